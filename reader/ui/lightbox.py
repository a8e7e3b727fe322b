"""A picture by itself over the whole window, as large as it goes, with the others of its article around it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from reader.article import Article, Kind
from reader.i18n import translate
from reader.picture import PictureSize
from reader.ui import icons, sides
from reader.ui.lines import Lines
from reader.ui.page import PageTheme, Pictures, Plate, Plates, Wish
from reader.ui.theme import Theme

# The share of the window's width that a caption may take, and its lines.
_CAPTION, _CAPTION_LINES = 0.6, 3


class Lightbox(QFrame):
    """Esc or a click beside the picture puts it away, the arrows lead to its neighbours."""

    picture_wanted = Signal(object)
    """Wish, for `take_picture`."""
    closed = Signal()

    def __init__(self, theme: Theme, page_theme: PageTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = parent
        self.setObjectName("lightbox")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._article = Article("", ())
        self._numbers: list[int] = []
        self._at = 0
        self._pictures = Pictures({}, self.picture_wanted.emit)
        self._place = QLabel(self)
        self._place.setObjectName("lightboxplace")
        self._close, self._previous, self._next = (QToolButton(self) for _ in range(3))
        for button in (self._close, self._previous, self._next):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.put_away)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self.apply_theme(theme, page_theme)
        self.hide()

    def show_picture(self, article: Article, sizes: Mapping[str, PictureSize], number: int) -> None:
        """Show the picture of paragraph `number`; `sizes` are those of all pictures of the article, by label."""
        self._article = article
        self._numbers = [n for n, p in article.numbered() if p.kind is Kind.IMAGE and p.label in sizes]
        self._at = self._numbers.index(number)
        self._pictures = Pictures(sizes, self.picture_wanted.emit)
        self._plates = Plates(self._page_theme, self._pictures)
        window = self._home.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._write()

    def put_away(self) -> None:
        """Hide it; the pictures are let go."""
        if self.isVisible():
            self.hide()
            self._pictures = Pictures({}, self.picture_wanted.emit)
            self.closed.emit()

    def take_picture(self, wish: Wish, plate: Plate | None) -> None:
        """A picture has been decoded; None: its file is damaged."""
        if self.isVisible():
            self._pictures.take(wish, plate)
            self.update()

    @property
    def number(self) -> int:
        """The number of the paragraph whose picture is shown; 0 if none is."""
        return self._numbers[self._at] if self.isVisible() else 0

    def apply_theme(self, theme: Theme, page_theme: PageTheme) -> None:
        """Take on other colours and sizes."""
        self._theme, self._page_theme = theme, page_theme
        self._plates = Plates(page_theme, self._pictures)
        glyph = theme.size("glyph")
        for button, name in (
            (self._close, "close"),
            (self._previous, "chevron_start"),
            (self._next, "chevron_end"),
        ):
            button.setIcon(icons.icon(name, theme.color("ink"), glyph, disabled=theme.color("faint")))
            button.setIconSize(QSize(glyph, glyph))
            button.resize(theme.size("control"), theme.size("control"))
        self._write()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._write()

    def _write(self) -> None:
        """What is said of the picture that is shown."""
        names = (translate("Page", "Close"), translate("Page", "Previous picture"), translate("Page", "Next picture"))
        for button, name in zip((self._close, self._previous, self._next), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        if self._numbers:
            place = translate("Page", "Picture {number} of {count}", number=self._at + 1, count=len(self._numbers))
            self._place.setText(place)
            self.setAccessibleName(place)
            self.setAccessibleDescription(self._article.paragraph(self._numbers[self._at]).text)
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(self._at + 1 < len(self._numbers))
        self._previous.setVisible(len(self._numbers) > 1)
        self._next.setVisible(len(self._numbers) > 1)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        edge, control = self._theme.size("inset"), self._theme.size("control")
        self._place.adjustSize()
        row = QRect(edge, edge, self.width() - 2 * edge, control)
        middle = QRect(edge, (self.height() - control) // 2, self.width() - 2 * edge, control)
        self._close.move(sides.from_trailing(row, control).topLeft())
        top = edge + (control - self._place.height()) // 2
        self._place.move(QPoint(sides.from_leading(row, self._place.width()).left(), top))
        self._previous.move(sides.from_leading(middle, control).topLeft())
        self._next.move(sides.from_trailing(middle, control).topLeft())

    def _caption(self) -> Lines:
        text, font = self._article.paragraph(self._numbers[self._at]).text, self._theme.font("quote", face="reading")
        width = Lines(text, font, round(self.width() * _CAPTION), _CAPTION_LINES, even=True).natural_width + 1
        return Lines(text, font, width, _CAPTION_LINES)  # no wider than it is, to be put in the middle

    def _box(self, below: int) -> QRectF:
        """Where the picture stands: as large as there is room for, but never larger than it is."""
        size = self._pictures.sizes[self._article.paragraph(self._numbers[self._at]).label]
        edge, control = self._theme.size("inset"), self._theme.size("control")
        room = self.rect().adjusted(2 * edge + control, 2 * edge + control, -2 * edge - control, -2 * edge - below)
        scale = min(1.0, room.width() / size.width, room.height() / size.height)
        width, height = max(1, round(size.width * scale)), max(1, round(size.height * scale))
        return QRectF(
            room.left() + (room.width() - width) // 2, room.top() + (room.height() - height) // 2, width, height
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and its caption below it."""
        super().paintEvent(event)
        if not self._numbers:
            return
        paragraph, caption = self._article.paragraph(self._numbers[self._at]), self._caption()
        gap = self._theme.size("gap_large")
        box = self._box(caption.height + gap if paragraph.text.strip() else 0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plates.paint_picture(painter, paragraph.label, box)
        if paragraph.text.strip():
            left = (self.width() - caption.natural_width) // 2
            caption.draw(painter, left, round(box.bottom()) + gap, self._theme.color("ink"))
        painter.end()

    # --- hands ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is as large as the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._home.window().rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay at the edges."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """No shortcut works through it."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _following: bool) -> bool:
        """Tab does not leave it."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead the way the interface runs."""
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Up: -1,
                 Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: -1} | {forward: 1}  # fmt: skip
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.put_away()
        elif step := steps.get(Qt.Key(event.key())):
            self._step(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts it away, as a click opened it."""
        event.accept()
        self.put_away()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What lies below does not move."""
        event.accept()

    def _step(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._numbers) - 1))
        self._write()
