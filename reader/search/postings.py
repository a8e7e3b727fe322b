"""How the index lies on the disk: one field of written forms in Whoosh's own format, written in bulk.

Whoosh's stock writer spends two thirds of its time on each posting and each rare term by itself: a pickle in an old
protocol per list of positions, two more and a compression per block, a look-up of the document's length per posting.
`BulkFieldWriter` writes the same files, which Whoosh's own readers read, a term at a time: values pickled together,
larger blocks, and the postings of rare terms inside the table of terms, as the format allows.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import secrets
import zlib
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from pickle import dumps
from typing import Any, cast

from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import (
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3FieldWriter,
    W3LeafMatcher,
    W3Segment,
    W3TermInfo,
)
from whoosh.matching.mcore import ListMatcher
from whoosh.system import pack_int, pack_ushort

from reader.search.hit import Field

Posting = tuple[str, bytes, int, float, bytes]
"""Field, term, document, how often, where."""

# The farthest word whose position is told: UTF-8, which stores positions here, ends there.
_LAST_POSITION = 0x10FFFF

_BLOCK = 1024
_INLINE = 8
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


class BulkTermInfo(W3TermInfo):
    """What the table of terms says of a term; of a rare one, all of its postings."""

    def to_bytes(self) -> bytes:
        """As Whoosh's, but with a newer pickle: the old one spends 20 bytes on each string of bytes."""
        if not self.is_inlined():
            return bytes(super().to_bytes())
        head = self._struct.pack(True, self._weight, self._df, 0, 0, self._maxweight, self._minid, self._maxid)
        return head + dumps(self._inlined, 4)


class BulkFieldWriter(W3FieldWriter):
    """Writes the postings of a segment, a term at a time."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[Posting]) -> None:
        """`items` come in the order of field, term, document."""
        del lengths  # Whoosh's own scoring needs them, ours does not
        for field, of_field in groupby(items, key=itemgetter(0)):
            self.start_field(field, schema[field])
            has_values = schema[field].format.fixed_value_size() != 0
            for term, postings in groupby(of_field, key=itemgetter(1)):
                self._add_term(term, list(postings), has_values)
            self.finish_field()

    def _add_term(self, term: bytes, postings: Sequence[Posting], has_values: bool) -> None:
        _, _, documents, weights, values = zip(*postings, strict=True)
        counts = tuple(map(int, weights))
        info = BulkTermInfo(
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
        self,
        documents: tuple[int, ...],
        counts: tuple[int, ...],
        values: tuple[bytes, ...] | None,
        *,
        last: bool,
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


Block = tuple[Sequence[int], Sequence[int] | None, Sequence[bytes] | None]
"""Documents in ascending order, how often a term stands in each (None: once), and where (None: in a bare field)."""


class BlockMatcher(W3LeafMatcher):
    """Reads a term's postings, one by one as Whoosh does, or a block at a time."""

    def blocks(self) -> Iterator[Block]:
        """The blocks from the current one on."""
        while self.is_active():
            self._read_data()
            gaps, counts, values = cast(Any, self._data)
            yield list(accumulate(gaps)), counts, values
            self._next_block()


class InlineMatcher(ListMatcher):
    """The same for postings that stand in the table of terms."""

    def blocks(self) -> Iterator[Block]:
        """The one block."""
        yield self._ids, self._weights, self._values


class BulkCodec(W3Codec):
    """Whoosh's format, written by `BulkFieldWriter` and read by the block."""

    def field_writer(self, storage: Any, segment: Any) -> BulkFieldWriter:
        """What writes the postings of a new segment."""
        return BulkFieldWriter(self, storage, segment)

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """What reads the postings of a term."""
        if terminfo.is_inlined():
            ids, weights, values = terminfo.inlined_postings()
            return InlineMatcher(ids, weights, values, format_, scorer=scorer, term=term, terminfo=terminfo)
        offset, length = terminfo.extent()
        # Whoosh's own class leaves out `copy`, which nobody calls.
        return BlockMatcher(dbfile, offset, length, format_, term=term, scorer=scorer)  # type: ignore[abstract]

    def new_segment(self, storage: Any, indexname: str) -> W3Segment:
        """A segment with a name that no other has; Whoosh draws it from `random`, which a program may have seeded."""
        del storage
        return W3Segment(self, indexname, segid=secrets.token_hex(8))
