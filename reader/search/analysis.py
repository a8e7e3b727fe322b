"""What a written word is to the search: its form, its spelling, and the lemmas that it may belong to.

The index holds written forms and nothing else. A *form* is a word as `reader.arabic.words` cuts it, in Unicode's
composed order and without invisible format characters: no reader could tell two writings of one form apart, so the
exact tier stays exact. Everything further is worked out here, once for each form, and the same for text and query:

    form      «والكِتَابَةُ»
    fold      والكتابه              one for all spellings of the word (`reader.arabic.folding`)
    readings  كِتابة، و + ال + كتابة   its lemma, the word without its clitics, and how probable that is (`.reading`)

Two words meet in the nearest tier in which they share one of these. How much a meeting counts is laid down in `terms`:
what a form weighs for a query word is the sum of the terms that the two share.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reader.arabic.folding import fold_text
from reader.arabic.words import word_texts
from reader.paths import resources
from reader.search.hit import Match, Tier
from reader.search.reading import Reading, readings

_LONGEST = 100
"""Code points of a form that are told apart: a "word" beyond this is not a word, and must not fill the index."""

# All format characters (Cf), and some more.
_INVISIBLE = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000110bd-\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001-\U000e007f]"
)

# What each shared term adds to the weight; a lemma's as much as the lemma is probable. The tiers (`hit.Tier`) weigh
# what their terms do together.
_BASE = Tier.CLITIC.weight - Tier.LEMMA.weight
_LEMMA_STEPS = ((0.0, 0.03), (0.3, 0.06), (0.5, 0.06), (0.7, 0.06), (0.9, 0.06))
"""A lemma's part, in steps by how probable it is in the form that is found."""

SURE = 0.3
"""How probable a lemma must be for its root to be that of the word."""


@dataclass(frozen=True)
class Word:
    """A written form with what it has in common with other forms."""

    form: str

    @cached_property
    def fold(self) -> str:
        """The folded form; of a form that folds to nothing («ء», a lone tatweel), the form itself."""
        return fold_form(self.form)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The ways to read the form, one for each lemma, likeliest first."""
        return readings(self.form, self.fold)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of all readings."""
        return frozenset(reading.lemma for reading in self.readings)

    @cached_property
    def bases(self) -> frozenset[str]:
        """The folded form itself, and the folded words that are left without clitics."""
        return frozenset((self.fold, *(reading.base for reading in self.readings)))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of the likely lemmas."""
        return frozenset(each.root for each in self.readings if each.root and each.probability >= SURE)

    def tier_of(self, other: "Word", farthest: Tier = Tier.LEMMA) -> Tier | None:
        """The nearest tier, `farthest` at most, in which the two words meet."""
        match = self.match(other, farthest)
        return match.tier if match else None

    def match(self, other: "Word", farthest: Tier = Tier.LEMMA) -> Match | None:
        """How `other` answers this word, in the nearest tier, `farthest` at most."""
        if farthest is Tier.EXACT and self.form != other.form:
            return None
        if farthest is Tier.FOLDED and self.fold != other.fold:
            return None
        match = self.match_readings(other.form, other.fold, other.readings if self.form != other.form else ())
        if match is None and farthest is Tier.ROOT and not self.roots.isdisjoint(other.roots):
            return Match(Tier.ROOT, 1.0)
        return match if match and match.tier.rank <= farthest.rank else None

    def match_readings(self, form: str, fold: str, others: Iterable[Reading]) -> Match | None:
        """How a form with these readings answers this word, up to the lemma tier."""
        if form == self.form:
            return Match(Tier.EXACT, 1.0)
        total = self.fold_part if fold == self.fold else 0.0
        met = None
        for other in others:
            own = self._by_lemma.get(other.lemma)
            if own is None:
                continue
            total += own.probability * _steps(other.probability)
            if own.base == other.base:
                total += own.probability * _BASE
                met = Tier.CLITIC
            met = met or Tier.LEMMA
        tier = Tier.FOLDED if fold == self.fold else met
        return Match(tier, total / tier.weight) if tier else None

    def reading_as(self, other: "Word") -> Reading | None:
        """The likeliest reading of this word as one of the other's lemmas, in the same base if there is one."""
        shared = [reading for reading in self.readings if reading.lemma in other.lemmas]
        same = [reading for reading in shared if other._by_lemma[reading.lemma].base == reading.base]
        return next(iter(same or shared), None)

    @cached_property
    def fold_part(self) -> float:
        """What a shared spelling adds: what is left of its tier's weight where the same lemma is as sure as can be."""
        return Tier.FOLDED.weight - Tier.CLITIC.weight * sum(each.probability for each in self.readings)

    @cached_property
    def exact_part(self) -> float:
        """What the form itself adds: whatever is left of 1."""
        return (
            1.0 - self.fold_part - sum(each.probability * (_steps(each.probability) + _BASE) for each in self.readings)
        )

    @cached_property
    def _by_lemma(self) -> dict[str, Reading]:
        return {reading.lemma: reading for reading in self.readings}


def fold_form(form: str) -> str:
    """The `fold` of a form."""
    return fold_text(form) or form


def _steps(probability: float) -> float:
    return sum(part for least, part in _LEMMA_STEPS if probability >= least)


def terms(written: str) -> list[tuple[str, float]]:
    """The terms of a word of a text, as an index of terms would hold them; each weighs 1."""
    return [(term, 1.0) for term, _ in _weighted_terms(written, all_steps=False)]


def terms_query(written: str) -> list[tuple[str, float]]:
    """The terms of a word of a query with their weights.

    What a form weighs for a query word in a search (tier and match, see `hit`) is the sum of those that they share.
    """
    return _weighted_terms(written, all_steps=True)


@lru_cache(maxsize=2**16)
def _terms_of(written: str, all_steps: bool) -> tuple[tuple[str, float], ...]:
    one = word(written_form(written))
    found = [(f"={one.form}", one.exact_part), (f"~{one.fold}", one.fold_part)]
    for reading in one.readings:
        share = reading.probability
        for least, part in _LEMMA_STEPS:
            if all_steps or share >= least:
                found.append((f"{reading.lemma} {least}", part * share))
        found.append((f"{reading.lemma} {reading.base}", _BASE * share))
    return tuple(found)


def _weighted_terms(written: str, *, all_steps: bool) -> list[tuple[str, float]]:
    return list(_terms_of(written, all_steps))


@lru_cache(maxsize=2**14)
def word(form: str) -> Word:
    """The word of a form, remembered: texts are made of the same few words."""
    return Word(form)


@lru_cache(maxsize=2**16)
def written_form(written: str) -> str:
    """The form of a word as it stands in a text."""
    if written.isascii():
        return written[:_LONGEST]
    kept = "".join(character for character in written if unicodedata.category(character) != "Cf")
    return unicodedata.normalize("NFC", kept)[:_LONGEST]


def forms_of(text: str) -> list[str]:
    """The form of every word of `text`, in order."""
    found = word_texts(text)
    if not unicodedata.is_normalized("NFC", text) or (not text.isprintable() and _INVISIBLE.search(text)):
        return list(map(written_form, found))
    return [each[:_LONGEST] for each in found] if max(map(len, found), default=0) > _LONGEST else found


def fingerprint() -> str:
    """Changes when the analysis does: what is kept of it must then be worked out again.

    It is taken from `_VERSION`, which stands for the rules, and from the lexicon's file, which is not read for it.
    """
    digest = hashlib.sha256(f"{_VERSION} {_LEMMA_STEPS}".encode())
    digest.update((resources() / "lexicon" / "arabic.z").read_bytes())
    return digest.hexdigest()[:16]


def layout_fingerprint() -> str:
    """Changes when words are cut or written differently: then the index itself must be built again."""
    return hashlib.sha256(f"{_LAYOUT} {forms_of(_TELLING)}".encode()).hexdigest()[:16]


_VERSION = 3
_LAYOUT = 1
_TELLING = (
    "والكِتَابَةُ وبالمدرسة لمدرسته للجنة كالأول فسيكتبونها أليس المكتبـــة مسئول شيء مستشفاه أصدقائه كتبوه "
    "ﻻ کتاب می\u200cخواهم ٢٠٢٤ ۲۰۲۴ 13,75 ٣٫٥ 97.400 OpenAI’s École stories GPT4 لـOpenAI والد كتب بنك ولد واحد"
)
