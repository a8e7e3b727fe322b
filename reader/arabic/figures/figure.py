"""What a figure is: a date, a number, a percentage or an amount of money, as it is written and as it may be read."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class FigureKind(StrEnum):
    """What a figure tells."""

    DATE = "date"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"


class Calendar(StrEnum):
    """By which calendar a date counts."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a figure: a value, or a date of a calendar."""

    value: Decimal | None = None
    date: str | None = None
    calendar: Calendar = Calendar.GREGORIAN


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in text[start:end], code points.

    `value` is all of it, multiplied words too; None of a date, and where there are none to give («٢/٣»). `unit` is «%»,
    an ISO 4217 code where the text leaves no doubt of the currency («دولار أمريكي»), or else the currency as the
    dictionary writes it («دولار»). `date` is as much as is written, in ISO 8601: 2023, 2023-11, 2023-11-17, without
    the year --11-17 and --11, from/to with a slash, and a decade as 199X (EDTF), each counted by `calendar`.
    `readings` are all ways to read it if there are several; what the figure itself tells is then the first of them.
    """

    kind: FigureKind
    start: int
    end: int
    value: Decimal | None = None
    unit: str = ""
    date: str | None = None
    calendar: Calendar = Calendar.GREGORIAN
    readings: tuple[Reading, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        """Whether there are several ways to read it, and nothing that tells which is meant."""
        return len(self.readings) > 1
