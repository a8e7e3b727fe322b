"""The articles as rows of a list: what they are called, where they came from, how far they were read."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reader.article import LibraryEntry, Place
from reader.errors import ArticleAmbiguous, ArticleNotFound
from reader.store.changes import queue
from reader.store.database import Database, moment, now
from reader.store.rows import entry_of, names_column, names_of

_KEPT = "id NOT IN (SELECT id FROM article WHERE removed IS NOT NULL)"
_TAGGED = "deleted IS NULL AND tags <> '[]'"

# So many ids are named when a name could mean several articles.
_NAMED = 8


class Head(NamedTuple):
    """What an article is, where it is quoted from."""

    article: str
    title: str
    source: str | None
    published: str | None


def one(db: sqlite3.Connection, sql: str, parameters: Any, article: str) -> sqlite3.Row:
    """The row that `sql` finds for `article`. Raises ArticleNotFound."""
    row: sqlite3.Row | None = db.execute(sql, parameters).fetchone()
    if row is None:
        raise ArticleNotFound(article=article)
    return row


def removed(db: sqlite3.Connection, article: str) -> str | None:
    """When the article was removed for good (ISO 8601 in UTC); None if its text is there."""
    row = db.execute("SELECT removed FROM article WHERE id = ?", (article,)).fetchone()
    return row["removed"] if row else None


def change(db: sqlite3.Connection, sql: str, parameters: Any, article: str) -> None:
    """Run an UPDATE of `article`. Raises ArticleNotFound."""
    if not db.execute(sql, parameters).rowcount:
        raise ArticleNotFound(article=article)


def stored_path(path: str) -> str:
    """A path as text that UTF-8 can hold; names that differ stay different, also those that are not valid UTF-8."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


class Articles(Database):
    """The list of articles; nothing here reads a paragraph."""

    def entries(self, *, trashed: bool = False) -> list[LibraryEntry]:
        """The articles in the order they were added (then by id), or those in the trash."""
        with self._reading() as db:
            tags: dict[str, list[str]] = {}
            for row in db.execute(f"SELECT article, tags FROM annotation WHERE {_TAGGED} ORDER BY rowid"):
                tags.setdefault(row["article"], []).append(row["tags"])
            unseen = dict(db.execute("SELECT article, since FROM unseen_version").fetchall())
            sql = f"SELECT * FROM entry WHERE (trashed IS NOT NULL) = ? AND {_KEPT} ORDER BY seq"
            rows = db.execute(sql, (trashed,))
            return [entry_of(row, tags.get(row["id"], ()), unseen.get(row["id"])) for row in rows]

    def heads(self, articles: Sequence[str]) -> dict[str, Head]:
        """Of each of these articles (some hundred), unless it is gone or in the trash, what stands at its head."""
        sql = f"""SELECT id, title, source, published FROM edition
                   WHERE number = current AND trashed IS NULL AND id IN ({",".join("?" * len(articles))})"""
        with self._reading() as db:
            return {row["id"]: Head(*row) for row in db.execute(sql, articles)}

    def entry(self, article: str) -> LibraryEntry:
        """One article's row, trashed or not, or of a removed one what is known of it. Raises ArticleNotFound."""
        with self._reading() as db:
            row = one(db, "SELECT * FROM entry WHERE id = ?", (article,), article)
            sql = f"SELECT tags FROM annotation WHERE article = ? AND {_TAGGED} ORDER BY rowid"
            tags = [tagged["tags"] for tagged in db.execute(sql, (article,))]
            unseen = db.execute("SELECT since FROM unseen_version WHERE article = ?", (article,)).fetchone()
            return replace(entry_of(row, tags, unseen and unseen["since"]), removed=removed(db, article))

    def notices(self, article: str) -> tuple[str, ...]:
        """What the importer wants to be known of the current version. Raises ArticleNotFound."""
        with self._reading() as db:
            return names_of(one(db, "SELECT notices FROM entry WHERE id = ?", (article,), article)["notices"])

    def is_live(self, article: str) -> bool:
        """Whether the article is there and not in the trash."""
        with self._reading() as db:
            sql = "SELECT 1 FROM article WHERE id = ? AND trashed IS NULL"
            return db.execute(sql, (article,)).fetchone() is not None

    def resolve(self, name: str, *, trashed: bool = False) -> str:
        """The id of the one article that `name` means: its id, the beginning of its id, or its exact title.

        Looks among the articles in the trash if `trashed`, else among the others. Raises ArticleNotFound,
        ArticleAmbiguous.
        """
        with self._reading() as db:
            sql = f"""SELECT id FROM entry
                      WHERE {_KEPT} AND (trashed IS NOT NULL) = :trashed
                        AND (title = :name OR substr(id, 1, :length) = :name)
                      ORDER BY seq"""
            rows = db.execute(sql, {"trashed": trashed, "name": name, "length": len(name)}).fetchall()
        ids: list[str] = [row["id"] for row in rows] if name else []
        if name in ids or len(ids) == 1:
            return name if name in ids else ids[0]
        if not ids:
            raise ArticleNotFound(article=name)
        raise ArticleAmbiguous(article=name, matches=", ".join(ids[:_NAMED]) + (", …" if len(ids) > _NAMED else ""))

    def find_by_digest(self, digest: str) -> str | None:
        """The article whose current version was read from bytes with this SHA-256, trashed or not."""
        with self._reading() as db:
            return with_digest(db, digest)

    def find_by_origin(self, path: str) -> str | None:
        """The article that was imported from this absolute path, trashed or not."""
        with self._reading() as db:
            sql = """SELECT id FROM article WHERE origin = ? AND removed IS NULL
                      ORDER BY trashed IS NOT NULL, seq DESC LIMIT 1"""
            row = db.execute(sql, (stored_path(path),)).fetchone()
        return row["id"] if row else None

    def digest(self, article: str) -> str:
        """The SHA-256 of the bytes of the current version. Raises ArticleNotFound."""
        sql = (
            "SELECT v.digest FROM article a JOIN version v ON v.article = a.id AND v.number = a.version WHERE a.id = ?"
        )
        with self._reading() as db:
            digest: str = one(db, sql, (article,), article)["digest"]
        return digest

    def edit_article(
        self,
        article: str,
        *,
        title: str | None = None,
        authors: Sequence[str] | None = None,
        source: str | None = None,
        published: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        """Put the user's word before the file's, for this and every later version; None leaves a field as it is.

        "" and () clear a field, but a title of "" brings the file's own title back. Raises ArticleNotFound.
        """
        values = {
            "id": article,
            "title": title,
            "authors": None if authors is None else names_column(authors),
            "source": source,
            "published": published,
            "tags": None if tags is None else names_column(tags),
            "now": now(),
        }
        sql = """UPDATE article SET title = iif(:title IS NULL, title, nullif(:title, '')),
                        authors = coalesce(:authors, authors), source = coalesce(:source, source),
                        published = coalesce(:published, published), tags = coalesce(:tags, tags), updated = :now
                  WHERE id = :id"""
        with self._writing() as db:
            change(db, sql, values, article)
            queue(db, article)

    def trash(self, article: str) -> None:
        """Move an article to the trash; if it is there already, the time it went in stays. Raises ArticleNotFound."""
        with self._writing() as db:
            change(db, "UPDATE article SET trashed = coalesce(trashed, ?) WHERE id = ?", (now(), article), article)
            queue(db, article)

    def restore(self, article: str) -> None:
        """Take an article out of the trash, if it is in it. Raises ArticleNotFound."""
        with self._writing() as db:
            change(db, "UPDATE article SET trashed = NULL WHERE id = ? AND removed IS NULL", (article,), article)
            queue(db, article)

    def set_origin(self, article: str, path: str) -> None:
        """The file has moved to this absolute path. Raises ArticleNotFound."""
        with self._writing() as db:
            change(db, "UPDATE article SET origin = ? WHERE id = ?", (stored_path(path), article), article)

    def place(self, article: str) -> Place:
        """Where reading stopped. Raises ArticleNotFound."""
        with self._reading() as db:
            sql = "SELECT place_paragraph, place_offset FROM article WHERE id = ?"
            return Place(*one(db, sql, (article,), article))

    def set_place(self, article: str, place: Place, progress: float) -> None:
        """Keep where reading is; `progress` is brought between 0 and 1. Raises ArticleNotFound."""
        values = (place.paragraph, place.offset, min(1.0, max(0.0, progress)), article)
        sql = "UPDATE article SET place_paragraph = ?, place_offset = ?, progress = ? WHERE id = ?"
        with self._writing() as db:
            change(db, sql, values, article)

    def mark_finished(self, article: str) -> None:
        """The article counts as read to its end; the place in it stays. Raises ArticleNotFound."""
        with self._writing() as db:
            change(db, "UPDATE article SET progress = 1 WHERE id = ?", (article,), article)

    def mark_unread(self, article: str) -> None:
        """As if it had never been opened: no progress, no place, no time of opening. Raises ArticleNotFound."""
        sql = """UPDATE article SET opened = NULL, progress = 0, place_paragraph = 1, place_offset = 0 WHERE id = ?"""
        with self._writing() as db:
            change(db, sql, (article,), article)

    def mark_opened(self, article: str) -> None:
        """The article was opened now. Raises ArticleNotFound."""
        with self._writing() as db:
            change(db, "UPDATE article SET opened = ? WHERE id = ?", (moment(), article), article)


def with_digest(db: sqlite3.Connection, digest: str) -> str | None:
    """The article whose current version has this digest: rather one that is not in the trash, rather the oldest."""
    sql = """SELECT a.id FROM version v JOIN article a ON a.id = v.article AND a.version = v.number
              WHERE v.digest = ? AND a.removed IS NULL ORDER BY a.trashed IS NOT NULL, a.seq LIMIT 1"""
    row = db.execute(sql, (digest,)).fetchone()
    return row["id"] if row else None
