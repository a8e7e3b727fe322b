"""What a folder of Markdown holds of ours: every file with our blocks or of one of our articles, however deep it lies.

Hidden folders (.obsidian, .git, .trash) and hidden files are passed by. Links are not followed, and what cannot be read
for what it is is left alone: it is told, and what it may hold counts as being there.
"""

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath

from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.merging import Document, read_document

_LARGEST = 32 << 20
"""Of a file, in bytes."""
_IDENTITY = re.compile(r"hashiya:(h[0-9a-f]+)")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Trouble(StrEnum):
    """Why a file is left alone. The values are English source texts (context "Sync")."""

    DAMAGED = QT_TRANSLATE_NOOP("Sync", "its marks are damaged: each block needs its opening and its closing line")
    ENCODING = QT_TRANSLATE_NOOP("Sync", "it is not UTF-8; save it as UTF-8")
    TOO_LARGE = QT_TRANSLATE_NOOP("Sync", "it is too large")
    LINK = QT_TRANSLATE_NOOP("Sync", "it is a link")
    UNREADABLE = QT_TRANSLATE_NOOP("Sync", "it may not be read; check its permissions")


@dataclass(frozen=True, slots=True)
class VaultFile:
    """A file of ours. `path` is relative to the folder, with "/"; lone bytes of `text` are surrogates."""

    path: str
    data: bytes
    text: str
    owner: str | None
    document: Document


@dataclass(frozen=True, slots=True)
class TroubledFile:
    """A file or folder that is left alone, with the annotations and the article that it names."""

    path: str
    trouble: Trouble
    ids: frozenset[str] = frozenset()
    owner: str | None = None

    def may_hold(self, path: str) -> bool:
        """Whether what stood in `path` may stand here."""
        return PurePosixPath(path).is_relative_to(self.path)


@dataclass(slots=True)
class Scan:
    """What was found. `names`: every name in the folder itself; `is_there`: whether there is such a folder."""

    files: list[VaultFile] = field(default_factory=list)
    troubled: list[TroubledFile] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    is_there: bool = True


Owner = Callable[[str], str | None]
"""Tells the article from the head of a file."""


def scan(folder: Path, suffix: str, owner: Owner) -> Scan:
    """Look a folder through for the files whose names end so. Raises OSError if the folder itself cannot be read."""
    if not folder.exists():
        return Scan(is_there=False)
    found = Scan(names={path.name for path in folder.iterdir()})
    for path in _markdown(folder, suffix, found):
        _take(folder, path, owner, found)
    return found


def _markdown(folder: Path, suffix: str, found: Scan) -> Iterator[Path]:
    """The files to look into, in the order of their paths."""

    def fail(error: OSError) -> None:
        relative = Path(error.filename).relative_to(folder).as_posix()
        found.troubled.append(TroubledFile(relative, Trouble.UNREADABLE))

    for parent, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(suffix):
                yield Path(parent, name)


def _take(folder: Path, path: Path, owner: Owner, found: Scan) -> None:
    relative = path.relative_to(folder).as_posix()
    try:
        if (data := _content(path)) is None:
            return
    except OSError as error:
        trouble = Trouble.TOO_LARGE if error.errno == errno.EFBIG else Trouble.UNREADABLE
        found.troubled.append(TroubledFile(relative, trouble))
        return
    is_utf16 = data.startswith(_UTF16)
    text = data.decode("utf-16", "replace") if is_utf16 else data.decode("utf-8", "surrogateescape")
    article = owner(text)
    if not article and "hashiya:h" not in text:
        return
    document = read_document(text, copies=True)
    trouble_ = (
        Trouble.LINK if path.is_symlink()
        else Trouble.ENCODING if is_utf16
        else Trouble.DAMAGED if document is None
        else None
    )  # fmt: skip
    if trouble_ is None and document is not None:
        if article or document.blocks:
            found.files.append(VaultFile(relative, data, text, article, document))
    else:
        found.troubled.append(TroubledFile(relative, trouble_ or Trouble.DAMAGED, _ids(text), article))


def _content(path: Path) -> bytes | None:
    """The bytes of a file, None for what is no regular file. Raises OSError, EFBIG for one that is too large."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        return None
    if state.st_size > _LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    with path.open("rb") as file:
        return file.read(_LARGEST + 1)


def _ids(text: str) -> frozenset[str]:
    return frozenset(_IDENTITY.findall(text))
