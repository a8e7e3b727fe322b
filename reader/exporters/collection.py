"""What a collection is: a format that makes one file of the notes of any number of articles."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.annotation import Annotation
from reader.article import Article, LibraryEntry
from reader.exporters.exporter import Labels


@dataclass(frozen=True, slots=True)
class Gathered:
    """One article with what leaves of its annotations, in the order of the text; there is at least one."""

    entry: LibraryEntry
    article: Article
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """A format of one file for many articles.

    `label` is English source text (context "Exporters"); `suffix` begins with a dot. `render` asks for one article
    after the other and makes the whole file. `is_text`: the file can be read as it is, in UTF-8.
    """

    name: str
    label: str
    suffix: str
    render: Callable[[Iterable[Gathered], Labels], bytes]
    is_text: bool = True
