"""A text as tokens in one plain spelling, each with its place in the text as it is written."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.arabic.figures.vocabulary import VOCABULARY, Term

_DIGITS = {ord(c): str(n) for zero in "٠۰" for n, c in enumerate(chr(ord(zero) + k) for k in range(10))}
# One character for one, so that places stay.
_PLAIN = (
    str.maketrans(
        "أإآٱىةیکABCDEFGHIJKLMNOPQRSTUVWXYZ٪\u00a0\u202f\u2009\u2010\u2011\u2012\u2013\u2014\u2212",
        "اااايهيكabcdefghijklmnopqrstuvwxyz%\x1f\x1f\x1f------",
    )
    | _DIGITS
)
# Marks, tatweel and the controls of direction are no part of any spelling.
_DROPPED = re.compile("[\u0640\u064b-\u065f\u0670\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+", re.IGNORECASE)
_TOKEN = re.compile(
    "[0-9]+(?:[.,\u066b\u066c\u060c/:-][0-9]+)*"  # a number, a date, a time or a range
    "|[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06fc]+|[^\\W\\d_\u0600-\u06ff]+|[%$€£¥\ufdfc]"
)
_IS_NEAR = re.compile(r"[ \x1f\t]{0,2}")


@dataclass(slots=True)
class Tokens:
    """`plain` is what the places of the tokens count in; `place` leads back to the text."""

    plain: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    terms: list[Term | None]
    _cuts: list[int]
    _gone: list[int]

    def place(self, at: int) -> int:
        """The code point of the text at which the character `at` of the plain text stands."""
        return at + self._gone[bisect_right(self._cuts, at)]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The half-open span in the text from one token to another, with the marks of its last letter and
        without a conjunction or preposition before its first."""
        term = self.terms[first]
        joined = len(term.prefix.removesuffix("ال").removesuffix("لل")) if term else 0
        return self.place(self.starts[first] + joined), self.place(self.ends[last])

    def gap(self, i: int) -> str:
        """What stands between token i and the next; "\\0" where one of them is not there."""
        return self.plain[self.ends[i] : self.starts[i + 1]] if 0 <= i < len(self.words) - 1 else "\0"

    def is_near(self, i: int) -> bool:
        """Whether nothing but space parts token i from the next."""
        return bool(_IS_NEAR.fullmatch(self.gap(i)))

    def term(self, i: int) -> Term | None:
        """What the vocabulary says of token i, if it is there."""
        return self.terms[i] if 0 <= i < len(self.terms) else None

    def word(self, i: int) -> str:
        """Token i; "" where there is none."""
        return self.words[i] if 0 <= i < len(self.words) else ""


def cut(text: str) -> Tokens:
    """The tokens of `text`. Addresses are left out: their numbers tell nothing."""
    cuts, gone, pieces, at, lost = [], [0], [], 0, 0
    for dropped in _DROPPED.finditer(text):
        pieces.append(text[at : dropped.start()])
        cuts.append(dropped.start() - lost)
        lost += dropped.end() - dropped.start()
        gone.append(lost)
        at = dropped.end()
    whole = "".join([*pieces, text[at:]]) if cuts else text
    if "@" in whole or "://" in whole or "www." in whole:
        whole = _ADDRESS.sub(lambda found: "\x1e" * len(found[0]), whole)
    plain = whole.translate(_PLAIN)
    words, starts, ends = [], [], []
    for found in _TOKEN.finditer(plain):
        words.append(found[0])
        starts.append(found.start())
        ends.append(found.end())
    return Tokens(plain, words, starts, ends, list(map(VOCABULARY.get, words)), cuts, gone)
