"""Files and texts that are dropped anywhere on the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.i18n import translate
from reader.ui.arrivals.incoming import Incoming, incoming


class DropTarget(QLabel):
    """A sign over the whole window while something that can be taken is held over it; `take` gets what falls."""

    def __init__(self, window: QWidget, take: Callable[[QMimeData], None]) -> None:
        super().__init__(window)
        self._window, self._take = window, take
        self.setObjectName("dropsign")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is held over the window, and what falls on it."""
        match event:
            case QDragEnterEvent():
                return self._offer(event)
            case QDropEvent() if event.type() is QEvent.Type.Drop:
                self.hide()
                self._take(event.mimeData())
                event.acceptProposedAction()
                return True
        if event.type() is QEvent.Type.DragLeave:
            self.hide()
        elif event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _offer(self, event: QDragEnterEvent) -> bool:
        came = incoming(event.mimeData())
        if not (came.files or (came.is_text and event.source() is None)):  # a passage of the page itself
            return False
        self.setText(_words(came))
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        event.acceptProposedAction()
        return True


def _words(came: Incoming) -> str:
    if came.files:
        return translate("Main window", "Drop to import")
    return translate("Main window", "Drop to make an article of this text")
