"""What is painted around a paragraph's text: its number, markers, bars, frames, the fold of furniture.

A paragraph's number is ours, and is written in the interface's digits; a marker is the text's, and stays as it is.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout

from reader.arabic.direction import Direction
from reader.article import Kind
from reader.i18n import number as written
from reader.ui.page.blocks import Block
from reader.ui.page.decorations import tint
from reader.ui.page.looks import Setting
from reader.ui.page.theme import PageTheme
from reader.ui.sides import text_direction

# In units of the reading size.
_NUMBER, _NUMBER_GAP, _MARKER_GAP, _BAR, _DOT, _NOTE_RULE = 0.72, 0.95, 0.5, 0.13, 0.075, 6.0

# In units of the arrow that leads back from a footnote.
_THIN = 0.085


class Ornaments:
    """Paints them in one theme. The painter's origin is the upper left corner of the block, at the edge of the page."""

    def __init__(self, theme: PageTheme) -> None:
        self.theme = theme
        self._number_font = QFont(theme.face)
        self._number_font.setPixelSize(self._px(_NUMBER))

    def paint_under(self, painter: QPainter, block: Block, height: int, *, joined: bool) -> None:
        """What lies under the text; `joined` if the paragraph before is of the same kind."""
        look = block.look
        box = block.column.across(look.before, height - look.before)
        if look.setting is Setting.FOLDED:
            self._fold(painter, block, height)
            return
        match block.paragraph.kind:
            case Kind.QUOTE:
                top = 0 if joined else look.before
                bar = block.column.indent_box(look.indent, block.direction, top, height - top)
                self._bar(painter, bar, block.direction)
            case Kind.CODE:
                self._panel(painter, box, QPen(Qt.PenStyle.NoPen), tint(self.theme.muted, 0.1))
            case Kind.NOTE if not joined:
                self._note_rule(painter, block)
            case Kind.TABLE:
                self._rules(painter, block, height)

    def paint_beside(self, painter: QPainter, block: Block, layout: QTextLayout, number: int) -> None:
        """What stands beside the first line: the paragraph's number, a marker, the sign that folds furniture again."""
        paragraph, look = block.paragraph, block.look
        if look.setting is Setting.FOLDED:
            return
        baseline = block.top_of(layout.lineAt(0)) + look.baseline
        gutter = block.column.gutter_box(look.before, look.pitch)
        if paragraph.is_numbered and self.theme.numbered and not look.head:
            gap, direction = self._px(_NUMBER_GAP), block.column.direction
            box = gutter.adjusted(gap, 0, -gap, 0)
            self._write(
                painter, written(number), font=self._number_font, box=box, baseline=baseline, direction=direction
            )
        if paragraph.kind is Kind.FURNITURE:
            self._dots(painter, gutter.center())
        elif paragraph.label and paragraph.kind in {Kind.LIST, Kind.NOTE}:
            gap, direction = self._px(_MARKER_GAP), block.direction
            box = block.column.indent_box(look.indent, direction, look.before, look.pitch).adjusted(gap, 0, -gap, 0)
            self._write(painter, paragraph.label, font=look.font, box=box, baseline=baseline, direction=direction)

    def _write(
        self, painter: QPainter, text: str, *, font: QFont, box: QRectF, baseline: float, direction: Direction
    ) -> None:
        """`text` at the side of `box` where the paragraph is."""
        width = QFontMetricsF(font).horizontalAdvance(text)
        x = box.left() if direction is Direction.RTL else box.right() - width
        painter.setPen(self.theme.accent)
        painter.setFont(font)
        painter.setLayoutDirection(text_direction(direction))
        painter.drawText(QPointF(x, baseline), text)

    def _bar(self, painter: QPainter, box: QRectF, direction: Direction) -> None:
        thick = self._px(_BAR)
        left = box.right() - thick if direction is Direction.RTL else box.left()
        painter.fillRect(QRectF(left, box.top(), thick, box.height()), tint(self.theme.accent, 0.55))

    def _panel(self, painter: QPainter, box: QRectF, pen: QPen, fill: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.restore()

    def paint_return(self, painter: QPainter, box: QRectF, direction: Direction) -> None:
        """The arrow that leads from a footnote back to the text: it runs on, turns, and comes back."""
        size, middle = box.width(), box.center().y() + box.width() * 0.1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.center().x(), middle)
        if direction is Direction.LTR:
            painter.scale(-1, 1)
        painter.setPen(QPen(self.theme.accent, max(1.0, size * _THIN), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        way = QPainterPath(QPointF(-size * 0.36, -size * 0.26))  # back to the right: where the text above begins
        way.cubicTo(-size * 0.36, size * 0.06, -size * 0.2, size * 0.14, size * 0.38, size * 0.14)
        way.moveTo(size * 0.18, -size * 0.06)
        way.lineTo(size * 0.38, size * 0.14)
        way.lineTo(size * 0.18, size * 0.34)
        painter.drawPath(way)
        painter.restore()

    def _note_rule(self, painter: QPainter, block: Block) -> None:
        """The short line that parts footnotes from the text."""
        width = min(self._px(_NOTE_RULE), block.column.width)
        line = block.column.indent_box(width, block.column.direction, round(block.look.before * 0.6) + 0.5, 0)
        painter.setPen(QPen(tint(self.theme.muted, 0.7), 1))
        painter.drawLine(line.topLeft(), line.topRight())

    def _rules(self, painter: QPainter, block: Block, height: int) -> None:
        """A line above and below the table."""
        painter.setPen(QPen(tint(self.theme.muted, 0.8), 1))
        box = block.column.across(block.look.before + 0.5, height - block.look.before - 1)
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _fold(self, painter: QPainter, block: Block, height: int) -> None:
        """A thin line with three dots in its middle; a paragraph folded together with the one before has no height."""
        if not height:
            return
        line, gap = block.column.across(round(height * 0.6) + 0.5, 0), QPointF(self._px(0.9), 0)
        painter.setPen(QPen(tint(self.theme.muted, 0.35), 1))
        painter.drawLine(line.topLeft(), line.center() - gap)
        painter.drawLine(line.center() + gap, line.topRight())
        self._dots(painter, line.center())

    def _dots(self, painter: QPainter, center: QPointF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.muted)
        radius = _DOT * self.theme.size
        for step in (-1, 0, 1):
            painter.drawEllipse(center + QPointF(step * radius * 4, 0), radius, radius)
        painter.restore()

    def _px(self, size: float) -> int:
        return max(1, round(size * self.theme.size))
