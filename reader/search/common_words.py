"""The common words of the index, by how they begin: what completes a beginning that thousands of forms share.

To ask the index for the documents of each form that begins with «ال» takes half a second. A segment never changes, so
its common forms are gathered once, in one walk over its terms, and kept as long as the index is open.
"""

from bisect import bisect_left
from collections import Counter

from reader.arabic.folding import fold_text
from reader.search.postings import WORD_KEY
from reader.search.snapshot import Segment, Snapshot
from reader.search.stopping import Stop, give_up

_RARE = 2000
"""Of so many documents of a segment one must have a form that counts as common."""
_AT_ONCE = 4096
"""Terms that are looked at between two looks at whether anyone still waits."""

_Rows = list[tuple[str, str, int]]
"""Fold, form and documents of the common forms of a segment, sorted."""


class CommonWords:
    """Kept by the names of the segments, so that a new snapshot only needs those that are new in it."""

    def __init__(self) -> None:
        self._known: dict[str, _Rows] = {}

    def starting(self, fold: str, snapshot: Snapshot, stop: Stop) -> dict[str, Counter[str]]:
        """By fold, the documents of each common form whose fold begins so. Raises SearchStopped."""
        found: dict[str, Counter[str]] = {}
        known = {}
        for name, segment in zip(snapshot.texts, snapshot.segments, strict=True):
            rows = known[name] = self._known[name] if name in self._known else _rows(segment, stop)
            for at in range(bisect_left(rows, (fold, "", 0)), len(rows)):
                begun, form, count = rows[at]
                if not begun.startswith(fold):
                    break
                found.setdefault(begun, Counter())[form] += count
            self._known |= known  # what was gathered is kept, though the asker may be gone before the end
        self._known = known
        return found


def _rows(segment: Segment, stop: Stop) -> _Rows:
    least = max(1, segment.size // _RARE)
    found: _Rows = []
    for number, (key, count) in enumerate(segment.terms.counts()):
        if not number % _AT_ONCE:
            give_up(stop)
        if count >= least and key.startswith(WORD_KEY):
            form = key[len(WORD_KEY) :].decode()
            found.append((fold_text(form), form, count))
    return sorted(found)
