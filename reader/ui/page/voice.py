"""What the page tells a screen reader besides its text, its caret and its selection, which QTextEdit tells.

It says which paragraph of how many is being read. And where there is no caret to be seen, a screen reader still begins
to read where Qt's cursor is: so the cursor goes along with reading, as long as somebody listens.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.ui import wording


class PageVoice(QObject):
    """Speaks for a page."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self.followed = -1
        """The position that the cursor was put at because reading is there, not because the reader has put it there."""

    def describe(self, number: int, count: int, words: Sequence[str] = ()) -> None:
        """Say that paragraph `number` of `count` is being read (0 for none), and `words` that were said of it."""
        description = wording.SEPARATOR.join([wording.place_in_text(number, count), *words]) if number else ""
        if description != self._page.accessibleDescription():
            self._page.setAccessibleDescription(description)

    def follow(self, position: int, move: Callable[[QTextCursor], None]) -> None:
        """Reading has come to a position: let the cursor be there, if somebody listens."""
        cursor = self._page.textCursor()
        if QAccessible.isActive() and not cursor.hasSelection() and cursor.position() != position:
            cursor.setPosition(position)
            move(cursor)
            self.followed = position
