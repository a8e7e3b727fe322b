"""What a synchronisation would do, item by item, and the questions that it leaves to the user."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP
from reader.store import Base, WrittenHead
from reader.sync.fields import Fields, both
from reader.sync.scanning import TroubledFile


class Kind(StrEnum):
    """What becomes of one annotation and its block."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    MERGED = "merged"
    """Both sides changed, and what both did is done to both."""
    NEW = "new"
    """It has no block in the folder yet."""
    REMOVED = "removed"
    """It was deleted in the library: its block goes."""
    REFRESHED = "refreshed"
    """Only the form of the block is another: its template, the number of its paragraph, the language."""
    DISCARDED = "discarded"
    """Its block was deleted: it is deleted in the library."""
    RESTORED = "restored"
    """Its block was deleted, and is written again."""
    CONFLICT = "conflict"
    DELETED = "deleted"
    """Its block is nowhere any more. Whether that was meant is a question."""
    REFUSED = "refused"


_OPEN = frozenset({Kind.CONFLICT, Kind.DELETED, Kind.REFUSED})


class Reason(StrEnum):
    """Why an edited block is refused. The values are English source texts (context "Sync")."""

    FIXED = QT_TRANSLATE_NOOP("Sync", "the quotation, or something else that is not yours to change, was changed")
    COLOR = QT_TRANSLATE_NOOP("Sync", "there is no such colour")
    COPIES = QT_TRANSLATE_NOOP("Sync", "the block stands there several times, with different changes")
    ENCODING = QT_TRANSLATE_NOOP("Sync", "what was written is not UTF-8")


class OnConflict(StrEnum):
    """What to do where both sides changed the same differently."""

    ASK = "ask"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


class OnDeleted(StrEnum):
    """What to do where a block was deleted."""

    ASK = "ask"
    DELETE = "delete"
    RESTORE = "restore"


Choice = Fields | OnConflict | OnDeleted
"""The answer to one question; Fields for a conflict that was written out."""


@dataclass(frozen=True, slots=True)
class Item:
    """One annotation that is not the same on both sides.

    `ours` is None where it is deleted in the library, `theirs` where it has no block. `result` is what both sides come
    to: None for nothing; of a conflict, its `open` fields are still ours. `paths` are relative to the folder.
    `found` and `expected` are the block as it is and as it should be, where it is refused. `seen` is the base to be
    remembered as soon as what the file says is in the library.
    """

    kind: Kind
    annotation: str
    article: str
    title: str
    words: str
    paths: tuple[str, ...]
    base: Fields | None = None
    ours: Fields | None = None
    theirs: Fields | None = None
    result: Fields | None = None
    open: tuple[str, ...] = ()
    reason: Reason | None = None
    found: str = ""
    expected: str = ""
    seen: Base | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it is known what becomes of it."""
        return self.kind not in _OPEN

    def is_same_question(self, other: "Item") -> bool:
        """Whether an answer to `other` answers this."""
        return (self.kind, self.base, self.ours, self.theirs) == (other.kind, other.base, other.ours, other.theirs)


@dataclass(frozen=True, slots=True)
class Answers:
    """How questions are answered: each by itself, else all alike. `chosen`: the items as they were shown, answered."""

    conflicts: OnConflict = OnConflict.ASK
    deleted: OnDeleted = OnDeleted.ASK
    chosen: Mapping[str, tuple[Item, Choice]] = field(default_factory=dict)

    def settle(self, item: Item) -> Item:
        """`item` with the answer to its question, if there is one."""
        policies: dict[Kind, Choice] = {Kind.CONFLICT: self.conflicts, Kind.DELETED: self.deleted}
        answer, choice = self.chosen.get(item.annotation), policies.get(item.kind)
        if answer and item.is_same_question(answer[0]):
            choice = answer[1]
        if item.kind is Kind.DELETED:
            if choice is OnDeleted.DELETE:
                return replace(item, kind=Kind.DISCARDED, result=None)
            return replace(item, kind=Kind.RESTORED, result=item.ours) if choice is OnDeleted.RESTORE else item
        if item.kind is Kind.CONFLICT and choice and choice is not OnConflict.ASK:
            result = choice if isinstance(choice, Fields) else _chosen(item, choice)
            return replace(item, kind=kind_of(item.ours, item.theirs, result), result=result)
        return item


@dataclass(slots=True)
class Plan:
    """What is to be done to a folder. `heads` are files whose front matter or heading is written anew.

    `agreed` and `agreed_heads` are the same on both sides without our having known it; `forgotten` are on neither.
    `same` blocks are in step, `unknown` are not of this library, `resting` of articles in its trash. `moved_from` is
    the folder that this one was before.
    """

    folder: Path
    template: str
    items: list[Item] = field(default_factory=list)
    troubled: list[TroubledFile] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    agreed: list[Base] = field(default_factory=list)
    agreed_heads: list[WrittenHead] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    same: int = 0
    unknown: int = 0
    resting: int = 0
    moved_from: str = ""

    def of(self, *kinds: Kind) -> list[Item]:
        """The items of these kinds."""
        return [item for item in self.items if item.kind in kinds]

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to the user."""
        return not self.troubled and all(item.is_settled for item in self.items)

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to do, and nothing to be said."""
        return not self.items and not self.troubled and not self.heads


def kind_of(ours: Fields | None, theirs: Fields | None, result: Fields | None) -> Kind:
    """What it is called when both sides come to `result`."""
    if result is None:
        return Kind.REMOVED
    comes = ours is None or bool(result.differing(ours))
    goes = theirs is None or bool(result.differing(theirs))
    return (Kind.MERGED if goes else Kind.INCOMING) if comes else (Kind.OUTGOING if goes else Kind.REFRESHED)


def _chosen(item: Item, choice: Choice) -> Fields | None:
    ours, theirs, merged = item.ours, item.theirs, item.result
    if ours is None or theirs is None or merged is None:
        return ours if choice is OnConflict.OURS else theirs
    if choice is OnConflict.BOTH:
        return both(ours, theirs, merged)
    taken = theirs if choice is OnConflict.THEIRS else ours
    return _with(merged, item.open, taken)


def _with(fields: Fields, names: Sequence[str], other: Fields) -> Fields:
    return replace(fields, **{name: getattr(other, name) for name in names})
