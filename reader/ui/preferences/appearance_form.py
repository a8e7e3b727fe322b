"""Everything about looks in one form: theme, faces, sizes, alignment, digits. Each change is asked for at once."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from reader.i18n import number, translate
from reader.settings import BOUNDS, Settings
from reader.ui import faces, wording
from reader.ui.appearance import first_look
from reader.ui.preferences.controls import FaceBox, Segments, Stepper, Swatches
from reader.ui.theme import Theme, choice_of, theme_named

_SIZE_STEP, _SHARE_STEP, _GAP_STEP = 2, 5, 25

_LEADING, _JUSTIFIED = "leading", "justified"
_SHOWN, _HIDDEN = "shown", "hidden"
_ARABIC, _LATIN = "arabic", "latin"
_DIGITS = {_ARABIC: "٠١٢٣", _LATIN: "0123"}


class AppearanceForm(QWidget):
    """Rows of a name and a control; it shows the settings it is given, and asks for others."""

    change_requested = Signal(dict)
    """Values of settings by name."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self.swatches = Swatches(theme, self)
        self.reading_face = FaceBox(theme, self)  # made in the order in which they stand: Tab follows it
        self.text_size = self._stepper("reading_size", _SIZE_STEP, number)
        self.line_height = self._stepper("line_height", _SHARE_STEP, _percent)
        self.column_width = self._stepper("column_width", _SHARE_STEP, _percent)
        self.paragraph_gap = self._stepper("paragraph_gap", _GAP_STEP, _percent)
        self.alignment = Segments((_LEADING, _JUSTIFIED), theme, self)
        self.diacritics = Segments((_SHOWN, _HIDDEN), theme, self)
        self.interface_face = FaceBox(theme, self)
        self.digits = Segments(tuple(_DIGITS), theme, self)
        self.reset = QPushButton(self)
        self.reset.setAutoDefault(False)
        self._steppers = {
            "size": self.text_size,
            "line_height": self.line_height,
            "column_width": self.column_width,
            "paragraph_gap": self.paragraph_gap,
        }
        self._rows: dict[str, FaceBox | Stepper | Segments] = {
            "reading_face": self.reading_face,
            **self._steppers,
            "alignment": self.alignment,
            "diacritics": self.diacritics,
            "interface_face": self.interface_face,
            "digits": self.digits,
        }
        self._names = {row: QLabel(self) for row in self._rows}
        self._grid = QGridLayout(self)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()
        self.show_settings(settings)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes to now, in the order in which it stands."""
        every: tuple[QWidget, ...] = (self.swatches, *self._rows.values(), self.reset)
        return [stop for stop in every if stop.isVisible() and stop.isEnabled()]

    def _stepper(self, setting: str, step: int, written: Callable[[int], str]) -> Stepper:
        stepper = Stepper(BOUNDS[setting], step, written, self._theme, self)
        stepper.changed.connect(lambda value: self.change_requested.emit({setting: value}))
        return stepper

    def _lay_out(self) -> None:
        self._grid.addWidget(self.swatches, 0, 0, 1, 2)
        for place, (row, control) in enumerate(self._rows.items(), 1):
            self._grid.addWidget(self._names[row], place, 0)
            self._grid.addWidget(control, place, 1)
            self._names[row].setBuddy(control)
        self._grid.addWidget(self.reset, len(self._rows) + 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(len(self._rows) + 2, 1)

    def _connect_signals(self) -> None:
        ask = self.change_requested.emit
        self.swatches.chosen.connect(lambda key: ask(choice_of(key)))
        self.reading_face.face_chosen.connect(lambda family: ask({"reading_face": family}))
        self.interface_face.face_chosen.connect(lambda family: ask({"interface_face": family}))
        self.alignment.chosen.connect(lambda key: ask({"justified": key == _JUSTIFIED}))
        self.diacritics.chosen.connect(lambda key: ask({"diacritics": key == _SHOWN}))
        self.digits.chosen.connect(lambda key: ask({"arabic_digits": key == _ARABIC}))
        self.reset.clicked.connect(lambda: ask(first_look()))

    def show_settings(self, settings: Settings) -> None:
        """Show these."""
        self._settings = settings
        own = theme_named(settings.theme).faces
        self.swatches.choose(settings.theme)
        self.reading_face.show_face(faces.readable(settings.reading_face, own["reading"], own["reading_instead"]))
        self.interface_face.show_face(faces.readable(settings.interface_face, own["interface"], own["reading_instead"]))
        self.text_size.show_value(settings.reading_size)
        self.line_height.show_value(settings.line_height)
        self.column_width.show_value(settings.column_width)
        self.paragraph_gap.show_value(settings.paragraph_gap)
        self.alignment.choose(_JUSTIFIED if settings.justified else _LEADING)
        self.diacritics.choose(_SHOWN if settings.diacritics else _HIDDEN)
        self.digits.choose(_ARABIC if settings.arabic_digits else _LATIN)
        for widget in (self._names["digits"], self.digits):  # English is always written with 0-9
            widget.setVisible(settings.language == "ar")
        self.reset.setEnabled(any(getattr(settings, name) != value for name, value in first_look().items()))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.size("gap_large"))
        self._grid.setVerticalSpacing(theme.size("gap"))
        self.swatches.apply_theme(theme)
        for control in self._rows.values():
            control.apply_theme(theme)
        self._grid.setRowMinimumHeight(0, self.swatches.sizeHint().height() + theme.size("gap"))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        names = {
            "reading_face": translate("Appearance", "Reading font"),
            "interface_face": translate("Appearance", "Interface font"),
            "size": translate("Appearance", "Text size"),
            "line_height": translate("Appearance", "Line spacing"),
            "column_width": translate("Appearance", "Line length"),
            "paragraph_gap": translate("Appearance", "Paragraph spacing"),
            "alignment": translate("Appearance", "Alignment"),
            "diacritics": translate("Appearance", "Diacritics"),
            "digits": translate("Appearance", "Digits"),
        }
        for row, label in self._names.items():
            label.setText(names[row])
        for row, stepper in self._steppers.items():
            stepper.retranslate(names[row])
        self.reading_face.setAccessibleName(names["reading_face"])
        self.interface_face.setAccessibleName(names["interface_face"])
        lines = {
            _LEADING: translate("Appearance", "Ragged"),
            _JUSTIFIED: translate("Appearance", "Justified"),
        }
        self.alignment.retranslate(names["alignment"], lines)
        marks = {_SHOWN: translate("Appearance", "Shown"), _HIDDEN: translate("Appearance", "Hidden")}
        self.diacritics.retranslate(names["diacritics"], marks)
        self.digits.retranslate(names["digits"], _DIGITS)
        self.swatches.retranslate()
        self.reset.setText(translate("Appearance", "Restore the first look"))


def _percent(value: int) -> str:
    return wording.percent(value / 100)
