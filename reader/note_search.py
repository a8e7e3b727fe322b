"""Searching notes and the words they quote, by the same ladder of tiers as everything else, with what was found marked.

What each written form has to do with the query the index knows already. Only the forms of texts that it does not hold
(notes on articles in the trash, words that are no longer in their text, what was written just now) are compared here.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.notes_desk import DeskNote, Marks, NoteState, Spans
from reader.search import Chosen, Match, ParsedQuery, Stop, Tier, mark
from reader.search.analysis import forms_of
from reader.search.query import farthest
from reader.search.stopping import give_up, never
from reader.search.syntax import Either, Every, Filter, Node, QueryWord, Term, Without

_BETWEEN = "\n"


def search_notes(
    query: ParsedQuery,
    notes: Sequence[DeskNote],
    tiers: Collection[Tier],
    *,
    chosen: Mapping[Filter, Chosen] | None = None,
    is_indexed: Callable[[DeskNote], bool] = lambda _: True,
    stop: Stop = never,
) -> dict[str, Marks]:
    """The notes that answer `query`, which knows the forms of its words from the index, by id.

    Words may stand in the quotation or in the note. `chosen` is what the filters of the query let through. Raises
    SearchStopped soon after `stop` has come true.
    """
    known = _completed(query, [note for note in notes if not is_indexed(note)], farthest(tiers))
    found: dict[str, Marks] = {}
    for note in notes:
        give_up(stop)
        if not _lets_through(query.tree, note, chosen or {}):
            continue
        quote = note.annotation.text
        marked = mark(known, f"{quote}{_BETWEEN}{note.annotation.note}", tiers)
        if marked.tier is not None:
            found[note.id] = _parted(marked.spans, len(quote))
    return found


def is_on_shelf(note: DeskNote) -> bool:
    """Whether the index holds the note and the words it quotes, as far as it is not behind."""
    return note.state is NoteState.ATTACHED


def _parted(spans: Spans, length: int) -> Marks:
    """The spans in the quotation of this length, and those in the note behind it."""
    start = length + len(_BETWEEN)
    return Marks(
        tuple(span for span in spans if span[1] <= length),
        tuple((first - start, last - start) for first, last in spans if first >= start),
    )


def _completed(query: ParsedQuery, notes: Sequence[DeskNote], limit: Tier) -> ParsedQuery:
    """The query, knowing also the forms of these notes."""
    forms = {form for note in notes for text in (note.annotation.text, note.annotation.note) for form in forms_of(text)}
    known: dict[QueryWord, Mapping[str, Match]] = {}
    for asked in _words_of(query.tree):
        if asked.forms is None:
            return query  # it compares whatever it meets
        alone = replace(asked, forms=None)
        tiers = ((form, alone.tier_of(form, limit)) for form in forms - asked.forms.keys())
        known[asked] = dict(asked.forms) | {form: Match(tier, 1.0) for form, tier in tiers if tier is not None}
    return query.resolved(known) if known else query


def _words_of(node: Node | None) -> Iterator[QueryWord]:
    match node:
        case Term():
            yield from node.words
            for other in node.others:
                yield from other.words
        case Every() | Either():
            for part in node.parts:
                yield from _words_of(part)
        case Without():
            yield from _words_of(node.part)


def _lets_through(node: Node | None, note: DeskNote, chosen: Mapping[Filter, Chosen]) -> bool:
    """Whether the filters that are asked for besides everything else choose the note, its article or its paragraph."""
    match node:
        case Filter():
            return node not in chosen or _has(chosen[node], note)
        case Every():
            return all(_lets_through(part, note, chosen) for part in node.parts)
        case Without() if isinstance(node.part, Filter):
            return node.part not in chosen or not _has(chosen[node.part], note)
    return True


def _has(chosen: Chosen, note: DeskNote) -> bool:
    article, span = note.home.article, note.annotation.span
    return (
        article in chosen.articles
        or (article, note.id) in chosen.notes
        or (not chosen.notes and span is not None and (article, span.paragraph) in chosen.paragraphs)
    )
