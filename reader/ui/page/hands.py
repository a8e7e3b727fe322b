"""The reader's hands on the page: keys, pointer, selections, files that are dropped.

Until Left, Right or a selecting key asks for the caret there is none, and the keys move the page; a click puts it away.
"""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.page.blocks import x_of
from reader.ui.page.page import Page
from reader.ui.page.sheet import PageSheet
from reader.ui.page.theme import PageTheme
from reader.ui.page.things import Pointed
from reader.ui.sides import text_direction

# ms after which a selection made with keys is finished.
_SELECTION_RESTS = 350

_CARET = 2

# Qt brings the caret into view, which may be less high than its line: by this share that may be cut off.
_CARET_CUT = 0.5

_Key = Qt.Key
_ACROSS = {_Key.Key_Left, _Key.Key_Right}
_VERTICAL = {_Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown}
_MOVES = _ACROSS | _VERTICAL | {_Key.Key_Home, _Key.Key_End}
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class PageHands(PageSheet):
    """Lets the reader move in the page, select and click."""

    pressed = Signal()
    """A button of the mouse, on the page itself."""
    selection_finished = Signal()
    selection_cleared = Signal()
    clicked = Signal(object)
    """Pointed: what was clicked, with nothing selected."""
    hovered = Signal(object)
    """Pointed, or None: what the pointer has come to be over."""

    def __init__(self, theme: PageTheme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAcceptDrops(False)  # an article takes nothing in; what is dropped is for the whole window
        self._pointed: Pointed | None = None
        self._pressed: QPointF | None = None
        self._has_caret = False
        self._column_x: float | None = None
        self._had_selection = False
        self._selection_rest = self._timer(_SELECTION_RESTS, self._finish_selection)
        self.selectionChanged.connect(self._selection_changed)

    def replace_page(self, page: Page) -> None:
        """Nothing is selected on a new page, and there is no caret."""
        super().replace_page(page)
        self.setCursorWidth(_CARET)  # Qt keeps it with the layout of the document
        self._show_caret(False)
        self._selection_changed()
        self._point(None)

    def caret_block(self, *, even_unseen: bool = False) -> int | None:
        """The block of the caret, if it is shown and in view; `even_unseen`: where it would be shown."""
        cursor = self.textCursor()
        units = cursor.position() - cursor.block().position()
        shown = self._has_caret or even_unseen
        in_view = shown and self.viewpoint.is_in_view(cursor.blockNumber(), units, cut=_CARET_CUT)
        return cursor.blockNumber() if in_view else None

    def put_caret_away(self) -> bool:
        """Show no caret, so that the keys move the page again; whether there was one."""
        had = self._has_caret
        self._show_caret(False)
        return had

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Without a caret, the keys that would move it move the page."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not modifiers & ~_SHIFT and key == _Key.Key_Space:
            self._scroll(_Key.Key_PageUp if modifiers else _Key.Key_PageDown)
        elif key not in _MOVES:
            super().keyPressEvent(event)
        elif modifiers & ~(_SHIFT | _CONTROL):
            event.ignore()  # Alt and an arrow may mean something to the window
        elif not self._has_caret and not modifiers and key not in _ACROSS:
            self._scroll(key)
        else:
            if modifiers != _CONTROL or key in _ACROSS:
                self._bring_caret()
            was = self.textCursor().position()
            if key in _VERTICAL and not modifiers & ~_SHIFT:
                self._move_vertically(key, select=bool(modifiers))
            else:
                self._align_with_paragraph()
                super().keyPressEvent(event)
                self._column_x = None
            self._leave_folded(forward=self.textCursor().position() > was)
            self.ensureCursorVisible()  # once more: what came into view may have been laid out only now

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The caret goes away."""
        self._show_caret(False)
        self._column_x = None
        self._pressed = event.position()
        self.pressed.emit()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press is a press too."""
        self._pressed = event.position()
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look what the pointer is over."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A selection is finished, or something was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self._finish_selection()
        elif pressed and (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            pointed = self._at(event.position())
            if pointed:
                self.clicked.emit(pointed)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over nothing of ours."""
        super().leaveEvent(event)
        self._point(None)

    def _scroll(self, key: int) -> None:
        bar = self.verticalScrollBar()
        line, leaf = bar.singleStep(), self._leaf()
        steps: dict[int, int] = {
            _Key.Key_Up: -line,
            _Key.Key_Down: line,
            _Key.Key_PageUp: -leaf,
            _Key.Key_PageDown: leaf,
        }
        whole: dict[int, int] = {_Key.Key_Home: bar.minimum(), _Key.Key_End: bar.maximum()}
        bar.setValue(whole[key] if key in whole else bar.value() + steps[key])

    def _leaf(self) -> int:
        """How far the page is turned: two lines stay in view."""
        bar = self.verticalScrollBar()
        return max(bar.pageStep() - 2 * bar.singleStep(), bar.singleStep())

    def _show_caret(self, shown: bool) -> None:
        self._has_caret = shown
        self._page.painting.caret_width = _CARET if shown else 0
        self.viewport().update()

    def _bring_caret(self) -> None:
        """Show the caret; where it was, if that is in view or something is selected, else in the first visible line."""
        self._show_caret(True)
        cursor = self.textCursor()
        if cursor.hasSelection() or self.caret_block() is not None:
            return
        index, units = self.viewpoint.first()
        cursor.setPosition(self._page.flow.text_block(index).position() + units)
        self.setTextCursor(cursor)

    def _move_vertically(self, key: int, *, select: bool) -> None:
        """Move the caret a line or a page, always at the x at which it began.

        Qt would get stuck at the beginning of a line that is wrapped from right to left (see Block.unit_at).
        """
        flow, cursor = self._page.flow, self.textCursor()
        index, start = cursor.blockNumber(), cursor.block().position()
        line = flow.text_layout(index).lineForTextPosition(cursor.position() - start)
        if self._column_x is None:
            self._column_x = x_of(line, cursor.position() - start)
        if key in {_Key.Key_Up, _Key.Key_Down}:
            found = flow.neighbour(index, line, below=key == _Key.Key_Down, x=self._column_x)
        else:
            leaf = self._leaf() if key == _Key.Key_PageDown else -self._leaf()
            found = flow.line_at(flow.line_top(index, line) + leaf)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + leaf)
        if found:
            index, line = found
            mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
            unit = flow.block(index).unit_at(line, self._column_x)
            cursor.setPosition(flow.text_block(index).position() + unit, mode)
            self.setTextCursor(cursor)

    def _align_with_paragraph(self) -> None:
        """Qt turns the arrow keys by the block's direction, which it would take from the first letter."""
        cursor = self.textCursor()
        running = text_direction(self._page.flow.block(cursor.blockNumber()).direction)
        if cursor.blockFormat().layoutDirection() != running:
            block_format = cursor.blockFormat()
            block_format.setLayoutDirection(running)
            # Another cursor: that of the view would be brought into view.
            QTextCursor(cursor.block()).setBlockFormat(block_format)

    def _leave_folded(self, *, forward: bool) -> None:
        """The caret does not stay in text that is folded away: on to the next paragraph, if there is one."""
        cursor = self.textCursor()
        block, flow = cursor.block(), self._page.flow
        if not flow.is_folded(block.blockNumber()):
            return
        while block.isValid() and flow.is_folded(block.blockNumber()):
            block = block.next() if forward else block.previous()
        if block.isValid():
            mode = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(block.position() + (0 if forward else block.length() - 1), mode)
            self.setTextCursor(cursor)

    def _selection_changed(self) -> None:
        has = self.textCursor().hasSelection()
        if has and self._pressed is None:
            self._selection_rest.start()
        elif not has:
            self._selection_rest.stop()
            if self._had_selection:
                self.selection_cleared.emit()
        self._had_selection = has
        self.viewport().update()  # Qt repaints the height of the letters only, and a selection fills the lines

    def _finish_selection(self) -> None:
        self._selection_rest.stop()
        if self.selected_span():
            self.selection_finished.emit()

    def _at(self, point: QPointF) -> Pointed | None:
        return self._page.pointing.at(point + QPointF(0, self.viewpoint.top))

    def _point(self, pointed: Pointed | None) -> None:
        if pointed == self._pointed:
            return
        self._pointed = pointed
        shape = Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.hovered.emit(pointed)
