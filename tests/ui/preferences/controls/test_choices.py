"""Segments, swatches and the box of faces: one of a few."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.settings import SYSTEM_THEME
from reader.ui.preferences.controls import FaceBox, Segments, Swatches
from reader.ui.theme import Theme, theme_named, themes


@pytest.fixture
def holder(qtbot) -> QWidget:
    holder = QWidget()
    holder.resize(400, 200)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    return holder


@pytest.fixture
def segments(theme: Theme, holder: QWidget) -> Segments:
    segments = Segments(("one", "two", "three"), theme, holder)
    segments.retranslate("أعداد", {"one": "واحد", "two": "اثنان", "three": "ثلاثة"})
    segments.choose("one")
    segments.show()
    return segments


def test_a_segment_is_chosen_and_the_others_are_not(segments: Segments, qtbot) -> None:
    with qtbot.waitSignal(segments.chosen) as told:
        segments.press("two")
    assert told.args == ["two"]
    assert segments.choice == "two"
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose("three")
    assert segments.choice == "three"


def test_the_arrow_keys_go_from_segment_to_segment(segments: Segments, press) -> None:
    buttons = segments.findChildren(QAbstractButton)
    buttons[0].setFocus()
    press(buttons[0], Qt.Key.Key_Left)  # from right to left, on to the next
    focused = QApplication.focusWidget()
    assert focused is buttons[1]
    press(focused, Qt.Key.Key_Space)
    assert segments.choice == "two"


def test_every_segment_says_what_it_is_about(segments: Segments) -> None:
    assert [button.accessibleName() for button in segments.findChildren(QAbstractButton)] == [
        "أعداد: واحد", "أعداد: اثنان", "أعداد: ثلاثة",
    ]  # fmt: skip


def test_there_is_a_swatch_for_every_theme_and_for_the_system(theme: Theme, holder: QWidget, qtbot) -> None:
    swatches = Swatches(theme, holder)
    swatches.show()
    names = [button.text() for button in swatches.findChildren(QAbstractButton)]
    assert names == [*(one.name for one in themes()), "كالنظام"]
    for key in ("dark", SYSTEM_THEME):
        with qtbot.waitSignal(swatches.chosen) as told:
            swatches.press(key)
        assert told.args == [key]
    swatches.choose("a theme of the future")
    assert [button.isChecked() for button in swatches.findChildren(QAbstractButton)] == [True, *[False] * len(themes())]


def test_a_swatch_is_painted_in_the_theme_s_own_colours(theme: Theme, holder: QWidget) -> None:
    swatches = Swatches(theme, holder)
    swatches.resize(400, 100)
    swatches.show()
    for button, own in zip(swatches.findChildren(QAbstractButton), themes(), strict=False):
        picture = button.grab().toImage()
        assert picture.pixelColor(picture.width() // 2 - 15, 30) == own.color("paper")


def test_the_box_of_faces_offers_what_there_is(theme: Theme, holder: QWidget, qtbot) -> None:
    box = FaceBox(theme, holder)
    box.show_face("Amiri")
    assert box.families == ["Amiri"]
    box.show()
    assert box.families[:3] == ["Amiri", "IBM Plex Sans Arabic", "Noto Naskh Arabic"]
    assert box.currentText() == "Amiri"
    with qtbot.waitSignal(box.face_chosen) as told:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told.args == ["IBM Plex Sans Arabic"]
    assert box.font().family() == "IBM Plex Sans Arabic"


def test_the_faces_are_shown_in_themselves(theme: Theme, holder: QWidget, qtbot) -> None:
    box = FaceBox(theme, holder)
    box.resize(300, 32)
    box.show_face("Amiri")
    box.show()
    view = box.view()  # offscreen there are no popups; the list is the same
    view.resize(300, 300)
    first, second = (view.visualRect(box.model().index(row, 0)) for row in (1, 2))
    before = view.viewport().grab(first).toImage()
    assert before != view.viewport().grab(second).toImage()
    box.apply_theme(theme_named("dark"))
    assert before != view.viewport().grab(first).toImage()
