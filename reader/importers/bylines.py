"""Lines that stand about a text and say who, where and when: bylines, date lines, addresses."""

import re

from reader.arabic.folding import fold_text

_MONTHS = (
    "يناير|فبراير|مارس|ابريل|مايو|يونيو|يونيه|يوليو|يوليه|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|"
    "كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت|"
    "محرم|صفر|ربيع|جمادي|رجب|شعبان|رمضان|شوال|ذو|ذي|"
    "january|february|march|april|may|june|july|august|september|october|november|december"
)
_DATE = re.compile(
    rf"\d{{1,4}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?\d{{1,4}}"
    rf"|\b\d{{1,2}}\s+(?:{_MONTHS})\b[\s/\w]*?,?\s*\d{{4}}|\b(?:{_MONTHS})\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\b\d{1,2}:\d{2}\b|\b1[34]\d\d\s?هـ?(?!\w)"
)
_ADDRESS = re.compile(r"@\w|https?:|www\.|\d{5,}|\.(?:com|net|org)\b")
_ROLES = (
    "بقلم|كتب|كتبت|كتبه|كتبها|اعداد|اعده|اعدتها|ترجمه|ترجمها|تصوير|حوار|حاوره|حاورها|حاورته|حاورتها|اجري الحوار|"
    "اجرت الحوار|تحرير|تقرير|تحقيق|متابعه|مراسل|مراسلنا|مراسلتنا|المصدر|مصدر|تاريخ|التاريخ|الكاتب|المولف|المترجم|"
    "تدقيق|رسوم|خاص|by|source|written by|author|date|published|photo|photos|edited by|translated by"
)
_ROLE = re.compile(rf"[^\w]*(?:{_ROLES})\s*(?:[:/\-–|]|$)")
_BY = re.compile(r"[^\w]*(?:بقلم|كتبه|كتبها|by)\s+\S")
_PLACES = re.compile(r"\s[-–—|]\s|[-–—]\s|\s[-–—]|\s?/\s?")
_AUTHOR = re.compile(
    r"\W*(?:بقلم|(?:كتب|كتبت|كتبه|كتبها|حوار|حاوره|حاورها|حاورته|حاورتها|[إا]عداد|الكاتب|الكاتبة)(?=\s*[:/]))\s*[:/]?\s*"
    r"(?:الدكتور[ةه]?\s|[أا]\.?\s?د\.\s?|د\.\s?)?(?P<name>[^\d:،,.؟!\n«»\"“”()]{3,40})\W*"
)


def is_byline(text: str) -> bool:
    """Whether a short line on one line names a writer, a place, a date or an address rather than what follows it."""
    folded = fold_text(text)
    if _DATE.search(folded) or _ADDRESS.search(folded) or _ROLE.match(folded) or _BY.match(folded):
        return True
    parts = [part.split() for part in _PLACES.split(folded)]
    if len(parts) == 1 and folded.count(":") == 1:  # a place and an agency, one word each
        return all(len(part.split()) == 1 for part in folded.split(":"))
    return len(parts) > 1 and all(0 < len(part) <= 3 for part in parts)


def author_of(text: str) -> str | None:
    """The name in a byline such as «بقلم: فلان الفلاني» or «حوار: فلانة», None if the line is not one."""
    match = _AUTHOR.fullmatch(" ".join(text.split()))
    return match["name"].strip() if match else None
