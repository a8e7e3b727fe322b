"""Walks through the main job in the whole window, in Arabic and in English, and what only the whole can show."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader import i18n
from reader.annotation import Annotation, Color
from reader.article import Kind, Place, Span
from reader.library import Library
from reader.search import Field, Hit
from reader.settings import Settings, load
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.report_dialog import ReportDialog
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
        with self.qtbot.waitSignal(self.window.session.search_finished, timeout=LONG):
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


def export(window: MainWindow, folder: Path) -> None:
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
    export(window, files[0].parent / "notes")


@pytest.fixture
def reading(window: MainWindow, files: list[Path]) -> MainWindow:
    """The window with the Arabic article open."""
    window.session._library.import_paths(files)
    window.session.announce()
    window.session.open(window.session.entries()[0].id)
    window.page.take_keyboard()
    return window


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


def test_a_click_on_a_highlight_opens_its_card(reading: MainWindow) -> None:
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
    reading.search_box.take_keyboard()
    stops = []
    for _ in range(8):
        hands.qtbot.keyClick(hands.qapp.focusWidget(), Qt.Key.Key_Tab)
        stops.append(hands.qapp.focusWidget())
    assert stops[:5] == reading.top_bar.buttons
    assert reading.library.isAncestorOf(stops[5])
    assert stops[6] is reading.page.page
    assert reading.notes.isAncestorOf(stops[7])


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
