"""The order of titles, as in a good index: word by word without the article «ال», numbers by their value.

Numbers come first, then Arabic, then every other script; marks, hamzas and case do not count.
"""

from reader.arabic.folding import fold_text
from reader.arabic.letters import is_mark
from reader.arabic.words import words

# Stands after each word, so that a word sorts before those that it begins.
_END = "\x00"

_ARTICLE = "ال"
_SHORTEST = 4

# Common first words that begin with ال without the article; one with a hamza on its alef («ألمانيا») needs no mention.
_NO_ARTICLE = """
    الله الآن الان الى التقى التقت التقاء التزم التزام التحق التحاق التهاب التماس التفت التفات التباس التئام التواء
    المانيا البانيا الكتروني الكترونية الياذة
"""
_NUMBER, _ARABIC, _OTHER, _NO_WORD = range(4)
_MANY = 0xFFFF


def title_key(title: str) -> str:
    """What to sort a title by. Titles that differ only in their spelling have the same key."""
    spans = list(words(title))
    if not spans:
        return f"{_NO_WORD}{title}"
    first, *rest = (title[start:end] for start, end in spans)
    return "".join((_word_key(_without_article(first)), *map(_word_key, rest)))


def _word_key(word: str) -> str:
    folded = fold_text(word)
    if folded[:1].isdecimal():
        value = folded.lstrip("0")
        digits = len(value) - len(value.lstrip("0123456789"))
        longer_is_larger = chr(min(digits, _MANY) + 1)
        return f"{_NUMBER}{longer_is_larger}{value}{_END}"
    is_arabic = "\u0600" <= folded[:1] <= "\u06ff"
    return f"{_ARABIC if is_arabic else _OTHER}{folded}{_END}"


def _without_article(word: str) -> str:
    bare = "".join(character for character in word if not is_mark(character))
    has_article = bare.startswith(_ARTICLE) and len(bare) >= _SHORTEST and bare not in _NO_ARTICLE.split()
    return bare.removeprefix(_ARTICLE) if has_article else word
