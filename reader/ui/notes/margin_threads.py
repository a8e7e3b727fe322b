"""The lines that lead from a passage to its note where the note could not stand at the same height."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.annotation import Color
from reader.ui.theme import Theme

# A note that stands so near to where it wants to be needs no line, px.
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Thread:
    """From the height where a note would stand to the height where it does stand, px."""

    wanted: int
    top: int
    color: Color


class MarginThreads(QWidget):
    """The strip between the column and its notes. It is in nobody's way: the pointer goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._threads: list[Thread] = []
        self._from_leading = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.update()

    def show_threads(self, strip: QRect, threads: Sequence[Thread], *, from_leading: bool) -> None:
        """Draw these lines in `strip`, from the text at its leading (else trailing) side to the notes at the other."""
        self._threads = [thread for thread in threads if abs(thread.top - thread.wanted) > _NEAR]
        self._from_leading = from_leading
        self.setGeometry(strip)
        self.setVisible(bool(self._threads))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        from_right = self._from_leading == self.isRightToLeft()
        text, notes = (self.width(), 0) if from_right else (0, self.width())
        down = self._theme.size("gap_large")
        for thread in self._threads:
            start, end = QPointF(text, thread.wanted + down), QPointF(notes, thread.top + down)
            middle = (text + notes) / 2
            path = QPainterPath(start)
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
            painter.setPen(QPen(self._theme.dot(thread.color), self._theme.size("threads")))
            painter.drawPath(path)
