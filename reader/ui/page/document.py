"""An article as a QTextDocument of plain text: exactly one block a paragraph, and no length ever changes.

What a paragraph looks like is decided when it is laid out (`reader.ui.page.blocks`), not stored in the document: that
is what makes a million words open at once. Only characters are exchanged here, one for one, so that Qt breaks lines
where the page wants them, and does not draw what is hidden. Text leaves the page as it is stored, by `Span`.
"""

import re
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from reader.arabic.letters import VOCALISATION
from reader.article import Article, Kind, MarkKind, Paragraph

# Where Qt would end a block, and what it would take for an object or cannot hold; each becomes one other character.
_LINE_SEPARATOR, _REPLACEMENT = "\u2028", "\ufffd"
_REFUSED = re.compile("[\0\n\r\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_ENDS = frozenset("\n\u2029")

# What stands for a hidden mark: VARIATION SELECTOR-1. It has no width and no picture, belongs to the letter before it,
# and is looked through wherever letters join. (U+034F, made for nothing, keeps lam and alef apart in all our faces.)
_HIDDEN = "\ufe00"

# The marks that a vocalised text is full of are exchanged first: a fifth of the time for a million words.
_COMMON = "\u064e\u0650\u064f\u0652\u0651\u064b\u064d\u064c"


def shown(text: str) -> str:
    """`text` as the page holds it: inner line ends are U+2028, what Qt refuses is U+FFFD; as long as `text`."""
    return _REFUSED.sub(lambda found: _LINE_SEPARATOR if found[0] in _LINE_ENDS else _REPLACEMENT, text)


def text_of(paragraph: Paragraph, *, diacritics: bool = True) -> str:
    """A paragraph as the page holds it, as long as its text: each cell and each hemistich is a line of its own, and
    without `diacritics` an invisible character stands for each.
    """
    text = shown(paragraph.text)
    if paragraph.kind is Kind.TABLE:
        text = text.replace("\t", _LINE_SEPARATOR)
    elif paragraph.kind is Kind.VERSE:
        text = _parted(text, hemistichs(paragraph))
    return text if diacritics else _bare(text)


def hemistichs(paragraph: Paragraph) -> list[tuple[int, int]]:
    """Where the hemistichs of a line of verse begin and end, code points; none if there are not at least two."""
    halves = [(mark.start, mark.end) for mark in paragraph.marks if mark.kind is MarkKind.HEMISTICH]
    ends = [0, *(place for half in halves for place in half), len(paragraph.text)]
    are_parted = all(before[1] < after[0] for before, after in pairwise(halves))
    return halves if len(halves) > 1 and ends == sorted(ends) and are_parted and "\n" not in paragraph.text else []


def _bare(text: str) -> str:
    for mark in _COMMON:
        text = text.replace(mark, _HIDDEN)
    return VOCALISATION.sub(_HIDDEN, text)


def _parted(text: str, halves: list[tuple[int, int]]) -> str:
    """The gaps between hemistichs, whatever they were typed with, as nothing that is seen and a line end."""
    for (_, end), (start, _) in pairwise(halves):
        text = text[:end] + _HIDDEN * (start - end - 1) + _LINE_SEPARATOR + text[start:]
    return text


class PageDocument(QTextDocument):
    """The text of an article. It never reads a file: no resource exists for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)

    def fill(self, article: Article, direction: Qt.LayoutDirection, *, diacritics: bool = True) -> None:
        """Put the paragraphs in, instead of what was there. The document layout is told of each block, so it must be
        set and ready to wait.
        """
        running = QTextBlockFormat()
        running.setLayoutDirection(direction)
        cursor = QTextCursor(self)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(running)
        cursor.insertText("\n".join(text_of(paragraph, diacritics=diacritics) for paragraph in article.paragraphs))
        cursor.endEditBlock()

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing: Qt's own would open any local file that is named."""
