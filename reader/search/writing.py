"""One commit of the index: documents out, documents in, and the last segments made into one.

Each commit leaves a segment, and each segment costs every search a look. Segments stay in the order in which they were
written, large and old ones first; a commit takes the last ones up into its own, as many as are in proportion to what it
adds. So there are few, their documents never change places, and one saved note is findable at once, whatever the size
of the library. What that leaves scattered, `tidy` brings together when nobody waits.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import heapq
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from json import dumps
from operator import itemgetter
from typing import Any, Self

from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from reader.search.hit import Document
from reader.search.postings import ARTICLE_KEY, WORD_KEY, BulkCodec, Postings, numbers, shape
from reader.search.snapshot import SegmentTexts, Snapshot
from reader.search.term_table import TermTable

_LEAST_WORK, _MOST_WORK = 400, 20_000
"""Documents that any commit may rewrite, however small or large it is."""
_WORK = 6
"""Documents that may be rewritten for each one added."""
_FEWEST_MERGED = 3
_STEEP = 4
"""A segment so many times larger than all after it waits until they have grown, or it would be written each time."""

_MOST_SEGMENTS = 8
"""More are too many to look into at each search."""

Cut = tuple[Document, Sequence[str]]
"""A document and the forms of its words, in order."""


def write(files: FileIndex, snapshot: Snapshot, articles: Iterable[str], documents: Sequence[Cut]) -> int:
    """Replace all documents of `articles` by `documents`, in one commit; returns its generation.

    `snapshot` is of the index as it is. Whatever goes wrong, the index stays as it was and can be written again.
    """
    with _Commit(files) as commit:
        for article in articles:
            for number in snapshot.documents_of(article):
                commit.delete_document(number)
        commit.take_up(_merged(commit.sizes, len(documents)))
        for document, forms in documents:
            commit.add(document, forms)
    return int(commit.generation)


def is_scattered(files: FileIndex) -> bool:
    """Whether there are so many segments, or so much deleted in them, that `tidy` should be called."""
    return _first_untidy(files._segments()) is not None


def tidy(files: FileIndex) -> int:
    """Make the last segments into one; returns the commit's generation. The index answers as before."""
    with _Commit(files) as commit:
        first = _first_untidy(commit.segments)
        if first is not None:
            commit.take_up(len(commit.segments) - first)
    return int(commit.generation)


def _merged(sizes: Sequence[int], added: int) -> int:
    """How many of the last segments of these sizes are taken up into a commit that adds so many documents."""
    work = min(max(_LEAST_WORK, _WORK * added), _MOST_WORK)
    count = 0
    together = added
    for size in reversed(sizes):
        if together - added + size > work or size > _STEEP * together:
            break
        count += 1
        together += size
    return count if count >= _FEWEST_MERGED else 0


def _first_untidy(segments: Sequence[Any]) -> int | None:
    """From which segment on all should be made one; None if all is well."""
    decayed = [at for at, each in enumerate(segments) if 3 * each.deleted_count() > each.doc_count_all()]
    crowded: list[int] = []
    if len(segments) > _MOST_SEGMENTS:
        # As many as are together no larger than the one before them, but half of them at least.
        together = 0
        at = len(segments)
        while at and (at > len(segments) // 2 or segments[at - 1].doc_count_all() <= together):
            at -= 1
            together += segments[at].doc_count_all()
        crowded.append(at)
    return min(decayed + crowded, default=None)


class _Commit(SegmentWriter):
    """Whoosh's writer of one segment, but for how the postings get there; cancelled unless it ends well."""

    def __init__(self, files: FileIndex) -> None:
        # Not one file per segment: Whoosh would copy that into memory to read it.
        super().__init__(files, codec=BulkCodec(), compound=False)
        self._words: dict[str, array[int]] = {}
        self._articles: dict[str, array[int]] = {}
        self._holders = numbers()
        """For each word of the new documents, the document that has it."""
        self._first_place = 0
        self._taken: list[_Taken] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        try:
            if kind is None:
                self.segments = [each for each in self.segments if each.doc_count_all() > each.deleted_count()]
                self.commit(mergetype=lambda _, segments: list(segments))
        finally:
            if not self.is_closed:
                self._abandon()

    @property
    def sizes(self) -> list[int]:
        """The number of documents of each segment."""
        return [each.doc_count_all() for each in self.segments]

    def take_up(self, count: int) -> None:
        """Write the last `count` segments anew, before any document is added."""
        for segment in self.segments[len(self.segments) - count :]:
            taken = _Taken(self.storage, self.schema, segment, self.docnum, self._first_place)
            self._taken.append(taken)
            for row in taken.living():
                self._add_row(*row)
            self._first_place = taken.end
        del self.segments[len(self.segments) - count :]

    def add(self, document: Document, forms: Sequence[str]) -> None:
        """Add a document."""
        place = dumps([document.key, document.article, document.paragraph, document.annotation])
        self._articles.setdefault(document.article, numbers()).append(self.docnum)
        words = self._words
        for at, form in enumerate(forms, self._first_place + len(self._holders)):
            try:
                words[form].append(at)
            except KeyError:
                words[form] = numbers((at,))
        self._holders.extend([self.docnum] * len(forms))
        self._add_row(shape(document.field, len(forms)), place.encode())

    def _add_row(self, shape: int, place: bytes) -> None:
        self.perdocwriter.start_doc(self.docnum)
        self.perdocwriter.add_column_value("shape", self.schema["shape"].column_type, shape)
        self.perdocwriter.add_column_value("place", self.schema["place"].column_type, place)
        self.perdocwriter.finish_doc()
        self.docnum += 1
        self._added = True

    def _flush_segment(self) -> None:
        """As Whoosh's, when all is added."""
        self.perdocwriter.close()
        self.fieldwriter.write(self._terms(), self.docnum)
        self.fieldwriter.close()

    def _close_segment(self) -> None:
        super()._close_segment()
        for taken in self._taken:
            taken.close()
        self._taken.clear()

    def _terms(self) -> Iterator[tuple[bytes, Postings]]:
        if not self._taken:
            yield from self._new_terms()
            return
        sources = [taken.terms() for taken in self._taken] + [self._new_terms()]
        # Equal keys come in the order of the sources, which is that of the documents.
        for key, same in groupby(heapq.merge(*sources, key=itemgetter(0)), key=itemgetter(0)):
            first, *others = (postings for _, postings in same)
            for other in others:
                first = Postings(
                    first.documents + other.documents,
                    first.twice + other.twice,
                    first.thrice + other.thrice,
                    first.places + other.places,
                )
            if first.documents:
                yield key, first

    def _new_terms(self) -> Iterator[tuple[bytes, Postings]]:
        for article in sorted(self._articles):
            yield ARTICLE_KEY + article.encode(), Postings(self._articles[article])
        holders, base = self._holders, self._first_place
        for form in sorted(self._words):
            places = self._words[form]
            documents = numbers([holders[place - base] for place in places])
            yield WORD_KEY + form.encode(), _counted(documents, places)

    def _abandon(self) -> None:
        """Give the lock back. On a full disk, even cancelling may fail before it does so."""
        with suppress(Exception):
            self.cancel()
        for taken in self._taken:
            taken.close()
        if not self.is_closed and self.writelock:
            with suppress(Exception):
                self.writelock.release()


def _counted(documents: "array[int]", places: "array[int]") -> Postings:
    """The postings of a term that stands at `places`, each of them in one of `documents`."""
    if len(documents) == 1:
        return Postings(documents, places=places)
    different = dict.fromkeys(documents)
    if len(different) == len(documents):
        return Postings(documents, places=places)
    counts = dict.fromkeys(documents, 0)
    for document in documents:
        counts[document] += 1
    return Postings(
        numbers(different),
        numbers(document for document, count in counts.items() if count > 1),
        numbers(document for document, count in counts.items() if count > 2),
        places,
    )


class _Taken:
    """A segment that is taken up into another: its living documents get the numbers from `first` on."""

    def __init__(self, storage: Any, schema: Any, segment: Any, first: int, first_place: int) -> None:
        self._reader = SegmentReader(storage, schema, segment)
        self._texts = SegmentTexts.read(self._reader)
        self._rows = self._reader.column_reader("place", translate=False)
        self._table = TermTable(self._reader)
        self._deleted = frozenset(segment.deleted_docs())
        self._first = first
        self._first_place = first_place
        self._size = segment.doc_count_all()
        self._numbers, self._shifts = self._moved()

    @property
    def end(self) -> int:
        """The place after its last living word."""
        kept = len(self._texts.starts) - 1
        lost = sum(self._texts.starts[number + 1] - self._texts.starts[number] for number in self._deleted)
        return int(self._first_place + self._texts.starts[kept] - lost)

    def living(self) -> Iterator[tuple[int, bytes]]:
        """Shape and place of each document that is not deleted."""
        for number in range(self._size):
            if number not in self._deleted:
                yield self._texts.shapes[number], self._rows[number]

    def terms(self) -> Iterator[tuple[bytes, Postings]]:
        """Its terms, with the new numbers of documents and words. One that nothing is left of has no documents."""
        move = self._by_document if self._deleted else self._by_offset
        for key, postings in self._table.terms():
            yield key, move(postings.spread())

    def close(self) -> None:
        """Close the files."""
        self._table.close()
        self._reader.close()

    def _moved(self) -> tuple["array[int]", "array[int]"]:
        """Each document's new number, and how far its words move; of use only for those that are not deleted."""
        numbers_, shifts = numbers(), array("q")
        if self._deleted:
            number, place = self._first, self._first_place
            for old in range(self._size):
                start = self._texts.starts[old]
                numbers_.append(number)
                shifts.append(place - start)
                if old not in self._deleted:
                    number += 1
                    place += self._texts.starts[old + 1] - start
        return numbers_, shifts

    def _by_offset(self, postings: Postings) -> Postings:
        first, place = self._first, self._first_place
        if not first:
            return postings
        lists = (postings.documents, postings.twice, postings.thrice)
        once, twice, thrice = (numbers([number + first for number in each]) for each in lists)
        return Postings(once, twice, thrice, numbers([each + place for each in postings.places]))

    def _by_document(self, postings: Postings) -> Postings:
        new, deleted = self._numbers, self._deleted
        lists = (postings.documents, postings.twice, postings.thrice)
        once, twice, thrice = (numbers([new[each] for each in held if each not in deleted]) for held in lists)
        return Postings(once, twice, thrice, numbers(self._places_left(postings)))

    def _places_left(self, postings: Postings) -> Iterator[int]:
        starts, at = self._texts.starts, 0
        places = postings.places
        for number in postings.documents if places else ():
            end = starts[number + 1]
            shift = self._shifts[number]
            while at < len(places) and places[at] < end:
                if number not in self._deleted:
                    yield places[at] + shift
                at += 1
