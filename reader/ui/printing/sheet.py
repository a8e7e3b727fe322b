"""A sheet of paper: where the text, the notes and the page's number stand on it. All in px of `RESOLUTION`."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from reader.arabic.direction import Direction
from reader.ui.page import PageTheme
from reader.ui.page.column import Column
from reader.ui.printing.options import Edges, Paper, PrintOptions

RESOLUTION = 200
"""px an inch: a line of one px is a fine line, and lengths rounded to px are not seen to be."""

_POINT, _MM = RESOLUTION / 72, RESOLUTION / 25.4

_FORMATS = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.A5: QPageSize.PageSizeId.A5,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}

# What stays free at each edge, as a share of the narrower side of the paper; and the least of it that printers spare,
# mm, and the least that the page's number needs below the text.
_SHARES = {Edges.NARROW: 0.06, Edges.USUAL: 0.095, Edges.WIDE: 0.14}
_UNPRINTED, _FOOT = 6.0, 15.0

# A column of notes, and the space between it and the text, mm; the text beside it is at least so many times as wide as
# it is high, and without notes too no line is longer than the other number: the eye would lose its way back.
_NOTES, _NOTES_GAP, _NARROWEST, _WIDEST = 46.0, 7.0, 20.0, 38.0

# Wider than any paper, px.
_ENDLESS = 1_000_000


def pixels(points: float) -> int:
    """Points in px."""
    return round(points * _POINT)


def page_layout(options: PrintOptions) -> QPageLayout:
    """The paper as Qt names it; what stays free is our affair."""
    turned = QPageLayout.Orientation.Landscape if options.is_landscape else QPageLayout.Orientation.Portrait
    size = QPageSize(_FORMATS[options.paper])
    return QPageLayout(size, turned, QMarginsF(), QPageLayout.Unit.Point, QMarginsF())


@dataclass(frozen=True, slots=True)
class Sheet:
    """`left` is where the page of the screen, with the gutter of its numbers, begins; it is `page` wide.

    `notes` is the width of the column of notes with the gap before it, 0 without one. The text stands between `top` and
    `bottom`; `head` and `foot` are the middles of the lines with the title and the page's number.
    """

    width: int
    height: int
    left: int
    page: int
    notes: int
    notes_gap: int
    top: int
    bottom: int
    head: int
    foot: int

    @classmethod
    def of(cls, options: PrintOptions, theme: PageTheme, direction: Direction, *, numbers: int, notes: bool) -> "Sheet":
        """The sheet for an article that runs in `direction` and has so many paragraphs.

        `notes`: there are some that would stand beside it.
        """
        paper = page_layout(options).fullRectPixels(RESOLUTION)
        edge = _SHARES[options.edges] * min(paper.width(), paper.height())
        upper = max(edge, _FOOT * _MM)
        gutter, trailing = _beside(theme, direction, numbers)
        leading = max(edge, gutter + _UNPRINTED * _MM) if theme.numbered else edge
        room, beside, gap = paper.width() - leading - edge, 0.0, _NOTES_GAP * _MM
        if notes and room - gap - _NOTES * _MM >= _NARROWEST * theme.size:
            beside = gap + _NOTES * _MM
        column = min(room - beside, _WIDEST * theme.size)
        leading += (room - beside - column) / 2
        page = round(gutter + column + max(beside, trailing))
        left = paper.width() - leading - (page - gutter) if direction is Direction.RTL else leading - gutter
        return cls(
            paper.width(), paper.height(), round(left), page, round(beside), round(gap),
            round(upper), round(paper.height() - upper), round(upper * 0.6), round(paper.height() - upper * 0.55),
        )  # fmt: skip

    @property
    def room(self) -> int:
        """The height of the text."""
        return self.bottom - self.top


def _beside(theme: PageTheme, direction: Direction, numbers: int) -> tuple[int, int]:
    """What a page of the screen keeps free at the leading and the trailing side of its column."""
    column = Column.within(_ENDLESS, theme, direction, numbers=numbers)
    return column.gutter, _ENDLESS - column.gutter - column.width
