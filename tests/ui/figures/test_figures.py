"""Figures in the window: a key lists those of the article or of the search; each leads to its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from reader.arabic.figures import FigureKind
from reader.intake import Pasted
from reader.library import Library
from reader.ui.figures.figure_list import FigureModel, KindRow
from reader.ui.figures.gathering import FigureRow, FigureScope, Gathered
from reader.ui.main_window import MainWindow

FIRST = (
    "استثمرت الشركة 13,75 مليار دولار في نوفمبر 2023. ثم خسر السهم ١٠٪ في عام 2018.",
    "وعرض الرجل 97.400 مليون للسيطرة عليها سنة ١٤٤٥هـ، أي ثمن خمسين فندقًا.",
)
SECOND = ("افتتح السوق في 2015 وفيه 120 دكانًا.", "ليس هنا شيء يُعدّ.")


@pytest.fixture
def articles(window: MainWindow, empty_library: Library) -> tuple[str, str]:
    """The ids of two indexed articles, of which the first is open."""
    texts = {"عرض": FIRST, "سوق": SECOND}
    first, second = (
        empty_library.import_text(Pasted("\n\n".join(text)), title=title).imported[0].entry.id
        for title, text in texts.items()
    )
    empty_library.update_index()
    window.session.announce()
    window.session.open(first)
    return first, second


@pytest.fixture
def shown(window: MainWindow, articles: tuple[str, str], qtbot) -> MainWindow:
    """The window with the figures of the first article beside it."""
    with qtbot.waitSignal(window.session.gathering.found):
        window.table["figures"].trigger()
    return window


def written(window: MainWindow) -> list[str]:
    return [figure.written for figure in window.figures.list.rows.figures]


def test_a_key_lists_them_by_kind_with_their_readings(shown: MainWindow) -> None:
    assert shown.figures.isVisible()
    assert shown.table["figures"].isChecked()
    rows = shown.figures.list.rows.rows
    assert [row.kind for row in rows if isinstance(row, KindRow)] == [
        FigureKind.DATE, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.NUMBER,
    ]  # fmt: skip
    assert written(shown) == [
        "نوفمبر 2023", "2018", "١٤٤٥هـ", "13,75 مليار دولار", "١٠٪", "97.400 مليون", "خمسين",
    ]  # fmt: skip
    readings = {row.found.written: row.reading for row in rows if isinstance(row, FigureRow)}
    assert readings["2018"] == ""
    assert readings["13,75 مليار دولار"] == "١٣٬٧٥٠٬٠٠٠٬٠٠٠ دولار"
    assert "~" in readings["١٤٤٥هـ"]
    assert "٢٠٢٣ – ٢٠٢٤" in readings["١٤٤٥هـ"]


def test_order_filter_and_what_is_taken_along(shown: MainWindow, tmp_path: Path) -> None:
    panel = shown.figures
    panel.orders.press("value")
    assert written(shown)[:3] == ["2018", "١٤٤٥هـ", "نوفمبر 2023"]
    panel.field.setText("السيطره")
    assert written(shown) == []
    assert panel.message
    panel.field.setText("للسيطره")
    assert written(shown) == ["١٤٤٥هـ", "خمسين", "97.400 مليون"]
    panel.copying.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    assert lines[1].split("\t")[:2] == ["date", "١٤٤٥هـ"]
    file = tmp_path / "figures.csv"
    shown.session.write_figures(panel.list.rows.figures, file)
    assert file.read_text(encoding="utf-8-sig").splitlines()[3].startswith("number,97.400 مليون,97400000000,")


def test_a_figure_leads_to_its_place_and_back_leads_back(shown: MainWindow, press: Callable[..., None], qtbot) -> None:
    panel = shown.figures
    qtbot.waitUntil(panel.list.hasFocus)
    press(panel.list, Qt.Key.Key_End)
    with qtbot.waitSignal(shown.session.reading.arrived):
        press(panel.list, Qt.Key.Key_Return)
    assert shown.page.page.current_paragraph() == 2
    figures = panel.list.rows
    at = panel.list.visualRect(figures.index(0)).center()
    with qtbot.assertNotEmitted(panel.figure_requested):
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))


def test_it_follows_the_article_and_the_search(shown: MainWindow, articles: tuple[str, str], qtbot) -> None:
    gathering, panel = shown.session.gathering, shown.figures
    with qtbot.waitSignal(gathering.found):
        shown.session.open(articles[1])
    assert written(shown) == ["2015", "120"]
    assert panel.scopes.isHidden()
    with qtbot.waitSignal(shown.session.finder.finished):
        shown.session.finder.search("خسر")
    shown.table["figures"].trigger()  # the results stand in its place
    assert panel.isVisible()
    with qtbot.waitSignal(gathering.found, check_params_cb=lambda got: got.scope is FigureScope.SEARCH):
        panel.scopes.press("search")
    assert written(shown) == ["نوفمبر 2023", "2018", "13,75 مليار دولار", "١٠٪"]
    with qtbot.waitSignal(gathering.found):
        shown.session.come_back()
    assert panel.scopes.isHidden()
    shown.table["notes"].trigger()
    assert not shown.table["figures"].isChecked()
    assert not gathering.is_open


def test_ten_thousand_rows_are_a_model(shown: MainWindow) -> None:
    model: FigureModel = shown.figures.list.rows
    rows = tuple(row for row in model.rows if isinstance(row, FigureRow)) * 1500
    shown.figures.show_gathered(Gathered(FigureScope.ARTICLE, rows))
    assert model.rowCount() == 10_504
    shown.figures.list.scrollToBottom()
    shown.figures.grab()


def test_without_figures_a_sentence_says_so(window: MainWindow) -> None:
    window.table["figures"].trigger()
    assert window.figures.message
