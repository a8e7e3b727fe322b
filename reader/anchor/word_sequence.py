"""A text as the sequence of its folded words, each with its place: what versions of a text are compared by.

Paragraphs only part words here, so that merging or splitting them changes nothing; diacritics, hamzas and the script
of digits are folded away, so that neither does another spelling.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.arabic.folding import fold, fold_text
from reader.arabic.words import words
from reader.article import Article, Span

_SENTENCE_END = re.compile("[.!?\u061f\u06d4\u2026]")


class Run(NamedTuple):
    """Words `first` up to, without, `end`, by their numbers from 0."""

    first: int
    end: int


class WordSequence:
    """The words of joined paragraphs. Offsets are code points of `text`, in which "\\n" parts the paragraphs."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.text = "\n".join(paragraphs)
        self.paragraph_starts: list[int] = []
        offset = 0
        for paragraph in paragraphs:
            self.paragraph_starts.append(offset)
            offset += len(paragraph) + 1
        self.folds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        known: dict[str, str] = {}
        for start, end in words(self.text):
            written = self.text[start:end]
            folded = known.get(written)
            if folded is None:
                known[written] = folded = fold_text(written)
            if folded:
                self.folds.append(folded)
                self.starts.append(start)
                self.ends.append(end)
        self.first_words = [bisect_left(self.starts, start) for start in self.paragraph_starts]

    @classmethod
    def of(cls, article: Article) -> "WordSequence":
        """The words of an article."""
        return cls([paragraph.text for paragraph in article.paragraphs])

    def __len__(self) -> int:
        return len(self.folds)

    def run(self, start: int, end: int) -> Run:
        """The words that have a letter in `start`..`end`; empty if none has."""
        first = bisect_right(self.ends, start)
        return Run(first, max(first, bisect_left(self.starts, end)))

    def parts_paragraphs(self, word: int) -> bool:
        """Whether a paragraph begins between this word and the one before it; so do the text, and its end, count."""
        if word in {0, len(self.folds)}:
            return True
        return "\n" in self.text[self.ends[word - 1] : self.starts[word]]

    def break_before(self, word: int) -> int:
        """How much parts a word from the one before it: 2 a paragraph's end, 1 a sentence's, 0 less."""
        if self.parts_paragraphs(word):
            return 2
        return int(_SENTENCE_END.search(self.text, self.ends[word - 1], self.starts[word]) is not None)

    def paragraph_of(self, word: int) -> int:
        """The number of the paragraph, from 1, that a word is of."""
        return bisect_right(self.paragraph_starts, self.starts[word])

    def offsets(self, span: Span) -> tuple[int, int]:
        """The place of a span. Raises IndexError outside the text."""
        return self._offset(span.paragraph, span.start), self._offset(span.end_paragraph, span.end)

    def paragraph_span(self, number: int) -> Span:
        """A paragraph as a whole. Raises IndexError outside the text."""
        start = self._offset(number, 0)
        last = number == len(self.paragraph_starts)
        return Span(number, 0, (len(self.text) if last else self.paragraph_starts[number] - 1) - start)

    def _offset(self, number: int, offset: int) -> int:
        if not 1 <= number <= len(self.paragraph_starts):
            raise IndexError(number)
        start = self.paragraph_starts[number - 1]
        last = number == len(self.paragraph_starts)
        end = len(self.text) if last else self.paragraph_starts[number] - 1
        if not start <= start + offset <= end:
            raise IndexError(offset)
        return start + offset

    def span(self, start: int, end: int) -> Span:
        """The span of a place; an end at a paragraph's beginning belongs to the paragraph before."""
        first = bisect_right(self.paragraph_starts, start)
        last = bisect_right(self.paragraph_starts, max(start, end - 1)) if end > start else first
        return Span(first, start - self.paragraph_starts[first - 1], end - self.paragraph_starts[last - 1], last)


def carried(old: WordSequence, place: tuple[int, int], run: Run, new: WordSequence, onto: Run) -> tuple[int, int]:
    """The place in `new` whose words are `onto`, with edges like those that `place` has around its words `run`.

    An edge inside a word stays as many folded letters away from the word's beginning; punctuation at an edge comes
    along where it still stands.
    """
    start, end = place
    first, last = old.starts[run.first], old.ends[run.end - 1]
    new_start, new_end = new.starts[onto.first], new.ends[onto.end - 1]
    if start > first and old.folds[run.first] == new.folds[onto.first]:
        new_start += _same_letters(old, run.first, start - first, new, onto.first)
    elif start < first:
        lead = old.text[start:first]
        while lead and new_start and new.text[new_start - 1] == lead[-1]:
            lead, new_start = lead[:-1], new_start - 1
    if end < last and old.folds[run.end - 1] == new.folds[onto.end - 1]:
        new_end = new.starts[onto.end - 1] + _same_letters(
            old, run.end - 1, end - old.starts[run.end - 1], new, onto.end - 1
        )
    elif end > last:
        for character in old.text[last:end]:
            if new.text[new_end : new_end + 1] != character:
                break
            new_end += 1
    return new_start, max(new_start, new_end)


def _same_letters(old: WordSequence, word: int, offset: int, new: WordSequence, other: int) -> int:
    """How far into `other` of `new` is what is `offset` code points into `word` of `old`, which folds alike."""
    written, wanted = old.text[old.starts[word] : old.ends[word]], new.text[new.starts[other] : new.ends[other]]
    if written == wanted:
        return offset
    letters = bisect_left(fold(written).places, offset)
    return fold(wanted).places[min(letters, len(new.folds[other]))]
