"""The middle of the window: the page with its bar and its menu, and what they ask for."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton

from reader.annotation import Annotation, Color
from reader.arabic.direction import Direction
from reader.article import Kind, Place, Span
from reader.library import Library
from reader.reading_time import Pace
from reader.settings import Settings
from reader.ui.bars.selection_bar import SelectionBar
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.theme import Theme, theme_named


@pytest.fixture
def opened(library: Library, khubz: str) -> Opened:
    return Opened(library.entry(khubz), library.article(khubz), tuple(library.annotations(khubz)))


@pytest.fixture
def area(theme: Theme, names: dict[Color, str], opened: Opened, qtbot) -> PageArea:
    area = PageArea(theme, theme.page_theme(Settings()), names)
    qtbot.addWidget(area)
    area.resize(700, 500)
    area.show_opened(opened)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    area.take_keyboard()
    return area


@pytest.fixture
def bar(area: PageArea) -> SelectionBar:
    return area.bars.selection


@pytest.fixture
def made(area: PageArea, library: Library, khubz: str) -> Annotation:
    """A highlight that the page shows."""
    made = library.highlight(khubz, Span(1, 5, 12), Color.BLUE, "ملاحظة", ["مطبخ"])
    area.show_annotations([made])
    return made


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


def test_the_page_stays_where_it_is_when_nothing_is_selected_any_more(area: PageArea) -> None:
    area.resize(area.width(), 160)
    select(area, Span(1, 0, 10))
    bar = area.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    end = bar.value()
    assert end > 0
    assert area.dismiss()
    assert bar.value() == end
    assert not area.dismiss()
    assert bar.value() == end


def test_a_colour_asks_for_a_highlight_of_the_selection(area: PageArea, bar: SelectionBar, qtbot) -> None:
    span = Span(1, 5, 12)
    select(area, span)
    with qtbot.waitSignal(area.highlight_requested) as asked:
        bar.color_requested.emit(Color.GREEN)
    assert asked.args == [span, Color.GREEN]
    assert area.page.selected_span() is None


def test_notes_and_copies_are_of_the_selection(area: PageArea, bar: SelectionBar, qtbot) -> None:
    span = Span(3, 0, 8, 4)
    select(area, span)
    bar.copy_requested.emit()
    assert QGuiApplication.clipboard().text() == area.page.createMimeDataFromSelection().text() != ""
    with qtbot.waitSignal(area.cite_requested) as asked:
        bar.cite_requested.emit()
    assert asked.args == [span]
    with qtbot.waitSignal(area.note_requested) as asked:
        bar.note_requested.emit()
    assert asked.args == [span]
    select(area, span)
    with qtbot.waitSignal(area.tag_requested) as asked:
        bar.tag_requested.emit()
    assert asked.args == [span]


def test_without_a_selection_nothing_is_asked(area: PageArea, qtbot) -> None:
    with qtbot.assertNotEmitted(area.highlight_requested), qtbot.assertNotEmitted(area.note_requested):
        area.highlight(Color.RED)
        area.write_note()
        area.choose_tags()
        area.copy()


def test_without_a_selection_the_paragraph_is_cited(area: PageArea, opened: Opened, qtbot) -> None:
    with qtbot.waitSignal(area.cite_requested) as asked:
        area.cite()
    assert asked.args[0].paragraph == area.page.current_paragraph()
    action = next(action for action in area.menu_for(2).actions() if action.text() == "نسخ هذه الفقرة مع التوثيق")
    with qtbot.waitSignal(area.cite_requested) as asked:
        action.trigger()
    assert asked.args[0] == Span(2, 0, len(opened.article.paragraph(2).text))


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
        "ملاحظة على هذه الفقرة", "ملاحظة على المقال", "نسخ هذه الفقرة مع التوثيق", "أقرب الفقرات", "هذا عنوان",
        "هذا ليس من النص", "اتجاه الفقرة", "اتجاه المقال", "إعادة تسمية المقال…",
    ]  # fmt: skip
    with qtbot.waitSignal(area.paragraph_note_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [1]


def test_the_menu_turns_a_paragraph_and_the_article(area: PageArea, opened: Opened, qtbot) -> None:
    def ways(name: str) -> list[QAction]:
        return next(action.menu().actions() for action in menu.actions() if action.text() == name)

    article = replace(opened.article, forced=Direction.LTR, directions={1: Direction.RTL})
    area.show_rearranged(replace(opened, article=article))
    menu = area.menu_for(1)
    assert [way.isChecked() for way in ways("اتجاه الفقرة")] == [False, True, False]
    assert [way.isChecked() for way in ways("اتجاه المقال")] == [False, False, True]
    column = area.page._page.flow.column
    assert column.direction is Direction.LTR
    first, second = (area.page.rect_of(Span(number, 0, 5)) for number in (1, 3))
    assert first.right() == pytest.approx(column.left + column.width, abs=6)
    assert second.left() >= column.left
    with qtbot.waitSignal(area.direction_requested) as asked:
        ways("اتجاه الفقرة")[2].trigger()
    assert asked.args == [1, Direction.LTR]
    with qtbot.waitSignal(area.direction_requested) as asked:
        ways("اتجاه المقال")[0].trigger()
    assert asked.args == [None, None]


def test_a_selection_is_offered_in_the_menu(area: PageArea) -> None:
    select(area, Span(1, 0, 10))
    offered = {"نسخ", "نسخ مع التوثيق", "ملاحظة على العبارة المحدَّدة", "وسم العبارة المحدَّدة"}
    assert offered <= set(texts(area.menu_for(1)))


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
    place, progress, paragraphs, minutes = moved.args
    assert place == area.page.place()
    assert 0 <= progress <= 1
    assert paragraphs == len(opened.article.paragraphs)
    assert 0 <= minutes < 1


def test_another_language_keeps_place_and_highlights(
    area: PageArea, library: Library, khubz: str, names: dict[Color, str]
) -> None:
    made = library.highlight(khubz, Span(1, 0, 4))
    area.show_annotations([made])
    area.show_marks({2: library.mark_paragraph(khubz, 2, bookmarked=True)})
    area.retranslate(names)
    assert area.annotations == (made,)
    asked: list[bool] = []
    area.bookmark_requested.connect(lambda _, bookmarked: asked.append(bookmarked))
    area.page.bookmark_activated.emit(2)
    assert asked == [False]


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
    area.apply_theme(dark, dark.page_theme(Settings(reading_size=40)))
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


# --- what floats over the page -------------------------------------------------------------------------------------


def click(area: PageArea, span: Span, qtbot) -> None:
    rect = area.page.rect_of(span)
    assert rect
    qtbot.mouseClick(area.page.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_a_click_on_a_highlight_brings_its_bar_beside_it(area: PageArea, made: Annotation, qtbot) -> None:
    click(area, Span(1, 5, 12), qtbot)
    assert area.bars.highlight.isVisible()
    assert area.page.hasFocus()
    rect = area.page.rect_of(Span(1, 5, 12))
    assert rect
    rect.moveTopLeft(area.page.viewport().mapTo(area, rect.topLeft()))
    assert not area.bars.highlight.geometry().intersects(rect)


def test_a_click_elsewhere_closes_it(area: PageArea, made: Annotation, qtbot) -> None:
    click(area, Span(1, 5, 12), qtbot)
    click(area, Span(3, 0, 5), qtbot)
    assert not area.bars.highlight.isVisible()


def test_scrolling_closes_it(area: PageArea, made: Annotation, qtbot) -> None:
    area.resize(700, 300)
    click(area, Span(1, 5, 12), qtbot)
    area.page.verticalScrollBar().setValue(20)
    assert not area.bars.highlight.isVisible()


def test_its_buttons_ask_for_the_annotation(area: PageArea, made: Annotation, qtbot) -> None:
    bars = area.bars
    for asked_for, request in (
        (bars.highlight.note_requested, bars.edit_requested),
        (bars.highlight.tag_requested, bars.retag_requested),
        (bars.highlight.cite_requested, bars.cite_requested),
        (bars.highlight.delete_requested, bars.delete_requested),
    ):
        bars.show_highlight_bar(made.id)
        with qtbot.waitSignal(request) as asked:
            asked_for.emit()
        assert asked.args == [made.id]
        assert not bars.highlight.isVisible()
    bars.show_highlight_bar(made.id)
    with qtbot.waitSignal(bars.recolor_requested) as asked:
        bars.highlight.color_requested.emit(Color.RED)
    assert asked.args == [made.id, Color.RED]
    assert bars.highlight.isVisible()


def test_keys_do_the_same_while_it_is_shown(
    area: PageArea, made: Annotation, press: Callable[..., None], qtbot
) -> None:
    bars, page = area.bars, area.page
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    for key, modifiers, request in (
        (Qt.Key.Key_3, none, bars.recolor_requested), (ord("٤"), none, bars.recolor_requested),
        (Qt.Key.Key_N, none, bars.edit_requested), (ord("ى"), none, bars.edit_requested),
        (Qt.Key.Key_T, none, bars.retag_requested), (ord("ف"), none, bars.retag_requested),
        (Qt.Key.Key_Delete, none, bars.delete_requested), (Qt.Key.Key_C, held, bars.cite_requested),
    ):  # fmt: skip
        bars.show_highlight_bar(made.id)
        with qtbot.waitSignal(request) as asked:
            press(page, key, "", modifiers)
        assert asked.args[0] == made.id
    bars.show_highlight_bar(made.id)
    press(page, Qt.Key.Key_Escape)
    assert not bars.highlight.isVisible()
    with qtbot.assertNotEmitted(bars.edit_requested):
        press(page, Qt.Key.Key_N)


def test_enter_in_a_highlight_brings_its_bar_with_the_keyboard(
    area: PageArea, made: Annotation, press: Callable[..., None]
) -> None:
    press(area.page, Qt.Key.Key_Return)
    assert not area.bars.highlight.isVisible()
    for _ in range(7):
        press(area.page, Qt.Key.Key_Left)
    press(area.page, Qt.Key.Key_Return)
    assert area.bars.highlight.has_keyboard
    assert area.dismiss()
    assert area.page.hasFocus()


def test_a_highlight_just_made_with_the_keys_is_written_on_with_one_key(
    area: PageArea, made: Annotation, press: Callable[..., None], qtbot
) -> None:
    assert made.span
    with qtbot.assertNotEmitted(area.bars.edit_requested):
        press(area.page, Qt.Key.Key_N)
    press(area.page, Qt.Key.Key_Left)  # the caret comes
    area.page.select(made.span)
    area.let_go()
    for key, wanted in ((Qt.Key.Key_N, area.bars.edit_requested), (ord("ف"), area.bars.retag_requested)):
        with qtbot.waitSignal(wanted) as asked:
            press(area.page, key)
        assert asked.args == [made.id]


def test_tab_goes_into_the_bar_and_back(area: PageArea, bar: SelectionBar, press: Callable[..., None]) -> None:
    select(area, Span(1, 0, 10))
    press(area.page, Qt.Key.Key_Tab)
    assert bar.has_keyboard
    press(bar.buttons[0], Qt.Key.Key_Tab)
    assert area.page.hasFocus()
    assert bar.isVisible()
    assert area.dismiss()
    assert not bar.isVisible()
    assert not area.dismiss()


def test_the_bar_goes_out_of_view_with_the_selection_and_comes_back(area: PageArea, bar: SelectionBar) -> None:
    area.resize(700, 250)
    select(area, Span(1, 0, 10))
    scroll = area.page.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    assert not bar.isVisible()
    scroll.setValue(0)
    assert bar.isVisible()


def test_one_bar_at_most_is_shown(area: PageArea, bar: SelectionBar, made: Annotation) -> None:
    area.bars.show_highlight_bar(made.id)
    select(area, Span(3, 0, 10))
    assert bar.isVisible()
    assert not area.bars.highlight.isVisible()
    area.bars.choose_tags(made.id)
    assert area.bars.tags.isVisible()
    assert not bar.isVisible()


def test_tags_are_chosen_at_the_highlight(area: PageArea, made: Annotation, press, write, qtbot) -> None:
    area.bars.know_tags(["طعام"])
    area.bars.choose_tags(made.id)
    field = area.bars.tags.findChild(QLineEdit)
    write(field, "خبز")
    with qtbot.waitSignal(area.bars.tags_edited) as edited:
        press(field, Qt.Key.Key_Return)
    assert edited.args == [made.id, ["مطبخ", "خبز"]]
    press(field, Qt.Key.Key_Escape)
    assert not area.bars.tags.isVisible()
    assert area.page.hasFocus()


def test_what_is_shown_follows_the_annotation(area: PageArea, made: Annotation, library: Library) -> None:
    bars = area.bars
    bars.show_highlight_bar(made.id)
    area.show_annotations([library.edit_annotation(made.id, color=Color.RED)])
    bars.highlight.take_keyboard()
    assert bars.highlight.hint == "أحمر · ٤"
    bars.choose_tags(made.id)
    area.show_annotations([library.edit_annotation(made.id, tags=["آخر"])])
    assert [chip.text() for chip in bars.tags.findChildren(QToolButton)][-1] == "آخر"
    area.show_annotations([])
    assert not bars.tags.isVisible()


def test_the_keyboard_elsewhere_closes_the_bar(area: PageArea, made: Annotation, qtbot) -> None:
    area.bars.show_highlight_bar(made.id)
    elsewhere = QLineEdit(area)
    elsewhere.show()
    elsewhere.setFocus()
    assert not area.bars.highlight.isVisible()


def test_what_is_not_in_view_gets_no_bar(area: PageArea, made: Annotation) -> None:
    area.resize(700, 250)
    area.page.verticalScrollBar().setValue(area.page.verticalScrollBar().maximum())
    area.bars.show_highlight_bar(made.id)
    area.bars.show_highlight_bar("h00000000")
    assert not area.bars.highlight.isVisible()
    area.bars.choose_tags(made.id)  # asked for from elsewhere
    assert area.bars.tags.isVisible()


def test_the_time_left_follows_the_reader_s_own_pace(area: PageArea, opened: Opened, qtbot) -> None:
    def left() -> float:
        with qtbot.waitSignal(area.moved) as moved:
            area.tell_place()
        return moved.args[3]

    usual = left()
    area.show_pace(Pace(90, 60))
    assert left() == pytest.approx(2 * usual)
    with qtbot.waitSignal(area.moved) as moved:
        area.show_pace(Pace())
    assert moved.args[3] == pytest.approx(usual)
