"""The reader's hands on the page: keys, pointer, selections, files that are dropped.

Until Left, Right or a selecting key asks for the caret there is none, and the keys move the page; a click puts it away.
What a key does is decided here and in `reader.ui.page.stops`, not by Qt, which would go by the paragraph's first
letter, stand in text that is folded away, and take punctuation for words.
"""

from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.arabic.direction import Direction
from reader.ui.page.blocks import x_of
from reader.ui.page.page import Page
from reader.ui.page.sheet import PageSheet
from reader.ui.page.stops import Range, snapped
from reader.ui.page.theme import PageTheme
from reader.ui.page.things import Pointed
from reader.ui.page.voice import PageVoice

# ms after which a selection made with keys is finished.
_SELECTION_RESTS = 350

_CARET = 2

# Qt brings the caret into view, which may be less high than its line: by this share that may be cut off.
_CARET_CUT = 0.5

_Key = Qt.Key
_ACROSS = {_Key.Key_Left, _Key.Key_Right}
_LINES = {_Key.Key_Up, _Key.Key_Down}
_LEAVES = {_Key.Key_PageUp, _Key.Key_PageDown}
_ENDS = {_Key.Key_Home, _Key.Key_End}
_MOVES = _ACROSS | _LINES | _LEAVES | _ENDS
# The buttons of a mouse that lead back and forward are for the window.
_SIDE_BUTTONS = {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_LEFT_BUTTON = Qt.MouseButton.LeftButton


class _Grain(Enum):
    """By what the pointer selects: a double click begins by words, a triple click by paragraphs."""

    LETTER = "letter"
    WORD = "word"
    PARAGRAPH = "paragraph"


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
        self._grain = _Grain.LETTER
        self._origin: Range | None = None
        self._double_clicked: QPoint | None = None
        self._triple_rest = self._timer(QApplication.doubleClickInterval(), self._forget_double_click)
        self._voice = PageVoice(self)
        self._selection_rest = self._timer(_SELECTION_RESTS, self._finish_selection)
        self.selectionChanged.connect(self._selection_changed)
        self.place_changed.connect(self._follow_reading)
        self.cursorPositionChanged.connect(self._tell_paragraph)

    def replace_page(self, page: Page) -> None:
        """Nothing is selected on a new page, and there is no caret."""
        super().replace_page(page)
        self.setCursorWidth(_CARET)  # Qt keeps it with the layout of the document
        self._show_caret(False)
        self._grain, self._origin, self._voice.followed = _Grain.LETTER, None, -1
        self._tell_paragraph()
        self._selection_changed()
        self._point(None)

    def caret_block(self, *, even_unseen: bool = False) -> int | None:
        """The block of the caret, if it is shown and in view; `even_unseen`: where it would be shown."""
        cursor = self.textCursor()
        index, units = cursor.blockNumber(), cursor.position() - cursor.block().position()
        is_there = self._has_caret or (even_unseen and cursor.position() != self._voice.followed)
        return index if is_there and self.viewpoint.is_in_view(index, units, cut=_CARET_CUT) else None

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
        elif modifiers & ~(_SHIFT | _CONTROL) or (modifiers & _CONTROL and key in _LEAVES):
            event.ignore()  # Alt and an arrow may mean something to the window
        elif not self._has_caret and not modifiers & _SHIFT and key not in _ACROSS:
            self._scroll(key)
        else:
            self._bring_caret()
            self._move(key, by_more=bool(modifiers & _CONTROL), select=bool(modifiers & _SHIFT))
            if key in _ENDS and modifiers & _CONTROL:
                self._scroll(key)  # what stands above the text, and below it, is in view too
            self.ensureCursorVisible()  # once more: what came into view may have been laid out only now

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The caret goes away."""
        if event.button() in _SIDE_BUTTONS:
            event.ignore()
            return
        self._show_caret(False)
        self._column_x, self._voice.followed = None, -1
        self._pressed = event.position()
        self.pressed.emit()
        if event.button() is not _LEFT_BUTTON:
            super().mousePressEvent(event)
        elif self._is_third(event.position()):
            self._begin(_Grain.PARAGRAPH, event.position())
        elif event.modifiers() == _SHIFT and self._origin is not None and self._grain is not _Grain.LETTER:
            self._extend(event.position())
        else:
            if self._origin is None and not self.textCursor().hasSelection():
                self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
            super().mousePressEvent(event)
            anchor = self.textCursor().anchor()
            self._grain, self._origin = _Grain.LETTER, (anchor, anchor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press is a press too; it selects a word, and a third soon after it the paragraph."""
        self._pressed = event.position()
        if event.button() is _LEFT_BUTTON:
            self._begin(_Grain.WORD, event.position())
            self._double_clicked = event.position().toPoint()
            self._triple_rest.start()
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look what the pointer is over."""
        super().mouseMoveEvent(event)
        if event.buttons() & _LEFT_BUTTON and self._pressed is not None and self._grain is not _Grain.LETTER:
            self._extend(event.position())
        if not event.buttons():
            self._point(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A selection is finished, or something was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() is not _LEFT_BUTTON:
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

    def current_paragraph(self) -> int:
        """The number of the paragraph that the caret is in, or else that is being read; 0 without an article."""
        if not self._page.article.paragraphs:
            return 0
        return self.current_block() + 1

    def current_block(self) -> int:
        """The block that the caret is in, or else that is being read."""
        caret = self.caret_block()
        return self.viewpoint.read() if caret is None else caret

    def standing(self) -> tuple[int, int]:
        """Block and UTF-16 unit of the line where reading is: the first visible one."""
        return self.viewpoint.first()

    def _tell_paragraph(self) -> None:
        self._voice.describe(self.current_paragraph(), len(self._page.article.paragraphs))

    def _follow_reading(self) -> None:
        self._tell_paragraph()
        if not self._has_caret and self._page.article.paragraphs:
            index, units = self.standing()
            self._voice.follow(self._page.flow.text_block(index).position() + units, self._put_quietly)

    def _put_quietly(self, cursor: QTextCursor) -> None:
        with self.viewpoint.held():  # Qt would bring it into view
            self.setTextCursor(cursor)

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
        if key in steps:
            bar.setValue(bar.value() + steps[key])
        elif bar.value() != whole[key]:
            self.departing.emit("")
            bar.setValue(whole[key])
            if key == _Key.Key_End:
                self.viewpoint.reach_end()
            self.place_changed.emit()

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

    def _move(self, key: int, *, by_more: bool, select: bool) -> None:
        """Move the caret by a letter, line or leaf; `by_more` by a word or a paragraph, or to the end of the text."""
        if key in _LEAVES or (key in _LINES and not by_more):
            self._move_vertically(key, select=select)
            return
        self._column_x = None
        cursor, stops = self.textCursor(), self._page.stops
        at = cursor.position()
        if key in _ENDS:
            ends = (stops.first, stops.last) if by_more else (lambda: stops.line_start(at), lambda: stops.line_end(at))
            self._go(ends[key == _Key.Key_End](), select=select)
        elif key in _LINES:
            below = stops.paragraph_end if select else stops.next_paragraph
            self._go(below(at) if key == _Key.Key_Down else stops.paragraph_start(at), select=select)
        else:
            forward = (key == _Key.Key_Left) == (self._direction(cursor) is Direction.RTL)
            self._go(self._step(cursor, forward=forward, by_word=by_more, select=select), select=select)

    def _step(self, cursor: QTextCursor, *, forward: bool, by_word: bool, select: bool) -> int:
        stops, at = self._page.stops, cursor.position()
        if by_word:
            return stops.word_forward(at) if forward else stops.word_back(at)
        if cursor.hasSelection() and not select:  # its end is where the caret goes
            return cursor.selectionEnd() if forward else cursor.selectionStart()
        return stops.forward(at) if forward else stops.back(at)

    def _go(self, position: int, *, select: bool) -> None:
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(position, mode)
        self._voice.followed = -1
        self._origin = (cursor.anchor(), cursor.anchor())
        self._grain = _Grain.LETTER
        self.setTextCursor(cursor)

    def _direction(self, cursor: QTextCursor) -> Direction:
        return self._page.flow.block(cursor.blockNumber()).direction

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
            if flow.is_folded(found[0]):
                found = flow.neighbour(*found, below=leaf > 0)
        if found:
            index, line = found
            unit = snapped(flow.text_layout(index), flow.block(index).unit_at(line, self._column_x))
            self._go(flow.text_block(index).position() + unit, select=select)

    def _begin(self, grain: _Grain, point: QPointF) -> None:
        """Select what is at a point, and let a drag go on by as much."""
        self._grain, self._origin = grain, self._piece(grain, point)
        self._select(*self._origin)

    def _extend(self, point: QPointF) -> None:
        """Select from where the pointer was pressed to a point, by whole words or paragraphs."""
        assert self._origin is not None
        start, end = self._origin
        first, last = self._piece(self._grain, point)
        if first < start:
            self._select(end, first)
        else:
            self._select(start, max(end, last))

    def _piece(self, grain: _Grain, point: QPointF) -> Range:
        letter = self._page.pointing.letter(point + QPointF(0, self.viewpoint.top))
        at = self.cursorForPosition(point.toPoint()).position() if letter is None else letter
        stops = self._page.stops
        return stops.word_at(at) if grain is _Grain.WORD else stops.paragraph_at(at)

    def _select(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._put_quietly(cursor)  # a word that is cut off by the edge does not move what is being pointed at

    def _is_third(self, point: QPointF) -> bool:
        first, self._double_clicked = self._double_clicked, None
        distance = (point.toPoint() - first).manhattanLength() if first else 0
        return first is not None and distance < QApplication.startDragDistance()

    def _forget_double_click(self) -> None:
        self._double_clicked = None

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
        span = self.selected_span()
        if span is None:
            return
        clipboard = QApplication.clipboard()
        if clipboard.supportsSelection():  # also over what Qt has put there, see `copy`
            clipboard.setText(self._page.shown_text(span), QClipboard.Mode.Selection)
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
