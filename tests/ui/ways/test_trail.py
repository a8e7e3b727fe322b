"""The trail: jumps add stops, scrolling moves the present one, and what is in the trash is passed over."""

import pytest

from reader.article import Place
from reader.ui.ways.trail import Stop, Trail


def at(paragraph: int, article: str = "a") -> Stop:
    return Stop(article, Place(paragraph))


@pytest.fixture
def trail() -> Trail:
    """One has opened article a."""
    trail = Trail()
    trail.arrive(at(1))
    return trail


def jump(trail: Trail, start: Stop, end: Stop, stretch: str = "") -> None:
    trail.leave(start, stretch)
    trail.arrive(end)


def test_there_is_no_way_before_the_first_jump(trail: Trail) -> None:
    trail.arrive(at(2))
    assert not trail.can_go_back
    assert not trail.can_go_forward
    assert trail.back(at(2)) is None


def test_back_leads_to_where_one_was_and_forward_to_where_one_went_back_from(trail: Trail) -> None:
    trail.arrive(at(3))
    jump(trail, at(4), at(30))
    trail.arrive(at(33))
    assert trail.back(at(35)) == at(4)
    trail.arrive(at(4))
    assert (trail.can_go_back, trail.can_go_forward) == (False, True)
    assert trail.forward(at(5)) == at(35)
    trail.arrive(at(35))
    assert trail.back(at(35)) == at(5)


def test_a_jump_takes_the_place_of_all_that_one_went_back_from(trail: Trail) -> None:
    jump(trail, at(1), at(10))
    jump(trail, at(10), at(20))
    trail.back(at(20))
    trail.arrive(at(10))
    jump(trail, at(10), at(40))
    assert not trail.can_go_forward
    assert trail.back(at(40)) == at(10)


def test_a_jump_that_leads_nowhere_else_adds_nothing(trail: Trail) -> None:
    jump(trail, at(1), at(1))
    trail.arrive(at(2))
    assert not trail.can_go_back


def test_one_jump_in_another_is_one_jump(trail: Trail) -> None:
    trail.leave(at(5))  # another article is opened …
    trail.leave(at(1, "b"))  # … and shown from its place on
    trail.arrive(at(7, "b"))
    assert trail.back(at(7, "b")) == at(5)


def test_going_along_the_trail_is_no_jump(trail: Trail) -> None:
    jump(trail, at(5), at(7, "b"))
    trail.back(at(8, "b"))
    trail.leave(at(8, "b"))
    trail.leave(at(1))
    trail.arrive(at(5))
    assert trail.forward(at(5)) == at(8, "b")


def test_the_found_ones_in_a_row_are_one_stop_until_something_else_happens(trail: Trail) -> None:
    jump(trail, at(1), at(10), "find")
    jump(trail, at(10), at(20), "find")
    jump(trail, at(20), at(30), "find")
    assert trail.back(at(30)) == at(1)
    trail.forward(at(1))
    trail.arrive(at(30))
    trail.arrive(at(31))
    jump(trail, at(31), at(40), "find")
    assert trail.back(at(40)) == at(31)


def test_articles_in_the_trash_are_passed_over_until_they_come_back(trail: Trail) -> None:
    jump(trail, at(1), at(1, "b"))
    jump(trail, at(1, "b"), at(1, "c"))
    trail.skip({"b"})
    assert trail.back(at(1, "c")) == at(1)
    trail.arrive(at(1))
    trail.skip({"b", "c"})
    assert not trail.can_go_forward
    trail.skip(())
    assert trail.forward(at(1)) == at(1, "b")


def test_when_the_open_article_goes_the_way_back_leads_to_the_one_before(trail: Trail) -> None:
    jump(trail, at(4), at(1, "b"))
    trail.skip({"b"})
    assert trail.can_go_back
    assert trail.back(None) == at(4)


def test_every_change_is_told(trail: Trail, qtbot) -> None:
    with qtbot.waitSignals([trail.changed] * 3):
        jump(trail, at(1), at(9))
        trail.back(at(9))
        trail.skip({"x"})


def test_the_oldest_stops_are_forgotten(trail: Trail) -> None:
    for number in range(1, 500):
        jump(trail, at(number), at(number + 1))
    here, steps = at(500), 0
    while stop := trail.back(here):
        trail.arrive(stop)
        here, steps = stop, steps + 1
    assert 100 <= steps < 300
