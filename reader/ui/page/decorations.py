"""What is painted with the text of a block: computed once, and kept until the block or what lies over it changes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from reader.annotation import Color
from reader.arabic.direction import Direction
from reader.article import Kind, MarkKind, Span
from reader.paragraph_mark import ParagraphMark
from reader.ui.page.flow import Flow
from reader.ui.page.footnotes import Footnotes
from reader.ui.page.looks import Setting
from reader.ui.page.overlay import ByParagraph, Highlight, stretches
from reader.ui.page.positions import Positions
from reader.ui.page.runs import rects_of
from reader.ui.page.theme import PageTheme
from reader.ui.page.utf16 import Utf16

# In units of a footnote's size: the arrow behind it that leads back.
_ARROW, _ARROW_GAP = 0.95, 0.45

_ROW_END = re.compile("\n")

# In units of the reading size: how thick a line under words is; and in its thicknesses, how far from the row's lower
# edge, where the mark of a highlight that is lit has its place.
_LINE, _LIFT = 1 / 16, 2.0


@dataclass(frozen=True, slots=True)
class Dot:
    """What stands for a note: `id` is its annotation's."""

    center: QPointF
    color: QColor
    id: str


@dataclass(slots=True)
class Decoration:
    """All from the upper left corner of the block."""

    fills: list[tuple[QRectF, QColor]] = field(default_factory=list)
    lines: list[tuple[QRectF, Color]] = field(default_factory=list)
    """Under highlighted words, if the colours are to differ by more than colour."""
    hits: list[QRectF] = field(default_factory=list)
    """What a search of the library found."""
    found: list[QRectF] = field(default_factory=list)
    """What finding in the article found."""
    dots: list[Dot] = field(default_factory=list)
    """The notes that begin here, beside the column at its trailing side, where the notes themselves have no room."""
    returns: list[QRectF] = field(default_factory=list)
    """Of a footnote: the places of its label and of the arrow behind it, which lead back to where it is called."""
    strikes: list[QRectF] = field(default_factory=list)
    rules: list[QLineF] = field(default_factory=list)
    """Between the rows of a table, not between the lines of one row."""
    formats: list[QTextLayout.FormatRange] = field(default_factory=list)
    """Colours of runs. They are given when painting, so that they don't part letters that join."""


class Decorations:
    """The decorations of a flow's blocks."""

    def __init__(self, flow: Flow, positions: Positions, footnotes: Footnotes) -> None:
        self._flow = flow
        self._positions = positions
        self._footnotes = footnotes
        self._highlights: ByParagraph[Highlight] = ByParagraph()
        self._noted: set[Highlight] = set()
        self._hits: ByParagraph[Span] = ByParagraph()
        self.marks: Mapping[int, ParagraphMark] = {}
        """What the reader said of paragraphs, by their numbers."""
        self.lit = ""
        """The id of the highlight that is lit, because the pointer is over its note."""
        self.found: dict[int, Sequence[tuple[int, int]]] = {}
        """What was found in the article, by the number of the paragraph; code points."""
        self.current: Span | None = None
        """The one of those found that is being looked at."""
        self._generation = flow.generation
        self._known: dict[int, Decoration] = {}

    def set_highlights(self, highlights: Sequence[Highlight]) -> set[int]:
        """What is highlighted from now on. Returns the numbers of the paragraphs whose notes are others now."""
        before, self._noted = self._noted, {one for one in highlights if one.has_note}
        self._highlights = ByParagraph((highlight.span, highlight) for highlight in highlights)
        self._known.clear()
        return {one.span.paragraph for one in before ^ self._noted}

    def set_hits(self, hits: Iterable[Span]) -> None:
        """What is marked as found from now on."""
        self._hits = ByParagraph((span, span) for span in hits)
        self._known.clear()

    @property
    def hits(self) -> ByParagraph[Span]:
        """What is marked as found by a search."""
        return self._hits

    def add_found(self, found: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """What was found in more paragraphs of the article."""
        self.found.update(found)
        for number in found:
            self._known.pop(number - 1, None)

    def forget_found(self) -> None:
        """Nothing is being looked for in the article any more."""
        self.found, self.current = {}, None
        self._known.clear()

    def current_in(self, index: int) -> list[QRectF]:
        """Where the one of those found that is being looked at stands in a block."""
        part = self._positions.units_of(self.current, index + 1) if self.current else None
        return [_inset(box) for box in self.rects(index, *part)] if part else []

    def highlights_in(self, number: int) -> list[Highlight]:
        """The highlights that touch paragraph `number`."""
        return self._highlights.touching(number)

    def of(self, index: int) -> Decoration:
        """The decoration of a block that is laid out."""
        if self._generation != self._flow.generation:
            self._generation = self._flow.generation
            self._known.clear()
        if index not in self._known:
            self._known[index] = self._made(index)
        return self._known[index]

    def lit_in(self, index: int) -> list[tuple[QRectF, QColor]]:
        """Where the highlight that is lit stands in a block, and in what colour."""
        found = []
        for highlight in self.highlights_in(index + 1) if self.lit else ():
            part = self._positions.units_of(highlight.span, index + 1) if highlight.id == self.lit else None
            found += [(box, self._flow.theme.dot[highlight.color]) for box in self.rects(index, *part)] if part else []
        return found

    def rects(self, index: int, start: int, end: int) -> list[QRectF]:
        """Where UTF-16 units of a block stand, from its upper left corner."""
        return rects_of(self._flow.block(index), self._flow.text_layout(index), start, end)

    def _made(self, index: int) -> Decoration:
        made = Decoration()
        if index < len(self._flow.article.paragraphs):
            self._add_marks(made, index)
            self._add_rules(made, index)
            self._add_returns(made, index)
            self._add_highlights(made, index)
            made.hits = self._boxes(index, self._hits.touching(index + 1))
            made.found = self._boxes(index, (Span(index + 1, *place) for place in self.found.get(index + 1, ())))
        return made

    def _boxes(self, index: int, spans: Iterable[Span]) -> list[QRectF]:
        parts = [self._positions.units_of(span, index + 1) for span in spans]
        return [_inset(box) for part in parts if part for box in self.rects(index, *part)]

    def _add_marks(self, made: Decoration, index: int) -> None:
        theme, paragraph = self._flow.theme, self._flow.block(index).paragraph
        scale = Utf16(paragraph.text) if paragraph.marks else None
        for mark in paragraph.marks:
            if scale is None or mark.start >= mark.end:
                continue
            start, end = scale.units(mark.start), scale.units(mark.end)
            match mark.kind:
                case MarkKind.LINK | MarkKind.FOOTNOTE:
                    made.formats.append(_colored(start, end, theme.accent))
                case MarkKind.CODE:
                    shade = tint(theme.muted, 0.14)
                    made.fills += [(_inset(box), shade) for box in self.rects(index, start, end)]
                case MarkKind.STRIKE:
                    made.strikes += [_middle(box, theme) for box in self.rects(index, start, end)]

    def _add_rules(self, made: Decoration, index: int) -> None:
        """Between the rows of a table: above the first line of each but the first."""
        block, layout = self._flow.block(index), self._flow.text_layout(index)
        if block.look.setting is not Setting.TABLE:
            return
        if block.row_starts:
            tops = [float(top) for top in block.row_tops[1:-1]]
        else:
            scale = Utf16(block.paragraph.text)
            ends = (scale.units(found.end()) for found in _ROW_END.finditer(block.paragraph.text))
            tops = [block.top_of(layout.lineForTextPosition(end)) for end in ends]
        for top in tops:
            row = block.column.across(round(top) + 0.5, 0)
            made.rules.append(QLineF(row.topLeft(), row.topRight()))

    def _add_returns(self, made: Decoration, index: int) -> None:
        block, layout = self._flow.block(index), self._flow.text_layout(index)
        label, look = block.paragraph.label, block.look
        if block.paragraph.kind is not Kind.NOTE or not self._footnotes.mark(label):
            return
        size, is_rtl = look.font.pixelSize(), block.direction is Direction.RTL
        row = block.row_of(layout.lineAt(layout.lineCount() - 1))
        gap, width = _ARROW_GAP * size, _ARROW * size
        left = row.left() - gap - width if is_rtl else row.right() + gap
        made.returns = [
            block.column.indent_box(look.indent, block.direction, look.before, look.pitch),
            QRectF(left, row.top(), width, row.height()),
        ]

    def _add_highlights(self, made: Decoration, index: int) -> None:
        flow, ranges = self._flow, []
        shows_dots = not flow.column.margin and not flow.look(index).head  # on a card the notes stand below the text
        for highlight in self.highlights_in(index + 1):
            part = self._positions.units_of(highlight.span, index + 1)
            if part:
                ranges.append((*part, highlight.color))
            if highlight.has_note and highlight.span.paragraph == index + 1 and shows_dots:
                self._add_dot(made, index, part[0] if part else 0, highlight)
        for stretch in stretches(ranges):
            color = blend([flow.theme.highlight[one] for one in stretch.colors], flow.theme)
            boxes = self.rects(index, stretch.start, stretch.end)
            made.fills += [(box, color) for box in boxes]
            if flow.theme.patterned:
                made.lines += _lines(boxes, stretch.colors, flow.theme.size)

    def _add_dot(self, made: Decoration, index: int, start: int, highlight: Highlight) -> None:
        flow, block = self._flow, self._flow.block(index)
        line = flow.text_layout(index).lineForTextPosition(start)
        y, beside = block.top_of(line) + block.look.pitch / 2, 0
        while any(dot.center == QPointF(self._dot_x(beside), y) for dot in made.dots):
            beside += 1
        made.dots.append(Dot(QPointF(self._dot_x(beside), y), flow.theme.dot[highlight.color], highlight.id))

    def _dot_x(self, beside: int) -> float:
        """The x of a line's only dot, or of one with so many beside it."""
        return self._flow.column.beyond(self._flow.theme.size * (0.55 + 0.45 * beside))


def tint(color: QColor, strength: float) -> QColor:
    """`color`, let through as far as `strength` (0..1)."""
    thin = QColor(color)
    thin.setAlphaF(strength)
    return thin


def blend(colors: list[QColor], theme: PageTheme) -> QColor:
    """Inks laid one over the other: darker on light paper (multiplied), lighter on dark paper (their lights added)."""
    mixed = colors[0]
    for color in colors[1:]:
        red, green, blue = (
            min(1.0, hypot(a, b)) if theme.is_dark else a * b
            for a, b in (
                (mixed.redF(), color.redF()),
                (mixed.greenF(), color.greenF()),
                (mixed.blueF(), color.blueF()),
            )
        )
        mixed = QColor.fromRgbF(red, green, blue)
    return mixed


def _lines(boxes: Iterable[QRectF], colors: Iterable[Color], size: int) -> list[tuple[QRectF, Color]]:
    """The line of each colour under the words in `boxes`, one above the other."""
    thick = max(1.0, size * _LINE)
    found = []
    for place, color in enumerate(dict.fromkeys(colors)):
        bottom = _LIFT * thick + place * 4 * thick
        found += [
            (QRectF(box.left(), box.bottom() - bottom - 3 * thick, box.width(), 3 * thick), color) for box in boxes
        ]
    return found


def _colored(start: int, end: int, color: QColor) -> QTextLayout.FormatRange:
    ink = QTextCharFormat()
    ink.setForeground(color)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, ink
    return made


def _inset(box: QRectF) -> QRectF:
    """A box that hugs the letters, unlike a highlight's, which fills the line."""
    return box.adjusted(-1, box.height() * 0.12, 1, -box.height() * 0.1)


def _middle(box: QRectF, theme: PageTheme) -> QRectF:
    """The line through struck out text."""
    thick = max(1.0, theme.size / 16)
    return QRectF(box.left(), box.center().y(), box.width(), thick)
