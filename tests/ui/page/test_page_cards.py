"""The view paragraph by paragraph: cards, what can be clicked on them, and what is left out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from reader.annotation import Color
from reader.article import Kind, Paragraph, Place, Span
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.settings import View
from reader.ui.page import Highlight, PageView
from reader.ui.page.things import Pointed, Thing

LONG = "تفتح المخابز أبوابها قبل الفجر، ويعرف أهل الحي موعدها من رائحة الخبز. " * 6


@pytest.fixture
def cards(page: PageView, make) -> PageView:
    """Twenty paragraphs on their cards, with a heading before the eleventh."""
    parts = [LONG for _ in range(20)]
    page.show_article(make(*parts[:10], Paragraph("عنوان", Kind.HEADING, level=2), *parts[10:]))
    page.show_view(View.PARAGRAPHS)
    return page


def find(page: PageView, thing: Thing, number: int) -> QPoint | None:
    """Where in the head of a card, or beside a paragraph, something is."""
    wanted, flow = Pointed(thing, str(number)), page._page.flow
    look = flow.look(number - 1)
    y = flow.top(number - 1) + look.before - page.viewpoint.top + (-look.head if look.head else look.pitch) // 2
    points = (QPoint(x, y) for x in range(0, page.viewport().width(), 4))
    return next((point for point in points if page._at(point.toPointF()) == wanted), None)


def test_state_and_bookmark_are_clicked_on_the_card_and_the_rest_of_its_head_shuts_it(cards, qtbot) -> None:
    heard: list[tuple[str, int]] = []
    cards.state_activated.connect(lambda number: heard.append(("state", number)))
    cards.bookmark_activated.connect(lambda number: heard.append(("bookmark", number)))
    for thing in (Thing.STATE, Thing.BOOKMARK):
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=find(cards, thing, 2))
    assert heard == [("state", 2), ("bookmark", 2)]
    assert cards.current_paragraph() == 2
    before = cards.rect_of(Span(3, 0, 1)).top()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=find(cards, Thing.CARD, 2))
    assert cards.rect_of(Span(3, 0, 1)).top() < before


def test_keys_go_from_card_to_card_and_open_them(cards, press) -> None:
    press(cards, Qt.Key.Key_Home)
    press(cards, Qt.Key.Key_Down, times=10)
    assert cards.current_paragraph() == 12  # past the heading
    assert cards.rect_of(Span(12, 0, 1)).top() >= 0
    press(cards, Qt.Key.Key_Up)
    assert cards.current_paragraph() == 10
    height = cards._page.flow.rect(9).height()
    press(cards, Qt.Key.Key_Return)
    assert cards._page.flow.rect(9).height() < height
    press(cards, Qt.Key.Key_Return)
    assert cards._page.flow.rect(9).height() == height


def test_first_lines_and_back_keep_the_line_in_view(cards) -> None:
    cards.go_to(Place(12))
    top = cards.rect_of(Span(12, 0, 1)).top()
    whole = cards._page.flow.height
    cards.set_brief(True)
    assert cards._page.flow.height < whole / 2
    assert cards.rect_of(Span(12, 0, 1)).top() == top
    cards.set_brief(False)
    assert cards.rect_of(Span(12, 0, 1)).top() == top


def test_what_is_cut_off_is_neither_painted_nor_reached_but_opened_by_going_there(cards, press) -> None:
    cards.set_brief(True)
    press(cards, Qt.Key.Key_Home)
    press(cards, Qt.Key.Key_Left)
    press(cards, Qt.Key.Key_Down)
    assert cards.textCursor().blockNumber() == 1  # the next card, not the line that is cut off
    end = len(LONG) - 3
    cards.go_to(Place(15, end), flash=True)
    assert cards.viewpoint.is_in_view(14, end)
    assert cards._page.flow.look(14).rows == 0


def test_what_is_left_out_has_no_height_no_caret_and_is_not_copied(cards, press) -> None:
    cards.show_all_but(frozenset({2, 3, 4}))
    assert cards.rect_of(Span(3, 0, 5)) is None
    press(cards, Qt.Key.Key_Home)
    press(cards, Qt.Key.Key_Down)
    assert cards.current_paragraph() == 5
    cards.selectAll()
    cards.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 17
    cards.let_go()
    cards.show_view(View.CONTINUOUS)
    assert cards.rect_of(Span(3, 0, 5)) is not None


def test_going_to_what_is_left_out_lets_it_in(cards, qtbot) -> None:
    cards.show_all_but(frozenset(range(1, 15)))
    assert cards.current_paragraph() == 15
    with qtbot.waitSignal(cards.revealed) as told:
        cards.go_to(Place(3), flash=True)
    assert told.args == [3]
    assert cards.rect_of(Span(3, 0, 5)) is not None


def test_notes_stand_below_the_text_where_there_is_no_margin(cards) -> None:
    before = cards._page.flow.rect(0).height()
    cards.set_highlights([Highlight("n", Span(1, 0, 4), Color.BLUE, True, "ملاحظة **مهمة**", ("وسم",))])
    assert cards._page.flow.rect(0).height() > before
    assert find(cards, Thing.STATE, 1)
    points = (cards._at(QPoint(450, y).toPointF()) for y in range(0, 600, 6))
    notes = {point.name for point in points if point and point.thing is Thing.NOTE}
    assert notes == {"n"}
    cards.set_highlights([])
    assert cards._page.flow.rect(0).height() == before


def test_the_mark_of_the_current_paragraph_is_told(page, make, qtbot) -> None:
    page.show_article(make("واحد", "اثنان"))
    with qtbot.waitSignal(page.mark_told) as told:
        page.set_marks({1: ParagraphMark("a", 1, True, ParagraphState.IMPORTANT)})
    assert told.args == ["مهمة · إشارة مرجعية"]
    assert page.accessibleDescription() == "الفقرة ١ من ٢ · مهمة · إشارة مرجعية"
    assert find(page, Thing.NUMBER, 1)
