"""The lexicon: stems of Arabic words, the affixes that each takes, and how common each lemma is.

`packaging/lexicon.py` writes the file and says where its content comes from. It is read when a word is first analysed;
a stem's entries stay text until the stem is met. Probabilities are natural logarithms.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from reader.paths import resources

HAMZAS = str.maketrans("أإآٱى", "ااااي")
"""What tells no two words apart in sloppy text; stems are looked up without it."""

_VOWELS = frozenset("aiu")
_MARKS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u0651": "s", "\u0652": "o"}
_MARKS |= {"\u064b": "a", "\u064c": "u", "\u064d": "i", "\u0670": "a"}
_CENTI = 100.0


class Lemma(NamedTuple):
    """A word of the dictionary: «كِتاب». `kind` is N for nouns and adjectives, V for verbs, P for particles."""

    kind: str
    vocalised: str
    root: str
    log_probability: float


class Inflection(NamedTuple):
    """An affix pair that a stem takes, with the tag of the word that results (see `affixes`).

    `standing` is how the suffix is written in the word standing alone: of «مدرستـ» before a pronoun, «ة».
    """

    prefix: str
    suffix: str
    tag: str
    bound: str
    standing: str


class Entry(NamedTuple):
    """What a stem may be: a lemma's, in this spelling, with these vowels, taking the affixes of this class."""

    lemma: int
    inflections: int
    pattern: int


@dataclass(frozen=True)
class Lexicon:
    """The file's content."""

    features: dict[str, float]
    classes: list[tuple[Inflection, ...]]
    patterns: list[str]
    stems: dict[str, str]
    _lemmas: list[str]

    @classmethod
    def read(cls, path: Path) -> "Lexicon":
        """Raises OSError, zlib.error or ValueError if there is no such file or it is damaged."""
        return cls.parse(zlib.decompress(path.read_bytes()).decode())

    @classmethod
    def parse(cls, content: str) -> "Lexicon":
        """The lexicon of a file's content."""
        features, classes, patterns, lemmas, stems = content.split("\f")
        return cls(
            {name: int(value) / _CENTI for name, value in _pairs(features)},
            [tuple(Inflection(*each.split(",")) for each in line.split(" ")) for line in classes.split("\n")],
            patterns.split("\n"),
            dict(_pairs(stems)),
            lemmas.split("\n"),
        )

    def entries(self, stem: str) -> list[Entry]:
        """What a stem of the lexicon may be."""
        return [Entry(*(int(number, 36) for number in each.split(","))) for each in self.stems[stem].split(" ")]

    def lemma(self, number: int) -> Lemma:
        """A lemma by its number."""
        kind, vocalised, root, value = self._lemmas[number].split(",")
        return Lemma(kind, vocalised, root, int(value) / _CENTI)

    @cached_property
    def weights(self) -> list[float]:
        """The log-probability of each lemma."""
        return [int(line[line.rindex(",") + 1 :]) / _CENTI for line in self._lemmas]


def _pairs(section: str) -> Iterator[tuple[str, str]]:
    """A line of a section is a key and its value."""
    fields = section.replace("\n", "\t").split("\t")
    return zip(fields[::2], fields[1::2], strict=True)


@cache
def lexicon() -> Lexicon:
    """The lexicon that the program is shipped with, read at the first call."""
    return Lexicon.read(resources() / "lexicon" / "arabic.z")


def seated(letters: str) -> str:
    """Letters with the seats of the hamza that are a matter of school in one of their spellings: القارىء، مسؤول."""
    return letters.replace("ىء", "ئ").replace("ؤو", "ئو")


def vocalisation(form: str) -> list[tuple[str, str]]:
    """Each letter of a form and what its marks say: a vowel a i u, o for none, s before it if doubled; "" if nothing."""
    found: list[tuple[str, str]] = []
    for character in form:
        mark = _MARKS.get(character)
        if mark is None:
            found.append((character, ""))
        elif found:
            letter, marks = found[-1]
            found[-1] = (letter, "".join(sorted(marks + mark, reverse=True)))
    return found


def spelled(stem: str, pattern: str) -> tuple[str, tuple[str, ...]]:
    """The true letters of a stem, and the marks of each, from its normalised letters and its pattern.

    A pattern has for each letter its true letter, if it differs, and one sign: `.` for no marks, a i u o for a vowel or
    none, s for a doubled letter, A I U for both.
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
