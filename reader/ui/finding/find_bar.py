"""The slim bar above the page in which words are found in the open article."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.finding.article_finder import FindState
from reader.ui.theme import Theme


class FindBar(QFrame):
    """A field, how many there are, the next and the one before, and the way out."""

    words_typed = Signal(str)
    step_requested = Signal(int)
    """1: the next one; -1: the one before."""
    closed = Signal()
    """The keyboard goes back to the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self._theme = theme
        self._state = FindState()
        self._field = QLineEdit(self)
        self._field.setObjectName("findfield")
        self._field.setAcceptDrops(False)
        self._field.textEdited.connect(self.words_typed)
        self._field.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setObjectName("findcount")
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._close.clicked.connect(self.shut)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._field, 1)
        self._row.addWidget(self._count)
        self._row.addWidget(self._previous)
        self._row.addWidget(self._next)
        self._row.addStretch()
        self._row.addWidget(self._close)
        for button in (self._previous, self._next, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        self.hide()
        self.apply_theme(theme)
        self.retranslate()

    @property
    def words(self) -> str:
        """What is in the field."""
        return self._field.text()

    @property
    def count_text(self) -> str:
        """What is said of how many there are."""
        return self._count.text().lstrip(sides.MARKS)

    def open(self, words: str = "") -> None:
        """Show the bar and begin typing; `words` take the place of the last ones. Either are looked for."""
        if words:
            self._field.setText(words)
        was_hidden = not self.isVisible()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        if words or was_hidden:
            self.words_typed.emit(self._field.text())

    def shut(self) -> None:
        """Hide the bar."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def show_state(self, state: FindState) -> None:
        """Say how many there are."""
        self._state = state
        self._describe()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size
        self._row.setContentsMargins(sides.margins(size("inset"), size("gap_small"), size("pad"), size("gap_small")))
        self._row.setSpacing(size("gap_small"))
        self._field.setMinimumWidth(size("find_field") // 2)
        self._field.setMaximumWidth(size("find_field"))
        self._field.setFixedHeight(size("control"))
        glyph = size("glyph_small")
        for button, name in ((self._previous, "chevron_up"), (self._next, "chevron_down"), (self._close, "close")):
            button.setIcon(icons.icon(name, theme.color("soft_ink"), glyph, disabled=theme.color("faint")))
            button.setIconSize(QSize(glyph, glyph))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._field.setAlignment(sides.leading())
        self._field.setPlaceholderText(sides.placeholder(translate("Find bar", "Find in the article")))
        self._field.setAccessibleName(translate("Find bar", "Find in the article"))
        for button, name, keys in (
            (self._previous, translate("Find bar", "The one before"), "Shift+F3"),
            (self._next, translate("Find bar", "The next one"), "F3"),
            (self._close, translate("Find bar", "Close"), "Esc"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")
        self.apply_theme(self._theme)
        self._describe()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on and Shift+Enter back; Escape shuts the bar before the window's own Escape does anything."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.shut()
            event.accept()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and watched is self._field:
            if event.type() == QEvent.Type.KeyPress:
                held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_requested.emit(-1 if held else 1)
            return True
        return super().eventFilter(watched, event)

    def _describe(self) -> None:
        state = self._state
        has_words = bool(self._field.text().strip())
        is_missing = has_words and state.is_complete and not state.total
        if not has_words:
            text = ""
        elif is_missing:
            text = translate("Find bar", "Not in this article")
        elif state.current:
            text = translate("Find bar", "{number} of {count}", number=state.current, count=state.total)
        else:
            text = translate("Find bar", "{count} so far", count=state.total)
        self._count.setText(sides.sentence(text) if text else "")
        self._field.setProperty("missing", is_missing)
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        for button in (self._previous, self._next):
            button.setEnabled(bool(state.total))
