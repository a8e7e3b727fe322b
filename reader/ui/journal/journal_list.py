"""The journal as a list: along a line of time, what happened and the words that it changed."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotation import Color
from reader.i18n import is_rtl, isolate, isolate_own, translate
from reader.settings import Settings
from reader.ui import sides, wording
from reader.ui.journal.changes import ShownChange
from reader.ui.journal.journal_rows import ChangeRow, DayRow, DeletedRow, JournalModel, Row
from reader.ui.lines import Lines, Look
from reader.ui.shelf.row_list import Index, RowList, paint_card
from reader.ui.theme import Theme

# A change and the words of a note have so many lines at most.
_CHANGE_LINES, _NOTE_LINES, _QUOTE_LINES = 12, 4, 2
_WIDEST_TIME = "00:00"
# When less than so many heights of the view lie below it, older changes are asked for.
_NEAR_END = 1


class JournalPainter(QStyledItemDelegate):
    """The time, a dot on the line of time, what happened; below it the passage, and what was before and after."""

    def __init__(self, theme: Theme, view: RowList, model: JournalModel) -> None:
        super().__init__(view)
        self.theme = theme
        self._view, self._model = view, model
        self._heights: dict[Row, int] = {}
        self._width = 0

    def forget(self) -> None:
        """The theme or the rows are others."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row = self._model.rows[index.row()]
        if self._view.width() != self._width:
            self._width = self._view.width()
            self.forget()
        if row not in self._heights:
            self._heights[row] = self._lay(None, QRect(0, 0, self._width, 0), row)
        return QSize(0, self._heights[row])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = self._model.rows[index.row()], self._view.whole(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = index == self._view.currentIndex()
        if not isinstance(row, DayRow):
            paint_card(painter, self.theme, rect, option.state, is_chosen=is_current, has_ring=self._view.has_ring)
            self._paint_line(painter, rect, index.row())
        self._lay(painter, rect, row)
        painter.restore()

    def _lay(self, painter: QPainter | None, rect: QRect, row: Row) -> int:
        """Go through the row from top to bottom, painting it if there is a painter; its height."""
        match row:
            case DayRow():
                return self._lay_day(painter, rect, row)
            case ChangeRow():
                return self._lay_change(painter, rect, row)
            case DeletedRow():
                return self._lay_deleted(painter, rect, row)

    def _lay_day(self, painter: QPainter | None, rect: QRect, row: DayRow) -> int:
        size, inner = self.theme.size, self._inner(rect)
        font = self.theme.font("label", QFont.Weight.DemiBold)
        words = Lines(row.text, font, inner.width(), 1, direction=sides.layout_direction())
        if painter:
            words.draw(painter, inner.left(), rect.top() + size("gap_large"), self.theme.color("accent"))
        return size("gap_large") + words.height + size("gap_small")

    def _lay_change(self, painter: QPainter | None, rect: QRect, row: ChangeRow) -> int:
        size = self.theme.size
        y = self._lay_head(painter, rect, row.time, row.what, self._aside(row))
        body = self._body(rect)
        if row.title or row.words:
            y = self._lay_place(painter, body, y, row.words, row.title)
        if row.change:
            y = self._lay_text_change(painter, body, y, row.change)
        elif row.before or row.after:
            y = self._lay_values(painter, body, y, row)
        return y - rect.top() + size("gap")

    def _lay_deleted(self, painter: QPainter | None, rect: QRect, row: DeletedRow) -> int:
        body, note = self._body(rect), row.note.annotation
        aside = translate("Journal", "its article is in the trash") if row.note.is_article_trashed else ""
        y = self._lay_head(painter, rect, row.time, isolate(row.note.title), aside)
        if row.words:
            y = self._lay_place(painter, body, y, row.words, "")
        if row.text:
            y = self._lay_part(
                painter, body, y, Lines(row.text, self.theme.font("text"), body.width(), _NOTE_LINES), "ink"
            )
        if note.tags:
            tags = Lines(" ".join(f"#{tag}" for tag in note.tags), self.theme.font("small"), body.width(), 1)
            y = self._lay_part(painter, body, y, tags, "accent")
        return y - rect.top() + self.theme.size("gap")

    def _lay_head(self, painter: QPainter | None, rect: QRect, time: str, what: str, aside: str) -> int:
        """The line of the time and of what happened; returns where it ends."""
        theme, body, top = self.theme, self._body(rect), rect.top() + self.theme.size("gap")
        small = self._small(aside)
        gap = small.natural_width + theme.size("gap") if aside else 0
        head = Lines(
            what, theme.font("label", QFont.Weight.DemiBold), body.width() - gap, 1, direction=sides.layout_direction()
        )
        if painter:
            clock = self._small(time)
            beside = sides.from_leading(self._inner(rect), clock.natural_width)
            clock.draw(painter, beside.left(), top + (head.height - clock.height) // 2, theme.color("muted"))
            head.draw(painter, sides.inset(body, 0, 0, gap, 0).left(), top, theme.color("ink"))
            end = sides.from_trailing(body, small.natural_width)
            small.draw(painter, end.left(), top + (head.height - small.height) // 2, theme.color("muted"))
        return top + head.height

    def _lay_place(self, painter: QPainter | None, body: QRect, y: int, words: str, title: str) -> int:
        if words:
            quote = Lines(words, self.theme.font("quote", face="reading"), body.width(), _QUOTE_LINES)
            y = self._lay_part(painter, body, y, quote, "soft_ink")
        if title:
            line = Lines(isolate(title), self.theme.font("small"), body.width(), 1, direction=sides.layout_direction())
            y = self._lay_part(painter, body, y, line, "muted")
        return y

    def _lay_text_change(self, painter: QPainter | None, body: QRect, y: int, change: ShownChange) -> int:
        looks = [*self._looks(change.removed, is_removed=True), *self._looks(change.inserted, is_removed=False)]
        lines = Lines(change.text, self.theme.font("text"), body.width(), _CHANGE_LINES, looks=looks)
        return self._lay_part(painter, body, y, lines, "soft_ink")

    def _looks(self, places: list[tuple[int, int]], *, is_removed: bool) -> list[Look]:
        """What went is struck out, what came is underlined; the ground says it once more."""
        look = QTextCharFormat()
        look.setBackground(self.theme.highlight(Color.RED if is_removed else Color.GREEN))
        look.setForeground(self.theme.color("ink"))
        look.setFontStrikeOut(is_removed)
        look.setFontUnderline(not is_removed)
        return [(start, end, look) for start, end in places]

    def _lay_values(self, painter: QPainter | None, body: QRect, y: int, row: ChangeRow) -> int:
        """From what to what; colours with their dots."""
        arrow = "←" if is_rtl() else "→"
        place, top = body, y + self.theme.size("gap_small")
        for words, value in ((row.before or "–", row.entry.before), (arrow, None), (row.after or "–", row.entry.after)):
            if isinstance(value, Color):
                place = self._lay_dot(painter, place, top, value)
            font, gap = self.theme.font("text"), self.theme.size("gap")
            lines = Lines(isolate(words), font, place.width(), 1, direction=sides.layout_direction())
            if painter:
                lines.draw(painter, place.left(), top, self.theme.color("muted" if words == arrow else "ink"))
            place = sides.inset(place, lines.natural_width + gap, 0, 0, 0)
        return top + self._line("text")

    def _lay_dot(self, painter: QPainter | None, place: QRect, top: int, color: Color) -> QRect:
        """The dot of a colour at the start of `place`; returns what is left of that."""
        dot = self.theme.size("dot_small")
        if painter:
            at = sides.from_leading(place, dot)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.dot(color))
            painter.drawEllipse(QRectF(at.left(), top + (self._line("text") - dot) / 2, dot, dot))
        return sides.inset(place, dot + self.theme.size("gap_small"), 0, 0, 0)

    def _lay_part(self, painter: QPainter | None, body: QRect, y: int, lines: Lines, color: str) -> int:
        gap = self.theme.size("gap_small")
        if painter:
            lines.draw(painter, body.left(), y + gap, self.theme.color(color))
        return y + gap + lines.height

    def _paint_line(self, painter: QPainter, rect: QRect, place: int) -> None:
        """The line of a day from its first change to its last, and a dot: hollow where nothing can be taken back."""
        theme, dot, rows = self.theme, self.theme.size("dot_small"), self._model.rows
        beside = sides.inset(self._inner(rect), self._clock() + theme.size("gap"), 0, 0, 0)
        x = sides.from_leading(beside, dot).center().x() + 0.5
        middle = rect.top() + theme.size("gap") + self._line("label") / 2
        top = middle if isinstance(rows[place - 1], DayRow) else rect.top()
        is_last = place + 1 == len(rows) or isinstance(rows[place + 1], DayRow)
        painter.setPen(QPen(theme.color("strong_line"), theme.size("hairline")))
        painter.drawLine(QPointF(x, top), QPointF(x, middle if is_last else rect.bottom() + 1))
        row = rows[place]
        is_hollow = isinstance(row, ChangeRow) and not row.can_be_taken_back
        painter.setPen(QPen(theme.color("outline" if is_hollow else "accent"), theme.size("hairline") * 1.5))
        painter.setBrush(theme.color("paper" if is_hollow else "accent"))
        painter.drawEllipse(QPointF(x, middle), dot / 2 - 1, dot / 2 - 1)

    def _aside(self, row: ChangeRow) -> str:
        many = translate("Journal", "%n note(s) at once", None, row.entry.together) if row.entry.together > 1 else ""
        return wording.SEPARATOR.join(isolate_own(part) for part in (many, row.who) if part)

    def _inner(self, rect: QRect) -> QRect:
        side = self.theme.size("inset")
        return rect.adjusted(side, 0, -side, 0)

    def _body(self, rect: QRect) -> QRect:
        size = self.theme.size
        return sides.inset(self._inner(rect), self._clock() + 2 * size("gap") + size("dot_small"), 0, 0, 0)

    def _clock(self) -> int:
        return ceil(QFontMetricsF(self.theme.font("small")).horizontalAdvance(_WIDEST_TIME)) + self.theme.size(
            "gap_small"
        )

    def _line(self, size: str) -> int:
        return ceil(QFontMetricsF(self.theme.font(size)).height())

    def _small(self, text: str) -> Lines:
        font = self.theme.font("small")
        width = ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1
        return Lines(text, font, width, 1, direction=sides.layout_direction())


class JournalList(RowList):
    """A double click or Enter asks for the note in its place; older changes are read as the list is scrolled."""

    row_changed = Signal()
    end_neared = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("journallist")
        self.entries = JournalModel(settings, self)
        self.setModel(self.entries)
        self._painter = JournalPainter(theme, self, self.entries)
        self.setItemDelegate(self._painter)
        self.clicked.disconnect(self.chosen)  # a click only looks
        self.setWordWrap(True)  # or Qt would keep the heights of the rows when the width changes
        self._near_end = QTimer(self)
        self._near_end.setSingleShot(True)
        self._near_end.setInterval(0)
        self._near_end.timeout.connect(self._look_ahead)
        for signal in (self.verticalScrollBar().valueChanged, self.verticalScrollBar().rangeChanged):
            signal.connect(self._near_end.start)
        self.entries.modelReset.connect(self._painter.forget)

    @property
    def row(self) -> Row | None:
        """The row that is current; None if there is none."""
        current = self.currentIndex()
        return self.entries.rows[current.row()] if current.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit()

    def stand_on(self, number: int) -> None:
        """Make the change with this number current, by default the last one."""
        rows = self.entries.rows
        numbers = [row.entry.number if isinstance(row, ChangeRow) else 0 for row in rows]
        place = numbers.index(number) if number in numbers and number else min(1, len(rows) - 1)
        self.setCurrentIndex(self.entries.index(place))
        self.row_changed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self._painter.forget()
        self.doItemsLayout()
        self.viewport().update()

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if self.entries.rows and bar.maximum() - bar.value() < _NEAR_END * self.viewport().height():
            self.end_neared.emit()
