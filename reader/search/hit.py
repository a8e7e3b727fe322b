"""What goes into the index and what comes out of a search: plain records, no behaviour."""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.aliases import Alike


class Tier(StrEnum):
    """A step of the ladder, nearest first: how a word of the text is the word that was asked for."""

    EXACT = "exact"
    """Written letter for letter, mark for mark."""
    FOLDED = "folded"
    """The same letters in another spelling: diacritics, hamzas, ة/ه, digits, case."""
    CLITIC = "clitic"
    """The same word with other clitics: و ف ب ك ل س ال before it, a pronoun after it."""
    LEMMA = "lemma"
    """The same word of the dictionary: its plurals and feminine, the forms of a verb."""
    ALIAS = "alias"
    """Another name for the same, by the user's own list (`reader.aliases`)."""
    ROOT = "root"
    """The same root."""

    @property
    def rank(self) -> int:
        """0 for the nearest."""
        return _RANKS[self]

    @property
    def weight(self) -> float:
        """What a word that is met in this tier counts at most, 0..1."""
        return _WEIGHTS[self]


_RANKS = {tier: rank for rank, tier in enumerate(Tier)}
_WEIGHTS = {Tier.EXACT: 1.0, Tier.FOLDED: 0.96, Tier.CLITIC: 0.46, Tier.LEMMA: 0.27, Tier.ALIAS: 0.27, Tier.ROOT: 0.05}


@dataclass(frozen=True, slots=True)
class Match:
    """How a written form answers a word: in which tier, and how well, 0..1 of what the tier is worth.

    A form of which it is doubtful that it is the same word weighs less.
    """

    tier: Tier
    weight: float


class Field(StrEnum):
    """Where a document's text stands."""

    TEXT = "text"
    TITLE = "title"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Document:
    """One unit of the index: a paragraph, a title or a note.

    `key` is the caller's own name for it; `paragraph` (from 1) and `annotation` say where it stands, if that applies.
    """

    key: str
    article: str
    field: Field
    paragraph: int | None
    annotation: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The documents that a filter lets through: all of some articles, some paragraphs of articles, and some notes.

    Paragraphs are pairs of article and number, notes of article and annotation.
    """

    articles: frozenset[str] = frozenset()
    paragraphs: frozenset[tuple[str, int]] = frozenset()
    notes: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A document that answers a query, without its text. A higher `score` is better within its tier."""

    key: str
    article: str
    field: Field
    paragraph: int | None
    annotation: str | None
    tier: Tier
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A place with its text, as it is shown.

    `text` is the whole paragraph, title or note; `spans` are half-open, in its code points; `reason` says in the user's
    language why it was found.
    """

    article: str
    title: str
    field: Field
    paragraph: int | None
    annotation: str | None
    tier: Tier
    reason: str
    text: str
    spans: tuple[tuple[int, int], ...]
    score: float


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query. `total` counts everything found in the tiers asked for, `hits` is the part asked for.

    `tiers` has the count of each tier that was asked for or only counted, `articles` everything found in each article
    that has one of the hits. `missing` are words of the query that are nowhere in the library, as they were written;
    `alike` are words that may be another spelling of a name in the query.

    If nothing was found, `alone` says how many each term would give by itself, `unfiltered` how many there would be
    without the filters (None if there are none), and `is_behind` whether the index has not taken up everything yet.
    `problems` say where the query breaks, in the user's language.
    """

    query: str
    total: int
    tiers: dict[Tier, int]
    hits: list[Hit]
    suggestions: tuple[str, ...]
    took_ms: float
    articles: dict[str, int] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    alone: tuple[tuple[str, int], ...] = ()
    unfiltered: int | None = None
    is_behind: bool = False
    """Whether the library has changed since, so that something may be missing: the index is still being built."""
    problems: tuple[str, ...] = ()
    alike: Alike | None = None
    begins: str = ""
    """The last word of the query, if it was taken for the beginning of one because nothing else was found."""
