"""The index as it is at one moment: documents by number, and the postings of each form, a block at a time.

Whoosh's own union of many forms costs more than reading them (4 to 32 times, measured), and asking it for one posting
after the other costs more than that again; so blocks of postings are read here as plain numbers. A document is named
by its number in the snapshot.
"""

import json
from array import array
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reader.search.hit import Field
from reader.search.postings import field_of, read_positions, size_of
from reader.search.term_table import TermTable

Shapes = dict[str, "array[int]"]
"""A segment's name -> the `shape` of each of its documents."""

_REMEMBERED = 20_000
"""Terms whose segments are remembered, some 5 MB: one question asks for a term more than once."""

_Block = tuple[list[int], Sequence[int] | None, Sequence[bytes] | None]


@dataclass(frozen=True, slots=True)
class _Segment:
    """A part of the index: Whoosh's reader, the number of its first document, and its deleted ones by their own."""

    reader: Any
    first: int
    deleted: frozenset[int]
    # Opened at once: another process may delete the files of a segment while this snapshot still reads it.
    places: Any
    terms: TermTable


class Snapshot:
    """An open reader of the index. `known` are the shapes of an earlier snapshot, whose segments need no reading."""

    def __init__(self, reader: Any, known: Shapes) -> None:
        self._reader = reader
        self._segments: list[_Segment] = []
        self._held: dict[tuple[str, bytes], list[tuple[_Segment, int]]] = {}
        self.shapes: Shapes = {}
        self._shape: array[int] = array("I")
        for leaf, first in reader.leaf_readers():
            if leaf.doc_count_all():
                deleted = frozenset(leaf.segment().deleted_docs())
                self._segments.append(_Segment(leaf, first, deleted, leaf.column_reader("place"), TermTable(leaf)))
                name = leaf.segment().segment_id()
                self.shapes[name] = known[name] if name in known else array("I", leaf.column_reader("shape"))
                self._shape.extend(self.shapes[name])
        self._firsts = [segment.first for segment in self._segments]
        self.count: int = reader.doc_count()
        # The fields' codes in the shapes make it less than a word too large.
        self._mean = size_of(sum(self._shape)) / len(self._shape) if self._shape else 0.0

    def close(self) -> None:
        """Close the reader and its files."""
        for segment in self._segments:
            segment.terms.close()
        self._reader.close()

    def field(self, document: int) -> Field:
        """Where the document's text stands."""
        return field_of(self._shape[document])

    def relative_sizes(self, documents: Iterable[int]) -> list[float]:
        """Each document's number of words, over the mean of all documents."""
        shapes, mean = self._shape, self._mean or 1.0
        return [size_of(shapes[document]) / mean for document in documents]

    def place(self, document: int) -> tuple[str, str, int | None, str | None]:
        """Key, article, paragraph and annotation of a document."""
        segment = self._segments[bisect_right(self._firsts, document) - 1]
        key, article, paragraph, annotation = json.loads(segment.places[document - segment.first])
        return key, article, paragraph, annotation

    @property
    def mean_size(self) -> float:
        """The mean number of words of a document; 0 of an empty index."""
        return self._mean

    def frequency(self, form: str) -> int:
        """How many documents have the form; those deleted since their segment was written count too."""
        return sum(frequency for _, frequency in self._having("words", form.encode()))

    def postings(self, form: str) -> Iterator[tuple[Sequence[int], Sequence[int] | None]]:
        """The documents that have the form, and how often (None: once each), a block at a time."""
        for documents, counts, _ in self._blocks("words", form):
            yield documents, counts

    def positions(self, form: str, wanted: Container[int]) -> Iterator[tuple[int, Iterator[int]]]:
        """Those of the `wanted` documents that have the form, and where in them, counted in words from 0."""
        for documents, _, values in self._blocks("words", form):
            for document, value in zip(documents, values or (), strict=True):
                if document in wanted:
                    yield document, read_positions(value)

    def documents_of(self, article: str) -> Iterator[int]:
        """The documents of an article."""
        for documents, _, _ in self._blocks("article", article):
            yield from documents

    def _blocks(self, field: str, text: str) -> Iterator[_Block]:
        term = text.encode()
        for segment, _ in self._having(field, term):
            matcher = segment.reader.postings(field, term)
            if segment.deleted:  # Whoosh has then wrapped it, to look at each posting by itself
                matcher = matcher.child
            for block in matcher.blocks():
                numbers, counts, values = _without(segment.deleted, *block)
                yield [segment.first + number for number in numbers], counts, values

    def _having(self, field: str, term: bytes) -> list[tuple[_Segment, int]]:
        """The segments that have a term, each with the number of its documents that have it; remembered."""
        known = self._held.get((field, term))
        if known is not None:
            return known
        if len(self._held) >= _REMEMBERED:
            self._held.clear()
        hashes: dict[bytes, int] = {}
        found = self._held[field, term] = []
        for segment in self._segments:
            key = segment.terms.key(field, term)
            if key not in hashes:
                hashes[key] = segment.terms.hash_of(key)
            if frequency := segment.terms.frequency(key, hashes[key]):
                found.append((segment, frequency))
        return found


def _without(
    deleted: frozenset[int], numbers: Sequence[int], counts: Sequence[int] | None, values: Sequence[bytes] | None
) -> tuple[Sequence[int], Sequence[int] | None, Sequence[bytes] | None]:
    """A block without its deleted documents."""
    if deleted.isdisjoint(numbers):
        return numbers, counts, values
    kept = [place for place, number in enumerate(numbers) if number not in deleted]
    return (
        [numbers[place] for place in kept],
        counts and [counts[place] for place in kept],
        values and [values[place] for place in kept],
    )
