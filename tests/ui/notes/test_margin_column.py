"""The margin: notes beside their passages on a wide page, dots and one floating card on a narrow one."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.library import Library
from reader.settings import Settings
from reader.ui.notes.margin_column import MarginColumn
from reader.ui.notes.margin_threads import MarginThreads
from reader.ui.notes.note_card import NoteCard
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.theme import Theme, theme_named

WIDE, NARROW = 1100, 500


@pytest.fixture
def marks(library: Library, khubz: str) -> list[Annotation]:
    """In the order of the text: a note on the article, a bare highlight, two notes on one line, one on a paragraph."""
    return [
        library.note_on_article(khubz, "عن المقال"),
        library.highlight(khubz, Span(1, 0, 4)),
        library.highlight(khubz, Span(1, 5, 12), Color.BLUE, note="يُراجَع **هذا** " * 2, tags=["مطبخ"]),
        library.highlight(khubz, Span(1, 13, 20), note="وهذا"),
        library.note_on_paragraph(khubz, 4, "عن الفقرة", Color.GREEN),
    ]


@pytest.fixture
def opened(library: Library, khubz: str, marks: list[Annotation]) -> Opened:
    return Opened(library.entry(khubz), library.article(khubz), tuple(library.annotations(khubz)))


@pytest.fixture
def area(opened: Opened, theme: Theme, names: dict[Color, str], qtbot) -> PageArea:
    area = PageArea(theme, theme.page_theme(Settings()), names)
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(area)
    area.resize(WIDE, 700)
    area.show_opened(opened)
    with qtbot.waitExposed(area):
        area.show()
    return area


def card_of(margin: MarginColumn, annotation: Annotation) -> NoteCard:
    return next(card for card in margin.cards if card.annotation.id == annotation.id)


def make_narrow(area: PageArea, qtbot) -> None:
    area.resize(NARROW, 700)
    qtbot.waitUntil(lambda: area.page.margin_rect() is None and not area.margin.cards)


def test_notes_stand_beside_their_passages_in_the_order_of_the_text(area: PageArea, marks: list[Annotation]) -> None:
    cards = area.margin.cards
    assert [card.annotation.id for card in cards] == [marks[0].id, marks[2].id, marks[3].id, marks[4].id]
    text = area.page.rect_of(Span(1, 0, 40))
    assert text
    assert all(card.geometry().right() < text.left() for card in cards)
    for one, following in pairwise(cards):
        assert one.geometry().bottom() < following.geometry().top()


def test_a_note_that_is_alone_stands_at_the_height_of_its_passage(area: PageArea, marks: list[Annotation]) -> None:
    line = area.page.rect_of(Span(4, 0, 5))
    assert line
    assert abs(card_of(area.margin, marks[4]).y() - line.top()) < line.height() / 2


def test_what_was_pushed_away_has_a_line_to_its_place(area: PageArea, marks: list[Annotation]) -> None:
    threads = area.findChild(MarginThreads)
    assert threads.isVisible()
    area.margin.show_annotations(marks[:1])
    assert not threads.isVisible()


def test_notes_go_with_the_text(area: PageArea, marks: list[Annotation], library: Library, khubz: str, qtbot) -> None:
    area.resize(WIDE, 300)
    qtbot.waitUntil(lambda: area.page.viewport().height() <= 300)
    card, line = card_of(area.margin, marks[3]), area.page.rect_of(Span(1, 13, 20))
    assert line
    before = card.y() - line.top()
    area.page.verticalScrollBar().setValue(60)
    moved = area.page.rect_of(Span(1, 13, 20))
    assert moved
    assert moved.top() == line.top() - 60
    assert card.y() - moved.top() == before


def test_a_click_opens_a_card_and_what_is_typed_is_asked_for(
    area: PageArea, marks: list[Annotation], write: Callable[..., None], press: Callable[..., None], qtbot
) -> None:
    card = card_of(area.margin, marks[3])
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QTextEdit)
    write(editor, " أيضًا")
    press(editor, Qt.Key.Key_Tab)
    tags = QApplication.focusWidget()
    assert isinstance(tags, QLineEdit)
    write(tags, "خبز")
    asked = []
    area.margin.note_edited.connect(lambda *edit: asked.append(edit))
    area.margin.tags_edited.connect(lambda *edit: asked.append(edit))
    press(tags, Qt.Key.Key_Escape)
    assert (marks[3].id, ["خبز"]) in asked
    assert not card.is_open
    assert area.page.hasFocus()


def test_an_open_card_keeps_its_place_and_the_others_give_way(
    area: PageArea, marks: list[Annotation], library: Library, khubz: str, qtbot
) -> None:
    other = library.highlight(khubz, Span(4, 0, 8), note="وهذا أيضًا")
    area.show_annotations(library.annotations(khubz))
    area.margin.choose(other.id, True)
    line = area.page.rect_of(Span(4, 0, 5))
    assert line
    card = card_of(area.margin, other)
    qtbot.waitUntil(lambda: abs(card.y() - line.top()) < line.height() / 2)
    assert card_of(area.margin, marks[4]).y() > card.geometry().bottom()


def test_only_one_card_is_open(area: PageArea, marks: list[Annotation]) -> None:
    area.margin.choose(marks[2].id, True)
    with_note = card_of(area.margin, marks[2])
    area.margin.choose(marks[3].id, True)
    assert not with_note.is_open
    assert [card.annotation.id for card in area.margin.cards if card.is_open] == [marks[3].id]


def test_a_bare_highlight_has_a_card_while_its_note_is_begun(area: PageArea, marks: list[Annotation], qtbot) -> None:
    area.margin.choose(marks[1].id, True)
    assert card_of(area.margin, marks[1]).is_open
    area.margin.shut()
    qtbot.waitUntil(lambda: marks[1].id not in {card.annotation.id for card in area.margin.cards})


def test_the_pointer_on_a_card_lights_its_passage_and_the_other_way_round(
    area: PageArea, marks: list[Annotation], qapp: QApplication
) -> None:
    card = card_of(area.margin, marks[2])
    rect = area.page.rect_of(Span(1, 5, 12))
    assert rect
    before = area.page.viewport().grab(rect).toImage()
    qapp.sendEvent(card, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert area.page.viewport().grab(rect).toImage() != before
    area.page.light("")
    assert area.page.viewport().grab(rect).toImage() == before
    area.page.highlight_hovered.emit(marks[2].id)
    assert [one.annotation.id for one in area.margin.cards if one.is_lit] == [marks[2].id]


def test_on_a_narrow_page_a_dot_brings_its_note_over_the_text(
    area: PageArea, marks: list[Annotation], press: Callable[..., None], qtbot
) -> None:
    make_narrow(area, qtbot)
    line = area.page.rect_of(Span(4, 0, 5))
    assert line
    left = next(
        x for x in range(line.left()) if area.page._at(QPointF(x, line.center().y())) is not None
    )  # the dot beside the column
    qtbot.mouseClick(area.page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left + 3, line.center().y()))
    (card,) = area.margin.cards
    assert card.annotation.id == marks[4].id
    assert card.is_open
    assert area.page.viewport().rect().contains(card.geometry())
    assert not card.geometry().intersects(line)
    editor = card.findChild(QTextEdit)
    editor.setFocus()
    press(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: area.margin.cards == [])


@pytest.mark.parametrize(("line", "is_rtl"), [("سطر", True), ("line", False)])
def test_a_new_line_begins_where_the_line_before_does(
    area: PageArea, marks: list[Annotation], press: Callable[..., None], line: str, is_rtl: bool
) -> None:
    area.margin.choose(marks[1].id, True)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QTextEdit)
    editor.insertPlainText(line)
    press(editor, Qt.Key.Key_Return)
    assert (editor.cursorRect().x() > editor.viewport().width() / 2) is is_rtl
    editor.undo()
    assert editor.toPlainText() == line  # one step, as everywhere
    editor.redo()
    editor.insertPlainText({True: "line", False: "سطر"}[is_rtl])
    assert (editor.textCursor().block().textDirection() == Qt.LayoutDirection.RightToLeft) is not is_rtl


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_click_on_the_text_ends_the_writing(
    area: PageArea, marks: list[Annotation], write: Callable[..., None], width: int, qtbot
) -> None:
    area.resize(width, 700)
    area.margin.choose(marks[3].id, True)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QTextEdit)
    write(editor, " أيضًا")
    line = area.page.rect_of(Span(1, 30, 36))
    assert line
    with qtbot.waitSignals([area.margin.note_edited, area.margin.abandoned]):
        qtbot.mouseClick(area.page.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert not [card for card in area.margin.cards if card.is_open]


@pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks of a screen
def test_a_card_has_a_menu_of_its_own(area: PageArea, marks: list[Annotation], qapp, qtbot) -> None:
    card = card_of(area.margin, marks[3])
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), card.mapToGlobal(QPoint(9, 9)))
    with qtbot.assertNotEmitted(area.page.customContextMenuRequested):
        qapp.sendEvent(card, asked)
    menu = qapp.activePopupWidget()
    with qtbot.waitSignal(area.margin.history_requested) as wanted:
        menu.actions()[0].trigger()
    menu.close()
    assert wanted.args == [marks[3].id]


def test_the_text_keeps_its_place_when_the_margin_comes_and_goes(area: PageArea, qtbot) -> None:
    area.resize(WIDE, 250)
    area.page.go_to(area.page.place().__class__(4, 0))
    make_narrow(area, qtbot)
    assert area.page.place().paragraph == 4


def test_what_was_typed_is_kept_when_another_article_comes(
    area: PageArea, marks: list[Annotation], library: Library, qtbot
) -> None:
    area.margin.choose(marks[3].id, True)
    editor = card_of(area.margin, marks[3]).findChild(QTextEdit)
    editor.setPlainText("شيء آخر")
    tea = library.resolve("Tea with mint")
    with qtbot.waitSignal(area.margin.note_edited) as edited:
        area.show_opened(Opened(library.entry(tea), library.article(tea), ()))
    assert edited.args == [marks[3].id, "شيء آخر"]
    assert area.margin.cards == []


def test_notes_of_a_foreign_article_stand_at_its_own_trailing_side(area: PageArea, library: Library, qtbot) -> None:
    tea = library.resolve("Tea with mint")
    note = library.highlight(tea, Span(1, 0, 4), note="الشاي")
    area.show_opened(Opened(library.entry(tea), library.article(tea), (note,)))
    text = area.page.rect_of(Span(1, 0, 40))
    assert text
    assert card_of(area.margin, note).x() > text.right()


def test_theme_and_names_are_live(area: PageArea, names: dict[Color, str]) -> None:
    area.retranslate({**names, Color.BLUE: "سؤال"})
    assert any("سؤال" in card.accessibleName() for card in area.margin.cards)
    dark = theme_named("dark")
    area.apply_theme(dark, dark.page_theme(Settings(reading_size=24)))
    picture = area.grab().toImage()
    card = area.margin.cards[0]
    inside = card.mapTo(area, QPoint(card.width() // 2, card.height() - 4))
    assert picture.pixelColor(inside) == dark.color("card")
