"""Verse: lines of two hemistichs (شطران) with a gap between them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.arabic.words import count_words
from reader.article import Mark, MarkKind

# The gap as it is typed: wide spaces, a tab, dots, stars, and the like.
_GAP = re.compile(r"[^\S\n]+(?:\.{2,}|…+|[*#~=]+|-{2,}|–{2,}|_{2,}|/{2,})[^\S\n]+|\t+|[^\S\n]{3,}")
_DIGIT = re.compile(r"\d")
_MIN, _MAX = 8, 60  # code points of a hemistich
_MIN_WORDS = 2
_MAX_LINE = 250


def verse_lines(lines: Sequence[str]) -> set[int]:
    """The places in `lines` of lines that are verse: at least two in a row with hemistichs of similar length."""
    is_verse = [hemistichs(line) != () for line in lines]
    return {place for pair in pairwise(range(len(lines))) if all(is_verse[i] for i in pair) for place in pair}


def hemistichs(line: str) -> tuple[Mark, ...]:
    """The two halves of a line of verse as marks, () if it is not one."""
    if len(line) > _MAX_LINE:
        return ()
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    gaps = [gap.span() for gap in _GAP.finditer(line, start, end) if gap.start() > start and gap.end() < end]
    if len(gaps) != 1:
        return ()
    halves = ((start, gaps[0][0]), (gaps[0][1], end))
    first, second = (line[a:b] for a, b in halves)
    if not (_is_hemistich(first) and _is_hemistich(second) and 0.5 <= len(first) / len(second) <= 2):
        return ()
    return tuple(Mark(MarkKind.HEMISTICH, a, b) for a, b in halves)


def _is_hemistich(text: str) -> bool:
    arabic = sum("\u0621" <= character <= "\u0652" for character in text)
    return (
        _MIN <= len(text) <= _MAX
        and count_words(text) >= _MIN_WORDS
        and arabic >= len(text) * 0.6
        and not _DIGIT.search(text)
    )
