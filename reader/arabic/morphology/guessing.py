"""Guessing: what a word that the lexicon does not know may be.

Names and new words are nouns: they take proclitics, endings and pronouns like those of the lexicon. Each cut is weighed
by the same shapes; a stem costs the more the longer it is, as if its letters were drawn one by one. So «وبلومبرغ» is
most probably و + بلومبرغ, and a word that begins with a letter that looks like a clitic can still be whole.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.arabic.morphology.affixes import ARTICLE

_PER_LETTER = -2.6
_LEAST = 3


class Guess(NamedTuple):
    """An unknown word cut up; `standing` is how it is written alone, `stem` what its forms share."""

    proclitics: tuple[str, ...]
    stem: str
    standing: str
    enclitic: str
    tag: str
    weight: float


# Log-probabilities, rounded from those that expectation maximisation found for nouns of the lexicon.
_PROCLITICS = {
    (): -0.7, ("و",): -3.0, ("ف",): -6.0, ("ب",): -3.7, ("ل",): -3.7, ("ك",): -6.5, ("و", "ب"): -6.5, ("و", "ل"): -6.5,
    (ARTICLE,): -1.2, ("و", ARTICLE): -3.2, ("ف", ARTICLE): -6.5, ("ب", ARTICLE): -3.5, ("ل", ARTICLE): -3.6,
    ("ك", ARTICLE): -6.5, ("و", "ب", ARTICLE): -6.0, ("و", "ل", ARTICLE): -6.0,
}  # fmt: skip
# How a word may end -> how it is then written alone.
_ENDINGS = {
    "": ("", -0.5), "ة": ("ة", -1.8), "ه": ("ة", -5.0), "ا": ("", -4.0), "ات": ("ات", -3.0), "ان": ("ان", -5.0),
    "ين": ("ين", -3.5), "ون": ("ون", -4.0), "ي": ("ي", -2.0), "ى": ("ي", -3.0), "ية": ("ية", -2.0),
    "يين": ("يين", -4.0), "يون": ("يون", -4.5),
}  # fmt: skip
_PRONOUNS = ("ها", "هم", "هما", "نا", "ه", "كم", "ي")
_WITH_PRONOUN = -3.5


def _cuts() -> Iterator[tuple[tuple[str, ...], str, float, bool]]:
    for proclitics, weight in _PROCLITICS.items():
        is_joined = proclitics[-2:] == ("ل", ARTICLE)
        yield (
            proclitics,
            "".join(proclitics[:-2]) + "لل" if is_joined else "".join(proclitics),
            weight,
            ARTICLE in proclitics,
        )


_CUTS = tuple(_cuts())
"""Proclitics, how they are written, their weight, and whether the article is among them."""


def guesses(letters: str) -> list[Guess]:
    """Every plausible way to cut an unknown word."""
    found: list[Guess] = []
    for proclitics, head, weight, has_article in _CUTS:
        if letters.startswith(head):
            rest = letters[len(head) :]
            found += _with_endings(proclitics, rest, weight, has_article, is_whole=not head)
            if not has_article:
                found += _with_pronouns(proclitics, rest, weight + _WITH_PRONOUN)
    return found


def _with_endings(
    proclitics: tuple[str, ...], rest: str, weight: float, has_article: bool, is_whole: bool
) -> Iterator[Guess]:
    for ending, (standing, cost) in _ENDINGS.items():
        if not rest.endswith(ending):
            continue
        stem = rest[: len(rest) - len(ending)]
        is_long = len(stem) >= _LEAST or (is_whole and not ending)
        if is_long and not (has_article and ending == "ا"):
            shared = stem + "ي" if standing.startswith("ي") and standing != "ين" else stem
            yield Guess(proclitics, shared, stem + standing, "", "u", weight + cost + _PER_LETTER * len(stem))


def _with_pronouns(proclitics: tuple[str, ...], rest: str, weight: float) -> Iterator[Guess]:
    for pronoun in _PRONOUNS:
        if not rest.endswith(pronoun):
            continue
        stem = rest[: len(rest) - len(pronoun)]
        if len(stem) >= _LEAST and (pronoun != "ي" or stem[-1] not in "اوي"):
            is_feminine = stem.endswith("ت") and len(stem) > _LEAST
            base = stem[:-1] if is_feminine else stem
            standing = base + "ة" if is_feminine else stem
            yield Guess(proclitics, base, standing, pronoun, "u", weight + _PER_LETTER * len(stem))
