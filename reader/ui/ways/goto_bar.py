"""The slim bar above the page in which one says which paragraph to go to."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.article import Article
from reader.i18n import number, translate
from reader.ui import icons, sides
from reader.ui.theme import Theme
from reader.ui.ways.destination import destination, last_number
from reader.ui.ways.one_line import OneLine

# Code points of a paragraph that are shown before one goes there.
_SHOWN = 160


class GotoBar(QFrame):
    """A field for a number or a percentage, how many there are, and how the paragraph begins that is meant."""

    place_requested = Signal(object)
    """Place."""
    closed = Signal()
    """The keyboard goes back to the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self._theme = theme
        self._article = Article("", ())
        self._name = QLabel(self)
        self._field = QLineEdit(self)
        self._field.setObjectName("findfield")
        self._field.setAcceptDrops(False)
        self._field.setMaxLength(12)
        self._field.textEdited.connect(lambda _: self._describe())
        self._field.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setObjectName("findcount")
        self._opening = OneLine(theme, self)
        self._close = QToolButton(self)
        self._close.clicked.connect(self.shut)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.installEventFilter(self)
        self._row = QHBoxLayout(self)
        for part in (self._name, self._field, self._count):
            self._row.addWidget(part)
        self._row.addWidget(self._opening, 1)
        self._row.addWidget(self._close)
        self.hide()
        self.apply_theme(theme)
        self.retranslate()

    @property
    def opening(self) -> str:
        """What is said of the place that is meant: how its paragraph begins, or that there is none."""
        return self._opening.text

    @property
    def count_text(self) -> str:
        """What is said of how many there are."""
        return self._count.text().lstrip(sides.MARKS)

    def open(self, article: Article, paragraph: int) -> None:
        """Ask where to go in `article`; `paragraph` is where one is."""
        self._article = article
        self._field.setText(number(paragraph))
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._describe()

    def shut(self) -> None:
        """Hide the bar; one stays where one is."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size, glyph = theme.size, theme.size("glyph_small")
        self._row.setContentsMargins(sides.margins(size("inset"), size("gap_small"), size("pad"), size("gap_small")))
        self._row.setSpacing(size("gap"))
        self._field.setFixedSize(size("goto_field"), size("control"))
        self._opening.apply_theme(theme)
        self._close.setIcon(icons.icon("close", theme.color("soft_ink"), glyph))
        self._close.setIconSize(QSize(glyph, glyph))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._field.setAlignment(sides.leading())
        self._name.setText(translate("Go to", "Paragraph"))
        self._field.setAccessibleName(translate("Go to", "Number of the paragraph, or a percentage of the article"))
        name = translate("Find bar", "Close")
        self._close.setAccessibleName(name)
        self._close.setToolTip(f"{name} (Esc)")
        self.apply_theme(self._theme)
        self._describe()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes there; Escape shuts the bar before the window's own Escape does anything, and so does a click
        elsewhere.
        """
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is Qt.FocusReason.MouseFocusReason:
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return super().eventFilter(watched, event)
        is_pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape:
            if is_pressed:
                self.shut()
            event.accept()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and watched is self._field:
            if is_pressed:
                self._go()
            return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        place = destination(self._field.text(), self._article)
        if place:
            self.shut()
            self.place_requested.emit(place)

    def _describe(self) -> None:
        last, text = last_number(self._article), self._field.text().strip()
        self._count.setText(sides.sentence(translate("Go to", "of {count}", count=last)))
        place = destination(text, self._article)
        if place:
            words = self._article.paragraph(place.paragraph).text[place.offset : place.offset + _SHOWN]
            self._opening.say(" ".join(words.split()))
        elif text:
            self._opening.say(
                translate("Go to", "A number from {first} to {count}, or a percentage", first=1, count=last), "danger"
            )
        else:
            self._opening.say("")
        self._field.setProperty("missing", bool(text) and place is None)
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
