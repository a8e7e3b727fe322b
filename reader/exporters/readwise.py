"""Notes as the table that Readwise imports from a file.

Its documented columns are Highlight (the only one that must be filled), Title, Author, URL, Note, Location and Date.
There is none for tags: Readwise reads them from the beginning of a note, as `.tag`. No byte order mark is written: it
would be a part of the first column's name.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from reader.annotation import Annotation
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Labels

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")


def render(articles: Iterable[Gathered], _labels: Labels) -> bytes:
    """The table, in the form of RFC 4180."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(row for one in articles for row in _rows(one))
    return table.getvalue().encode("utf-8", "replace")


READWISE = Collection("readwise", QT_TRANSLATE_NOOP("Exporters", "Readwise table (CSV)"), ".csv", render)


def _rows(one: Gathered) -> Iterator[tuple[str, ...]]:
    source = one.entry.source or ""
    address = source if source.startswith(("http://", "https://")) else ""
    for annotation in one.annotations:
        tags = " ".join(f".{'_'.join(tag.split())}" for tag in annotation.tags)
        # A highlight must not be blank, so a note without words under it takes that place.
        words, note = (annotation.text, annotation.note) if annotation.text.strip() else (annotation.note, "")
        yield (
            words,
            one.entry.title,
            ", ".join(one.entry.authors),
            address,
            "\n".join(filter(None, (tags, note))),
            _location(annotation),
            annotation.created[:19].replace("T", " "),
        )


def _location(annotation: Annotation) -> str:
    return str(annotation.span.paragraph) if annotation.span else ""
