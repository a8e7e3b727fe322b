"""The lines of a concordance as a list of any length: only what is seen is read, a page at a time."""

from collections import OrderedDict
from collections.abc import Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.annotation import Color
from reader.concordance import Line, Lines
from reader.i18n import translate
from reader.ui import sides
from reader.ui.contexts.line_painter import LINE, LinePainter
from reader.ui.keys import pressed_keys
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

# Lines that are read at once, and pages of them that are kept.
_PAGE, _KEPT = 100, 60
# Keys of the page, which lies hidden under the list and must not feel them.
_PAGE_KEYS = "BRIDUN"


class LinesModel(QAbstractListModel):
    """The uses by their order; what they say comes when it is asked for. Screen readers hear what is painted."""

    wanted = Signal(int, int)
    """The number of the first line that is to be read, and how many."""
    read = Signal()
    """There are lines to be painted. Of changed data Qt would make a reason to lay out the whole list anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = Lines()
        self._pages: OrderedDict[int, Sequence[Line]] = OrderedDict()
        self._missing: set[int] = set()
        self._asked: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_missing)

    def show(self, lines: Lines, first: Sequence[Line]) -> None:
        """Show these uses instead; `first` are the first of them, as far as they are read."""
        self.beginResetModel()
        self.lines = lines
        self._pages.clear()
        self._asked.clear()
        if first and len(first) == min(_PAGE, len(lines.order)):
            self._pages[0] = first
        elif first:
            self._pages[0] = first
            self._missing.add(0)
            self._ask.start()
        self.endResetModel()

    def take(self, lines: Lines, first: int, read: Sequence[Line]) -> None:
        """These lines were read."""
        if lines is not self.lines or not read:
            return
        page = first // _PAGE
        self._asked.discard(page)
        self._pages[page] = read
        self._pages.move_to_end(page)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        self.read.emit()

    def line(self, row: int) -> Line | None:
        """The line in this row, which is asked for if it was not read."""
        page, place = divmod(row, _PAGE)
        known = self._pages.get(page)
        if known is not None and place < len(known):
            return known[place]
        if page not in self._asked:
            self._missing.add(page)
            self._ask.start()
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines.order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {LINE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        line = self.line(index.row())
        if role == LINE:
            return line
        return _spoken(line) if line else ""

    def _ask_for_missing(self) -> None:
        for page in sorted(self._missing):
            self._asked.add(page)
            self.wanted.emit(page * _PAGE, _PAGE)
        self._missing.clear()


class LineList(QListView):
    """Arrows, Page Up and Page Down, Home and End go through the lines, Shift and Ctrl select; Enter opens."""

    chosen = Signal(object)
    """The Line to open."""
    selected = Signal(int)
    """How many lines are selected."""
    color_pressed = Signal(object)
    """Color: the selected lines are to be highlighted in."""
    tag_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.painter = LinePainter(theme, self)
        self.setObjectName("contextlines")
        self.setModel(self.lines)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit(self.selected_count))
        self.lines.read.connect(self.viewport().update)

    def show_lines(self, lines: Lines, first: Sequence[Line], *, keep: bool) -> None:
        """Show these uses; to `keep` the place, the current use stays current and those selected stay selected."""
        current, chosen = self.current_use, set(self.selected_uses) if keep else set[int]()
        scrolled = self.verticalScrollBar().value()
        self.painter.fit_words([form.form for form in lines.forms])
        self.lines.show(lines, first)
        if keep and chosen:
            rows = (row for row, use in enumerate(lines.order) if use in chosen)
            self.selectionModel().select(_selection(self.lines, rows), QItemSelectionModel.SelectionFlag.Select)
        if keep and current is not None and current in lines.order:
            row = self.lines.index(lines.order.index(current))
            self.selectionModel().setCurrentIndex(row, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.verticalScrollBar().setValue(scrolled)
        elif lines.order:
            self.selectionModel().setCurrentIndex(self.lines.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollToTop()
        self.selected.emit(self.selected_count)

    @property
    def current_use(self) -> int | None:
        """The number of the use that the keyboard is on."""
        row = self.currentIndex().row()
        return self.lines.lines.order[row] if 0 <= row < self.lines.rowCount() else None

    @property
    def selected_count(self) -> int:
        """How many lines are selected."""
        return sum(last - first for first, last in self._selected_parts())

    @property
    def selected_uses(self) -> list[int]:
        """The numbers of the uses that are selected, in the order of the list."""
        order = self.lines.lines.order
        return list(chain.from_iterable(order[first:last] for first, last in self._selected_parts()))

    def _selected_parts(self) -> list[tuple[int, int]]:
        """The rows that are selected as half-open stretches, in order."""
        selection = self.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.count()))
        return sorted((part.top(), part.bottom() + 1) for part in parts)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.painter.theme = theme
        self.painter.fit_words([form.form for form in self.lines.lines.forms])
        self.doItemsLayout()
        self.viewport().update()

    def open_current(self) -> None:
        """Open the line that the keyboard is on."""
        line = self.lines.line(self.currentIndex().row()) if self.currentIndex().isValid() else None
        if line:
            self.chosen.emit(line)

    def event(self, event: QEvent) -> bool:
        """Keys that would be shortcuts of the page are the list's own here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meaning(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_current()
        elif meaning := self._meaning(event):
            if isinstance(meaning, Color):
                self.color_pressed.emit(meaning)
            elif meaning == "copy":
                self.copy_pressed.emit()
            elif meaning == "tag":
                self.tag_pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the line."""
        del event
        self.open_current()

    def _meaning(self, event: QKeyEvent) -> Color | str | None:
        """What a key means here: a colour, "copy", "tag", or "" with no meaning but none for the page either."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return "copy"
        written = pressed_keys(event).toString()
        if written in {str(place) for place in range(1, len(Color) + 1)}:
            return list(Color)[int(written) - 1]
        if written == "T":
            return "tag"
        return "nothing" if written in set(_PAGE_KEYS) else None


def _selection(model: LinesModel, rows: Any) -> QItemSelection:
    """A selection of rows in ascending order, neighbours together."""
    selection, first, last = QItemSelection(), -1, -2
    for row in chain(rows, (-1,)):
        if row != last + 1:
            if first >= 0:
                selection.merge(
                    QItemSelection(model.index(first), model.index(last)), QItemSelectionModel.SelectionFlag.Select
                )
            first = row
        last = row
    return selection


def _spoken(line: Line) -> str:
    place = translate("Contexts", "paragraph {number}", number=line.paragraph)
    words = " ".join(f"{line.before}{line.word}{line.after}".split())
    return sides.sentence(f"{words}. {line.title}, {place}, {line.reason}")
