"""Affixes: what Arabic writes onto a word, before it and after it, and which kind of word takes which of them.

A written word is  proclitics + inflected word + enclitic, and the inflected word is  prefix + stem + suffix:
«وسيعلنونها» is و + س | ي + علن + ون | ها. What stem takes which prefix and suffix is the lexicon's business; here is
what may stand around an inflected word of a kind.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from reader.arabic.morphology.lexicon import Inflection

ARTICLE = "ال"

ENCLITICS = ("", "هما", "كما", "ها", "هم", "هن", "كم", "كن", "ني", "نا", "ه", "ك", "ي")
"""The pronouns that a word may end in; the first is none."""


class Proclitics(NamedTuple):
    """What is written before a word, in order.

    `kinds` has a letter for each: w and z the conjunctions و and ف, p preposition, k the rarer ك, d article, f future,
    l the ل of the jussive and the subjunctive, n a negation written without its space (لايزال), q the question's أ.
    """

    pieces: tuple[str, ...]
    kinds: str
    verbal: bool


_CONJUNCTIONS = {"": "", "و": "w", "ف": "z"}
_OF_NOUNS = {(): "", ("ب",): "p", ("ك",): "k", ("ل",): "p", (ARTICLE,): "d"}
_OF_NOUNS |= {("ب", ARTICLE): "pd", ("ك", ARTICLE): "kd", ("ل", ARTICLE): "pd"}
_OF_VERBS = {(): "", ("س",): "f", ("ل",): "l", ("لا",): "n", ("ما",): "n"}

# Tags of inflected words. Nouns: s singular, g feminine of an adjective, d dual, m sound masculine plural, f sound
# feminine plural, b broken plural; pr proper noun, pt particle, px one that takes no pronoun. Verbs: pv/pp perfect
# active/passive, iv/ip imperfect, ij/jp its short forms, cv imperative. A noun's second letter: x never before a
# pronoun, c (or e, of duals) only before one or another noun, a accusative, k without its weak letter, r rare.
_NEVER_BEFORE_PRONOUN = frozenset(["sx", "sa", "sk", "gx", "gd", "dx", "mx", "bx", "ba", "bk", "pr", "px"])
_ONLY_BEFORE_PRONOUN = frozenset(["sc", "gc", "bc"])
_NEVER_AFTER_ARTICLE = frozenset(["sa", "sk", "sc", "gc", "bc", "ba", "bk", "dc", "ge", "mc", "pt", "px"])
_NEVER_AFTER_PREPOSITION = frozenset(["sa", "ba"])
_IMPERFECT = frozenset(["iv", "ip", "ij", "jp"])
_PASSIVE = frozenset(["pp", "ip", "jp"])
VERBAL = _IMPERFECT | frozenset(["pv", "pp", "cv"])
UNSUFFIXED = frozenset("sgbf")
PARTICLE, LONE_PARTICLE = "pt", "px"


@cache
def proclitics() -> tuple[Proclitics, ...]:
    """All sets of proclitics."""
    found = []
    for verbal, table in ((False, _OF_NOUNS), (True, _OF_VERBS)):
        for (conjunction, kind), (pieces, kinds) in product(_CONJUNCTIONS.items(), table.items()):
            found.append(Proclitics((*((conjunction,) if conjunction else ()), *pieces), kind + kinds, verbal))
    return (*found, Proclitics(("أ",), "q", True))


def written(pieces: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """How proclitics are written, and whether the word must then begin with ل: «للكتاب», «للجنة», «لليبيا»."""
    if pieces[-2:] == ("ل", ARTICLE):
        before = "".join(pieces[:-2])
        yield before + "لل", False
        yield before + "ل", True
    else:
        yield "".join(pieces), False


def may_stand(inflection: Inflection, before: Proclitics, enclitic: str) -> bool:
    """Whether a word of this inflection takes these proclitics and this pronoun."""
    tag, bound = inflection.tag, inflection.bound
    if (tag in VERBAL) is not before.verbal:
        return False
    if enclitic:
        if bound == "x" or tag in _NEVER_BEFORE_PRONOUN or "d" in before.kinds:
            return False
        if before.verbal and (enclitic == "ي" or tag in _PASSIVE):
            return False
        if not before.verbal and enclitic == "ني" and tag != PARTICLE:
            return False
    elif bound == "c" or tag in _ONLY_BEFORE_PRONOUN:
        return False
    if ("d" in before.kinds and tag in _NEVER_AFTER_ARTICLE) or (
        ("p" in before.kinds or "k" in before.kinds) and tag in _NEVER_AFTER_PREPOSITION
    ):
        return False
    if ("f" in before.kinds or "l" in before.kinds) and tag not in _IMPERFECT:
        return False
    return not ("n" in before.kinds and tag == "cv")
