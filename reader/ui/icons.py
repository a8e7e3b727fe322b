"""Our own icons: SVG files of one stroke, drawn in the theme's colour at the screen's resolution.

They are drawn as for a page from left to right. One whose root says `data-mirror="rtl"` (an arrow back, a list, a
question mark) is turned over where the interface runs from right to left; a clock, a tick or a hand's pen is not.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from reader import paths
from reader.annotation import Color
from reader.i18n import is_rtl
from reader.ui import patterns

# The scales of the screens that an icon is drawn for; Qt picks the nearest.
_SCALES = (1, 2, 3)
_APPLICATION_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)

APPLICATION = "hashiya"
"""The one among them that is in colours: the sign of the program."""

# How much of a dot's height the line across it has.
_ACROSS = 0.34

_MIRRORED = 'data-mirror="rtl"'


def icon(name: str, color: QColor, size: int, *, disabled: QColor | None = None) -> QIcon:
    """The icon `resources/icons/<name>.svg` in `color`, `size` px square, for the interface's direction.

    It stays as it is: whoever shows it asks anew when the theme or the language changes (both come as `apply_theme`).
    Raises FileNotFoundError for an unknown name.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_pixmap(name, color, size, scale))
        if disabled:
            made.addPixmap(_pixmap(name, disabled, size, scale), QIcon.Mode.Disabled)
    return made


def application_icon() -> QIcon:
    """The sign of the program, at every size at which desktops show one."""
    renderer = QSvgRenderer(QByteArray(_source(APPLICATION).encode()))
    made = QIcon()
    for size in _APPLICATION_SIZES:
        pixmap = _empty(size, 1)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(pixmap)
    return made


def is_mirrored(name: str) -> bool:
    """Whether the icon points along the line, and so the other way from right to left."""
    return _MIRRORED in _source(name)


def dot(color: QColor, size: int, ring: QColor | None = None, *, line: tuple[Color, QColor] | None = None) -> QIcon:
    """A filled circle of a highlight's colour, `size` px across; `ring` marks the chosen one.

    `line` is what the circle also has across it, where colours are not to be told by colour alone: whose, and its ink.
    """
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
        disc = QRectF(inset, inset, size - 2 * inset, size - 2 * inset)
        painter.drawEllipse(disc)
        if line:
            patterns.draw(painter, line[0], _across(disc), line[1])
        painter.end()
        made.addPixmap(pixmap)
    return made


def _across(disc: QRectF) -> QRectF:
    height = disc.height() * _ACROSS
    return QRectF(disc.left() + 1, disc.center().y() - height / 2, disc.width() - 2, height)


def source(name: str, color: str) -> str:
    """The icon as SVG in `color` ("#rrggbb"). An unknown name raises FileNotFoundError."""
    return _source(name).replace("currentColor", color)


def _pixmap(name: str, color: QColor, size: int, scale: int) -> QPixmap:
    """The icon, drawn once and kept by Qt: a window asks for the same few some eight hundred times."""
    mirrored = is_rtl() and is_mirrored(name)
    key = f"hashiya {name} {color.name()} {size} {scale} {mirrored}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, color, size, scale, mirrored=mirrored)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(name: str, color: QColor, size: int, scale: int, *, mirrored: bool) -> QPixmap:
    drawing = source(name, color.name())
    pixmap = _empty(size, scale)
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
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
