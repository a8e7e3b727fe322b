"""The commands `notes`, `tags`, `tag` and `trash`: the desk of all notes on the command line."""

import argparse
from collections.abc import Sequence

from reader.annotation import Color
from reader.cli_records import Record, annotation_record, desk_record
from reader.colors import color_name
from reader.errors import ArticleNotFound, WrongUse
from reader.i18n import number, translate
from reader.library import Library
from reader.note_keeping import TRASH_DAYS
from reader.notes_desk import UNTAGGED, DeskNote, Grouping, Laid, NoteKind, NoteState, Sorting, Wanted
from reader.settings import Settings
from reader.store import Retagged

_RENAME, _MERGE, _DELETE = "rename", "merge", "delete"
# What is listed where no state is named: not what lies in the trash.
_USUAL = tuple(state.value for state in NoteState if state is not NoteState.TRASHED)
LIST, RESTORE, PURGE = "list", "restore", "purge"


def notes_arguments(parser: argparse.ArgumentParser) -> None:
    """What `notes` takes besides --json."""
    several = translate("CLI", "only notes of this; may be given several times")
    parser.add_argument("query", nargs="?", default="", metavar="QUERY")
    for name, metavar in (("article", "A"), ("color", "C"), ("tag", "T")):
        parser.add_argument(f"--{name}", action="append", default=[], metavar=metavar, help=several)
    for name, values in (("kind", NoteKind), ("state", NoteState)):
        choices = [each.value for each in values]
        parser.add_argument(f"--{name}", action="append", default=[], choices=choices, help=several)
    day = translate("CLI", "only notes made on this day or later")
    parser.add_argument("--since", default="", metavar="2026-08-20", help=day)
    day = translate("CLI", "only notes made on this day or earlier")
    parser.add_argument("--until", default="", metavar="2026-08-20", help=day)
    parser.add_argument("--group", choices=[each.value for each in Grouping if each is not Grouping.NOTHING])
    parser.add_argument("--sort", default=Sorting.TEXT.value, choices=[each.value for each in Sorting])


def tag_arguments(parser: argparse.ArgumentParser) -> None:
    """What `tag` takes."""
    parser.add_argument("action", choices=[_RENAME, _MERGE, _DELETE])
    names = translate(
        "CLI", "{rename} OLD NEW · {merge} TAG… INTO · {delete} TAG", rename=_RENAME, merge=_MERGE, delete=_DELETE
    )
    parser.add_argument("names", nargs="+", metavar="TAG", help=names)


def trash_arguments(parser: argparse.ArgumentParser) -> None:
    """What `trash` takes besides --json."""
    parser.add_argument("action", nargs="?", default=LIST, choices=[LIST, RESTORE, PURGE])
    parser.add_argument("articles", nargs="*", metavar="ARTICLE")
    everything = translate("CLI", "delete all that is in the trash for good, whatever its age")
    parser.add_argument("--all", action="store_true", help=everything)
    days = translate(
        "CLI", "delete for good only what has been in the trash for longer; {days} days without it", days=TRASH_DAYS
    )
    parser.add_argument("--older-than", type=int, metavar="DAYS", help=days)


def laid(library: Library, values: argparse.Namespace, colors: Sequence[Color]) -> Laid:
    """The notes that are asked for. Raises ArticleNotFound."""
    notes = library.notes.notes()
    wanted = Wanted(
        values.query,
        states=frozenset(values.state or (() if values.group else _USUAL)),
        kinds=frozenset(values.kind),
        colors=frozenset(color.value for color in colors),
        tags=frozenset(values.tag),
        articles=frozenset(_article(library, name, notes) for name in values.article),
        since=values.since,
        until=values.until,
        grouping=Grouping(values.group or Grouping.NOTHING),
        sorting=Sorting(values.sort),
    )
    return library.notes.laid(wanted, notes)


def _article(library: Library, name: str, notes: Sequence[DeskNote]) -> str:
    """The id of an article that is there, in the trash, or known only by its notes."""
    for trashed in (False, True):
        try:
            return library.resolve(name, trashed=trashed)
        except ArticleNotFound:
            continue
    for note in notes:
        if name and (note.home.title == name or note.home.article.startswith(name)):
            return note.home.article
    raise ArticleNotFound(article=name)


def notes_record(found: Laid, *, grouped: bool) -> list[Record] | Record:
    """The JSON of `notes`: a list, or with --group the groups and what each side counts."""
    if not grouped:
        return [annotation_record(note.annotation) for group in found.groups for note in group.notes]
    return {
        "total": found.total,
        "shown": found.shown,
        "groups": [
            {
                "key": group.key,
                "title": found.titles.get(group.key),
                "notes": [desk_record(note, found.marks.get(note.id)) for note in group.notes],
            }
            for group in found.groups
        ],
        "counts": {facet.value: dict(counts) for facet, counts in found.counts.items()},
    }


def print_notes(found: Laid, settings: Settings) -> None:
    """The notes below each other, under the names of their groups."""
    grouping = found.wanted.grouping
    for group in found.groups:
        if grouping is not Grouping.NOTHING:
            name = _group_name(group.key, found, settings)
            print(f"— {name} ({number(len(group.notes))})")
        for note in group.notes:
            _print_note(note)


def _print_note(note: DeskNote) -> None:
    annotation = note.annotation
    place = f" [{number(annotation.span.paragraph)}]" if annotation.span else ""
    if note.state not in {NoteState.ATTACHED, NoteState.UNSURE}:
        place = f" ({state_name(note.state)}: {note.home.title})"
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    print(f"{annotation.id}{place} {annotation.text}")
    for line in (annotation.note, tags):
        if line.strip():
            print(f"    {line}".rstrip())


def _group_name(key: str, found: Laid, settings: Settings) -> str:
    match found.wanted.grouping:
        case Grouping.ARTICLE:
            return found.titles[key]
        case Grouping.COLOR:
            return color_name(Color(key), settings)
        case Grouping.TAG:
            return f"#{key}" if key != UNTAGGED else translate("Desk", "without a tag")
        case Grouping.STATE:
            return state_name(NoteState(key))
    return key


def state_name(state: NoteState) -> str:
    """What a state is called."""
    return {
        NoteState.UNSURE: translate("Desk", "to be checked"),
        NoteState.UNATTACHED: translate("Desk", "unattached"),
        NoteState.REMOVED: translate("Desk", "article no longer here"),
        NoteState.TRASHED: translate("Desk", "article in the trash"),
        NoteState.ATTACHED: translate("Desk", "in their place"),
    }[state]


def change_tags(library: Library, action: str, names: Sequence[str]) -> Retagged:
    """Rename, merge or delete tags. Raises TagNotFound, TagTaken, WrongUse."""
    if (action, len(names)) == (_RENAME, 2):
        return library.notes.rename_tag(names[0], names[1])
    if action == _MERGE and len(names) >= 2:
        return library.notes.merge_tags(names[:-1], names[-1])
    if (action, len(names)) == (_DELETE, 1):
        return library.notes.delete_tag(names[0])
    raise WrongUse(
        reason=translate(
            "CLI",
            "Give: {rename} OLD NEW, {merge} TAG… INTO, or {delete} TAG.",
            rename=_RENAME,
            merge=_MERGE,
            delete=_DELETE,
        )
    )


def tell_retagged(done: Retagged) -> str:
    """How much a change of tags changed."""
    return " · ".join((
        translate("CLI", "%n note(s) changed", None, len(done.notes)),
        translate("CLI", "%n article(s) changed", None, len(done.articles)),
    ))  # fmt: skip


def purge(library: Library, values: argparse.Namespace) -> str:
    """Delete what is in the trash for good, and say what went and what stays. Raises WrongUse, ArticleNotFound."""
    if sum((bool(values.articles), values.all, values.older_than is not None)) > 1:
        raise WrongUse(reason=translate("CLI", "Name articles, or give --all or --older-than, but only one of them."))
    if values.articles:
        sums = library.notes.purge([library.resolve(name, trashed=True) for name in values.articles])
    elif values.all:
        sums = library.notes.purge()
    else:
        days = values.older_than if values.older_than is not None else TRASH_DAYS
        sums = library.notes.purge(days=max(days, 0))
    return " · ".join((
        translate("CLI", "%n article(s) deleted for good", None, sums.articles),
        translate("CLI", "%n note(s) kept", None, sums.notes),
    ))  # fmt: skip
