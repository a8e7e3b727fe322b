"""Notes as a document of a word processor (DOCX), its paragraphs running as their words do.

A run of Arabic takes its size, weight and face from the properties of complex scripts (`w:szCs`, `w:bCs`, `w:cs` of
`w:rFonts`), and only if it says `w:rtl`; so every run that runs so says it, and every style has both kinds.
"""

import io
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.annotation import Annotation
from reader.arabic.direction import Direction, direction_of
from reader.dates import in_words
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Labels
from reader.exporters.palette import palette
from reader.exporters.particulars import particulars
from reader.i18n import is_rtl, translate

# What XML cannot hold; it says nothing in a text either.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FACE = "Times New Roman"
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class _Style(NamedTuple):
    """A style of the document. `size` is in half points; `before` and `after` it is space, in twentieths of a point."""

    name: str
    size: int
    is_bold: bool
    color: str
    before: int
    after: int


_STYLES = (
    _Style("Normal", 26, False, "ink", 0, 120),
    _Style("Title", 48, True, "ink", 0, 240),
    _Style("Heading 1", 34, True, "ink", 480, 60),
    _Style("Quote", 26, False, "ink", 240, 60),
    _Style("Caption", 20, False, "muted", 0, 60),
)


def render(articles: Iterable[Gathered], labels: Labels) -> bytes:
    """The whole document."""
    page = _Page(translate("Export", "Highlights and notes"))
    for one in articles:
        page.add("Heading 1", one.entry.title)
        page.add_source(one)
        for annotation in one.annotations:
            page.add_note(annotation, labels)
    return page.saved()


DOCUMENT = Collection("docx", QT_TRANSLATE_NOOP("Exporters", "Word document (DOCX)"), ".docx", render, is_text=False)


class _Page:
    """The document while it is written, top to bottom."""

    def __init__(self, title: str) -> None:
        import docx  # noqa: PLC0415  (a quarter of a second that only who writes such a document should wait)
        from docx.oxml.ns import qn  # noqa: PLC0415

        self._qn = qn
        self._document: Any = docx.Document()
        self._styles = {style.name: self._document.styles[style.name] for style in _STYLES}
        for style in _STYLES:
            self._restyle(style)
        section = self._document.sections[0]._sectPr
        if is_rtl():
            section.insert_element_before(self._element("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings")
        about = self._document.core_properties
        about.author, about.title, about.comments, about.language = "", title, "", "ar" if is_rtl() else "en"
        self.add("Title", title)

    def add(self, style: str, text: str, shade: str = "") -> Any:
        """A paragraph; the lines of `text` stand below one another in it. `shade` is what lies under the words."""
        text = _UNFIT.sub("", text)
        is_rtl_text = direction_of(text, _own()) is Direction.RTL
        paragraph = self._document.add_paragraph(style=self._styles[style])
        paragraph._p.get_or_add_pPr().append(self._element("w:bidi", val="1" if is_rtl_text else "0"))
        self._add_run(paragraph._p, text, is_rtl_text, shade)
        return paragraph

    def add_source(self, one: Gathered) -> None:
        """Whence the article is, below its title; an address of the web is a link."""
        entry = one.entry
        known = [translate("Names", ", ").join(entry.authors), in_words(entry.published or "") or entry.published or ""]
        source = _UNFIT.sub("", entry.source or "").strip()
        is_address = source.startswith(("http://", "https://"))
        parts = [part for part in (*known, "" if is_address else source) if part]
        if not parts and not source:
            return
        paragraph = self.add("Caption", " · ".join(parts) + (" · " if parts and is_address else ""))
        if is_address:
            target = self._document.part.relate_to(source, _HYPERLINK, is_external=True)
            link = self._element("w:hyperlink")
            link.set(self._qn("r:id"), target)
            self._add_run(link, source, False, "")
            paragraph._p.append(link)

    def add_note(self, annotation: Annotation, labels: Labels) -> None:
        """The quoted words on their colour, the note, and what else is known."""
        if words := annotation.text.strip("\n"):
            self.add("Quote", words, palette("light").highlight(annotation.color))
        for part in re.split(r"\n\s*\n", annotation.note.strip("\n")):
            if part.strip():
                self.add("Normal", part)
        self.add("Caption", " · ".join(particulars(annotation, labels)))

    def saved(self) -> bytes:
        """The file."""
        data = io.BytesIO()
        self._document.save(data)
        return data.getvalue()

    def _restyle(self, style: _Style) -> None:
        """Give a style a face and measures of its own, for both kinds of scripts."""
        element: Any = self._styles[style.name].element
        for tag in ("w:pPr", "w:rPr"):
            for old in element.findall(self._qn(tag)):
                element.remove(old)
        block = element.get_or_add_pPr()
        if style.name in {"Heading 1", "Quote"}:
            block.append(self._element("w:keepNext"))
        block.append(self._element("w:spacing", before=str(style.before), after=str(style.after)))
        if style.name == "Heading 1":
            block.append(self._element("w:outlineLvl", val="0"))
        run = element.get_or_add_rPr()
        run.append(self._element("w:rFonts", ascii=_FACE, hAnsi=_FACE, cs=_FACE))
        for tag in ("w:b", "w:bCs") if style.is_bold else ():
            run.append(self._element(tag))
        run.append(self._element("w:color", val=palette("print").colors[style.color].lstrip("#")))
        for tag in ("w:sz", "w:szCs"):
            run.append(self._element(tag, val=str(style.size)))

    def _add_run(self, parent: Any, text: str, is_rtl_text: bool, shade: str) -> None:
        """Words of one direction; the properties stand in the order that the format asks for."""
        run, properties = self._element("w:r"), self._element("w:rPr")
        if shade:
            properties.append(self._element("w:shd", val="clear", color="auto", fill=shade.lstrip("#")))
        if is_rtl_text:
            properties.append(self._element("w:rtl"))
        if len(properties):
            run.append(properties)
        for number, line in enumerate(text.split("\n")):
            if number:
                run.append(self._element("w:br"))
            words = self._element("w:t")
            words.text = line
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(words)
        parent.append(run)

    def _element(self, tag: str, **attributes: str) -> Any:
        from docx.oxml import OxmlElement  # noqa: PLC0415  (as in __init__)

        return OxmlElement(tag, {self._qn(f"w:{name}"): value for name, value in attributes.items()})


def _own() -> Direction:
    return Direction.RTL if is_rtl() else Direction.LTR
