"""Analyses: the lemmas that a word may belong to, each with its probability and its best reading."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from reader.arabic.morphology.affixes import ARTICLE, PARTICLE, VERBAL
from reader.arabic.morphology.analyzer import Analyzer, Candidate
from reader.arabic.morphology.guessing import Guess, guesses
from reader.arabic.morphology.lexicon import Lemma, lexicon
from reader.arabic.morphology.spelling import HAMZAS, marks_of, seated, spelling

_LONGEST = 30
"""Letters; nothing longer is a word."""

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
        return spelling(self.lemma.vocalised) if self.lemma else self.key[1:]


@cache
def _analyzer() -> Analyzer:
    return Analyzer(lexicon())


def analyses(form: str) -> tuple[Analysis, ...]:
    """What a written Arabic word may be, most probable first; empty if nothing is plausible."""
    letters = seated(spelling(form))
    if not letters or len(letters) > _LONGEST:
        return ()
    candidates = _analyzer().candidates(letters, marks_of(form))
    if candidates:
        return _weighed([(each.weight, each.lemma, each) for each in candidates])
    return _weighed([(each.weight, each.stem.translate(HAMZAS), each) for each in guesses(letters)])


def _weighed(scored: Iterable[tuple[float, int | str, Candidate | Guess]]) -> tuple[Analysis, ...]:
    best: dict[int | str, tuple[float, Candidate | Guess]] = {}
    sums: dict[int | str, float] = {}
    rows = list(scored)
    highest = max((weight for weight, _, _ in rows), default=0.0)
    for weight, lemma, one in rows:
        sums[lemma] = sums.get(lemma, 0.0) + math.exp(weight - highest)
        if lemma not in best or weight > best[lemma][0]:
            best[lemma] = (weight, one)
    total = sum(sums.values())
    likely = sorted(((share / total, lemma) for lemma, share in sums.items() if share >= _LEAST * total), reverse=True)
    return tuple(_analysis(lemma, share, best[lemma][1]) for share, lemma in likely)


def _analysis(lemma: int | str, probability: float, read: Candidate | Guess) -> Analysis:
    if isinstance(read, Guess):
        return Analysis(f"?{lemma}", probability, read.proclitics, read.standing, read.enclitic, read.tag)
    assert isinstance(lemma, int)
    entry = lexicon().lemma(lemma)
    shape, inflection = read.shape, read.shape.inflection
    stem = read.stem
    if shape.enclitic and not inflection.suffix and inflection.tag != PARTICLE:
        stem = _standing(stem, inflection.tag, inflection.bound)
    return Analysis(
        entry.kind + entry.vocalised, probability, shape.proclitics, inflection.prefix + stem + inflection.standing,
        shape.enclitic, inflection.tag, inflection.prefix, inflection.suffix, entry,
    )  # fmt: skip


def _standing(stem: str, tag: str, bound: str) -> str:
    """A stem that is only written so before a pronoun, as it is written alone: مستشفا(ه) مستشفى, أصدقائـ أصدقاء."""
    if tag in {"sc", "bc"} or bound == "c":
        if stem.endswith("ا"):
            return stem[:-1] + "ى"
        if stem.endswith(("ئ", "ؤ")):
            return stem[:-1] + "ء"
    return stem


__all__ = ["ARTICLE", "Analysis", "analyses"]
