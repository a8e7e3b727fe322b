"""The pictures that a text refers to, as an importer sees them: inside the file as data: addresses, or by name.

A picture inside a page is more than parsers take in one attribute, so such addresses are taken out before and stand
there under a number.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_to_bytes

from reader.importers.picture_header import PictureRefused, measure
from reader.picture import PictureSource

_LONG = re.compile(r"""data:(?P<type>[\w/+.\-]*)[;,][^"'\s()<>]{512,}""")
_NUMBERED, _STANDS_FOR = "data:,", re.compile(r"data:,\d")
_PICTURE = re.compile(r"data:(?P<type>image/[\w.+\-]{1,40})(?:;[^,;]{0,80})*?(?P<base64>;base64)?,", re.IGNORECASE)
REMOTE = re.compile(r"[a-z][a-z0-9+.\-]+:|[/\\]", re.IGNORECASE)  # /a.png is the site's
_ADDRESSES = ("data-src", "data-lazy-src", "data-original", "src")
_MAX_ADDRESS = 4096
_TINY = 32  # px; icons, smileys and pixels that count visitors, and what stands for a picture until it is fetched
LARGE = 120  # px; no ornament


class References:
    """Collects the pictures of one file. `kept` are those that paragraphs were made for, by label."""

    def __init__(self) -> None:
        self._long: list[str] = []
        self.kept: dict[str, PictureSource] = {}

    def lighten(self, source: str) -> str:
        """The text of the file with its long data: addresses taken out; pictures among them are remembered."""
        return _LONG.sub(self._number, source)

    def keep(self, source: PictureSource) -> None:
        """A paragraph stands for it."""
        before = self.kept.get(source.label)
        self.kept[source.label] = replace(source, bare=source.bare and (before is None or before.bare))

    def stands_in(self, text: str) -> bool:
        """Whether what stands for an address that was taken out is in `text`."""
        return bool(self._long) and _STANDS_FOR.search(text) is not None

    def source_of(self, image: Any, restored: Mapping[int, str]) -> PictureSource:
        """What an `<img>` shows; its label is "" if nothing does.

        `restored` puts placeholders back (see `reader.importers.placeholders`).
        """
        addresses = [address.strip() for key in _ADDRESSES if (address := image.get(key))]
        names = [name.translate(restored)[:_MAX_ADDRESS] for name in addresses if not name.startswith("data:")]
        inside = next(filter(None, map(self._embedded, addresses)), None)
        if names:
            size = size_of(inside[1]) if inside else None
            data = inside[1] if inside and size and min(size) > _TINY else None
            return PictureSource(names[0], tuple(dict.fromkeys(names)), data)
        return PictureSource(inside[0], data=inside[1]) if inside else PictureSource("")

    def _number(self, found: re.Match[str]) -> str:
        if not found["type"].lower().startswith("image/"):
            return _NUMBERED
        self._long.append(found[0])
        return f"{_NUMBERED}{len(self._long) - 1}"

    def _embedded(self, address: str) -> tuple[str, bytes] | None:
        """Label and bytes of a picture in a data: address."""
        number = address.removeprefix(_NUMBERED)
        if number != address and number.isdecimal() and len(number) < 8 and int(number) < len(self._long):
            address = self._long[int(number)]
        head = _PICTURE.match(address)
        if head is None:
            return None
        data = unquote_to_bytes(address[head.end() :])
        if head["base64"]:
            try:
                data = base64.b64decode(data + b"=" * (-len(data) % 4))
            except binascii.Error:
                data = b""
        return f"data:{head['type'].lower()};sha256,{hashlib.sha256(data).hexdigest()[:16]}", data


def is_tiny(image: Any, source: PictureSource) -> bool:
    """Whether an `<img>` is too small to be a picture of the text."""
    size = _shown_size(image, source)
    return size is not None and min(size) <= _TINY


def may_be_large(image: Any, source: PictureSource) -> bool:
    """Whether an `<img>` that is in the file or beside it may be so large that it must be a picture of the text."""
    size = _shown_size(image, source)
    is_here = source.data is not None or (source.label and not REMOTE.match(source.label))
    return bool(is_here) and (min(size) >= LARGE if size else source.data is None)


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height of the picture in `data`, px; None if it is none that is kept."""
    try:
        size = measure(data).size
    except PictureRefused:
        return None
    return size.width, size.height


def _shown_size(image: Any, source: PictureSource) -> tuple[int, int] | None:
    """As measured, else as far as the page tells it."""
    if source.data is not None:
        return size_of(source.data)
    sides = [_px(image.get(side)) for side in ("width", "height")]
    told = [side for side in sides if side is not None]
    return (min(told), max(told)) if told else None


def _px(text: str | None) -> int | None:
    digits = (text or "").strip().removesuffix("px")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else None
