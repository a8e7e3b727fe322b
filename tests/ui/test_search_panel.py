"""What was found: grouped, marked, explained, and walked through with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView

from reader import i18n
from reader.library import Library
from reader.search import Field, Results, Tier
from reader.ui.result_painter import ROW, GroupRow, HitRow
from reader.ui.search_panel import SearchPanel
from reader.ui.theme import Theme, theme_named


@pytest.fixture
def results(library: Library, khubz: str) -> Results:
    """Real results for «خبز»: a title, paragraphs, a note."""
    library.note_on_article(khubz, "خبز جدتي")
    library.update_index()
    return library.search("خبز")


@pytest.fixture
def panel(results: Results, theme: Theme, qtbot) -> SearchPanel:
    panel = SearchPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show_results(results)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def rows(panel: SearchPanel) -> QListView:
    view = panel.findChild(QListView)
    assert isinstance(view, QListView)
    return view


def shown(panel: SearchPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def all_rows(rows: QListView) -> list[GroupRow | HitRow]:
    model = rows.model()
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]


def test_hits_stand_under_the_title_of_their_article(rows: QListView, results: Results) -> None:
    first, *others = all_rows(rows)
    assert isinstance(first, GroupRow)
    assert (first.title, first.count) == ("خبز الصباح", len(results.hits))
    assert {row.hit.field for row in others if isinstance(row, HitRow)} == {Field.TITLE, Field.TEXT, Field.NOTE}


def test_the_words_are_marked_in_the_snippet(rows: QListView) -> None:
    for row in all_rows(rows):
        if isinstance(row, HitRow):
            assert row.snippet.spans
            for start, end in row.snippet.spans:
                assert "خبز" in row.snippet.text[start:end]


def test_it_says_how_many_and_of_which_kind(panel: SearchPanel, results: Results) -> None:
    heading, tiers = shown(panel)[:2]
    assert i18n.number(results.total) in heading
    for tier, count in results.tiers.items():
        assert (i18n.number(count) in tiers) or not count, tier


def test_a_screen_reader_hears_place_reason_and_words(rows: QListView) -> None:
    spoken = rows.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ": " in spoken
    assert "خبز" in spoken


def test_the_keyboard_goes_from_hit_to_hit_and_opens(panel: SearchPanel, rows: QListView, press, qtbot) -> None:
    panel.take_keyboard()
    assert isinstance(rows.currentIndex().data(ROW), HitRow)
    press(rows, Qt.Key.Key_Down)
    second = rows.currentIndex().data(ROW).hit
    press(rows, Qt.Key.Key_Up)
    press(rows, Qt.Key.Key_Up)
    assert rows.currentIndex().data(ROW).hit == panel.hits[0]
    press(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.hit_requested) as asked:
        press(rows, Qt.Key.Key_Return)
    assert asked.args == [second]


def test_a_click_opens_a_hit_but_not_a_title(panel: SearchPanel, rows: QListView, qtbot) -> None:
    def click(row: int) -> None:
        centre = rows.visualRect(rows.model().index(row, 0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)

    with qtbot.waitSignal(panel.hit_requested) as asked:
        click(1)
    assert asked.args == [panel.hits[0]]
    with qtbot.assertNotEmitted(panel.hit_requested):
        click(0)


def test_the_first_hit_is_opened_from_outside(panel: SearchPanel, qtbot) -> None:
    with qtbot.waitSignal(panel.hit_requested) as asked:
        panel.open_current()
    assert asked.args == [panel.hits[0]]


def test_the_same_results_again_keep_the_current_hit(panel: SearchPanel, rows: QListView, results: Results) -> None:
    panel.take_keyboard()
    rows.setCurrentIndex(rows.model().index(2, 0))
    panel.show_results(results)
    assert rows.currentIndex().row() == 2


def test_nothing_found_is_said_with_advice(panel: SearchPanel, qtbot) -> None:
    panel.show_results(Results("<زقزوق>", 0, dict.fromkeys(Tier, 0), [], (), 1.0))
    assert panel.hits == []
    assert any("&lt;زقزوق&gt;" in text and "جرّب" in text for text in shown(panel))
    panel.show_results(Results("زقزوق", 0, {}, [], ("رزق",), 1.0))
    message = next(label for label in panel.findChildren(QLabel) if "رزق" in label.text())
    with qtbot.waitSignal(panel.suggestion_requested) as asked:
        message.linkActivated.emit("رزق")
    assert asked.args == ["رزق"]


def test_it_can_be_drawn_in_every_theme(panel: SearchPanel) -> None:
    panel.apply_theme(theme_named("dark"))
    panel.retranslate()
    panel.grab()
