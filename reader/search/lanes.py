"""Lanes: one byte for each document of the index, worked on all at once.

Python is slow at one document after the other and fast at long strings and long integers: a hundred thousand bytes are
translated by a table, added, or intersected as one integer, within some ten to a hundred microseconds. So whatever is
to be said of every document is a byte here, and a query is a little arithmetic on such rows of bytes, however many
documents answer it:

    meets    a bit for each tier: set from the tier in which the document meets the word up to the farthest, so that
             the intersection of words is `&`, their union `|`, and the nearest tier the lowest bit
    shaped   how often and how well it has the word (4 bits), and the document's class (4 bits): all that a word's
             score depends on, which is one table for each query
"""

import math
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from reader.search.hit import Field, Tier
from reader.search.postings import field_of, size_of

_TIERS = tuple(Tier)
_ALL = (1 << len(_TIERS)) - 1


@dataclass(frozen=True, slots=True)
class Lane:
    """A byte for each of `size` documents, as one integer."""

    bits: int
    size: int

    @classmethod
    def of(cls, row: bytes | bytearray) -> Self:
        """The lane of a row of bytes."""
        return cls(int.from_bytes(row, "little"), len(row))

    @property
    def row(self) -> bytes:
        """The bytes, by document."""
        return self.bits.to_bytes(self.size, "little")

    def __and__(self, other: "Lane") -> "Lane":
        return Lane(self.bits & other.bits, self.size)

    def __or__(self, other: "Lane") -> "Lane":
        return Lane(self.bits | other.bits, self.size)

    def __add__(self, other: "Lane") -> "Lane":
        """The sum, document by document; no byte may grow beyond 255."""
        return Lane(self.bits + other.bits, self.size)

    def __bool__(self) -> bool:
        return bool(self.bits)

    def without(self, other: "Lane") -> "Lane":
        """Empty where the other is not."""
        return self & Lane.of(other.row.translate(_WHERE_NOT))


def _table(value: Callable[[int], int]) -> bytes:
    return bytes(map(value, range(256)))


_WHERE = _table(lambda byte: 255 if byte else 0)
_WHERE_NOT = _table(lambda byte: 0 if byte else 255)


# --- a document's class: its field, and its size in steps ---------------------------------------------------------

_STEPS = {
    Field.TEXT: (3, 8, 15, 25, 40, 60, 85, 120),
    Field.TITLE: (6, 14),
    Field.NOTE: (4, 12, 40),
}
"""Words: the upper ends of the classes but the last, which has none."""

_CLASSES = [
    (field, size)
    for field, steps in _STEPS.items()
    for size in (*((low + high) / 2 for low, high in zip((0, *steps), steps, strict=False)), steps[-1] * 1.5)
]
"""What each class stands for: 16 in all."""

_FIRST_CLASS = {field: next(n for n, (of, _) in enumerate(_CLASSES) if of is field) for field in Field}


@lru_cache(maxsize=2**14)
def class_of(shape: int) -> int:
    """The class (0..15) of a document with this `postings.shape`."""
    field, size = field_of(shape), size_of(shape)
    return _FIRST_CLASS[field] + sum(size > step for step in _STEPS[field])


def in_fields(classes: bytes, fields: Collection[Field]) -> Lane:
    """The documents, given by their classes, that stand in one of these fields."""
    return Lane.of(classes.translate(_table(lambda byte: 255 if byte < 16 and _CLASSES[byte][0] in fields else 0)))


# --- what a word's forms make of each document --------------------------------------------------------------------

_ONE = 8
"""What an exact word counts."""
_MOST = 31
_LEVELS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28)
"""From which count on each level begins, from 1."""
_STANDS_FOR = (0.0, *((low + high - 1) / 2 / _ONE for low, high in zip(_LEVELS, (*_LEVELS[1:], 32), strict=True)))
"""The occurrences of an exact word that each level is as good as."""


def gaining(rank: int, weight: float, times: int = 1) -> bytes:
    """The table that adds to a document's byte a form that stands there `times`; `weight` is 0..1.

    The byte holds the nearest tier so far (rank + 1 in the low three bits) and the weighted count.
    """
    return _gaining(rank, max(1, round(_ONE * weight)) * times)


@lru_cache(maxsize=256)
def _gaining(rank: int, gain: int) -> bytes:
    def value(byte: int) -> int:
        nearest = min(byte & 7 or 7, rank + 1)
        return min(_MOST, (byte >> 3) + gain) << 3 | nearest

    return _table(value)


def _meets(byte: int) -> int:
    return _ALL << ((byte & 7) - 1) & _ALL if byte & 7 else 0


_MEETS = _table(_meets)
_LEVEL = _table(lambda byte: sum(byte >> 3 >= least for least in _LEVELS) << 4)


@dataclass(frozen=True, slots=True)
class WordLanes:
    """What a term of the query makes of each document, see above; `count` documents have it."""

    meets: Lane
    shaped: bytes
    count: int

    @classmethod
    def of(cls, gained: bytes, classes: bytes, alive: Lane) -> Self:
        """Of bytes as the tables of `gaining` make them."""
        meets = Lane.of(gained.translate(_MEETS)) & alive
        shaped = (Lane.of(gained.translate(_LEVEL)) | Lane.of(classes)).row
        return cls(meets, shaped, len(gained) - meets.row.count(0))


# --- scores -------------------------------------------------------------------------------------------------------

_K1, _B = 1.2, 0.75
_FIELD_WEIGHTS = {Field.TEXT: 1.0, Field.TITLE: 2.0, Field.NOTE: 1.5}
_BEST = (_K1 + 1) * max(_FIELD_WEIGHTS.values())
_HIGHEST = 255


def scores(words: Collection[WordLanes], documents: int, mean_size: float) -> Lane:
    """Each document's score, 1 to 255: Okapi BM25, in the steps that a byte allows, weighted by the field."""
    rarities = [math.log(1 + (documents - word.count + 0.5) / (word.count + 0.5)) for word in words]
    whole = sum(rarities) or 1.0
    spare = _HIGHEST - len(words)
    total: Lane | None = None
    for word, rarity in zip(words, rarities, strict=True):
        lane = Lane.of(word.shaped.translate(_score_table(int(spare * rarity / whole), mean_size or 1.0)))
        total = lane if total is None else total + lane
    assert total is not None
    return total


def _score_table(highest: int, mean_size: float) -> bytes:
    def value(byte: int) -> int:
        count = _STANDS_FOR[byte >> 4]
        field, size = _CLASSES[byte & 15]
        good = count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * size / mean_size)) * _FIELD_WEIGHTS[field]
        return 1 + int(highest * good / _BEST)

    return _table(value)


# --- reading the result -------------------------------------------------------------------------------------------


def nearest(meets: Lane) -> bytes:
    """The nearest tier of each document: its rank + 1, or 0."""
    return meets.row.translate(_NEAREST)


_NEAREST = _table(lambda byte: (byte & -byte).bit_length())


def of_ranks(ranks: bytes, wanted: Collection[int]) -> bytes:
    """The same, without the documents of other ranks."""
    return ranks.translate(_table(lambda byte: byte if byte - 1 in wanted else 0))


def where(row: bytes) -> Lane:
    """All bits of each document that is not empty."""
    return Lane.of(row.translate(_WHERE))


def members(size: int, documents: Iterable[int]) -> Lane:
    """All bits of these documents."""
    row = bytearray(size)
    for document in documents:
        row[document] = 255
    return Lane.of(row)


def descending(row: bytes, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Byte and number of the documents that are not empty, the highest byte first, equals in the order of documents.

    Only those in place `first` (from 0) to `last` (exclusive).
    """
    passed = 0
    filled = row.replace(b"\0", b"")
    for byte in sorted(set(filled), reverse=True):
        count = filled.count(byte)
        if passed + count > first:
            document = -1
            for place in range(passed, min(passed + count, last)):
                document = row.index(byte, document + 1)
                if place >= first:
                    yield byte, document
        passed += count
        if passed >= last:
            return
