"""Backups: a copy counts only when it was looked over and is safely on disk; only then may an old one make way.

SQLite's backup API copies one state of the library into a temporary file in the folder of backups; the file gets its
name only after `quick_check`, a count of every table, and fsync.
"""

import os
import re
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryError
from reader.store.database import Database

RECENT = 8
"""So many of the newest backups are kept,"""
DAYS = 7
"""and the newest one of each of so many days that have one."""

# library-2026-08-22T12-10-00-000000Z-start.sqlite: sorts by time; the day is its first part.
_NAME = re.compile(r"library-(\d{4}-\d\d-\d\d)T[\d-]{15}Z-[a-z0-9-]+\.sqlite")
_PARTIAL = ".partial-"
# Seconds after which a copy without a name has been left behind by a process that was killed.
_LEFT_BEHIND = 3600


class Backups(Database):
    """Copies of the whole library in `backup_folder`."""

    backup_problem: str | None = None
    """Why the backup of this start could not be made (an English sentence), if it could not."""

    def backups(self) -> list[Path]:
        """The backups, newest first."""
        if not self.backup_folder.is_dir():
            return []
        return sorted((path for path in self.backup_folder.iterdir() if _NAME.fullmatch(path.name)), reverse=True)

    def backup(self, reason: str) -> Path:
        """Make a verified copy named for the time and `reason`, then let the oldest go; returns its path.

        Raises LibraryUnwritable, LibraryBusy, and LibraryDamaged when the copy does not pass.
        """
        with self._translated():
            self.backup_folder.mkdir(exist_ok=True)
            self._sweep()
            with self._partial() as partial:
                changed = self._copy(partial)
                with partial.open("rb+") as file:
                    os.fsync(file.fileno())
                # Its time is that of the state it holds, which tells whether anything has changed since.
                os.utime(partial, ns=(changed, changed))
                stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")
                made = partial.replace(self.backup_folder / f"library-{stamp}Z-{_plain(reason)}.sqlite")
            _sync_folder(self.backup_folder)
            for old in set(self.backups()) - kept(self.backups()):
                old.unlink(missing_ok=True)
        return made

    def _back_up_daily(self) -> None:
        """At the first start of a day, if there is something to lose that the last backup does not hold."""
        try:
            if self._holds_something() and self._is_due():
                self.backup("start")
        except LibraryError as error:
            self.backup_problem = str(error)

    def _holds_something(self) -> bool:
        with self._reading() as db:
            return db.execute("SELECT 1 FROM article LIMIT 1").fetchone() is not None

    def _is_due(self) -> bool:
        with self._translated():
            made = self.backups()
            if not made:
                return True
            changed = self.database.stat().st_mtime_ns != made[0].stat().st_mtime_ns
            return changed and _day(made[0]) != datetime.now(UTC).strftime("%Y-%m-%d")

    @contextmanager
    def _partial(self) -> Iterator[Path]:
        """A file for a copy that has no name yet; if it gets none, it is removed."""
        handle, name = tempfile.mkstemp(dir=self.backup_folder, prefix=_PARTIAL, suffix=".sqlite")
        os.close(handle)
        try:
            yield Path(name)
        finally:
            Path(name).unlink(missing_ok=True)

    def _copy(self, target: Path) -> int:
        """Copy into `target` and look the copy over; returns when the copied state was written (ns)."""
        with self._reading() as db, closing(sqlite3.connect(target, isolation_level=None)) as copy:
            counts = _counts(db)  # the first SELECT takes the lock, and what follows sees the same state
            changed = self.database.stat().st_mtime_ns
            copy.execute("PRAGMA synchronous=OFF")  # the finished file is synced as a whole
            db.backup(copy)
            verdict = [row[0] for row in copy.execute("PRAGMA quick_check")]
            if verdict != ["ok"]:
                raise self._damaged("; ".join(verdict[:3]))
            if _counts(copy) != counts:
                raise self._damaged("the copy does not hold as much as the library")
        return changed

    def _sweep(self) -> None:
        for path in self.backup_folder.glob(f"{_PARTIAL}*"):
            with suppress(FileNotFoundError):  # another process's, which has its name by now
                if time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                    path.unlink()


def kept(backups: list[Path]) -> set[Path]:
    """Which of these backups stay: the newest, and the newest of each of the last days."""
    newest_first = sorted(backups, reverse=True)
    of_day: dict[str, Path] = {}
    for path in newest_first:
        of_day.setdefault(_day(path), path)
    return {*newest_first[:RECENT], *list(of_day.values())[:DAYS]}


def _day(backup: Path) -> str:
    match = _NAME.fullmatch(backup.name)
    return match[1] if match else ""


def _plain(reason: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", reason.lower()).strip("-") or "backup"


def _counts(db: sqlite3.Connection) -> dict[str, int]:
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {table: db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}


def _sync_folder(folder: Path) -> None:
    """Make a rename last. Only POSIX systems can open a folder for that."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
