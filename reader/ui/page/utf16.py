"""Code points and UTF-16: we count characters, Qt counts UTF-16 units, and here one becomes the other.

They part at every character beyond U+FFFF: after an emoji Qt is one further.
"""

import re
from bisect import bisect_left, bisect_right

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The conversions within one text, which is scanned once. Offsets beyond its end count on from there."""

    def __init__(self, text: str) -> None:
        self._pairs = [found.start() for found in _TWO_UNITS.finditer(text)]
        self._second_halves = [offset + i + 1 for i, offset in enumerate(self._pairs)]

    def units(self, offset: int) -> int:
        """How many UTF-16 units the first `offset` code points are."""
        return offset + bisect_left(self._pairs, offset)

    def offset(self, units: int) -> int:
        """How many whole code points the first `units` UTF-16 units are; half a pair is none."""
        return units - bisect_right(self._second_halves, units)


def to_utf16(text: str, offset: int) -> int:
    """How many UTF-16 units the first `offset` code points of `text` are."""
    return Utf16(text).units(offset)


def to_code_points(text: str, units: int) -> int:
    """How many whole code points the first `units` UTF-16 units of `text` are."""
    return Utf16(text).offset(units)
