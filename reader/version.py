"""A version: one text that an article has had, from a file as it was at the time, or taken up again by the user."""

from dataclasses import dataclass

from reader.comparison import Counts


@dataclass(frozen=True, slots=True)
class NoteCounts:
    """What became of the notes and highlights on the way to a version."""

    carried: int = 0
    """They stand on their words without doubt."""
    unsure: int = 0
    """They stand where their words most likely are."""
    unattached: int = 0

    @property
    def to_check(self) -> int:
        """How many the reader should look at."""
        return self.unsure + self.unattached


@dataclass(frozen=True, slots=True)
class Version:
    """One version, numbered from 1. Title, authors, source and date are what the file says, whatever the user says.

    `imported` is ISO 8601 in UTC. `restores` is the number of the version whose text this is again. `counts` compares
    it with the one before; None for the first, and where a text is damaged. `notes` is None for the first; of the
    current version it says how they stand now, of others how they came there.
    """

    number: int
    imported: str
    title: str
    authors: tuple[str, ...]
    source: str | None
    published: str | None
    paragraphs: int
    words: int
    is_current: bool
    restores: int | None = None
    counts: Counts | None = None
    notes: NoteCounts | None = None


@dataclass(frozen=True, slots=True)
class Renewal:
    """What an import made of a known article: its version `number`.

    `by_source`: the file was taken for the article's because it comes from the same address, not the same path.
    """

    number: int
    counts: Counts | None
    notes: NoteCounts
    by_source: bool = False
