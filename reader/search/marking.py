"""Marking: which words of a text answer a query, and why.

Spans are of the original text and of whole words, diacritics and tatweel included. The index and this module judge by
the same analysis, so what was found can always be shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from reader.arabic.words import words
from reader.search.analysis import word, written_form
from reader.search.hit import Tier
from reader.search.query import ParsedQuery, Term, exclusion, farthest
from reader.search.reasons import alias_reason, reason


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
    is_alias: bool = False

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
    if Tier.ALIAS not in tiers:
        query = replace(query, required=tuple(Term(term.words) for term in query.required))
    places = list(words(text))
    forms = [written_form(text[start:end]) for start, end in places]
    runs = [(term, _runs(term, forms, limit)) for term in query.required]
    marked = {number for _, found in runs for run in found for number in run.numbers}
    spans = tuple(places[number] for number in sorted(marked))
    if not all(found for _, found in runs) or any(_runs(term, forms, exclusion(limit)) for term in query.excluded):
        return Marked(spans)
    nearest = [(term, min(found, key=lambda run: run.tier.rank)) for term, found in runs]
    term, run = max(nearest, key=lambda pair: pair[1].tier.rank)
    return Marked(spans, run.tier, _reason(term, run, forms))


def _runs(term: Term, forms: Sequence[str], limit: Tier) -> list[_Run]:
    """Every place in a text of these forms where the words of `term` stand side by side."""
    found = []
    for first in range(len(forms) - len(term.words) + 1):
        tiers: list[Tier] = []
        for each, form in zip(term.words, forms[first : first + len(term.words)], strict=True):
            tier = each.tier_of(form, limit)
            if tier is None:
                break
            tiers.append(tier)
        else:
            found.append(_Run(first, tuple(tiers)))
    for other in term.others if limit.rank >= Tier.ALIAS.rank else ():
        runs = _runs(other, forms, Tier.CLITIC)
        found += [_Run(run.first, (Tier.ALIAS,) * len(run.tiers), is_alias=True) for run in runs]
    return found


def _reason(term: Term, run: _Run, forms: Sequence[str]) -> str:
    """Why the farthest word of a run was found."""
    if run.is_alias:
        return alias_reason(" ".join(term.forms), " ".join(forms[number] for number in run.numbers))
    number = max(range(len(run.tiers)), key=lambda i: run.tiers[i].rank)
    return reason(term.words[number].word, word(forms[run.first + number]), run.tiers[number])
