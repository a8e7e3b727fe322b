"""The articles' texts: every version of every file, sealed so that a damaged one is never shown as if it were whole."""

import secrets
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from reader.anchor import Attachment
from reader.arabic.direction import Direction
from reader.article import Article, Place, TitleOrigin
from reader.comparison import Counts
from reader.errors import ArticleRemoved, TextDamaged
from reader.store import annotations, choices, marks
from reader.store.articles import change, one, removed, stored_path, with_digest
from reader.store.changes import queue
from reader.store.database import Database, now
from reader.store.pictures import NO_PICTURES, PictureSet, keep
from reader.store.rows import (
    PARAGRAPH_COLUMNS,
    ParagraphRow,
    article_of,
    digest_of,
    names_column,
    paragraph_row,
    seal,
    storable,
)
from reader.store.steps import forget_counts, remember_step

_PARAGRAPHS = f"SELECT {PARAGRAPH_COLUMNS} FROM paragraph WHERE version = ? ORDER BY number"

_FOUND_ROW = "coalesce(a.title, v.title) FROM article a JOIN version v ON v.article = a.id AND v.number = a.version"
_FOUND_TITLE = f"SELECT coalesce(a.title, v.title), {_FOUND_ROW} WHERE a.id = ? AND a.trashed IS NULL"
_FOUND_PARAGRAPH = f"""SELECT p.text, {_FOUND_ROW} JOIN paragraph p ON p.version = v.key
                        WHERE a.id = ? AND p.number = ? AND a.trashed IS NULL"""
_FOUND_NOTE = f"""SELECT n.note, {_FOUND_ROW} JOIN annotation n ON n.article = a.id AND n.deleted IS NULL
                   WHERE a.id = ? AND n.id = ? AND a.trashed IS NULL"""


class FoundText(NamedTuple):
    """A text, and the title of the article that it belongs to."""

    text: str
    title: str


_SEARCHABLE_TITLES = f"SELECT a.id, {_FOUND_ROW} WHERE a.trashed IS NULL AND a.id IN "
_SEARCHABLE_PARAGRAPHS = """SELECT a.id, p.number, p.text FROM article a
    JOIN version v ON v.article = a.id AND v.number = a.version JOIN paragraph p ON p.version = v.key
    WHERE p.kind <> 'furniture' AND p.text <> '' AND typeof(p.text) = 'text' AND a.trashed IS NULL AND a.id IN """
_SEARCHABLE_NOTES = """SELECT article, id, paragraph, note FROM annotation
    WHERE deleted IS NULL AND note <> '' AND article IN """


class Searchable(NamedTuple):
    """What can be found of an article: its title, paragraphs (number, text) and notes (id, paragraph, text)."""

    article: str
    title: str
    paragraphs: list[tuple[int, str]]
    notes: list[tuple[str, int | None, str]]


class Added(NamedTuple):
    """The article that holds some bytes; `is_new` says whether it was added just now."""

    id: str
    is_new: bool


class Texts(Database):
    """Articles as they are read, and their way in."""

    def article(self, article: str, version: int | None = None) -> Article:
        """The text of the current or an older version (from 1), under what the user calls the article.

        Raises ArticleNotFound (no such version included), ArticleRemoved, and LibraryDamaged if the text is not what
        was written.
        """
        with self._reading() as db:
            head, rows = load(db, article, version)
            if removed(db, article):
                raise ArticleRemoved(title=head["title"])
            return choices.with_directions(db, article, self._whole(head, rows))

    def other_versions(self, article: str) -> list[int]:
        """The numbers of the versions that are not the current one, the latest first."""
        sql = "SELECT number FROM edition WHERE id = ? AND number <> current ORDER BY number DESC"
        with self._reading() as db:
            return [row["number"] for row in db.execute(sql, (article,))]

    def _whole(self, head: sqlite3.Row, rows: list[sqlite3.Row]) -> Article:
        if seal(head["said_title"], head["repeated_title"], digest_of(rows)) != head["seal"]:
            raise TextDamaged(title=head["title"], article=head["id"])
        return article_of(head, rows)

    def original(self, article: str) -> bytes:
        """The bytes of the file that the current version was read from. Raises ArticleNotFound, LibraryDamaged."""
        sql = """SELECT o.data FROM article a JOIN version v ON v.article = a.id AND v.number = a.version
                   JOIN original o ON o.version = v.key WHERE a.id = ?"""
        with self._reading() as db:
            packed = one(db, sql, (article,), article)["data"]
        try:
            return zlib.decompress(packed)
        except (zlib.error, TypeError) as error:
            raise self._damaged(f"the original file of {article} is not what was written") from error

    def found_text(self, article: str, paragraph: int | None, annotation: str | None) -> str | None:
        """The text of a note, else of a paragraph, else the title; None when it is gone, or its article trashed."""
        (found,) = self.found_texts([(article, paragraph, annotation)])
        return found.text if found else None

    def found_texts(self, places: Iterable[tuple[str, int | None, str | None]]) -> list["FoundText | None"]:
        """For each place (article, paragraph, annotation) what `found_text` says, with the article's title; at once."""
        found: list[FoundText | None] = []
        with self._reading() as db:
            for article, paragraph, annotation in places:
                if annotation is not None:
                    row = db.execute(_FOUND_NOTE, (article, annotation)).fetchone()
                elif paragraph is not None:
                    row = db.execute(_FOUND_PARAGRAPH, (article, paragraph)).fetchone()
                else:
                    row = db.execute(_FOUND_TITLE, (article,)).fetchone()
                found.append(FoundText(*row) if row else None)
        return found

    def searchable(self, articles: Collection[str]) -> list[Searchable]:
        """What can be found of these articles, but for those that are gone or in the trash. Seals are not looked at.

        For some hundred articles at a time.
        """
        ids = list(articles)
        marks = f"({','.join('?' * len(ids))})"
        with self._reading() as db:
            titles = dict(db.execute(_SEARCHABLE_TITLES + marks, ids).fetchall())
            found = {id: Searchable(id, str(titles[id]), [], []) for id in ids if id in titles}
            for id, number, text in db.execute(f"{_SEARCHABLE_PARAGRAPHS}{marks} ORDER BY v.key, p.number", ids):
                found[id].paragraphs.append((number, text))
            for id, note, paragraph, text in db.execute(f"{_SEARCHABLE_NOTES}{marks} ORDER BY paragraph, id", ids):
                if id in found:
                    found[id].notes.append((note, paragraph, text))
        return list(found.values())

    def add_article(
        self, article: Article, *, origin: str | None, data: bytes, digest: str, pictures: PictureSet = NO_PICTURES
    ) -> Added:
        """Add an article with the bytes it was read from, and its pictures.

        If another process has added the same bytes meanwhile, nothing is added and that article is named instead.
        """
        packed, prepared = zlib.compress(data), Prepared.of(article)
        time = now()
        sql = "INSERT INTO article (id, version, origin, added, updated) VALUES (?, 1, ?, ?, ?)"
        with self._writing() as db:
            known = with_digest(db, digest)
            if known:
                return Added(known, is_new=False)
            made = _new_id(db)
            db.execute(sql, (made, origin and stored_path(origin), time, time))
            keep(db, _add_version(db, made, 1, prepared, packed=packed, digest=digest), pictures)
            queue(db, made)
            return Added(made, is_new=True)

    def with_choices(self, article: str, text: Article) -> Article:
        """A newly read `text` of a known article as the user wants it: kinds, and the line that repeats the title.

        What follows from positions, such as attachments, is to be found in what this returns.
        """
        with self._reading() as db:
            return choices.with_repeated_title(db, article, choices.with_kinds(db, article, text))

    def update_article(
        self,
        article: str,
        text: Article,
        *,
        origin: str | None,
        data: bytes,
        digest: str,
        attachments: Mapping[str, Attachment | None],
        pictures: PictureSet = NO_PICTURES,
        counts: Counts | None = None,
    ) -> bool:
        """Add a new version: the old one is kept, what the user said stays, notes and marks go where `attachments` say.

        Returns False, and does nothing, if another process has added this very version meanwhile. `counts` compares it
        with the current one, if that could be read. The reader is to see that the article changed.

        One that is not named there stays where its words are, see `places`. Raises ArticleNotFound.
        """
        packed, prepared = zlib.compress(data), Prepared.of(text)
        with self._writing() as db:
            if with_digest(db, digest) == article:
                return False
            head, rows = load(db, article, None)
            old = article_of(head, rows)
            chosen = choices.with_kinds(db, article, text)
            if chosen is not text:
                text, prepared = chosen, Prepared.of(chosen)
            number = db.execute("SELECT max(number) FROM version WHERE article = ?", (article,)).fetchone()[0] + 1
            key = _add_version(db, article, number, prepared, packed=packed, digest=digest)
            keep(db, key, pictures)
            sql = "UPDATE article SET version = ?, origin = coalesce(?, origin) WHERE id = ?"
            change(db, sql, (number, origin and stored_path(origin), article), article)
            settle(db, article, old, text, attachments)
            remember_step(db, article, key, counts)
            db.execute("INSERT OR IGNORE INTO unseen_version VALUES (?, ?)", (article, head["number"]))
            return True

    def rewrite_article(self, article: str, text: Article, attachments: Mapping[str, Attachment | None]) -> None:
        """Arrange the current version anew, without making another: the user undid an inference, which is remembered.

        Takes the paragraphs, the repeated title and, unless the user has named the article, the title; the rest of
        `text` is left to `edit_article`. Raises ArticleNotFound.
        """
        prepared = Prepared.of(text)
        with self._writing() as db:
            head, rows = load(db, article, None)
            old = self._whole(head, rows)
            choices.remember(db, article, old, text)
            said = head["said_title"] if head["title_origin"] == TitleOrigin.EDITED else text.title
            db.execute("DELETE FROM paragraph WHERE version = ?", (head["key"],))
            write_text(db, head["key"], said, prepared)
            settle(db, article, old, text, attachments)
            forget_counts(db, head["key"])

    def set_direction(self, article: str, direction: Direction | None, paragraph: int | None) -> None:
        """Say which way a paragraph of the current version runs, or (None) the article; for later versions too.

        None as the direction leaves it to the file and the letters again. Raises ArticleNotFound, IndexError.
        """
        with self._writing() as db:
            if paragraph is None:
                sql = "UPDATE article SET direction = ? WHERE id = ?"
                change(db, sql, (direction and direction.value, article), article)
            else:
                text = article_of(*load(db, article, None))
                choices.choose_direction(db, article, text, paragraph, direction)

    def is_as_written(self, article: str, text: Article) -> bool:
        """Whether the current version, when it was written, was exactly `text`. Raises ArticleNotFound."""
        rows = [paragraph_row(number, paragraph) for number, paragraph in text.numbered()]
        repeated = None if text.repeated_title is None else storable(text.repeated_title)
        with self._reading() as db:
            head = one(db, "SELECT * FROM edition WHERE id = ? AND number = current", (article,), article)
        return bool(seal(head["said_title"], repeated, digest_of(rows)) == head["seal"])

    def mend_article(
        self,
        article: str,
        text: Article,
        attachments: Mapping[str, Attachment | None],
        pictures: PictureSet = NO_PICTURES,
    ) -> None:
        """Write the damaged text of the current version again; nothing of the old one is looked at.

        `attachments` are those of the annotations and marks that are to move. Raises ArticleNotFound.
        """
        prepared = Prepared.of(text)
        with self._writing() as db:
            head = one(db, "SELECT * FROM edition WHERE id = ? AND number = current", (article,), article)
            db.execute("DELETE FROM paragraph WHERE version = ?", (head["key"],))
            write_text(db, head["key"], text.title, prepared)
            keep(db, head["key"], pictures)
            settle(db, article, text, text, attachments)
            forget_counts(db, head["key"])

    def picture_article(
        self, article: str, text: Article, place: Place, attachments: Mapping[str, Attachment], pictures: PictureSet
    ) -> None:
        """Give the current version, read before pictures were kept, its pictures and paragraphs that stand for them.

        All other paragraphs of `text` must be those it has; `place` and `attachments` say where reading and the notes
        are among them. Raises ArticleNotFound.
        """
        prepared = Prepared.of(text)
        with self._writing() as db:
            head, rows = load(db, article, None)
            if text != self._whole(head, rows):
                said = head["said_title"] if head["title_origin"] == TitleOrigin.EDITED else text.title
                db.execute("DELETE FROM paragraph WHERE version = ?", (head["key"],))
                write_text(db, head["key"], said, prepared)
                settle(db, article, self._whole(head, rows), text, attachments)
                forget_counts(db, head["key"])
                db.execute("UPDATE article SET place_paragraph = ? WHERE id = ?", (place.paragraph, article))
            db.execute("UPDATE version SET notices = ? WHERE key = ?", (names_column(text.notices), head["key"]))
            keep(db, head["key"], pictures)


def load(db: sqlite3.Connection, article: str, version: int | None) -> tuple[sqlite3.Row, list[sqlite3.Row]]:
    """What is known of a version (None: the current one), and its paragraphs' rows. Raises ArticleNotFound."""
    sql = "SELECT * FROM edition WHERE id = ? AND number = coalesce(?, current)"
    head = one(db, sql, (article, version), article)
    return head, db.execute(_PARAGRAPHS, (head["key"],)).fetchall()


@dataclass(frozen=True)
class Prepared:
    """A text and what is stored of it, worked out before the transaction, so that nobody waits for that."""

    text: Article
    rows: list[ParagraphRow]
    digest: str
    words: int

    @classmethod
    def of(cls, text: Article) -> Self:
        rows = [paragraph_row(number, paragraph) for number, paragraph in text.numbered()]
        return cls(text, rows, digest_of(rows), text.words)


def _add_version(
    db: sqlite3.Connection, article: str, number: int, prepared: Prepared, *, packed: bytes, digest: str
) -> int:
    """Add the rows of a version and return its key; `packed` is the file, compressed with zlib."""
    text = prepared.text
    values = {
        "article": article,
        "number": number,
        "imported": now(),
        "digest": digest,
        "authors": names_column(text.authors),
        "source": text.source,
        "published": text.published,
        "language": text.language,
        "tags": names_column(text.tags),
        "notices": names_column(text.notices),
    }
    sql = """INSERT INTO version (article, number, imported, digest, authors, source, published, language, tags,
                                  notices, title, title_origin, paragraphs, words, seal)
             VALUES (:article, :number, :imported, :digest, :authors, :source, :published, :language, :tags,
                     :notices, '', '', 0, 0, '')"""
    key = db.execute(sql, values).lastrowid
    assert key is not None
    db.execute("INSERT INTO original VALUES (?, ?)", (key, packed))
    write_text(db, key, text.title, prepared)
    return key


def write_text(db: sqlite3.Connection, key: int, title: str, prepared: Prepared) -> None:
    """Write the paragraphs of the version `key`, which has none, and what is counted and sealed of them.

    `title` is what the file says; an origin of EDITED is the user's and leaves the file's as it is.
    """
    text, rows = prepared.text, prepared.rows
    db.executemany(f"INSERT INTO paragraph (version, {PARAGRAPH_COLUMNS}) VALUES ({key}, ?, ?, ?, ?, ?, ?, ?)", rows)
    title = storable(title)
    repeated = None if text.repeated_title is None else storable(text.repeated_title)
    values = {
        "key": key,
        "title": title,
        "origin": text.title_origin.value,
        "repeated": repeated,
        "paragraphs": len(rows),
        "words": prepared.words,
        "seal": seal(title, repeated, prepared.digest),
    }
    sql = """UPDATE version SET title = :title, title_origin = iif(:origin = 'edited', title_origin, :origin),
                    repeated_title = :repeated, paragraphs = :paragraphs, words = :words, seal = :seal
              WHERE key = :key"""
    db.execute(sql, values)


def settle(
    db: sqlite3.Connection, article: str, old: Article, new: Article, attachments: Mapping[str, Attachment | None]
) -> None:
    """Bring what points into the text along to the `new` one."""
    annotations.follow(db, article, old, new, attachments)
    marks.follow(db, article, old, new, attachments)
    sql = "UPDATE article SET updated = ?, place_paragraph = max(1, min(place_paragraph, ?)) WHERE id = ?"
    change(db, sql, (now(), len(new.paragraphs), article), article)
    queue(db, article)


def _new_id(db: sqlite3.Connection) -> str:
    while True:
        made = secrets.token_hex(6)
        if not db.execute("SELECT 1 FROM article WHERE id = ?", (made,)).fetchone():
            return made
