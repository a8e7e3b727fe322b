"""The contrast of two colours as WCAG 2.2 defines it."""

from PySide6.QtGui import QColor


def luminance(color: QColor) -> float:
    """Relative luminance."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """From 1 (alike) to 21 (black and white)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(top: QColor, ground: QColor) -> QColor:
    """What is seen where `top`, which may let light through, lies on `ground`."""
    share = top.alphaF()
    return QColor.fromRgbF(
        *(share * a + (1 - share) * b for a, b in zip(top.getRgbF()[:3], ground.getRgbF()[:3], strict=True))
    )
