"""Pictures on the page: their room is known before they are, and what is missing says why."""

import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QImage, QImageReader

from reader.article import Kind, Paragraph, Place, Span
from reader.importers.picture_header import measure
from reader.picture import Picture, PictureSize
from reader.settings import Settings
from reader.ui.page import Pictures, Plate, Wish, decoded
from reader.ui.theme import theme_named

THEME = theme_named("light").page_theme(Settings())
BLUE = QColor("#2050c0")


def drawn(width: int, height: int, kind: str = "png", color: QColor = BLUE) -> Picture:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(color)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return measure(bytes(buffer.data().data()))


def image(label: str, text: str = "") -> Paragraph:
    return Paragraph(text, Kind.IMAGE, label=label)


@pytest.fixture
def wishes(page) -> list[Wish]:
    made: list[Wish] = []
    page.picture_wanted.connect(made.append)
    return made


def test_a_picture_has_its_room_before_it_comes(page, make, share, wishes) -> None:
    article = make("قبل", image("أ", "وصف الصورة"), "بعد", image("ب"), image("ج", "طويلة"))
    sizes = {"أ": PictureSize(2000, 1000), "ب": PictureSize(60, 40), "ج": PictureSize(900, 9000)}
    page.show_article(article, pictures=sizes)
    page.grab()
    column, end = page.title_rect(), page.text_end()
    first, small, long = (page.picture_rect(number) for number in (2, 4, 5))
    assert (first.width(), first.height()) == (column.width(), round(column.width() / 2))
    assert (small.width(), small.height()) == (60, 40)
    assert long.height() == round(THEME.picture_height * THEME.size)
    for box in (first, small, long):
        assert abs(box.center().x() - column.center().x()) <= 1
    caption = page.rect_of(Span(2, 0, 4))
    assert first.bottom() < caption.top() < caption.bottom() < page.rect_of(Span(3, 0, 3)).top()
    wish = next(wish for wish in wishes if wish.label == "أ")
    assert (wish.width, wish.height) == (first.width(), first.height())
    assert share(page, BLUE, first) == 0
    page.take_picture(wish, decoded(drawn(2000, 1000), wish))
    assert share(page, BLUE, first.adjusted(8, 8, -8, -8)) == 1
    assert share(page, BLUE, first) < 1  # its corners are round
    assert page.text_end() == end


def test_what_was_kept_is_not_wished_for_again(page, make, wishes) -> None:
    page.show_article(make("قبل", image("أ")), pictures={"أ": PictureSize(50, 50)})
    page.grab()
    page.take_picture(wishes[-1], decoded(drawn(50, 50), wishes[-1]))
    wishes.clear()
    page.grab()
    assert not wishes


def test_missing_and_damaged_pictures_are_framed(page, make, wishes) -> None:
    article = make(
        "قبل", image("http://example.org/a.png", "صورة لم تُحفظ"), image("file:///dev/zero"), image("ب", "تالفة")
    )
    page.show_article(article, pictures={"ب": PictureSize(400, 300)})
    page.grab()
    assert {wish.label for wish in wishes} == {"ب"}
    whole = Span(2, 0, len(article.paragraph(2).text))
    assert (
        page.rect_of(whole).height() < 2 * THEME.size < page.line_rect(Place(3)).top() - page.line_rect(Place(2)).top()
    )
    assert page.picture_rect(2) is None
    box, end = page.picture_rect(4), page.text_end()
    before = page.viewport().grab(box).toImage()
    page.take_picture(wishes[-1], decoded(Picture(b"\x89PNG", "image/png", PictureSize(400, 300)), wishes[-1]))
    assert page.viewport().grab(box).toImage() != before
    assert page.text_end() == end
    wishes.clear()
    page.grab()
    assert not wishes
    page.select(Span(4, 0, 5))
    assert page.selected_span() == Span(4, 0, 5)


def test_a_place_in_a_caption_shows_its_picture(page, make) -> None:
    filler = ["فقرة طويلة بعض الشيء. " * 20] * 12
    page.show_article(make(*filler, image("أ", "وصف"), *filler), pictures={"أ": PictureSize(500, 400)})
    page.go_to(Place(13))
    assert 0 <= page.picture_rect(13).top() <= 2 * THEME.size
    page.go_to(Place(1))
    page.go_to(Place(13), flash=True)
    assert page.picture_rect(13).top() >= 0
    assert page.rect_of(Span(13, 0, 3)).bottom() <= page.viewport().height()


def test_pictures_on_dark_paper_do_not_glare(page, make, share, wishes) -> None:
    dark = theme_named("dark").page_theme(Settings())
    page.apply_theme(dark)
    page.show_article(make("قبل", image("أ"), image("ب")), pictures=dict.fromkeys("أب", PictureSize(80, 60)))
    page.grab()
    white, clear = drawn(80, 60, color=QColor("white")), drawn(80, 60, color=QColor(0, 0, 0, 0))
    for wish in list(wishes):
        page.take_picture(wish, decoded(white if wish.label == "أ" else clear, wish))
    shown = page.viewport().grab().toImage()
    bright, mat = (shown.pixelColor(page.picture_rect(number).center()) for number in (2, 3))
    assert dark.mat.lightness() > mat.lightness() > dark.text.lightness() / 2
    assert mat.lightness() < bright.lightness() < 255


def test_of_many_pictures_the_last_ones_stay() -> None:
    asked: list[Wish] = []
    sizes = {str(n): PictureSize(2000, 2000) for n in range(5)}
    pictures = Pictures(sizes, asked.append)
    large = QImage(2000, 2000, QImage.Format.Format_ARGB32_Premultiplied)
    for label in sizes:
        wish = Wish(label, 2000, 2000)
        assert pictures.plate(wish) is None
        pictures.take(wish, Plate(large, is_clear=False))
    asked.clear()
    there = [label for label in sizes if pictures.plate(Wish(label, 2000, 2000))]
    assert there == ["2", "3", "4"]
    assert [wish.label for wish in asked] == ["0", "1"]
    assert pictures.plate(Wish("4", 10, 10)) is not None  # in another size, until it comes in this one
    assert asked[-1] == Wish("4", 10, 10)


def test_pictures_at_once_as_for_printing() -> None:
    kept = {"أ": drawn(40, 20), "ب": Picture(b"\x89PNG", "image/png", PictureSize(4, 4))}
    pictures = Pictures.at_once({label: picture.size for label, picture in kept.items()}, kept.get)
    plate = pictures.plate(Wish("أ", 400, 200))
    assert plate is not None and plate.image.size() == QSize(40, 20)
    assert pictures.plate(Wish("ب", 4, 4)) is None and pictures.is_broken("ب")


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_every_kind_is_decoded_and_by_its_own_reader_only(kind: str) -> None:
    picture = drawn(64, 32, kind)
    plate = decoded(picture, Wish("أ", 32, 16))
    assert plate is not None and plate.image.size() == QSize(32, 16)
    color = plate.image.pixelColor(16, 8)
    assert max(abs(color.red() - 0x20), abs(color.green() - 0x50), abs(color.blue() - 0xC0)) < 12
    drawing = Picture(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "image/png", PictureSize(9, 9))
    assert decoded(drawing, Wish("أ", 9, 9)) is None
    assert QImageReader.allocationLimit() <= 256
