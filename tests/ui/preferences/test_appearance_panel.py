"""The small panel of looks: everything in it is in force at once, while it stays open."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
from shiboken6 import delete

from reader.library import Library
from reader.settings import SYSTEM_THEME
from reader.ui.main_window import MainWindow
from reader.ui.preferences.appearance_panel import AppearancePanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def reading(window: MainWindow, library: Library) -> MainWindow:
    """The window with an article open."""
    window.session.announce()
    window.session.open(window.session.entries()[0].id)
    window.page.take_keyboard()
    return window


@pytest.fixture
def panel(reading: MainWindow, qtbot) -> AppearancePanel:
    """The panel, opened with the mouse."""
    qtbot.mouseClick(reading.top_bar.letters, LEFT)
    assert reading.looks.isVisible()
    return reading.looks


def test_the_button_opens_and_closes_it(reading: MainWindow, panel: AppearancePanel, qtbot) -> None:
    qtbot.mouseClick(reading.top_bar.letters, LEFT)
    assert not panel.isVisible()
    qtbot.mouseClick(reading.top_bar.letters, LEFT)
    assert panel.isVisible()


def test_its_key_opens_it_and_escape_gives_the_keyboard_back(reading: MainWindow, qtbot) -> None:
    page = reading.page.page
    qtbot.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert reading.looks.isVisible()
    focus = QApplication.focusWidget()
    assert focus
    assert reading.looks.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not reading.looks.isVisible()
    assert page.hasFocus()


def test_where_the_keyboard_was_may_be_gone_when_it_closes(reading: MainWindow) -> None:
    field = QLineEdit(reading)
    field.show()
    field.setFocus()
    reading.looks.toggle(reading.top_bar.letters)
    delete(field)
    reading.looks.close()
    assert not reading.looks.isVisible()


def test_a_click_elsewhere_closes_it(reading: MainWindow, panel: AppearancePanel, qtbot) -> None:
    qtbot.mouseClick(panel, LEFT, pos=QPoint(3, 3))
    assert panel.isVisible()
    qtbot.mouseClick(reading.status, LEFT)
    assert not panel.isVisible()


@pytest.mark.parametrize("size", [(900, 700), (1200, 800), (640, 420)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_lies_within_the_window(reading: MainWindow, qtbot, size: tuple[int, int], language: str) -> None:
    reading.session.change_settings(language=language)
    reading.resize(*size)
    qtbot.mouseClick(reading.top_bar.letters, LEFT)
    assert reading.rect().contains(reading.looks.geometry())
    reading.resize(900, 600)
    assert reading.rect().contains(reading.looks.geometry())


def test_without_its_button_it_lies_in_the_corner(reading: MainWindow) -> None:
    reading.top_bar.hide()
    reading.table["appearance"].trigger()
    assert reading.looks.isVisible()
    assert reading.looks.geometry().left() < 20


def test_tab_goes_round_within_it(panel: AppearancePanel, qtbot) -> None:
    seen: list[QWidget] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus
        assert panel.isAncestorOf(focus)
        if focus in seen:
            break
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert focus is seen[0]
    assert len([widget for widget in seen if isinstance(widget, QSpinBox)]) == 4
    assert len([widget for widget in seen if isinstance(widget, QComboBox)]) == 2
    heights = [widget.mapTo(panel, QPoint()).y() for widget in seen]
    assert heights == sorted(heights)
    qtbot.keyClick(focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is seen[-1]


def test_tab_makes_no_window_the_child_of_what_is_in_it(reading: MainWindow, panel: AppearancePanel, qtbot) -> None:
    parent = _parent_to_pyside(reading)
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus
        qtbot.keyClick(focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    panel.close()
    assert _parent_to_pyside(reading) == parent


def _parent_to_pyside(widget: QWidget) -> list[str]:
    """Whose death makes a widget's Python object void."""
    return [line for line in shiboken6.dump(widget).splitlines() if line.startswith("parent")]


def test_a_theme_is_put_on_while_it_stays_open(reading: MainWindow, panel: AppearancePanel) -> None:
    panel.form.swatches.press("dark")
    assert reading.appearance.theme.key == "dark"
    assert reading.page.page.palette().base().color() == reading.appearance.theme.color("paper")
    assert panel.isVisible()
    panel.form.swatches.press("sepia")
    panel.form.swatches.press(SYSTEM_THEME)
    assert reading.session.settings.day_theme == "sepia"
    assert reading.appearance.theme.key == "sepia"


def test_the_arrow_keys_choose_a_theme(reading: MainWindow, panel: AppearancePanel, qtbot) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    qtbot.keyClick(focus, Qt.Key.Key_Left)
    following = QApplication.focusWidget()
    assert following is not focus
    qtbot.keyClick(following, Qt.Key.Key_Space)
    assert reading.appearance.theme.key == "sepia"


@pytest.mark.parametrize(
    ("press", "setting", "value"),
    [
        (lambda form: form.text_size.press(more=True), "reading_size", 26),
        (lambda form: form.line_height.press(more=False), "line_height", 95),
        (lambda form: form.column_width.press(more=True), "column_width", 105),
        (lambda form: form.paragraph_gap.press(more=True), "paragraph_gap", 125),
        (lambda form: form.alignment.press("justified"), "justified", True),
        (lambda form: form.digits.press("latin"), "arabic_digits", False),
        (lambda form: form.reading_face.face_chosen.emit("Noto Naskh Arabic"), "reading_face", "Noto Naskh Arabic"),
        (lambda form: form.interface_face.face_chosen.emit("Amiri"), "interface_face", "Amiri"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_control_changes_its_setting_and_can_be_taken_back(
    reading: MainWindow, panel: AppearancePanel, press: Callable[..., None], setting: str, value: object
) -> None:
    before = getattr(reading.session.settings, setting)
    assert not panel.form.reset.isEnabled()
    press(panel.form)
    assert getattr(reading.session.settings, setting) == value
    assert panel.isVisible()
    panel.form.reset.click()
    assert getattr(reading.session.settings, setting) == before


def test_the_page_follows_the_panel(reading: MainWindow, panel: AppearancePanel) -> None:
    page = reading.page.page
    width, height = page._page.flow.column.width, page._page.flow.height
    panel.form.line_height.press(more=True)
    assert page._page.flow.height > height
    for _ in range(8):
        panel.form.column_width.press(more=False)
    assert page._page.flow.column.width < width


def test_it_shows_what_was_chosen_elsewhere(reading: MainWindow, panel: AppearancePanel) -> None:
    reading.table["larger"].trigger()
    assert panel.form.text_size.value == 26
    reading.session.change_settings(theme="dark", justified=True)
    assert panel.form.alignment.choice == "justified"


def test_digits_are_asked_for_in_arabic_only(reading: MainWindow, panel: AppearancePanel) -> None:
    assert panel.form.digits.isVisible()
    reading.session.change_settings(language="en")
    assert not panel.form.digits.isVisible()
    assert panel.form.text_size.text == "24"
    reading.session.change_settings(language="ar")
    assert panel.form.text_size.text == "٢٤"


def test_the_size_is_said_for_a_moment(reading: MainWindow, qtbot) -> None:
    assert not reading.size_sign.isVisible()
    reading.page.page.zoom_requested.emit(2)
    assert reading.session.settings.reading_size == 28
    assert "٢٨" in reading.size_sign.text()
    assert reading.size_sign.isVisible()
    qtbot.waitUntil(lambda: not reading.size_sign.isVisible())
    reading.session.change_settings(theme="dark")
    assert not reading.size_sign.isVisible()


def test_sizes_have_their_bounds(reading: MainWindow) -> None:
    reading.page.page.zoom_requested.emit(-50)
    assert reading.session.settings.reading_size == 14
    reading.page.page.zoom_requested.emit(50)
    assert reading.session.settings.reading_size == 60
    reading.table["usual"].trigger()
    assert reading.session.settings.reading_size == 24
