"""What an exporter is, what it makes of an article, and what becomes of a file that is there already."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from reader.annotation import Annotation, Color
from reader.article import Article, LibraryEntry


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
    """One article as it leaves the program; lines end with LF."""

    article_id: str
    title: str
    front_matter: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The whole file."""
        return self.front_matter + "\n\n".join([self.heading, *(block.text for block in self.blocks)]) + "\n"

    @property
    def hashes(self) -> tuple[str, ...]:
        """What the library must remember to know its own words again: of the whole file, and of each block."""
        return (block_hash(self.text), *(block_hash(block.text) for block in self.blocks))


@dataclass(frozen=True, slots=True)
class Merge:
    """An export brought into a file. `kept` are the ids of blocks left alone because the user had edited them.

    `damaged`: the marks of the file make no sense, and `text` is the file as it was.
    """

    text: str
    kept: tuple[str, ...] = ()
    damaged: bool = False


WasWritten = Callable[[str], bool]
"""Whether the library remembers a hash as one of its own."""

BeforeWrite = Callable[[Iterable[str]], None]
"""Makes the library remember hashes, for good."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format that annotations leave the program in.

    `label` is English source text (context "Exporters"); `suffix` begins with a dot. `owner` tells the article's id
    from the head of a file, or None for a file that is not ours; `merge` brings an export into a file of that article.
    """

    name: str
    label: str
    suffix: str
    render: Callable[[LibraryEntry, Article, Sequence[Annotation], Labels], Export]
    owner: Callable[[str], str | None]
    merge: Callable[[str, Export, WasWritten], Merge]


def block_hash(text: str) -> str:
    """The SHA-256 of `text`, in hex; the same for CRLF as for LF, so that a converted file does not look edited."""
    return sha256(text.replace("\r\n", "\n").encode("utf-8", "surrogateescape")).hexdigest()
