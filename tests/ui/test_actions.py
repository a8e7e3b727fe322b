"""The action table is complete, unambiguous, and works under an Arabic keyboard layout."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader import i18n
from reader.annotation import Color
from reader.ui.actions import TABLE, Actions, Menu
from reader.ui.commands import Commands
from reader.ui.theme import Theme


class Receiver(QObject):
    """Takes every command of the table, and tells which one came."""

    came = Signal(str, object)

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name not in {row.slot for row in TABLE}:
            raise AttributeError(name)
        return lambda argument=None: self.came.emit(name, argument)


@pytest.fixture
def window(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
def actions(window: QWidget, receiver: Receiver, theme: Theme, names: dict[Color, str]) -> Actions:
    return Actions(receiver, window, theme, names)


def test_every_row_has_its_method() -> None:
    for row in TABLE:
        assert callable(getattr(Commands, row.slot)), row.name


def test_names_and_keys_are_used_once() -> None:
    names = [row.name for row in TABLE]
    keys = [key for row in TABLE for key in row.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    assert all(QKeySequence(key).toString() for key in keys)


def test_every_command_is_in_a_menu(actions: Actions) -> None:
    assert sum(len(group) for menu in Menu for group in actions.groups(menu)) == len(TABLE)


def test_a_trigger_reaches_the_method(actions: Actions, receiver: Receiver, qtbot) -> None:
    with qtbot.waitSignal(receiver.came) as came:
        actions["highlight_blue"].trigger()
    assert came.args == ["highlight", Color.BLUE]


def test_the_texts_are_in_the_interface_s_language(actions: Actions, names: dict[Color, str]) -> None:
    assert actions["highlight_blue"].text().startswith("تظليل: أزرق\t")
    assert actions["export"].iconText() == "تصدير"
    i18n.install("en")
    actions.retranslate({**names, Color.BLUE: "question"})
    assert actions["highlight_blue"].text().startswith("Highlight: question\t")
    assert actions["find"].toolTip() == "Search the library (Ctrl+K)"


def test_what_has_no_object_is_switched_off(actions: Actions) -> None:
    actions.enable_for(article=False, selection=False)
    assert not actions["export"].isEnabled()
    assert not actions["highlight_red"].isEnabled()
    assert actions["import"].isEnabled()
    actions.enable_for(article=True, selection=True)
    assert actions["export"].isEnabled()
    assert actions["highlight_red"].isEnabled()


@pytest.mark.parametrize(
    ("key", "slot"),
    [
        ("١", "highlight"), ("۵", "highlight"), ("ى", "write_note"), ("Ctrl+ن", "find"), ("Ctrl+خ", "import_files"),
        ("Ctrl+ث", "export_article"), ("\ufefb", "bookmark"), ("Ctrl+Shift+\ufef9", "show_outline"),
        ("Ctrl+Shift+]", "show_diacritics"), ("Ctrl+Shift+}", "cite"), ("Ctrl+Shift+…", "link_panes"),
    ],
)  # fmt: skip
def test_keys_of_an_arabic_keyboard(actions: Actions, receiver: Receiver, key: str, slot: str, qtbot) -> None:
    place = {"]": 40, "}": 54}.get(key[-1], 0)  # where X11 has D and C
    held = Qt.KeyboardModifier.NoModifier
    if "Ctrl+" in key:
        held |= Qt.KeyboardModifier.ControlModifier
    if "Shift+" in key:
        held |= Qt.KeyboardModifier.ShiftModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord(key[-1]), held, place, 0, 0, key[-1])
    with qtbot.waitSignal(receiver.came) as came:
        assert actions.trigger_for(event)
    assert came.args[0] == slot


def test_other_keys_are_left_alone(actions: Actions) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    for key in (ord("غ"), Qt.Key.Key_F20, Qt.Key.Key_Q, 0x1F35E):
        assert not actions.trigger_for(QKeyEvent(QKeyEvent.Type.KeyPress, key, plain, ""))
    actions.enable_for(article=True, selection=False)
    assert not actions.trigger_for(QKeyEvent(QKeyEvent.Type.KeyPress, ord("١"), plain, "١"))


def test_back_is_where_the_line_begins(actions: Actions, names: dict[Color, str]) -> None:
    assert actions["back"].shortcut() == QKeySequence("Alt+Right")
    assert actions["back"].toolTip() == "رجوع (Alt+→)"
    i18n.install("en")
    actions.retranslate(names)
    assert actions["back"].shortcut() == QKeySequence("Alt+Left")
    assert actions["back"].toolTip() == "Back (Alt+←)"
    assert actions["forward"].shortcut() == QKeySequence("Alt+Right")


def test_ways_that_lead_nowhere_are_switched_off(actions: Actions) -> None:
    assert not actions["back"].isEnabled()
    actions.show_ways(back=True, forward=False)
    assert (actions["back"].isEnabled(), actions["forward"].isEnabled()) == (True, False)
