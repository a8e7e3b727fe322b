"""The export dialog in its window: what is chosen, what is shown, what is copied and written, and what goes wrong."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.choice import NoteChoice
from reader.library import Library
from reader.settings import load
from reader.ui.export import ExportDialog
from reader.ui.export.outbox import Scope
from reader.ui.main_window import MainWindow

# ms
LONG = 20_000


@dataclass
class Desk:
    """The window with three notes in the open article and one in the other, and a folder to export to."""

    window: MainWindow
    qtbot: QtBot
    folder: Path
    khubz: str
    tea: str

    @property
    def dialog(self) -> ExportDialog:
        return self.window.exporting

    @property
    def notes(self) -> list[Annotation]:
        return self.window.session._library.annotations(self.khubz)

    def ask(self, command: str = "export") -> None:
        """Ask for the dialog and wait for what it shows."""
        self.window.table[command].trigger()
        self.settle()

    def settle(self) -> None:
        """Wait until what is shown is what is chosen."""
        self.qtbot.waitUntil(lambda: self.dialog.is_current, timeout=LONG)

    def choose(self, scope: Scope) -> None:
        self.dialog.choices.scopes.row(scope).click()
        self.settle()

    def color(self, color: Color) -> None:
        self.dialog.choices.colors.chip(color).click()
        self.settle()

    def tag(self, tag: str) -> None:
        self.dialog.choices.tags.chip(tag).click()
        self.settle()

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.dialog.focusWidget(), key)

    def copied(self) -> str:
        """Press "Copy"; what is in the clipboard then."""
        with self.qtbot.waitSignal(self.window.session.outbox.composed, timeout=LONG):
            self.dialog.copy_button.click()
        return QGuiApplication.clipboard().text()

    def export(self) -> list[Path]:
        """Press "Export"; the files in the folder then."""
        with self.qtbot.waitSignal(self.window.session.exported, timeout=LONG):
            self.dialog.export_button.click()
        return sorted(self.folder.glob("*.md"))

    def has(self, text: str) -> list[int]:
        """Which notes of the open article stand in a text, by their places."""
        return [place for place, note in enumerate(self.notes) if f"<!-- hashiya:{note.id} -->" in text]


@pytest.fixture
def desk(window: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot) -> Desk:
    session = window.session
    session.change_settings(export_folder=str(tmp_path / "notes"))
    khubz, tea = (entry.id for entry in session.entries())
    session._library.highlight(tea, Span(1, 0, 4), Color.RED, "mint", ["شاي"])
    session._library.highlight(khubz, Span(1, 5, 12), Color.YELLOW, "ملاحظة\u00a0أولى", ["طعام", "حي"])
    session._library.highlight(khubz, Span(3, 0, 20), Color.BLUE, "", ["طعام"])
    session._library.note_on_paragraph(khubz, 4, "ملاحظة على الفقرة", Color.GREEN)
    session.announce()
    session.open(khubz)
    return Desk(window, qtbot, tmp_path / "notes", khubz, tea)


def test_the_article_is_exported_with_two_keys(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.dialog.isVisible()
    assert desk.dialog.choices.scopes.scope is Scope.ARTICLE
    assert desk.dialog.count.text() == "٣ ملاحظات من مقال واحد"
    assert "خبز الصباح.md" in desk.dialog.file.text()
    with desk.qtbot.waitSignal(desk.window.session.exported, timeout=LONG):
        desk.press(Qt.Key.Key_Return)
    (file,) = desk.folder.glob("*.md")
    assert file.read_text(encoding="utf-8") == desk.window.session._library.export_text(desk.khubz)
    assert not desk.dialog.isVisible()
    assert str(desk.folder) in desk.window.messages.text


def test_colours_and_tags_narrow_it_and_the_preview_follows(desk: Desk) -> None:
    desk.ask()
    assert desk.has(desk.dialog.preview.toPlainText()) == [0, 1, 2]
    assert [key for key in ("طعام", "حي") if desk.dialog.choices.tags.chip(key).text()] == ["طعام", "حي"]
    assert not desk.dialog.choices.colors.chip(Color.RED).isEnabled()
    desk.color(Color.BLUE)
    desk.color(Color.GREEN)
    assert desk.has(desk.dialog.preview.toPlainText()) == [1, 2]
    desk.tag("طعام")
    assert desk.has(desk.dialog.preview.toPlainText()) == [1]
    assert desk.dialog.count.text() == "ملاحظة واحدة من مقال واحد"
    (file,) = desk.export()
    assert desk.has(file.read_text(encoding="utf-8")) == [1]


def test_a_part_does_not_take_from_a_file_what_it_leaves_out(desk: Desk) -> None:
    desk.ask()
    (file,) = desk.export()
    file.write_text(file.read_text(encoding="utf-8") + "\nكلامي\n", encoding="utf-8")
    before = file.read_bytes()
    desk.ask()
    assert "موجود من قبل" in desk.dialog.file.text()
    desk.color(Color.BLUE)
    assert desk.export() == [file]
    assert file.read_bytes() == before


def test_all_articles_have_a_file_each(desk: Desk) -> None:
    desk.ask("export_all")
    assert desk.dialog.choices.scopes.scope is Scope.ALL
    assert desk.dialog.count.text() == "٤ ملاحظات من مقالين"
    shown = desk.dialog.preview.toPlainText()
    assert "خبز الصباح.md" in shown
    assert "Tea with mint.md" in shown
    assert {path.name for path in desk.export()} == {"خبز الصباح.md", "Tea with mint.md"}


def test_what_is_copied_is_the_file_and_of_several_what_is_below_the_front_matter(desk: Desk) -> None:
    library = desk.window.session._library
    desk.ask()
    text = desk.copied()
    assert text == library.export_text(desk.khubz)
    assert "ملاحظة\u00a0أولى" in text
    assert desk.dialog.count.text() == "نُسخ"
    desk.choose(Scope.ALL)
    khubz, tea = library.exports([desk.khubz, desk.tea])
    assert desk.copied() == f"{khubz.body}\n{tea.body}"
    desk.tag("شاي")
    assert desk.copied() == library.export_text(desk.tea, choice=NoteChoice(tags=frozenset({"شاي"})))


def test_the_preview_gives_its_text_exactly(desk: Desk) -> None:
    desk.ask()
    desk.dialog.preview.selectAll()
    desk.dialog.preview.copy()
    assert QGuiApplication.clipboard().text() + "\n" == desk.window.session._library.export_text(desk.khubz)


def test_arabic_runs_from_right_to_left_and_code_does_not(desk: Desk) -> None:
    desk.ask()
    right = Qt.LayoutDirection.RightToLeft

    def block(text: str) -> QTextBlock:
        return desk.dialog.preview.document().find(text, 0).block()

    assert block("> المخابز").textDirection() is right
    assert block("ملاحظة على الفقرة").textDirection() is right
    assert block("](hashiya://").textDirection() is right
    assert block("hashiya-id: ").textDirection() is not right
    assert block(f"<!-- hashiya:{desk.notes[0].id}").textDirection() is not right


def test_the_notes_that_a_selection_touches(desk: Desk) -> None:
    desk.ask()
    assert not desk.dialog.choices.scopes.row(Scope.SELECTION).isVisible()
    desk.dialog.reject()
    desk.window.page.page.select(Span(3, 10, 3, 4))
    desk.ask()
    assert desk.dialog.choices.scopes.scope is Scope.ARTICLE
    desk.choose(Scope.SELECTION)
    assert desk.has(desk.dialog.preview.toPlainText()) == [1, 2]
    (file,) = desk.export()
    assert desk.has(file.read_text(encoding="utf-8")) == [1, 2]


def test_a_selection_without_a_note_is_a_quotation_to_copy(desk: Desk) -> None:
    desk.window.page.page.select(Span(1, 20, 40))
    desk.ask()
    desk.choose(Scope.SELECTION)
    words = desk.window.session._library.article(desk.khubz).paragraph(1).text[20:40].strip()
    assert words in desk.dialog.preview.toPlainText()
    assert not desk.dialog.export_button.isEnabled()
    assert "ظلّله" in desk.dialog.count.text()
    assert desk.copied().startswith(f"> {words}")


def test_nothing_to_export_is_said_calmly(desk: Desk, window: MainWindow) -> None:
    desk.ask()
    desk.color(Color.BLUE)
    desk.choose(Scope.ARTICLE)
    desk.color(Color.YELLOW)
    desk.tag("حي")
    desk.color(Color.YELLOW)
    assert desk.dialog.nothing.isVisible()
    assert not desk.dialog.export_button.isEnabled()
    assert not desk.dialog.copy_button.isEnabled()
    desk.dialog.nothing.widen_requested.emit()
    desk.settle()
    assert desk.has(desk.dialog.preview.toPlainText()) == [0, 1, 2]
    desk.dialog.reject()
    for note in desk.notes:
        window.session.margin.delete(note.id)
    desk.ask()
    assert desk.dialog.nothing.isVisible()
    assert desk.dialog.count.text() == ""


def test_a_folder_that_cannot_be_written_is_said_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    desk.ask()
    desk.dialog.folder.setText(str(tmp_path / "file"))
    desk.settle()
    assert "تعذّرت كتابة" in desk.dialog.error.text()
    assert desk.has(desk.dialog.preview.toPlainText()) == [0, 1, 2]
    desk.dialog.folder.setText(str(tmp_path / "file" / "notes"))
    desk.settle()
    assert not desk.dialog.error.isVisible()
    assert desk.export() == []
    assert desk.dialog.isVisible()
    assert str(tmp_path / "file" / "notes") in desk.dialog.error.text()
    assert desk.window.messages.text == ""
    assert load(tmp_path / "settings.toml").export_folder == str(desk.folder)
    desk.dialog.folder.setText(str(desk.folder))
    desk.settle()
    assert len(desk.export()) == 1
    assert not desk.dialog.isVisible()


def test_a_full_disk_is_said_in_the_dialog(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.ask()

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    assert desk.export() == []
    assert os.strerror(28) in desk.dialog.error.text()
    assert desk.dialog.export_button.isEnabled()


def test_the_folder_is_remembered_and_home_is_understood(desk: Desk, tmp_path: Path) -> None:
    desk.ask()
    for written, meant in {
        "~/a": Path.home() / "a",
        "b": Path.home() / "b",
        str(tmp_path / "c"): tmp_path / "c",
    }.items():
        desk.dialog.folder.setText(written)
        assert desk.dialog.order.folder == meant
    desk.dialog.folder.clear()
    assert not desk.dialog.export_button.isEnabled()
    desk.dialog.folder.setText(str(tmp_path / "c"))
    desk.settle()
    desk.export()
    desk.ask()
    assert desk.dialog.folder.text() == str(tmp_path / "c")


def test_a_default_folder_is_offered(desk: Desk) -> None:
    desk.window.session.change_settings(export_folder="")
    desk.ask()
    assert desk.dialog.folder.text().endswith("Hashiya")


def test_the_keyboard_goes_everywhere(desk: Desk) -> None:
    desk.ask()
    rows = desk.dialog.choices.scopes
    assert rows.row(Scope.ARTICLE).hasFocus()
    desk.press(Qt.Key.Key_Down)
    desk.settle()
    assert rows.scope is Scope.ALL
    desk.press(Qt.Key.Key_Tab)
    assert desk.dialog.choices.colors.chip(Color.YELLOW).hasFocus()
    desk.press(Qt.Key.Key_Left)
    assert desk.dialog.choices.colors.chip(Color.GREEN).hasFocus()
    desk.press(Qt.Key.Key_Space)
    desk.settle()
    assert desk.dialog.choices.colors.chosen == [Color.GREEN]
    seen = set()
    while desk.dialog.focusWidget() not in seen:
        seen.add(desk.dialog.focusWidget())
        desk.press(Qt.Key.Key_Tab)
    dialog = desk.dialog
    assert {dialog.folder, dialog.choose_button, dialog.preview, dialog.copy_button, dialog.export_button} <= seen
    dialog.close_button.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not desk.folder.exists()


def test_escape_closes_and_writes_nothing(desk: Desk) -> None:
    desk.ask()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert not desk.folder.exists()


def test_a_note_that_changes_meanwhile_is_shown(desk: Desk) -> None:
    desk.ask()
    desk.window.session.margin.edit_note(desk.notes[0].id, "كُتبت والنافذة مفتوحة")
    desk.qtbot.waitUntil(lambda: "كُتبت والنافذة مفتوحة" in desk.dialog.preview.toPlainText(), timeout=LONG)


def test_a_note_that_is_just_being_written_is_exported(desk: Desk, write: Callable[[QWidget, str], None], qapp) -> None:
    desk.window.page.page.select(Span(1, 14, 20))
    desk.window.table["note"].trigger()
    editor = qapp.focusWidget()
    assert isinstance(editor, QTextEdit)
    write(editor, "لم تُحفظ بعد")
    desk.ask()
    desk.qtbot.waitUntil(lambda: "لم تُحفظ بعد" in desk.dialog.preview.toPlainText(), timeout=LONG)
    (file,) = desk.export()
    assert "لم تُحفظ بعد" in file.read_text(encoding="utf-8")


def test_the_notes_of_an_article_that_is_not_open(desk: Desk) -> None:
    desk.window.commands.export_notes(desk.tea)
    desk.settle()
    assert desk.dialog.count.text() == "ملاحظة واحدة من مقال واحد"
    assert "mint" in desk.dialog.preview.toPlainText()
    desk.dialog.reject()
    desk.window.commands.export_notes("لا وجود له")
    assert not desk.dialog.isVisible()


def test_a_large_export_is_cut_in_the_preview_and_whole_in_the_file(desk: Desk) -> None:
    library = desk.window.session._library
    for place in range(40):
        library.note_on_article(desk.khubz, f"{place} " + "حرف " * 200)
    desk.ask("export_all")
    shown = desk.dialog.preview.toPlainText()
    assert len(shown) < 20_000 < len(desk.copied())
    assert "أما التصدير فكامل" in shown
    assert "ويليه مقال واحد" in shown
    khubz, _ = sorted(desk.export(), key=lambda path: -path.stat().st_size)
    assert khubz.read_text(encoding="utf-8") == library.export_text(desk.khubz)


def test_it_speaks_the_language_and_wears_the_theme_of_the_moment(desk: Desk) -> None:
    desk.ask()
    paper = desk.dialog.grab().toImage().pixelColor(60, 20)
    desk.window.session.change_settings(language="en", theme="dark")
    desk.qtbot.waitUntil(lambda: desk.dialog.count.text() == "3 notes from 1 article", timeout=LONG)
    assert desk.dialog.export_button.text() == "Export"
    assert desk.dialog.windowTitle() == "Export notes"
    assert desk.dialog.grab().toImage().pixelColor(60, 20) != paper


@pytest.mark.parametrize("size", [(900, 600), (1440, 900)])
def test_it_fits_into_its_window(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.ask()
    assert desk.dialog.width() <= size[0]
    assert desk.dialog.height() <= size[1]
    rows = [desk.dialog.choices.scopes.row(scope) for scope in (Scope.ARTICLE, Scope.ALL)]
    desk.qtbot.waitUntil(lambda: all(row.height() >= row.sizeHint().height() for row in rows))


def test_late_previews_are_passed_over(desk: Desk) -> None:
    desk.ask()
    for color in (Color.YELLOW, Color.BLUE, Color.YELLOW):
        desk.dialog.choices.colors.chip(color).click()
    desk.settle()
    assert desk.has(desk.dialog.preview.toPlainText()) == [1]


def test_a_selection_in_the_preview_is_copied_without_what_only_the_eye_needs(desk: Desk) -> None:
    desk.ask()
    cursor = QTextCursor(desk.dialog.preview.document().find("title: ", 0).block())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    desk.dialog.preview.setTextCursor(cursor)
    desk.dialog.preview.copy()
    assert QGuiApplication.clipboard().text() == 'title: "خبز الصباح"'
