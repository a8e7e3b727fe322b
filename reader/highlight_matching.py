"""Where highlights of other programs belong: which article a work is, and where in it each of its quotations stands.

A work is the article with its id, its source or its title; else the one whose text has its words. Nothing is attached
where two places would do: a highlight at a wrong place is worse than one that is named in a report.
"""

import re
from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from functools import cached_property
from urllib.parse import urlsplit

from reader.anchor import Anchor, AnchorText, Attachment
from reader.arabic.folding import Folded, fold, fold_text
from reader.article import LibraryEntry, Span
from reader.highlight_importers import Clip, Work
from reader.search import Field, Index, Tier
from reader.store import Store
from reader.text_positions import TextPositions

# A quotation this long (folded code points) that stands only once is the passage, whatever it was said to be from.
_SPEAKS_FOR_ITSELF = 24
# So many of a work's longest quotations are looked up in the whole library, by so many of their words.
_LOOKED_UP, _LOOKED_UP_WORDS, _FOUND_AT_MOST = 12, 10, 8
_NEAR_TITLE = 0.88
_TEXTS_KEPT = 4
_WORD = re.compile(r"\w+")
_QUOTATION_MARKS = re.compile('["«»“”„]')


class Rank(IntEnum):
    """By what a work is taken for an article, the surest last."""

    WORDS = 0
    LIKE = 1
    TITLE = 2
    SOURCE = 3
    ID = 4
    HAND = 5


@dataclass(frozen=True, slots=True)
class Fit:
    """An article that a work may be, and by what."""

    article: str
    rank: Rank

    @property
    def is_sure(self) -> bool:
        """Whether what the file says, or the user, names this article: it is not taken for it by likeness or words."""
        return self.rank >= Rank.TITLE


class PreparedText:
    """One article in which quotations are looked for."""

    def __init__(self, store: Store, article: str) -> None:
        self._article = store.article(article)
        self.text = AnchorText(self._article)

    @cached_property
    def _positions(self) -> TextPositions:
        return TextPositions(self._article)

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.text.text)

    def places(self, clip: Clip) -> list[Attachment]:
        """Where the clip's words stand: one place if it can be told which, all of them if not, none if they do not."""
        at = self._positions.span(clip.start, clip.end)
        if not clip.quote.strip():  # an empty paragraph is a picture
            return [Attachment(at, 1.0)] if at and at.start == at.end else []
        spans = self._bounded(self.text.occurrences(clip.quote)) or self._by_words(clip.quote)
        if at and at in spans:
            return [Attachment(at, 1.0)]
        if clip.prefix.strip() or clip.suffix.strip():
            anchor = Anchor(at or (spans[0] if spans else Span(1, 0, 0)), clip.quote, clip.prefix, clip.suffix)
            if found := self.text.find(anchor):
                return [found]
        return [Attachment(span, 1.0) for span in spans]

    def _bounded(self, spans: Sequence[Span]) -> list[Span]:
        """Those that do not begin or end inside a word; of a long quotation any."""
        text = self.text.text
        kept = []
        for span in spans:
            start, end = self._positions.of(span)
            cut = (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
                end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
            )
            if not cut or speaks_for_itself(text[start:end]):
                kept.append(span)
        return kept

    def _by_words(self, quote: str) -> list[Span]:
        """Where the same words stand with other marks between them: other programs have their own quotation marks."""
        words = _WORD.findall(fold_text(quote))
        if len(words) < 2:
            return []
        found = re.finditer(r"\b" + r"\W+".join(words) + r"\b", self._folded.text)
        spans = (self._positions.span(*self._folded.span(*match.span())) for match in found)
        return [span for span in spans if span]


class Shelf:
    """The articles of a library by what a file may say of them, and their texts, the last few kept."""

    def __init__(self, store: Store, index: Index) -> None:
        self._store, self._index = store, index
        self.entries = {entry.id: entry for entry in store.entries()}
        self._texts: OrderedDict[str, PreparedText] = OrderedDict()
        self._titles: dict[str, list[str]] = {}
        self._sources: dict[str, list[str]] = {}
        self._words: dict[str, list[str]] = {}
        for entry in self.entries.values():
            title = title_key(entry.title)
            self._titles.setdefault(title, []).append(entry.id)
            for word in set(title.split()):
                self._words.setdefault(word, []).append(entry.id)
            if source := source_key(entry.source or ""):
                self._sources.setdefault(source, []).append(entry.id)

    def text(self, article: str) -> PreparedText:
        """The article's text. Raises ArticleNotFound, LibraryDamaged."""
        prepared = self._texts.pop(article, None) or PreparedText(self._store, article)
        self._texts[article] = prepared
        if len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
        return prepared

    def fits(self, work: Work) -> list[Fit]:
        """The articles that the work may be, all for the same kind of reason: the best there is."""
        named = list(self._named(work))
        best = max((fit.rank for fit in named), default=-1)
        fits = [fit for fit in named if fit.rank == best]
        if len(fits) > 1 and work.author:
            author = title_key(work.author)
            fits = [fit for fit in fits if _is_by(self.entries[fit.article], author)] or fits
        if fits and fits[0].is_sure and len(fits) == 1:
            return fits
        standing = {fit: self._standing(work, fit) for fit in fits}
        most = max(standing.values(), default=0)
        if most:
            return [fit for fit, count in standing.items() if count == most]
        return fits if fits and fits[0].is_sure else self._by_words(work)

    def _named(self, work: Work) -> Iterator[Fit]:
        if work.article in self.entries:
            yield Fit(work.article, Rank.ID)
        if source := source_key(work.source):
            yield from (Fit(article, Rank.SOURCE) for article in self._sources.get(source, ()))
        title = title_key(work.title)
        if title:
            yield from (Fit(article, Rank.TITLE) for article in self._titles.get(title, ()))
            yield from (Fit(article, Rank.LIKE) for article in self._like(title))

    def _like(self, title: str) -> Iterator[str]:
        """The articles whose title is nearly this one, or begins so, or that it begins with."""
        words = title.split()
        rare = sorted((word for word in set(words) if word in self._words), key=lambda word: len(self._words[word]))
        for article in dict.fromkeys(each for word in rare[:3] for each in self._words[word]):
            other = title_key(self.entries[article].title)
            short, long = sorted((title, other), key=len)
            if (len(short.split()) > 1 and f"{long} ".startswith(f"{short} ")) or (
                SequenceMatcher(None, title, other, autojunk=False).ratio() >= _NEAR_TITLE
            ):
                yield article

    def _standing(self, work: Work, fit: Fit) -> int:
        """How many of the work's quotations stand in the article; of a likeness only those count that prove it."""
        clips = sorted(work.clips, key=lambda clip: -len(clip.quote))[: 4 * _LOOKED_UP]
        text = self.text(fit.article)
        return sum(bool(text.places(clip)) for clip in clips if fit.is_sure or speaks_for_itself(clip.quote))

    def _by_words(self, work: Work) -> list[Fit]:
        """The articles that have the work's longest quotations; the one with most of them first."""
        clips = [clip for clip in work.clips if speaks_for_itself(clip.quote)]
        found: Counter[str] = Counter()
        for clip in sorted(clips, key=lambda clip: -len(clip.quote))[:_LOOKED_UP]:
            words = _QUOTATION_MARKS.sub(" ", max(clip.quote.split("\n"), key=len)).split()[:_LOOKED_UP_WORDS]
            phrase = f'"{" ".join(words)}"'
            places = self._index.search(
                phrase, tiers=(Tier.EXACT, Tier.FOLDED), fields=(Field.TEXT,), limit=_FOUND_AT_MOST
            ).places
            for article in dict.fromkeys(place.article for place in places):
                if article in self.entries and self.text(article).places(clip):
                    found[article] += 1
        return [Fit(article, Rank.WORDS) for article, _ in found.most_common()]


def speaks_for_itself(quote: str) -> bool:
    """Whether a quotation is long enough to be told from all others."""
    return len(fold_text(quote)) >= _SPEAKS_FOR_ITSELF


def title_key(title: str) -> str:
    """A title as its words, in whatever spelling and with whatever marks between them."""
    return " ".join(_WORD.findall(fold_text(title)))


def source_key(source: str) -> str:
    """An address as what it leads to, whatever its scheme; "" for what is none."""
    try:
        parts = urlsplit(source.strip())
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return parts.netloc.casefold().removeprefix("www.") + parts.path.rstrip("/") + query


def _is_by(entry: LibraryEntry, author: str) -> bool:
    return any(title_key(each) in author or author in title_key(each) for each in entry.authors if each.strip())
