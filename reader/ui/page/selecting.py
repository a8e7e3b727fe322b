"""What a selection adds to the rectangles of its text: a sign for each line end that belongs to it, and its colour
where it lies over a highlight, which is still to be seen.
"""

import re
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextLine

from reader.arabic.direction import Direction
from reader.ui.page.blocks import Block, x_of
from reader.ui.page.decorations import blend, tint
from reader.ui.page.flow import Flow
from reader.ui.page.utf16 import Utf16

Fill = tuple[QRectF, QColor]

# In units of the reading size: how wide the sign of a line end is; and how much of the selection's colour it has.
_BREAK, _STRENGTH = 0.3, 0.55

_LINE_END = re.compile("[\n\u2029]")


def breaks_of(flow: Flow, index: int, start: int, end: int) -> list[QRectF]:
    """The signs of the line ends among UTF-16 units `start` to `end` of a block, from its upper left corner.

    The end of a paragraph is one unit more than its text has. A line that is only wrapped has no end of its own.
    """
    block, layout = flow.block(index), flow.text_layout(index)
    text = block.paragraph.text
    scale = Utf16(text)
    ends = [*(scale.units(found.start()) for found in _LINE_END.finditer(text)), scale.units(len(text))]
    width = flow.theme.size * _BREAK
    return [_sign(block, layout.lineForTextPosition(unit), width) for unit in ends if start <= unit < end]


def break_color(selection: QColor) -> QColor:
    """The colour of a line end's sign."""
    return tint(selection, selection.alphaF() * _STRENGTH)


def overlaps(flow: Flow, boxes: Iterable[QRectF], fills: Iterable[Fill], selection: QColor) -> list[Fill]:
    """Where selected `boxes` lie over the `fills` of highlights, and in what colour."""
    fills = list(fills)
    common = [(box & fill, color) for box in boxes for fill, color in fills if box.intersects(fill)]
    return [(box, blend([color, selection], flow.theme)) for box, color in common]


def _sign(block: Block, line: QTextLine, width: float) -> QRectF:
    row, is_rtl = block.row_of(line), block.direction is Direction.RTL
    edge = x_of(line, line.textStart()) if row.isEmpty() else row.left() if is_rtl else row.right()
    return QRectF(edge - width if is_rtl else edge, block.top_of(line), width, block.look.pitch)
