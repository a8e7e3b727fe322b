"""Laying out one paragraph: its lines, put down by baseline at an even pitch whatever faces they mix."""

import re
from dataclasses import dataclass
from itertools import accumulate
from math import floor
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.arabic.direction import Direction
from reader.article import Mark, MarkKind, Paragraph
from reader.ui.page.column import Column, alignment
from reader.ui.page.justification import breaks, wider_spaces
from reader.ui.page.looks import Look, Setting
from reader.ui.page.utf16 import Utf16
from reader.ui.sides import text_direction

# Qt needs seconds to find that a word of 200,000 letters has no end; told to break anywhere, it needs none.
_ENDLESS = 2000
_ENDLESS_WORD = re.compile(rf"\S{{{_ENDLESS}}}")

# The share of the width that each half of a line of verse has where they stand one below the other.
_STACKED = 0.8

# A table is measured on its first rows, and only so many columns get a width of their own. With more tabs than this,
# all columns are equally wide: stops of their own cost Qt a time that grows with the square, a second for 3,000.
_ROWS_MEASURED, _COLUMNS, _TABS = 60, 40, 1000

# Between the columns of a table, in units of the face's size: where room is scarce, and where it is not. And the share
# of its size that a table's face is at least set at.
_GAPS, _SMALLEST = (0.7, 1.4), 0.75

# In units of the face's size: letters may reach out of a justified line by this much without moving to the next one,
# and no word is as short.
_OVERHANG = 0.25

# px; what is cut off stands on one line that is never painted. And more rows than there can be.
_ENDLESS_WIDTH, _UNCUT = 1 << 23, 1 << 30

# px; at its very edge a line is no longer pointed at.
_INSIDE = 0.01

# No more letters than this find room in the space at the end of a line.
_NEAR = 16

_FACES = {MarkKind.BOLD, MarkKind.ITALIC, MarkKind.CODE, MarkKind.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with all that decides where its lines go: x from the left of the page, y from the block's top."""

    paragraph: Paragraph
    direction: Direction
    look: Look
    column: Column
    code_face: str
    foot: int = 0
    """px below the text, for what stands there."""

    @property
    def lines(self) -> tuple[int, int]:
        """Left edge and width of the lines, px."""
        return self.column.lines(self.look.indent, self.look.outdent, self.direction)

    @property
    def number_box(self) -> QRectF:
        """Where the paragraph's number stands beside it."""
        return self.column.gutter_box(self.look.before + self.look.padding, self.look.pitch)

    def lay_out(self, layout: QTextLayout) -> int:
        """Lay out the text of the block; returns the height of the block, px."""
        height = self.measure(layout)
        if self.look.is_justified and layout.lineCount() > 1:
            self._justify(layout)
        return height

    def measure(self, layout: QTextLayout) -> int:
        """Lay out the text as far as its height depends on it, without justifying its lines; returns the height, px."""
        look = self.look
        font = self._font()
        layout.setFormats(self._formats(font))
        layout.setTextOption(self._option(font))
        if look.setting is Setting.FOLDED:
            self._put_lines(layout, step=0)
            return look.before
        rows = self._put_verse(layout) if look.setting is Setting.VERSE else self._put_lines(layout)
        return look.before + 2 * look.padding + rows * look.pitch + look.after + self.foot

    def top_of(self, line: QTextLine) -> float:
        """The top of the line's part of the column, which is `look.pitch` high, from the top of the block."""
        return line.y() + line.ascent() - self.look.baseline

    def shown_lines(self, layout: QTextLayout) -> int:
        """How many of the lines are seen: those beyond are cut off."""
        return min(layout.lineCount(), self.look.rows) if self.look.rows else layout.lineCount()

    def row_of(self, line: QTextLine) -> QRectF:
        """What the text of a line covers, as high as its row and without the space at its end."""
        left = line.naturalTextRect().left()  # its width is of no use: it holds overhanging letters
        return QRectF(left, self.top_of(line), line.horizontalAdvance(), self.look.pitch)

    def line_at(self, layout: QTextLayout, point: QPointF) -> QTextLine:
        """The line nearest to a point of the block."""
        row = int((point.y() - self.look.before - self.look.padding) // self.look.pitch)
        last = self.shown_lines(layout) - 1
        line = layout.lineAt(max(0, min(row, last)))
        if last == 1 and layout.lineAt(0).y() == layout.lineAt(1).y():  # hemistichs, one beside the other
            line = min((layout.lineAt(0), layout.lineAt(1)), key=lambda half: abs(half.rect().center().x() - point.x()))
        return line

    def unit_at(self, line: QTextLine, x: float, *, of_letter: bool = False) -> int:
        """The UTF-16 unit at x of a line: the nearest place between two letters, or that of the letter that x is in.

        A line that is wrapped from right to left ends with a space, which hangs out at its left. Qt paints it there,
        but seeks as if it stood inside (6.8 to 6.11): it finds a neighbour of the letter that is pointed at, and close
        to the line's beginning it finds nothing.
        """
        row, end = self.row_of(line), line.textStart() + line.textLength()
        x = min(max(x, row.left()), row.right() - _INSIDE)
        hanging = max(row.left() - x_of(line, end), 0.0) if self.direction is Direction.RTL else 0.0
        if x + hanging < row.right():
            place = QTextLine.CursorPosition
            return line.xToCursor(x + hanging, place.CursorOnCharacter if of_letter else place.CursorBetweenCharacters)
        first = range(line.textStart(), min(line.textStart() + _NEAR, end))
        if of_letter:
            return max((unit for unit in first if x_of(line, unit) > x), default=line.textStart())
        return min(first, key=lambda unit: (abs(x_of(line, unit) - x), -unit))

    def _justify(self, layout: QTextLayout) -> None:
        """Make the lines equally long; where Qt would break them elsewhere for it, leave them as they were."""
        before, formats = breaks(layout), layout.formats()
        size = self.look.font.pixelSize()
        layout.setFormats([*formats, *wider_spaces(layout, self.paragraph.text, self.lines[1], size)])
        self._put_lines(layout, overhang=round(size * _OVERHANG))
        if breaks(layout) != before:
            layout.setFormats(formats)
            self._put_lines(layout)

    def _put_lines(self, layout: QTextLayout, step: int = 1, overhang: int = 0) -> int:
        """All lines, each `step` rows below the one before; returns how many there are.

        They may be `overhang` px wider than the column, beyond their ends.
        """
        left, width = self.lines
        left, width = left - (overhang if self.direction is Direction.RTL else 0), width + overhang
        row, most = 0, self.look.rows or _UNCUT
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width if row < most else _ENDLESS_WIDTH)
            self._put(line, left, row)
            row += step if row < most else 0
        layout.endLayout()
        return row

    def _put(self, line: QTextLine, x: float, row: int) -> None:
        look = self.look
        top = look.before + look.padding + row * look.pitch
        line.setPosition(QPointF(x, top + look.baseline - line.ascent()))

    def _put_verse(self, layout: QTextLayout) -> int:
        """The halves of a line of verse side by side, in a narrow column one below the other; returns the rows."""
        halves = [mark for mark in self.paragraph.marks if mark.kind is MarkKind.HEMISTICH]
        if len(halves) == 2 and "\n" not in self.paragraph.text:
            if self._put_hemistichs(layout, halves[1].start, share=1 / 2, step=0):
                return 1
            if self._put_hemistichs(layout, halves[1].start, share=_STACKED, step=1):
                return 2
        return self._put_lines(layout)

    def _put_hemistichs(self, layout: QTextLayout, second: int, *, share: float, step: int) -> bool:
        """The two halves, the other one from `second` on, each in its `share` of the width, the first at the start of
        the lines and the other at their end, `step` rows below. False, and nothing of use laid out, if they don't fit.
        """
        left, width = self.lines
        room = width * share
        places = (left + width - room, left) if self.direction is Direction.RTL else (left, left + width - room)
        scale = Utf16(self.paragraph.text)
        ends = [scale.units(second), scale.units(len(self.paragraph.text))]
        fits = True
        layout.beginLayout()
        for place, (x, end) in enumerate(zip(places, ends, strict=True)):
            line = layout.createLine()
            fits = fits and line.isValid() and _fill(line, end, room) and line.naturalTextWidth() <= room
            if line.isValid():
                self._put(line, x, place * step)
        layout.endLayout()
        return fits

    def _option(self, font: QFont) -> QTextOption:
        centered = self.look.setting in {Setting.CENTERED, Setting.VERSE}
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centered else alignment(self.direction))
        option.setTextDirection(text_direction(self.direction))
        option.setWrapMode(self._wrap_mode())
        if self.look.setting is Setting.TABLE:
            self._set_columns(option, font)
        elif "\t" in self.paragraph.text:
            option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance("    "))
        return option

    def _wrap_mode(self) -> QTextOption.WrapMode:
        if self.look.setting is Setting.FOLDED:
            return QTextOption.WrapMode.NoWrap
        if len(self.paragraph.text) >= _ENDLESS and _ENDLESS_WORD.search(self.paragraph.text):
            return QTextOption.WrapMode.WrapAnywhere
        return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere

    def _font(self) -> QFont:
        """The face of the text; a table that is a little too wide for the column is set smaller."""
        look = self.look
        if look.setting is not Setting.TABLE or self._has_many_tabs:
            return look.font
        widths, size = self._cells(look.font), look.font.pixelSize()
        needed = sum(widths) + len(widths) * _GAPS[0] * size
        font = QFont(look.font)
        font.setPixelSize(max(floor(size * min(1.0, self.lines[1] / needed)), round(size * _SMALLEST)))
        return font

    def _set_columns(self, option: QTextOption, font: QFont) -> None:
        """Tab stops where the second and later columns begin; too wide a table is squeezed in proportion."""
        widths, size = self._cells(font), font.pixelSize()
        gap = min(max((self.lines[1] - sum(widths)) / len(widths), _GAPS[0] * size), _GAPS[1] * size)
        squeeze = min(1.0, self.lines[1] / (sum(widths) + len(widths) * gap))
        widths = [(width + gap) * squeeze for width in widths]
        if self._has_many_tabs:
            option.setTabStopDistance(max(widths))
            return
        # Qt mirrors the kind of a stop from right to left, but not its name: a cell begins at either of these.
        kind = QTextOption.TabType.RightTab if self.direction is Direction.RTL else QTextOption.TabType.LeftTab
        option.setTabs([QTextOption.Tab(stop, kind) for stop in accumulate(widths[:-1])])

    @property
    def _has_many_tabs(self) -> bool:
        return self.paragraph.text.count("\t") > _TABS

    def _cells(self, font: QFont) -> list[float]:
        """The width of the widest cell of each column, px."""
        metrics, widths = QFontMetricsF(font), list[float]()
        for row in self.paragraph.text.split("\n", _ROWS_MEASURED)[:_ROWS_MEASURED]:
            for i, cell in enumerate(row.split("\t", _COLUMNS)[:_COLUMNS]):
                widths += [0.0] * (i + 1 - len(widths))
                widths[i] = max(widths[i], metrics.horizontalAdvance(cell))
        return widths

    def _formats(self, font: QFont) -> list[QTextLayout.FormatRange]:
        """The faces of the runs. Colours are not here: a change of format parts letters that should join."""
        text = self.paragraph.text
        whole = QTextCharFormat()
        whole.setFont(font)
        ranges = [_range(0, 2 * len(text) + 1, whole)]
        if self.paragraph.marks:
            scale = Utf16(text)
            for mark in self.paragraph.marks:
                if mark.kind in _FACES:
                    start = scale.units(mark.start)
                    ranges.append(_range(start, scale.units(mark.end) - start, self._face(mark, font)))
        return ranges

    def _face(self, mark: Mark, font: QFont) -> QTextCharFormat:
        face = QTextCharFormat()
        match mark.kind:
            case MarkKind.BOLD:
                face.setFontWeight(QFont.Weight.Bold)
            case MarkKind.ITALIC:
                face.setFontItalic(True)
            case MarkKind.CODE:
                face.setFontFamilies([self.code_face])
                face.setProperty(QTextCharFormat.Property.FontPixelSize, round(font.pixelSize() * 0.8))
            case MarkKind.FOOTNOTE:
                face.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return face


def _fill(line: QTextLine, end: int, width: float) -> bool:
    """Give the line the text up to UTF-16 unit `end`, in `width` px; whether there is room for it.

    The columns that Qt counts are neither units nor letters: marks stand in the column of their letter, and a ligature
    takes one. So the least number of columns that reaches the end is looked for.
    """
    low, high = 1, 2 * (end - line.textStart())
    while low < high:
        middle = (low + high) // 2
        line.setNumColumns(middle, width)
        if line.textStart() + line.textLength() < end:
            low = middle + 1
        else:
            high = middle
    line.setNumColumns(low, width)
    return line.textStart() + line.textLength() == end


def x_of(line: QTextLine, unit: int) -> float:
    """Where a caret before UTF-16 unit `unit` stands."""
    x, _ = cast(tuple[float, int], line.cursorToX(unit))
    return x


def _range(start: int, length: int, face: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, face
    return made
