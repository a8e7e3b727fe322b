"""What an export is of: a list of which one row is chosen."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from reader.ui import sides
from reader.ui.export.outbox import Scope
from reader.ui.lines import Lines
from reader.ui.theme import Theme


class ScopeList(QWidget):
    """One row for each scope; the arrow keys go from row to row."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows = {scope: _Row(theme, self) for scope in Scope}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self._rows.values():
            self._group.addButton(row)
            layout.addWidget(row)
        self.choose(Scope.ALL)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit())

    @property
    def scope(self) -> Scope:
        """The chosen one."""
        return next(scope for scope, row in self._rows.items() if row.isChecked())

    def choose(self, scope: Scope) -> None:
        """Choose without saying so."""
        self._rows[scope].setChecked(True)

    def offer(self, scopes: Iterable[Scope]) -> None:
        """Show only these."""
        offered = set(scopes)
        for scope, row in self._rows.items():
            row.setVisible(scope in offered)

    def tell(self, texts: Mapping[Scope, tuple[str, str]]) -> None:
        """What each row says: a name, and in smaller letters more about it."""
        for scope, (name, detail) in texts.items():
            self._rows[scope].tell(name, detail)

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen row."""
        self._rows[self.scope].setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, scope: Scope) -> QAbstractButton:
        """The row of a scope."""
        return self._rows[scope]

    @property
    def rows(self) -> list[QAbstractButton]:
        """The rows in their order."""
        return list(self._rows.values())

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        for row in self._rows.values():
            row.apply_theme(theme)


class _Row(QAbstractButton):
    """A ring that is filled when the row is chosen, a name, and a line in smaller letters."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._detail = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, name: str, detail: str) -> None:
        self._detail = detail
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setToolTip(detail)
        self.updateGeometry()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        name, detail = self._lines(self.width())
        return QSize(self._theme.size("library_min"), name.height + detail.height + 2 * self._theme.size("gap"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, gap = self._theme, self._theme.size("gap")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "chosen" if self.isChecked() else "hover" if self.underMouse() else ""
        edge = theme.color("accent") if self.hasFocus() else QColor(Qt.GlobalColor.transparent)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.size("radius"), theme.size("radius")
        )
        name, detail = self._lines(self.width())
        text = self._text_rect()
        self._paint_ring(painter, self._ring_rect(), name.height)
        name.draw(painter, text.left(), gap, theme.color("ink"))
        detail.draw(painter, text.left(), gap + name.height, theme.color("muted"))

    def _paint_ring(self, painter: QPainter, place: QRect, line: int) -> None:
        theme = self._theme
        ring = QRectF(
            place.left() + 1.5, place.top() + (line - place.width()) / 2 + 1.5, place.width() - 3, place.width() - 3
        )
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "muted"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if self.isChecked():
            inset = ring.width() / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))

    def _ring_rect(self) -> QRect:
        gap = self._theme.size("gap")
        return sides.from_leading(sides.inset(self.rect(), gap, gap, gap, gap), self._theme.size("dot"))

    def _text_rect(self) -> QRect:
        gap = self._theme.size("gap")
        return sides.inset(self.rect(), 2 * gap + self._theme.size("dot"), gap, gap, gap)

    def _lines(self, width: int) -> tuple[Lines, Lines]:
        room = width - 3 * self._theme.size("gap") - self._theme.size("dot")
        return (
            Lines(self.text(), self._theme.font("text"), room, 1),
            Lines(self._detail, self._theme.font("small"), room, 1),
        )
