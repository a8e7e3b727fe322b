"""A segment's table of terms and its postings, looked up in mapped memory.

A word with all its forms is hundreds of look-ups in each segment, most of which find nothing. Whoosh's own reader makes
a system call for each slot of the hash table that it looks into, and hashes the term anew for each segment.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import mmap
import struct
from collections.abc import Iterator
from typing import Any

from reader.search.postings import Postings, checked, read_info

_SLOT = struct.Struct("!Iq")
_LENGTHS = struct.Struct("!ii")


class TermTable:
    """The terms behind a segment's reader, in Whoosh's format (`whoosh.filedb.filetables.HashReader`)."""

    def __init__(self, reader: Any) -> None:
        terms = reader._terms
        self._index = terms._tindex
        self._tables = self._index.tables
        self._bytes = _mapped(terms._dbfile)
        self._postings = _mapped(terms._postfile)

    def close(self) -> None:
        """Give the memory back."""
        self._bytes.close()
        self._postings.close()

    def hash_of(self, key: bytes) -> int:
        """The key's hash, the same in every segment."""
        return int(self._index.hashfn(key))

    def frequency(self, key: bytes, hashed: int) -> int:
        """How many documents have the term; 0 if it is not in the table."""
        at = self._find(key, hashed)
        return 0 if at is None else read_info(self._bytes, at)[0]

    def postings(self, key: bytes, hashed: int) -> Postings | None:
        """The term's postings. Raises DamagedPostings."""
        at = self._find(key, hashed)
        return None if at is None else self._postings_at(at)

    def terms(self) -> Iterator[tuple[bytes, Postings]]:
        """Every term with its postings, in the order of the keys. Raises DamagedPostings."""
        at, end = self._index.startofdata, self._index.endofdata
        while at < end:
            key_size, info_size = _LENGTHS.unpack_from(self._bytes, at)
            start = at + _LENGTHS.size
            yield self._bytes[start : start + key_size], self._postings_at(start + key_size)
            at = start + key_size + info_size

    def counts(self) -> Iterator[tuple[bytes, int]]:
        """Every term with how many documents have it, those deleted since too, in the order of the keys."""
        at, end = self._index.startofdata, self._index.endofdata
        while at < end:
            key_size, info_size = _LENGTHS.unpack_from(self._bytes, at)
            start = at + _LENGTHS.size
            yield self._bytes[start : start + key_size], read_info(self._bytes, start + key_size)[0]
            at = start + key_size + info_size

    def _postings_at(self, at: int) -> Postings:
        count, checksum, place, size = read_info(self._bytes, at)
        return Postings.unpacked(checked(self._postings[place : place + size], checksum), count)

    def _find(self, key: bytes, hashed: int) -> int | None:
        first, slots = self._tables[hashed & 255]
        slot = (hashed >> 8) % slots if slots else 0
        for _ in range(slots):
            found, item = _SLOT.unpack_from(self._bytes, first + slot * _SLOT.size)
            if not item:
                return None
            if found == hashed:
                size, _ = _LENGTHS.unpack_from(self._bytes, item)
                start = item + _LENGTHS.size
                if self._bytes[start : start + size] == key:
                    return int(start + size)
            slot = (slot + 1) % slots
        return None


def _mapped(file: Any) -> mmap.mmap:
    return mmap.mmap(file.file.fileno(), 0, access=mmap.ACCESS_READ)
