"""The search box: words are looked for while they are typed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.i18n import translate
from reader.ui import icons
from reader.ui.theme import Theme

# Typing rests this many ms before a search begins.
_ASK_AFTER = 140


class SearchBox(QLineEdit):
    """Announces words while they are typed; Down and Enter lead into the results."""

    words_typed = Signal(str)
    results_wanted = Signal()
    first_hit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchbox")
        self.setAcceptDrops(False)  # a file dropped here would become its own name
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK_AFTER)
        self._timer.timeout.connect(lambda: self.words_typed.emit(self.text()))
        self.textEdited.connect(self._timer.start)
        self.apply_theme(theme)
        self.retranslate()

    def take_keyboard(self) -> None:
        """Begin typing; what stands there is replaced."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def show_words(self, text: str) -> None:
        """Show what is searched for, if it did not come from here."""
        if text.strip() != self.text().strip():
            self._timer.stop()
            self.setText(text)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.setMinimumWidth(theme.size("search_min"))
        self.setMaximumWidth(theme.size("search_max"))
        self.setFixedHeight(theme.size("control"))
        self._glass.setIcon(icons.icon("search", theme.color("muted"), theme.size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setPlaceholderText(translate("Top bar", "Search the library… Ctrl+K"))
        self.setAccessibleName(translate("Top bar", "Search the library"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.results_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._timer.isActive():
                    self._timer.stop()
                    self.words_typed.emit(self.text())
                else:
                    self.first_hit_wanted.emit()
            case _:
                super().keyPressEvent(event)
