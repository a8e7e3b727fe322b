"""One line at the foot of the page that says what happened and offers to undo it; errors stay until they are shut."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.theme import Theme

# How long good news is shown, in ms; with something to press, longer.
_GLANCE = 6000
_OFFER = 12000


Action = tuple[str, Callable[[], object]]


class MessageBar(QFrame):
    """Shows one message at a time; the newest replaces the one before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._theme = theme
        self._is_error = False
        self._action: Callable[[], object] = lambda: None
        self._show_more: Callable[[], object] = lambda: None
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        self._more = QPushButton(self)
        self._more.clicked.connect(self._tell_more)
        self._close = QToolButton(self)
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self._row.setSpacing(self._theme.size("gap"))
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        for widget in (self._more, self._button, self._close):
            self._row.addWidget(widget)

    @property
    def text(self) -> str:
        """What is being said."""
        return self._text.text().lstrip(sides.MARKS)

    def tell(self, text: str, *, action: Action | None = None, more: Callable[[], object] | None = None) -> None:
        """Say `text` for a while; `action` is a button's words and what it does; `more` shows the details."""
        self._say(text, action, more, is_error=False)
        self._timer.start(_OFFER if action or more else _GLANCE)

    def complain(self, text: str, *, action: Action | None = None, more: Callable[[], object] | None = None) -> None:
        """Say what went wrong, until it is shut; as above."""
        self._timer.stop()
        self._say(text, action, more, is_error=True)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        glyph = theme.size("glyph_small")
        self._close.setIcon(icons.icon("close", theme.color("muted"), glyph))
        self._close.setIconSize(QSize(glyph, glyph))
        self._draw_sign()

    def retranslate(self) -> None:
        """Take on the interface's language; what was said in the other one is over."""
        self.hide()
        gap = self._theme.size("gap")
        self._row.setContentsMargins(sides.margins(self._theme.size("inset"), gap, self._theme.size("pad"), gap))
        self._close.setToolTip(translate("Messages", "Close"))
        self._close.setAccessibleName(translate("Messages", "Close"))
        self._more.setText(translate("Messages", "Details…"))

    def press(self) -> None:
        """Do what the message offers."""
        self._button.click()

    def show_details(self) -> None:
        """Show what there is to know beyond the message."""
        self._more.click()

    def _say(self, text: str, action: Action | None, more: Callable[[], object] | None, *, is_error: bool) -> None:
        self._is_error = is_error
        self._text.setText(sides.sentence(text))
        self.setAccessibleName(text)
        self._button.setVisible(action is not None)
        if action:
            self._button.setText(action[0])
            self._action = action[1]
        self._more.setVisible(more is not None)
        if more:
            self._show_more = more
        self._draw_sign()
        self.show()

    def _draw_sign(self) -> None:
        name, color = ("warning", "danger") if self._is_error else ("done", "accent")
        glyph = self._theme.size("glyph")
        self._sign.setPixmap(icons.icon(name, self._theme.color(color), glyph).pixmap(glyph, glyph))

    def _tell_more(self) -> None:
        self._show_more()

    def _act(self) -> None:
        self.hide()
        self._action()
