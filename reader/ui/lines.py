"""A few lines of text for a list's row: laid out in a width, cut after a number of lines, with words marked or dressed.

Lists are painted, so that thousands of rows cost nothing; what a row says is given to screen readers by its model.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.arabic.direction import direction_of
from reader.ui import sides
from reader.ui.page.utf16 import to_utf16

_CUT = "…"
_WORD = 24

Look = tuple[int, int, QTextCharFormat]


class Lines:
    """`text` in at most `limit` lines of `width` px; `marks` are code points and are painted on `mark_color`.

    `looks` say how other words look (start, end, format). Without a `direction` the text runs as its letters do. Lines
    that are made `even` are about equally long: no word is left alone on the last one.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: int,
        limit: int,
        *,
        marks: Sequence[tuple[int, int]] = (),
        mark_color: QColor | None = None,
        looks: Sequence[Look] = (),
        direction: Qt.LayoutDirection | None = None,
        even: bool = False,
    ) -> None:
        self._font = font
        self._shift = 0
        self._width = max(width, 1)
        self._formats = [_range(text, *look) for look in looks]
        if mark_color:
            painted = QTextCharFormat()
            painted.setBackground(mark_color)
            self._formats += [_range(text, start, end, painted) for start, end in marks]
        self._direction = direction if direction is not None else sides.text_direction(direction_of(text))
        self._layout = self._laid_out(text)
        if self._layout.lineCount() > limit:
            self._layout = self._shortened(text, limit)
        elif even and self._layout.lineCount() > 1:
            self._make_even(text)

    @property
    def natural_width(self) -> int:
        """px that the longest line takes."""
        return ceil(
            max((self._layout.lineAt(n).naturalTextWidth() for n in range(self._layout.lineCount())), default=0)
        )

    @property
    def count(self) -> int:
        """How many lines there are."""
        return max(self._layout.lineCount(), 1)

    @property
    def height(self) -> int:
        """px."""
        return round(self._layout.boundingRect().height())

    def draw(self, painter: QPainter, x: int, y: int, color: QColor) -> None:
        """Draw with the upper left corner at x, y."""
        painter.setPen(color)
        self._layout.draw(painter, QPointF(x + self._shift, y))

    def _laid_out(self, text: str) -> QTextLayout:
        option = QTextOption(sides.leading())
        option.setTextDirection(self._direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.setFormats(self._formats)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _make_even(self, text: str) -> None:
        """Lay the text out as narrow as its number of lines allows, at the leading side of the width."""
        lines, least, whole = self._layout.lineCount(), 1, self._width
        most = whole
        while least < most:
            self._width = (least + most) // 2
            if self._laid_out(text).lineCount() > lines:
                least = self._width + 1
            else:
                most = self._width
        self._width = most
        self._layout = self._laid_out(text)
        self._shift = sides.from_leading(QRect(0, 0, whole, 0), most).left()

    def _shortened(self, text: str, limit: int) -> QTextLayout:
        last = self._layout.lineAt(limit - 1)
        end = len(text.encode("utf-16-le")[: 2 * (last.textStart() + last.textLength())].decode("utf-16-le", "ignore"))
        while end > 0:
            layout = self._laid_out(text[:end].rstrip() + _CUT)
            if layout.lineCount() <= limit:
                return layout
            space = text.rfind(" ", 0, end)
            # Words stay whole, unless one is longer than can be spared.
            end = space if end - space <= _WORD else end - 1
        return self._laid_out(_CUT)


def _range(text: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start = to_utf16(text, start)
    one.length = to_utf16(text, end) - one.start
    one.format = look
    return one
