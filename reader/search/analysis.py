"""What a written word is to the search: its form, its spelling, its bases and their stems.

The index holds written forms and nothing else. A *form* is a word as `reader.arabic.words` cuts it, in Unicode's
composed order and without invisible format characters: no reader could tell two writings of one form apart, so the
exact tier stays exact. Everything further is worked out here, once for each form, and the same for text and query:

    form      «والكِتَابَةُ»
    fold      والكتابه                 one for all spellings of the word (`reader.arabic.folding`)
    bases     والكتابه، كتابه          what can be left when clitics are taken off (`reader.search.clitics`), folded
    stems     والكتاب، كتاب            of each base (`reader.search.stems`)

Two words meet in the nearest tier in which they share one of these.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reader.arabic.folding import fold_text
from reader.arabic.letters import FOLD_TABLE, is_mark
from reader.arabic.words import word_texts
from reader.search.clitics import Reading, readings
from reader.search.hit import Tier
from reader.search.stems import root, stem

_LONGEST = 100
"""Code points of a form that are told apart: a "word" beyond this is not a word, and must not fill the index."""

_ARABIC = re.compile("[\u0621-\u064a]")
# All format characters (Cf), and some more.
_INVISIBLE = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000110bd-\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001-\U000e007f]"
)
_POSSESSIVE = re.compile("(.+)(['’]s)", re.IGNORECASE)
# Letters with the variants that `reader.search.clitics` tells apart; all others are folded in a spelling.
_TOLD_APART = frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")


@dataclass(frozen=True)
class Word:
    """A written form with what it has in common with other forms."""

    form: str

    @cached_property
    def fold(self) -> str:
        """The folded form; of a form that folds to nothing («ء», a lone tatweel), the form itself."""
        return fold_text(self.form) or self.form

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The ways to read the form, the first without taking anything off."""
        spelled = spelling(self.form)
        if _ARABIC.search(spelled):
            return readings(spelled)
        possessive = _POSSESSIVE.fullmatch(self.form)
        return (Reading((), self.form), *((Reading((), possessive[1], possessive[2]),) if possessive else ()))

    @cached_property
    def bases(self) -> frozenset[str]:
        """The folded bases of all readings."""
        return frozenset(map(_base_key, self.readings))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all bases."""
        return frozenset(map(stem, self.bases))

    @property
    def root(self) -> str | None:
        """The root, of an Arabic word that seems to have one."""
        return root(self.fold)

    def tier_of(self, other: "Word", farthest: Tier = Tier.LEMMA) -> Tier | None:
        """The nearest tier, `farthest` at most, in which the two words meet."""
        if self.form == other.form:
            return Tier.EXACT
        if farthest is Tier.EXACT:
            return None
        if self.fold == other.fold:
            return Tier.FOLDED
        if farthest.rank >= Tier.CLITIC.rank and not self.bases.isdisjoint(other.bases):
            return Tier.CLITIC
        if farthest.rank >= Tier.LEMMA.rank and not self.stems.isdisjoint(other.stems):
            return Tier.LEMMA
        if farthest is Tier.ROOT and self.root is not None and self.root == other.root:
            return Tier.ROOT
        return None

    def reading_as(self, other: "Word") -> Reading:
        """The reading of this word, with clitics if possible, whose base is one of the other's."""
        shared = [reading for reading in self.readings if _base_key(reading) in other.bases]
        return min(shared or self.readings[:1], key=lambda reading: (len(reading.parts) == 1, len(reading.parts)))


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
    if not unicodedata.is_normalized("NFC", text) or _INVISIBLE.search(text):
        return list(map(written_form, found))
    return [each[:_LONGEST] for each in found] if max(map(len, found), default=0) > _LONGEST else found


class _SpellingTable(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        kept = character in _TOLD_APART
        self[code] = spelled = character if kept else "" if is_mark(character) else FOLD_TABLE[code]
        return spelled


_SPELLING_TABLE = _SpellingTable()


def spelling(form: str) -> str:
    """The form without marks and tatweel, in the letters of an Arabic keyboard; hamzas, ة and ى stay as written."""
    return unicodedata.normalize("NFKC", form).translate(_SPELLING_TABLE)


def _base_key(reading: Reading) -> str:
    """The folded base. Folding drops a bare hamza; a final اء keeps it, or مساء would be a base of مساهم."""
    base = reading.base
    return (fold_text(base) or base) + ("ء" if base.endswith("اء") else "")


def fingerprint() -> str:
    """Changes when the analysis does: what is kept of it must then be worked out again.

    It is taken from what the analysis makes of words that stand for its rules, and from `_VERSION`.
    """
    made = [(w.fold, sorted(w.bases), sorted(w.stems)) for w in map(word, forms_of(_TELLING))]
    return hashlib.sha256(f"{_VERSION} {made}".encode()).hexdigest()[:16]


def layout_fingerprint() -> str:
    """Changes when words are cut or written differently: then the index itself must be built again."""
    return hashlib.sha256(f"{_LAYOUT} {forms_of(_TELLING)}".encode()).hexdigest()[:16]


_VERSION = 1
_LAYOUT = 1
_TELLING = (
    "والكِتَابَةُ وبالمدرسة لمدرسته للجنة كالأول فسيكتبونها أليس المكتبـــة مسئول شيء مستشفاه أصدقائه كتبوه "
    "ﻻ کتاب می\u200cخواهم ٢٠٢٤ ۲۰۲۴ 13,75 ٣٫٥ 97.400 OpenAI’s École stories GPT4 لـOpenAI والد كتب بنك ولد واحد"
)
