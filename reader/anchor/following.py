"""Following what was marked from an old text of an article to a new one.

Two witnesses are heard: the alignment of both texts, which knows what became of every word, and a search for the
passage by its words and those around it, which knows nothing of the rest. Only where both name one place, or the words
around it leave no doubt, something is attached there without asking.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from reader.anchor.alignment import NOWHERE, align
from reader.anchor.anchor import Anchor, Attachment
from reader.anchor.anchor_text import AnchorText
from reader.anchor.evidence import AROUND, chance, is_agreed, is_beyond_doubt, judge
from reader.anchor.word_sequence import Run, WordSequence, carried
from reader.article import Article, Span


class Anchored(Protocol):
    """An annotation or a mark: `span` is where it stands, None for nowhere."""

    @property
    def id(self) -> str: ...
    @property
    def anchor(self) -> Anchor | None: ...
    @property
    def span(self) -> Span | None: ...


class Following:
    """An old and a new text of an article, compared once for all that stands in the old one."""

    def __init__(self, old: Article, new: Article, text: AnchorText | None = None) -> None:
        """`text` is `new` prepared, if it is already."""
        self._old_article = old
        self._new_article = new
        self._text = text

    @cached_property
    def text(self) -> AnchorText:
        """The new text, prepared."""
        return self._text or AnchorText(self._new_article)

    @cached_property
    def _old(self) -> WordSequence:
        return WordSequence.of(self._old_article)

    @cached_property
    def _places(self) -> list[int]:
        return align(self._old, self.text.words)

    @cached_property
    def _sources(self) -> list[int]:
        sources = [NOWHERE] * len(self.text.words)
        for word, place in enumerate(self._places):
            if place != NOWHERE:
                sources[place] = word
        return sources

    def follow(self, span: Span) -> Attachment | None:
        """Where the words of `span` of the old text stand in the new one, or None when it cannot be told surely.

        Raises IndexError for a span outside the old text.
        """
        old, new = self._old, self.text.words
        place = old.offsets(span)
        own = old.run(*place)
        if own.end <= own.first:
            return self.text.find(AnchorText(self._old_article).anchor(span))
        around = Run(max(0, own.first - AROUND), min(len(old), own.end + AROUND))
        found = judge(old, own, around, new, self._places, self._sources)
        if found is None or found.is_torn:
            return None
        if not (sure := is_beyond_doubt(found, own)):
            search = self.text.search
            occurrences = search.count(old.folds[own.first : own.end]) if found.is_whole else 0
            if not is_agreed(own, found, search.find(old, own, around), occurrences):
                return None
        start, end = carried(old, place, own, new, found.onto)
        return Attachment(new.span(start, end), 1.0 if sure else chance(found, agreed=True))


def find_again(
    old: Article | None,
    new: Article,
    added: Iterable[Anchored],
    earlier: Iterable[Callable[[], Article]] = (),
) -> dict[str, Attachment | None]:
    """Where each annotation or mark stands in the `new` text; None where that cannot be told with confidence.

    `old` is the text that they stand in; None (it is damaged) leaves the quotations. What is unattached is looked for by
    its quotation, and then from that of the `earlier` texts (the latest first) on which it was made.
    """
    text = AnchorText(new)
    following = Following(old, new, text) if old else None
    found: dict[str, Attachment | None] = {}
    lost: list[Anchored] = []
    for one in added:
        if not one.anchor:
            continue
        if following and one.span:
            found[one.id] = following.follow(one.span)
        else:
            found[one.id] = text.find(replace(one.anchor, span=one.span or one.anchor.span))
        if found[one.id] is None:
            lost.append(one)
    for load in earlier if lost else ():
        ...
    return found
