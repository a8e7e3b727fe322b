"""What the Library tells about work that has many parts: an import, an export, a check."""

from dataclasses import dataclass, field
from pathlib import Path

from reader.article import LibraryEntry
from reader.errors import HashiyaError
from reader.version import Renewal


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` inputs are finished; `path` is the next one."""

    done: int
    total: int
    path: Path


@dataclass(frozen=True, slots=True)
class Taken:
    """An input and the article that it is now; of a text that was read now, its notices (see `Article`).

    `renewal` says what changed in an article that was known.
    """

    path: Path
    entry: LibraryEntry
    notices: tuple[str, ...] = ()
    renewal: Renewal | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that could not be taken, or an output that could not be written, and why."""

    path: Path
    error: HashiyaError


@dataclass(slots=True)
class ImportReport:
    """Every input in the order given, sorted by what became of it.

    `left` are the files that were not tried, because the import was stopped or the library can take no more.
    """

    imported: list[Taken] = field(default_factory=list)
    updated: list[Taken] = field(default_factory=list)
    unchanged: list[Taken] = field(default_factory=list)
    failed: list[Refused] = field(default_factory=list)
    cancelled: bool = False
    left: list[Path] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One written file.

    `kept` are the ids of blocks that the user had edited in the file and that were therefore left alone; `beside` says
    that the article's own file has damaged marks, so that this new one was written beside it.
    """

    article: str
    path: Path
    kept: tuple[str, ...] = ()
    beside: bool = False


@dataclass(slots=True)
class ExportReport:
    """What an export wrote, and what it could not write."""

    written: list[ExportedFile] = field(default_factory=list)
    failed: list[Refused] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The state of a library: its folders and files, and everything found wrong, a sentence each."""

    library: Path
    database: Path
    index: Path
    findings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.findings
