"""The desk of all notes: every annotation of the library with the article it is on, filtered, grouped and counted.

Nothing here reads the store; what is looked for in words was looked for before, see `note_search`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from reader.annotation import Annotation, Color, Target
from reader.store import NoteHome

Spans = tuple[tuple[int, int], ...]
"""Half-open, in code points."""


class NoteKind(StrEnum):
    """What a note is."""

    HIGHLIGHT = "highlight"
    """A passage without a word of the reader's."""
    NOTE = "note"
    """A passage with a note."""
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


class NoteState(StrEnum):
    """How a note stands to its text, what needs looking at first."""

    UNSURE = "unsure"
    """Its words were found again, but not for certain."""
    UNATTACHED = "unattached"
    REMOVED = "removed"
    """Its article is no longer in the library."""
    TRASHED = "trashed"
    ATTACHED = "attached"


class Grouping(StrEnum):
    """By what the notes stand together."""

    ARTICLE = "article"
    COLOR = "color"
    TAG = "tag"
    DAY = "day"
    MONTH = "month"
    STATE = "state"
    NOTHING = "nothing"


class Sorting(StrEnum):
    """The order of the notes, in each group."""

    TEXT = "text"
    NEWEST = "newest"
    OLDEST = "oldest"
    CHANGED = "changed"


class Facet(StrEnum):
    """A side by which notes are let through; the values are the fields of `Wanted`."""

    STATE = "states"
    KIND = "kinds"
    COLOR = "colors"
    TAG = "tags"
    MONTH = "months"
    ARTICLE = "articles"


UNTAGGED = ""
"""Stands for a tag where there is none."""


@dataclass(frozen=True, slots=True)
class DeskNote:
    """An annotation and its article. `day` is when it was made, ISO 8601, where the user lives."""

    annotation: Annotation
    home: NoteHome
    day: str

    @classmethod
    def of(cls, annotation: Annotation, home: NoteHome) -> "DeskNote":
        """With the day worked out."""
        return cls(annotation, home, local_day(annotation.created))

    @property
    def id(self) -> str:
        """That of the annotation."""
        return self.annotation.id

    @property
    def kind(self) -> NoteKind:
        """What it is."""
        if self.annotation.target is Target.PASSAGE:
            return NoteKind.NOTE if self.annotation.note.strip() else NoteKind.HIGHLIGHT
        return NoteKind.PARAGRAPH if self.annotation.target is Target.PARAGRAPH else NoteKind.ARTICLE

    @property
    def state(self) -> NoteState:
        """How it stands to its text."""
        if self.home.removed:
            return NoteState.REMOVED
        if self.home.trashed:
            return NoteState.TRASHED
        if self.annotation.is_unattached:
            return NoteState.UNATTACHED
        return NoteState.UNSURE if self.annotation.confidence < 1 else NoteState.ATTACHED

    @property
    def month(self) -> str:
        """The year and month of its day."""
        return self.day[:7]

    def values(self, facet: Facet) -> Sequence[str]:
        """What it is on a side; several only of tags."""
        match facet:
            case Facet.STATE:
                return (self.state.value,)
            case Facet.KIND:
                return (self.kind.value,)
            case Facet.COLOR:
                return (self.annotation.color.value,)
            case Facet.TAG:
                return self.annotation.tags or (UNTAGGED,)
            case Facet.MONTH:
                return (self.month,)
            case Facet.ARTICLE:
                return (self.home.article,)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown. On each side any of the values will do, none is all; all sides must agree.

    `since` and `until` are days, ISO 8601, both let through; "" is no limit. `words` is a query of the search.
    """

    words: str = ""
    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    colors: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    grouping: Grouping = Grouping.ARTICLE
    sorting: Sorting = Sorting.TEXT

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.words.strip() or self.since or self.until or any(self.chosen(facet) for facet in Facet))

    def chosen(self, facet: Facet) -> frozenset[str]:
        """The values of a side that are let through."""
        values: frozenset[str] = getattr(self, facet.value)
        return values

    def toggled(self, facet: Facet, value: str) -> "Wanted":
        """With a value let through or no longer."""
        return self.changed(**{facet.value: self.chosen(facet) ^ {value}})

    def cleared(self) -> "Wanted":
        """With nothing left out, grouped and sorted as before."""
        return Wanted(grouping=self.grouping, sorting=self.sorting)

    def changed(self, **values: Any) -> "Wanted":
        """The same with other values."""
        return replace(self, **values)


@dataclass(frozen=True, slots=True)
class Marks:
    """The found words in a quotation and in a note."""

    quote: Spans = ()
    note: Spans = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Notes that stand together; `key` is a value of the side they are grouped by."""

    key: str
    notes: tuple[DeskNote, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """What lies on the desk. `counts` are of each value of a side as if that side let all through.

    `total` are all notes there are, `shown` those let through, each once. `titles` name the articles.
    """

    wanted: Wanted = Wanted()
    groups: tuple[Group, ...] = ()
    counts: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)
    marks: Mapping[str, Marks] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    shown: int = 0
    total: int = 0

    @property
    def ids(self) -> list[str]:
        """The annotations that are shown, each once, in order."""
        return list(dict.fromkeys(note.id for group in self.groups for note in group.notes))


def lay_out(notes: Sequence[DeskNote], wanted: Wanted, marks: Mapping[str, Marks] | None = None) -> Laid:
    """Filter, count, sort and group. With `marks`, only the notes named there hold the words that are looked for."""
    shown: list[DeskNote] = []
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
    sides = [(facet, wanted.chosen(facet)) for facet in Facet]
    for note in notes:
        if marks is not None and note.id not in marks:
            continue
        if (wanted.since and note.day < wanted.since) or (wanted.until and note.day > wanted.until):
            continue
        refusing = [facet for facet, values in sides if values and values.isdisjoint(note.values(facet))]
        if not refusing:
            shown.append(note)
        # A side counts what it would let through itself: what only it refuses, and what all let through.
        for facet in refusing if len(refusing) == 1 else () if refusing else Facet:
            counts[facet].update(note.values(facet))
    titles = {note.home.article: note.home.title for note in notes}
    groups = _grouped(_sorted(shown, wanted.sorting), wanted)
    return Laid(wanted, groups, counts, marks or {}, titles, len(shown), len(notes))


def _sorted(notes: list[DeskNote], sorting: Sorting) -> list[DeskNote]:
    """As `notes` come they are sorted as the text goes."""
    match sorting:
        case Sorting.NEWEST:
            return sorted(notes, key=lambda note: note.annotation.created, reverse=True)
        case Sorting.OLDEST:
            return sorted(notes, key=lambda note: note.annotation.created)
        case Sorting.CHANGED:
            return sorted(notes, key=lambda note: note.annotation.updated, reverse=True)
    return notes


_KEYS: dict[Grouping, Callable[[DeskNote], Sequence[str]]] = {
    Grouping.ARTICLE: lambda note: note.values(Facet.ARTICLE),
    Grouping.COLOR: lambda note: note.values(Facet.COLOR),
    Grouping.TAG: lambda note: note.values(Facet.TAG),
    Grouping.DAY: lambda note: (note.day,),
    Grouping.MONTH: lambda note: note.values(Facet.MONTH),
    Grouping.STATE: lambda note: note.values(Facet.STATE),
    Grouping.NOTHING: lambda _: ("",),
}


def _grouped(notes: Iterable[DeskNote], wanted: Wanted) -> tuple[Group, ...]:
    found: dict[str, list[DeskNote]] = {}
    key_of = _KEYS[wanted.grouping]
    # A note of several tags stands under each, but only under those that are asked for.
    only = wanted.tags if wanted.grouping is Grouping.TAG else frozenset()
    for note in notes:
        for key in key_of(note):
            if not only or key in only:
                found.setdefault(key, []).append(note)
    return tuple(Group(key, tuple(found[key])) for key in _in_order(found, wanted))


def _in_order(found: Mapping[str, Sequence[DeskNote]], wanted: Wanted) -> list[str]:
    match wanted.grouping:
        case Grouping.COLOR:
            return [color.value for color in Color if color.value in found]
        case Grouping.STATE:
            return [state.value for state in NoteState if state.value in found]
        case Grouping.TAG:
            return sorted(found, key=lambda tag: (tag == UNTAGGED, -len(found[tag]), tag))
        case Grouping.DAY | Grouping.MONTH:
            return sorted(found, reverse=wanted.sorting is not Sorting.OLDEST)
        case Grouping.ARTICLE if wanted.sorting is Sorting.TEXT:  # the article that was worked on last comes first
            return sorted(found, key=lambda key: max(note.annotation.updated for note in found[key]), reverse=True)
    return list(found)


def local_day(moment: str) -> str:
    """The day of a time (ISO 8601 in UTC) where the user lives; what is no time is left as it is."""
    return _day_of_hour(moment[:13]) if moment.endswith("Z") and len(moment) >= 20 else moment[:10]


@lru_cache(maxsize=4096)
def _day_of_hour(hour: str) -> str:
    # Half an hour past: zones that are not whole hours apart from UTC keep their day for most of it.
    try:
        return datetime.fromisoformat(f"{hour}:30:00+00:00").astimezone().date().isoformat()
    except ValueError:
        return hour[:10]
