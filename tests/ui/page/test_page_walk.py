"""The focus view: one paragraph lit in the middle, the keys that move the light, and the place that stays."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.article import Kind, Paragraph, Place, Span
from reader.settings import View
from reader.ui import motion


@pytest.fixture(autouse=True)
def still(monkeypatch) -> None:
    """Nothing moves, so that nothing need be waited for."""
    monkeypatch.setattr(motion, "is_reduced", lambda: True)


def middle_of(page, number: int) -> float:
    length = len(page._page.article.paragraph(number).text)
    return page.rect_of(Span(number, 0, length)).center().y()


def ink(page, number: int) -> int:
    """How dark the darkest of a paragraph is."""
    image = page.viewport().grab(page.rect_of(Span(number, 0, 4)) & page.viewport().rect()).toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


def test_the_place_is_the_same_in_all_views(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(200, 31))
    for view in (View.FOCUS, View.PARAGRAPHS, View.FOCUS, View.CONTINUOUS):
        page.show_view(view)
        assert page.view is view
        assert page.place() == Place(200, 31)
        assert page.current_paragraph() == 200


def test_the_lit_paragraph_stands_in_the_middle_and_the_rest_is_dimmed(page, make) -> None:
    page.show_article(make(*(f"فقرة {i} عن الخبز" for i in range(30))))
    page.show_view(View.FOCUS)
    for number in (1, 15, 30):
        page.go_to(Place(number))
        assert middle_of(page, number) == pytest.approx(page.viewport().height() / 2, abs=12)
        other = number + 1 if number < 30 else 29
        assert ink(page, number) + 60 < ink(page, other)


def test_keys_move_the_light_past_headings_and_what_is_folded(page, make, press) -> None:
    parts = ("أول", Paragraph("إعلان", Kind.FURNITURE), Paragraph("عنوان", Kind.HEADING, level=2), "رابع", "خامس")
    page.show_article(make(*parts))
    page.show_view(View.FOCUS)
    went = [page.current_paragraph()]
    shift = Qt.KeyboardModifier.ShiftModifier
    down, up, space, key = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key
    for keys in ((down,), (space,), (down,), (space, shift), (up,), (key.Key_End,), (key.Key_Home,)):
        press(page, *keys)
        went.append(page.current_paragraph())
    assert went == [1, 4, 5, 5, 4, 1, 5, 1]


def test_a_paragraph_longer_than_the_view_is_read_to_its_end_first(page, make, press) -> None:
    page.show_article(make("كلام طويل عن الخبز والملح " * 120, "القصير"))
    page.show_view(View.FOCUS)
    offsets = [page.place().offset]
    while page.current_paragraph() == 1:
        press(page, Qt.Key.Key_Down)
        offsets.append(page.place().offset)
    assert len(offsets) > 3
    assert offsets[:-1] == sorted(offsets[:-1])
    press(page, Qt.Key.Key_Up)
    assert page.current_paragraph() == 1
    assert page.place().offset > offsets[1]


def test_the_light_follows_the_click_the_wheel_and_the_caret(page, make, press, qtbot) -> None:
    page.show_article(make(*(f"فقرة {i} عن الخبز" for i in range(60))))
    page.show_view(View.FOCUS)
    qtbot.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=page.rect_of(Span(4, 0, 4)).center() + QPoint(0, 2)
    )
    assert page.current_paragraph() == 4
    assert middle_of(page, 4) == pytest.approx(page.viewport().height() / 2, abs=12)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    assert middle_of(page, page.current_paragraph()) == pytest.approx(page.viewport().height() / 2, abs=60)
    page.go_to(Place(30))
    press(page, Qt.Key.Key_Left)
    press(page, Qt.Key.Key_Down, times=2)
    assert page.textCursor().blockNumber() + 1 == page.current_paragraph()
    assert page.put_caret_away()
    assert not page.put_caret_away()


def test_resizing_and_other_letters_leave_the_lit_paragraph_in_the_middle(page, long_article, light, qapp) -> None:
    page.show_article(long_article)
    page.show_view(View.FOCUS)
    page.go_to(Place(41))
    page.resize(700, 500)
    qapp.processEvents()
    page.apply_theme(replace(light, size=18))
    assert page.place() == Place(41)
    assert page.current_paragraph() == 41
