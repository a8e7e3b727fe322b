"""A new export brought into a file that is there already: only our blocks change.

A file that is exactly as we wrote it is written anew. In any other, each of our blocks is replaced if its text is one
we wrote, and left as it is if the user edited it; new blocks stand after their neighbour in the text; the rest stays
byte for byte. A block that is missing comes back: a file does not say whether the user took it out or it is new.

An export of a part of the annotations touches the blocks of that part alone: those of the others stay where and as they
are, even of annotations that are deleted meanwhile. These go with the next export of all.
"""

import re
from dataclasses import dataclass

from reader.exporters.exporter import Block, Export, Merge, WasWritten, block_hash

_MARK = re.compile(r"<!-- /?hashiya:")
# In an outline the opening mark is the first line of an item, and both are indented as the item is.
_MARK_LINE = re.compile(r"^([ \t]*(?:- )?<!-- (/?)hashiya:(h[0-9a-f]+) -->)[ \t]*\r?$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_OWNER = re.compile(r"^hashiya-id:[ \t]*([\"']?)([^\"'\s]+)\1[ \t]*\r?$", re.MULTILINE)
# The properties that a page of Logseq begins with.
_PROPERTIES = re.compile(r"\A\ufeff?((?:[^\s:]+:: [^\n]*\n)+)")
_OWNING_PROPERTY = re.compile(r"^hashiya-id:: (\S+)[ \t]*\r?$", re.MULTILINE)
_LIKE_A_MARK = re.compile(r"(<!--) (?=/?hashiya:)")
_BLANK_LINE = re.compile(r"\r?\n\r?\n\Z")


def opening_mark(annotation_id: str) -> str:
    """The line that a block begins with."""
    return f"<!-- hashiya:{annotation_id} -->"


def closing_mark(annotation_id: str) -> str:
    """The line that a block ends with."""
    return f"<!-- /hashiya:{annotation_id} -->"


def has_mark(text: str) -> bool:
    """Whether `text` holds what looks like a mark, anywhere."""
    return bool(_MARK.search(text))


def without_marks(text: str) -> str:
    """`text` with one more space in what looks like a mark: unseen in a comment, and shown as one in inline code."""
    return _LIKE_A_MARK.sub(r"\1  ", text)


def owner(head: str) -> str | None:
    """The id of the article whose export a file is, from its front matter or the properties that it begins with.

    `head` must hold all of that.
    """
    if found := _FRONT_MATTER.match(head):
        identity = _OWNER.search(found[1])
        return identity[2] if identity else None
    properties = _PROPERTIES.match(head)
    named = _OWNING_PROPERTY.search(properties[1]) if properties else None
    return named[1] if named else None


def merge(existing: str, export: Export, was_written: WasWritten) -> Merge:
    """Bring `export` into the text of a file, which may have CRLF, a BOM, or undecodable bytes as surrogates.

    `was_written` must already know `export.hashes` or not: the result is the same.
    """
    all_ours = "\r" not in existing and was_written(block_hash(existing))
    if all_ours and not export.is_part:
        return Merge(export.text)
    document = _read(existing)
    if document is None:
        return Merge(existing, damaged=True)
    kept = document.renew(export, was_written)
    document.add(export)
    if not all_ours:
        return Merge(document.text, kept)
    text = export.text_with(document.blocks)
    return Merge(text, kept, hashes=(block_hash(text),))


@dataclass
class _Document:
    """A file: our blocks, and what is `outside` them, before the first, between each two, and after the last."""

    outside: list[str]
    blocks: list[Block]
    line_end: str

    @property
    def text(self) -> str:
        """The file as it is now."""
        pieces = [self.outside[0]]
        for block, after in zip(self.blocks, self.outside[1:], strict=True):
            pieces += [block.text, after]
        return "".join(pieces)

    def renew(self, export: Export, was_written: WasWritten) -> tuple[str, ...]:
        """Replace or remove the blocks that we wrote; the ids of those that had to be left alone."""
        texts = {block.id: block.text for block in export.blocks}
        kept = []
        for place in reversed(range(len(self.blocks))):
            block = self.blocks[place]
            text = texts.get(block.id)
            if block.text.replace("\r\n", "\n") == text or (text is None and export.is_part):
                continue
            if not was_written(block_hash(block.text)):
                kept.append(block.id)
            elif text is None:
                self._remove(place)
            else:
                self.blocks[place] = Block(block.id, self._with_line_ends(text))
        return tuple(reversed(kept))

    def add(self, export: Export) -> None:
        """Put each block that is not there behind its neighbour in the order of the text."""
        there = {block.id for block in self.blocks}
        new = {block.id: block for block in export.blocks if block.id not in there}
        missing_before_first: list[Block] = []
        previous: str | None = None
        for identity in export.order:
            if identity in there:
                if previous is None:
                    self._insert_before(identity, missing_before_first)
                previous = identity
            elif identity in new and previous is None:
                missing_before_first.append(new[identity])
            elif identity in new:
                self._insert(self._place(str(previous)) + 1, new[identity])
                previous = identity
        if previous is None:
            self._append(missing_before_first)

    def _insert_before(self, neighbour: str, blocks: list[Block]) -> None:
        place = self._place(neighbour)
        for offset, block in enumerate(blocks):
            self.blocks.insert(place + offset, Block(block.id, self._with_line_ends(block.text)))
            self.outside.insert(place + offset + 1, 2 * self.line_end)

    def _insert(self, place: int, block: Block) -> None:
        self.blocks.insert(place, Block(block.id, self._with_line_ends(block.text)))
        self.outside.insert(place, 2 * self.line_end)

    def _append(self, blocks: list[Block]) -> None:
        """Put `blocks` at the end of the file, where there is none of `new` to stand by."""
        for block in blocks:
            end = self.outside[-1] or (self.blocks[-1].text if self.blocks else "")
            ended = end.endswith("\n")
            self.outside[-1] += "" if not end or _BLANK_LINE.search(end) else self.line_end * (1 if ended else 2)
            self.blocks.append(Block(block.id, self._with_line_ends(block.text)))
            self.outside.append(self.line_end if ended else "")

    def _remove(self, place: int) -> None:
        """Take a block out with the blank line that parted it, unless that would join what it parted."""
        before, after = self.outside[place], self.outside[place + 1]
        parted = _BLANK_LINE.search(before)
        if parted and after.replace("\r", "")[:2] in {"", "\n", "\n\n"}:
            before = before[: parted.start()]
        elif parted:
            after = after.removeprefix("\r").removeprefix("\n")
        self.outside[place : place + 2] = [before + after]
        del self.blocks[place]

    def _place(self, block_id: str) -> int:
        return next(place for place, block in enumerate(self.blocks) if block.id == block_id)

    def _with_line_ends(self, text: str) -> str:
        return text.replace("\n", self.line_end)


def _read(text: str) -> _Document | None:
    """The blocks of a file, or None if its marks are not whole lines in pairs, each pair once and none in another."""
    front = _FRONT_MATTER.match(text)
    start = front.end() if front else 0
    marks = list(_MARK_LINE.finditer(text, start))
    if len(marks) != sum(1 for _ in _MARK.finditer(text, start)) or len(marks) % 2:
        return None
    outside, blocks, at = [], [], 0
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        if opening[2] or not closing[2] or opening[3] != closing[3]:
            return None
        if ("-" in opening[1].partition("<")[0]) != closing[1].startswith((" ", "\t")):
            return None
        outside.append(text[at : opening.start()])
        at = closing.end(1)
        blocks.append(Block(opening[3], text[opening.start() : at]))
    if len({block.id for block in blocks}) != len(blocks):
        return None
    crlf = text.count("\r\n")
    return _Document([*outside, text[at:]], blocks, "\r\n" if crlf > text.count("\n") - crlf else "\n")
