"""Two articles side by side in the whole window: each with its own place and notes, one in use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.annotation import Color
from reader.article import Span
from reader.library import Library
from reader.settings import Settings, load
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.page_area import PageArea
from reader.ui.session import ReadingSession


@pytest.fixture
def long(library: Library, tmp_path: Path) -> str:
    """The id of an article of many screens."""
    file = tmp_path / "long.md"
    file.write_text("# طريق طويل\n\n" + "\n\n".join(f"الفقرة {n} من طريق طويل لا ينتهي." * 9 for n in range(60)))
    return library.import_paths([file]).imported[0].entry.id


@pytest.fixture
def tea(library: Library) -> str:
    """The id of the English article."""
    return library.resolve("Tea with mint")


@pytest.fixture
def desk_window(session: ReadingSession, long: str, khubz: str, appearance: Appearance, qtbot) -> Iterator[MainWindow]:
    """The window with the long article open."""
    window = shown(session, appearance, qtbot)
    window.session.announce()
    window.session.open(khubz)
    window.session.open(long)
    yield window
    window.close()
    window.deleteLater()


def shown(session: ReadingSession, appearance: Appearance, qtbot: QtBot) -> MainWindow:
    window = MainWindow(session, appearance)
    window.resize(1400, 700)
    with qtbot.waitExposed(window):
        window.show()
    return window


def panes(window: MainWindow) -> tuple[PageArea, PageArea]:
    first, beside = window.desk.pages
    return first, beside


def test_the_article_read_before_comes_beside(desk_window: MainWindow, khubz: str, long: str) -> None:
    window = desk_window
    window.table["beside"].trigger()
    first, beside = panes(window)
    assert first.isVisible() and beside.isVisible()
    assert (first.title, beside.title) == ("طريق طويل", "خبز الصباح")
    assert window.page is beside and window.session.opened and window.session.opened.entry.id == khubz
    assert [pane.head.isVisible() for pane in window.desk.panes] == [True, True]
    assert abs(first.width() - beside.width()) <= 2
    window.table["other_pane"].trigger()
    assert window.page is first and window.session.opened.entry.id == long
    assert first.page.hasFocus()


def test_what_is_opened_is_opened_in_the_pane_in_use(desk_window: MainWindow, tea: str, qtbot) -> None:
    window = desk_window
    window.table["beside"].trigger()
    first, beside = panes(window)
    qtbot.mouseClick(first.page.viewport(), Qt.MouseButton.LeftButton)
    assert window.page is first
    window.library.open_requested.emit(tea)
    assert (first.title, beside.title) == ("Tea with mint", "خبز الصباح")
    assert window.ways.whereabouts.text


def test_a_highlight_belongs_to_the_article_it_was_selected_in(
    desk_window: MainWindow, library: Library, khubz: str, long: str
) -> None:
    window = desk_window
    window.table["beside"].trigger()
    first, beside = panes(window)
    beside.page.select(Span(1, 5, 12))
    window.session.panes.use(window.session.panes.readings[0])
    beside.bars.selection.color_requested.emit(Color.GREEN)  # the bar of the pane that is no longer in use
    assert [note.text for note in library.annotations(khubz)] == ["المخابز"]
    assert library.annotations(long) == []
    assert [note.text for note in beside.annotations] == ["المخابز"] and not first.annotations
    assert [card.annotation.text for card in window.notes.cards] == ["المخابز"]


def test_one_article_in_both_panes_shows_its_notes_in_both(desk_window: MainWindow, long: str) -> None:
    window = desk_window
    window.commands.open_beside(long)
    window.session.margin.highlight(Span(2, 0, 6))
    assert [len(page.annotations) for page in panes(window)] == [1, 1]
    window.table["undo"].trigger()
    assert [len(page.annotations) for page in panes(window)] == [0, 0]
    window.table["other_pane"].trigger()
    assert not window.notes.cards


def test_each_pane_keeps_its_place_and_linked_they_go_together(desk_window: MainWindow, long: str) -> None:
    window = desk_window
    window.commands.open_beside(long)
    first, beside = panes(window)
    beside.page.scroll_by(900)
    assert (first.page.place().paragraph, beside.page.place().paragraph > 1) == (1, True)
    window.table["link"].trigger()
    before = first.page.verticalScrollBar().value()
    beside.page.scroll_by(300)
    assert first.page.verticalScrollBar().value() == before + 300
    first.page.scroll_by(-100)
    assert beside.page.verticalScrollBar().value() == 900 + 300 - 100
    assert all(pane.head.findChildren(type(pane.head._link))[0].isChecked() for pane in window.desk.panes)
    window.table["link"].trigger()
    first.page.scroll_by(100)
    assert beside.page.verticalScrollBar().value() == 1100


def test_closing_a_pane_reads_on_in_what_is_left(desk_window: MainWindow, khubz: str) -> None:
    window = desk_window
    window.table["beside"].trigger()
    first, beside = panes(window)
    window.desk.panes[0].head.close_requested.emit()
    assert not beside.isVisible() and window.page is first
    assert first.title == "خبز الصباح" and window.session.opened and window.session.opened.entry.id == khubz
    assert not window.table["beside"].isChecked() and not window.table["link"].isEnabled()
    assert not window.desk.panes[0].head.isVisible()


def test_the_trash_empties_the_pane_that_showed_it(desk_window: MainWindow, khubz: str) -> None:
    window = desk_window
    window.table["beside"].trigger()
    window.table["other_pane"].trigger()
    window.session.remove(khubz)
    first, beside = panes(window)
    assert first.title == "طريق طويل" and beside.title == "" and beside.state
    assert window.desk.panes[1].head.title


def test_where_there_is_no_room_one_pane_stands_above_the_other(desk_window: MainWindow, qtbot) -> None:
    window = desk_window
    window.table["beside"].trigger()
    first, beside = panes(window)
    window.resize(900, 700)
    qtbot.waitUntil(lambda: first.width() == beside.width() > 400)
    assert first.mapTo(window, first.rect().topLeft()).y() < beside.mapTo(window, beside.rect().topLeft()).y()


def test_two_articles_are_side_by_side_again_after_a_restart(
    desk_window: MainWindow, appearance: Appearance, khubz: str, long: str, qtbot
) -> None:
    desk_window.table["beside"].trigger()
    desk_window.table["other_pane"].trigger()
    desk_window.page.page.scroll_by(700)
    place = desk_window.page.page.place()
    places = desk_window.session.places
    desk_window.close()
    settings = load(places["settings"])
    assert settings.side_by_side == [long, khubz]
    again = shown(ReadingSession(Library(places["library"], settings), places["settings"]), appearance, qtbot)
    again.session.resume()
    first, beside = panes(again)
    assert (first.title, beside.title) == ("طريق طويل", "خبز الصباح")
    assert first.page.place() == place and again.page is first
    again.close()
    again.deleteLater()


def test_a_setting_that_names_other_things_than_articles_is_ignored(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("side_by_side = [1, 2]\n", encoding="utf-8")
    assert load(file).side_by_side == Settings().side_by_side == []
