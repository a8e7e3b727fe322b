"""The main menu: the action table by its menus, and the themes and languages there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.i18n import LANGUAGES, translate
from reader.settings import SYSTEM_THEME, Settings
from reader.ui import menus
from reader.ui.actions import Actions, Menu
from reader.ui.theme import themes

LANGUAGE_NAMES = {"ar": "العربية", "en": "English"}
"""Each language under its own name, so that whoever strayed into the other one finds the way back."""


class MainMenu(QMenu):
    """Everything that can be done, in one place."""

    theme_requested = Signal(str)
    language_requested = Signal(str)

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        menus.shape(self)
        self._menus: dict[Menu, QMenu] = {}
        for menu in Menu:
            self._menus[menu] = self.addMenu("")
            self._fill(self._menus[menu], actions.groups(menu))
        view = self._menus[Menu.VIEW]
        view.addSeparator()
        self._themes, self._languages = QMenu(view), QMenu(view)
        for one in (self._themes, self._languages):
            menus.shape(one, has_column=True)
        view.addMenu(self._themes)
        view.addMenu(self._languages)
        self._theme_group, self._language_group = QActionGroup(self), QActionGroup(self)
        for theme in themes():
            self._choice(self._theme_group, self._themes, theme.key)
        self._choice(self._theme_group, self._themes, SYSTEM_THEME)
        for language in LANGUAGES:
            self._choice(self._language_group, self._languages, language)
        self._theme_group.triggered.connect(lambda action: self.theme_requested.emit(action.objectName()))
        self._language_group.triggered.connect(lambda action: self.language_requested.emit(action.objectName()))
        self.retranslate(settings)

    def _fill(self, menu: QMenu, groups: Sequence[Sequence[QAction]]) -> None:
        """The commands, with a line between what belongs together and what follows."""
        for place, group in enumerate(groups):
            if place:
                menu.addSeparator()
            menu.addActions(group)
        has_column = any(one.isCheckable() or not one.icon().isNull() for group in groups for one in group)
        menus.shape(menu, has_column=has_column)

    def _choice(self, group: QActionGroup, menu: QMenu, key: str) -> None:
        action = QAction(group)
        action.setCheckable(True)
        action.setObjectName(key)
        menu.addAction(action)

    def retranslate(self, settings: Settings) -> None:
        """Take on the interface's language, and what is chosen in the settings."""
        for menu, shown in self._menus.items():
            shown.setTitle(translate("Actions", menu.value))
        self._themes.setTitle(translate("Actions", "Theme"))
        self._languages.setTitle(translate("Actions", "Language"))
        names = {theme.key: theme.name for theme in themes()}
        names[SYSTEM_THEME] = translate("Appearance", "System")
        for action in self._theme_group.actions():
            action.setText(names[action.objectName()])
            action.setChecked(action.objectName() == settings.theme)
        for action in self._language_group.actions():
            action.setText(LANGUAGE_NAMES[action.objectName()])
            action.setChecked(action.objectName() == settings.language)
