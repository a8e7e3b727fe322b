"""One commit of the index: documents out, documents in, and small segments made into larger ones.

Each commit leaves a segment, and each segment costs every search a look. Whoosh's own policy merges by a count that
grows with the index, so that one saved note could take seconds; here the work of a commit stays in proportion to what
it adds.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

from collections.abc import Iterable, Sequence
from contextlib import suppress
from json import dumps
from typing import Any

from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from reader.search.hit import Document
from reader.search.postings import BulkCodec, positions, shape
from reader.search.snapshot import Snapshot

_FEWEST_MERGED = 4
_LEAST_WORK, _MOST_WORK = 500, 12_000
"""Documents that any commit may rewrite, however small or large it is."""
_WORK = 8
"""Documents that may be rewritten for each one added."""

_SORTED_AT_ONCE = 2
"""MB of postings. Python lets no other thread go on while it sorts: with Whoosh's 128, the window stood still for
300 ms while thousands of files came in."""

Cut = tuple[Document, Sequence[str]]
"""A document and the forms of its words, in order."""


def write(files: FileIndex, snapshot: Snapshot, articles: Iterable[str], documents: Iterable[Cut]) -> int:
    """Replace all documents of `articles` by `documents`, in one commit; returns its generation.

    `snapshot` is of the index as it is. Whatever goes wrong, the index stays as it was and can be written again.
    """
    # Not one file per segment: Whoosh would copy that into memory to read it.
    writer = SegmentWriter(files, codec=BulkCodec(), compound=False, limitmb=_SORTED_AT_ONCE)
    try:
        for article in articles:
            for number in snapshot.documents_of(article):
                writer.delete_document(number)
        for document, forms in documents:
            place = dumps([document.key, document.article, document.paragraph, document.annotation])
            writer.add_document(
                words=positions(forms),
                article=document.article,
                shape=shape(document.field, len(forms)),
                place=place.encode(),
            )
        writer.commit(mergetype=_merge_some)
    except BaseException:
        _abandon(writer)
        raise
    return int(writer.generation)


def _abandon(writer: SegmentWriter) -> None:
    """Give the lock back. On a full disk, even cancelling may fail before it does so."""
    if not writer.is_closed:
        with suppress(Exception):
            writer.cancel()
    if not writer.is_closed and writer.writelock:
        with suppress(Exception):
            writer.writelock.release()


def _merge_some(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """A merge policy of Whoosh: the segments that stay as they are; the smallest others are written anew."""
    kept = sorted((each for each in segments if each.doc_count_all() > each.deleted_count()), key=_size)
    work = min(max(_LEAST_WORK, _WORK * writer.doc_count()), _MOST_WORK)
    merged = size = 0
    for segment in kept:
        # A segment much larger than the others together waits until they have grown, or it would be written each time.
        if size + _size(segment) > work or (size and _size(segment) > _FEWEST_MERGED * size):
            break
        merged += 1
        size += _size(segment)
    if merged < _FEWEST_MERGED:
        return kept
    for segment in kept[:merged]:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        try:
            writer.add_reader(reader)
        finally:
            reader.close()
    return kept[merged:]


def _size(segment: Any) -> int:
    return int(segment.doc_count_all())
