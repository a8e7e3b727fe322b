"""Tables: each cell is broken into lines within its column, and the next row begins below the longest of its cells.

Widths are shared out as browsers do it: if all cells have room on one line, they get it; else each column gets at least
its longest word, and of the rest the more, the more its cells want. Where even the words have no room the table is set
smaller, and then its cells stand one below the other. A column of numbers keeps its units under one another.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine

from reader.arabic.direction import Direction

# A table is measured on its first rows and its longest cells; with more columns, cells stand one below the other.
_ROWS_MEASURED, _COLUMNS = 60, 24

# In units of the face's size: between the columns where room is scarce and where it is not, above and below the lines
# of a row, the longest part of a word that is not broken, and by how much a letter may reach out of its column.
_GAPS, _PADDING, _WORD, _OVERHANG = (1.0, 1.6), 0.16, 7.0, 0.4

# The sizes that are tried, in units of the face's.
_SIZES = (1.0, 0.9, 0.8)

_NUMBER = re.compile(r"[\s\u200e\u200f\u061c]*[-+−±~≈<>$€£¥%٪]*\s*\d[\d.,٫٬/:\u00a0\s]*[%٪$€£¥]*\s*")
_BLANK = re.compile(r"[\s\-–—.…]*")


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of a table stand: `starts` from the side where lines begin, `widths`, px."""

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    are_numbers: tuple[bool, ...]
    scale: float
    """The size of the letters, in units of the face's."""


def _sample(text: str) -> list[list[str]]:
    """The cells of the rows that are measured: the first ones, and in which a column has most letters."""
    rows = [row.split("\t") for row in text.split("\n")]
    first, rest = rows[:_ROWS_MEASURED], rows[_ROWS_MEASURED:]
    for column in range(max(map(len, rows))) if rest else ():
        first.append(max(rest, key=lambda row: len(row[column]) if column < len(row) else 0))
    return first


def has_head(text: str) -> bool:
    """Whether the first row of a table names its columns: it says something, and others follow."""
    first, line_end, _ = text.partition("\n")
    return bool(line_end) and any(character.isalpha() for character in first)


def grid_of(text: str, font: QFont, width: float) -> Grid | None:
    """The columns of a table that is `width` px wide; None if its cells have to stand one below the other."""
    if max(row.count("\t") for row in text.split("\n")) >= _COLUMNS:
        return None
    rows = _sample(text)
    for scale in _SIZES:
        size = scale * font.pixelSize()
        faces = list(_metrics(rows, font, scale, has_head(text)))
        widths = _shared(rows, faces, width, size)
        if widths is not None:
            break
    else:
        return None
    gap = min(max((width - sum(widths)) / len(widths), _GAPS[0] * size), _GAPS[1] * size)
    starts = [sum(widths[:i]) + i * gap for i in range(len(widths))]
    body = rows[1:] if has_head(text) else rows
    return Grid(tuple(starts), tuple(widths), tuple(_are_numbers(body, i) for i in range(len(widths))), scale)


def put_cells(
    layout: QTextLayout,
    text: str,
    grid: Grid,
    *,
    left: float,
    width: float,
    direction: Direction,
    size: int,
    pitch: int,
    put: Callable[[QTextLine, float, float], None],
) -> tuple[list[int], list[int]]:
    """Lay out the cells, which are lines of the layout's text; `put` gets each line, its x and y.

    Returns the numbers of the lines that begin a row, and the y where each row begins, with the end of the last one.
    """
    firsts, tops, number, end, pad = list[int](), [0], 0, 0, round(_PADDING * size)
    layout.beginLayout()
    for row in text.split("\n"):
        firsts.append(number)
        most = 1
        for column, cell in enumerate(row.split("\t")):
            end += len(cell.encode("utf-16-le", "surrogatepass")) // 2 + 1
            lines = 0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(grid.widths[column] + _OVERHANG * size)
                x = _x(grid, column, line, left=left, width=width, direction=direction)
                put(line, x, tops[-1] + pad + lines * pitch)
                lines += 1
                if line.textStart() + line.textLength() >= end:
                    break
            number += lines
            most = max(most, lines)
        tops.append(tops[-1] + 2 * pad + most * pitch)
    layout.endLayout()
    return firsts, tops


def _x(grid: Grid, column: int, line: QTextLine, *, left: float, width: float, direction: Direction) -> float:
    if direction is Direction.RTL:
        return left + width - grid.starts[column] - line.width()
    x = left + grid.starts[column]
    return x + grid.widths[column] - line.horizontalAdvance() if grid.are_numbers[column] else x


def _metrics(rows: Sequence[object], font: QFont, scale: float, head: bool) -> Iterator[QFontMetricsF]:
    """How wide the letters of each row are."""
    usual = QFont(font)
    usual.setPixelSize(floor(scale * font.pixelSize()))
    bold = QFont(usual)
    bold.setBold(True)
    metrics = QFontMetricsF(usual)
    for place, _ in enumerate(rows):
        yield QFontMetricsF(bold) if head and not place else metrics


def _shared(
    rows: Sequence[Sequence[str]], faces: Sequence[QFontMetricsF], width: float, size: float
) -> list[float] | None:
    """The widths of the columns; None if their words have no room."""
    count = max(map(len, rows))
    most = [max(_advances(rows, faces, i), default=0.0) for i in range(count)]
    free = width - (count - 1) * _GAPS[0] * size
    if sum(most) <= free:
        return most
    least = [min(widest, max(_advances(rows, faces, i, words=True), default=0.0)) for i, widest in enumerate(most)]
    least = [min(one, _WORD * size) for one in least]
    spare, wanted = free - sum(least), sum(most) - sum(least)
    if spare < 0 or wanted <= 0:
        return None
    return [one + (widest - one) * spare / wanted for one, widest in zip(least, most, strict=True)]


def _advances(
    rows: Sequence[Sequence[str]], faces: Sequence[QFontMetricsF], column: int, *, words: bool = False
) -> Iterator[float]:
    for row, face in zip(rows, faces, strict=True):
        if column < len(row):
            yield from map(face.horizontalAdvance, row[column].split() if words else (row[column],))


def _are_numbers(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = [row[column] for row in rows if column < len(row) and not _BLANK.fullmatch(row[column])]
    return bool(cells) and all(map(_NUMBER.fullmatch, cells))
