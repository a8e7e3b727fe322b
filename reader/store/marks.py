"""Bookmarks and states of paragraphs: each change a commit of its own, and none lost when the text under it changes."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from reader.anchor import CONTEXT, Anchor, AnchorText, Attachment
from reader.article import Article, Paragraph, Span
from reader.errors import MarkNotFound
from reader.paragraph_mark import AnchoredMark, ParagraphMark, ParagraphState
from reader.store.articles import one
from reader.store.database import Database, new_id, now
from reader.store.places import NewPlaces
from reader.store.rows import SPAN_COLUMNS, anchored_mark_of, mark_of, mark_row

_SET_SPAN = f"UPDATE paragraph_mark SET {', '.join(f'{name} = ?' for name in SPAN_COLUMNS)} WHERE id = ?"
_NOWHERE = (None,) * len(SPAN_COLUMNS)


class Marks(Database):
    """What the user said of paragraphs. On return from a change it is on disk."""

    def paragraph_marks(self, article: str) -> dict[int, ParagraphMark]:
        """The marks of the paragraphs that have a bookmark or a state, by number. Raises ArticleNotFound."""
        with self._reading() as db:
            one(db, "SELECT 1 FROM article WHERE id = ?", (article,), article)
            sql = """SELECT * FROM paragraph_mark WHERE article = ? AND paragraph IS NOT NULL
                        AND (bookmarked OR state <> ?) ORDER BY paragraph"""
            rows = db.execute(sql, (article, ParagraphState.UNREAD.value)).fetchall()
        return {row["paragraph"]: mark_of(row) for row in rows}

    def mark_on(self, article: str, paragraph: int) -> ParagraphMark:
        """What is said of one paragraph; one that says nothing where there is no mark, or no such paragraph."""
        with self._reading() as db:
            sql = "SELECT * FROM paragraph_mark WHERE article = ? AND paragraph = ?"
            row = db.execute(sql, (article, paragraph)).fetchone()
        return mark_of(row) if row else ParagraphMark(article, paragraph)

    def paragraph_mark(self, mark: str) -> ParagraphMark:
        """One mark, whatever it says now. Raises MarkNotFound."""
        with self._reading() as db:
            return _mark(db, mark)

    def mark_paragraph(
        self, article: str, paragraph: int, *, bookmarked: bool | None = None, state: ParagraphState | None = None
    ) -> ParagraphMark:
        """Say of a paragraph what is not None. Raises ArticleNotFound, and IndexError where there is no paragraph."""
        with self._writing() as db:
            sql = "SELECT id FROM paragraph_mark WHERE article = ? AND paragraph = ?"
            row = db.execute(sql, (article, paragraph)).fetchone()
            return _change(db, row["id"] if row else _make(db, article, paragraph), bookmarked, state)

    def edit_mark(
        self, mark: str, *, bookmarked: bool | None = None, state: ParagraphState | None = None
    ) -> ParagraphMark:
        """Change what a mark says, wherever its paragraph is by now; None leaves. Raises MarkNotFound."""
        with self._writing() as db:
            return _change(db, mark, bookmarked, state)

    def anchored_marks(self, article: str) -> list[AnchoredMark]:
        """What finds the marked paragraphs of an article again. Raises ArticleNotFound."""
        with self._reading() as db:
            one(db, "SELECT 1 FROM article WHERE id = ?", (article,), article)
            return [anchored_mark_of(row) for row in _rows(db, article)]


def follow(
    db: sqlite3.Connection, article: str, old: Article, new: Article, attachments: Mapping[str, Attachment | None]
) -> None:
    """Place the marks of `article` on its `new` text; of several that come to one paragraph, the surest stays there.

    The others are unattached, like those whose paragraph is gone: they are found again when their words come back.
    """
    places = NewPlaces(old, new, attachments)
    found: list[tuple[bool, float, str, Span]] = []
    for row in _rows(db, article):
        mark = anchored_mark_of(row)
        place = places.of(mark.id, Attachment(mark.span, 1.0) if mark.span else None, on_paragraph=True)
        if place:
            found.append((mark_of(row).is_plain, -place.confidence, mark.id, place.span))
        db.execute(_SET_SPAN, (*_NOWHERE, mark.id))
    taken: set[int] = set()
    for _, _, mark_id, span in sorted(found):
        if span.paragraph not in taken:
            taken.add(span.paragraph)
            db.execute(_SET_SPAN, (span.paragraph, span.start, span.end, span.end_paragraph, mark_id))


def _rows(db: sqlite3.Connection, article: str) -> list[sqlite3.Row]:
    return db.execute("SELECT * FROM paragraph_mark WHERE article = ? ORDER BY rowid", (article,)).fetchall()


def _mark(db: sqlite3.Connection, mark: str) -> ParagraphMark:
    row = db.execute("SELECT * FROM paragraph_mark WHERE id = ?", (mark,)).fetchone()
    if row is None:
        raise MarkNotFound(mark=mark)
    return mark_of(row)


def _change(db: sqlite3.Connection, mark: str, bookmarked: bool | None, state: ParagraphState | None) -> ParagraphMark:
    sql = """UPDATE paragraph_mark SET bookmarked = coalesce(?, bookmarked), state = coalesce(?, state), updated = ?
              WHERE id = ?"""
    db.execute(sql, (bookmarked, state and state.value, now(), mark))
    return _mark(db, mark)


def _make(db: sqlite3.Connection, article: str, paragraph: int) -> str:
    """A mark that says nothing yet; returns its id. Raises ArticleNotFound, IndexError."""
    mark = ParagraphMark(article, paragraph, id=new_id(db, "paragraph_mark", "p"))
    row = mark_row(mark, _anchor(db, article, paragraph)) | {"updated": now()}
    db.execute(f"INSERT INTO paragraph_mark ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})", row)
    return mark.id


def _anchor(db: sqlite3.Connection, article: str, paragraph: int) -> Anchor:
    """The anchor of a whole paragraph, made without reading more of a long text than its context can reach."""
    key = one(db, "SELECT key FROM edition WHERE id = ? AND number = current", (article,), article)["key"]
    sql = "SELECT number, text FROM paragraph WHERE version = ? AND number BETWEEN ? AND ? ORDER BY number"
    around = db.execute(sql, (key, paragraph - CONTEXT, paragraph + CONTEXT)).fetchall()
    place = next((place for place, row in enumerate(around, 1) if row["number"] == paragraph), None)
    if place is None:
        raise IndexError(paragraph)
    text = AnchorText(Article("", tuple(Paragraph(row["text"]) for row in around)))
    end = len(around[place - 1]["text"])
    return replace(text.anchor(Span(place, 0, end)), span=Span(paragraph, 0, end))
