"""Other spellings of a name, offered under a search: to look for one, to take them all for one name, or to refuse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.aliases import Alike
from reader.i18n import number, translate
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.flow_layout import FlowLayout
from reader.ui.theme import Theme


class NameOffer(QWidget):
    """Says what may be the same name; hidden while there is nothing to offer."""

    words_requested = Signal(str)
    """A spelling to search for."""
    joined = Signal(tuple)
    """Spellings that are one name from now on."""
    refused = Signal(str, tuple)
    """A name, and spellings that are not it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alike: Alike | None = None
        self._lead = QLabel(self)
        self._lead.setObjectName("hint")
        self._lead.setIndent(0)
        self._words = ChipRow(theme, checkable=False, parent=self)
        self._words.switched.connect(lambda word, _: self.words_requested.emit(word))
        self.join, self.refuse = self._button("offer"), self._button("chip")
        self.join.clicked.connect(self._join)
        self.refuse.clicked.connect(self._refuse)
        choice = QWidget(self)
        choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._buttons = FlowLayout(choice)
        self._buttons.addWidget(self.join)
        self._buttons.addWidget(self.refuse)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._lead)
        self._column.addWidget(self._words)
        self._column.addWidget(choice)
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def show_alike(self, alike: Alike | None) -> None:
        """Offer these, or nothing."""
        self._alike = alike
        self._describe()
        self.setVisible(alike is not None)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._words.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap")
        self._column.setContentsMargins(side, gap, side, gap)
        self._column.setSpacing(gap)
        self._buttons.setSpacing(gap)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.join.setText(translate("Search panel", "Join them"))
        self.refuse.setText(translate("Search panel", "Not the same"))
        for button in (self.join, self.refuse):
            button.setAccessibleName(button.text())
        self._words.setAccessibleName(translate("Search panel", "Other spellings"))
        self._describe()

    def _describe(self) -> None:
        if self._alike:
            lead = translate("Search panel", "May be the same name as {word}:", word=self._alike.word)
            self._lead.setText(lead)
            self._words.show_chips([Chip(word, f"{word} {number(count)}") for word, count in self._alike.others])

    def _join(self) -> None:
        if self._alike:
            self.joined.emit((self._alike.word, *(word for word, _ in self._alike.others)))
            self.show_alike(None)

    def _refuse(self) -> None:
        if self._alike:
            self.refused.emit(self._alike.word, tuple(word for word, _ in self._alike.others))
            self.show_alike(None)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
