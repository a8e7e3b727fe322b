"""From an HTML tree to paragraphs: one for each block, with marks for what is bold, italic, code, struck out or linked.

White space collapses as in a browser; NBSP and bidi marks stay. A line break is "\\n", two of them part paragraphs.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from reader.arabic.direction import Direction, direction_of
from reader.article import Kind, Mark, MarkKind, Paragraph
from reader.importers.embedded import References, is_tiny, may_be_large
from reader.importers.lines import plain
from reader.importers.wordlist import word_set

SKIPPED = word_set(
    "script style template noscript head title meta link iframe object embed svg canvas audio video map button",
    "input select textarea datalist progress meter base param source track area col colgroup frame",
)
_BLOCKS = word_set(
    "html body p div section article main header footer aside nav figure figcaption address details summary",
    "fieldset legend form center dl dt dd ul ol menu dir hgroup search dialog caption table thead tbody tfoot tr",
    "td th li blockquote pre hr h1 h2 h3 h4 h5 h6 noframes frameset",
)
_MARKS = {
    "b": MarkKind.BOLD, "strong": MarkKind.BOLD, "i": MarkKind.ITALIC, "em": MarkKind.ITALIC,
    "code": MarkKind.CODE, "kbd": MarkKind.CODE, "samp": MarkKind.CODE, "tt": MarkKind.CODE,
    "s": MarkKind.STRIKE, "strike": MarkKind.STRIKE, "del": MarkKind.STRIKE,
}  # fmt: skip
_COLLAPSED = re.compile("[ \t\n\r\f]+")
_SAFE_TARGET = re.compile(r"(?:https?:|mailto:|hashiya:|(?![a-z][a-z0-9+.\-]*:)[^#])", re.IGNORECASE)
_BACK_LINK = re.compile("[\u2191\u21a9\u21b5\u2934^\ufe0e\\s]+")
_MAX_TARGET = 4096
_MAX_CELL = 1000  # code points; a longer one is a column of the page
_PROSE = 0.9  # of the letters of a block of code that are Arabic: then it is prose that was moved in
_LETTERED = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@dataclass
class _Open:
    """A mark whose end has not come yet."""

    kind: MarkKind
    start: int
    target: str


def paragraphs_of(
    root: Any,
    restored: Mapping[int, str] | None = None,
    references: References | None = None,
    *,
    bare_images: bool = False,
) -> tuple[Paragraph, ...]:
    """The paragraphs of an lxml element and all in it; `references` remembers the pictures that some are made for.

    `restored` puts placeholders back (see `reader.importers.placeholders`). `bare_images` keeps images without a
    description too.
    """
    builder = _Builder(restored or {}, _note_labels(root), references or References(), bare_images)
    builder.element(root)
    return builder.finish()


def _note_labels(root: Any) -> dict[str, str]:
    """Footnotes: the id of the list item that a raised link points to -> the link's text without brackets."""
    items = {item.get("id"): item for item in root.iter("li") if item.get("id")}
    labels: dict[str, str] = {}
    for link in root.iter("a"):
        target = (link.get("href") or "")[1:]
        parent = link.getparent()
        if target in items and link.get("href")[0] == "#" and parent is not None and parent.tag == "sup":
            labels.setdefault(target, "".join(link.itertext()).strip("[]() \n"))
    return {target: label for target, label in labels.items() if label}


class _Builder:
    """Walks the tree; `_run` is the paragraph in the making, `_model` what it will be."""

    def __init__(
        self, restored: Mapping[int, str], notes: Mapping[str, str], references: References, bare_images: bool
    ) -> None:
        self._restored = restored
        self._notes = notes
        self._references = references
        self._bare_images = bare_images
        self._done: list[Paragraph] = []
        self._run: list[str] = []
        self._length = 0
        self._last = ""
        self._marks: list[Mark] = []
        self._open: list[_Open] = []
        self._images: list[Paragraph] = []
        self._model = Paragraph("")
        self._label = ""
        self._depth = 0
        self._in_cell = False
        self._lead = ""

    def finish(self) -> tuple[Paragraph, ...]:
        self._flush()
        if self._lead and self._done:
            self._done[-1] = replace(self._done[-1], text=f"{self._done[-1].text} {self._lead}")
        return tuple(self._done)

    # --- the tree ------------------------------------------------------------------------------------------------

    def element(self, element: Any) -> None:
        """One element, without the text behind it. Nesting costs two frames of Python's stack a level, on purpose."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            return
        if tag == "br":
            self._break()
        elif tag == "img":
            self._image(element)
        elif tag in _MARKS:
            with self._mark(_MARKS[tag]):
                self._inside(element)
        elif tag == "a":
            self._link(element)
        elif tag not in _BLOCKS:
            self._inside(element)
        elif self._in_cell:
            self._add(" ")
            self._inside(element)
            self._add(" ")
        elif tag == "pre":
            self._code(element)
        elif tag == "table" and _is_data(element):
            self._table(element)
        elif tag in {"ul", "ol", "menu", "dir"}:
            self._list(tag, element)
        else:
            before = self._enter(self._model_of(tag), element)
            self._inside(element)
            self._leave(before)

    def _inside(self, element: Any) -> None:
        self._add(element.text)
        for child in element:
            self.element(child)
            self._add(child.tail)

    def _model_of(self, tag: str) -> Paragraph:
        """What the text of a block becomes: as its surroundings, unless the block says more."""
        if tag == "blockquote":
            return replace(self._model, kind=Kind.QUOTE, level=0)
        if tag[0] == "h" and tag[1:].isdigit():
            return Paragraph("", Kind.HEADING, level=int(tag[1]))
        return self._model

    def _enter(self, model: Paragraph, element: Any) -> Paragraph:
        """Begin a block of paragraphs like `model`; the answer is for `_leave`."""
        self._flush()
        before = self._model
        self._model = replace(model, forced=_direction(element) or model.forced)
        return before

    def _leave(self, before: Paragraph) -> None:
        self._flush()
        self._model = before

    def _list(self, tag: str, element: Any) -> None:
        self._flush()
        self._depth += 1
        number = _int(element.get("start"), 1)
        self._add(element.text)
        for child in element:
            note = self._note_label(child, number)
            if note is not None:
                number += 1
                self._item(Paragraph("", Kind.NOTE), note, child)
            elif child.tag == "li":
                number = _int(child.get("value"), number)
                label = _number_label(number, element.get("type")) if tag == "ol" else "•"
                inside_note = self._model.kind is Kind.NOTE
                self._item(self._model if inside_note else Paragraph("", Kind.LIST, self._depth), label, child)
                number += 1
            else:
                self.element(child)
            self._add(child.tail)
        self._depth -= 1
        self._flush()

    def _note_label(self, item: Any, number: int) -> str | None:
        """The label of a footnote, called from the text or not; None for other items."""
        if item.tag != "li":
            return None
        group = item.getparent().getparent()
        called = self._notes.get(item.get("id") or "")
        return f"{number}" if called is None and group is not None and group.get("class") == "footnote" else called

    def _item(self, model: Paragraph, label: str, element: Any) -> None:
        before, label_before = self._enter(model, element), self._label
        self._label = label
        self._inside(element)
        self._leave(before)
        self._label = label_before

    def _code(self, element: Any) -> None:
        """Code runs from left to right; what is Arabic prose in such a block does not."""
        self._flush()
        for line_break in element.iter("br"):
            line_break.tail = f"\n{line_break.tail or ''}"
        text = "".join(element.itertext()).replace("\r", "")
        side = direction_of(text, Direction.LTR, _PROSE)
        forced = side if side is Direction.RTL else None
        before, self._model = self._model, Paragraph("", Kind.CODE, forced=forced)
        self._put(text.strip("\n"))
        self._flush()
        self._model = before

    def _table(self, element: Any) -> None:
        """Cells parted by tabs, rows by line breaks; a caption stands before."""
        self._flush()
        for caption in element.iter("caption"):
            self._item(Paragraph(""), "", caption)
        before, self._model, self._in_cell = self._model, Paragraph("", Kind.TABLE), True
        for row in element.iter("tr"):
            if self._run:
                self._put("\n")
            for place, cell in enumerate(cell for cell in row if cell.tag in {"td", "th"}):
                if place:
                    self._put("\t")
                self._inside(cell)
                self._trim(" ")
        self._in_cell = False
        self._flush()
        self._model = before

    def _image(self, element: Any) -> None:
        description = (element.get("alt") or "").strip()
        if self._in_cell or 0 < len(description) <= 2 or "emoji" in (element.get("class") or ""):
            self._add(description)
            return
        source = self._references.source_of(element, self._restored)
        stands_out = self._bare_images or (element.getparent().tag == "figure" and not is_tiny(element, source))
        is_wanted = bool(description) or (stands_out and bool(source.label))
        if is_wanted or may_be_large(element, source):
            source = replace(source, bare=not is_wanted)
            text = " ".join(description.split()).translate(self._restored)
            self._images.append(Paragraph(text, Kind.IMAGE, label=source.label))
            self._references.keep(source)

    def _link(self, element: Any) -> None:
        target = (element.get("href") or "").strip()
        if target[:1] == "#" and target[1:] in self._notes:
            with self._mark(MarkKind.FOOTNOTE, self._notes[target[1:]]):
                self._inside(element)
        elif target[:1] == "#" and _BACK_LINK.fullmatch("".join(element.itertext())):
            return  # from a footnote back to where it is called, or to the top of the page
        elif target and len(target) <= _MAX_TARGET and _SAFE_TARGET.match(target):
            with self._mark(MarkKind.LINK, target.translate(self._restored)):
                self._inside(element)
        else:
            self._inside(element)

    # --- the paragraph in the making -----------------------------------------------------------------------------

    @contextmanager
    def _mark(self, kind: MarkKind, target: str = "") -> Iterator[None]:
        mark = _Open(kind, self._length, target)
        self._open.append(mark)
        yield
        self._open.pop()
        self._close(mark)

    def _close(self, mark: _Open) -> None:
        if self._length > mark.start:
            self._marks.append(Mark(mark.kind, mark.start, self._length, mark.target))

    def _add(self, text: str | None) -> None:
        """Flowing text: white space collapses, and goes at the start of a line."""
        if not text:
            return
        text = _COLLAPSED.sub(" ", text)
        if text[0] == " " and self._last in {"", " ", "\n", "\t"}:
            text = text[1:]
        self._put(text)

    def _put(self, text: str) -> None:
        if text:
            self._run.append(text)
            self._length += len(text)
            self._last = text[-1]

    def _trim(self, characters: str) -> None:
        """Take the last piece's trailing `characters` away."""
        while self._run and self._last in characters:
            piece = self._run.pop()
            shorter = piece.rstrip(characters)
            self._length -= len(piece) - len(shorter)
            if shorter:
                self._run.append(shorter)
            self._last = self._run[-1][-1] if self._run else ""

    def _break(self) -> None:
        if self._in_cell:
            self._add(" ")
            return
        self._trim(" ")
        if self._last == "\n":
            self._flush()
        elif self._run:
            self._put("\n")

    def _flush(self) -> None:
        """End the paragraph; marks that are still open go on in the next."""
        if self._in_cell:
            return
        if self._model.kind not in {Kind.TABLE, Kind.CODE}:
            # The last line's end goes, and lines of nothing below it; NBSP stays where a word stands before it.
            self._trim(" \n")
            if self._model.kind is Kind.NOTE or self._ends_blank():
                self._trim(" \n\u00a0")
        for mark in self._open:
            self._close(mark)
            mark.start = 0
        text, marks = "".join(self._run).translate(self._restored), self._clipped()
        self._run, self._length, self._last, self._marks = [], 0, "", []
        if plain(text):
            self._emit(text, marks)
        elif text and not text.isspace():
            self._lead = f"{self._lead} {text}".strip()
        self._done += self._images
        self._images = []

    def _ends_blank(self) -> bool:
        """Whether nothing but NBSP stands on the last line."""
        if self._last != "\u00a0":
            return False
        text = "".join(self._run)
        return "\n" in text[len(text.rstrip()) :]

    def _clipped(self) -> tuple[Mark, ...]:
        clipped = (replace(mark, end=min(mark.end, self._length)) for mark in self._marks)
        return tuple(sorted((mark for mark in clipped if mark.start < mark.end), key=lambda m: (m.start, -m.end)))

    def _emit(self, text: str, marks: tuple[Mark, ...]) -> None:
        if self._lead:
            shift = len(self._lead) + 1
            text = f"{self._lead} {text}"
            marks = tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in marks)
            self._lead = ""
        undecided = direction_of(text, Direction.LTR) is not direction_of(text, Direction.RTL)
        forced = self._model.forced if undecided or self._model.kind is Kind.CODE else None
        self._done.append(replace(self._model, text=text, label=self._take_label(), marks=marks, forced=forced))

    def _take_label(self) -> str:
        """The label of a list item or a footnote goes to its first paragraph."""
        if self._model.kind not in {Kind.LIST, Kind.NOTE}:
            return ""
        label, self._label = self._label, ""
        return label


def _direction(element: Any) -> Direction | None:
    named = (element.get("dir") or "").lower()
    return Direction(named) if named in {"rtl", "ltr"} else None


def _is_data(table: Any) -> bool:
    """Whether a table holds data, rather than laying out a page."""
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    if table.get("role") == "presentation" or max(map(len, rows), default=0) < 2:
        return False
    if next(table.iterdescendants("table", "h1", "h2", "h3", "blockquote", "pre"), None) is not None:
        return False
    return all(len("".join(cell.itertext())) <= _MAX_CELL for row in rows for cell in row)


def _int(text: str | None, default: int) -> int:
    digits = (text or "").strip().removesuffix("px")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else default


def _number_label(number: int, style: str | None) -> str:
    letters = _LETTERED.get(style or "", "")
    return f"{letters[number - 1]}." if 0 < number <= len(letters) else f"{number}."
