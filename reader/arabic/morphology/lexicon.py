"""The lexicon: stems of Arabic words, the affixes that each takes, and how common each lemma is.

`packaging/lexicon.py` writes the file and says where its content comes from. It is read when a word is first analysed;
a stem's entries stay text until the stem is met. Probabilities are natural logarithms.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.paths import resources

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
    weight: float


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
        """Raises OSError, zlib.error, UnicodeError or ValueError if the file is missing or damaged."""
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
        found = []
        for each in self.stems[stem].split(" "):
            lemma, inflections, pattern = (int(number, 36) for number in each.split(","))
            found.append(Entry(lemma, inflections, pattern, self._weight(lemma)))
        return found

    def _weight(self, lemma: int) -> float:
        return int(self._lemmas[lemma].rpartition(",")[2]) / _CENTI

    def lemma(self, number: int) -> Lemma:
        """A lemma by its number."""
        kind, vocalised, root, value = self._lemmas[number].split(",")
        return Lemma(kind, vocalised, root, int(value) / _CENTI)


def _pairs(section: str) -> Iterator[tuple[str, str]]:
    """A line of a section is a key and its value."""
    fields = section.replace("\n", "\t").split("\t")
    return zip(fields[::2], fields[1::2], strict=True)


@cache
def lexicon() -> Lexicon:
    """The lexicon that the program is shipped with, read at the first call."""
    return Lexicon.read(resources() / "lexicon" / "arabic.z")
