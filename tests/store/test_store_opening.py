"""Opening a library: what is made, what is refused and left alone, and how an older one becomes today's."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.annotation import Annotation
from reader.article import Article
from reader.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryTooNew,
    LibraryUnwritable,
    NotALibrary,
)
from reader.store import Store, schema

OPEN_AND_SAY_ID = """
import sys
from pathlib import Path
from reader.store import Store
with Store(Path(sys.argv[1])) as store:
    print(store.library_id)
"""

# Files may not grow: what a full disk does to a program, for this process alone.
ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from reader.errors import LibraryError
from reader.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
with Store(Path(sys.argv[1])) as store:
    (entry,) = store.entries()
    print(entry.title, "|", store.backup_problem)
    try:
        store.edit_article(entry.id, title="x")
    except LibraryError as error:
        print(type(error).__name__)
    print(store.entry(entry.id).title, "|", store.check())
"""


def raw(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "library.sqlite", isolation_level=None)


def everything_in(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_a_new_library(folder: Path) -> None:
    with Store(folder) as store:
        assert store.folder == folder
        assert store.database == folder / "library.sqlite"
        assert store.entries() == []
        assert store.check() == []
        assert store.last_change == 0
        library = store.library_id
    with Store(folder) as store:
        assert store.library_id == library
    assert [path.name for path in folder.iterdir()] == ["library.sqlite"]


def test_the_settings_of_the_file_are_the_safe_ones(store: Store) -> None:
    with closing(raw(store.folder)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_two_libraries_have_two_ids(tmp_path: Path) -> None:
    with Store(tmp_path / "one") as one, Store(tmp_path / "other") as other:
        assert one.library_id != other.library_id


def test_processes_that_start_at_once_make_one_library(folder: Path, child) -> None:
    processes = [child(OPEN_AND_SAY_ID, folder) for _ in range(3)]
    ids = {process.communicate()[0] for process in processes}
    assert len(ids) == 1
    assert ids.pop().strip()


def test_a_newer_library_is_left_alone(folder: Path, store: Store, add, article: Article) -> None:
    add(store, article)
    store.close()
    with closing(raw(folder)) as db:
        db.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    before = everything_in(folder)
    with pytest.raises(LibraryTooNew):
        Store(folder)
    assert everything_in(folder) == before


@pytest.mark.parametrize("content", [b"short", b"\0" * 8192, "ليس هذا مكتبة".encode() * 1000])
def test_a_file_that_is_no_database_is_left_alone(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(content)
    before = everything_in(folder)
    with pytest.raises(NotALibrary):
        Store(folder)
    assert everything_in(folder) == before


@pytest.mark.parametrize("statement", ["CREATE TABLE article (id)", "PRAGMA application_id=7", "PRAGMA user_version=1"])
def test_the_database_of_another_program_is_left_alone(folder: Path, statement: str) -> None:
    folder.mkdir()
    with closing(raw(folder)) as db:
        db.execute(statement)
    before = everything_in(folder)
    with pytest.raises(NotALibrary):
        Store(folder)
    assert everything_in(folder) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NotALibrary):
            Store(folder)


def test_a_folder_in_place_of_the_file(folder: Path) -> None:
    (folder / "library.sqlite").mkdir(parents=True)
    with pytest.raises(LibraryUnwritable):
        Store(folder)


@pytest.mark.parametrize("lost", ["missing", "empty", "zeros"])
def test_a_library_that_was_lost_is_not_begun_anew(
    folder: Path, store: Store, add, article: Article, lost: str
) -> None:
    add(store, article)
    store.backup("test")
    store.close()
    if lost == "missing":
        store.database.unlink()
    else:
        store.database.write_bytes(b"" if lost == "empty" else bytes(4096))
    with pytest.raises(LibraryDamaged, match="backups"):
        Store(folder)


def test_a_truncated_library_is_damaged(folder: Path, store: Store, add, article: Article) -> None:
    add(store, article)
    store.close()
    content = store.database.read_bytes()
    store.database.write_bytes(content[: len(content) // 2])
    with pytest.raises(LibraryDamaged) as caught:
        Store(folder)
    assert caught.value.fields["backups"] == folder / "backups"


def test_a_library_without_its_tables_is_damaged(folder: Path, store: Store) -> None:
    store.close()
    with closing(raw(folder)) as db:
        db.execute("DROP TABLE meta")
    with pytest.raises(LibraryDamaged):
        Store(folder)


def test_a_library_without_its_id_is_damaged(folder: Path, store: Store) -> None:
    store.close()
    with closing(raw(folder)) as db:
        db.execute("DELETE FROM meta")
    with pytest.raises(LibraryDamaged, match="id"):
        Store(folder)


def test_a_locked_library_is_busy(folder: Path, add, article: Article) -> None:
    with Store(folder, patience=0.1) as impatient, closing(raw(folder)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryBusy):
            impatient.entries()
        with pytest.raises(LibraryBusy):
            add(impatient, article)
        with pytest.raises(LibraryBusy):
            Store(folder, patience=0.1)
        other.execute("ROLLBACK")
        assert impatient.entry(add(impatient, article)).title == article.title


def test_on_a_full_disk_the_library_can_be_read(folder: Path, store: Store, add, article: Article, child) -> None:
    add(store, article)
    store.close()
    opened, written, after, _ = child(ON_A_FULL_DISK, folder).communicate()[0].split("\n")
    assert opened.startswith(f"{article.title} | Nothing can be written"), "opening goes on without its backup"
    assert written == "LibraryUnwritable"
    assert after == f"{article.title} | []", "the change that failed has left nothing"
    assert not list((folder / "backups").iterdir()), "no half-made backup is left"


def test_a_closed_store_is_a_mistake_of_the_program(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(RuntimeError):
        store.entries()


def test_an_older_library_is_migrated_after_a_backup(
    store: Store, add, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store.folder
    added = add(store, article)
    store.close()
    made_up = (*schema.MIGRATIONS, ("ALTER TABLE article ADD COLUMN mood TEXT", "UPDATE article SET mood = 'calm'"))
    monkeypatch.setattr(schema, "MIGRATIONS", made_up)
    monkeypatch.setattr(schema, "VERSION", len(made_up))
    with Store(folder) as migrated:
        assert migrated.article(added) == article
        assert migrated.check() == []
        (backup,) = migrated.backups()
        assert f"before-version-{len(made_up)}" in backup.name
    with closing(raw(folder)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(made_up),)
        assert db.execute("SELECT mood FROM article").fetchone() == ("calm",)
    with closing(sqlite3.connect(backup)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(made_up) - 1,)
    monkeypatch.undo()
    with pytest.raises(LibraryTooNew):
        Store(folder)


@pytest.fixture
def made(store: Store, add, highlight, article: Article) -> Annotation:
    return highlight(store, add(store, article), "ورقة صغيرة")


@pytest.mark.parametrize("wrong", ["nonsense", "UPDATE annotation SET article = 'gone'"])
def test_a_migration_that_fails_changes_nothing(
    store: Store, made: Annotation, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    folder = store.folder
    store.close()
    failing = (*schema.MIGRATIONS, ("ALTER TABLE article ADD COLUMN mood TEXT", wrong))
    monkeypatch.setattr(schema, "MIGRATIONS", failing)
    monkeypatch.setattr(schema, "VERSION", len(failing))
    with pytest.raises(LibraryDamaged):
        Store(folder)
    monkeypatch.undo()
    with Store(folder) as again:
        assert again.annotations() == [made]
        assert again.check() == []
