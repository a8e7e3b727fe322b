"""The themes to choose from, each as a small page in its own colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from reader.i18n import translate
from reader.settings import SYSTEM_THEME
from reader.ui.theme import DARK, Theme, theme_named, themes

# A letter that shows an ink on its paper.
_LETTER = "أ"


class Swatches(QWidget):
    """One swatch a theme, and one for what the desktop asks for; the arrow keys go from one to the next."""

    chosen = Signal(str)
    """The key of the theme that the user chose."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._swatches = {}
        for key in (*(one.key for one in themes()), SYSTEM_THEME):
            swatch = _Swatch(key, theme, self)
            swatch.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(swatch)
            self._row.addWidget(swatch)
            self._swatches[key] = swatch
        self.apply_theme(theme)
        self.retranslate()

    def choose(self, key: str) -> None:
        """Show which theme is in force."""
        swatch = self._swatches.get(key) or self._swatches[themes()[0].key]
        swatch.setChecked(True)
        self.setFocusProxy(swatch)

    def press(self, key: str) -> None:
        """Choose as a click does."""
        self._swatches[key].click()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._row.setSpacing(theme.size("gap_small"))
        for swatch in self._swatches.values():
            swatch.dress(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAccessibleName(translate("Appearance", "Theme"))
        for key, swatch in self._swatches.items():
            is_system = key == SYSTEM_THEME
            swatch.setText(translate("Appearance", "System") if is_system else theme_named(key).name)
            swatch.setAccessibleName(swatch.text())
            swatch.setToolTip(translate("Appearance", "As light or dark as the desktop") if is_system else "")


class _Swatch(QAbstractButton):
    """A page in a theme's colours, with the theme's name under it."""

    def __init__(self, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, theme: Theme) -> None:
        """Be framed in these colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = self._theme.size
        name = QFontMetrics(self._theme.font("small")).lineSpacing()
        return QSize(size("swatch"), size("swatch_height") + size("gap_small") + 2 * name)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, size = self._theme, self._theme.size
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF((self.width() - size("swatch")) / 2, 0, size("swatch"), size("swatch_height"))
        page.adjust(*_all_sides(size("edge")))
        self._paint_page(painter, page)
        if self.isChecked() or self.hasFocus():
            ring = page.adjusted(*_all_sides(-size("edge") + 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            style = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
            painter.setPen(QPen(theme.color("accent"), 2, style))
            painter.drawRoundedRect(ring, size("radius"), size("radius"))
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        font = theme.font("small", weight)
        font.setUnderline(self.isChecked() and self.hasFocus())
        painter.setFont(font)
        is_marked = self.isChecked() or self.hasFocus() or self.underMouse()
        painter.setPen(theme.color("ink" if is_marked else "muted"))
        name = self.rect().adjusted(0, size("swatch_height") + size("gap_small"), 0, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(name, flags, self.text())

    def _paint_page(self, painter: QPainter, page: QRectF) -> None:
        """The paper and a letter on it; the system's is half by day, half by night."""
        theme, own = self._theme, theme_named(self._key)
        outline = QPainterPath()
        outline.addRoundedRect(page, theme.size("radius_small"), theme.size("radius_small"))
        painter.fillPath(outline, own.color("paper"))
        if self._key == SYSTEM_THEME:
            night = QPainterPath()
            night.addPolygon(QPolygonF([page.topRight(), page.bottomRight(), page.bottomLeft()]))
            painter.fillPath(outline & night, theme_named(DARK).color("paper"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawPath(outline)
        painter.setFont(theme.font("quote", QFont.Weight.Bold, face="interface"))
        half = page.width() / 2
        if self._key == SYSTEM_THEME:
            painter.setPen(own.color("ink"))
            painter.drawText(QRectF(page.topLeft(), QPointF(page.left() + half, page.bottom())), _CENTER, _LETTER)
            painter.setPen(theme_named(DARK).color("ink"))
            painter.drawText(QRectF(QPointF(page.left() + half, page.top()), page.bottomRight()), _CENTER, _LETTER)
        else:
            painter.setPen(own.color("ink"))
            painter.drawText(page, _CENTER, _LETTER)


_CENTER = Qt.AlignmentFlag.AlignCenter


def _all_sides(inset: int) -> tuple[int, int, int, int]:
    return inset, inset, -inset, -inset
