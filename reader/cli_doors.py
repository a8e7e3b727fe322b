"""Doors to other programs: the one file that notes leave in, and the command `import-highlights`."""

import argparse
import sys
from contextlib import suppress
from pathlib import Path

from reader.cli_records import Record, annotation_record
from reader.errors import LibraryUnwritable
from reader.exporters import collection_named
from reader.highlight_importers import HIGHLIGHT_IMPORTERS
from reader.highlight_intake import Group, HighlightReport, Match, Outcome, Wish, outcome_text
from reader.i18n import translate
from reader.library import Library
from reader.search import IndexBusy

# So much of a quotation tells which one it is, in code points.
_OPENING = 60


def collection_file(path: Path, format: str) -> Path:
    """The file that `path` names: itself, or one of the format's kind in a folder that is there."""
    return path / f"notes{collection_named(format).suffix}" if path.is_dir() else path


def import_arguments(parser: argparse.ArgumentParser) -> None:
    """What `import-highlights` takes besides --json."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = "\n".join(translate("Importers", importer.label) for importer in HIGHLIGHT_IMPORTERS)
    parser.add_argument("file", type=Path, metavar="FILE")
    article = translate("CLI", "the article that the highlights are from, whatever the file says")
    parser.add_argument("--article", metavar="ARTICLE", help=article)
    dry_run = translate("CLI", "tell what would be imported, and change nothing")
    parser.add_argument("--dry-run", action="store_true", help=dry_run)
    keep = translate("CLI", "take in, unattached, what has no place in its article’s text any more")
    parser.add_argument("--keep-missing", action="store_true", help=keep)
    again = translate("CLI", "bring back what was imported before and has been deleted since")
    parser.add_argument("--again", action="store_true", help=again)


def imported(library: Library, values: argparse.Namespace) -> HighlightReport:
    """Match the highlights of the file and, unless it is a dry run, take them in. Raises ImportRefused."""
    works = library.open_highlights(values.file)
    chosen = library.resolve(values.article) if values.article else ""
    wish = Wish(
        dict.fromkeys(range(len(works)), chosen) if chosen else {},
        keep_missing=values.keep_missing,
        again=values.again,
    )
    with suppress(IndexBusy, LibraryUnwritable):  # an article is found by its name all the same
        library.update_index()
    if values.dry_run:
        return library.match_highlights(works, wish)
    report = library.import_highlights(works, wish)
    with suppress(IndexBusy, LibraryUnwritable):
        library.update_index()
    return report


def report_record(report: HighlightReport, *, is_dry: bool) -> Record:
    """`import-highlights`: the works of the file, each with its article, and every highlight with what became of it."""
    return {
        "dry_run": is_dry,
        "counts": {outcome.value: report.count(outcome) for outcome in Outcome},
        "works": [_group_record(group) for group in report.groups],
        "annotations": [
            annotation_record(one.after) for one in report.changed if one.after and one.after != one.before
        ],
    }


def print_report(report: HighlightReport) -> None:
    """The counts, and on standard error what did not come in and why."""
    for group in report.groups:
        came = ", ".join(_counts(group))
        name = group.work.title or group.work.source or translate("Import highlights", "Without a title")
        print(f"{name} → {group.title or '—'} ({group.reason})\n    {came}")
    for group in report.groups:
        for match in group.matches:
            if match.outcome in {Outcome.MISSING, Outcome.AMBIGUOUS, Outcome.DELETED}:
                print(f"{_opening(match)}\n    {match.reason}", file=sys.stderr)


def _counts(group: Group) -> list[str]:
    counts = {outcome: sum(match.outcome is outcome for match in group.matches) for outcome in Outcome}
    return [outcome_text(outcome, count) for outcome, count in counts.items() if count]


def _opening(match: Match) -> str:
    words = " ".join((match.clip.quote or match.clip.note).split())
    return words if len(words) <= _OPENING else f"{words[: _OPENING - 1]}…"


def _group_record(group: Group) -> Record:
    return {
        "title": group.work.title,
        "author": group.work.author,
        "source": group.work.source or None,
        "article": group.article or None,
        "matched": group.reason,
        "candidates": list(group.others),
        "highlights": [_match_record(match) for match in group.matches],
    }


def _match_record(match: Match) -> Record:
    span = match.attachment.span if match.attachment else None
    return {
        "outcome": match.outcome.value,
        "reason": match.reason,
        "text": match.clip.quote,
        "note": match.clip.note,
        "tags": list(match.clip.tags),
        "location": match.clip.location or None,
        "paragraph": span.paragraph if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "end_paragraph": span.end_paragraph if span else None,
        "annotation": match.annotation or None,
    }
