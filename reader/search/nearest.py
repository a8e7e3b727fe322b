"""The paragraphs of the index that are most akin to one: the postings of its rarest words, read with a budget.

What is found here is only proposed; `reader.search.kinship` then judges by the texts themselves. A common word's
postings are many and say little, so what the budget leaves unread changes few of the proposals.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.search.analysis import Word
from reader.search.hit import Field, Match, Tier
from reader.search.kinship import Known, Subject, saturated
from reader.search.lexicon import Lexicon
from reader.search.snapshot import Snapshot

_LOOKED_UP = 48
"""Words of one paragraph whose frequencies are looked up."""

_BUDGET = 6_000
"""Postings that are read for one paragraph; the rarest word is always read."""


def known(asked: Sequence[Word], lexicon: Lexicon, snapshot: Snapshot) -> list[Known]:
    """What the index knows of each word. Forms of the same lemma alone are not counted: they are too many to look up.

    Nor are, in a long paragraph, the words that are written in the most forms, for these are the common ones; they
    count as if every document had them.
    """
    forms = [lexicon.forms_of(each, Tier.LEMMA) for each in asked]
    fewest = sorted(range(len(asked)), key=lambda number: len(forms[number]))[:_LOOKED_UP]
    frequencies = dict.fromkeys(range(len(asked)), snapshot.count)
    for number in fewest:
        frequencies[number] = min(sum(map(snapshot.frequency, _near(forms[number]))), snapshot.count)
    return [Known(frequencies[number], forms[number]) for number in range(len(asked))]


def _near(forms: Mapping[str, Match]) -> Iterator[str]:
    return (form for form, match in forms.items() if match.tier is not Tier.LEMMA)


def candidates(
    subject: Subject, snapshot: Snapshot, article: str | None, without: str | None, limit: int
) -> list[tuple[str, int]]:
    """Article and number of the `limit` best paragraphs, in `article` if one is given, not in `without`; best first."""
    scores: dict[int, float] = {}
    left = _BUDGET
    telling = [number for number, worth in enumerate(subject.worths) if worth]
    for number in sorted(telling, key=lambda number: (subject.known[number].frequency, number)):
        left -= subject.known[number].frequency
        if left < 0 and scores:
            break
        _add(scores, subject.emphasis(number), _near(subject.known[number].forms), snapshot)
    if without is not None:
        for each in snapshot.documents_of(without):
            scores.pop(each, None)
    if article is not None:
        scores = {each: scores[each] for each in snapshot.documents_of(article) if each in scores}
    scores = {each: score for each, score in scores.items() if snapshot.field(each) is Field.TEXT}
    lengths = (saturated(1.0, size) for size in snapshot.relative_sizes(scores))
    scores = {each: score * length for (each, score), length in zip(scores.items(), lengths, strict=True)}
    best = heapq.nsmallest(limit, scores.items(), key=lambda item: (-item[1], item[0]))
    places = [snapshot.place(document) for document, _ in best]
    return [(found, paragraph) for _, found, paragraph, _ in places if paragraph]


def _add(scores: dict[int, float], worth: float, forms: Iterable[str], snapshot: Snapshot) -> None:
    """Give each document that has one of the forms what the word is worth."""
    reached = {document for form in forms for documents, _ in snapshot.postings(form) for document in documents}
    for document in reached:
        scores[document] = scores.get(document, 0.0) + worth
