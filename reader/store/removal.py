"""Articles that are deleted for good: their texts, files and pictures go, and the notes on them stay.

Of an article with notes, its row and that of its current version are kept without a text: what the notes are about can
still be named, and when the same article comes in again, it comes back under its own id and the notes find their words.
"""

import sqlite3
from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.annotation import Annotation
from reader.article import Article
from reader.store import annotations, marks
from reader.store.articles import change, stored_path
from reader.store.changes import queue
from reader.store.database import Database, now
from reader.store.rows import annotation_of, names_of

_HAS_NOTES = "EXISTS (SELECT 1 FROM annotation n WHERE n.article = a.id AND n.deleted IS NULL)"
_NOTHING = Article("", ())


class Sums(NamedTuple):
    """So many articles are deleted, and so many highlights and notes on them are kept."""

    articles: int
    notes: int


class NoteHome(NamedTuple):
    """What is known of the article that a note is on; `trashed` and `removed` are times (ISO 8601 in UTC)."""

    article: str
    title: str
    authors: tuple[str, ...]
    source: str | None
    published: str | None
    trashed: str | None
    removed: str | None


class Gone(NamedTuple):
    """A removed article that may be the one that comes in. `is_sure`: it has the same bytes, or came from there."""

    article: str
    is_sure: bool


class Removals(Database):
    """How articles leave for good and come back, and the notes of all of them."""

    def homed_annotations(self) -> list[tuple[Annotation, NoteHome]]:
        """Every annotation of the library, also of articles in the trash and of removed ones, by article, then as the
        text goes.
        """
        sql = """SELECT n.*, a.trashed, a.removed, e.title, e.authors, e.source, e.published
                   FROM annotation n JOIN article a ON a.id = n.article
                   JOIN edition e ON e.id = a.id AND e.number = e.current
                  WHERE n.deleted IS NULL ORDER BY a.seq"""
        homes: dict[str, NoteHome] = {}
        found: dict[str, list[Annotation]] = {}
        with self._reading() as db:
            for row in db.execute(sql):
                article = row["article"]
                if article not in homes:
                    homes[article] = NoteHome(
                        article, row["title"], names_of(row["authors"]), row["source"], row["published"],
                        row["trashed"], row["removed"],
                    )  # fmt: skip
                found.setdefault(article, []).append(annotation_of(row))
        return [(each, homes[article]) for article, notes in found.items() for each in sorted(notes, key=_place)]

    def trash_sums(self, articles: Collection[str] | None = None, before: str | None = None) -> Sums:
        """What `purge` would delete and keep."""
        with self._reading() as db:
            chosen = _in_trash(db, articles, before)
            return Sums(len(chosen), sum(_notes_on(db, article) for article in chosen))

    def purge(self, articles: Collection[str] | None = None, before: str | None = None) -> Sums:
        """Delete for good what is in the trash: all, or these articles, or what was trashed before this time.

        The notes stay, unattached; bookmarks and states stay where notes do. Removed articles that have no notes any
        more are forgotten.
        """
        with self._writing() as db:
            chosen = _in_trash(db, articles, before)
            sums = Sums(len(chosen), sum(_notes_on(db, article) for article in chosen))
            for article in chosen:
                queue(db, article)
                if _notes_on(db, article):
                    _strip(db, article)
                else:
                    db.execute("DELETE FROM article WHERE id = ?", (article,))
            if articles is None:
                db.execute(
                    f"""DELETE FROM article WHERE id IN (SELECT a.id FROM article a
                         WHERE a.removed < coalesce(?, '9') AND NOT {_HAS_NOTES})""",
                    (before,),
                )
        return sums

    def find_removed(self, digest: str, path: str | None, article: Article) -> Gone | None:
        """The removed article that this one may be: of the same bytes, from the same path, or of the same title."""
        sql = """SELECT a.id, v.digest = :digest AS same, a.origin = :path AS there,
                        coalesce(a.source, v.source) AS source, coalesce(a.published, v.published) AS published
                   FROM article a JOIN version v ON v.article = a.id
                  WHERE a.removed IS NOT NULL
                    AND (v.digest = :digest OR a.origin = :path OR :title IN (a.title, v.title))
                  ORDER BY same DESC, there DESC, a.removed DESC LIMIT 1"""
        values = {"digest": digest, "path": path and stored_path(path), "title": article.title}
        with self._reading() as db:
            row = db.execute(sql, values).fetchone()
        if row is None:
            return None
        known = {row["source"], row["published"]} - {None, ""}
        return Gone(row["id"], bool(row["same"] or row["there"] or known & {article.source, article.published}))

    def is_removed(self, article: str) -> bool:
        """Whether only the notes on it are left."""
        with self._reading() as db:
            sql = "SELECT 1 FROM article WHERE id = ? AND removed IS NOT NULL"
            return db.execute(sql, (article,)).fetchone() is not None

    def come_back(self, article: str) -> None:
        """A removed article has a text again, as its newest version: it is in the library. Raises ArticleNotFound."""
        with self._writing() as db:
            change(db, "UPDATE article SET removed = NULL, trashed = NULL WHERE id = ?", (article,), article)
            sql = "DELETE FROM version WHERE article = ? AND number < (SELECT version FROM article WHERE id = ?)"
            db.execute(sql, (article, article))
            queue(db, article)


def _place(annotation: Annotation) -> tuple[int, int, int, str, str]:
    """Its order in the text; what stands nowhere comes where it was made."""
    if annotation.span is None and annotation.anchor:
        made = annotation.anchor.span
        return (made.paragraph, made.start, made.end, annotation.created, annotation.id)
    return annotation.order


def _in_trash(db: sqlite3.Connection, articles: Collection[str] | None, before: str | None) -> Sequence[str]:
    sql = "SELECT id FROM article WHERE trashed < coalesce(?, '9') AND removed IS NULL ORDER BY seq"
    found = [row["id"] for row in db.execute(sql, (before,))]
    return [article for article in found if articles is None or article in articles]


def _notes_on(db: sqlite3.Connection, article: str) -> int:
    sql = "SELECT count(*) FROM annotation WHERE article = ? AND deleted IS NULL"
    count: int = db.execute(sql, (article,)).fetchone()[0]
    return count


def _strip(db: sqlite3.Connection, article: str) -> None:
    """Leave of an article what is known of it, and the notes, which stand nowhere now."""
    for table, follow in (("annotation", annotations.follow), ("paragraph_mark", marks.follow)):
        names = [row[0] for row in db.execute(f"SELECT id FROM {table} WHERE article = ?", (article,))]
        follow(db, article, _NOTHING, _NOTHING, dict.fromkeys(names))
    current = db.execute("SELECT key FROM edition WHERE id = ? AND number = current", (article,)).fetchone()["key"]
    db.execute("DELETE FROM version WHERE article = ? AND key <> ?", (article, current))
    for table in ("paragraph", "original", "version_picture"):
        db.execute(f"DELETE FROM {table} WHERE version = ?", (current,))
    db.execute("UPDATE version SET repeated_title = NULL, notices = '[]' WHERE key = ?", (current,))
    db.execute("UPDATE article SET removed = ?, place_paragraph = 1, place_offset = 0 WHERE id = ?", (now(), article))
