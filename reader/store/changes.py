"""The queue of changed articles, written with each change and drained by the index: a crash between loses nothing."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reader.store.database import Database


@dataclass(frozen=True, slots=True)
class Pending:
    """One change that the index has not seen; `article` may be gone by now."""

    seq: int
    article: str


def queue(db: sqlite3.Connection, article: str) -> None:
    """Say, in the transaction of the change itself, that search has to look at `article` again."""
    db.execute("INSERT INTO pending (article) VALUES (?)", (article,))


class Changes(Database):
    """What the index still has to see, and what exports have written."""

    def pending(self, limit: int) -> list[Pending]:
        """The oldest changes that were not drained, at most `limit`."""
        with self._reading() as db:
            rows = db.execute("SELECT seq, article FROM pending ORDER BY seq LIMIT ?", (limit,)).fetchall()
        return [Pending(*row) for row in rows]

    def drained(self, seqs: Iterable[int]) -> None:
        """These changes are in the index; later changes of the same articles stay in the queue."""
        numbers = [(seq,) for seq in seqs]
        with self._writing() as db:
            db.executemany("DELETE FROM pending WHERE seq = ?", numbers)

    def queue_all(self) -> None:
        """Queue every article, in the order of the list, for an index that starts anew."""
        with self._writing() as db:
            db.execute("DELETE FROM pending WHERE article IN (SELECT id FROM article)")
            db.execute("INSERT INTO pending (article) SELECT id FROM article ORDER BY seq")

    @property
    def last_change(self) -> int:
        """The highest `seq` ever given, drained or not; 0 for a library that has never held anything."""
        with self._reading() as db:
            row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'pending'").fetchone()
        return int(row[0]) if row else 0

    def remember_blocks(self, hashes: Iterable[str]) -> None:
        """Remember the blocks of an export, so that what the user writes is never taken for ours."""
        values = [(block,) for block in hashes]
        with self._writing() as db:
            db.executemany("INSERT OR IGNORE INTO written_block VALUES (?)", values)

    def was_written(self, block: str) -> bool:
        """Whether an export of this library has written a block with this hash."""
        with self._reading() as db:
            return db.execute("SELECT 1 FROM written_block WHERE hash = ?", (block,)).fetchone() is not None
