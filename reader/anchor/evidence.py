"""How well a place of the new text speaks for itself as the place of a passage of the old one.

What is judged is a passage's own words and those around it, each with the word of the new text that it is taken for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reader.anchor.correspondence import NOWHERE
from reader.anchor.word_sequence import Run, WordSequence

AROUND = 12
"""So many words before and after a passage speak for its place."""

# More than so many new words between two of a passage tear it apart.
_SLACK = 60
# Score -> the share of right places, as `bench_anchor` measured it: of those that are agreed upon, and of those that a
# search alone is convinced of.
_AGREED = ((0.3, 0.97), (0.5, 0.985), (0.65, 0.995), (1.0, 0.998))
_SEEN = ((0.5, 0.95), (0.85, 0.97), (0.92, 0.988), (1.0, 0.998))
# The weight of a paragraph's edge beside a passage, where that of the word next to it is 1.
_EDGE = 1.0


class Passage(NamedTuple):
    """Words `own` of the text `old`; `around` is they with the words around them."""

    old: WordSequence
    own: Run
    around: Run

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.own.end - self.own.first


class Common(NamedTuple):
    """What of the old text is where in `new`: `places` by the old words, `sources` by the new; NOWHERE for none."""

    new: WordSequence
    places: Sequence[int] | Mapping[int, int]
    sources: Sequence[int] | Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A place and what speaks for it. Shares are 0..1.

    `words` of the passage stand there, which is the share `own` of them; `before` and `after` are the shares of the
    words around it, the nearer counting more, and of a paragraph's edge. `is_whole`: every word stands there, and
    nothing among them. `is_torn`: others of its words stand elsewhere, or words from elsewhere among them. `run` is how
    many words in a row are the same, its own with those around it; `edges` how many of its ends are a paragraph's in
    both texts.
    """

    onto: Run
    words: int
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


def judge(passage: Passage, common: Common) -> Judgement | None:
    """The place of a passage, None if none of its words is anywhere."""
    places, own = common.places, passage.own
    pieces = _pieces([(word, places[word]) for word in range(*own) if places[word] != NOWHERE])
    if not pieces:
        return None
    piece = max(pieces, key=len)
    (first, start), (last, end) = piece[0], piece[-1]
    inside = [common.sources[place] for place in range(start, end + 1)]
    foreign = any(word != NOWHERE and not own.first <= word < own.end for word in inside)
    onto = Run(_edge(passage, common, first, -1), _edge(passage, common, last, 1) + 1)
    return Judgement(
        onto,
        words=len(piece),
        own=len(piece) / passage.size,
        before=_share(passage, common, onto.first, -1),
        after=_share(passage, common, onto.end - 1, 1),
        is_whole=len(piece) == passage.size == end - start + 1,
        is_torn=foreign or len(pieces) > 1,
        run=len(piece) + _run(passage, places, first, -1) + _run(passage, places, last, 1),
        edges=sum(
            passage.old.parts_paragraphs(old) and common.new.parts_paragraphs(new)
            for old, new in zip(own, onto, strict=True)
        ),
    )


def between(passage: Passage, common: Common) -> Judgement | None:
    """The words that stand now between those that a passage, all of whose words are gone, stood between."""
    places, own, around = common.places, passage.own, passage.around
    before = next((word for word in range(own.first - 1, around.first - 1, -1) if places[word] != NOWHERE), None)
    after = next((word for word in range(own.end, around.end) if places[word] != NOWHERE), None)
    if before is None or after is None:
        return None
    # As many words as are missing beside the passage are taken for those.
    onto = Run(places[before] + own.first - before, places[after] - (after - own.end))
    if not 0 < onto.end - onto.first <= 3 * passage.size + 10:
        return None
    return Judgement(
        onto,
        words=0,
        own=0.0,
        before=_share(passage, common, onto.first, -1),
        after=_share(passage, common, onto.end - 1, 1),
        is_whole=False,
        is_torn=False,
        run=0,
        edges=0,
    )


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


def _edge(passage: Passage, common: Common, word: int, step: int) -> int:
    """Where the passage ends in the direction `step`; `word` is the outermost of it that is still there.

    What was put in between it and the next word outside that is still there is taken for what was replaced.
    """
    place = common.places[word]
    edge, limit = _ends(passage, step)
    missing = abs(edge - word)
    if not missing:
        return place
    outside = edge + step
    while (limit - outside) * step >= 0 and common.places[outside] == NOWHERE:
        outside += step
    gap = abs(outside - word) - 1
    put_in = 0
    while put_in < 2 * gap + 2 and 0 <= (beyond := place + (put_in + 1) * step) < len(common.new):
        if common.sources[beyond] != NOWHERE:
            break
        put_in += 1
    if outside == edge + step:
        return place + put_in * step
    return place + missing * step if put_in == gap else place


def _share(passage: Passage, common: Common, place: int, step: int) -> float:
    """How much of what was beside the passage in the direction `step` is beside `place`."""
    found = total = 0.0
    edge, limit = _ends(passage, step)
    behind = step > 0
    if passage.old.parts_paragraphs(edge + behind):
        total += _EDGE
        found += _EDGE * common.new.parts_paragraphs(place + behind)
    for distance, word in enumerate(range(edge + step, limit + step, step)):
        weight = 1 / (1 + distance / 3)
        total += weight
        there = common.places[word]
        if there != NOWHERE and 0 < (there - place) * step <= 2 * AROUND + distance:
            found += weight
    return found / total if total else 1.0


def _run(passage: Passage, places: Sequence[int] | Mapping[int, int], word: int, step: int) -> int:
    """How many words follow upon `word` in the direction `step` in both texts."""
    length = 0
    while word + step in range(*passage.around) and places[word + step] == places[word] + step:
        word, length = word + step, length + 1
    return length


def _ends(passage: Passage, step: int) -> tuple[int, int]:
    """The last word of the passage in the direction `step`, and the last of those around it."""
    if step < 0:
        return passage.own.first, passage.around.first
    return passage.own.end - 1, passage.around.end - 1


def is_beyond_doubt(found: Judgement, passage: Passage) -> bool:
    """Whether all of the passage stands between the same words: so many that they stand so nowhere else."""
    return found.is_whole and found.run - passage.size >= 8 and min(found.before, found.after) >= 0.5


def is_agreed(passage: Passage, followed: Judgement, seen: Sequence[Judgement], occurrences: int) -> bool:
    """Whether the place `followed`, which an alignment of the texts gives, is also the first that a search has `seen`.

    `occurrences` says how often the passage stands in the new text, or the one word that is left of it.
    """
    if followed.is_torn or not seen or not seen[0].is_near(followed) or _has_rival([followed, *seen[1:]], 0.02):
        return False
    size = passage.size
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


def is_alone_convincing(passage: Passage, seen: Sequence[Judgement], occurrences: int) -> bool:
    """Whether the first of the places that a search has `seen` convinces, though nothing is known of the old text."""
    best = seen[0]
    if best.is_torn or _has_rival(seen, 0.06):
        return False
    size = passage.size
    if best.is_whole:
        wanted = 0.75 if occurrences > 1 else max(0.2, 0.75 - 0.06 * (size - 2))
        return best.around >= wanted or (size >= 8 and occurrences == 1)
    return best.own >= 0.6 and best.around >= 0.75 and best.onto.end - best.onto.first <= 1.3 * size + 2


def _has_rival(found: Sequence[Judgement], margin: float) -> bool:
    return len(found) > 1 and found[1].own >= 0.5 * found[0].own and found[1].score > found[0].score - margin


def chance(found: Judgement, *, agreed: bool) -> float:
    """The chance (0..1) that this is the place, by its score: as often as it was in the benchmark. Never certainty."""
    measured = _AGREED if agreed else _SEEN
    for (score, share), (above, more) in pairwise(measured):
        if found.score <= above:
            return round(share + (more - share) * max(0.0, found.score - score) / (above - score), 3)
    return measured[-1][1]
