"""Kinship of paragraphs: how much of what is telling in one paragraph stands in another too.

A paragraph's words, taken together by their lemmas, count the more the fewer paragraphs have them: by the square of
their inverse document frequency, as on both sides of a cosine (Salton and Buckley, "Term-Weighting Approaches in
Automatic Text Retrieval", 1988), with the saturation and the length normalisation of Okapi BM25 (Robertson and
Zaragoza, 2009). Words that any prose has count as if the library also held some paragraphs of it
(`reader.search.commonness`), so that the figures of a small library are sensible too. A paragraph is to itself 1.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.arabic.words import count_words, words
from reader.search.analysis import Word, word, written_form
from reader.search.commonness import share
from reader.search.hit import Match, Tier

_K1, _B = 0.6, 0.5
_TIER_WEIGHTS = {Tier.EXACT: 1.0, Tier.FOLDED: 1.0, Tier.CLITIC: 0.8, Tier.LEMMA: 0.5}

_PROSE = 300
"""Paragraphs of any prose that every library counts as having."""

_TELLING, _PLAIN = 0.15, 0.05
"""A word that a larger share of the library's paragraphs has tells nothing, nor one that more of any prose has."""

_USUAL = 50.0
"""Words of a paragraph, where the library cannot say what is usual."""

_LEAST_SCORE, _LEAST_WORDS = 0.04, 2
"""What two paragraphs must have in common to be called near."""

Met = Mapping[str, tuple[int, Tier]]
"""A form of another text -> the number of the subject's word that it meets, and how near."""


@dataclass(slots=True)
class SubjectWord:
    """A word of the paragraph that is compared: its forms there, and where they stand (half-open, code points)."""

    word: Word
    forms: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """What the library says of a word: how many paragraphs have it, and in which of the known forms."""

    frequency: int = 0
    forms: Mapping[str, Match] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kin:
    """How another text is akin: 0..1, by which of the subject's words, and where they stand in that text."""

    score: float
    words: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


def subject_words(text: str) -> list[SubjectWord]:
    """The words of a paragraph, those of one lemma together; what any prose has in plenty is left out."""
    found: list[SubjectWord] = []
    by_lemma: dict[str, SubjectWord] = {}
    for start, end in words(text):
        form = written_form(text[start:end])
        one = word(form)
        if share(one) > _PLAIN or len(one.fold) < 2:
            continue
        known = next((by_lemma[lemma] for lemma in sorted(one.lemmas) if lemma in by_lemma), None)
        if known is None:
            known = SubjectWord(one)
            found.append(known)
            by_lemma.update(dict.fromkeys(one.lemmas, known))
        known.forms.append(form)
        known.spans.append((start, end))
    return found


class Subject:
    """A paragraph, with what its words are worth in a library of `count` paragraphs of `usual` words each."""

    def __init__(self, text: str, known: Sequence[Known], count: int, usual: float = 0.0) -> None:
        """`known` has for each of the text's `subject_words` what the library says of it."""
        self.known = known
        self.words = subject_words(text)
        self._usual = usual or _USUAL
        self.worths = [_worth(one.word, each.frequency, count) for one, each in zip(self.words, known, strict=True)]
        size = count_words(text)
        self._whole = sum(
            self.emphasis(number) * self._saturated(len(one.forms), size) for number, one in enumerate(self.words)
        )

    def emphasis(self, number: int) -> float:
        """What a word of the subject counts, for its rarity and for how often it stands there."""
        return self.worths[number] * _emphasis(self.words[number])

    def met_in_library(self) -> Met:
        """The library's forms that meet the subject's telling words."""
        met: dict[str, tuple[int, Tier]] = {}
        for number, each in enumerate(self.known):
            for form, match in each.forms.items() if self.worths[number] else ():
                self._meet(met, form, number, match.tier)
        return met

    def met_among(self, forms: Iterable[str]) -> Met:
        """Those of `forms` that meet the subject's telling words."""
        by_lemma: dict[str, set[int]] = {}
        for number, one in enumerate(self.words):
            for lemma in (
                {lemma for form in set(one.forms) for lemma in word(form).lemmas} if self.worths[number] else ()
            ):
                by_lemma.setdefault(lemma, set()).add(number)
        met: dict[str, tuple[int, Tier]] = {}
        for form in set(forms):
            other = word(form)
            for number in {number for lemma in other.lemmas for number in by_lemma.get(lemma, ())}:
                tiers = [tier for own in set(self.words[number].forms) if (tier := word(own).tier_of(other))]
                if tiers:
                    self._meet(met, form, number, min(tiers, key=lambda tier: tier.rank))
        return met

    def kin(self, text: str, met: Met) -> Kin | None:
        """How `text` is akin, by forms that were `met`; None if it has too little in common."""
        spans: list[tuple[int, int]] = []
        counts: Counter[int] = Counter()
        weighted: dict[int, float] = {}
        size = 0
        for start, end in words(text):
            size += 1
            found = met.get(written_form(text[start:end]))
            if found is None:
                continue
            number, tier = found
            spans.append((start, end))
            counts[number] += 1
            weighted[number] = weighted.get(number, 0.0) + _TIER_WEIGHTS[tier]
        total = sum(self.emphasis(number) * self._saturated(count, size) for number, count in weighted.items())
        score = min(1.0, total / self._whole) if self._whole else 0.0
        if score < _LEAST_SCORE or len(counts) < min(_LEAST_WORDS, len(self.words)):
            return None
        order = sorted(counts, key=lambda number: (-self.emphasis(number), self.words[number].spans))
        return Kin(score, tuple(order), tuple(spans))

    def _saturated(self, count: float, size: int) -> float:
        return saturated(count, size / self._usual)

    def _meet(self, met: dict[str, tuple[int, Tier]], form: str, number: int, tier: Tier) -> None:
        """Let a form that meets several words count for the nearest, and of those for the rarest."""
        old = met.get(form)
        if old is None or (tier.rank, -self.worths[number]) < (old[1].rank, -self.worths[old[0]]):
            met[form] = (number, tier)


def saturated(count: float, relative_size: float) -> float:
    """What `count` occurrences are worth in a text of this size over the usual one (BM25)."""
    return count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * relative_size))


def _emphasis(one: SubjectWord) -> float:
    return 1 + math.log(len(one.forms))


def _worth(one: Word, frequency: int, count: int) -> float:
    """What a word is worth for its rarity; 0 if it tells nothing."""
    paragraphs = max(count, frequency) + _PROSE
    having = frequency + share(one) * _PROSE
    if having > _TELLING * paragraphs:
        return 0.0
    return math.log(1 + (paragraphs - having + 0.5) / (having + 0.5)) ** 2
