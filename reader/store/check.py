"""Looking the library over: SQLite's own checks see few damaged pages, so every text is held against its seal too."""

import zlib
from collections.abc import Callable, Iterator
from functools import partial

from reader.errors import LibraryDamaged
from reader.store.database import Database
from reader.store.pictures import is_whole
from reader.store.rows import PARAGRAPH_COLUMNS, annotation_of, digest_of, mark_of, seal


class Checks(Database):
    """What `check` looks at, one thing a method; each yields what it finds wrong, as English sentences."""

    def check(self) -> list[str]:
        """What is wrong with the library; nothing is changed. Raises LibraryBusy."""
        looks = (self._structure, self._references, self._texts, self._pictures, self._annotations, self._marks)
        return [finding for look in looks for finding in self._found_by(look)]

    def _found_by(self, look: Callable[[], Iterator[str]]) -> Iterator[str]:
        try:
            yield from look()
        except LibraryDamaged as error:
            yield f"The database: {error.fields['reason']}"

    def _structure(self) -> Iterator[str]:
        with self._reading() as db:
            rows = [row[0] for row in db.execute("PRAGMA integrity_check")]
        yield from (f"The database: {row}" for row in rows if row != "ok")

    def _references(self) -> Iterator[str]:
        with self._reading() as db:
            rows = db.execute("PRAGMA foreign_key_check").fetchall()
            headless = db.execute("SELECT id FROM article WHERE id NOT IN (SELECT id FROM entry)").fetchall()
        yield from (f"A row of “{row[0]}” refers to a row of “{row[2]}” that is not there." for row in rows)
        yield from (f"The article {row[0]} has lost its current version." for row in headless)

    def _texts(self) -> Iterator[str]:
        with self._reading() as db:
            sql = """SELECT v.key FROM version v JOIN article a ON a.id = v.article
                      WHERE a.removed IS NULL ORDER BY v.key"""
            keys = [row[0] for row in db.execute(sql)]
        for key in keys:  # a transaction each, so that nobody who writes has to wait for all of them
            yield from self._found_by(partial(self._text, key))

    def _text(self, key: int) -> Iterator[str]:
        with self._reading() as db:
            head = db.execute("SELECT * FROM version WHERE key = ?", (key,)).fetchone()
            sql = f"SELECT {PARAGRAPH_COLUMNS} FROM paragraph WHERE version = ? ORDER BY number"
            rows = db.execute(sql, (key,)).fetchall()
            original = db.execute("SELECT data FROM original WHERE version = ?", (key,)).fetchone()
        if head is None:
            return  # deleted since we looked
        name = f"“{head['title']}” ({head['article']}, version {head['number']})"
        if seal(head["title"], head["repeated_title"], digest_of(rows)) != head["seal"]:
            yield f"The text of {name} is not what was written."
        if original is None or not _unpacks(original["data"]):
            yield f"The original file of {name} is not what was written."

    def _pictures(self) -> Iterator[str]:
        with self._reading() as db:
            digests = [row[0] for row in db.execute("SELECT sha256 FROM picture ORDER BY rowid")]
        for digest in digests:  # one at a time: together they may be larger than the memory
            with self._reading() as db:
                row = db.execute("SELECT * FROM picture WHERE sha256 = ?", (digest,)).fetchone()
                sql = """SELECT v.title, v.article FROM version_picture p JOIN version v ON v.key = p.version
                          WHERE p.sha256 = ? ORDER BY v.key LIMIT 1"""
                shown = db.execute(sql, (digest,)).fetchone()
            if row and shown and not is_whole(row):
                yield f"A picture of “{shown['title']}” ({shown['article']}) is not what was written."

    def _annotations(self) -> Iterator[str]:
        sql = """SELECT n.*, e.paragraphs FROM annotation n JOIN entry e ON e.id = n.article WHERE n.deleted IS NULL"""
        with self._reading() as db:
            rows = db.execute(sql).fetchall()
        for row in rows:
            with self._translated():
                annotation = annotation_of(row)
            if (
                annotation.span
                and not 1 <= annotation.span.paragraph <= annotation.span.end_paragraph <= row["paragraphs"]
            ):
                yield f"The highlight {annotation.id} stands outside the text of {annotation.article}."

    def _marks(self) -> Iterator[str]:
        sql = """SELECT m.*, e.paragraphs FROM paragraph_mark m JOIN entry e ON e.id = m.article"""
        with self._reading() as db:
            rows = db.execute(sql).fetchall()
        for row in rows:
            with self._translated():
                mark = mark_of(row)
            if not 0 <= mark.paragraph <= row["paragraphs"]:
                yield f"The mark {mark.id} stands outside the text of {mark.article}."


def _unpacks(data: bytes) -> bool:
    try:
        zlib.decompress(data)
    except (zlib.error, TypeError):
        return False
    return True
