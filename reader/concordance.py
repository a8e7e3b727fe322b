"""The concordance: every use of a word in the texts of the library, a line each, with what stands before and after it.

What is kept of a use is a few numbers (a word with 100,000 uses takes some 5 MB); its words are read from the store
when the line is shown. Words beside it are sorted by as in an index, without «ال».
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import merge
from itertools import islice
from typing import Any, TypeVar

from reader.arabic.collation import title_key
from reader.arabic.words import end_of_word, start_of_word
from reader.article import Span
from reader.search import NEAR, Field, Index, ParsedQuery, Tier, Use, uses
from reader.search.stopping import Stop, give_up, never
from reader.store import Head, Store
from reader.timeline import Timeline

WIDTH = 60
"""Code points of a line on either side of the word, by default."""

_AT_ONCE = 256
"""Paragraphs that are read at a time."""

_PORTION = 8192
"""What is sorted at a time takes a few ms."""

_ALL = 2**31
_UNDATED = "~"  # behind every date
_BITS = 21
"""So many tell one word from the others: a language has fewer than two million."""

_Value = TypeVar("_Value")


class Order(StrEnum):
    """What lines are sorted by."""

    BEFORE = "before"
    """The word before, then the one before that."""
    AFTER = "after"
    DATE = "date"
    """The day of publication, the oldest first."""
    SOURCE = "source"
    ARTICLE = "article"
    """The titles of the articles, then the order of the text."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is let through: uses in these tiers, in these forms (none: in all), of this month or year ("": any)."""

    tiers: frozenset[Tier] = frozenset(Tier)
    forms: frozenset[str] = frozenset()
    period: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A written form: how often it is used, in which tier it answers, and why."""

    form: str
    count: int
    tier: Tier
    reason: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Which uses are let through, by their numbers and in their order, and what can be said of them.

    `total` counts all uses that were found, `tiers` those of each tier. `forms`, the most used first, are counted as if
    all forms were chosen, `timeline` as if every period was. `is_whole`: there is nothing left to be found.
    """

    order: Sequence[int] = ()
    total: int = 0
    tiers: dict[Tier, int] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()
    timeline: Timeline = field(default_factory=lambda: Timeline.of({}))
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A use with its context, as it is shown. `span` is its place in the stored text, in code points.

    `before` and `after` are stored text too, cut between words; `is_cut` tells on which sides there is more.
    """

    article: str
    title: str
    source: str
    published: str
    span: Span
    before: str
    word: str
    after: str
    is_cut: tuple[bool, bool]
    form: str
    tier: Tier
    reason: str

    @property
    def paragraph(self) -> int:
        """Its number, from 1."""
        return self.span.paragraph


class _Vocabulary:
    """Words by number, and the rank of each in the order of an index."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}
        self._keys = [""]

    def number(self, word: str) -> int:
        known = self._numbers.get(word)
        if known is None:
            known = self._numbers[word] = len(self._keys)
            self._keys.append(title_key(word))
        return known

    def ranks(self) -> list[int]:
        ranks = {key: rank for rank, key in enumerate(_sorted(dict.fromkeys(self._keys), _itself))}
        return [ranks[key] for key in self._keys]


class Concordance:
    """The uses of the words of a query in one of `tiers`, of the whole library or of one article.

    Texts only: titles are said again in them as a rule, and notes are the reader's own. What the index does not know
    yet is not found. It belongs to the thread of its store.
    """

    def __init__(
        self, store: Store, index: Index, text: str, tiers: Iterable[Tier], article: str | None = None
    ) -> None:
        self._store, self._index = store, index
        self._text, self._article = text, article
        self._limit = max((tier.rank for tier in tiers), default=-1)
        self._numbers: dict[str, int] = {}
        self._heads: list[Head] = []
        self._forms: dict[tuple[str, Tier], int] = {}
        self._samples: list[Use] = []
        self._words = _Vocabulary()
        # A use's article (as a number), paragraph, start, end and form, and the words beside it.
        self._articles, self._paragraphs = array("I"), array("I")
        self._starts, self._ends, self._form_numbers = array("I"), array("I"), array("I")
        self._beside = {order: [array("I") for _ in range(NEAR)] for order in (Order.BEFORE, Order.AFTER)}
        self._is_whole = False

    def __len__(self) -> int:
        return len(self._articles)

    # --- gathering -----------------------------------------------------------------------------------------------

    def gather(self, stop: Stop = never) -> Iterator[int]:
        """Find the uses; says how many there are so far. Raises SearchStopped soon after `stop` has come true."""
        tiers = [tier for tier in Tier if tier.rank <= self._limit]
        known: set[tuple[str, int]] = set()
        for limit in (_AT_ONCE, _ALL):  # to bring the places of a common word takes longer than anyone wants to wait
            found = self._index.search(
                self._text, tiers=tiers, fields=(Field.TEXT,), article=self._article, limit=limit, stop=stop
            )
            every = {(place.article, place.paragraph or 1): None for place in found.places}
            places = list(_sorted((place for place in every if place not in known), _itself))
            known.update(places)
            for first in range(0, len(places), _AT_ONCE):
                give_up(stop)
                self._add(places[first : first + _AT_ONCE], found.query, tiers)
                yield len(self)
            if found.total <= limit:
                break
        self._is_whole = True

    def _add(self, places: Sequence[tuple[str, int]], query: ParsedQuery, tiers: Sequence[Tier]) -> None:
        new = {article for article, _ in places} - self._numbers.keys()
        for head in self._store.heads(sorted(new)).values():
            self._numbers[head.article] = len(self._heads)
            self._heads.append(head)
        texts = self._store.found_texts((article, paragraph, None) for article, paragraph in places)
        for (article, paragraph), found in zip(places, texts, strict=True):
            number = self._numbers.get(article)
            if found is None or number is None:  # the store has moved on
                continue
            for use in uses(query, found.text, tiers):
                self._articles.append(number)
                self._paragraphs.append(paragraph)
                self._starts.append(use.start)
                self._ends.append(use.end)
                self._form_numbers.append(self._form_number(use))
                self._add_beside(Order.BEFORE, use.before)
                self._add_beside(Order.AFTER, use.after)

    def _add_beside(self, side: Order, words: Sequence[str]) -> None:
        for place, column in enumerate(self._beside[side]):
            column.append(self._words.number(words[place]) if place < len(words) else 0)

    def _form_number(self, use: Use) -> int:
        form = " ".join(use.forms), use.tier
        if form not in self._forms:
            self._forms[form] = len(self._samples)
            self._samples.append(use)
        return self._forms[form]

    # --- choosing and sorting ------------------------------------------------------------------------------------

    def lines(self, order: Order = Order.ARTICLE, sieve: Sieve | None = None) -> Lines:
        """The uses found so far that `sieve` lets through (None: all), sorted."""
        sieve = sieve or Sieve()
        samples, names = self._samples, [form for form, _ in self._forms]
        in_tier = [sample.tier in sieve.tiers for sample in samples]
        in_form = [on and (not sieve.forms or name in sieve.forms) for on, name in zip(in_tier, names, strict=True)]
        in_period = [(head.published or "").startswith(sieve.period) for head in self._heads]
        both = Counter(zip(self._form_numbers, self._articles, strict=True))
        forms, tiers, dates = Counter[int](), Counter[Tier](), Counter[str]()
        for (form, article), count in both.items():
            tiers[samples[form].tier] += count
            if in_tier[form] and in_period[article]:
                forms[form] += count
            if in_form[form]:
                dates[self._heads[article].published or ""] += count
        chosen = [
            number
            for number, (form, article) in enumerate(zip(self._form_numbers, self._articles, strict=True))
            if in_form[form] and in_period[article]
        ]
        return Lines(
            array("I", _sorted(chosen, self._key(order))),
            len(self),
            {tier: tiers[tier] for tier in Tier if tier.rank <= self._limit},
            tuple(
                Form(names[form], count, samples[form].tier, samples[form].reason)
                for form, count in sorted(forms.items(), key=lambda pair: (-pair[1], names[pair[0]]))
            ),
            Timeline.of(dates),
            self._is_whole,
        )

    def _key(self, order: Order) -> Callable[[int], int]:
        """What to sort a use's number by. Uses that are equal stand in the order of titles and texts."""
        articles, paragraphs, by_article = self._articles, self._paragraphs, self._article_ranks(order)
        if order not in self._beside:
            return lambda use: (by_article[articles[use]] << _BITS) + paragraphs[use]
        ranks = self._words.ranks()
        first, second, third = self._beside[order]
        return lambda use: (
            (ranks[first[use]] << 4 * _BITS) + (ranks[second[use]] << 3 * _BITS) + (ranks[third[use]] << 2 * _BITS)
            + (by_article[articles[use]] << _BITS) + paragraphs[use]
        )  # fmt: skip

    def _article_ranks(self, order: Order) -> list[int]:
        """The rank of each article: by date or source, if that is wanted, then by title."""
        titles = [(title_key(head.title), head.article) for head in self._heads]
        dates = [head.published or _UNDATED for head in self._heads]
        match order:
            case Order.DATE:
                return _ranked(list(zip(dates, titles, strict=True)))
            case Order.SOURCE:
                sources = [title_key(head.source) if head.source else _UNDATED for head in self._heads]
                return _ranked(list(zip(sources, dates, titles, strict=True)))
        return _ranked(titles)

    # --- showing -------------------------------------------------------------------------------------------------

    def shown(self, numbers: Sequence[int], width: int = WIDTH) -> list[Line]:
        """The uses of these numbers with about `width` code points on either side, whole words; read from the store.

        One whose paragraph is no longer there has no context.
        """
        places = [(self._heads[self._articles[use]].article, self._paragraphs[use], None) for use in numbers]
        texts = self._store.found_texts(places)
        return [self._line(use, found.text if found else "", width) for use, found in zip(numbers, texts, strict=True)]

    def _line(self, use: int, text: str, width: int) -> Line:
        head, sample = self._heads[self._articles[use]], self._samples[self._form_numbers[use]]
        start, end = self._starts[use], self._ends[use]
        first = _first(text, start, width)
        last = _last(text, end, width)
        return Line(
            head.article,
            head.title,
            head.source or "",
            head.published or "",
            Span(self._paragraphs[use], start, end),
            text[first:start],
            text[start:end] or " ".join(sample.forms),
            text[end:last],
            (first > 0, last < len(text)),
            " ".join(sample.forms),
            sample.tier,
            sample.reason,
        )

    def spans(self, numbers: Iterable[int]) -> Iterator[tuple[str, Span]]:
        """Article and place of each of these uses."""
        for use in numbers:
            place = Span(self._paragraphs[use], self._starts[use], self._ends[use])
            yield self._heads[self._articles[use]].article, place

    def in_article(self, article: str) -> list[Span]:
        """The places of all uses in one article."""
        numbers = {number for number, head in enumerate(self._heads) if head.article == article}
        found = (use for use, number in enumerate(self._articles) if number in numbers)
        return [span for _, span in self.spans(found)]


def everything(concordance: Concordance, order: Order, sieve: Sieve) -> Lines:
    """Gather all, and sort: for those who need not show anything meanwhile."""
    for _ in concordance.gather():
        pass
    return concordance.lines(order, sieve)


def _first(text: str, start: int, width: int) -> int:
    """Where the context before `start` begins: at a word, some `width` code points ahead."""
    wanted = max(start - width, 0)
    if wanted == 0:
        return 0
    cut = text[wanted:start]
    within = end_of_word(cut, 0) if text[wanted - 1 : wanted].strip() and cut[:1].strip() else 0
    return min(wanted + within + len(cut[within:]) - len(cut[within:].lstrip()), start)


def _last(text: str, end: int, width: int) -> int:
    """Where the context behind `end` ends: behind a word."""
    wanted = min(end + width, len(text))
    if wanted == len(text):
        return wanted
    cut = text[end:wanted]
    if text[wanted].strip() and cut[-1:].strip():
        cut = cut[: start_of_word(cut, len(cut))]
    return end + len(cut.rstrip())


def _itself(value: _Value) -> _Value:
    return value


def _sorted(values: Iterable[_Value], key: Callable[[_Value], Any]) -> Iterator[_Value]:
    """As `sorted` does, but in portions: Python lets no other thread run while it sorts, and the window would wait."""
    values = iter(values)
    portions = iter(lambda: sorted(islice(values, _PORTION), key=key), [])
    return merge(*portions, key=key)


def _ranked(keys: Sequence[Any]) -> list[int]:
    """The rank of each key among those there are; keys of one call compare with each other."""
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    return [ranks[key] for key in keys]
