"""The middle of the window: the page with its bar and its menu, and what they ask for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from reader.annotation import Color
from reader.article import Kind, Place, Span
from reader.library import Library
from reader.settings import Settings
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.selection_bar import SelectionBar
from reader.ui.theme import Theme, theme_named


@pytest.fixture
def opened(library: Library, khubz: str) -> Opened:
    return Opened(library.entry(khubz), library.article(khubz), tuple(library.annotations(khubz)))


@pytest.fixture
def area(theme: Theme, names: dict[Color, str], opened: Opened, qtbot) -> PageArea:
    area = PageArea(theme, theme.page_theme(Settings().reading_size), names)
    qtbot.addWidget(area)
    area.resize(700, 500)
    area.show_opened(opened)
    with qtbot.waitExposed(area):
        area.show()
    return area


@pytest.fixture
def bar(area: PageArea) -> SelectionBar:
    found = area.findChild(SelectionBar)
    assert isinstance(found, SelectionBar)
    return found


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def select(area: PageArea, span: Span) -> None:
    area.page.select(span)
    area.page.selection_finished.emit()


def test_a_selection_brings_the_bar_and_its_end_takes_it_away(area: PageArea, bar: SelectionBar, qtbot) -> None:
    with qtbot.waitSignal(area.selection_changed) as changed:
        select(area, Span(1, 0, 10))
    assert changed.args == [True]
    assert bar.isVisible()
    with qtbot.waitSignal(area.selection_changed) as changed:
        area.let_go()
    assert changed.args == [False]
    assert not bar.isVisible()


def test_a_colour_asks_for_a_highlight_of_the_selection(area: PageArea, bar: SelectionBar, qtbot) -> None:
    span = Span(1, 5, 12)
    select(area, span)
    with qtbot.waitSignal(area.highlight_requested) as asked:
        bar.color_requested.emit(Color.GREEN)
    assert asked.args == [span, Color.GREEN]
    assert area.page.selected_span() is None


def test_note_and_copy_ask_with_the_selection(area: PageArea, bar: SelectionBar, qtbot) -> None:
    span = Span(3, 0, 8, 4)
    select(area, span)
    with qtbot.waitSignal(area.copy_requested) as asked:
        bar.copy_requested.emit()
    assert asked.args == [span]
    with qtbot.waitSignal(area.note_requested) as asked:
        bar.note_requested.emit()
    assert asked.args == [span]


def test_without_a_selection_nothing_is_asked(area: PageArea, qtbot) -> None:
    with qtbot.assertNotEmitted(area.highlight_requested), qtbot.assertNotEmitted(area.note_requested):
        area.highlight(Color.RED)
        area.write_note()
        area.copy()


def test_the_menu_undoes_inferences(area: PageArea, qtbot) -> None:
    menu = area.menu_for(2)
    assert "هذه فقرة من النص" in texts(menu)
    assert "هذا عنوان" not in texts(menu)
    action = next(action for action in menu.actions() if action.text() == "هذه فقرة من النص")
    with qtbot.waitSignal(area.kind_requested) as asked:
        action.trigger()
    assert asked.args == [2, Kind.TEXT]


def test_the_menu_of_a_paragraph_of_text(area: PageArea, qtbot) -> None:
    menu = area.menu_for(1)
    assert texts(menu) == [
        "ملاحظة على هذه الفقرة", "ملاحظة على المقال", "هذا عنوان", "هذا ليس من النص", "إعادة تسمية المقال…",
    ]  # fmt: skip
    with qtbot.waitSignal(area.paragraph_note_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [1]


def test_a_selection_is_offered_in_the_menu(area: PageArea) -> None:
    select(area, Span(1, 0, 10))
    assert {"نسخ", "ملاحظة على المحدَّد"} <= set(texts(area.menu_for(1)))


def test_a_repeated_title_can_be_made_text(empty_library: Library, area: PageArea, tmp_path, qtbot) -> None:
    file = tmp_path / "repeated.txt"
    body = "هذه فقرة طويلة بما يكفي لتكون نصًّا، وفيها أكثر من جملة واحدة. وهذه جملتها الثانية."
    file.write_text(f"عنوان المقال هنا\n\nعنوان المقال هنا\n\n{body}\n\n{body}\n", encoding="utf-8")
    (taken,) = empty_library.import_paths([file]).imported
    article = empty_library.article(taken.entry.id)
    area.show_opened(Opened(taken.entry, article, ()))
    menu = area.menu_for(1)
    action = next(action for action in menu.actions() if action.text() == "السطر الذي يكرر العنوان من النص")
    with qtbot.waitSignal(area.title_line_requested):
        action.trigger()


def test_it_tells_where_reading_is(area: PageArea, opened: Opened, qtbot) -> None:
    with qtbot.waitSignal(area.moved) as moved:
        area.go_to(Place(4, 0), False)
    place, progress, paragraphs = moved.args
    assert place == area.page.place()
    assert 0 <= progress <= 1
    assert paragraphs == len(opened.article.paragraphs)


def test_another_language_keeps_place_and_highlights(
    area: PageArea, library: Library, khubz: str, names: dict[Color, str]
) -> None:
    made = library.highlight(khubz, Span(1, 0, 4))
    area.show_annotations([made])
    area.retranslate(names)
    assert area._annotations == (made,)


def test_no_article_no_menu_and_a_way_to_begin(area: PageArea, qtbot) -> None:
    area.show_nothing()
    assert texts(area.menu_for(1)) == []
    with qtbot.waitSignal(area.offer_chosen) as chosen:
        area.findChild(QPushButton).click()
    assert chosen.args == ["import"]


def test_an_empty_library_offers_the_guide_and_a_full_one_does_not(area: PageArea, library: Library) -> None:
    area.show_nothing()
    assert area.state
    assert [offer.key for offer in area.state.offers] == ["import", "paste", "guide"]
    area.show_library(library.entries())
    assert [offer.key for offer in area.state.offers] == ["import", "paste"]


def test_theme_and_size_change_live(area: PageArea) -> None:
    dark = theme_named("dark")
    area.apply_theme(dark, dark.page_theme(40))
    area.grab()


def test_arabic_letters_typed_on_the_page_do_nothing(area: PageArea, press: Callable[..., None]) -> None:
    press(area.page, Qt.Key.Key_unknown, "ض")


def test_what_was_unfolded_stays_so_when_the_article_is_arranged_anew(
    area: PageArea, opened: Opened, library: Library, khubz: str
) -> None:
    def rearranged(paragraph: int, kind: Kind) -> None:
        article = library.set_kind(khubz, paragraph, kind)
        area.show_rearranged(Opened(library.entry(khubz), article, opened.annotations))

    words = Span(2, 0, 3)
    rearranged(2, Kind.FURNITURE)
    assert area.page.rect_of(words) is None
    area.page.furniture_toggled.emit(2)
    rearranged(1, Kind.HEADING)
    assert area.page.rect_of(words) is not None
    area.show_opened(opened)
    area.show_rearranged(Opened(library.entry(khubz), library.article(khubz), opened.annotations))
    assert area.page.rect_of(words) is None
