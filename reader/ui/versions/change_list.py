"""What changed, as a list that reads like a page: keys go from change to change, folded runs open where they are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.article import Article
from reader.ui.keys import pressed_keys
from reader.ui.theme import Theme
from reader.ui.versions.change_painter import ROW, ChangePainter, label, unchanged
from reader.ui.versions.rows import Row, Sort, unfolded

Index = QModelIndex | QPersistentModelIndex

# Rows are laid out so many at a time.
_BATCH = 60
_STEPS = {"N": 1, "P": -1, "Alt+Down": 1, "Alt+Up": -1}


class ChangeModel(QAbstractListModel):
    """The rows; screen readers hear what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add(self, rows: Sequence[Row]) -> None:
        """Show these too, below."""
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def replace(self, place: int, rows: Sequence[Row]) -> None:
        """Show several rows in the place of one."""
        self.beginRemoveRows(QModelIndex(), place, place)
        del self.rows[place]
        self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self.rows[place:place] = rows
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return unchanged(row) if row.sort is Sort.FOLD else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return unchanged(row) if row.sort is Sort.FOLD else ": ".join(filter(None, (label(row), row.text)))
        return None


class ChangeList(QListView):
    """Up and Down go from row to row, N and P from change to change, Enter opens."""

    paragraph_chosen = Signal(int)
    """The paragraph of the new text that is to be read."""
    note_chosen = Signal(str)
    """The id of the annotation to be shown."""
    end_neared = Signal()
    moved = Signal()
    """Another row is current."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.changes = ChangeModel(self)
        self.setModel(self.changes)
        self._article: Article | None = None
        self._painter = ChangePainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setWordWrap(True)  # or Qt would keep the heights of the rows when the width changes
        self.doubleClicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

    def show_rows(self, rows: Sequence[Row], article: Article | None) -> None:
        """Show these instead, from the first change on; `article` is the new text."""
        self._article = article
        self._painter.forget()
        self.changes.show(rows)
        self.scrollToTop()
        self.setCurrentIndex(self.changes.index(self._next(-1, 1)))

    def step(self, by: int) -> bool:
        """Go to the next change, or the one before; whether there is one."""
        place = self._next(self.currentIndex().row(), by)
        if place < 0:
            return False
        self.setCurrentIndex(self.changes.index(place))
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.EnsureVisible)
        return True

    def can_step(self, by: int) -> bool:
        """Whether there is a change there."""
        return self._next(self.currentIndex().row(), by) >= 0

    def _next(self, place: int, by: int) -> int:
        place += by
        while 0 <= place < len(self.changes.rows):
            if self.changes.rows[place].is_change:
                return place
            place += by
        return -1

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes, or another language."""
        self._painter.theme = theme
        self._painter.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := _STEPS.get(pressed_keys(event).toString()):
            self.step(by)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index.data(ROW).sort is Sort.FOLD:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is None:
            return
        if row.sort is Sort.FOLD and self._article:
            self.changes.replace(index.row(), unfolded(row, self._article))
            self.setCurrentIndex(self.changes.index(index.row()))
        elif row.annotation:
            self.note_chosen.emit(row.annotation.id)
        elif row.paragraph:
            self.paragraph_chosen.emit(row.paragraph)

    def _look_ahead(self, value: int) -> None:
        if self.verticalScrollBar().maximum() - value < 2 * self.viewport().height():
            self.end_neared.emit()
