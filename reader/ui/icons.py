"""Our own icons: SVG files of one stroke, drawn in the theme's colour at the screen's resolution."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader import paths

# The scales of the screens that an icon is drawn for; Qt picks the nearest.
_SCALES = (1, 2, 3)


def icon(name: str, color: QColor, size: int, *, disabled: QColor | None = None) -> QIcon:
    """The icon `resources/icons/<name>.svg` in `color`, `size` px square. An unknown name raises FileNotFoundError."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_pixmap(name, color, size, scale))
        if disabled:
            made.addPixmap(_pixmap(name, disabled, size, scale), QIcon.Mode.Disabled)
    return made


def dot(color: QColor, size: int, ring: QColor | None = None) -> QIcon:
    """A filled circle of a highlight's colour, `size` px across; `ring` marks the chosen one."""
    made = QIcon()
    for scale in _SCALES:
        pixmap = _empty(size, scale)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if ring:
            painter.setBrush(ring)
            painter.drawEllipse(QRectF(0, 0, size, size))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.drawEllipse(QRectF(1.5, 1.5, size - 3, size - 3))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setBrush(color)
        inset = 3.0 if ring else 1.0
        painter.drawEllipse(QRectF(inset, inset, size - 2 * inset, size - 2 * inset))
        painter.end()
        made.addPixmap(pixmap)
    return made


def source(name: str, color: str) -> str:
    """The icon as SVG in `color` ("#rrggbb"). An unknown name raises FileNotFoundError."""
    return _source(name).replace("currentColor", color)


def _pixmap(name: str, color: QColor, size: int, scale: int) -> QPixmap:
    pixmap = _empty(size, scale)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source(name, color.name()).encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _empty(size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
