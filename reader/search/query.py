"""The query: words that must all be there, "words together", and -words that must not.

Any text is a query. What cannot be understood (a quotation mark without its fellow, a dash alone) is passed over; the
words are searched all the same.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from reader.arabic.words import words
from reader.search.analysis import Word, word, written_form
from reader.search.hit import Match, Tier

_MOST_TERMS = 100
"""Terms, and words of a phrase, that are looked for; of a page put into the box, its beginning is the query."""

_CHUNK = re.compile(
    r"""(?P<minus>(?<!\S)[-\u2212])?
    (?:"(?P<straight>[^"]*)" | “(?P<curly>[^“”]*)” | «(?P<angle>[^«»]*)» | (?P<plain>[^\s"“”«»]+))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the query and where it stands in it, in code points.

    `forms`, if known, are all written forms that the word was found to meet, and how: then a text need not
    be analysed to show them.
    """

    word: Word
    start: int
    end: int
    forms: Mapping[str, Match] | None = None

    def tier_of(self, form: str, limit: Tier) -> Tier | None:
        """The nearest tier, `limit` at most, in which a written form meets the word."""
        if self.forms is None:
            return self.word.tier_of(word(form), limit)
        match = self.forms.get(form)
        return match.tier if match is not None and match.tier.rank <= limit.rank else None


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that must stand side by side in this order."""

    words: tuple[QueryWord, ...]
    others: tuple["Term", ...] = ()
    """Other names for the same, see `reader.search.naming`; their words are nowhere in the query."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple(each.word.form for each in self.words)

    @property
    def is_phrase(self) -> bool:
        """Whether there are several words."""
        return len(self.words) > 1


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """What is asked for: all of `required`, none of `excluded`."""

    text: str
    required: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a query. Never fails; a text without words asks for nothing."""
        required: dict[tuple[str, ...], Term] = {}
        excluded: dict[tuple[str, ...], Term] = {}
        for is_excluded, term in _terms(text):
            kind = excluded if is_excluded else required
            kind.setdefault(term.forms, term)
        return cls(text, tuple(required.values())[:_MOST_TERMS], tuple(excluded.values())[:_MOST_TERMS])

    def resolved(self, forms: Mapping[Word, Mapping[str, Match]]) -> Self:
        """The same query, knowing the forms of its words."""
        return replace(
            self,
            required=tuple(_resolved(term, forms) for term in self.required),
            excluded=tuple(_resolved(term, forms) for term in self.excluded),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.required


def farthest(tiers: Collection[Tier]) -> Tier:
    """The farthest of some tiers; the exact one if there are none."""
    return max(tiers, key=lambda tier: tier.rank, default=Tier.EXACT)


def exclusion(limit: Tier) -> Tier:
    """How near a word must be to be excluded: «-كتاب» drops «والكتاب» but not «الكتابة»."""
    return min(limit, Tier.CLITIC, key=lambda tier: tier.rank)


def _resolved(term: Term, forms: Mapping[Word, Mapping[str, Match]]) -> Term:
    words = tuple(replace(each, forms=forms.get(each.word)) for each in term.words)
    return Term(words, tuple(_resolved(other, forms) for other in term.others))


def _terms(text: str) -> Iterator[tuple[bool, Term]]:
    for chunk in _CHUNK.finditer(text):
        group = str(chunk.lastgroup)
        start, end = chunk.span(group)
        found = tuple(
            QueryWord(word(written_form(text[start + first : start + last])), start + first, start + last)
            for first, last in words(text[start:end])
        )
        excluded = chunk["minus"] is not None
        if group == "plain" and not excluded:
            yield from ((False, Term((each,))) for each in found)
        elif found:  # «-سان-فرانسيسكو» excludes the two words together
            yield excluded, Term(found[:_MOST_TERMS])
