"""How the page looks: colours, faces and measures, and nothing that computes with them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from reader.annotation import Color
from reader.paragraph_mark import ParagraphState


@dataclass(frozen=True, kw_only=True)
class PageTheme:
    """Everything the page needs to be painted. `size` is px; other measures are in units of it."""

    paper: QColor
    text: QColor
    muted: QColor
    accent: QColor
    selection: QColor
    hit: QColor
    card: QColor
    """What a paragraph's card is made of, and `line` its edge."""
    line: QColor
    state: Mapping[ParagraphState, QColor]
    highlight: Mapping[Color, QColor]
    """What highlighted words lie on."""
    dot: Mapping[Color, QColor]
    """The same colours where they stand on bare paper."""
    patterned: bool = False
    """Whether the colours of highlights also differ by the line under the words."""

    face: str
    """Of the text and the title."""
    small_face: str
    """Of the line under the title."""
    code_face: str
    size: int
    line_height: float
    paragraph_gap: float
    column: float
    """The widest that a line of text may become."""
    column_min: float
    """The narrowest that it may become for the sake of the notes beside it."""
    radius: int
    """Of the corners of pictures and panels, px."""
    picture_height: float
    """The most that a picture may have."""
    picture_dim: float
    """How much of the paper lies over a picture, 0 to 1: where all else is dark it would glare."""
    mat: QColor
    """What pictures lie on that one sees through."""
    justified: bool
    """Whether the lines of running text are all equally long."""
    focus_size: float
    """How many times as large the letters are where one paragraph is lit and the rest is dimmed."""
    focus_column: float
    """The widest that a line may become there."""
    focus_rest: float
    """How much is seen of what is dimmed, 0..1."""
    diacritics: bool
    """Whether the marks that say how a word is spoken are shown."""
    numbered: bool = True
    """Whether the numbers of the paragraphs stand beside them."""

    @property
    def is_dark(self) -> bool:
        """Whether the paper is darker than the text."""
        return self.paper.lightness() < self.text.lightness()

    def focused(self) -> "PageTheme":
        """The look of the page where one paragraph is lit and the rest is dimmed."""
        return replace(self, size=round(self.size * self.focus_size), column=self.focus_column)
