"""What became of the words of a text: a diff that knows a new word from an old one that is only written otherwise.

Words are compared as the search compares them (`reader.arabic.folding`): a change of diacritics, of a hamza, of the
kind of digits or of spaces alone is no change of words, and is told apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reader.alignment import Match, aligned
from reader.arabic.folding import fold_text
from reader.arabic.words import words

# A stretch that stayed the same between two that did not is shown as changed with them if it has no more letters than
# this and each of them has twice as many: a lone «من» would only tear them up.
_TEARS_UP = 4
# Few words are most of any text.
_KNOWN_WORDS = 20_000


class Fate(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    RESPELT = "respelt"
    """The same words: other diacritics or spaces, another hamza, other digits."""
    REMOVED = "removed"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of both texts: half-open, in code points of each; empty where it was inserted or removed."""

    fate: Fate
    old: tuple[int, int]
    new: tuple[int, int]


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of `old` and `new`, in order: together they are all of either; none is empty on both sides.

    Two neighbours never share a fate; what was removed comes before what was inserted in its place.
    """
    one, other = _Words(old), _Words(new)
    found = _without_tears(aligned(one.keys, other.keys), one, other)
    return tuple(_joined(_pieces(one, other, found)))


def has_same_words(old: str, new: str) -> bool:
    """Whether the two are the same but for how they are written."""
    if old == new or "".join(fold_text(old).split()) != "".join(fold_text(new).split()):
        return old == new
    return _Words(old).keys == _Words(new).keys


class _Words:
    """A text as words and signs, by what they are compared by; spaces and what folds to nothing stand between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []
        self.keys: list[str] = []
        place = 0
        for start, end in (*words(text), (len(text), len(text))):
            for sign in range(place, start):
                self._add(sign, sign + 1)
            self._add(start, end)
            place = end

    def _add(self, start: int, end: int) -> None:
        if key := _key(self.text[start:end]):
            self.spans.append((start, end))
            self.keys.append(key)

    def length(self, first: int, last: int) -> int:
        """The code points of the words `first`..`last` (exclusive)."""
        return sum(len(key) for key in self.keys[first:last])


@lru_cache(_KNOWN_WORDS)
def _key(word: str) -> str:
    return fold_text(word).strip()


def _without_tears(matches: Sequence[Match], one: _Words, other: _Words) -> list[Match]:
    kept: list[Match] = []
    for number, match in enumerate(matches):
        end, other_end = (kept[-1].one + kept[-1].length, kept[-1].other + kept[-1].length) if kept else (0, 0)
        following = matches[number + 1] if number + 1 < len(matches) else Match(len(one.keys), len(other.keys), 0)
        before = max(one.length(end, match.one), other.length(other_end, match.other))
        behind = match.one + match.length, match.other + match.length
        after = max(one.length(behind[0], following.one), other.length(behind[1], following.other))
        letters = one.length(match.one, behind[0]) if match.length <= _TEARS_UP else _TEARS_UP + 1
        if letters > _TEARS_UP or 2 * letters > min(before, after):
            kept.append(match)
    return kept


def _pieces(one: _Words, other: _Words, matches: Sequence[Match]) -> Iterator[Piece]:
    place, other_place = 0, 0
    for match in matches:
        for step in range(match.length):
            (start, end), (other_start, other_end) = one.spans[match.one + step], other.spans[match.other + step]
            yield from _between(one, other, (place, start), (other_place, other_start))
            yield _kept(one, other, (start, end), (other_start, other_end))
            place, other_place = end, other_end
    yield from _between(one, other, (place, len(one.text)), (other_place, len(other.text)))


def _between(one: _Words, other: _Words, old: tuple[int, int], new: tuple[int, int]) -> Iterator[Piece]:
    """What stands between two words that stayed: only spaces, or something that came or went."""
    (start, end), (other_start, other_end) = old, new
    text, other_text = one.text[start:end], other.text[other_start:other_end]
    if not fold_text(text).strip() and not fold_text(other_text).strip():
        yield _kept(one, other, old, new)
        return
    shorter, head, tail = min(len(text), len(other_text)), 0, 0
    while head < shorter and text[head] == other_text[head] and text[head].isspace():
        head += 1
    while tail < shorter - head and text[-1 - tail] == other_text[-1 - tail] and text[-1 - tail].isspace():
        tail += 1
    yield Piece(Fate.SAME, (start, start + head), (other_start, other_start + head))
    yield Piece(Fate.REMOVED, (start + head, end - tail), (other_start + head, other_start + head))
    yield Piece(Fate.INSERTED, (end - tail, end - tail), (other_start + head, other_end - tail))
    yield Piece(Fate.SAME, (end - tail, end), (other_end - tail, other_end))


def _kept(one: _Words, other: _Words, old: tuple[int, int], new: tuple[int, int]) -> Piece:
    is_same = one.text[slice(*old)] == other.text[slice(*new)]
    return Piece(Fate.SAME if is_same else Fate.RESPELT, old, new)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Without empty ones; neighbours of one fate are one."""
    last: Piece | None = None
    for piece in pieces:
        if piece.old[0] == piece.old[1] and piece.new[0] == piece.new[1]:
            continue
        if last and last.fate is piece.fate:
            last = Piece(last.fate, (last.old[0], piece.old[1]), (last.new[0], piece.new[1]))
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
