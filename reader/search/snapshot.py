"""The index as it is at one moment: documents by number, and the postings of each form.

A document is named by its number in the snapshot. Segments stand in the order in which they were written, and merging
keeps that order, so that of two documents the one that came in first has the smaller number.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from reader.search.hit import Field
from reader.search.lanes import Lane, class_of
from reader.search.postings import ARTICLE_KEY, WORD_KEY, Postings, field_of, numbers, size_of
from reader.search.term_table import TermTable


@dataclass(frozen=True, slots=True)
class SegmentTexts:
    """What never changes of a segment: each document's `shape`, and the place of its first word (and of the end)."""

    shapes: "array[int]"
    starts: "array[int]"
    classes: bytes

    @classmethod
    def read(cls, leaf: Any) -> "SegmentTexts":
        """Of one of Whoosh's readers."""
        column = leaf.column_reader("shape", translate=False)
        shapes = array("I", column._dbfile.get_array(column._basepos, "I", leaf.doc_count_all()))
        starts = numbers(accumulate(map(size_of, shapes), initial=0))
        return cls(shapes, starts, bytes(map(class_of, shapes)))


KnownTexts = dict[str, SegmentTexts]
"""By the name of the segment."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the index: the number of its first document, and how many it has with those deleted."""

    first: int
    size: int
    deleted: frozenset[int]
    # Opened at once: another process may delete the files of a segment while this snapshot still reads it.
    places: Any
    terms: TermTable
    texts: SegmentTexts

    def document_at(self, place: int) -> int:
        """The document, by its number in the segment, that has the word at `place`."""
        return bisect_right(self.texts.starts, place) - 1


class Snapshot:
    """An open reader of the index. `known` are the texts of an earlier snapshot, whose segments need no reading."""

    def __init__(self, reader: Any, known: KnownTexts) -> None:
        self._reader = reader
        self.segments: list[Segment] = []
        self.texts: KnownTexts = {}
        for leaf, first in reader.leaf_readers():
            if leaf.doc_count_all():
                name = leaf.segment().segment_id()
                self.texts[name] = texts = known[name] if name in known else SegmentTexts.read(leaf)
                deleted = frozenset(leaf.segment().deleted_docs())
                places, terms = leaf.column_reader("place", translate=False), TermTable(leaf)
                self.segments.append(Segment(first, leaf.doc_count_all(), deleted, places, terms, texts))
        self._firsts = [segment.first for segment in self.segments]
        self.size = sum(segment.size for segment in self.segments)
        """How many documents there are, with those deleted."""
        self.count: int = reader.doc_count()
        words = sum(segment.texts.starts[-1] for segment in self.segments)
        self.mean_size = words / self.size if self.size else 0.0
        """The mean number of words of a document; 0 of an empty index."""
        self.classes = b"".join(segment.texts.classes for segment in self.segments)
        """Each document's class, see `lanes.class_of`."""
        self.alive = self._lane_of_the_living()

    def close(self) -> None:
        """Close the reader and its files."""
        for segment in self.segments:
            segment.terms.close()
        self._reader.close()

    def field(self, document: int) -> Field:
        """Where the document's text stands."""
        segment = self.segment_of(document)
        return field_of(segment.texts.shapes[document - segment.first])

    def relative_sizes(self, documents: Iterable[int]) -> list[float]:
        """Each document's number of words, over the mean of all documents."""
        mean = self.mean_size or 1.0
        found = []
        for document in documents:
            segment = self.segment_of(document)
            found.append(size_of(segment.texts.shapes[document - segment.first]) / mean)
        return found

    def place(self, document: int) -> tuple[str, str, int | None, str | None]:
        """Key, article, paragraph and annotation of a document."""
        segment = self.segment_of(document)
        key, article, paragraph, annotation = json.loads(segment.places[document - segment.first])
        return key, article, paragraph, annotation

    def segment_of(self, document: int) -> Segment:
        """The segment that a document stands in."""
        return self.segments[bisect_right(self._firsts, document) - 1]

    def frequency(self, form: str) -> int:
        """How many documents have the form; those deleted since their segment was written count too."""
        key = WORD_KEY + form.encode()
        hashed = self._hash(key)
        return sum(segment.terms.frequency(key, hashed) for segment in self.segments)

    def postings(self, form: str) -> Iterator[tuple[Segment, Postings]]:
        """The postings of a form in each segment that has it, with its deleted documents."""
        return self._having(WORD_KEY + form.encode())

    def documents(self, form: str) -> Iterator[int]:
        """The documents that have the form."""
        return self._numbered(WORD_KEY + form.encode())

    def documents_of(self, article: str) -> Iterator[int]:
        """The documents of an article."""
        return self._numbered(ARTICLE_KEY + article.encode())

    def _numbered(self, key: bytes) -> Iterator[int]:
        for segment, postings in self._having(key):
            for number in postings.all_documents():
                if number not in segment.deleted:
                    yield segment.first + number

    def _having(self, key: bytes) -> Iterator[tuple[Segment, Postings]]:
        hashed = self._hash(key)
        for segment in self.segments:
            postings = segment.terms.postings(key, hashed)
            if postings is not None:
                yield segment, postings

    def _hash(self, key: bytes) -> int:
        return self.segments[0].terms.hash_of(key) if self.segments else 0

    def _lane_of_the_living(self) -> Lane:
        living = bytearray(b"\xff") * self.size
        for segment in self.segments:
            for number in segment.deleted:
                living[segment.first + number] = 0
        return Lane.of(living)
