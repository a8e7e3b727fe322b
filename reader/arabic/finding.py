"""Finding in a text: where some words stand in it, whatever their spelling, to the letter and with its marks.

What is looked for is a stretch of folded text, not whole words, so that it can be found while it is still being typed;
white space between its words is of any kind and length.
"""

import re

from reader.arabic.folding import fold, fold_text
from reader.arabic.letters import is_mark


class Wanted:
    """Words that are looked for, ready to be found in many texts."""

    def __init__(self, words: str) -> None:
        parts = fold_text(words).split()
        self._pattern = re.compile(r"\s+".join(map(re.escape, parts))) if parts else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for: no words, or nothing but marks."""
        return self._pattern is None

    def is_in(self, text: str) -> bool:
        """Whether they stand anywhere in `text`."""
        return self._pattern is not None and self._pattern.search(fold_text(text)) is not None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Half-open spans in code points, in order, without overlaps; no letter is parted from its marks."""
        if self._pattern is None or not self.is_in(text):
            return []
        folded = fold(text)
        found: list[tuple[int, int]] = []
        for match in self._pattern.finditer(folded.text):
            start, end = _whole_letters(text, *folded.span(*match.span()))
            # One character may fold to several letters: of «ﷲ» each of them finds the whole.
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return found


def find_all(text: str, words: str) -> list[tuple[int, int]]:
    """Where `words` stand in `text`; see `Wanted.spans`."""
    return Wanted(words).spans(text)


def _whole_letters(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the letters whole that it begins and ends in."""
    while start > 0 and is_mark(text[start]):
        start -= 1
    while end < len(text) and is_mark(text[end]):
        end += 1
    return start, end
