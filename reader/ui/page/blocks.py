"""Laying out one paragraph: its lines, put down by baseline at an even pitch whatever faces they mix."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.arabic.direction import Direction
from reader.article import Mark, MarkKind, Paragraph
from reader.ui.page import table, verse
from reader.ui.page.column import Column, alignment
from reader.ui.page.document import hemistichs
from reader.ui.page.figures import Figure
from reader.ui.page.justification import breaks, wider_spaces
from reader.ui.page.looks import Look, Setting
from reader.ui.page.utf16 import Utf16
from reader.ui.sides import text_direction

# Qt needs seconds to find that a word of 200,000 letters has no end; told to break anywhere, it needs none.
_ENDLESS = 2000
_ENDLESS_WORD = re.compile(rf"\S{{{_ENDLESS}}}")

# In units of the face's size: how much further in the lines of verse begin into which a long one is broken.
_HANGING = 1.5

# In spaces: the same for code.
_CODE_HANGING = 2

# In units of the face's size: letters may reach out of a justified line by this much without moving to the next one,
# and no word is as short.
_OVERHANG = 0.25

# px; what is cut off stands on one line that is never painted. And more rows than there can be.
_ENDLESS_WIDTH, _UNCUT = 1 << 23, 1 << 30

# px; at its very edge a line is no longer pointed at.
_INSIDE = 0.01

# No more letters than this find room in the space at the end of a line.
_NEAR = 16

_LINE_END = "\u2028".encode("utf-16-le")

_FACES = {MarkKind.BOLD, MarkKind.ITALIC, MarkKind.CODE, MarkKind.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with all that decides where its lines go: x from the left of the page, y from the block's top.

    `text` is the paragraph's as the page holds it; `half` is the width of the columns of the poem that a line of verse
    belongs to, px.
    """

    paragraph: Paragraph
    text: str
    direction: Direction
    look: Look
    column: Column
    code_face: str
    half: float = 0
    foot: int = 0
    """px below the text, for what stands there."""
    figure: Figure | None = None
    """Of an image: what stands around its caption."""
    row_starts: list[int] = field(default_factory=list, compare=False)
    """Of a table whose cells stand side by side, once it is laid out: the number of the line that begins each row."""
    row_tops: list[int] = field(default_factory=list, compare=False)
    """The y where each row begins, and where the last one ends."""

    @property
    def lead(self) -> int:
        """What stands above the first line and belongs to it, without the padding, px."""
        return self.look.before + (self.figure.above if self.figure else 0)

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
        height = self._lay_out(layout)
        if self.look.is_justified and layout.lineCount() > 1:
            self._justify(layout)
        return height

    def measure(self, layout: QTextLayout) -> int:
        """The height of the block, px; its text, which `layout` holds, is laid out as far as that needs it."""
        if self.look.setting is Setting.FOLDED:
            return self.look.before
        halves = self._halves
        rows = self._verse.rows(halves) if halves else None
        return self._lay_out(layout) if rows is None else self._height(rows)

    def _lay_out(self, layout: QTextLayout) -> int:
        """The same, but for justified lines."""
        look = self.look
        self.row_starts.clear()
        self.row_tops.clear()
        layout.setFormats(self._formats(1.0))
        layout.setTextOption(self._option())
        match look.setting:
            case Setting.FOLDED:
                self._put_lines(layout, step=0)
                return look.before
            case Setting.TABLE:
                return self._put_table(layout)
            case Setting.VERSE if self._halves:
                return self._height(self._verse.put(layout, self.text, self._halves, self._put))
            case Setting.VERSE:
                return self._height(self._put_verse(layout))
            case Setting.CODE:
                return self._height(self._put_code(layout))
        return self._height(self._put_lines(layout))

    def _height(self, rows: int) -> int:
        look, rows_height = self.look, rows * self.look.pitch
        if self.figure:
            rows_height = rows_height if self.paragraph.text.strip() else 0
            return self.lead + rows_height + self.figure.below + look.after + self.foot
        return look.before + 2 * look.padding + rows_height + look.after + self.foot

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
        if self.row_starts:
            return min(self.lines_of_row(layout, self._row_at(point.y())), key=lambda line: self._distance(line, point))
        row = int((point.y() - self.lead - self.look.padding) // self.look.pitch)
        if self._has_columns:
            return min(map(layout.lineAt, range(layout.lineCount())), key=lambda line: self._distance(line, point))
        return layout.lineAt(max(0, min(row, self.shown_lines(layout) - 1)))

    def beyond(self, layout: QTextLayout, line: QTextLine, x: float, below: bool) -> QTextLine | None:
        """The line below or above one, of several the nearest to `x`; None if there is none."""
        number = line.lineNumber() + (1 if below else -1)
        if not self._has_columns:
            return layout.lineAt(number) if 0 <= number < self.shown_lines(layout) else None
        sign, top = 1 if below else -1, self.top_of(line)
        rows = [self.row_number(line) + step for step in (0, sign)] if self.row_starts else [0]
        for row in rows:
            if not self.row_starts or 0 <= row < len(self.row_starts):
                lines = self.lines_of_row(layout, row)
                lines = [one for one in lines if sign * (self.top_of(one) - top) > 1 and self._is_under(one, line, row)]
                if lines:
                    return self._nearest(lines, x, sign)
        return None

    def outermost(self, layout: QTextLayout, x: float, *, first: bool) -> QTextLine:
        """The first or the last line, of several side by side the nearest to `x`."""
        if not self._has_columns:
            return layout.lineAt(0 if first else self.shown_lines(layout) - 1)
        lines = self.lines_of_row(layout, 0 if first else len(self.row_starts) - 1)
        return self._nearest(lines, x, 1 if first else -1)

    @property
    def _has_columns(self) -> bool:
        """Whether lines stand side by side."""
        return bool(self.row_starts) or (self._halves > 0 and self._verse.are_beside)

    def _is_under(self, one: QTextLine, other: QTextLine, row: int) -> bool:
        """Whether a line is in the column of another; in the next row, any is."""
        return not self.row_starts or row != self.row_number(other) or one.x() == other.x()

    def _nearest(self, lines: list[QTextLine], x: float, sign: int) -> QTextLine:
        def distance(line: QTextLine) -> tuple[float, float]:
            across, down = abs(line.naturalTextRect().center().x() - x), sign * self.top_of(line)
            if not self.row_starts:
                return down, across
            return max(line.x() - x, x - line.rect().right(), 0.0), down

        return min(lines, key=distance)

    def row_number(self, line: QTextLine) -> int:
        """The row of a table that a line is in."""
        return bisect_right(self.row_starts, line.lineNumber()) - 1

    def lines_of_row(self, layout: QTextLayout, row: int) -> list[QTextLine]:
        """The lines in the cells of a row of a table; all lines, if that is not one."""
        if not self.row_starts:
            return [layout.lineAt(number) for number in range(layout.lineCount())]
        end = self.row_starts[row + 1] if row + 1 < len(self.row_starts) else layout.lineCount()
        return [layout.lineAt(number) for number in range(self.row_starts[row], end)]

    def _row_at(self, y: float) -> int:
        """The row of a table at y."""
        return max(0, min(bisect_right(self.row_tops, y) - 1, len(self.row_starts) - 1))

    def reach(self, clip: QRectF) -> QRectF:
        """A clip within which Qt paints all that it should: of a table, whole rows, and nothing of what is cut off.

        Qt stops at the first line that lies below the clip, but the next cell of its row may lie in it.
        """
        if self.look.rows:
            seen = self.look.before + self.look.padding + self.look.rows * self.look.pitch - 1
            return QRectF(clip.left(), clip.top(), clip.width(), max(min(clip.bottom(), seen) - clip.top(), 0))
        if not self.row_starts:
            return clip
        top = min(self.row_tops[self._row_at(clip.top())], clip.top())
        bottom = max(self.row_tops[self._row_at(clip.bottom()) + 1], clip.bottom())
        return QRectF(clip.left(), top, clip.width(), bottom - top)

    def _distance(self, line: QTextLine, point: QPointF) -> tuple[float, float]:
        """How far a line is from a point: first which column it is in, then which line of that."""
        row, top = line.naturalTextRect(), self.top_of(line)
        if self.row_starts:
            row = line.rect()
        across = max(row.left() - point.x(), point.x() - row.right(), 0.0)
        down = max(top - point.y(), point.y() - top - self.look.pitch, 0.0)
        return (across, down) if self.row_starts else (down, across)

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
        layout.setFormats([*formats, *wider_spaces(layout, self.text, self.lines[1], size)])
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
        self._put_at(line, x, row * self.look.pitch)

    def _put_at(self, line: QTextLine, x: float, y: float) -> None:
        """Put a line so many px below the first one's place."""
        look = self.look
        line.setPosition(QPointF(x, self.lead + look.padding + y + look.baseline - line.ascent()))

    def _put_verse(self, layout: QTextLayout) -> int:
        """The lines of free verse, and what is broken off further in; or a line alone among the columns of a poem."""
        if self.half and "\n" not in self.paragraph.text and self._put_alone(layout):
            return 1
        return self._put_hanging(layout, lambda _: _HANGING * self.look.font.pixelSize())

    def _put_code(self, layout: QTextLayout) -> int:
        """The lines of code; what is broken off stands further in than the line that it belongs to."""
        space = QFontMetricsF(self.look.font).horizontalAdvance(" ")
        return self._put_hanging(layout, lambda line: (len(line) - len(line.lstrip(" ")) + _CODE_HANGING) * space)

    def _put_hanging(self, layout: QTextLayout, hanging: Callable[[str], float]) -> int:
        """All lines; what is broken off a line of the text stands further in, by as much as `hanging` says of that."""
        left, width = self.lines
        begins, row, inset, units = True, 0, 0, self.text.encode("utf-16-le", "surrogatepass")
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - inset)
            self._put(line, left + (0 if self.direction is Direction.RTL else inset), row)
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            ends = units[end - 2 : end] == _LINE_END
            if ends:
                inset = 0
            elif begins:
                inset = min(round(hanging(units[start:end].decode("utf-16-le", "replace"))), width // 2)
            begins, row = ends, row + 1
        layout.endLayout()
        return row

    def _put_alone(self, layout: QTextLayout) -> bool:
        """A hemistich without another, in the middle below the columns; False if it has no room."""
        return self.half <= self.lines[1] and self._verse.put_alone(layout, self.text, self._put)

    @property
    def _verse(self) -> verse.Columns:
        return verse.Columns(*self.lines, self.half, self.look.font.pixelSize(), self.direction)

    @property
    def _halves(self) -> int:
        """How many hemistichs stand in columns."""
        return len(hemistichs(self.paragraph)) if self.look.setting is Setting.VERSE and self.half else 0

    def _put_table(self, layout: QTextLayout) -> int:
        """The cells of a table; one below the other where they have no room; returns the block's height."""
        look, (left, width) = self.look, self.lines
        grid = table.grid_of(self.paragraph.text, look.font, width)
        if grid is None:
            return self._height(self._put_lines(layout))
        if grid.scale < 1:
            layout.setFormats(self._formats(grid.scale))
        starts, tops = table.put_cells(
            layout,
            self.paragraph.text,
            grid,
            left=left,
            width=width,
            direction=self.direction,
            size=look.font.pixelSize(),
            pitch=look.pitch,
            put=self._put_at,
        )
        top = look.before + look.padding
        self.row_starts[:], self.row_tops[:] = starts, [top + y for y in tops]
        return self.row_tops[-1] + look.padding + look.after + self.foot

    def _option(self) -> QTextOption:
        option = QTextOption(
            Qt.AlignmentFlag.AlignHCenter if self.look.setting is Setting.CENTERED else alignment(self.direction)
        )
        option.setTextDirection(text_direction(self.direction))
        option.setWrapMode(self._wrap_mode())
        if "\t" in self.text:
            option.setTabStopDistance(QFontMetricsF(self.look.font).horizontalAdvance("    "))
        return option

    def _wrap_mode(self) -> QTextOption.WrapMode:
        if self.look.setting is Setting.FOLDED:
            return QTextOption.WrapMode.NoWrap
        if len(self.text) >= _ENDLESS and _ENDLESS_WORD.search(self.text):
            return QTextOption.WrapMode.WrapAnywhere
        return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere

    def _formats(self, scale: float) -> list[QTextLayout.FormatRange]:
        """The faces of the runs, `scale` times as large as usual.

        Colours are not here: a change of format parts letters that should join.
        """
        text, font = self.paragraph.text, QFont(self.look.font)
        font.setPixelSize(round(scale * font.pixelSize()))
        whole = QTextCharFormat()
        whole.setFont(font)
        ranges = [_range(0, 2 * len(text) + 1, whole)]
        utf16 = Utf16(text) if self.paragraph.marks or self.look.setting is Setting.TABLE else None
        if utf16 and self.look.setting is Setting.TABLE and table.has_head(text):
            head = QTextCharFormat()
            head.setFontWeight(QFont.Weight.Bold)
            ranges.append(_range(0, utf16.units(text.index("\n")), head))
        for mark in self.paragraph.marks if utf16 else ():
            if utf16 and mark.kind in _FACES:
                start = utf16.units(mark.start)
                ranges.append(_range(start, utf16.units(mark.end) - start, self._face(mark, font)))
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
                face.setFontStyleHint(QFont.StyleHint.Monospace)
                face.setProperty(QTextCharFormat.Property.FontPixelSize, round(font.pixelSize() * 0.8))
            case MarkKind.FOOTNOTE:
                face.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return face


def x_of(line: QTextLine, unit: int) -> float:
    """Where a caret before UTF-16 unit `unit` stands."""
    x, _ = cast(tuple[float, int], line.cursorToX(unit))
    return x


def _range(start: int, length: int, face: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, face
    return made
