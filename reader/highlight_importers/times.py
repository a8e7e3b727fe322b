"""The times that other programs write, in ISO 8601 and UTC."""

import re
from datetime import UTC, datetime, timedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan يناير كانون_الثاني جانفي",
            "february feb فبراير شباط فيفري",
            "march mar مارس آذار",
            "april apr أبريل إبريل نيسان أفريل",
            "may مايو أيار ماي",
            "june jun يونيو حزيران جوان",
            "july jul يوليو تموز جويلية",
            "august aug أغسطس آب أوت",
            "september sep sept سبتمبر أيلول",
            "october oct أكتوبر تشرين_الأول",
            "november nov نوفمبر تشرين_الثاني",
            "december dec ديسمبر كانون_الأول",
        ),
        1,
    )
    for name in (each.replace("_", " ") for each in names.split())
}
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\b|[صم](?!\w))?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile("|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True)), re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def from_seconds(seconds: object) -> str:
    """A time counted from 1970; "" for what is none."""
    if not isinstance(seconds, int | float) or isinstance(seconds, bool):
        return ""
    try:
        return _written(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=float(seconds)))
    except (OverflowError, ValueError):
        return ""


def from_iso(text: str) -> str:
    """A time in ISO 8601; one that names no zone is UTC. "" for what is none."""
    try:
        time = datetime.fromisoformat(text.strip())
        return _written((time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC))
    except (ValueError, OverflowError):
        return ""


def from_words(text: str) -> str:
    """A day with the name of its month in English or Arabic and a time, as Kindles write them; "" for what is none."""
    western = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    clock = _TIME.search(western)
    day = western[: clock.start()] + western[clock.end() :] if clock else western
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3]) if clock else (0, 0, 0)
    half = (clock[4] or "")[:1].casefold() if clock else ""
    if half in {"p", "م"} and hour < 12:
        hour += 12
    elif half in {"a", "ص"} and hour == 12:
        hour = 0
    try:
        if iso := _ISO_DAY.search(day):
            return _written(datetime(int(iso[1]), int(iso[2]), int(iso[3]), hour, minute, second, tzinfo=UTC))
        month = _MONTH.search(day)
        numbers = [int(number) for number in _NUMBER.findall(day)]
        year = next((number for number in numbers if 1000 <= number < 10000), 0)
        date = next((number for number in numbers if 1 <= number <= 31), 0)
        if month:
            return _written(datetime(year, _MONTHS[month[0].casefold()], date, hour, minute, second, tzinfo=UTC))
    except (ValueError, OverflowError):
        pass
    return ""


def _written(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ") if time.year >= 1000 else ""
