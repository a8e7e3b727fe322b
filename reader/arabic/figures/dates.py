"""Dates: days, months and years in the names and forms in which Arabic texts write them."""

import re
from calendar import monthrange
from dataclasses import dataclass

from reader.arabic.figures.figure import Calendar, Reading
from reader.arabic.figures.tokens import Tokens
from reader.arabic.figures.vocabulary import HIJRI_NAMES, MONTH_NAMES, PAIR_STARTS, Role

_PAIRS = {
    name: (calendar, number)
    for calendar, months in ((Calendar.GREGORIAN, MONTH_NAMES), (Calendar.HIJRI, HIJRI_NAMES))
    for number, names in enumerate(months, 1)
    for name in names
    if " " in name
}
_NUMERIC = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})")
_YEARS = re.compile(r"(\d{4})[-/](\d{4}|\d{2})")
_SHORT_MONTH = re.compile(r"[وبل]?([كت])")
_IS_MONTH_GAP = re.compile(r"[ \x1f]{0,2}(?:[/(\u060c,.-][ \x1f]?)?")
_DAY_SUFFIX = {"st", "nd", "rd", "th"}
_HIJRI = {"ه", "هجري", "هجريه", "هجريا", "للهجره"}
_COMMON = {"م", "ميلادي", "ميلاديه", "ميلاديا"}
_STROKE = re.compile("[ \x1f]{0,2}/[ \x1f]{0,2}")
_RANGE_GAP = re.compile(r"[ \x1f]{0,2}-[ \x1f]{0,2}")
_YEAR_WORDS = {"عام", "العام", "سنه", "السنه"}
# What joins two years, by what stands before the first.
_JOINING = {"من": {"الي", "حتي"}, "منذ": {"حتي"}, "بين": {"و"}, "عامي": {"و"}}
# Years of this calendar that a text may mean without saying so; and those that are rather Hijri.
_FIRST, _LAST = 1600, 2100
_EITHER = range(1300, 1500)


@dataclass(frozen=True, slots=True)
class Found:
    """A date from token `first` to `last`; `readings` the likeliest first."""

    first: int
    last: int
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class _Month:
    calendar: Calendar
    number: int
    last: int
    is_shy: bool


def date(tokens: Tokens, i: int) -> Found | None:
    """The date that begins with token i."""
    word = tokens.word(i)
    if word[:1].isdecimal():
        return _from_digits(tokens, i)
    if found := _ordinal(tokens, i) or _from_month(tokens, i):
        return found
    term = tokens.term(i)
    if term and term.role is Role.DECADE:
        return _decade(tokens, i, int(term.value))
    if term and term.role is Role.YEAR:
        return _after_word_of_year(tokens, i)
    return None


# --- the forms -------------------------------------------------------------------------------------------------------


def _from_digits(tokens: Tokens, i: int) -> Found | None:
    word = tokens.word(i)
    if numeric := _NUMERIC.fullmatch(word):
        return _numeric(tokens, i, numeric)
    if years := _YEARS.fullmatch(word):
        return _two_years(tokens, i, years)
    if spaced := _spaced(tokens, i):
        return spaced
    days = word.split("-")
    are_days = len(days) <= 2 and all(day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= 31 for day in days)
    if are_days and (found := _day_and_month(tokens, i, [int(day) for day in days])):
        return found
    return _bare_year(tokens, i) if word.isdecimal() else None


def _spaced(tokens: Tokens, i: int) -> Found | None:
    """29 / 6 / 2015, with space around its strokes."""
    if not (_STROKE.fullmatch(tokens.gap(i)) and _STROKE.fullmatch(tokens.gap(i + 1))):
        return None
    numeric = _NUMERIC.fullmatch("/".join(tokens.words[i : i + 3]))
    found = _numeric(tokens, i + 2, numeric) if numeric else None
    return Found(i, found.last, found.readings) if found else None


def _numeric(tokens: Tokens, i: int, numeric: re.Match[str]) -> Found | None:
    """20/8/2026, 2026-08-20. Day before month, but for the Americans'; both if the numbers do not tell."""
    one, sign, two, three = numeric.groups()
    calendar, last = _era(tokens, i)
    if len(one) == 4 and len(three) <= 2:
        orders = [(one, two, three), (one, three, two)]
    elif len(one) <= 2 and (len(three) == 4 or (len(three) == 2 and sign == "/")):
        year = three if len(three) == 4 else f"{'20' if int(three) < 50 else '19'}{three}"
        orders = [(year, two, one), (year, one, two)]
    else:
        return None
    calendar = calendar or (Calendar.HIJRI if int(orders[0][0]) in _EITHER else Calendar.GREGORIAN)
    made = [_iso(calendar, *map(int, order)) for order in orders[: 1 if len(one) == 4 else 2]]
    known = [iso for iso in dict.fromkeys(made) if iso]
    return Found(i, last, tuple(Reading(date=iso, calendar=calendar) for iso in known)) if known else None


def _two_years(tokens: Tokens, i: int, years: re.Match[str]) -> Found | None:
    first, second = years.groups()
    second = first[:2] + second if len(second) == 2 else second
    if not int(first) < int(second) or not (_is_year(int(first)) or int(first) in _EITHER):
        return None
    calendar, last = _era(tokens, i)
    calendar = calendar or (Calendar.HIJRI if int(first) in _EITHER else Calendar.GREGORIAN)
    return Found(i, last, (Reading(date=f"{first}/{second}", calendar=calendar),))


def _day_and_month(tokens: Tokens, i: int, days: list[int]) -> Found | None:
    """20 أغسطس 2026, 5-7 مايو, 20 من أغسطس, 3rd of May."""
    at = i
    if tokens.word(at + 1) in _DAY_SUFFIX and tokens.gap(at) == "":
        at += 1
    if tokens.word(at + 1) in {"من", "of"} and tokens.is_near(at):
        at += 1
    if not re.fullmatch(r"[ \x1f]{0,2}[-/]?[ \x1f]?", tokens.gap(at)):
        return None
    if tokens.word(at + 1) == "شهر" and tokens.is_near(at):
        at += 1
    month = _month(tokens, at + 1)
    if month is None or (tokens.word(month.last) == "صفر" and tokens.gap(at).strip() != ""):  # the score of a match
        return None
    return _dated(tokens, i, days, month)


def _ordinal(tokens: Tokens, i: int) -> Found | None:
    """«الأول من يناير», «الحادي والعشرين من أكتوبر»."""
    term = tokens.term(i)
    if not term or not (term.role is Role.ORDINAL or (term.role is Role.TEN and term.has_article and term.value <= 30)):
        return None
    day, at, following = int(term.value), i, tokens.term(i + 1)
    goes_on = tokens.word(i + 1) == "عشر" or bool(following and following.prefix == "وال")
    if following and goes_on and tokens.is_near(i) and following.role in {Role.UNIT, Role.TEN}:
        day, at = day + int(following.value), i + 1
    if tokens.word(at + 1) != "من" or not (tokens.is_near(at) and tokens.is_near(at + 1)):
        return None
    at += 2
    if tokens.word(at) == "شهر" and tokens.is_near(at):
        at += 1
    month = _month(tokens, at)
    return _dated(tokens, i, [day], month) if month else None


def _from_month(tokens: Tokens, i: int) -> Found | None:
    """نوفمبر 2023, November 20, 2023; a month alone, if nothing else is called so."""
    month = _month(tokens, i)
    if month is None:
        return None
    if re.fullmatch("[a-zé-û]+", tokens.word(i)) and tokens.is_near(month.last):
        day = tokens.word(month.last + 1)
        at = month.last + 1
        if day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= 31:
            if tokens.word(at + 1) in _DAY_SUFFIX and tokens.gap(at) == "":
                at += 1
            return _dated(tokens, i, [int(day)], _Month(month.calendar, month.number, at, is_shy=False))
    is_named = tokens.word(i - 1) in {"شهر", "شهري", "بشهر", "لشهر", "وشهر"}
    made = _dated(tokens, i, [], month)
    if made and (made.last > month.last or is_named or not month.is_shy):
        return made
    return None


def _dated(tokens: Tokens, first: int, days: list[int], month: _Month) -> Found | None:
    """A day or some, or none, of a month, with its year if that follows."""
    year, last = _year_after(tokens, month.last)
    calendar = month.calendar
    made = [_iso(calendar, year, month.number, day) for day in days or [0]]
    if not all(made):
        return None
    return Found(first, last, (Reading(date="/".join(iso for iso in made if iso), calendar=calendar),))


def _after_word_of_year(tokens: Tokens, i: int) -> Found | None:
    """«عام 2018», «سنة ١٤٤٥هـ», «عامي 2015 و2018»: the word itself is no part of the date."""
    following, written = i + 1, tokens.word(i + 1)
    if not tokens.is_near(i):
        return None
    if years := _YEARS.fullmatch(written):
        return _two_years(tokens, following, years)
    if not written.isdecimal() or not 2 <= len(written) <= 4:
        return None
    return _range(tokens, following) or _named_year(tokens, following)


def _named_year(tokens: Tokens, i: int) -> Found | None:
    """A number of which a word says that it is a year."""
    year, (calendar, last) = int(tokens.word(i)), _era(tokens, i)
    if last == i and tokens.term(i + 1) and tokens.is_near(i) and _multiplies(tokens, i + 1):
        return None
    if calendar:
        return Found(i, last, (Reading(date=f"{year:04}", calendar=calendar),))
    if len(tokens.word(i)) == 2:
        return Found(i, i, (Reading(date=f"19{year}"), Reading(date=f"20{year:02}"))) if year >= 20 else None
    if 100 <= year < _EITHER.stop:
        return Found(i, i, tuple(Reading(date=f"{year:04}", calendar=known) for known in reversed(Calendar)))
    return Found(i, i, (Reading(date=f"{year}"),)) if year >= 100 else None


def _bare_year(tokens: Tokens, i: int) -> Found | None:
    """A number of four digits that is a year by its mark, by what stands before it, or because it is hardly anything
    else."""
    year = int(tokens.word(i)) if len(tokens.word(i)) <= 4 else 0
    calendar, last = _era(tokens, i)
    is_told = calendar is Calendar.HIJRI or tokens.word(i - 1) in _HIJRI or tokens.word(last).startswith("ميلادي")
    if calendar and year and (len(tokens.word(i)) == 4 or is_told):
        return Found(i, last, (Reading(date=f"{year:04}", calendar=calendar),))
    if len(tokens.word(i)) != 4 or not _is_year(year):
        return None
    before, after = tokens.term(i - 1) if tokens.is_near(i - 1) else None, tokens.term(i + 1)
    if after and tokens.is_near(i) and (_multiplies(tokens, i + 1) or after.role is Role.CURRENCY):
        return None
    if tokens.plain[tokens.ends[i] : tokens.ends[i] + 2].strip()[:1] == "%":
        return None
    if before and before.role is Role.YEAR:
        return _range(tokens, i) or Found(i, i, (Reading(date=f"{year}"),))
    if found := _range(tokens, i):
        return found
    is_round, is_cued = year % 100 == 0, bool(before and before.role in {Role.CUE, Role.MONTH, Role.HIJRI})
    if (1900 <= year <= 2060 and not (is_round and not is_cued)) or (is_cued and not is_round and year >= 1700):
        return None if is_round and _counts(tokens, i) else Found(i, i, (Reading(date=f"{year}"),))
    return None


def _range(tokens: Tokens, i: int) -> Found | None:
    """2015 - 2018, «2015 و2018» after «بين», «2015 إلى 2018»."""
    second, before = i + 1, _cue(tokens, i - 1)
    if not _RANGE_GAP.fullmatch(tokens.gap(i)):
        if before in _YEAR_WORDS:
            before = _cue(tokens, i - 2)
        joining = _JOINING.get(before, set())
        if tokens.word(i + 1) not in joining or not tokens.is_near(i):
            return None
        second = i + 2
        if tokens.word(second) in _YEAR_WORDS and tokens.is_near(second):
            second += 1
    years = tokens.word(i), tokens.word(second)
    if (
        not all(year.isdecimal() and len(year) == 4 for year in years)
        or not 1000 <= int(years[0]) < int(years[1]) <= _LAST
    ):
        return None
    calendar, last = _era(tokens, second)
    if not calendar and int(years[0]) < _FIRST:
        return None
    return Found(i, last, (Reading(date="/".join(years), calendar=calendar or Calendar.GREGORIAN),))


def _cue(tokens: Tokens, i: int) -> str:
    """The word at token i without what is written together with it."""
    word, term = tokens.word(i), tokens.term(i)
    return word[len(term.prefix) :] if term and term.role in {Role.CUE, Role.YEAR} and word not in _YEAR_WORDS else word


def _decade(tokens: Tokens, i: int, tens: int) -> Found | None:
    """«تسعينات القرن الماضي»; without the century it may be an age."""
    last = i + 1 if tokens.word(i + 1) == "من" else i
    century = {"الماضي": 19, "العشرين": 19, "الحالي": 20}.get(tokens.word(last + 2))
    if tokens.word(last + 1) != "القرن" or not century:
        return None
    return Found(i, last + 2, (Reading(date=f"{century}{tens}X"),))


# --- their parts -----------------------------------------------------------------------------------------------------


def _month(tokens: Tokens, i: int) -> _Month | None:
    """The month that token i names, by itself or with the next; a second name of the same month belongs to it."""
    made = _one_month(tokens, i)
    if made and _IS_MONTH_GAP.fullmatch(tokens.gap(made.last)) and tokens.gap(made.last).strip(" \x1f،,."):
        again = _one_month(tokens, made.last + 1)
        if again and (again.calendar, again.number) == (made.calendar, made.number):
            return _Month(made.calendar, made.number, again.last, is_shy=False)
    return made


def _one_month(tokens: Tokens, i: int) -> _Month | None:
    word, term = tokens.word(i), tokens.term(i)
    start = word[_prefix_length(word) :]
    if start in PAIR_STARTS and tokens.is_near(i):
        name = f"{start} {tokens.word(i + 1)}"
        if name in _PAIRS:
            calendar, number = _PAIRS[name]
            return _Month(calendar, number, i + 1, is_shy=False)
    if (short := _SHORT_MONTH.fullmatch(word)) and tokens.gap(i) == "" and tokens.word(i + 1) in {"1", "2"}:
        number = {"ك1": 12, "ك2": 1, "ت1": 10, "ت2": 11}[short[1] + tokens.word(i + 1)]
        return _Month(Calendar.GREGORIAN, number, i + 1, is_shy=True)
    if term is None or term.role not in {Role.MONTH, Role.HIJRI}:
        return None
    calendar = Calendar.HIJRI if term.role is Role.HIJRI else Calendar.GREGORIAN
    return _Month(calendar, int(term.value), i, term.is_shy)


def _prefix_length(word: str) -> int:
    for length in (0, 1, 2):
        if word[length:] in PAIR_STARTS:
            return length
    return 0


def _year_after(tokens: Tokens, i: int) -> tuple[int, int]:
    """The year that follows a month which ends with token i, and its last token; 0 and i without one."""
    at = i
    if not re.fullmatch(r"[ \x1f]{0,2}(?:[,\u060c/.)-]{1,2}[ \x1f]?)?", tokens.gap(at)):
        return 0, i
    if tokens.word(at + 1) in {"من", "of"}:
        at += 1
    term = tokens.term(at + 1)
    if term and term.role is Role.YEAR and (tokens.is_near(at) or at == i):
        at += 1
    year = tokens.word(at + 1)
    if not year.isdecimal() or len(year) != 4 or not 1000 <= int(year) <= _LAST or (at > i and not tokens.is_near(at)):
        return 0, i
    return int(year), _era(tokens, at + 1)[1]


def _era(tokens: Tokens, i: int) -> tuple[Calendar | None, int]:
    """The calendar that is named behind a year, and the last token of that."""
    following = tokens.word(i + 1)
    if tokens.is_near(i):
        if following in _HIJRI:
            return Calendar.HIJRI, i + 1
        if following in _COMMON and tokens.gap(i + 1)[:1] != "²":
            return Calendar.GREGORIAN, i + 1
    return None, i


def _is_year(number: int) -> bool:
    return _FIRST <= number <= _LAST


def _multiplies(tokens: Tokens, i: int) -> bool:
    term = tokens.term(i)
    return bool(term and term.role in {Role.SCALE, Role.PLURAL} and not term.prefix)


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether a word follows that a number may count, and nothing that can only follow a year."""
    following, term = tokens.word(i + 1), tokens.term(i + 1)
    return bool(following) and tokens.is_near(i) and term is None


def _iso(calendar: Calendar, year: int, month: int, day: int) -> str | None:
    """ISO 8601 of what is known; None for a day that there is not."""
    if not 1 <= month <= 12:
        return None
    most = 30 if calendar is Calendar.HIJRI else monthrange(year or 2000, month)[1] if year < 9999 else 0
    if not 0 <= day <= most:
        return None
    return f"{f'{year:04}' if year else '-'}-{month:02}{f'-{day:02}' if day else ''}"
