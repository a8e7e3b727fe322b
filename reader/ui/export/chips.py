"""What narrows an export: a chip for each colour or tag, of which any number may be on."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reader.annotation import Color
from reader.i18n import isolate, number
from reader.ui import icons
from reader.ui.flow_layout import FlowLayout
from reader.ui.theme import Theme


class FilterChips(QWidget):
    """A chip for each key; which of them are on narrows an export. None on: it does not."""

    switched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, QToolButton] = {}
        self._flow = FlowLayout(self)

    @property
    def chosen(self) -> list[str]:
        """The keys that are on."""
        return [key for key, chip in self._chips.items() if chip.isChecked()]

    @property
    def chips(self) -> list[QToolButton]:
        """The chips in their order."""
        return list(self._chips.values())

    def chip(self, key: str) -> QToolButton:
        """The chip of a key. Raises KeyError."""
        return self._chips[key]

    def show_chips(self, chips: Sequence[tuple[str, str, int]]) -> None:
        """Show these: key, text, and how many notes it stands for. What stands for none can be switched off only."""
        keys = {key for key, _, _ in chips}
        for key in [key for key in self._chips if key not in keys]:
            gone = self._chips.pop(key)
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for key, text, count in chips:
            if key not in self._chips:
                self._chips[key] = self._made(key)
            chip = self._chips[key]
            chip.setText(f"{isolate(text)}  {number(count)}" if count else isolate(text))
            chip.setAccessibleName(text)
            chip.setEnabled(count > 0 or chip.isChecked())
            self._flow.removeWidget(chip)
            self._flow.addWidget(chip)
        self._chips = {key: self._chips[key] for key, _, _ in chips}
        self.updateGeometry()

    def clear(self) -> None:
        """Switch all off without saying so."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._flow.setSpacing(theme.size("gap_small"))
        self._flow.invalidate()
        for key, chip in self._chips.items():
            self._dress(key, chip)

    def _dress(self, key: str, chip: QToolButton) -> None:
        if isinstance(key, Color):
            size = self._theme.size("dot_small") + 2
            chip.setIcon(icons.dot(self._theme.dot(key), size, line=self._theme.line(key, "field")))
            chip.setIconSize(QSize(size, size))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _made(self, key: str) -> QToolButton:
        chip = _Chip(self)
        chip.setObjectName("exportchip")
        chip.setCheckable(True)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda _=False: self.switched.emit())
        self._dress(key, chip)
        chip.show()
        return chip


class _Chip(QToolButton):
    """Leaves Enter to the dialog, and goes to its neighbours with the arrow keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: Sequence[Qt.Key] = (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if event.key() in steps:
            forward = (event.key() == Qt.Key.Key_Right) != self.isRightToLeft()
            self.focusNextPrevChild(forward)
        else:
            super().keyPressEvent(event)
