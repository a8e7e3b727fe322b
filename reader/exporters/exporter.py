"""What an exporter is, what it makes of an article, and what becomes of a file that is there already."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from reader.annotation import Annotation, Color
from reader.article import Article, LibraryEntry, Span


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of an export: the user's names of the colours, and a paragraph's number as cited ("ف ١٢")."""

    color_names: Mapping[Color, str]
    paragraph: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Block:
    """What is written for one annotation; `text` has no line end after its last line."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Export:
    """One article as it leaves the program; lines end with LF.

    `blocks` are the chosen ones, `order` the ids of all the article's annotations, both in the order of the text.
    `is_part`: some may have been left out on purpose, and what a file holds of those is not to be touched. `footer`
    stands below the blocks of a new file; in one that the user wrote in, it is theirs.
    """

    article_id: str
    title: str
    front_matter: str
    heading: str
    blocks: tuple[Block, ...]
    order: tuple[str, ...]
    is_part: bool = False
    footer: str = ""

    @property
    def text(self) -> str:
        """The whole file."""
        return self.text_with(self.blocks)

    @property
    def body(self) -> str:
        """The file without its front matter, to stand among other texts."""
        return self.text.removeprefix(self.front_matter)

    def text_with(self, blocks: Iterable[Block]) -> str:
        """The whole file with these blocks in place of its own."""
        parts = [self.heading, *(block.text for block in blocks), self.footer]
        return self.front_matter + "\n\n".join(filter(None, parts)) + "\n"

    @property
    def hashes(self) -> tuple[str, ...]:
        """What the library must remember to know its own words again: of the whole file, and of each block."""
        return (block_hash(self.text), *(block_hash(block.text) for block in self.blocks))


@dataclass(frozen=True, slots=True)
class Merge:
    """An export brought into a file. `kept` are the ids of blocks left alone because the user had edited them.

    `damaged`: the marks of the file make no sense, and `text` is the file as it was. `hashes` are what the library must
    remember besides those of the export: of a file that is all our own, and more than the export.
    """

    text: str
    kept: tuple[str, ...] = ()
    damaged: bool = False
    hashes: tuple[str, ...] = ()


WasWritten = Callable[[str], bool]
"""Whether the library remembers a hash as one of its own."""

BeforeWrite = Callable[[Iterable[str]], None]
"""Makes the library remember hashes, for good."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format that annotations leave the program in.

    `label` is English source text (context "Exporters"); `suffix` begins with a dot. `render` takes all annotations of
    the article, and the ids of those that are wanted, None for all; `quote` shows words that nothing was added to.
    `owner` tells the article's id from the head of a file, or None for a file that is not ours; `merge` brings an
    export into a file of that article.
    """

    name: str
    label: str
    suffix: str
    render: Callable[[LibraryEntry, Article, Sequence[Annotation], Labels, Collection[str] | None], Export]
    quote: Callable[[LibraryEntry, Article, Span, Labels], str]
    owner: Callable[[str], str | None]
    merge: Callable[[str, Export, WasWritten], Merge]


def block_hash(text: str) -> str:
    """The SHA-256 of `text`, in hex; the same for CRLF as for LF, so that a converted file does not look edited."""
    return sha256(text.replace("\r\n", "\n").encode("utf-8", "surrogateescape")).hexdigest()
