"""Analyses: the lemmas that a word may belong to, each with its probability and its best reading."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from reader.arabic.morphology.affixes import ONLY_BEFORE_PRONOUN, VERBAL
from reader.arabic.morphology.analyzer import Analyzer, Candidate
from reader.arabic.morphology.guessing import Guess, guesses
from reader.arabic.morphology.lexicon import Inflection, Lemma, lexicon
from reader.arabic.morphology.spelling import HAMZAS, marks_of, seated, spelling

_LONGEST = 30
"""Letters; nothing longer is a word."""

_TANWIN = frozenset("\u064b\u064c\u064d")

_LEAST = 0.01
"""Analyses that are less probable are dropped."""


@dataclass(frozen=True)
class Analysis:
    """One lemma that a word may belong to, and how the word is then read.

    `key` names the lemma. `base` is the inflected word as it stands alone, of «لمدرستهم» «مدرسة»; `tag` says what it
    is (see `affixes`), and `prefix` and `suffix` what its inflection put around the stem. `lemma` is None if the word
    was guessed.
    """

    key: str
    probability: float
    proclitics: tuple[str, ...]
    base: str
    enclitic: str
    tag: str
    prefix: str = ""
    suffix: str = ""
    lemma: Lemma | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The pieces in order of reading: و + ال + كتاب."""
        return (*self.proclitics, self.base, *((self.enclitic,) if self.enclitic else ()))

    @property
    def is_verb(self) -> bool:
        """Whether the word is a form of a verb."""
        return self.tag in VERBAL

    @cached_property
    def dictionary_form(self) -> str:
        """The lemma without vowels, or of a guessed one its stem."""
        return dictionary_form(self.lemma) if self.lemma else self.key[1:]


@cache
def _analyzer() -> Analyzer:
    return Analyzer(lexicon())


def dictionary_form(lemma: Lemma) -> str:
    """A lemma without its vowels."""
    return _as_printed(spelling(lemma.vocalised))


class Possibility(NamedTuple):
    """A lemma, by its number or if it was guessed by its letters, with its probability and its best reading."""

    probability: float
    lemma: int | str
    read: Candidate | Guess


def analyses(form: str) -> tuple[Analysis, ...]:
    """What a written Arabic word may be, most probable first; empty if nothing is plausible."""
    return tuple(map(_analysis, possibilities(form)))


def possibilities(form: str) -> list[Possibility]:
    """The same, with no more than what it was worked out from: for those who have many words to look at."""
    letters = seated(spelling(form))
    if not letters or len(letters) > _LONGEST:
        return []
    candidates = _analyzer().candidates(letters, marks_of(form))
    if not _TANWIN.isdisjoint(form):  # no verb has it
        candidates = [each for each in candidates if each.shape.inflection.tag not in VERBAL] or candidates
    if candidates:
        return _weighed([(each.weight, each.lemma, each) for each in candidates])
    return _weighed([(each.weight, each.stem.translate(HAMZAS), each) for each in guesses(letters)])


def key_of(one: Possibility) -> str:
    """The name of the lemma, see Analysis."""
    if isinstance(one.lemma, str):
        return f"?{one.lemma}"
    entry = lemma_of(one.lemma)
    return entry.kind + entry.vocalised


def base_of(read: Candidate | Guess) -> str:
    """The inflected word as it stands alone, see Analysis."""
    if isinstance(read, Guess):
        return read.standing
    shape, inflection = read.shape, read.shape.inflection
    stem = _standing(read.stem, inflection) if shape.enclitic and not inflection.suffix else read.stem
    return _as_printed(inflection.prefix + stem + inflection.standing)


@lru_cache(maxsize=2**15)
def lemma_of(number: int) -> Lemma:
    """A lemma of the lexicon by its number."""
    return lexicon().lemma(number)


def _weighed(rows: Sequence[tuple[float, int | str, Candidate | Guess]]) -> list[Possibility]:
    if len(rows) == 1:
        return [Possibility(1.0, rows[0][1], rows[0][2])]
    best: dict[int | str, tuple[float, Candidate | Guess]] = {}
    sums: dict[int | str, float] = {}
    highest = max([weight for weight, _, _ in rows], default=0.0)
    for weight, lemma, one in rows:
        share = math.exp(weight - highest)
        if lemma in sums:
            sums[lemma] += share
            if weight > best[lemma][0]:
                best[lemma] = (weight, one)
        else:
            sums[lemma] = share
            best[lemma] = (weight, one)
    total = sum(sums.values())
    least = _LEAST * total
    likely = sorted([(share / total, lemma) for lemma, share in sums.items() if share >= least], reverse=True)
    return [Possibility(share, lemma, best[lemma][1]) for share, lemma in likely]


def _analysis(one: Possibility) -> Analysis:
    read, key, base = one.read, key_of(one), base_of(one.read)
    if isinstance(read, Guess):
        return Analysis(key, one.probability, read.proclitics, base, read.enclitic, read.tag)
    assert isinstance(one.lemma, int)
    shape, inflection = read.shape, read.shape.inflection
    return Analysis(
        key, one.probability, shape.proclitics, base, shape.enclitic,
        inflection.tag, inflection.prefix, inflection.suffix, lemma_of(one.lemma),
    )  # fmt: skip


def _standing(stem: str, inflection: Inflection) -> str:
    """A stem that is only written so before a pronoun, as it is written alone: مستشفا(ه) مستشفى, أصدقائـ أصدقاء."""
    if inflection.bound == "c" or inflection.tag in ONLY_BEFORE_PRONOUN:
        if stem.endswith("ا"):
            return stem[:-1] + "ى"
        if stem.endswith(("ئ", "ؤ")):
            return stem[:-1] + ("أ" if inflection.tag in VERBAL else "ء")
    return stem


def _as_printed(letters: str) -> str:
    """With the seat of the hamza before a waw that most prints have: مسؤول."""
    return letters.replace("ئو", "ؤو")
