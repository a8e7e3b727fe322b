"""The print dialog in its window: what is chosen, what is shown, what is written, and what goes wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.annotation import Color
from reader.article import Span
from reader.library import Library
from reader.settings import load
from reader.ui.main_window import MainWindow
from reader.ui.printing.dialog import PrintDialog

# ms
LONG = 20_000


@pytest.fixture
def dialog(window: MainWindow, library: Library, qtbot: QtBot) -> PrintDialog:
    """Opened on an article with one note, its pages shown."""
    session = window.session
    khubz = session.entries()[0].id
    session._library.highlight(khubz, Span(1, 5, 12), Color.YELLOW, "ملاحظة")
    session.announce()
    assert not window.table["print"].isEnabled()
    session.open(khubz)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = window.printing.dialog
    assert dialog and dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.is_current, timeout=LONG)
    return dialog


def test_it_shows_the_pages_and_where_the_notes_are(window: MainWindow, dialog: PrintDialog, qtbot: QtBot) -> None:
    assert dialog.count.text() == "صفحة واحدة"
    assert "بجوار مواضعها" in dialog.note.text()
    dialog.choices.paper.press("a5")
    qtbot.waitUntil(lambda: dialog.is_current, timeout=LONG)
    assert "مرقّمة" in dialog.note.text()
    assert "١" in dialog.preview.accessibleName()
    dialog.choices.ticks["notes"].click()
    qtbot.waitUntil(lambda: dialog.is_current and not dialog.note.isVisible(), timeout=LONG)
    window.session.change_settings(language="en", theme="dark")
    assert dialog.print_button.text() == "Print…"
    assert dialog.choices.paper.accessibleName() == "Paper"


def test_a_pdf_is_written_and_a_failure_is_told(
    window: MainWindow, dialog: PrintDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.press.failed, timeout=LONG):
        dialog.save(tmp_path / "nowhere" / "a.pdf")
    assert dialog.isVisible() and str(tmp_path) in dialog.error.text()
    assert dialog.save_button.isEnabled()
    with qtbot.waitSignal(dialog.press.stopped, timeout=LONG):
        dialog.save(tmp_path / "a.pdf")
        assert not dialog.choices.isEnabled()
        dialog.close_button.click()
    assert dialog.isVisible() and not (tmp_path / "a.pdf").exists()
    dialog.choices.text_size.press(more=True)
    with qtbot.waitSignal(dialog.concluded, timeout=LONG):
        dialog.save(tmp_path / "خبز.pdf")
    assert (tmp_path / "خبز.pdf").read_bytes().startswith(b"%PDF")
    assert not dialog.isVisible()
    assert "خبز.pdf" in window.messages.text
    kept = load(tmp_path / "settings.toml").printing
    assert kept["size"] == "13" and kept["folder"] == str(tmp_path)
    window.table["pdf"].trigger()
    assert dialog.isVisible() and dialog.save_button.isDefault()
    assert dialog.choices.options.size == 13
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
