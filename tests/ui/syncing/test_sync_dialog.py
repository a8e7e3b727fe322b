"""The dialog of a synchronisation in its window: the plan, the questions and their answers, and one step of undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.annotation import Color
from reader.article import Span
from reader.sync import Kind, OnConflict, OnDeleted
from reader.ui.main_window import MainWindow

LONG = 20_000
"""ms"""


@pytest.fixture
def vault(window: MainWindow, files: list[Path], tmp_path: Path) -> Path:
    """A folder in step with three notes of the open article."""
    session, folder = window.session, tmp_path / "vault"
    library = session._library
    library.import_paths(files[:1])
    (article,) = (entry.id for entry in session.entries())
    library.highlight(article, Span(1, 5, 12), Color.YELLOW, "أولى")
    library.highlight(article, Span(3, 0, 20), Color.BLUE, "ثانية")
    library.note_on_paragraph(article, 4, "ثالثة")
    library.synchronizer.synchronise(library.synchronizer.folder(folder))
    session.announce()
    session.open(article)
    return folder


def test_questions_are_answered_and_all_is_one_step(window: MainWindow, vault: Path, qtbot: QtBot) -> None:
    library, dialog = window.session._library, window.syncing
    first, second, third = library.annotations()
    (file,) = vault.glob("*.md")
    text = file.read_text(encoding="utf-8")
    start, end = (text.index(f"<!-- {mark}hashiya:{third.id} -->") for mark in ("", "/"))
    text = text[:start] + text[text.index("\n", end) + 1 :]
    file.write_text(text.replace("أولى", "أولى في الملف").replace("ثانية", "ثانية في الملف"), encoding="utf-8")
    library.edit_annotation(first.id, note="أولى هنا")

    with qtbot.waitSignal(window.session.courier.planned, timeout=LONG):
        qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    shown = [row.kind for row in dialog.list.plan.rows if not isinstance(row, tuple)]
    assert shown == [Kind.CONFLICT, Kind.DELETED, Kind.INCOMING]
    assert dialog.questions == 2
    assert "بقي سؤالان" in dialog.count.text()
    assert [text.toPlainText() for text in dialog.details._texts] == ["أولى", "أولى هنا", "أولى في الملف"]
    dialog.details._buttons[OnConflict.BOTH].click()
    assert dialog.details.result.toPlainText() == "أولى هنا\n\nأولى في الملف"
    dialog.details.result.setPlainText("كلتاهما")
    dialog.list.choose_next_question(dialog._answers)
    dialog.details._buttons[OnDeleted.DELETE].click()
    assert dialog.questions == 0

    with qtbot.waitSignal(dialog.concluded, timeout=LONG):
        qtbot.keyClick(dialog.sync_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert [note.note for note in library.annotations()] == ["كلتاهما", "ثانية في الملف"]
    assert "كلتاهما" in file.read_text(encoding="utf-8")
    assert "دخلت ٣ ملاحظات" in window.messages.text
    window.table["undo"].trigger()
    assert [note.note for note in library.annotations()] == ["أولى هنا", "ثانية", "ثالثة"]
    assert library.annotation(third.id) == third
    assert second.id in file.read_text(encoding="utf-8")


def test_what_goes_wrong_is_said_and_nothing_is_asked_of_an_empty_field(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = window.syncing
    with qtbot.waitSignal(window.session.courier.known, timeout=LONG):
        window.table["sync"].trigger()
    assert not dialog.sync_button.isEnabled()
    assert dialog.template.count() >= 4
    dialog.folder.setText(str(tmp_path / "new"))
    with qtbot.waitSignal(window.session.courier.planned, timeout=LONG):
        dialog.refresh()
    assert not dialog.sync_button.isEnabled()
    window.session.change_settings(language="en")
    assert dialog.close_button.text() == "Close"
    (tmp_path / "file").write_text("")
    dialog.folder.setText(str(tmp_path / "file"))
    with qtbot.waitSignal(window.session.courier.failed, timeout=LONG):
        dialog.refresh()
    assert "could not be read" in dialog.error.text()
    window.session.change_settings(language="ar")
    dialog.reject()
