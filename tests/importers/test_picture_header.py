"""What the first bytes of a picture say of it."""

import random

import pytest

from reader.importers.picture_header import DAMAGED, MAX_BYTES, OTHER_KIND, TOO_LARGE, PictureRefused, measure
from tests.pictures import gif, jpeg, png, webp

GOOD = {
    "image/png": [png(300, 20)],
    "image/gif": [gif(300, 20)],
    "image/jpeg": [jpeg(300, 20), jpeg(20, 300, orientation=6)],
    "image/webp": [webp(kind, 300, 20) for kind in (b"VP8 ", b"VP8L", b"VP8X")],
}


@pytest.mark.parametrize(("media_type", "files"), GOOD.items())
def test_kind_and_size_as_it_stands_upright(media_type: str, files: list[bytes]) -> None:
    for data in files:
        picture = measure(data)
        assert (picture.media_type, picture.size.width, picture.size.height) == (media_type, 300, 20)
        assert picture.data == data


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        (b"", OTHER_KIND),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", OTHER_KIND),
        (b"BM" + b"\0" * 60, OTHER_KIND),
        (png()[:20], DAMAGED),
        (png().replace(b"IHDR", b"IDAT"), DAMAGED),
        (gif(0, 5), DAMAGED),
        (jpeg(3, 2).replace(b"\xff\xc2", b"\xff\xda"), DAMAGED),
        (png(8001, 1), TOO_LARGE),
        (gif(8000, 8000), TOO_LARGE),
        (png() + b"\0" * MAX_BYTES, TOO_LARGE),
    ],
)
def test_what_is_refused(data: bytes, notice: str) -> None:
    with pytest.raises(PictureRefused) as refused:
        measure(data)
    assert refused.value.notice == notice


def test_no_damage_gets_further_than_a_refusal() -> None:
    chance = random.Random(7)
    for data in (file[:80] for files in GOOD.values() for file in files):
        damaged = [data[:end] for end in range(len(data))]
        for _ in range(300):
            bent = bytearray(data)
            for _ in range(3):
                bent[chance.randrange(len(bent))] = chance.randrange(256)
            damaged.append(bytes(bent))
        for one in damaged:
            try:
                size = measure(one).size
            except PictureRefused:
                continue
            assert 0 < size.width <= 8000 and 0 < size.height <= 8000
