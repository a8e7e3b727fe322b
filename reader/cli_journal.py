"""The commands `journal` and `take-back`: what became of the notes, and how a mistake is undone, of last week too."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

from reader.cli_records import Record, annotation_record, change_record, deleted_record
from reader.dates import day_in_words, here, time_in_words
from reader.errors import WrongUse
from reader.i18n import isolate, number, translate
from reader.journal import Entry, Field
from reader.journal_words import value_in_words, what_happened, writer_name
from reader.library import Library
from reader.settings import Settings
from reader.store import Changed, DeletedNote
from reader.word_diff import Fate, word_diff

_SHORT = 60
"""Code points of a quotation that tell which one it is."""


def journal_arguments(parser: argparse.ArgumentParser) -> None:
    """What `journal` takes besides --json."""
    parser.add_argument("note", nargs="?", metavar="NOTE", help=translate("CLI", "the id of a highlight or note"))
    parser.add_argument("--deleted", action="store_true", help=translate("CLI", "the notes that can be brought back"))
    parser.add_argument(
        "--limit", type=int, default=50, metavar="N", help=translate("CLI", "so many of the last changes")
    )


def take_back_arguments(parser: argparse.ArgumentParser) -> None:
    """What `take-back` takes besides --json."""
    parser.add_argument("change", type=int, metavar="CHANGE", help=translate("CLI", "its number in the journal"))
    way = parser.add_mutually_exclusive_group()
    together = translate("CLI", "with all notes that were changed at once with it")
    way.add_argument("--together", action="store_true", help=together)
    as_then = translate("CLI", "make the note what it was after this change")
    way.add_argument("--as-then", action="store_true", help=as_then)


def changes(library: Library, values: argparse.Namespace) -> list[Entry]:
    """The changes that are asked for, the last first. Raises AnnotationNotFound, WrongUse."""
    if values.limit < 0:
        raise WrongUse(reason=translate("CLI", "The limit cannot be negative."))
    return library.past.journal(values.note, limit=values.limit)


def journal_json(library: Library, values: argparse.Namespace) -> list[Record]:
    """The JSON of `journal`."""
    if values.deleted:
        return [deleted_record(note) for note in _deleted(library, values)]
    return [change_record(entry) for entry in changes(library, values)]


def journal_lines(library: Library, values: argparse.Namespace, settings: Settings) -> Iterator[str]:
    """What `journal` prints."""
    today = date.today()
    if values.deleted:
        for note in _deleted(library, values):
            words = note.annotation.text or note.annotation.note
            yield f"{note.annotation.id}  {_when(note.deleted, today)}  {isolate(note.title)}\n    {_short(words)}"
        return
    for entry in changes(library, values):
        about = "  ".join((number(entry.number), entry.annotation, _when(entry.ended, today), what_happened(entry)))
        many = translate("CLI", "%n note(s) at once", None, entry.together) if entry.together > 1 else ""
        yield " · ".join(part for part in (about, writer_name(entry.writer), many) if part)
        if shown := _from_to(entry, settings):
            yield f"    {shown}"


def take_back(library: Library, values: argparse.Namespace) -> list[Changed]:
    """Do what `take-back` asks for. Raises ChangeNotFound, ChangeOvertaken, PassageGone."""
    past = library.past
    return past.bring_to(values.change) if values.as_then else past.take_back(values.change, together=values.together)


def take_back_json(changed: Sequence[Changed]) -> list[Record]:
    """The JSON of `take-back`: every note that is another now."""
    notes = [(each.after or each.before, each.after is None) for each in changed]
    return [annotation_record(note) | {"is_deleted": is_deleted} for note, is_deleted in notes if note]


def _deleted(library: Library, values: argparse.Namespace) -> list[DeletedNote]:
    if values.note:
        raise WrongUse(reason=translate("CLI", "Give a note or --deleted, not both."))
    return library.past.deleted()


def _from_to(entry: Entry, settings: Settings) -> str:
    """What was there and what came; of a note, [-words that went-] and {+words that came+} in what stayed."""
    if entry.field is Field.NOTE:
        return " ".join(_marked(str(entry.before), str(entry.after)).split())
    before, after = value_in_words(entry.before, settings), value_in_words(entry.after, settings)
    return f"{isolate(before or '–')} → {isolate(after or '–')}" if before or after else _short(entry.words)


def _marked(old: str, new: str) -> str:
    parts = []
    for piece in word_diff(old, new):
        went, came = old[slice(*piece.old)], new[slice(*piece.new)]
        if piece.fate is Fate.SAME:
            parts.append(came)
        else:
            parts.append((f"[-{went}-]" if went else "") + (f"{{+{came}+}}" if came else ""))
    return "".join(parts)


def _when(moment: str, today: date) -> str:
    time = here(moment)
    return f"{day_in_words(time.date(), today)} {time_in_words(time)}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
