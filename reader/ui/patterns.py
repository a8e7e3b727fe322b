"""A line for each colour of highlights, so that none is told by colour alone: under words, and on colour buttons."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from reader.annotation import Color


class Pattern(Enum):
    """What the line looks like."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"
    WAVY = "wavy"


PATTERNS = {
    Color.YELLOW: Pattern.SOLID,
    Color.GREEN: Pattern.DASHED,
    Color.BLUE: Pattern.DOTTED,
    Color.RED: Pattern.DOUBLE,
    Color.PURPLE: Pattern.WAVY,
}

# In units of the line's thickness: dash and gap, the step from dot to dot, and the wave from crest to crest.
_DASH, _GAP, _DOT_STEP, _WAVE = 4.0, 2.5, 2.4, 5.0

_HALF = 0.5


def draw(painter: QPainter, color: Color, line: QRectF, ink: QColor) -> None:
    """Draw the line of `color` in `ink` along `line`, which is three times as high as the line is thick, px.

    Dashes and waves are counted from the left edge of the painter, so that they go on from one rectangle to the next.
    """
    thick, middle = line.height() / 3, line.center().y()
    painter.save()
    painter.setClipRect(line, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match PATTERNS[color]:
        case Pattern.SOLID:
            painter.fillRect(QRectF(line.left(), middle - thick / 2, line.width(), thick), ink)
        case Pattern.DOUBLE:
            for y in (line.top(), line.bottom() - thick):
                painter.fillRect(QRectF(line.left(), y, line.width(), thick), ink)
        case Pattern.DASHED:
            step = (_DASH + _GAP) * thick
            for x in _from_edge(line, step):
                painter.fillRect(QRectF(x, middle - thick / 2, _DASH * thick, thick), ink)
        case Pattern.DOTTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(ink))
            for x in _from_edge(line, _DOT_STEP * thick):
                painter.drawEllipse(QPointF(x + thick, middle), 0.65 * thick, 0.65 * thick)
        case Pattern.WAVY:
            painter.setPen(QPen(ink, thick * 0.9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_wave(line, thick))
    painter.restore()


def _wave(line: QRectF, thick: float) -> QPainterPath:
    step, middle, high = _WAVE * thick, line.center().y(), line.height() * 0.62
    starts = _from_edge(line, step)
    path = QPainterPath(QPointF(starts[0], middle))
    for x in starts:
        path.quadTo(QPointF(x + step * _HALF / 2, middle - high), QPointF(x + step * _HALF, middle))
        path.quadTo(QPointF(x + step * _HALF * 1.5, middle + high), QPointF(x + step, middle))
    return path


def _from_edge(line: QRectF, step: float) -> list[float]:
    """The multiples of `step` from just before the line to its end."""
    first = int(line.left() // step)
    return [number * step for number in range(first, int(line.right() // step) + 1)]
