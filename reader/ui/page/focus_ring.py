"""The ring around a page that the keyboard has come to by Tab: until the pointer is used or the keyboard leaves.

Whoever clicks into the page or opens an article knows where the keyboard is, and reads without a frame.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

# px
_THICK = 2.0

_BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class FocusRing(QWidget):
    """Lies over a page and leaves the pointer to it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.color = QColor()
        self.hide()
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Resize if isinstance(watched, QWidget):
                self.setGeometry(watched.rect())
            case QEvent.Type.FocusIn if isinstance(event, QFocusEvent) and event.reason() in _BY_KEYBOARD:
                self.show()
                self.raise_()
            case QEvent.Type.FocusOut:
                self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QPen(self.color, _THICK))
        painter.drawRect(QRectF(self.rect()).adjusted(_THICK / 2, _THICK / 2, -_THICK / 2, -_THICK / 2))
