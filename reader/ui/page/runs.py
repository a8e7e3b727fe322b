"""Where a stretch of text is on the page: one rectangle for each run of one direction in each line.

Mixed Arabic and Latin text makes several of a single stretch. Formats are never used to find or paint them, because a
change of format inside a word parts letters that should join.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from reader.ui.page.blocks import Block

# Runs nearer to each other than this (px) touch.
_TOUCHING = 0.75


def rects_of(block: Block, layout: QTextLayout, start: int, end: int) -> list[QRectF]:
    """The full-height rectangles of UTF-16 units `start` to `end`, from the top of the block, line by line."""
    found: list[QRectF] = []
    line = layout.lineForTextPosition(start)
    while line.isValid() and line.textStart() < end:
        found += _in_line(block, line, start, end)
        following = line.lineNumber() + 1
        if following == layout.lineCount():
            break
        line = layout.lineAt(following)
    return found


def _in_line(block: Block, line: QTextLine, start: int, end: int) -> list[QRectF]:
    """The rectangles of one line, from left to right."""
    row = block.row_of(line)
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last or row.isEmpty():
        return []
    if (first, last) == (line.textStart(), line.textStart() + line.textLength()):
        return [row]
    # Of a glyph run only its box is used: Qt makes it as wide as what was asked for, to the middle of a ligature.
    boxes = sorted((box.left(), box.right()) for box in map(_box, line.glyphRuns(first, last - first)))
    joined: list[tuple[float, float]] = []
    for left, right in boxes:
        if joined and left - joined[-1][1] < _TOUCHING:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    rows = (QRectF(left, row.top(), right - left, row.height()) & row for left, right in joined)
    return [found for found in rows if not found.isEmpty()]


def _box(run: QGlyphRun) -> QRectF:
    return run.boundingRect()
