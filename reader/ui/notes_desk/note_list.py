"""The notes on the desk as a list of any length, in groups whose heading stays in sight; one of them can be edited."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.annotation import Annotation, Color
from reader.notes_desk import DeskNote, Grouping, Laid
from reader.ui.keys import pressed_keys
from reader.ui.notes.note_card import NoteCard
from reader.ui.notes_desk.naming import group_name, spoken
from reader.ui.notes_desk.note_painter import ROW, Heading, Index, NotePainter, colors_of, spoken_heading
from reader.ui.theme import Theme

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
# More rows whose heights are not known are laid out a few at a time.
_AT_ONCE, _BATCH = 300, 120
# Keys of the page, which lies hidden under the desk and must not feel them.
_PAGE_KEYS = "BRIDUN"


class NotesModel(QAbstractListModel):
    """Headings and notes; headings cannot be selected. Screen readers hear what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Heading | DeskNote] = []
        self.heads: list[int] = []
        """The rows of the headings."""
        self.colors: Mapping[Color, str] = {}

    def show(self, laid: Laid, colors: Mapping[Color, str]) -> None:
        """Show these notes instead."""
        self.beginResetModel()
        self.colors = colors
        self.rows, self.heads = [], []
        for group in laid.groups:
            if laid.wanted.grouping is not Grouping.NOTHING:
                self.heads.append(len(self.rows))
                title = group_name(group.key, laid, colors)
                self.rows.append(
                    Heading(group.key, title, len(group.notes), colors_of(laid.wanted.grouping, group.key))
                )
            self.rows.extend(group.notes)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken_heading(row) if isinstance(row, Heading) else spoken(row, self.colors)
        return None

    def row_of(self, note: str) -> int | None:
        """The first row of a note."""
        for place, row in enumerate(self.rows):
            if isinstance(row, DeskNote) and row.id == note:
                return place
        return None


class NoteList(QListView):
    """Arrows go through the notes, Shift and Ctrl select, Space selects or no longer, Enter opens; see `_press`."""

    opened = Signal(object)
    """The DeskNote whose passage is to be shown."""
    selected = Signal(int)
    """How many notes are selected."""
    color_pressed = Signal(object)
    tag_pressed = Signal()
    delete_pressed = Signal()
    copy_pressed = Signal()
    edit_pressed = Signal()
    menu_wanted = Signal(object, QPoint)
    """The DeskNote, and where on the screen its menu belongs."""
    edit_ended = Signal(str)
    """The note whose editing is over."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("desknotes")
        self.notes = NotesModel(self)
        self.painter = NotePainter(theme, self)
        self.card: NoteCard | None = None
        """The card that is open for editing."""
        self.setModel(self.notes)
        self.setItemDelegate(self.painter)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setBatchSize(_BATCH)
        self.head = _StickyHeading(self)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit(len(self.selected_ids)))
        self.verticalScrollBar().valueChanged.connect(lambda _: self.head.place())

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_laid(self, laid: Laid, colors: Mapping[Color, str], *, afresh: bool) -> None:
        """Show these notes; unless `afresh`, what is in view, current and selected stays so as far as it is there."""
        self.close_card()
        current, chosen = self.current_note, set(self.selected_ids)
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self.painter.laid = laid
        if laid.wanted.words != "" or afresh:
            self.painter.forget()
        unknown = sum(not self.painter.knows(note) for group in laid.groups for note in group.notes)
        mode = QListView.LayoutMode
        self.setLayoutMode(mode.Batched if unknown > _AT_ONCE else mode.SinglePass)
        self.notes.show(laid, colors)
        self.executeDelayedItemsLayout()
        if afresh:
            self.scrollToTop()
            self._stand_at(0)
        else:
            self._select(chosen)
            place = self.notes.row_of(current.id) if current else None
            self._stand_at(min(row, len(self.notes.rows) - 1) if place is None else place)
            self.verticalScrollBar().setValue(scrolled)
        self.head.place()
        self.selected.emit(len(self.selected_ids))

    def show_annotation(self, annotation: Annotation) -> None:
        """The note that is being edited is otherwise now."""
        if self.card and self.card.annotation.id == annotation.id:
            self.card.show_annotation(annotation)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.close_card()
        self.painter.dress(theme)
        self.doItemsLayout()
        self.head.place()

    def _stand_at(self, row: int) -> None:
        """Put the keyboard on this row, or on the next that is a note."""
        rows = self.notes.rows
        place = next((at for at in range(max(row, 0), len(rows)) if isinstance(rows[at], DeskNote)), None)
        if place is None:
            place = next((at for at in range(len(rows) - 1, -1, -1) if isinstance(rows[at], DeskNote)), None)
        if place is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.notes.index(place), flag)

    def _select(self, chosen: Iterable[str]) -> None:
        wanted, flag = set(chosen), QItemSelectionModel.SelectionFlag.Select
        if wanted:
            for place, row in enumerate(self.notes.rows):
                if isinstance(row, DeskNote) and row.id in wanted:
                    self.selectionModel().select(self.notes.index(place), flag)

    # --- what is chosen ------------------------------------------------------------------------------------------

    @property
    def current_note(self) -> DeskNote | None:
        """The note that the keyboard is on."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row if isinstance(row, DeskNote) else None

    @property
    def selected_ids(self) -> list[str]:
        """The ids of the notes that are selected, each once, in order."""
        selection = self.selectionModel().selection()
        ranges = sorted((part.top(), part.bottom() + 1) for part in (selection.at(n) for n in range(selection.count())))
        rows = (row for first, last in ranges for row in self.notes.rows[first:last])
        return list(dict.fromkeys(row.id for row in rows if isinstance(row, DeskNote)))

    @property
    def chosen_ids(self) -> list[str]:
        """The notes that are selected, or else the one that the keyboard is on."""
        return self.selected_ids or ([self.current_note.id] if self.current_note else [])

    # --- editing in place ----------------------------------------------------------------------------------------

    def open_card(self, colors: Mapping[Color, str], tags: Iterable[str]) -> NoteCard | None:
        """Open the current note for editing, in its place."""
        note = self.current_note
        if note is None or (self.card and self.card.annotation.id == note.id):
            return None
        self.close_card()
        index = self.currentIndex()
        holder = QWidget(self)
        card = NoteCard(note.annotation, colors, self.painter.theme, holder)
        self.card = card
        card.open(write=False, known_tags=tuple(tags))
        card.closed.connect(lambda _: self._finish())
        card.resized.connect(self._fit_card)
        self.painter.opened = note.id
        self.setIndexWidget(index, holder)
        self._fit_card()
        self.executeDelayedItemsLayout()
        self.scrollTo(index)
        card.open(write=True, known_tags=tuple(tags))
        return card

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """As Qt does, but not under the heading that stays in sight."""
        super().scrollTo(index, hint)
        self._clear_of_head(index)

    def _clear_of_head(self, index: Index) -> None:
        hidden = self.painter.heading_height - self.visualRect(index).top()
        if hidden > 0 and self.notes.heads:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def close_card(self) -> None:
        """Keep what was typed, and show the note as the others."""
        card, self.card = self.card, None
        if card is None:
            return
        card.shut()
        row = self.notes.row_of(card.annotation.id)
        self.painter.opened = ""
        if row is not None:
            for place in range(row, len(self.notes.rows)):  # the note may stand under several headings
                index = self.notes.index(place)
                if self.indexWidget(index):
                    self.setIndexWidget(index, None)  # type: ignore[arg-type]  # the stubs know only of a widget
        self.scheduleDelayedItemsLayout()
        self.edit_ended.emit(card.annotation.id)

    def _finish(self) -> None:
        self.close_card()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_card(self) -> None:
        """Give the open card its place in the row, and the row its height."""
        card = self.card
        if card is None:
            return
        column = self.painter.column(QRect(0, 0, self.viewport().width(), 0))
        height = card.height_at(column.width())
        card.setGeometry(column.left(), 0, column.width(), height)
        if height != self.painter.opened_height:
            self.painter.opened_height = height
            self.scheduleDelayedItemsLayout()

    # --- keys and pointer ----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys that would be shortcuts of the page are the list's own here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meaning(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = self._meaning(event)
        if event.key() in _ENTER:
            if note := self.current_note:
                self.opened.emit(note)
        elif event.key() == Qt.Key.Key_Space:
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)
        elif isinstance(meaning, Color):
            self.color_pressed.emit(meaning)
        elif meaning:
            signal = {
                "C": self.copy_pressed, "T": self.tag_pressed, "E": self.edit_pressed, "Del": self.delete_pressed,
            }.get(meaning)  # fmt: skip
            if signal:
                signal.emit()
        else:
            super().keyPressEvent(event)

    def _meaning(self, event: QKeyEvent) -> Color | str:
        """What a key means here; "" if nothing."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return "C"
        written = pressed_keys(event).toString()
        if written in {str(place) for place in range(1, len(Color) + 1)}:
            return list(Color)[int(written) - 1]
        if written in {"T", "E", "Del"}:
            return written
        return "nothing" if written and written in _PAGE_KEYS else ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the note's passage."""
        row = self.indexAt(event.position().toPoint()).data(ROW)
        if isinstance(row, DeskNote):
            self.opened.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()  # they lead through articles
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of the note under the pointer, or, from the keyboard, of the current one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index, at = self.indexAt(event.pos()), event.globalPos()
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, DeskNote):
            self.menu_wanted.emit(row, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.painter.fit(self.viewport().width()):
            many = len(self.notes.rows) > _AT_ONCE
            self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
        self._fit_card()
        self.head.place()


class _StickyHeading(QWidget):
    """The heading of the group that is scrolled through, at the top of the list, until the next one pushes it away."""

    def __init__(self, view: NoteList) -> None:
        super().__init__(view)
        self._view = view
        self._heading: Heading | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place(self) -> None:
        """Show the heading that belongs to what is at the top."""
        view, model = self._view, self._view.notes
        port = view.viewport()
        top = view.indexAt(QPoint(port.width() // 2, 1))
        at = bisect_right(model.heads, top.row()) if top.isValid() else 0
        if not at or (model.heads[at - 1] == top.row() and view.visualRect(top).top() >= 0):
            self.hide()
            return
        height, shift = view.painter.heading_height, 0
        if at < len(model.heads):
            shift = min(0, view.visualRect(model.index(model.heads[at])).top() - height)
        heading = model.rows[model.heads[at - 1]]
        assert isinstance(heading, Heading)
        self._heading = heading
        self.setGeometry(port.x(), port.y() + shift, port.width(), height)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._heading:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._view.painter.theme.color("paper"))
            self._view.painter.paint_heading(painter, self.rect(), self._heading)
