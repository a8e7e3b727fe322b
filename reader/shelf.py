"""The shelf: the articles of the library as they are filtered, counted and put in order.

A Filter is what a reader asks the list for; filters combine. Nothing here reads the library: the shelf is given its
entries, and remembers what it has worked out about each, so that thousands of them are arranged while one types.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter, itemgetter
from typing import Any

from reader.arabic.collation import title_key
from reader.arabic.folding import fold_text
from reader.article import LibraryEntry

# An article is finished a little before its last line, which often is a signature; and a glance is not reading.
FINISHED = 0.98
BEGUN = 0.005

RECENT = 20
"""How many articles count as opened recently."""


class State(StrEnum):
    """How far an article was read, or where it lies."""

    ALL = "all"
    UNREAD = "unread"
    READING = "reading"
    FINISHED = "finished"
    RECENT = "recent"
    ANNOTATED = "annotated"
    TRASH = "trash"


class Order(StrEnum):
    """What the list is sorted by."""

    TITLE = "title"
    PUBLISHED = "published"
    ADDED = "added"
    PROGRESS = "progress"
    OPENED = "opened"


@dataclass(frozen=True)
class Filter:
    """What is asked for: a state, a tag ("" for any) and words that stand in title, author, source or tags."""

    state: State = State.ALL
    tag: str = ""
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it lets every article through."""
        return self == Filter() or (self.state is State.ALL and not self.tag and not self.words.strip())

    def changed(self, **values: Any) -> "Filter":
        """A copy with another state, tag or words."""
        return replace(self, **values)

    @property
    def values(self) -> dict[str, str]:
        """As it is kept in the settings: only what is asked for."""
        kept = {"state": self.state.value, "tag": self.tag, "words": self.words.strip()}
        return {name: value for name, value in kept.items() if value and value != State.ALL}

    @classmethod
    def of(cls, values: Mapping[str, str]) -> "Filter":
        """The filter that was kept as `values`; a state that is not known lets everything through."""
        state = values.get("state", "")
        known = State(state) if state in set(State) else State.ALL
        return cls(known, values.get("tag", ""), values.get("words", ""))


@dataclass(frozen=True)
class Sorting:
    """An order and its direction."""

    order: Order = Order.ADDED
    descending: bool = False

    @classmethod
    def of(cls, order: str, descending: bool) -> "Sorting":
        """As kept in the settings; an order that is not known is that of addition."""
        return cls(Order(order) if order in set(Order) else Order.ADDED, descending)

    @classmethod
    def by(cls, order: Order) -> "Sorting":
        """An order in the direction in which it is wanted most: titles from the first letter, the newest first."""
        return cls(order, order is not Order.TITLE)


@dataclass(frozen=True)
class Counts:
    """How many articles there are in each state and with each tag."""

    states: Mapping[State, int]
    tags: Mapping[str, int]


def state_of(entry: LibraryEntry) -> State:
    """UNREAD, READING or FINISHED."""
    if entry.progress >= FINISHED:
        return State.FINISHED
    return State.READING if entry.opened or entry.progress >= BEGUN else State.UNREAD


@dataclass(slots=True)
class _Known:
    """What was worked out about an article, and from what."""

    entry: LibraryEntry
    tags: frozenset[str]
    text: str
    key: str


class Shelf:
    """The articles of the library and of its trash, in the order in which they were added."""

    def __init__(self) -> None:
        self._entries: list[LibraryEntry] = []
        self._trash: list[LibraryEntry] = []
        self._places: dict[str, int] = {}
        self._known: dict[str, _Known] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, entries: Sequence[LibraryEntry]) -> None:
        """These are the articles now, in the order in which they were added."""
        self._entries = list(entries)
        self._places = {entry.id: place for place, entry in enumerate(self._entries)}

    def put_trash(self, entries: Sequence[LibraryEntry]) -> None:
        """These are in the trash."""
        self._trash = list(entries)

    def update(self, entry: LibraryEntry) -> None:
        """One article is no longer as it was; one that is not on the shelf is passed over."""
        place = self._places.get(entry.id)
        if place is not None:
            self._entries[place] = entry

    def entry(self, article: str) -> LibraryEntry | None:
        """An article of the library by its id, if it is on the shelf."""
        place = self._places.get(article)
        return None if place is None else self._entries[place]

    def counts(self) -> Counts:
        """Count everything on the shelf."""
        states = Counter(map(state_of, self._entries))
        states[State.ALL] = len(self._entries)
        states[State.ANNOTATED] = sum(1 for entry in self._entries if entry.highlights)
        states[State.RECENT] = min(RECENT, sum(1 for entry in self._entries if entry.opened))
        states[State.TRASH] = len(self._trash)
        tags: Counter[str] = Counter()
        for entry in self._entries:
            if entry.tags or entry.note_tags:
                tags.update(self._about(entry).tags)
        return Counts(states, tags)

    def arranged(self, wanted: Filter, sorting: Sorting, keep: str = "") -> list[LibraryEntry]:
        """The articles that `wanted` lets through, in order; the article `keep` stays whatever its state has become.

        Those opened recently stand in the order in which they were opened, the trash in that of its filling.
        """
        found = self._in_state(wanted.state, keep)
        if wanted.tag:
            found = [entry for entry in found if wanted.tag in self._about(entry).tags]
        for word in fold_text(wanted.words.replace("#", " ")).split():
            found = [entry for entry in found if word in self._about(entry).text]
        match wanted.state:
            case State.RECENT:
                return found
            case State.TRASH:
                return sorted(found, key=lambda entry: entry.trashed or "", reverse=True)
        return self._sorted(found, sorting)

    def _in_state(self, state: State, keep: str) -> list[LibraryEntry]:
        match state:
            case State.ALL:
                return self._entries
            case State.TRASH:
                return self._trash
            case State.RECENT:
                opened = (entry for entry in self._entries if entry.opened)
                return sorted(opened, key=lambda entry: entry.opened or "", reverse=True)[:RECENT]
            case State.ANNOTATED:
                return [entry for entry in self._entries if entry.highlights or entry.id == keep]
        return [entry for entry in self._entries if state_of(entry) is state or entry.id == keep]

    def _sorted(self, entries: list[LibraryEntry], sorting: Sorting) -> list[LibraryEntry]:
        """In order; what has no date stands last in either direction."""
        if sorting.order is Order.ADDED:
            return entries[::-1] if sorting.descending else entries
        key = self._key_of(sorting.order)
        keyed = [(key(entry), entry) for entry in entries]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=sorting.descending)
        return [entry for _, entry in known] + [entry for value, entry in keyed if value is None]

    def _key_of(self, order: Order) -> Callable[[LibraryEntry], Any]:
        if order is Order.TITLE:
            return lambda entry: self._about(entry).key
        return attrgetter(order.value)

    def _about(self, entry: LibraryEntry) -> _Known:
        known = self._known.get(entry.id)
        if known is not None and known.entry is entry:
            return known
        if known is None or _source(known.entry) != _source(entry):
            tags = frozenset((*entry.tags, *entry.note_tags))
            words = "\n".join((entry.title, *entry.authors, entry.source or "", *sorted(tags)))
            known = _Known(entry, tags, fold_text(words), title_key(entry.title))
        else:
            known.entry = entry
        self._known[entry.id] = known
        return known


def _source(entry: LibraryEntry) -> tuple[object, ...]:
    """What an article is known by: if this is the same, so is all that was worked out."""
    return entry.title, entry.authors, entry.source, entry.tags, entry.note_tags
