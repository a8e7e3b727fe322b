"""Known tags under a field in which tags are typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from reader.ui.notes.note_editor import parsed_tags, written_tags
from reader.ui.notes.tag_completer import TagCompleter
from reader.ui.theme import Theme

Keys = Callable[..., None]


@pytest.fixture
def ground(qtbot) -> QWidget:
    ground = QWidget()
    ground.resize(400, 300)
    qtbot.addWidget(ground)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    return ground


@pytest.fixture
def field(ground: QWidget) -> QLineEdit:
    field = QLineEdit(ground)
    field.setGeometry(100, 100, 200, 32)
    field.show()
    field.setFocus()
    return field


@pytest.fixture
def completer(field: QLineEdit, theme: Theme) -> TagCompleter:
    completer = TagCompleter(field, theme, parsed_tags, written_tags)
    completer.know(["مكتبة", "مطبخ", "صفقات"])
    return completer


def test_what_may_be_meant_is_offered(completer: TagCompleter, field: QLineEdit, write: Keys) -> None:
    assert completer.offered == []
    write(field, "صفقات، م")
    assert completer.offered == ["مكتبة", "مطبخ"]
    write(field, "ط")
    assert completer.offered == ["مطبخ"]
    write(field, "ر")
    assert completer.offered == []


def test_after_a_comma_nothing_is_typed_yet(completer: TagCompleter, field: QLineEdit, write: Keys) -> None:
    write(field, "م،")
    assert completer.offered == []


def test_the_chosen_one_takes_the_place_of_the_last(
    completer: TagCompleter, field: QLineEdit, press: Keys, write: Keys
) -> None:
    write(field, "صفقات، مك")
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert field.text() == "صفقات، مكتبة"
    assert completer.offered == []


def test_a_click_chooses(completer: TagCompleter, field: QLineEdit, ground: QWidget, write: Keys, qtbot) -> None:
    write(field, "م")
    view = ground.findChild(QListView)
    assert view
    assert ground.rect().contains(view.geometry())
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == "مطبخ"
    assert field.hasFocus()


def test_escape_and_leaving_put_it_away(completer: TagCompleter, field: QLineEdit, press: Keys, write: Keys) -> None:
    write(field, "م")
    press(field, Qt.Key.Key_Escape)
    assert completer.offered == []
    write(field, "ط")
    assert completer.offered
    field.clearFocus()
    assert completer.offered == []


def test_it_goes_with_its_field(completer: TagCompleter, field: QLineEdit, ground: QWidget, write: Keys, qtbot) -> None:
    write(field, "م")
    assert ground.findChild(QListView)
    field.deleteLater()
    qtbot.waitUntil(lambda: ground.findChild(QListView) is None)
