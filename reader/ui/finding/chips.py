"""Chips: small switches and buttons in a row that goes on in the next line where the width ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from reader.ui.flow_layout import FlowLayout
from reader.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip says; `key` is the caller's name for it."""

    key: str
    text: str
    checked: bool = False


class ChipRow(QWidget):
    """Chips that are switched one by one, of which one is chosen (`exclusive`), or that are pressed (not `checkable`).

    The arrow keys go from chip to chip; Tab goes to the next widget.
    """

    switched = Signal(str, bool)
    """The key of a chip that the user has switched or pressed, and whether it is on now."""

    def __init__(
        self, theme: Theme, *, checkable: bool = True, exclusive: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chips")
        self._checkable, self._exclusive = checkable, exclusive
        self._chips: dict[str, QToolButton] = {}
        self._row = FlowLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.apply_theme(theme)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in this order; those that are shown already keep the keyboard."""
        wanted = {chip.key: chip for chip in chips}
        for key in [key for key in self._chips if key not in wanted]:
            gone = self._chips.pop(key)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for chip in chips:
            if chip.key not in self._chips:
                self._chips[chip.key] = self._made(chip.key)
            button = self._chips[chip.key]
            button.setText(chip.text)
            button.setAccessibleName(chip.text)
            button.setChecked(chip.checked)
            self._row.removeWidget(button)
            self._row.addWidget(button)
        self._let_tab_in()
        self.setVisible(bool(chips))
        self.updateGeometry()

    @property
    def keys(self) -> list[str]:
        """The keys of the chips, in order."""
        return [str(button.property("key")) for button in self._row.widgets()]

    def button(self, key: str) -> QToolButton:
        """The chip with this key. Raises KeyError."""
        return self._chips[key]

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._row.setSpacing(0 if self._exclusive else theme.size("gap_small"))
        self._row.invalidate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys, which the chips leave to their row."""
        shown = self._row.widgets()
        focused = [number for number, button in enumerate(shown) if button.hasFocus()]
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() not in steps or not focused:
            super().keyPressEvent(event)
            return
        step = steps[Qt.Key(event.key())] * (-1 if self.isRightToLeft() else 1)
        following = shown[(focused[0] + step) % len(shown)]
        following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, key: str) -> QToolButton:
        button = _ChipButton(self)
        button.setObjectName("scope" if self._exclusive else "chip")
        button.setProperty("key", key)
        button.setCheckable(self._checkable)
        button.setAutoExclusive(self._exclusive)
        button.clicked.connect(lambda checked=False: self._switch(key, checked))
        button.show()
        return button

    def _switch(self, key: str, checked: bool) -> None:
        self._let_tab_in()
        self.switched.emit(key, checked)

    def _let_tab_in(self) -> None:
        """Tab stops once at a choice: at what is chosen."""
        for button in self._chips.values():
            stops = not self._exclusive or button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)


class _ChipButton(QToolButton):
    """A button that is pressed with Enter too, and leaves the arrow keys to its row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)
