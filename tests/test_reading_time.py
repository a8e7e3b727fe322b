"""The reader's own pace: learned from what is reading, and from nothing else; the clock is ours."""

from collections.abc import Iterable

import pytest

from reader.reading_time import Course, Pace, Stopwatch


def learned(moves: Iterable[tuple[float, float]], pace: Pace | None = None) -> Pace:
    """The pace after moves of (seconds since the one before, words since then)."""
    watch, pace, words, now = Stopwatch(), pace or Pace(), 0.0, 0.0
    for seconds, passed in moves:
        now, words = now + seconds, words + passed
        if stretch := watch.moved(words, now):
            pace = pace.after(*stretch)
    return pace


def reading(words_a_minute: float, minutes: float, every: float = 20) -> list[tuple[float, float]]:
    """A reader who scrolls on, in four quick steps, each time that what is in view was read."""
    words = words_a_minute * every / 60
    burst = [(every - 0.3, words / 4), (0.1, words / 4), (0.1, words / 4), (0.1, words / 4)]
    return [(0.0, 0.0), *burst * round(minutes * 60 / every)]


@pytest.mark.parametrize("words_a_minute", [70, 120, 180, 260, 400])
@pytest.mark.parametrize("every", [5, 20, 110])
def test_the_pace_is_found_however_one_scrolls(words_a_minute: float, every: float) -> None:
    found = learned(reading(words_a_minute, 240, every))
    assert found.words_a_minute == pytest.approx(words_a_minute, rel=0.08)
    assert found.is_learned


def test_scrolling_slowly_all_the_time_is_reading() -> None:
    assert learned([(0.2, 0.8)] * 60_000).words_a_minute == pytest.approx(240, rel=0.05)


def test_a_little_reading_moves_the_first_guess_a_little() -> None:
    found = learned(reading(300, 3))
    assert 200 < found.words_a_minute < 240
    assert Pace().words_a_minute == 180
    assert not Pace().is_learned


@pytest.mark.parametrize(
    "moves",
    [
        pytest.param([(1200.0, 40.0)] * 10, id="pauses"),
        pytest.param([(0.0, 0.0), *[(0.05, 30.0)] * 400], id="scrolling through"),
        pytest.param([(40.0, -80.0)] * 20, id="going back"),
        pytest.param([(2.0, 5000.0)] * 40, id="jumps"),
        pytest.param([(60.0, 10.0)] * 40, id="hardly anything"),
    ],
)
def test_what_is_no_reading_teaches_nothing(moves: list[tuple[float, float]]) -> None:
    assert learned(moves) == Pace()


def test_reading_between_jumps_and_pauses_counts() -> None:
    whole = []
    for _ in range(60):
        whole += [*reading(240, 2), (3.0, 9000.0), (900.0, 0.0), (1.0, -4000.0)]
    assert learned(whole).words_a_minute == pytest.approx(240, rel=0.08)


def test_one_strange_stretch_moves_the_pace_little() -> None:
    steady = learned(reading(200, 60))
    assert steady.after(850, 60).words_a_minute < 1.02 * steady.words_a_minute
    assert steady.after(100_000, 60) == steady.after(0, 60) == steady.after(10, 0) == steady


def test_a_change_of_habit_is_followed() -> None:
    once = learned(reading(300, 600))
    assert learned(reading(150, 240), once).words_a_minute == pytest.approx(150, rel=0.12)


def test_what_is_shown_anew_ends_a_stretch() -> None:
    watch = Stopwatch()
    watch.moved(0, 0)
    watch.moved(50, 20)
    watch.stop()
    assert watch.moved(90, 40) is None
    assert watch.moved(100, 45) is None


def test_words_before_a_place_are_told_from_letters() -> None:
    course = Course([60, 0, 40], 20)
    assert course.before(1, 30) == 6
    assert course.before(2, 999) == course.before(3, 0) == 12
    assert course.before(3, 40) == 20
