"""Spelling: the letters of a written word as the lexicon writes them, and what its marks say of each."""

import re
import unicodedata

from reader.arabic.letters import FOLD_TABLE, is_mark

HAMZAS = str.maketrans("أإآٱى", "ااااي")
"""What tells no two words apart in sloppy text; stems are looked up without it."""

_MARKS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u0651": "s", "\u0652": "o"}
_MARKS |= {"\u064b": "a", "\u064c": "u", "\u064d": "i"}
_VOWELS = frozenset("aiu")
_VOCALISED = frozenset(_MARKS)
# Letters whose variants tell words apart; all others are folded in a spelling.
_TOLD_APART = frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
_SPELLED = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""A word of these letters alone, as nearly all are, is spelled as it is written."""


class _SpellingTable(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        kept = character in _TOLD_APART
        self[code] = spelled = character if kept else "" if is_mark(character) else FOLD_TABLE[code]
        return spelled


_TABLE = _SpellingTable()


def spelling(form: str) -> str:
    """The form without marks and tatweel, in the letters of an Arabic keyboard; hamzas, ة and ى stay as written."""
    return form if _SPELLED.fullmatch(form) else unicodedata.normalize("NFKC", form).translate(_TABLE)


def seated(letters: str) -> str:
    """Letters with the seats of the hamza that are a matter of school in one of their spellings: القارىء، مسؤول."""
    return letters.replace("ىء", "ئ").replace("ؤو", "ئو")


def marks_of(form: str) -> tuple[str, ...] | None:
    """What the marks say of each letter of `seated(spelling(form))`; None if they say nothing."""
    if _VOCALISED.isdisjoint(form):
        return None
    found: list[str] = []
    for letter, marks in vocalisation(unicodedata.normalize("NFKC", form)):
        found += [marks if number == 0 else "" for number, _ in enumerate(letter.translate(_TABLE))]
    return tuple(found) if len(found) == len(seated(spelling(form))) and any(found) else None


def vocalisation(form: str) -> list[tuple[str, str]]:
    """Each letter of a form and what its marks say: a vowel a i u, o for none, s before it if doubled; else ""."""
    found: list[tuple[str, str]] = []
    for character in form:
        mark = _MARKS.get(character)
        if mark is None:
            if not is_mark(character):
                found.append((character, ""))
        elif found:
            letter, marks = found[-1]
            found[-1] = (letter, marks if mark in marks else "s" + marks if mark == "s" else marks + mark)
    return found


def spelled(stem: str, pattern: str) -> tuple[str, tuple[str, ...]]:
    """The true letters of a stem, and the marks of each, from its normalised letters and its pattern.

    A pattern has for each letter its true letter, if it differs, and one sign: `.` for no marks, a i u for a vowel, s
    for a doubled letter, A I U for both.
    """
    letters, marks = [], []
    signs = iter(pattern)
    for letter in stem:
        sign = next(signs)
        if sign > "\u0600":
            letter, sign = sign, next(signs)
        letters.append(letter)
        marks.append("" if sign == "." else f"s{sign.lower()}" if sign.isupper() else sign)
    return "".join(letters), tuple(marks)


def pattern_of(letters: list[tuple[str, str]]) -> str:
    """The inverse of `spelled`."""
    signs = []
    for letter, marks in letters:
        if letter != letter.translate(HAMZAS):
            signs.append(letter)
        vowel = marks.removeprefix("s")[:1]
        signs.append(vowel.upper() if marks.startswith("s") and vowel in _VOWELS and vowel else marks[:1] or ".")
    return "".join(signs)
