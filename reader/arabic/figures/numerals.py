"""Numbers in digits: what the separators in them may mean.

Arabic has signs of its own, ٫ and ٬, which leave no doubt. A full stop or a comma with exactly three digits behind it
may part thousands or a fraction. A text that writes fractions with the one does not write them with the other, so
what `decimal_marks` finds in it decides; a comma is else taken to part thousands, as is usual, and a full stop, which
both conventions use, leaves two readings.
"""

import re
from decimal import Decimal

_COMMAS = str.maketrans("،", ",")
_ONE = re.compile(r"([0-9]+)([.,٫٬])([0-9]+)")
_GROUPS = re.compile(r"[0-9]{1,3}(?:([.,٬])[0-9]{3})(?:\1[0-9]{3})*")
_GROUPED = re.compile(r"([0-9]{1,3}(?:([.,٬])[0-9]{3})+)([.,٫])([0-9]+)")
_PROOF = re.compile(r"(?<![0-9.,٬٫])[0-9]+([.,])(?:[0-9]{1,2}|[0-9]{4,})(?![0-9.,٬٫]|/)")
_LONGEST = 18
# A number of more digits that begins with 0 is a telephone's or a mark of something, no amount.
_CODE = re.compile("0[0-9]{2,}")


def proof_of_fractions(plain: str) -> frozenset[str]:
    """Which of . and , part a fraction somewhere in the text beyond doubt: 13,75."""
    return frozenset(found[1] for found in _PROOF.finditer(plain))


def values_of(written: str, marks: frozenset[str] = frozenset()) -> tuple[Decimal, ...]:
    """The values that a number in digits may have, the likeliest first; none if it is no number (1.2.3, 007).

    `marks` are the signs that are known to part fractions in this text.
    """
    written = written.translate(_COMMAS)
    if len(written) > 2 * _LONGEST or _CODE.fullmatch(written):
        return ()
    if written.isdecimal():
        return (Decimal(written),) if len(written) <= _LONGEST else ()
    if one := _ONE.fullmatch(written):
        return _with_one_mark(one, marks)
    if _GROUPS.fullmatch(written):
        return (Decimal(re.sub("[.,٬]", "", written)),)
    if (grouped := _GROUPED.fullmatch(written)) and grouped[2] != grouped[3]:
        return (Decimal(f"{re.sub('[.,٬]', '', grouped[1])}.{grouped[4]}"),)
    return ()


def _with_one_mark(one: re.Match[str], marks: frozenset[str]) -> tuple[Decimal, ...]:
    whole, mark, rest = one.groups()
    if _CODE.fullmatch(whole):
        return ()
    fraction, grouped = Decimal(f"{whole}.{rest}"), Decimal(whole + rest)
    may_group = len(rest) == 3 and len(whole) <= 3 and whole[0] != "0" and mark != "٫"
    if mark == "٬":
        return (grouped,) if may_group else ()
    if not may_group:
        return (fraction,)
    other = "." if mark == "," else ","
    if mark in marks:
        return (grouped, fraction) if other in marks else (fraction, grouped)
    return (grouped,) if mark == "," or other in marks else (grouped, fraction)
