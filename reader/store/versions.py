"""The versions of an article as rows: what led from one to the next, and how an older one becomes current again."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reader.anchor import Attachment
from reader.article import TitleOrigin
from reader.comparison import Counts
from reader.store import choices
from reader.store.articles import change, one
from reader.store.database import Database, now
from reader.store.rows import article_of, checked, names_of
from reader.store.steps import notes_of, remember_step
from reader.store.texts import Prepared, load, settle, write_text
from reader.version import NoteCounts, Version

_COPIED = """digest, title, authors, source, published, language, tags, title_origin, repeated_title, notices,
             paragraphs, words, seal, pictured"""


class Versions(Database):
    """What the library knows of the texts that an article has had."""

    def versions(self, article: str) -> list[Version]:
        """The versions of an article, the oldest first, without counts where none were kept. Raises ArticleNotFound."""
        sql = """SELECT v.*, a.version AS current, s.version AS step, s.restores, s.carried, s.unsure, s.unattached,
                        s.counts
                   FROM version v JOIN article a ON a.id = v.article LEFT JOIN version_step s ON s.version = v.key
                  WHERE a.id = ? ORDER BY v.number"""
        with self._reading() as db:
            one(db, "SELECT 1 FROM article WHERE id = ?", (article,), article)
            standing = notes_of(db, article)
            found = [_version_of(row) for row in db.execute(sql, (article,))]
        return [
            replace(version, notes=standing) if version.is_current and version.number > 1 else version
            for version in found
        ]

    def digest_from_file(self, article: str) -> str:
        """The SHA-256 of the bytes that came last from a file, whatever version the user went back to since."""
        sql = """SELECT v.digest FROM version v LEFT JOIN version_step s ON s.version = v.key
                  WHERE v.article = ? AND s.restores IS NULL ORDER BY v.number DESC LIMIT 1"""
        with self._reading() as db:
            return str(one(db, sql, (article,), article)["digest"])

    def has_had(self, article: str, digest: str) -> bool:
        """Whether a version of the article was read from bytes with this SHA-256."""
        sql = "SELECT 1 FROM version WHERE article = ? AND digest = ?"
        with self._reading() as db:
            return db.execute(sql, (article, digest)).fetchone() is not None

    def find_by_source(self, addresses: Iterable[str]) -> str | None:
        """The one article outside the trash that comes from one of these addresses, or a place in the page there.

        None if there are several.
        """
        found: set[str] = set()
        sql = """SELECT a.id FROM version v JOIN article a ON a.id = v.article AND a.version = v.number
                  WHERE v.source >= ? AND v.source < ? AND a.trashed IS NULL LIMIT 2"""
        with self._reading() as db:
            for address in addresses:
                for first, behind in ((address, f"{address}\0"), (f"{address}#", f"{address}$")):  # "$" follows "#"
                    found.update(row["id"] for row in db.execute(sql, (first, behind)))
        return found.pop() if len(found) == 1 else None

    def restore_version(
        self, article: str, number: int, attachments: Mapping[str, Attachment | None], counts: Counts | None
    ) -> int:
        """Make a copy of version `number` the current one, and return its own number.

        Notes and marks go where `attachments` say, else where their words are. Raises ArticleNotFound (also where
        there is no such version), LibraryDamaged.
        """
        with self._writing() as db:
            old = article_of(*load(db, article, None))
            head, rows = load(db, article, number)
            stored = article_of(head, rows)
            text = choices.with_repeated_title(db, article, choices.with_kinds(db, article, stored))
            last = db.execute("SELECT max(number) FROM version WHERE article = ?", (article,)).fetchone()[0]
            key = _copy(db, head["key"], last + 1)
            if text is not stored:
                said = replace(text, title_origin=TitleOrigin.EDITED) if text.title != head["said_title"] else text
                db.execute("DELETE FROM paragraph WHERE version = ?", (key,))
                write_text(db, key, head["said_title"], Prepared.of(said))
            change(db, "UPDATE article SET version = ? WHERE id = ?", (last + 1, article), article)
            settle(db, article, old, text, attachments)
            remember_step(db, article, key, counts, restores=number)
            return int(last) + 1

    def see_changes(self, article: str) -> None:
        """The reader knows of all that changed in the article. Raises ArticleNotFound."""
        with self._writing() as db:
            one(db, "SELECT 1 FROM article WHERE id = ?", (article,), article)
            db.execute("DELETE FROM unseen_version WHERE article = ?", (article,))


def _copy(db: sqlite3.Connection, key: int, number: int) -> int:
    sql = f"""INSERT INTO version (article, number, imported, {_COPIED})
              SELECT article, ?, ?, {_COPIED} FROM version WHERE key = ?"""
    made = db.execute(sql, (number, now(), key)).lastrowid
    assert made is not None
    db.execute("INSERT INTO original SELECT ?, data FROM original WHERE version = ?", (made, key))
    columns = "number, text, kind, level, label, marks, forced"
    db.execute(f"INSERT INTO paragraph SELECT ?, {columns} FROM paragraph WHERE version = ?", (made, key))
    sql = "INSERT INTO version_picture SELECT ?, label, sha256, names FROM version_picture WHERE version = ?"
    db.execute(sql, (made, key))
    return made


@checked
def _version_of(row: sqlite3.Row) -> Version:
    notes = None if row["step"] is None else NoteCounts(row["carried"], row["unsure"], row["unattached"])
    return Version(
        row["number"],
        row["imported"],
        row["title"],
        names_of(row["authors"]),
        row["source"],
        row["published"],
        row["paragraphs"],
        row["words"],
        row["number"] == row["current"],
        row["restores"],
        Counts(**json.loads(row["counts"])) if row["counts"] else None,
        notes,
    )
