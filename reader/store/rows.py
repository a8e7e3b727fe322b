"""Rows and what they stand for: each pair of functions here is one table's way into dataclasses and back."""

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar

from reader.anchor import Anchor
from reader.annotation import Annotation, Color, Target
from reader.arabic.direction import Direction
from reader.article import Article, Kind, LibraryEntry, Mark, MarkKind, Paragraph, Span, TitleOrigin
from reader.paragraph_mark import AnchoredMark, ParagraphMark, ParagraphState

T = TypeVar("T")
ParagraphRow = tuple[int, str, str, int, str, str, str | None]
"""number, text, kind, level, label, marks, forced"""


_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` with each lone surrogate, which UTF-8 cannot hold, replaced by U+FFFD: as many code points as before."""
    return _SURROGATE.sub("\ufffd", text)


class BrokenRow(Exception):
    """A row that no version of this program has written: the file is damaged."""


def checked(convert: Callable[..., T]) -> Callable[..., T]:
    """Let a row that makes no sense be told as a damaged library, not as a fault of the program."""

    @wraps(convert)
    def converted(*rows: Any) -> T:
        try:
            return convert(*rows)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise BrokenRow(f"a row holds what cannot be: {error}") from error

    return converted


def names_column(names: Iterable[str]) -> str:
    """Authors or tags as a JSON array."""
    return json.dumps(list(names), ensure_ascii=False)


def names_of(column: str) -> tuple[str, ...]:
    """What `names_column` was given."""
    return () if column == "[]" else tuple(json.loads(column))


def paragraph_row(number: int, paragraph: Paragraph) -> ParagraphRow:
    """The columns of paragraph `number`, in the order of `PARAGRAPH_COLUMNS`."""
    marks = [[mark.kind, mark.start, mark.end, mark.target] for mark in paragraph.marks]
    return (
        number,
        storable(paragraph.text),
        paragraph.kind.value,
        paragraph.level,
        storable(paragraph.label),
        storable(json.dumps(marks, ensure_ascii=False)) if marks else "[]",
        paragraph.forced and paragraph.forced.value,
    )


PARAGRAPH_COLUMNS = "number, text, kind, level, label, marks, forced"


@checked
def paragraph_of(row: Sequence[Any]) -> Paragraph:
    """The paragraph of a row of `PARAGRAPH_COLUMNS`."""
    _, text, kind, level, label, marks, forced = row
    runs = () if marks == "[]" else (Mark(MarkKind(k), start, end, to) for k, start, end, to in json.loads(marks))
    return Paragraph(text, Kind(kind), level, label, tuple(runs), Direction(forced) if forced else None)


def digest_of(rows: Iterable[Sequence[Any]]) -> str:
    """The SHA-256 of paragraphs: of every column of every row, in order."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(json.dumps(tuple(row), default=repr).encode())  # default: damage can make bytes of a text
    return digest.hexdigest()


def seal(title: str, repeated_title: str | None, paragraphs: str) -> str:
    """The SHA-256 of an article's text; `paragraphs` is their `digest_of`."""
    return hashlib.sha256(json.dumps([title, repeated_title, paragraphs], default=repr).encode()).hexdigest()


@checked
def article_of(row: sqlite3.Row, paragraphs: Iterable[Sequence[Any]]) -> Article:
    """The article of a row of `texts.HEADS` and its paragraphs' rows."""
    return Article(
        title=row["title"],
        paragraphs=tuple(paragraph_of(paragraph) for paragraph in paragraphs),
        authors=names_of(row["authors"]),
        source=row["source"],
        published=row["published"],
        language=row["language"],
        tags=names_of(row["tags"]),
        title_origin=TitleOrigin(row["title_origin"]),
        repeated_title=row["repeated_title"],
        notices=names_of(row["notices"]),
    )


@checked
def entry_of(row: sqlite3.Row, note_tags: Iterable[str] = (), changed_since: int | None = None) -> LibraryEntry:
    """The entry of a row of the view `entry`; `note_tags` are the columns `tags` of its annotations."""
    return LibraryEntry(
        id=row["id"],
        title=row["title"],
        authors=names_of(row["authors"]),
        source=row["source"],
        published=row["published"],
        added=row["added"],
        updated=row["updated"],
        paragraphs=row["paragraphs"],
        words=row["words"],
        highlights=row["highlights"],
        progress=row["progress"],
        language=row["language"],
        tags=names_of(row["tags"]),
        title_origin=TitleOrigin(row["title_origin"]),
        opened=row["opened"],
        trashed=row["trashed"],
        origin=row["origin"],
        note_tags=tuple(dict.fromkeys(tag for column in note_tags for tag in names_of(column))),
        changed_since=changed_since,
    )


SPAN_COLUMNS = ("paragraph", "span_start", "span_end", "end_paragraph")


def annotation_row(annotation: Annotation) -> dict[str, Any]:
    """The columns of an annotation, by name."""
    return {
        "id": annotation.id,
        "article": annotation.article,
        "target": annotation.target.value,
        **anchor_row(annotation.anchor),
        **span_row(annotation.span),
        "confidence": annotation.confidence,
        "color": annotation.color.value,
        "note": annotation.note,
        "tags": names_column(annotation.tags),
        "created": annotation.created,
        "updated": annotation.updated,
    }


_ANCHOR_SPAN = ("anchor_paragraph", "anchor_start", "anchor_end", "anchor_end_paragraph")
ANCHOR_COLUMNS = ("exact", "prefix", "suffix", *_ANCHOR_SPAN)


def anchor_row(anchor: Anchor | None) -> dict[str, Any]:
    """The columns `ANCHOR_COLUMNS`, by name."""
    return {
        "exact": anchor and anchor.exact,
        "prefix": anchor and anchor.prefix,
        "suffix": anchor and anchor.suffix,
        **span_row(anchor.span if anchor else None, _ANCHOR_SPAN),
    }


def span_row(span: Span | None, names: Sequence[str] = SPAN_COLUMNS) -> dict[str, int | None]:
    """The columns `names` of a span."""
    places = (span.paragraph, span.start, span.end, span.end_paragraph) if span else (None,) * 4
    return dict(zip(names, places, strict=True))


@checked
def annotation_of(row: sqlite3.Row) -> Annotation:
    """The annotation of a row of its table."""
    return Annotation(
        id=row["id"],
        article=row["article"],
        target=Target(row["target"]),
        anchor=None if row["exact"] is None else anchor_of(row),
        span=_span_of(row),
        color=Color(row["color"]),
        note=row["note"],
        tags=names_of(row["tags"]),
        created=row["created"],
        updated=row["updated"],
        confidence=row["confidence"],
    )


def anchor_of(row: sqlite3.Row | Mapping[str, Any]) -> Anchor:
    """The anchor in the columns `ANCHOR_COLUMNS`."""
    return Anchor(Span(*(row[name] for name in _ANCHOR_SPAN)), row["exact"], row["prefix"], row["suffix"])


def _span_of(row: sqlite3.Row) -> Span | None:
    return None if row["paragraph"] is None else Span(*(row[name] for name in SPAN_COLUMNS))


def mark_row(mark: ParagraphMark, anchor: Anchor) -> dict[str, Any]:
    """The columns of a mark whose paragraph stands where its `anchor` was made, by name."""
    return {
        "id": mark.id,
        "article": mark.article,
        **anchor_row(anchor),
        **span_row(anchor.span),
        "bookmarked": mark.bookmarked,
        "state": mark.state.value,
    }


@checked
def mark_of(row: sqlite3.Row) -> ParagraphMark:
    """The mark of a row of its table."""
    state = ParagraphState(row["state"])
    return ParagraphMark(row["article"], row["paragraph"] or 0, bool(row["bookmarked"]), state, row["id"])


@checked
def anchored_mark_of(row: sqlite3.Row) -> AnchoredMark:
    """What finds the paragraph of a mark again."""
    return AnchoredMark(row["id"], anchor_of(row), _span_of(row))
