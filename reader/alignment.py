"""What two sequences have in common, in order: patience diff (Bram Cohen), which keeps to what is said only once.

In long stretches what stands once in both is paired first, as far as the pairs do not cross; the same again between
them. Short ones are compared in full.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

# Stretches whose lengths multiply to no more than this are compared in full.
_COMPARED_IN_FULL = 2_500
# Where no element stands once, runs of so many may.
_RUNS = (1, 2, 4, 8)
# How many times each element is looked at, on an average, before what is left counts as different.
_EFFORT = 60


class Match(NamedTuple):
    """`length` elements from `one` on are those from `other` on."""

    one: int
    other: int
    length: int


def aligned(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Match]:
    """The common stretches, none empty, in order on both sides. O(n log n)."""
    found: list[Match] = []
    effort = _EFFORT * (len(one) + len(other))
    left = [(0, len(one), 0, len(other))]
    while left:
        start, end, other_start, other_end = left.pop()
        first, other_first, last = start, other_start, end
        while start < end and other_start < other_end and one[start] == other[other_start]:
            start, other_start = start + 1, other_start + 1
        found.append(Match(first, other_first, start - first))
        while start < end and other_start < other_end and one[end - 1] == other[other_end - 1]:
            end, other_end = end - 1, other_end - 1
        found.append(Match(end, other_end, last - end))
        if start == end or other_start == other_end:
            continue
        first, other_first = start, other_start
        part, other_part = one[start:end], other[other_start:other_end]
        effort -= len(part) + len(other_part)
        if effort < 0:
            continue
        if len(part) * len(other_part) <= _COMPARED_IN_FULL:
            blocks = SequenceMatcher(None, part, other_part, autojunk=False).get_matching_blocks()
            found.extend(Match(start + a, other_start + b, length) for a, b, length in blocks)
            continue
        for a, b in _said_once(part, other_part):
            found.append(Match(start + a, other_start + b, 1))
            left.append((first, start + a, other_first, other_start + b))
            first, other_first = start + a + 1, other_start + b + 1
        if first > start:
            left.append((first, end, other_first, other_end))
    return list(_joined(sorted(match for match in found if match.length)))


def _said_once(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of what stands once in each, as many as do not cross; elements, or else the shortest runs of them."""
    for length in _RUNS:
        runs, other_runs = _runs(one, length), _runs(other, length)
        counts, other_counts = Counter(runs), Counter(other_runs)
        places = {run: place for place, run in enumerate(other_runs) if other_counts[run] == 1}
        once = [(place, places[run]) for place, run in enumerate(runs) if counts[run] == 1 and run in places]
        if once:
            return _rising(once)
    return []


def _runs(elements: Sequence[Hashable], length: int) -> Sequence[Hashable]:
    return elements if length == 1 else list(zip(*(elements[start:] for start in range(length)), strict=False))


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, which rise on the first side, that rises on the second too (by patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        if pile == len(tops):
            tops.append(place)
            ends.append(number)
        else:
            tops[pile] = place
            ends[pile] = number
        before.append(ends[pile - 1] if pile else -1)
    chain: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _joined(matches: list[Match]) -> Iterator[Match]:
    """Stretches that follow upon each other as one."""
    last: Match | None = None
    for match in matches:
        if last and (last.one + last.length, last.other + last.length) == (match.one, match.other):
            last = Match(last.one, last.other, last.length + match.length)
            continue
        if last:
            yield last
        last = match
    if last:
        yield last
