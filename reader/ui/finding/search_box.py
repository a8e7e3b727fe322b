"""The search box: words are looked for while they are typed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.theme import Theme

# Typing rests this many ms before a search begins.
_ASK_AFTER = 140

# The keyboard may be elsewhere for a moment without having left.
_PASSING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason}


class SearchBox(QLineEdit):
    """Announces words while they are typed; Down and Enter lead into the results."""

    words_typed = Signal(str)
    results_wanted = Signal()
    first_hit_wanted = Signal()
    typed_on = Signal(str)
    """What was typed, when the keyboard is at its end: it may be completed."""
    completions_wanted = Signal()
    first_completion_wanted = Signal()
    entered = Signal()
    """The keyboard has come."""
    left_empty = Signal()
    """The keyboard has gone, and there are no words."""
    cleared = Signal()
    """The cross was pressed: searching is over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchbox")
        self.setAcceptDrops(False)  # a file dropped here would become its own name
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._cross = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        self._cross.triggered.connect(self.clear_words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK_AFTER)
        self._timer.timeout.connect(self._ask)
        self.textEdited.connect(self._timer.start)
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))
        self.apply_theme(theme)
        self.retranslate()

    def take_keyboard(self, words: str = "") -> None:
        """Begin typing; what stands there is replaced. `words` are put there and looked for at once."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words:
            self.setText(words)
            self._ask()
        self.selectAll()

    def type_on(self, text: str) -> None:
        """Put `text` there, look for it, and let it be typed on."""
        self.setText(text)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setCursorPosition(len(text))
        self._ask_now()
        self._ask()

    def show_words(self, text: str) -> None:
        """Show what is searched for, if it did not come from here."""
        if text.strip() != self.text().strip():
            self._timer.stop()
            self.setText(text)

    def clear_words(self) -> None:
        """Take the words away and leave the search."""
        self._timer.stop()
        self.clear()
        self.cleared.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.setMinimumWidth(theme.size("search_min"))
        self.setMaximumWidth(theme.size("search_max"))
        self.setFixedHeight(theme.size("control"))
        self._glass.setIcon(icons.icon("search", theme.color("muted"), theme.size("glyph_small")))
        self._cross.setIcon(icons.icon("close", theme.color("muted"), theme.size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAlignment(sides.leading())
        self.setPlaceholderText(sides.placeholder(translate("Top bar", "Search the library… Ctrl+K")))
        self.setAccessibleName(translate("Top bar", "Search the library"))
        self._glass.setText(self.accessibleName())
        self._cross.setText(translate("Top bar", "Leave the search"))
        self._cross.setToolTip(f"{translate('Top bar', 'Leave the search')} (Esc)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.completions_wanted.emit()
            case Qt.Key.Key_Space if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.first_completion_wanted.emit()
            case Qt.Key.Key_Down:
                self._ask_now()
                self.results_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not self._ask_now():
                    self.first_hit_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _PASSING:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING and not self.text().strip():
            self.left_empty.emit()

    def _ask_now(self) -> bool:
        """Look for what was typed last, if that has not begun; whether it had not."""
        waits = self._timer.isActive()
        if waits:
            self._timer.stop()
            self._ask()
        return waits

    def _ask(self) -> None:
        self.words_typed.emit(self.text())
        if self.hasFocus() and self.cursorPosition() == len(self.text()):
            self.typed_on.emit(self.text())
