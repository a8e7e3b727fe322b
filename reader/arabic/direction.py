"""The direction of a paragraph, by the share of its letters: «OpenAI تعلن …» is an Arabic paragraph.

The first strong letter, which the Unicode algorithm takes, is the wrong witness for texts full of Latin names.
"""

import unicodedata
from enum import StrEnum


class Direction(StrEnum):
    """The way a paragraph runs."""

    RTL = "rtl"
    LTR = "ltr"


# A paragraph with a third of its letters Arabic is an Arabic paragraph that quotes, not the reverse.
_ARABIC_SHARE = 1 / 3


def direction_of(text: str, default: Direction = Direction.RTL, share: float = _ARABIC_SHARE) -> Direction:
    """RTL if at least a `share` of the letters, a third, are of a right-to-left script; `default` without letters."""
    arabic = other = 0
    for character in text:
        bidi = unicodedata.bidirectional(character)
        if bidi in {"AL", "R"} and character.isalpha():
            arabic += 1
        elif bidi == "L":
            other += 1
    if not arabic + other:
        return default
    return Direction.RTL if arabic >= (arabic + other) * share else Direction.LTR
