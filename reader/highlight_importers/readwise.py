"""The tables of Readwise: the one that it exports, and the one that it imports.

Tags stand in a column of their own, or at the beginning of a note as `.tag`.
"""

import csv
import io
import re
from collections.abc import Iterator

from reader.errors import QT_TRANSLATE_NOOP
from reader.highlight_importers.clip import Clip, Work, color_of
from reader.highlight_importers.importer import HighlightImporter
from reader.highlight_importers.times import from_iso

_TAGS = re.compile(r"(?:\.[^\W\d]\S*(?:[ \t]+|(?=\n)|$))+")
_Row = dict[str, str]


def read(text: str) -> list[Work] | None:
    """The works of the table, in the order of their first rows."""
    head = text.split("\n", 1)[0].casefold()
    if not {"highlight"} <= {name.strip().strip('"').strip() for name in head.split(",")}:
        return None
    works: dict[tuple[str, str, str], list[Clip]] = {}
    for row in _rows(text):
        clip = _clip(row)
        if clip.quote or clip.note:
            work = (_first(row, "title", "book title"), _first(row, "author", "book author"), _first(row, "url"))
            works.setdefault(work, []).append(clip)
    return [Work(title, author, source, tuple(clips)) for (title, author, source), clips in works.items()]


READWISE = HighlightImporter("readwise", QT_TRANSLATE_NOOP("Importers", "Readwise (CSV)"), read)


def _rows(text: str) -> Iterator[_Row]:
    """The rows by the names of their columns, in lower case. Raises ValueError."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    try:
        table = csv.reader(io.StringIO(text, newline=""))
        names = [name.strip().casefold() for name in next(table)]
        for cells in table:
            yield dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _clip(row: _Row) -> Clip:
    note = _first(row, "note")
    tags = [tag.strip() for tag in _first(row, "tags").split(",")]
    if found := _TAGS.match(note):
        tags += [tag[1:].replace("_", " ") for tag in found[0].split()]
        note = note[found.end() :]
    place = " ".join(filter(None, (_first(row, "location type"), _first(row, "location"))))
    return Clip(
        _first(row, "highlight"),
        note.strip(),
        tuple(dict.fromkeys(filter(None, tags))),
        color_of(_first(row, "color")),
        from_iso(_first(row, "highlighted at", "date")),
        location=place,
    )


def _first(row: _Row, *names: str) -> str:
    return next((row[name].strip() for name in names if row.get(name, "").strip()), "")
