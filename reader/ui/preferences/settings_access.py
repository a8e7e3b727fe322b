"""The page of the settings window for those who tell colours apart with difficulty, or whom motion disturbs."""

from PySide6.QtWidgets import QCheckBox, QWidget

from reader.i18n import translate
from reader.settings import Settings
from reader.ui.preferences.settings_sections import Section
from reader.ui.theme import Theme


class Access(Section):
    """Lines under highlights, and less motion."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.lines, self.still = QCheckBox(self), QCheckBox(self)
        self.lines.clicked.connect(lambda on: self.change_requested.emit({"underline_styles": on}))
        self.still.clicked.connect(lambda on: self.change_requested.emit({"reduced_motion": on}))
        self._about_lines, self._about_still = self.explanation(), self.explanation()
        for box, about in ((self.lines, self._about_lines), (self.still, self._about_still)):
            self.column.addWidget(box)
            self.column.addWidget(about)
            self.column.addSpacing(theme.size("gap_large"))
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        return translate("Settings", "Accessibility")

    def show_settings(self, settings: Settings) -> None:
        self.lines.setChecked(settings.underline_styles)
        self.still.setChecked(settings.reduced_motion)

    def retranslate(self) -> None:
        super().retranslate()
        self.lines.setText(translate("Settings", "A line of its own for each highlight colour"))
        self._about_lines.setText(
            translate("Settings", "Solid, dashed, dotted, double or wavy: no colour has to be told by colour alone.")
        )
        self.still.setText(translate("Settings", "Reduce motion"))
        self._about_still.setText(
            translate("Settings", "Nothing fades, slides or blinks, even where the desktop allows it.")
        )
