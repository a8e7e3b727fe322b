"""Asking in the window: completions, words that are half typed, the menu of filters, searches that are kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.search import Results
from reader.ui.finding.filter_menu import filter_menu
from reader.ui.main_window import MainWindow

LONG = 10_000


@pytest.fixture
def asking(library: Library, khubz: str, window: MainWindow) -> MainWindow:
    library.edit(khubz, tags=["مطبخ"])
    library.update_index()
    window.session.announce()
    window.search_box.take_keyboard()
    return window


@pytest.fixture
def ask(asking: MainWindow, write, qtbot: QtBot) -> Callable[[str], Results]:
    """Type into the box, and wait for the answer."""

    def typed(text: str) -> Results:
        with qtbot.waitSignal(asking.session.finder.finished, timeout=LONG) as answer:
            write(asking.search_box, text)
        return answer.args[0]

    return typed


def test_completions_and_half_typed_words(asking: MainWindow, ask, khubz: str, press, qtbot: QtBot) -> None:
    aid, box = asking.results._aid, asking.search_box
    with qtbot.waitSignal(asking.session.finder.completed, timeout=LONG):
        half = ask("المخا")
    assert {hit.article for hit in half.hits} == {khubz}
    assert "المخا" in aid.remarks
    assert aid.offered
    assert all(each.startswith("المخا") for each in aid.offered)
    with qtbot.waitSignal(asking.session.finder.finished, timeout=LONG) as answer:
        press(box, Qt.Key.Key_Space, " ", Qt.KeyboardModifier.ControlModifier)
    assert box.text().strip() == answer.args[0].query.strip() == "المخابز"
    assert not answer.args[0].begins
    assert aid.remarks == ""
    ask("وس")
    assert "المخابز وسم:" in aid.offered
    ask("م:")
    assert aid.offered == ['المخابز وسم:"مطبخ" ']
    box.clear()
    assert ask("المخاب ").total == 0, "a word that is over is no beginning"


def test_filters_and_saved_searches(asking: MainWindow, ask, qtbot: QtBot, qapp: QApplication) -> None:
    ask("خبز")
    narrow(asking, "مطبخ", qtbot)
    assert asking.search_box.text() == "خبز وسم:مطبخ"
    assert tag_action(asking, "مطبخ").isChecked()
    narrow(asking, "مطبخ", qtbot)
    assert asking.search_box.text() == "خبز"
    settings = asking.session.settings
    QTimer.singleShot(0, lambda: answer_with("عن الخبز", qapp))
    asking.results._aid.save_requested.emit()
    assert asking.session.settings.saved_searches == {"عن الخبز": "خبز"}
    asking.session.come_back()
    saved = asking.results._searches
    with qtbot.waitSignal(asking.session.finder.finished, timeout=LONG) as answer:
        next(each for each in saved.findChildren(QToolButton) if "عن الخبز" in each.text()).click()
    assert answer.args[0].query == "خبز"
    saved.delete_requested.emit("عن الخبز")
    assert asking.session.settings.saved_searches == settings.saved_searches == {}
    assert "عن الخبز" in asking.messages.text
    undo = next(each for each in asking.messages.findChildren(QAbstractButton) if each.text())
    undo.click()
    assert asking.session.settings.saved_searches == {"عن الخبز": "خبز"}


def tag_action(window: MainWindow, tag: str) -> QAction:
    aid = window.results._aid
    menu = filter_menu(aid, window.search_box.text(), aid.choices, aid.words_requested.emit)
    of_tags = menu.actions()[0].menu()
    assert isinstance(of_tags, QMenu)
    return next(action for action in of_tags.actions() if tag in action.text())


def narrow(window: MainWindow, tag: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.finder.finished, timeout=LONG):
        tag_action(window, tag).trigger()


def answer_with(name: str, qapp: QApplication) -> None:
    dialog = qapp.activeModalWidget()
    assert isinstance(dialog, QDialog)
    (edit,) = dialog.findChildren(QLineEdit)
    edit.setText(name)
    dialog.accept()
