"""How the index lies on the disk: Whoosh's segments, columns and table of terms, and in them postings of our own.

Whoosh spends two thirds of its writing and nearly all of its reading on each posting by itself: a pickle per list of
positions, a compression per block, a Python object per step. Here a term's postings are a few arrays of machine
numbers, which are mapped into memory and copied whole:

    documents   ascending
    twice       those of them that have the term at least twice
    thrice      and at least three times
    places      every occurrence: its number among all words of the segment, counted through its documents

A term that stands once in each of its documents has only documents and places; a bare one (an article's documents)
only documents. A term that every eighth document has is *dense*: in place of the three lists it has a byte per document
of the segment, which says how often (3 at most).

Documents and terms are Whoosh's: `whoosh.index.open_dir` opens the folder, and its queries for words work.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import secrets
import struct
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Any, NamedTuple
from zlib import crc32

from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3Segment
from whoosh.filedb.filetables import HashWriter, OrderedHashWriter
from whoosh.matching.mcore import ListMatcher

from reader.search.hit import Field

FORMAT = f"2 {sys.byteorder}"
"""Changes when the layout does."""

ARTICLE_KEY, WORD_KEY = b"\0\0", b"\0\1"
"""What the keys of a field's terms begin with in the table of terms."""
_FIELD_NUMBERS = {"article": 0, "words": 1}

_DENSE = 8
"""A term that one in so many documents has is dense."""
_NUMBER = 4
"""Bytes."""

_HEAD = struct.Struct("=III")
# Flags, weight, documents, least and greatest length, greatest weight, first document, checksum; place and size.
_INFO = struct.Struct("!BfIBBfIIqi")
_LENGTHS = struct.Struct("!ii")
_SLOT = struct.Struct("!Iq")
_WRITTEN_AT_ONCE = 2**18
"""Bytes."""

_FIELD_CODES = {Field.TEXT: 1, Field.TITLE: 2, Field.NOTE: 3}
_FIELDS = {code: field for field, code in _FIELD_CODES.items()}


class DamagedPostings(Exception):
    """The bytes are not those that were written."""


def numbers(values: Iterable[int] = ()) -> "array[int]":
    """An array as it is stored."""
    return array("I", values)


_NOTHING = numbers()


class Postings(NamedTuple):
    """Where a term stands in a segment. `times` is of a dense term alone; `documents`, `twice` and `thrice` are not."""

    documents: "array[int]" = _NOTHING
    twice: "array[int]" = _NOTHING
    thrice: "array[int]" = _NOTHING
    places: "array[int]" = _NOTHING
    times: bytes = b""

    def all_documents(self) -> Sequence[int]:
        """The documents, of a dense term too."""
        return list(compress(range(len(self.times)), self.times)) if self.times else self.documents

    def spread(self) -> "Postings":
        """The same without `times`."""
        if not self.times:
            return self
        once, twice, thrice = (numbers(at for at, times in enumerate(self.times) if times >= n) for n in (1, 2, 3))
        return Postings(once, twice, thrice, self.places)

    def packed(self, size: int) -> bytes:
        """As bytes, in a segment of `size` documents. `times` must not be given."""
        documents, places = self.documents.tobytes(), self.places.tobytes()
        if len(self.documents) * _DENSE > size >= 2 * _DENSE and self.places:
            times = bytearray(size)
            for count, each in enumerate((self.documents, self.twice, self.thrice), 1):
                for document in each:
                    times[document] = count
            data = _HEAD.pack(0, size, len(self.places)) + times + places
            return data + bytes((1 - len(data)) % _NUMBER)  # the odd size is what tells a dense term
        if not self.twice:
            return documents + places
        head = _HEAD.pack(len(self.twice), len(self.thrice), len(self.places))
        return b"".join((head, documents, self.twice.tobytes(), self.thrice.tobytes(), places))

    @classmethod
    def unpacked(cls, data: bytes, count: int) -> "Postings":
        """What `packed` made; `count` is the number of documents that have the term."""
        length = len(data)
        if length == 2 * _NUMBER * count:
            return cls(_read(data, 0, count), places=_read(data, count * _NUMBER, count))
        if length == _NUMBER * count:
            return cls(_read(data, 0, count))
        twice, thrice, places = _HEAD.unpack_from(data)
        at = _HEAD.size
        if length % _NUMBER:
            return cls(times=data[at : at + thrice], places=_read(data, at + thrice, places))
        second = at + count * _NUMBER
        third = second + twice * _NUMBER
        last = third + thrice * _NUMBER
        return cls(_read(data, at, count), _read(data, second, twice), _read(data, third, thrice),
                   _read(data, last, places))  # fmt: skip


def _read(data: bytes, at: int, count: int) -> "array[int]":
    found = numbers()
    found.frombytes(data[at : at + count * _NUMBER])
    if len(found) != count:
        raise DamagedPostings
    return found


def read_info(info: Any, at: int) -> tuple[int, int, int, int]:
    """Of a term's information in the table: its documents, and the checksum, place and size of its postings."""
    _, _, count, _, _, _, _, checksum, place, size = _INFO.unpack_from(info, at)
    return count, checksum, place, size


def checked(data: bytes, checksum: int) -> bytes:
    """The bytes of a term's postings. Raises DamagedPostings if they are not those that were written."""
    if crc32(data) != checksum:
        raise DamagedPostings
    return data


class _Unanalysed(fields.FieldType):
    """A field whose terms are given; Whoosh has nothing to analyse."""

    def __init__(self) -> None:
        self.format = formats.Format()


def schema() -> fields.Schema:
    """`shape` holds a document's number of words and its field, `place` all else that a hit needs to know."""
    return fields.Schema(
        words=_Unanalysed(),
        article=_Unanalysed(),
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


class _BulkTable(OrderedHashWriter):
    """Writes Whoosh's table of terms, many terms at a time; its hash is CRC32, one of those that Whoosh reads."""

    def __init__(self, file: Any) -> None:
        HashWriter.__init__(self, file, hashtype=1)
        self._keys_at = array("q")

    def add_all(self, items: Iterable[tuple[bytes, bytes]]) -> None:
        """Add keys, in their order, with their values."""
        at, waiting, size = self.dbfile.tell(), [], 0
        for key, value in items:
            hashed = crc32(key)
            self.buckets[hashed & 255].append((hashed, at))
            self._keys_at.append(at)
            data = _LENGTHS.pack(len(key), len(value)) + key + value
            at += len(data)
            waiting.append(data)
            size += len(data)
            if size > _WRITTEN_AT_ONCE:
                self.dbfile.write(b"".join(waiting))
                waiting, size = [], 0
        self.dbfile.write(b"".join(waiting))

    def _write_hashes(self) -> None:
        for entries in self.buckets:
            slots = 2 * len(entries)
            self.directory.append((self.dbfile.tell(), slots))
            table = bytearray(slots * _SLOT.size)
            taken = set()
            for hashed, at in entries:
                slot = (hashed >> 8) % slots
                while slot in taken:
                    slot = (slot + 1) % slots
                taken.add(slot)
                _SLOT.pack_into(table, slot * _SLOT.size, hashed, at)
            self.dbfile.write(bytes(table))

    def _write_extras(self) -> None:
        self.extras["indextype"], self.extras["indexlen"] = self._keys_at.typecode, len(self._keys_at)
        HashWriter._write_extras(self)
        self.dbfile.write_array(self._keys_at)


class BulkFieldWriter(W3FieldWriter):
    """Writes the terms of a segment."""

    def __init__(self, codec: Any, storage: Any, segment: Any) -> None:
        del codec
        self._tindex = _BulkTable(segment.create_file(storage, W3Codec.TERMS_EXT))
        self._tindex.extras["fieldmap"] = _FIELD_NUMBERS
        self._postfile = segment.create_file(storage, W3Codec.POSTS_EXT)
        self.is_closed = False

    def write(self, terms: Iterable[tuple[bytes, Postings]], size: int) -> None:
        """Write all terms, in the order of their keys, of a segment of `size` documents."""
        self._tindex.add_all(self._written(terms, size))

    def _written(self, terms: Iterable[tuple[bytes, Postings]], size: int) -> Iterator[tuple[bytes, bytes]]:
        place, write, pack = self._postfile.tell(), self._postfile.file.write, _INFO.pack
        for key, postings in terms:
            data = postings.packed(size)
            write(data)
            count, length = len(postings.documents), len(data)
            weight = len(postings.places) or count
            yield key, pack(0, weight, count, 0, 0, weight, postings.documents[0], crc32(data), place, length)
            place += length


class BulkCodec(W3Codec):
    """Whoosh's format but for the postings."""

    def field_writer(self, storage: Any, segment: Any) -> BulkFieldWriter:
        """What writes the terms of a new segment."""
        return BulkFieldWriter(self, storage, segment)

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """What Whoosh's own queries read a term with."""
        found = Postings.unpacked(dbfile.get(*terminfo.extent()), terminfo.doc_frequency())
        times = dict.fromkeys(found.all_documents(), 1.0)
        return ListMatcher(list(times), list(times.values()), format=format_, scorer=scorer, term=term)

    def new_segment(self, storage: Any, indexname: str) -> W3Segment:
        """A segment with a name that no other has; Whoosh draws it from `random`, which a program may have seeded."""
        del storage
        return W3Segment(self, indexname, segid=secrets.token_hex(8))
