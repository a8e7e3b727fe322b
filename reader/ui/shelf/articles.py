"""The articles as painted rows: at most two lines of title, and a muted line of state."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.article import LibraryEntry
from reader.i18n import translate
from reader.ui import wording
from reader.ui.lines import Lines
from reader.ui.shelf.row_list import Index, RowList, paint_card
from reader.ui.theme import Theme

ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a row's LibraryEntry is found."""

# A title is shown in two lines; what is longer than this many characters cannot matter to them.
_TITLE_LIMIT = 300


class ArticleModel(QAbstractListModel):
    """The entries as rows. A screen reader hears the title, the state, and whether it is the one that is read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[LibraryEntry] = []
        self.open_article = ""
        self._rows: dict[str, int] = {}

    def show(self, entries: Sequence[LibraryEntry]) -> None:
        """Show these entries instead; what only follows on those that are shown is added to them."""
        old, new = [entry.id for entry in self.entries], [entry.id for entry in entries]
        if old == new:
            self._replace(entries)
        elif len(new) > len(old) > 0 and new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self._take(entries)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._take(entries)
            self.endResetModel()

    def row_of(self, article: str) -> int | None:
        """The row of an article, if it is shown."""
        return self._rows.get(article)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = f"{entry.title}, {wording.state_of(entry)}"
                is_open = entry.id == self.open_article
                return f"{spoken}, {translate('Library list', 'open')}" if is_open else spoken
            case _ if role == ENTRY:
                return entry
        return None

    def _replace(self, entries: Sequence[LibraryEntry]) -> None:
        """Show the new states of the same articles, and say whether a title is among what changed."""
        changed = [row for row, pair in enumerate(zip(self.entries, entries, strict=True)) if pair[0] != pair[1]]
        retitled = any(self.entries[row].title != entries[row].title for row in changed)
        self._take(entries)
        if changed:
            roles = [int(ENTRY), *([int(Qt.ItemDataRole.DisplayRole)] if retitled else [])]
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]), roles)

    def _take(self, entries: Sequence[LibraryEntry]) -> None:
        self.entries = list(entries)
        self._rows = {entry.id: row for row, entry in enumerate(self.entries)}


class ArticlePainter(QStyledItemDelegate):
    """Paints a row, and says how tall it is without laying its title out: a list asks that of every row."""

    def __init__(self, theme: Theme, rows: ArticleModel, parent: RowList) -> None:
        super().__init__(parent)
        self._rows = rows
        self._view = parent
        self._advances: dict[str, float] = {}
        self._room = 0
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._advances.clear()
        self._title_font = theme.font("text", QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._title_font)
        line = Lines("ضGg", self._title_font, 1000, 1).height
        state = Lines("0", theme.font("small"), 1000, 1).height
        around = theme.size("gap") * 2 + theme.size("gap_small") * 2
        two_lines = Lines("ض\u2028ض", self._title_font, 1000, 2).height
        self._hints = (QSize(0, around + line + state), QSize(0, around + two_lines + state))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, entry = self._theme, self._rows.entries[index.row()]
        rect = self._view.whole(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_open = entry.id == self._rows.open_article
        paint_card(painter, theme, rect, option.state, is_chosen=is_open, has_ring=self._view.has_ring)
        side = theme.size("inset")
        inner = rect.adjusted(side, theme.size("gap") + theme.size("gap_small") // 2, -side, 0)
        title = Lines(_shown(entry.title), self._title_font, inner.width(), 2, even=True)
        title.draw(painter, inner.left(), inner.top(), theme.color("ink"))
        state = Lines(wording.state_of(entry), theme.font("small"), inner.width(), 1)
        top = inner.top() + title.height + theme.size("gap_small")
        state.draw(painter, inner.left(), top, theme.color("muted"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return self._hints[self._advance(self._rows.entries[index.row()].title) > self._room]

    def lay_out_for(self, width: int) -> bool:
        """The list is `width` px wide now, its scroll bar included; whether it was otherwise."""
        room = width - 2 * self._theme.size("inset")
        before, self._room = self._room, room
        return before != room

    def height_of(self, title: str, width: int) -> int:
        """px that the row of an article of this title takes in a list of this width."""
        return self._hints[self._advance(title) > width - 2 * self._theme.size("inset")].height()

    def _advance(self, title: str) -> float:
        """px that a title would take on one line."""
        advance = self._advances.get(title)
        if advance is None:
            advance = self._advances[title] = self._metrics.horizontalAdvance(_shown(title))
        return advance


def _shown(title: str) -> str:
    return " ".join(title[:_TITLE_LIMIT].split())


class ArticleList(RowList):
    """The rows that are shown; they may change under the reader without moving from under their eyes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = ArticleModel(self)
        self.setModel(self.rows)
        self._painter = ArticlePainter(theme, self.rows, self)
        self.setItemDelegate(self._painter)
        self.sink_into(theme)

    @property
    def current(self) -> LibraryEntry | None:
        """The article whose row has the keyboard."""
        index = self.currentIndex()
        return self.rows.entries[index.row()] if index.isValid() else None

    def natural_height(self, width: int, limit: int) -> int:
        """px that all rows would take in this width, or something above `limit` if that is more."""
        height = 0
        for entry in self.rows.entries:
            height += self._painter.height_of(entry.title, width)
            if height > limit:
                break
        return height

    def show_entries(self, entries: Sequence[LibraryEntry], *, afresh: bool = False) -> None:
        """Show these. The current row and what is in view stay, unless `afresh` begins at the top."""
        current, row = self.current, self.currentIndex().row()
        top = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        anchor = self.rows.entries[top.row()].id if top.isValid() else ""
        offset = self.visualRect(top).top()
        bar = self.verticalScrollBar()
        was_at_top = bar.value() == 0
        self.rows.show(entries)
        self.executeDelayedItemsLayout()
        if current and not self.currentIndex().isValid() and entries:
            place = self.rows.row_of(current.id)
            self.setCurrentIndex(self.rows.index(min(row, len(entries) - 1) if place is None else place))
        place = self.rows.row_of(anchor)
        if afresh or was_at_top:
            bar.setValue(0)
        elif place is not None:
            bar.setValue(bar.value() + self.visualRect(self.rows.index(place)).top() - offset)
        if current and self.hasFocus() and self.rows.row_of(current.id) is None:
            self.scrollTo(self.currentIndex())  # the row that had the keyboard went; another has it now

    def mark_open(self, article: str) -> None:
        """Show which article is being read ("" for none)."""
        self.rows.open_article = article
        row = self.rows.row_of(article)
        if row is not None:
            self.setCurrentIndex(self.rows.index(row))
        self.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.dress(theme)
        self.sink_into(theme)
        self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt lays a list of one column out anew when its height changes, and ours depends on the width."""
        super().resizeEvent(event)
        if self._painter.lay_out_for(self.width()):
            self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Only another title can change the height of a row: spare the list the question for all the others."""
        if roles and Qt.ItemDataRole.DisplayRole not in roles:
            self.viewport().update()
        else:
            super().dataChanged(first, last, list(roles))
