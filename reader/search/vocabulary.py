"""Words that are like a word: those that begin so, and those that are spelled nearly so.

The likeness of spellings is a cost: the sum of the slips by which one became the other. Letters that look alike or
sound alike (ض/ظ, ت/ط, ذ/ز), that lie side by side on the Arabic 101 keyboard, that changed places, or that were typed
twice or once, cost less than any others; all on folded words, so that ا/أ, ه/ة and ى/ي cost nothing.
"""

from collections.abc import Iterator
from functools import lru_cache

from reader.arabic.folding import fold_text
from reader.search.analysis import Word
from reader.search.hit import Tier

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
LATIN = "abcdefghijklmnopqrstuvwxyz"

# Words that are alike to the eye, to the ear, or to many a tongue.
_ALIKE = (
    "ضظ دض ظذ ذز ظز تط سص ثس ثت قك قغ جغ جش حه حخ خغ عا عغ عه بت بث تث ثن بن تن بي جح جخ دذ رز سش صض طظ فق ني يا وا رو"
)
_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىةوزظ")
_LATIN_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

_LOOKS, _NEIGHBOUR, _SWAPPED, _DOUBLED, _VOWEL, _OTHER = 0.5, 0.7, 0.5, 0.4, 0.6, 1.0
_VOWELS = frozenset("اويaeiouy")
_LONGEST = 30
_TWICE_FROM = 5
"""A word of so many letters may have two slips, if both are of a common kind."""
_COMMON = 0.7

_PROCLITICS = ("ال", "وال", "بال", "كال", "فال", "لل", "و")


def begins(asked: Word, found: Word) -> Tier | None:
    """The tier in which a form begins as was asked, or does so behind an article or «و»."""
    if found.form.startswith(asked.form):
        return Tier.EXACT
    if found.fold.startswith(asked.fold):
        return Tier.FOLDED
    return Tier.CLITIC if found.fold.startswith(tuple(beginnings(asked)[1:])) else None


def beginnings(asked: Word) -> tuple[str, ...]:
    """What the fold of a form must begin with, see `begins`."""
    if asked.fold.isascii():
        return (asked.fold,)
    return (asked.fold, *(clitic + asked.fold for clitic in _PROCLITICS))


def resembles(asked: Word, found: Word) -> Tier | None:
    """The tier in which a form is spelled nearly as asked: `FOLDED` for all that are not spelled just so."""
    if asked.form == found.form:
        return Tier.EXACT
    return Tier.FOLDED if found.fold == asked.fold or found.fold in near(asked.fold) else None


@lru_cache(maxsize=64)
def near(fold: str) -> dict[str, float]:
    """The spellings that are one slip away from a folded word, or two common ones, each with its cost."""
    if not fold.isalpha() or not 2 <= len(fold) <= _LONGEST:
        return {}
    once = _cheapest(_slips(fold, rare=len(fold) > 2))
    found = dict(once)
    if len(fold) >= _TWICE_FROM:
        for spelling, cost in once.items():
            if cost <= _COMMON:
                for other, more in _slips(spelling, rare=False):
                    if cost + more < found.get(other, 2.0):
                        found[other] = cost + more
    found.pop(fold, None)
    return found


def _cheapest(slips: Iterator[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for spelling, cost in slips:
        if cost < found.get(spelling, 9.0):
            found[spelling] = cost
    return found


def _slips(fold: str, *, rare: bool) -> Iterator[tuple[str, float]]:
    """The spellings that one slip makes of a word; without the `rare` kinds, only those that are common."""
    letters = (LATIN if fold.isascii() else ARABIC) if rare else ""
    for i, letter in enumerate(fold):
        before, after = fold[:i], fold[i + 1 :]
        for other, cost in _beside(letter).items():
            yield before + other + after, cost
        if i and fold[i - 1] == letter:
            yield before + after, _DOUBLED
        elif rare or letter in _VOWELS:
            yield before + after, _VOWEL if letter in _VOWELS else _OTHER
        yield before + letter + letter + after, _DOUBLED
        if after:
            yield before + after[0] + letter + after[1:], _SWAPPED
        for other in letters:
            yield before + other + after, _OTHER
    for i in range(len(fold) + 1):
        for other in letters or ("اوي" if not fold.isascii() else ""):
            yield fold[:i] + other + fold[i:], _VOWEL if other in _VOWELS else _OTHER


@lru_cache(maxsize=128)
def _beside(letter: str) -> dict[str, float]:
    """The letters that are easily written for this one."""
    found: dict[str, float] = {}
    for row in (*_ROWS, *_LATIN_ROWS):
        if letter in row:
            at = row.index(letter)
            found |= dict.fromkeys(fold_text(row[max(at - 1, 0) : at] + row[at + 1 : at + 2]), _NEIGHBOUR)
    for pair in _ALIKE.split():
        if letter in pair:
            found[pair.replace(letter, "")] = _LOOKS
    found.pop(letter, None)
    return found


# --- the wrong keyboard layout ------------------------------------------------------------------------------------

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
_ARABIC_KEYS = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
_TO_ARABIC = {ord(latin): arabic for latin, arabic in zip(_LATIN_KEYS, _ARABIC_KEYS, strict=True)} | {
    ord("b"): "لا", ord("h"): "ا", ord("H"): "أ", ord("Y"): "إ", ord("N"): "آ", ord("G"): "لأ", ord("T"): "لإ",
    ord("B"): "لآ",
}  # fmt: skip
_TO_LATIN = {ord(arabic): latin for latin, arabic in zip(_LATIN_KEYS, _ARABIC_KEYS, strict=True)}


def other_layout(typed: str) -> tuple[str, ...]:
    """What the same keys would have written on the other of the two keyboards, US and Arabic 101; () if nothing."""
    if typed.isascii():
        written = "".join(_TO_ARABIC.get(ord(c)) or _TO_ARABIC.get(ord(c.lower()), c) for c in typed)
        return (written,) if written != typed else ()
    found = dict.fromkeys(text.translate(_TO_LATIN) for text in (typed.replace("لا", "b"), typed))
    return tuple(text for text in found if text.isascii() and text != typed)
