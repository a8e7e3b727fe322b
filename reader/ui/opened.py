"""The article that is being read, with what was added to it: what the session hands to the panels."""

from dataclasses import dataclass

from reader.annotation import Annotation
from reader.article import Article, LibraryEntry


@dataclass(frozen=True)
class Opened:
    """An article as it was when it was opened. Annotations are in the order of the text."""

    entry: LibraryEntry
    article: Article
    annotations: tuple[Annotation, ...]
