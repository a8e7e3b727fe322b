"""How the lines of a concordance look: the word in the middle, what stands around it on its sides, and where it stands.

A line runs as its text does: in an Arabic one what stands before the word is at its right, in a Latin one at its left.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.arabic.direction import Direction, direction_of
from reader.arabic.plain import plain
from reader.concordance import Line
from reader.dates import in_words
from reader.i18n import is_rtl, isolate, language, number, translate
from reader.ui import sides
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which a row's Line is found; None as long as it was not read."""

_MORE = "…"
_SINGLE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
# Of the width: the title with the number of the paragraph, and the widest word.
_TITLE_SHARE, _WORD_SHARE = 0.2, 0.24


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things are in a row, in px: the middle with the word in it, and what tells where it stands."""

    middle: QRect
    word: QRect
    title: QRect
    paragraph: QRect
    date: QRect


class LinePainter(QStyledItemDelegate):
    """Paints rows that are all equally high. `current` is the row that the keyboard is on, by its number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._word_width = self._date_width = self._paragraph_width = 0

    def fit_words(self, words: list[str]) -> None:
        """Make room for the widest of these words."""
        metrics = QFontMetrics(self.theme.font("text", QFont.Weight.DemiBold))
        self._word_width = max((metrics.horizontalAdvance(word) for word in words), default=0)
        small = QFontMetrics(self.theme.font("small"))
        digit = max(small.horizontalAdvance(number(digit)) for digit in range(10))
        self._date_width = max(map(small.horizontalAdvance, _names_of_months(language()))) + 7 * digit
        self._paragraph_width = small.horizontalAdvance(translate("Search panel", "¶ {number}", number="")) + 4 * digit

    @property
    def row_height(self) -> int:
        """px."""
        return QFontMetrics(self.theme.font("text")).height() + self.theme.size("gap")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self.row_height)

    def columns(self, rect: QRect) -> Columns:
        """Where things are in a row at `rect`."""
        size = self.theme.size
        inner = sides.inset(rect, size("inset"), 0, size("inset"), 0)
        date_width = self._date_width if rect.width() >= size("contexts_wide") else 0
        title_width = max(int(rect.width() * _TITLE_SHARE), size("contexts_title"))
        gap, rest = size("gap_large"), inner
        date, rest = _taken(rest, date_width, gap if date_width else 0)
        paragraph, rest = _taken(rest, self._paragraph_width, gap)
        title, middle = _taken(rest, title_width, size("gap"))
        width = min(self._word_width + 2 * size("gap"), int(middle.width() * _WORD_SHARE))
        word = QRect(middle.center().x() - width // 2, middle.top(), width, middle.height())
        return Columns(sides.inset(middle, 0, 0, gap, 0), word, title, paragraph, date)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option)
        columns = self.columns(option.rect)
        line = index.data(LINE)
        if isinstance(line, Line):
            self._paint_context(painter, columns, line)
            self._paint_place(painter, columns, line)
        else:
            self._paint_waiting(painter, columns)
        painter.restore()

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self.theme, option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        has_keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.color("chosen" if is_selected else "hover"))
        if has_keyboard:
            painter.fillRect(sides.from_leading(option.rect, theme.size("edge")), theme.color("accent"))

    def _paint_context(self, painter: QPainter, columns: Columns, line: Line) -> None:
        theme, middle, word = self.theme, columns.middle, columns.word
        is_rtl_line = direction_of(line.before + line.word + line.after) is Direction.RTL
        right = QRect(word.right() + 1, middle.top(), middle.right() - word.right(), middle.height())
        left = QRect(middle.left(), middle.top(), word.left() - middle.left(), middle.height())
        before, after = (right, left) if is_rtl_line else (left, right)
        direction = Qt.LayoutDirection.RightToLeft if is_rtl_line else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(direction)
        font = theme.font("text")
        painter.setFont(font)
        painter.setPen(theme.color("soft_ink"))
        metrics = QFontMetrics(font)
        mark = "\u200f" if is_rtl_line else "\u200e"
        shown = tail_that_fits(_one_line(line.before).rstrip(), metrics, before.width(), is_cut=line.is_cut[0])
        painter.drawText(before, _SINGLE | _towards(word, before), f"{mark}{shown}{mark}")
        shown = head_that_fits(_one_line(line.after).lstrip(), metrics, after.width(), is_cut=line.is_cut[1])
        painter.drawText(after, _SINGLE | _towards(word, after), f"{mark}{shown}{mark}")
        bold = theme.font("text", QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.color("accent"))
        middle_word = QFontMetrics(bold).elidedText(_one_line(line.word), Qt.TextElideMode.ElideMiddle, word.width())
        painter.drawText(word, _SINGLE | Qt.AlignmentFlag.AlignHCenter, middle_word)

    def _paint_place(self, painter: QPainter, columns: Columns, line: Line) -> None:
        theme = self.theme
        painter.setLayoutDirection(sides.layout_direction())
        font = theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        title = plain(line.title)
        is_foreign = (direction_of(title) is Direction.RTL) is not is_rtl()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, columns.title.width())
        painter.drawText(columns.title, _SINGLE | sides.leading(), isolate(shown) if is_foreign else shown)
        paragraph = translate("Search panel", "¶ {number}", number=line.paragraph)
        painter.drawText(columns.paragraph, _SINGLE | sides.leading(), paragraph)
        if columns.date.width():
            painter.drawText(columns.date, _SINGLE | sides.leading(), in_words(line.published[:10]) or "")

    def _paint_waiting(self, painter: QPainter, columns: Columns) -> None:
        """A line that is still being read: a stroke where its word will be."""
        word = columns.word
        thickness = self.theme.size("track")
        stroke = QRect(word.left(), word.center().y() - thickness // 2, word.width(), thickness)
        painter.fillRect(stroke, QColor(self.theme.color("line")))


def tail_that_fits(text: str, metrics: QFontMetrics, width: int, *, is_cut: bool) -> str:
    """As many of the last words of `text` as are `width` px wide together; "…" before them if there are more."""
    while text and metrics.horizontalAdvance(f"{_MORE} {text}" if is_cut else text) > width:
        over = metrics.horizontalAdvance(text) - width
        skipped = max(len(text) * over // max(metrics.horizontalAdvance(text), 1) * 3 // 4, 1)
        space = text.find(" ", skipped)
        text, is_cut = (text[space + 1 :] if space >= 0 else ""), True
    return f"{_MORE} {text}" if is_cut else text


def head_that_fits(text: str, metrics: QFontMetrics, width: int, *, is_cut: bool) -> str:
    """As many of the first words of `text` as are `width` px wide together; "…" behind them if there are more."""
    while text and metrics.horizontalAdvance(f"{text} {_MORE}" if is_cut else text) > width:
        over = metrics.horizontalAdvance(text) - width
        skipped = max(len(text) * over // max(metrics.horizontalAdvance(text), 1) * 3 // 4, 1)
        space = text.rfind(" ", 0, len(text) - skipped)
        text, is_cut = (text[:space] if space >= 0 else ""), True
    return f"{text} {_MORE}" if is_cut else text


def _one_line(text: str) -> str:
    """A context without what only steers, its white space of one kind; what stands next to the word stays there."""
    return "".join(" " if character.isspace() else character for character in plain(text))


def _towards(word: QRect, side: QRect) -> Qt.AlignmentFlag:
    """To the side where the word is."""
    flag = Qt.AlignmentFlag.AlignLeft if side.left() > word.left() else Qt.AlignmentFlag.AlignRight
    return flag | Qt.AlignmentFlag.AlignAbsolute


def _taken(rect: QRect, width: int, gap: int) -> tuple[QRect, QRect]:
    """A column at the trailing side of `rect`, and what is left of it on the other side of a gap."""
    return sides.from_trailing(rect, width), sides.inset(rect, 0, 0, width + gap, 0)


@cache
def _names_of_months(language: str) -> tuple[str, ...]:
    del language
    return tuple((in_words(f"2000-{month:02}") or "").rpartition(" ")[0] for month in range(1, 13))
