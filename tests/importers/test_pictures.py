"""Pictures that an article refers to: in its file, and beside it but nowhere else."""

import base64
import os
from pathlib import Path

import pytest

from reader.article import Kind
from reader.importers import fetch, html, markdown, notice_text
from reader.importers.picture_header import OTHER_KIND
from reader.importers.pictures import NOT_BESIDE, TOO_MANY
from reader.picture import PictureSource
from tests.pictures import gif, png

SMALL, LARGE = png(40, 40), png(300, 200, b"\x11\x22\x33")


def address(data: bytes, media_type: str = "image/png") -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def beside(*names: str) -> PictureSource:
    return PictureSource(names[0], names)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page's own folder, with something to be had outside."""
    (tmp_path / "outside.png").write_bytes(SMALL)
    folder = tmp_path / "page"
    (folder / "a_files" / "deep").mkdir(parents=True)
    (folder / "a_files" / "خبز الصباح.png").write_bytes(SMALL)
    (folder / "a_files" / "deep" / "b.png").write_bytes(LARGE)
    return folder


def test_files_beside_the_page(folder: Path) -> None:
    names = ("a_files/خبز الصباح.png", "./a_files/%D8%AE%D8%A8%D8%B2%20الصباح.png", r"a_files\deep\b.png?v=2#x")
    fetched = fetch([*map(beside, names), beside("https://example.org/x.png", "a_files/deep/b.png")], folder)
    assert [picture.data for picture in fetched.pictures.values()] == [SMALL, SMALL, LARGE, LARGE]
    assert (fetched.notices, fetched.missing) == ((), [])


def test_nothing_but_files_in_the_page_s_folder(folder: Path) -> None:
    outside = folder.parent / "outside.png"
    (folder / "link.png").symlink_to(outside)
    (folder / "away").symlink_to(folder.parent)
    (folder / "within.png").symlink_to(folder / "a_files" / "deep" / "b.png")
    os.mkfifo(folder / "pipe.png")
    refused = ["../outside.png", "a_files/../../outside.png", "link.png", "away/outside.png", "within.png",
               "pipe.png", "a_files", ".", "C:outside.png", "a\0b.png", "%2e%2e/outside.png", "%2Fdev/zero",
               "a%00b.png"]  # fmt: skip
    unheard_of = [str(outside), outside.as_uri(), "//host/share/a.png", "http://example.org/a.png", "/dev/zero", ""]
    fetched = fetch(map(beside, refused + unheard_of), folder)
    assert fetched.pictures == {}
    assert [source.label for source in fetched.missing] == refused
    (notice,) = fetched.notices
    assert notice.startswith(NOT_BESIDE) and "link.png" in notice_text(notice) and "host" not in notice
    assert fetch([beside("a_files/deep/b.png")], None).pictures == {}


def test_refusals_are_named_and_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "drawing.svg").write_text("<svg/>", encoding="utf-8")
    monkeypatch.setattr("reader.importers.pictures._MAX_PICTURES", 1)
    sources = [beside("drawing.svg"), PictureSource("x", data=SMALL), PictureSource("data:image/png;y", data=LARGE)]
    fetched = fetch(sources, folder)
    assert list(fetched.pictures) == ["x"]
    first, second = fetched.notices
    assert first.startswith(OTHER_KIND) and "drawing.svg" in notice_text(first)
    assert second.startswith(TOO_MANY) and "image/png" in notice_text(second)


def test_pictures_in_a_page() -> None:
    pixel = gif(1, 1)
    article = html.read(
        "a.html",
        f"""<article><p>فقرة طويلة بعض الشيء، فيها ما يُقرأ.</p><p><img alt="وصف" src="{address(LARGE)}"></p>
        <p><img src="{address(LARGE)}"><img src="{address(SMALL)}"></p>
        <figure><img data-src="https://example.org/late.jpg" src="{address(pixel, "image/gif")}"></figure>
        <figure><img data-src="https://example.org/here.jpg" src="a_files/here.jpg"></figure>
        <p><img src="a_files/maybe.png"><img width="16" height="16" src="a_files/icon.png">
        <img src="https://example.org/bare.png"></p></article>""".encode(),
    )
    first, again, late, here, maybe = (p for p in article.paragraphs if p.kind is Kind.IMAGE)
    known = {source.label: source for source in article.pictures}
    assert (first.text, again.text, first.label) == ("وصف", "", again.label)
    assert known[first.label].data == LARGE
    assert known[late.label] == PictureSource(late.label, ("https://example.org/late.jpg",))
    assert known[here.label].names == ("https://example.org/here.jpg", "a_files/here.jpg")
    assert known[maybe.label] == PictureSource("a_files/maybe.png", ("a_files/maybe.png",), bare=True)


def test_pictures_in_markdown() -> None:
    held = address(LARGE + bytes(1000))
    article = markdown.read(
        "a.md", f"نص ![وصف]({held}) تتمة\n\n![][صورة]\n\n![](pics/a%20b.png)\n\n[صورة]: <{held}>".encode()
    )
    assert [paragraph.text for paragraph in article.paragraphs] == ["نص تتمة", "وصف", "", ""]
    assert [source.data for source in article.pictures] == [LARGE + bytes(1000), None]
    assert article.pictures[1].names == ("pics/a%20b.png",)


def test_an_address_that_is_text_stays_text() -> None:
    held = address(LARGE + bytes(1000))
    article = markdown.read("a.md", f"مثال: `![وصف]({held})` في سطر\n\n![وصف]({held})".encode())
    assert article.paragraphs[0].text == f"مثال: ![وصف]({held}) في سطر"
    assert article.pictures[0].data == LARGE + bytes(1000)
