"""Names across scripts: whether two written names may be one, «بلومبرغ», «بلومبيرج» and “Bloomberg”.

Both scripts are read as one row of sounds. A *key* keeps the coarse classes of the consonants alone, so that names
which may be one share a key and can be looked up; the *distance* then weighs what differs: consonants that one hears
alike cost little (غ ج ق ك for g), a long vowel that only one of the two writes a little more, another consonant much.
The costs were set by hand and measured on `tests/arabic/names.txt`.
"""

import re
import unicodedata
from functools import lru_cache

NEAR = 0.2
"""The greatest distance at which two names are taken for one; measured in `tests/arabic/test_transliteration.py`."""

LEAST_KEY = 2
"""Consonants below which a name says too little."""

HEARING = 1
"""To be raised when `keys` changes: what was kept of them must then be made again."""

_LONGEST = 24
_MOST_KEYS = 4

# --- the sounds of a word --------------------------------------------------------------------------------------------
# A sound is one character: small and capital letters are consonants, «a e i o u» vowels. T is th, X kh, C ch, $ sh,
# K a Latin ch that may be any of them, G a Latin g or gh, W a Latin w, U and I are و and ي, vowels or consonants.

_VOWELS = frozenset("aeiouUI")
_ARABIC_DIGRAPHS = {"تش": "C", "دج": "j", "دز": "z", "كس": "ks"}
_ARABIC_SOUNDS = {
    "ا": "a", "أ": "a", "آ": "a", "ٱ": "a", "إ": "i", "ى": "a", "ة": "a", "و": "U", "ؤ": "U", "ي": "I", "ئ": "I",
    "ی": "I", "ء": "", "ع": "A", "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "T", "ج": "j", "چ": "C", "ح": "H",
    "ه": "h", "ہ": "h", "خ": "X", "د": "d", "ض": "D", "ذ": "D", "ظ": "D", "ر": "r", "ز": "z", "ژ": "J", "س": "s",
    "ص": "s", "ش": "$", "غ": "g", "ڠ": "g", "گ": "G", "ف": "f", "ڤ": "v", "ق": "q", "ڨ": "G", "ك": "k", "ک": "k",
    "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
# Longest first; the first that fits is taken.
_LATIN_SOUNDS = (
    ("tzsch", "C"), ("tsch", "C"), ("sch", "$"), ("tch", "C"), ("eau", "o"), ("dge", "j"), ("ngt", "nt"),
    ("sh", "$"), ("ch", "K"), ("th", "T"), ("ph", "f"), ("kh", "X"), ("gh", "G"), ("ck", "k"), ("qu", "kW"),
    ("zh", "J"), ("dj", "j"), ("tz", "ts"), ("lz", "lts"), ("cz", "C"), ("cc", "k"), ("ce", "se"), ("ci", "si"),
    ("cy", "si"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ea", "i"), ("wh", "W"), ("x", "ks"), ("c", "k"),
    ("g", "G"), ("w", "W"), ("y", "I"), ("ei", "ai"),
)  # fmt: skip
_LATIN = re.compile("|".join(piece for piece, _ in _LATIN_SOUNDS) + "|.")
_LATIN_TABLE = dict(_LATIN_SOUNDS)
_ARABIC_TABLE = dict.fromkeys(range(0x621, 0x6D4)) | str.maketrans(_ARABIC_SOUNDS)
_DIGRAPH = re.compile("|".join(_ARABIC_DIGRAPHS))
_REPEATED = re.compile(r"(.)\1+")
_IS_ARABIC = re.compile("[\u0621-\u06d3]+")
_IS_BARE = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""Arabic letters without marks, as nearly all words are written."""
_IS_LATIN = re.compile("[a-z]+")


def is_latin(word: str) -> bool:
    """Whether all letters are Latin, with or without accents."""
    return _IS_LATIN.fullmatch(_plain(word)) is not None


@lru_cache(maxsize=2**13)
def sounds(word: str) -> str:
    """The row of sounds of a name in either script; "" for anything else (digits, another script, a long word)."""
    plain = _plain(word)
    if len(plain) > _LONGEST:
        return ""
    if _IS_LATIN.fullmatch(plain):
        heard = "".join(_LATIN_TABLE.get(piece, piece) for piece in _LATIN.findall(plain))
        if len(plain) > 3 and plain.endswith("e"):
            heard = heard[:-1]
    elif _IS_ARABIC.fullmatch(plain):
        spelled = _DIGRAPH.sub(lambda found: _ARABIC_DIGRAPHS[found[0]], plain) if _DIGRAPH.search(plain) else plain
        heard = spelled.translate(_ARABIC_TABLE)
        if plain[1:].count("أ") or "ؤ" in plain:  # a hamza inside is Arabic
            heard += "A"
    else:
        return ""
    return _REPEATED.sub(r"\1", heard)


def _plain(word: str) -> str:
    """Without diacritics, accents and tatweel; hamzas and madda stay on their letters."""
    if _IS_BARE.fullmatch(word):
        return word
    composed = unicodedata.normalize("NFKC", word).casefold().replace("\u0640", "")
    if _IS_ARABIC.match(composed):
        return "".join(character for character in composed if not unicodedata.combining(character))
    opened = unicodedata.normalize("NFKD", composed)
    return "".join(character for character in opened if character.isalpha())


# --- the key ---------------------------------------------------------------------------------------------------------

_CLASSES: dict[str, tuple[str, ...]] = {
    "b": ("b",), "p": ("b",), "t": ("t",), "T": ("t",), "d": ("d",), "D": ("d",), "r": ("r",), "l": ("l",),
    "m": ("m",), "n": ("n",), "f": ("f",), "v": ("f",), "W": ("", "f"), "s": ("s",), "z": ("s",), "$": ("s",),
    "C": ("s",), "K": ("k", "s"), "J": ("s", "k"), "j": ("k",), "g": ("k",), "G": ("k",), "k": ("k",), "q": ("k",),
    "X": ("k", ""), "h": ("",), "H": ("",), "A": ("",),
}  # fmt: skip
_SURE_CLASSES = str.maketrans(
    dict.fromkeys(_VOWELS, "") | {sound: classes[0] for sound, classes in _CLASSES.items() if len(classes) == 1}
)
_SEVERAL = re.compile("([" + "".join(sound for sound, classes in _CLASSES.items() if len(classes) > 1) + "])")


@lru_cache(maxsize=2**13)
def keys(word: str) -> tuple[str, ...]:
    """The keys of a name: those that may be one share at least one. None for what has too few consonants."""
    found: set[str] = set()
    for heard in _readings(word):
        first, *others = _SEVERAL.split(heard.translate(_SURE_CLASSES))
        made = [first]
        for sound, following in zip(others[::2], others[1::2], strict=True):
            made = [key + choice for key in made for choice in _CLASSES[sound]][:_MOST_KEYS]
            made = [key + following for key in made]
        found.update([_REPEATED.sub(r"\1", key) for key in made])
    return tuple(sorted([key for key in found if len(key) >= LEAST_KEY]))


def _readings(word: str) -> tuple[str, ...]:
    """The sounds of the word, and if it may begin with an article (البرتغال, not always: التمان), those without it."""
    heard = sounds(word)
    return (heard, heard[2:]) if len(heard) > 4 and _plain(word).startswith("ال") else (heard,)


# --- the distance ----------------------------------------------------------------------------------------------------


def _pairs(listed: str, cost: float) -> dict[tuple[str, str], float]:
    return {pair: cost for both in listed.split() for pair in ((both[0], both[1]), (both[1], both[0]))}


_COSTS: dict[tuple[str, str], float] = {
    **_pairs("ae ei ou aI eI iI oU uU", 0.05),
    **_pairs("ao ai Ua", 0.2),
    **_pairs("au eU eo eu oI uI iU io iu UI", 0.35),
    **_pairs("UW IW", 0.1),
    **_pairs("Uv jI", 0.45),
    **_pairs("pb fv gG jG kq KC", 0.03),
    **_pairs("K$ Kk KX XK gj C$ Wv vW Tt jJ J$ zJ", 0.1),
    **_pairs("gq qG kG gk jk jq Gk Dd sz kX hX hH Hh Wf TD JG Kj", 0.25),
    **_pairs("Ts Dz s$ z$ sC jC j$ Jj td kC tD HX gX gr", 0.5),
}
_DROPPED = {
    **dict.fromkeys("aeiou", 0.08), "U": 0.15, "I": 0.15, "h": 0.2, "H": 0.5, "A": 0.4, "W": 0.35, "G": 0.6, "t": 0.8,
    "s": 0.9,
}  # fmt: skip
_UNHEARD = {"a": 0.3, "i": 0.4, "U": 0.4, "I": 0.4, "h": 0.5, "A": 0.8, "H": 0.8}
"""What an Arabic spelling has and a Latin one has not: Latin writes every vowel."""
_FIRST_VOWEL = 0.4
"""A vowel at the beginning is always written in Arabic."""
_LAST_VOWEL = 0.5
"""A vowel at the end is another name or an ending: رونالد and رونالدو, برتغال and برتغالي."""
_ARTICLE = 0.05


def distance(one: str, other: str) -> float:
    """How far two names are from being one, per consonant: 0 for the same sounds; 1 where nothing is alike."""
    latin = is_latin(one), is_latin(other)
    return min(
        _between(first, second, latin) + _ARTICLE * (which + also > 0)
        for which, first in enumerate(_readings(one))
        for also, second in enumerate(_readings(other))
    )


def _between(first: str, second: str, latin: tuple[bool, bool]) -> float:
    consonants = sum(sound not in _VOWELS for sound in first) + sum(sound not in _VOWELS for sound in second)
    if not consonants:
        return 1.0
    return min(_alignment(first, second, latin) / max(consonants / 2, 1.0), 1.0)


def _alignment(first: str, second: str, latin: tuple[bool, bool]) -> float:
    """The cost of the cheapest way to lay one row of sounds on the other (Wagner and Fischer, 1974)."""
    dropped = _dropping(first, not latin[0] and latin[1])
    missed = _dropping(second, not latin[1] and latin[0])
    row = [0.0]
    for cost in missed:
        row.append(row[-1] + cost)
    for place, sound in enumerate(first):
        above, row = row, [row[0] + dropped[place]]
        for column, facing in enumerate(second):
            replaced = 0.0 if sound == facing else _COSTS.get((sound, facing), 1.0)
            row.append(
                min(
                    above[column] + replaced,
                    above[column + 1] + dropped[place],
                    row[column] + missed[column],
                )
            )
    return row[-1]


def _dropping(heard: str, is_unheard: bool) -> list[float]:
    """What it costs that the other name lacks each of these sounds; `is_unheard`: of an Arabic name, in a Latin one."""
    costs = [(_UNHEARD.get(sound) if is_unheard else None) or _DROPPED.get(sound, 1.0) for sound in heard]
    for place, cost in ((0, _FIRST_VOWEL), (-1, _LAST_VOWEL)):
        if heard and heard[place] in _VOWELS:
            costs[place] = max(cost, costs[place])
    return costs
