"""The headings of an article, in order, and which section a paragraph belongs to."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Article, Kind

# Headings that lie deeper stand no further in.
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: the number of its paragraph, its words in one line, and how deep it lies, 0 for the highest."""

    number: int
    text: str
    depth: int


def headings_of(article: Article) -> list[Heading]:
    """The headings that have words. The highest level that occurs counts as 0, whatever its number."""
    found = [
        (number, " ".join(paragraph.text.split()), paragraph.level)
        for number, paragraph in enumerate(article.paragraphs, 1)
        if paragraph.kind is Kind.HEADING
    ]
    highest = min((level for _, text, level in found if text), default=0)
    return [Heading(number, text, min(level - highest, _DEEPEST)) for number, text, level in found if text]


def section_at(headings: Sequence[Heading], number: int) -> int:
    """The index of the heading under which paragraph `number` stands; -1 before the first."""
    return bisect_right(headings, number, key=lambda heading: heading.number) - 1
