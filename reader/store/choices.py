"""What the user undid of the importer's inferences, remembered so that the next import of the file respects it.

Kinds are written into the text, which is searched by them; directions are laid over it each time that it is read.
"""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.arabic.direction import Direction
from reader.article import Article, Kind, Paragraph, TitleOrigin
from reader.store.rows import storable


def remember(db: sqlite3.Connection, article: str, old: Article, new: Article) -> None:
    """Remember every kind that `new` changes, and that the line which repeats the title is text now."""
    before = {place: paragraph.kind for place, paragraph in _placed(old.paragraphs)}
    for (text, occurrence), paragraph in _placed(new.paragraphs):
        if before.get((text, occurrence), paragraph.kind) is not paragraph.kind:
            row = (article, _sha256(text), occurrence, paragraph.kind.value)
            db.execute("INSERT OR REPLACE INTO chosen_kind VALUES (?, ?, ?, ?)", row)
    if old.repeated_title is not None and new.repeated_title is None:
        db.execute("UPDATE article SET keeps_repeated = 1 WHERE id = ?", (article,))


def with_kinds(db: sqlite3.Connection, article: str, text: Article) -> Article:
    """`text` with the kinds that the user gave to paragraphs of the same words; no position in it changes."""
    rows = db.execute("SELECT text_sha256, occurrence, kind FROM chosen_kind WHERE article = ?", (article,))
    chosen = {(row["text_sha256"], row["occurrence"]): row["kind"] for row in rows}
    if not chosen:
        return text
    for number, ((words, occurrence), paragraph) in enumerate(_placed(text.paragraphs), 1):
        kind = chosen.get((_sha256(words), occurrence))
        if kind is not None and kind != paragraph.kind:
            text = text.with_kind(number, Kind(kind))
    return text


def with_repeated_title(db: sqlite3.Connection, article: str, text: Article) -> Article:
    """`text` with the line that repeats the title as its first paragraph, if the user wanted it so."""
    row = db.execute("SELECT keeps_repeated FROM article WHERE id = ?", (article,)).fetchone()
    if not row or not row["keeps_repeated"] or text.repeated_title is None:
        return text
    paragraphs = (Paragraph(text.repeated_title), *text.paragraphs)
    return replace(text, paragraphs=paragraphs, repeated_title=None, title_origin=TitleOrigin.GIVEN)


def choose_direction(
    db: sqlite3.Connection, article: str, text: Article, paragraph: int, direction: Direction | None
) -> None:
    """Remember which way a paragraph of `text` is to run; None forgets it. Raises IndexError."""
    words = storable(text.paragraph(paragraph).text)
    occurrence = sum(storable(before.text) == words for before in text.paragraphs[: paragraph - 1])
    place = (article, _sha256(words), occurrence)
    if direction is None:
        sql = "DELETE FROM chosen_direction WHERE article = ? AND text_sha256 = ? AND occurrence = ?"
        db.execute(sql, place)
    else:
        db.execute("INSERT OR REPLACE INTO chosen_direction VALUES (?, ?, ?, ?)", (*place, direction.value))


def with_directions(db: sqlite3.Connection, article: str, text: Article) -> Article:
    """The stored `text` with the directions that the user gave, to it as a whole and to paragraphs of these words."""
    row = db.execute("SELECT direction FROM article WHERE id = ?", (article,)).fetchone()
    whole = Direction(row["direction"]) if row and row["direction"] else None
    rows = db.execute("SELECT text_sha256, occurrence, direction FROM chosen_direction WHERE article = ?", (article,))
    chosen = {(row["text_sha256"], row["occurrence"]): Direction(row["direction"]) for row in rows}
    if not chosen:
        return replace(text, forced=whole) if whole else text
    directions: dict[int, Direction] = {}
    seen: Counter[str] = Counter()
    for number, paragraph in text.numbered():  # not _placed: what was read from the store is storable, and may be long
        digest = _sha256(paragraph.text)
        if direction := chosen.get((digest, seen[digest])):
            directions[number] = direction
        seen[digest] += 1
    return replace(text, forced=whole, directions=directions)


def _placed(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[tuple[str, int], Paragraph]]:
    """Each paragraph under its words and how many paragraphs of the same words stand before it."""
    seen: Counter[str] = Counter()
    for paragraph in paragraphs:
        words = storable(paragraph.text)
        yield (words, seen[words]), paragraph
        seen[words] += 1


def _sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
