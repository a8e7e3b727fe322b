"""The names of the months, Egyptian, Levantine, Maghribi, European and Hijri: those of one month find each other.

Names that are other words as well are left out: whoever asks for «أب» does not mean August, nor «جوان» June.
"""

from functools import cache

from reader.arabic.figures.vocabulary import HIJRI_NAMES, MONTH_NAMES
from reader.arabic.folding import fold_text

_OTHER_WORDS = {"اب", "ماي", "اوت", "جوان", "march", "mars", "may", "mai"}
_LEAST_LETTERS = 4
"""Of a Latin name: shorter ones are abbreviations."""


@cache
def month_names() -> tuple[tuple[str, ...], ...]:
    """For each month that has several names, these, each of one word or two."""
    found = (tuple(dict.fromkeys(fold_text(name) for name in names if _tells(name))) for names in _ALL)
    return tuple(names for names in found if len(names) > 1)


def is_same_month(asked: str, found: str) -> bool:
    """Whether `asked` is a name of a month, or a word of one, and `found` a name of it, maybe joined: «بيناير»."""
    asked, found = fold_text(asked), fold_text(found)
    return any(asked in {*names, *" ".join(names).split()} and found.endswith(names) for names in month_names())


_ALL = (*MONTH_NAMES, *HIJRI_NAMES)


def _tells(name: str) -> bool:
    if name in _OTHER_WORDS or any(character.isdigit() for character in name):
        return False
    return not name.isascii() or len(name) >= _LEAST_LETTERS
