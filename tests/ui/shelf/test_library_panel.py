"""The library at the leading side: what it shows, and what it asks for, by pointer and by keyboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QToolButton, QWidget

from reader import i18n
from reader.annotation import Color
from reader.article import Place, Span
from reader.library import Library
from reader.settings import Settings
from reader.shelf import Order, Sorting
from reader.ui.shelf.articles import ENTRY, ArticleList
from reader.ui.shelf.facets import Facet, FacetList
from reader.ui.shelf.library_panel import LibraryPanel
from reader.ui.shelf.list_head import FilterField
from reader.ui.shelf.order_menu import OrderMenu
from reader.ui.shelf.section import SectionHeading
from reader.ui.theme import Theme, theme_named


@pytest.fixture
def panel(theme: Theme, library: Library, qtbot) -> LibraryPanel:
    panel = LibraryPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(280, 800)
    panel.show_entries(library.entries())
    panel.show_trash(library.trashed())
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def rows(panel: LibraryPanel) -> ArticleList:
    return panel.findChild(ArticleList)


@pytest.fixture
def field(panel: LibraryPanel) -> FilterField:
    return panel.findChild(FilterField)


def titles(rows: QListView) -> list[str]:
    model = rows.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def facets(panel: LibraryPanel, name: str) -> FacetList:
    return next(view for view in panel.findChildren(FacetList) if view.accessibleName() == name)


def spoken(view: QListView) -> list[str]:
    model = view.model()
    return [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
        if not view.isHidden()
    ]


def choose(view: QListView, label: str, qtbot) -> None:
    """Click on a row."""
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(row_of(view, label)).center())


def row_of(view: QListView, label: str) -> QModelIndex:
    return view.model().index(titles(view).index(label), 0)


def said(panel: LibraryPanel) -> str:
    """What stands in the list's place."""
    return next((label.text() for label in panel.findChildren(QLabel, "empty") if label.isVisible()), "")


# --- the list --------------------------------------------------------------------------------------------------------


def test_it_shows_the_articles_in_the_order_they_came(rows: ArticleList) -> None:
    assert titles(rows) == ["خبز الصباح", "Tea with mint"]


def test_a_screen_reader_hears_title_and_state(panel: LibraryPanel, rows: ArticleList, khubz: str) -> None:
    panel.mark_open(khubz)
    assert spoken(rows) == ["خبز الصباح, جديد, مفتوح", "Tea with mint, جديد"]
    assert rows.accessibleName() == "المقالات"


def test_a_click_opens(panel: LibraryPanel, rows: ArticleList, khubz: str, qtbot) -> None:
    with qtbot.waitSignal(panel.open_requested) as asked:
        choose(rows, "خبز الصباح", qtbot)
    assert asked.args == [khubz]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "open_requested"),
        (Qt.Key.Key_Delete, "remove_requested"),
        (Qt.Key.Key_F2, "rename_requested"),
    ],
)
def test_keys_ask_for_what_is_done(panel: LibraryPanel, rows: ArticleList, press, key: Qt.Key, signal: str) -> None:
    rows.setCurrentIndex(rows.model().index(0, 0))
    asked: list[str] = []
    getattr(panel, signal).connect(asked.append)
    press(rows, key)
    assert asked == [rows.current.id]


def test_the_menu_of_an_article(panel: LibraryPanel, library: Library, khubz: str, qtbot) -> None:
    library.highlight(khubz, Span(1, 0, 4))
    library.open(khubz)
    panel.update_entry(library.entry(khubz))
    actions = [action for action in panel.menu_for(khubz).actions() if not action.isSeparator()]
    signals = (
        panel.open_requested, panel.beside_requested, panel.rename_requested, panel.details_requested,
        panel.finished_requested, panel.unread_requested, panel.export_requested, panel.remove_requested,
    )  # fmt: skip
    for action, signal in zip(actions, signals, strict=True):
        with qtbot.waitSignal(signal) as asked:
            action.trigger()
        assert asked.args == [khubz]


def test_the_menu_offers_only_what_makes_sense(panel: LibraryPanel, library: Library, khubz: str) -> None:
    assert "اعتباره غير مقروء" not in [action.text() for action in panel.menu_for(khubz).actions()]
    library.mark_finished(khubz)
    panel.update_entry(library.entry(khubz))
    assert "اعتباره مكتملًا" not in [action.text() for action in panel.menu_for(khubz).actions()]


def test_the_menu_key_asks_for_the_menu_of_the_current_row(theme: Theme, qapp, qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    view = FacetList(theme, parent)
    view.show_facets([Facet("أول", "1", 1), Facet("ثانٍ", "2", 2)], "1")
    view.setCurrentIndex(view.model().index(1, 0))
    middle = view.rect().center()
    with qtbot.waitSignal(view.menu_wanted) as asked:
        qapp.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.mapToGlobal(middle)))
    assert asked.args[0].data() == "ثانٍ"


def test_one_row_changes_alone(panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str) -> None:
    panel.update_entry(library.edit(khubz, title="خبز المساء"))
    assert rows.model().index(0, 0).data(ENTRY).title == "خبز المساء"


def test_the_open_article_stays_current_when_the_list_changes(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str
) -> None:
    panel.mark_open(khubz)
    panel.show_entries(library.entries()[::-1])
    assert rows.currentIndex().data(ENTRY).id == khubz


def test_after_a_removal_the_next_row_is_current(panel: LibraryPanel, rows: ArticleList, library: Library) -> None:
    rows.setCurrentIndex(rows.model().index(0, 0))
    panel.show_entries(library.entries()[1:])
    assert rows.currentIndex().data() == "Tea with mint"


def test_what_is_in_view_stays_while_articles_come_in(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str
) -> None:
    many = [replace(library.entry(khubz), id=str(n), title=f"مقال {n}") for n in range(300)]
    panel.show_entries(many)
    rows.scrollTo(rows.model().index(150, 0), QListView.ScrollHint.PositionAtTop)
    top = rows.indexAt(rows.viewport().rect().center()).data()
    panel.show_entries([*(replace(one, id=f"{one.id}b") for one in many), *many])
    assert rows.indexAt(rows.viewport().rect().center()).data() == top


def test_a_row_that_gets_the_keyboard_is_in_view(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str
) -> None:
    many = [replace(library.entry(khubz), id=str(n), title=f"مقال {n}") for n in range(300)]
    panel.show_entries(many)
    panel.mark_open("200")
    rows.scrollToTop()
    rows.take_keyboard()
    assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))
    rows.scrollToTop()
    panel.show_entries([one for one in many if one.id != "200"])
    assert rows.currentIndex().data() == "مقال 201"
    assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))


def test_long_and_odd_titles_can_be_drawn(panel: LibraryPanel, library: Library, khubz: str, theme: Theme) -> None:
    for title in ("كلمة " * 2000, "x" * 5000, "🍞🏽👩‍👩‍👧 خبز\u202e", "\u2068", "a\nb"):
        panel.update_entry(library.edit(khubz, title=title, tags=[title]))
        panel.mark_open(khubz)
        panel.grab()
    panel.apply_theme(theme_named("dark"))
    panel.grab()


# --- filters ---------------------------------------------------------------------------------------------------------


def test_states_are_counted_and_narrow_the_list(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str, qtbot
) -> None:
    library.open(khubz)
    panel.update_entry(library.entry(khubz))
    states = facets(panel, "المكتبة")
    assert spoken(states) == [
        "كل المقالات, مقالان, مختار", "غير مقروء, مقال واحد", "قيد القراءة, مقال واحد", "اكتمل, لا مقالات",
        "فُتح حديثًا, مقال واحد", "فيه تظليل أو ملاحظة, لا مقالات",
    ]  # fmt: skip
    choose(states, "قيد القراءة", qtbot)
    assert titles(rows) == ["خبز الصباح"]
    choose(states, "قيد القراءة", qtbot)
    assert len(titles(rows)) == 2


def test_tags_of_articles_and_of_notes_narrow_the_list(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str, qtbot
) -> None:
    tea = library.resolve("Tea with mint")
    library.highlight(tea, Span(1, 0, 4), Color.BLUE, tags=["طعام", "شاي"])
    panel.update_entry(library.entry(tea))
    tags = facets(panel, "الوسوم")
    assert spoken(tags) == ["#طعام, مقالان", "#شاي, مقال واحد"]
    choose(tags, "#شاي", qtbot)
    assert titles(rows) == ["Tea with mint"]
    choose(facets(panel, "المكتبة"), "كل المقالات", qtbot)
    assert len(titles(rows)) == 2


def test_words_narrow_the_list_and_escape_brings_it_back(
    panel: LibraryPanel, rows: ArticleList, field: FilterField, press, write
) -> None:
    write(field, "خُبْز")
    assert titles(rows) == ["خبز الصباح"]
    asked: list[str] = []
    panel.open_requested.connect(asked.append)
    press(field, Qt.Key.Key_Return)
    assert asked == [rows.current.id]
    press(field, Qt.Key.Key_Escape)
    assert len(titles(rows)) == 2


def test_nothing_that_answers_says_so_and_leads_back(
    panel: LibraryPanel, rows: ArticleList, field: FilterField, write
) -> None:
    write(field, "زعفران")
    assert "ما من مقال" in said(panel)
    assert not rows.isVisible()
    panel.findChild(QLabel, "empty").linkActivated.emit("#")
    assert said(panel) == ""
    assert field.text() == ""
    assert len(titles(rows)) == 2


def test_an_empty_library_offers_to_import(theme: Theme, qtbot) -> None:
    panel = LibraryPanel(theme)
    qtbot.addWidget(panel)
    panel.show_entries([])
    panel.show()
    assert "لا مقالات بعد" in said(panel)
    assert not panel.findChild(FilterField).isVisible()
    with qtbot.waitSignal(panel.import_requested):
        panel.findChild(QLabel, "empty").linkActivated.emit("#")


def test_what_is_read_does_not_vanish_from_the_unread(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str, qtbot
) -> None:
    states = facets(panel, "المكتبة")
    choose(states, "غير مقروء", qtbot)
    panel.mark_open(khubz)
    library.open(khubz)
    panel.update_entry(library.entry(khubz))
    assert titles(rows) == ["خبز الصباح", "Tea with mint"]
    choose(states, "كل المقالات", qtbot)
    choose(states, "غير مقروء", qtbot)
    assert titles(rows) == ["Tea with mint"]


# --- what is remembered ----------------------------------------------------------------------------------------------


def test_a_filter_is_saved_named_used_renamed_and_deleted(
    panel: LibraryPanel, rows: ArticleList, press, write, qtbot
) -> None:
    choose(facets(panel, "الوسوم"), "#طعام", qtbot)
    save = next(button for button in panel.findChildren(QToolButton) if button.accessibleName() == "حفظ هذه التصفية")
    with qtbot.waitSignal(panel.keep_requested) as kept:
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert kept.args[0]["saved_filters"] == {"#طعام": {"tag": "طعام"}}
    saved = facets(panel, "تصفيات محفوظة")
    editor = saved.findChild(QLineEdit)
    assert editor.selectedText() == "#طعام"
    write(editor, "المطبخ")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(saved) == ["المطبخ"])
    with qtbot.waitSignal(panel.keep_requested) as kept:
        panel.keep()
    assert kept.args[0]["saved_filters"] == {"المطبخ": {"tag": "طعام"}}
    assert spoken(saved) == ["المطبخ, مختار"]
    assert not save.isVisible()
    choose(saved, "المطبخ", qtbot)
    assert len(titles(rows)) == 2
    choose(saved, "المطبخ", qtbot)
    assert titles(rows) == ["خبز الصباح"]
    saved.setCurrentIndex(saved.model().index(0, 0))
    with qtbot.waitSignal(panel.keep_requested) as kept:
        press(saved, Qt.Key.Key_Delete)
    assert kept.args[0]["saved_filters"] == {}
    assert not saved.isVisible()


def test_it_is_found_as_it_was_left(theme: Theme, library: Library, panel: LibraryPanel, qtbot) -> None:
    choose(facets(panel, "الوسوم"), "#طعام", qtbot)
    panel.findChild(OrderMenu).sorting_requested.emit(Sorting(Order.TITLE, True))
    next(heading for heading in panel.findChildren(SectionHeading) if heading.text() == "الوسوم").click()
    with qtbot.waitSignal(panel.keep_requested) as kept:
        panel.keep()
    again = LibraryPanel(theme)
    qtbot.addWidget(again)
    again.arrange(Settings().changed(**kept.args[0]))
    again.show_entries(library.entries())
    again.show()
    assert titles(again.findChild(ArticleList)) == ["خبز الصباح"]
    assert not facets(again, "الوسوم").isVisible()
    assert "الوسوم · #طعام" in [heading.text() for heading in again.findChildren(SectionHeading)]
    choose(facets(again, "المكتبة"), "كل المقالات", qtbot)
    assert titles(again.findChild(ArticleList)) == ["Tea with mint", "خبز الصباح"]


def test_the_order_is_chosen_in_its_menu(panel: LibraryPanel, rows: ArticleList, library: Library, qtbot) -> None:
    menu = panel.findChild(OrderMenu)
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(panel.keep_requested) as kept:
        actions["تاريخ الإضافة"].trigger()
    assert (kept.args[0]["list_order"], kept.args[0]["list_descending"]) == ("added", True)
    assert titles(rows) == ["Tea with mint", "خبز الصباح"]
    actions["العنوان"].trigger()
    assert titles(rows) == ["خبز الصباح", "Tea with mint"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["العنوان", "من الألف إلى الياء"]


# --- the trash -------------------------------------------------------------------------------------------------------


def test_the_trash_is_shown_when_something_is_in_it_and_gives_it_back(
    panel: LibraryPanel, rows: ArticleList, library: Library, press, qtbot
) -> None:
    khubz = library.resolve("خبز الصباح")
    states = facets(panel, "المكتبة")
    assert "المهملات" not in titles(states)
    library.remove(khubz)
    panel.show_entries(library.entries())
    panel.show_trash(library.trashed())
    choose(states, "المهملات", qtbot)
    assert titles(rows) == ["خبز الصباح"]
    restore = next(button for button in panel.findChildren(QToolButton) if button.text() == "استعادة")
    assert not restore.isEnabled()
    rows.selectionModel().setCurrentIndex(rows.model().index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    with qtbot.assertNotEmitted(panel.open_requested), qtbot.assertNotEmitted(panel.remove_requested):
        press(rows, Qt.Key.Key_Return)
        press(rows, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.restore_requested) as asked:
        restore.click()
    assert asked.args == [khubz]
    assert [action.text() for action in panel.menu_for(khubz).actions() if action.text()] == [
        "استعادة", "حذف نهائي…", "إفراغ المهملات…",
    ]  # fmt: skip
    library.restore(khubz)
    panel.show_entries(library.entries())
    panel.show_trash(library.trashed())
    assert len(titles(rows)) == 2
    assert "المهملات" not in titles(states)


# --- the keyboard ----------------------------------------------------------------------------------------------------


def test_the_arrow_keys_lead_from_the_filters_to_the_tags_and_back(
    panel: LibraryPanel, rows: ArticleList, field: FilterField, press, qapp
) -> None:
    states, tags = facets(panel, "المكتبة"), facets(panel, "الوسوم")
    states.take_keyboard()
    way = [(states, 6), (field, 1), (rows, 2), (tags, 1)]
    for view, presses in way:
        assert qapp.focusWidget() is view
        for _ in range(presses):
            press(view, Qt.Key.Key_Down)
    assert qapp.focusWidget() is tags
    for view in (tags, rows, rows, field):
        press(view, Qt.Key.Key_Up)
    assert qapp.focusWidget() is states
    assert states.currentIndex().data() == "فيه تظليل أو ملاحظة"
    press(states, Qt.Key.Key_Return)
    assert not rows.isVisible()


def test_letters_typed_in_a_list_narrow_it(
    panel: LibraryPanel, rows: ArticleList, field: FilterField, press, qapp
) -> None:
    rows.take_keyboard()
    press(rows, Qt.Key.Key_unknown, "ن")
    assert qapp.focusWidget() is field
    assert field.text() == "ن"
    assert not rows.isVisible()


def test_sections_fold(panel: LibraryPanel, press: Callable[..., None], qtbot) -> None:
    states = facets(panel, "المكتبة")
    heading = next(heading for heading in panel.findChildren(SectionHeading) if heading.text() == "المكتبة")
    choose(states, "غير مقروء", qtbot)
    with qtbot.waitSignal(panel.keep_requested) as kept:
        press(heading, Qt.Key.Key_Space)
    assert kept.args[0]["list_folded"] == "states"
    assert not states.isVisible()
    assert heading.text() == "المكتبة · غير مقروء"
    press(heading, Qt.Key.Key_Space)
    assert states.isVisible()


@pytest.mark.parametrize("height", [400, 520, 700, 1400])
def test_the_list_is_never_starved(
    panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str, height: int
) -> None:
    plain = library.entry(khubz)
    panel.show_entries([replace(plain, id=str(n), title=f"مقال {n}", tags=(f"وسم {n}",)) for n in range(60)])
    panel.resize(280, height)
    panel.grab()
    parts = [*panel.findChildren(FacetList), rows]
    assert all(part.height() > 0 for part in parts if part.isVisible())
    assert rows.height() >= height // 5
    assert max(part.geometry().bottom() for part in parts if part.isVisible()) <= height


def test_it_speaks_english(panel: LibraryPanel, rows: ArticleList, library: Library, khubz: str) -> None:
    i18n.install("en")
    panel.retranslate()
    assert titles(facets(panel, "Library"))[0] == "All articles"
    library.remember_place(khubz, Place(), 0.5)
    panel.update_entry(library.entry(khubz))
    assert spoken(rows)[0] == "خبز الصباح, 50%"
