"""A device that paints nothing and remembers what was written on it: each piece of text, in the order of painting.

Qt's PDF engine is given the same pieces in the same order, so the two can be laid side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPaintDevice, QPaintEngine, QPaintEngineState, QPainterPath, QPixmap, QTextItem


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one font and direction; `y` is that of its baseline, as the painter was told."""

    text: str
    y: float
    font: QFont
    is_rtl: bool


class Recorder(QPaintDevice):
    """As large as a page, in px of `resolution`."""

    def __init__(self, width: int, height: int, resolution: int) -> None:
        super().__init__()
        self._engine = _Engine()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: width,
            metric.PdmHeight: height,
            metric.PdmWidthMM: round(width * 25.4 / resolution),
            metric.PdmHeightMM: round(height * 25.4 / resolution),
            metric.PdmNumColors: 1 << 24,
            metric.PdmDepth: 24,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: 1 << 16,
            metric.PdmDpiX: resolution,
            metric.PdmDpiY: resolution,
            metric.PdmPhysicalDpiX: resolution,
            metric.PdmPhysicalDpiY: resolution,
        }

    @property
    def pieces(self) -> list[Piece]:
        """What was written so far."""
        return self._engine.pieces

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.pieces: list[Piece] = []

    def begin(self, device: QPaintDevice) -> bool:
        del device
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, place: QPointF, item: QTextItem) -> None:  # type: ignore[override]
        is_rtl = bool(item.renderFlags() & QTextItem.RenderFlag.RightToLeft)
        self.pieces.append(Piece(item.text(), place.y(), QFont(item.font()), is_rtl))

    def drawPath(self, path: QPainterPath) -> None:
        pass

    def drawPixmap(self, to: QRectF, pixmap: QPixmap, source: QRectF) -> None:  # type: ignore[override]
        pass

    def drawRects(self, rects: Sequence[object], count: int = 0) -> None:  # type: ignore[override]
        pass

    def drawLines(self, lines: Sequence[object], count: int = 0) -> None:  # type: ignore[override]
        pass
