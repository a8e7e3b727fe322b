"""What is to become of annotations: the vocabulary in which all who change notes say it, many at once."""

from dataclasses import dataclass
from typing import NamedTuple

from reader.anchor import Anchor
from reader.annotation import Annotation, Color
from reader.article import Span


@dataclass(frozen=True, slots=True)
class NewHighlight:
    """A highlight that is to be made. `created`: when it was made elsewhere (ISO 8601 in UTC); "" is now."""

    article: str
    anchor: Anchor
    span: Span | None
    color: Color
    tags: tuple[str, ...] = ()
    note: str = ""
    confidence: float = 1.0
    created: str = ""


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note that is to be made: on the paragraph of `anchor` and `span`, or without them on the article."""

    article: str
    note: str
    color: Color = Color.YELLOW
    tags: tuple[str, ...] = ()
    anchor: Anchor | None = None
    span: Span | None = None
    created: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """A place in today's text: `span` None is unattached; `anchor` None leaves the anchor as it was made."""

    anchor: Anchor | None
    span: Span | None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to become of an annotation; None leaves as it is. One that is deleted is changed only by `deleted`=False.

    `deleted` True deletes it, and False brings it back under its own id; both may be so already.
    """

    annotation: str
    color: Color | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    place: Placement | None = None
    deleted: bool | None = None


NoteChange = NewHighlight | NewNote | Edit
"""One of the changes that are made in a commit."""


class DeletedNote(NamedTuple):
    """An annotation that is deleted since the time `deleted` (ISO 8601 in UTC), and the title of its article."""

    annotation: Annotation
    title: str
    deleted: str
    is_article_trashed: bool


class Changed(NamedTuple):
    """An annotation before and after a change; None where there was or is none."""

    before: Annotation | None
    after: Annotation | None
