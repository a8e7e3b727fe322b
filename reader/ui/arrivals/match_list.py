"""What would become of each highlight of a file: a heading for every work, and below it its highlights."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotation import Color
from reader.highlight_intake import Group, HighlightReport, Match, Outcome, outcome_text
from reader.i18n import isolate, translate
from reader.ui import sides, wording
from reader.ui.lines import Lines
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which a row's Line is found."""

_QUOTE_LINES, _QUOTE_LENGTH = 2, 400
_COLORS = {
    Outcome.NEW: Color.GREEN,
    Outcome.JOINED: Color.BLUE,
    Outcome.AMBIGUOUS: Color.YELLOW,
    Outcome.MISSING: Color.RED,
}


@dataclass(frozen=True)
class Line:
    """A row: a highlight of a group, or the group itself."""

    group: Group
    match: Match | None = None

    @property
    def text(self) -> str:
        """What it says first."""
        if self.match is None:
            work = self.group.work
            return work.title or work.source or translate("Import highlights", "Without a title")
        clip = self.match.clip
        return " ".join((clip.quote or clip.note)[:_QUOTE_LENGTH].split())

    @property
    def detail(self) -> str:
        """Which article it is and why; what becomes of it and why."""
        if self.match is None:
            named = (isolate(self.group.title),) if self.group.title not in {"", self.text} else ()
            return wording.SEPARATOR.join((*named, self.group.reason, *_counts(self.group)))
        noted = (
            (translate("Import highlights", "with a note"),) if self.match.clip.note and self.match.clip.quote else ()
        )
        return wording.SEPARATOR.join((self.match.reason, *noted))


class MatchModel(QAbstractListModel):
    """The rows of a report, those that need a look first in each group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_report(self, report: HighlightReport) -> None:
        """Show another report."""
        self.beginResetModel()
        self.lines = list(_lines(report))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.text}: {line.detail}"
            case _ if role == LINE:
                return line
        return None


class MatchPainter(QStyledItemDelegate):
    """A heading's name and article; a highlight's words, a dot for its outcome, and the outcome in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heading = theme.font("text", QFont.Weight.DemiBold)
        self._text, self._label = theme.font("text"), theme.font("label")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        text, detail = self._laid_out(index.data(LINE), width - 2 * self.theme.size("pad"))
        return QSize(0, text.height + detail.height + self.theme.size("gap_small") + 2 * self.theme.size("gap"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, line = self.theme, index.data(LINE)
        pad, gap = theme.size("pad"), theme.size("gap")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, line)
        inner = option.rect.adjusted(pad, gap, -pad, -gap)
        text, detail = self._laid_out(line, inner.width())
        words = sides.from_trailing(inner, inner.width() - self._indent(line))
        text.draw(painter, words.left(), inner.top(), theme.color("ink"))
        below = inner.top() + text.height + theme.size("gap_small")
        detail.draw(painter, words.left(), below, theme.color("soft_ink"))
        if line.match and (color := _COLORS.get(line.match.outcome)):
            side = theme.size("dot_small")
            dot = sides.from_leading(QRect(inner.left(), inner.top(), inner.width(), self._first_height), side)
            dot.setTop(dot.center().y() - side // 2)
            dot.setHeight(side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.dot(color))
            painter.drawEllipse(dot)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        theme = self.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chosen"))
            painter.drawRoundedRect(option.rect, theme.size("radius_small"), theme.size("radius_small"))
        elif line.match is None:
            painter.fillRect(option.rect, theme.color("card"))
        else:
            painter.setPen(theme.color("line"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    @property
    def _first_height(self) -> int:
        return Lines("ا", self._text, self.theme.size("dialog_width"), 1).height

    def _indent(self, line: Line) -> int:
        return self.theme.size("dot_small") + self.theme.size("gap") if line.match else 0

    def _laid_out(self, line: Line, width: int) -> tuple[Lines, Lines]:
        room = width - self._indent(line)
        font = self._text if line.match else self._heading
        return Lines(line.text, font, room, _QUOTE_LINES), Lines(line.detail, self._label, room, _QUOTE_LINES)


def _lines(report: HighlightReport) -> Iterator[Line]:
    order = [Outcome.AMBIGUOUS, Outcome.MISSING, Outcome.DELETED, Outcome.NEW, Outcome.JOINED, Outcome.THERE]
    for group in report.groups:
        yield Line(group)
        yield from (Line(group, match) for match in sorted(group.matches, key=lambda match: order.index(match.outcome)))


def _counts(group: Group) -> list[str]:
    counts = {outcome: sum(match.outcome is outcome for match in group.matches) for outcome in Outcome}
    return [outcome_text(outcome, count) for outcome, count in counts.items() if count]
