"""Painting images: the picture, what holds its place until it is decoded, and what says why there is none."""

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from reader.i18n import translate
from reader.ui.page.blocks import Block
from reader.ui.page.decorations import tint
from reader.ui.page.figures import AFTER, PADDING, REASON_PITCH, SIGN, Figure
from reader.ui.page.pictures import Pictures, Plate, Wish
from reader.ui.page.theme import PageTheme

# In units of the reading size: the face of the reason.
_REASON = 0.62

_GROUND, _FRAME, _SIGN = 0.07, 0.4, 0.85


class Plates:
    """Paints them in one theme. The painter's origin is the upper left corner of the block, at the edge of the page."""

    def __init__(self, theme: PageTheme, pictures: Pictures) -> None:
        self.theme = theme
        self._pictures = pictures
        self._font = QFont(theme.small_face)
        self._font.setPixelSize(max(1, round(_REASON * theme.size)))

    def paint(self, painter: QPainter, block: Block, figure: Figure, height: int) -> None:
        """The image of a block that is `height` px high; its caption is painted as the text that it is."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if figure.has_picture:
            self.paint_picture(painter, block.paragraph.label, figure.box(block.column, block.look.before))
        else:
            after = round(AFTER * self.theme.size)
            self._empty(painter, block.column.across(block.look.before, height - block.look.before - after))
        painter.restore()

    def paint_picture(self, painter: QPainter, label: str, box: QRectF) -> None:
        """A picture that is kept."""
        transform = painter.deviceTransform()
        scale = sqrt(abs(transform.determinant()))
        wish = Wish(label, max(1, round(box.width() * scale)), max(1, round(box.height() * scale)), self._radius(scale))
        plate = self._pictures.plate(wish)
        if plate:
            self._plate(painter, plate, box)
        elif self._pictures.is_broken(label):
            self._frame(painter, box)
            self._broken(painter, box)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint(self.theme.muted, _GROUND))
            painter.drawRoundedRect(box, self.theme.radius, self.theme.radius)

    def _plate(self, painter: QPainter, plate: Plate, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.theme.radius
        if plate.is_clear:
            painter.setBrush(self.theme.mat)
            painter.drawRoundedRect(box, radius, radius)
        painter.drawImage(box, plate.image)
        if self.theme.picture_dim:
            painter.setBrush(tint(self.theme.paper, self.theme.picture_dim))
            painter.drawRoundedRect(box, radius, radius)

    def _empty(self, painter: QPainter, box: QRectF) -> None:
        """The frame of a picture that was not kept: a sign, the caption, and at the bottom the reason."""
        size, pad = self.theme.size, round(PADDING * self.theme.size)
        self._frame(painter, box)
        self._sign(painter, QPointF(box.center().x(), box.top() + pad + SIGN * size / 2))
        reason = QRectF(box.left(), box.bottom() - pad - REASON_PITCH * size, box.width(), REASON_PITCH * size)
        self._reason(painter, reason, translate("Page", "The picture was not saved with the article"))

    def _broken(self, painter: QPainter, box: QRectF) -> None:
        """In the place of a picture that cannot be shown: what of sign and reason finds room there."""
        size, reason = self.theme.size, translate("Page", "The picture file is damaged")
        wide = QFontMetricsF(self._font).horizontalAdvance(reason) + size < box.width()
        told = wide and box.height() > (SIGN + 2 * REASON_PITCH) * size
        if box.height() > SIGN * size * 1.2 and box.width() > SIGN * size * 1.2:
            shift = REASON_PITCH * size / 2 if told else 0
            self._sign(painter, box.center() - QPointF(0, shift))
        if told:
            top = box.center().y() + (SIGN - REASON_PITCH) * size / 2 + 0.2 * size
            self._reason(painter, QRectF(box.left(), top, box.width(), REASON_PITCH * size), reason)

    def _frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(tint(self.theme.muted, _FRAME), 1))
        painter.setBrush(tint(self.theme.muted, _GROUND))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self.theme.radius, self.theme.radius)

    def _reason(self, painter: QPainter, box: QRectF, reason: str) -> None:
        painter.setPen(self.theme.muted)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, reason)

    def _sign(self, painter: QPainter, center: QPointF) -> None:
        """A picture of hills under a sun, struck through."""
        width, height = SIGN * self.theme.size, SIGN * self.theme.size * 0.78
        color = QColor(tint(self.theme.muted, _SIGN))
        pen = QPen(color, max(1.0, self.theme.size * 0.07))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
        painter.drawRoundedRect(box, width * 0.09, width * 0.09)

        def at(x: float, y: float) -> QPointF:
            return QPointF(box.left() + x * width, box.top() + y * height)

        painter.drawPolyline(
            QPolygonF([at(0.02, 0.82), at(0.32, 0.45), at(0.52, 0.68), at(0.68, 0.52), at(0.98, 0.85)])
        )
        painter.drawEllipse(at(0.7, 0.28), width * 0.07, width * 0.07)
        painter.drawLine(at(-0.12, 1.14), at(1.12, -0.14))

    def _radius(self, scale: float) -> int:
        return round(self.theme.radius * scale)
