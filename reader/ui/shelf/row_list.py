"""A painted list that the keyboard goes through: what its keys ask for, it says by signals."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QWidget

from reader.ui import sides
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_OURS = {Qt.Key.Key_Delete, Qt.Key.Key_F2}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BY_KEY = {
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason,
}  # fmt: skip
_AS_BEFORE = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier}


class RowList(QListView):
    """Enter chooses the current row; the arrow keys lead out of the list at its ends."""

    chosen = Signal(QModelIndex)
    remove_wanted = Signal(QModelIndex)
    rename_wanted = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)
    """A row, and where on the screen its menu belongs."""
    left_upwards = Signal()
    left_downwards = Signal()
    typed = Signal(str)
    """Letters that are of no use to a list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self.chosen)
        # Qt shifts what is painted when it scrolls, and would shift the shades at the edges along with it.
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())
        self._ground, self._depth = QColor(), 0
        self.has_ring = False
        """Whether the row that has the keyboard is ringed: when it came by a key and not by the pointer."""

    def take_keyboard(self, *, last: bool = False) -> None:
        """Let the arrow keys go through the rows: from the current one, by default the first, or from the last."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.has_ring = True
        rows = self.model().rowCount()
        if rows and (last or not self.currentIndex().isValid()):
            self.setCurrentIndex(self.model().index(rows - 1 if last else 0, 0))
        self.scrollTo(self.currentIndex())

    def sink_into(self, theme: Theme) -> None:
        """Let the rows that are cut at an edge sink into the panel there."""
        self._ground, self._depth = theme.color("side"), theme.size("pad")
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        whole, depth = self.viewport().rect(), self._depth
        first, last = (self.visualRect(self.indexAt(QPoint(whole.center().x(), y))) for y in (0, whole.bottom()))
        painter = QPainter(self.viewport())
        if first.top() < 0:
            _shade(painter, QRect(0, 0, whole.width(), depth), self._ground, 0, depth)
        if last.bottom() > whole.bottom():
            edge = whole.height()
            _shade(painter, QRect(0, edge - depth, whole.width(), depth), self._ground, edge, edge - depth)

    def whole(self, rect: QRect) -> QRect:
        """A row's rectangle as wide as the list: the scroll bar lies in its margin, and no row moves for it."""
        return sides.inset(rect, 0, 0, rect.width() - self.width(), 0)

    def event(self, event: QEvent) -> bool:
        """Keep the window's shortcuts from the keys that mean something in a list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _AS_BEFORE:
            self.has_ring = event.reason() in _BY_KEY
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()  # they lead through articles, not through rows
            return
        self.has_ring = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QListView.State.EditingState:
            return  # the editor hands on the Enter that ends it
        self.has_ring = True
        current, key = self.currentIndex(), event.key()
        if key in _ENTER or key == Qt.Key.Key_Space:
            if current.isValid():
                self.chosen.emit(current)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_F2}:
            if current.isValid():
                (self.remove_wanted if key == Qt.Key.Key_Delete else self.rename_wanted).emit(current)
        elif key == Qt.Key.Key_Up and current.row() <= 0:
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Down and current.row() >= self.model().rowCount() - 1:
            self.left_downwards.emit()
        elif text := _letters(event):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of the row under the pointer, or, from the keyboard, of the current one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index, at = self.indexAt(event.pos()), event.globalPos()
        if index.isValid():
            self.menu_wanted.emit(index, at)


def _shade(painter: QPainter, rect: QRect, ground: QColor, edge: int, inside: int) -> None:
    """Paint `rect` in the colour of the ground, from all of it at the edge to nothing inside."""
    clear = QColor(ground)
    clear.setAlpha(0)
    shade = QLinearGradient(0, edge, 0, inside)
    shade.setColorAt(0, ground)
    shade.setColorAt(1, clear)
    painter.fillRect(rect, shade)


def paint_card(
    painter: QPainter, theme: Theme, rect: QRect, state: QStyle.StateFlag, *, is_chosen: bool, has_ring: bool
) -> None:
    """What a row lies on: a card if it is chosen, with a bar at its start, or under the pointer or the keyboard."""
    side, gap = theme.size("gap"), theme.size("gap_small") // 2
    card, radius = rect.adjusted(side, gap, -side, -gap), theme.size("radius")
    has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
    if is_chosen or has_focus or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("chosen" if is_chosen else "hover"))
        painter.drawRoundedRect(card, radius, radius)
    if is_chosen:
        bar = sides.from_leading(card.adjusted(0, radius, 0, -radius), theme.size("edge"))
        painter.fillRect(bar, theme.color("accent"))
    if has_focus and has_ring:
        painter.setPen(theme.color("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card, radius, radius)


def _is_ours(event: QKeyEvent) -> bool:
    return bool(_letters(event)) or event.key() in _OURS


def _letters(event: QKeyEvent) -> str:
    """What a key types, if it types something that can be seen."""
    text = event.text()
    return text if text.isprintable() and not text.isspace() and event.modifiers() in _PLAIN else ""
