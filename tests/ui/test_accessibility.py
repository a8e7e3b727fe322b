"""What a screen reader is told, asked in-process through QAccessible: names, roles, the page's text, caret, selection.

That all of it arrives over AT-SPI is shown by `make accessibility`.
"""

from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotation import Color
from reader.article import Article, Paragraph, Place, Span
from reader.library import Library
from reader.settings import Settings
from reader.ui import roles
from reader.ui.main_window import MainWindow
from reader.ui.notes.note_card import NoteCard
from reader.ui.page import PageView
from reader.ui.theme import Theme

Role, Text = QAccessible.Role, QAccessible.Text
TEXTS = ("تفتح المخابز أبوابها قبل الفجر، وتقول OpenAI غير ذلك.", "فقرة ثانية", "فقرة ثالثة")
USED = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox,
    Role.List, Role.ListItem, Role.ProgressBar, Role.Slider, Role.Link, Role.Dialog,
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def told(qapp: QApplication) -> None:
    roles.install()


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What is shown, from a node on."""
    if not node.state().invisible:
        yield node
        for place in range(node.childCount()):
            if child := node.child(place):
                yield from tree(child)


def heard(widget: QWidget) -> list[QAccessibleInterface]:
    return list(tree(QAccessible.queryAccessibleInterface(widget)))


def name(node: QAccessibleInterface) -> str:
    return node.text(Text.Name)


def nameless(widget: QWidget) -> list[str]:
    """What is shown, can be used and has no name."""
    wanted = [node for node in heard(widget) if node.state().focusable or node.role() in USED]
    return [f"{node.role()} {node.object()} in {node.parent().object()}" for node in wanted if not name(node).strip()]


@pytest.fixture
def filled(window: MainWindow, library: Library, press) -> MainWindow:
    """The window on an article with notes of every kind, one of them open."""
    window.session.announce()
    khubz = library.resolve("خبز الصباح")
    library.highlight(khubz, Span(1, 5, 12), Color.BLUE, note="ملاحظة", tags=["مطبخ"])
    library.note_on_paragraph(khubz, 3, "على الفقرة", Color.RED)
    window.session.open(khubz)
    return window


def look_around(window: MainWindow) -> None:
    """Open everything that can be opened, and look for what has no name."""
    assert nameless(window) == []
    window.table["notes"].setChecked(True)
    window.looks.toggle(window.top_bar.letters)
    window.page.page.select(Span(1, 0, 4))
    window.page.page.selection_finished.emit()
    assert nameless(window) == []
    window.looks.close()
    window.table["find_in_article"].trigger()
    assert nameless(window) == []
    window.table["find"].trigger()
    window.page.margin.choose(window.page.annotations[0].id, True)
    assert nameless(window) == []
    window.page.margin.shut()
    window.sheet.show_sheet()
    assert nameless(window) == []
    window.sheet.close()
    settings = window.preferences
    settings.open_at()
    for section in settings._sections:
        settings.open_at(section)
        assert nameless(settings) == []
    settings.close()


def test_nothing_that_can_be_used_is_without_a_name(filled: MainWindow) -> None:
    look_around(filled)
    notes = [node for node in heard(filled) if node.role() is Role.ListItem and isinstance(node.object(), NoteCard)]
    assert "ملاحظة" in " ".join(map(name, notes))
    assert "أزرق" in " ".join(map(name, notes))  # a colour is told too
    filled.menu.language_requested.emit("en")
    look_around(filled)


def part_of(window: MainWindow, focus: QWidget) -> str:
    """In which part of the window something is."""
    cards = window.desk.findChildren(NoteCard)
    first, *second = window.desk.panes
    parts = {"bar": window.top_bar, "list": window.library, "page": first, "panel": window.side}
    if second:
        parts["second page"] = second[0]
    name = next((name for name, part in parts.items() if part is focus or part.isAncestorOf(focus)), "elsewhere")
    return "margin" if any(card is focus or card.isAncestorOf(focus) for card in cards) else name


def order_of_focus(window: MainWindow, qtbot) -> list[str]:
    """The parts of the window in the order in which Tab comes to them."""
    QApplication.processEvents()
    window.top_bar.list_button.setFocus()
    gone, first = list[str](), QApplication.focusWidget()
    while len(gone) < 70:
        focus = QApplication.focusWidget()
        assert focus is not None
        gone.append(part_of(window, focus))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    return [part for part, _ in groupby(gone)]


def test_the_keyboard_goes_through_the_window_in_the_order_of_reading(filled: MainWindow, qtbot) -> None:
    window = filled
    window.table["notes"].setChecked(True)
    window.resize(1600, 900)
    window.activateWindow()
    assert order_of_focus(window, qtbot) == ["bar", "list", "page", "margin", "panel"]
    window.menu.language_requested.emit("en")
    assert order_of_focus(window, qtbot) == ["bar", "list", "page", "margin", "panel"]
    window.table["beside"].trigger()
    assert order_of_focus(window, qtbot) == ["bar", "list", "page", "second page", "panel"]  # no room for a margin


@pytest.fixture
def page(qtbot, theme: Theme) -> PageView:
    """A page of its own."""
    page = PageView(theme.page_theme(Settings()))
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(900, 700)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.show_article(Article("خبز الصباح", tuple(map(Paragraph, TEXTS))))
    return page


def test_the_page_is_told_by_its_title_and_place(page: PageView, press) -> None:
    node = QAccessible.queryAccessibleInterface(page)
    assert (node.role(), name(node)) == (Role.EditableText, "خبز الصباح")
    assert node.state().focusable
    assert node.text(Text.Description) == "الفقرة ١ من ٣"
    page.select(Span(3, 4, 4))
    press(page, Qt.Key.Key_Left)
    assert node.text(Text.Description) == "الفقرة ٣ من ٣"


def test_a_page_that_tab_has_come_to_shows_it_until_it_is_clicked(page: PageView, qtbot) -> None:
    def is_ringed() -> bool:
        picture = page.grab().toImage()
        return picture.pixelColor(450, 1) != picture.pixelColor(450, 600)

    page.clearFocus()
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not is_ringed()
    page.clearFocus()
    page.setFocus(Qt.FocusReason.TabFocusReason)
    assert is_ringed()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert not is_ringed()


def test_the_page_is_read_and_its_caret_and_selection_go_with_the_keys(page: PageView, press) -> None:
    text = QAccessible.queryAccessibleInterface(page).textInterface()
    assert text.text(0, len(TEXTS[0])) == TEXTS[0]
    press(page, Qt.Key.Key_Left)
    assert text.cursorPosition() == 1
    press(page, Qt.Key.Key_Left, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert text.cursorPosition() == TEXTS[0].index(" ")
    press(page, Qt.Key.Key_Left, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert text.selectionCount() == 1
    text.setCursorPosition(len(TEXTS[0]) + 1)  # a screen reader may put it somewhere too
    assert page.textCursor().blockNumber() == 1


def test_a_letter_is_told_where_it_is_painted(page: PageView) -> None:
    view = page.viewport()
    page.grab()
    text = QAccessible.queryAccessibleInterface(page).textInterface()
    for offset in (0, 3, 9, 20):
        cell = page.rect_of(Span(1, offset, offset + 1))
        told = text.characterRect(offset).translated(-view.mapToGlobal(QPoint()))
        assert cell.adjusted(0, -3, 0, 3).top() <= told.top() <= told.bottom() <= cell.bottom() + 3
        assert abs(told.left() - cell.right()) <= 2  # where the letter begins; Qt goes to the right from there
        assert text.offsetAtPoint(view.mapToGlobal(cell.center())) == offset


def test_of_a_long_book_only_what_is_asked_for_is_laid_out(page: PageView) -> None:
    """And where nobody sees a caret, listening begins where one reads."""
    page.show_article(Article("كتاب", tuple(Paragraph(f"فقرة {i}: " + "كلمة " * 40) for i in range(20_000))))
    text, laid = QAccessible.queryAccessibleInterface(page).textInterface(), page._page.flow._laid
    before = sum(laid)
    assert text.characterCount() > 4_000_000
    assert text.text(3_000_000, 3_000_100)
    text.characterRect(3_000_000)
    text.offsetAtPoint(page.viewport().mapToGlobal(QPoint(300, 300)))
    assert sum(laid) < before + 10
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        page.go_to(Place(15_000))
        assert page.textCursor().blockNumber() + 1 == page.place().paragraph == 15_000
        assert page.caret_block(even_unseen=True) is None  # nobody has pointed to it
        assert page.place() == Place(15_000)
    finally:
        QAccessible.setActive(was)
