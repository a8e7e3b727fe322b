"""The timeline: months without gaps, or years where months would be too many or are not known."""

from reader.timeline import Timeline, Unit


def test_months_are_without_gaps_and_what_has_none_is_counted() -> None:
    timeline = Timeline.of({"2023-11-30": 2, "2024-02": 3, "2023-11-01": 1, "2024": 4, "": 5})
    assert timeline.unit is Unit.MONTH
    assert [(each.period, each.count) for each in timeline.bins] == [
        ("2023-11", 3), ("2023-12", 0), ("2024-01", 0), ("2024-02", 3),
    ]  # fmt: skip
    assert (timeline.highest, timeline.undated) == (3, 9)


def test_of_a_long_time_there_are_years() -> None:
    timeline = Timeline.of({"1976-05-01": 1, "2026-01-01": 2, "2001": 7, "": 1})
    assert (timeline.unit, len(timeline.bins), timeline.undated) == (Unit.YEAR, 51, 1)
    assert timeline.bins[25].count == 7


def test_of_nothing_there_is_nothing() -> None:
    assert Timeline.of({"": 3}) == Timeline(Unit.YEAR, (), 3)
