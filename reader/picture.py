"""A picture of an article: what the library keeps, and what an importer saw of it before anyone fetched it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureSize:
    """How large a picture is, upright, in its own px. It is stored, so that a page is laid out without decoding."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture file as they were found, and what its header says of them."""

    data: bytes
    media_type: str
    size: PictureSize


@dataclass(frozen=True, slots=True)
class PictureSource:
    """Where the picture of the paragraphs with this `label` may be: inside the imported file, else beside it.

    `names` are addresses as they stand in the file, the likeliest first; nothing about them has been checked. A `bare`
    one is worth a paragraph only if it is there and large: nothing else tells it from an ornament.
    """

    label: str
    names: tuple[str, ...] = ()
    data: bytes | None = None
    bare: bool = False
