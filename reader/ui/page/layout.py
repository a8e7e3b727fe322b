"""What Qt asks of a document layout, answered by the flow of the article.

QTextEdit does the rest (selection, keyboard, clipboard, find, screen readers): its document is an ordinary one, of
which Qt never lays out more than it asks for here.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextBlock, QTextFrame

from reader.ui.page.document import PageDocument
from reader.ui.page.flow import Flow
from reader.ui.page.painting import Painting, Selected
from reader.ui.page.stops import snapped


class PageLayout(QAbstractTextDocumentLayout):
    """The layout of a PageDocument. Until `open` it answers with nothing, so that the document can be filled."""

    grown = Signal()
    """A block that Qt asked for, or that was painted, turned out to have another height."""

    def __init__(self, document: PageDocument) -> None:
        super().__init__(document)
        self._flow: Flow | None = None
        self._painting: Painting | None = None

    def open(self, flow: Flow, painting: Painting) -> None:
        """Answer from now on."""
        self._flow, self._painting = flow, painting

    def close(self) -> None:
        """Answer with nothing while the document is filled anew."""
        self._flow = self._painting = None

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """The page has another width, or Qt has dropped the lines of some blocks. The text never changes."""
        flow = self._flow
        if flow is None:
            return
        width = int(self.document().pageSize().width())
        if width != flow.page_width:
            flow.page_width = width
        elif removed == added:
            first = self.document().findBlock(position).blockNumber()
            last = self.document().findBlock(position + added).blockNumber()
            flow.forget(first, last if last >= first else len(flow) - 1)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the part of the page within the context's clip."""
        if self._flow is None or self._painting is None:
            return
        clip = context.clip if context.clip.isValid() else QRectF(QPointF(), self.documentSize())
        selections = [
            Selected(one.cursor.selectionStart(), one.cursor.selectionEnd(), one.format.background())
            for one in context.selections
        ]
        if self._painting.paint(painter, clip, selections, context.cursorPosition):
            self.grown.emit()

    # The stubs allow what Python may pass; Qt itself, who alone calls this, passes a QPointF.
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """The position at a point; -1 if nothing is written there and `accuracy` is exact."""
        flow = self._flow
        if flow is None:
            return -1 if accuracy is Qt.HitTestAccuracy.ExactHit else 0
        if accuracy is Qt.HitTestAccuracy.FuzzyHit and not flow.top(0) <= point.y() < flow.top(len(flow)):
            return 0 if point.y() < flow.top(0) else flow.letters - 1  # above and below the text
        index = flow.at(point.y())
        start = flow.text_block(index).position()
        inside = point - self.blockBoundingRect(flow.text_block(index)).topLeft()
        line = flow.block(index).line_at(flow.text_layout(index), inside)
        written = not flow.is_folded(index) and flow.block(index).row_of(line).contains(inside)
        if accuracy is Qt.HitTestAccuracy.ExactHit and not written:
            return -1
        if flow.is_folded(index):
            return start
        # Screen readers ask exactly: they want the letter that is there, not the nearest place between two.
        unit = flow.block(index).unit_at(line, inside.x(), of_letter=accuracy is Qt.HitTestAccuracy.ExactHit)
        return start + snapped(flow.text_layout(index), unit)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a block stands; it is laid out now, if it was not."""
        if self._flow is None or not block.isValid() or block.blockNumber() >= len(self._flow):
            return QRectF()
        if self._flow.ensure(block.blockNumber()):
            self.grown.emit()
        return self._flow.rect(block.blockNumber())

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002  there is one frame
        """The page."""
        return QRectF(QPointF(), self.documentSize())

    def documentSize(self) -> QSizeF:
        """As wide as the page is; as high as it is known to be."""
        return QSizeF(self._flow.page_width, self._flow.height) if self._flow else QSizeF()

    def pageCount(self) -> int:
        """One page, however long."""
        return 1
