"""A quotation with its source, as it is written in a text of one's own: in the form of the interface's language.

«النص» («العنوان»، الكاتب، المصدر، ٢٠ أغسطس ٢٠٢٦، ف ١٢); what is not known is left out. The quoted words stay as stored.
A bibliography names a source once: الكاتب. «العنوان». المصدر، ٢٠ أغسطس ٢٠٢٦. Names of authors stand as they are
written: Arabic ones are never turned round, and of others nobody can tell a person from an institution.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from reader import dates
from reader.arabic.collation import title_key
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
    named = source(entry, span)
    return f"{quoted(words)} ({named})" if words else named


def source(entry: LibraryEntry, span: Span | None = None, *, isolated: bool = True, in_note: bool = False) -> str:
    """The article and the paragraphs of `span` on one line; `in_note`: as footnotes have it, the author first.

    `isolated`: a part that runs against the interface's direction stands between invisible characters, which texts
    that leave the program in files do not have.
    """
    named = [quoted(entry.title, isolated=isolated), _authors(entry.authors, isolated)]
    parts = [
        *(reversed(named) if in_note else named),
        _fitted(entry.source or "", isolated),
        _published(entry, isolated),
        locator(span) if span else "",
    ]
    return translate("Citation", ", ").join(part for part in parts if part)


def locator(span: Span) -> str:
    """The numbers of the paragraphs: "ف ١٢", "الفقرتان ١٢–١٣"."""
    if span.paragraph == span.end_paragraph:
        return translate("Citation", "¶ {number}", number=span.paragraph)
    if span.end_paragraph == span.paragraph + 1:
        return translate("Citation", "¶¶ {first} and {last}", first=span.paragraph, last=span.end_paragraph)
    return translate("Citation", "¶¶ {first}–{last}", first=span.paragraph, last=span.end_paragraph)


def reference(entry: LibraryEntry, *, isolated: bool = True) -> str:
    """The article as a line of a bibliography: who, what, where, when, and of an address when it was looked at."""
    address = _address(entry)
    publisher = "" if address else _fitted(entry.source or "", isolated)
    where = translate("Citation", ", ").join(filter(None, (publisher, _published(entry, isolated))))
    looked_at = dates.in_words(accessed(entry)) if address else None
    sentences = [_authors(entry.authors, isolated), quoted(entry.title, isolated=isolated), where]
    line = " ".join(_ended(sentence) for sentence in sentences if sentence)
    if address:
        line += f" {isolate(address) if isolated and is_rtl() else address}"
    if looked_at:
        line += f" ({translate('Citation', 'accessed')} {looked_at})"
    return line


def accessed(entry: LibraryEntry) -> str:
    """The day (ISO 8601) on which an article that has an address came into the library; "" for any other."""
    return entry.added[:10] if _address(entry) else ""


def in_order(entries: Iterable[LibraryEntry]) -> list[LibraryEntry]:
    """The articles as a bibliography lists them: by the first author, or else the title; then by title and date."""

    def key(entry: LibraryEntry) -> tuple[str, str, str, str]:
        first = next((name for name in entry.authors if name.strip()), entry.title)
        return (title_key(first), title_key(entry.title), entry.published or "", entry.id)

    return sorted(entries, key=key)


def quoted(text: str, *, isolated: bool = True) -> str:
    """`text` in quotation marks: of the second kind if it has some of the first in it."""
    opening, closing = quotation_marks(text)
    return f"{opening}{_fitted(text, isolated)}{closing}"


def quotation_marks(text: str) -> tuple[str, str]:
    """The marks that fit around `text`."""
    usual, other = (("«", "»"), ("“", "”")) if is_rtl() else (("“", "”"), ("‘", "’"))
    return other if any(mark in text for mark in usual) else usual


def _published(entry: LibraryEntry, isolated: bool) -> str:
    return dates.in_words(entry.published or "") or _fitted(entry.published or "", isolated)


def _address(entry: LibraryEntry) -> str:
    """The address of the article on the web, "" if its source is none."""
    source = (entry.source or "").strip()
    try:
        parts = urlsplit(source)
    except ValueError:
        return ""
    return source if parts.scheme in {"http", "https"} and parts.netloc and not source.split()[1:] else ""


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "؟", "!", "?", "…")) else f"{sentence}."


def _authors(names: Sequence[str], isolated: bool) -> str:
    fitted = [_fitted(name, isolated) for name in names if name.strip()]
    if len(fitted) > _NAMED:
        return fitted[0] + translate("Names", " and others")
    if len(fitted) < 2:
        return "".join(fitted)
    return translate("Names", ", ").join(fitted[:-1]) + translate("Names", " and ") + fitted[-1]


def _fitted(text: str, isolated: bool) -> str:
    """`text`, isolated if it runs against the interface's direction; our own words need no invisible characters."""
    own = Direction.RTL if is_rtl() else Direction.LTR
    return text if not isolated or "\n" in text or direction_of(text, own) is own else isolate(text)
