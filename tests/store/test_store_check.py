"""Damage: it is found by the check, told on opening an article, and never crosses the store as anything else."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.annotation import Color, Target
from reader.article import Article, Paragraph
from reader.errors import LibraryDamaged, LibraryError, NotFound
from reader.store import Store


def spoil(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite", isolation_level=None)) as db:
        assert db.execute(statement).rowcount > 0


def test_a_whole_library(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    highlight(store, added, "OpenAI")
    store.add_annotation(added, Target.ARTICLE, None, None, Color.RED, "عن الكل", ())
    assert store.check() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE paragraph SET text = replace(text, 'ورقة', 'وردة') WHERE version = 1",
        "UPDATE paragraph SET kind = 'quote' WHERE version = 1 AND number = 2",
        "UPDATE paragraph SET number = 9 WHERE version = 1 AND number = 3",
        "DELETE FROM paragraph WHERE version = 1 AND number = 3",
        "UPDATE version SET title = 'غيره' WHERE key = 1",
        "UPDATE version SET repeated_title = 'سطر' WHERE key = 1",
    ],
)
def test_a_text_that_is_not_what_was_written_is_not_shown(store: Store, add, article: Article, statement: str) -> None:
    added, other = add(store, article), add(store, Article("سليمة", (Paragraph("سليم"),)))
    spoil(store.folder, statement)
    with pytest.raises(LibraryDamaged, match="not what was written"):
        store.article(added)
    assert store.article(other).title == "سليمة"
    (finding,) = store.check()
    assert added in finding


def test_an_original_that_is_damaged(store: Store, add, article: Article) -> None:
    added = add(store, article)
    spoil(store.folder, "UPDATE original SET data = substr(data, 1, 10)")
    with pytest.raises(LibraryDamaged):
        store.original(added)
    (finding,) = store.check()
    assert "original" in finding
    spoil(store.folder, "UPDATE original SET data = 'text'")
    assert len(store.check()) == 1
    with pytest.raises(LibraryDamaged):
        store.original(added)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotation SET paragraph = 9, end_paragraph = 9",
        "UPDATE annotation SET color = 'no colour'",
        "UPDATE annotation SET article = 'gone'",
        "UPDATE article SET version = 7",
        "UPDATE paragraph_mark SET paragraph = 9",
        "UPDATE paragraph_mark SET state = 'no state'",
    ],
)
def test_rows_that_do_not_fit(store: Store, add, highlight, article: Article, statement: str) -> None:
    added = add(store, article)
    highlight(store, added, "OpenAI")
    store.mark_paragraph(added, 1, bookmarked=True)
    spoil(store.folder, statement)
    assert len(store.check()) == 1


def test_rows_that_make_no_sense_are_told_as_damage(store: Store, add, highlight, article: Article) -> None:
    highlight(store, add(store, article), "OpenAI")
    spoil(store.folder, "UPDATE annotation SET tags = 'no json'")
    with pytest.raises(LibraryDamaged):
        store.annotations()
    spoil(store.folder, "UPDATE version SET title_origin = 'nowhere'")
    with pytest.raises(LibraryDamaged):
        store.entries()


def read_everything(folder: Path) -> None:
    """Ask for all there is; whatever is wrong must come as an error of the library, or as nothing found."""
    try:
        with Store(folder) as store:
            for ask in (store.entries, store.annotations, store.check, lambda: store.pending(100)):
                try:
                    ask()
                except (LibraryError, NotFound):
                    continue
            for entry in store.entries():
                for look in (store.article, store.original, store.annotations, store.place):
                    try:
                        look(entry.id)
                    except (LibraryError, NotFound):
                        continue
                store.edit_article(entry.id, tags=("وسم",))
    except (LibraryError, NotFound):
        return


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_told_as_such(store: Store, add, highlight, seed: int) -> None:
    for number in range(30):
        paragraphs = tuple(Paragraph(f"فقرة {number} و{n} " * 20 + f"ختام{n}") for n in range(4))
        highlight(store, add(store, Article(f"مقالة {number}", paragraphs)), "ختام3", note="حاشية")
    store.close()
    pick = random.Random(seed)
    content = bytearray(store.database.read_bytes())
    for _ in range(pick.choice((1, 5, 50))):
        place = pick.randrange(len(content))
        length = pick.choice((1, 16, 600))
        content[place : place + length] = pick.randbytes(len(content[place : place + length]))
    store.database.write_bytes(content)
    read_everything(store.folder)
