"""A card of the notes panel: one annotation, shut (what was marked and written) or open for writing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.annotation import Annotation, Color, Target
from reader.i18n import translate
from reader.ui import sides, wording
from reader.ui.lines import Lines
from reader.ui.note_editor import NoteEditor
from reader.ui.theme import Theme

# Quoted words are a reminder, not the text: so many lines and characters at most.
_QUOTE_LINES = 2
_QUOTE_LIMIT = 400


class NoteCard(QFrame):
    """Shows one annotation; a click or Enter opens it, and the session does everything it asks for."""

    chosen = Signal(str)
    note_edited = Signal(str, str)
    tags_edited = Signal(str, list)
    color_requested = Signal(str, object)
    delete_requested = Signal(str)
    closed = Signal(str)
    """The writing is over."""

    def __init__(self, annotation: Annotation, names: dict[Color, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.annotation = annotation
        self._names = names
        self._theme = theme
        self._editor: NoteEditor | None = None
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._color = QLabel(self)
        self._place = QLabel(self)
        for label in (self._color, self._place):
            label.setObjectName("cardhead")
        self._quote = _Quotation(theme, self)
        self._note = QLabel(self)
        self._note.setObjectName("cardnote")
        self._note.setTextFormat(Qt.TextFormat.MarkdownText)
        self._note.setWordWrap(True)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tags = QLabel(self)
        self._tags.setObjectName("cardtags")
        self._tags.setWordWrap(True)
        self._tags.setTextFormat(Qt.TextFormat.PlainText)
        self._body = self._lay_out()
        self.show_annotation(annotation)

    def _lay_out(self) -> QVBoxLayout:
        size = self._theme.size
        head = QHBoxLayout()
        head.setSpacing(size("gap"))
        head.addSpacing(size("dot"))
        head.addWidget(self._color)
        head.addStretch(1)
        head.addWidget(self._place)
        body = QVBoxLayout(self)
        edge = size("edge") + size("pad")
        body.setContentsMargins(sides.margins(edge, size("gap"), size("pad"), size("pad")))
        body.setSpacing(size("gap_small"))
        body.addLayout(head)
        for widget in (self._quote, self._note, self._tags):
            body.addWidget(widget)
        return body

    @property
    def is_open(self) -> bool:
        """Whether its note can be written."""
        return self._editor is not None

    def show_annotation(self, annotation: Annotation) -> None:
        """Show the annotation's present state; what is being typed is left alone."""
        recolored = annotation.color is not self.annotation.color
        self.annotation = annotation
        self._color.setText(self._names[annotation.color])
        self._place.setText(_place(annotation))
        self._quote.show_text(annotation.text)
        self._note.setText(annotation.note)
        self._note.setLayoutDirection(sides.layout_direction())
        self._tags.setAlignment(sides.leading())
        self._tags.setText(" ".join(f"#{tag}" for tag in annotation.tags))
        self.setAccessibleName(_spoken(annotation, self._names))
        if self._editor and recolored:
            self._editor.show_color(annotation.color)
        self._show_parts()
        self.update()

    def open(self, *, write: bool) -> None:
        """Show the editor; `write` gives it the keyboard."""
        if self._editor is None:
            self._editor = NoteEditor(self.annotation, self._names, self._theme, self)
            self._editor.note_edited.connect(lambda note: self.note_edited.emit(self.annotation.id, note))
            self._editor.tags_edited.connect(lambda tags: self.tags_edited.emit(self.annotation.id, tags))
            self._editor.color_requested.connect(lambda color: self.color_requested.emit(self.annotation.id, color))
            self._editor.delete_requested.connect(lambda: self.delete_requested.emit(self.annotation.id))
            self._editor.finished.connect(lambda: self.closed.emit(self.annotation.id))
            self._body.addWidget(self._editor)
            self._show_parts()
        if write:
            self._editor.take_keyboard()

    def shut(self) -> None:
        """Keep what was typed and hide the editor."""
        if self._editor:
            editor, self._editor = self._editor, None
            editor.keep()
            editor.hide()
            editor.deleteLater()
            self._show_parts()

    def keep(self) -> None:
        """Announce what was typed since the last time."""
        if self._editor:
            self._editor.keep()

    def _show_parts(self) -> None:
        self._note.setVisible(bool(self.annotation.note.strip()) and not self.is_open)
        self._tags.setVisible(bool(self.annotation.tags) and not self.is_open)
        self.setProperty("open", self.is_open)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, its coloured edge at the leading side, and the dot."""
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius")
        painter.setPen(theme.color("strong_line") if self.is_open else QColor(0, 0, 0, 0))
        painter.setBrush(theme.color("field" if self.is_open else "card"))
        if self.hasFocus() and not self.is_open:
            painter.setPen(theme.color("accent"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.dot(self.annotation.color))
        edge = sides.from_leading(self.rect(), 2 * radius)
        painter.setClipRect(sides.from_leading(self.rect(), theme.size("edge")))
        painter.drawRoundedRect(edge, radius, radius)
        painter.setClipping(False)
        head = self._color.geometry()
        dot = theme.size("dot") - 6
        across = self.contentsRect()
        column = sides.inset(across, theme.size("edge") + theme.size("pad"), 0, 0, 0)
        spot = sides.from_leading(column, dot)
        painter.drawEllipse(spot.left(), head.center().y() - dot // 2 + 1, dot, dot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.annotation.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self.annotation.id)
            case Qt.Key.Key_Delete:
                self.delete_requested.emit(self.annotation.id)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class _Quotation(QWidget):
    """The quoted words, cut after two lines, in the reading face."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_text(self, text: str) -> None:
        """Show the beginning of `text` on one piece."""
        self._text = " ".join(text[:_QUOTE_LIMIT].split())
        self.setVisible(bool(self._text))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width).height if self._text else 0

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(max(self.width(), self._theme.size("panel_min") // 2)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self._lines(self.width()).draw(QPainter(self), 0, 0, self._theme.color("soft_ink"))

    def _lines(self, width: int) -> Lines:
        return Lines(self._text, self._theme.font("quote", face="reading"), width, _QUOTE_LINES)


def _place(annotation: Annotation) -> str:
    if annotation.is_unattached:
        return translate("Notes", "unattached")
    match annotation.target:
        case Target.ARTICLE:
            return translate("Notes", "on the article")
        case Target.PARAGRAPH:
            number = annotation.span.paragraph if annotation.span else 0
            return translate("Notes", "on ¶ {number}", number=number)
        case Target.PASSAGE:
            return translate("Notes", "¶ {number}", number=annotation.span.paragraph if annotation.span else 0)


def _spoken(annotation: Annotation, names: dict[Color, str]) -> str:
    parts = [names[annotation.color], _place(annotation), annotation.text, annotation.note, *annotation.tags]
    return wording.SEPARATOR.join(part for part in parts if part)
