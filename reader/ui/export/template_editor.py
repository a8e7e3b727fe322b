"""The source of a template: lines with numbers, from left to right, and the one where it stops marked."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reader.annotation import Color
from reader.i18n import translate
from reader.ui.theme import Theme

# Numbers stand beside the text in every language.
_AT_THE_TEXT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class TemplateEditor(QPlainTextEdit):
    """Tab leaves it, as everywhere in the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templatesource")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a source runs so in every language
        self.setTabChangesFocus(True)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self._theme = theme
        self._wrong = 0
        self._gutter = _Gutter(self)
        self.blockCountChanged.connect(lambda _: self._make_room())
        self.updateRequest.connect(self._follow)
        self.apply_theme(theme)
        self.retranslate()

    @property
    def wrong_line(self) -> int:
        """The number of the marked line, from 1; 0 if there is none."""
        return self._wrong

    def show_source(self, source: str, *, read_only: bool) -> None:
        """Show a template from its beginning."""
        self.setPlainText(source)
        self.setReadOnly(read_only)
        self.show_error(0)

    def show_error(self, line: int) -> None:
        """Mark a line (from 1); 0 marks none."""
        self._wrong = line
        block = self.document().findBlockByNumber(line - 1)
        marks = []
        if line and block.isValid():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.format.setBackground(self._theme.highlight(Color.RED))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.setExtraSelections(marks)
        self._gutter.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.setFont(theme.font("label", face="code"))
        self.document().setDocumentMargin(theme.size("gap"))
        self._make_room()
        self.show_error(self._wrong)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAccessibleName(translate("Templates", "Source of the template"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a line here and is not the dialog's."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_gutter"):
            self._make_room()

    def paint_numbers(self, painter: QPainter, exposed: QRect) -> None:
        """The numbers of the lines that are in view."""
        theme = self._theme
        painter.fillRect(exposed, theme.color("side"))
        painter.setFont(theme.font("small", face="code"))
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
            if place.top() > exposed.bottom():
                break
            number = block.blockNumber() + 1
            color: QColor = theme.color("danger" if number == self._wrong else "muted")
            painter.setPen(color)
            line = QRect(0, place.top(), self._gutter.width() - theme.size("gap"), self.fontMetrics().height())
            painter.drawText(line, _AT_THE_TEXT, str(number))
            block = block.next()

    def _make_room(self) -> None:
        digits = max(len(str(self.blockCount())), 2)
        width = self.fontMetrics().horizontalAdvance("0") * digits + 2 * self._theme.size("gap")
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.x(), inside.y(), width, inside.height()))

    def _follow(self, _area: QRect, scrolled: int) -> None:
        if scrolled:
            self._gutter.scroll(0, scrolled)
        else:
            self._gutter.update()


class _Gutter(QWidget):
    """Where the numbers stand."""

    def __init__(self, editor: TemplateEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._editor.paint_numbers(painter, event.rect())
