"""The list of articles: what it shows, and what it asks for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from reader.library import Library
from reader.ui.library_panel import ENTRY, LibraryPanel
from reader.ui.theme import Theme, theme_named


@pytest.fixture
def panel(theme: Theme, library: Library, qtbot) -> LibraryPanel:
    panel = LibraryPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(280, 500)
    panel.show_entries(library.entries())
    panel.show()
    return panel


@pytest.fixture
def rows(panel: LibraryPanel) -> QListView:
    view = panel.findChild(QListView)
    assert isinstance(view, QListView)
    return view


def test_it_shows_the_articles_in_the_order_they_came(rows: QListView) -> None:
    model = rows.model()
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert titles == ["خبز الصباح", "Tea with mint"]


def test_a_screen_reader_hears_title_and_state(rows: QListView) -> None:
    spoken = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "خبز الصباح, جديد"
    assert rows.accessibleName() == "المقالات"


def test_a_click_opens(panel: LibraryPanel, rows: QListView, khubz: str, qtbot) -> None:
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.mouseClick(
            rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(0, 0)).center()
        )
    assert asked.args == [khubz]


def test_enter_opens_and_delete_removes(panel: LibraryPanel, rows: QListView, khubz: str, press, qtbot) -> None:
    rows.setCurrentIndex(rows.model().index(0, 0))
    with qtbot.waitSignal(panel.open_requested) as asked:
        press(rows, Qt.Key.Key_Return)
    assert asked.args == [khubz]
    with qtbot.waitSignal(panel.remove_requested) as asked:
        press(rows, Qt.Key.Key_Delete)
    assert asked.args == [khubz]


def test_the_menu_of_an_article(panel: LibraryPanel, khubz: str, qtbot) -> None:
    menu = panel.menu_for(khubz)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == ["فتح", "إعادة التسمية…", "نقل إلى المهملات"]
    signals = (panel.open_requested, panel.rename_requested, panel.remove_requested)
    for action, signal in zip(actions, signals, strict=True):
        with qtbot.waitSignal(signal) as asked:
            action.trigger()
        assert asked.args == [khubz]


def test_one_row_changes_alone(panel: LibraryPanel, rows: QListView, library: Library, khubz: str, qtbot) -> None:
    panel.update_entry(library.edit(khubz, title="خبز المساء"))
    assert rows.model().index(0, 0).data(ENTRY).title == "خبز المساء"


def test_the_open_article_stays_current_when_the_list_changes(
    panel: LibraryPanel, rows: QListView, library: Library, khubz: str
) -> None:
    panel.mark_open(khubz)
    panel.show_entries(library.entries()[::-1])
    assert rows.currentIndex().data(ENTRY).id == khubz


def test_long_and_odd_titles_can_be_drawn(
    panel: LibraryPanel, library: Library, khubz: str, theme: Theme, qtbot: Callable[..., object]
) -> None:
    for title in ("كلمة " * 2000, "x" * 5000, "🍞🏽👩‍👩‍👧 خبز\u202e", "\u2068", "a\nb"):
        panel.update_entry(library.edit(khubz, title=title))
        panel.mark_open(khubz)
        panel.grab()
    panel.apply_theme(theme_named("dark"))
    panel.grab()
