"""An article as a QTextDocument of plain text: exactly one block a paragraph, and no length ever changes.

What a paragraph looks like is decided when it is laid out (`reader.ui.page.blocks`), not stored in the document: that
is what makes a million words open at once.
"""

import re

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from reader.article import Article

# Where Qt would end a block, and what it would take for an object or cannot hold; each becomes one other character.
_LINE_SEPARATOR, _REPLACEMENT = "\u2028", "\ufffd"
_REFUSED = re.compile("[\0\n\r\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_ENDS = frozenset("\n\u2029")


def shown(text: str) -> str:
    """`text` as the page holds it: inner line ends are U+2028, what Qt refuses is U+FFFD; as long as `text`."""
    return _REFUSED.sub(lambda found: _LINE_SEPARATOR if found[0] in _LINE_ENDS else _REPLACEMENT, text)


class PageDocument(QTextDocument):
    """The text of an article. It never reads a file: no resource exists for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)

    def fill(self, article: Article, direction: Qt.LayoutDirection) -> None:
        """Put the paragraphs in. The document layout is told of each block, so it must be set and ready to wait."""
        running = QTextBlockFormat()
        running.setLayoutDirection(direction)
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        cursor.setBlockFormat(running)
        cursor.insertText("\n".join(shown(paragraph.text) for paragraph in article.paragraphs))
        cursor.endEditBlock()

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing: Qt's own would open any local file that is named."""
