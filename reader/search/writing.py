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
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import compress, count, groupby, islice
from operator import eq, itemgetter
from typing import Any, Self

from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from reader.search.gathering import Gathered
from reader.search.postings import ARTICLE_KEY, WORD_KEY, BulkCodec, Postings, numbers
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

_AT_ONCE = 20_000
"""Words that are put to their forms in one go: Python lets no other thread on meanwhile."""

_BEGINNING = 3
"""Letters of a form by which forms are parted before they are sorted."""


def write(files: FileIndex, snapshot: Snapshot, gathered: Gathered, before_named: Callable[[], None]) -> int:
    """Replace the documents of some articles, in one commit; returns its generation.

    `snapshot` is of the index as it is. `before_named` is called when all is written, before the index knows of it.
    Whatever goes wrong, the index stays as it was and can be written again.
    """
    with _Commit(files, before_named) as commit:
        for article in gathered.articles:
            for number in snapshot.documents_of(article):
                commit.delete_document(number)
        commit.take_up(_merged(commit.sizes, len(gathered.rows)))
        commit.add(gathered)
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

    def __init__(self, files: FileIndex, before_named: Callable[[], None] = lambda: None) -> None:
        # Not one file per segment: Whoosh would copy that into memory to read it.
        super().__init__(files, codec=BulkCodec(), compound=False)
        self._before_named = before_named
        self._gathered = Gathered()
        self._first = self._first_place = 0
        """The numbers of the first new document and of its first word."""
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
            self._first, self._first_place = self.docnum, taken.end
        del self.segments[len(self.segments) - count :]

    def add(self, gathered: Gathered) -> None:
        """Add documents; to be called once, at the end."""
        self._gathered = gathered
        for row in gathered.rows:
            self._add_row(row.shape, row.place)

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

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        self._before_named()
        super()._commit_toc(segments)

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
        articles: dict[str, array[int]] = {}
        holders = numbers()
        """For each word, the document that has it."""
        for number, row in enumerate(self._gathered.rows, self._first):
            articles.setdefault(row.article, numbers()).append(number)
            holders.extend(numbers((number,)) * row.size)
        for article in sorted(articles):
            yield ARTICLE_KEY + article.encode(), Postings(articles[article])
        forms, of_forms, base = self._gathered.forms, self._places(), self._first_place
        holder_of = holders.__getitem__
        for form in _in_order(forms):
            places = of_forms[forms[form]]
            documents = array("I", map(holder_of, places))
            yield WORD_KEY + form.encode(), _counted(documents, _moved(places, base) if base else places)

    def _places(self) -> "list[array[int]]":
        """By the number of a form, its places among the new words, counted from 0."""
        words = self._gathered.words
        found = [numbers() for _ in self._gathered.forms]
        for first in range(0, len(words), _AT_ONCE):
            of_words = map(found.__getitem__, words[first : first + _AT_ONCE])
            deque(map(array.append, of_words, count(first)), maxlen=0)
        return found

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
    twice = compress(documents, map(eq, documents, islice(documents, 1, None)))
    thrice = compress(documents, map(eq, documents, islice(documents, 2, None)))
    return Postings(numbers(different), numbers(dict.fromkeys(twice)), numbers(dict.fromkeys(thrice)), places)


def _in_order(forms: Iterable[str]) -> Iterator[str]:
    """The forms in the order of their code points, sorted few at a time: Python lets no other thread on meanwhile."""
    beginnings: dict[str, list[str]] = {}
    for form in forms:
        beginnings.setdefault(form[:_BEGINNING], []).append(form)
    for beginning in sorted(beginnings):
        yield from sorted(beginnings[beginning])


def _moved(values: "array[int]", by: int) -> "array[int]":
    return numbers([value + by for value in values])


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
        once, twice, thrice = (_moved(each, first) for each in lists)
        return Postings(once, twice, thrice, _moved(postings.places, place))

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
