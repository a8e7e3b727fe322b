"""The reading surface: a QTextEdit over a document that is laid out only where it is looked at."""

from reader.ui.page.header import details_of
from reader.ui.page.overlay import Highlight
from reader.ui.page.pictures import Pictures, Plate, Wish, decoded
from reader.ui.page.plates import Plates
from reader.ui.page.signs import bookmark_name, state_icon
from reader.ui.page.theme import PageTheme
from reader.ui.page.view import PageView

__all__ = [
    "Highlight",
    "PageTheme",
    "PageView",
    "Pictures",
    "Plate",
    "Plates",
    "Wish",
    "bookmark_name",
    "decoded",
    "details_of",
    "state_icon",
]
