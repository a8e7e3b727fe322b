"""Footnotes: from a mark in the text to the note, and from the note back to the mark that one came from."""

from functools import cached_property

from reader.article import Article, Kind, MarkKind, Span


class Footnotes:
    """Those of one article, looked for when they are first asked for. Of two notes with one label, the first."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._followed: dict[str, Span] = {}

    def note(self, label: str) -> int | None:
        """The number of the paragraph with which note `label` begins."""
        return self._notes.get(label)

    def text(self, label: str) -> str:
        """What note `label` says, paragraphs parted by "\\n"."""
        number = self._notes.get(label)
        parts = list[str]()
        for paragraph in self._article.paragraphs[number - 1 :] if number else ():
            if paragraph.kind is not Kind.NOTE or (parts and paragraph.label):
                break
            parts.append(paragraph.text)
        return "\n".join(parts)

    def follow(self, label: str, mark: Span) -> None:
        """The reader goes to note `label` from one of its marks."""
        self._followed[label] = mark

    def mark(self, label: str) -> Span | None:
        """The mark that the reader came from last, or else the first one of note `label`."""
        return self._followed.get(label) or self._marks.get(label)

    @cached_property
    def _notes(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, paragraph in self._article.numbered():
            if paragraph.kind is Kind.NOTE and paragraph.label:
                found.setdefault(paragraph.label, number)
        return found

    @cached_property
    def _marks(self) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for number, paragraph in self._article.numbered():
            for mark in paragraph.marks:
                if mark.kind is MarkKind.FOOTNOTE:
                    found.setdefault(mark.target, Span(number, mark.start, mark.end))
        return found
