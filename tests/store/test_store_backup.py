"""Backups: when they are made, what they hold, which are kept, and that a failed one stops nothing."""

import os
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Article, Paragraph
from reader.errors import LibraryDamaged, LibraryUnwritable
from reader.store import Store
from reader.store.backup import kept

OPEN_AND_SAY_PROBLEM = """
import sys
from pathlib import Path
from reader.store import Store
with Store(Path(sys.argv[1])) as store:
    print(store.backup_problem)
"""


def pretend_made(backup: Path, days_ago: int) -> None:
    """Give a backup the name that it would have, had it been made `days_ago`."""
    day = (datetime.now(UTC) - timedelta(days=days_ago)).strftime("%Y-%m-%d")
    start = len("library-")
    backup.rename(backup.with_name(backup.name[:start] + day + backup.name[start + len(day) :]))


def add_another(store: Store, add, number: int) -> None:
    add(store, Article(f"مقالة {number}", (Paragraph("نص"),)))


def test_a_backup_is_a_library(store: Store, tmp_path: Path, add, highlight, article: Article) -> None:
    added = add(store, article)
    made = highlight(store, added, "OpenAI", note="حاشية")
    backup = store.backup("Bulk Import!")
    assert backup.parent == store.folder / "backups"
    assert backup.name.endswith("Z-bulk-import.sqlite")
    assert store.backups() == [backup]
    store.trash(added)
    restored = tmp_path / "restored"
    restored.mkdir()
    shutil.copy(backup, restored / "library.sqlite")
    with Store(restored) as copy:
        assert copy.library_id == store.library_id
        assert copy.article(added) == article
        assert copy.annotations() == [made]
        assert copy.check() == []
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]


def test_an_empty_library_needs_none(folder: Path) -> None:
    for _ in range(2):
        with Store(folder) as store:
            assert store.backups() == []
            assert store.backup_problem is None


def test_one_at_the_first_start_of_a_day_if_something_changed(folder: Path, store: Store, add) -> None:
    add_another(store, add, 1)
    with Store(folder) as second:
        (first_made,) = second.backups()
        assert first_made.name.endswith("-start.sqlite")
        add_another(second, add, 2)
    with Store(folder) as third:
        assert third.backups() == [first_made], "today has one"
    pretend_made(first_made, 1)
    with Store(folder) as fourth:
        made_today = fourth.backups()
        assert len(made_today) == 2
    for backup in made_today:
        backup.unlink()
    with Store(folder) as fifth:
        (made_last,) = fifth.backups()
    pretend_made(made_last, 3)
    with Store(folder) as sixth:
        assert len(sixth.backups()) == 1, "nothing has changed since the last"
        assert sixth.backup_problem is None


def test_processes_that_start_at_once_do_not_disturb_each_other(store: Store, add, child) -> None:
    add_another(store, add, 1)
    starts = [child(OPEN_AND_SAY_PROBLEM, store.folder) for _ in range(3)]
    assert [start.communicate()[0].strip() for start in starts] == ["None"] * 3
    assert 1 <= len(store.backups()) <= 3


def test_a_failed_backup_does_not_prevent_opening(folder: Path, store: Store, add) -> None:
    add_another(store, add, 1)
    store.close()
    (folder / "backups").write_text("in the way")
    with Store(folder) as again:
        assert "Nothing can be written" in (again.backup_problem or "")
        assert len(again.entries()) == 1
        assert again.backups() == []
        with pytest.raises(LibraryUnwritable):
            again.backup("test")


def test_a_damaged_library_makes_no_backup(folder: Path, store: Store, add) -> None:
    for number in range(100):
        add_another(store, add, number)
    good = store.backup("test")
    store.close()
    pretend_made(good, 1)
    content = bytearray(store.database.read_bytes())
    content[-20000:] = bytes(20000)
    store.database.write_bytes(content)
    with Store(folder) as again:
        assert "damaged" in (again.backup_problem or "")
        assert len(again.backups()) == 1, "the good one stays"
        with pytest.raises(LibraryDamaged):
            again.backup("test")


def test_what_a_killed_process_left_is_swept(store: Store, folder: Path, add) -> None:
    add_another(store, add, 1)
    store.backup("first")
    old, new = folder / "backups" / ".partial-old.sqlite", folder / "backups" / ".partial-new.sqlite"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    store.backup("second")
    assert not old.exists()
    assert new.exists(), "it may be another process's, at work"
    assert len(store.backups()) == 2


def test_only_backups_are_ever_removed(store: Store, folder: Path, add) -> None:
    add_another(store, add, 1)
    (folder / "backups").mkdir()
    own = folder / "backups" / "library-my-own-copy.sqlite"
    own.write_text("the user's")
    for _ in range(12):
        store.backup("again")
    assert len(store.backups()) == 8
    assert own.read_text() == "the user's"


def test_which_are_kept() -> None:
    names = [
        f"library-2026-08-{day:02}T{hour:02}-00-00-000000Z-start.sqlite" for day in range(1, 29) for hour in (8, 12, 20)
    ]
    stay = sorted(path.name[16:21] for path in kept([Path(name) for name in names]))
    assert stay == ["22T20", "23T20", "24T20", "25T20", "26T12", "26T20", *[f"27T{h}" for h in ("08", "12", "20")],
                    *[f"28T{h}" for h in ("08", "12", "20")]]  # fmt: skip
    assert kept([]) == set()
