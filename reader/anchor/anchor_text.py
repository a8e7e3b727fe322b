"""One article prepared for finding what was marked in it, or in an older text of it, by its quotation.

Finding prefers to answer "unattached" over answering wrongly.
"""

import re
from collections.abc import Iterator

from reader.anchor.anchor import CONTEXT, Anchor, Attachment, Candidate
from reader.anchor.evidence import AROUND, Judgement, Passage, chance, is_alone_convincing
from reader.anchor.passage_search import PassageSearch
from reader.anchor.word_sequence import Run, WordSequence, carried
from reader.arabic.folding import Folded, fold, fold_text
from reader.article import Article, Span

# Below this share of equal context an occurrence is not taken for the passage that was marked.
_ENOUGH_CONTEXT = 0.3
# A quotation this long (folded code points) that stands only once is the passage, whatever surrounds it now.
_SPEAKS_FOR_ITSELF = 24
# A place that is less alike is not proposed: one in twenty of them was right.
_WORTH_ASKING = 0.3
# So many code points around a candidate are shown.
_SHOWN = 80


class AnchorText:
    """An article's paragraphs joined by "\\n", their words, and what finding needs: each made when first needed."""

    def __init__(self, article: Article) -> None:
        self.words = WordSequence.of(article)
        self.text = self.words.text
        self._folded: Folded | None = None
        self._paragraphs: dict[str, list[int]] | None = None
        self._search: PassageSearch | None = None

    @property
    def search(self) -> PassageSearch:
        """Its words, indexed."""
        if self._search is None:
            self._search = PassageSearch(self.words)
        return self._search

    def anchor(self, span: Span) -> Anchor:
        """The anchor of `span`. Raises IndexError outside the article."""
        start, end = self.words.offsets(span)
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
        quoted = _Quoted(anchor)
        if not quoted.passage.size:
            return self._literally(anchor)
        found = self.search.find(quoted.passage)
        occurrences = self.search.count(quoted.words.folds[slice(*quoted.passage.own)])
        if not found or not is_alone_convincing(quoted.passage, found, occurrences):
            return None
        return Attachment(self._carried(quoted, found[0]), chance(found[0], agreed=False))

    def candidates(self, anchor: Anchor, limit: int) -> list[Candidate]:
        """The places where an unattached anchor may belong, the likeliest first."""
        quoted = _Quoted(anchor)
        if not quoted.passage.size:
            return []
        found = self.search.find(quoted.passage, replaced=True)
        alike = [each for each in found[:limit] if each.score >= _WORTH_ASKING]
        return [self.candidate(self._carried(quoted, each), round(each.score, 3)) for each in alike]

    def candidate(self, span: Span, likeness: float) -> Candidate:
        """A place with its words and what surrounds them. Raises IndexError outside the article."""
        start, end = self.words.offsets(span)
        before, after = self.text[max(0, start - _SHOWN) : start], self.text[end : end + _SHOWN]
        if start > _SHOWN:
            before = before.partition(" ")[2] or before
        if end + _SHOWN < len(self.text):
            after = after.rpartition(" ")[0] or after
        return Candidate(span, likeness, before, self.text[start:end], after)

    def paragraph_span(self, number: int) -> Span:
        """A paragraph as a whole. Raises IndexError outside the article."""
        return self.words.paragraph_span(number)

    def occurrences(self, quote: str) -> list[Span]:
        """Every place where `quote` stands literally; if there is none, every place where it stands folded."""
        if not quote.strip():
            return []
        found = list(self._literal(quote)) or list(self._loose(quote.strip()))
        return [self.words.span(start, end) for start, end in found]

    def _carried(self, quoted: "_Quoted", found: Judgement) -> Span:
        return self.words.span(*carried(quoted.words, quoted.place, quoted.passage.own, self.words, found.onto))

    def _stands_at(self, anchor: Anchor) -> bool:
        try:
            start, end = self.words.offsets(anchor.span)
        except IndexError:
            return False
        return (
            self.text[start:end] == anchor.exact
            and self.words.span(start, end) == anchor.span
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
            starts = self.words.paragraph_starts
            for start, end in zip(starts, [*starts[1:], len(self.text) + 1], strict=True):
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
        return Attachment(self.words.span(start, start + length), 1.0)

    def _literally(self, anchor: Anchor) -> Attachment | None:
        """Where a quotation without words stands between the words that it stood between."""
        same = [
            (start, end) for start, end in self._literal(anchor.exact) if self._context_share(anchor, start, end) == 1
        ]
        return Attachment(self.words.span(*same[0]), 1.0) if len(same) == 1 else None

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
        starts = self.words.paragraph_starts
        return abs(starts[min(anchor.span.paragraph, len(starts)) - 1] + anchor.span.start - start)

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


class _Quoted:
    """The quotation of an anchor between its context: its words, and those that are whole around it."""

    def __init__(self, anchor: Anchor) -> None:
        whole = anchor.prefix + anchor.exact + anchor.suffix
        self.words = WordSequence(whole.split("\n"))
        self.place = (len(anchor.prefix), len(anchor.prefix) + len(anchor.exact))
        own = self.words.run(*self.place)
        first, end = 0, len(self.words)
        # What fills the context is cut off where it happens to end, in a word's middle or not.
        if len(anchor.prefix) >= CONTEXT and own.first:
            first = 1
        if len(anchor.suffix) >= CONTEXT and own.end < end:
            end -= 1
        around = Run(max(first, own.first - AROUND), min(end, own.end + AROUND))
        self.passage = Passage(self.words, own, around)


def _speaks_for_itself(anchor: Anchor) -> bool:
    return len(fold_text(anchor.exact)) >= _SPEAKS_FOR_ITSELF


def _common_prefix(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
