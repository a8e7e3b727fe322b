"""How well a place of the new text speaks for itself as the place of a passage of the old one.

What is judged is a passage's own words and those around it, each with the word of the new text that it is taken for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.anchor.alignment import NOWHERE
from reader.anchor.word_sequence import Run, WordSequence

AROUND = 12
"""So many words before and after a passage speak for its place."""

# More than so many new words between two of a passage tear it apart.
_SLACK = 60
# The weight of a paragraph's edge beside a passage, where that of the word next to it is 1.
_EDGE = 1.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A place and what speaks for it. Shares are 0..1.

    `own` is the share of the passage's words that stand there; `before` and `after` those of the words around it, the
    nearer counting more, and of a paragraph's edge. `is_whole`: every word stands there, and nothing among them.
    `is_torn`: others of its words stand elsewhere, or words from elsewhere among them. `run` is how many words in a row
    are the same, its own with those around it.
    """

    onto: Run
    own: float
    before: float
    after: float
    is_whole: bool
    is_torn: bool
    run: int

    @property
    def around(self) -> float:
        """The share of what was around the passage that still is."""
        return (self.before + self.after) / 2

    @property
    def score(self) -> float:
        """All in one number, 0..1, to choose among places."""
        return (self.own + self.around) / 2

    def is_near(self, other: "Judgement") -> bool:
        """Whether the two places have words in common."""
        return self.onto.first < other.onto.end and other.onto.first < self.onto.end


def judge(
    old: WordSequence,
    own: Run,
    around: Run,
    new: WordSequence,
    places: Sequence[int] | Mapping[int, int],
    sources: Sequence[int] | Mapping[int, int],
) -> Judgement | None:
    """The place of the words `own` of `old`, None if none of them is anywhere.

    `around` is `own` with the words around it. `places` says for each of these which word of `new` it is, `sources` the
    other way round; both NOWHERE for none.
    """
    pieces = _pieces([(word, places[word]) for word in range(*own) if places[word] != NOWHERE])
    if not pieces:
        return None
    piece = max(pieces, key=len)
    (first, start), (last, end) = piece[0], piece[-1]
    inside = [sources[word] for word in range(start, end + 1)]
    foreign = any(word != NOWHERE and not own.first <= word < own.end for word in inside)
    size = own.end - own.first
    onto = Run(
        _edge(places, first, start, own.first, around.first, -1, sources, 0),
        _edge(places, last, end, own.end - 1, around.end - 1, 1, sources, len(new) - 1) + 1,
    )
    before = _share(old, new, own.first, around.first, onto.first, places, -1)
    after = _share(old, new, own.end - 1, around.end - 1, onto.end - 1, places, 1)
    is_whole = len(piece) == size and end - start + 1 == size
    run = _run(places, around, first, start, -1) + len(piece) + _run(places, around, last, end, 1)
    return Judgement(onto, len(piece) / size, before, after, is_whole, foreign or len(pieces) > 1, run)


def _pieces(pairs: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The pairs in runs that go on in both texts, with at most `_SLACK` words put in."""
    pieces: list[list[tuple[int, int]]] = []
    for word, place in pairs:
        if pieces:
            known, stands = pieces[-1][-1]
            if stands < place <= stands + word - known + _SLACK:
                pieces[-1].append((word, place))
                continue
        pieces.append([(word, place)])
    return pieces


def _edge(
    places: Sequence[int] | Mapping[int, int],
    word: int,
    place: int,
    wanted: int,
    limit: int,
    step: int,
    sources: Sequence[int] | Mapping[int, int],
    last: int,
) -> int:
    """Where the passage ends in the direction `step`, whose outermost word that is still there, `word`, is at `place`.

    Between it and the next word outside that is still there, what was put in is taken for what was replaced.
    """
    missing = abs(wanted - word)
    if not missing:
        return place
    outside = wanted + step
    while (limit - outside) * step >= 0 and places[outside] == NOWHERE:
        outside += step
    old_gap = abs(outside - word) - 1
    new_gap = 0
    while place + (new_gap + 1) * step in range(min(place, last), max(place, last) + 1):
        if sources[place + (new_gap + 1) * step] != NOWHERE or new_gap >= 2 * old_gap + 2:
            break
        new_gap += 1
    if abs(wanted + step - outside) == 0:
        return place + new_gap * step
    return place + min(missing, new_gap) * step if new_gap == old_gap else place


def _share(
    old: WordSequence,
    new: WordSequence,
    edge: int,
    limit: int,
    place: int,
    places: Sequence[int] | Mapping[int, int],
    step: int,
) -> float:
    """How much of what was beside the passage, from `edge` to `limit`, is beside `place`."""
    found = total = 0.0
    at_paragraph = old.parts_paragraphs(edge if step < 0 else edge + 1)
    if at_paragraph:
        total += _EDGE
        found += _EDGE if new.parts_paragraphs(place if step < 0 else place + 1) else 0.0
    for distance, word in enumerate(range(edge + step, limit + step, step)):
        weight = 1 / (1 + distance / 3)
        total += weight
        there = places[word]
        if there != NOWHERE and 0 < (there - place) * step <= 2 * AROUND + distance:
            found += weight
    return found / total if total else 1.0


def _run(places: Sequence[int] | Mapping[int, int], around: Run, word: int, place: int, step: int) -> int:
    length = 0
    while around.first <= word + step < around.end and places[word + step] == place + step:
        word, place, length = word + step, place + step, length + 1
    return length


def is_beyond_doubt(found: Judgement, own: Run) -> bool:
    """Whether all of the passage stands between the same words: so many that they stand so nowhere else."""
    return found.is_whole and found.run - (own.end - own.first) >= 8 and min(found.before, found.after) >= 0.5


def is_convincing(old: WordSequence, own: Run, found: Sequence[Judgement], new: "Occurrences") -> bool:
    """Whether the first of the places `found` is surely that of the passage."""
    best = found[0]
    if best.is_torn:
        return False
    if len(found) > 1 and found[1].own >= 0.5 * best.own and found[1].score > best.score - 0.12:
        return False
    size = own.end - own.first
    if best.is_whole:
        if best.around >= 0.35 and max(best.before, best.after) >= 0.5:
            return True
        return size >= 8 and new.count(old.folds[own.first : own.end]) == 1
    if best.own < 0.5:
        return False
    return best.around >= 0.5 or (size * best.own >= 10 and best.own >= 0.7)


def confidence(found: Judgement) -> float:
    return round(min(1.0, 0.25 + 0.75 * found.score), 3)


class Occurrences(Protocol):
    def count(self, folds: list[str]) -> int: ...
