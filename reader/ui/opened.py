"""The article that is being read, with what was added to it: what the session hands to the panels."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.annotation import Annotation
from reader.article import Article, LibraryEntry
from reader.paragraph_mark import ParagraphMark


@dataclass(frozen=True)
class Opened:
    """An article as it is now: annotations in the order of the text, marks by their paragraph."""

    entry: LibraryEntry
    article: Article
    annotations: tuple[Annotation, ...]
    marks: Mapping[int, ParagraphMark] = field(default_factory=dict)
