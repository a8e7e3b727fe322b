"""The items of a plan as a painted list: a heading for each kind, the questions first; answered ones are ticked."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.i18n import isolate, number, translate
from reader.sync import KINDS, Item, Kind, Plan, TroubledFile, kind_name
from reader.ui import icons, sides
from reader.ui.theme import Theme
from reader.ui.wording import SEPARATOR

Index = QModelIndex | QPersistentModelIndex
Row = Item | TroubledFile | tuple[str, int]
"""What a row is: an item, a file that is left alone, or a heading with its count."""

ROW = Qt.ItemDataRole.UserRole
ANSWERED = Qt.ItemDataRole.UserRole + 1


class PlanModel(QAbstractListModel):
    """Rows of a plan. Screen readers hear what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._answered: frozenset[str] = frozenset()

    def show(self, plan: Plan | None) -> None:
        """Show another plan; None is none."""
        self.beginResetModel()
        self.rows = _rows(plan) if plan else []
        self._answered = frozenset()
        self.endResetModel()

    def tick(self, answers: Mapping[str, object]) -> None:
        """These annotations are answered."""
        self._answered = frozenset(answers)
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [ANSWERED])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], tuple):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == ANSWERED:
            return isinstance(row, Item) and row.annotation in self._answered
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return SEPARATOR.join(filter(None, _texts(row)))
        return None


class PlanList(QListView):
    """Arrows go from item to item."""

    item_chosen = Signal(object)
    """Item or TroubledFile, None for none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("synclist")
        self.plan = PlanModel(self)
        self._painter = _RowPainter(theme, self)
        self.setModel(self.plan)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda index, _: self.item_chosen.emit(self._item(index)))

    def show_plan(self, plan: Plan | None) -> None:
        """Show another plan, its first item chosen."""
        self.plan.show(plan)
        first = next((row for row, each in enumerate(self.plan.rows) if not isinstance(each, tuple)), None)
        if first is None:
            self.item_chosen.emit(None)
        else:
            self.setCurrentIndex(self.plan.index(first))
            self.scrollToTop()

    def choose_next_question(self, answered: Mapping[str, object]) -> None:
        """Go on to the next question that is not answered yet, if there is one."""
        for row, each in enumerate(self.plan.rows):
            is_question = isinstance(each, Item) and each.kind in {Kind.CONFLICT, Kind.DELETED}
            if is_question and isinstance(each, Item) and each.annotation not in answered:
                self.setCurrentIndex(self.plan.index(row))
                return

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self.plan.layoutChanged.emit()

    @staticmethod
    def _item(index: QModelIndex) -> Item | TroubledFile | None:
        row = index.data(ROW) if index.isValid() else None
        return None if isinstance(row, tuple) else row


class _RowPainter(QStyledItemDelegate):
    """All rows are equally high; a heading stands at the foot of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.theme.size("sync_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        inset = self.theme.size("pad")
        rect = sides.inset(option.rect, inset, 0, inset, 0)
        painter.save()
        if isinstance(row, tuple):
            self._paint_heading(painter, rect, row)
        else:
            self._paint_ground(painter, option)
            if index.data(ANSWERED):
                rect = self._paint_tick(painter, rect)
            self._paint_lines(painter, rect, *_texts(row))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: tuple[str, int]) -> None:
        theme, (text, count) = self.theme, row
        rect = rect.adjusted(0, 0, 0, -theme.size("gap"))
        painter.setFont(theme.font("small", QFont.Weight.DemiBold))
        painter.setPen(theme.color("muted"))
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect, bottom | sides.leading(), text)
        painter.drawText(rect, bottom | sides.trailing(), number(count))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        gap = self.theme.size("gap_small")
        ground = option.rect.adjusted(gap, 1, -gap, -1)
        name = "chosen" if state & QStyle.StateFlag.State_Selected else "hover"
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color(name))
            radius = self.theme.size("radius_small")
            painter.drawRoundedRect(ground, radius, radius)

    def _paint_tick(self, painter: QPainter, rect: QRect) -> QRect:
        size = self.theme.size("glyph_small")
        place = sides.from_trailing(rect, size)
        place = QRect(place.left(), place.center().y() - size // 2, size, size)
        icons.icon("check", self.theme.color("accent"), size).paint(painter, place)
        return sides.inset(rect, 0, 0, size + self.theme.size("gap"), 0)

    def _paint_lines(self, painter: QPainter, rect: QRect, words: str, title: str) -> None:
        theme, half = self.theme, rect.height() // 2
        for text, font, color, part in (
            (words, theme.font("text"), "ink", rect.adjusted(0, theme.size("gap_small"), 0, -half)),
            (title, theme.font("small"), "muted", rect.adjusted(0, half, 0, -theme.size("gap_small"))),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(color))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, part.width())
            painter.drawText(part, Qt.AlignmentFlag.AlignVCenter | sides.leading() | Qt.TextFlag.TextSingleLine, shown)


def _rows(plan: Plan) -> list[Row]:
    rows: list[Row] = []
    for kind in KINDS:
        if items := plan.of(kind):
            rows += [(kind_name(kind), len(items)), *items]
    if plan.troubled:
        rows += [(translate("Sync", "Files that are left alone"), len(plan.troubled)), *plan.troubled]
    return rows


def _texts(row: Row) -> tuple[str, str]:
    """What is painted in a row."""
    if isinstance(row, tuple):
        return row[0], number(row[1])
    if isinstance(row, TroubledFile):
        return sides.sentence(isolate(row.path)), ""
    return sides.sentence(isolate(row.words)), sides.sentence(isolate(row.title))
