"""How the index lies on the disk: one field of written forms in Whoosh's own format, written in bulk.

Whoosh's stock writer spends two thirds of its time on each posting and each rare term by itself: a pickle in an old
protocol per list of positions, two more and a compression per block, a look-up of the document's length per posting.
`BulkFieldWriter` writes the same files, which Whoosh's own readers read, a term at a time: values pickled together,
larger blocks, and the postings of rare terms inside the table of terms, as the format allows.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import zlib
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field as dataclass_field
from itertools import groupby
from operator import itemgetter
from pickle import dumps
from typing import Any

from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo
from whoosh.system import pack_int, pack_ushort
from whoosh.writing import PostingPool

from reader.search.hit import Field

Posting = tuple[str, bytes, int, float, bytes]
"""Field, term, document, how often, where."""

# The farthest word whose position is told: UTF-8, which stores positions here, ends there.
_LAST_POSITION = 0x10FFFF

_BLOCK = 1024
_INLINE = 2
_COMPRESS_FROM = 80
"""Bytes; what is shorter only grows (Whoosh's own measurement)."""

_FIELD_CODES = {Field.TEXT: 1, Field.TITLE: 2, Field.NOTE: 3}
_FIELDS = {code: field for field, code in _FIELD_CODES.items()}


def positions(forms: Iterable[str]) -> dict[str, list[int]]:
    """Each form with the places, counted in words from 0, at which it stands."""
    found: dict[str, list[int]] = {}
    for position, form in enumerate(forms):
        found.setdefault(form, []).append(min(position, _LAST_POSITION))
    return found


def read_positions(value: bytes) -> Iterator[int]:
    """The positions in a posting's value, where they are UTF-8: compact, and quick to write and read."""
    return map(ord, value.decode("utf-8", "surrogatepass"))


_Indexed = Generator[tuple[bytes, int, float, bytes], None, None]


class WrittenForms(fields.FieldType):
    """A field whose value is a mapping as `positions` makes it. Nothing is left to analyse."""

    def __init__(self) -> None:
        self.format = formats.Format()

    def index(
        self, value: Mapping[str, Sequence[int]], **_: Any
    ) -> Generator[tuple[bytes, int, float, bytes], None, None]:
        """Term, frequency, weight (the frequency again) and value of each form."""
        for form, where in value.items():
            places = "".join(map(chr, where)).encode("utf-8", "surrogatepass")
            yield form.encode(), len(where), float(len(where)), places


def schema() -> fields.Schema:
    """`shape` holds a document's number of words and its field, `place` all else that a hit needs to know."""
    return fields.Schema(
        words=WrittenForms(),
        article=fields.ID(),
        shape=fields.COLUMN(columns.NumericColumn("I")),
        place=fields.COLUMN(columns.VarBytesColumn()),
    )


def shape(field: Field, size: int) -> int:
    """The `shape` of a document of `size` words in `field`."""
    return min(size, 2**30 - 1) << 2 | _FIELD_CODES[field]


def field_of(shape: int) -> Field:
    """The field that a `shape` tells."""
    return _FIELDS[shape & 3]


def size_of(shape: int) -> int:
    """The number of words that a `shape` tells."""
    return shape >> 2


@dataclass(slots=True)
class _Postings:
    """All postings of a term: documents in ascending order, how often it stands in each, and where."""

    documents: list[int] = dataclass_field(default_factory=list)
    counts: list[int] = dataclass_field(default_factory=list)
    values: list[bytes] = dataclass_field(default_factory=list)

    def add(self, document: int, count: int, value: bytes) -> None:
        self.documents.append(document)
        self.counts.append(count)
        self.values.append(value)


class TermPool:
    """Gathers the postings of a commit by term, where Whoosh's own pool sorts them all.

    Documents must come in ascending order, as Whoosh gives them. What would not fit in memory goes to `overflow`,
    Whoosh's own pool, which uses the disk.
    """

    def __init__(self, overflow: PostingPool, most: int = 2_000_000) -> None:
        self._overflow = overflow
        self._most = most
        self._size = 0
        self._terms: dict[tuple[str, bytes], _Postings] = {}

    def add(self, posting: Posting) -> None:
        """Take a posting."""
        if self._size >= self._most:
            self._overflow.add(posting)
            return
        self._size += 1
        field, term, document, weight, value = posting
        postings = self._terms.get((field, term))
        if postings is None:
            postings = self._terms[field, term] = _Postings()
        postings.add(document, int(weight), value or b"")

    def iter_postings(self) -> Iterator[tuple[str, bytes, _Postings]]:
        """Every term with its postings, in the order of the index."""
        rest = groupby(self._overflow.iter_postings(), key=itemgetter(0, 1)) if self._size >= self._most else iter(())
        name, further = next(rest, (None, ()))
        for (field, term), postings in sorted(self._terms.items(), key=itemgetter(0)):
            while name is not None and name < (field, term):
                yield (*name, _gathered(_Postings(), further))
                name, further = next(rest, (None, ()))
            if name == (field, term):
                yield field, term, _gathered(postings, further)
                name, further = next(rest, (None, ()))
            else:
                yield field, term, postings
        while name is not None:
            yield (*name, _gathered(_Postings(), further))
            name, further = next(rest, (None, ()))

    def cleanup(self) -> None:
        """Delete what the overflow wrote."""
        self._overflow.cleanup()


def _gathered(postings: _Postings, further: Iterable[Posting]) -> _Postings:
    for _, _, document, weight, value in further:
        postings.add(document, int(weight), value or b"")
    return postings


class BulkFieldWriter(W3FieldWriter):
    """Writes the postings of a segment, a term at a time."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[tuple[str, bytes, _Postings]]) -> None:
        """`items` come from a `TermPool`."""
        del lengths  # Whoosh's own scoring needs them, ours does not
        for field, of_field in groupby(items, key=itemgetter(0)):
            self.start_field(field, schema[field])
            has_values = schema[field].format.fixed_value_size() != 0
            for _, term, postings in of_field:
                self._add_term(term, postings, has_values)
            self.finish_field()

    def _add_term(self, term: bytes, postings: _Postings, has_values: bool) -> None:
        documents, counts, values = postings.documents, postings.counts, postings.values
        info = W3TermInfo(
            weight=float(sum(counts)),
            df=len(documents),
            minlength=0,
            maxlength=0,
            maxweight=float(max(counts)),
            minid=documents[0],
            maxid=documents[-1],
        )
        if len(documents) <= _INLINE:
            info.set_inlined(documents, counts, values)
        else:
            start = self._postfile.tell()
            self._postfile.write(WHOOSH3_HEADER_MAGIC)
            for first in range(0, len(documents), _BLOCK):
                block = slice(first, first + _BLOCK)
                where = values[block] if has_values else None
                self._write_block(documents[block], counts[block], where, last=first + _BLOCK >= len(documents))
            info.set_extent(start, self._postfile.tell() - start)
        self._tindex.add(pack_ushort(self._fieldid) + term, info.to_bytes())

    def _write_block(
        self, documents: Sequence[int], counts: Sequence[int], values: Sequence[bytes] | None, *, last: bool
    ) -> None:
        """One block as `whoosh.codec.whoosh3.W3LeafMatcher` reads it."""
        gaps = (documents[0], *map(int.__sub__, documents[1:], documents))
        most = max(counts)
        data = dumps((gaps, None if most == 1 else counts, values), 4)
        compression = 1 if len(data) >= _COMPRESS_FROM else 0
        if compression:
            data = zlib.compress(data, compression)
        info = dumps((len(documents), documents[-1], float(most), compression, 0, 0), 4)
        length = len(info) + len(data)
        self._postfile.write(pack_int(-length if last else length) + info + data)


class BulkCodec(W3Codec):
    """Whoosh's format, written by `BulkFieldWriter`."""

    def field_writer(self, storage: Any, segment: Any) -> BulkFieldWriter:
        """What writes the postings of a new segment."""
        return BulkFieldWriter(self, storage, segment)
