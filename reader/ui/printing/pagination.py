"""Parting strips into pages: a page ends where a typesetter would let it end, and as late as that allows.

A strip is what is never cut: a line, a row of a table, a heading, a picture. What must not be torn apart (the first two
lines of a paragraph, its last two, a heading and what follows it) is said by the strips themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strip:
    """From `top` to `bottom` (px) of the thing numbered `source`; the strips of a source follow without a gap.

    `gap` px at its top are space that is left out at the top of a page. `joined`: no page begins with it if that can be
    helped.
    """

    source: int
    top: int
    bottom: int
    gap: int = 0
    joined: bool = False


def height_of(strips: Sequence[Strip]) -> int:
    """The px that the strips take on a page that begins with them."""
    return sum(strip.bottom - strip.top for strip in strips) - (strips[0].gap if strips else 0)


def paginate(strips: Iterable[Strip], first: int, room: int) -> Iterator[list[Strip]]:
    """The strips of each page in order, each strip once: `first` px are free on the first page, `room` on the others.

    The first page stays empty if nothing fits there. A strip that is higher than `room` has a page for itself. Where
    nothing may be parted on a whole page, it is parted where the page is full.
    """
    page: list[Strip] = []
    free, is_first = first, True
    for strip in strips:
        page.append(strip)
        while page and height_of(page) > free:
            cut = _cut(page, may_be_empty=is_first and free < room)
            if cut is None:  # one strip, higher than the page
                break
            yield page[:cut]
            page, free, is_first = page[cut:], room, False
    if page:
        yield page


def _cut(page: Sequence[Strip], *, may_be_empty: bool) -> int | None:
    """How many strips stay on a page whose last strip finds no room; None if that last one is alone."""
    for cut in range(len(page) - 1, 0, -1):
        if not page[cut].joined:
            return cut
    if may_be_empty:
        return 0
    return len(page) - 1 or None


def lines_of(source: int, tops: Sequence[int], height: int, gap: int, *, after_heading: bool = False) -> list[Strip]:
    """The strips of a paragraph whose lines (or rows) begin at `tops`, the first strip at 0; `height` is all of it.

    No page begins or ends with a single line of it.
    """
    edges = [0, *tops[1:], height]
    last = len(tops) - 1
    return [
        Strip(
            source,
            edges[i],
            edges[i + 1],
            gap=gap if i == 0 else 0,
            joined=after_heading if i == 0 else i in {1, last},
        )
        for i in range(len(tops))
    ]
