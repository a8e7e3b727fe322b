"""The report of what could not be done: a row for each file, with its folder and the reason in a sentence."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.i18n import translate
from reader.ui import sides
from reader.ui.arrivals.findings import Finding, Findings
from reader.ui.dialog_frame import DialogFrame
from reader.ui.lines import Lines
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

FINDING = Qt.ItemDataRole.UserRole
"""The role under which a row's Finding is found."""

# Rows are laid out in batches of so many, so that thousands of them do not keep the window waiting.
_BATCH = 60
_REASON_LINES = 3


class FindingsModel(QAbstractListModel):
    """The findings as rows. A screen reader hears name and reason."""

    def __init__(self, rows: Sequence[Finding], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return finding.name
            case Qt.ItemDataRole.ToolTipRole:
                return finding.whole_path
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{finding.name}: {finding.sentence}"
            case _ if role == FINDING:
                return finding
        return None


class _FindingPainter(QStyledItemDelegate):
    """The name with its folder beside it, and the reason below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._name = theme.font("text", QFont.Weight.DemiBold)
        self._small, self._label = theme.font("small"), theme.font("label")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        inner = width - 2 * self.theme.size("pad")
        name, reason = self._lines(index.data(FINDING), inner)
        height = name.height + self.theme.size("gap_small") + reason.height + 2 * self.theme.size("gap")
        return QSize(0, height)

    def _lines(self, finding: Finding, width: int) -> tuple[Lines, Lines]:
        """The name, without its middle if it is long, so that its ending is seen; and the reason."""
        room = width * 3 // 5
        name = QFontMetrics(self._name).elidedText(finding.name, Qt.TextElideMode.ElideMiddle, room)
        name_width = min(Lines(name, self._name, width, 1).natural_width + 1, width)
        return Lines(name, self._name, name_width, 1), Lines(finding.sentence, self._label, width, _REASON_LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, finding, rect = self.theme, index.data(FINDING), option.rect
        pad, gap = theme.size("pad"), theme.size("gap")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chosen"))
            painter.drawRoundedRect(rect, theme.size("radius_small"), theme.size("radius_small"))
        else:
            painter.setPen(theme.color("line"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(pad, gap, -pad, -gap)
        name, reason = self._lines(finding, inner.width())
        # Each at its end of the row, whichever way the name itself runs.
        taken = name.natural_width
        name.draw(painter, sides.from_leading(inner, taken).left(), inner.top(), theme.color("ink"))
        room = sides.from_trailing(inner, inner.width() - taken - theme.size("gap_large"))
        room.setHeight(name.height)
        self._draw_folder(painter, room, finding.folder)
        reason.draw(painter, inner.left(), inner.top() + name.height + theme.size("gap_small"), theme.color("soft_ink"))
        painter.restore()

    def _draw_folder(self, painter: QPainter, room: QRect, folder: str) -> None:
        painter.setFont(self._small)
        painter.setPen(self.theme.color("muted"))
        in_order = folder.replace("/", f"/{sides.MARKS[0]}")  # so that Arabic names stay in their order
        text = painter.fontMetrics().elidedText(in_order, Qt.TextElideMode.ElideMiddle, room.width())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path is written so, also in Arabic
        painter.drawText(room, sides.trailing() | Qt.AlignmentFlag.AlignVCenter, text)


class ReportDialog(DialogFrame):
    """Lists findings; what is chosen, or else all of it, can be copied and tried again."""

    retry_requested = Signal(list)
    """Paths."""
    folder_requested = Signal(object)
    """The path whose folder is to be opened."""

    def __init__(self, findings: Findings, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.findings = findings
        self._list = QListView(self)
        self._list.setObjectName("findings")
        self._list.setItemDelegate(_FindingPainter(theme, self._list))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(_BATCH)
        self._list.setModel(FindingsModel(findings.rows, self._list))  # last: each of the above lays all rows out
        self.body.addWidget(self._list, 1)
        self._copy, self._folder = self.button(leading=True), self.button(leading=True)
        self._retry, self._close = self.button(), self.button(primary=True)
        self._retry.setVisible(findings.can_retry)
        self._connect_parts()
        self._retranslate()
        self.resize(theme.size("dialog_width"), theme.size("dialog_height"))
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._list.clearSelection()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_parts(self) -> None:
        self._list.selectionModel().selectionChanged.connect(self._retranslate)
        self._list.doubleClicked.connect(self._open_folder)
        self._copy.clicked.connect(self.copy)
        self._folder.clicked.connect(self._open_folder)
        self._retry.clicked.connect(self._try_again)
        self._close.clicked.connect(self.close)

    def _retranslate(self) -> None:
        self.head(self.findings.title, self.findings.summary)
        some = bool(self._list.selectedIndexes())
        self._list.setAccessibleName(self.findings.title)
        self._copy.setText(translate("Report", "Copy these") if some else translate("Report", "Copy all"))
        self._folder.setText(translate("Report", "Open the folder"))
        current = self._current()
        self._folder.setEnabled(current is not None and bool(current.folder))
        self._retry.setText(translate("Report", "Try these again") if some else translate("Report", "Try again"))
        self._close.setText(translate("Dialogs", "Close"))

    @property
    def chosen(self) -> list[Finding]:
        """What is selected, in the order of the rows; all of it if nothing is."""
        rows = sorted(index.row() for index in self._list.selectedIndexes())
        return [self.findings.rows[row] for row in rows] or list(self.findings.rows)

    def copy(self) -> None:
        """Copy paths and reasons, a line each."""
        lines = (f"{finding.whole_path}\t{finding.sentence}" for finding in self.chosen)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _current(self) -> Finding | None:
        index = self._list.currentIndex()
        return self.findings.rows[index.row()] if index.isValid() else None

    def _open_folder(self) -> None:
        if finding := self._current():
            self.folder_requested.emit(finding.path.parent)

    def _try_again(self) -> None:
        paths = [finding.path for finding in self.chosen]
        self.close()
        self.retry_requested.emit(paths)
