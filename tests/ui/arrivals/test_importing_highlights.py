"""Highlights of another program: shown with their articles before they come in, and one step to undo."""

import json
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QListView, QPushButton

from reader.library import Library
from reader.ui.arrivals.highlights_dialog import HighlightsDialog
from reader.ui.main_window import MainWindow

LONG = 20_000


def highlights(window: MainWindow) -> int:
    """How many there are in the library."""
    return sum(entry.highlights for entry in window.session.entries())


def opened(window: MainWindow, file: Path, qtbot) -> HighlightsDialog:
    """The dialog, when it shows what matches what."""
    with qtbot.waitSignal(window.session.porter.matched, timeout=LONG):
        window.session.porter.open(file)
    return window.findChildren(HighlightsDialog)[-1]


def test_highlights_find_their_article_come_in_and_are_undone_at_once(
    window: MainWindow, library: Library, tmp_path: Path, qtbot
) -> None:
    entries = [
        {"text": "يُخلط الدقيق بالماء والملح", "note": "كم؟"},
        {"text": "كتاب يصف خبز الشعير"},
        {"text": "ليست هنا"},
    ]
    file = tmp_path / "koreader.json"
    file.write_text(json.dumps({"title": "خبز الصباح", "entries": entries}), encoding="utf-8")
    dialog = opened(window, file, qtbot)
    (rows,) = dialog.findChildren(QListView, "findings")
    shown = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
    assert shown == ["خبز الصباح", "ليست هنا", entries[0]["text"], entries[1]["text"]]
    (articles,) = dialog.findChildren(QComboBox)
    assert "خبز الصباح" in articles.currentText()
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "استورد اثنين")
    notes = highlights(window)
    with qtbot.waitSignal(window.session.porter.taken, timeout=LONG):
        button.click()
    assert highlights(window) == notes + 2
    window.session.margin.undo()
    assert highlights(window) == notes


def test_an_article_is_chosen_by_hand(window: MainWindow, library: Library, tmp_path: Path, qtbot) -> None:
    file = tmp_path / "koreader.json"
    file.write_text(json.dumps({"title": "بعيد", "entries": [{"text": "والكتاب محفوظ"}]}), encoding="utf-8")
    dialog = opened(window, file, qtbot)
    (articles,) = dialog.findChildren(QComboBox)
    assert dialog.report and not dialog.report.groups[0].article
    chosen = next(number for number in range(articles.count()) if "خبز الصباح" in articles.itemText(number))
    with qtbot.waitSignal(window.session.porter.matched, timeout=LONG):
        articles.setCurrentIndex(chosen)
        articles.activated.emit(chosen)
    assert dialog.report.groups[0].title == "خبز الصباح"
    dialog.reject()


def test_a_file_that_is_no_such_file_is_refused_in_words(
    window: MainWindow, library: Library, tmp_path: Path, qtbot
) -> None:
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    with qtbot.waitSignal(window.session.failed, timeout=LONG) as failed:
        window.session.porter.open(tmp_path / "a.txt")
    assert "a.txt" in failed.args[0]
