"""The signs of what was said of a paragraph: a ribbon for a bookmark, and one sign for each state.

A sign differs from the others by its shape as well as by its colour, and has a name.
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter

from reader.arabic.direction import Direction
from reader.i18n import number as written, translate
from reader.paragraph_mark import ParagraphMark, ParagraphState, state_name
from reader.ui import icons
from reader.ui.page.blocks import Block
from reader.ui.page.theme import PageTheme

BOOKMARK, NO_BOOKMARK = "bookmark_set", "bookmark"
"""The icons of a bookmark that is there, and of one that is not."""

# In units of the reading size: a sign beside a number, and what is free at either side of it; the number itself.
_SIGN, _GAP, _NUMBER, _NUMBER_GAP = 0.54, 0.16, 0.72, 0.95


def state_icon(state: ParagraphState) -> str:
    """The icon of a state."""
    return f"mark_{state.value}"


def bookmark_name() -> str:
    """A paragraph's bookmark, in the interface's language."""
    return translate("Paragraph", "bookmark")


def mark_words(mark: ParagraphMark | None) -> list[str]:
    """What a mark says; nothing of a paragraph that is unread and without a bookmark."""
    if mark is None:
        return []
    words = [state_name(mark.state)] if mark.state is not ParagraphState.UNREAD else []
    return words + ([bookmark_name()] if mark.bookmarked else [])


class Signs:
    """Paints them in one theme."""

    def __init__(self, theme: PageTheme) -> None:
        self._theme = theme
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    def paint(self, painter: QPainter, name: str, color: QColor, box: QRectF) -> None:
        """One sign as large as fits into the middle of `box`."""
        size = round(min(box.width(), box.height()))
        key = (name, color.name(), size)
        if key not in self._icons:
            self._icons[key] = icons.icon(name, color, size)
        corner = QRect(round(box.center().x() - size / 2), round(box.center().y() - size / 2), size, size)
        self._icons[key].paint(painter, corner)

    def paint_beside(self, painter: QPainter, block: Block, mark: ParagraphMark, number: int) -> None:
        """A ribbon between the paragraph and its number, and the sign of its state beyond the number."""
        size, box, direction = self._theme.size, block.number_box, block.column.direction
        sign, gap = round(_SIGN * size), _GAP * size
        if mark.bookmarked:
            self.paint(
                painter, BOOKMARK, self._theme.accent, _from_text(box, _NUMBER_GAP * size - sign - gap, sign, direction)
            )
        if mark.state is not ParagraphState.UNREAD:
            font = QFont(self._theme.face)
            font.setPixelSize(round(_NUMBER * size))
            wide = QFontMetricsF(font).horizontalAdvance(written(number)) if block.paragraph.is_numbered else 0
            place = _from_text(box, _NUMBER_GAP * size + wide + gap, sign, direction)
            self.paint(painter, state_icon(mark.state), self._theme.state[mark.state], place)


def _from_text(box: QRectF, distance: float, width: float, direction: Direction) -> QRectF:
    """The part of a gutter that begins `distance` px away from the text."""
    left = box.left() + distance if direction is Direction.RTL else box.right() - distance - width
    return QRectF(left, box.top(), width, box.height())
