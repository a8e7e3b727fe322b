"""What ties an annotation to a text, and finds it again when the text has changed.

An anchor is a position plus a quotation with its context, the TextPositionSelector and TextQuoteSelector of the
W3C Web Annotation Data Model. Finding prefers to answer "unattached" over answering wrongly.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.arabic.folding import Folded, fold, fold_text
from reader.article import Article, Span

CONTEXT = 32
"""How much text before and after the quotation an anchor keeps, in code points."""

# Below this share of equal context an occurrence is not taken for the passage that was marked.
_ENOUGH_CONTEXT = 0.3
# A quotation this long (folded code points) that stands only once is the passage, whatever surrounds it now.
_SPEAKS_FOR_ITSELF = 24
# Two occurrences whose contexts are this alike cannot be told apart by context.
_CLEARLY_BETTER = 0.15


@dataclass(frozen=True, slots=True)
class Anchor:
    """`exact` is the quotation (paragraphs parted by "\\n"), `prefix` and `suffix` what stood around it."""

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where an anchor holds; `confidence` is 1 for the same words at the same place and at least 0.5 otherwise."""

    span: Span
    confidence: float


class AnchorText:
    """One article prepared for finding: its paragraphs joined by "\\n", and the same folded, made when first needed."""

    def __init__(self, article: Article) -> None:
        self._starts: list[int] = []
        offset = 0
        for paragraph in article.paragraphs:
            self._starts.append(offset)
            offset += len(paragraph.text) + 1
        self.text = "\n".join(p.text for p in article.paragraphs)
        self._folded: Folded | None = None
        self._paragraphs: dict[str, list[int]] | None = None

    def anchor(self, span: Span) -> Anchor:
        """The anchor of `span`. Raises IndexError outside the article."""
        start, end = self._offset(span.paragraph, span.start), self._offset(span.end_paragraph, span.end)
        if start > end:
            raise IndexError(span)
        return Anchor(
            span, self.text[start:end], self.text[max(0, start - CONTEXT) : start], self.text[end : end + CONTEXT]
        )

    def find(self, anchor: Anchor) -> Attachment | None:
        """Where the anchored passage stands now, or None when it cannot be told with confidence."""
        if self._stands_at(anchor):
            return Attachment(anchor.span, 1.0)
        if moved := self._moved_paragraph(anchor):
            return moved
        literal = [(s, e) for s, e in self._literal(anchor.exact) if self._bounded_alike(anchor, s, e)]
        return self._best(anchor, literal, 1.0) or self._best(
            anchor, [(s, e) for s, e in self._loose(anchor.exact) if self._bounded_alike(anchor, s, e)], 0.95
        )

    def occurrences(self, quote: str) -> list[Span]:
        """Every place where `quote` stands literally; if there is none, every place where it stands folded."""
        if not quote.strip():
            return []
        found = list(self._literal(quote)) or list(self._loose(quote.strip()))
        return [self._span(start, end) for start, end in found]

    def _stands_at(self, anchor: Anchor) -> bool:
        span = anchor.span
        if span.end_paragraph > len(self._starts):
            return False
        start = self._starts[span.paragraph - 1] + span.start
        end = start + len(anchor.exact)
        return (
            self.text[start:end] == anchor.exact
            and self._span(start, end) == span
            and self._bounded_alike(anchor, start, end)
            and (self._context_share(anchor, start, end) >= _ENOUGH_CONTEXT or _speaks_for_itself(anchor))
        )

    def _moved_paragraph(self, anchor: Anchor) -> Attachment | None:
        """The nearest paragraph of just these words between the same words; found without a search of the whole text.

        Marks may stand on as many paragraphs as a book has, and one that is put in before them moves them all.
        """
        if anchor.span.start or anchor.span.paragraph != anchor.span.end_paragraph:
            return None
        if self._paragraphs is None:
            self._paragraphs = {}
            for start, end in zip(self._starts, [*self._starts[1:], len(self.text) + 1], strict=True):
                self._paragraphs.setdefault(self.text[start : end - 1], []).append(start)
        length = len(anchor.exact)
        same = [
            start
            for start in self._paragraphs.get(anchor.exact, ())
            if self._context_share(anchor, start, start + length) == 1
        ]
        if not same:
            return None
        start = min(same, key=lambda start: self._distance(anchor, start))
        return Attachment(self._span(start, start + length), 1.0)

    def _best(self, anchor: Anchor, places: list[tuple[int, int]], ceiling: float) -> Attachment | None:
        """The one of `places` that is plainly the passage, judged by context first and by nearness second."""
        if not places:
            return None
        ranked = sorted(
            ((self._context_share(anchor, s, e), -self._distance(anchor, s), s, e) for s, e in places), reverse=True
        )
        share, _, start, end = ranked[0]
        if len(ranked) > 1 and share < 1 and share - ranked[1][0] < _CLEARLY_BETTER:
            return None
        if share < _ENOUGH_CONTEXT and (len(ranked) > 1 or not _speaks_for_itself(anchor)):
            return None
        return Attachment(self._span(start, end), round(ceiling * (0.5 + 0.5 * share), 3))

    def _context_share(self, anchor: Anchor, start: int, end: int) -> float:
        """How much of the remembered context still surrounds `start`..`end`, 0..1, compared folded."""
        before, after = fold_text(anchor.prefix), fold_text(anchor.suffix)
        if not before + after:
            return 1.0
        near_before = fold_text(self.text[max(0, start - 2 * CONTEXT) : start])
        near_after = fold_text(self.text[end : end + 2 * CONTEXT])
        equal = _common_prefix(before[::-1], near_before[::-1]) + _common_prefix(after, near_after)
        return equal / len(before + after)

    def _distance(self, anchor: Anchor, start: int) -> int:
        number = min(anchor.span.paragraph, len(self._starts))
        return abs(self._starts[number - 1] + anchor.span.start - start)

    def _bounded_alike(self, anchor: Anchor, start: int, end: int) -> bool:
        """Whether an occurrence begins and ends at a word's edge where the quotation did."""
        before_edge = not (anchor.prefix[-1:].isalnum() and anchor.exact[:1].isalnum())
        after_edge = not (anchor.exact[-1:].isalnum() and anchor.suffix[:1].isalnum())
        cut_before = start > 0 and self.text[start - 1].isalnum() and self.text[start : start + 1].isalnum()
        cut_after = end < len(self.text) and self.text[end].isalnum() and self.text[end - 1 : end].isalnum()
        return not (before_edge and cut_before) and not (after_edge and cut_after)

    def _literal(self, quote: str) -> Iterator[tuple[int, int]]:
        start = self.text.find(quote) if quote else -1
        while start >= 0:
            yield start, start + len(quote)
            start = self.text.find(quote, start + 1)

    def _loose(self, quote: str) -> Iterator[tuple[int, int]]:
        """Occurrences of the folded quote, with any white space for any white space."""
        parts = fold_text(quote).split()
        if not parts:
            return
        if self._folded is None:
            self._folded = fold(self.text)
        for match in re.finditer(r"\s+".join(map(re.escape, parts)), self._folded.text):
            yield self._folded.span(*match.span())

    def _offset(self, number: int, offset: int) -> int:
        """The place in the joined text. Raises IndexError outside the article or the paragraph."""
        if not 1 <= number <= len(self._starts):
            raise IndexError(number)
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        if not start <= start + offset <= end:
            raise IndexError(offset)
        return start + offset

    def _span(self, start: int, end: int) -> Span:
        first = bisect_right(self._starts, start)
        last = bisect_right(self._starts, max(start, end - 1)) if end > start else first
        return Span(first, start - self._starts[first - 1], end - self._starts[last - 1], last)


def _speaks_for_itself(anchor: Anchor) -> bool:
    return len(fold_text(anchor.exact)) >= _SPEAKS_FOR_ITSELF


def _common_prefix(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
