"""Saved web pages: the article in them, without what surrounds it.

Pages name the place of their text in few ways; those are tried first, and readability only where none is found, since
it guesses. The file itself is kept by the library, so what is left out is not lost for good.
"""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import lxml.html
from lxml import etree

from reader.article import Article, Kind, MarkKind, Paragraph, TitleOrigin
from reader.errors import QT_TRANSLATE_NOOP, NestedTooDeeply, NothingToRead, ReaderFailed
from reader.importers import text as plain_text
from reader.importers.blocks import SKIPPED, paragraphs_of
from reader.importers.bylines import author_of
from reader.importers.embedded import References
from reader.importers.encoding import decode
from reader.importers.headings import find_headings
from reader.importers.inference import MAX_TITLE, furnish, language_of, opening, same_title
from reader.importers.lines import plain
from reader.importers.main_text import main_text
from reader.importers.metadata import Metadata, metadata_of
from reader.importers.placeholders import Placeholders, without_references

CUT = QT_TRANSLATE_NOOP(
    "Importers", "The page is nested so deeply that a part of its text could not be read. The original file is kept."
)
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:\-]{2,40})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096  # bytes; browsers look at 1024
_DECLARATION = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>\[]*\[[^\]]*\]\s*>)?", re.IGNORECASE)
# Entities made of entities swell without end; no page needs them.
_SWELLING = re.compile(r"""<!ENTITY\s[^<>"']{1,200}(?:"[^"<>]*&[\w.\-]+;|'[^'<>]*&[\w.\-]+;)""", re.IGNORECASE)
_GIANT_TAG = re.compile(r"<(/?[A-Za-z]\w*)[^<>]{200000,}>")  # the parser compares each attribute with all others
_MAX_TAGS = 2_000_000
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)\s*-->")
_SILENT = re.compile(
    r"(?:script|style|template|noscript|title|iframe|object|svg|audio|video|button|select|textarea)\b", re.I
)
_UNNAMED = "…"  # the title of a page that holds nothing but a picture
_MAX_MEASURED = 2**23  # code points
_CUT_SHARE, _CUT_LEAST = 0.8, 200


def read(name: str, data: bytes) -> Article:
    """An article from the bytes of a saved page. Raises ImportRefused."""
    charset = _CHARSET.search(data[:_CHARSET_WITHIN])
    decoded = decode(name, data, charset[1].decode("ascii", "replace") if charset else None)
    if decoded.text.count("<") > _MAX_TAGS or _SWELLING.search(decoded.text):
        raise ReaderFailed(name=name)
    references = References()
    hidden = Placeholders(_lightened(decoded.text, references), spaces=False)
    try:
        root = _parse(hidden.hidden)
        notices = [plain_text.DAMAGED] if decoded.damaged else []
        notices += [CUT] if _is_cut(hidden.hidden, root) else []
        known = metadata_of(root)
        paragraphs = _infer(paragraphs_of(main_text(root), hidden.restored, references))
    except etree.ParserError as error:
        raise NothingToRead(name=name) from error
    except (RecursionError, etree.LxmlError) as error:
        raise ReaderFailed(name=name) from error
    shown = {label for label, source in references.kept.items() if not source.bare}
    if not any(paragraph.text or paragraph.label in shown for paragraph in paragraphs):
        is_lost = CUT in notices or (_letters_in_source(hidden.hidden) and not _letters_in_tree(root))
        raise NestedTooDeeply(name=name) if is_lost else NothingToRead(name=name)
    if len(paragraphs) > plain_text.MAX_PARAGRAPHS:
        raise ReaderFailed(name=name)
    saved_from = _SAVED_FROM.search(decoded.text[:_CHARSET_WITHIN])
    article = _article(known, paragraphs, saved_from[1] if saved_from else None, tuple(notices))
    return replace(article, pictures=tuple(references.kept.values()))


def _lightened(source: str, references: References) -> str:
    """The page without what no reader sees and the parser cannot carry."""
    source = references.lighten(_DECLARATION.sub("", source, count=1))
    return without_references(_GIANT_TAG.sub(r"<\1>", source))


def _parse(source: str) -> Any:
    """The page's tree. No entity of its own is resolved and nothing is fetched: HTML has no such things for libxml2."""
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    return lxml.html.document_fromstring(source, parser=parser)


def _article(
    known: Metadata, paragraphs: tuple[Paragraph, ...], saved_from: str | None, notices: tuple[str, ...]
) -> Article:
    title, origin, paragraphs = _titled(known.title, paragraphs)
    signed = (author_of(plain(p.text)) for p in paragraphs[:4] if len(p.text) <= MAX_TITLE)
    return Article(
        title=title,
        paragraphs=paragraphs,
        authors=known.authors or tuple(name for name in signed if name)[:1],
        source=known.source or saved_from,
        published=known.published,
        language=known.language or language_of("\n".join(p.text for p in paragraphs[:50])),
        tags=known.tags,
        title_origin=origin,
        notices=notices,
    )


def _titled(given: str | None, paragraphs: tuple[Paragraph, ...]) -> tuple[str, TitleOrigin, tuple[Paragraph, ...]]:
    """The title, and the paragraphs without the heading that says it."""
    for place, paragraph in enumerate(paragraphs[:4]):
        top = paragraph.kind is Kind.HEADING and (paragraph.level == 1 or given is not None)
        if top and len(paragraphs) > 1 and len(paragraph.text) <= MAX_TITLE:
            title = given or " ".join(paragraph.text.split())
            if same_title(title, paragraph.text):
                return title, TitleOrigin.GIVEN, paragraphs[:place] + paragraphs[place + 1 :]
    if given:
        return given, TitleOrigin.GIVEN, paragraphs
    first = next((p.text for p in paragraphs if p.kind not in {Kind.FURNITURE, Kind.IMAGE}), paragraphs[0].text)
    named = next((p.label for p in paragraphs if p.label and not p.label.startswith("data:")), "")
    return opening(first) or named or _UNNAMED, TitleOrigin.OPENING, paragraphs


def _infer(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Furniture; and headings that are only bold, in a page that marks none."""
    paragraphs = furnish(paragraphs)
    if any(paragraph.kind is Kind.HEADING and paragraph.level > 1 for paragraph in paragraphs):
        return paragraphs
    taken = [paragraph.kind is not Kind.TEXT for paragraph in paragraphs]
    found = find_headings([plain(paragraph.text) for paragraph in paragraphs], taken, titled=True)
    return tuple(
        replace(p, kind=Kind.HEADING, level=2) if place in found and _is_bold(p) else p
        for place, p in enumerate(paragraphs)
    )


def _is_bold(paragraph: Paragraph) -> bool:
    return any(
        mark.kind is MarkKind.BOLD and mark.end - mark.start >= len(paragraph.text.strip()) for mark in paragraph.marks
    )


def _is_cut(source: str, root: Any) -> bool:
    """Whether the parser gave up on a part of the page, as it silently does below some 256 levels of nesting."""
    if len(source) > _MAX_MEASURED:
        return False
    there, seen = _letters_in_source(source), _letters_in_tree(root)
    return there - seen > _CUT_LEAST and seen < there * _CUT_SHARE


def _letters_in_tree(root: Any) -> int:
    count = 0
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        count += _letters(element.tail)
        if element.tag in SKIPPED:
            walk.skip_subtree()
        else:
            count += _letters(element.text)
    return count


def _letters_in_source(source: str) -> int:
    """How many letters stand outside tags, comments and scripts: one pass over the source, whatever its nesting."""
    count = place = 0
    unclosed: set[str] = set()
    while (tag := source.find("<", place)) >= 0:
        count += _letters(source[place:tag])
        silent = _SILENT.match(source, tag + 1)
        closing = "-->" if source.startswith("<!--", tag) else f"</{silent[0]}".lower() if silent else ">"
        end = None if closing in unclosed else re.compile(closing, re.IGNORECASE).search(source, tag)
        if end is None:
            unclosed.add(closing)
        place = source.find(">", end.end() - 1 if end else tag) + 1
        if not place:
            return count
    return count + _letters(source[place:])


def _letters(text: str | None) -> int:
    return len("".join(unescape(text).split())) if text else 0
