"""Candidates: every way to read a word by the lexicon.

A word is cut into proclitics and prefix, stem, suffix and pronoun wherever the lexicon knows the stem, and weighed by
how common its lemma is, how common words of its shape are, and by how far its spelling is from the written one: hamzas
are often left out but seldom put where they do not belong, and vowels that are written decide. The probabilities of
shapes are estimated from unlabelled text when the lexicon is built. All are natural logarithms.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from reader.arabic.morphology import affixes
from reader.arabic.morphology.lexicon import Inflection, Lexicon
from reader.arabic.morphology.spelling import HAMZAS, spelled

_UNSEEN = -14.0
"""For a shape that no text showed."""

# What a spelling costs that is not the lexicon's.
_HEH_FOR_TEH = -3.5
_HAMZA_PUT, _HAMZA_LEFT_OUT = -6.0, -1.0
_MAKSURA_FOR_YEH, _YEH_FOR_MAKSURA = -2.0, -0.5
_OTHER_VOWEL, _VOWEL_FOR_NONE, _NOT_DOUBLED = -8.0, -5.0, -1.0

_LONG = "اويىةآ"
"""Letters that are, or stand after, a vowel which need not be written."""

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


_Entry = tuple[int, int, str, tuple[str, ...], float]
"""What a stem may be: lemma, class of affixes, true letters and the marks of each, weight."""

_Around = tuple[tuple[str, ...], tuple[str, ...]]
"""What marks say of the letters before a stem, and of its own."""

_Affixed = dict[tuple[str, str], list[tuple[int, Inflection]]]
"""The inflections of a class by prefix and suffix, each with its number."""


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
        self._entries: dict[str, list[_Entry]] = {}
        self._shapes: dict[tuple[str, str], dict[int, list[Shape]]] = defaultdict(dict)
        self._affixed: dict[int, _Affixed] = {}
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
        self._begun = {head[:size] for head in self._heads for size in range(len(head) + 1)}
        self._ended = {tail[size:] for tail in self._tails for size in range(len(tail) + 1)}

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
        stems = self._lexicon.stems
        found: list[Candidate] = []
        ends = self._ends(key)
        for start, heads in self._starts(key):
            for end, tail in ends:
                stem = key[start:end]
                if stem and stem in stems:
                    for head in heads:
                        if head[-1:] != _BEFORE_LAM or stem[0] == "ل":
                            around = (marks[:start], marks[start:end]) if marks else None
                            self._read(found, (head, stem, tail), letters, around)
        return found

    def _starts(self, key: str) -> list[tuple[int, list[str]]]:
        """Where a stem may begin, with what is written before it."""
        found = []
        heads, begun = self._heads, self._begun
        for start in range(len(key)):
            head = key[:start]
            if head not in begun:
                break
            fitting = [each for each in (head, head + _BEFORE_LAM) if each in heads]
            if fitting:
                found.append((start, fitting))
        return found

    def _ends(self, key: str) -> list[tuple[int, str]]:
        """Where a stem may end, with what is written after it."""
        found = []
        tails, ended = self._tails, self._ended
        for end in range(len(key), 0, -1):
            tail = key[end:]
            if tail not in ended:
                break
            if tail in tails:
                found.append((end, tail))
        found.reverse()
        return found

    def _read(self, found: list[Candidate], cut: tuple[str, str, str], letters: str, marks: "_Around | None") -> None:
        """Add the ways to read a word that is cut into head, stem and tail."""
        head, stem, tail = cut
        entries = self._entries.get(stem)
        if entries is None:
            entries = self._entries[stem] = self._entries_of(stem)
        known = self._shapes[head, tail]
        for lemma, group, true, vowels, common in entries:
            shapes = known.get(group)
            if shapes is None:
                shapes = known[group] = self._fitting(group, head, tail)
            if not shapes:
                continue
            vocal = _vocal_closeness(true, vowels, marks[1]) if marks else 0.0
            for shape in shapes:
                word = shape.head + true + shape.tail
                close = vocal + (0.0 if word == letters else _closeness(letters, word))
                if marks and shape.proclitics:
                    close += _proclitic_closeness(shape.proclitics, marks[0])
                found.append(Candidate(lemma, true, shape, common + shape.weight + close, close))

    def _entries_of(self, stem: str) -> "list[_Entry]":
        patterns = self._lexicon.patterns
        return [
            (each.lemma, each.inflections, *spelled(stem, patterns[each.pattern]), each.weight)
            for each in self._lexicon.entries(stem)
        ]

    def _fitting(self, group: int, head: str, tail: str) -> list[Shape]:
        """The shapes that stems of a class may have between a written head and tail."""
        affixed = self._affixed.get(group)
        if affixed is None:
            affixed = self._affixed[group] = _by_affixes(self._lexicon.classes[group])
        features = self._lexicon.features
        found: list[tuple[int, int, int, Shape]] = []
        for first, (true_head, proclitics, prefix) in enumerate(self._heads[head]):
            for last, (true_tail, suffix, enclitic, penalty) in enumerate(self._tails[tail]):
                for number, inflection in affixed.get((prefix, suffix), ()):
                    if affixes.may_stand(inflection, proclitics, enclitic):
                        named = events(inflection.tag, prefix, suffix, proclitics.kinds, enclitic)
                        weight = penalty + sum(features.get(event, _UNSEEN) for event in named)
                        shape = Shape(true_head, true_tail, proclitics.pieces, enclitic, inflection, weight)
                        found.append((number, first, last, shape))
        found.sort()
        return [shape for *_, shape in found]


def _by_affixes(inflections: Iterable[Inflection]) -> "_Affixed":
    found: _Affixed = {}
    for number, each in enumerate(inflections):
        found.setdefault((each.prefix, each.suffix), []).append((number, each))
    return found


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


def _proclitic_closeness(proclitics: tuple[str, ...], marks: tuple[str, ...]) -> float:
    """No proclitic of one letter has a u («وُجد» is no و + جد), and only ب and ل have an i."""
    total = 0.0
    for piece, written in zip(proclitics, marks, strict=False):
        if len(piece) > 1:
            break
        if "u" in written or ("i" in written and piece not in "بل") or "s" in written:
            total += _OTHER_VOWEL
    return total


def _vocal_closeness(stem: str, vowels: tuple[str, ...], marks: tuple[str, ...]) -> float:
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
        elif one and one != "o" and not other and stem[number] not in _LONG and stem[number + 1] not in _LONG:
            total += _VOWEL_FOR_NONE
    return total
