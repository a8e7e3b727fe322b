"""The bar at a selection: its buttons, their names, and where it stands."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotation import Color
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.bars.selection_bar import SelectionBar
from reader.ui.theme import Theme, theme_named

WITHIN = QRect(0, 0, 600, 400)


@pytest.fixture
def bar(theme: Theme, names: dict[Color, str], qtbot) -> SelectionBar:
    ground = QWidget()
    ground.resize(600, 400)
    qtbot.addWidget(ground)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    bar = SelectionBar(theme, names, ground)
    bar.destroyed.connect(lambda: None)
    bar.ground = ground  # type: ignore[attr-defined]  # keeps the parent alive as long as the bar
    return bar


def test_it_is_hidden_until_there_is_a_selection(bar: SelectionBar) -> None:
    assert not bar.isVisible()


def test_the_colours_have_their_names(bar: SelectionBar) -> None:
    assert [button.accessibleName() for button in bar.buttons[:5]] == ["أصفر", "أخضر", "أزرق", "أحمر", "بنفسجي"]


def test_what_is_pointed_at_is_named_at_once_and_the_bar_stays(bar: SelectionBar, qapp: QApplication) -> None:
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    before = bar.geometry()
    assert bar.hint == ""
    for button, name in zip(bar.buttons, ["أصفر · ١", "أخضر · ٢"], strict=False):
        button.setFocus()
        assert bar.hint == name
        assert bar.geometry() == before
        assert not bar._hint.geometry().intersects(QRect(200, 200, 100, 40))
        assert WITHIN.contains(bar._hint.geometry())
    bar.hide()
    assert bar.hint == ""


def test_each_button_asks_for_its_own(bar: SelectionBar, qtbot) -> None:
    *colors, note, tag, copy, cite = bar.buttons
    for button, color in zip(colors, Color, strict=True):
        with qtbot.waitSignal(bar.color_requested) as asked:
            button.click()
        assert asked.args == [color]
    for button, request in (
        (note, bar.note_requested), (tag, bar.tag_requested), (copy, bar.copy_requested), (cite, bar.cite_requested),
    ):  # fmt: skip
        with qtbot.waitSignal(request):
            button.click()


def test_the_mouse_does_not_give_it_the_keyboard(bar: SelectionBar) -> None:
    for button in bar.buttons:
        assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus


@pytest.mark.parametrize(("language", "onward", "back"), [("ar", "Left", "Right"), ("en", "Right", "Left")])
def test_arrows_go_from_one_to_the_next(bar: SelectionBar, press, language: str, onward: str, back: str) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.take_keyboard()
    buttons = bar.buttons
    keys = {"onward": f"Key_{onward}", "back": f"Key_{back}", "home": "Key_Home", "end": "Key_End"}
    for step, place in (("onward", 1), ("back", 0), ("back", -1), ("onward", 0), ("end", -1), ("home", 0)):
        focused = next(button for button in buttons if button.hasFocus())
        press(focused, Qt.Key[keys[step]])
        assert buttons[place].hasFocus()


def test_enter_presses_what_has_the_keyboard(bar: SelectionBar, press, qtbot) -> None:
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.take_keyboard()
    with qtbot.waitSignal(bar.color_requested) as asked:
        press(bar.buttons[0], Qt.Key.Key_Return)
    assert asked.args == [Color.YELLOW]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_the_keyboard_can_leave(bar: SelectionBar, press, key: Qt.Key, qtbot) -> None:
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.take_keyboard()
    with qtbot.waitSignal(bar.keyboard_left):
        press(bar.buttons[0], key)


def test_a_bar_that_goes_gives_the_keyboard_back(bar: SelectionBar, qtbot) -> None:
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.take_keyboard()
    with qtbot.waitSignal(bar.keyboard_left):
        bar.hide()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [440, 600, 900])
def test_nothing_is_cut_on_a_narrow_page(
    bar: SelectionBar, appearance: Appearance, names: dict[Color, str], language: str, width: int
) -> None:
    appearance.apply(Settings(language=language))
    bar.retranslate(names)
    within = QRect(0, 0, width, 400)
    bar.show_at(QRect(20, 200, 100, 40), within)
    assert within.contains(bar.geometry())
    for button in bar.buttons:
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry())
    is_short = bar.buttons[-1].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert is_short is (width == 440)


@pytest.mark.parametrize(
    "selection",
    [QRect(200, 200, 100, 40), QRect(0, 0, 50, 40), QRect(580, 380, 20, 20), QRect(0, 0, 600, 400), QRect()],
)
def test_it_stands_near_the_selection_and_inside_the_page(bar: SelectionBar, selection: QRect) -> None:
    bar.show_at(selection, WITHIN)
    assert bar.isVisible()
    assert WITHIN.contains(bar.geometry())


def test_it_does_not_cover_what_is_selected(bar: SelectionBar) -> None:
    for selection in (QRect(200, 200, 100, 40), QRect(200, 10, 100, 40), QRect(0, 350, 600, 50)):
        bar.show_at(selection, WITHIN)
        assert not bar.geometry().intersects(selection)


def test_it_takes_on_another_theme(bar: SelectionBar) -> None:
    bar.apply_theme(theme_named("dark"))
    bar.show_at(QRect(200, 200, 100, 40), QRect(0, 0, 600, 400))
    bar.grab()
