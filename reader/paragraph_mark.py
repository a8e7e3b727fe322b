"""What is said of a paragraph as a whole without a word: that one wants to come back to it, and what it is worth.

A mark belongs to the paragraph, not to its number: like a note it keeps a quotation, and goes where the words go.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.anchor import Anchor
from reader.article import Span
from reader.i18n import translate


class ParagraphState(StrEnum):
    """How far one is with a paragraph, or what one thinks of it."""

    UNREAD = "unread"
    READ = "read"
    IMPORTANT = "important"
    DOUBTFUL = "doubtful"


def state_name(state: ParagraphState) -> str:
    """What a state is called in the interface's language, as it is said of a paragraph."""
    return {
        ParagraphState.UNREAD: translate("Paragraph states", "unread"),
        ParagraphState.READ: translate("Paragraph states", "read"),
        ParagraphState.IMPORTANT: translate("Paragraph states", "important"),
        ParagraphState.DOUBTFUL: translate("Paragraph states", "doubtful"),
    }[state]


@dataclass(frozen=True, slots=True)
class ParagraphMark:
    """A paragraph's bookmark and state; `paragraph` is its number today, 0 if its words were not found any more.

    `id` names the mark however its paragraph moves; "" is that of a paragraph that never had one.
    """

    article: str
    paragraph: int
    bookmarked: bool = False
    state: ParagraphState = ParagraphState.UNREAD
    id: str = field(default="", compare=False)

    @property
    def is_plain(self) -> bool:
        """Whether it says nothing: neither a bookmark nor a state."""
        return not self.bookmarked and self.state is ParagraphState.UNREAD


@dataclass(frozen=True, slots=True)
class AnchoredMark:
    """What finds a mark's paragraph again: the anchor as it was made, and where it stands now (None: nowhere)."""

    id: str
    anchor: Anchor
    span: Span | None

    @property
    def is_on_paragraph(self) -> bool:
        """A mark always is."""
        return True

    @property
    def confidence(self) -> float:
        """Nothing is said about that of a mark."""
        return 1.0
