"""How an article is to be printed: what the dialog offers, and how it is remembered between two printings."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

SIZES = range(8, 25)
"""The sizes of text that can be chosen, points."""


class Paper(StrEnum):
    """The formats of paper."""

    A4 = "a4"
    A5 = "a5"
    LETTER = "letter"


class Edges(StrEnum):
    """How much of the paper stays free around the text."""

    NARROW = "narrow"
    USUAL = "usual"
    WIDE = "wide"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What was chosen. `size` is that of the text, in points."""

    paper: Paper = Paper.A4
    is_landscape: bool = False
    size: int = 12
    edges: Edges = Edges.USUAL
    highlights: bool = True
    notes: bool = True
    numbers: bool = True

    @classmethod
    def remembered(cls, kept: Mapping[str, str]) -> "PrintOptions":
        """What was chosen the last time; what makes no sense is as at first."""
        first = cls()
        papers, edges = {one.value: one for one in Paper}, {one.value: one for one in Edges}
        size = kept.get("size", "")
        return cls(
            paper=papers.get(kept.get("paper", ""), first.paper),
            is_landscape=kept.get("landscape") == "yes",
            size=int(size) if size.isascii() and size.isdecimal() and int(size) in SIZES else first.size,
            edges=edges.get(kept.get("edges", ""), first.edges),
            **{name: kept.get(name) != "no" for name in ("highlights", "notes", "numbers")},
        )

    @property
    def kept(self) -> dict[str, str]:
        """What to remember, see `remembered`."""
        said = {True: "yes", False: "no"}
        return {
            "paper": self.paper,
            "landscape": said[self.is_landscape],
            "size": str(self.size),
            "edges": self.edges,
            "highlights": said[self.highlights],
            "notes": said[self.notes],
            "numbers": said[self.numbers],
        }
