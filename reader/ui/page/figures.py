"""How much room an image takes above and below its caption; known from the size that is stored, without decoding it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from reader.picture import PictureSize
from reader.ui.page.column import Column
from reader.ui.page.theme import PageTheme

# In units of the reading size: between a picture and its caption, and below both; then what is in the frame of one that
# is not there.
_GAP, AFTER = 0.35, 0.35
PADDING, SIGN, _SIGN_GAP, REASON_PITCH = 0.8, 1.5, 0.35, 1.15


@dataclass(frozen=True, slots=True)
class Figure:
    """An image on the page, px. Without a picture its caption stands in a frame, between a sign and a reason.

    The caption begins `above` px below the top of the figure, and `below` px follow it.
    """

    width: int
    height: int
    above: int
    below: int
    has_picture: bool

    @classmethod
    def of(cls, size: PictureSize | None, caption: str, theme: PageTheme, column: Column) -> "Figure":
        """The figure of a picture of this size (None: it is not kept) in a column."""
        if size is None:
            above = round((PADDING + SIGN + (_SIGN_GAP if caption.strip() else 0)) * theme.size)
            return cls(column.width, 0, above, round((REASON_PITCH + PADDING + AFTER) * theme.size), has_picture=False)
        most = theme.picture_height * theme.size
        scale = min(1.0, column.width / size.width, most / size.height)
        width, height = max(1, round(size.width * scale)), max(1, round(size.height * scale))
        gap = round(_GAP * theme.size) if caption.strip() else 0
        return cls(width, height, height + gap, round(AFTER * theme.size), has_picture=True)

    def box(self, column: Column, top: float) -> QRectF:
        """Where the picture stands: in the middle of the column."""
        return QRectF(column.left + (column.width - self.width) // 2, top, self.width, self.height)
