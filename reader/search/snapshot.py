"""The index as it is at one moment: documents by number, and the postings of each form, read one after the other.

Whoosh's own union of many forms costs more than reading them (4 to 32 times, measured), so postings are read here as
plain numbers. A document is named by its number in the snapshot.
"""

import json
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import Any

from whoosh.reading import TermNotFound

from reader.search.hit import Field
from reader.search.postings import field_of, read_positions, size_of

Shapes = dict[str, "array[int]"]
"""A segment's name -> the `shape` of each of its documents."""


class Snapshot:
    """An open reader of the index. `known` are the shapes of an earlier snapshot, whose segments need no reading."""

    def __init__(self, reader: Any, known: Shapes) -> None:
        self._reader = reader
        self._leaves = [(leaf, first) for leaf, first in reader.leaf_readers() if leaf.doc_count_all()]
        self._firsts = [first for _, first in self._leaves]
        # Opened at once: another process may delete a segment's files while this snapshot still reads it.
        self._places = [leaf.column_reader("place") for leaf, _ in self._leaves]
        self.shapes: Shapes = {}
        self._shape: array[int] = array("I")
        for leaf, _ in self._leaves:
            name = leaf.segment().segment_id()
            self.shapes[name] = known[name] if name in known else array("I", leaf.column_reader("shape"))
            self._shape.extend(self.shapes[name])
        self.count: int = reader.doc_count()
        # The fields' codes in the shapes make it less than a word too large.
        self._mean = size_of(sum(self._shape)) / len(self._shape) if self._shape else 0.0

    def close(self) -> None:
        """Close the reader and its files."""
        self._reader.close()

    def field(self, document: int) -> Field:
        """Where the document's text stands."""
        return field_of(self._shape[document])

    def relative_size(self, document: int) -> float:
        """The document's number of words, over the mean of all documents."""
        return size_of(self._shape[document]) / self._mean if self._mean else 1.0

    def place(self, document: int) -> tuple[str, str, int | None, str | None]:
        """Key, article, paragraph and annotation of a document."""
        number = bisect_right(self._firsts, document) - 1
        key, article, paragraph, annotation = json.loads(self._places[number][document - self._firsts[number]])
        return key, article, paragraph, annotation

    def postings(self, form: str) -> Iterator[tuple[int, int]]:
        """The documents that have the form, and how often."""
        for first, matcher in self._matchers("words", form):
            while matcher.is_active():
                yield first + matcher.id(), int(matcher.weight())
                matcher.next()

    def positions(self, form: str, wanted: Collection[int]) -> Iterator[tuple[int, Iterator[int]]]:
        """Those of the `wanted` documents that have the form, and where in them, counted in words from 0."""
        for first, matcher in self._matchers("words", form):
            while matcher.is_active():
                if first + matcher.id() in wanted:
                    yield first + matcher.id(), read_positions(matcher.value())
                matcher.next()

    def documents_of(self, article: str) -> Iterator[int]:
        """The documents of an article."""
        for first, matcher in self._matchers("article", article):
            yield from (first + number for number in matcher.all_ids())

    def _matchers(self, field: str, term: str) -> Iterator[tuple[int, Any]]:
        """Whoosh's readers of a term, a segment each, without deleted documents; with each segment's first number."""
        for leaf, first in self._leaves:
            try:
                yield first, leaf.postings(field, term)
            except TermNotFound:
                continue
