"""A page that stands where there is no article to show: a sign, a sentence, what can be done about it."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui import icons, sides
from reader.ui.theme import Theme


@dataclass(frozen=True)
class Offer:
    """A button: what it is known by, and its words."""

    key: str
    text: str


@dataclass(frozen=True)
class State:
    """What the page says, in the interface's language; the first of `offers` is the one that most will want.

    `detail` is for whoever wants to know exactly, such as a path.
    """

    icon: str
    title: str
    text: str
    offers: tuple[Offer, ...] = ()
    detail: str = ""
    is_bad: bool = False


class StatePage(QWidget):
    """Shows one state at a time."""

    chosen = Signal(str)
    """The key of the offer that was taken."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptypage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._state = State("book", "", "")
        self._picture, self._title, self._text, self._detail = (QLabel(self) for _ in range(4))
        self._title.setObjectName("emptytitle")
        self._text.setObjectName("emptytext")
        self._detail.setObjectName("emptydetail")
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._picture)
        for label in (self._title, self._text):
            self._add_text(label)
        self._column.addSpacing(theme.size("gap_large"))
        self._column.addLayout(self._row)
        self._column.addSpacing(theme.size("gap_large"))
        self._add_text(self._detail)
        self._column.addStretch(3)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _add_text(self, label: QLabel) -> None:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMaximumWidth(self._theme.size("state_width"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(label, 1000)
        row.addStretch(1)
        self._column.addLayout(row)

    @property
    def state(self) -> State:
        """What is shown."""
        return self._state

    def show_state(self, state: State) -> None:
        """Show another state."""
        had_keyboard = any(button.hasFocus() for button in self._buttons)
        self._state = state
        for label, text in ((self._title, state.title), (self._text, state.text), (self._detail, state.detail)):
            label.setText(sides.sentence(text) if text else "")
            label.setVisible(bool(text))
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(place, offer) for place, offer in enumerate(state.offers)]
        if self._buttons:
            self.setFocusProxy(self._buttons[0])
            if had_keyboard:
                self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.apply_theme(self._theme)

    def _button(self, place: int, offer: Offer) -> QPushButton:
        button = QPushButton(offer.text, self)
        button.setObjectName("primary" if place == 0 else "")
        button.setAccessibleName(offer.text)
        button.clicked.connect(lambda: self.chosen.emit(offer.key))
        self._row.insertWidget(place + 1, button)
        button.show()
        return button

    def take(self, key: str) -> None:
        """Press the button of an offer. Raises KeyError."""
        dict(zip((offer.key for offer in self._state.offers), self._buttons, strict=True))[key].click()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size("bar")
        color = theme.color("danger" if self._state.is_bad else "strong_line")
        self._picture.setPixmap(icons.icon(self._state.icon, color, size).pixmap(QSize(size, size)))
        self._row.setSpacing(theme.size("gap"))
