"""Exports as files of a folder: found again by the id inside them, never written half.

A file that is not this article's is never touched, whatever its name.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ExportFailed
from reader.exporters.exporter import BeforeWrite, Export, Exporter, WasWritten
from reader.exporters.formats import MARKDOWN
from reader.exporters.names import compared, free_name

# Front matter ends well before this; where it does not, more is read.
_HEAD, _LONG_HEAD = 1 << 16, 1 << 22
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Written:
    """Where an export stands now. `kept`: ids of blocks left alone because the user had edited them.

    `hashes` are those of `Export.hashes`. `beside`: the article's own file has damaged marks and was left as it is.
    """

    path: Path
    hashes: tuple[str, ...]
    kept: tuple[str, ...]
    beside: bool


class ExportFolder:
    """A folder that exports go to; its files are looked through once. Raises ExportFailed."""

    def __init__(self, folder: Path, exporter: Exporter = MARKDOWN) -> None:
        self._folder = folder
        self._exporter = exporter
        self._files: dict[str, list[Path]] = {}
        self._taken: set[str] = set()
        with _failing(folder):
            for path in sorted(folder.iterdir()) if folder.exists() else []:
                self._taken.add(compared(path.name))
                if path.suffix.lower() == exporter.suffix and (article_id := self._owner(path)):
                    self._files.setdefault(article_id, []).append(path)

    def write(self, export: Export, was_written: WasWritten, before_write: BeforeWrite) -> Written:
        """Write `export` into the article's file, or into a new one.

        `before_write` is called with `export.hashes` first: a crash after that leaves hashes of texts that never were
        written, which is harmless; one after writing without it would make our own blocks look like the user's.
        """
        before_write(export.hashes)
        with _failing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        for _ in range(_ATTEMPTS):
            if written := self._write(export, was_written, before_write):
                return written
        raise ExportFailed(path=str(self._folder), reason=os.strerror(errno.EBUSY))

    def expected(self, export: Export) -> tuple[Path, bool]:
        """Where `export` would be written, unless the marks of its file are damaged, and whether that file is there.

        To look ahead only: what was asked about here is written by another `ExportFolder`.
        """
        found = self._files_of(export)
        return (found[0], True) if found else (self._free_path(export), False)

    def _free_path(self, export: Export) -> Path:
        """A path for a new file, which nobody else gets from here."""
        name = free_name(export.title, export.article_id, self._taken, self._exporter.suffix)
        self._taken.add(compared(name))
        return self._folder / name

    def _write(self, export: Export, was_written: WasWritten, before_write: BeforeWrite) -> Written | None:
        """One attempt; None if another program changed the file meanwhile."""
        beside = False
        for path in self._files_of(export):
            with _failing(path):
                existing = path.read_bytes()
                merged = self._exporter.merge(existing.decode("utf-8", "surrogateescape"), export, was_written)
                if merged.damaged:
                    beside = True
                    continue
                data = merged.text.encode("utf-8", "surrogateescape")
                if data != existing:
                    before_write(merged.hashes)
                    if not replace_file(path, data, existing):
                        return None
                return Written(path, export.hashes, merged.kept, beside)
        path = self._free_path(export)
        with _failing(path):
            if not replace_file(path, export.text.encode("utf-8"), None):
                return None
        self._files.setdefault(export.article_id, []).append(path)
        return Written(path, export.hashes, (), beside)

    def _files_of(self, export: Export) -> list[Path]:
        """The files that are still this article's; the one named by its title comes first."""
        expected = free_name(export.title, export.article_id, set(), self._exporter.suffix)
        found = [path for path in self._files.get(export.article_id, []) if self._owner(path) == export.article_id]
        return sorted(found, key=lambda path: (path.name != expected, path.name))

    def _owner(self, path: Path) -> str | None:
        """The id of the article whose export a file is; None for any other, and for one that cannot be read."""
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                return None
            with path.open("rb") as file:
                head = file.read(_HEAD)
                if not head.removeprefix(b"\xef\xbb\xbf").startswith(b"---"):
                    return None
                found = self._exporter.owner(head.decode("utf-8", "surrogateescape"))
                if found or len(head) < _HEAD:
                    return found
                return self._exporter.owner((head + file.read(_LONG_HEAD)).decode("utf-8", "surrogateescape"))
        except OSError:
            return None


def write_export(
    folder: Path, export: Export, was_written: WasWritten, before_write: BeforeWrite, exporter: Exporter = MARKDOWN
) -> Written:
    """Write one export; for several into one folder use one `ExportFolder`. Raises ExportFailed."""
    return ExportFolder(folder, exporter).write(export, was_written, before_write)


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file in place of whatever is there: a crash leaves the old or the new. Raises ExportFailed."""
    with _failing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(_ATTEMPTS):
            if replace_file(path, data, path.read_bytes() if path.exists() else None):
                return
    raise ExportFailed(path=str(path), reason=os.strerror(errno.EBUSY))


def replace_file(path: Path, data: bytes, expected: bytes | None) -> bool:
    """Put `data` in place of a file so that a crash leaves the old or the new; of a link, in place of its target.

    False, and nothing changed, if the file is not (or no longer) as `expected`; None: there is none. Raises OSError.
    """
    target = path.resolve() if expected is not None else path
    mode = None
    if expected is not None:
        mode = stat.S_IMODE(target.stat().st_mode)
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    temporary = target.parent / f".hashiya-{secrets.token_hex(8)}.tmp"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        if _content(target) != expected:
            return False
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)
    return True


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.exists() else None
    except OSError:
        return b""


def _sync_folder(folder: Path) -> None:
    """Make a renaming last; only POSIX systems can open a folder for that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _failing(path: Path) -> Iterator[None]:
    """Tell an error of the system as ours, with the path and the reason."""
    try:
        yield
    except OSError as error:
        raise ExportFailed(path=str(path), reason=error.strerror or str(error)) from error
