"""Notes in a crowded margin: none overlaps, none changes places with another, and none moves without need."""

from itertools import pairwise

from hypothesis import given, strategies as st

from reader.ui.notes.margin_places import Wanted, push_apart

GAP = 8

notes = st.lists(
    st.builds(Wanted, st.floats(-2000, 4000), st.integers(10, 400), st.sampled_from([1.0, 100.0])), max_size=30
).map(lambda some: sorted(some, key=lambda note: note.top))


@given(notes)
def test_none_overlaps_and_the_order_stays(some: list[Wanted]) -> None:
    tops = push_apart(some, GAP, -(10**6), 10**6)
    for (top, note), (following, _) in pairwise(zip(tops, some, strict=True)):
        assert top + note.height + GAP <= following


@given(notes, st.integers(-500, 500), st.integers(0, 3000))
def test_they_stay_within_the_page_where_they_can(some: list[Wanted], highest: int, room: int) -> None:
    tops = push_apart(some, GAP, highest, highest + room)
    if some:
        assert tops[0] >= highest
        needed = sum(note.height + GAP for note in some) - GAP
        assert tops[-1] + some[-1].height <= max(highest + room, highest + needed)


@given(notes)
def test_who_is_alone_stands_where_it_wants(some: list[Wanted]) -> None:
    far = [Wanted(place * 1000.0, note.height) for place, note in enumerate(some)]
    assert push_apart(far, GAP, -(10**6), 10**6) == [int(note.top) for note in far]


def test_two_that_want_the_same_place_share_the_way() -> None:
    assert push_apart([Wanted(100, 42), Wanted(100, 42)], GAP, 0, 1000) == [75, 125]


def test_who_weighs_more_hardly_gives_way() -> None:
    first, second = push_apart([Wanted(100, 42), Wanted(100, 42, 1000)], GAP, 0, 1000)
    assert second in {100, 101}
    assert first == second - 50
