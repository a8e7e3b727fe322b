"""What stands on a page besides the text: the title above, the number below, marks and lines beside."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.arabic.direction import Direction, direction_of
from reader.i18n import is_rtl, number
from reader.ui.page import PageTheme
from reader.ui.page.column import alignment
from reader.ui.printing.sheet import Sheet
from reader.ui.sides import text_direction

# In units of the reading size.
_SMALL, _HEADING, _HEADING_PITCH, _MARK, _AWAY = 0.6, 1.22, 1.7, 0.62, 0.45

# The share of the paper's width that the title above a page may take, in one line.
_TITLE = 0.72


class PageFrame:
    """Paints it for the sheets of one article."""

    def __init__(self, sheet: Sheet, theme: PageTheme, title: str, direction: Direction) -> None:
        self._sheet, self._theme, self._direction = sheet, theme, direction
        self._small = self._font(_SMALL, theme.small_face)
        self._mark = self._font(_MARK, theme.small_face)
        self._heading = self._font(_HEADING, theme.face)
        self._heading.setBold(True)
        metrics = QFontMetricsF(self._small)
        title = " ".join(title.split())
        self._title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, sheet.width * _TITLE)
        self._title_direction = direction_of(title, direction)

    @property
    def heading_height(self) -> int:
        """px of the heading above the notes."""
        return round(_HEADING * _HEADING_PITCH * self._theme.size)

    def paint(self, painter: QPainter, index: int, total: int) -> None:
        """The title above every page but the first, and the number of page `index` (from 0) below it."""
        sheet = self._sheet
        painter.setPen(self._theme.muted)
        painter.setFont(self._small)
        if index:
            painter.setLayoutDirection(text_direction(self._title_direction))
            painter.drawText(self._line(sheet.head), Qt.AlignmentFlag.AlignCenter, self._title)
        written = number(index + 1) + (f" / {number(total)}" if total else "")
        painter.setLayoutDirection(text_direction(Direction.RTL if is_rtl() else Direction.LTR))
        painter.drawText(self._line(sheet.foot), Qt.AlignmentFlag.AlignCenter, written)

    def paint_heading(self, painter: QPainter, text: str, x: float, y: float, width: float) -> None:
        """The heading above the notes, between two rules."""
        theme = self._theme
        painter.setPen(QPen(theme.muted, 1))
        painter.drawLine(QPointF(x, y), QPointF(x + width, y))
        painter.setPen(theme.text)
        painter.setFont(self._heading)
        painter.setLayoutDirection(text_direction(direction_of(text, self._direction)))
        flags = alignment(self._direction) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, y, width, self.heading_height), flags, text)

    def paint_note_number(self, painter: QPainter, written: str, edge: float, y: float) -> None:
        """The number of a note behind the text, beside the line at `y` that it is about, beyond the text's `edge`."""
        theme, away = self._theme, _AWAY * self._theme.size
        metrics = QFontMetricsF(self._mark)
        width = metrics.horizontalAdvance(written)
        x = edge - away - width if self._direction is Direction.RTL else edge + away
        # Nothing shines through it, such as the line from a passage to its note.
        painter.fillRect(QRectF(x, y + theme.size * 0.4, width, theme.size * 0.6), theme.paper)
        painter.setPen(theme.accent)
        painter.setFont(self._mark)
        painter.setLayoutDirection(text_direction(Direction.RTL if is_rtl() else Direction.LTR))
        painter.drawText(QPointF(x, y + theme.size * 0.9), written)

    def paint_thread(self, painter: QPainter, start: QPointF, end: QPointF, pen: QPen) -> None:
        """From a passage to its note."""
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.restore()

    def _line(self, middle: int) -> QRectF:
        height = 2 * self._theme.size
        return QRectF(0, middle - height / 2, self._sheet.width, height)

    def _font(self, size: float, face: str) -> QFont:
        font = QFont(face)
        font.setPixelSize(max(1, round(size * self._theme.size)))
        return font
