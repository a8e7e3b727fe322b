"""Which documents answer a query, in which tier, and how well.

A word of the query is a set of written forms, each with the tier in which it meets the word. A document meets the word
in its nearest form's tier, a phrase in the nearest of its runs (a run in its farthest word's tier), and the query in
the farthest of its terms' tiers: all by lanes (`reader.search.lanes`), so every number told is that of all documents.

Within a tier, documents are ordered by Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
2009), where a form counts the less the farther its tier and the less it is sure to be the same word. The best of
several words are ordered anew by how near the words stand to each other. Equals stand as they came into the library.
"""

import re
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from reader.search.choice import Choice
from reader.search.hit import Chosen, Field, FoundPlace, Match, Tier
from reader.search.lanes import (
    Lane,
    WordLanes,
    descending,
    gaining,
    in_fields,
    members,
    nearest,
    of_ranks,
    scores,
    where,
)
from reader.search.lexicon import Lexicon
from reader.search.postings import Postings
from reader.search.query import ParsedQuery, exclusion
from reader.search.runs import Forms, close_runs, closeness, runs
from reader.search.snapshot import Segment, Snapshot
from reader.search.stopping import Stop, give_up, never
from reader.search.syntax import Either, Filter, Node, QueryWord, Term, Without, unfiltered
from reader.search.words_meant import forms_of

_TIERS = tuple(Tier)
_REORDERED = 100
"""The best of each tier, which are ordered by closeness too; what follows them is told by its score alone."""
_CLOSENESS = 60
"""What words side by side add to a score of 255 at most."""

_REMEMBERED = 24
"""Terms whose lanes are kept: what is typed is mostly what was typed before, and one letter. Some 0.3 MB each."""


_FILLED = re.compile(rb"[^\0]")


class Memory:
    """What was worked out for a snapshot, and may be asked for again."""

    def __init__(self) -> None:
        self._forms: dict[tuple[QueryWord, Tier], Forms] = {}
        self._lanes: OrderedDict[tuple[Term, Tier], WordLanes] = OrderedDict()

    def forms(self, lexicon: Lexicon, asked: QueryWord, limit: Tier) -> Forms:
        """The written forms that meet a word."""
        key = asked, limit
        if key not in self._forms:
            if len(self._forms) >= 2 * _REMEMBERED:
                self._forms.clear()
            self._forms[key] = forms_of(lexicon, asked, limit)
        return self._forms[key]

    def lanes(self, term: Term, limit: Tier) -> WordLanes | None:
        """What is known of a term."""
        found = self._lanes.get((term, limit))
        if found is not None:
            self._lanes.move_to_end((term, limit))
        return found

    def keep(self, term: Term, limit: Tier, lanes: WordLanes) -> None:
        """Remember what was worked out of a term."""
        self._lanes[term, limit] = lanes
        if len(self._lanes) > _REMEMBERED:
            self._lanes.popitem(last=False)


class Matches:
    """The documents that answer a query. `limit` is the farthest tier looked at. Raises SearchStopped.

    `chosen` says what each filter lets through; one that is not there lets everything through.
    """

    def __init__(
        self,
        query: ParsedQuery,
        lexicon: Lexicon,
        snapshot: Snapshot,
        limit: Tier,
        *,
        chosen: Mapping[Filter, Chosen],
        memory: Memory,
        stop: Stop = never,
    ) -> None:
        self._query = query
        self._lexicon = lexicon
        self._snapshot = snapshot
        self._limit = limit
        self._memory = memory
        self._stop = stop
        self._terms = query.wanted
        self._choice = Choice(snapshot, chosen)
        self._answers: list[WordLanes] = []
        self.forms: dict[QueryWord, Forms] = {}
        """The forms of each word of the query."""
        self.failing: list[QueryWord] = []
        """The words for which there is no document, if the query finds none."""
        self._meets = self._lane(query.tree, limit) if query.tree and not query.is_empty else Lane(0, snapshot.size)
        if self._meets:
            self._answers = [self._answer(term, limit) for term in self._terms]
        else:
            unknown = [term for term in self._terms if not self._is_otherwise_found(term)]
            self.failing = [each for term in unknown for each in term.words if not self._is_found(each)]

    def within(self, fields: Collection[Field], article: str | None = None) -> bytes:
        """The rank + 1 of the documents in these fields, and in `article` if one is given; 0 of all others."""
        return nearest(self._restricted(self._meets, fields, article))

    def alone(self, term: Term, fields: Collection[Field], article: str | None = None) -> bytes:
        """The same, of one term by itself."""
        return nearest(self._restricted(self._lane(term, self._limit), fields, article))

    def unfiltered(self, fields: Collection[Field], article: str | None = None) -> bytes:
        """The same, without the filters."""
        tree = unfiltered(self._query.tree)
        return nearest(self._restricted(self._lane(tree, self._limit), fields, article)) if tree else b""

    def _restricted(self, found: Lane, fields: Collection[Field], article: str | None) -> Lane:
        if found and article is not None:
            found = found & members(self._snapshot.size, self._snapshot.documents_of(article))
        if found and any(field not in fields for field in Field):
            found = found & in_fields(self._snapshot.classes, fields)
        if found and Field.TITLE in fields and all(term.place for term in self._terms):
            found = found & self._choice.shown(self._query)
        return found

    def by_article(self, ranks: bytes, articles: Iterable[str]) -> dict[str, int]:
        """How many documents of `ranks` each of these articles has."""
        return {
            article: sum(ranks[document] > 0 for document in self._snapshot.documents_of(article))
            for article in articles
        }

    def best(self, ranks: bytes, first: int, last: int) -> list[FoundPlace]:
        """Places number `first` to `last` (exclusive) of `ranks`, in the order of tier, score, and coming in."""
        found: list[FoundPlace] = []
        passed = 0
        for rank, tier in enumerate(_TIERS):
            count = ranks.count(rank + 1)
            if count and passed < last and passed + count > first:
                row = (self._scores() & where(of_ranks(ranks, {rank}))).row
                chosen = self._ordered(row, rank, max(first - passed, 0), last - passed)
                found += [self._place(document, tier, score) for score, document in chosen]
            passed += count
        return found

    def _scores(self) -> Lane:
        if not self._answers:  # of filters alone
            return Lane.of(b"\x01" * self._snapshot.size)
        return scores(self._answers, self._snapshot.count, self._snapshot.mean_size)

    def _lane(self, node: Node, limit: Tier) -> Lane:
        """What answers a part of the query. Of several that must all be there, the first that nothing has ends it."""
        match node:
            case Term():
                return self._choice.placed(self._answer(node, limit).meets, node.place)
            case Filter():
                return self._choice.lane(node)
            case Either():
                found = Lane(0, self._snapshot.size)
                for part in node.parts:
                    found = found | self._lane(part, limit)
                return found
            case Without():
                return self._snapshot.alive.without(self._lane(node.part, exclusion(limit)))
        found = self._snapshot.alive
        for part in sorted(node.parts, key=lambda part: isinstance(part, Without)):
            if not found:
                break
            if isinstance(part, Without):
                found = found.without(self._lane(part.part, exclusion(limit)))
            else:
                found = found & self._lane(part, limit)
        return found

    def _answer(self, term: Term, limit: Tier) -> WordLanes:
        forms = [self._forms_of(each, limit) for each in term.words]
        others = term.others if limit.rank >= Tier.ALIAS.rank else ()
        named = [(other, [self._forms_of(each, Tier.CLITIC) for each in other.words]) for other in others]
        known = self._memory.lanes(term, limit)
        if known is None:
            gained = self._gained(term, forms)
            for other, of_other in named:
                gained = _with_alias(gained, self._gained(other, of_other))
            known = WordLanes.of(gained, self._snapshot.classes, self._snapshot.alive)
            self._memory.keep(term, limit, known)
        return known

    def _gained(self, term: Term, forms: Sequence[Forms]) -> bytes:
        return self._of_phrase(forms, term.distance) if term.is_phrase else self._of_word(forms[0])

    def _forms_of(self, asked: QueryWord, limit: Tier) -> Forms:
        if asked not in self.forms:
            self.forms[asked] = self._memory.forms(self._lexicon, asked, self._limit)
        return _up_to(self.forms[asked], limit.rank)

    def _is_otherwise_found(self, term: Term) -> bool:
        """Whether there is a document with another name for the term."""
        return any(all(map(self._is_found, other.words)) for other in term.others)

    def _is_found(self, asked: QueryWord) -> bool:
        forms = self._forms_of(asked, self._limit)
        return any(True for form in forms for _ in self._snapshot.documents(form))

    def _of_word(self, forms: Forms) -> bytes:
        """Each document's byte of `lanes.gaining`."""
        found: dict[int, list[tuple[Match, Postings]]] = {}
        for form, match in forms.items():
            give_up(self._stop)
            for segment, postings in self._snapshot.postings(form):
                found.setdefault(segment.first, []).append((match, postings))
        rows = []
        for segment in self._snapshot.segments:
            give_up(self._stop)
            rows.append(_gained(segment, found.get(segment.first, ())))
        return b"".join(rows)

    def _of_phrase(self, phrase: Sequence[Forms], distance: int | None) -> bytes:
        row = bytearray(self._snapshot.size)
        found = (
            runs(self._snapshot, phrase, self._stop)
            if distance is None
            else close_runs(self._snapshot, phrase, distance, self._stop)
        )
        for document, rank, weight in found:
            row[document] = gaining(rank, weight)[row[document]]
        return bytes(row)

    def _ordered(self, row: bytes, rank: int, first: int, last: int) -> Iterator[tuple[float, int]]:
        """Score and number of the documents of `row` in these places."""
        terms = [term for term in self._query.required if term.place is None]
        if len(terms) < 2:
            yield from descending(row, first, last)
            return
        if first < _REORDERED:
            nearer = list(descending(row, 0, _REORDERED))
            words = [_up_to(self.forms[each], rank) for term in terms for each in term.words]
            close = closeness(self._snapshot, words, sorted(document for _, document in nearer), self._stop)
            scored = [(score + _CLOSENESS * close[document], document) for score, document in nearer]
            yield from islice(sorted(scored, key=lambda pair: (-pair[0], pair[1])), first, last)
        if last > _REORDERED:
            yield from descending(row, max(first, _REORDERED), last)

    def _place(self, document: int, tier: Tier, score: float) -> FoundPlace:
        key, article, paragraph, annotation = self._snapshot.place(document)
        return FoundPlace(key, article, self._snapshot.field(document), paragraph, annotation, tier, score)


def _with_alias(gained: bytes, named: bytes) -> bytes:
    """The bytes of a term, where documents that have another name for it (`named`) meet it in the tier of aliases."""
    row, table = bytearray(gained), gaining(Tier.ALIAS.rank, Tier.ALIAS.weight)
    for found in _FILLED.finditer(named):
        row[found.start()] = table[row[found.start()]]
    return bytes(row)


def _up_to(forms: Forms, rank: int) -> Mapping[str, Match]:
    return {form: match for form, match in forms.items() if match.tier.rank <= rank}


def _gained(segment: Segment, found: Iterable[tuple[Match, Postings]]) -> bytes | bytearray:
    """The bytes of one segment's documents. The commonest form is taken first, since its row can be made as a whole."""
    row: bytearray | None = None
    for match, postings in sorted(found, key=lambda pair: not pair[1].times):
        rank, weight = match.tier.rank, match.tier.weight * match.weight
        tables = [gaining(rank, weight, times) for times in (1, 2, 3)]
        if postings.times and row is None:
            row = bytearray(postings.times.translate(bytes((0, *(table[0] for table in tables))) + bytes(252)))
            continue
        row = bytearray(segment.size) if row is None else row
        if postings.times:
            for number in postings.all_documents():
                row[number] = tables[postings.times[number] - 1][row[number]]
            continue
        table = tables[0]
        for numbers in (postings.documents, postings.twice, postings.thrice):
            for number in numbers:
                row[number] = table[row[number]]
    return row if row is not None else bytes(segment.size)
