"""Finding the figures of a text: one pass over its tokens, which looks no further ahead than a figure is long."""

import re
from decimal import Decimal

from reader.arabic.figures.dates import Found, date
from reader.arabic.figures.figure import Figure, FigureKind, Reading
from reader.arabic.figures.numerals import proof_of_fractions
from reader.arabic.figures.quantities import OPENING, Quantity, is_enclosed, quantity
from reader.arabic.figures.tokens import Tokens, cut
from reader.arabic.figures.vocabulary import OF_COUNTRY, Role

# What may be written together with a number in digits.
_BEFORE_DIGITS = re.compile("(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)")
_ORDINALS = re.compile(r"(?:و?ال)?(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?")
_PERCENT = (("بالمئه",), ("بالمائه",), ("بالميه",), ("بالمايه",), ("في", "المئه"), ("في", "المائه"), ("في", "الميه"),
            ("percent",), ("per", "cent"), ("pct",))  # fmt: skip
_UNITS = {"km", "kg", "m", "mm", "cm", "gb", "mb", "tb", "bn", "mw", "gw", "usd", "eur"}
# What stands behind these is a name in digits.
_NAMED = {"الاصدار", "اصدار", "بالاصدار", "version", "iso"}
# A thousand behind these is meant as one.
_ABOUT = {"حوالي", "نحو", "بنحو", "قرابه", "زهاء", "بحوالي"}
_MOST_READINGS = 4


def decimal_marks(text: str) -> frozenset[str]:
    """Which of . and , part fractions somewhere in a text: what tells how the rest of it is to be read."""
    return proof_of_fractions(cut(text).plain)


def figures(text: str, marks: frozenset[str] | None = None) -> list[Figure]:
    """The figures of `text` in their order; they never overlap.

    `marks` are the `decimal_marks` of all that was written together with it; by default its own.
    """
    tokens = cut(text)
    known = proof_of_fractions(tokens.plain) if marks is None else marks
    found: list[Figure] = []
    i, free, count = 0, 0, len(tokens.words)
    while i < count:
        if tokens.terms[i] is None and not tokens.words[i][0].isdecimal():
            i += 1
            continue
        figure, following = _at(tokens, i, known, free)
        if figure:
            found.append(figure)
            free = following
        i = following
    return found


def _at(tokens: Tokens, i: int, marks: frozenset[str], free: int) -> tuple[Figure | None, int]:
    """The figure that begins at token i, and the token to go on with; what stands before token `free` is another's."""
    is_number = tokens.words[i][0].isdecimal()
    if is_number and not _stands_free(tokens, i):
        return None, i + 1
    if found := date(tokens, i):
        return _dated(tokens, found), found.last + 1
    amount = quantity(tokens, i, marks)
    if amount is None:
        return None, i + 1
    return _measured(tokens, i, amount, free)


def _dated(tokens: Tokens, found: Found) -> Figure:
    first = found.readings[0]
    start, end = tokens.span(found.first, found.last)
    if "(" in tokens.plain[tokens.starts[found.first] : tokens.ends[found.last]] and _follows(tokens, found.last, ")"):
        end += 1
    readings = found.readings if len(found.readings) > 1 else ()
    return Figure(FigureKind.DATE, start, end, date=first.date, calendar=first.calendar, readings=readings)


def _measured(tokens: Tokens, i: int, amount: Quantity, free: int) -> tuple[Figure | None, int]:
    """A quantity with what it counts, if that is told: parts of a hundred, or money."""
    first, last = i, amount.last
    kind, unit = FigureKind.NUMBER, ""
    if percent := _percent(tokens, last):
        kind, unit, last = FigureKind.PERCENT, "%", percent
    elif money := _currency(tokens, last + 1):
        kind, (unit, last) = FigureKind.MONEY, money
    elif i > free and tokens.word(i - 1) == "%" and tokens.gap(i - 1) == "":
        kind, unit, first = FigureKind.PERCENT, "%", i - 1
    elif i > free and (before := tokens.term(i - 1)) and before.role is Role.CURRENCY and _is_sign(tokens, i - 1):
        kind, unit, first = FigureKind.MONEY, before.name, i - 1
    if kind is FigureKind.NUMBER and not _is_meant(tokens, i, amount):
        return None, amount.last + 1
    start, end = tokens.span(first, last)
    if last > i and is_enclosed(tokens, i):
        start = tokens.place(tokens.starts[i] - (1 if tokens.plain[tokens.starts[i] - 1] in OPENING else 2))
    values, start = _signed(tokens, first, start, amount.values)
    values = tuple(dict.fromkeys(map(_short, values)))[:_MOST_READINGS]
    readings = tuple(map(Reading, values)) if len(values) > 1 else ()
    return Figure(kind, start, end, values[0], unit, readings=readings), last + 1


def _is_meant(tokens: Tokens, i: int, amount: Quantity) -> bool:
    """Whether a quantity that counts nothing we know is one at all, and not another word or the end of an ordinal."""
    if amount.is_bare:
        term = tokens.terms[i]
        return bool(term and term.role is Role.SCALE and (tokens.word(i - 1) in _ABOUT or _is_compared(tokens, i)))
    return not (tokens.word(i) in {"عشر", "عشره"} and _ORDINALS.fullmatch(tokens.word(i - 1)))


def _is_compared(tokens: Tokens, i: int) -> bool:
    """Whether «more than» or «less than» stands before token i."""
    return tokens.word(i - 1) == "من" and tokens.word(i - 2).removeprefix("ب").removeprefix("و") in {
        "اكثر",
        "اقل",
        "ازيد",
    }


def _signed(tokens: Tokens, first: int, start: int, values: tuple[Decimal, ...]) -> tuple[tuple[Decimal, ...], int]:
    """The values below zero, if a minus stands before the number and nothing before that."""
    at = tokens.starts[first]
    if at >= 2 and tokens.plain[at - 1] == "-" and tokens.plain[at - 2] in " (\x1f":
        return tuple(-value for value in values), tokens.place(at - 1)
    return values, start


def _short(value: Decimal) -> Decimal:
    """The value without zeros behind its point."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _follows(tokens: Tokens, i: int, sign: str) -> bool:
    return tokens.plain[tokens.ends[i] : tokens.ends[i] + 1] == sign


def _is_behind(tokens: Tokens, last: int) -> bool:
    """Whether what stands behind token `last` belongs to it: only space parts them, or the bracket it stands in."""
    return tokens.is_near(last) or is_enclosed(tokens, last)


def _percent(tokens: Tokens, last: int) -> int:
    """The last token of the sign or words for parts of a hundred behind token `last`; 0 if there are none."""
    if tokens.word(last + 1) == "%" and _is_behind(tokens, last):
        return last + 1
    for words in _PERCENT:
        if tokens.word(last + 1) == words[0] and _is_behind(tokens, last):
            if len(words) == 1:
                return last + 1
            if tokens.word(last + 2) == words[1] and tokens.is_near(last + 1):
                return last + 2
    return 0


def _currency(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency named at token i with its country, and its last token."""
    if not _is_behind(tokens, i - 1):
        return None
    term = tokens.term(i)
    if tokens.word(i) == "us" and tokens.word(i + 1) in {"$", "dollars"}:
        return "USD", i + 1
    if term is None or term.role is not Role.CURRENCY:
        return None
    country = tokens.word(i + 1).removesuffix("ا") if tokens.is_near(i) else ""
    country = country.removeprefix("ال") if term.prefix else country
    code = OF_COUNTRY.get(term.name, {}).get(country)
    return (code, i + 1) if code else (term.name, i)


def _is_sign(tokens: Tokens, i: int) -> bool:
    """Whether token i is a sign or a code of a currency that stands before its number."""
    return bool(re.fullmatch("[$€£¥\ufdfc]|[a-z]{3}", tokens.words[i])) and tokens.is_near(i)


def _stands_free(tokens: Tokens, i: int) -> bool:
    """Whether the digits of token i are a number by themselves, not part of a name: GPT4, إف-16, 4K."""
    start, plain = tokens.starts[i], tokens.plain
    before = plain[start - 1] if start else " "
    if before == "-" and start > 1 and (plain[start - 2].isalnum()):
        return False
    if before.isalpha() and not (_BEFORE_DIGITS.fullmatch(tokens.word(i - 1)) or tokens.word(i - 1) in {"usd", "eur"}):
        return False
    if tokens.word(i - 1) in _NAMED and tokens.is_near(i - 1):
        return False
    if before in "#_:/\x1e" or (before == "." and start > 1 and plain[start - 2].isalnum()):
        return False
    if tokens.gap(i) == "" and (unit := tokens.word(i + 1))[:1].isascii() and unit.isalpha():
        return unit in _UNITS or unit in {"st", "nd", "rd", "th"}
    return True
