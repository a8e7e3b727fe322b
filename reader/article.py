"""An article: what is read. Every position in it is a `Span` in code points of the stored original text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from reader.arabic.direction import Direction, direction_of
from reader.arabic.words import count_words
from reader.picture import PictureSource


class Kind(StrEnum):
    """What a paragraph is."""

    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    LIST = "list"
    VERSE = "verse"
    CODE = "code"
    IMAGE = "image"
    TABLE = "table"
    FURNITURE = "furniture"
    NOTE = "note"


class MarkKind(StrEnum):
    """What a run of characters inside a paragraph is."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    STRIKE = "strike"
    LINK = "link"
    FOOTNOTE = "footnote"
    HEMISTICH = "hemistich"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: from `start` in `paragraph` to `end` (exclusive) in `end_paragraph`.

    Paragraphs are named by their number, from 1; offsets are code points of the paragraph's stored text.
    `end_paragraph` 0 means the same paragraph.
    """

    paragraph: int
    start: int
    end: int
    end_paragraph: int = 0

    def __post_init__(self) -> None:
        if not self.end_paragraph:
            object.__setattr__(self, "end_paragraph", self.paragraph)

    def within(self, number: int, length: int) -> tuple[int, int] | None:
        """The part of this span that lies in paragraph `number` of `length` code points, or None."""
        if not self.paragraph <= number <= self.end_paragraph:
            return None
        return (self.start if number == self.paragraph else 0, self.end if number == self.end_paragraph else length)

    def touches(self, other: "Span") -> bool:
        """Whether the two have at least a code point in common."""
        first, second = sorted((self, other), key=lambda span: (span.paragraph, span.start))
        return (second.paragraph, second.start) < (first.end_paragraph, first.end)


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of a paragraph, half-open, in code points; `target` is a link's address or a footnote's label."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, of any kind. Its number is its place in the article, from 1.

    `text` holds every character of the source but NUL and CR; inner line breaks (verse, code, rows of a table) are
    "\\n", cells of a table are parted by tabs. `level`: of a heading (1 is the article's own, sections begin at 2) or
    the depth of a list item (from 1). `label`: a list item's marker ("•", "3."), a footnote's label, an image's source.
    `forced` is a direction given by the file; for the user's see `Article.direction_of`.
    """

    text: str
    kind: Kind = Kind.TEXT
    level: int = 0
    label: str = ""
    marks: tuple[Mark, ...] = ()
    forced: Direction | None = None

    @property
    def direction(self) -> Direction:
        """The way the paragraph runs by itself: as forced, always LTR for code, else by its letters."""
        if self.forced:
            return self.forced
        return Direction.LTR if self.kind is Kind.CODE else direction_of(self.text)

    @property
    def is_numbered(self) -> bool:
        """Whether the page shows the paragraph's number (headings, images and furniture have one but don't show it)."""
        return self.kind not in {Kind.HEADING, Kind.FURNITURE, Kind.IMAGE}


class TitleOrigin(StrEnum):
    """Where a title came from, so that an inference can be undone."""

    GIVEN = "given"
    """The file says it: front matter, <title>, a first line that stands apart."""
    REPEATED = "repeated"
    """A first line that the second line repeats; the repeated line is in `Article.repeated_title`."""
    OPENING = "opening"
    """The opening words of the text, which keeps them."""
    EDITED = "edited"
    """The user wrote it."""


@dataclass(frozen=True)
class Article:
    """What an importer makes of a file.

    `published` is ISO 8601, as precise as is known ("2026", "2026-08-20"), or None. `source` is an address or a name.
    `repeated_title` is the dropped second line, exactly as it stood, when `title_origin` is REPEATED.
    `notices` are things the user should know, such as lost nesting, for `reader.importers.notice_text`. `pictures` says
    where the file's pictures are; only the importer knows that, the store keeps the pictures themselves.
    `forced` is the direction that the user gave to the article, `directions` those given to paragraphs, by number.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    authors: tuple[str, ...] = ()
    source: str | None = None
    published: str | None = None
    language: str = "ar"
    tags: tuple[str, ...] = ()
    title_origin: TitleOrigin = TitleOrigin.GIVEN
    repeated_title: str | None = None
    notices: tuple[str, ...] = ()
    pictures: tuple[PictureSource, ...] = field(default=(), compare=False, repr=False)
    forced: Direction | None = None
    directions: Mapping[int, Direction] = field(default_factory=dict, hash=False)

    def direction_of(self, number: int) -> Direction:
        """The way paragraph `number` runs. Raises IndexError.

        First the user's word on the paragraph counts, then that on the article (which code does not follow: it runs
        as it does everywhere), then the file's, then the letters.
        """
        if chosen := self.directions.get(number):
            return chosen
        paragraph = self.paragraph(number)
        return paragraph.direction if self.forced is None or paragraph.kind is Kind.CODE else self.forced

    def paragraph(self, number: int) -> Paragraph:
        """Paragraph `number`, from 1. Raises IndexError."""
        if number < 1:
            raise IndexError(number)
        return self.paragraphs[number - 1]

    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """Each paragraph with its number."""
        return enumerate(self.paragraphs, 1)

    def text_of(self, span: Span) -> str:
        """The stored text of `span`, paragraphs parted by "\\n". Raises IndexError outside the article."""
        parts = []
        for number in range(span.paragraph, span.end_paragraph + 1):
            text = self.paragraph(number).text
            start, end = span.within(number, len(text)) or (0, 0)
            parts.append(text[start:end])
        return "\n".join(parts)

    @property
    def words(self) -> int:
        """How many words there are to read: without furniture."""
        return sum(count_words(p.text) for p in self.paragraphs if p.kind is not Kind.FURNITURE)

    def with_kind(self, number: int, kind: Kind) -> "Article":
        """The article with paragraph `number` of another kind: what undoes an inference."""
        changed = list(self.paragraphs)
        level = 2 if kind is Kind.HEADING else 0
        changed[number - 1] = replace(self.paragraph(number), kind=kind, level=level)
        return replace(self, paragraphs=tuple(changed))


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A row of the library list; it never holds paragraphs. Times are ISO 8601 in UTC, `progress` is 0..1."""

    id: str
    title: str
    authors: tuple[str, ...]
    source: str | None
    published: str | None
    added: str
    updated: str
    paragraphs: int
    words: int
    highlights: int
    progress: float
    language: str = "ar"
    tags: tuple[str, ...] = ()
    title_origin: TitleOrigin = TitleOrigin.GIVEN
    opened: str | None = None
    trashed: str | None = None
    origin: str | None = None
    """The absolute path the article was imported from."""
    note_tags: tuple[str, ...] = ()
    """The tags of its highlights and notes, each once."""
    changed_since: int | None = None
    """The version that the reader knows, if the article has changed since and the changes were not looked at."""
    removed: str | None = None
    """When its text was deleted for good: only what is known of it is left, for the notes on it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A reading position: `offset` code points into paragraph `paragraph` (from 1)."""

    paragraph: int = 1
    offset: int = 0


_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)


def iso_date(text: str) -> str | None:
    """A date as a person writes it (٢٠٢٦/٨/٢٠, 2026-08, 2026) in ISO 8601; None if it is no date."""
    western = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip())
    match = _DATE.fullmatch(western)
    if match is None:
        return western if is_date(western) else None
    written = "-".join(part.zfill(2) for part in match.groups() if part)
    return written if is_date(written) else None


def is_date(text: str) -> bool:
    """Whether `text` is ISO 8601: a year, a month, a day, or a day with a time."""
    try:
        datetime.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), ""))
    except ValueError:
        return False
    return True


_LINE_END = re.compile("\r\n?|[\n\u2028\u2029]")


def split_lines(text: str) -> list[str]:
    """The lines of `text` without their ends (CR, LF, U+2028, U+2029). NUL is dropped; every other character stays."""
    return _LINE_END.split(text.replace("\0", ""))
