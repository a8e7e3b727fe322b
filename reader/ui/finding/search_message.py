"""What stands in the place of results: a hint before one types, advice when nothing was found, what went wrong."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui import prose
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be pressed: `key` is the caller's name for it; `text` is said under it, if there is any."""

    key: str
    button: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A title, some sentences, words to search for, and what can be pressed besides."""

    title: str
    sentences: tuple[str, ...] = ()
    lead: str = ""
    """What is said before the words."""
    words: tuple[str, ...] = ()
    examples: tuple[Offer, ...] = ()
    """Words to search for, with what they find."""
    offers: tuple[Offer, ...] = ()


class SearchMessage(QWidget):
    """Shows one message."""

    words_requested = Signal(str)
    offer_taken = Signal(str)
    """The key of the offer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("messagetitle")
        self._sentences = self._label("hint")
        self._lead = self._label("hint")
        self._words = ChipRow(theme, checkable=False, parent=self)
        self._words.switched.connect(lambda key, _: self.words_requested.emit(key))
        self._offered: list[QWidget] = []
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._sentences, self._lead, self._words):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.apply_theme(theme)

    @property
    def text(self) -> str:
        """All that is said."""
        return "\n".join(label.text() for label in self.findChildren(QLabel) if not label.isHidden())

    def say(self, message: Message) -> None:
        """Show `message`."""
        self._title.setText(message.title)
        _show(self._sentences, "\n".join(message.sentences))
        _show(self._lead, message.lead)
        self._words.show_chips([Chip(word, word) for word in message.words])
        for widget in self._offered:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._offered = []
        for offer in message.examples:
            self._add(self._button("example", offer), offer.text, self.words_requested.emit, offer.key)
        for offer in message.offers:
            self._add(self._button("offer", offer), offer.text, self.offer_taken.emit, offer.key)

    def press(self, key: str) -> None:
        """Press what is offered under this key."""
        for button in self.findChildren(QToolButton):
            if button.property("key") == key and not button.isHidden():
                button.click()
                return

    def take_keyboard(self) -> None:
        """Let Enter press the first thing that can be pressed."""
        first = next((button for button in self.findChildren(QToolButton) if not button.isHidden()), None)
        if first:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._words.apply_theme(theme)
        self._column.setSpacing(theme.size("gap"))
        side, top = theme.size("inset"), theme.size("pad")
        self._column.setContentsMargins(side, top, side, top)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setIndent(0)
        return prose.wrap(label)

    def _button(self, name: str, offer: Offer) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(offer.button)
        button.setProperty("key", offer.key)
        button.setAccessibleName(". ".join(filter(None, (offer.button, offer.text))))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _add(self, button: QToolButton, text: str, then: Callable[[str], None], key: str) -> None:
        button.clicked.connect(lambda _=False: then(key))
        offered = QWidget(self)
        together = QVBoxLayout(offered)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(self._column.spacing() // 2)
        together.addWidget(button)
        if text:
            label = self._label("hint")
            label.setText(text)
            together.addWidget(label)
        self._column.insertWidget(self._column.count() - 1, offered)
        offered.show()
        self._offered.append(offered)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
