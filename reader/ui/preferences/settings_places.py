"""The page of the settings window that says where things are."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.i18n import translate
from reader.settings import Settings
from reader.ui import icons
from reader.ui.preferences.settings_sections import Section, path_line
from reader.ui.theme import Theme


class Places(Section):
    """Where the library, the settings and the search index are."""

    def __init__(self, theme: Theme, places: Mapping[str, Path], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._places = dict(places)
        self._names = {key: QLabel(self) for key in places}
        self._lines = {key: path_line(self) for key in places}
        self.copies = {key: self._button(partial(self._copy, key)) for key in places}
        self.folders = {key: self._button(partial(self._open, key)) for key in places}
        self._about = self.explanation()
        for key, path in places.items():
            self._lines[key].setText(str(path))
            row = QHBoxLayout()
            row.addWidget(self._lines[key], 1)
            row.addWidget(self.copies[key])
            row.addWidget(self.folders[key])
            self.column.addWidget(self._names[key])
            self.column.addLayout(row)
            self.column.addSpacing(theme.size("gap"))
        rows = [(self._lines[key], self.copies[key], self.folders[key]) for key in places]
        for one, following in pairwise(widget for row in rows for widget in row):
            self.setTabOrder(one, following)
        self.column.addWidget(self._about)
        self.column.addStretch(1)

    def _button(self, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.clicked.connect(lambda _=False: slot())
        return button

    @property
    def title(self) -> str:
        return translate("Settings", "Where things are")

    def show_settings(self, settings: Settings) -> None:
        """Nothing of it is a setting."""

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        glyph, control = theme.size("glyph"), theme.size("control")
        for buttons, icon in ((self.copies, "copy"), (self.folders, "folder")):
            for button in buttons.values():
                button.setIcon(icons.icon(icon, theme.color("soft_ink"), glyph))
                button.setIconSize(QSize(glyph, glyph))
                button.setFixedSize(control, control)

    def retranslate(self) -> None:
        super().retranslate()
        names = {
            "library": translate("Settings", "The library: articles, notes and backups"),
            "settings": translate("Settings", "The settings"),
            "cache": translate("Settings", "The search index, which can be made anew at any time"),
        }
        for key, label in self._names.items():
            label.setText(names[key])
            self._lines[key].setAccessibleName(names[key])
            for button, text in (
                (self.copies[key], translate("Settings", "Copy the path")),
                (self.folders[key], translate("Settings", "Open the folder")),
            ):
                button.setToolTip(text)
                button.setAccessibleName(f"{text}: {names[key]}")
        self._about.setText(
            translate("Settings", "Hashiya never opens a network connection: all of it stays on this machine.")
        )

    def _copy(self, key: str) -> None:
        QGuiApplication.clipboard().setText(str(self._places[key]))

    def _open(self, key: str) -> None:
        path = self._places[key]
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
