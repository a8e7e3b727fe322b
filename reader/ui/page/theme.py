"""How the page looks: colours, faces and measures, and nothing that computes with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from reader.annotation import Color


def _highlights() -> Mapping[Color, QColor]:
    return {
        Color.YELLOW: QColor("#fbe7a1"),
        Color.GREEN: QColor("#cfe8c9"),
        Color.BLUE: QColor("#cbe0f2"),
        Color.RED: QColor("#f6d0c8"),
        Color.PURPLE: QColor("#e2d5ee"),
    }


def _dots() -> Mapping[Color, QColor]:
    return {
        Color.YELLOW: QColor("#f2d46b"),
        Color.GREEN: QColor("#93cc8c"),
        Color.BLUE: QColor("#8fbce6"),
        Color.RED: QColor("#ee9c8b"),
        Color.PURPLE: QColor("#bb9fe0"),
    }


@dataclass(frozen=True)
class PageTheme:
    """Everything the page needs to be painted. `size` is px; other measures are in units of it.

    The defaults are the light page of the design, so that a page can stand alone; the program's themes are TOML files.
    """

    paper: QColor = field(default_factory=lambda: QColor("#fbf8f1"))
    text: QColor = field(default_factory=lambda: QColor("#211c15"))
    muted: QColor = field(default_factory=lambda: QColor("#685d4b"))
    accent: QColor = field(default_factory=lambda: QColor("#8c2f1b"))
    selection: QColor = field(default_factory=lambda: QColor("#d9c7a6"))
    hit: QColor = field(default_factory=lambda: QColor("#f6cf9c"))
    highlight: Mapping[Color, QColor] = field(default_factory=_highlights)
    """What highlighted words lie on."""
    dot: Mapping[Color, QColor] = field(default_factory=_dots)
    """The same colours where they stand on bare paper."""

    face: str = "Amiri"
    """Of the text and the title."""
    small_face: str = "IBM Plex Sans Arabic"
    """Of the line under the title."""
    code_face: str = "monospace"
    size: int = 24
    line_height: float = 1.7
    paragraph_gap: float = 0.6
    column: float = 26.7
    """The widest that a line of text may become."""
    column_min: float = 16
    """The narrowest that it may become for the sake of the notes beside it."""

    @property
    def is_dark(self) -> bool:
        """Whether the paper is darker than the text."""
        return self.paper.lightness() < self.text.lightness()
