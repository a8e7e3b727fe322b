"""Guessing: what a word that the lexicon does not know may be.

Names and new words are nouns: they take proclitics, endings and pronouns like those of the lexicon. Each cut is weighed
by the same shapes; a stem costs the more the longer it is, as if its letters were drawn one by one. So «وبلومبرغ» is
most probably و + بلومبرغ, and a word that begins with a letter that looks like a clitic can still be whole.
"""

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
    (): -0.7, ("و",): -3.0, ("ف",): -6.0, ("ب",): -3.7, ("ل",): -3.7, ("ك",): -6.5, (ARTICLE,): -1.2, ("و", ARTICLE): -3.2,
    ("ف", ARTICLE): -6.5, ("ب", ARTICLE): -3.5, ("ل", ARTICLE): -3.6, ("ك", ARTICLE): -6.5, ("و", "ب"): -6.5,
    ("و", "ل"): -6.5, ("و", "ب", ARTICLE): -6.0, ("و", "ل", ARTICLE): -6.0,
}  # fmt: skip
_ENDINGS = {
    "": ("", -0.5), "ة": ("ة", -1.8), "ه": ("ة", -5.0), "ا": ("", -4.0), "ات": ("ات", -3.0), "ان": ("ان", -5.0),
    "ين": ("ين", -3.5), "ون": ("ون", -4.0), "ي": ("ي", -2.0), "ى": ("ي", -3.0), "ية": ("ية", -2.0), "يين": ("يين", -4.0), "يون": ("يون", -4.5),
}  # fmt: skip
_PRONOUNS = ("ها", "هم", "هما", "نا", "ه", "كم", "ي")
_WITH_PRONOUN = -3.5


def guesses(letters: str) -> list[Guess]:
    """Every plausible way to cut an unknown word."""
    found = []
    for pieces, weight in _PROCLITICS.items():
        head = "".join(pieces)
        if pieces[-2:] == ("ل", ARTICLE):
            head = "".join(pieces[:-2]) + "لل"
        if not letters.startswith(head):
            continue
        rest = letters[len(head) :]
        has_article = ARTICLE in pieces
        for ending, (standing, more) in _ENDINGS.items():
            if rest.endswith(ending) and (len(rest) - len(ending) >= _LEAST or (not ending and rest == letters)) and not (has_article and ending == "ا"):
                stem = rest[: len(rest) - len(ending)]
                total = weight + more + _PER_LETTER * len(stem)
                shared = stem + "ي" if standing.startswith("ي") and standing != "ين" else stem
                found.append(Guess(pieces, shared, stem + standing, "", "u", total))
        if has_article:
            continue
        for pronoun in _PRONOUNS:
            stem = rest[: len(rest) - len(pronoun)]
            if rest.endswith(pronoun) and len(stem) >= _LEAST and (pronoun != "ي" or stem[-1] not in "اوي"):
                total = weight + _WITH_PRONOUN + _PER_LETTER * len(stem)
                feminine = stem.endswith("ت") and len(stem) > _LEAST
                base = stem[:-1] if feminine else stem
                found.append(Guess(pieces, base, base + "ة" if feminine else stem, pronoun, "u", total))
    return found
