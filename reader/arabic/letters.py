"""The letters: which characters are marks on a letter, and how a letter is spelled when spelling varies.

Tables come from pyarabic and the Unicode database; the acceptance list that they must satisfy is in the tests.
"""

import re
import unicodedata

from pyarabic import araby

TATWEEL = araby.TATWEEL
HAMZA_ON_YEH = araby.YEH_HAMZA
WAW = araby.WAW

# What says how a word is spoken or recited: short vowels, tanwin, shadda, sukun, the small alef, waw and yeh, and the
# signs of the Koran that stand on a letter. Hamza and madda that are written as marks (U+0653 to U+0655) are spelling.
VOCALISATION = re.compile(
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff]"
)

# Letters of other languages in Arabic script, and code points that look like an Arabic letter: what an Arabic reader
# types instead. The Arabic variants (hamza seats, alef maksura, teh marbuta) are what pyarabic normalises.
_VARIANTS = {
    araby.ALEF_MADDA: araby.ALEF,
    araby.ALEF_HAMZA_ABOVE: araby.ALEF,
    araby.ALEF_HAMZA_BELOW: araby.ALEF,
    araby.ALEF_WASLA: araby.ALEF,
    araby.ALEF_MAKSURA: araby.YEH,
    araby.TEH_MARBUTA: araby.HEH,
    araby.WAW_HAMZA: araby.WAW,
    araby.YEH_HAMZA: araby.YEH,
    araby.HAMZA: "",
    "ک": "ك", "ڪ": "ك", "گ": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ه",
    "ڤ": "ف", "ڥ": "ف", "چ": "ج", "پ": "ب", "ژ": "ز", "ڨ": "ق", "ۆ": "و", "ٹ": "ت", "ڈ": "د", "ڑ": "ر",
    "٫": ".", "٬": ",", "٪": "%",
}  # fmt: skip


class _FoldTable(dict[int, str]):
    """Code point -> its folded spelling, worked out once for each character that is met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _VARIANTS:
        return str(_VARIANTS[character])
    category = unicodedata.category(character)
    if category in {"Mn", "Me"} or character == TATWEEL:
        return ""
    if category == "Cf":  # bidi controls, joiners, soft hyphen
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    plain = character.casefold()
    # Compatibility decomposition opens presentation forms (ﻻ) and takes accents off Latin letters; each piece may be
    # a variant itself.
    pieces = unicodedata.normalize("NFKD", plain)
    if pieces == character:
        return character
    return "".join(_fold_character(piece) for piece in pieces if piece != character)


FOLD_TABLE = _FoldTable()


def is_mark(character: str) -> bool:
    """Whether the character belongs to the letter before it: a diacritic, an accent or a tatweel."""
    return character == TATWEEL or unicodedata.category(character) in {"Mn", "Me", "Mc"}
