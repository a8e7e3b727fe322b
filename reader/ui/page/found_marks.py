"""Marks on the scroll bar: where in the article something was found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

# ms; while an article is being measured or searched the marks would move more often than anyone can see.
_REST = 80

# px
_THICK, _THICK_CURRENT = 2, 5

# How strong the others are beside the one that is being looked at.
_FAINT = 0.5


class FoundMarks(QWidget):
    """Lies over a scroll bar and leaves the pointer to it.

    `shares` tells where what was found stands, and where the one stands that is being looked at, if there is one:
    0 is the upper end of the page and 1 the lower.
    """

    def __init__(self, bar: QScrollBar, shares: Callable[[], tuple[Sequence[float], float | None]]) -> None:
        super().__init__(bar)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shares = shares
        self._rows: list[int] = []
        self._current: int | None = None
        self.color = QColor()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._look)
        bar.installEventFilter(self)
        bar.rangeChanged.connect(self.refresh)

    @property
    def rows(self) -> list[int]:
        """Where the marks are, px from the top."""
        return self._rows

    def refresh(self) -> None:
        """Something else was found, or the page has become higher."""
        if not self._rest.isActive():
            self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.refresh()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setOpacity(_FAINT)
        for row in self._rows:
            painter.fillRect(0, row, self.width(), _THICK, self.color)
        painter.setOpacity(1)
        if self._current is not None:
            painter.fillRect(0, self._current - 2, self.width(), _THICK_CURRENT, self.color)

    def _look(self) -> None:
        shares, current = self._shares()
        room = max(self.height() - _THICK_CURRENT, 0)
        self._rows = sorted({round(share * room) for share in shares})
        self._current = None if current is None else round(current * room)
        self.update()
