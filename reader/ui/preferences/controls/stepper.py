"""A number that is made smaller or larger by steps, or typed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QWidget

from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.theme import Theme


class Stepper(QFrame):
    """A number between two buttons; the arrow keys do as the buttons."""

    changed = Signal(int)
    """The number that the user chose."""

    def __init__(self, values: range, step: int, written: Callable[[int], str], theme: Theme, parent: QWidget) -> None:
        """`written` writes a number with its unit, in the interface's language."""
        super().__init__(parent)
        self.setObjectName("stepper")
        self._number = _Number(values, step, written, self)
        self._number.valueChanged.connect(self._tell)
        self._less, self._more = (self._button(by) for by in (-1, 1))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        for widget in (self._less, self._number, self._more):
            self._row.addWidget(widget)
        self.setFocusProxy(self._number)
        self.apply_theme(theme)

    def _button(self, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._number.stepBy(by))
        return button

    @property
    def value(self) -> int:
        """The number."""
        return self._number.value()

    @property
    def text(self) -> str:
        """The number as it is written."""
        return self._number.text().lstrip(sides.MARKS)

    def show_value(self, value: int) -> None:
        """Show a number without telling of it."""
        self._number.blockSignals(True)
        self._number.setValue(value)
        self._number.blockSignals(False)
        self._enable()

    def press(self, *, more: bool) -> None:
        """Take a step as a click does."""
        (self._more if more else self._less).click()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        edge, glyph = theme.size("hairline"), theme.size("glyph_small")
        self._row.setContentsMargins(edge, edge, edge, edge)
        self.setFixedHeight(theme.size("control"))
        for button, icon in ((self._less, "minus"), (self._more, "plus")):
            button.setIcon(icons.icon(icon, theme.color("soft_ink"), glyph, disabled=theme.color("faint")))
            button.setIconSize(QSize(glyph, glyph))
            button.setFixedWidth(theme.size("control"))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def retranslate(self, name: str) -> None:
        """Take on the interface's language; `name` says what the number is."""
        self._number.setAccessibleName(name)
        for button, text in (
            (self._less, translate("Controls", "Less")),
            (self._more, translate("Controls", "More")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(f"{name}: {text}")
        self._number.rewrite()

    def _tell(self, value: int) -> None:
        self._enable()
        self.changed.emit(value)

    def _enable(self) -> None:
        self._less.setEnabled(self._number.value() > self._number.minimum())
        self._more.setEnabled(self._number.value() < self._number.maximum())


class _Number(QSpinBox):
    """Reads and writes the digits of the interface, whatever Qt's locale has."""

    def __init__(self, values: range, step: int, written: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._written = written
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrame(False)
        self.setKeyboardTracking(False)
        self.setRange(values[0], values[-1])
        self.setSingleStep(step)

    def textFromValue(self, value: int) -> str:
        return sides.sentence(self._written(value))

    def valueFromText(self, text: str) -> int:
        digits = _digits(text)
        return int(digits) if digits else self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        digits = _digits(text)
        if digits and self.minimum() <= int(digits) <= self.maximum():
            return QValidator.State.Acceptable, text, position
        return QValidator.State.Intermediate, text, position

    def fixup(self, text: str) -> str:
        """The nearest number that is possible."""
        digits = _digits(text)
        nearest = min(max(int(digits), self.minimum()), self.maximum()) if digits else self.value()
        return self.textFromValue(nearest)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls the settings does not change one on its way."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def rewrite(self) -> None:
        """Write the number anew, in the language of now."""
        self.lineEdit().setText(self.textFromValue(self.value()))


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdecimal())
