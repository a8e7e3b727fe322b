"""What two sequences have in common, in order: patience diff (Bram Cohen), which keeps to what is said only once.

What stands once in both is paired first, as far as the pairs do not cross; the same again between them. Where nothing
stands once, short stretches are compared in full and long ones by the n-th time that something is said.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

# Stretches whose lengths multiply to no more than this are compared in full.
_COMPARED_IN_FULL = 40_000


class Match(NamedTuple):
    """`length` elements from `one` on are those from `other` on."""

    one: int
    other: int
    length: int


def aligned(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Match]:
    """The common stretches, none empty, in order on both sides. About O(n log n)."""
    found: list[Match] = []
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
        pairs = _said_once(part, other_part)
        if not pairs and len(part) * len(other_part) <= _COMPARED_IN_FULL:
            blocks = SequenceMatcher(None, part, other_part, autojunk=False).get_matching_blocks()
            found.extend(Match(start + a, other_start + b, length) for a, b, length in blocks)
            continue
        for a, b in pairs or _said_in_turn(part, other_part):
            found.append(Match(start + a, other_start + b, 1))
            left.append((first, start + a, other_first, other_start + b))
            first, other_first = start + a + 1, other_start + b + 1
        left.append((first, end, other_first, other_end))
    return list(_joined(sorted(match for match in found if match.length)))


def _said_once(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of what stands once in each, as many as do not cross."""
    counts, other_counts = Counter(one), Counter(other)
    places = {element: place for place, element in enumerate(other) if other_counts[element] == 1}
    return _rising(
        [(place, places[element]) for place, element in enumerate(one) if counts[element] == 1 and element in places]
    )


def _said_in_turn(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of what stands as often in each, the n-th time for the n-th time, as many as do not cross."""
    counts, other_counts = Counter(one), Counter(other)
    turns: dict[Hashable, list[int]] = {}
    for place in range(len(other) - 1, -1, -1):
        turns.setdefault(other[place], []).append(place)
    return _rising(
        [
            (place, turns[element].pop())
            for place, element in enumerate(one)
            if counts[element] == other_counts.get(element)
        ]
    )


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
