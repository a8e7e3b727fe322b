"""What the first bytes of a picture say of it: its kind and its size, without decoding anything.

Sources: PNG 1.2, GIF 89a, JPEG (ITU T.81, annex B), Exif 2.3 (orientation), the WebP container specification.
"""

import struct
from collections.abc import Callable

from reader.errors import QT_TRANSLATE_NOOP
from reader.picture import Picture, PictureSize

MAX_BYTES = 8 * 2**20
MAX_SIDE, MAX_AREA = 8000, 40_000_000  # px

OTHER_KIND = QT_TRANSLATE_NOOP(
    "Importers", "Pictures that were not kept, since only PNG, JPEG, GIF and WebP are: {names}"
)
TOO_LARGE = QT_TRANSLATE_NOOP("Importers", "Pictures that are too large to be kept: {names}")
DAMAGED = QT_TRANSLATE_NOOP("Importers", "Pictures that are damaged: {names}")

_NO_SIZE_MARKERS = {0x01, *range(0xD0, 0xD9)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_ORIENTATION, _TURNED = 0x0112, {5, 6, 7, 8}


class PictureRefused(Exception):
    """The bytes are no picture that is kept; `notice` says why, see `reader.importers.notices`."""

    def __init__(self, notice: str) -> None:
        self.notice = notice
        super().__init__(notice)


def measure(data: bytes) -> Picture:
    """The picture in `data`. Raises PictureRefused."""
    if len(data) > MAX_BYTES:
        raise PictureRefused(TOO_LARGE)
    for media_type, is_it, size_of in _KINDS:
        if is_it(data):
            try:
                width, height = size_of(data)
            except (struct.error, IndexError) as error:
                raise PictureRefused(DAMAGED) from error
            if width < 1 or height < 1:
                raise PictureRefused(DAMAGED)
            if max(width, height) > MAX_SIDE or width * height > MAX_AREA:
                raise PictureRefused(TOO_LARGE)
            return Picture(data, media_type, PictureSize(width, height))
    raise PictureRefused(OTHER_KIND)


def _png(data: bytes) -> tuple[int, int]:
    name, width, height = struct.unpack_from(">4sII", data, 12)
    return (width, height) if name == b"IHDR" else (0, 0)


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _webp(data: bytes) -> tuple[int, int]:
    match data[12:16]:
        case b"VP8 " if data[23:26] == b"\x9d\x01\x2a":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L" if data[20] == 0x2F:
            (bits,) = struct.unpack_from("<I", data, 21)
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8X" if len(data) >= 30:
            return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    return 0, 0


def _jpeg(data: bytes) -> tuple[int, int]:
    """The size in the frame header, turned as Exif asks: cameras store what stood upright lying on its side."""
    place, is_turned = 2, False
    while True:
        if data[place] != 0xFF:
            return 0, 0
        marker = data[place + 1]
        place += 1 if marker == 0xFF else 2
        if marker == 0xFF or marker in _NO_SIZE_MARKERS:
            continue
        (length,) = struct.unpack_from(">H", data, place)
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 3)
            return (height, width) if is_turned else (width, height)
        if length < 2 or marker in {0xD9, 0xDA}:
            return 0, 0
        if marker == 0xE1 and data[place + 2 : place + 8] == b"Exif\0\0":
            is_turned = _orientation(data[place + 8 : place + length]) in _TURNED
        place += length


def _orientation(tiff: bytes) -> int:
    """The orientation in Exif's first directory, 1 if it says nothing."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4) if order else (len(tiff),)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for entry in range(first + 2, first + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, entry)
            if (tag, kind) == (_ORIENTATION, 3):
                return int(struct.unpack_from(f"{order}H", tiff, entry + 8)[0])
    except struct.error:
        return 1
    return 1


_KINDS: tuple[tuple[str, Callable[[bytes], bool], Callable[[bytes], tuple[int, int]]], ...] = (
    ("image/png", lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    ("image/jpeg", lambda data: data.startswith(b"\xff\xd8\xff"), _jpeg),
    ("image/gif", lambda data: data.startswith((b"GIF87a", b"GIF89a")), _gif),
    ("image/webp", lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", _webp),
)
