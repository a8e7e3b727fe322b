"""One library file: its connection, its transactions, and the one place where SQLite's errors become ours."""

import secrets
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.errors import (
    QT_TRANSLATE_NOOP,
    HashiyaError,
    LibraryBusy,
    LibraryDamaged,
    LibraryTooNew,
    LibraryUnwritable,
    NotALibrary,
)
from reader.i18n import translate
from reader.journal import Writer
from reader.store import schema
from reader.store.rows import BrokenRow, storable
from reader.store.turn import Turn

# Seconds between two tries to get SQLite's lock; its own pauses grow to 100 ms.
_NEXT_TRY = 0.001

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_NOMEM,
}
# What users meet, in their language; SQLite's own words are English.
_REASONS = {
    sqlite3.SQLITE_FULL: QT_TRANSLATE_NOOP("Store", "the disk is full"),
    sqlite3.SQLITE_READONLY: QT_TRANSLATE_NOOP("Store", "it may only be read"),
}


def now() -> str:
    """This moment in UTC, to the second: "2026-08-22T12:10:00Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment() -> str:
    """This moment in UTC, to the microsecond, for what may happen twice in a second: "2026-08-22T12:10:00.123456Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def new_id(db: sqlite3.Connection, table: str, letter: str) -> str:
    """An id that no row of `table` has: `letter` and eight hexadecimal digits."""
    while True:
        made = f"{letter}{secrets.token_hex(4)}"
        if not db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (made,)).fetchone():
            return made


class Connection(sqlite3.Connection):
    """A connection that binds any Python text, also names from the command line that are not valid UTF-8."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """As sqlite3's, with `storable` applied to every text."""
        if isinstance(parameters, Mapping):
            return super().execute(sql, {name: _bound(value) for name, value in parameters.items()})
        return super().execute(sql, tuple(map(_bound, parameters)))


def _bound(value: Any) -> Any:
    return storable(value) if isinstance(value, str) else value


class Database:
    """The connection to `folder/library.sqlite`, which the families of `Store` share. It belongs to one thread."""

    folder: Path
    database: Path

    def __init__(self, folder: Path, patience: float) -> None:
        """Open or create the file, without changing one that is not ours or too new. `patience` is in seconds."""
        self.folder = folder
        self.database = folder / "library.sqlite"
        self.backup_folder = folder / "backups"
        self._patience = patience
        self.writer = Writer.PROGRAM
        """Through which door the changes of notes come, for the journal."""
        with self._translated():
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except (FileExistsError, NotADirectoryError) as error:
                raise NotALibrary(path=folder) from error
            if self._has_backups() and not (self.database.exists() and self.database.stat().st_size):
                raise self._damaged(f"{self.database.name} is missing or empty")
            self._connection = sqlite3.connect(
                self.database, timeout=patience, isolation_level=None, factory=Connection
            )
            self._turn = Turn(folder)
        try:
            self._set_up()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file. Everything is already written."""
        with self._translated():
            self._connection.close()
            self._turn.close()

    def _set_up(self) -> None:
        """Look whose file it is before anything that could change it, then set what every connection needs."""
        connection = self._connection
        connection.row_factory = sqlite3.Row
        with self._translated():
            if not schema.is_ours(connection):
                raise NotALibrary(path=self.folder)
            if schema.version_of(connection) > schema.VERSION:
                raise LibraryTooNew(path=self.folder)
            # Not WAL: SQLite before 3.51.3 can corrupt it when two connections write and checkpoint at once.
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=EXTRA")
            connection.execute("PRAGMA trusted_schema=OFF")  # a library may have been handed over by someone else

    @property
    def state(self) -> tuple[int, int]:
        """What is another one as soon as anything in the library was changed, here or by another connection."""
        with self._translated():
            (others,) = self._connection.execute("PRAGMA data_version").fetchone()
        return others, self._connection.total_changes

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the library throughout."""
        with self._translated(), self._finished():
            self._connection.execute("BEGIN")
            self._get_lock("SELECT 1 FROM sqlite_master")
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction that writes; on leaving it everything is on disk, or after an error nothing."""
        with self._translated(), self._finished():
            self._get_lock("BEGIN IMMEDIATE")
            yield self._connection

    @contextmanager
    def _finished(self) -> Iterator[None]:
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _get_lock(self, statement: str) -> None:
        """Run the statement with which a transaction gets its lock, when it is our turn and SQLite lets us."""
        deadline = time.monotonic() + self._patience
        self._connection.execute("PRAGMA busy_timeout=0")
        try:
            while not (self._turn.take() and self._runs(statement)):
                if time.monotonic() > deadline:
                    raise LibraryBusy(path=self.folder)
                time.sleep(_NEXT_TRY)
        finally:
            self._turn.give()
            self._connection.execute(f"PRAGMA busy_timeout={round(self._patience * 1000)}")

    def _runs(self, statement: str) -> bool:
        """Run it; False if SQLite's lock is taken."""
        try:
            self._connection.execute(statement)
        except sqlite3.OperationalError as error:
            if _code(error) in _BUSY:
                return False
            raise
        return True

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Tell the errors of SQLite, and of the files around it, as errors of the library."""
        try:
            yield
        except sqlite3.Error as error:
            raise self._told(error) from error
        except (BrokenRow, UnicodeDecodeError) as error:  # of a damaged page, even SQLite's message may be no text
            raise self._damaged(str(error)) from error
        except OSError as error:
            raise LibraryUnwritable(path=self.folder, reason=error.strerror or str(error)) from error

    def _told(self, error: sqlite3.Error) -> Exception:
        code = _code(error)
        if code is None and isinstance(error, sqlite3.ProgrammingError):
            return RuntimeError(str(error))  # a closed store, or another thread's: a mistake in the program
        if code in _BUSY:
            return LibraryBusy(path=self.folder)
        if code in _UNWRITABLE:
            reason = translate("Store", _REASONS[code]) if code in _REASONS else str(error)
            return LibraryUnwritable(path=self.folder, reason=reason)
        if code == sqlite3.SQLITE_NOTADB and not self._has_backups():
            return NotALibrary(path=self.folder)
        return self._damaged(str(error))

    def _damaged(self, reason: str) -> HashiyaError:
        return LibraryDamaged(path=self.folder, reason=reason, backups=self.backup_folder)

    def _has_backups(self) -> bool:
        """Whether this was a library once, whatever its file looks like now."""
        return any(self.backup_folder.glob("library-*.sqlite"))


def _code(error: sqlite3.Error) -> int | None:
    """SQLite's primary result code; None when the error is Python's own."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
