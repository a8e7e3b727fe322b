"""The three things of an annotation that both sides may change, and what comes of two changes.

Tags are a set: what one side adds or takes away is done to the other's. A note and a colour are wholes: where both
sides changed one differently, somebody has to choose.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.annotation import Color
from reader.exporters import outgoing_note

NOTE, TAGS, COLOR = "note", "tags", "color"


class _HasFields(Protocol):
    @property
    def note(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def color(self) -> Color: ...


@dataclass(frozen=True, slots=True)
class Fields:
    """What is written in a block besides the quotation."""

    note: str
    tags: tuple[str, ...]
    color: Color

    @classmethod
    def of(cls, source: _HasFields) -> "Fields":
        """Those of an annotation, or of a base."""
        return cls(source.note, source.tags, source.color)

    def differing(self, other: "Fields") -> tuple[str, ...]:
        """The names of the fields that are others, the note first. A note is the same if it leaves as the same."""
        same_note = self.note == other.note or outgoing_note(self.note) == outgoing_note(other.note)
        return (
            *(() if same_note else (NOTE,)),
            *(() if set(self.tags) == set(other.tags) else (TAGS,)),
            *(() if self.color is other.color else (COLOR,)),
        )


@dataclass(frozen=True, slots=True)
class Union:
    """What two sides come to. `open`: the fields in which they differ and somebody has to choose; those are ours."""

    fields: Fields
    open: tuple[str, ...] = ()


def unite(base: Fields | None, ours: Fields, theirs: Fields) -> Union:
    """The three-way comparison, field by field.

    Without a base a note beside none is taken, tags of both are kept, and all else that differs is open.
    """
    differing = theirs.differing(ours)
    merged, left = ours, []
    if TAGS in differing:
        merged = replace(merged, tags=_tags(base.tags if base else (), ours.tags, theirs.tags))
    for name in (NOTE, COLOR):
        if name not in differing or (base and name not in theirs.differing(base)):
            continue
        if (base and name not in ours.differing(base)) or (name == NOTE and not base and not ours.note.strip()):
            merged = replace(merged, **{name: getattr(theirs, name)})
        elif base or name == COLOR or theirs.note.strip():
            left.append(name)
    return Union(merged, tuple(left))


def both(ours: Fields, theirs: Fields, merged: Fields) -> Fields:
    """`merged` with the notes of both sides, ours first; a colour can be only one, and is ours."""
    mine, other = outgoing_note(ours.note), outgoing_note(theirs.note)
    if f"\n{other}\n" in f"\n{mine}\n":
        note = ours.note
    else:
        note = theirs.note if f"\n{mine}\n" in f"\n{other}\n" else f"{mine}\n\n{other}"
    return replace(merged, note=note, color=ours.color)


def _tags(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    gone = set(base) - set(theirs)
    added = [tag for tag in theirs if tag not in base]
    return tuple(dict.fromkeys([*(tag for tag in ours if tag not in gone), *added]))
