"""The timeline as a small chart: a bar for each month or year, the years below, and what is pointed at in words.

Time runs as the interface is read, in Arabic from right to left, so that later is always further on.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.i18n import in_a_row, is_rtl, number, translate
from reader.timeline import Bin, Timeline, Unit
from reader.ui import roles, sides, wording
from reader.ui.theme import Theme

_SINGLE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


@roles.is_a(QAccessible.Role.Chart)
class TimelineChart(QWidget):
    """Pointing or the arrow keys say what a bar is, a click or Enter chooses its period; once more, none."""

    chosen = Signal(str)
    """A period, "" for all."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._theme = theme
        self._timeline = Timeline.of({})
        self._period = ""
        self._pointed: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_timeline(self, timeline: Timeline, period: str) -> None:
        """Show these bins; `period` is the one that is chosen."""
        if timeline.unit is not self._timeline.unit or len(timeline.bins) != len(self._timeline.bins):
            self._pointed = None
        self._timeline, self._period = timeline, period
        self.setVisible(bool(timeline.bins))
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.size("chart"))

    @property
    def said(self) -> str:
        """What is said above the bars."""
        bins = self._timeline.bins
        if self._pointed is not None and self._pointed < len(bins):
            return _in_words(bins[self._pointed])
        if chosen := next((each for each in bins if each.period == self._period), None):
            return _in_words(chosen)
        if self._timeline.unit is Unit.YEAR:
            return translate("Contexts", "By year of publication")
        return translate("Contexts", "By month of publication")

    @property
    def undated(self) -> str:
        """What is said of uses that have no place here; "" if all have one."""
        count = self._timeline.undated
        if not count:
            return ""
        if self._timeline.unit is Unit.YEAR:
            return translate("Timeline", "%n without a date", None, count)
        return translate("Timeline", "%n without a month", None, count)

    def bar(self, place: int) -> QRect:
        """Where the bar of a bin is, from the foot to the height of the highest, in px."""
        area, step = self._area(), self._step()
        gap = min(self._theme.size("chart_gap"), step / 3)
        start = place * step + gap / 2
        left = area.right() + 1 - start - (step - gap) if is_rtl() else area.left() + start
        return QRect(round(left), area.top(), max(round(left + step - gap) - round(left), 1), area.height())

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAccessibleName(translate("Contexts", "How often, by time of publication"))
        self.setAccessibleDescription(wording.SEPARATOR.join(filter(None, (self.said, self.undated))))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._bin_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._bin_at(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._timeline.bins) - 1
        onward = Qt.Key.Key_Left if is_rtl() else Qt.Key.Key_Right
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == onward else -1
            self._point(0 if self._pointed is None else max(0, min(last, self._pointed + step)))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._point(0 if key == Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._pointed is not None:
            self._choose(self._pointed)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        self._paint_bars(painter)
        self._paint_ticks(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), self._theme.size("hairline")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._theme.size("radius_small")
            painter.drawRoundedRect(self.rect().adjusted(2, 1, -2, -1), radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        line = sides.inset(self.rect(), theme.size("inset"), 0, theme.size("inset"), 0)
        line.setHeight(self._line())
        painter.setLayoutDirection(sides.layout_direction())
        painter.setFont(theme.font("small"))
        is_of_one = self._pointed is not None or bool(self._period)
        painter.setPen(theme.color("ink" if is_of_one else "muted"))
        painter.drawText(line, _SINGLE | sides.leading(), self.said)
        painter.setPen(theme.color("muted"))
        painter.drawText(line, _SINGLE | sides.trailing(), self.undated)

    def _paint_bars(self, painter: QPainter) -> None:
        theme, highest = self._theme, self._timeline.highest or 1
        area = self._area()
        painter.fillRect(
            QRect(area.left(), area.bottom() + 1, area.width(), theme.size("hairline")), theme.color("line")
        )
        for place, each in enumerate(self._timeline.bins):
            bar = self.bar(place)
            if place == self._pointed:
                painter.fillRect(bar, theme.color("hover"))
            if each.count:
                bar.setTop(bar.bottom() + 1 - max(round(bar.height() * each.count / highest), 2))
                is_strong = place == self._pointed or each.period == self._period or not self._period
                painter.fillRect(bar, theme.color("accent" if is_strong else "strong_line"))

    def _paint_ticks(self, painter: QPainter) -> None:
        """The years, each below its first month, as many as have room; of a few months alone, the first."""
        theme, area = self._theme, self._area()
        font = theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        width = metrics.horizontalAdvance(number("0000")) + theme.size("gap_large")
        taken = -1
        for place, each in enumerate(self._timeline.bins):
            begins_year = self._timeline.unit is Unit.YEAR or each.period.endswith("-01")
            if not (begins_year or place == 0):
                continue
            bar = self.bar(place)
            start = area.right() - bar.right() if is_rtl() else bar.left() - area.left()
            following = self._next_year(place)
            is_crowded = place == 0 and following is not None and following * self._step() < width
            if start < taken or (is_crowded and not begins_year):
                continue
            taken = start + width
            x = bar.right() if is_rtl() else bar.left()
            painter.drawLine(QPointF(x, area.bottom() + 1), QPointF(x, area.bottom() + 1 + theme.size("gap_small")))
            room = QRect(area.left(), area.bottom() + theme.size("gap_small"), area.width(), self._line())
            room = sides.inset(room, start, 0, 0, 0)
            painter.drawText(room, _SINGLE | sides.leading(), number(each.period[:4]))

    def _next_year(self, place: int) -> int | None:
        bins = self._timeline.bins
        return next((other for other in range(place + 1, len(bins)) if bins[other].period.endswith("-01")), None)

    def _area(self) -> QRect:
        """Where the bars are."""
        theme = self._theme
        side = theme.size("inset")
        return self.rect().adjusted(side, self._line() + theme.size("gap_small"), -side, -self._line() - 2)

    def _line(self) -> int:
        return QFontMetrics(self._theme.font("small")).height()

    def _step(self) -> float:
        """px from one bar to the next."""
        most = self._theme.size("chart_bar") + self._theme.size("chart_gap")
        return float(min(self._area().width() / max(len(self._timeline.bins), 1), most))

    def _bin_at(self, x: float) -> int | None:
        area = self._area()
        start = area.right() + 1 - x if is_rtl() else x - area.left()
        place = int(start // self._step())
        return place if 0 <= place < len(self._timeline.bins) else None

    def _point(self, place: int | None) -> None:
        if place != self._pointed:
            self._pointed = place
            self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
            self.retranslate()

    def _choose(self, place: int) -> None:
        period = self._timeline.bins[place].period
        self.chosen.emit("" if period == self._period else period)


def _in_words(each: Bin) -> str:
    return in_a_row((each.name, translate("Contexts", "%n use(s)", None, each.count)), wording.SEPARATOR)
