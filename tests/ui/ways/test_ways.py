"""Finding one's way in the whole window: there and back, by keys, mouse and buttons."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader import i18n
from reader.article import Place
from reader.library import Library
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession

_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def book(library: Library, tmp_path: Path) -> str:
    """The id of a book of four chapters."""
    line = "وكان الورّاقون في بغداد يجلسون في سوقهم من الغداة إلى العشيّ، ينسخون الكتب بالأجرة. "
    parts = [f"## الباب {chapter}\n\n" + f"{line * 3}\n\n" * 12 for chapter in range(1, 5)]
    file = tmp_path / "book.md"
    file.write_text("---\ntitle: كتاب الوراقة\n---\n\n" + "\n".join(parts), encoding="utf-8")
    return library.import_paths([file]).imported[0].entry.id


@pytest.fixture
def reading(library: Library, book: str, appearance: Appearance, tmp_path: Path, qtbot) -> Iterator[MainWindow]:
    """The window with the book open."""
    window = MainWindow(ReadingSession(library, tmp_path / "settings.toml"), appearance)
    window.resize(1200, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.session.announce()
    window.session.open(book)
    window.page.take_keyboard()
    yield window
    window.close()
    window.deleteLater()


def enabled(window: MainWindow) -> tuple[bool, bool]:
    return window.table["back"].isEnabled(), window.table["forward"].isEnabled()


def where(window: MainWindow) -> tuple[str, Place]:
    assert window.session.opened
    return window.session.opened.entry.title, window.page.page.place()


def test_back_and_forward_lead_through_jumps_and_articles(reading: MainWindow, khubz: str, press, qtbot) -> None:
    page, book = reading.page.page, "كتاب الوراقة"
    assert enabled(reading) == (False, False)
    page.scroll_by(300)
    scrolled = where(reading)
    reading.ways.outline.place_requested.emit(Place(27))
    assert where(reading) == (book, Place(27))
    press(page, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: reading.page.trail.can_go_back)
    reading.session.open(khubz)
    assert enabled(reading) == (True, False)
    qtbot.keyClick(page, Qt.Key.Key_Right, _ALT)  # from right to left, back is to the right
    assert where(reading) == (book, Place(1))
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.BackButton)
    assert where(reading) == (book, Place(27))
    reading.table["back"].trigger()
    assert where(reading) == scrolled
    assert enabled(reading) == (False, True)
    for _ in range(3):
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.ForwardButton)
    assert where(reading)[0] == "خبز الصباح"
    assert enabled(reading) == (True, False)
    reading.session.remove(khubz)
    reading.table["back"].trigger()
    assert where(reading)[0] == book
    assert enabled(reading) == (True, False)  # the other one is in the trash
    _turn_the_language(reading, qtbot)


def _turn_the_language(reading: MainWindow, qtbot) -> None:
    """The keys turn with it, and the page stays to the pixel."""
    page = reading.page.page
    page.go_to(Place(20))
    page.scroll_by(9)
    before = page.place(), page.line_rect(page.place()).top()
    reading.ways.outline.place_requested.emit(Place(40))
    reading.session.change_settings(language="en")
    qtbot.keyClick(page, Qt.Key.Key_Left, _ALT)
    assert page.place() == before[0]
    page.scroll_by(9)
    before = page.place(), page.line_rect(page.place()).top()
    reading.session.change_settings(language="ar")
    assert (page.place(), page.line_rect(page.place()).top()) == before
    assert i18n.language() == "ar"


def test_a_paragraph_is_gone_to_by_its_number_and_a_section_by_its_heading(
    reading: MainWindow, khubz: str, press, write, qtbot
) -> None:
    bar, page = reading.ways.goto_bar, reading.page.page
    press(page, Qt.Key.Key_End)
    button = next(one for one in reading.ways.whereabouts.findChildren(QToolButton) if one.text() == "الفقرة ٥٢ من ٥٢")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    assert bar.count_text == "من ٥٢"
    field = bar.findChild(QLineEdit)
    assert field.text() == "٥٢"
    end = page.place()
    write(field, "٩٩")
    assert bar.opening == "رقم من ١ إلى ٥٢، أو نسبة مئوية"
    press(field, Qt.Key.Key_Return)
    assert bar.isVisible()
    assert page.place() == end
    press(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert (page.hasFocus(), page.place()) == (True, end)
    qtbot.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    write(field, "15")
    assert bar.opening.startswith("وكان الورّاقون")
    press(field, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert page.hasFocus()
    assert page.viewport().rect().contains(page.line_rect(Place(15)).center())
    assert reading.ways.whereabouts.section == "الباب 2"
    reading.table["bookmark"].trigger()
    assert reading.session.opened and list(reading.session.opened.marks) == [15]
    assert reading.ways.whereabouts.text == "الفقرة ١٥ من ٥٢"  # what the keys act on is what is told
    reading.table["back"].trigger()
    assert page.place() == end
    _use_the_outline(reading, khubz, press, qtbot)
    reading.close()
    assert reading.session.settings.window["outline"] == "shown"


def _use_the_outline(reading: MainWindow, khubz: str, press, qtbot) -> None:
    """It stands where the notes stand, and leads from heading to heading."""
    page, side = reading.page.page, reading.side
    page.go_to(Place(1))
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert side.isVisible()
    assert side.currentWidget() is reading.ways.outline
    assert reading.ways.outline.list.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(reading.ways.outline.list, key)
    assert page.place() == Place(27)
    assert reading.ways.whereabouts.text == "الفقرة ٢٨ من ٥٢"  # of which the page shows the number
    assert page.hasFocus()
    assert reading.ways.whereabouts.section == "الباب 3"
    reading.table["notes"].trigger()
    assert side.currentWidget() is reading.notes
    assert not reading.table["outline"].isChecked()
    reading.table["outline"].trigger()
    reading.session.open(khubz)
    assert reading.ways.outline.list.model().rowCount() == 1
