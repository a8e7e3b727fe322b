"""The order of titles, as in a good index: word by word without the article «ال», numbers by their value.

Numbers come first, then Arabic, then every other script; marks, hamzas and case do not count.
"""

from reader.arabic.folding import fold_text
from reader.arabic.letters import is_mark
from reader.arabic.words import words

Key = tuple[tuple[int, int, str], ...]
"""For each word its rank, the number of digits it begins with, and its letters or digits."""

_ARTICLE = "ال"
_SHORTEST = 4

# Common first words that begin with ال without the article; one with a hamza on its alef («ألمانيا») needs no mention.
_NO_ARTICLE = frozenset(
    "الله الآن الان التقى التقت التقاء التزم التزام التحق التحاق التهاب التماس التفت التفات التباس التئام التواء "
    "المانيا البانيا الكتروني الكترونية الياذة".split()
)
_NUMBER, _ARABIC, _OTHER, _NO_WORD = range(4)


def title_key(title: str) -> Key:
    """What to sort a title by. Titles that differ only in their spelling have the same key."""
    spans = list(words(title))
    if not spans:
        return ((_NO_WORD, 0, title),)
    first, *rest = (title[start:end] for start, end in spans)
    return (_word_key(_without_article(first)), *map(_word_key, rest))


def _word_key(word: str) -> tuple[int, int, str]:
    folded = fold_text(word)
    if folded[:1].isdecimal():
        value = folded.lstrip("0")
        return _NUMBER, len(value) - len(value.lstrip("0123456789")), value
    return (_ARABIC if "\u0600" <= folded[:1] <= "\u06ff" else _OTHER), 0, folded


def _without_article(word: str) -> str:
    bare = "".join(character for character in word if not is_mark(character))
    has_article = bare.startswith(_ARTICLE) and len(bare) >= _SHORTEST and bare not in _NO_ARTICLE
    return bare.removeprefix(_ARTICLE) if has_article else word
