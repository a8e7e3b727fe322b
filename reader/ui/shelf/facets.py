"""The rows that narrow the list: states, saved filters, tags, each with the number of its articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.i18n import number, translate
from reader.ui import sides
from reader.ui.lines import Lines
from reader.ui.shelf.row_list import Index, RowList, paint_card
from reader.ui.theme import Theme

FACET = Qt.ItemDataRole.UserRole
"""The role under which a row's Facet is found."""


@dataclass(frozen=True)
class Facet:
    """A row: what it is called, what it stands for, how many articles it lets through (None: not counted)."""

    label: str
    key: str
    count: int | None


class FacetModel(QAbstractListModel):
    """Facets as rows; a screen reader hears what is painted."""

    renamed = Signal(str, str)
    """The key of a facet, and the name that was written for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.facets: list[Facet] = []
        self.chosen = ""
        """The key of the facet that is in force."""

    def show(self, facets: Sequence[Facet], chosen: str) -> None:
        """Show these facets instead. What is as it was is left alone: a name may be in writing."""
        if (list(facets), chosen) == (self.facets, self.chosen):
            return
        self.chosen = chosen
        if [facet.key for facet in facets] == [facet.key for facet in self.facets]:
            self.facets = list(facets)
            if facets:
                self.dataChanged.emit(self.index(0), self.index(len(facets) - 1))
        else:
            self.beginResetModel()
            self.facets = list(facets)
            self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """The row of a facet; an invalid index if it is not shown."""
        return self.index(next((row for row, facet in enumerate(self.facets) if facet.key == key), -1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.facets)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        facet = self.facets[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return facet.label
            case Qt.ItemDataRole.ToolTipRole:
                return facet.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(facet)
            case _ if role == FACET:
                return facet
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        del role
        self.renamed.emit(self.facets[index.row()].key, value)
        return True

    def _spoken(self, facet: Facet) -> str:
        parts = [facet.label]
        if facet.count is not None:
            parts.append(translate("Library list", "%n article(s)", None, facet.count))
        if facet.key == self.chosen:
            parts.append(translate("Library list", "chosen"))
        return ", ".join(parts)


class FacetPainter(QStyledItemDelegate):
    """A line with the count at its end; the facet in force lies on a card with a bar. Names are edited in place."""

    def __init__(self, theme: Theme, parent: RowList) -> None:
        super().__init__(parent)
        self._view = parent
        self.theme = theme
        self.is_dense = False

    @property
    def row_height(self) -> int:
        """px."""
        return self.theme.size("facet_dense" if self.is_dense else "facet")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        facet, model, theme = index.data(FACET), index.model(), self.theme
        assert isinstance(model, FacetModel)
        is_chosen = facet.key == model.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self._view.whole(option.rect)
        paint_card(painter, theme, rect, option.state, is_chosen=is_chosen, has_ring=self._view.has_ring)
        inner = rect.adjusted(theme.size("inset"), 0, -theme.size("inset"), 0)
        room = inner.width()
        if facet.count is not None:
            font = theme.font("label")
            width = ceil(QFontMetricsF(font).horizontalAdvance(number(facet.count))) + 1
            count = Lines(number(facet.count), font, width, 1)
            left = sides.from_trailing(inner, width).left()
            count.draw(painter, left, self._middle(inner, count), theme.color("muted"))
            room -= width + theme.size("gap")
        weight = QFont.Weight.Medium if is_chosen else QFont.Weight.Normal
        label = Lines(facet.label, theme.font("label", weight), room, 1)
        left = sides.from_leading(inner, room).left()
        label.draw(painter, left, self._middle(inner, label), theme.color("ink"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self.row_height)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setObjectName("facetname")
        editor.setAccessibleName(translate("Library list", "Name of the filter"))
        editor.setAlignment(sides.leading())
        editor.setMaxLength(80)
        editor.setText(index.data())
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        del index
        side = self.theme.size("gap")
        editor.setGeometry(self._view.whole(option.rect).adjusted(side, 1, -side, -1))

    def _middle(self, rect: QRect, lines: Lines) -> int:
        return rect.top() + (rect.height() - lines.height) // 2


class FacetList(RowList):
    """A list of facets, as tall as its rows as long as there is room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = FacetModel(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self._painter = FacetPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.sink_into(theme)

    @property
    def natural_height(self) -> int:
        """px that all rows take."""
        return len(self.rows.facets) * self.row_height

    @property
    def row_height(self) -> int:
        """px."""
        return self._painter.row_height

    def draw_dense(self, is_dense: bool) -> None:
        """Draw the rows closer together, or as usual."""
        if is_dense is not self._painter.is_dense:
            self._painter.is_dense = is_dense
            self.doItemsLayout()

    def show_facets(self, facets: Sequence[Facet], chosen: str) -> None:
        """Show these; the row that has the keyboard keeps it."""
        current = self.currentIndex().data(FACET) if self.currentIndex().isValid() else None
        self.rows.show(facets, chosen)
        if current and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index_of(current.key))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self.sink_into(theme)
        self.doItemsLayout()
