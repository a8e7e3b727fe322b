"""What the reader adds: a highlight, with or without a note, or a note on a paragraph or on the whole article."""

from dataclasses import dataclass
from enum import StrEnum

from reader.anchor import Anchor
from reader.article import Span


class Color(StrEnum):
    """The keys of the colours; their names belong to the user (settings), their look to the theme."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    PURPLE = "purple"


class Target(StrEnum):
    """What an annotation is about."""

    PASSAGE = "passage"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One highlight or note.

    `anchor` holds the quotation and the place where it was made (None for a note on the article). `span` is where it
    stands in the current text: None when it is unattached, or about the whole article; of a note on a paragraph only
    `span.paragraph` counts. `confidence` is that of the attachment. Times are ISO 8601 in UTC.
    """

    id: str
    article: str
    target: Target
    anchor: Anchor | None
    span: Span | None
    color: Color
    note: str
    tags: tuple[str, ...]
    created: str
    updated: str
    confidence: float = 1.0

    @property
    def is_unattached(self) -> bool:
        """Whether the words it was made on were not found in the current text."""
        return self.target is not Target.ARTICLE and self.span is None

    @property
    def is_on_paragraph(self) -> bool:
        """Whether it is about a paragraph as a whole."""
        return self.target is Target.PARAGRAPH

    @property
    def text(self) -> str:
        """The quoted words as they stood when the annotation was made; "" for a note without a quotation."""
        return self.anchor.exact if self.anchor and self.target is Target.PASSAGE else ""

    def touches(self, passage: Span) -> bool:
        """Whether it is on words of `passage`, or on a paragraph that the passage is of."""
        if self.span is None or self.target is Target.ARTICLE:
            return False
        if self.target is Target.PARAGRAPH:
            return passage.paragraph <= self.span.paragraph <= passage.end_paragraph
        return self.span.touches(passage)

    @property
    def order(self) -> tuple[int, int, int, str, str]:
        """Sorts annotations as the text does: those on the article first, the unattached last."""
        if self.target is Target.ARTICLE:
            return (0, 0, 0, self.created, self.id)
        if self.span is None:
            return (2**31, 0, 0, self.created, self.id)
        return (self.span.paragraph, self.span.start, self.span.end, self.created, self.id)
