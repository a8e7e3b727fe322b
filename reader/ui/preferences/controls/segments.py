"""A few choices side by side, one of which is in force."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.ui.theme import Theme


class Segments(QFrame):
    """Choices by key; the arrow keys go from one to the next."""

    chosen = Signal(str)
    """The key of the choice that the user made."""

    def __init__(self, keys: Sequence[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._buttons = {key: self._button(key) for key in keys}
        self.apply_theme(theme)

    def _button(self, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    @property
    def stops(self) -> list[QToolButton]:
        """The choices, of which Tab stops at the one in force."""
        return list(self._buttons.values())

    @property
    def choice(self) -> str:
        """The key of what is in force; "" if nothing is."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show what is in force."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def press(self, key: str) -> None:
        """Choose as a click does."""
        self._buttons[key].click()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other sizes."""
        edge = theme.size("hairline")
        self._row.setContentsMargins(edge, edge, edge, edge)
        self.setFixedHeight(theme.size("control"))

    def retranslate(self, name: str, texts: Mapping[str, str]) -> None:
        """Take on the words of the interface's language: what is chosen here, and the choices by key."""
        self.setAccessibleName(name)
        for key, button in self._buttons.items():
            button.setText(texts[key])
            button.setAccessibleName(f"{name}: {texts[key]}")
        self._row.activate()  # now: whoever lays this out may do so before Qt's next round
        self.updateGeometry()
