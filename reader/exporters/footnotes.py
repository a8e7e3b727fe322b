"""A quotation for a text of one's own, with a footnote that names its source."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import LibraryEntry, Span
from reader.citation import quotation_marks, source
from reader.exporters.escaping import escape_inline, one_line
from reader.exporters.quoting import in_quote_marks


@dataclass(frozen=True, slots=True)
class Footnote:
    """Markdown: the quotation with its reference, and the footnote itself on one line."""

    quotation: str
    note: str

    @property
    def text(self) -> str:
        """Both, parted by an empty line."""
        return f"{self.quotation}\n\n{self.note}\n" if self.quotation else f"{self.note}\n"


def footnote(paragraphs: Sequence[tuple[str, str]], entry: LibraryEntry, span: Span | None, label: str) -> Footnote:
    """The quoted paragraphs (text and kind) in quotation marks, with the footnote called `label`."""
    opening, closing = quotation_marks("".join(text for text, _ in paragraphs))
    quoted = "\n".join(in_quote_marks(opening, closing, paragraphs, f"[^{label}]"))
    named = escape_inline(one_line(source(entry, span, isolated=False, in_note=True)).strip())
    return Footnote(quoted, f"[^{label}]: {named}.")
