"""How well a place of the new text speaks for itself as the place of a passage of the old one.

What is judged is a passage's own words and those around it, each with the word of the new text that it is taken for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.anchor.correspondence import NOWHERE
from reader.anchor.word_sequence import Run, WordSequence

AROUND = 12
"""So many words before and after a passage speak for its place."""

# More than so many new words between two of a passage tear it apart.
_SLACK = 60
# Score -> the share of right places: of those that are agreed upon, and of the first that a search sees.
_AGREED = ((0.3, 0.95), (0.5, 0.97), (0.6, 0.985), (0.7, 0.995), (0.85, 0.998), (1.0, 1.0))
_SEEN = ((0.0, 0.0), (0.3, 0.2), (0.5, 0.6), (0.65, 0.75), (0.75, 0.9), (0.85, 0.97), (1.0, 0.998))
# The weight of a paragraph's edge beside a passage, where that of the word next to it is 1.
_EDGE = 1.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A place and what speaks for it. Shares are 0..1.

    `own` is the share of the passage's words that stand there; `before` and `after` those of the words around it, the
    nearer counting more, and of a paragraph's edge. `is_whole`: every word stands there, and nothing among them.
    `is_torn`: others of its words stand elsewhere, or words from elsewhere among them. `run` is how many words in a row
    are the same, its own with those around it; `edges` how many of its ends are a paragraph's in both texts.
    """

    onto: Run
    own: float
    before: float
    after: float
    is_whole: bool
    is_torn: bool
    run: int
    edges: int

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
    edges = (old.parts_paragraphs(own.first) and new.parts_paragraphs(onto.first)) + (
        old.parts_paragraphs(own.end) and new.parts_paragraphs(onto.end)
    )
    return Judgement(onto, len(piece) / size, before, after, is_whole, foreign or len(pieces) > 1, run, edges)


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
    return found.is_whole and found.run - _size(own) >= 8 and min(found.before, found.after) >= 0.5


def is_agreed(own: Run, followed: Judgement, seen: Sequence[Judgement], occurrences: int) -> bool:
    """Whether the place `followed`, which an alignment of the texts gives, is also the first that a search has `seen`.

    `occurrences` says how often just these words stand in the new text.
    """
    if followed.is_torn or not seen or not seen[0].is_near(followed) or _has_rival([followed, *seen[1:]], 0.02):
        return False
    size = _size(own)
    if followed.is_whole:
        if followed.around >= 0.35 and max(followed.before, followed.after) >= 0.5:
            return True
        return occurrences == 1 and (size >= 6 or (size >= 3 and followed.edges == 2))
    if followed.own < 0.5:
        return False
    return followed.around >= 0.5 or (size * followed.own >= 10 and followed.own >= 0.7)


def is_enough_of_paragraph(found: Judgement) -> bool:
    """Whether so much of a paragraph is there, or so much of what is around it still is, that it is that paragraph.

    It is a paragraph as a whole that is meant: what was put into it or taken out of it does not count.
    """
    return found.own >= 0.4 or (found.own >= 0.2 and found.around >= 0.5)


def is_alone_convincing(own: Run, seen: Sequence[Judgement], occurrences: int) -> bool:
    """Whether the first of the places that a search has `seen` convinces, though nothing is known of the old text."""
    best = seen[0]
    if best.is_torn or _has_rival(seen, 0.06):
        return False
    size = _size(own)
    if best.is_whole:
        wanted = 0.75 if occurrences > 1 else max(0.2, 0.75 - 0.06 * (size - 2))
        return best.around >= wanted or (size >= 8 and occurrences == 1)
    return best.own >= 0.6 and best.around >= 0.75 and _size(best.onto) <= 1.3 * size + 2


def _has_rival(found: Sequence[Judgement], margin: float) -> bool:
    return len(found) > 1 and found[1].own >= 0.5 * found[0].own and found[1].score > found[0].score - margin


def _size(run: Run) -> int:
    return run.end - run.first


def chance(found: Judgement, *, agreed: bool) -> float:
    """The chance (0..1) that this is the place, by its score: as often it was, of places measured in `bench_anchor`."""
    measured = _AGREED if agreed else _SEEN
    for (score, share), (above, more) in pairwise(measured):
        if found.score <= above:
            return round(share + (more - share) * max(0.0, found.score - score) / (above - score), 3)
    return 1.0
