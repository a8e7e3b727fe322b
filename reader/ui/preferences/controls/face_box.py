"""A choice of faces, each shown in itself."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui import faces, sides
from reader.ui.theme import Theme

# Letters that look different in each face.
_SAMPLE = "متنٌ وحاشية"


class FaceBox(QComboBox):
    """The families that can write Arabic; the machine's are looked for when the box is first seen."""

    face_chosen = Signal(str)
    """The family that the user chose."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = _Rows(theme, self)
        self.setItemDelegate(self._rows)
        popup = self.view().parentWidget()
        if isinstance(popup, QFrame):
            popup.setFrameShape(QFrame.Shape.NoFrame)  # the list has its own
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.textActivated.connect(self._choose)
        self.apply_theme(theme)

    @property
    def families(self) -> list[str]:
        """What is offered."""
        return [self.itemText(row) for row in range(self.count())]

    def show_face(self, family: str) -> None:
        """Show which family is in force."""
        if self.findText(family) < 0:
            self.addItem(family)
        self.setCurrentText(family)
        self._dress()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = self._rows.theme = theme
        self.setFixedHeight(theme.size("control"))
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        families = faces.arabic_families()
        if self.families != list(families):
            current = self.currentText()
            self.clear()
            self.addItems(families)
            self.show_face(current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls the settings does not change one on its way."""
        event.ignore()

    def _choose(self, family: str) -> None:
        self._dress()
        self.face_chosen.emit(family)

    def _dress(self) -> None:
        font = QFont(self.currentText())
        font.setPixelSize(self._theme.size("text"))
        self.setFont(font)


class _Rows(QStyledItemDelegate):
    """Paints a sample in the face, and the name of the family."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        size = self.theme.size
        return QSize(0, size("control") + size("gap_small"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, family = self.theme, str(index.data())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("chosen"))
        inner = option.rect.adjusted(theme.size("pad"), 0, -theme.size("pad"), 0)
        small = theme.font("small")
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(inner, sides.trailing() | Qt.AlignmentFlag.AlignVCenter, family)
        taken = QFontMetrics(small).horizontalAdvance(family) + theme.size("gap")
        face = QFont(family)
        face.setPixelSize(theme.size("quote"))
        painter.setFont(face)
        painter.setPen(theme.color("ink"))
        beside = sides.inset(inner, 0, 0, taken, 0)
        painter.drawText(beside, sides.leading() | Qt.AlignmentFlag.AlignVCenter, _SAMPLE)
        painter.restore()
