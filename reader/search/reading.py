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

from whoosh.lang.isri import ISRIStemmer

from reader.arabic.folding import fold_text
from reader.arabic.morphology import Analysis, analyses
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
        known = fold_text(lemma.root.replace("ء", "أ")) if lemma else ""
        return known or guessed_root(fold_text(self.analysis.dictionary_form))


def readings(form: str, fold: str) -> tuple[Reading, ...]:
    """The readings of a form that folds to `fold`, likeliest first, one for each lemma."""
    if _ARABIC.search(spelling(form)):
        found = tuple(_arabic(each) for each in analyses(form) if each.probability >= LEAST)
        if found:
            return found
    possessive = _POSSESSIVE.fullmatch(form)
    base = fold_text(possessive[1]) if possessive else fold
    parts = (possessive[1], possessive[2]) if possessive else (form,)
    return (Reading(f"={_singular(base)}" if _ENGLISH.fullmatch(base) else f"={base}", 1.0, base, parts),)


def _arabic(analysis: Analysis) -> Reading:
    base = analysis.base
    # Folding drops a bare hamza; a final اء keeps it, or مساء would be a base of مساهم.
    folded = (fold_text(base) or base) + ("ء" if base.endswith("اء") else "")
    return Reading(analysis.key, analysis.probability, folded, analysis.parts, analysis)


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
