"""Positions in a whole article: its paragraphs joined by a line feed, counted in code points from 0.

It is how the TextPositionSelector of the W3C Web Annotation Data Model counts.
"""

from bisect import bisect_right
from itertools import accumulate

from reader.article import Article, Span


class TextPositions:
    """Spans as positions, and positions as spans."""

    def __init__(self, article: Article) -> None:
        lengths = [len(paragraph.text) for paragraph in article.paragraphs]
        self._starts = list(accumulate((length + 1 for length in lengths), initial=0))
        self._lengths = lengths

    def of(self, span: Span) -> tuple[int, int]:
        """Where `span` begins and ends (exclusive). Raises IndexError for a paragraph that is not there."""
        return self._starts[span.paragraph - 1] + span.start, self._starts[span.end_paragraph - 1] + span.end

    def span(self, start: int, end: int) -> Span | None:
        """What stands from `start` to `end` (exclusive); None outside the article and between letters."""
        if start == end and start in self._starts[:-1]:  # all of an empty paragraph
            number = bisect_right(self._starts, start)
            return None if self._lengths[number - 1] else Span(number, 0, 0)
        if not 0 <= start < end < self._starts[-1]:
            return None
        first, last = bisect_right(self._starts, start), bisect_right(self._starts, end - 1)
        span = Span(first, start - self._starts[first - 1], end - self._starts[last - 1], last)
        return span if span.end <= self._lengths[last - 1] else None
