"""Light stems and roots: what the forms of a word have in common when no dictionary is asked.

The stem of an Arabic base is what is left after its feminine, dual, plural and nisba endings, as in light10 (Larkey,
Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007); of an English word, its singular.
The root is that of ISRI (Taghva, Elkhoury and Coombs, "Arabic Stemming Without A Root Dictionary", 2005).
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import re
from functools import lru_cache

from whoosh.lang.isri import ISRIStemmer

# Folded endings, longest first; each is taken off once if at least three letters are left.
_ENDINGS = ("يات", "يون", "يين", "تان", "تين", "ات", "ون", "ين", "ان", "يه", "يا", "وا", "تي", "ه", "ي", "ا", "ت")
_LEAST = 3

# A base may still have its article («الالتزام» and «التزام» begin alike); its letters do not count as the word's.
_ARTICLE = re.compile("[وفبك]?ال|لل")

_ARABIC = re.compile("[\u0621-\u064a]+")
_ENGLISH = re.compile("[a-z]+")
_HISSING = ("sses", "shes", "ches", "xes", "zes")


def stem(base: str) -> str:
    """The stem of a folded base; words of other scripts, numbers and short words are their own stems."""
    if _ARABIC.fullmatch(base):
        return _arabic_stem(base)
    return _singular(base) if _ENGLISH.fullmatch(base) else base


def _arabic_stem(base: str) -> str:
    article = _ARTICLE.match(base)
    least = _LEAST + (article.end() if article else 0)
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= least:
            return base[: -len(ending)]
    return base


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_HISSING) else word[:-1]


class _FoldedISRI(ISRIStemmer):
    """Works on folded words, so it need not normalise; in Whoosh 2.7.4 it could not, its pattern does not compile."""

    def norm(self, num: int) -> str:
        del num
        return str(self.stm)


_isri = _FoldedISRI()


@lru_cache(maxsize=2**14)
def root(folded: str) -> str | None:
    """The root of a folded Arabic word, or None. Its letters are letters of the word, in their order."""
    if not _ARABIC.fullmatch(folded) or len(folded) > 30:
        return None
    # ISRI's patterns know the feminine ending as ة.
    found = str(_isri.stem(folded[:-1] + "ة" if folded.endswith("ه") and len(folded) > 3 else folded))
    return found if len(found) >= 3 and "ة" not in found else None
