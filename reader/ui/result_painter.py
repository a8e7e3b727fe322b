"""How results look: an article's title, and under it each hit with its place, its reason and its words."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.i18n import number
from reader.search import Hit
from reader.ui import sides, wording
from reader.ui.lines import Lines
from reader.ui.snippet import Snippet
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row's GroupRow or HitRow is found."""

_TITLE_LIMIT = 300


@dataclass(frozen=True)
class GroupRow:
    """The title of an article and how many of the hits are in it."""

    title: str
    count: int


@dataclass(frozen=True)
class HitRow:
    """A hit, ready to be shown: where it is, why it was found, and a snippet."""

    hit: Hit
    where: str
    why: str
    snippet: Snippet


class ResultPainter(QStyledItemDelegate):
    """Paints the rows of the search panel."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ROW), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_group(painter, rect, row)
        else:
            self._paint_background(painter, rect, option.state)
            self._paint_hit(painter, rect, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        view = self.parent()
        assert isinstance(view, QListView)
        width = view.viewport().width()
        row, size = index.data(ROW), self.theme.size
        if isinstance(row, GroupRow):
            title = self._group_title(row, self._inner(QRect(0, 0, width, 0)).width())
            return QSize(0, title.height + size("gap") * 2)
        inner = self._inner(QRect(0, 0, width, 0)).width()
        return QSize(0, self._place(row, inner).height + self._words(row, inner).height + size("gap") * 2)

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        inner = self._inner(rect)
        title = self._group_title(row, inner.width())
        title.draw(painter, inner.left(), rect.bottom() - title.height, self.theme.color("ink"))

    def _paint_background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self.theme
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if not is_current and not state & QStyle.StateFlag.State_MouseOver:
            return
        card = rect.adjusted(theme.size("gap"), 1, -theme.size("gap"), -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("chosen" if is_current else "hover"))
        painter.drawRoundedRect(card, theme.size("radius"), theme.size("radius"))
        if is_current:
            painter.setBrush(theme.color("accent"))
            painter.drawRect(sides.from_leading(card.adjusted(0, theme.size("gap"), 0, -theme.size("gap")), 2))

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        inner = self._inner(rect)
        place = self._place(row, inner.width())
        top = inner.top() + self.theme.size("gap")
        place.draw(painter, inner.left(), top, self.theme.color("muted"))
        words = self._words(row, inner.width())
        words.draw(painter, inner.left(), top + place.height, self.theme.color("ink"))

    def _inner(self, rect: QRect) -> QRect:
        side = self.theme.size("inset")
        return rect.adjusted(side, 0, -side, 0)

    def _group_title(self, row: GroupRow, width: int) -> Lines:
        title = row.title[:_TITLE_LIMIT] + (f"{wording.SEPARATOR}{number(row.count)}" if row.count > 1 else "")
        return Lines(title, self.theme.font("label", QFont.Weight.DemiBold), width, 2)

    def _place(self, row: HitRow, width: int) -> Lines:
        return Lines(f"{row.where}{wording.SEPARATOR}{row.why}", self.theme.font("small"), width, 1)

    def _words(self, row: HitRow, width: int) -> Lines:
        color = self.theme.color("hit")
        font = self.theme.font("text")
        return Lines(row.snippet.text, font, width, 2, marks=row.snippet.spans, mark_color=color)
