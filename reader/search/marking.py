"""Marking: which words of a text answer a query, and why.

Spans are of the original text and of whole words, diacritics and tatweel included. The index and this module judge by
the same analysis, so what was found can always be shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.arabic.words import words
from reader.search.analysis import Word, forms_of, word
from reader.search.hit import Tier
from reader.search.query import ParsedQuery, Term, exclusion, farthest
from reader.search.reasons import reason


@dataclass(frozen=True, slots=True)
class Marked:
    """The matched words of a text: half-open spans in its code points, in order, without overlaps.

    `tier` is that of the text as a whole, None if it does not answer the query; `reason` then is empty.
    """

    spans: tuple[tuple[int, int], ...] = ()
    tier: Tier | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of the text that answer a term: the first one's number, and the match of each."""

    first: int
    tiers: tuple[Tier, ...]

    @property
    def tier(self) -> Tier:
        return farthest(self.tiers)

    @property
    def numbers(self) -> range:
        return range(self.first, self.first + len(self.tiers))


@dataclass(frozen=True, slots=True)
class Use:
    """A place of a text where a term of the query stands: half-open in its code points.

    `forms` are its words as written, `tier` that of the farthest of them, which is `found` and answers `asked`.
    `before` and `after` are up to `NEAR` words beside it, the nearest first.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    tier: Tier
    asked: Word
    found: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Why it is one, in the user's language."""
        return reason(self.asked, word(self.found), self.tier)


NEAR = 3
"""Words beside a use that are told."""


def mark(query: ParsedQuery, text: str, tiers: Collection[Tier]) -> Marked:
    """Mark the words of `text` that answer `query` in the given tiers or nearer ones."""
    if query.is_empty or not tiers:
        return Marked()
    limit = farthest(tiers)
    places = list(words(text))
    forms = forms_of(text)
    runs = [(term, _runs(term, forms, limit)) for term in query.required]
    marked = {number for _, found in runs for run in found for number in run.numbers}
    spans = tuple(places[number] for number in sorted(marked))
    if not all(found for _, found in runs) or any(_runs(term, forms, exclusion(limit)) for term in query.excluded):
        return Marked(spans)
    nearest = [(term, min(found, key=lambda run: run.tier.rank)) for term, found in runs]
    term, run = max(nearest, key=lambda pair: pair[1].tier.rank)
    return Marked(spans, run.tier, _reason(term, run, forms))


def uses(query: ParsedQuery, text: str, tiers: Collection[Tier]) -> list[Use]:
    """Every use of every term of `query` in a text that answers it, in the given tiers, in the order of the text."""
    places = list(words(text))
    forms = forms_of(text)
    limit, found = farthest(tiers), dict[tuple[int, int], Use]()
    for term in query.required:
        for run in _runs(term, forms, limit):
            if run.tier in tiers:
                first, last = run.first, run.first + len(run.tiers)
                start, end = places[first][0], places[last - 1][1]
                number = _farthest_word(run)
                found[start, end] = Use(
                    start, end, tuple(forms[first:last]), run.tier, term.words[number].word, forms[first + number],
                    tuple(forms[max(first - NEAR, 0) : first][::-1]), tuple(forms[last : last + NEAR]),
                )  # fmt: skip
    return [found[place] for place in sorted(found)]


def _runs(term: Term, forms: Sequence[str], limit: Tier) -> list[_Run]:
    """Every place in a text of these forms where the words of `term` stand side by side."""
    of_first, *of_others = (each.tiers_in(forms, limit) for each in term.words)
    found = []
    for number, tier in of_first.items():
        others = [of_word.get(number + distance) for distance, of_word in enumerate(of_others, 1)]
        if None not in others:
            found.append(_Run(number, (tier, *(each for each in others if each is not None))))
    return found


def _reason(term: Term, run: _Run, forms: Sequence[str]) -> str:
    """Why the farthest word of a run was found."""
    number = _farthest_word(run)
    return reason(term.words[number].word, word(forms[run.first + number]), run.tiers[number])


def _farthest_word(run: _Run) -> int:
    return max(range(len(run.tiers)), key=lambda number: run.tiers[number].rank)
