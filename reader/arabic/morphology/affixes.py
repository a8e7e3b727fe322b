"""Affixes: what Arabic writes onto a word, before it and after it, and which kind of word takes which of them.

A written word is  proclitics + inflected word + enclitic, and the inflected word is  prefix + stem + suffix:
«وسيعلنونها» is و + س | ي + علن + ون | ها. What stem takes which prefix and suffix is the lexicon's business; here is
what may stand around an inflected word of a kind.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

ARTICLE = "ال"

# Kinds of proclitics: c conjunction, p preposition, d article, f future, l the ل of the jussive and the subjunctive,
# n a negation written without its space (لايزال), q the question's أ.
_CONJUNCTIONS = {"": "", "و": "c", "ف": "c"}
_OF_NOUNS = {(): "", ("ب",): "p", ("ك",): "p", ("ل",): "p", (ARTICLE,): "d"}
_OF_NOUNS |= {("ب", ARTICLE): "pd", ("ك", ARTICLE): "pd", ("ل", ARTICLE): "pd"}
_OF_VERBS = {(): "", ("س",): "f", ("ل",): "l", ("لا",): "n", ("ما",): "n"}

ENCLITICS = ("", "هما", "كما", "ها", "هم", "هن", "كم", "كن", "ني", "نا", "ه", "ك", "ي")
"""The pronouns that a word may end in; the first is none."""

# Tags of inflected words. Nouns: s singular, g feminine of an adjective, d dual, m sound masculine plural, f sound
# feminine plural, b broken plural; pr proper noun, pt particle. Verbs: pv/pp perfect active/passive, iv/ip imperfect, ij/jp its short forms,
# cv imperative. A second letter: x never before a pronoun, c only before one, a accusative, k without its weak letter.
_NEVER_BEFORE_PRONOUN = frozenset("sx sa sk gx gd dx mx bx ba bk pr".split())
_ONLY_BEFORE_PRONOUN = frozenset("sc gc bc".split())
_NEVER_AFTER_ARTICLE = frozenset("sa sk sc gc bc ba bk dc ge mc pt".split())
_NEVER_AFTER_PREPOSITION = frozenset("sa ba".split())
VERBAL = frozenset("pv pp iv ip ij jp cv".split())
_IMPERFECT = frozenset("iv ip ij jp".split())
_PASSIVE = frozenset("pp ip jp".split())


@cache
def proclitics() -> tuple[tuple[tuple[str, ...], str, bool], ...]:
    """All sets of proclitics in order: the pieces, their kinds, whether they stand before verbs."""
    found = []
    for verbal, table in ((False, _OF_NOUNS), (True, _OF_VERBS)):
        for (conjunction, first), (pieces, kinds) in product(_CONJUNCTIONS.items(), table.items()):
            found.append(((*((conjunction,) if conjunction else ()), *pieces), first + kinds, verbal))
    found.append((("أ",), "q", True))
    return tuple(found)


def written(pieces: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """How proclitics are written, and whether the word must then begin with ل: «للكتاب», «للجنة», «لليبيا»."""
    if pieces[-2:] == ("ل", ARTICLE):
        before = "".join(pieces[:-2])
        yield before + "لل", False
        yield before + "ل", True
    else:
        yield "".join(pieces), False


def may_stand(tag: str, bound: str, kinds: str, verbal: bool, enclitic: str) -> bool:
    """Whether an inflected word with this tag takes these proclitics and this pronoun.

    `bound` is "c" if the written form of the word is only used before a pronoun (كتبو), "x" if never (كتبوا).
    """
    if (tag in VERBAL) is not verbal:
        return False
    if enclitic:
        if bound == "x" or tag in _NEVER_BEFORE_PRONOUN or "d" in kinds:
            return False
        if verbal:
            return enclitic != "ي" and tag not in _PASSIVE
        if enclitic == "ني" and tag != "pt":
            return False
    elif bound == "c" or tag in _ONLY_BEFORE_PRONOUN:
        return False
    if "d" in kinds and tag in _NEVER_AFTER_ARTICLE:
        return False
    if "p" in kinds and tag in _NEVER_AFTER_PREPOSITION:
        return False
    if ("f" in kinds or "l" in kinds) and tag not in _IMPERFECT:
        return False
    return not ("n" in kinds and tag == "cv")
