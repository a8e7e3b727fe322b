"""The sheet of shortcuts: complete, in order, over the window, and easily put away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from reader.i18n import translate
from reader.ui.actions import TABLE
from reader.ui.main_window import MainWindow
from reader.ui.shortcut_lines import Group, Line, chord_of, columns, groups


@pytest.fixture
def opened(window: MainWindow, press: Callable[..., None]) -> MainWindow:
    """The window with its sheet open."""
    window.page.take_keyboard()
    window.table["shortcuts"].trigger()
    assert window.sheet.isVisible()
    return window


def texts(window: MainWindow, name: str = "") -> list[str]:
    return [label.text().strip("\u200e\u200f") for label in window.sheet.findChildren(QLabel, name or None)]


def lines(count: int) -> tuple[Line, ...]:
    return tuple(Line(str(place), (("A",),)) for place in range(count))


def test_every_command_with_a_key_is_on_the_sheet(opened: MainWindow) -> None:
    shown, caps = texts(opened), texts(opened, "keycap")
    for row in TABLE:
        if row.keys:
            assert set(chord_of(QKeySequence(row.keys[0]))) <= set(caps)
            if row.argument is None:
                assert translate("Actions", row.text).rstrip("…") in shown
    assert "تظليل بأحد الألوان" in shown
    assert {"المكتبة", "الهامش", "العرض", "المساعدة", "في الصفحة", "بالفأرة"} <= set(texts(opened, "sheetheading"))


def test_the_colours_and_the_states_share_a_line(window: MainWindow) -> None:
    margin = next(group for group in groups(window.actions()) if group.title == "الهامش")
    assert [line.chords for line in margin.lines if len(line.chords) > 1] == [
        (("1",), ("2",), ("3",), ("4",), ("5",)),
        (("R",), ("I",), ("D",), ("U",)),
    ]


def test_every_key_has_a_cap_of_its_own() -> None:
    assert chord_of(QKeySequence("Ctrl+Shift+N")) == ("Ctrl", "Shift", "N")
    assert chord_of(QKeySequence("Ctrl++")) == ("Ctrl", "+")
    assert chord_of(QKeySequence("Ctrl+-")) == ("Ctrl", "−")
    assert chord_of(QKeySequence("F1")) == ("F1",)


def test_columns_are_balanced_and_in_order() -> None:
    shown = [Group(str(place), lines(count)) for place, count in enumerate((6, 4, 7, 1, 7, 2, 5))]
    three = columns(shown, 3)
    heights = [sum(group.weight for group in column) for column in three]
    assert max(heights) - min(heights) < 3
    assert three[0][0] is shown[0]
    assert sorted(group.title for column in three for group in column) == [group.title for group in shown]
    assert [group.title for group in columns(shown, 1)[0]] == [group.title for group in shown]
    assert columns(shown[:2], 3) == [[shown[0]], [shown[1]]]
    assert columns([], 2) == []


def test_without_commands_the_gestures_are_left() -> None:
    assert [group.title for group in groups([QAction("nameless")])] == [
        "في الصفحة",
        "فقرة بعد فقرة",
        "في صندوق البحث",
        "بالفأرة",
    ]


def test_keys_put_it_away(opened: MainWindow, press: Callable[..., None]) -> None:
    for key, text in ((Qt.Key.Key_Escape, ""), (Qt.Key.Key_F1, ""), (Qt.Key.Key_Question, "?"), (0x061F, "؟")):
        opened.sheet.show_sheet()
        assert opened.sheet.isVisible()
        press(opened.sheet, key, text)
        assert not opened.sheet.isVisible(), text or key


def test_the_same_key_opens_and_closes(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.take_keyboard()
    before = QApplication.focusWidget()
    qtbot.keyClick(before, Qt.Key.Key_F1)
    assert window.sheet.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert not window.sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_no_shortcut_works_through_it(opened: MainWindow, qtbot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    shown = opened.library.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert opened.library.isVisible() == shown
    assert opened.sheet.hasFocus()


def test_a_click_beside_the_page_puts_it_away_and_one_on_it_does_not(opened: MainWindow, qtbot) -> None:
    qtbot.mouseClick(opened.sheet, Qt.MouseButton.LeftButton, pos=opened.sheet.rect().center())
    assert opened.sheet.isVisible()
    qtbot.mouseClick(opened.sheet, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not opened.sheet.isVisible()


def test_it_speaks_the_language_of_the_interface_at_once(opened: MainWindow) -> None:
    opened.session.change_settings(language="en")
    assert "Keyboard shortcuts" in texts(opened, "sheettitle")
    assert "Turn the page" in texts(opened)


def test_it_follows_the_window_and_scrolls_where_it_must(opened: MainWindow, press: Callable[..., None], qtbot) -> None:
    opened.resize(900, 420)
    qtbot.waitUntil(lambda: opened.sheet.size() == opened.size())
    page = next(child for child in opened.sheet.children() if child.objectName() == "sheet" and child.isVisible())
    assert opened.sheet.rect().contains(page.geometry())
    bar = page.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(opened.sheet, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
