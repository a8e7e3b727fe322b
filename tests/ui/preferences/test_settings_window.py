"""The window of all settings: every setting is there, in force at once, and checked where it is typed."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from reader import i18n
from reader.annotation import Color
from reader.settings import Settings
from reader.ui import dialogs
from reader.ui.main_window import MainWindow
from reader.ui.preferences.settings_window import SettingsWindow
from reader.ui.theme import Theme


@pytest.fixture
def preferences(window: MainWindow, qtbot) -> SettingsWindow:
    """The settings of a window, opened by their key."""
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.preferences.isVisible()
    assert not window.preferences.isModal()
    return window.preferences


def chosen(window: MainWindow) -> Settings:
    return window.session.settings


def test_every_setting_can_be_changed_here(window: MainWindow, preferences: SettingsWindow, monkeypatch, write) -> None:
    monkeypatch.setattr(dialogs, "ask_folder", lambda *_: Path("/notes"))
    looks = preferences.looks.form
    looks.swatches.press("sepia")
    looks.reading_face.face_chosen.emit("Noto Naskh Arabic")
    looks.interface_face.face_chosen.emit("Amiri")
    for stepper in (looks.text_size, looks.line_height, looks.column_width, looks.paragraph_gap):
        stepper.press(more=True)
    looks.alignment.press("justified")
    looks.diacritics.press("hidden")
    looks.digits.press("latin")
    for stepper in (preferences.limits.megabytes, preferences.limits.seconds, preferences.limits.memory):
        stepper.press(more=False)
    preferences.language.hijri.click()
    preferences.reading.resume.click()
    preferences.access.lines.click()
    preferences.access.still.click()
    preferences.reading.choose.click()
    preferences.colors.lines[Color.BLUE].setFocus()
    write(preferences.colors.lines[Color.BLUE], "سؤال")
    preferences.colors.lines[Color.BLUE].editingFinished.emit()
    preferences.language.languages.press("en")
    settings, first = chosen(window), Settings()
    same = {one.name for one in fields(Settings) if getattr(settings, one.name) == getattr(first, one.name)}
    elsewhere = {"list_order", "list_descending", "list_filter", "saved_filters", "list_folded"}  # in the library
    elsewhere |= {"side_by_side", "printing", "view"}  # on the desk, in the dialog of printing, in the top bar
    elsewhere |= {"saved_searches", "recent_searches", "export_format"}  # in the search panel, in the dialog of export
    learned = {"words_a_minute", "pace_minutes"}
    assert same == elsewhere | learned | {"window", "ignored", "unknown"}


def test_a_change_of_language_turns_the_window_itself(window: MainWindow, preferences: SettingsWindow) -> None:
    assert preferences.windowTitle() == "الإعدادات"
    preferences.language.languages.press("en")
    assert preferences.windowTitle() == "Settings"
    assert preferences.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert preferences.limits.seconds.text == "60 seconds"
    preferences.language.languages.press("ar")
    assert preferences.limits.seconds.text == "٦٠ ثانية"


def test_a_colour_s_name_is_taken_when_it_is_written(
    window: MainWindow, preferences: SettingsWindow, write, press
) -> None:
    line = preferences.colors.lines[Color.YELLOW]
    assert line.placeholderText().strip() == "أصفر"
    preferences.open_at(preferences.colors)
    line.setFocus()
    write(line, "  فكرة   أولى ")
    assert chosen(window).color_names == {}
    press(line, Qt.Key.Key_Return)
    assert chosen(window).color_names == {"yellow": "فكرة أولى"}
    assert preferences.isVisible()
    line.clear()
    line.editingFinished.emit()
    assert chosen(window).color_names == {}


def test_two_colours_of_one_name_are_not_taken(window: MainWindow, preferences: SettingsWindow, write) -> None:
    preferences.open_at(preferences.colors)
    line = preferences.colors.lines[Color.YELLOW]
    line.setFocus()
    write(line, "أزرق")
    assert preferences.colors.error.isVisible()
    assert "أزرق" in preferences.colors.error.text()
    line.editingFinished.emit()
    assert chosen(window).color_names == {}
    write(line, "!")
    assert not preferences.colors.error.isVisible()
    line.editingFinished.emit()
    assert chosen(window).color_names == {"yellow": "أزرق!"}


def test_what_is_being_typed_counts_when_the_window_is_closed(window: MainWindow, preferences, write) -> None:
    preferences.open_at(preferences.colors)
    line = preferences.colors.lines[Color.RED]
    line.setFocus()
    write(line, "خطأ")
    preferences.close()
    assert chosen(window).color_names == {"red": "خطأ"}


def test_the_keyboard_goes_from_the_list_into_the_section(window: MainWindow, preferences, qtbot, qapp) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Space):  # to the language, and to English
        qtbot.keyClick(qapp.focusWidget(), key)
    assert chosen(window).language == "en"


def test_escape_closes_it(preferences: SettingsWindow, qtbot) -> None:
    qtbot.keyClick(preferences, Qt.Key.Key_Escape)
    assert not preferences.isVisible()


def test_the_folder_for_exports_is_chosen_and_forgotten(
    window: MainWindow, preferences: SettingsWindow, monkeypatch
) -> None:
    asked = []
    monkeypatch.setattr(dialogs, "ask_folder", lambda *args: asked.append(args[2]) or Path("/notes"))
    assert not preferences.reading.forget.isEnabled()
    preferences.reading.choose.click()
    assert chosen(window).export_folder == "/notes"
    preferences.reading.choose.click()
    assert asked == ["", "/notes"]
    preferences.reading.forget.click()
    assert chosen(window).export_folder == ""


def test_it_says_where_things_are(window: MainWindow, preferences: SettingsWindow, monkeypatch, tmp_path: Path) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    places = window.session.places
    assert places["library"] == tmp_path / "library"
    assert places["settings"] == tmp_path / "settings.toml"
    for key, path in places.items():
        preferences.places.copies[key].click()
        assert QGuiApplication.clipboard().text() == str(path)
        preferences.places.folders[key].click()
    shown = [Path(url.toLocalFile()) for url in opened]
    assert shown[0] == tmp_path / "library"
    assert shown[1] == tmp_path


def test_everything_goes_back_and_forth_but_what_is_the_user_s(window: MainWindow, preferences: SettingsWindow) -> None:
    mine = {
        "language": "en", "color_names": {"blue": "question"}, "export_folder": "/notes", "list_order": "title",
        "saved_filters": {"mine": {"tag": "tea"}},
    }  # fmt: skip
    other = {"theme": "dark", "reading_size": 40, "max_file_mb": 5, "resume_at_start": False}
    window.session.change_settings(**mine, **other)
    reset = preferences.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    by_text = {button.text(): button for button in reset}
    by_text["Reset everything"].click()
    assert chosen(window) == Settings(**mine)
    assert not by_text["Reset everything"].isEnabled()
    assert by_text["Undo"].isVisible()
    by_text["Undo"].click()
    assert chosen(window) == Settings(**mine, **other)
    assert not by_text["Undo"].isVisible()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_is_cut_in_either_language(theme: Theme, qtbot, language: str) -> None:
    i18n.install(language)
    holder = QWidget()
    qtbot.addWidget(holder)
    preferences = SettingsWindow(theme, Settings(language=language), {"library": Path("/a")}, holder)
    preferences.show()
    for section in preferences._sections:
        preferences.open_at(section)
        for label in section.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
        for button in section.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()


def test_everything_has_a_name_for_screen_readers(preferences: SettingsWindow) -> None:
    for section in preferences._sections:
        preferences.open_at(section)
        for widget in section.findChildren(QWidget):
            is_part = isinstance(widget, QLineEdit) and widget.objectName() == "qt_spinbox_lineedit"
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_part:
                name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
                assert name, widget
