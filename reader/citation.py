"""A quotation with its source, as it is written in a text of one's own: in the form of the interface's language.

«النص» («العنوان»، الكاتب، المصدر، ٢٠ أغسطس ٢٠٢٦، ف ١٢); what is not known is left out. The quoted words stay as stored.
"""

from collections.abc import Sequence

from reader import dates
from reader.arabic.direction import Direction, direction_of
from reader.arabic.plain import plain
from reader.article import LibraryEntry, Span
from reader.i18n import is_rtl, isolate, translate

# Of more authors than these, the first is named.
_NAMED = 3


def cited(words: str, entry: LibraryEntry, span: Span | None = None) -> str:
    """`words` in quotation marks, and after them the article and the paragraphs of `span`; "" quotes nothing.

    Blanks and line ends around the words are no part of the quotation, nor is what only steers in them; no-break
    spaces are.
    """
    words = plain(words).strip(" \t\n")
    parts = [
        _quoted(entry.title),
        _authors(entry.authors),
        _fitted(entry.source or ""),
        dates.in_words(entry.published or "") or _fitted(entry.published or ""),
        _paragraphs(span) if span else "",
    ]
    source = translate("Citation", ", ").join(part for part in parts if part)
    return f"{_quoted(words)} ({source})" if words else source


def _authors(names: Sequence[str]) -> str:
    fitted = [_fitted(name) for name in names if name.strip()]
    if len(fitted) > _NAMED:
        return fitted[0] + translate("Names", " and others")
    if len(fitted) < 2:
        return "".join(fitted)
    return translate("Names", ", ").join(fitted[:-1]) + translate("Names", " and ") + fitted[-1]


def _paragraphs(span: Span) -> str:
    if span.paragraph == span.end_paragraph:
        return translate("Citation", "¶ {number}", number=span.paragraph)
    return translate("Citation", "¶¶ {first}–{last}", first=span.paragraph, last=span.end_paragraph)


def _quoted(text: str) -> str:
    """`text` in quotation marks: of the second kind if it has some of the first in it."""
    usual, other = (("«", "»"), ("“", "”")) if is_rtl() else (("“", "”"), ("‘", "’"))
    opening, closing = other if any(mark in text for mark in usual) else usual
    return f"{opening}{_fitted(text)}{closing}"


def _fitted(text: str) -> str:
    """`text`, isolated if it runs against the interface's direction; our own words need no invisible characters."""
    own = Direction.RTL if is_rtl() else Direction.LTR
    return text if "\n" in text or direction_of(text, own) is own else isolate(text)
