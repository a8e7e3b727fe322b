"""What the whole application looks and speaks like: theme, language, direction, Qt's own texts. All of it is live."""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from reader import i18n, paths
from reader.settings import Settings
from reader.ui import sides
from reader.ui.page import PageTheme
from reader.ui.theme import Theme, theme_named


class Appearance(QObject):
    """Applies the settings to the application, and announces what has changed."""

    theme_changed = Signal(object, object)
    """Theme, PageTheme."""
    language_changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._translator = QTranslator(self)
        self._settings = settings
        self.theme: Theme = theme_named(settings.theme)
        application.setStyle("Fusion")
        _load_fonts()
        self._speak()
        self._paint()

    @property
    def page_theme(self) -> PageTheme:
        """The page's theme at the chosen size."""
        return self.theme.page_theme(self._settings.reading_size)

    def apply(self, settings: Settings) -> None:
        """Make the application look as `settings` say."""
        old, self._settings = self._settings, settings
        speaks = (old.language, old.arabic_digits, old.color_names) != (
            settings.language, settings.arabic_digits, settings.color_names,
        )  # fmt: skip
        if speaks:
            self._speak()
        if speaks or old.theme != settings.theme:
            self.theme = theme_named(settings.theme)
            self._paint()
        if speaks or (old.theme, old.reading_size) != (settings.theme, settings.reading_size):
            self.theme_changed.emit(self.theme, self.page_theme)
        if speaks:
            self.language_changed.emit()

    def _speak(self) -> None:
        i18n.install(self._settings.language, arabic_digits=self._settings.arabic_digits)
        self._application.removeTranslator(self._translator)
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self._settings.language}", translations):
            self._application.installTranslator(self._translator)
        # After the translator: Qt takes a direction from it.
        self._application.setLayoutDirection(sides.layout_direction())
        self._application.setApplicationDisplayName(i18n.translate("Top bar", "Hashiya"))

    def _paint(self) -> None:
        self._application.setPalette(self.theme.palette())
        self._application.setFont(self.theme.font())
        self._application.setStyleSheet(self.theme.style_sheet())


def _load_fonts() -> None:
    for path in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
