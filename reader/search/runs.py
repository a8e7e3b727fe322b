"""Runs: the places where words of a phrase stand side by side, and how near the words of a query stand to each other.

Places are numbers of words, counted through all documents of a segment, so a phrase is found by comparing numbers,
beginning with its rarest word; the documents come last.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.search.hit import Match
from reader.search.postings import Postings
from reader.search.snapshot import Segment, Snapshot
from reader.search.stopping import Stop, give_up

_LOOKED_UP = 8
"""A list so many times longer than what is asked of it is searched by halving, not read through."""

Forms = Mapping[str, Match]
_Found = list[tuple[int, Postings]]
"""Rank and postings of the forms of a word in a segment, the nearest first."""


class Run(NamedTuple):
    """A phrase in the text of a document: the rank of its farthest word, and the least weight of them."""

    document: int
    rank: int
    weight: float


def runs(snapshot: Snapshot, phrase: Sequence[Forms], stop: Stop) -> Iterator[Run]:
    """Every place where forms of the words of `phrase` stand side by side. Raises SearchStopped."""
    found = [_by_segment(snapshot, forms, stop) for forms in phrase]
    for segment in snapshot.segments:
        of_words = [each.get(segment.first) for each in found]
        if all(of_words):
            yield from _runs_in(segment, [each for each in of_words if each], stop)


def _by_segment(snapshot: Snapshot, forms: Forms, stop: Stop) -> dict[int, list[tuple[Match, Postings]]]:
    found: dict[int, list[tuple[Match, Postings]]] = {}
    for form, match in forms.items():
        give_up(stop)
        for segment, postings in snapshot.postings(form):
            found.setdefault(segment.first, []).append((match, postings))
    return found


def _runs_in(segment: Segment, of_words: Sequence[list[tuple[Match, Postings]]], stop: Stop) -> Iterator[Run]:
    order = sorted(range(len(of_words)), key=lambda word: sum(len(each.places) for _, each in of_words[word]))
    rarest, *others = order
    left: dict[int, Match] = {}
    for match, postings in reversed(of_words[rarest]):
        left.update(dict.fromkeys([place - rarest for place in postings.places], match))
    for word in others:
        give_up(stop)
        left = _followed(left, of_words[word], word)
    starts, length = segment.texts.starts, len(of_words)
    for first, match in left.items():
        document = segment.document_at(first) if first >= 0 else -1
        if document >= 0 and first + length <= starts[document + 1]:
            yield Run(segment.first + document, match.tier.rank, match.tier.weight * match.weight)


def _followed(left: Mapping[int, Match], found: Iterable[tuple[Match, Postings]], word: int) -> dict[int, Match]:
    """Those of the beginnings `left` that have the word in its place in the phrase, with the farther match."""
    kept: dict[int, Match] = {}
    for match, postings in found:
        places = postings.places
        if len(left) * _LOOKED_UP < len(places):
            met: Iterable[int] = (first for first in left if _has(places, first + word))
        else:
            met = (first for place in places if (first := place - word) in left)
        for first in met:
            kept.setdefault(first, max(left[first], match, key=_farness))
    return kept


def _farness(match: Match) -> tuple[int, float]:
    return match.tier.rank, -match.weight


def _has(places: Sequence[int], place: int) -> bool:
    at = bisect_left(places, place)
    return at < len(places) and places[at] == place


def closeness(snapshot: Snapshot, words: Sequence[Forms], documents: Iterable[int], stop: Stop) -> dict[int, float]:
    """How near the words stand to each other in each document, 0..1: 1 where they follow one another as asked."""
    places: dict[int, list[tuple[int, int]]] = {document: [] for document in documents}
    for number, forms in enumerate(words):
        for form in forms:
            give_up(stop)
            for segment, postings in snapshot.postings(form):
                for document, place in _places_in(segment, postings, places):
                    places[document].append((place, number))
    return {document: _closeness(sorted(found), len(words)) for document, found in places.items()}


def _places_in(segment: Segment, postings: Postings, wanted: Mapping[int, object]) -> Iterator[tuple[int, int]]:
    """Document and place of every occurrence in one of the `wanted` documents."""
    starts, places = segment.texts.starts, postings.places
    if len(postings.documents) > _LOOKED_UP * len(wanted) or postings.times:
        met: Iterable[int] = (number for each in wanted if 0 <= (number := each - segment.first) < segment.size)
    else:
        met = (number for number in postings.documents if segment.first + number in wanted)
    for number in met:
        end = starts[number + 1]
        for at in range(bisect_left(places, starts[number]), len(places)):
            if places[at] >= end:
                break
            yield segment.first + number, places[at]


def _closeness(places: Sequence[tuple[int, int]], count: int) -> float:
    """Of the shortest stretch that has all `count` words; a word counts less where it stands out of its turn."""
    best = 0.0
    last: dict[int, int] = {}
    for place, word in places:
        last[word] = place
        if len(last) == count:
            stretch = max(last.values()) - min(last.values())
            in_turn = sum(last[number] < last[number + 1] for number in range(count - 1)) / (count - 1)
            best = max(best, (count - 1) / max(stretch, count - 1) * (0.7 + 0.3 * in_turn))
    return best
