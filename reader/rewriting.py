"""Two rewritings of one text as one, where they touch different words."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.word_diff import Fate, word_diff


def merged(base: str, one: str, other: str) -> str | None:
    """Both rewritings of `base` in one text; None where they rewrite the same words in different ways."""
    if base in {one, other}:
        return other if base == one else one
    changes = sorted({*_rewritings(base, one), *_rewritings(base, other)})
    for earlier, later in pairwise(changes):
        if later.start < earlier.end or later.start == earlier.start:
            return None
    parts, place = [], 0
    for change in changes:
        parts += [base[place : change.start], change.text]
        place = change.end
    return "".join([*parts, base[place:]])


class _Rewriting(NamedTuple):
    """`text` instead of what is from `start` to `end`."""

    start: int
    end: int
    text: str


def _rewritings(old: str, new: str) -> Iterator[_Rewriting]:
    """The changes between words that stay, each from the first changed code point to the last."""
    open_from: tuple[int, int] | None = None
    for piece in word_diff(old, new):
        if piece.fate is Fate.SAME:
            if open_from:
                yield _Rewriting(open_from[0], piece.old[0], new[open_from[1] : piece.new[0]])
            open_from = None
        elif open_from is None:
            open_from = piece.old[0], piece.new[0]
    if open_from:
        yield _Rewriting(open_from[0], len(old), new[open_from[1] :])
