"""The bar at a highlight: what it shows of it, and what its buttons ask for."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.library import Library
from reader.ui.bars.highlight_bar import HighlightBar
from reader.ui.theme import Theme, theme_named

WITHIN = QRect(0, 0, 600, 400)


@pytest.fixture
def ground(qtbot) -> QWidget:
    ground = QWidget()
    ground.resize(600, 400)
    qtbot.addWidget(ground)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    return ground


@pytest.fixture
def bar(theme: Theme, names: dict[Color, str], ground: QWidget) -> HighlightBar:
    return HighlightBar(theme, names, ground)


@pytest.fixture
def made(library: Library, khubz: str) -> Annotation:
    return library.highlight(khubz, Span(1, 5, 12), Color.BLUE)


def test_each_button_asks_for_its_own(bar: HighlightBar, qtbot) -> None:
    *colors, note, tag, cite, delete = bar.buttons
    for button, color in zip(colors, Color, strict=True):
        with qtbot.waitSignal(bar.color_requested) as asked:
            button.click()
        assert asked.args == [color]
    for button, request in (
        (note, bar.note_requested), (tag, bar.tag_requested), (cite, bar.cite_requested),
        (delete, bar.delete_requested),
    ):  # fmt: skip
        with qtbot.waitSignal(request):
            button.click()


def test_the_present_colour_has_a_ring_and_the_keyboard_begins_there(bar: HighlightBar, made: Annotation) -> None:
    bar.show_annotation(made)
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.take_keyboard()
    (blue,) = [button for button in bar.buttons if button.hasFocus()]
    assert blue.accessibleName() == "أزرق"
    assert blue.accessibleDescription() == "اللون الحالي"
    others = [button.icon().pixmap(18, 18).toImage() for button in bar.buttons[:5] if button is not blue]
    assert all(len({image.pixel(9, 0), image.pixel(0, 0)}) == 1 for image in others)
    ring = blue.icon().pixmap(18, 18).toImage()
    assert ring.pixel(9, 0) != ring.pixel(0, 0)


def test_a_note_that_is_there_is_edited(bar: HighlightBar, library: Library, made: Annotation) -> None:
    bar.show_annotation(made)
    note = bar.buttons[5]
    assert "كتابة" in note.accessibleDescription()
    bar.show_annotation(library.edit_annotation(made.id, note="س"))
    assert "تعديل" in note.accessibleDescription()


def test_its_keys_work_while_it_has_the_keyboard(bar: HighlightBar, made: Annotation, press, qtbot) -> None:
    bar.show_annotation(made)
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.take_keyboard()
    with qtbot.waitSignal(bar.color_requested) as asked:
        press(bar.buttons[2], Qt.Key.Key_1)
    assert asked.args == [Color.YELLOW]
    with qtbot.waitSignal(bar.delete_requested):
        press(bar.buttons[2], Qt.Key.Key_Delete)


def test_it_takes_on_another_theme_and_language(bar: HighlightBar, made: Annotation, names: dict[Color, str]) -> None:
    bar.show_annotation(made)
    bar.apply_theme(theme_named("dark"))
    bar.retranslate({**names, Color.BLUE: "سؤال"})
    assert bar.buttons[2].accessibleName() == "سؤال"
    bar.show_at(QRect(200, 200, 100, 40), WITHIN)
    bar.grab()
