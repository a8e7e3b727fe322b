"""The pictures of a page: asked for when they are painted, decoded elsewhere, the last ones kept as they are shown.

What is painted meanwhile has the same size, so nothing moves when a picture comes.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageIOHandler, QImageReader, QPainter

from reader.picture import Picture, PictureSize

_KEPT = 48 * 2**20  # bytes of decoded pictures

# MB that decoding one picture may take: one of 40 million px needs 153.
_ALLOCATION = 192

_FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/gif": b"gif", "image/webp": b"webp"}


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture in the size in which it is to be painted, with round corners of `radius`; px of the device."""

    label: str
    width: int
    height: int
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Plate:
    """A decoded picture, no larger than its file has px. `is_clear`: one may see through it."""

    image: QImage
    is_clear: bool


def decoded(picture: Picture, wish: Wish) -> Plate | None:
    """The picture as it is wished for, in any thread; None if its file is damaged."""
    QImageReader.setAllocationLimit(_ALLOCATION)
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(_FORMATS[picture.media_type]))
    reader.setAutoDetectImageFormat(False)  # Qt reads more kinds than we let in
    reader.setAutoTransform(True)
    size = QSize(min(wish.width, picture.size.width), min(wish.height, picture.size.height))
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    reader.setScaledSize(size.transposed() if turned else size)
    image = reader.read()
    if image.isNull():
        return None
    if image.size() != size:
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return Plate(_rounded(image, wish.radius * size.width() / wish.width), image.hasAlphaChannel())


def _rounded(image: QImage, radius: float) -> QImage:
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(made.rect(), radius, radius)
    painter.end()
    return made


class Pictures:
    """Those of one article. `sizes` are of the pictures that are kept, by label; `ask` is told what is wished for.

    `ask` may answer with `take` at once or later.
    """

    def __init__(self, sizes: Mapping[str, PictureSize], ask: Callable[[Wish], None]) -> None:
        self.sizes = sizes
        self._ask = ask
        self._plates: OrderedDict[str, tuple[Wish, Plate]] = OrderedDict()
        self._wished: dict[str, Wish] = {}
        self._broken: set[str] = set()
        self._bytes = 0

    @classmethod
    def at_once(cls, sizes: Mapping[str, PictureSize], read: Callable[[str], Picture | None]) -> "Pictures":
        """Pictures that are there as soon as they are wished for, as for printing; `read` brings one by its label."""

        def decode(wish: Wish) -> None:
            picture = read(wish.label)
            pictures.take(wish, decoded(picture, wish) if picture else None)

        pictures = cls(sizes, decode)
        return pictures

    def plate(self, wish: Wish) -> Plate | None:
        """The picture, in another size until it is there in this one; None until there is any, and if it is broken."""
        kept = self._plates.get(wish.label)
        if (kept is None or kept[0] != wish) and wish.label not in self._broken:
            self._wished[wish.label] = wish
            self._ask(wish)
            kept = self._plates.get(wish.label)
        if kept is None:
            return None
        self._plates.move_to_end(wish.label)
        return kept[1]

    def is_broken(self, label: str) -> bool:
        """Whether the picture is kept but cannot be shown."""
        return label in self._broken

    def take(self, wish: Wish, plate: Plate | None) -> None:
        """What was wished for is here; None: it cannot be shown. What is no longer wished for is let go."""
        if self._wished.get(wish.label) != wish:
            return
        before = self._plates.pop(wish.label, None)
        if before:
            self._bytes -= before[1].image.sizeInBytes()
        if plate is None:
            self._broken.add(wish.label)
            return
        self._plates[wish.label] = (wish, plate)
        self._bytes += plate.image.sizeInBytes()
        while self._bytes > _KEPT and len(self._plates) > 1:
            _, (_, oldest) = self._plates.popitem(last=False)
            self._bytes -= oldest.image.sizeInBytes()
