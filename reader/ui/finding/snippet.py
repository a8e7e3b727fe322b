"""A snippet: as much of a found text as fits a row of results, with as many of its marked words as can be in view."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.arabic.words import words

_MORE = "… "

# Code points that are in view for certain in a narrow row.
_VIEW = 60


@dataclass(frozen=True)
class Snippet:
    """A piece of a text on one line, and where in it the found words are (code points)."""

    text: str
    spans: tuple[tuple[int, int], ...]


def snippet(text: str, spans: Sequence[tuple[int, int]], before: int = 24, length: int = 240) -> Snippet:
    """About `length` code points of `text`, beginning at a word some `before` code points ahead of a span.

    The span is the one with the most others close behind it, the first of those that have as many.
    """
    first = _fullest(spans, _VIEW - before) if spans else 0
    start = _word_start(text, max(0, first - before), first) if first > before else 0
    end = min(len(text), start + length)
    lead = _MORE if start else ""
    # White space is replaced one for one, so that the spans stay true.
    piece = "".join(" " if character.isspace() else character for character in text[start:end])
    shift = len(lead) - start
    inside = tuple((max(s, start) + shift, min(e, end) + shift) for s, e in spans if s < end and e > start)
    return Snippet(lead + piece, inside)


def _fullest(spans: Sequence[tuple[int, int]], reach: int) -> int:
    """The start of the span with the most spans that end at most `reach` code points behind it."""
    best, most, behind = spans[0][0], 0, 0
    for number, (start, _) in enumerate(spans):
        while behind < len(spans) and (behind <= number or spans[behind][1] <= start + reach):
            behind += 1
        if behind - number > most:
            best, most = start, behind - number
    return best


def _word_start(text: str, wanted: int, limit: int) -> int:
    return next((wanted + start for start, _ in words(text[wanted:limit]) if start or wanted == 0), limit)
