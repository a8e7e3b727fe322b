"""The window of all settings: a list of sections, and each section's page. What is changed is in force at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.i18n import translate
from reader.settings import Settings
from reader.ui.appearance import first_look
from reader.ui.preferences import settings_sections as sections
from reader.ui.preferences.settings_access import Access
from reader.ui.preferences.settings_places import Places
from reader.ui.theme import Theme

# What is reset besides the looks: nothing that the user has made, named or found a place for.
_RESET = (
    "hijri_dates",
    "resume_at_start",
    "underline_styles",
    "reduced_motion",
    "max_file_mb",
    "reading_seconds",
    "reading_memory_mb",
)


class SettingsWindow(QDialog):
    """Not modal: the window behind it shows what each change does. Escape closes it."""

    change_requested = Signal(dict)
    """Values of settings by name."""

    def __init__(self, theme: Theme, settings: Settings, places: Mapping[str, Path], parent: QWidget) -> None:
        """`places` are the folders and files to show: "library", "settings" and "cache"."""
        super().__init__(parent)
        self.setObjectName("settings")
        self._settings = settings
        self._before: dict[str, Any] = {}
        self._list = QListWidget(self)
        self._list.setObjectName("sections")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.looks = sections.Looks(theme, settings, self)
        self.language = sections.Language(theme, self)
        self.colors = sections.ColorNames(theme, self)
        self.access = Access(theme, self)
        self.reading = sections.Reading(theme, self)
        self.limits = sections.Limits(theme, self)
        self.places = Places(theme, places, self)
        self._sections: tuple[sections.Section, ...] = (
            self.looks, self.language, self.colors, self.access, self.reading, self.limits, self.places,
        )  # fmt: skip
        self._pages = QStackedWidget(self)
        self._reset, self._undo, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        self._foot = QHBoxLayout()
        self._body = QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()
        self.show_settings(settings)
        self.resize(theme.size("settings_width"), theme.size("settings_height"))
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        for section in self._sections:
            self._list.addItem(QListWidgetItem())
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(section)
            self._pages.addWidget(scroll)
        for button in (self._reset, self._undo):
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        for button in (self._reset, self._undo, self._close):
            button.setAutoDefault(False)
        self._undo.hide()
        self._body.setSpacing(0)
        self._body.addWidget(self._list)
        self._body.addWidget(self._pages, 1)
        self._whole.setSpacing(0)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._body, 1)
        self._whole.addLayout(self._foot)

    def _connect_signals(self) -> None:
        self._list.currentRowChanged.connect(self._pages.setCurrentIndex)
        for section in self._sections:
            section.change_requested.connect(self._ask)
        self._reset.clicked.connect(self._reset_all)
        self._undo.clicked.connect(self._take_back)
        self._close.clicked.connect(self.close)

    def open_at(self, section: sections.Section | None = None) -> None:
        """Show the window, at a section if one is given."""
        if section is not None:
            self._list.setCurrentRow(self._sections.index(section))
        self.show()
        self.activateWindow()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_settings(self, settings: Settings) -> None:
        """Show these."""
        self._settings = settings
        for section in self._sections:
            section.show_settings(settings)
        self._reset.setEnabled(any(getattr(settings, name) != value for name, value in _first().items()))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        pad = theme.size("pad")
        self._list.setFixedWidth(theme.size("sections"))
        self._foot.setContentsMargins(pad, pad, pad, pad)
        self._foot.setSpacing(theme.size("gap"))
        for section in self._sections:
            section.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setWindowTitle(translate("Settings", "Settings"))
        self._list.setAccessibleName(translate("Settings", "Sections of the settings"))
        for place, section in enumerate(self._sections):
            section.retranslate()
            self._list.item(place).setText(section.title)
        self._reset.setText(translate("Settings", "Reset everything"))
        self._reset.setToolTip(
            translate("Settings", "Your language, the names of your colours and your folders stay as they are.")
        )
        self._undo.setText(translate("Settings", "Undo"))
        self._close.setText(translate("Settings", "Close"))

    def done(self, result: int) -> None:
        """It is closed, in whatever way: what is being typed counts."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and self.isAncestorOf(focus):
            focus.clearFocus()
        self._undo.hide()
        super().done(result)

    def _ask(self, values: dict[str, Any]) -> None:
        self._undo.hide()
        self.change_requested.emit(values)

    def _reset_all(self) -> None:
        self._before = {name: getattr(self._settings, name) for name in _first()}
        self.change_requested.emit(_first())
        self._undo.show()

    def _take_back(self) -> None:
        self._undo.hide()
        self.change_requested.emit(self._before)


def _first() -> dict[str, Any]:
    """The values of the first start, of all that is reset."""
    return first_look() | {name: getattr(Settings(), name) for name in _RESET}
