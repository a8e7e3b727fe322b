"""Walks through the main job in the whole window, in Arabic and in English, and what only the whole can show."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader import i18n
from reader.annotation import Annotation, Color
from reader.article import Kind, Place, Span
from reader.library import Library
from reader.search import Field, Hit
from reader.settings import Settings, load
from reader.store import Edit, Placement
from reader.ui.appearance import Appearance
from reader.ui.arrivals.report_dialog import ReportDialog
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession

# ms
LONG = 20_000

Widget = TypeVar("Widget", bound=QWidget)


@dataclass(frozen=True)
class Hands:
    """A user's hands on the window."""

    window: MainWindow
    press: Callable[..., None]
    write: Callable[[QWidget, str], None]
    qapp: QApplication
    qtbot: QtBot

    def drop(self, files: list[Path]) -> None:
        """Let files fall on the middle of the window, and wait until they are in and can be found."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        middle, copy = self.window.rect().center(), Qt.DropAction.CopyAction
        held, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        with self.qtbot.waitSignal(self.window.session._intake.indexed, timeout=LONG):
            self.qapp.sendEvent(self.window, QDragEnterEvent(middle, copy, data, buttons, held))
            self.qapp.sendEvent(self.window, QDropEvent(QPointF(middle), copy, data, buttons, held))

    def select(self, span: Span) -> None:
        self.window.page.page.select(span)
        self.window.page.page.selection_finished.emit()

    def search(self, text: str) -> list[Hit]:
        """Search with the keyboard; what was found."""
        self.qtbot.keyClick(self.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert self.window.search_box.hasFocus()
        with self.qtbot.waitSignal(self.window.session.finder.finished, timeout=LONG):
            self.write(self.window.search_box, text)
        assert self.window.side.currentWidget() is self.window.results
        return self.window.results.hits

    def focused(self, kind: type[Widget]) -> Widget:
        """The widget that has the keyboard, which must be of this kind."""
        widget = self.qapp.focusWidget()
        assert isinstance(widget, kind)
        return widget


@pytest.fixture
def hands(window: MainWindow, press, write, qapp, qtbot) -> Hands:
    return Hands(window, press, write, qapp, qtbot)


def annotations(window: MainWindow) -> list[Annotation]:
    return [card.annotation for card in window.notes.cards]


def read_and_mark(window: MainWindow, hands: Hands, article: str) -> None:
    """Open an article, highlight with a key, write a note with a tag."""
    window.library.open_requested.emit(article)
    assert window.page.page.hasFocus()
    hands.select(Span(1, 5, 12))
    hands.qtbot.keyClick(window.page.page, Qt.Key.Key_3)
    (made,) = annotations(window)
    assert (made.text, made.color) == ("المخابز", Color.BLUE)
    hands.select(Span(3, 0, 10))
    hands.qtbot.keyClick(window.page.page, Qt.Key.Key_N)
    editor = hands.focused(QTextEdit)
    hands.write(editor, "زعفران 123 في OpenAI")
    hands.press(editor, Qt.Key.Key_Tab)
    tags = hands.focused(QLineEdit)
    hands.write(tags, "مطبخ")
    with hands.qtbot.waitSignal(window.session._intake.indexed, timeout=LONG):
        hands.press(tags, Qt.Key.Key_Escape)
    second = annotations(window)[1]
    assert (second.note, second.tags) == ("زعفران 123 في OpenAI", ("مطبخ",))


def find_and_come_back(window: MainWindow, hands: Hands, article: str, other: str) -> None:
    """From the other article, find the note and a paragraph of the first; open the hit, and come back."""
    window.library.open_requested.emit(other)
    (hit,) = hands.search("زعفران")
    assert hit.field is Field.NOTE
    assert hands.search("كتاب")
    hands.press(window.search_box, Qt.Key.Key_Down)
    hands.press(hands.focused(QListView), Qt.Key.Key_Return)
    assert window.session.opened
    assert window.session.opened.entry.id == article
    hands.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.opened.entry.id == other
    assert window.side.currentWidget() is window.notes
    assert window.search_box.text() == ""


def export(window: MainWindow, hands: Hands, folder: Path) -> None:
    with hands.qtbot.waitSignal(window.session.exported):
        window.session.export(window.session.annotated(), folder)
    (written,) = folder.glob("*.md")
    text = written.read_text(encoding="utf-8")
    assert "المخابز" in text
    assert "زعفران 123 في OpenAI" in text
    assert str(folder) in window.messages.text


@pytest.mark.parametrize(
    ("language", "direction"), [("ar", Qt.LayoutDirection.RightToLeft), ("en", Qt.LayoutDirection.LeftToRight)]
)
def test_the_main_job(window: MainWindow, hands: Hands, files: list[Path], language: str, direction) -> None:
    window.menu.language_requested.emit(language)
    assert window.layoutDirection() is direction
    hands.drop(files)
    khubz, tea = window.session.entries()
    assert (khubz.title, tea.title) == ("خبز الصباح", "Tea with mint")
    assert window.messages.text == {"ar": "استُورد مقالان", "en": "2 articles imported"}[language]
    read_and_mark(window, hands, khubz.id)
    find_and_come_back(window, hands, khubz.id, tea.id)
    export(window, hands, files[0].parent / "notes")


@pytest.fixture
def reading(window: MainWindow, library: Library) -> MainWindow:
    """The window with the Arabic article open."""
    window.session.announce()
    window.session.open(window.session.entries()[0].id)
    window.page.take_keyboard()
    return window


def test_what_is_dragged_over_the_page_is_welcomed_by_the_window(reading: MainWindow, files: list[Path], qapp) -> None:
    data, sign = QMimeData(), reading.findChild(QLabel, "dropsign")
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    copy, held = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    assert not sign.isVisible()
    entering = QDragEnterEvent(QPoint(50, 50), copy, data, Qt.MouseButton.LeftButton, held)
    qapp.sendEvent(reading.page.page.viewport(), entering)
    assert entering.isAccepted()
    assert sign.isVisible()


def test_enter_presses_the_button_that_has_the_keyboard(reading: MainWindow, hands: Hands) -> None:
    reading.top_bar.list_button.setFocus()
    hands.press(reading.top_bar.list_button, Qt.Key.Key_Return)
    assert not reading.library.isVisible()
    reading.top_bar.letters.setFocus()
    hands.press(reading.top_bar.letters, Qt.Key.Key_Enter)
    assert reading.looks.isVisible()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_caret_of_an_empty_field_stands_where_the_interface_begins(
    reading: MainWindow, hands: Hands, language: str, qtbot
) -> None:
    reading.menu.language_requested.emit(language)
    qtbot.keyClick(reading.page.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert _caret_at_leading(hands.focused(QLineEdit)) is True
    qtbot.keyClick(reading.search_box, Qt.Key.Key_Escape)
    hands.select(Span(1, 5, 12))
    qtbot.keyClick(reading.page.page, Qt.Key.Key_N)
    editor = hands.focused(QTextEdit)
    assert _caret_at_leading(editor) is True
    hands.write(editor, {"ar": "tea", "en": "شاي"}[language])
    assert editor.document().firstBlock().textDirection() is not editor.layoutDirection()  # the text's own
    editor.clear()
    assert _caret_at_leading(editor) is True
    hands.press(editor, Qt.Key.Key_Tab)
    assert _caret_at_leading(hands.focused(QLineEdit)) is True


def _caret_at_leading(field: QWidget) -> bool:
    field.grab()  # a line scrolls to its side when it is painted
    caret = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center().x()
    return (caret > field.width() / 2) is field.isRightToLeft()


def test_the_same_on_an_arabic_keyboard(reading: MainWindow, hands: Hands) -> None:
    page = reading.page.page
    hands.select(Span(1, 5, 12))
    hands.press(page, ord("٢"), "٢")
    assert [note.color for note in annotations(reading)] == [Color.GREEN]
    hands.select(Span(1, 0, 4))
    hands.press(page, ord("ى"), "ى")
    assert hands.focused(QTextEdit) is not page
    hands.press(page, ord("ن"), "", Qt.KeyboardModifier.ControlModifier)
    assert reading.search_box.hasFocus()


def test_digits_and_letters_can_be_typed_into_a_note(reading: MainWindow, hands: Hands, qtbot) -> None:
    hands.select(Span(1, 5, 12))
    qtbot.keyClick(reading.page.page, Qt.Key.Key_N)
    editor = hands.focused(QTextEdit)
    qtbot.keyClicks(editor, "1n5")
    assert editor.toPlainText() == "1n5"
    assert len(annotations(reading)) == 1


def test_a_click_on_a_highlight_leads_to_its_note(reading: MainWindow, hands: Hands) -> None:
    reading.session.margin.highlight(Span(1, 5, 12))
    made = annotations(reading)[0]
    reading.session.finder.search("خبز")
    reading.page.page.highlight_activated.emit(made.id)
    reading.page.bars.highlight.note_requested.emit()
    assert [card.is_open for card in reading.page.margin.cards] == [True]
    hands.write(hands.focused(QTextEdit), "كلمة")


def test_a_highlight_is_recoloured_tagged_cited_and_deleted_where_it_stands(
    reading: MainWindow, hands: Hands, qtbot
) -> None:
    page = reading.page.page
    hands.select(Span(1, 5, 12))
    qtbot.keyClick(page, Qt.Key.Key_T)
    field = hands.focused(QLineEdit)
    hands.write(field, "طعا")
    hands.press(field, Qt.Key.Key_Tab)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    (made,) = annotations(reading)
    assert made.tags == ("طعام",)
    assert page.hasFocus()
    page.highlight_activated.emit(made.id)
    qtbot.keyClick(page, Qt.Key.Key_4)
    assert annotations(reading)[0].color is Color.RED
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_C, held)
    assert QGuiApplication.clipboard().text() == "«المخابز» («خبز الصباح»، ف ١)"
    page.highlight_activated.emit(made.id)
    qtbot.keyClick(page, Qt.Key.Key_Delete)
    assert annotations(reading) == []


def test_escape_closes_the_bar_and_not_the_search(reading: MainWindow, qtbot) -> None:
    reading.session.margin.highlight(Span(1, 5, 12))
    reading.session.finder.search("خبز")
    reading.page.page.highlight_activated.emit(annotations(reading)[0].id)
    qtbot.keyClick(reading.page.page, Qt.Key.Key_Escape)
    assert not reading.page.bars.highlight.isVisible()
    assert reading.session.finder.query


def test_undo_and_redo_say_what_they_do(reading: MainWindow, hands: Hands, qtbot) -> None:
    undo, redo = reading.table["undo"], reading.table["redo"]
    page, control = reading.page.page, Qt.KeyboardModifier.ControlModifier
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    hands.select(Span(1, 5, 12))
    qtbot.keyClick(page, Qt.Key.Key_3)
    assert undo.text().startswith("تراجع: التظليل")
    qtbot.keyClick(page, Qt.Key.Key_Z, control)
    assert annotations(reading) == []
    assert "التظليل" in reading.messages.text
    assert reading.messages.text.startswith("أُلغي: ")
    assert not undo.isEnabled()
    assert redo.text().startswith("إعادة: التظليل")
    for keys in ((Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier), (Qt.Key.Key_Y, control)):
        qtbot.keyClick(page, *keys)
        assert len(annotations(reading)) == 1
        hands.press(page, ord("ئ"), "", control)  # Ctrl+Z of an Arabic keyboard
        assert annotations(reading) == []
    reading.menu.language_requested.emit("en")
    assert redo.text().startswith("Redo: highlight")


def test_a_field_undoes_its_own_first(reading: MainWindow, hands: Hands, qtbot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    hands.select(Span(1, 5, 12))
    qtbot.keyClick(reading.page.page, Qt.Key.Key_N)
    editor = hands.focused(QTextEdit)
    hands.write(editor, "كلمة")
    for key in (Qt.Key.Key_Z, ord("ئ")):
        while editor.document().isUndoAvailable():
            qtbot.keyClick(editor, key, control) if key < 0x80 else hands.press(editor, key, "", control)
        assert editor.toPlainText() == ""
        while editor.document().isRedoAvailable():
            qtbot.keyClick(editor, Qt.Key.Key_Y, control)
        assert editor.toPlainText() == "كلمة"
    assert len(annotations(reading)) == 1
    while editor.document().isUndoAvailable():
        qtbot.keyClick(editor, Qt.Key.Key_Z, control)
    qtbot.keyClick(editor, Qt.Key.Key_Z, control)
    assert annotations(reading) == []
    assert reading.page.page.hasFocus()


def test_an_open_note_shows_what_undo_made_of_it(reading: MainWindow, hands: Hands, qtbot) -> None:
    margin = reading.session.margin
    margin.write_on(Span(1, 5, 12))
    (made,) = annotations(reading)
    margin.edit_note(made.id, "من قبل")
    margin.edit_tags(made.id, ["أول"])
    editor, tags = hands.focused(QTextEdit), reading.page.margin.cards[0].findChild(QLineEdit)
    assert (editor.toPlainText(), tags.text()) == ("من قبل", "أول")
    reading.table["undo"].trigger()
    reading.table["undo"].trigger()
    assert (editor.toPlainText(), tags.text()) == ("", "")
    reading.page.margin.shut()
    assert reading.session._library.annotation(made.id).note == ""


def test_undo_in_another_article_says_where(reading: MainWindow, qtbot) -> None:
    khubz, tea = reading.session.entries()
    reading.session.margin.highlight(Span(1, 5, 12))
    reading.session.open(tea.id)
    reading.table["undo"].trigger()
    assert reading.session._library.annotations(khubz.id) == []
    assert "خبز الصباح" in reading.messages.text
    assert reading.session.opened
    assert reading.session.opened.entry.id == tea.id
    reading.messages.press()
    assert reading.session.opened.entry.id == khubz.id
    reading.session._library.remove(khubz.id)
    reading.session.announce()
    reading.table["redo"].trigger()
    assert "خبز الصباح" not in reading.messages.text


def test_the_selection_is_copied_with_its_source(reading: MainWindow, hands: Hands, qtbot) -> None:
    hands.select(Span(3, 0, 4, 4))
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(reading.page.page, Qt.Key.Key_C, held)
    assert QGuiApplication.clipboard().text().endswith("من ك» («خبز الصباح»، الفقرتان ٣–٤)")
    assert "توثيقها" in reading.messages.text


def test_a_note_is_written_in_the_margin_and_shown_in_the_panel_if_that_is_open(reading: MainWindow) -> None:
    reading.session.margin.write_on(Span(1, 5, 12))
    made = annotations(reading)[0]
    assert [card.is_open for card in reading.page.margin.cards] == [True]
    assert not reading.notes.isVisible()
    reading.table["notes"].trigger()
    reading.session.show_annotation(made.id)
    assert reading.notes.cards[0].is_open
    assert not any(card.is_open for card in reading.page.margin.cards)


def test_a_deleted_highlight_is_brought_back_by_the_message(reading: MainWindow) -> None:
    reading.session.margin.highlight(Span(1, 5, 12))
    made = annotations(reading)[0]
    reading.notes.delete_requested.emit(made.id)
    assert annotations(reading) == []
    reading.messages.press()
    assert [note.id for note in annotations(reading)] == [made.id]


def test_an_abandoned_empty_note_goes_without_a_word(reading: MainWindow, hands: Hands) -> None:
    reading.page.article_note_requested.emit()
    assert len(annotations(reading)) == 1
    hands.press(hands.focused(QTextEdit), Qt.Key.Key_Escape)
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


def test_one_press_makes_the_repeated_title_text_again(reading: MainWindow, hands: Hands, tmp_path: Path) -> None:
    title, line = (
        "عنوان يتكرر في أول الملف",
        "وهذه فقرة طويلة بما يكفي لتكون نصًّا يُقرأ، لا عنوانًا يُظن، ولا سطرًا من الزوائد.",
    )
    file = tmp_path / "twice.txt"
    file.write_text(f"{title}\n\n{title}\n\n{line}\n", encoding="utf-8")
    hands.drop([file])
    session = reading.session
    session.open(next(entry.id for entry in session.entries() if entry.title == title))
    assert session.opened
    assert [paragraph.text for paragraph in session.opened.article.paragraphs] == [line]
    offered = reading.messages.text
    reading.messages.press()
    assert [paragraph.text for paragraph in session.opened.article.paragraphs] == [title, line]
    assert "مرة واحدة" in offered


def test_what_was_said_of_a_title_goes_when_another_article_is_opened(
    reading: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    file = tmp_path / "twice.txt"
    file.write_text(
        "عنوان يتكرر في أول الملف\n\nعنوان يتكرر في أول الملف\n\nوهذا نصه، وفيه جملة كاملة.\n", encoding="utf-8"
    )
    before = reading.session.opened
    hands.drop([file])
    reading.session.open(next(e.id for e in reading.session.entries() if e.title.startswith("عنوان يتكرر")))
    assert reading.messages.isVisible()
    assert before
    reading.session.open(before.entry.id)
    assert not reading.messages.isVisible()


def test_refused_files_are_named_with_their_reasons(reading: MainWindow, hands: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "program.exe").write_bytes(b"MZ\0\0")
    (folder / "text.txt").write_text("نص صالح للقراءة، وفيه جملة كاملة.", encoding="utf-8")
    hands.drop([folder])
    assert "رُفض ملفان" in reading.messages.text
    reading.messages.show_details()
    report = reading.findChild(ReportDialog)
    assert isinstance(report, ReportDialog)
    assert [finding.name for finding in report.findings.rows] == ["empty.txt", "program.exe"]
    report.close()
    reading.table["refusals"].trigger()
    assert any(dialog.isVisible() for dialog in reading.findChildren(ReportDialog))


def test_words_are_copied_as_they_are_stored(reading: MainWindow, hands: Hands) -> None:
    span = Span(1, 0, 12)
    hands.select(span)
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


def test_tab_goes_from_the_bar_to_the_list_to_the_page_to_the_notes(reading: MainWindow, hands: Hands) -> None:
    reading.session.margin.highlight(Span(1, 5, 12))
    reading.session.margin.edit_note(annotations(reading)[0].id, "زعفران")
    reading.search_box.take_keyboard()
    stops = []
    for _ in range(17):
        hands.qtbot.keyClick(hands.qapp.focusWidget(), Qt.Key.Key_Tab)
        stops.append(hands.qapp.focusWidget())
    inside = [stop for stop in reading.library.stops if stop.isVisible() and stop.isEnabled()]
    view = next(one for one in reading.top_bar.views.stops if one.isChecked())
    expected = [view, *reading.top_bar.buttons, *inside, reading.page.page]
    assert stops[: len(expected)] == expected
    assert reading.page.isAncestorOf(stops[len(expected)])


def test_a_key_leads_to_the_list_even_if_it_is_hidden(reading: MainWindow, hands: Hands) -> None:
    reading.table["list"].setChecked(False)
    hands.qtbot.keyClick(reading.page.page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert reading.table["list"].isChecked()
    hands.press(hands.focused(QListView), Qt.Key.Key_Down)
    hands.press(hands.focused(QListView), Qt.Key.Key_Return)
    assert reading.session.opened
    assert reading.session.opened.entry.title == "Tea with mint"
    assert reading.page.page.hasFocus()


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


def test_the_window_is_found_as_it_was_left(reading: MainWindow, appearance: Appearance, tmp_path: Path) -> None:
    reading.resize(reading.width(), 640)
    reading.table["list"].setChecked(False)
    reading.session.margin.write_on(Span(1, 5, 12))
    editor = reading.page.margin.cards[0].findChild(QTextEdit)
    editor.setPlainText("كُتب قبل الإغلاق")
    reading.page.page.go_to(Place(4, 0))
    reading.session.reading.moved(reading.page.page.place(), 0.9)
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
    assert again.session.reading.place
    assert library.place(again.session.entries()[0].id).paragraph >= 3
    again.close()
    again.deleteLater()


def test_ctrl_k_shows_how_to_ask_and_escape_takes_it_away(reading: MainWindow, hands: Hands) -> None:
    hands.qtbot.keyClick(reading, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert reading.side.currentWidget() is reading.results
    assert reading.results.isVisible()
    hands.qtbot.keyClick(reading.search_box, Qt.Key.Key_Escape)
    assert reading.page.page.hasFocus()
    assert reading.side.currentWidget() is reading.notes
    assert not reading.side.isVisible()


def test_the_selection_is_what_is_searched_and_found(reading: MainWindow, hands: Hands) -> None:
    hands.select(Span(1, 5, 12))
    reading.table["find"].trigger()
    assert reading.search_box.text() == reading.session.finder.query == "المخابز"
    hands.qtbot.keyClick(reading.search_box, Qt.Key.Key_Escape)
    assert reading.session.finder.query == ""
    assert reading.page.page.selected_span()
    reading.table["find_in_article"].trigger()
    assert reading.find_bar.words == "المخابز"


def test_finding_in_the_article_from_the_keyboard(reading: MainWindow, hands: Hands) -> None:
    hands.qtbot.keyClick(reading, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = hands.focused(QLineEdit)
    hands.write(field, "الخبز")
    hands.qtbot.waitUntil(lambda: reading.find_bar.count_text == "١ من ١")
    hands.write(field, "زقزق")
    hands.qtbot.waitUntil(lambda: "لا يوجد" in reading.find_bar.count_text)
    field.selectAll()
    hands.write(field, "كتاب")
    hands.qtbot.waitUntil(lambda: reading.find_bar.count_text.startswith("١ من"))
    hands.qtbot.keyClick(field, Qt.Key.Key_F3)
    assert reading.find_bar.count_text.startswith("٢ من")
    hands.qtbot.keyClick(field, Qt.Key.Key_Escape)
    page = reading.page.page
    assert page.hasFocus()
    span = page.selected_span()
    assert span
    assert reading.session.opened
    assert reading.session.opened.article.text_of(span) == "كتاب"
    hands.qtbot.keyClick(page, Qt.Key.Key_1)
    assert [note.text for note in annotations(reading)] == ["كتاب"]


def test_reading_goes_from_hit_to_hit_and_the_button_leads_back(reading: MainWindow, hands: Hands) -> None:
    tea = reading.session.entries()[1].id
    reading.session._intake.update_index()
    hands.qtbot.waitSignal(reading.session._intake.indexed, timeout=LONG).wait()
    reading.session.open(tea)
    assert len(hands.search("الخبز")) > 1
    hands.press(reading.search_box, Qt.Key.Key_Down)
    hands.press(hands.focused(QListView), Qt.Key.Key_Return)
    assert reading.page.page.hasFocus()
    hands.qtbot.keyClick(reading.page.page, Qt.Key.Key_F4)
    assert reading.search_box.text() == "الخبز"
    back = reading.results.findChild(QPushButton, "wayback")
    assert back.isVisible()
    hands.qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert reading.session.opened
    assert reading.session.opened.entry.id == tea
    assert reading.session.finder.query == ""
    assert not back.isVisible()


def test_on_the_full_screen_there_is_only_the_page(reading: MainWindow, qtbot) -> None:
    around = (reading.top_bar, reading.status, reading.library)
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    qtbot.waitUntil(reading.isFullScreen)
    assert not any(part.isVisible() for part in (*around, reading.side))
    assert reading.page.page.isVisible()
    qtbot.keyClick(reading.page.page, Qt.Key.Key_Escape)
    assert not reading.isFullScreen()
    assert all(part.isVisible() for part in around)
    assert not reading.side.isVisible()
    reading.table["fullscreen"].trigger()
    assert reading.isFullScreen()
    qtbot.keyClick(reading, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)  # the box is needed: all comes back
    assert not reading.isFullScreen()
    assert reading.search_box.hasFocus()


def test_a_note_that_was_opened_as_a_hit_is_shut_when_the_search_is_left(
    reading: MainWindow, hands: Hands, qtbot
) -> None:
    session = reading.session
    session.margin.highlight(Span(1, 5, 12))
    session.margin.edit_note(annotations(reading)[0].id, "زعفران")
    session._library.update_index()
    reading.resize(900, 640)  # a page too narrow for notes beside it: a hit opens its card over the text
    (hit,) = hands.search("زعفران")
    session.open_hit(hit)
    qtbot.waitUntil(lambda: any(card.is_open for card in reading.page.margin.cards))
    session.come_back()
    assert not any(card.is_open for card in reading.page.margin.cards)


def test_notes_that_have_lost_their_words_are_told_of_once_and_shown(reading: MainWindow, library: Library) -> None:
    khubz, tea = (entry.id for entry in library.entries())
    made = library.highlight(tea, Span(1, 0, 4), note="mint")
    library.change_annotations([Edit(made.id, place=Placement(None, None))])
    reading.table["notes"].setChecked(False)
    reading.session.open(tea)
    assert "زالت كلماتها" in reading.messages.text
    reading.announcer.notes_requested.emit()
    assert reading.notes.isVisible()
    reading.messages.hide()
    reading.session.open(khubz)
    reading.session.open(tea)
    assert not reading.messages.isVisible()
