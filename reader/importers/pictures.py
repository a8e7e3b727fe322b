"""Fetching the pictures of an article: what its importer found inside the file, and what lies beside it.

The reading process never opens a file. It names what it saw, and here, in the program itself, a name is followed only
into the folder of the article and the folders in it, never through a link, never to a device, never over a network;
what is found there is a picture only if its first bytes say so.
"""

import os
import re
import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.embedded import LARGE, REMOTE
from reader.importers.notices import naming
from reader.importers.picture_header import MAX_BYTES, PictureRefused, measure
from reader.picture import Picture, PictureSource

NOT_BESIDE = QT_TRANSLATE_NOOP("Importers", "Pictures that were not found beside the file: {names}")
TOO_MANY = QT_TRANSLATE_NOOP("Importers", "Pictures beyond the 500, or 64 MB, that are kept of one article: {names}")

_MAX_PICTURES, _MAX_TOTAL = 500, 64 * 2**20
_MAX_SOURCES = 20_000  # that are looked at: a page may name any number of files that are not there
_BEHIND = re.compile(r"[?#].*", re.DOTALL)
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass
class Fetched:
    """The pictures that are kept, by label, and notices of what was refused.

    `missing` are those that may yet be found beside the file another time.
    """

    pictures: dict[str, Picture] = field(default_factory=dict)
    missing: list[PictureSource] = field(default_factory=list)
    notices: tuple[str, ...] = ()


def fetch(sources: Iterable[PictureSource], folder: Path | None) -> Fetched:
    """The pictures of an article that was read from a file in `folder`; None if it never was a file."""
    fetched, refused = Fetched(), dict[str, list[str]]()
    total = 0
    for source in list(sources)[:_MAX_SOURCES]:
        try:
            picture = _picture(source, folder, _MAX_TOTAL - total, len(fetched.pictures))
        except PictureRefused as refusal:
            if source.bare:
                continue
            refused.setdefault(refusal.notice, []).append(_shown_name(source))
            if _local(source):
                fetched.missing.append(PictureSource(source.label, source.names))
            continue
        if picture and not (source.bare and min(picture.size.width, picture.size.height) < LARGE):
            fetched.pictures[source.label] = picture
            total += len(picture.data)
    fetched.notices = tuple(naming(notice, names) for notice, names in refused.items())
    return fetched


def _picture(source: PictureSource, folder: Path | None, room: int, count: int) -> Picture | None:
    """One picture; None if the file does not hold it and names nothing beside it. Raises PictureRefused."""
    data = source.data
    names = _local(source) if folder else []
    if data is None and folder:
        data = next((found for name in names if (found := _beside(folder, name)) is not None), None)
    if data is None:
        if names:
            raise PictureRefused(NOT_BESIDE)
        return None
    picture = measure(data)
    if count >= _MAX_PICTURES or len(data) > room:
        raise PictureRefused(TOO_MANY)
    return picture


def _local(source: PictureSource) -> list[str]:
    """The names that may be those of files: as they stand, with %20 read as a space, without what is behind a path."""
    names = [name for name in source.names if name and not REMOTE.match(name)]
    forms = (form for name in names for form in (name, unquote(name), unquote(_BEHIND.sub("", name))))
    return list(dict.fromkeys(forms))


def _beside(folder: Path, name: str) -> bytes | None:
    """The bytes of a file in `folder` or below, one more than a picture may have at most; None if there is none."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or any(part in {"/", ".."} or ":" in part or "\0" in part for part in parts):
        return None
    with suppress(OSError, ValueError):
        inside = folder.resolve(strict=True)
        path = inside
        for part in parts:
            path /= part
            if path.is_symlink():
                return None
        if not path.resolve(strict=True).is_relative_to(inside):
            return None
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            return file.read(MAX_BYTES + 1) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
    return None


def _shown_name(source: PictureSource) -> str:
    """How a picture is called in a notice: by its file, else by its kind."""
    if source.names:
        return unquote(source.names[0]).replace("\\", "/").rstrip("/").rpartition("/")[2] or source.names[0]
    return source.label.partition(";")[0]
