"""The pictures of the articles: each is stored once, however many versions show it, and held against its SHA-256."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from reader.errors import PictureDamaged
from reader.picture import Picture, PictureSize, PictureSource
from reader.store.articles import one
from reader.store.database import Database
from reader.store.rows import names_column, storable

_CURRENT = (
    "SELECT v.key, v.pictured, v.title FROM article a JOIN version v ON v.article = a.id AND v.number = a.version"
)


@dataclass(frozen=True)
class PictureSet:
    """The pictures of a text by label, and the sources of those that are not there; hashed before the transaction."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    missing: tuple[PictureSource, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, pictures: Mapping[str, Picture], missing: Iterable[PictureSource] = ()) -> Self:
        """A set ready to be stored."""
        digests = {label: hashlib.sha256(picture.data).hexdigest() for label, picture in pictures.items()}
        return cls(pictures, tuple(missing), digests)


NO_PICTURES = PictureSet()


class Pictures(Database):
    """The pictures as they are asked for. No list and no text reads one."""

    def picture_sizes(self, article: str) -> dict[str, PictureSize]:
        """The sizes of the pictures of the current version, by label; of what is not kept, nothing."""
        sql = f"""SELECT vp.label, p.width, p.height FROM ({_CURRENT} WHERE a.id = ?) v
                    JOIN version_picture vp ON vp.version = v.key JOIN picture p ON p.sha256 = vp.sha256"""
        with self._reading() as db:
            rows = db.execute(sql, (article,)).fetchall()
        return {row["label"]: PictureSize(row["width"], row["height"]) for row in rows}

    def picture(self, article: str, label: str) -> Picture | None:
        """The picture of the paragraphs with this label; None if it is not kept.

        Raises PictureDamaged if it is not what was written, and ArticleNotFound.
        """
        sql = """SELECT p.* FROM version_picture vp JOIN picture p ON p.sha256 = vp.sha256
                  WHERE vp.version = ? AND vp.label = ?"""
        with self._reading() as db:
            head = one(db, f"{_CURRENT} WHERE a.id = ?", (article,), article)
            row = db.execute(sql, (head["key"], label)).fetchone()
        if row is None:
            return None
        if not is_whole(row):
            raise PictureDamaged(title=head["title"])
        return Picture(row["data"], row["media_type"], PictureSize(row["width"], row["height"]))

    def is_pictured(self, article: str) -> bool:
        """Whether the file of the current version was looked through for pictures. Raises ArticleNotFound."""
        with self._reading() as db:
            return bool(one(db, f"{_CURRENT} WHERE a.id = ?", (article,), article)["pictured"])

    def missing_pictures(self, article: str) -> list[PictureSource]:
        """What the current version shows and may yet be found beside its file."""
        sql = f"""SELECT vp.label, vp.names FROM ({_CURRENT} WHERE a.id = ?) v
                    JOIN version_picture vp ON vp.version = v.key WHERE vp.sha256 IS NULL"""
        with self._reading() as db:
            rows = db.execute(sql, (article,)).fetchall()
        return [PictureSource(row["label"], tuple(json.loads(row["names"]))) for row in rows]

    def add_pictures(self, article: str, pictures: PictureSet) -> None:
        """Give the current version pictures that were missing. Raises ArticleNotFound."""
        with self._writing() as db:
            keep(db, one(db, f"{_CURRENT} WHERE a.id = ?", (article,), article)["key"], pictures)


def keep(db: sqlite3.Connection, version: int, pictures: PictureSet) -> None:
    """Keep the pictures of the version with this key; what is kept of it under other labels stays."""
    for label, picture in pictures.pictures.items():
        size, digest = picture.size, pictures.digests[label]
        # The same bytes again also mend what has been damaged since.
        sql = "INSERT INTO picture VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET data = excluded.data"
        stored = db.execute("SELECT * FROM picture WHERE sha256 = ?", (digest,)).fetchone()
        if stored is None or not is_whole(stored):
            db.execute(sql, (digest, picture.media_type, size.width, size.height, picture.data))
        sql = """INSERT INTO version_picture VALUES (?, ?, ?, '[]')
                 ON CONFLICT (version, label) DO UPDATE SET sha256 = excluded.sha256, names = '[]'"""
        db.execute(sql, (version, label, digest))
    for source in pictures.missing:
        row = (version, source.label, names_column(map(storable, source.names)))
        db.execute("INSERT OR IGNORE INTO version_picture VALUES (?, ?, NULL, ?)", row)
    db.execute("UPDATE version SET pictured = 1 WHERE key = ?", (version,))


def is_whole(row: sqlite3.Row) -> bool:
    """Whether the data of a row of `picture` are those that were written."""
    return isinstance(row["data"], bytes) and hashlib.sha256(row["data"]).hexdigest() == row["sha256"]
