"""Templates in the window: chosen, written with their errors where they are, kept, and exported with."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from reader import paths
from reader.article import Span
from reader.exporters import user_templates
from reader.library import Library
from reader.ui.export import ExportDialog
from reader.ui.export.template_window import TemplateWindow
from reader.ui.main_window import MainWindow

# ms
LONG = 20_000


@pytest.fixture
def dialog(window: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot) -> ExportDialog:
    """The export dialog on an article with a note."""
    session = window.session
    session.change_settings(export_folder=str(tmp_path / "notes"))
    khubz = session.entries()[0].id
    session._library.highlight(khubz, Span(1, 5, 12), note="ملاحظة", tags=["طعام"])
    session.announce()
    session.open(khubz)
    window.table["export"].trigger()
    qtbot.waitUntil(lambda: window.exporting.is_current, timeout=LONG)
    return window.exporting


@pytest.fixture
def choose(dialog: ExportDialog, qtbot: QtBot) -> Callable[[str], str]:
    """Choose a format by its label in the list; what is shown then."""

    def chosen(label: str) -> str:
        menu = dialog.format.menu_of_formats()
        next(action for action in menu.actions() if action.text() == label).trigger()
        menu.deleteLater()
        qtbot.waitUntil(lambda: dialog.is_current, timeout=LONG)
        return dialog.preview.toPlainText()

    return chosen


def test_the_preview_follows_the_format_and_one_file_holds_all(
    dialog: ExportDialog, choose: Callable[[str], str], window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "hashiya-id:: " in choose("لوغسيك")
    assert "## المراجع" in choose("أكاديمي")
    assert choose("قائمة المراجع").startswith("# المراجع")
    with qtbot.waitSignal(window.session.exported, timeout=LONG):
        dialog.export_button.click()
    (file,) = (tmp_path / "notes").iterdir()
    assert file.read_text(encoding="utf-8").startswith("# المراجع\n\n- ")
    window.table["export"].trigger()
    qtbot.waitUntil(lambda: dialog.is_current, timeout=LONG)
    assert dialog.format.name == "bibliography"
    assert "سيُستبدل" in dialog.file.text()


def test_a_template_is_written_with_its_error_where_it_is(
    dialog: ExportDialog, qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog.show_templates()
    templates = dialog.findChild(TemplateWindow)
    assert templates is not None
    assert templates.source.isReadOnly()
    templates.make_new()
    (mine,) = user_templates()
    assert mine.label == mine.name
    assert not templates.source.isReadOnly()
    typed = QTextCursor(templates.source.document())
    typed.select(QTextCursor.SelectionType.Document)
    typed.insertText("{% block annotation %}\n* {{ annotation.nope }}\n{% endblock %}\n")
    qtbot.waitUntil(lambda: templates.source.wrong_line == 2, timeout=LONG)
    assert "nope" in templates.said.text()
    typed.select(QTextCursor.SelectionType.Document)
    typed.insertText("{% block annotation %}\n* {{ annotation.text }}\n{% endblock %}\n")
    qtbot.waitUntil(lambda: templates.source.wrong_line == 0, timeout=LONG)
    qtbot.waitUntil(lambda: "\n* " in templates.preview.toPlainText(), timeout=LONG)
    templates.rename("سطور")
    templates.reject()
    assert [template.path for template in user_templates()] == [paths.templates() / "سطور.md.j2"]
    qtbot.waitUntil(lambda: dialog.is_current, timeout=LONG)
    assert dialog.format.name == "سطور"
    with qtbot.waitSignal(window.session.exported, timeout=LONG):
        dialog.export_button.click()
    (file,) = (tmp_path / "notes").glob("*.md")
    assert "\n* " in file.read_text(encoding="utf-8")
    dialog.show_templates()
    templates.show_template("سطور")
    templates.delete()
    assert user_templates() == []
    templates.undelete()
    assert [template.name for template in user_templates()] == ["سطور"]
    templates.reject()


def test_footnotes_and_sources_are_copied(window: MainWindow, dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.reject()
    clipboard = QGuiApplication.clipboard()
    for number in (1, 2):
        window.page.page.select(Span(1, 5, 12))
        window.table["footnote"].trigger()
        assert f"»[^{number}]\n\n[^{number}]: " in clipboard.text()
    window.table["reference"].trigger()
    assert clipboard.text().endswith(".")
    with qtbot.waitSignal(window.session.outbox.composed, timeout=LONG):
        window.table["bibliography"].trigger()
    assert clipboard.text().startswith("# المراجع\n\n- ")
