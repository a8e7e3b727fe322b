"""Commands of the window for the paragraph that is read: its bookmark, its state, its citation."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.article import Place
from reader.paragraph_mark import ParagraphState
from reader.ui.main_window import MainWindow


@pytest.fixture
def reading(window: MainWindow, files, qtbot) -> MainWindow:
    """The window with an article, in its third paragraph."""
    with qtbot.waitSignal(window.session.import_finished, timeout=20_000):
        window.session.import_paths(files[:1])
    (entry,) = window.session.entries()
    window.session.open(entry.id, Place(3))
    window.page.take_keyboard()
    return window


def test_keys_mark_the_paragraph_and_take_it_back(reading: MainWindow, qtbot) -> None:
    page, number = reading.page.page, reading.page.page.current_paragraph()

    def said(key: Qt.Key) -> tuple[bool, ParagraphState] | None:
        qtbot.keyClick(page, key)
        assert reading.session.opened
        mark = reading.session.opened.marks.get(number)
        return mark and (mark.bookmarked, mark.state)

    assert said(Qt.Key.Key_B) == (True, ParagraphState.UNREAD)
    assert said(Qt.Key.Key_R) == (True, ParagraphState.READ)
    assert said(Qt.Key.Key_I) == (True, ParagraphState.IMPORTANT)
    assert said(Qt.Key.Key_I) == (True, ParagraphState.UNREAD)
    assert said(Qt.Key.Key_D) == (True, ParagraphState.DOUBTFUL)
    assert reading.table["undo"].text().startswith("تراجع: حالة الفقرة")
    assert said(Qt.Key.Key_U) == (True, ParagraphState.UNREAD)
    assert said(Qt.Key.Key_B) is None
    reading.table["undo"].trigger()
    reading.table["undo"].trigger()
    assert reading.session.opened
    assert reading.session.opened.marks[number].state is ParagraphState.DOUBTFUL


def test_without_a_selection_the_paragraph_is_copied_with_its_source(reading: MainWindow) -> None:
    reading.table["cite"].trigger()
    opened, number = reading.session.opened, reading.page.page.current_paragraph()
    assert opened
    copied = QGuiApplication.clipboard().text()
    assert opened.article.paragraph(number).text in copied
    assert copied.partition("(")[2].startswith(f"«{opened.entry.title}»")
