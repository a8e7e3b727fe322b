"""Marking: which words of a text answer a query, and why.

Spans are of the original text and of whole words, diacritics and tatweel included. The index and this module judge by
the same analysis, so what was found can always be shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.arabic.words import words
from reader.i18n import translate
from reader.search.analysis import Word, forms_of, word
from reader.search.hit import Field, Tier
from reader.search.query import ParsedQuery, exclusion, farthest
from reader.search.reasons import alias_reason, reason
from reader.search.syntax import Either, Every, Node, QueryWord, Reach, Term, Without, filters


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
    """Words of the text that answer a term: their numbers, and the match of each."""

    numbers: tuple[int, ...]
    tiers: tuple[Tier, ...]
    is_alias: bool = False

    @property
    def tier(self) -> Tier:
        return farthest(self.tiers)


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
    asked: QueryWord
    found: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Why it is one, in the user's language."""
        return _word_reason(self.asked, word(self.found), self.tier)


NEAR = 3
"""Words beside a use that are told."""


def mark(query: ParsedQuery, text: str, tiers: Collection[Tier], field: Field | None = None) -> Marked:
    """Mark the words of `text` that answer `query` in the given tiers or nearer ones.

    `field` is where the text stands, if that is known: words that must stand elsewhere, and filters, are taken to be
    as they should.
    """
    if query.is_empty or not tiers:
        return Marked()
    limit = farthest(tiers)
    looked = _Looked(forms_of(text), field, aliases=Tier.ALIAS in tiers)
    runs = [run for term in query.wanted for run in looked.runs(term, limit)]
    marked = {number for run in runs for number in run.numbers}
    spans = tuple(span for number, span in enumerate(words(text)) if number in marked) if marked else ()
    best = looked.answer(query.tree, limit) if query.tree else None
    if best is None:
        return Marked(spans)
    term, run = best
    if term is None or run is None:
        return Marked(spans, Tier.EXACT, translate("Search", "chosen by the filters"))
    return Marked(spans, run.tier, _reason(term, run, looked.forms))


_Answer = tuple[Term | None, _Run | None]
"""The term and the run that decide how near a text is; none where that is not for its words to say."""


class _Looked:
    """The words of a text, compared with terms."""

    def __init__(self, forms: Sequence[str], field: Field | None, *, aliases: bool) -> None:
        self.forms = forms
        self._aliases = aliases
        self._field = field
        self._known: dict[tuple[Term, Tier], list[_Run]] = {}

    def answer(self, node: Node, limit: Tier) -> _Answer | None:
        """How the text answers a part of the query; None if it does not."""
        match node:
            case Term():
                found = self.runs(node, limit)
                if not found:
                    return (None, None) if self._stands_elsewhere(node) else None
                return node, min(found, key=lambda run: run.tier.rank)
            case Every():
                answers = [self.answer(part, limit) for part in node.parts]
                return None if None in answers else max(filter(None, answers), key=_rank)
            case Either():
                answers = [self.answer(part, limit) for part in node.parts]
                return min(filter(None, answers), key=_rank, default=None)
            case Without():
                if any(True for _ in filters(node.part)):
                    return None, None
                met = self.answer(node.part, exclusion(limit))
                return (None, None) if met is None or met[0] is None else None
        return None, None

    def runs(self, term: Term, limit: Tier) -> list[_Run]:
        """Every place in the text where the words of `term` stand as they should."""
        if self._stands_elsewhere(term):
            return []
        key = term, limit
        if key not in self._known:
            found = _runs(term, self.forms, limit)
            for other in term.others if self._aliases and limit.rank >= Tier.ALIAS.rank else ():
                named = _runs(other, self.forms, Tier.CLITIC)
                found += [_Run(run.numbers, (Tier.ALIAS,) * len(run.tiers), is_alias=True) for run in named]
            self._known[key] = found
        return self._known[key]

    def _stands_elsewhere(self, term: Term) -> bool:
        return term.place is not None and self._field is not None and term.place is not self._field


def _rank(answer: _Answer) -> int:
    return answer[1].tier.rank if answer[1] else 0


def uses(query: ParsedQuery, text: str, tiers: Collection[Tier]) -> list[Use]:
    """Every use of every term of `query` in a text that answers it, in the given tiers, in the order of the text."""
    places = list(words(text))
    forms = forms_of(text)
    looked = _Looked(forms, Field.TEXT, aliases=Tier.ALIAS in tiers)
    limit, found = farthest(tiers), dict[tuple[int, int], Use]()
    for term in query.wanted:
        for run in looked.runs(term, limit):
            if run.tier in tiers:
                first, last = min(run.numbers), max(run.numbers) + 1
                start, end = places[first][0], places[last - 1][1]
                number = _farthest_word(run)
                asked = term.words[0 if run.is_alias else number]
                found[start, end] = Use(
                    start, end, tuple(forms[first:last]), run.tier, asked, forms[run.numbers[number]],
                    tuple(forms[max(first - NEAR, 0) : first][::-1]), tuple(forms[last : last + NEAR]),
                )  # fmt: skip
    return [found[place] for place in sorted(found)]


def _runs(term: Term, forms: Sequence[str], limit: Tier) -> list[_Run]:
    """Every place in a text of these forms where the words of `term` stand side by side, or near enough."""
    if term.distance is not None:
        return _close_runs(term, forms, limit, term.distance)
    of_first, *of_others = (each.tiers_in(forms, limit) for each in term.words)
    found = []
    for number, tier in of_first.items():
        others = [of_word.get(number + distance) for distance, of_word in enumerate(of_others, 1)]
        if None not in others:
            numbers = tuple(range(number, number + len(term.words)))
            found.append(_Run(numbers, (tier, *(each for each in others if each is not None))))
    return found


def _close_runs(term: Term, forms: Sequence[str], limit: Tier, distance: int) -> list[_Run]:
    """For each place of the last word, the nearest tiers in which the others lead up to it."""
    chains: dict[int, _Run] = {}
    for asked in term.words:
        met = {n: tier for n, form in enumerate(forms) if (tier := asked.tier_of(form, limit)) is not None}
        if not chains and asked is term.words[0]:
            chains = {n: _Run((n,), (tier,)) for n, tier in met.items()}
            continue
        following: dict[int, _Run] = {}
        for n, tier in met.items():
            near = [run for at, run in chains.items() if at != n and abs(at - n) <= distance]
            if near:
                best = min(near, key=lambda run: run.tier.rank)
                following[n] = _Run((*best.numbers, n), (*best.tiers, tier))
        chains = following
    return list(chains.values())


def _reason(term: Term, run: _Run, forms: Sequence[str]) -> str:
    """Why the farthest word of a run was found."""
    if run.is_alias:
        return alias_reason(" ".join(term.forms), " ".join(forms[number] for number in run.numbers))
    number = _farthest_word(run)
    return _word_reason(term.words[number], word(forms[run.numbers[number]]), run.tiers[number])


def _word_reason(asked: QueryWord, found: Word, tier: Tier) -> str:
    if asked.reach is Reach.BEGINNING and asked.word.fold != found.fold:
        return translate("Search", "{form}: begins with “{beginning}”", form=found.form, beginning=asked.word.form)
    if asked.reach is Reach.SPELLING and asked.word.fold != found.fold:
        return translate("Search", "{form}: spelled nearly like “{word}”", form=found.form, word=asked.word.form)
    return reason(asked.word, found, tier)


def _farthest_word(run: _Run) -> int:
    return max(range(len(run.tiers)), key=lambda number: run.tiers[number].rank)
