"""The timeline: how often something stands in the texts of each month, or where these are too many, of each year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.dates import in_words

_MOST_MONTHS = 120
"""More bars than this would be told apart by nobody."""


class Unit(StrEnum):
    """What a bar stands for."""

    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bin:
    """A month ("2024-03") or a year ("2024"), and how often."""

    period: str
    count: int

    @property
    def name(self) -> str:
        """The period in words, in the interface's language."""
        return in_words(self.period) or self.period


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bins without gaps, the oldest first. `undated` counts what has no date, or none that is precise enough."""

    unit: Unit
    bins: tuple[Bin, ...]
    undated: int

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "Timeline":
        """From how often something stands under each date (ISO 8601, as precise as it is known, "" for none)."""
        months = _summed((date[:7], count) for date, count in counts.items() if len(date) >= 7)
        years = _summed((date[:4], count) for date, count in counts.items() if len(date) >= 4)
        total, in_months, in_years = sum(counts.values()), sum(months.values()), sum(years.values())
        periods = list(_months(min(months), max(months))) if months else []
        if not periods or len(periods) > _MOST_MONTHS or 2 * in_months < in_years:
            periods = [f"{year:04}" for year in range(int(min(years)), int(max(years)) + 1)] if years else []
            return cls(Unit.YEAR, tuple(Bin(one, years.get(one, 0)) for one in periods), total - in_years)
        return cls(Unit.MONTH, tuple(Bin(one, months.get(one, 0)) for one in periods), total - in_months)

    @property
    def highest(self) -> int:
        """The count of the highest bar; 0 without any."""
        return max((each.count for each in self.bins), default=0)


def _summed(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for period, count in counts:
        found[period] = found.get(period, 0) + count
    return found


def _months(first: str, last: str) -> Iterable[str]:
    for number in range(_number(first), _number(last) + 1):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1
