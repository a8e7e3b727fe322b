"""Justified lines: the room that a line leaves free is shared out among the spaces between its words.

Qt's own justification (6.8 to 6.11) begins a right-to-left line too far in, by the width of the space at its end, and
gives the room to some of its spaces only. Word spacing is a part of a format like any other: the lines are laid out
once more with it, and whoever asks where a letter stands gets the right answer.
"""

import re
from collections.abc import Iterator
from math import floor

from PySide6.QtGui import QTextCharFormat, QTextLayout

# Between two words; Qt widens a run of several spaces once.
_GAP = re.compile("[ \N{NO-BREAK SPACE}]+")

# What ends a line before it is full: such a line is not stretched.
_LINE_ENDS = ("\n", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")

# Qt's widths are multiples of this part of a px.
_GRAIN = 64

# A space that would become wider than this, in units of the face's size, would look like a hole: such a line is left
# as it is.
_WIDEST = 1.2


def wider_spaces(layout: QTextLayout, text: str, width: int, size: int) -> Iterator[QTextLayout.FormatRange]:
    """The formats that make the lines of `text`, but for the last, `width` px long; `size` is the face's, px."""
    units = text.encode("utf-16-le", "surrogatepass")
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        words = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        gaps = len(_GAP.findall(words.strip()))
        room = width - line.horizontalAdvance()
        if not gaps or words.endswith(_LINE_ENDS) or not 0 < room <= gaps * _WIDEST * size:
            continue
        wider = QTextCharFormat()
        wider.setFontWordSpacing(floor(room / gaps * _GRAIN) / _GRAIN)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, _length(words.rstrip()), wider
        yield made


def breaks(layout: QTextLayout) -> list[int]:
    """Where the lines begin, in UTF-16 units."""
    return [layout.lineAt(number).textStart() for number in range(layout.lineCount())]


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
