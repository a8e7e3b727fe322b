"""What the whole application looks and speaks like: theme, faces, language, Qt's own texts. All of it is live."""

from dataclasses import fields, replace

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import i18n
from reader.settings import SYSTEM_THEME, Settings
from reader.ui import faces, motion, sides
from reader.ui.desktop_motion import DesktopMotion
from reader.ui.page import PageTheme
from reader.ui.qt_texts import QtTexts
from reader.ui.theme import CONTRAST, DARK, Theme, theme_named

# What the theme on the screen depends on.
_PAINTED = ("theme", "day_theme", "reading_face", "interface_face")

# What it depends on besides, for those who need it: not a matter of taste, and no part of the first look.
_NEEDED = ("underline_styles",)

# Where desktops have a portal of settings.
_PORTALS = {"xcb", "wayland"}

# What the words on the screen depend on, besides the names of the colours.
_SPOKEN = ("language", "arabic_digits", "hijri_dates")

# What the page depends on besides.
_MEASURED = ("reading_size", "line_height", "column_width", "paragraph_gap", "justified", "diacritics")


class Appearance(QObject):
    """Applies the settings to the application, and announces what has changed."""

    theme_changed = Signal(object, object)
    """Theme, PageTheme."""
    language_changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._translator, self._texts = QTranslator(self), QtTexts(self)
        self._settings = settings
        self._is_dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self._wants_contrast = _wants_contrast(application)
        application.setStyle("Fusion")
        faces.load()
        self.theme: Theme = self._dressed()
        self._speak()
        self._paint()
        self._wants_less_motion = False
        self._move()
        self._follow_desktop()

    @property
    def page_theme(self) -> PageTheme:
        """The page's theme with the chosen sizes."""
        return self.theme.page_theme(self._settings)

    def apply(self, settings: Settings) -> None:
        """Make the application look as `settings` say."""
        old, self._settings = self._settings, settings
        changed = {one.name for one in fields(Settings) if getattr(old, one.name) != getattr(settings, one.name)}
        speaks, paints = not changed.isdisjoint(_SPOKEN), not changed.isdisjoint((*_PAINTED, *_NEEDED))
        self._move()
        if speaks:
            self._speak()
        if speaks or paints:
            self.theme = self._dressed()
            self._paint()
        if speaks or paints or not changed.isdisjoint(_MEASURED):
            self.theme_changed.emit(self.theme, self.page_theme)
        if speaks or "color_names" in changed:
            self.language_changed.emit()

    # --- inside --------------------------------------------------------------------------------------------------

    def _dressed(self) -> Theme:
        return replace(self._chosen(), patterned=self._settings.underline_styles)

    def _chosen(self) -> Theme:
        settings = self._settings
        key = theme_key(settings, is_dark=self._is_dark, wants_contrast=self._wants_contrast)
        own = theme_named(key)
        chosen = {"reading": settings.reading_face, "interface": settings.interface_face, "display": ""}
        wanted = {use: (face, own.faces[use], own.faces["reading_instead"]) for use, face in chosen.items()}
        return own.wearing(**{use: faces.readable(*families) for use, families in wanted.items()})

    @property
    def missing_face(self) -> str:
        """The face that was to be read in and cannot be used, or else that of the window; "" if none is missing."""
        own = theme_named(self.theme.key).faces
        wanted = (self._settings.reading_face or own["reading"], self._settings.interface_face or own["interface"])
        return next((face for face in wanted if not faces.usable(face)), "")

    def _follow_desktop(self) -> None:
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(self._take_scheme)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._take_contrast)

        if self._application.platformName() in _PORTALS:
            DesktopMotion(self).changed.connect(self._take_motion)

    def _take_motion(self, wants_less: bool) -> None:
        self._wants_less_motion = wants_less
        self._move()

    def _move(self) -> None:
        reduced = self._settings.reduced_motion or self._wants_less_motion
        motion.install(self._application, reduced=reduced)

    def _take_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._is_dark = scheme is Qt.ColorScheme.Dark
        self._repaint()

    def _take_contrast(self) -> None:
        self._wants_contrast = _wants_contrast(self._application)
        self._repaint()

    def _repaint(self) -> None:
        """The desktop looks different now: so do we, if we follow it."""
        if self._settings.theme == SYSTEM_THEME:
            self.theme = self._dressed()
            self._paint()
            self.theme_changed.emit(self.theme, self.page_theme)

    def _speak(self) -> None:
        settings = self._settings
        i18n.install(settings.language, arabic_digits=settings.arabic_digits, hijri_dates=settings.hijri_dates)
        for translator in (self._translator, self._texts):
            self._application.removeTranslator(translator)
        self._texts.speak()
        self._application.installTranslator(self._texts)
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self._settings.language}", translations):
            self._application.installTranslator(self._translator)
        # After the translator: Qt takes a direction from it.
        self._application.setLayoutDirection(sides.layout_direction())
        self._application.setApplicationDisplayName(i18n.translate("Top bar", "Hashiya"))

    def _paint(self) -> None:
        folder, name = self.theme.icon_theme()
        QIcon.setThemeSearchPaths([folder])
        QIcon.setThemeName(name)
        self._application.setPalette(self.theme.palette())
        self._application.setFont(self.theme.font())
        self._application.setStyleSheet(self.theme.style_sheet())


def theme_key(settings: Settings, *, is_dark: bool, wants_contrast: bool) -> str:
    """The theme to show on a desktop that is dark or light and may want much contrast."""
    if settings.theme != SYSTEM_THEME:
        return settings.theme
    if wants_contrast:
        return CONTRAST
    return DARK if is_dark else settings.day_theme


def first_look() -> dict[str, object]:
    """The settings that make everything look as at the first start, in any language."""
    return {name: getattr(Settings(), name) for name in (*_PAINTED, *_MEASURED, "arabic_digits")}


def _wants_contrast(application: QApplication) -> bool:
    hints = application.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
