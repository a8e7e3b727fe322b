"""Candidates: every way to read a word by the lexicon.

A word is cut into proclitics and prefix, stem, suffix and pronoun wherever the lexicon knows the stem, and weighed by
how common its lemma is, how common words of its shape are, and by how far its spelling is from the written one: hamzas
are often left out but seldom put where they do not belong, and vowels that are written decide. The probabilities of
shapes are estimated from unlabelled text when the lexicon is built. All are natural logarithms.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.arabic.morphology import affixes
from reader.arabic.morphology.lexicon import Entry, Inflection, Lexicon
from reader.arabic.morphology.spelling import HAMZAS, spelled

_UNSEEN = -14.0
"""For a shape that no text showed."""

# What a spelling costs that is not the lexicon's.
_HEH_FOR_TEH = -3.5
_HAMZA_PUT, _HAMZA_LEFT_OUT = -6.0, -1.0
_MAKSURA_FOR_YEH, _YEH_FOR_MAKSURA = -2.0, -0.5
_OTHER_VOWEL, _NOT_DOUBLED = -8.0, -1.0

_BEFORE_LAM = "*"
"""After a written head: the stem must begin with ل, of which «للجنة» (ل + ال + لجنة) has one less."""


_ENDED_BY_LEMMA = frozenset(["sx", "sc", "gx", "gc", "bx", "bc"])
_PERSONS = {"": "", "ي": "+1", "ني": "+1", "نا": "+نا"} | dict.fromkeys(("ك", "كم", "كن", "كما"), "+2")
_PERSONS |= dict.fromkeys(("ه", "ها", "هم", "هما", "هن"), "+3")


class Shape(NamedTuple):
    """What stands around a stem, as it is written and as it is meant, and what a word of that shape is."""

    head: str
    tail: str
    proclitics: tuple[str, ...]
    enclitic: str
    inflection: Inflection
    weight: float


class Candidate(NamedTuple):
    """One way to read a word. `stem` is spelled as in the lexicon; `closeness` is 0 if the word is too, else below."""

    lemma: int
    stem: str
    shape: Shape
    weight: float
    closeness: float


def events(tag: str, prefix: str, suffix: str, kinds: str, enclitic: str) -> tuple[str, str]:
    """The two events that make up a shape: the inflection, and what is written around it.

    How a singular or a broken plural ends is no event, for its lemma decides: «مدرسة» is no rarer a shape than «كتاب».
    """
    plain = tag[0] if tag in _ENDED_BY_LEMMA else tag
    affixed = f"{prefix}-" if plain in affixes.UNSUFFIXED else f"{prefix}-{suffix}"
    return f"{plain} {affixed}", f"{plain} {kinds}{_PERSONS[enclitic]}"


class Analyzer:
    """Reads words by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries: dict[str, list[Entry]] = {}
        self._shapes: dict[tuple[int, str, str], tuple[Shape, ...]] = {}
        self._spelled: dict[tuple[str, int], tuple[str, tuple[str, ...]]] = {}
        self._heads: dict[str, list[tuple[str, affixes.Proclitics, str]]] = defaultdict(list)
        self._tails: dict[str, list[tuple[str, str, str, float]]] = defaultdict(list)
        inflections = {each for group in lexicon.classes for each in group}
        for prefix in sorted({each.prefix for each in inflections}):
            self._add_heads(prefix)
        for suffix in sorted({each.suffix for each in inflections}):
            for enclitic in affixes.ENCLITICS:
                tail = suffix + enclitic
                self._tails[tail.translate(HAMZAS)].append((tail, suffix, enclitic, 0.0))
        self._tails["ه"].append(("ه", "ة", "", _HEH_FOR_TEH))
        self._longest_head = max(map(len, self._heads))
        self._longest_tail = max(map(len, self._tails))

    def _add_heads(self, prefix: str) -> None:
        for proclitics in affixes.proclitics():
            if prefix and not proclitics.verbal:
                continue
            for written, before_lam in affixes.written(proclitics.pieces):
                key = (written + prefix).translate(HAMZAS) + _BEFORE_LAM * before_lam
                self._heads[key].append((written + prefix, proclitics, prefix))

    def candidates(self, letters: str, marks: tuple[str, ...] | None = None) -> list[Candidate]:
        """Every way to read a word, given by its letters (`spelling.seated`) and what marks say of each."""
        key = letters.translate(HAMZAS)
        size = len(key)
        stems = self._lexicon.stems
        found: list[Candidate] = []
        ends = [end for end in range(max(1, size - self._longest_tail), size + 1) if key[end:] in self._tails]
        for start in range(min(size, self._longest_head + 1)):
            heads = [head for head in (key[:start], key[:start] + _BEFORE_LAM) if head in self._heads]
            if not heads:
                continue
            for end in ends:
                stem = key[start:end]
                if stem and stem in stems:
                    for head in heads:
                        if head[-1:] != _BEFORE_LAM or stem[0] == "ل":
                            stem_marks = marks[start:end] if marks else None
                            found += self._read(stem, head, key[end:], letters, stem_marks)
        return found

    def _read(
        self, stem: str, head: str, tail: str, letters: str, marks: tuple[str, ...] | None
    ) -> Iterator[Candidate]:
        entries = self._entries.get(stem)
        if entries is None:
            entries = self._entries[stem] = self._lexicon.entries(stem)
        for lemma, group, pattern, common in entries:
            shapes = self._shapes.get((group, head, tail))
            if shapes is None:
                shapes = self._shapes[group, head, tail] = tuple(self._fitting(group, head, tail))
            if not shapes:
                continue
            spelling = self._spelled.get((stem, pattern))
            if spelling is None:
                spelling = self._spelled[stem, pattern] = spelled(stem, self._lexicon.patterns[pattern])
            true, vowels = spelling
            vocal = _vocal_closeness(vowels, marks) if marks else 0.0
            for shape in shapes:
                word = shape.head + true + shape.tail
                close = vocal + (0.0 if word == letters else _closeness(letters, word))
                yield Candidate(lemma, true, shape, common + shape.weight + close, close)

    def _fitting(self, group: int, head: str, tail: str) -> Iterator[Shape]:
        """The shapes that stems of a class may have between a written head and tail."""
        features = self._lexicon.features
        for inflection in self._lexicon.classes[group]:
            for true_head, proclitics, prefix in self._heads[head]:
                if prefix != inflection.prefix:
                    continue
                for true_tail, suffix, enclitic, penalty in self._tails[tail]:
                    if suffix == inflection.suffix and affixes.may_stand(inflection, proclitics, enclitic):
                        named = events(inflection.tag, prefix, suffix, proclitics.kinds, enclitic)
                        weight = penalty + sum(features.get(event, _UNSEEN) for event in named)
                        yield Shape(true_head, true_tail, proclitics.pieces, enclitic, inflection, weight)


def _closeness(written: str, true: str) -> float:
    total = 0.0
    for one, other in zip(written, true, strict=True):
        if one == other:
            continue
        if one in "أإآ":
            total += _HAMZA_PUT
        elif one == "ى":
            total += _MAKSURA_FOR_YEH
        else:
            total += _YEH_FOR_MAKSURA if other == "ى" else _HAMZA_LEFT_OUT
    return total


def _vocal_closeness(vowels: tuple[str, ...], marks: tuple[str, ...]) -> float:
    total = 0.0
    last = len(vowels) - 1
    for number, (true, written) in enumerate(zip(vowels, marks, strict=True)):
        if not written:
            continue
        if written.startswith("s") != true.startswith("s"):
            total += _OTHER_VOWEL if written.startswith("s") else _NOT_DOUBLED
        if number == last:  # its vowel is that of case, mood or person
            continue
        one, other = written.removeprefix("s"), true.removeprefix("s")
        if one and other and one != other:
            total += _OTHER_VOWEL
    return total
