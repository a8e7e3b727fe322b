"""The article that is being read, with what was added to it: what the session hands to the panels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from reader.annotation import Annotation
from reader.article import Article, LibraryEntry
from reader.library import Library
from reader.paragraph_mark import ParagraphMark
from reader.picture import PictureSize


@dataclass(frozen=True)
class Opened:
    """An article as it is now: annotations in the order of the text, marks by their paragraph."""

    entry: LibraryEntry
    article: Article
    annotations: tuple[Annotation, ...]
    marks: Mapping[int, ParagraphMark] = field(default_factory=dict)
    pictures: Mapping[str, PictureSize] = field(default_factory=dict)
    """The sizes of the pictures that are kept, by the label of their paragraphs."""

    @classmethod
    def of(cls, library: Library, article: str, text: Article | None = None) -> Self:
        """What the library holds of an article; `text` if that is known already."""
        return cls(
            library.entry(article),
            text or library.article(article),
            tuple(library.annotations(article)),
            library.paragraph_marks(article),
            library.picture_sizes(article),
        )
