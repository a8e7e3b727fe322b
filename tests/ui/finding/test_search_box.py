"""The search box: what is typed, where the keys lead, and the way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.finding.search_box import SearchBox
from reader.ui.theme import Theme


@pytest.fixture
def window(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def box(window: QWidget, theme: Theme, qtbot) -> SearchBox:
    box = SearchBox(theme, window)
    QLineEdit(window).move(0, 100)
    with qtbot.waitExposed(window):
        window.show()
    window.findChildren(QLineEdit)[1].setFocus()
    return box


def test_words_are_announced_when_typing_rests(box: SearchBox, write, qtbot) -> None:
    with qtbot.waitSignal(box.words_typed) as typed:
        write(box, "خبز")
    assert typed.args == ["خبز"]


def test_enter_asks_at_once_and_then_opens(box: SearchBox, write, press, qtbot) -> None:
    write(box, "خبز")
    with qtbot.waitSignal(box.words_typed), qtbot.assertNotEmitted(box.first_hit_wanted):
        press(box, Qt.Key.Key_Return)
    with qtbot.waitSignal(box.first_hit_wanted):
        press(box, Qt.Key.Key_Return)


def test_down_leads_into_the_results(box: SearchBox, write, press, qtbot) -> None:
    write(box, "خبز")
    with qtbot.waitSignals([box.words_typed, box.results_wanted]):
        press(box, Qt.Key.Key_Down)


def test_words_that_are_given_are_asked_for_at_once(box: SearchBox, qtbot) -> None:
    with qtbot.waitSignals([box.entered, box.words_typed]):
        box.take_keyboard("كلمات محددة")
    assert box.selectedText() == "كلمات محددة"


def test_the_cross_is_there_with_words_and_takes_them_away(box: SearchBox, qtbot) -> None:
    *_, cross = box.actions()
    assert not cross.isVisible()
    box.show_words("خبز")
    assert cross.isVisible()
    assert cross.toolTip()
    with qtbot.waitSignal(box.cleared):
        cross.trigger()
    assert box.text() == ""


def test_it_tells_when_it_is_left_without_words(box: SearchBox, window: QWidget, qtbot) -> None:
    other = window.findChildren(QLineEdit)[1]
    box.take_keyboard()
    with qtbot.waitSignal(box.left_empty):
        other.setFocus()
    box.take_keyboard("خبز")
    with qtbot.assertNotEmitted(box.left_empty):
        other.setFocus()
