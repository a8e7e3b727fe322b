"""A file on its way in: checked before it is opened, read once, named by its digest."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.errors import EmptyFile, FileMissing, FileTooLarge, FileUnreadable, ImportRefused, NoImporter, NotAFile
from reader.i18n import translate
from reader.importers.registry import IMPORTERS, importer_for

_MB = 2**20
_PAGES = (".html", ".htm", ".xhtml")
# Not to wait for the other end of a FIFO that took the file's place, and not to follow the terminal.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Source:
    """The bytes of a file. `digest` is their sha256 in hex."""

    path: Path
    data: bytes
    digest: str

    @property
    def name(self) -> str:
        """The file's base name, fit to be shown."""
        return shown_name(self.path)


def shown_name(path: Path) -> str:
    """The base name of `path` (the path itself if it has none); bytes that are not text are replaced."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace")


def open_source(path: Path, max_bytes: int, *, is_article: bool = True) -> Source:
    """Read the file at `path`, at most `max_bytes`. Raises ImportRefused, before reading more than it must.

    A file that is no article may have any suffix.
    """
    name = shown_name(path)
    try:
        _check(path.stat(), path, name)
        if is_article and importer_for(path.name) is None:
            raise NoImporter(name=name, known=_known_kinds())
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            data = _read(file, name, max_bytes)
    except (OSError, ValueError) as error:
        raise _refusal(error, path, name) from error
    return Source(path, data, hashlib.sha256(data).hexdigest())


def pasted_source(text: str, *, is_page: bool, max_bytes: int) -> Source:
    """What was pasted, as if it were a file: HTML if `is_page`, else plain text. Raises ImportRefused."""
    label = pasted_name()
    data = text.encode("utf-8", "replace")
    if not text.strip():
        raise EmptyFile(name=label)
    if len(data) > max_bytes:
        raise FileTooLarge(name=label, size=-(-len(data) // _MB), limit=max_bytes // _MB)
    return Source(Path(f"{label}.html" if is_page else label), data, hashlib.sha256(data).hexdigest())


def pasted_name() -> str:
    """What a pasted text is called where a file's name would stand."""
    return translate("Importers", "The pasted text")


def files_in(path: Path) -> list[Path]:
    """`path` if it is a file; the files in it and below, sorted by name, if it is a folder.

    Left out are hidden files and folders, and the folder of pictures and scripts beside a saved page («page_files»).
    Links to folders are not entered: one to / would bring the whole disk. Files of any suffix are listed, so that each
    can be refused by its name; so is a folder that cannot be read.
    """
    if not os.path.isdir(path):  # noqa: PTH112  (Path.is_dir raises for names that are too long)
        return [path]
    files: list[Path] = []

    def list_unreadable(error: OSError) -> None:
        files.append(Path(error.filename))

    for folder, folders, names in os.walk(path, onerror=list_unreadable):
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_companion(name, names)]
        files += [Path(folder, name) for name in names if not name.startswith(".")]
    return sorted(files, key=lambda file: file.parts)


def _known_kinds() -> str:
    """What is read, each kind with the ending that most of its files have."""
    kinds = (f"{translate('Importers', importer.label)} ({importer.suffixes[0]})" for importer in IMPORTERS)
    return translate("Importers", ", ").join(kinds)


def _is_companion(folder: str, names: list[str]) -> bool:
    page, ending, rest = folder.rpartition("_files")
    return bool(ending) and not rest and any(page + suffix in names for suffix in _PAGES)


def _check(status: os.stat_result, path: Path, name: str) -> None:
    if stat.S_ISDIR(status.st_mode) and not os.access(path, os.R_OK | os.X_OK):
        raise FileUnreadable(name=name, reason=os.strerror(errno.EACCES))
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile(name=name)


def _read(file: BinaryIO, name: str, max_bytes: int) -> bytes:
    """The file's bytes; looked at again, since another file may have taken its place."""
    status = os.fstat(file.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile(name=name)
    if status.st_size > max_bytes:
        raise FileTooLarge(name=name, size=-(-status.st_size // _MB), limit=max_bytes // _MB)
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise FileTooLarge(name=name, size=-(-len(data) // _MB), limit=max_bytes // _MB)
    if not data:
        raise EmptyFile(name=name)
    return data


def _refusal(error: OSError | ValueError, path: Path, name: str) -> ImportRefused:
    code = error.errno if isinstance(error, OSError) else errno.ENOENT  # ValueError: a NUL in the path
    if code == errno.ELOOP or (code == errno.ENOENT and isinstance(error, OSError) and path.is_symlink()):
        return NotAFile(name=name)
    if code in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        return FileMissing(name=name)
    return FileUnreadable(name=name, reason=os.strerror(code) if code else str(error))
