"""Which documents answer a query, in which tier, and how well: sets of forms, read and intersected as dictionaries.

A word of the query is a set of written forms, each with the tier in which it meets the word. A document meets the word
in its nearest form's tier, a phrase in the nearest of its runs (a run in its farthest word's tier), and the query in
the farthest of its terms' tiers. Within a tier, documents are ordered by Okapi BM25 (Robertson and Zaragoza, "The
Probabilistic Relevance Framework", 2009), where a form counts the less the farther its tier
and the less it is sure to be the same word.
"""

import heapq
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.search.analysis import Word
from reader.search.hit import Field, FoundPlace, Match, Tier
from reader.search.lexicon import Lexicon
from reader.search.query import ParsedQuery, QueryWord, Term, exclusion
from reader.search.snapshot import Snapshot

_K1, _B = 1.2, 0.75
_FIELD_WEIGHTS = {Field.TEXT: 1.0, Field.TITLE: 2.0, Field.NOTE: 1.5}
_TIERS = tuple(Tier)


@dataclass(slots=True)
class _Answer:
    """The documents that answer a term: the rank of the nearest tier, and how often, weighted by tier."""

    ranks: dict[int, int] = field(default_factory=dict)
    counts: dict[int, float] = field(default_factory=dict)
    rarity: float = 0.0


class Matches:
    """The documents that answer a query. `limit` is the farthest tier looked at."""

    def __init__(self, query: ParsedQuery, lexicon: Lexicon, snapshot: Snapshot, limit: Tier) -> None:
        self._lexicon = lexicon
        self._snapshot = snapshot
        self._limit = limit
        self._answers: list[_Answer] = []
        self.forms: dict[Word, Mapping[str, Match]] = {}
        """The forms of each word of the query."""
        self.failing: list[QueryWord] = []
        """The words for which there is no document, if a term finds none."""
        for term in query.required:
            answer = self._answer(term, limit)
            if not answer.ranks:
                asked = [each for other in query.required for each in other.words]
                self.failing = [each for each in asked if not self._is_found(each)]
                self._answers = []
                break
            rarity = (snapshot.count - len(answer.ranks) + 0.5) / (len(answer.ranks) + 0.5)
            answer.rarity = math.log(1 + rarity)
            self._answers.append(answer)
        self.ranks = self._together()
        for term in query.excluded if self.ranks else ():
            for document in self._answer(term, exclusion(limit)).ranks:
                self.ranks.pop(document, None)

    def within(self, fields: Collection[Field], article: str | None = None) -> Mapping[int, int]:
        """The documents in these fields, and in `article` if one is given, each with its rank."""
        found: Mapping[int, int] = self.ranks
        if article is not None:
            found = {each: found[each] for each in self._snapshot.documents_of(article) if each in found}
        if any(field not in fields for field in Field):
            found = {document: rank for document, rank in found.items() if self._snapshot.field(document) in fields}
        return found

    def by_article(self, ranks: Mapping[int, int], articles: Collection[str]) -> dict[str, int]:
        """How many documents of `ranks` each of these articles has."""
        return {
            article: sum(document in ranks for document in self._snapshot.documents_of(article)) for article in articles
        }

    def best(self, ranks: Mapping[int, int], first: int, last: int) -> list[FoundPlace]:
        """Places number `first` to `last` (exclusive) of `ranks`, in the order of tier, score, article, paragraph."""
        by_rank: list[list[int]] = [[] for _ in _TIERS]
        for document, rank in ranks.items():
            by_rank[rank].append(document)
        found: list[FoundPlace] = []
        passed = 0
        for rank, documents in enumerate(by_rank):
            if documents and passed < last and passed + len(documents) > first:
                scored = self._in_order(documents, last - passed)
                chosen = scored[max(first - passed, 0) : last - passed]
                found += [self._place(document, _TIERS[rank], score) for score, document in chosen]
            passed += len(documents)
        return found

    def _together(self) -> dict[int, int]:
        """The documents that answer every term, with the rank of the farthest."""
        if not self._answers:
            return {}
        together, *others = sorted((answer.ranks for answer in self._answers), key=len)
        for other in others:
            together = {each: max(rank, other[each]) for each, rank in together.items() if each in other}
        return dict(together)

    def _answer(self, term: Term, limit: Tier) -> _Answer:
        answer = self._as_asked(term, limit)
        for other in term.others if limit.rank >= Tier.ALIAS.rank else ():
            named = self._as_asked(other, Tier.CLITIC)
            for document, count in named.counts.items():
                answer.ranks.setdefault(document, Tier.ALIAS.rank)
                answer.counts[document] = answer.counts.get(document, 0.0) + count * Tier.ALIAS.weight
        return answer

    def _as_asked(self, term: Term, limit: Tier) -> _Answer:
        forms = [self._forms_of(each.word, limit) for each in term.words]
        if term.is_phrase:
            return self._phrase(forms)
        answer = _Answer()
        self._add(answer, forms[0])
        return answer

    def _forms_of(self, word: Word, limit: Tier) -> Mapping[str, Match]:
        if word not in self.forms:
            self.forms[word] = self._lexicon.forms_of(word, self._limit)
        return {form: match for form, match in self.forms[word].items() if match.tier.rank <= limit.rank}

    def _is_found(self, asked: QueryWord) -> bool:
        return any(
            documents
            for form in self._forms_of(asked.word, self._limit)
            for documents, _ in self._snapshot.postings(form)
        )

    def _add(self, answer: _Answer, forms: Mapping[str, Match]) -> None:
        ranks, counts = answer.ranks, answer.counts
        for form, match in forms.items():  # nearest first
            rank, weight = match.tier.rank, match.tier.weight * match.weight
            is_first = not ranks
            for documents, times in self._snapshot.postings(form):
                weighted = map(weight.__mul__, times) if times else [weight] * len(documents)
                if is_first:
                    ranks.update(dict.fromkeys(documents, rank))
                    counts.update(zip(documents, weighted, strict=True))
                    continue
                for document, count in zip(documents, weighted, strict=True):
                    ranks.setdefault(document, rank)
                    counts[document] = counts.get(document, 0.0) + count

    def _phrase(self, forms: Sequence[Mapping[str, Match]]) -> _Answer:
        """The documents where forms of the words stand side by side."""
        wanted: Collection[int] | None = None
        for of_word in forms:
            documents = {each for form in of_word for block, _ in self._snapshot.postings(form) for each in block}
            wanted = documents if wanted is None else documents.intersection(wanted)
            if not wanted:
                return _Answer()
        where = [self._positions(of_word, wanted or ()) for of_word in forms]
        answer = _Answer()
        for document in wanted or ():
            runs = list(_runs([of_word[document] for of_word in where]))
            if runs:
                answer.ranks[document] = min(runs)
                answer.counts[document] = sum(_TIERS[rank].weight for rank in runs)
        return answer

    def _positions(self, forms: Mapping[str, Match], wanted: Collection[int]) -> dict[int, dict[int, int]]:
        """For each wanted document, the places of the forms in it, each with the form's rank."""
        found: dict[int, dict[int, int]] = {document: {} for document in wanted}
        for form, match in forms.items():
            for document, positions in self._snapshot.positions(form, wanted):
                found[document].update((position, match.tier.rank) for position in positions)
        return found

    def _in_order(self, documents: Sequence[int], count: int) -> list[tuple[float, int]]:
        """Score and number of at least the `count` best; equals stand in the order of their places."""
        scores = self._scores(documents)
        least = heapq.nlargest(count, scores)[-1]
        kept = [(score, document) for score, document in zip(scores, documents, strict=True) if score >= least]
        return sorted(kept, key=lambda pair: (-pair[0], self._order(pair[1])))

    def _order(self, document: int) -> tuple[str, int, str]:
        key, article, paragraph, _ = self._snapshot.place(document)
        return article, paragraph or 0, key

    def _scores(self, documents: Sequence[int]) -> list[float]:
        sizes = [_K1 * (1 - _B + _B * size) for size in self._snapshot.relative_sizes(documents)]
        totals = [0.0] * len(documents)
        for answer in self._answers:
            weight = answer.rarity * (_K1 + 1)
            counts = map(answer.counts.__getitem__, documents)
            totals = [
                total + weight * count / (count + size)
                for total, count, size in zip(totals, counts, sizes, strict=True)
            ]
        fields = map(self._snapshot.field, documents)
        return [total * _FIELD_WEIGHTS[field] for total, field in zip(totals, fields, strict=True)]

    def _place(self, document: int, tier: Tier, score: float) -> FoundPlace:
        key, article, paragraph, annotation = self._snapshot.place(document)
        return FoundPlace(key, article, self._snapshot.field(document), paragraph, annotation, tier, score)


def _runs(places: Sequence[Mapping[int, int]]) -> Iterator[int]:
    """The rank of each run of consecutive places, one from each mapping."""
    first, *others = places
    for position, rank in first.items():
        ranks = [other.get(position + distance) for distance, other in enumerate(others, 1)]
        if all(each is not None for each in ranks):
            yield max(rank, *(each for each in ranks if each is not None))
