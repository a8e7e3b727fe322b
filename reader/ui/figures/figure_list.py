"""The figures as rows under the names of their kinds: each as it is written, how it is read, and its sentence."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.arabic.figures import Calendar, FigureKind
from reader.arabic.folding import fold_text
from reader.figures import KIND_NAMES, FoundFigure
from reader.i18n import isolate, number, translate
from reader.ui import sides, wording
from reader.ui.figures.gathering import FigureRow, FigureScope, Gathered
from reader.ui.lines import Lines
from reader.ui.shelf.row_list import Index, RowList, paint_card
from reader.ui.theme import Theme

_KINDS = (FigureKind.DATE, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.NUMBER)
# A sentence has so many lines at most; one of more code points than this never fits into one.
_SENTENCE_LINES, _SHORT = 2, 80
_SAMPLE = "حاشية Aa"
# A Hijri year is so much of a Gregorian one, and the first began in this one.
_HIJRI_YEAR, _HIJRA = 0.970224, 621.5774


class FigureOrder(StrEnum):
    """How the figures of a kind follow one another."""

    PLACE = "place"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class KindRow:
    """The name of a kind, and how many figures stand under it."""

    kind: FigureKind
    count: int


class FigureModel(QAbstractListModel):
    """Those figures that hold what is asked for; a screen reader hears what is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._gathered = Gathered(FigureScope.ARTICLE, has_subject=False)
        self._order = FigureOrder.PLACE
        self._words: list[str] = []
        self.rows: list[KindRow | FigureRow] = []

    @property
    def is_of_search(self) -> bool:
        """Whether the figures are of several articles."""
        return self._gathered.scope is FigureScope.SEARCH

    @property
    def is_empty(self) -> bool:
        """Whether there is no figure at all."""
        return not self._gathered.rows

    @property
    def figures(self) -> list[FoundFigure]:
        """What is shown, in its order."""
        return [row.found for row in self.rows if isinstance(row, FigureRow)]

    def show(self, gathered: Gathered) -> None:
        """Show these instead."""
        self._gathered = gathered
        self._arrange()

    def sort_by(self, order: FigureOrder) -> None:
        """Put them in another order."""
        self._order = order
        self._arrange()

    def narrow(self, words: str) -> None:
        """Show those whose sentence or reading holds all these words."""
        self._words = fold_text(words).split()
        self._arrange()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        wanted = [row for row in self._gathered.rows if all(word in row.folded for word in self._words)]
        self.rows = []
        for kind in _KINDS:
            of_kind = [row for row in wanted if row.found.figure.kind is kind]
            if self._order is FigureOrder.VALUE:
                of_kind.sort(key=_worth)
            if of_kind:
                self.rows += [KindRow(kind, len(of_kind)), *of_kind]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], KindRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(row, KindRow):
            return f"{translate('Figures', KIND_NAMES[row.kind])}{wording.SEPARATOR}{number(row.count)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return row.found.written
        parts = [row.found.written, row.reading, _place(row.found), row.found.context]
        return wording.SEPARATOR.join(isolate(part) for part in parts if part)


class FigurePainter(QStyledItemDelegate):
    """The figure with the number of its paragraph at the end, its reading under it, then the sentence."""

    def __init__(self, theme: Theme, view: RowList, rows: FigureModel) -> None:
        super().__init__(view)
        self._view, self._rows, self.theme = view, rows, theme
        self._heights: dict[str, int] = {}
        self._metrics: QFontMetricsF | None = None

    def forget(self) -> None:
        """The theme is another."""
        self._heights.clear()
        self._metrics = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = self._rows.rows[index.row()], self._view.whole(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, KindRow):
            self._paint_kind(painter, self._inner(rect), row)
        else:
            paint_card(painter, self.theme, rect, option.state, is_chosen=False, has_ring=self._view.has_ring)
            self._paint_figure(painter, self._inner(rect), row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row, size = self._rows.rows[index.row()], self.theme.size
        if isinstance(row, KindRow):
            return QSize(0, self._line("label") + size("pad") + size("gap_small"))
        width = self._inner(self._view.rect()).width()
        smalls = self._lines_of(row.shown.text, width) + bool(row.reading) + self._rows.is_of_search
        return QSize(0, self._line("text") + smalls * self._line("small") + 2 * size("gap"))

    def _paint_kind(self, painter: QPainter, inner: QRect, row: KindRow) -> None:
        theme = self.theme
        count = self._small(number(row.count), theme)
        title = Lines(
            translate("Figures", KIND_NAMES[row.kind]), theme.font("label", QFont.Weight.DemiBold),
            inner.width() - count.natural_width - theme.size("gap"), 1, direction=sides.layout_direction(),
        )  # fmt: skip
        bottom = inner.bottom() - theme.size("gap_small")
        at = sides.inset(inner, 0, 0, count.natural_width + theme.size("gap"), 0)
        title.draw(painter, at.left(), bottom - title.height, theme.color("ink"))
        place = sides.from_trailing(inner, count.natural_width)
        count.draw(painter, place.left(), bottom - count.height, theme.color("muted"))

    def _paint_figure(self, painter: QPainter, inner: QRect, row: FigureRow) -> None:
        theme, found = self.theme, row.found
        place = self._small(_place(found), theme)
        beside = sides.inset(inner, 0, 0, place.natural_width + theme.size("gap"), 0)
        top = inner.top() + theme.size("gap")
        font = theme.font("text", QFont.Weight.DemiBold)
        written = " ".join(found.written.split())
        line = Lines(isolate(written), font, beside.width(), 1, direction=sides.layout_direction())
        line.draw(painter, beside.left(), top, theme.color("ink"))
        at = sides.from_trailing(inner, place.natural_width)
        place.draw(painter, at.left(), top + (line.height - place.height) // 2, theme.color("muted"))
        top += self._line("text")
        if row.reading:
            color = theme.color("accent" if found.figure.is_ambiguous else "muted")
            self._lead(row.reading, inner).draw(painter, inner.left(), top, color)
            top += self._line("small")
        sentence = Lines(
            row.shown.text, theme.font("small"), inner.width(), _SENTENCE_LINES, marks=row.shown.spans,
            mark_color=theme.color("hit"),
        )  # fmt: skip
        sentence.draw(painter, inner.left(), top, theme.color("soft_ink"))
        if self._rows.is_of_search:
            top += self._lines_of(row.shown.text, inner.width()) * self._line("small")
            self._lead(isolate(found.title), inner).draw(painter, inner.left(), top, theme.color("muted"))

    def _lines_of(self, sentence: str, width: int) -> int:
        """How many lines a sentence needs. To lay all of them out for this would take a second for some thousands."""
        if len(sentence) > _SHORT:
            return _SENTENCE_LINES
        if self._metrics is None:
            self._metrics = QFontMetricsF(self.theme.font("small"))
        return 1 if self._metrics.horizontalAdvance(sentence) < width - 1 else _SENTENCE_LINES

    def _lead(self, text: str, inner: QRect) -> Lines:
        return Lines(text, self.theme.font("small"), inner.width(), 1, direction=sides.layout_direction())

    def _small(self, text: str, theme: Theme) -> Lines:
        font = theme.font("small")
        width = ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1
        return Lines(text, font, width, 1, direction=sides.layout_direction())

    def _inner(self, rect: QRect) -> QRect:
        side = self.theme.size("inset")
        return rect.adjusted(side, 0, -side, 0)

    def _line(self, size: str) -> int:
        if size not in self._heights:
            self._heights[size] = Lines(_SAMPLE, self.theme.font(size), 1000, 1).height
        return self._heights[size]


class FigureList(RowList):
    """Ten thousand figures cost what those in view cost."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = FigureModel(self)
        self.setModel(self.rows)
        self._painter = FigurePainter(theme, self, self.rows)
        self.setItemDelegate(self._painter)

    def first(self) -> QModelIndex:
        """The first figure, below the name of its kind."""
        return self.rows.index(1 if self.rows.rows else -1)

    def figure_at(self, index: Index) -> FoundFigure | None:
        """The figure of a row; None for the name of a kind."""
        row = self.rows.rows[index.row()] if index.isValid() else None
        return row.found if isinstance(row, FigureRow) else None

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._painter.theme = theme
        self._painter.forget()
        self.doItemsLayout()
        self.viewport().update()


def _place(found: FoundFigure) -> str:
    return translate("Search panel", "¶ {number}", number=found.paragraph)


def _worth(row: FigureRow) -> tuple[str, float, str]:
    """Dates by time, those without a year last; amounts by size, each unit for itself."""
    figure = row.found.figure
    if figure.date is None:
        return figure.unit, float(figure.value or Decimal(0)), ""
    year = figure.date[:4].replace("X", "0")
    if not year.isdigit():
        return "", float("inf"), figure.date
    month = figure.date[5:7] if figure.date[4:5] == "-" else ""
    when = int(year) + (int(month) - 1) / 12 if month else float(year)
    return "", when * _HIJRI_YEAR + _HIJRA if figure.calendar is Calendar.HIJRI else when, figure.date
