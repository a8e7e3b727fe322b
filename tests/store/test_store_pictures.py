"""Pictures in the store: each once, sealed, and gone with the last text that shows it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Article, Kind, Paragraph
from reader.errors import ArticleNotFound, PictureDamaged
from reader.importers.picture_header import measure
from reader.picture import PictureSize, PictureSource
from reader.store import PictureSet, Store
from tests.pictures import png

ONE, TWO = measure(png(30, 20)), measure(png(5, 6))


def raw(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "library.sqlite", isolation_level=None)


def illustrated(store: Store, data: bytes, *labels: str) -> str:
    article = Article("مصوّر", (Paragraph("نص"), *(Paragraph("", Kind.IMAGE, label=label) for label in labels)))
    pictures = dict(zip(labels, (ONE, TWO), strict=False))
    return store.add_article(
        article,
        origin=None,
        data=data,
        digest=data.hex(),
        pictures=PictureSet.of(pictures, [PictureSource("م", ("م",))]),
    ).id


def test_pictures_by_label(store: Store) -> None:
    article = illustrated(store, b"1", "أ", "ب")
    assert store.picture_sizes(article) == {"أ": PictureSize(30, 20), "ب": PictureSize(5, 6)}
    assert (store.picture(article, "أ"), store.picture(article, "ج")) == (ONE, None)
    assert store.missing_pictures(article) == [PictureSource("م", ("م",))]
    store.add_pictures(article, PictureSet.of({"م": TWO}))
    assert (store.picture(article, "م"), store.missing_pictures(article)) == (TWO, [])
    with pytest.raises(ArticleNotFound):
        store.picture("0", "أ")
    assert store.check() == []


def test_a_picture_is_kept_once_and_as_long_as_it_is_shown(store: Store, folder: Path) -> None:
    first, second = illustrated(store, b"1", "أ", "ب"), illustrated(store, b"2", "ج")
    with closing(raw(folder)) as db:
        assert db.execute("SELECT count(*) FROM picture").fetchone() == (2,)
        store.trash(first)
        assert store.purge().articles == 1
        assert db.execute("SELECT count(*) FROM picture").fetchone() == (1,)
        assert store.picture(second, "ج") == ONE
        store.add_pictures(second, PictureSet.of({"ج": TWO}))
        assert db.execute("SELECT data FROM picture").fetchall() == [(TWO.data,)]


def test_damage_is_seen_told_and_mended(store: Store, folder: Path) -> None:
    article = illustrated(store, b"1", "أ")
    with closing(raw(folder)) as db:
        db.execute("UPDATE picture SET data = ?", (ONE.data[:-1] + b"x",))
    with pytest.raises(PictureDamaged):
        store.picture(article, "أ")
    assert store.article(article).title == "مصوّر"
    (finding,) = store.check()
    assert article in finding
    store.add_pictures(article, PictureSet.of({"أ": ONE}))
    assert store.picture(article, "أ") == ONE
    assert store.check() == []
