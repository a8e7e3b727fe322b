"""The contexts of a word in the window: asked for, walked through, sifted, opened and left, marked as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from reader.annotation import Color
from reader.article import Place
from reader.concordance import Order
from reader.intake import Pasted
from reader.library import Library
from reader.ui.contexts.contexts_panel import ContextsPanel
from reader.ui.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXTS = {
    "ألف": ("كتاب أول في الفقرة الأولى.", "ثم كتاب ثان وكتاب ثالث.", *["ولا شيء هنا."] * 40),
    "باء": ("والكتاب رابع بعدها.",),
}


@pytest.fixture
def contexts(window: MainWindow, empty_library: Library, qtbot) -> ContextsPanel:
    """The contexts of «كتاب», in the order of the articles; reading was at the thirtieth paragraph of the first one."""
    ids = []
    for month, (title, paragraphs) in enumerate(TEXTS.items(), 1):
        made = empty_library.import_text(Pasted("\n\n".join(paragraphs)), title=title).imported[0].entry.id
        empty_library.edit(made, published=f"2024-0{month}-01")
        ids.append(made)
    empty_library.update_index()
    window.session.announce()
    window.session.open(ids[0], Place(30))
    window.session.contexts.sort(Order.ARTICLE)
    with qtbot.waitSignal(window.session.contexts.shown, check_params_cb=lambda lines, _: lines.is_whole):
        window.session.finder.search("كتاب")
        window.table["contexts"].trigger()
    return window.contexts


def wait_for(window: MainWindow, qtbot):
    return qtbot.waitSignal(window.session.contexts.shown)


def rows(panel: ContextsPanel) -> list[str]:
    return [line.word for n in range(panel.list.lines.rowCount()) if (line := panel.list.lines.line(n))]


def test_they_take_the_page_s_place_and_give_it_back(window: MainWindow, contexts: ContextsPanel, press, qtbot) -> None:
    assert contexts.isVisible()
    assert not window.desk.isVisible()
    assert not window.side.isVisible()
    assert contexts.list.hasFocus()
    assert rows(contexts) == ["كتاب", "كتاب", "وكتاب", "والكتاب"]
    assert "٤" in contexts.heading
    press(contexts.list, Qt.Key.Key_Down)
    press(contexts.list, Qt.Key.Key_Return)
    assert window.desk.isVisible()
    qtbot.waitUntil(lambda: window.session.reading.place.paragraph <= 2)
    window.table["leave"].trigger()
    assert contexts.isVisible()
    assert contexts.list.currentIndex().row() == 1
    window.table["leave"].trigger()
    assert window.desk.isVisible()
    assert not window.session.contexts.is_open
    qtbot.waitUntil(lambda: window.session.reading.place.paragraph == 30)
    assert window.results.isVisible()


def test_forms_periods_and_tiers_sift_them(window: MainWindow, contexts: ContextsPanel, qtbot) -> None:
    with wait_for(window, qtbot):
        contexts.forms_requested.emit(frozenset({"وكتاب"}))
    assert rows(contexts) == ["وكتاب"]
    with wait_for(window, qtbot):
        contexts.forms_requested.emit(frozenset())
    chart = contexts.timeline
    assert chart.bar(0).left() > chart.bar(1).left()  # time runs from right to left
    with wait_for(window, qtbot):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.bar(1).center())
    assert rows(contexts) == ["والكتاب"]
    assert "فبراير" in chart.said
    with wait_for(window, qtbot):
        contexts.tiers_requested.emit(())
    assert contexts.message
    assert not contexts.list.isVisible()
    with wait_for(window, qtbot):
        contexts._message.press("unfiltered")
    qtbot.waitUntil(lambda: len(rows(contexts)) == 4)
    qtbot.mouseMove(chart, QPoint(1, 1))


def test_many_are_highlighted_and_tagged_in_one_step_each(
    window: MainWindow, contexts: ContextsPanel, press, write, qtbot
) -> None:
    library = window.session._library
    press(contexts.list, Qt.Key.Key_Down, modifiers=SHIFT)
    press(contexts.list, Qt.Key.Key_End, modifiers=SHIFT)
    assert contexts.list.selected_count == 4
    with qtbot.waitSignal(window.session.margin.many_touched):
        press(contexts.list, Qt.Key.Key_2, "2")
    assert [note.color for note in library.annotations()] == [Color.GREEN] * 4
    write(contexts.deeds.field, "كتب")
    with qtbot.waitSignal(window.session.margin.many_touched):
        press(contexts.deeds.field, Qt.Key.Key_Return)
    assert [note.tags for note in library.annotations()] == [("كتب",)] * 4
    window.table["undo"].trigger()
    assert [note.tags for note in library.annotations()] == [()] * 4
    window.table["undo"].trigger()
    assert not library.annotations()
    window.table["redo"].trigger()
    assert len(library.annotations()) == len(window.page.annotations) + 1 == 4


def test_they_are_copied_and_saved(window: MainWindow, contexts: ContextsPanel, press, tmp_path: Path, qtbot) -> None:
    with qtbot.waitSignal(window.session.contexts.copied):
        contexts.list.selectAll()
        contexts.list.copy_pressed.emit()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4
    with qtbot.waitSignal(window.session.contexts.written):
        window.session.contexts.write(contexts.list.selected_uses, tmp_path / "سياقات.csv")
    assert "٤" in window.messages.text or "أربع" in window.messages.text
    assert (tmp_path / "سياقات.csv").exists()


def test_what_is_nowhere_is_said(window: MainWindow, contexts: ContextsPanel, qtbot) -> None:
    with wait_for(window, qtbot):
        window.commands.look_at_contexts("زرافة")
    assert "زرافة" in contexts.message
