"""Following what was marked from an old text of an article to a new one.

Two witnesses are heard: the alignment of both texts, which knows what became of every word, and a search for the
passage by its words and those around it, which knows nothing of the rest. Only where both name one place, or the words
around it leave no doubt, something is attached there without asking.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from reader.anchor.anchor import Anchor, Attachment
from reader.anchor.anchor_text import AnchorText
from reader.anchor.correspondence import NOWHERE, corresponding
from reader.anchor.evidence import (
    AROUND,
    Common,
    Judgement,
    Passage,
    chance,
    is_agreed,
    is_beyond_doubt,
    is_enough_of_paragraph,
    judge,
)
from reader.anchor.word_sequence import Run, WordSequence, carried
from reader.article import Article, Span

# A word of so many letters that is left of a passage tells that it is that passage.
_TELLING_WORD = 4


class Anchored(Protocol):
    """An annotation or a mark: `span` is where it stands, None for nowhere; it may be about a paragraph as a whole."""

    @property
    def id(self) -> str: ...
    @property
    def anchor(self) -> Anchor | None: ...
    @property
    def span(self) -> Span | None: ...
    @property
    def is_on_paragraph(self) -> bool: ...
    @property
    def confidence(self) -> float: ...


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
        return corresponding(self._old, self.text.words)

    @cached_property
    def _sources(self) -> list[int]:
        sources = [NOWHERE] * len(self.text.words)
        for word, place in enumerate(self._places):
            if place != NOWHERE:
                sources[place] = word
        return sources

    def is_from(self, anchor: Anchor) -> bool:
        """Whether the anchor was made on the old text."""
        return _is_at(self._old, anchor, anchor.span)

    def follow(self, span: Span, *, on_paragraph: bool = False) -> Attachment | None:
        """Where the words of `span` of the old text stand in the new one, or None when it cannot be told surely.

        `on_paragraph`: what is marked is the paragraph, and the place the part of it in the paragraph that has most of
        it. Raises IndexError for a span outside the old text.
        """
        old, new = self._old, self.text.words
        place = old.offsets(span)
        own = old.run(*place)
        if own.end <= own.first:
            return self.text.find(AnchorText(self._old_article).anchor(span))
        passage = Passage(old, own, Run(max(0, own.first - AROUND), min(len(old), own.end + AROUND)))
        found = judge(passage, Common(new, self._places, self._sources))
        if found is None:
            return None
        sure = is_beyond_doubt(found, passage)
        if on_paragraph:
            return self._follow_paragraph(place, own, found, sure=sure)
        if not sure and not self._is_agreed(passage, found):
            return None
        start, end = carried(old, place, own, new, found.onto)
        return Attachment(new.span(start, end), 1.0 if sure else chance(found, agreed=True))

    def _is_agreed(self, passage: Passage, found: Judgement) -> bool:
        if found.is_torn:
            return False
        folds = passage.old.folds
        left = [folds[word] for word in range(*passage.own) if self._places[word] in range(*found.onto)]
        occurrences = self.text.search.count(left)
        if len(left) == 1 and len(left[0]) < _TELLING_WORD and occurrences > 1:
            return False  # a particle may as well be another's
        return is_agreed(passage, found, self.text.search.find(passage, hint=found.onto.first), occurrences)

    def _follow_paragraph(self, place: tuple[int, int], own: Run, found: Judgement, *, sure: bool) -> Attachment | None:
        if not sure and not is_enough_of_paragraph(found):
            return None
        new = self.text.words
        standing = [there for word in range(*own) if (there := self._places[word]) in range(*found.onto)]
        most, _ = Counter(new.paragraph_of(word) for word in standing).most_common(1)[0]
        inside = [word for word in standing if new.paragraph_of(word) == most]
        start, end = carried(self._old, place, own, new, Run(min(inside), max(inside) + 1))
        span = new.span(start, end)
        if span.paragraph != span.end_paragraph:
            span = new.span(new.starts[min(inside)], new.ends[max(inside)])
        return Attachment(span, 1.0 if sure else chance(found, agreed=True))


def find_again(
    old: Article | None,
    new: Article,
    added: Iterable[Anchored],
    earlier: Iterable[Callable[[], Article]] = (),
) -> dict[str, Attachment | None]:
    """Where each annotation or mark stands in the `new` text; None where that cannot be told with confidence.

    `old` is the text that they stand in; None (it is damaged) leaves the quotations. What stands nowhere then is
    followed from that of the `earlier` texts, the latest first, on which it was made, and only if there is none looked
    for by its quotation. Texts are asked for as they are needed.
    """
    text = AnchorText(new)
    following = Following(old, new, text) if old else None
    found: dict[str, Attachment | None] = {}
    lost: list[tuple[Anchored, Anchor]] = []
    for one in added:
        if not one.anchor:
            continue
        attachment = None
        if one.span and following:
            attachment = following.follow(one.span, on_paragraph=one.is_on_paragraph)
            if attachment:
                # What was doubtful stays so until it is confirmed, or stands again as it was marked.
                again = _is_at(text.words, one.anchor, attachment.span)
                sure = 1.0 if again else round(attachment.confidence * one.confidence, 3)
                attachment = replace(attachment, confidence=sure)
        elif one.span:
            attachment = text.find(replace(one.anchor, span=one.span))
        found[one.id] = attachment
        if attachment is None:
            lost.append((one, one.anchor))
    for load in earlier:
        if not lost:
            break
        following = Following(load(), new, text)
        made_there = [(one, anchor) for one, anchor in lost if following.is_from(anchor)]
        for one, anchor in made_there:
            found[one.id] = following.follow(anchor.span, on_paragraph=one.is_on_paragraph)
        lost = [each for each in lost if each not in made_there]
    for one, anchor in lost:
        if one.span is None:
            found[one.id] = text.find(anchor)
    return found


def _is_at(text: WordSequence, anchor: Anchor, span: Span) -> bool:
    """Whether the quotation stands there between its old context, to the letter."""
    try:
        start, end = text.offsets(span)
    except IndexError:
        return False
    whole = text.text
    return (
        whole[start:end] == anchor.exact
        and whole[max(0, start - len(anchor.prefix)) : start] == anchor.prefix
        and whole.startswith(anchor.suffix, end)
    )
