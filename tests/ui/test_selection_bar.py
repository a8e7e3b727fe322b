"""The bar at a selection: its buttons, their names, and where it stands."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.annotation import Color
from reader.ui.selection_bar import SelectionBar
from reader.ui.theme import Theme, theme_named


@pytest.fixture
def bar(theme: Theme, names: dict[Color, str], qtbot) -> SelectionBar:
    ground = QWidget()
    ground.resize(600, 400)
    qtbot.addWidget(ground)
    ground.show()
    bar = SelectionBar(theme, names, ground)
    bar.destroyed.connect(lambda: None)
    bar.ground = ground  # type: ignore[attr-defined]  # keeps the parent alive as long as the bar
    return bar


def test_it_is_hidden_until_there_is_a_selection(bar: SelectionBar) -> None:
    assert not bar.isVisible()


def test_the_colours_have_their_names(bar: SelectionBar) -> None:
    buttons = bar.findChildren(QToolButton)
    assert [button.accessibleName() for button in buttons[:5]] == ["أصفر", "أخضر", "أزرق", "أحمر", "بنفسجي"]
    assert buttons[0].toolTip() == "أصفر (١)"


def test_each_button_asks_for_its_own(bar: SelectionBar, qtbot) -> None:
    *colors, note, copy = bar.findChildren(QToolButton)
    for button, color in zip(colors, Color, strict=True):
        with qtbot.waitSignal(bar.color_requested) as asked:
            button.click()
        assert asked.args == [color]
    with qtbot.waitSignal(bar.note_requested):
        note.click()
    with qtbot.waitSignal(bar.copy_requested):
        copy.click()


def test_it_never_takes_the_keyboard(bar: SelectionBar) -> None:
    for button in bar.findChildren(QToolButton):
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    "selection",
    [QRect(200, 200, 100, 40), QRect(0, 0, 50, 40), QRect(580, 380, 20, 20), QRect(0, 0, 600, 400), QRect()],
)
def test_it_stands_near_the_selection_and_inside_the_page(bar: SelectionBar, selection: QRect) -> None:
    within = QRect(0, 0, 600, 400)
    bar.show_at(selection, within)
    assert bar.isVisible()
    assert within.contains(bar.geometry())


def test_it_does_not_cover_what_is_selected(bar: SelectionBar) -> None:
    for selection in (QRect(200, 200, 100, 40), QRect(200, 10, 100, 40)):
        bar.show_at(selection, QRect(0, 0, 600, 400))
        assert not bar.geometry().intersects(selection)


def test_it_takes_on_another_theme(bar: SelectionBar) -> None:
    bar.apply_theme(theme_named("dark"))
    bar.show_at(QRect(200, 200, 100, 40), QRect(0, 0, 600, 400))
    bar.grab()
