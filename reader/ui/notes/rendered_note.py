"""A note's Markdown as a document that can be painted, on a card as on paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextOption

from reader.arabic.direction import direction_of
from reader.ui import sides


class RenderedNote(QTextDocument):
    """A note, rendered. It loads nothing: a picture in a note stays its description."""

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMargin(0)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)

    def loadResource(self, kind: int, name: object) -> None:  # Qt's signature
        """Nothing."""

    def show_note(self, markdown: str) -> None:
        """Show this note, each of its paragraphs from its own side, whatever the interface's."""
        self.setMarkdown(markdown)
        block = self.begin()
        while block.isValid():
            running = block.blockFormat()
            running.setLayoutDirection(sides.text_direction(direction_of(block.text())))
            QTextCursor(block).setBlockFormat(running)
            block = block.next()
