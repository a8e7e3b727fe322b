"""What changed in an article, in the window: told after the import, looked at, read on, and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.article import Span
from reader.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.versions.rows import Sort


def reimport(window: MainWindow, qtbot: QtBot, file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.session.import_finished):
        window.session.import_paths([file])


@pytest.fixture
def changed(window: MainWindow, library: Library, qtbot: QtBot, files: list[Path]) -> str:
    """The id of an article that was changed by an import, and has a highlight on words that are gone."""
    article = library.entries()[0].id
    window.session.open(article)
    text = library.article(article).paragraph(1).text
    window.session.margin.highlight(Span(1, text.index("قبل الفجر"), text.index("قبل الفجر") + 9))
    reimport(window, qtbot, files[0], ("قبل الفجر", "بعد الظهر"), ("محفوظ في", "نُقل من"))
    return article


def look(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.comparing.found):
        window.table["versions"].trigger()


def test_a_change_is_told_looked_at_and_taken_back(
    window: MainWindow, library: Library, qtbot: QtBot, changed: str, press: Callable[..., None]
) -> None:
    assert library.entry(changed).changed_since == 1
    assert "2" in window.messages.text or "٢" in window.messages.text or "فقرتان" in window.messages.text
    look(window, qtbot)
    panel = window.versions
    assert panel.isVisible()
    assert window.desk.isHidden()
    assert library.entry(changed).changed_since is None
    rows = panel.changes.changes.rows
    assert [row.sort for row in rows if row.is_change] == [Sort.NOTE, Sort.CHANGE, Sort.CHANGE]
    woven = next(row for row in rows if row.sort is Sort.CHANGE)
    assert [woven.text[start:end] for start, end, _ in woven.looks] == ["قبل الفجر", "بعد الظهر"]

    press(panel.changes, Qt.Key.Key_N)
    press(panel.changes, Qt.Key.Key_N)
    row = panel.changes.changes.rows[panel.changes.currentIndex().row()]
    assert "نُقل من" in row.text
    press(panel.changes, Qt.Key.Key_Return)
    assert panel.isHidden()
    assert window.page.page.current_paragraph() == row.paragraph

    look(window, qtbot)
    with qtbot.waitSignal(window.session.comparing.found):
        window.session.go_back_to_version(1)
    (note,) = library.annotations(changed)
    assert note.span
    assert "قبل الفجر" in library.article(changed).paragraph(1).text
    assert "قبل الفجر" in window.session.opened.article.paragraph(1).text  # type: ignore[union-attr]
    window.session.margin.undo()
    assert "بعد الظهر" in library.article(changed).paragraph(1).text
    assert library.annotation(note.id).is_unattached
    window.session.margin.redo()
    assert library.annotation(note.id).span == note.span
    assert len(library.versions(changed)) == 5
    window.session.margin.undo()
    window.session.margin.undo()  # the import itself
    assert "قبل الفجر" in library.article(changed).paragraph(1).text
    assert library.annotation(note.id).span == note.span


def test_an_article_of_one_version_says_how_there_come_to_be_more(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    window.session.open(library.entries()[1].id)
    look(window, qtbot)
    assert window.versions.message
    window.table["leave"].trigger()
    assert window.versions.isHidden()
    assert not window.desk.isHidden()
