"""What is under the pointer: a link, a footnote's mark, a highlight, the fold of furniture."""

from PySide6.QtCore import QPointF

from reader.article import Kind, MarkKind, Span
from reader.ui.page.cards import Cards
from reader.ui.page.decorations import Decorations
from reader.ui.page.flow import Flow
from reader.ui.page.positions import Positions
from reader.ui.page.things import Pointed, Thing
from reader.ui.page.utf16 import to_code_points

# In units of the reading size: how near to a dot is on it.
_NEAR = 0.4

_MARKS = {MarkKind.LINK: Thing.LINK, MarkKind.FOOTNOTE: Thing.FOOTNOTE}


class Pointing:
    """Finds it in a flow; points are in document coordinates."""

    def __init__(self, flow: Flow, positions: Positions, decorations: Decorations, cards: Cards) -> None:
        self._flow = flow
        self._cards = cards
        self._positions = positions
        self._decorations = decorations

    def at(self, point: QPointF) -> Pointed | None:
        """What is at a point; a link rather than the highlight over it, and the shortest of several highlights."""
        flow, index = self._flow, self._flow.at(point.y())
        if index >= len(flow.article.paragraphs):
            return None
        rect, block = flow.rect(index), flow.block(index)
        inside = point - rect.topLeft()
        if not 0 <= inside.y() < rect.height():
            return None
        if block.paragraph.kind is Kind.FURNITURE:
            handle = block.column.gutter_box(0, rect.height())
            if flow.is_folded(index) or handle.contains(inside):
                return Pointed(Thing.FURNITURE, str(index + 1))
        if block.look.head:
            if found := self._cards.at(index, inside):
                return found
        elif block.paragraph.is_numbered and block.number_box.contains(inside):
            return Pointed(Thing.NUMBER, str(index + 1))
        if any(box.contains(inside) for box in self._decorations.of(index).returns):
            return Pointed(Thing.RETURN, block.paragraph.label)
        for dot in self._decorations.of(index).dots:
            if (dot.center - inside).manhattanLength() < _NEAR * flow.theme.size:
                return Pointed(Thing.NOTE, dot.id)
        if (
            block.figure
            and block.figure.has_picture
            and block.figure.box(block.column, block.look.before).contains(inside)
        ):
            return Pointed(Thing.PICTURE, str(index + 1))
        units = None if flow.is_folded(index) else self._letter(index, inside)
        return None if units is None else self._mark(index, units) or self.highlight(index, units)

    def highlight(self, index: int, units: int) -> Pointed | None:
        """The highlight over a UTF-16 unit of a block, the shortest of several."""
        found = []
        for highlight in self._decorations.highlights_in(index + 1):
            part = self._positions.units_of(highlight.span, index + 1)
            if part and part[0] <= units < part[1]:
                found.append(highlight)
        if not found:
            return None
        return Pointed(Thing.HIGHLIGHT, min(found, key=lambda one: _extent(one.span)).id)

    def letter(self, point: QPointF) -> int | None:
        """The position in the document of the letter at a point; None beside the text and where it is folded away."""
        index = self._flow.at(point.y())
        if self._flow.is_folded(index):
            return None
        units = self._letter(index, point - self._flow.rect(index).topLeft())
        return None if units is None else self._flow.text_block(index).position() + units

    def furniture_with(self, number: int) -> list[int]:
        """The numbers of the furniture that lies in one piece with paragraph `number`."""
        paragraphs = self._flow.article.paragraphs
        first = last = number
        while first > 1 and paragraphs[first - 2].kind is Kind.FURNITURE:
            first -= 1
        while last < len(paragraphs) and paragraphs[last].kind is Kind.FURNITURE:
            last += 1
        return list(range(first, last + 1))

    def _letter(self, index: int, inside: QPointF) -> int | None:
        """The UTF-16 unit of the letter at a point of a block."""
        block = self._flow.block(index)
        line = block.line_at(self._flow.text_layout(index), inside)
        return block.unit_at(line, inside.x(), of_letter=True) if block.row_of(line).contains(inside) else None

    def _mark(self, index: int, units: int) -> Pointed | None:
        paragraph = self._flow.block(index).paragraph
        offset = to_code_points(paragraph.text, units)
        for mark in paragraph.marks:
            if mark.kind in _MARKS and mark.start <= offset < mark.end:
                return Pointed(_MARKS[mark.kind], mark.target, Span(index + 1, mark.start, mark.end))
        return None


def _extent(span: Span) -> tuple[int, int]:
    return span.end_paragraph - span.paragraph, span.end - span.start
