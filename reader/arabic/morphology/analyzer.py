"""Analyses: what an Arabic word may be, each with its probability.

Every way to cut a word into proclitics, prefix, stem, suffix and pronoun whose stem the lexicon knows is weighed by how
common its lemma is, how common words of its shape are, and by how far its spelling is from the written one: hamzas are
often left out but seldom put where they do not belong, and vowels that are written decide. The probabilities of shapes
are estimated from unlabelled text when the lexicon is built. Words that the lexicon does not know are guessed
(`guessing`).
"""

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reader.arabic.morphology import affixes
from reader.arabic.morphology.lexicon import HAMZAS, Entry, Lexicon, lexicon, seated, spelled, vocalisation

UNSEEN = -14.0
"""Log-probability of a shape that no text showed."""

_LONGEST = 30
_TEH_AS_HEH = -3.5
_HAMZA_PUT, _HAMZA_LEFT_OUT, _YEH_AS_MAKSURA, _MAKSURA_AS_YEH = -6.0, -1.0, -2.0, -0.5
_OTHER_VOWEL, _UNDOUBLED = -8.0, -1.0
_UNKNOWN = -3.5
_PER_LETTER = -2.6


class Shape(NamedTuple):
    """What stands around a stem, and what a word of that shape is."""

    pieces: tuple[str, ...]
    kinds: str
    prefix: str
    suffix: str
    standing: str
    enclitic: str
    tag: str
    head: str
    tail: str
    penalty: float
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a word, not yet weighed against the others."""

    lemma: int
    stem: str
    shape: Shape
    closeness: float
    """0 if spelled as the lexicon does, else below."""


def events(tag: str, prefix: str, suffix: str, kinds: str, enclitic: str) -> tuple[str, str]:
    """The two events that make up a shape: the inflection, and what is written around it."""
    return f"{tag} {prefix}-{suffix}", f"{tag} {kinds}{'+' if enclitic else ''}"


class Analyzer:
    """Reads words by a lexicon."""

    def __init__(self, source: Lexicon) -> None:
        self._lexicon = source
        self._entries: dict[str, list[Entry]] = {}
        self._shapes: dict[tuple[int, str, str], tuple[Shape, ...]] = {}
        self._spelled: dict[tuple[str, int], tuple[str, tuple[str, ...]]] = {}
        self._prefixes: dict[str, list[tuple[tuple[str, ...], str, bool, str]]] = defaultdict(list)
        self._suffixes: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
        inflections = {each for group in source.classes for each in group}
        for prefix in sorted({each.prefix for each in inflections}):
            for pieces, kinds, verbal in affixes.proclitics():
                if prefix and not verbal:
                    continue
                for head, before_lam in affixes.written(pieces):
                    key = (head + prefix).translate(HAMZAS) + ("*" if before_lam else "")
                    self._prefixes[key].append((pieces, kinds, verbal, prefix))
        for suffix in sorted({each.suffix for each in inflections}):
            for enclitic in affixes.ENCLITICS:
                self._suffixes[(suffix + enclitic).translate(HAMZAS)].append((suffix, enclitic, 0.0))
        self._suffixes["ه"].append(("ة", "", _TEH_AS_HEH))
        self._longest_prefix = max(map(len, self._prefixes))
        self._longest_suffix = max(map(len, self._suffixes))

    def candidates(self, letters: str, marks: tuple[str, ...] | None) -> list[Candidate]:
        """Every way to read a word by the lexicon."""
        key = letters.translate(HAMZAS)
        size = len(key)
        found: list[Candidate] = []
        ends = [end for end in range(max(1, size - self._longest_suffix), size + 1) if key[end:] in self._suffixes]
        for start in range(min(size, self._longest_prefix + 1)):
            head = key[:start]
            heads = [each for each in (head, head + "*") if each in self._prefixes]
            if not heads:
                continue
            for end in ends:
                if end > start and (stem := key[start:end]) in self._lexicon.stems:
                    for each in heads:
                        if each[-1:] != "*" or stem[0] == "ل":
                            self._read(found, stem, each, key[end:], letters, marks, start)
        return found

    def _read(
        self, found: list[Candidate], stem: str, head: str, tail: str, letters: str,
        marks: tuple[str, ...] | None, start: int,
    ) -> None:  # fmt: skip
        entries = self._entries.get(stem)
        if entries is None:
            entries = self._entries[stem] = self._lexicon.entries(stem)
        for lemma, group, pattern in entries:
            shapes = self._shapes.get((group, head, tail))
            if shapes is None:
                shapes = self._shapes[group, head, tail] = tuple(self._fitting(group, head, tail))
            if not shapes:
                continue
            spelling = self._spelled.get((stem, pattern))
            if spelling is None:
                spelling = self._spelled[stem, pattern] = spelled(stem, self._lexicon.patterns[pattern])
            true, vowels = spelling
            vocal = _vocal_distance(vowels, marks[start : start + len(stem)], not tail) if marks else 0.0
            for shape in shapes:
                word = shape.head + true + shape.tail
                closeness = shape.penalty + vocal + (0.0 if word == letters else _distance(letters, word))
                found.append(Candidate(lemma, true, shape, closeness))

    def _fitting(self, group: int, head: str, tail: str) -> list[Shape]:
        before_lam = head.endswith("*")
        written = head.removesuffix("*")
        found = []
        for inflection in self._lexicon.classes[group]:
            for pieces, kinds, verbal, prefix in self._prefixes[head]:
                if prefix != inflection.prefix:
                    continue
                for suffix, enclitic, penalty in self._suffixes[tail]:
                    if suffix == inflection.suffix and affixes.may_stand(
                        inflection.tag, inflection.bound, kinds, verbal, enclitic
                    ):
                        true_head = _true_head(pieces, written, prefix, before_lam)
                        true_tail = tail if penalty else suffix + enclitic
                        weight = sum(
                            self._lexicon.features.get(event, UNSEEN)
                            for event in events(inflection.tag, prefix, suffix, kinds, enclitic)
                        )
                        found.append(
                            Shape(
                                pieces, kinds, prefix, suffix, inflection.standing, enclitic, inflection.tag,
                                true_head, true_tail, penalty, weight,
                            )
                        )  # fmt: skip
        return found

    def weigh(self, candidates: list[Candidate]) -> list[float]:
        """The log-probability of each candidate, up to a constant that they share."""
        weights = self._lexicon.weights
        return [weights[each.lemma] + each.shape.weight + each.closeness for each in candidates]


def _true_head(pieces: tuple[str, ...], written: str, prefix: str, before_lam: bool) -> str:
    head = "".join(pieces)
    if pieces[-2:] == ("ل", affixes.ARTICLE):
        head = "".join(pieces[:-2]) + ("ل" if before_lam else "لل")
    return head + prefix


def _distance(written: str, true: str) -> float:
    total = 0.0
    for one, other in zip(written, true, strict=True):
        if one != other:
            if one in "أإآ":
                total += _HAMZA_PUT
            elif one == "ي" and other == "ى":
                total += _MAKSURA_AS_YEH
            elif one == "ى" and other == "ي":
                total += _YEH_AS_MAKSURA
            else:
                total += _HAMZA_LEFT_OUT
    return total


def _vocal_distance(vowels: tuple[str, ...], marks: tuple[str, ...], to_the_end: bool) -> float:
    total = 0.0
    last = len(vowels) - 1
    for number, (true, written) in enumerate(zip(vowels, marks, strict=True)):
        if not written:
            continue
        if written.startswith("s") != true.startswith("s"):
            total += _OTHER_VOWEL if written.startswith("s") else _UNDOUBLED
        if number == last:  # its vowel is that of case and mood
            continue
        one, other = written.removeprefix("s"), true.removeprefix("s")
        if one and other and one != other:
            total += _OTHER_VOWEL
    return total
