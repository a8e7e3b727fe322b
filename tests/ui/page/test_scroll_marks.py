"""Marks on the scroll bar: each kind has a shape of its own, says what it stands at, and leads there."""

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotation import Color
from reader.article import Article, Place, Span
from reader.paragraph_mark import ParagraphMark
from reader.ui.page import Highlight, PageView
from reader.ui.page.scroll_marks import ScrollMarks, Sign


@pytest.fixture
def marks(page: PageView, long_article: Article, qtbot) -> ScrollMarks:
    """A highlight, a note, a bookmark and something found, each far from the others."""
    page.show_article(long_article)
    page.set_highlights(
        [
            Highlight("h1", Span(100, 5, 12), Color.BLUE),
            Highlight("h2", Span(200, 0, 9), Color.BLUE, has_note=True),
            Highlight("h3", Span(999, 0, 9), Color.RED),  # of a text that was longer
        ]
    )
    page.set_marks({300: ParagraphMark("a", 300, True)})
    page.add_found({350: [(0, 3)]})
    marks = page.findChild(ScrollMarks)
    qtbot.waitUntil(lambda: all(len(marks.rows(sign)) == 1 for sign in Sign))
    return marks


def row(marks: ScrollMarks, sign: Sign) -> int:
    return marks.rows(sign)[0]


def test_marks_stand_where_their_places_are(marks: ScrollMarks) -> None:
    rows = [row(marks, sign) for sign in (Sign.HIGHLIGHT, Sign.NOTE, Sign.BOOKMARK, Sign.FOUND)]
    assert rows == sorted(rows)
    assert 0.4 < rows[1] / marks.height() < 0.6


def test_a_note_looks_unlike_a_highlight_of_its_colour(marks: ScrollMarks) -> None:
    picture = marks.grab().toImage()
    width = marks.width()
    parts = [picture.copy(0, row(marks, sign) - 6, width, 14) for sign in Sign]
    shapes = [
        frozenset((x, y) for x in range(width) for y in range(14) if part.pixelColor(x, y) != part.pixelColor(0, 0))
        for part in parts
    ]
    assert len(set(shapes)) == len(Sign)


def test_a_mark_says_what_stands_there(marks: ScrollMarks) -> None:
    assert marks.words_at(row(marks, Sign.HIGHLIGHT)).startswith("تظليل: ")
    assert "…" in marks.words_at(row(marks, Sign.HIGHLIGHT))
    assert marks.words_at(row(marks, Sign.NOTE)).startswith("ملاحظة: \u2068200: ")
    assert marks.words_at(row(marks, Sign.BOOKMARK)).startswith("إشارة مرجعية: ")
    assert marks.words_at(row(marks, Sign.FOUND)).startswith("نتيجة بحث: ")
    assert marks.words_at(row(marks, Sign.NOTE) + 40) == ""


def test_a_click_on_a_mark_leads_there_and_can_be_taken_back(marks: ScrollMarks, page: PageView, qtbot) -> None:
    bar, middle = page.verticalScrollBar(), marks.width() // 2
    with qtbot.waitSignal(page.departing):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(middle, row(marks, Sign.BOOKMARK) + 1))
    rect = page.rect_of(Span(300, 0, 1))
    assert rect is not None
    assert page.viewport().rect().contains(rect)


def test_a_click_beside_the_marks_turns_the_page_as_ever(marks: ScrollMarks, page: PageView, qtbot) -> None:
    bar = page.verticalScrollBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(3, row(marks, Sign.HIGHLIGHT) + 30))
    assert bar.value() == bar.pageStep()


def test_another_article_has_no_marks_of_this_one(marks: ScrollMarks, page: PageView, make, qtbot) -> None:
    page.show_article(make(*["سطر"] * 300))
    qtbot.waitUntil(lambda: not any(marks.rows(sign) for sign in Sign))
    assert page.place() == Place(1, 0)
