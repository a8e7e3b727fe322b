"""The commands `versions`, `compare` and `go-back`: what an article said before, what changed, and the way back."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import NamedTuple

from reader.article import LibraryEntry
from reader.cli_records import Record
from reader.comparison import Block, Change, Comparison
from reader.i18n import in_a_row, is_rtl, isolate, number, translate
from reader.library import Library
from reader.reports import Taken
from reader.version import Version
from reader.version_wording import change_name, counted, fact_name, notes_counted
from reader.word_diff import Fate

_MARKS = {Fate.REMOVED: ("[-", "-]"), Fate.INSERTED: ("{+", "+}"), Fate.RESPELT: ("{~", "~}"), Fate.SAME: ("", "")}
_COLORS = {Fate.REMOVED: "\033[31;9m", Fate.INSERTED: "\033[32;4m", Fate.RESPELT: "\033[33m", Fate.SAME: ""}
_PLAIN = "\033[0m"


class Compared(NamedTuple):
    """Two versions of an article and what became of one in the other."""

    entry: LibraryEntry
    old: Version
    new: Version
    comparison: Comparison


def versions_arguments(parser: argparse.ArgumentParser) -> None:
    """What `versions` takes besides --json."""
    parser.add_argument("article", metavar="ARTICLE")


def compare_arguments(parser: argparse.ArgumentParser) -> None:
    """What `compare` takes besides --json."""
    parser.add_argument("article", metavar="ARTICLE")
    default = translate("CLI", "a version's number; by default the one before B")
    parser.add_argument("old", metavar="A", type=int, nargs="?", help=default)
    default = translate("CLI", "a version's number; by default the current one")
    parser.add_argument("new", metavar="B", type=int, nargs="?", help=default)


def go_back_arguments(parser: argparse.ArgumentParser) -> None:
    """What `go-back` takes besides --json."""
    parser.add_argument("article", metavar="ARTICLE")
    parser.add_argument("version", metavar="VERSION", type=int)


def version_record(version: Version) -> Record:
    """One element of the JSON of `versions`."""
    return {
        "number": version.number,
        "imported": version.imported,
        "current": version.is_current,
        "restores": version.restores,
        "title": version.title,
        "author": list(version.authors),
        "source": version.source,
        "published": version.published,
        "paragraphs": version.paragraphs,
        "words": version.words,
        "changes": version.counts and asdict(version.counts),
        "notes": version.notes and asdict(version.notes),
    }


def compared(library: Library, article: str, old: int | None, new: int | None) -> Compared:
    """The two versions that are asked for, compared. Raises ArticleNotFound, WrongUse."""
    versions = library.versions(article)
    current = next(version.number for version in versions if version.is_current)
    new = current if new is None else new
    old = max(1, new - 1) if old is None else old
    comparison = library.compare(article, old, new)
    return Compared(library.entry(article), versions[old - 1], versions[new - 1], comparison)


def compare_record(found: Compared) -> Record:
    """The JSON of `compare`."""
    comparison = found.comparison
    return {
        "article": found.entry.id,
        "old": found.old.number,
        "new": found.new.number,
        "changes": asdict(comparison.counts),
        "facts": [asdict(fact) for fact in comparison.facts],
        "blocks": [_block_record(comparison, block) for block in comparison.blocks],
    }


def _block_record(comparison: Comparison, block: Block) -> Record:
    record: Record = {"change": block.change.value, "old": _range(block.old), "new": _range(block.new)}
    if block.change is Change.MOVED:
        record["elsewhere"] = block.elsewhere
    if block.change not in {Change.SAME, Change.RESHAPED}:
        record["old_text"], record["new_text"] = comparison.texts(block)
        record["pieces"] = [
            {"fate": piece.fate.value, "old": list(piece.old), "new": list(piece.new)}
            for piece in comparison.pieces(block)
        ]
    return record


def _range(numbers: range) -> list[int] | None:
    """The first and the last paragraph."""
    return [numbers[0], numbers[-1]] if numbers else None


def print_versions(versions: list[Version]) -> None:
    """A line for each version, the newest first."""
    for version in reversed(versions):
        told = [f"{number(version.number)}{'*' if version.is_current else ''}", version.imported, version.title]
        if version.restores:
            told.append(translate("Versions", "version {number} again", number=version.restores))
        told += [counted(version.counts)] if version.counts else []
        told += [notes_counted(version.notes)] if version.notes and version.notes.to_check else []
        print(in_a_row(told, " · "))


def print_comparison(found: Compared) -> None:
    """What changed, with a line for each run of paragraphs that did not; in colour at a terminal."""
    comparison = found.comparison
    head = translate("Versions", "Version {old} and version {new}", old=found.old.number, new=found.new.number)
    print(in_a_row([found.entry.title, head, counted(comparison.counts)], " · "))
    for fact in comparison.facts:
        print(f"{_mark()}{fact_name(fact.name)}: {_marked(Fate.REMOVED, fact.old)} {_marked(Fate.INSERTED, fact.new)}")
    for block in comparison.blocks:
        print()
        for line in _lines(comparison, block):
            print(f"{_mark()}{line}")


def _lines(comparison: Comparison, block: Block) -> Iterator[str]:
    if block.change is Change.SAME:
        yield translate("Versions", "%n unchanged paragraph(s)", None, len(block.new))
        return
    numbers = block.new or block.old
    where = number(numbers[0]) if len(numbers) == 1 else f"{number(numbers[0])}–{number(numbers[-1])}"
    yield f"[{where}] {change_name(block)}"
    old, new = comparison.texts(block)
    shown = ""
    for piece in comparison.pieces(block):
        text = old[slice(*piece.old)] if piece.fate is Fate.REMOVED else new[slice(*piece.new)]
        shown += _marked(piece.fate, text) if not (block.change is Change.MOVED and block.old) else text
    yield from (f"    {line}" for line in shown.split("\n"))


def _marked(fate: Fate, text: str) -> str:
    if not text:
        return ""
    opening, closing = _MARKS[fate]
    color = _COLORS[fate] if sys.stdout.isatty() else ""
    return f"{color}{opening}{text}{closing}{_PLAIN if color else ''}"


def print_renewals(updated: list[Taken]) -> None:
    """On standard error, what an import changed in the articles that were known."""
    for taken in updated:
        if renewal := taken.renewal:
            told = [taken.entry.title, *([counted(renewal.counts)] if renewal.counts else [])]
            told += [notes_counted(renewal.notes)] if renewal.notes.to_check else []
            if renewal.by_source:
                told.append(translate("Versions", "taken for the same article, since it comes from the same address"))
            print(in_a_row(told, " · "), file=sys.stderr)


def print_gone_back(version: Version) -> None:
    """Which version is current now."""
    if version.restores:
        print(translate("Versions", "Version {number} is current again", number=version.restores))
    else:
        print(translate("Versions", "Version {number} is current", number=version.number))
    if version.notes and version.notes.to_check:
        print(isolate(notes_counted(version.notes)))


def _mark() -> str:
    """Makes a line run as the interface does, whatever it begins with."""
    return "\u200f" if is_rtl() else "\u200e"
