"""The settings become what the application looks and speaks like, and the desktop is followed if asked."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from reader import i18n
from reader.settings import SYSTEM_THEME, Settings
from reader.ui.appearance import Appearance, first_look, theme_key


@pytest.mark.parametrize(
    ("theme", "day", "is_dark", "wants_contrast", "key"),
    [
        ("sepia", "light", True, True, "sepia"),
        (SYSTEM_THEME, "light", False, False, "light"),
        (SYSTEM_THEME, "sepia", False, False, "sepia"),
        (SYSTEM_THEME, "sepia", True, False, "dark"),
        (SYSTEM_THEME, "light", False, True, "contrast"),
        (SYSTEM_THEME, "light", True, True, "contrast"),
    ],
)
def test_the_theme_is_the_chosen_one_or_the_desktop_s(
    theme: str, day: str, is_dark: bool, wants_contrast: bool, key: str
) -> None:
    settings = Settings(theme=theme, day_theme=day)
    assert theme_key(settings, is_dark=is_dark, wants_contrast=wants_contrast) == key


def test_the_desktop_is_followed_while_the_program_runs(qapp: QApplication, qtbot) -> None:
    appearance = Appearance(qapp, Settings(theme=SYSTEM_THEME, day_theme="sepia"))
    assert appearance.theme.key == "sepia"  # a desktop that says nothing is light
    hints = qapp.styleHints()
    with qtbot.waitSignal(appearance.theme_changed) as told:
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told.args[0].key == appearance.theme.key == "dark"
    assert told.args[1].is_dark
    with qtbot.waitSignal(appearance.theme_changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert appearance.theme.key == "sepia"


def test_a_theme_of_one_s_own_does_not_follow_the_desktop(qapp: QApplication, qtbot) -> None:
    appearance = Appearance(qapp, Settings(theme="light"))
    with qtbot.assertNotEmitted(appearance.theme_changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    appearance.apply(Settings(theme=SYSTEM_THEME))
    assert appearance.theme.key == "dark"  # what was said meanwhile counts
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert appearance.theme.key == "light"


@pytest.mark.parametrize(
    "change",
    [
        {"theme": "dark"}, {"reading_face": "Noto Naskh Arabic"}, {"interface_face": "Noto Naskh Arabic"},
        {"reading_size": 30}, {"line_height": 120}, {"column_width": 80}, {"paragraph_gap": 200}, {"justified": True},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_each_setting_of_looks_is_applied_at_once(qapp: QApplication, qtbot, change: dict[str, object]) -> None:
    appearance = Appearance(qapp, Settings())
    before = appearance.theme, appearance.page_theme
    with qtbot.waitSignal(appearance.theme_changed), qtbot.assertNotEmitted(appearance.language_changed):
        appearance.apply(Settings().changed(**change))
    assert (appearance.theme, appearance.page_theme) != before


def test_faces_are_worn_and_one_that_is_gone_is_the_theme_s(qapp: QApplication) -> None:
    appearance = Appearance(qapp, Settings(reading_face="Noto Naskh Arabic", interface_face="Amiri"))
    assert appearance.page_theme.face == "Noto Naskh Arabic"
    assert qapp.font().family() == "Amiri"
    appearance.apply(Settings(reading_face="A face that was here yesterday"))
    assert appearance.page_theme.face == "Amiri"
    assert qapp.font().family() == "IBM Plex Sans Arabic"


def test_what_looks_are_not_about_changes_nothing(qapp: QApplication, qtbot) -> None:
    appearance = Appearance(qapp, Settings())
    with qtbot.assertNotEmitted(appearance.theme_changed), qtbot.assertNotEmitted(appearance.language_changed):
        appearance.apply(Settings(max_file_mb=5, export_folder="/x", resume_at_start=False))


def test_names_of_colours_are_words_and_no_paint(qapp: QApplication, qtbot) -> None:
    appearance = Appearance(qapp, Settings())
    with qtbot.waitSignal(appearance.language_changed), qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.apply(Settings(color_names={"blue": "سؤال"}))


def test_the_language_turns_everything_round(qapp: QApplication, qtbot) -> None:
    appearance = Appearance(qapp, Settings())
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ألغِ"
    with qtbot.waitSignal(appearance.language_changed):
        appearance.apply(Settings(language="en"))
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert i18n.language() == "en"


def test_the_first_look_is_that_of_the_first_start() -> None:
    changed = Settings(
        language="en", theme="dark", reading_size=40, justified=True, arabic_digits=False, line_height=140,
        reading_face="Amiri", export_folder="/notes",
    )  # fmt: skip
    assert changed.changed(**first_look()) == Settings(language="en", export_folder="/notes")


def test_what_qt_leaves_in_english_is_said_in_arabic(appearance: Appearance) -> None:
    def kind() -> str:
        return QCoreApplication.translate("QAbstractFileIconProvider", "Folder")

    assert kind() == "مجلد"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ألغِ"
    appearance.apply(Settings(language="en"))
    assert kind() == "Folder"
    appearance.apply(Settings())
    assert kind() == "مجلد"
