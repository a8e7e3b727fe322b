"""What can be clicked on the page."""

from dataclasses import dataclass
from enum import Enum

from reader.article import Span


class Thing(Enum):
    """What can be clicked."""

    LINK = "link"
    FOOTNOTE = "footnote"
    HIGHLIGHT = "highlight"
    NOTE = "note"
    """The dot that stands for one, or its words on a card."""
    FURNITURE = "furniture"
    PICTURE = "picture"
    RETURN = "return"
    """A footnote's label, or the arrow at its end: back to where it is called."""
    NUMBER = "number"
    """A paragraph's number, beside it."""
    STATE = "state"
    BOOKMARK = "bookmark"
    CARD = "card"
    """The head of a paragraph's card, where nothing else of these is."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A thing and its name: an address, a footnote's label, an annotation's id or a paragraph's number.

    `span` is where a mark in the text stands.
    """

    thing: Thing
    name: str
    span: Span | None = None
