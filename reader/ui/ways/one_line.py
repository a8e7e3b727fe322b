"""A line of the article's own text in a bar: it runs as its letters do, and is cut where there is no more room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui import sides
from reader.ui.lines import Lines
from reader.ui.theme import Theme


class OneLine(QWidget):
    """Painted, since a label would neither cut its text nor give it a direction of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._color = "", "soft_ink"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    def say(self, text: str, color: str = "soft_ink") -> None:
        """Show `text` in a colour of the theme."""
        self._text, self._color = text, color
        self.setAccessibleName(text)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size("find_field"), self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = Lines(self._text, self._theme.font("label"), self.width(), 1)
        left = sides.from_leading(self.rect(), self.width()).left()
        line.draw(QPainter(self), left, (self.height() - line.height) // 2, self._theme.color(self._color))
