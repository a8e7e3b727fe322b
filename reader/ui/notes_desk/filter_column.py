"""The quiet column beside the notes: each side by which they are let through, its values, and how many there are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotation import Color
from reader.i18n import number, translate
from reader.notes_desk import UNTAGGED, Facet, Laid, NoteKind, NoteState
from reader.ui import menus, sides
from reader.ui.lines import Lines
from reader.ui.notes_desk.naming import facet_name, value_name
from reader.ui.shelf.row_list import Index, RowList, paint_card
from reader.ui.theme import Theme

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row's `FilterRow` is found."""

# So many values of a side are shown until more are asked for.
_FEW = {Facet.TAG: 10, Facet.MONTH: 6, Facet.ARTICLE: 8}
_LABEL_LIMIT = 200


@dataclass(frozen=True, slots=True)
class FilterRow:
    """A heading (without a value), a value, or (without a count) what shows the rest of a side's values."""

    facet: Facet
    label: str
    value: str | None = None
    count: int | None = None
    is_chosen: bool = False

    @property
    def can_be_named(self) -> bool:
        """Whether its name is the user's own: of tags and colours."""
        return self.value is not None and self.count is not None and (
            self.facet is Facet.COLOR or (self.facet is Facet.TAG and self.value != UNTAGGED)
        )  # fmt: skip


class FilterModel(QAbstractListModel):
    """The rows; a screen reader hears what is painted."""

    renamed = Signal(object, str)
    """A FilterRow, and the name that was written for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[FilterRow] = []

    def show(self, rows: list[FilterRow]) -> None:
        """Show these rows instead."""
        if [(row.facet, row.value) for row in rows] == [(row.facet, row.value) for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if row.value is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if row.can_be_named else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.label
            case Qt.ItemDataRole.EditRole:
                return row.value if row.facet is Facet.TAG else row.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _ if role == ROW:
                return row
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        del role
        row = self.rows[index.row()]
        if str(value).strip() and str(value).strip() != self.data(index, Qt.ItemDataRole.EditRole):
            self.renamed.emit(row, str(value).strip())
        return True

    def _spoken(self, row: FilterRow) -> str:
        parts = [row.label]
        if row.count is not None:
            parts.append(translate("Desk", "%n note(s)", None, row.count))
        if row.is_chosen:
            parts.append(translate("Library list", "chosen"))
        return ", ".join(parts)


class _FilterPainter(QStyledItemDelegate):
    """Headings in small letters, values with their counts; colours have their dots. Names are edited in place."""

    def __init__(self, theme: Theme, parent: RowList) -> None:
        super().__init__(parent)
        self._view = parent
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        is_heading = index.data(ROW).value is None
        lead = self.theme.size("gap_large") if is_heading and index.row() else 0
        return QSize(0, self.theme.size("facet_dense") + lead)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = index.data(ROW), self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self._view.whole(option.rect)
        inner = rect.adjusted(theme.size("inset"), 0, -theme.size("inset"), 0)
        if row.value is None:
            label = Lines(row.label, theme.font("small", QFont.Weight.DemiBold), inner.width(), 1)
            label.draw(
                painter, inner.left(), rect.bottom() - theme.size("gap_small") - label.height, theme.color("muted")
            )
        else:
            paint_card(painter, theme, rect, option.state, is_chosen=row.is_chosen, has_ring=self._view.has_ring)
            self._paint_value(painter, row, inner)
        painter.restore()

    def _paint_value(self, painter: QPainter, row: FilterRow, inner: QRect) -> None:
        theme, start, end = self.theme, 0, 0
        if row.facet is Facet.COLOR and row.count is not None:
            size = theme.size("dot_small")
            dot = sides.from_leading(inner, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.dot(Color(row.value or "")))
            painter.drawEllipse(QRectF(dot.left(), inner.center().y() - size / 2 + 0.5, size, size))
            start = size + theme.size("gap")
        if row.count is not None:
            font = theme.font("label")
            width = ceil(QFontMetricsF(font).horizontalAdvance(number(row.count))) + 1
            count = Lines(number(row.count), font, width, 1)
            place = sides.from_trailing(inner, width)
            count.draw(painter, place.left(), _middle(inner, count), theme.color("muted"))
            end = width + theme.size("gap")
        weight = QFont.Weight.Medium if row.is_chosen else QFont.Weight.Normal
        color = theme.color("accent" if row.count is None else "ink" if row.count or row.is_chosen else "muted")
        room = sides.inset(inner, start, 0, end, 0)
        label = Lines(row.label, theme.font("label", weight), room.width(), 1)
        label.draw(painter, room.left(), _middle(inner, label), color)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setObjectName("facetname")
        editor.setAccessibleName(translate("Desk", "New name"))
        editor.setAlignment(sides.leading())
        editor.setMaxLength(80)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        del index
        side = self.theme.size("gap")
        editor.setGeometry(self._view.whole(option.rect).adjusted(side, 1, -side, -1))


class FilterColumn(RowList):
    """Enter, Space or a click lets a value through or no longer; F2 names a tag or a colour otherwise."""

    toggled = Signal(object, str)
    """Facet, and the value."""
    color_named = Signal(object, str)
    """Color, and what it is to be called."""
    tag_renamed = Signal(str, str)
    tag_deleted = Signal(str)

    def __init__(self, theme: Theme, colors: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("deskfilters")
        self._colors = dict(colors)
        self._laid = Laid()
        self._whole: set[Facet] = set()
        self.filters = FilterModel(self)
        self.setModel(self.filters)
        self._painter = _FilterPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.sink_into(theme)
        self.chosen.connect(self._choose)
        self.rename_wanted.connect(self.edit)
        self.remove_wanted.connect(self._remove)
        self.menu_wanted.connect(self._offer_menu)
        self.filters.renamed.connect(self._rename)

    def show_laid(self, laid: Laid) -> None:
        """Show what there is on each side."""
        self._laid = laid
        if self.state() is not RowList.State.EditingState:
            current = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
            self.filters.show(list(self._rows()))
            if current and not self.currentIndex().isValid():
                self.select_row(current.facet, current.value or "")

    def select_row(self, facet: Facet, value: str) -> None:
        """Put the keyboard's row on a value."""
        for place, row in enumerate(self.filters.rows):
            if (row.facet, row.value) == (facet, value):
                self.setCurrentIndex(self.filters.index(place))

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self.sink_into(theme)
        self.doItemsLayout()

    def retranslate(self, colors: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._colors = dict(colors)
        self.setAccessibleName(translate("Desk", "Filters"))
        self.show_laid(self._laid)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Names a tag or a colour otherwise; the first click has let it through, the second takes that back."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW) if index.isValid() else None
        if row and row.can_be_named:
            self.chosen.emit(index)
            self.edit(index)
        else:
            super().mouseDoubleClickEvent(event)

    def _rows(self) -> Iterator[FilterRow]:
        for facet in Facet:
            counts, chosen = self._laid.counts.get(facet, {}), self._laid.wanted.chosen(facet)
            values = _ordered(facet, {*counts, *chosen}, counts)
            if len(values) < 2 and not chosen:
                continue  # nothing to choose between
            yield FilterRow(facet, facet_name(facet))
            few = len(values) if facet in self._whole else _FEW.get(facet, len(values))
            shown = [value for place, value in enumerate(values) if place < few or value in chosen]
            for value in shown:
                label = value_name(facet, value, self._colors, self._laid.titles)
                yield FilterRow(
                    facet, " ".join(label[:_LABEL_LIMIT].split()), value, counts.get(value, 0), value in chosen
                )
            if len(shown) < len(values):
                yield FilterRow(facet, translate("Desk", "%n more…", None, len(values) - len(shown)), "\n")

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row.value is None:
            return
        if row.count is None:
            self._whole.add(row.facet)
            self.show_laid(self._laid)
        else:
            self.toggled.emit(row.facet, row.value)

    def _rename(self, row: FilterRow, name: str) -> None:
        if row.facet is Facet.COLOR:
            self.color_named.emit(Color(row.value or ""), name)
        else:
            self.tag_renamed.emit(row.value, name)

    def _remove(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row.can_be_named and row.facet is Facet.TAG:
            self.tag_deleted.emit(row.value)

    def _offer_menu(self, index: QModelIndex, at: QPoint) -> None:
        row = index.data(ROW)
        if row.can_be_named:
            menu = menus.menu(self)
            menu.addAction(translate("Desk", "Rename…"), lambda: self.edit(index))
            if row.facet is Facet.TAG:
                menu.addAction(translate("Desk", "Delete the tag everywhere"), lambda: self.tag_deleted.emit(row.value))
            menu.popup(at)


def _ordered(facet: Facet, values: set[str], counts: Mapping[str, int]) -> list[str]:
    match facet:
        case Facet.STATE:
            return [each.value for each in NoteState if each.value in values]
        case Facet.KIND:
            return [each.value for each in NoteKind if each.value in values]
        case Facet.COLOR:
            return [each.value for each in Color if each.value in values]
        case Facet.MONTH:
            return sorted(values, reverse=True)
    return sorted(values, key=lambda value: (value == UNTAGGED, -counts.get(value, 0), value))


def _middle(rect: QRect, lines: Lines) -> int:
    return rect.top() + (rect.height() - lines.height) // 2
