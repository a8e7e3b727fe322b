"""How an article comes by its pictures: when its file is imported, and when it is imported once more."""

import base64
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Kind, Place
from reader.cli_records import article_record
from reader.importers import html
from reader.intake import Pasted
from reader.library import Library
from reader.picture import PictureSize
from reader.store import Store
from tests.pictures import png

LARGE = png(300, 200)
HELD = f"data:image/png;base64,{base64.b64encode(LARGE).decode()}"
PAGE = f"""<article><p>الفقرة الأولى، وفيها ما يكفي من الكلام ليُقرأ على مهل.</p><p><img src="{HELD}"></p>
<p>الفقرة الثانية، وفيها كلام آخر يُقرأ بعد الأول.</p>
<figure><img src="صفحة_files/خبز.png" alt="خبز الصباح"></figure><p>الخاتمة.</p></article>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "صفحة.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        yield library


def put_beside(page: Path) -> None:
    folder = page.with_name("صفحة_files")
    folder.mkdir()
    (folder / "خبز.png").write_bytes(png(40, 30))


def kinds(library: Library, article: str) -> list[tuple[str, bool]]:
    sizes = library.picture_sizes(article)
    return [(p.kind.value, p.label in sizes) for p in library.article(article).paragraphs]


def test_pictures_come_with_the_text_or_later(library: Library, page: Path) -> None:
    article = library.import_paths([page]).imported[0].entry.id
    assert kinds(library, article) == [
        ("text", False),
        ("image", True),
        ("text", False),
        ("image", False),
        ("text", False),
    ]
    assert any("خبز.png" in notice for notice in library.article(article).notices)
    put_beside(page)
    assert [taken.entry.id for taken in library.import_paths([page]).updated] == [article]
    sizes = library.picture_sizes(article)
    assert sizes["صفحة_files/خبز.png"] == PictureSize(40, 30)
    shown = article_record(library.entry(article), library.article(article), sizes)["paragraphs"]
    assert [one.get("picture", "none") for one in shown[2:]] == ["none", {"width": 40, "height": 30}, "none"]
    assert len(library.import_paths([page]).unchanged) == 1


def test_a_page_read_before_pictures_were_kept(tmp_path: Path, page: Path) -> None:
    put_beside(page)
    data = page.read_bytes()
    read = html.read(page.name, data)
    old = replace(read, paragraphs=tuple(p for p in read.paragraphs if not p.label.startswith("data:")))
    with Store(tmp_path / "library") as store:
        digest = hashlib.sha256(data).hexdigest()
        article = store.add_article(old, origin=str(page), data=data, digest=digest).id
    with closing(sqlite3.connect(tmp_path / "library" / "library.sqlite")) as db, db:
        db.execute("UPDATE version SET pictured = 0")
    with Library(tmp_path / "library") as library:
        note = library.highlight_quote(article, "كلام آخر", note="ملاحظة")
        library.remember_place(article, Place(4, 2), 0.5)
        assert len(library.import_paths([page]).updated) == 1
        assert [kind for kind, _ in kinds(library, article)] == ["text", "image", "text", "image", "text"]
        assert all(is_there for kind, is_there in kinds(library, article) if kind == "image")
        found = library.annotation(note.id)
        assert found.span and library.article(article).text_of(found.span) == "كلام آخر"
        assert (found.span.paragraph, library.place(article)) == (3, Place(5, 2))
        assert len(library.import_paths([page]).unchanged) == 1
        assert library.check().ok or library.update_index()


def test_other_words_than_today_s_are_left_alone(tmp_path: Path, page: Path) -> None:
    put_beside(page)
    data = page.read_bytes()
    read = html.read(page.name, data)
    old = replace(read, paragraphs=(replace(read.paragraphs[0], text="كلام كُتب من قبل"), *read.paragraphs[1:]))
    with Store(tmp_path / "library") as store:
        article = store.add_article(old, origin=None, data=data, digest=hashlib.sha256(data).hexdigest()).id
    with closing(sqlite3.connect(tmp_path / "library" / "library.sqlite")) as db, db:
        db.execute("UPDATE version SET pictured = 0")
    with Library(tmp_path / "library") as library:
        library.import_paths([page])
        assert library.article(article).paragraphs == old.paragraphs
        assert len(library.picture_sizes(article)) == 2


def test_what_is_no_picture_of_the_text_takes_no_paragraph(library: Library, page: Path) -> None:
    page.write_text(PAGE.replace(HELD, "صفحة_files/خبز.png").replace(' alt="خبز الصباح"', ""), encoding="utf-8")
    put_beside(page)
    article = library.import_paths([page]).imported[0].entry.id
    assert [kind for kind, _ in kinds(library, article)].count("image") == 2  # the same file stands in a figure too
    page.write_text(f'<p>{"نص طويل " * 20}</p><p><img src="صفحة_files/خبز.png"></p>', encoding="utf-8")
    library.import_paths([page])
    assert [p.kind for p in library.article(article).paragraphs] == [Kind.TEXT]


def test_what_is_pasted_brings_only_what_is_in_it(library: Library) -> None:
    report = library.import_text(Pasted(PAGE, is_page=True))
    article = report.imported[0].entry.id
    assert [is_there for kind, is_there in kinds(library, article) if kind == "image"] == [True, False]
    assert library.picture(article, next(iter(library.picture_sizes(article)))).data == LARGE
