"""What is being read stays where it is, to the pixel: while heights become real, and whatever is changed and back."""

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.article import Article, Paragraph, Place, Span
from reader.ui.page import PageView


@pytest.fixture
def misjudged() -> Article:
    """3,000 paragraphs, of none of which the height can be told from the number of letters."""
    narrow, wide = "iiii lll ", "WWW ضضضض صصصص "
    parts = ["ممم ضضض صصص ششش " * 3] * 40  # what the width of letters is guessed from
    parts += [f"{i} " + (narrow * (i * 37 % 60) if i // 50 % 2 else wide * (i * 37 % 30)) for i in range(40, 3000)]
    return Article("خطأ في التقدير", tuple(Paragraph(part) for part in parts))


def letter(page: PageView) -> Span:
    """The first letter of the first visible line."""
    place = page.place()
    return Span(place.paragraph, place.offset, place.offset + 1)


def top(page: PageView, span: Span) -> int:
    rect = page.rect_of(span)
    assert rect is not None
    return rect.top()


def test_nothing_moves_but_by_what_is_scrolled_while_the_rest_is_measured(page, misjudged, qapp, qtbot) -> None:
    page.show_article(misjudged)
    page.go_to(Place(1500))
    bar, estimated, random = page.verticalScrollBar(), page.verticalScrollBar().maximum(), Random(5)
    for _ in range(60):
        tracked, share = letter(page), bar.value() / bar.maximum()
        before = top(page, tracked)
        page.viewpoint.measure()
        assert top(page, tracked) == before
        assert abs(bar.value() / bar.maximum() - share) < 0.01  # the thumb does not jump either
        step = random.choice([-300, -120, -40, 40, 90, 123, 300])
        bar.setValue(bar.value() + step)
        assert top(page, tracked) == before - step
    assert abs(bar.maximum() - estimated) > 1000


def look_of(page: PageView) -> tuple[Place, int]:
    QApplication.processEvents()
    return page.place(), page.line_rect(page.place()).top()


@pytest.mark.parametrize("start", ["scrolled", "at the end"])
def test_what_is_changed_and_changed_back_leaves_no_trace(page, long_article, light, start: str) -> None:
    page.show_article(long_article)
    bar = page.verticalScrollBar()
    if start == "scrolled":
        page.go_to(Place(150))
        bar.setValue(bar.value() + 333)
    else:
        page.go_to(Place(400))
        bar.setValue(bar.maximum())
    before = look_of(page)
    for width in (500, 1300, 640, 900):
        page.resize(width, 700)
        assert look_of(page)[0] == before[0]
    assert look_of(page) == before
    for size in [light.size + step for step in (2, 4, 6, 8, 10, 8, 4, 0, -4, -2, 0)]:
        page.apply_theme(replace(light, size=size))
        assert look_of(page)[0] == before[0]
    assert look_of(page) == before
    for change in (
        {"face": "Noto Naskh Arabic"}, {"column": 14.0}, {"line_height": 2.4}, {"paragraph_gap": 2.0},
        {"justified": not light.justified},
    ):  # fmt: skip
        page.apply_theme(replace(light, **change))
        assert look_of(page)[0] == before[0]
        page.apply_theme(light)
        assert look_of(page) == before


def test_a_place_that_is_kept_and_opened_again_is_the_same_line_again_and_again(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(150))
    page.scroll_by(333)
    kept, first = page.place(), letter(page)
    for width in (900, 620, 900):  # closed and opened again, once in a smaller window
        page.resize(width, 700)
        page.show_article(replace(long_article))
        page.go_to(kept)
        assert page.place() == kept
        page.scroll_by(1)  # what was gone to is let go of: what is seen counts
        page.scroll_by(-1)
        assert letter(page).paragraph == first.paragraph
        assert 0 <= first.start - letter(page).start < 80
        if width == 900:
            assert letter(page) == first


def test_an_article_arranged_anew_stays_at_its_height(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(150))
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 17)
    before = look_of(page)
    with page.kept():
        page.show_article(replace(long_article))
    assert look_of(page) == before


def test_the_end_is_the_end_however_far_it_was_thought_to_be(page, misjudged, press) -> None:
    end = len(misjudged.paragraphs[-1].text)
    bar = page.verticalScrollBar()
    for reach in (lambda: press(page, Qt.Key.Key_End), lambda: bar.setValue(bar.maximum())):
        page.show_article(replace(misjudged))
        reach()
        assert bar.value() == bar.maximum()
        assert page.viewport().rect().contains(page.rect_of(Span(3000, end - 1, end)))


@pytest.mark.parametrize("held", [[], [Qt.KeyboardModifier.ControlModifier]])
def test_home_and_end_lead_to_the_ends_and_there_nothing_jumps(page, long_article, press, held, qtbot) -> None:
    page.show_article(long_article)
    bar = page.verticalScrollBar()
    with qtbot.waitSignal(page.departing):
        press(page, Qt.Key.Key_End, *held)
    assert bar.value() == bar.maximum()
    assert page.current_paragraph() == 400
    with qtbot.assertNotEmitted(page.departing):
        for key in (Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Down):
            before = page.viewport().grab().toImage()
            press(page, key, *(held if key is Qt.Key.Key_End else ()))
            assert page.viewport().grab().toImage() == before
    press(page, Qt.Key.Key_Home, *held)
    assert bar.value() == 0
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        press(page, key)
        assert bar.value() == 0


def test_with_a_caret_the_ends_of_the_text_show_all_that_is_there(page, long_article, press) -> None:
    page.show_article(long_article)
    control = Qt.KeyboardModifier.ControlModifier
    press(page, Qt.Key.Key_Left)
    bar = page.verticalScrollBar()
    press(page, Qt.Key.Key_End, control)
    assert bar.value() == bar.maximum()
    press(page, Qt.Key.Key_Home, control)
    assert bar.value() == 0  # with the title above the caret
    assert page.textCursor().position() == 0


def test_a_page_and_back_is_where_one_was(page, long_article, press) -> None:
    page.show_article(long_article)
    page.go_to(Place(200))
    before = look_of(page)
    press(page, Qt.Key.Key_Space, times=3)
    press(page, Qt.Key.Key_PageUp, times=3)
    page.go_to(page.place())
    assert look_of(page)[0] == before[0]


def test_what_is_read_is_the_first_in_view_and_at_the_end_the_last(page, long_article) -> None:
    page.show_article(long_article)
    bar = page.verticalScrollBar()
    assert page.current_paragraph() == 1
    page.go_to(Place(399))  # cannot be brought to the upper edge, and yet one has gone there
    assert page.current_paragraph() == 399
    bar.setValue(bar.value() - 40)
    bar.setValue(bar.maximum())
    assert page.current_paragraph() == 400
