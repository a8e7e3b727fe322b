"""The card where tags are chosen: typed, taken from the known, taken away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton, QWidget

from reader.ui.notes.tag_card import TagCard
from reader.ui.theme import Theme, theme_named

WITHIN = QRect(0, 0, 600, 500)
TARGET = QRect(200, 40, 100, 40)


@pytest.fixture
def ground(qtbot) -> QWidget:
    ground = QWidget()
    ground.resize(600, 500)
    qtbot.addWidget(ground)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    return ground


@pytest.fixture
def card(theme: Theme, ground: QWidget) -> TagCard:
    card = TagCard(theme, ground)
    card.know(["صفقات", "مكتبة", "عقود"])
    card.begin(["عقود"])
    card.show_at(TARGET, WITHIN)
    return card


@pytest.fixture
def field(card: TagCard) -> QLineEdit:
    field = card.findChild(QLineEdit)
    assert field
    assert field.hasFocus()
    return field


def offered(card: TagCard) -> list[str]:
    view = card.findChild(QListView)
    assert view
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())] if view.isVisible() else []


Keys = Callable[..., None]


def test_enter_adds_what_was_typed(card: TagCard, field: QLineEdit, press: Keys, write: Keys, qtbot) -> None:
    write(field, "خبز")
    with qtbot.waitSignal(card.tags_edited) as edited:
        press(field, Qt.Key.Key_Return)
    assert edited.args == [["عقود", "خبز"]]
    assert field.text() == ""


def test_a_tag_that_was_added_is_not_the_field_s_to_undo(field: QLineEdit, press: Keys, write: Keys) -> None:
    write(field, "خبز")
    assert field.isUndoAvailable()
    press(field, Qt.Key.Key_Return)
    assert not field.isUndoAvailable()


def test_a_known_tag_keeps_its_spelling(card: TagCard, field: QLineEdit, press: Keys, write: Keys, qtbot) -> None:
    write(field, "#مكتبه")
    with qtbot.waitSignal(card.tags_edited) as edited:
        press(field, Qt.Key.Key_Return)
    assert edited.args == [["عقود", "مكتبة"]]


def test_a_comma_ends_a_tag(card: TagCard, field: QLineEdit, write: Keys, qtbot) -> None:
    with qtbot.waitSignal(card.tags_edited) as edited:
        write(field, "قهوة عربية،")
    assert edited.args == [["عقود", "قهوة عربية"]]


def test_what_it_has_already_is_not_offered_nor_added_twice(
    card: TagCard, field: QLineEdit, press: Keys, write: Keys, qtbot
) -> None:
    assert offered(card) == ["صفقات", "مكتبة"]
    write(field, "عقود")
    assert offered(card) == []
    with qtbot.waitSignal(card.tags_edited) as edited:
        press(field, Qt.Key.Key_Return)
    assert edited.args == [["عقود"]]


def test_down_goes_into_the_known_ones(card: TagCard, field: QLineEdit, press: Keys, write: Keys, qtbot) -> None:
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Up)
    with qtbot.waitSignal(card.tags_edited) as edited:
        press(field, Qt.Key.Key_Return)
    assert edited.args == [["عقود", "صفقات"]]
    write(field, "مك")
    with qtbot.waitSignal(card.tags_edited) as edited:
        press(field, Qt.Key.Key_Tab)
    assert edited.args == [["عقود", "صفقات", "مكتبة"]]
    assert field.hasFocus()


def test_a_click_on_a_known_one_adds_it(card: TagCard, qtbot) -> None:
    view = card.findChild(QListView)
    with qtbot.waitSignal(card.tags_edited) as edited:
        place = view.visualRect(view.model().index(1, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edited.args == [["عقود", "مكتبة"]]


def test_backspace_takes_the_last_one_away(card: TagCard, field: QLineEdit, press: Keys, write: Keys, qtbot) -> None:
    write(field, "س")
    with qtbot.assertNotEmitted(card.tags_edited):
        press(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(card.tags_edited) as edited:
        press(field, Qt.Key.Key_Backspace)
    assert edited.args == [[]]
    with qtbot.assertNotEmitted(card.tags_edited):
        press(field, Qt.Key.Key_Backspace)


def test_a_press_on_a_chip_takes_it_away(card: TagCard, qtbot) -> None:
    (chip,) = card.findChildren(QToolButton)
    assert "عقود" in chip.accessibleName()
    with qtbot.waitSignal(card.tags_edited) as edited:
        chip.click()
    assert edited.args == [[]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_with_nothing_typed_it_closes(card: TagCard, field: QLineEdit, press: Keys, key: Qt.Key, qtbot) -> None:
    with qtbot.waitSignal(card.closed):
        press(field, key)


def test_many_tags_are_wrapped_and_nothing_is_cut(card: TagCard) -> None:
    card.begin([f"وسم رقم {n}" for n in range(12)] + ["وسم طويل جدًّا لا يسعه سطر البطاقة كله مهما اتسع"])
    chips = card.findChildren(QToolButton)
    inside = chips[-1].parentWidget().rect()
    for chip in chips:
        if chip.isVisible():
            assert inside.contains(chip.geometry())
            assert chip.width() >= chip.sizeHint().width()


def test_it_stands_beside_what_it_is_about(card: TagCard) -> None:
    for target in (TARGET, QRect(200, 440, 100, 40), QRect(580, 200, 20, 20)):
        card.show_at(target, WITHIN)
        assert not card.geometry().intersects(target)
        assert WITHIN.contains(card.geometry())


def test_theme_and_language_change_live(card: TagCard) -> None:
    card.apply_theme(theme_named("dark"))
    card.retranslate()
    card.grab()
