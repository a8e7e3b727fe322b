"""Marking: which words of a text answer a query, and why.

Spans are of the original text and of whole words, diacritics and tatweel included. The index and this module judge by
the same analysis, so what was found can always be shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from reader.arabic.words import words
from reader.i18n import translate
from reader.search.analysis import Word, word, written_form
from reader.search.hit import Tier
from reader.search.query import ParsedQuery, Term, exclusion, farthest


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
        name = " ".join(forms[number] for number in run.numbers)
        return translate(
            "Search", "{name}: another name for {asked} (from your names)", name=name, asked=" ".join(term.forms)
        )
    number = max(range(len(run.tiers)), key=lambda i: run.tiers[i].rank)
    return reason(term.words[number].word, word(forms[run.first + number]), run.tiers[number])


def reason(asked: Word, found: Word, tier: Tier) -> str:
    """Why `found` answers `asked`, in the user's language."""
    match tier:
        case Tier.EXACT:
            return translate("Search", "as written")
        case Tier.FOLDED:
            return translate("Search", "same letters, other spelling: {form}", form=found.form)
        case Tier.CLITIC:
            return _clitic_reason(asked, found)
        case Tier.LEMMA:
            stem = min(asked.stems & found.stems, key=lambda stem: (len(stem), stem))
            return translate("Search", "{form}: same stem “{stem}”", form=found.form, stem=stem)
        case Tier.ALIAS:
            return translate(
                "Search", "{name}: another name for {asked} (from your names)", name=found.form, asked=asked.form
            )
        case Tier.ROOT:
            return translate("Search", "{form}: same root “{root}”", form=found.form, root=found.root)


def _clitic_reason(asked: Word, found: Word) -> str:
    """«والكِتَاب = و + ال + كتاب»; where the found word is bare, it is the asked one that is taken apart."""
    shown, other = (found, asked) if len(found.reading_as(asked).parts) > 1 else (asked, found)
    return f"{shown.form} = {' + '.join(shown.reading_as(other).parts)}"
