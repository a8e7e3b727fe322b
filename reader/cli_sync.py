"""The command `sync`: a folder of Markdown and the notes of the library, kept in step both ways."""

import argparse
import sys
from contextlib import suppress
from pathlib import Path

from reader.cli_records import Record
from reader.colors import color_name
from reader.errors import LibraryUnwritable, WrongUse
from reader.exporters import exporter_named
from reader.i18n import explain, number, translate
from reader.library import Library
from reader.search import IndexBusy
from reader.settings import Settings
from reader.store import SyncFolder
from reader.sync import (
    COLOR,
    KINDS,
    NOTE,
    TAGS,
    Answers,
    Fields,
    Item,
    Kind,
    OnConflict,
    OnDeleted,
    Plan,
    SyncReport,
    field_name,
    kind_name,
    reason_of,
    trouble_of,
)

_LONGEST = 70
"""Of a note on a line, in code points."""


def sync_arguments(parser: argparse.ArgumentParser) -> None:
    """What `sync` takes besides --json."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help=translate("CLI", "the folder; the last one if left out")
    )
    template = translate("CLI", "the form of the blocks; it is remembered for the folder")
    parser.add_argument("--template", metavar="NAME", help=template)
    dry_run = translate("CLI", "print what would be done, and change nothing")
    parser.add_argument("--dry-run", action="store_true", help=dry_run)
    conflicts = translate("CLI", "whose change holds where both sides changed the same")
    parser.add_argument("--conflicts", choices=[each.value for each in OnConflict], default="ask", help=conflicts)
    deleted = translate("CLI", "what becomes of a note whose block was deleted in the folder")
    parser.add_argument("--deleted", choices=[each.value for each in OnDeleted], default="ask", help=deleted)
    only = translate("CLI", "new blocks only for notes of this; may be given several times, and is remembered")
    parser.add_argument("--article", "--articles", action="append", metavar="ARTICLE", help=only)
    parser.add_argument("--tag", action="append", metavar="T", help=only)
    every = translate("CLI", "new blocks for all notes again")
    parser.add_argument("--all", action="store_true", help=every)


def synchronised(library: Library, values: argparse.Namespace) -> tuple[Plan, SyncReport | None]:
    """The plan, and what was done by it unless it is a dry run. Raises SyncFailed, WrongUse, ArticleNotFound."""
    folder = _folder(library, values)
    answers = Answers(OnConflict(values.conflicts), OnDeleted(values.deleted))
    if values.dry_run:
        return library.synchronizer.plan(folder, answers), None
    report = library.synchronizer.synchronise(folder, answers)
    with suppress(IndexBusy, LibraryUnwritable):
        library.update_index()
    return report.plan, report


def is_complete(plan: Plan, report: SyncReport | None) -> bool:
    """Whether nothing was left, or would be left, to the user."""
    return report.is_complete if report else plan.is_settled


def _folder(library: Library, values: argparse.Namespace) -> SyncFolder:
    path = values.folder
    if path is None:
        known = library.synchronizer.folders
        if not known:
            raise WrongUse(reason=translate("CLI", "Name the folder to synchronise."))
        path = Path(known[0].folder)
    if path.exists() and not path.is_dir():
        raise WrongUse(reason=translate("CLI", "“{path}” is not a folder.", path=path))
    if values.template is not None:
        exporter_named(values.template)
    articles = [library.resolve(name) for name in values.article] if values.article else None
    none: list[str] | None = [] if values.all else None
    return library.synchronizer.folder(path, values.template, articles or none, values.tag or none)


def sync_record(plan: Plan, report: SyncReport | None) -> Record:
    """The JSON of `sync`. Paths in `items`, `heads` and `troubled` are relative to the folder."""
    return {
        "folder": str(plan.folder),
        "template": plan.template,
        "dry_run": report is None,
        "complete": is_complete(plan, report),
        "items": [_item_record(item) for item in plan.items],
        "heads": plan.heads,
        "troubled": [{"file": file.path, "reason": trouble_of(file)} for file in plan.troubled],
        "same": plan.same,
        "unknown": plan.unknown,
        "resting": plan.resting,
        "written": [str(path) for path in report.written] if report else [],
        "failed": [{"file": str(path), "error": explain(error)} for path, error in report.failed] if report else [],
    }


def _item_record(item: Item) -> Record:
    return {
        "kind": item.kind,
        "annotation": item.annotation,
        "article": item.article,
        "title": item.title,
        "files": list(item.paths),
        "base": _fields_record(item.base),
        "ours": _fields_record(item.ours),
        "theirs": _fields_record(item.theirs),
        "result": _fields_record(item.result) if item.is_settled else None,
        "open": list(item.open),
        "reason": reason_of(item) or None,
        "found": item.found or None,
        "expected": item.expected or None,
    }


def _fields_record(fields: Fields | None) -> Record | None:
    return {"note": fields.note, "tags": list(fields.tags), "color": fields.color} if fields else None


def print_plan(plan: Plan, report: SyncReport | None, settings: Settings) -> None:
    """What is done, or would be: a heading for each kind, a line for each note; what is left to the user first."""
    for kind in KINDS:
        items = plan.of(kind)
        if items:
            print(f"{kind_name(kind)} ({number(len(items))})")
            if kind is not Kind.REFRESHED:
                for item in items:
                    _print_item(item, settings)
            print()
    for file in plan.troubled:
        print(translate("CLI", "Left alone: {file} — {reason}", file=file.path, reason=trouble_of(file)))
    if plan.heads:
        print(translate("CLI", "%n file(s) with a new front matter", None, len(plan.heads)))
    for path, error in report.failed if report else ():
        print(f"{path}: {explain(error)}", file=sys.stderr)
    print(_summary(plan, report))
    _print_advice(plan)


def _summary(plan: Plan, report: SyncReport | None) -> str:
    """The last line: counts."""
    if plan.is_nothing:
        return translate("CLI", "Everything is in step: %n note(s).", None, plan.same)
    counts = [
        translate("CLI", "Only looked: nothing was changed.") if report is None else "",
        translate("CLI", "%n note(s) came in", None, len(report.changed)) if report and report.changed else "",
        translate("CLI", "%n file(s) written", None, len(report.written)) if report and report.written else "",
        translate("CLI", "%n note(s) in step", None, plan.same) if plan.same else "",
        translate("CLI", "%n note(s) of articles in the trash", None, plan.resting) if plan.resting else "",
        translate("CLI", "%n note(s) of another library", None, plan.unknown) if plan.unknown else "",
    ]
    return " · ".join(filter(None, counts))


def _print_advice(plan: Plan) -> None:
    if plan.of(Kind.CONFLICT):
        option = "--conflicts ours|theirs|both"
        print(translate("CLI", "To decide what both sides changed: {option}", option=option))
    if plan.of(Kind.DELETED):
        option = "--deleted delete|restore"
        print(translate("CLI", "To decide what was deleted in the folder: {option}", option=option))


def _print_item(item: Item, settings: Settings) -> None:
    print("  " + translate("CLI", "{title} — “{words}”", title=item.title, words=_short(item.words)))
    if item.kind is Kind.CONFLICT:
        for name, fields in (
            (translate("Sync", "Before"), item.base),
            (translate("Sync", "In Hashiya"), item.ours),
            (translate("Sync", "In the file"), item.theirs),
        ):
            print(f"      {name}: {_shown(fields, item.open, settings)}")
    elif item.kind is Kind.REFUSED:
        print(f"      {', '.join(item.paths)}: {reason_of(item)}")
        _print_refused(item)
    elif item.kind in {Kind.INCOMING, Kind.MERGED, Kind.OUTGOING}:
        old, new = (item.theirs, item.result) if item.kind is Kind.OUTGOING else (item.ours, item.result)
        for name in new.differing(old) if old and new else ():
            before, after = _value(old, name, settings), _value(new, name, settings)
            print("      " + translate("CLI", "{field}: {old} → {new}", field=field_name(name), old=before, new=after))


def _print_refused(item: Item) -> None:
    """The lines of the block that are others, as a difference is written."""
    found, expected = item.found.split("\n"), item.expected.split("\n")
    if not item.expected:
        print(f"      {_short(item.found)}")
        return
    for sign, lines, others in (("-", expected, found), ("+", found, expected)):
        for line in lines:
            if line not in others:
                print(f"      {sign} {line}")


def _shown(fields: Fields | None, names: tuple[str, ...], settings: Settings) -> str:
    if fields is None:
        return translate("Sync", "deleted")
    return " · ".join(_value(fields, name, settings) for name in names or (NOTE,))


def _value(fields: Fields | None, name: str, settings: Settings) -> str:
    if fields is None:
        return "—"
    value = {
        NOTE: _short(fields.note),
        TAGS: " ".join(f"#{tag}" for tag in fields.tags),
        COLOR: color_name(fields.color, settings),
    }[name]
    return value or "—"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
