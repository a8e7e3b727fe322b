"""Spans and places in an article, and positions in its document.

Qt counts UTF-16 units over the whole document, with one for the end of each block; we count code points in a
paragraph. The block of paragraph n is number n - 1.
"""

from PySide6.QtGui import QTextDocument

from reader.article import Article, Place, Span
from reader.ui.page.utf16 import Utf16, to_code_points


class Positions:
    """Converts for one article and the document that holds it. What lies outside the article is brought to its edge."""

    def __init__(self, article: Article, document: QTextDocument) -> None:
        self._article = article
        self._document = document

    def units_of(self, span: Span, number: int) -> tuple[int, int] | None:
        """The part of `span` that lies in paragraph `number`, in UTF-16 units of that paragraph; None if none does."""
        text = self._article.paragraph(number).text
        part = span.within(number, len(text))
        if not part:
            return None
        start, end = (min(max(offset, 0), len(text)) for offset in part)
        scale = Utf16(text)
        return (scale.units(start), scale.units(end)) if start < end else None

    def position(self, place: Place) -> int:
        """The position of `place` in the document."""
        number = min(max(place.paragraph, 1), len(self._article.paragraphs))
        return self._document.findBlockByNumber(number - 1).position() + self.units(place) if number else 0

    def units(self, place: Place) -> int:
        """UTF-16 units before `place` in its paragraph."""
        text = self._article.paragraph(min(max(place.paragraph, 1), len(self._article.paragraphs))).text
        return Utf16(text).units(min(max(place.offset, 0), len(text)))

    def place(self, position: int) -> Place:
        """The place of a position in the document; inside a pair of units, the place before the pair."""
        block = self._document.findBlock(position)
        if not block.isValid() or not self._article.paragraphs:
            return Place()
        number = block.blockNumber() + 1
        return Place(number, to_code_points(self._article.paragraph(number).text, position - block.position()))

    def span(self, start: int, end: int) -> Span | None:
        """The text between two positions, start first; None if there is none.

        The end of a block is not text: a selection that only reaches over one ends where the paragraph does.
        """
        first, last = self.place(start), self.place(end)
        if first.paragraph < last.paragraph and first.offset == self._length(first.paragraph):
            first = Place(first.paragraph + 1, 0)
        if first.paragraph < last.paragraph and last.offset == 0:
            last = Place(last.paragraph - 1, self._length(last.paragraph - 1))
        if (first.paragraph, first.offset) >= (last.paragraph, last.offset):
            return None
        return Span(first.paragraph, first.offset, last.offset, last.paragraph)

    def range_of(self, span: Span) -> tuple[int, int]:
        """The positions of the start and the end of `span`."""
        return self.position(Place(span.paragraph, span.start)), self.position(Place(span.end_paragraph, span.end))

    def _length(self, number: int) -> int:
        return len(self._article.paragraph(number).text)
