"""How results look: an article's title, and under it each hit with its place, its reason and its words."""

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.i18n import is_rtl, isolate_own, number
from reader.search import Hit
from reader.ui import sides, wording
from reader.ui.finding.snippet import Snippet
from reader.ui.lines import Lines
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row's GroupRow or HitRow is found."""

_TITLE_LIMIT = 300

# A snippet has so many lines at most; one of more code points than this never fits into one.
_LINES, _SHORT = 2, 160
_SAMPLE = "حاشية Aa"


@dataclass(frozen=True, eq=False)
class HitRow:
    """A hit, ready to be shown: where it is, why it was found, and a snippet.

    `foot` is said below the snippet, where there is more to say than fits beside the place.
    """

    hit: Hit
    where: str
    why: str
    snippet: Snippet
    foot: str = ""


@dataclass(eq=False)
class GroupRow:
    """The title of an article, how many hits there are in it, and those of them that are listed under this title."""

    title: str
    count: int
    article: str
    hits: list[HitRow] = field(default_factory=list)
    is_open: bool = True


class ResultPainter(QStyledItemDelegate):
    """Paints the rows of a list of results."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._width = 0
        self._line_heights: dict[str, int] = {}
        self._heights: dict[GroupRow | HitRow, int] = {}

    def forget(self) -> None:
        """The theme or the rows are others."""
        self._heights.clear()
        self._line_heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ROW), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_group(painter, rect, row, option.state)
        else:
            self._paint_background(painter, rect, option.state)
            self._paint_hit(painter, rect, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        view = self.parent()
        assert isinstance(view, QListView)
        row, width = index.data(ROW), view.viewport().width()
        if width != self._width:
            self._width = width
            self.forget()
        if row not in self._heights:
            self._heights[row] = self._height(row, self._inner(QRect(0, 0, width, 0)))
        return QSize(0, self._heights[row])

    def _height(self, row: GroupRow | HitRow, inner: QRect) -> int:
        size = self.theme.size
        if isinstance(row, GroupRow):
            title = self._group_title(row, self._beside_count(row, inner).width())
            return title.height + size("pad") + size("gap")
        lines = 1 if self._fits(row.snippet.text, inner.width()) else _LINES
        smalls = 2 if row.foot else 1
        return smalls * self._line("small") + lines * self._line("text") + size("gap") * 2

    def _fits(self, text: str, width: int) -> bool:
        """Whether a text needs one line only. To lay all rows out for this would take a second for some thousands."""
        return len(text) <= _SHORT and QFontMetrics(self.theme.font("text")).horizontalAdvance(text) < width

    def _line(self, size: str) -> int:
        if size not in self._line_heights:
            self._line_heights[size] = Lines(_SAMPLE, self.theme.font(size), 1000, 1).height
        return self._line_heights[size]

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow, state: QStyle.StateFlag) -> None:
        theme = self.theme
        below = rect.adjusted(0, theme.size("gap_small"), 0, 0)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            self._paint_background(painter, below, state, is_hit=False)
        inner = self._inner(below)
        beside = self._beside_count(row, inner)
        title = self._group_title(row, beside.width())
        top = below.center().y() - title.height // 2 + 1
        title.draw(painter, beside.left(), top, theme.color("ink"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        first = QRect(inner.left(), top, inner.width(), title.height // title.count)
        painter.drawText(first, sides.trailing() | Qt.AlignmentFlag.AlignVCenter, number(row.count))
        self._paint_arrow(painter, QRect(rect.left(), first.top(), rect.width(), first.height()), is_open=row.is_open)

    def _paint_arrow(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        """The sign before a title: downwards, or in reading direction when its hits are folded away."""
        width = self.theme.size("inset") + self.theme.size("gap_small")
        center = QPointF(sides.from_leading(rect, width).center()) + QPointF(1 if is_rtl() else 0, 1)
        half = self.theme.size("gap") / 4
        ahead = -half if is_rtl() else half
        if is_open:
            points = [QPointF(-2 * half, -half), QPointF(0, half), QPointF(2 * half, -half)]
        else:
            points = [QPointF(-ahead, -2 * half), QPointF(ahead, 0), QPointF(-ahead, 2 * half)]
        pen = QPen(self.theme.color("muted"), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([center + point for point in points])

    def _paint_background(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, is_hit: bool = True
    ) -> None:
        theme = self.theme
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if not is_current and not state & QStyle.StateFlag.State_MouseOver:
            return
        card = rect.adjusted(theme.size("gap"), 1, -theme.size("gap"), -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("chosen" if is_current else "hover"))
        painter.drawRoundedRect(card, theme.size("radius"), theme.size("radius"))
        if is_current and is_hit:
            painter.setBrush(theme.color("accent"))
            painter.drawRect(sides.from_leading(card.adjusted(0, theme.size("gap"), 0, -theme.size("gap")), 2))

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        inner = self._inner(rect)
        place = self._place(row, inner.width())
        top = inner.top() + self.theme.size("gap")
        place.draw(painter, inner.left(), top, self.theme.color("muted"))
        words = self._words(row, inner.width())
        words.draw(painter, inner.left(), top + place.height, self.theme.color("ink"))
        if row.foot:
            foot = self._small(row.foot, inner.width())
            foot.draw(painter, inner.left(), top + place.height + words.height, self.theme.color("muted"))

    def _inner(self, rect: QRect) -> QRect:
        side = self.theme.size("inset")
        return rect.adjusted(side, 0, -side, 0)

    def _beside_count(self, row: GroupRow, inner: QRect) -> QRect:
        """What the count leaves of `inner` for the title."""
        metrics = QFontMetrics(self.theme.font("small"))
        return sides.inset(inner, 0, 0, metrics.horizontalAdvance(number(row.count)) + self.theme.size("gap"), 0)

    def _group_title(self, row: GroupRow, width: int) -> Lines:
        return Lines(row.title[:_TITLE_LIMIT], self.theme.font("label", QFont.Weight.DemiBold), width, 2, even=True)

    def _place(self, row: HitRow, width: int) -> Lines:
        return self._small(wording.SEPARATOR.join(isolate_own(part) for part in (row.where, row.why) if part), width)

    def _small(self, text: str, width: int) -> Lines:
        return Lines(text, self.theme.font("small"), width, 1, direction=sides.layout_direction())

    def _words(self, row: HitRow, width: int) -> Lines:
        color = self.theme.color("hit")
        font = self.theme.font("text")
        return Lines(row.snippet.text, font, width, _LINES, marks=row.snippet.spans, mark_color=color)
