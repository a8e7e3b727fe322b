"""The results as a list: the hits under the titles of their articles, which can be folded away.

The list only grows at its end: what is found farther away comes under a title of its own, even if the same article
stands above already.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.i18n import translate
from reader.search import Field, Hit
from reader.ui import sides, wording
from reader.ui.finding.result_painter import ROW, GroupRow, HitRow, ResultPainter
from reader.ui.finding.snippet import snippet
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

# When less than so many heights of the view lie below it, more hits are asked for.
_NEAR_END = 2


class ResultsModel(QAbstractListModel):
    """The results as rows: a title, then its hits. Screen readers hear what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[GroupRow | HitRow] = []

    @property
    def hits(self) -> list[Hit]:
        """All hits in their order, those that are folded away among them."""
        return [
            row.hit
            for shown in self.rows
            for row in ((shown.hits if not shown.is_open else []) if isinstance(shown, GroupRow) else [shown])
        ]

    def show(self, hits: Sequence[Hit], counts: Mapping[str, int]) -> None:
        """Show these hits instead; `counts` has how many there are in each article."""
        self.show_groups(_grouped(hits, counts))

    def show_groups(self, groups: Sequence[GroupRow]) -> None:
        """Show these titles with their hits instead."""
        self.beginResetModel()
        self.rows = []
        for group in groups:
            self.rows += [group, *group.hits]
        self.endResetModel()

    def add(self, hits: Sequence[Hit], counts: Mapping[str, int]) -> None:
        """Show these hits too, after the others."""
        groups = _grouped(hits, counts)
        last = next((row for row in reversed(self.rows) if isinstance(row, GroupRow)), None)
        added: list[GroupRow | HitRow] = []
        for group in groups:
            if last and not added and group.article == last.article and last.is_open:
                last.hits += group.hits
                added += group.hits
            else:
                added += [group, *group.hits]
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(added) - 1)
        self.rows += added
        self.endInsertRows()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.beginResetModel()
        for group in (row for row in self.rows if isinstance(row, GroupRow)):
            group.hits = [_hit_row(row.hit) for row in group.hits]
        self.rows = [
            row
            for group in self.rows
            if isinstance(group, GroupRow)
            for row in (group, *(group.hits if group.is_open else ()))
        ]
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Fold the hits of the title in this row away, or unfold them."""
        group = self.rows[row]
        assert isinstance(group, GroupRow)
        first, last = row + 1, row + len(group.hits)
        if group.is_open:
            self.beginRemoveRows(QModelIndex(), first, last)
            del self.rows[first : last + 1]
            group.is_open = False
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self.rows[first:first] = group.hits
            group.is_open = True
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def title_above(self, row: int) -> int:
        """The row of the title that a row stands under, or its own."""
        while row > 0 and not isinstance(self.rows[row], GroupRow):
            row -= 1
        return row

    def index_of(self, hit: Hit) -> QModelIndex:
        """The row that shows the same place, if there is one."""
        place = _place(hit)
        rows = (n for n, row in enumerate(self.rows) if isinstance(row, HitRow) and _place(row.hit) == place)
        return self.index(next(rows, -1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, GroupRow) else row.snippet.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case _ if role == ROW:
                return row
        return None


class ResultList(QListView):
    """Up and Down go from hit to hit, the arrows across fold and unfold, Enter opens."""

    chosen = Signal(object)
    """The Hit to open, which was clicked or was current."""
    entered = Signal()
    """A hit was opened with Enter: its reader wants to read it."""
    start_passed = Signal()
    """The keyboard wants to leave upwards."""
    end_neared = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.results = ResultsModel(self)
        self.setModel(self.results)
        self._painter = ResultPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # or Qt would keep the heights of the rows when the width changes
        self._near_end = QTimer(self)
        self._near_end.setSingleShot(True)
        self._near_end.setInterval(0)
        self._near_end.timeout.connect(self._look_ahead)
        for signal in (
            self.verticalScrollBar().valueChanged, self.verticalScrollBar().rangeChanged, self.results.rowsInserted,
            self.results.rowsRemoved, self.results.modelReset,
        ):  # fmt: skip
            signal.connect(self._near_end.start)

    def show_hits(self, hits: Sequence[Hit], counts: Mapping[str, int]) -> None:
        """Show these hits instead, from the first on; `counts` has how many there are in each article."""
        self._painter.forget()
        self.results.show(hits, counts)
        self.scrollToTop()

    def show_groups(self, groups: Sequence[GroupRow]) -> None:
        """Show these titles with their hits instead, from the first on."""
        self._painter.forget()
        self.results.show_groups(groups)
        self.scrollToTop()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self._painter.forget()
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose_current()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if not self.step(1 if key == Qt.Key.Key_Down else -1) and key == Qt.Key.Key_Up:
                self.start_passed.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._unfold((key == Qt.Key.Key_Right) is not self.isRightToLeft())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a title folds; Qt would make it current."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and isinstance(index.data(ROW), GroupRow):
            self._toggle(index.row())
        else:
            super().mousePressEvent(event)

    def choose_current(self) -> None:
        """Open the hit that is current, by default the first; unfold a title."""
        self.settle()
        row = self.currentIndex().data(ROW)
        if isinstance(row, HitRow):
            self.chosen.emit(row.hit)
            self.entered.emit()
        elif isinstance(row, GroupRow):
            self._unfold(True)

    def choose(self, index: QModelIndex) -> None:
        """Open the hit in this row."""
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, HitRow):
            self.chosen.emit(row.hit)

    def settle(self) -> None:
        """See to it that something is current that the keyboard may stand on."""
        if not self._may_stand(self.currentIndex().row()):
            self.step(1)

    def step(self, by: int) -> bool:
        """Go to the next hit (or the one before), over the titles of what is unfolded; whether there is one."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.results.rowCount():
            if self._may_stand(row):
                self.setCurrentIndex(self.results.index(row))
                self._show_title_of_first(row)
                return True
            row += by
        return False

    def step_to_hit(self, by: int) -> Hit | None:
        """Make the next hit (or the one before) current, unfolding what is in the way; None at the end."""
        rows = self.results.rows
        if by > 0 and isinstance(self.currentIndex().data(ROW), GroupRow):
            self.results.toggle(self.currentIndex().row())
        while self.step(by):
            shown = rows[self.currentIndex().row()]
            if isinstance(shown, HitRow):
                return shown.hit
            title = self.currentIndex().row()
            self.results.toggle(title)
            if by < 0:  # its last hit is the one before
                self.setCurrentIndex(self.results.index(title + len(shown.hits)))
                return shown.hits[-1].hit
        return None

    def _may_stand(self, row: int) -> bool:
        if not 0 <= row < len(self.results.rows):
            return False
        shown = self.results.rows[row]
        return isinstance(shown, HitRow) or not shown.is_open

    def _show_title_of_first(self, row: int) -> None:
        """With the first hit of an article its title comes into view."""
        if row and isinstance(self.results.rows[row - 1], GroupRow):
            self.scrollTo(self.results.index(row - 1))
            self.scrollTo(self.results.index(row))

    def _unfold(self, wanted: bool) -> None:
        """Unfold the current title and go to its first hit, or fold away what the current hit stands under."""
        current = self.currentIndex().row()
        if current < 0:
            return
        title = self.results.title_above(current)
        group = self.results.rows[title]
        if isinstance(group, GroupRow) and group.is_open is not wanted:
            self._toggle(title)
            self.setCurrentIndex(self.results.index(title + 1 if wanted else title))

    def _toggle(self, row: int) -> None:
        group, current = self.results.rows[row], self.currentIndex().row()
        self.results.toggle(row)
        if isinstance(group, GroupRow) and row <= current <= row + len(group.hits):
            self.setCurrentIndex(self.results.index(row + 1 if group.is_open else row))

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if self.results.rows and bar.maximum() - bar.value() < _NEAR_END * self.viewport().height():
            self.end_neared.emit()


def _place(hit: Hit) -> tuple[str, Field, int | None, str | None]:
    return hit.article, hit.field, hit.paragraph, hit.annotation


def _grouped(hits: Sequence[Hit], counts: Mapping[str, int]) -> list[GroupRow]:
    """The hits grouped by article, in the order of each article's best hit."""
    groups: dict[str, GroupRow] = {}
    for hit in hits:
        if hit.article not in groups:
            groups[hit.article] = GroupRow(hit.title, counts.get(hit.article, 0), hit.article)
        groups[hit.article].hits.append(_hit_row(hit))
    return list(groups.values())


def _hit_row(hit: Hit) -> HitRow:
    match hit.field:
        case Field.TITLE:
            where = translate("Search panel", "Title")
        case Field.NOTE:
            where = translate("Search panel", "Note")
        case _:
            where = translate("Search panel", "¶ {number}", number=hit.paragraph or 0)
    return HitRow(hit, where, hit.reason or wording.tier_name(hit.tier), snippet(hit.text, hit.spans))


def _spoken(row: GroupRow | HitRow) -> str:
    if isinstance(row, HitRow):
        return f"{', '.join(filter(None, (row.where, row.why, row.foot)))}: {row.snippet.text}"
    state = translate("Search panel", "unfolded") if row.is_open else translate("Search panel", "folded away")
    count = translate("Search panel", "%n result(s)", None, row.count)
    return sides.sentence(f"{row.title}, {count}, {state}")
