"""The index's files: locked while they are written, and on the disk before anything names them.

Whoosh writes new files, then a table of contents (`.toc`) that names them, and never tells the disk to hurry: after a
power cut the table could name files that are not there. Here it is renamed into place only when they are.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from whoosh.filedb.filestore import FileStorage
from whoosh.util.filelock import FileLock, try_for

from reader.errors import QT_TRANSLATE_NOOP, HashiyaError, LibraryUnwritable


class IndexBusy(HashiyaError):
    """Another process has been writing the index for too long. `path` is the index's folder."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The search index in “{path}” is being written by another program. Try again in a moment."
    )


class SyncedStorage(FileStorage):
    """A folder of Whoosh files whose renaming waits for the disk."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._written: set[str] = set()
        self._files: list[Any] = []

    def create_file(self, name: str, *args: Any, **options: Any) -> Any:
        """As Whoosh's; the name is remembered."""
        self._written.add(name)
        return self._remembered(super().create_file(name, *args, **options))

    def open_file(self, name: str, *args: Any, **options: Any) -> Any:
        """As Whoosh's."""
        return self._remembered(super().open_file(name, *args, **options))

    def close_files(self) -> None:
        """Close what Whoosh leaves open when it fails half-way."""
        for file in self._files:
            if not file.is_closed:
                with suppress(Exception):  # a full disk, or a damaged file: there is nothing more to do with it
                    file.close()
        self._files.clear()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """As Whoosh's, once every file written before is on the disk; the new name is, too."""
        for name in self._written:
            path = Path(self.folder, name)
            if path.exists():
                _sync(path)
        self._written.clear()
        super().rename_file(oldname, newname, safe)
        with suppress(OSError):  # some systems cannot sync a folder, and need not
            _sync(Path(self.folder))

    def _remembered(self, file: Any) -> Any:
        self._files = [each for each in self._files if not each.is_closed]
        self._files.append(file)
        return file


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class FolderLock:
    """One writer at a time, among threads and processes. The system frees the lock of a process that died.

    The lock's file lies beside the folder, so that the folder itself can be replaced under the lock. It can be taken
    again by its owner. `patience` is in seconds. Raises IndexBusy, and LibraryUnwritable where no file can be made.
    """

    def __init__(self, folder: Path, patience: float) -> None:
        self._folder = folder
        self._patience = patience
        self._lock: FileLock | None = None
        self._depth = 0

    def __enter__(self) -> Self:
        if self._depth == 0:
            lock = FileLock(str(self._folder.with_name(self._folder.name + ".lock")))
            try:
                self._folder.parent.mkdir(parents=True, exist_ok=True)
                free = try_for(lock.acquire, timeout=self._patience, delay=0.05)
            except OSError as error:
                raise LibraryUnwritable(path=self._folder, reason=error.strerror or str(error)) from error
            if not free:
                raise IndexBusy(path=self._folder)
            self._lock = lock
        self._depth += 1
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0 and self._lock is not None:
            self._lock.release()
            self._lock = None
