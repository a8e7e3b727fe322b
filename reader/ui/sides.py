"""Leading and trailing: the one place that turns the interface's direction into left and right."""

from PySide6.QtCore import QMargins, QRect, Qt

from reader.arabic.direction import Direction
from reader.i18n import is_rtl

MARKS = "\u200e\u200f"
"""The marks that `sentence` may put before a text."""

_THIN_SPACE = "\u2009"


def sentence(text: str) -> str:
    """A sentence of the interface, kept in the interface's direction even if it begins with a foreign word."""
    return (MARKS[1] if is_rtl() else MARKS[0]) + text


def placeholder(text: str) -> str:
    """What an empty field says, a little way off the caret that stands before it."""
    return _THIN_SPACE + text


def layout_direction() -> Qt.LayoutDirection:
    """The direction of the whole window."""
    return Qt.LayoutDirection.RightToLeft if is_rtl() else Qt.LayoutDirection.LeftToRight


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins in px, `start` at the leading side."""
    return QMargins(end, top, start, bottom) if is_rtl() else QMargins(start, top, end, bottom)


def inset(rect: QRect, start: int, top: int, end: int, bottom: int) -> QRect:
    """`rect` without margins in px, `start` at the leading side."""
    return rect.marginsRemoved(margins(start, top, end, bottom))


def from_leading(rect: QRect, width: int) -> QRect:
    """The part of `rect` that is `width` px wide and lies at its leading side."""
    return QRect(rect.right() + 1 - width if is_rtl() else rect.left(), rect.top(), width, rect.height())


def from_trailing(rect: QRect, width: int) -> QRect:
    """The part of `rect` that is `width` px wide and lies at its trailing side."""
    return QRect(rect.left() if is_rtl() else rect.right() + 1 - width, rect.top(), width, rect.height())


def leading() -> Qt.AlignmentFlag:
    """Alignment to the leading side whatever the direction of the text itself."""
    side = Qt.AlignmentFlag.AlignRight if is_rtl() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def trailing() -> Qt.AlignmentFlag:
    """Alignment to the trailing side whatever the direction of the text itself."""
    side = Qt.AlignmentFlag.AlignLeft if is_rtl() else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute


def leading_name() -> str:
    """The leading side as a style sheet names it."""
    return "right" if is_rtl() else "left"


def trailing_name() -> str:
    """The trailing side as a style sheet names it."""
    return "left" if is_rtl() else "right"


def text_direction(direction: Direction) -> Qt.LayoutDirection:
    """Qt's name for the direction of a text."""
    return Qt.LayoutDirection.RightToLeft if direction is Direction.RTL else Qt.LayoutDirection.LeftToRight
