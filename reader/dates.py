"""Dates in words, as precise as they are known, and beside the Gregorian date the Hijri one, if that is asked for.

The Hijri date is that of the Umm al-Qura calendar, which is known for the days from 1 August 1924 to 16 November 2077.
"""

import re
from datetime import date, datetime, timedelta

from hijridate import Gregorian, Hijri

from reader.arabic.figures import Calendar
from reader.errors import QT_TRANSLATE_NOOP
from reader.i18n import number, translate, writes_hijri

_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?![\d-])")

# The dates of texts: without a year they begin with a hyphen.
_PARTIAL = re.compile(r"(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d))?)?")
_DAYS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

_MONTHS = (
    QT_TRANSLATE_NOOP("Months", "January"),
    QT_TRANSLATE_NOOP("Months", "February"),
    QT_TRANSLATE_NOOP("Months", "March"),
    QT_TRANSLATE_NOOP("Months", "April"),
    QT_TRANSLATE_NOOP("Months", "May"),
    QT_TRANSLATE_NOOP("Months", "June"),
    QT_TRANSLATE_NOOP("Months", "July"),
    QT_TRANSLATE_NOOP("Months", "August"),
    QT_TRANSLATE_NOOP("Months", "September"),
    QT_TRANSLATE_NOOP("Months", "October"),
    QT_TRANSLATE_NOOP("Months", "November"),
    QT_TRANSLATE_NOOP("Months", "December"),
)

# As they stand after the number of a day.
_HIJRI_MONTHS = (
    QT_TRANSLATE_NOOP("Hijri months", "Muharram"),
    QT_TRANSLATE_NOOP("Hijri months", "Safar"),
    QT_TRANSLATE_NOOP("Hijri months", "Rabi al-Awwal"),
    QT_TRANSLATE_NOOP("Hijri months", "Rabi al-Thani"),
    QT_TRANSLATE_NOOP("Hijri months", "Jumada al-Ula"),
    QT_TRANSLATE_NOOP("Hijri months", "Jumada al-Akhira"),
    QT_TRANSLATE_NOOP("Hijri months", "Rajab"),
    QT_TRANSLATE_NOOP("Hijri months", "Sha‘ban"),
    QT_TRANSLATE_NOOP("Hijri months", "Ramadan"),
    QT_TRANSLATE_NOOP("Hijri months", "Shawwal"),
    QT_TRANSLATE_NOOP("Hijri months", "Dhu al-Qa‘da"),
    QT_TRANSLATE_NOOP("Hijri months", "Dhu al-Hijja"),
)


_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Days", "Monday"),
    QT_TRANSLATE_NOOP("Days", "Tuesday"),
    QT_TRANSLATE_NOOP("Days", "Wednesday"),
    QT_TRANSLATE_NOOP("Days", "Thursday"),
    QT_TRANSLATE_NOOP("Days", "Friday"),
    QT_TRANSLATE_NOOP("Days", "Saturday"),
    QT_TRANSLATE_NOOP("Days", "Sunday"),
)
# So many days back the name of the weekday says which one is meant.
_NAMED = 6


def day_in_words(day: date, today: date) -> str:
    """A day as it is spoken of `today`: today, yesterday, the name of a weekday, or the date."""
    past = today - day
    if past == timedelta(0):
        return translate("Days", "Today")
    if past == timedelta(1):
        return translate("Days", "Yesterday")
    if timedelta(0) < past <= timedelta(_NAMED):
        return translate("Days", _WEEKDAYS[day.weekday()])
    return in_words(day.isoformat()) or day.isoformat()


def here(moment: str) -> datetime:
    """A moment in UTC (ISO 8601) in the time of this machine."""
    return datetime.fromisoformat(moment).astimezone()


def time_in_words(moment: datetime) -> str:
    """Hours and minutes."""
    return number(f"{moment:%H:%M}")


def in_words(published: str) -> str | None:
    """An ISO 8601 date (a year, a month, a day, or a day with a time) in the interface's language; None for others."""
    found = _ISO.match(published)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        known = date(year, month or 1, day or 1)
    except ValueError:
        return None
    parts = [
        number(day) if day else "",
        translate("Months", _MONTHS[month - 1]) if month else "",
        number(found[1]),
    ]
    words = " ".join(part for part in parts if part)
    hijri = _hijri(known) if day and writes_hijri() else ""
    return f"{words} ({hijri})" if hijri else words


def _hijri(day: date) -> str:
    """The same day of the Hijri calendar; "" for a day that the calendar's sources do not tell of."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return ""
    month = translate("Hijri months", _HIJRI_MONTHS[found.month - 1])
    return f"{number(found.day)} {month} {number(found.year)} {translate('Hijri months', 'AH')}"


def figure_in_words(written: str, calendar: Calendar) -> str:
    """A date of a text (see `Figure.date`) in the interface's language; a span from one to another with a dash."""
    is_hijri = calendar is Calendar.HIJRI
    parts = [_partial_in_words(part, is_hijri) for part in written.split("/")]
    return " – ".join(parts)


def converted(written: str | None, calendar: Calendar) -> str:
    """A Hijri date of a text by the Gregorian calendar, and if Hijri dates are asked for, the other way round.

    Of a Hijri year or month, the Gregorian ones that it lies in; "" where there is nothing to say.
    """
    known = _DAYS.fullmatch(written or "")
    if not known or (calendar is Calendar.GREGORIAN and not (known[3] and writes_hijri())):
        return ""
    year, month, day = (int(part) if part else 0 for part in known.groups())
    try:
        if calendar is Calendar.GREGORIAN:
            return _hijri(date(year, month, day))
        first = Hijri(year, month or 1, day or 1).to_gregorian()
        last = Hijri(year, month or 12, day or Hijri(year, month or 12, 1).month_length()).to_gregorian()
    except (OverflowError, ValueError):
        return ""
    length = 10 if day else 7 if month else 4
    ends = dict.fromkeys((first.isoformat()[:length], last.isoformat()[:length]))
    return translate("Dates", "{date} CE", date=figure_in_words("/".join(ends), Calendar.GREGORIAN))


def _partial_in_words(written: str, is_hijri: bool) -> str:
    if written.endswith("X"):
        return f"{number(f'{written[:3]}0')} – {number(f'{written[:3]}9')}"
    known = _PARTIAL.fullmatch(written)
    if known is None:
        return written
    year, month, day = known.groups()
    names, context = (_HIJRI_MONTHS, "Hijri months") if is_hijri else (_MONTHS, "Months")
    parts = [
        number(int(day)) if day else "",
        translate(context, names[int(month) - 1]) if month else "",
        number(int(year)) if year else "",
        translate("Hijri months", "AH") if is_hijri and year else "",
    ]
    return " ".join(part for part in parts if part)
