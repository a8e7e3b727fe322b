"""Marks on the scroll bar: where in the article something was found, highlighted, noted or marked by the reader.

Each kind has a shape of its own: a line across, a dash, a disc, a ribbon. They are drawn once, into a picture, and
that is all that is painted while one scrolls.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QToolTip, QWidget

from reader.article import Place
from reader.ui import prose
from reader.ui.page.landmarks import Landmarks, ScrollMark, Sign

# ms after which other marks are shown, and after which they are moved: while an article is being measured and searched
# they would change more often than anyone can see.
_REST, _SETTLES = 80, 700

# px
_THICK, _THICK_CURRENT, _THICK_DASH, _DISC, _RIBBON, _RIM = 2, 5, 3, 8, 9, 1

# So many px off a mark still mean it, and so many marks at most are named at once.
_REACH, _NAMED = 4, 3

# How strong those found are beside the one that is being looked at.
_FAINT = 0.5


class ScrollMarks(QWidget):
    """Lies over a scroll bar. A click on a mark leads to its place, any other belongs to the bar."""

    chosen = Signal(object)
    """Place: where the mark that was clicked leads to."""

    def __init__(self, bar: QScrollBar, landmarks: Landmarks) -> None:
        super().__init__(bar)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bar = bar
        self.landmarks = landmarks
        """What is marked; after another was put here, `refresh` shows it."""
        self._placed: list[tuple[int, ScrollMark]] = []
        self._picture = QPixmap()
        self._is_stale = False
        self.accent, self.ground = QColor(), QColor()
        self._rest, self._settles = QTimer(self), QTimer(self)
        for timer, interval in ((self._rest, _REST), (self._settles, _SETTLES)):
            timer.setSingleShot(True)
            timer.setInterval(interval)
            timer.timeout.connect(self._look)
        bar.setMouseTracking(True)
        bar.installEventFilter(self)
        bar.rangeChanged.connect(self._settle)

    def rows(self, sign: Sign) -> list[int]:
        """Where the marks of one kind are, px from the top."""
        return sorted({row for row, mark in self._placed if mark.sign is sign})

    def refresh(self) -> None:
        """There are other marks, or they look otherwise."""
        if not self._rest.isActive():
            self._rest.start()

    def _settle(self) -> None:
        """The page has become higher."""
        if not self._settles.isActive():
            self._settles.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Resize if isinstance(watched, QWidget):
                self.setGeometry(watched.rect())
                self._is_stale = True
                self.refresh()
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                marks = self._marks_at(event.position().y())
                if marks and event.button() is Qt.MouseButton.LeftButton:
                    self.chosen.emit(marks[0].place)
                    return True
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent) and not event.buttons():
                is_mark = bool(self._marks_at(event.position().y()))
                self._bar.setCursor(Qt.CursorShape.PointingHandCursor if is_mark else Qt.CursorShape.ArrowCursor)
            case QEvent.Type.ToolTip if isinstance(event, QHelpEvent):
                QToolTip.showText(event.globalPos(), prose.tip(self.words_at(event.pos().y())), self._bar)
                return True
        return super().eventFilter(watched, event)

    def words_at(self, y: int) -> str:
        """What is said of the marks at a height of the bar, px; "" where there is none."""
        marks = self._marks_at(y, on_thumb=True)
        return "\n".join(dict.fromkeys(self.landmarks.words(mark) for mark in marks[:_NAMED]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.landmarks.current()
        if self._picture.isNull() and current is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if current is not None:
            painter.fillRect(0, self._row_of(current) - 2, self.width(), _THICK_CURRENT, self.accent)

    def _marks_at(self, y: float, *, on_thumb: bool = False) -> list[ScrollMark]:
        """The marks at a height, the nearest and uppermost first; none where the thumb lies, which is for dragging."""
        if not on_thumb and self._is_thumb(y):
            return []
        near = [(abs(row + _THICK - y), -mark.sign.value, row, mark) for row, mark in self._placed]
        near = [one for one in near if one[0] <= _REACH]
        return [mark for *_, mark in sorted(near, key=lambda one: one[:3])]

    def _is_thumb(self, y: float) -> bool:
        bar, option = self._bar, QStyleOptionSlider()
        option.initFrom(bar)
        option.orientation = Qt.Orientation.Vertical
        option.minimum, option.maximum, option.pageStep = bar.minimum(), bar.maximum(), bar.pageStep()
        option.sliderPosition = option.sliderValue = bar.sliderPosition()
        scroll_bar, thumb = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        rect = bar.style().subControlRect(scroll_bar, option, thumb, bar)
        return rect.top() <= y <= rect.bottom()

    def _row_of(self, place: Place) -> int:
        return round(self.landmarks.share(place) * max(self.height() - _THICK_CURRENT, 0))

    def _look(self) -> None:
        placed = [(self._row_of(mark.place), mark) for mark in self.landmarks.marks()]
        if placed != self._placed or self._is_stale:
            self._placed, self._is_stale = placed, False
            self._picture = self._drawn() if placed else QPixmap()
        self.update()

    def _drawn(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(self.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen: set[tuple[int, Sign, int]] = set()
        for row, mark in sorted(self._placed, key=lambda one: (one[1].sign.value, one[0])):
            key = (row, mark.sign, mark.color.rgba())
            if key not in seen:
                seen.add(key)
                self._draw(painter, row, mark)
        painter.end()
        return picture

    def _draw(self, painter: QPainter, row: int, mark: ScrollMark) -> None:
        """A mark with a rim of paper, so that it stands out from the thumb and from other marks."""
        if mark.sign is Sign.FOUND:
            painter.setOpacity(_FAINT)
            painter.fillRect(0, row, self.width(), _THICK, mark.color)
            painter.setOpacity(1)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for color, rim in ((self.ground, _RIM), (mark.color, 0)):
            painter.setBrush(color)
            match mark.sign:
                case Sign.HIGHLIGHT:
                    painter.drawRect(2 - rim, row - rim, self.width() - 4 + 2 * rim, _THICK_DASH + 2 * rim)
                case Sign.NOTE:
                    painter.drawEllipse(QPointF(self.width() / 2, row + _THICK), _DISC / 2 + rim, _DISC / 2 + rim)
                case _:
                    painter.drawPolygon(_ribbon(self.width() / 2, row - _THICK, rim))


def _ribbon(middle: float, top: float, rim: float) -> QPolygonF:
    half, first, last = _RIBBON / 3 + rim, top - rim, top + _RIBBON + rim
    corners = (-half, first), (half, first), (half, last), (0.0, last - half), (-half, last)
    return QPolygonF([QPointF(middle + x, y) for x, y in corners])
