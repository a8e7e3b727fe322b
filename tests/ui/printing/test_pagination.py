"""Where pages end: every strip once and in order, none cut, nothing torn apart that can be kept together."""

from itertools import pairwise

from hypothesis import given, settings, strategies as st

from reader.ui.printing.pagination import Strip, height_of, lines_of, paginate

ROOM = 100


@st.composite
def articles(draw: st.DrawFn) -> list[Strip]:
    """Paragraphs of lines of 7 px, with headings and now and then a picture higher than a page."""
    strips: list[Strip] = []
    after_heading = False
    for source in range(draw(st.integers(0, 14))):
        kind = draw(st.sampled_from(["text", "text", "text", "heading", "picture"]))
        gap = draw(st.integers(0, 6))
        if kind == "text":
            tops = [gap + 7 * line for line in range(draw(st.integers(1, 30)))]
            strips += lines_of(source, tops, tops[-1] + 7, gap, after_heading=after_heading)
        else:
            height = 12 if kind == "heading" else draw(st.integers(20, 130))
            strips += lines_of(source, [0], gap + height, gap, after_heading=after_heading)
        after_heading = kind == "heading"
    return strips


@given(articles(), st.integers(-20, ROOM))
@settings(max_examples=60, deadline=None)
def test_every_strip_stands_once_in_order_and_no_page_overflows(strips: list[Strip], first: int) -> None:
    pages = list(paginate(strips, first, ROOM))
    assert [strip for page in pages for strip in page] == strips
    assert all(pages[1:])  # only the first may stay empty, under a long title
    for number, page in enumerate(pages):
        assert height_of(page) <= (ROOM if number else max(first, 0)) or len(page) == 1


@given(articles())
@settings(max_examples=60, deadline=None)
def test_nothing_is_torn_apart_that_could_stay_together(strips: list[Strip]) -> None:
    pages = list(paginate(strips, ROOM, ROOM))
    for before, page in pairwise(pages):
        # Where a page begins in the middle, all of the page before it belonged together.
        assert not page[0].joined or all(strip.joined for strip in before[1:])


def test_two_lines_at_least_stand_on_each_side() -> None:
    for lines in range(2, 20):
        tops = [7 * line for line in range(lines)]
        for first in range(0, ROOM, 7):
            filler = [Strip(0, 0, ROOM - first)]
            for page in paginate([*filler, *lines_of(1, tops, 7 * lines, 0)], ROOM, ROOM):
                assert sum(strip.source == 1 for strip in page) != 1


def test_a_heading_is_never_last_and_gaps_are_left_out_at_the_top() -> None:
    heading = lines_of(1, [0], 20, 8)
    text = lines_of(2, [4, 11, 18], 25, 4, after_heading=True)
    first, second = paginate([Strip(0, 0, 70), *heading, *text], ROOM, ROOM)
    assert [strip.source for strip in first] == [0]
    assert height_of(second) == 20 - 8 + 25
