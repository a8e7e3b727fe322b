"""What the filters of a query choose: sets of articles, paragraphs and notes, from the store.

A value is compared as the search compares words, whatever its spelling: `tag:` and `color:` as a whole, the words of
`author:`, `source:` and `in:` (a title) as parts. A date is a year, a month or a day, or a range of them, with one end
or both; an article of which only the year is known is in every month of it.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from reader.annotation import Color
from reader.arabic.folding import fold_text
from reader.article import iso_date
from reader.colors import color_named
from reader.errors import UnknownColor
from reader.paragraph_mark import ParagraphState
from reader.search import Chosen, ParsedQuery
from reader.search.parsing import Break, Problem
from reader.search.syntax import Facet, Filter
from reader.settings import Settings
from reader.shelf import BEGUN, FINISHED
from reader.store import Column, Store

_RANGE = re.compile(r"(?P<first>[^.…]*?)\s*(?:\.{2,}|…)\s*(?P<last>[^.…]*)")
_LAST_DAY = "9999-99-99"

BOOKMARKED = "bookmarked"
UNREAD, READING, READ_TO_END = "unread", "reading", "finished"
STATES: dict[str, tuple[str, ...]] = {
    UNREAD: ("unread", "جديد", "غير مقروء"),
    READING: ("reading", "قيد القراءة", "أقرؤه"),
    READ_TO_END: ("finished", "مكتمل", "منتهى", "أنهيته"),
    BOOKMARKED: ("bookmarked", "bookmark", "معلم", "إشارة", "إشارة مرجعية"),
    ParagraphState.READ: ("read", "مقروء", "مقروءة"),
    ParagraphState.IMPORTANT: ("important", "مهم", "مهمة"),
    ParagraphState.DOUBTFUL: ("doubtful", "مشكوك", "مشكوك فيه", "مشكوك فيها"),
}
"""What is said after `is:` or `حالة:`, in both languages: states of articles, and of paragraphs."""

COLOR_NAMES: dict[str, Color] = {
    "yellow": Color.YELLOW, "أصفر": Color.YELLOW, "green": Color.GREEN, "أخضر": Color.GREEN,
    "blue": Color.BLUE, "أزرق": Color.BLUE, "red": Color.RED, "أحمر": Color.RED,
    "purple": Color.PURPLE, "violet": Color.PURPLE, "بنفسجي": Color.PURPLE, "أرجواني": Color.PURPLE,
}  # fmt: skip
"""The colours in both languages; the user's own names are known besides."""


class Values:
    """What is known of the articles, as it is compared; read again only when the library has changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state: object = None
        self._known: dict[Column, list[tuple[str, str]]] = {}

    def of(self, column: Column) -> list[tuple[str, str]]:
        """Each article that has a value there, and the value: a date as it is, a text folded."""
        if self._state != (state := self._store.state):
            self._state, self._known = state, {}
        if column not in self._known:
            fold = str if column is Column.PUBLISHED else fold_text
            self._known[column] = [(article, fold(value)) for article, value in self._store.article_values(column)]
        return self._known[column]


class Selection:
    """Looks up what filters choose. A filter that says nothing is left out, and told of among the problems."""

    def __init__(self, store: Store, settings: Settings, values: Values) -> None:
        self._store = store
        self._settings = settings
        self._values = values

    def of(self, query: ParsedQuery) -> tuple[Mapping[Filter, Chosen], list[Problem]]:
        """What each filter of `query` chooses, and which of them could not be understood."""
        chosen: dict[Filter, Chosen] = {}
        problems = []
        for each in query.filters:
            found = self._looking[each.facet](each.value)
            if isinstance(found, Break):
                problems.append(Problem(found, each.start, each.end))
            else:
                chosen[each] = found
        return chosen, problems

    @property
    def _looking(self) -> Mapping[Facet, Callable[[str], Chosen | Break]]:
        return {
            Facet.AUTHOR: lambda value: self._having(Column.AUTHORS, value),
            Facet.SOURCE: lambda value: self._having(Column.SOURCE, value),
            Facet.ARTICLE: lambda value: self._having(Column.TITLE, value),
            Facet.TAG: self._tagged,
            Facet.COLOR: self._colored,
            Facet.DATE: self._dated,
            Facet.STATE: self._in_state,
        }

    def _having(self, column: Column, value: str) -> Chosen:
        parts = fold_text(value).split()
        known = self._values.of(column)
        return Chosen(frozenset(article for article, text in known if all(part in text for part in parts)))

    def _tagged(self, value: str) -> Chosen:
        wanted = plain(value)
        articles = frozenset(article for article, tag in self._store.article_tags() if plain(tag) == wanted)
        tagged = [row[1:] for row in self._store.annotation_tags() if plain(row[0]) == wanted]
        return _of_annotations(tagged, articles)

    def _colored(self, value: str) -> Chosen | Break:
        color = named_color(value, self._settings)
        return _of_annotations(self._store.colored(color), frozenset()) if color else Break.COLOR

    def _dated(self, value: str) -> Chosen | Break:
        days = date_range(value)
        if days is None:
            return Break.DATE
        first, last = days
        known = self._values.of(Column.PUBLISHED)
        return Chosen(frozenset(article for article, day in known if _first(day) <= last and _last(day) >= first))

    def _in_state(self, value: str) -> Chosen | Break:
        match named_state(value):
            case "unread":
                return self._read_so(lambda progress, opened: not opened and progress < BEGUN)
            case "reading":
                return self._read_so(lambda progress, opened: progress < FINISHED and (opened or progress >= BEGUN))
            case "finished":
                return self._read_so(lambda progress, _: progress >= FINISHED)
            case "bookmarked":
                return Chosen(paragraphs=frozenset(self._store.bookmarked()))
            case None:
                return Break.STATE
            case state:
                return Chosen(paragraphs=frozenset(self._store.in_state(ParagraphState(state))))

    def _read_so(self, is_so: Callable[[float, bool], bool]) -> Chosen:
        known = self._store.progress()
        return Chosen(frozenset(article for article, progress, opened in known if is_so(progress, opened)))


def plain(value: str) -> str:
    """A tag, a colour or a state as it is compared: `غير-مقروء` and `غير_مقروء` are «غير مقروء»."""
    return " ".join(re.sub("[-_#]", " ", fold_text(value)).split())


def named_color(name: str, settings: Settings) -> Color | None:
    """The colour of this name in either language, or the user's own."""
    try:
        return color_named(name, settings)
    except UnknownColor:
        return {plain(known): color for known, color in COLOR_NAMES.items()}.get(plain(name))


def named_state(name: str) -> str | None:
    """The state of this name, a key of STATES."""
    return next((state for state, names in STATES.items() if plain(name) in map(plain, names)), None)


def date_range(value: str) -> tuple[str, str] | None:
    """The first and the last day, ISO 8601, of a date or a range such as 2020..2024-05, ..2023, ٢٠٢٤..; else None."""
    ranged = _RANGE.fullmatch(value)
    first, last = (ranged["first"], ranged["last"]) if ranged else (value, value)
    if not first and not last:
        return None
    days = [iso_date(part) if part else "" for part in (first, last)]
    if None in days:
        return None
    ends = _first(days[0] or "") if days[0] else "", _last(days[1] or "") if days[1] else _LAST_DAY
    return ends if ends[0] <= ends[1] else (_first(days[1] or ""), _last(days[0] or ""))


def _first(date: str) -> str:
    return (date[:10] + "-01-01"[len(date[:10]) - 4 :]) if len(date) < 10 else date[:10]


def _last(date: str) -> str:
    return (date[:10] + "-12-31"[len(date[:10]) - 4 :]) if len(date) < 10 else date[:10]


def _of_annotations(rows: Iterable[tuple[str, str, int | None, int | None]], articles: frozenset[str]) -> Chosen:
    paragraphs: set[tuple[str, int]] = set()
    notes: set[tuple[str, str]] = set()
    for article, annotation, first, last in rows:
        notes.add((article, annotation))
        if first is not None:
            paragraphs.update((article, number) for number in range(first, (last or first) + 1))
    return Chosen(articles, frozenset(paragraphs), frozenset(notes))
