"""The column of text on the page; here and in `reader.ui.sides`, leading and trailing become left and right."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt

from reader.arabic.direction import Direction
from reader.ui.page.theme import PageTheme

# In units of the reading size: room for numbers of two digits and a sign, for each digit more, and the least that stays
# free at the other side.
_GUTTER, _DIGIT, _TRAILING_MARGIN = 2.6, 0.37, 1.2


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines may stand; `direction` is that of the article as a whole. All x in px from the left of the page."""

    left: int
    width: int
    gutter: int
    direction: Direction
    margin: int = 0
    """What is kept free for notes beyond the trailing edge; 0 where the page is too narrow for notes beside it."""

    @classmethod
    def within(
        cls, page: int, theme: PageTheme, direction: Direction, margin: int = 0, *, numbers: int = 0
    ) -> "Column":
        """The column of a page `page` px wide: in its middle, but never without room for the numbers.

        `margin` px are wanted for notes; with them, what stands in the middle is the column and its margin together.
        `numbers` is the highest of the numbers.
        """
        digits = max(len(str(numbers)) - 2, 0)
        gutter, least = round((_GUTTER + digits * _DIGIT) * theme.size), round(_TRAILING_MARGIN * theme.size)
        if page - gutter - margin < round(theme.column_min * theme.size):
            margin = 0
        width = max(min(round(theme.column * theme.size), page - gutter - max(margin, least)), theme.size)
        leading = max((page - width + (gutter - margin if margin else 0)) // 2, gutter)
        left = page - leading - width if direction is Direction.RTL else leading
        return cls(left, width, gutter, direction, margin)

    def lines(self, indent: int, outdent: int, direction: Direction) -> tuple[int, int]:
        """Left edge and width of the lines of a paragraph that runs in `direction`."""
        width = max(self.width - indent - outdent, 1)
        return self.left + (outdent if direction is Direction.RTL else indent), width

    def indent_box(self, indent: int, direction: Direction, top: float, height: float) -> QRectF:
        """The `indent` px beside a paragraph's leading edge."""
        left = self.left + (self.width - indent if direction is Direction.RTL else 0)
        return QRectF(left, top, indent, height)

    def gutter_box(self, top: float, height: float) -> QRectF:
        """Where the numbers stand."""
        left = self.left + (self.width if self.direction is Direction.RTL else -self.gutter)
        return QRectF(left, top, self.gutter, height)

    def margin_box(self, top: float, height: float) -> QRectF:
        """Where the notes stand."""
        left = self.left + (-self.margin if self.direction is Direction.RTL else self.width)
        return QRectF(left, top, self.margin, height)

    def across(self, top: float, height: float) -> QRectF:
        """The whole width."""
        return QRectF(self.left, top, self.width, height)

    def beyond(self, gap: float) -> float:
        """The x that lies `gap` px beyond the trailing edge."""
        return self.left - gap if self.direction is Direction.RTL else self.left + self.width + gap


def alignment(direction: Direction) -> Qt.AlignmentFlag:
    """Alignment to the leading side, whatever the direction of the painter."""
    side = Qt.AlignmentFlag.AlignRight if direction is Direction.RTL else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
