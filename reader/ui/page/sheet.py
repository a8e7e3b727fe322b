"""An ordinary read-only QTextEdit with our page in it: what holds the two together while one scrolls, resizes, copies.

That it stays a QTextEdit is the point: selecting, finding and screen readers work as they do everywhere. Text leaves it
by `Span` out of the article, never out of Qt, which turns no-break spaces into spaces.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from reader.article import Article, Span
from reader.ui.page.page import Page
from reader.ui.page.theme import PageTheme
from reader.ui.page.viewpoint import Viewpoint

# ms after which a page that was moved tells where it is.
_PLACE_RESTS = 150

# What a wheel turns by from notch to notch, in Qt's eighths of a degree.
_NOTCH = 120


class PageSheet(QTextEdit):
    """Shows a Page."""

    place_changed = Signal()
    departing = Signal(str)
    """The page is about to jump elsewhere; jumps of one stretch, if it is named, belong together."""
    zoom_requested = Signal(int)
    """By how many steps the letters should become larger, or smaller if it is negative."""
    arranged = Signal()
    """What is in view has moved, or stands elsewhere now."""
    scrolled = Signal(int)
    """By how many px the reader has moved the page down, or up if it is negative."""

    def __init__(self, theme: PageTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turned = 0
        # Everything Qt may ask for below needs a page.
        self._place_rest = self._timer(_PLACE_RESTS, self.place_changed.emit)
        self._settling = self._timer(0, self._settle)
        self._arranging = self._timer(0, self.arranged.emit)
        self._open(Page(Article("", ()), "", theme=theme, parent=self))
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width of the page while it is being laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))  # without anything to scroll, no thumb
        self.setTabChangesFocus(True)

    def selected_span(self) -> Span | None:
        """What is selected, to the letter; None if nothing of the text is."""
        cursor = self.textCursor()
        return self._page.positions.span(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected text as it is stored, but not what is folded away; as plain text only."""
        data, span = QMimeData(), self.selected_span()
        if span:
            data.setText(self._page.shown_text(span))
        return data

    def copy(self) -> None:
        """Put the selected text on the clipboard.

        Qt's own would leave our QMimeData there until after the end of Python, which crashes.
        """
        span = self.selected_span()
        if span:
            QApplication.clipboard().setText(self._page.shown_text(span))

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing: the page reads no files."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into view is laid out before the picture moves."""
        if self.viewpoint.holding:
            return
        if self.viewpoint.scrolled(dy):
            super().scrollContentsBy(dx, dy)
        else:
            self.viewport().update()
        self._arranging.stop()
        self.arranged.emit()
        self.scrolled.emit(-dy)
        if not self._place_rest.isActive():
            self._place_rest.start()

    def scroll_by(self, pixels: int) -> None:
        """Move the page down by so many px, or up if they are negative, as far as it goes."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, the same place."""
        with self.viewpoint.held():
            super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt would bring the caret into view, wherever the reader was."""
        with self.viewpoint.held():
            super().showEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, Qt would make the letters bigger behind the theme's back: that is for the window to do."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            super().wheelEvent(event)
            return
        event.accept()
        self._turned += event.angleDelta().y()  # of a touch pad, many make a step
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.zoom_requested.emit(steps)

    @contextmanager
    def kept_selection(self) -> Iterator[None]:
        """Whatever happens to the document inside, the same places are selected after it, and nobody is told."""
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        blocked = self.blockSignals(True)
        yield
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, position):
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.blockSignals(blocked)

    def replace_page(self, page: Page) -> None:
        """Show another page, from its beginning."""
        old, viewpoint = self._page, self.viewpoint
        viewpoint.stop()
        self._open(page)
        viewpoint.deleteLater()
        old.document.deleteLater()

    def _open(self, page: Page) -> None:
        self._page, self.viewpoint = page, Viewpoint(self, page.flow)
        page.layout.grown.connect(self._settling.start)
        self.viewpoint.all_measured.connect(self._announce_size)
        self.viewpoint.shown.connect(self._arranging.start)
        self.viewpoint.holding = True
        self.setDocument(page.document)
        self.viewpoint.begin()

    def _settle(self) -> None:
        self.viewpoint.settle()
        self.viewport().update()

    def _announce_size(self) -> None:
        """Tell Qt how high the page has become; never while it is being painted."""
        with self.viewpoint.held():
            self._page.layout.documentSizeChanged.emit(self._page.layout.documentSize())

    def _timer(self, interval: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer
