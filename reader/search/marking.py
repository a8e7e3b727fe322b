"""Marking: which words of a text answer a query, and why.

Spans are of the original text and of whole words, diacritics and tatweel included. The index and this module judge by
the same analysis, so what was found can always be shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.arabic.words import words
from reader.search.analysis import forms_of, word
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


def mark(query: ParsedQuery, text: str, tiers: Collection[Tier]) -> Marked:
    """Mark the words of `text` that answer `query` in the given tiers or nearer ones."""
    if query.is_empty or not tiers:
        return Marked()
    limit = farthest(tiers)
    forms = forms_of(text)
    runs = [(term, _runs(term, forms, limit)) for term in query.required]
    marked = {number for _, found in runs for run in found for number in run.numbers}
    spans = tuple(span for number, span in enumerate(words(text)) if number in marked) if marked else ()
    if not all(found for _, found in runs) or any(_runs(term, forms, exclusion(limit)) for term in query.excluded):
        return Marked(spans)
    nearest = [(term, min(found, key=lambda run: run.tier.rank)) for term, found in runs]
    term, run = max(nearest, key=lambda pair: pair[1].tier.rank)
    return Marked(spans, run.tier, _reason(term, run, forms))


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
    number = max(range(len(run.tiers)), key=lambda i: run.tiers[i].rank)
    return reason(term.words[number].word, word(forms[run.first + number]), run.tiers[number])
