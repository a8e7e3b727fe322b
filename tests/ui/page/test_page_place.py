from dataclasses import replace

import pytest

from reader.article import Place, Span


def first_letter(page) -> Span:
    place = page.place()
    return Span(place.paragraph, place.offset, place.offset + 1)


def wait_until_measured(page, qtbot) -> None:
    """The layout tells Qt the size of the document when all of it is known."""
    with qtbot.waitSignal(page.document().documentLayout().documentSizeChanged, timeout=20000):
        pass


def test_an_article_opens_at_its_beginning(page, long_article) -> None:
    page.show_article(long_article)
    assert page.verticalScrollBar().value() == 0
    assert page.place() == Place(1, 0)
    assert page.progress() == 0
    assert page.current_paragraph() == 1


def test_going_to_a_place_is_being_there(page, long_article) -> None:
    page.show_article(long_article)
    for place in (Place(200, 0), Place(37, 55), Place(400, 3), Place(1, 0), Place(250, 7)):
        page.go_to(place)
        assert page.place() == place
    page.go_to(Place(1, 0))
    assert page.verticalScrollBar().value() == 0


def test_a_place_outside_the_article_is_the_nearest_in_it(page, make) -> None:
    page.show_article(make("واحد", "اثنان"))
    page.go_to(Place(9, 9))
    assert page.place() == Place(2, 5)


def test_the_line_that_is_gone_to_is_the_first_in_view(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(201, 0))
    top = page.rect_of(Span(201, 0, 1)).top()
    assert 0 <= top <= 20


@pytest.mark.parametrize("start", [Place(1, 0), Place(200, 0), Place(37, 300), Place(400, 3)])
def test_resizing_keeps_the_place(page, long_article, start, qapp) -> None:
    page.show_article(long_article)
    page.go_to(start)
    for width, height in ((500, 700), (1300, 900), (640, 300), (900, 700)):
        page.resize(width, height)
        qapp.processEvents()
        assert page.place() == start


def test_the_line_stays_at_its_height_while_the_page_is_resized(page, long_article, qapp) -> None:
    page.show_article(long_article)
    page.go_to(Place(200))
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 25)
    before = page.place(), page.rect_of(first_letter(page)).top()
    for width in (600, 1100, 900):
        page.resize(width, 700)
        qapp.processEvents()
        assert (page.place(), page.rect_of(first_letter(page)).top()) == before


def test_another_size_of_letters_keeps_the_place(page, long_article, light) -> None:
    page.show_article(long_article)
    page.go_to(Place(150, 12))
    page.apply_theme(replace(light, size=31))
    assert page.place() == Place(150, 12)
    page.apply_theme(replace(light, size=18, column=40))
    assert page.place() == Place(150, 12)


def test_the_text_stands_still_while_the_rest_is_measured(page, long_article, qtbot) -> None:
    page.show_article(long_article)
    page.go_to(Place(200))
    before, maximum = page.viewport().grab().toImage(), page.verticalScrollBar().maximum()
    wait_until_measured(page, qtbot)
    assert page.verticalScrollBar().maximum() != maximum  # the estimates were wrong, and nobody noticed
    assert page.viewport().grab().toImage() == before
    assert page.place() == Place(200)


def test_scrolling_into_the_unknown_moves_the_text_by_just_so_much(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(300))
    bar = page.verticalScrollBar()
    for step in [-97] * 40 + [130] * 40:
        letter = first_letter(page)
        before = page.rect_of(letter).top()
        bar.setValue(bar.value() + step)
        assert page.rect_of(letter).top() == before - step


def test_what_is_scrolled_into_view_is_what_a_new_painting_shows(page, long_article, qapp) -> None:
    page.show_article(long_article)
    page.go_to(Place(120))
    for step in (-60, -700, 300, 45, -210):
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + step)
        qapp.processEvents()
        moved = page.grab().toImage()
        page.viewport().update()
        assert page.grab().toImage() == moved


def test_dragging_the_bar_to_its_end_shows_the_end(page, long_article) -> None:
    page.show_article(long_article)
    bar = page.verticalScrollBar()
    bar.setSliderDown(True)
    for part in (0.3, 0.9, 0.4, 1.0):
        bar.setSliderPosition(round(bar.maximum() * part))
    bar.setSliderDown(False)
    end = len(long_article.paragraphs[-1].text)
    assert page.viewport().rect().intersects(page.rect_of(Span(400, end - 1, end)))
    assert page.progress() == 1
    assert page.current_paragraph() == 400


def test_progress_grows_from_nothing_to_all(page, long_article, qtbot) -> None:
    page.show_article(long_article)
    found = []
    for number in range(1, 401, 25):
        page.go_to(Place(number))
        found.append(page.progress())
    assert found == sorted(found)
    assert found[0] == 0
    assert abs(found[8] - 0.5) < 0.1
    wait_until_measured(page, qtbot)
    page.go_to(Place(201))
    assert page.progress() == pytest.approx(found[8], abs=0.001)


def test_an_article_that_is_all_in_view_has_been_read(page, make) -> None:
    page.show_article(make("قصير"))
    assert page.progress() == 1


def test_a_jump_that_flashes_shows_what_leads_to_the_line(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(300, 5), flash=True)
    top = page.rect_of(Span(300, 5, 6)).top()
    assert page.viewport().height() / 5 < top < page.viewport().height() / 2


def test_a_jump_to_a_line_in_view_only_marks_it_and_the_mark_fades(page, long_article, qtbot) -> None:
    page.show_article(long_article)
    page.go_to(Place(100))
    value, plain = page.verticalScrollBar().value(), page.viewport().grab().toImage()
    page.go_to(Place(101), flash=True)
    assert page.verticalScrollBar().value() == value
    assert page.viewport().grab().toImage() != plain
    qtbot.waitUntil(lambda: page.viewport().grab().toImage() == plain, timeout=4000)


def test_moving_is_told(page, long_article, qtbot) -> None:
    page.show_article(long_article)
    with qtbot.waitSignal(page.place_changed):
        page.verticalScrollBar().setValue(500)
    with qtbot.waitSignal(page.place_changed):
        page.go_to(Place(40))


def test_another_article_begins_at_its_beginning(page, long_article, make) -> None:
    page.show_article(long_article)
    page.go_to(Place(200))
    page.show_article(make(*["سطر"] * 90))
    assert page.place() == Place(1, 0)
    assert page.verticalScrollBar().value() == 0


def test_an_empty_page_answers_too(page) -> None:
    page.clear()
    assert page.place() == Place(1, 0)
    assert page.progress() == 1
    assert page.current_paragraph() == 0
    assert page.selected_span() is None
    assert page.rect_of(Span(1, 0, 1)) is None
    page.go_to(Place(3, 3), flash=True)
    page.select(Span(1, 0, 5))
    page.set_hits([Span(4, 0, 1)])


def test_the_same_article_shown_again_stays_where_it_is(page, long_article) -> None:
    page.show_article(long_article)
    page.go_to(Place(90, 4))
    page.show_article(long_article)
    assert page.place() == Place(90, 4)
