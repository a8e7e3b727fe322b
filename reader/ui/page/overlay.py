"""What lies over the text without belonging to it: highlights and the words a search found, by paragraph."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from reader.annotation import Color
from reader.article import Span


@dataclass(frozen=True, slots=True)
class Highlight:
    """A highlight as the page paints it; `id` is its annotation's. An empty span is a note on its paragraph."""

    id: str
    span: Span
    color: Color
    has_note: bool = False
    note: str = ""
    """What the note says, Markdown."""
    tags: tuple[str, ...] = ()


T = TypeVar("T")


class ByParagraph(Generic[T]):
    """Things with a span, found by the number of a paragraph that they touch."""

    def __init__(self, items: Iterable[tuple[Span, T]] = ()) -> None:
        self._within: dict[int, list[T]] = {}
        self._across: list[tuple[Span, T]] = []
        for span, item in items:
            if span.paragraph == span.end_paragraph:
                self._within.setdefault(span.paragraph, []).append(item)
            else:
                self._across.append((span, item))

    def touching(self, number: int) -> list[T]:
        """Those that touch paragraph `number`."""
        across = [item for span, item in self._across if span.paragraph <= number <= span.end_paragraph]
        return across + self._within.get(number, [])


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a paragraph that is under the same highlights throughout; UTF-16 units."""

    start: int
    end: int
    colors: tuple[Color, ...]


def stretches(ranges: Sequence[tuple[int, int, Color]]) -> list[Stretch]:
    """Cut overlapping ranges (start, end, color) into stretches, in order; a sweep over their ends."""
    opening = sorted(ranges, key=lambda one: one[0])
    edges = sorted({edge for start, end, _ in ranges for edge in (start, end)})
    cut: list[Stretch] = []
    under: list[tuple[int, int, Color]] = []
    taken = 0
    for start, end in pairwise(edges):
        while taken < len(opening) and opening[taken][0] <= start:
            under.append(opening[taken])
            taken += 1
        under = [one for one in under if one[1] > start]
        if under:
            cut.append(Stretch(start, end, tuple(color for _, _, color in under)))
    return cut
