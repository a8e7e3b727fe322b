"""The headings as rows: each a step further in than what it belongs to, the one that is being read on a card."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.arabic.finding import Wanted
from reader.i18n import number, translate
from reader.ui import prose, sides
from reader.ui.lines import Lines
from reader.ui.shelf.row_list import Index, RowList, paint_card
from reader.ui.theme import Theme
from reader.ui.ways.headings import Heading, section_at


class OutlineModel(QAbstractListModel):
    """Those headings that hold what is asked for; a screen reader hears what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[Heading] = ()
        self.headings: Sequence[Heading] = ()
        self.wanted = Wanted("")
        self.read = -1
        """The row of the section that is being read; -1 if it is not shown."""
        self._number_read = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is no heading at all."""
        return not self._all

    def show(self, headings: Sequence[Heading]) -> None:
        """Show these, as far as they hold what is asked for."""
        self._all = headings
        self.narrow(self.wanted)

    def narrow(self, wanted: Wanted) -> None:
        """Show those that hold these words; all, if they are none."""
        self.beginResetModel()
        self.wanted = wanted
        self.headings = [one for one in self._all if wanted.is_empty or wanted.spans(one.text)]
        self.read = self._row_read()
        self.endResetModel()

    def show_read(self, paragraph: int) -> bool:
        """The paragraph with this number is being read; whether that is in another section than before."""
        self._number_read = paragraph
        before, self.read = self.read, self._row_read()
        for row in {before, self.read} if before != self.read else ():
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row), [])
        return before != self.read

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heading = self.headings[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading.text
            case Qt.ItemDataRole.ToolTipRole:
                return prose.tip(heading.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                level = translate("Outline", "level {level}", level=heading.depth + 1)
                read = [translate("Outline", "being read")] if index.row() == self.read else []
                return ", ".join([heading.text, level, *read])
        return None

    def _row_read(self) -> int:
        section = section_at(self._all, self._number_read)
        return section_at(self.headings, self._all[section].number) if section >= 0 and self._is_shown(section) else -1

    def _is_shown(self, section: int) -> bool:
        row = section_at(self.headings, self._all[section].number)
        return row >= 0 and self.headings[row] is self._all[section]


class OutlinePainter(QStyledItemDelegate):
    """A line for each heading, with the number of its paragraph at the end."""

    def __init__(self, theme: Theme, view: RowList, rows: OutlineModel) -> None:
        super().__init__(view)
        self._view, self._rows, self.theme = view, rows, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, heading = self.theme, self._rows.headings[index.row()]
        is_read = index.row() == self._rows.read
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self._view.whole(option.rect)
        paint_card(painter, theme, rect, option.state, is_chosen=is_read, has_ring=self._view.has_ring)
        inner = rect.adjusted(theme.size("inset"), 0, -theme.size("inset"), 0)
        font = theme.font("small")
        width = ceil(QFontMetricsF(font).horizontalAdvance(number(heading.number))) + 1
        told = Lines(number(heading.number), font, width, 1)
        told.draw(painter, sides.from_trailing(inner, width).left(), _middle(inner, told), theme.color("muted"))
        inner = sides.inset(inner, heading.depth * theme.size("outline_step"), 0, width + theme.size("gap"), 0)
        weight = QFont.Weight.Medium if is_read or not heading.depth else QFont.Weight.Normal
        marks = self._rows.wanted.spans(heading.text)
        line = Lines(
            heading.text, theme.font("label", weight), inner.width(), 1, marks=marks, mark_color=theme.color("hit")
        )
        line.draw(painter, inner.left(), _middle(inner, line), theme.color("soft_ink" if heading.depth else "ink"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self.theme.size("facet"))


class OutlineList(RowList):
    """Two thousand headings cost what those in view cost."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = OutlineModel(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self._painter = OutlinePainter(theme, self, self.rows)
        self.setItemDelegate(self._painter)
        self._followed = 0

    @property
    def is_left(self) -> bool:
        """Whether the reader has gone from the section that is being read to look at others, by keys or wheel."""
        return self.underMouse() or (self.hasFocus() and self.currentIndex().row() != self._followed)

    def follow(self) -> None:
        """Bring the section that is being read into view, and let the arrow keys begin there."""
        self._followed = max(self.rows.read, 0)
        self.executeDelayedItemsLayout()  # else the end of a new list is not known yet
        self.setCurrentIndex(self.rows.index(self._followed))
        self.scrollTo(self.currentIndex())

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self.doItemsLayout()
        self.viewport().update()


def _middle(rect: QRect, lines: Lines) -> int:
    return rect.top() + (rect.height() - lines.height) // 2
