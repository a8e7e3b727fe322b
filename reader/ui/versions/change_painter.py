"""How what changed looks: a paragraph with its number and its sign, what came underlined, what went struck out."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotation import Color
from reader.comparison import Change
from reader.i18n import number, translate
from reader.ui import sides, wording
from reader.ui.page.utf16 import to_utf16
from reader.ui.theme import Theme
from reader.ui.versions.rows import Row, Sort
from reader.version_wording import change_name, fact_name
from reader.word_diff import Fate

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which a Row is found."""

_SIGNS = {
    Change.REWRITTEN: "±",
    Change.INSERTED: "+",
    Change.REMOVED: "−",
    Change.MOVED: "↕",
    Change.MERGED: "±",
    Change.SPLIT: "±",
    Change.RESPELT: "≈",
    Change.RESHAPED: "≈",
}
_COLORS = {Change.INSERTED: Color.GREEN, Change.REMOVED: Color.RED, Change.MOVED: Color.BLUE}


class ChangePainter(QStyledItemDelegate):
    """Paints rows as high as their text; what was laid out is kept until the width or the theme is another."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._width = 0
        self._heights: dict[Row, int] = {}

    def forget(self) -> None:
        """The theme, the language or the rows are others."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        view = self.parent()
        assert isinstance(view, QListView)
        width = view.viewport().width()
        if width != self._width:
            self._width = width
            self.forget()
        row = index.data(ROW)
        if row not in self._heights:
            self._heights[row] = self._height(row, self._column(QRect(0, 0, width, 0)).width())
        return QSize(0, self._heights[row])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option.rect, option.state)
        column = self._column(option.rect)
        if row.sort is Sort.FOLD:
            self._paint_fold(painter, column, row)
        elif row.sort is Sort.NOTE:
            self._paint_note(painter, column, row)
        else:
            self._paint_text(painter, column, row)
        painter.restore()

    def _height(self, row: Row, width: int) -> int:
        size, small = self.theme.size, QFontMetrics(self.theme.font("small")).height()
        if row.sort is Sort.FOLD:
            return small + 2 * size("gap")
        layout = self._layout(row, width)
        label = small + size("gap_small") if row.sort is not Sort.SAME else 0
        around = 2 * size("gap_small") if row.sort is Sort.NOTE else 2 * size("gap")
        return round(layout.boundingRect().height()) + label + around

    def _column(self, rect: QRect) -> QRect:
        """Where text stands: centred, and no wider than is good to read."""
        theme = self.theme
        width = min(rect.width() - 2 * theme.size("inset"), theme.size("changes_column") + theme.size("changes_gutter"))
        column = QRect(rect.left() + (rect.width() - width) // 2, rect.top(), width, rect.height())
        return sides.inset(column, theme.size("changes_gutter"), 0, 0, 0)

    def _paint_background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            card = rect.adjusted(self.theme.size("gap"), 1, -self.theme.size("gap"), -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("card"))
            painter.drawRoundedRect(card, self.theme.size("radius"), self.theme.size("radius"))

    def _paint_fold(self, painter: QPainter, column: QRect, row: Row) -> None:
        theme = self.theme
        text = unchanged(row)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        painter.drawText(column, Qt.AlignmentFlag.AlignCenter, text)
        half = QFontMetrics(painter.font()).horizontalAdvance(text) // 2 + theme.size("gap_large")
        painter.setPen(theme.color("line"))
        middle = column.center()
        painter.drawLine(column.left(), middle.y(), middle.x() - half, middle.y())
        painter.drawLine(middle.x() + half, middle.y(), column.right(), middle.y())

    def _paint_text(self, painter: QPainter, column: QRect, row: Row) -> None:
        theme, top = self.theme, column.top() + self.theme.size("gap")
        change = row.block.change if row.block and row.sort is Sort.CHANGE else None
        small = QFontMetrics(theme.font("small")).height()
        if row.sort is not Sort.SAME:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("muted"))
            line = QRect(column.left(), top, column.width(), small)
            painter.drawText(line, sides.leading() | Qt.AlignmentFlag.AlignVCenter, label(row))
            top += small + theme.size("gap_small")
        ink = theme.color("muted" if row.sort is Sort.SAME or _is_gone(row) else "ink")
        painter.setPen(ink)
        self._layout(row, column.width()).draw(painter, QPointF(column.left(), top))
        if change:
            self._paint_sign(painter, column, change, small)
        if row.number and row.sort is not Sort.FACT:
            self._paint_number(painter, column, row, small)

    def _gutter(self, column: QRect) -> QRect:
        """What stands before the text."""
        width = self.theme.size("changes_gutter")
        wide = sides.inset(column, -width, 0, 0, 0)
        return sides.from_leading(wide, width)

    def _paint_sign(self, painter: QPainter, column: QRect, change: Change, small: int) -> None:
        theme = self.theme
        color = theme.dot(_COLORS[change]) if change in _COLORS else theme.color("accent")
        if change in {Change.RESPELT, Change.RESHAPED}:
            color = theme.color("faint")
        gutter = self._gutter(column)
        bar = sides.from_trailing(gutter.adjusted(0, theme.size("gap"), 0, -theme.size("gap")), theme.size("pad"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(sides.from_leading(bar, theme.size("edge")), 1, 1)
        painter.setFont(theme.font("text", QFont.Weight.Bold))
        painter.setPen(theme.color("muted") if change in {Change.RESPELT, Change.RESHAPED} else color)
        half = gutter.width() - theme.size("pad") - theme.size("gap")
        sign = sides.inset(sides.from_leading(gutter, half), half // 2, theme.size("gap"), 0, 0)
        sign.setHeight(small)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, _SIGNS[change])

    def _paint_number(self, painter: QPainter, column: QRect, row: Row, small: int) -> None:
        theme = self.theme
        gutter = self._gutter(column)
        half = gutter.width() - theme.size("pad") - theme.size("gap")
        place = sides.from_leading(gutter, half if row.sort is Sort.SAME else half // 2)
        top = place.top() + theme.size("gap")
        if row.sort is Sort.SAME:  # beside the first line of the text, not of a label
            top += (QFontMetrics(self._font(row)).height() - small) // 2
        place = QRect(place.left(), top, place.width(), small)
        painter.setFont(theme.font("small"))
        is_new = row.sort is Sort.CHANGE and not _is_gone(row)  # numbers of the old text are told apart
        painter.setPen(theme.color("accent" if is_new else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number(row.number))

    def _paint_note(self, painter: QPainter, column: QRect, row: Row) -> None:
        theme, note = self.theme, row.annotation
        assert note
        top, small = column.top() + theme.size("gap_small"), QFontMetrics(theme.font("small")).height()
        bar = QRect(column.left(), top, column.width(), column.height() - 2 * theme.size("gap_small"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.dot(note.color))
        painter.drawRoundedRect(sides.from_leading(bar, theme.size("edge")), 1, 1)
        inner = sides.inset(column, theme.size("pad"), 0, 0, 0)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("danger" if note.confidence < 1 else "muted"))
        line = QRect(inner.left(), top, inner.width(), small)
        painter.drawText(line, sides.leading() | Qt.AlignmentFlag.AlignVCenter, label(row))
        painter.setPen(theme.color("soft_ink"))
        self._layout(row, column.width()).draw(painter, QPointF(inner.left(), top + small + theme.size("gap_small")))

    def _font(self, row: Row) -> QFont:
        if row.sort is Sort.NOTE:
            return self.theme.font("label")
        weight = QFont.Weight.Bold if row.is_heading or (row.fact and row.fact.name == "title") else QFont.Weight.Normal
        return self.theme.font("changes_text", weight, "reading")

    def _layout(self, row: Row, width: int) -> QTextLayout:
        option = QTextOption(sides.leading())
        option.setTextDirection(sides.text_direction(row.direction))
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight
            if sides.text_direction(row.direction) is Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(row.text, self._font(row))
        layout.setTextOption(option)
        layout.setFormats(self._formats(row))
        is_note = row.sort is Sort.NOTE
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - self.theme.size("pad") if is_note else width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _formats(self, row: Row) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, end, fate in row.looks:
            one = QTextLayout.FormatRange()
            one.start = to_utf16(row.text, start)
            one.length = to_utf16(row.text, end) - one.start
            one.format = self._look(fate)
            ranges.append(one)
        return ranges

    def _look(self, fate: Fate) -> QTextCharFormat:
        look, theme = QTextCharFormat(), self.theme
        if fate is Fate.INSERTED:
            look.setBackground(theme.highlight(Color.GREEN))
            look.setForeground(theme.color("ink"))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(theme.dot(Color.GREEN))
        elif fate is Fate.REMOVED:
            look.setBackground(theme.highlight(Color.RED))
            look.setForeground(theme.color("soft_ink"))
            look.setFontStrikeOut(True)
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(QColor(theme.color("outline")))
        return look


def _is_gone(row: Row) -> bool:
    return bool(row.block and row.sort is Sort.CHANGE and not row.block.new)


def unchanged(row: Row) -> str:
    """What a row says of the paragraphs that it hides."""
    return translate("Versions", "%n unchanged paragraph(s)", None, len(row.hidden))


def label(row: Row) -> str:
    """What became of a paragraph, what a fact is called, how sure it is where a note belongs."""
    if row.fact:
        return fact_name(row.fact.name)
    if note := row.annotation:
        if note.span is None:
            return translate("Versions", "The words of this note are gone")
        if note.confidence < 1:
            sure = wording.percent(note.confidence)
            return translate("Versions", "Note carried along, {percent} sure: to check", percent=sure)
        return translate("Versions", "Note carried along")
    return sides.sentence(change_name(row.block)) if row.block else ""
