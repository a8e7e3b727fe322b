"""What was found: grouped, marked, explained, and walked through with the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton

from reader import i18n
from reader.library import Library
from reader.search import Field, Results, Tier
from reader.ui.finding.question import SearchScope
from reader.ui.finding.result_painter import ROW, GroupRow, HitRow
from reader.ui.finding.search_panel import SearchPanel
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


def chips(panel: SearchPanel, name: str) -> list[QToolButton]:
    return [button for button in panel.findChildren(QToolButton, name) if button.isVisible()]


def chip(panel: SearchPanel, name: str, key: str) -> QToolButton:
    return next(button for button in chips(panel, name) if button.property("key") == key)


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
    assert i18n.number(results.total) in shown(panel)[0]
    for tier, count in results.tiers.items():
        texts = [chip.text() for chip in chips(panel, "chip") if chip.property("key") == tier]
        assert len(texts) == bool(count)
        assert all(i18n.number(count) in text for text in texts)


def test_the_root_is_a_switch_that_is_off(panel: SearchPanel, qtbot) -> None:
    root = chip(panel, "chip", Tier.ROOT)
    assert not root.isChecked()
    with qtbot.waitSignal(panel.tiers_requested) as asked:
        root.click()
    assert asked.args == [tuple(Tier)]


def test_a_tier_is_switched_off_with_the_keyboard(panel: SearchPanel, press, qtbot) -> None:
    exact = chip(panel, "chip", Tier.EXACT)
    exact.setFocus()
    with qtbot.waitSignal(panel.tiers_requested) as asked:
        press(exact, Qt.Key.Key_Return)
    assert asked.args == [(Tier.FOLDED, Tier.CLITIC, Tier.LEMMA, Tier.ALIAS)]
    press(exact, Qt.Key.Key_Left)  # the chips run from right to left
    assert panel.focusWidget() is chip(panel, "chip", Tier.CLITIC)


def test_what_to_search_is_one_choice(panel: SearchPanel, qtbot) -> None:
    assert [button.property("key") for button in chips(panel, "scope")] == ["everywhere", "text", "titles", "notes"]
    panel.allow_article(True)
    with qtbot.waitSignal(panel.scope_requested) as asked:
        chip(panel, "scope", SearchScope.ARTICLE.value).click()
    assert asked.args == [SearchScope.ARTICLE]
    assert [button.property("key") for button in chips(panel, "scope") if button.isChecked()] == ["article"]
    panel.begin("")
    assert chip(panel, "scope", SearchScope.EVERYWHERE.value).isChecked()


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


def test_a_title_folds_its_hits_away_and_back(panel: SearchPanel, rows: QListView, press) -> None:
    count = rows.model().rowCount()
    panel.take_keyboard()
    press(rows, Qt.Key.Key_Right)  # towards the beginning of the line
    assert rows.model().rowCount() == 1
    assert isinstance(rows.currentIndex().data(ROW), GroupRow)
    assert len(panel.hits) == count - 1
    press(rows, Qt.Key.Key_Left)
    assert rows.model().rowCount() == count
    assert rows.currentIndex().data(ROW).hit == panel.hits[0]


def test_in_english_the_arrows_point_the_other_way(panel: SearchPanel, rows: QListView, press) -> None:
    panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    panel.take_keyboard()
    press(rows, Qt.Key.Key_Left)
    assert rows.model().rowCount() == 1
    press(rows, Qt.Key.Key_Return)
    assert rows.model().rowCount() > 1


def test_a_click_on_a_title_folds(panel: SearchPanel, rows: QListView, qtbot) -> None:
    centre = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert rows.model().rowCount() == 1


def test_up_from_the_first_hit_leads_back_to_the_words(panel: SearchPanel, rows: QListView, press, qtbot) -> None:
    panel.take_keyboard()
    with qtbot.waitSignal(panel.box_requested):
        press(rows, Qt.Key.Key_Up)


def test_reading_goes_from_hit_to_hit(panel: SearchPanel, rows: QListView, press, qtbot) -> None:
    panel.take_keyboard()
    press(rows, Qt.Key.Key_Right)
    opened = []
    panel.hit_requested.connect(opened.append)
    for _ in range(len(panel.hits) + 1):
        panel.open_next(1)
    assert opened == panel.hits
    panel.open_next(-1)
    assert opened[-1] == panel.hits[-2]


def test_the_list_grows_at_its_end(panel: SearchPanel, rows: QListView, results: Results) -> None:
    first, *others = results.hits
    panel.show_results(replace(results, hits=[first]))
    panel.take_keyboard()
    panel.add_results(replace(results, hits=others))
    assert panel.hits == results.hits
    assert rows.currentIndex().data(ROW).hit == first
    assert sum(isinstance(row, GroupRow) for row in all_rows(rows)) == 1


def test_rows_are_as_high_as_their_words_at_every_width(panel: SearchPanel, rows: QListView, qtbot) -> None:
    def height() -> int:
        return sum(rows.visualRect(rows.model().index(row, 0)).height() for row in range(rows.model().rowCount()))

    narrow = height()
    panel.resize(700, 700)
    qtbot.waitUntil(lambda: height() < narrow)
    panel.resize(320, 700)
    qtbot.waitUntil(lambda: height() == narrow)


def test_more_is_asked_for_near_the_end(panel: SearchPanel, results: Results, qtbot) -> None:
    with qtbot.waitSignal(panel.more_requested):
        panel.show_results(results)


def test_before_typing_there_are_examples(panel: SearchPanel, qtbot) -> None:
    panel.begin("")
    assert panel.hits == []
    assert any("التشكيل" in text for text in shown(panel))
    with qtbot.waitSignal(panel.words_requested) as asked:
        chip(panel, "example", "كتاب").click()
    assert asked.args == ["كتاب"]


def test_nothing_found_is_said_with_advice(panel: SearchPanel, qtbot) -> None:
    panel.begin("<زقزوق>")
    panel.show_results(Results("<زقزوق>", 0, dict.fromkeys(Tier, 0), [], (), 1.0, missing=("زقزوق",)))
    assert panel.hits == []
    said = "\n".join(shown(panel))
    assert "<زقزوق>" in said
    assert "لا ذكر" in said
    assert "جرّب" in said
    panel.show_results(Results("زقزوق", 0, {}, [], ("رزق",), 1.0))
    with qtbot.waitSignal(panel.words_requested) as asked:
        chip(panel, "chip", "رزق").click()
    assert asked.args == ["رزق"]


def test_a_tier_that_would_answer_is_one_press_away(panel: SearchPanel, qtbot) -> None:
    panel.begin("كتب")
    panel.show_results(Results("كتب", 0, {Tier.EXACT: 0, Tier.ROOT: 7}, [], (), 1.0))
    offer = chip(panel, "offer", Tier.ROOT)
    assert "٧" in offer.text()
    with qtbot.waitSignal(panel.tiers_requested) as asked:
        offer.click()
    assert Tier.ROOT in asked.args[0]


def test_nothing_here_offers_everywhere(panel: SearchPanel, qtbot) -> None:
    panel.begin("خبز")
    chip(panel, "scope", SearchScope.TITLES.value).click()
    panel.show_results(Results("خبز", 0, {}, [], (), 1.0))
    with qtbot.waitSignal(panel.scope_requested) as asked:
        chip(panel, "offer", "everywhere").click()
    assert asked.args == [SearchScope.EVERYWHERE]


def test_a_failure_can_be_tried_again(panel: SearchPanel, qtbot) -> None:
    panel.begin("خبز")
    panel.show_failure("القرص ممتلئ.")
    assert any("القرص ممتلئ" in text for text in shown(panel))
    with qtbot.waitSignal(panel.words_requested) as asked:
        chip(panel, "offer", "again").click()
    assert asked.args == ["خبز"]


def test_the_first_hit_of_other_words_is_not_opened(panel: SearchPanel, qtbot) -> None:
    panel.begin("خبز آخر")
    with qtbot.assertNotEmitted(panel.hit_requested):
        panel.open_current()


def test_the_way_back_is_shown_when_there_is_one(panel: SearchPanel, qtbot) -> None:
    panel.offer_return(True)
    back = panel.findChild(QPushButton, "wayback")
    assert isinstance(back, QPushButton)
    with qtbot.waitSignal(panel.return_requested):
        back.click()
    panel.offer_return(False)
    assert not back.isVisible()


def test_it_can_be_drawn_in_every_theme(panel: SearchPanel) -> None:
    panel.apply_theme(theme_named("dark"))
    panel.retranslate()
    panel.grab()
