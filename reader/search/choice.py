"""What the filters of a query let through, as lanes: whole articles, paragraphs, notes."""

from collections.abc import Iterable, Mapping

from reader.search.hit import Chosen, Field
from reader.search.lanes import Lane, in_fields, members
from reader.search.query import ParsedQuery
from reader.search.snapshot import Snapshot
from reader.search.syntax import Filter, wanted


class Choice:
    """The filters of one query over one snapshot; one that nothing is `chosen` for lets everything through."""

    def __init__(self, snapshot: Snapshot, chosen: Mapping[Filter, Chosen]) -> None:
        self._snapshot = snapshot
        self._chosen = chosen
        self._lanes: dict[Filter, Lane] = {}

    def lane(self, one: Filter) -> Lane:
        """The documents that a filter lets through."""
        if one not in self._chosen:
            return self._snapshot.alive
        if one not in self._lanes:
            chosen = self._chosen[one]
            whole = (each for article in chosen.articles for each in self._snapshot.documents_of(article))
            self._lanes[one] = members(self._snapshot.size, whole) | self._parts(chosen)
        return self._lanes[one]

    def placed(self, meets: Lane, place: Field | None) -> Lane:
        """What answers a term that must stand in a title, or in a note: all of the article, or of the paragraph."""
        if place is None or not meets:
            return meets
        there = meets & in_fields(self._snapshot.classes, (place,))
        row = bytearray(there.row)
        for document in [number for number, byte in enumerate(row) if byte]:
            _, article, paragraph, _ = self._snapshot.place(document)
            others: Iterable[int] = ()
            if place is Field.TITLE:
                others = self._snapshot.documents_of(article)
            elif paragraph is not None:
                others = self._at(article, {paragraph}, frozenset())
            for other in others:
                row[other] |= row[document]
        return Lane.of(row) & self._snapshot.alive

    def shown(self, query: ParsedQuery) -> Lane:
        """What is shown of a query that looks for no words but in titles and notes: notes, or what its filters choose.

        Of an article that was chosen as a whole that is its title.
        """
        asked = list(wanted(query.tree))
        classes = self._snapshot.classes
        if any(not isinstance(each, Filter) and each.place is Field.NOTE for each in asked):
            return in_fields(classes, (Field.NOTE,))
        found = in_fields(classes, (Field.TITLE,))
        for each in asked:
            if isinstance(each, Filter) and each in self._chosen:
                found = found | self._parts(self._chosen[each])
        return found

    def _parts(self, chosen: Chosen) -> Lane:
        """The single paragraphs and notes."""
        paragraphs: dict[str, set[int]] = {}
        for article, paragraph in chosen.paragraphs:
            paragraphs.setdefault(article, set()).add(paragraph)
        for article, _ in chosen.notes:
            paragraphs.setdefault(article, set())
        documents = (
            each for article, numbers in paragraphs.items() for each in self._at(article, numbers, chosen.notes)
        )
        return members(self._snapshot.size, documents)

    def _at(self, article: str, paragraphs: set[int], notes: frozenset[tuple[str, str]]) -> list[int]:
        found = []
        for document in self._snapshot.documents_of(article):
            _, _, paragraph, annotation = self._snapshot.place(document)
            if (article, annotation) in notes if annotation else paragraph in paragraphs:
                found.append(document)
        return found
