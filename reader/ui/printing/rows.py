"""Where a block may be parted between two pages: between its lines, its rows, or nowhere."""

from collections.abc import Sequence

from PySide6.QtGui import QTextLayout

from reader.article import Kind
from reader.ui.page.blocks import Block
from reader.ui.page.utf16 import Utf16
from reader.ui.printing.pagination import Strip, lines_of

_WHOLE = {Kind.HEADING, Kind.IMAGE}

# Of these, what stands between two line ends of the stored text is never parted, on however many lines it is set.
_IN_ROWS = {Kind.TABLE, Kind.CODE, Kind.VERSE}


def strips_of(source: int, block: Block, layout: QTextLayout, height: int, *, after_heading: bool) -> list[Strip]:
    """The strips of a block that is laid out; `height` is all of it, with the space before it."""
    kind = block.paragraph.kind
    tops = [0] if kind in _WHOLE else _tops(block, layout)
    return lines_of(source, tops, height, block.look.before, after_heading=after_heading)


def _tops(block: Block, layout: QTextLayout) -> Sequence[int]:
    """The tops of the lines or rows, each once."""
    lines = [layout.lineAt(i) for i in range(layout.lineCount())]
    if block.paragraph.kind in _IN_ROWS:
        scale, text = Utf16(block.paragraph.text), block.paragraph.text
        starts = {0, *(scale.units(i + 1) for i, letter in enumerate(text) if letter == "\n")}
        lines = [line for line in lines if line.textStart() in starts]
    return sorted({round(block.top_of(line)) for line in lines}) or [0]
