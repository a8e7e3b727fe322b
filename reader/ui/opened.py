"""The article that is being read, with what was added to it: what the session hands to the panels."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.annotation import Annotation
from reader.article import Article, LibraryEntry
from reader.picture import PictureSize


@dataclass(frozen=True)
class Opened:
    """An article as it was when it was opened. Annotations are in the order of the text."""

    entry: LibraryEntry
    article: Article
    annotations: tuple[Annotation, ...]
    pictures: Mapping[str, PictureSize] = field(default_factory=dict)
    """The sizes of the pictures that are kept, by the label of their paragraphs."""
