"""Verse: the hemistichs of a poem side by side in two columns of one width, each line stretched to fill its column.

The width is that of the poem's widest hemistich, which is looked for among those with the most letters: a poem of ten
thousand lines costs no more than its longest two dozen. A poem whose two columns have no room stands one hemistich
below the other, all of it. A hemistich that turns out wider than what was measured is set closer, and then reaches into
the gap; no height ever depends on it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine

from reader.arabic.direction import Direction
from reader.arabic.letters import VOCALISATION
from reader.article import Paragraph
from reader.ui.page.document import hemistichs

# So many of the longest hemistichs of a poem are measured.
_MEASURED = 24

# In units of the face's size: the gap between the columns, by how much the second of two hemistichs stands further in
# where it is below the first, and how wide a space may become or by how much it may shrink.
_GAPS, _STEP, _WIDEST, _CLOSEST = (1.4, 2.6), 2.2, 1.6, -0.1

# A line alone is stretched to the columns of its poem if it fills so much of one by itself.
_FILLED = 0.6

Put = Callable[[QTextLine, float, int], None]
"""Puts a line at an x, its row so many rows down."""


def width_of_halves(poem: Sequence[Paragraph], font: QFont, *, diacritics: bool) -> float:
    """The width of the columns that a poem needs, px; 0 if none of its lines has hemistichs."""
    halves = [line.text[start:end] for line in poem for start, end in hemistichs(line)]
    plain = [VOCALISATION.sub("", half) for half in halves]
    longest = nlargest(_MEASURED, range(len(halves)), key=lambda i: len(plain[i]))
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance((halves if diacritics else plain)[i]) for i in longest), default=0.0)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the halves of a poem's lines go: `half` px wide each, within `width` px from `left`."""

    left: float
    width: float
    half: float
    size: int
    """Of the face, px."""
    direction: Direction

    @property
    def are_beside(self) -> bool:
        """Whether there is room for two."""
        return 2 * self.half + _GAPS[0] * self.size <= self.width

    def rows(self, count: int) -> int | None:
        """How many rows a line of `count` hemistichs takes; None if that must be tried."""
        if self.are_beside:
            return (count + 1) // 2
        return count if self.half <= self.width - self._step else None

    def boxes(self, count: int) -> Iterator[tuple[float, float, int]]:
        """Left edge, width and row of each of `count` hemistichs."""
        if not self.are_beside:
            width = min(self.half, self.width - self._step)
            before = (self.width - width - self._step) / 2
            for i in range(count):
                yield self._from_start(before + self._step * (i % 2), width), width, i
            return
        gap = min(self.width - 2 * self.half, _GAPS[1] * self.size)
        before = (self.width - 2 * self.half - gap) / 2
        for i in range(count):
            alone = i == count - 1 and i % 2 == 0
            start = (self.width - self.half) / 2 if alone else before + (self.half + gap) * (i % 2)
            yield self._from_start(start, self.half), self.half, i // 2

    @property
    def _step(self) -> float:
        return _STEP * self.size

    def _from_start(self, start: float, width: float) -> float:
        """The left edge of what begins so far from the side where lines begin."""
        return self.left + (self.width - start - width if self.direction is Direction.RTL else start)

    def put(self, layout: QTextLayout, text: str, count: int, put: Put) -> int:
        """Lay out a line of `count` hemistichs, each of which is one line of `text`; returns how many rows it takes.

        Where not even one has room, it is broken between words.
        """
        wraps = self.rows(count) is None
        formats, row = layout.formats(), 0
        if not wraps:
            layout.setFormats([*formats, *self._stretched(layout, text, count)])
        layout.beginLayout()
        for i, (left, width, place) in enumerate(self.boxes(count)):
            row, inset = max(row, place), 0.5 if self.are_beside else float(i % 2)
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width if wraps else 2 * self.width)
                put(line, left if wraps else self._aligned(line, left, width, inset), row)
                row += wraps
                if not wraps or _is_broken(text, line):
                    break
        layout.endLayout()
        return row if wraps else row + 1

    def put_alone(self, layout: QTextLayout, text: str, put: Put) -> bool:
        """Lay out a line without hemistichs in the middle of a poem's columns; False if it has no room there."""
        formats = layout.formats()
        for is_stretched in (False, True):
            layout.beginLayout()
            line = layout.createLine()
            fits = line.isValid()
            if fits:
                line.setLineWidth(2 * self.width)
                put(line, self._aligned(line, self.left, self.width), 0)
                fits = (
                    line.horizontalAdvance() <= self.width and line.textLength() == len(text.encode("utf-16-le")) // 2
                )
            layout.endLayout()
            if not fits or is_stretched or line.horizontalAdvance() < _FILLED * self.half:
                return fits
            layout.setFormats([*formats, *stretched(line, text, self.half, self.size)])
        return True

    def _stretched(self, layout: QTextLayout, text: str, count: int) -> Iterator[QTextLayout.FormatRange]:
        """The formats that give the hemistichs the width of their columns."""
        layout.beginLayout()
        for _, width, _ in self.boxes(count):
            line = layout.createLine()
            if line.isValid():
                line.setLineWidth(2 * self.width)
                yield from stretched(line, text, width, self.size)
        layout.endLayout()

    def _aligned(self, line: QTextLine, left: float, width: float, inset: float = 0.5) -> float:
        """The x of a line twice as wide as everything, with `inset` of the room that its text leaves before it."""
        free = (width - line.horizontalAdvance()) * inset
        return left + width - free - line.width() if self.direction is Direction.RTL else left + free


def stretched(line: QTextLine, text: str, width: float, size: int) -> Iterator[QTextLayout.FormatRange]:
    """The format that makes a line `width` px wide; none if its words would fall apart."""
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = line.textStart(), line.textStart() + line.textLength()
    words = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
    gaps = len(words.split()) - 1
    if gaps < 1:
        return
    room = (width - line.horizontalAdvance()) / gaps
    if room > _WIDEST * size:
        return
    wider = QTextCharFormat()
    wider.setFontWordSpacing(max(room, _CLOSEST * size))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, wider
    yield made


def _is_broken(text: str, line: QTextLine) -> bool:
    """Whether a line ends where a hemistich does."""
    units = text.encode("utf-16-le", "surrogatepass")
    end = line.textStart() + line.textLength()
    return units[2 * end - 2 : 2 * end] == "\u2028".encode("utf-16-le")
