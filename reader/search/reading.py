"""Readings: the lemmas that a written form may belong to, of any script.

An Arabic form is analysed (`reader.arabic.morphology`); an English one has its singular, without its possessive; any
other word is its own lemma. Roots come from the dictionary; where it has none, from ISRI (Taghva, Elkhoury and Coombs,
"Arabic Stemming Without A Root Dictionary", 2005).
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from whoosh.lang.isri import ISRIStemmer

from reader.arabic.folding import fold_text
from reader.arabic.morphology import Analysis, analyses, possibilities
from reader.arabic.morphology.analyses import base_of, dictionary_form, key_of, lemma_of
from reader.arabic.morphology.lexicon import Lemma
from reader.arabic.morphology.spelling import spelling

LEAST = 0.12
"""Readings that are less probable are not looked at."""

_ARABIC = re.compile("[\u0621-\u064a]+")
_ENGLISH = re.compile("[a-z]+")
_POSSESSIVE = re.compile("(.+)(['’]s)", re.IGNORECASE)
_HISSING = ("sses", "shes", "ches", "xes", "zes")


@dataclass(frozen=True)
class Reading:
    """A lemma that a form may belong to; `base` is the folded word without clitics."""

    lemma: str
    probability: float
    base: str
    parts: tuple[str, ...] = ()
    analysis: Analysis | None = None

    @cached_property
    def root(self) -> str | None:
        """The root, of an Arabic word that seems to have one."""
        if self.analysis is None:
            return None
        lemma = self.analysis.lemma
        return _root_of(lemma) if lemma else guessed_root(fold_text(self.analysis.dictionary_form))


class Learned(NamedTuple):
    """What is remembered of a reading; see Reading."""

    lemma: str
    probability: float
    base: str
    root: str | None


def readings(form: str, fold: str) -> tuple[Reading, ...]:
    """The readings of a form that folds to `fold`, likeliest first, one for each lemma."""
    if _ARABIC.search(spelling(form)):
        found = tuple(
            Reading(each.key, each.probability, _folded_base(each.base), each.parts, each)
            for each in analyses(form)
            if each.probability >= LEAST
        )
        if found:
            return found
    return (_not_arabic(form, fold),)


def learned(form: str, fold: str) -> list[Learned]:
    """The same readings, without what is only of use to look at: several times faster."""
    if _ARABIC.search(spelling(form)):
        found = [
            Learned(key_of(each), each.probability, _folded_base(base_of(each.read)), _root_of_lemma(each.lemma))
            for each in possibilities(form)
            if each.probability >= LEAST
        ]
        if found:
            return found
    one = _not_arabic(form, fold)
    return [Learned(one.lemma, one.probability, one.base, None)]


def _folded_base(base: str) -> str:
    # Folding drops a bare hamza; a final اء keeps it, or مساء would be a base of مساهم.
    return (fold_text(base) or base) + ("ء" if base.endswith("اء") else "")


def _root_of(lemma: Lemma) -> str | None:
    return fold_text(lemma.root.replace("ء", "أ")) or guessed_root(fold_text(dictionary_form(lemma)))


@lru_cache(maxsize=2**16)
def _root_of_lemma(lemma: int | str) -> str | None:
    return guessed_root(fold_text(lemma)) if isinstance(lemma, str) else _root_of(lemma_of(lemma))


def _not_arabic(form: str, fold: str) -> Reading:
    possessive = _POSSESSIVE.fullmatch(form)
    base = fold_text(possessive[1]) if possessive else fold
    parts = (possessive[1], possessive[2]) if possessive else (form,)
    return Reading(f"={_singular(base)}" if _ENGLISH.fullmatch(base) else f"={base}", 1.0, base, parts)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_HISSING) else word[:-1]


class _FoldedISRI(ISRIStemmer):
    """Works on folded words, so it need not normalise; in Whoosh 2.7.4 it could not, its pattern does not compile."""

    def norm(self, num: int) -> str:
        del num
        return str(self.stm)


_isri = _FoldedISRI()


@lru_cache(maxsize=2**14)
def guessed_root(folded: str) -> str | None:
    """The root of a folded Arabic word, or None. Its letters are letters of the word, in their order."""
    if not _ARABIC.fullmatch(folded) or len(folded) > 30:
        return None
    # ISRI's patterns know the feminine ending as ة.
    found = str(_isri.stem(folded[:-1] + "ة" if folded.endswith("ه") and len(folded) > 3 else folded))
    return found if len(found) >= 3 and "ة" not in found else None
