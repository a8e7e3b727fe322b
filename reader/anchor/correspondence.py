"""Which word of a new text is which word of the old one, also where whole passages have moved.

First whole paragraphs, then runs of words, that stand once in what is left of either text are taken for the same
wherever they stand, and grow as far as both texts agree (P. Heckel, "A technique for isolating differences between
files", CACM 21(4), 1978, with runs for his lines). What lies between two such blocks is compared in order.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.alignment import aligned
from reader.anchor.word_sequence import Run, WordSequence

# A paragraph of so many words, a run of so many, is taken for the same wherever it stands.
_TELLING_PARAGRAPH = 6
_TELLING_RUNS = (5, 3)
# Stretches of which less than this share is common are other words that happen to share some.
_RELATED = 0.25
# Common words so near to matched ones are the same in any case.
_CLOSE = 3
# What is left out or put in slides by so many words at most.
_FARTHEST_SLIDE = 40

NOWHERE = -1


def corresponding(old: WordSequence, new: WordSequence) -> list[int]:
    """For each word of `old` the number of the same word of `new`, or NOWHERE. No word of `new` is named twice."""
    found = _Correspondence(old.folds, new.folds)
    found.match_paragraphs(old.first_words, new.first_words)
    for length in _TELLING_RUNS:
        found.match_runs(length)
    found.fill_gaps()
    found.match_leftovers()
    found.slide_gaps(old.break_before, new.break_before)
    return found.places


class _Correspondence:
    """Two sequences of folded words; `places` says where each of the one is in the other, as far as is known."""

    def __init__(self, one: Sequence[str], other: Sequence[str]) -> None:
        self._one = one
        self._other = other
        self.places = [NOWHERE] * len(one)
        self._taken = bytearray(len(other))

    def match_paragraphs(self, firsts: Sequence[int], other_firsts: Sequence[int]) -> None:
        """Match the paragraphs, given by their first words, that are whole and once in both."""
        mine = _once(_paragraphs(self._one, firsts))
        theirs = _once(_paragraphs(self._other, other_firsts))
        for words, start in mine.items():
            if (place := theirs.get(words)) is not None:
                self._match(start, place, len(words))

    def match_runs(self, length: int) -> None:
        """Match runs of `length` words that stand once in what is unmatched of both, and all that follows from them."""
        mine = _once(_runs(self._one, [place == NOWHERE for place in self.places], length))
        theirs = _once(_runs(self._other, [not taken for taken in self._taken], length))
        for words, start in mine.items():
            place = theirs.get(words)
            if place is not None and self._are_free(start, place, length):
                self._match(start, place, length)
                self._grow(start + length, place + length, 1)
                self._grow(start - 1, place - 1, -1)

    def fill_gaps(self) -> None:
        """Match what lies between matched words, in order."""
        for start, end in list(_gaps(self.places)):
            before = self.places[start - 1] + 1 if start else 0
            after = self.places[end] if end < len(self._one) else len(self._other)
            up_to = self._taken.find(1, before)
            up_to = len(self._other) if up_to < 0 else up_to
            self._fill_if_related(start, end, before, up_to)
            since = self._taken.rfind(1, 0, after) + 1
            start = next((word + 1 for word in range(end - 1, start - 1, -1) if self.places[word] != NOWHERE), start)
            if (since, after) != (before, up_to):  # beside a passage that has moved there are two stretches
                self._fill_if_related(start, end, since, after)

    def match_leftovers(self) -> None:
        """Match what is left between matched words on both sides, if it is the same from end to end and once."""
        taken = [0 if is_taken else NOWHERE for is_taken in self._taken]
        mine = _once((tuple(self._one[start:end]), start) for start, end in _gaps(self.places) if end - start > 1)
        theirs = _once((tuple(self._other[start:end]), start) for start, end in _gaps(taken) if end - start > 1)
        for words, start in mine.items():
            if (place := theirs.get(words)) is not None:
                self._match(start, place, len(words))

    def slide_gaps(self, break_before: Callable[[int], int], other_break_before: Callable[[int], int]) -> None:
        """Where words left out or put in repeat what stands beside them, let them begin where a sentence begins.

        «A. B x. B y.» without «B x.» is «A. B y.»: which «B» is gone, no word tells, but sentences do (so slides the
        diff of git, by the indentation of lines).
        """
        for start, end in list(_gaps(self.places)):
            if start and end < len(self._one) and self.places[end] == self.places[start - 1] + 1:
                by = _slide(self._one, start, end, break_before)
                for word in range(start - 1, start + by - 1, -1):
                    self.places[word + end - start], self.places[word] = self.places[word], NOWHERE
                for word in range(start, start + by):
                    self.places[word], self.places[word + end - start] = self.places[word + end - start], NOWHERE
        self._slide_insertions(other_break_before)

    def _slide_insertions(self, break_before: Callable[[int], int]) -> None:
        sources = [NOWHERE] * len(self._other)
        for word, place in enumerate(self.places):
            if place != NOWHERE:
                sources[place] = word
        for start, end in list(_gaps(sources)):
            if start and end < len(self._other) and sources[end] == sources[start - 1] + 1:
                by = _slide(self._other, start, end, break_before)
                for place in range(start - 1, start + by - 1, -1):
                    self.places[sources[place]] = place + end - start
                for place in range(start, start + by):
                    self.places[sources[place + end - start]] = place

    def _fill_if_related(self, start: int, end: int, first: int, last: int) -> None:
        if start >= end or first >= last:
            return
        pairs = common(self._one, Run(start, end), self._other, Run(first, last))
        if len(pairs) < _RELATED * min(end - start, last - first):
            back = _chain(pairs[::-1], (end, last)) if end < len(self._one) and self.places[end] == last else []
            ahead = _chain(pairs, (start - 1, first - 1)) if start and self.places[start - 1] == first - 1 else []
            pairs = [*ahead, *(pair for pair in back if pair not in ahead)]
        for mine, theirs in pairs:
            self._match(mine, theirs, 1)

    def _are_free(self, start: int, place: int, length: int) -> bool:
        return not self._taken.count(1, place, place + length) and all(
            known == NOWHERE for known in self.places[start : start + length]
        )

    def _match(self, start: int, place: int, length: int) -> None:
        self.places[start : start + length] = range(place, place + length)
        self._taken[place : place + length] = b"\1" * length

    def _grow(self, start: int, place: int, step: int) -> None:
        while (
            0 <= start < len(self._one)
            and 0 <= place < len(self._other)
            and self._one[start] == self._other[place]
            and self.places[start] == NOWHERE
            and not self._taken[place]
        ):
            self._match(start, place, 1)
            start, place = start + step, place + step


def common(one: Sequence[str], stretch: Run, other: Sequence[str], other_stretch: Run) -> list[tuple[int, int]]:
    """The pairs of words common, in order, to a stretch of the one and a stretch of the other."""
    return [
        (stretch.first + match.one + number, other_stretch.first + match.other + number)
        for match in aligned(one[slice(*stretch)], other[slice(*other_stretch)])
        for number in range(match.length)
    ]


def _slide(words: Sequence[str], start: int, end: int, break_before: Callable[[int], int]) -> int:
    """By how many words to move the gap `start`..`end`, so that the same words are left and it begins after a break."""
    best, chosen = break_before(start) + break_before(end), 0
    for step in (-1, 1):
        by = 0
        while abs(by) < _FARTHEST_SLIDE:
            leaving, entering = (start + by - 1, end + by - 1) if step < 0 else (start + by, end + by)
            if not (leaving > 0 and entering < len(words) - 1 and words[leaving] == words[entering]):
                break
            by += step
            breaks = break_before(start + by) + break_before(end + by)
            if breaks > best:
                best, chosen = breaks, by
    return chosen


def _gaps(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of words that are nowhere."""
    start = None
    for number, place in enumerate(places):
        if place == NOWHERE:
            start = number if start is None else start
        elif start is not None:
            yield start, number
            start = None
    if start is not None:
        yield start, len(places)


def _chain(pairs: Sequence[tuple[int, int]], edge: tuple[int, int]) -> list[tuple[int, int]]:
    """The first of `pairs` that follow so closely upon each other, from `edge` on, that they belong together."""
    chain: list[tuple[int, int]] = []
    for pair in pairs:
        if max(abs(pair[0] - edge[0]), abs(pair[1] - edge[1])) > _CLOSE:
            break
        chain.append(pair)
        edge = pair
    return chain


def _paragraphs(words: Sequence[str], firsts: Sequence[int]) -> Iterator[tuple[tuple[str, ...], int]]:
    for start, end in zip(firsts, [*firsts[1:], len(words)], strict=True):
        if end - start >= _TELLING_PARAGRAPH:
            yield tuple(words[start:end]), start


def _runs(words: Sequence[str], free: Sequence[bool], length: int) -> Iterator[tuple[tuple[str, ...], int]]:
    stretch = 0
    for number, is_free in enumerate(free, 1):
        stretch = stretch + 1 if is_free else 0
        if stretch >= length:
            yield tuple(words[number - length : number]), number - length


def _once(found: Iterable[tuple[tuple[str, ...], int]]) -> dict[tuple[str, ...], int]:
    """What is found once, with its place."""
    places: dict[tuple[str, ...], int] = {}
    again: set[tuple[str, ...]] = set()
    for words, place in found:
        if words in places:
            again.add(words)
        places[words] = place
    for words in again:
        del places[words]
    return places
