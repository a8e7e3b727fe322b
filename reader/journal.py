"""The journal of notes: every change of a field of an annotation, when it was made, by whom, from what and to what."""

from dataclasses import dataclass
from enum import StrEnum

from reader.anchor import Anchor
from reader.annotation import Color, Target
from reader.article import Span


class Writer(StrEnum):
    """Through which door a change came."""

    WINDOW = "window"
    COMMAND_LINE = "command-line"
    SYNC = "sync"
    IMPORT = "import"
    """Highlights that came from another program."""
    VERSION = "version"
    """A changed text of the article, which carried its notes along."""
    PROGRAM = "program"
    """A program that uses the library by itself."""


class Field(StrEnum):
    """What of an annotation is another than before."""

    MADE = "made"
    COLOR = "color"
    NOTE = "note"
    TAGS = "tags"
    PLACE = "place"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Stood:
    """Where an annotation stood: its anchor if that is another now, and its span in the text of that time.

    `span` is None while it was unattached.
    """

    anchor: Anchor | None
    span: Span | None
    confidence: float


Value = Color | str | tuple[str, ...] | Stood | bool | None
"""Of COLOR a Color, of NOTE a text, of TAGS a tuple, of PLACE a Stood, of DELETED a bool, of MADE None."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. Changes of one `step` were made at once. Times are ISO 8601 in UTC.

    Small changes of one field by one writer are one entry, which `began` with the first and `ended` with the last.
    `words` and `title` say what the annotation is about: its quotation and the title of its article.
    """

    number: int
    step: int
    together: int
    """How many annotations were changed in this step."""
    annotation: str
    article: str
    target: Target
    words: str
    title: str
    field: Field
    before: Value
    after: Value
    writer: Writer
    began: str
    ended: str
    is_deleted: bool
    """Whether the annotation is deleted now."""
