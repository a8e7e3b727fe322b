"""Quantities: numbers in digits and in words, with what multiplies them: 13,75 مليار, ثلاثة ملايين ومئتا ألف."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reader.arabic.figures.numerals import values_of
from reader.arabic.figures.tokens import Tokens
from reader.arabic.figures.vocabulary import NUMBERED_WORDS, Role, Term

_NUMBERS = {Role.UNIT, Role.TEN, Role.HUNDRED}
_SCALES = {Role.SCALE, Role.PLURAL}
_CLOSED = re.compile('[ \x1f]?[)\u201d\u00bb"][ \x1f]{0,2}')
OPENING = frozenset('(\u201c\u00ab"')
_THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens from the one parsed up to `last`; `values` the likeliest first. `is_plain`: digits without separators."""

    values: tuple[Decimal, ...]
    last: int
    is_plain: bool = False
    is_bare: bool = False
    """Whether it is a word that need not be meant as a number: «ألف» alone."""


def quantity(tokens: Tokens, i: int, marks: frozenset[str]) -> Quantity | None:
    """The longest quantity that begins with token i."""
    first = _group(tokens, i, marks)
    if first is None:
        return None
    values, last, scale = first.values, first.last, _scale_of(tokens, first)
    is_plain, is_bare = first.is_plain and last == i, first.is_bare
    while joined := _joined(tokens, last, scale, marks):
        values = tuple(value + more for value in values for more in joined.values)
        last, is_bare = joined.last, False
        scale = min(_scale_of(tokens, joined), scale) if scale > 1 else Decimal(1)
        is_plain = False
    if scale == _THOUSAND and (whole := _multiplied_together(tokens, last, marks)):
        more, by = whole
        values, last = tuple((value + more.values[0] / by) * by for value in values), more.last
    return Quantity(values, last, is_plain, is_bare)


def _multiplied_together(tokens: Tokens, last: int, marks: frozenset[str]) -> tuple[Quantity, Decimal] | None:
    """What is added to thousands and multiplied with them: «97 ألفًا و400 مليون» is 97,400 millions."""
    i = last + 1
    if not tokens.is_near(last):
        return None
    is_joined = tokens.word(i) == "و" and tokens.is_near(i)
    i += is_joined
    is_joined = is_joined or bool((term := tokens.term(i)) and term.is_joined)
    more = _group(tokens, i, marks, inside=True) if is_joined else None
    by = _scale_of(tokens, more) if more else Decimal(1)
    if more is None or by <= _THOUSAND or len(more.values) > 1 or more.values[0] / by >= _THOUSAND:
        return None
    return more, by


def _joined(tokens: Tokens, last: int, scale: Decimal, marks: frozenset[str]) -> Quantity | None:
    """What «و» adds to a quantity that ends with token `last`: a smaller one, or a part of its scale."""
    i, is_joined = last + 1, False
    if tokens.word(i) == "و" and tokens.is_near(last):
        last, i, is_joined = i, i + 1, True
    term = tokens.term(i)
    if not tokens.is_near(last):
        return None
    if term and term.role is Role.PART and (is_joined or term.is_joined):
        named = tokens.term(i + 1)
        repeats = named and named.role in _SCALES and named.value == scale and tokens.is_near(i)
        return Quantity((term.value * scale,), i + 1 if repeats else i)
    if scale < _THOUSAND:
        return None
    is_joined = is_joined or bool(term and term.is_joined)
    if tokens.word(i).isdecimal() and tokens.word(i)[0] in "123456789":
        is_joined = is_joined or tokens.plain[tokens.starts[i] - 1] == "و"
    if not is_joined:
        return None
    more = _group(tokens, i, marks, inside=True)
    if more is None or more.is_bare or max(more.values) >= scale:
        return None
    # «5 مليارات و200» is two numbers, «5 آلاف و200» and «مليون ومئتان» are one.
    role = term.role if term else None
    is_full = more.last > i or scale == _THOUSAND or role is Role.HUNDRED
    return more if is_full and len(more.values) == 1 else None


def _group(tokens: Tokens, i: int, marks: frozenset[str], *, inside: bool = False) -> Quantity | None:
    """A number and what multiplies it, or a word that holds both."""
    word, term = tokens.word(i), tokens.term(i)
    if word[:1].isdecimal():
        if split := _split_by_letter(tokens, i):
            return split
        values = values_of(word, marks)
        return _multiplied(tokens, Quantity(values, i, word.isdecimal())) if values else None
    if term is None or (term.has_article and not _has_scale(tokens, i)):
        return None
    if term.role is Role.DUAL:
        return Quantity((2 * term.value,), i, is_bare=term.is_shy)
    if term.role is Role.SCALE:
        whole = _multiplied(tokens, Quantity((term.value,), i))
        return Quantity(whole.values, whole.last, is_bare=term.is_shy and whole.last == i and not inside)
    if term.role is Role.PART:
        named = tokens.term(i + 1)
        if named and named.role is Role.SCALE and not named.prefix and tokens.is_near(i):
            return _multiplied(tokens, Quantity((term.value,), i))
        return None
    if term.role not in _NUMBERS:
        return None
    value, last = _below_thousand(tokens, i)
    if value < 3 and not inside:
        return Quantity((value,), last, is_bare=True)
    is_bare = i == last and term.is_shy
    return _multiplied(tokens, Quantity((value,), last, is_bare=is_bare))


def _split_by_letter(tokens: Tokens, i: int) -> Quantity | None:
    """5ر27, as some news agencies write 27.5: the sign of the fraction is a letter, and turns the order around."""
    if tokens.word(i + 1) != "ر" or tokens.gap(i) or tokens.gap(i + 1):
        return None
    fraction, whole = tokens.word(i), tokens.word(i + 2)
    if not (fraction.isdecimal() and whole.isdecimal() and len(fraction) + len(whole) < 12):
        return None
    readings = Decimal(f"{whole}.{fraction}"), Decimal(f"{fraction}.{whole}")
    return _multiplied(tokens, Quantity(readings, i + 2))


def _has_scale(tokens: Tokens, i: int) -> bool:
    named = tokens.term(i + 1)
    return bool(named and named.role in _SCALES and tokens.is_near(i))


def _multiplied(tokens: Tokens, number: Quantity) -> Quantity:
    """`number` with the scales that follow it: 500 ألف مليون."""
    values, last = number.values, number.last
    while tokens.is_near(last) or is_enclosed(tokens, last):
        term = tokens.term(last + 1)
        if term is None or term.role not in _SCALES or term.prefix not in {"", "ال"}:
            break
        values = tuple(value * term.value for value in values)
        last += 1
    grown = last > number.last
    return Quantity(values, last, number.is_plain and not grown, number.is_bare and not grown)


def is_enclosed(tokens: Tokens, i: int) -> bool:
    """Whether token i stands in brackets or quotes by itself, with words behind it: (167) مليون ريال."""
    if not _CLOSED.fullmatch(tokens.gap(i)):
        return False
    return tokens.plain[max(tokens.starts[i] - 2, 0) : tokens.starts[i]].rstrip()[-1:] in OPENING


def _scale_of(tokens: Tokens, found: Quantity) -> Decimal:
    """What the last word of a quantity multiplies by; 1 if it does not."""
    term = tokens.term(found.last)
    return term.value if term and term.role in {*_SCALES, Role.DUAL} else Decimal(1)


def _below_thousand(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """The number below a thousand that begins with the word i, and its last word: «مئة وخمسون», «أحد عشر»."""
    term = tokens.terms[i]
    assert term is not None
    value, last = term.value, i
    following = tokens.term(i + 1) if tokens.is_near(i) else None
    if term.role is Role.UNIT and following and not following.prefix:
        if tokens.word(i + 1) in NUMBERED_WORDS and 3 <= value < 10:
            value, last, term = value * 100, i + 1, following
        elif tokens.word(i + 1) in {"عشر", "عشره"} and value < 10:
            return value + 10, i + 1
    while (more := _next_joined(tokens, last)) and (added := _fits(term, more[0])):
        term, last = more
        value += added
        following = tokens.term(last + 1) if tokens.is_near(last) else None
        if term.role is Role.UNIT and added < 10 and following and tokens.word(last + 1) in {"عشر", "عشره"}:
            return value + 10, last + 1
    return value, last


def _next_joined(tokens: Tokens, last: int) -> tuple[Term, int] | None:
    """The word that «و» joins to token `last`, and its number."""
    if not tokens.is_near(last):
        return None
    i = last + 1
    if tokens.word(i) == "و" and tokens.is_near(i):
        term = tokens.term(i + 1)
        return (term, i + 1) if term and not term.prefix else None
    term = tokens.term(i)
    if term and term.prefix == "و":
        return term, i
    return (term, i) if term and tokens.word(i) in {"واحد", "واحده"} else None


def _fits(before: Term, term: Term) -> Decimal:
    """What `term` adds behind `before`; 0 if it does not go on with the number."""
    if before.role is Role.HUNDRED and term.role in {Role.UNIT, Role.TEN}:
        return term.value
    if before.role is Role.UNIT and before.value < 10 and term.role is Role.TEN:
        return term.value
    return Decimal(0)
