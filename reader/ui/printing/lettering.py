"""A few lines of text on paper, from the side where they begin."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.arabic.direction import Direction
from reader.ui.page.column import alignment
from reader.ui.page.utf16 import to_code_points
from reader.ui.sides import text_direction

_CUT = "…"


class Lettering:
    """`text` in lines of `width` px, at most `limit` of them; the first begins `indent` px further in."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: int,
        direction: Direction,
        *,
        color: QColor,
        indent: int = 0,
        limit: int = 0,
    ) -> None:
        self.direction, self._color = direction, color
        self._width, self._indent = max(width, 1), indent
        self._pitch = round(QFontMetricsF(font).height() * 1.05)
        self._layout = self._laid_out(text, font)
        while limit and self._layout.lineCount() > limit and text:
            line = self._layout.lineAt(limit - 1)
            end = to_code_points(text, line.textStart() + line.textLength())
            shorter = text[: min(end, len(text)) - 2].rstrip(_CUT).rstrip()
            text = shorter + _CUT if shorter else ""
            self._layout = self._laid_out(text, font)

    @property
    def height(self) -> int:
        """px."""
        return max(self._layout.lineCount(), 1) * self._pitch

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with its upper left corner at x, y."""
        painter.setPen(self._color)
        self._layout.draw(painter, QPointF(x, y))

    def _laid_out(self, text: str, font: QFont) -> QTextLayout:
        option = QTextOption(alignment(self.direction))
        option.setTextDirection(text_direction(self.direction))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        layout.beginLayout()
        row = 0
        while text and (line := layout.createLine()).isValid():
            indent = self._indent if row == 0 else 0
            line.setLineWidth(self._width - indent)
            x = 0 if self.direction is Direction.RTL else indent
            line.setPosition(QPointF(x, row * self._pitch + (self._pitch - line.height()) / 2))
            row += 1
        layout.endLayout()
        return layout
