"""Markdown: the `markdown` package makes HTML of it, and blocks make paragraphs of that.

Some inputs keep the package busy for minutes or nest deeper than it can follow; they are read as plain text, and the
reader is told. Nothing of the text is lost either way.
"""

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import lxml.html
import markdown
from lxml import etree
from markdown.inlinepatterns import SimpleTagInlineProcessor

from reader.arabic.direction import Direction, direction_of
from reader.article import Article, Kind, Paragraph, TitleOrigin
from reader.errors import QT_TRANSLATE_NOOP, NothingToRead, ReaderFailed
from reader.importers import text as plain_text
from reader.importers.blocks import paragraphs_of
from reader.importers.embedded import References
from reader.importers.encoding import decode
from reader.importers.front_matter import FrontMatter, split_front_matter
from reader.importers.inference import MAX_TITLE, furnish, language_of, opening, same_title
from reader.importers.lines import plain, units
from reader.importers.placeholders import Placeholders
from reader.importers.wordlist import word_set

TOO_COMPLEX = QT_TRANSLATE_NOOP(
    "Importers", "The file's Markdown is too large or too deeply nested, so it is shown as plain text."
)
_MAX_SIZE = 8 * 2**20  # code points; about ten seconds
_MAX_BRACKET_WORK = 2 * 10**7  # "[" times the length of their paragraph: what the package's links cost
_MAX_DEPTH = 40
_SECONDS = 20  # of the processor, not of the clock
_EXTENSIONS = ("footnotes", "tables", "fenced_code", "sane_lists")

_DEEP = re.compile(
    rf"^(?:[ \t]*(?:[-*+>]|\d{{1,9}}[.)])){{{_MAX_DEPTH}}}|^(?: {{4}}|\t){{{_MAX_DEPTH}}}[ \t]*\S", re.MULTILINE
)
# Blank lines, and the line ends before items, rows, quotations, headings and definitions.
_PARAGRAPH_END = re.compile(r"\n(?=[ \t]*(?:\n|[-*+|>#]|\d{1,9}\.|\[[^\]\n]{1,200}\]:))")
# A picture inside the text: where a link, a definition or a tag has its address.
_EMBEDDED = re.compile(
    r"""(?:(?<=\]\()|(?<=\]:\ )<?|(?<=\bsrc=["']))data:image/[^\s()<>"']{512,}(?=[\s)>"']|\Z)""", re.IGNORECASE
)
_TAG = re.compile(r"<(?=/?(?P<name>[A-Za-z][^\s/>]*))")
_KNOWN_TAGS = word_set(
    "a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details",
    "dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol",
    "p pre q rp rt ruby s samp script section small span strike strong style sub summary sup table tbody td tfoot",
    "th thead time tr tt u ul var wbr",
)
_PARSER = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)


class _TooComplex(Exception):
    """The package will not come to an end with this text."""


def read(name: str, data: bytes) -> Article:
    """An article from the bytes of a Markdown file. Raises ImportRefused."""
    decoded = decode(name, data)
    matter, body = split_front_matter(re.sub("\r\n?", "\n", decoded.text))
    notices = (plain_text.DAMAGED,) if decoded.damaged else ()
    references = References()
    try:
        paragraphs = _paragraphs(body, references)
    except _TooComplex:
        paragraphs = tuple(Paragraph(unit.whole) for unit in units(body))
        notices = (*notices, TOO_COMPLEX)
    if len(paragraphs) > plain_text.MAX_PARAGRAPHS:
        raise ReaderFailed(name=name)
    title, origin, paragraphs = _titled(matter, paragraphs)
    if not title:
        raise NothingToRead(name=name)
    language = matter.text("language", "lang") or language_of(body)
    return Article(
        title=title,
        paragraphs=_directed(paragraphs, matter.direction),
        authors=matter.names("author", "authors"),
        source=matter.text("source", "url"),
        published=matter.published,
        language=language,
        tags=matter.names("tags", "keywords", "tag"),
        title_origin=origin,
        notices=notices,
        pictures=tuple(references.kept.values()),
    )


def _paragraphs(body: str, references: References) -> tuple[Paragraph, ...]:
    """Raises _TooComplex."""
    lighter = _EMBEDDED.sub(lambda found: references.lighten(found[0]), body)
    paragraphs = _converted(lighter, references)
    if any(references.stands_in(paragraph.text) for paragraph in paragraphs):  # the address was text, as in an example
        return _converted(body, references)
    return paragraphs


def _converted(body: str, references: References) -> tuple[Paragraph, ...]:
    """Raises _TooComplex."""
    # What ends a paragraph in any text ends one here.
    hidden = Placeholders(re.sub("[\u2028\u2029]", "\n\n", body), spaces=True)
    html = _TAG.sub(_unknown_escaped, _to_html(hidden.hidden))
    if not html.strip():
        return ()
    try:
        root = lxml.html.fragment_fromstring(html, create_parent="div", parser=_PARSER)
        paragraphs = paragraphs_of(root, hidden.restored, references, bare_images=True)
    except (etree.ParserError, RecursionError, ValueError) as error:
        raise _TooComplex from error
    return furnish(paragraphs)


def _to_html(text: str) -> str:
    if len(text) > _MAX_SIZE or _DEEP.search(text) or _bracket_work(text) > _MAX_BRACKET_WORK:
        raise _TooComplex
    converter = markdown.Markdown(extensions=list(_EXTENSIONS), output_format="html")
    converter.inlinePatterns.register(SimpleTagInlineProcessor(r"()~~(?!~)(.+?)~~", "del"), "strike", 65)
    try:
        with _budget():
            return str(converter.convert(text))
    except (RecursionError, TimeoutError) as error:
        raise _TooComplex from error


def _bracket_work(text: str) -> int:
    return max((block.count("[") + block.count("<")) * len(block) for block in _PARAGRAPH_END.split(text))


@contextmanager
def _budget() -> Iterator[None]:
    """Interrupt what takes too long, where the system has timers; elsewhere the whole process is ended from outside."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _unknown_escaped(match: re.Match[str]) -> str:
    """What looks like a tag but is none of HTML's («List<String>») is text."""
    return "<" if match["name"].lower() in _KNOWN_TAGS else "&lt;"


def _titled(matter: FrontMatter, paragraphs: tuple[Paragraph, ...]) -> tuple[str, TitleOrigin, tuple[Paragraph, ...]]:
    """The title, and the paragraphs without the heading that says it: that of the front matter, else the only H1."""
    first = paragraphs[0] if paragraphs else None
    is_top = first is not None and first.kind is Kind.HEADING and first.level == 1
    given = matter.text("title")
    if given:
        given = given if len(given) <= 2 * MAX_TITLE else opening(given)
        rest = paragraphs[1:] if first is not None and is_top and same_title(given, first.text) else paragraphs
        return given, TitleOrigin.GIVEN, rest
    tops = sum(paragraph.kind is Kind.HEADING and paragraph.level == 1 for paragraph in paragraphs)
    if first is not None and is_top and tops == 1 and len(paragraphs) > 1 and len(first.text) <= MAX_TITLE:
        return " ".join(first.text.split()), TitleOrigin.GIVEN, paragraphs[1:]
    named = next((p.text for p in paragraphs if p.kind not in {Kind.FURNITURE, Kind.IMAGE} and plain(p.text)), "")
    return opening(named), TitleOrigin.OPENING, paragraphs


def _directed(paragraphs: tuple[Paragraph, ...], asked: Direction | None) -> tuple[Paragraph, ...]:
    """The direction that the file asks for is forced only where its letters as a whole would say otherwise."""
    if asked is None or asked is direction_of("".join(p.text for p in paragraphs), asked):
        return paragraphs
    return tuple(replace(paragraph, forced=asked) for paragraph in paragraphs)
