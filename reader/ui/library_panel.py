"""The library: its articles, one row each, in the order in which they were added."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.article import LibraryEntry
from reader.i18n import number, translate
from reader.ui import wording
from reader.ui.lines import Lines
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a row's LibraryEntry is found."""

# A title is shown in two lines; what is longer than this many characters cannot matter to them.
_TITLE_LIMIT = 300


class LibraryModel(QAbstractListModel):
    """The entries as rows. A screen reader hears the title and the state."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[LibraryEntry] = []

    def show(self, entries: Sequence[LibraryEntry]) -> None:
        """Show these entries instead; what only follows on those that are shown is added to them."""
        old, new = [entry.id for entry in self.entries], [entry.id for entry in entries]
        if len(new) > len(old) > 0 and new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self.entries = list(entries)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self.entries = list(entries)
            self.endResetModel()

    def update(self, entry: LibraryEntry) -> None:
        """Show the new state of one entry."""
        row = self.row_of(entry.id)
        if row is not None:
            self.entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article: str) -> int | None:
        """The row of an article, if it is shown."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == article), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title}, {wording.state_of(entry)}"
            case _ if role == ENTRY:
                return entry
        return None


class _RowPainter(QStyledItemDelegate):
    """Two lines of title and a muted line of state."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.open_article = ""
        self._heights: dict[tuple[str, int], int] = {}

    def dress(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.theme = theme
        self._heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, entry, rect = self.theme, index.data(ENTRY), option.rect
        is_open = entry.id == self.open_article
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_open or state & QStyle.StateFlag.State_MouseOver or state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chosen" if is_open else "hover"))
            painter.drawRoundedRect(self._card(rect), theme.size("radius"), theme.size("radius"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._card(rect), theme.size("radius"), theme.size("radius"))
        inner = self._inner(rect)
        title = self._title(entry, inner.width())
        title.draw(painter, inner.left(), inner.top(), theme.color("ink"))
        line = Lines(wording.state_of(entry), self._small(), inner.width(), 1)
        top = inner.top() + title.height + theme.size("gap_small")
        line.draw(painter, inner.left(), top, theme.color("muted"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        view = self.parent()
        assert isinstance(view, QListView)
        width = view.viewport().width()
        entry = index.data(ENTRY)
        key = (entry.title, width)
        if key not in self._heights:  # a list asks for the height of every row again and again
            self._heights[key] = self._height(entry, self._inner(QRect(0, 0, width, 0)).width())
        return QSize(0, self._heights[key])

    def _height(self, entry: LibraryEntry, width: int) -> int:
        small = Lines("0", self._small(), width, 1)
        vertical = self.theme.size("gap") * 2 + self.theme.size("gap_small") * 2
        return self._title(entry, width).height + small.height + vertical

    def _card(self, rect: QRect) -> QRect:
        gap = self.theme.size("gap_small") // 2
        return rect.adjusted(self.theme.size("gap"), gap, -self.theme.size("gap"), -gap)

    def _inner(self, rect: QRect) -> QRect:
        side = self.theme.size("inset")
        return rect.adjusted(side, self.theme.size("gap") + self.theme.size("gap_small") // 2, -side, 0)

    def _title(self, entry: LibraryEntry, width: int) -> Lines:
        font = self.theme.font("text", QFont.Weight.DemiBold)
        return Lines(entry.title[:_TITLE_LIMIT], font, width, 2)

    def _small(self) -> QFont:
        return self.theme.font("small")


class _ArticleList(QListView):
    """A list whose rows are opened by a click or Enter, and removed by Delete."""

    remove_requested = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.remove_requested.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """The list at the leading side."""

    open_requested = Signal(str)
    rename_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = LibraryModel(self)
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self._list = _ArticleList(self)
        self._list.setModel(self._model)
        self._painter = _RowPainter(theme, self._list)
        self._list.setItemDelegate(self._painter)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 1)
        self._list.clicked.connect(lambda index: self.open_requested.emit(index.data(ENTRY).id))
        self._list.remove_requested.connect(lambda index: self.remove_requested.emit(index.data(ENTRY).id))
        self._list.customContextMenuRequested.connect(self._offer_menu)
        self.setFocusProxy(self._list)
        self.retranslate()

    def show_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """Show these articles; the row that has the keyboard and the scroll position stay."""
        current = self._list.currentIndex().data(ENTRY) if self._list.currentIndex().isValid() else None
        scrolled = self._list.verticalScrollBar().value()
        self._model.show(entries)
        self._say_count()
        if current:
            self._set_current(current.id)
        self._list.verticalScrollBar().setValue(scrolled)

    def update_entry(self, entry: LibraryEntry) -> None:
        """Show the new state of one article."""
        self._model.update(entry)

    def mark_open(self, article: str) -> None:
        """Show which article is being read ("" for none)."""
        self._painter.open_article = article
        self._set_current(article)
        self._list.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.dress(theme)
        self._list.doItemsLayout()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._list.setAccessibleName(translate("Library list", "Articles"))
        self._say_count()
        self._list.doItemsLayout()

    def menu_for(self, article: str) -> QMenu:
        """What can be done with an article."""
        menu = QMenu(self)
        menu.addAction(translate("Library list", "Open"), lambda: self.open_requested.emit(article))
        menu.addAction(translate("Library list", "Rename…"), lambda: self.rename_requested.emit(article))
        menu.addSeparator()
        menu.addAction(translate("Library list", "Move to trash"), lambda: self.remove_requested.emit(article))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _say_count(self) -> None:
        title = translate("Library list", "Articles")
        count = len(self._model.entries)
        self._heading.setText(f"{title}{wording.SEPARATOR}{number(count)}" if count else title)

    def _set_current(self, article: str) -> None:
        row = self._model.row_of(article)
        if row is not None:
            self._list.setCurrentIndex(self._model.index(row))

    def _offer_menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        if index.isValid():
            self.menu_for(index.data(ENTRY).id).popup(self._list.viewport().mapToGlobal(at))
