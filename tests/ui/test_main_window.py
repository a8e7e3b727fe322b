"""Walks through the main job in the whole window, once in Arabic and once in English, and what only the whole can show."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from reader import i18n
from reader.annotation import Color
from reader.article import Kind, Place, Span
from reader.library import Library
from reader.search import Field
from reader.settings import Settings, load
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession

LONG = 20_000


def drop(window: MainWindow, files: list[Path], qapp: QApplication) -> None:
    """Let files fall on the middle of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    middle, copy = window.rect().center(), Qt.DropAction.CopyAction
    held, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    qapp.sendEvent(window, QDragEnterEvent(middle, copy, data, buttons, held))
    qapp.sendEvent(window, QDropEvent(QPointF(middle), copy, data, buttons, held))


def select(window: MainWindow, span: Span) -> None:
    window.page.page.select(span)
    window.page.page.selection_finished.emit()


def annotations(window: MainWindow) -> list:
    return [card.annotation for card in window.notes.cards]


def walk(window: MainWindow, files: list[Path], folder: Path, press, write, qapp, qtbot) -> None:
    """Import by drop, open, highlight with a key, note, search, open a hit, come back, export."""
    session = window.session
    with qtbot.waitSignal(session._intake.indexed, timeout=LONG):
        drop(window, files, qapp)
    assert [entry.title for entry in session.entries()] == ["خبز الصباح", "Tea with mint"]
    assert "2" in window.messages.text or "٢" in window.messages.text or "مقالان" in window.messages.text

    khubz, tea = (entry.id for entry in session.entries())
    window.library.open_requested.emit(khubz)
    assert window.page.page.hasFocus()
    select(window, Span(1, 5, 12))
    qtbot.keyClick(window.page.page, Qt.Key.Key_3)
    (made,) = annotations(window)
    assert (made.text, made.color) == ("المخابز", Color.BLUE)

    select(window, Span(3, 0, 10))
    qtbot.keyClick(window.page.page, Qt.Key.Key_N)
    editor = qapp.focusWidget()
    assert isinstance(editor, QTextEdit)
    write(editor, "زعفران 123 في OpenAI")
    press(editor, Qt.Key.Key_Tab)
    tags = qapp.focusWidget()
    assert isinstance(tags, QLineEdit)
    write(tags, "مطبخ")
    with qtbot.waitSignal(session._intake.indexed, timeout=LONG):
        press(tags, Qt.Key.Key_Escape)
    second = annotations(window)[1]
    assert (second.note, second.tags) == ("زعفران 123 في OpenAI", ("مطبخ",))

    window.library.open_requested.emit(tea)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search_box.hasFocus()
    with qtbot.waitSignal(session.search_finished, timeout=LONG):
        write(window.search_box, "زعفران")
    assert window.side.currentWidget() is window.results
    (hit,) = window.results.hits
    assert hit.field is Field.NOTE
    window.search_box.selectAll()
    with qtbot.waitSignal(session.search_finished, timeout=LONG):
        write(window.search_box, "كتاب")
    press(window.search_box, Qt.Key.Key_Down)
    press(qapp.focusWidget(), Qt.Key.Key_Return)
    assert session.opened
    assert session.opened.entry.id == khubz
    assert window.page.page.place().paragraph <= 4
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert session.opened.entry.id == tea
    assert window.side.currentWidget() is window.notes
    assert window.search_box.text() == ""

    session.export(session.annotated(), folder)
    (written,) = sorted(folder.glob("*.md"))
    text = written.read_text(encoding="utf-8")
    assert "المخابز" in text
    assert "زعفران 123 في OpenAI" in text
    assert str(folder) in window.messages.text.replace("\u2068", "").replace("\u2069", "")


def test_the_main_job_in_arabic(window: MainWindow, files, tmp_path, press, write, qapp, qtbot) -> None:
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    walk(window, files, tmp_path / "notes", press, write, qapp, qtbot)


def test_the_main_job_in_english(window: MainWindow, files, tmp_path, press, write, qapp, qtbot) -> None:
    window.menu.language_requested.emit("en")
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    walk(window, files, tmp_path / "notes", press, write, qapp, qtbot)


@pytest.fixture
def reading(window: MainWindow, files: list[Path], qtbot) -> MainWindow:
    """The window with the Arabic article open."""
    window.session._library.import_paths(files)
    window.session.announce()
    window.session.open(window.session.entries()[0].id)
    window.page.take_keyboard()
    return window


def test_the_same_on_an_arabic_keyboard(reading: MainWindow, press: Callable[..., None], qapp: QApplication) -> None:
    page = reading.page.page
    select(reading, Span(1, 5, 12))
    press(page, ord("٢"), "٢")
    assert [note.color for note in annotations(reading)] == [Color.GREEN]
    select(reading, Span(1, 0, 4))
    press(page, ord("ى"), "ى")
    assert isinstance(qapp.focusWidget(), QTextEdit)
    press(page, ord("ن"), "", Qt.KeyboardModifier.ControlModifier)
    assert reading.search_box.hasFocus()


def test_digits_and_letters_can_be_typed_into_a_note(reading: MainWindow, qapp: QApplication, qtbot) -> None:
    select(reading, Span(1, 5, 12))
    qtbot.keyClick(reading.page.page, Qt.Key.Key_N)
    editor = qapp.focusWidget()
    qtbot.keyClicks(editor, "1n5")
    assert isinstance(editor, QTextEdit)
    assert editor.toPlainText() == "1n5"
    assert len(annotations(reading)) == 1


def test_a_click_on_a_highlight_opens_its_card(reading: MainWindow, qtbot) -> None:
    reading.session.margin.highlight(Span(1, 5, 12))
    made = annotations(reading)[0]
    reading.session.search("خبز")
    reading.page.page.highlight_activated.emit(made.id)
    assert reading.side.currentWidget() is reading.notes
    assert reading.notes.cards[0].is_open


def test_a_deleted_highlight_is_brought_back_by_the_message(reading: MainWindow) -> None:
    reading.session.margin.highlight(Span(1, 5, 12))
    made = annotations(reading)[0]
    reading.notes.delete_requested.emit(made.id)
    assert annotations(reading) == []
    reading.messages.press()
    assert [note.id for note in annotations(reading)] == [made.id]


def test_an_abandoned_empty_note_goes_without_a_word(reading: MainWindow, press, qapp: QApplication) -> None:
    reading.page.article_note_requested.emit()
    assert len(annotations(reading)) == 1
    press(qapp.focusWidget(), Qt.Key.Key_Escape)
    assert annotations(reading) == []
    assert not reading.messages.isVisible()


def test_an_article_in_the_trash_is_brought_back_by_the_message(reading: MainWindow) -> None:
    article = reading.session.entries()[0].id
    reading.library.remove_requested.emit(article)
    assert reading.session.opened is None
    assert not reading.table["export"].isEnabled()
    reading.messages.press()
    assert reading.session.opened
    assert reading.session.opened.entry.id == article


def test_refused_files_are_named_with_their_reasons(reading: MainWindow, tmp_path: Path, qapp, qtbot) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "program.exe").write_bytes(b"MZ\0\0")
    (folder / "text.txt").write_text("نص صالح للقراءة، وفيه جملة كاملة.", encoding="utf-8")
    with qtbot.waitSignal(reading.session.import_finished, timeout=LONG):
        drop(reading, [folder], qapp)
    assert "رُفض ملفان" in reading.messages.text
    assert "empty.txt" in reading.messages.details
    assert "program.exe" in reading.messages.details


def test_words_are_copied_as_they_are_stored(reading: MainWindow) -> None:
    span = Span(1, 0, 12)
    select(reading, span)
    reading.table["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "تفتح المخابز"


def test_the_menu_of_a_paragraph_changes_the_page(reading: MainWindow) -> None:
    reading.page.kind_requested.emit(2, Kind.FURNITURE)
    assert reading.session.opened
    assert reading.session.opened.article.paragraph(2).kind is Kind.FURNITURE


def test_links_are_followed_only_when_they_are_ours(reading: MainWindow) -> None:
    tea = reading.session.entries()[1].id
    reading.page.link_requested.emit("file:///etc/passwd")
    assert "passwd" in reading.messages.text
    reading.page.link_requested.emit("https://example.org/x")
    assert "example.org" in reading.messages.text
    reading.page.link_requested.emit(f"hashiya://article/{tea}?p=2")
    assert reading.session.opened
    assert reading.session.opened.entry.id == tea


def test_theme_language_and_size_change_live(reading: MainWindow, appearance: Appearance) -> None:
    reading.menu.theme_requested.emit("dark")
    assert appearance.theme.key == "dark"
    reading.menu.language_requested.emit("en")
    assert reading.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert reading.table["export"].iconText() == "Export"
    size = reading.session.settings.reading_size
    reading.table["larger"].trigger()
    assert reading.session.settings.reading_size == size + 2
    reading.table["usual"].trigger()
    assert reading.session.settings.reading_size == Settings().reading_size
    reading.menu.language_requested.emit("ar")
    assert reading.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert i18n.language() == "ar"


def test_everything_has_a_name_to_speak(reading: MainWindow) -> None:
    reading.session.margin.write_on(Span(1, 5, 12))
    reading.session.margin.highlight(Span(3, 5, 12))
    for widget in reading.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [900, 1440])
def test_nothing_is_cut_off(reading: MainWindow, language: str, width: int, qtbot) -> None:
    reading.menu.language_requested.emit(language)
    reading.session.margin.write_on(Span(1, 5, 12))
    reading.resize(width, 700)
    qtbot.waitUntil(lambda: reading.width() == width)
    for widget in reading.findChildren(QWidget):
        if widget.isVisible() and widget.metaObject().className() in {"QToolButton", "QPushButton", "QLabel"}:
            needed = widget.minimumSizeHint().width() if not getattr(widget, "wordWrap", bool)() else 0
            assert widget.width() >= needed, widget


def test_the_window_is_found_as_it_was_left(
    reading: MainWindow, appearance: Appearance, tmp_path: Path, qtbot
) -> None:
    reading.resize(reading.width(), 640)
    reading.table["list"].setChecked(False)
    reading.session.margin.write_on(Span(1, 5, 12))
    editor = reading.notes.findChild(QTextEdit)
    editor.setPlainText("كُتب قبل الإغلاق")
    reading.page.page.go_to(Place(4, 0))
    reading.session.moved(reading.page.page.place(), 0.9)
    folder = reading.session._library.folder
    reading.close()

    settings = load(tmp_path / "settings.toml")
    library = Library(folder, settings)
    again = MainWindow(ReadingSession(library, tmp_path / "settings.toml"), appearance)
    again.show()
    again.session.announce()
    again.session.resume()
    assert again.height() == 640
    assert not again.library.isVisible()
    assert [note.note for note in annotations(again)] == ["كُتب قبل الإغلاق"]
    assert again.session._place
    assert library.place(again.session.entries()[0].id).paragraph >= 3
    again.close()
    again.deleteLater()
