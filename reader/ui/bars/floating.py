"""Where something that floats over the page stands: beside what it is about, never on it if there is room."""

from PySide6.QtCore import QPoint, QRect, QSize


def beside(target: QRect, size: QSize, within: QRect, gap: int, *, below_first: bool = False) -> tuple[QPoint, bool]:
    """The upper left corner for `size` above or below `target`, and whether it is above; all in px of one parent.

    What does not fit on either side stands at the edge of `within` where there is more room.
    """
    above, below = target.top() - gap - size.height(), target.bottom() + 1 + gap
    fits_above = above >= within.top() + gap
    fits_below = below + size.height() <= within.bottom() + 1 - gap
    if fits_above or fits_below:
        is_above = fits_above and not (below_first and fits_below)
    else:
        is_above = target.top() - within.top() > within.bottom() - target.bottom()
    top = _between(above if is_above else below, within.top(), within.bottom() + 1, size.height(), gap)
    across = target.center().x() - size.width() // 2
    return QPoint(_between(across, within.left(), within.right() + 1, size.width(), gap), top), is_above


def _between(place: int, first: int, end: int, length: int, gap: int) -> int:
    return max(first + gap, min(place, end - gap - length))
