"""A segment's table of terms, looked up in mapped memory.

A word with all its forms is hundreds of look-ups in each segment, most of which find nothing. Whoosh's own reader makes
a system call for each slot of the hash table that it looks into, and hashes the term anew for each segment.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in part only.)

import mmap
import struct
from typing import Any

_SLOT = struct.Struct("!Iq")
_LENGTHS = struct.Struct("!ii")
_FREQUENCY = struct.Struct("!I")
_FREQUENCY_AT = 5
"""Bytes of a term's information before the number of its documents: a flag and a weight."""


class TermTable:
    """The table behind a segment's reader, in Whoosh's format (`whoosh.filedb.filetables.HashReader`)."""

    def __init__(self, reader: Any) -> None:
        self._terms = reader._terms
        self._tables = self._terms._tindex.tables
        self._prefixes: dict[str, bytes] = {}
        self._bytes = mmap.mmap(self._terms._dbfile.file.fileno(), 0, access=mmap.ACCESS_READ)

    def close(self) -> None:
        """Give the memory back."""
        self._bytes.close()

    def key(self, field: str, term: bytes) -> bytes:
        """What the table calls the term."""
        if field not in self._prefixes:
            self._prefixes[field] = bytes(self._terms._keycoder(field, b""))
        return self._prefixes[field] + term

    def hash_of(self, key: bytes) -> int:
        """The key's hash, the same in every segment."""
        return int(self._terms._tindex.hashfn(key))

    def frequency(self, key: bytes, hashed: int) -> int:
        """How many documents have the term; 0 if it is not in the table."""
        at = self._find(key, hashed)
        return 0 if at is None else _FREQUENCY.unpack_from(self._bytes, at + _FREQUENCY_AT)[0]

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
