"""Painting the page: under the text highlights, search marks and the selection, then the text in one piece."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QTextLayout

from reader.ui import patterns
from reader.ui.page import selecting
from reader.ui.page.cards import Cards
from reader.ui.page.decorations import Decoration, Decorations, tint
from reader.ui.page.flow import Flow
from reader.ui.page.ornaments import Ornaments
from reader.ui.page.pictures import Pictures
from reader.ui.page.plates import Plates
from reader.ui.page.signs import Signs
from reader.ui.page.table import has_head as has_table_head

# The shaped glyphs of this many blocks stay in memory, some 12 KB each; painting them again then costs half.
_WARM = 150

# Nowhere in any block: painting there paints nothing.
_NOWHERE = QRectF(0, -10, 1, 1)

# px; the line under a highlight that is lit.
_LIT = 2.5

_FLASH, _HIT, _RULE, _HEAD_RULE, _DOT = 0.22, 0.5, 0.3, 0.7, 0.14

# What was found and is being looked at lies on so much more ink, in a frame of so many px; pale letters bear less.
_CURRENT, _CURRENT_LINE = 0.3, 1.5


@dataclass(frozen=True, slots=True)
class Selected:
    """A selection, in positions of the document, and the brush it is painted with."""

    start: int
    end: int
    brush: QBrush


@dataclass(frozen=True, slots=True)
class Flash:
    """The mark that shows where one has jumped to; `box` is in the block, `strength` fades from 1 to 0."""

    index: int
    box: QRectF
    strength: float


@dataclass(frozen=True, slots=True)
class Light:
    """The blocks that are lit while the rest is dimmed; `share` of the light (0..1) has come there from `before`.

    A paragraph is lit with the headings that lead to it.
    """

    blocks: range
    before: range = range(0)
    share: float = 1.0

    def on(self, index: int) -> float:
        """How much light falls on a block, 0..1."""
        return max(self.share if index in self.blocks else 0.0, 1 - self.share if index in self.before else 0.0)


class Painting:
    """Paints the blocks of a flow."""

    def __init__(self, flow: Flow, decorations: Decorations, cards: Cards, pictures: Pictures) -> None:
        self._flow = flow
        self._cards = cards
        self._signs = Signs(flow.theme)
        self._pictures = pictures
        self._plates = Plates(flow.theme, pictures)
        self._decorations = decorations
        self._ornaments = Ornaments(flow.theme)
        self._warm: OrderedDict[int, None] = OrderedDict()
        self.flash: Flash | None = None
        self.light: Light | None = None
        self.caret_width = 0
        """px; 0 paints no caret."""

    def paint(self, painter: QPainter, clip: QRectF, selections: Sequence[Selected], caret: int) -> bool:
        """Paint what lies in `clip`; `caret` is a position or -1. Whether a block turned out to have another height."""
        flow = self._flow
        if self._ornaments.theme is not flow.theme:
            self._ornaments, self._signs = Ornaments(flow.theme), Signs(flow.theme)
            self._plates = Plates(flow.theme, self._pictures)
        if clip.top() < flow.top(0):
            flow.header.paint(painter, flow.head)
            self._veil(painter, QRectF(0, clip.top(), flow.page_width, flow.top(0) - clip.top()), 0)
        # Letters may reach out of their line; a row more is enough.
        reach = clip.adjusted(0, -flow.theme.size, 0, flow.theme.size)
        index, grown = flow.at(reach.top()), False
        while index < len(flow) and flow.top(index) < reach.bottom():
            grown = flow.ensure(index) or grown
            origin = flow.rect(index).topLeft()
            flow.text_layout(index).setPosition(origin)  # screen readers ask there where a letter is
            painter.translate(origin)
            self._paint_block(painter, index, reach.translated(-origin), selections, caret)
            painter.translate(-origin)
            if not self._is_selected(index, selections):
                self._veil(painter, flow.rect(index), index)
            index = flow.below(index)
        self._cool(painter)
        return grown

    def paint_rows(self, painter: QPainter, index: int, clip: QRectF) -> None:
        """Paint a block, or of a long one at least what lies in `clip`, from its upper left corner."""
        self._flow.ensure(index)
        self._paint_block(painter, index, clip, (), -1)

    def _veil(self, painter: QPainter, box: QRectF, index: int) -> None:
        """Dim what belongs to a block that is not lit: paper lies over it. Letters of thin ink cost Qt far more."""
        theme = self._flow.theme
        thick = (1 - theme.focus_rest) * (1 - self.light.on(index)) if self.light else 0.0
        if thick > 0:
            painter.fillRect(box, tint(theme.paper, thick))

    def _is_selected(self, index: int, selections: Sequence[Selected]) -> bool:
        """Whether anything of a block is selected: that is seen, wherever the light is."""
        text = self._flow.text_block(index)
        start, end = text.position(), text.position() + text.length()
        return any(one.start < end and start < one.end for one in selections)

    def _paint_block(
        self, painter: QPainter, index: int, clip: QRectF, selections: Sequence[Selected], caret: int
    ) -> None:
        flow = self._flow
        block, text, layout = flow.block(index), flow.text_block(index), flow.text_layout(index)
        joined = index > 0 and not block.look.head and flow.block(index - 1).paragraph.kind is block.paragraph.kind
        height = int(flow.rect(index).height())
        if block.look.head:
            self._cards.paint(painter, index, height)
        self._ornaments.paint_under(painter, block, height - block.look.after - block.foot, joined=joined)
        if block.figure:
            self._plates.paint(painter, block, block.figure, height - block.look.after - block.foot)
        if flow.is_folded(index):
            return
        decoration, start, length = self._decorations.of(index), text.position(), text.length() - 1
        for box, color in decoration.fills:
            painter.fillRect(box, color)
        for selected in selections:
            self._paint_selected(painter, index, decoration, selected)
        self._paint_ground(painter, index, decoration)
        self._keep_warm(index, layout)
        painter.setPen(block.look.color)
        layout.draw(painter, -layout.position(), decoration.formats, block.reach(clip))
        self._paint_over(painter, decoration)
        for box in decoration.returns[1:]:
            self._ornaments.paint_return(painter, box, block.direction)
        if flow.article.paragraphs:
            self._ornaments.paint_beside(painter, block, layout, index + 1)
            if not block.look.head and (mark := self._decorations.marks.get(index + 1)):
                self._signs.paint_beside(painter, block, mark, index + 1)
        if self.caret_width and start <= caret <= start + length:
            painter.setPen(flow.theme.text)
            layout.drawCursor(painter, -layout.position(), caret - start, self.caret_width)

    def _paint_selected(self, painter: QPainter, index: int, decoration: Decoration, selected: Selected) -> None:
        text, color = self._flow.text_block(index), selected.brush.color()
        start, end = max(selected.start - text.position(), 0), selected.end - text.position()
        if start >= end or start >= text.length():
            return
        boxes = self._decorations.rects(index, start, min(end, text.length() - 1))
        for box in boxes:
            painter.fillRect(box, color)
        for box, mixed in selecting.overlaps(self._flow, boxes, decoration.fills, color):
            painter.fillRect(box, mixed)
        for box in selecting.breaks_of(self._flow, index, start, end):
            painter.fillRect(box, selecting.break_color(color))

    def _paint_ground(self, painter: QPainter, index: int, decoration: Decoration) -> None:
        theme = self._flow.theme
        for line, kind in decoration.lines:
            patterns.draw(painter, kind, line, theme.dot[kind])
        for box, color in self._decorations.lit_in(index):
            painter.fillRect(QRectF(box.left(), box.bottom() - _LIT, box.width(), _LIT), color)
        if self.flash and self.flash.index == index:
            painter.fillRect(self.flash.box, tint(theme.accent, _FLASH * self.flash.strength))
        if decoration.hits:
            painter.setPen(QPen(tint(theme.accent, _HIT), 1))
            painter.setBrush(theme.hit)
            for box in decoration.hits:
                painter.drawRoundedRect(box, 3, 3)
        for box in decoration.found:
            painter.fillRect(box, theme.hit)
        for box in self._decorations.current_in(index):
            painter.setPen(QPen(theme.accent, _CURRENT_LINE))
            painter.setBrush(tint(theme.accent, _CURRENT / 2 if theme.is_dark else _CURRENT))
            painter.drawRoundedRect(box, 3, 3)
        if decoration.rules:
            has_head = has_table_head(self._flow.block(index).paragraph.text)
            painter.setPen(QPen(tint(theme.muted, _RULE), 1))
            painter.drawLines(decoration.rules[has_head:])
            painter.setPen(QPen(tint(theme.muted, _HEAD_RULE), 1))
            painter.drawLines(decoration.rules[:has_head])

    def _paint_over(self, painter: QPainter, decoration: Decoration) -> None:
        for box in decoration.strikes:
            painter.fillRect(box, self._flow.theme.muted)
        if decoration.dots:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            radius = self._flow.theme.size * _DOT
            for dot in decoration.dots:
                painter.setBrush(dot.color)
                painter.drawEllipse(dot.center, radius, radius)
            painter.restore()

    def _keep_warm(self, index: int, layout: QTextLayout) -> None:
        layout.setCacheEnabled(True)
        self._warm[index] = None
        self._warm.move_to_end(index)

    def _cool(self, painter: QPainter) -> None:
        """Let go of glyphs that were painted long ago. A layout without a cache drops its glyphs when it is painted."""
        while len(self._warm) > _WARM:
            layout = self._flow.text_layout(self._warm.popitem(last=False)[0])
            layout.setCacheEnabled(False)
            layout.draw(painter, QPointF(), [], _NOWHERE)
