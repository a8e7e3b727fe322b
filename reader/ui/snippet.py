"""A snippet: as much of a found text as fits a row of results, with its first marked word well in view."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.arabic.words import words

_MORE = "… "


@dataclass(frozen=True)
class Snippet:
    """A piece of a text on one line, and where in it the found words are (code points)."""

    text: str
    spans: tuple[tuple[int, int], ...]


def snippet(text: str, spans: Sequence[tuple[int, int]], before: int = 60, length: int = 320) -> Snippet:
    """About `length` code points of `text`, beginning at a word some `before` code points ahead of the first span."""
    first = spans[0][0] if spans else 0
    start = _word_start(text, max(0, first - before), first) if first > before else 0
    end = min(len(text), start + length)
    lead = _MORE if start else ""
    # White space is replaced one for one, so that the spans stay true.
    piece = "".join(" " if character.isspace() else character for character in text[start:end])
    shift = len(lead) - start
    inside = tuple((s + shift, min(e, end) + shift) for s, e in spans if start <= s < end)
    return Snippet(lead + piece, inside)


def _word_start(text: str, wanted: int, limit: int) -> int:
    return next((wanted + start for start, _ in words(text[wanted:limit]) if start or wanted == 0), limit)
