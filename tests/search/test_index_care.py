"""The index can always be thrown away: what happens to it, it answers again, and never claims more than it holds."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from whoosh.util.filelock import FileLock

from reader.errors import LibraryUnwritable
from reader.search import Document, Field, Index, IndexBusy, Tier
from tests.search.shelf import LIBRARY, SHELF, ask, documents, filled, keys

CHECKOUT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="the system has no such permissions, signals or limits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index"


def python(folder: Path, code: str) -> subprocess.Popen[str]:
    """Another process with the index module's names, the shelf's, and `folder`."""
    start = (
        "import sys, time\nfrom pathlib import Path\nfrom reader.search import *\nfrom reader.search.storage import *\n"
        f"from tests.search.shelf import *\nfolder = Path({str(folder)!r})\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", start + code], cwd=CHECKOUT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def finished(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out


def only(folder: Path, pattern: str) -> Path:
    (path,) = folder.glob(pattern)
    return path


def overwrite(path: Path, keep: float, tail: bytes = b"") -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)] + tail)


def execute(folder: Path, query: str) -> None:
    with closing(sqlite3.connect(folder / "lexicon.sqlite", isolation_level=None)) as database:
        database.execute(query)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "folder gone": shutil.rmtree,
    "folder is a file": lambda folder: (shutil.rmtree(folder), folder.write_bytes(b"x")),
    "folder empty": lambda folder: [path.unlink() for path in folder.iterdir()],
    "table of contents gone": lambda folder: only(folder, "*.toc").unlink(),
    "table of contents empty": lambda folder: only(folder, "*.toc").write_bytes(b""),
    "table of contents cut": lambda folder: overwrite(only(folder, "*.toc"), 0.7),
    "table of contents garbage": lambda folder: only(folder, "*.toc").write_bytes(b"garbage " * 200),
    "terms gone": lambda folder: only(folder, "*.trm").unlink(),
    "terms empty": lambda folder: only(folder, "*.trm").write_bytes(b""),
    "terms cut": lambda folder: overwrite(only(folder, "*.trm"), 0.5),
    "terms garbage": lambda folder: overwrite(only(folder, "*.trm"), 0, b"garbage " * 2000),
    "postings gone": lambda folder: only(folder, "*.pst").unlink(),
    "postings empty": lambda folder: only(folder, "*.pst").write_bytes(b""),
    "postings garbage": lambda folder: overwrite(only(folder, "*.pst"), 0, b"garbage " * 2000),
    "postings garbage inside": lambda folder: overwrite(only(folder, "*.pst"), 0.01, b"\xff" * 9000),
    "column gone": lambda folder: only(folder, "*.place.col").unlink(),
    "column garbage": lambda folder: overwrite(only(folder, "*.place.col"), 0.1, b"\xff" * 9000),
    "column empty": lambda folder: only(folder, "*.place.col").write_bytes(b""),
    "lexicon gone": lambda folder: (folder / "lexicon.sqlite").unlink(),
    "lexicon empty": lambda folder: (folder / "lexicon.sqlite").write_bytes(b""),
    "lexicon garbage": lambda folder: (folder / "lexicon.sqlite").write_bytes(b"garbage " * 2000),
    "lexicon cut": lambda folder: overwrite(folder / "lexicon.sqlite", 0.4),
    "lexicon without its state": lambda folder: execute(folder, "DELETE FROM state"),
    "lexicon newer than the rest": lambda folder: execute(folder, "UPDATE state SET generation = 99"),
    "files were written otherwise": lambda folder: execute(folder, "UPDATE state SET layout = 'older 1 little'"),
    "others may write": lambda folder: folder.chmod(0o777),
}


SHELVES = [f"{shelf}{article}" for shelf in range(9) for article in SHELF]


def crowd() -> Iterator[Document]:
    """The shelf nine times, so that common words fill the files of rare and of common words alike."""
    for shelf in range(9):
        for each in documents(*SHELF):
            yield replace(each, key=f"{shelf}{each.key}", article=f"{shelf}{each.article}")


def feed(index: Index) -> None:
    """Bring the index up to date as the library does: again if it has started over meanwhile."""
    for _ in range(2):
        if index.drained_to < 7:
            index.replace(SHELVES, crowd(), drained_to=7)


@POSIX
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_is_right_or_starts_over(folder: Path, damage: str) -> None:
    with closing(Index(folder, LIBRARY)) as index:
        feed(index)
    DAMAGE[damage](folder)
    with closing(Index(folder, LIBRARY)) as index:
        total = ask(index, "كتاب البحر").total
        assert (total, index.count(), index.drained_to) in [(0, 0, 0), (36, 81, 7)]
        assert index.was_recreated is (total == 0)
        feed(index)
        assert (ask(index, "كتاب البحر").total, index.count(), index.drained_to) == (36, 81, 7)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert sorted(path.name for path in folder.parent.iterdir()) == ["index", "index.lock"]


@POSIX
@pytest.mark.parametrize("damage", ["folder gone", "folder empty", "table of contents gone", "lexicon gone"])
def test_an_index_that_is_lost_while_open_starts_over(folder: Path, damage: str) -> None:
    index = filled(folder)
    DAMAGE[damage](folder)
    assert ask(index, "كتاب").total == 0
    assert index.was_recreated
    assert index.drained_to == 0
    index.replace(SHELF, documents(*SHELF), drained_to=8)
    assert (ask(index, "كتاب البحر").total, index.drained_to) == (4, 8)
    index.close()


@POSIX
@pytest.mark.parametrize("seed", range(24))
def test_no_damage_is_an_error(folder: Path, seed: int) -> None:
    """Bytes changed anywhere: the index answers, or starts over and says so."""
    with closing(Index(folder, LIBRARY)) as index:
        feed(index)
    files = sorted(path for path in folder.iterdir() if path.stat().st_size)
    path = files[seed % len(files)]
    data = bytearray(path.read_bytes())
    for step in range(40):
        data[(seed * 7919 + step * 104729) % len(data)] ^= 1 + (seed + step) % 255
    path.write_bytes(data)
    with closing(Index(folder, LIBRARY)) as index:
        for query in ("كتاب", '"كتاب البحر"', "openai", "سوقق"):
            ask(index, query, tuple(Tier))
        index.replace(["0a1"], [], drained_to=index.drained_to)
        assert index.was_recreated or index.drained_to == 7


def test_a_library_gets_its_own_index(folder: Path) -> None:
    filled(folder).close()
    same = Index(folder, LIBRARY)
    assert (same.was_recreated, same.drained_to, ask(same, "كتاب").total) == (False, 3, 6)
    same.close()
    other = Index(folder, "ba9876543210")
    assert (other.was_recreated, other.drained_to, other.count()) == (True, 0, 0)
    other.close()


def test_a_new_analysis_needs_no_new_index(folder: Path) -> None:
    filled(folder).close()
    execute(folder, "DELETE FROM readings")
    execute(folder, "UPDATE forms SET fold = ''")
    execute(folder, "UPDATE state SET analysis = 'older'")
    index = Index(folder, LIBRARY)
    assert not index.was_recreated
    assert (ask(index, "كتاب").total, ask(index, "مسؤول").total, index.drained_to) == (6, 1, 3)
    index.close()


def test_clear(folder: Path) -> None:
    index = filled(folder)
    index.clear()
    assert (index.count(), index.drained_to, ask(index, "كتاب").total) == (0, 0, 0)
    index.close()


# --- what it claims to hold ---------------------------------------------------------------------------------------


def test_an_older_number_does_not_replace_a_newer_one(folder: Path) -> None:
    index = filled(folder)
    index.replace(["a1"], documents("a1"), drained_to=2)
    assert index.drained_to == 3
    index.close()


def test_numbers_that_were_meant_for_a_lost_index_are_not_taken_over(folder: Path) -> None:
    one, other = filled(folder), Index(folder, LIBRARY)
    assert one.drained_to == 3
    other.clear()
    one.replace(["a1"], documents("a1"), drained_to=9)
    assert (one.drained_to, other.drained_to, other.count()) == (0, 0, 4)
    one.replace(["a2"], documents("a2"), drained_to=9)
    assert (one.drained_to, other.count()) == (9, 7)
    one.close()
    other.close()


# --- two at once --------------------------------------------------------------------------------------------------


def test_every_process_sees_the_last_commit(folder: Path) -> None:
    index = filled(folder)
    finished(python(folder, "index = Index(folder, LIBRARY); index.replace(['a1', 'a2'], documents('a2'), 4)"))
    assert {place.article for place in ask(index, "كتاب").places} == {"a2", "a3"}
    assert index.drained_to == 4
    index.replace(["a2"], [], drained_to=5)
    out = finished(python(folder, "index = Index(folder, LIBRARY); print(keys(ask(index, 'كتاب')), index.drained_to)"))
    assert out.strip() == f"{keys(ask(index, 'كتاب'))} 5"
    index.close()


def test_two_writers_take_turns(folder: Path) -> None:
    code = """
index = Index(folder, LIBRARY)
for number in range(15):
    article = f"{sys.argv[0]}{PREFIX}{number}"
    index.replace([article], [Document(article, article, Field.TEXT, 1, None, f"سطر رقم {number}")], number)
index.close()
"""
    writers = [python(folder, code.replace("{PREFIX}", prefix)) for prefix in "ab"]
    with closing(Index(folder, LIBRARY)) as index:
        while any(writer.poll() is None for writer in writers):
            assert ask(index, "سطر").total <= 30
        for writer in writers:
            finished(writer)
        assert (ask(index, "سطر").total, index.count()) == (30, 30)


def test_a_writer_that_takes_too_long(folder: Path) -> None:
    filled(folder).close()
    holder = python(folder, "with FolderLock(folder, 1):\n    print('held', flush=True); sys.stdin.read()")
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    index = Index(folder, LIBRARY, patience=0.1)
    with pytest.raises(IndexBusy):
        index.replace(["a1"], [], drained_to=4)
    with pytest.raises(IndexBusy):
        index.clear()
    assert ask(index, "كتاب البحر").total == 4  # reading goes on
    finished(holder)
    index.replace(["a1"], [], drained_to=4)
    assert index.drained_to == 4
    index.close()


def test_a_writer_that_knows_only_whooshs_lock(folder: Path) -> None:
    index = filled(folder)
    lock = FileLock(str(folder / "MAIN_WRITELOCK"))
    assert lock.acquire()
    with pytest.raises(IndexBusy):
        index.replace(["a1"], [], drained_to=4)
    lock.release()
    assert (ask(index, "كتاب البحر").total, index.drained_to) == (4, 3)
    index.replace(["a1"], [], drained_to=4)
    assert index.drained_to == 4
    index.close()


@POSIX
def test_the_lock_of_a_dead_process_is_free(folder: Path) -> None:
    filled(folder).close()
    holder = python(folder, "lock = FolderLock(folder, 1); lock.__enter__(); print('held', flush=True); time.sleep(60)")
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    index = Index(folder, LIBRARY, patience=0.1)
    index.replace(["a1"], [], drained_to=4)
    assert index.drained_to == 4
    index.close()


@POSIX
@pytest.mark.parametrize("moment", [0.05, 0.15, 0.3])
def test_a_kill_in_the_middle_loses_nothing_that_was_claimed(folder: Path, moment: float) -> None:
    code = """
index = Index(folder, LIBRARY)
print("begun", flush=True)
for number in range(1, 10_000):
    article = f"a{number}"
    index.replace([article], [Document(article, article, Field.TEXT, 1, None, f"سطر رقم {number}")], number)
"""
    writer = python(folder, code)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "begun\n"
    threading.Event().wait(moment)
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    index = Index(folder, LIBRARY)
    assert index.drained_to <= index.count() == ask(index, "سطر").total <= index.drained_to + 1
    index.replace(["b"], [Document("b", "b", Field.TEXT, 1, None, "سطر أخير")], index.drained_to + 1)
    assert ask(index, "أخير").total == 1
    index.close()


# --- a disk that does not take it ---------------------------------------------------------------------------------


@POSIX
def test_a_full_disk_leaves_the_index_as_it_was(folder: Path) -> None:
    code = """
import resource
index = filled(folder)
text = " ".join(f"كلمة{n}" for n in range(20_000))
resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, resource.RLIM_INFINITY))
try:
    index.replace(["big"], [Document("big", "big", Field.TEXT, 1, None, text)], 4)
except HashiyaError as error:
    print(type(error).__name__, index.count(), index.drained_to, ask(index, "كتاب البحر").total)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
index.replace(["big"], [Document("big", "big", Field.TEXT, 1, None, text)], 4)
print(ask(index, "كلمة77").total, index.drained_to, index.was_recreated)
"""
    told, then = finished(python(folder, code)).splitlines()
    assert told == f"LibraryUnwritable {len(list(documents(*SHELF)))} 3 4"
    assert then == "1 4 True"


def test_a_cache_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"")
    with pytest.raises(LibraryUnwritable):
        Index(tmp_path / "cache" / "index", LIBRARY)


def test_documents_that_fail_leave_the_index_as_it_was(folder: Path) -> None:
    index = filled(folder)

    def failing() -> Iterator[Document]:
        yield from documents("a1")
        raise LookupError("the store")

    with pytest.raises(LookupError):
        index.replace(["a1", "a2"], failing(), drained_to=4)
    assert (ask(index, "كتاب البحر").total, index.drained_to) == (4, 3)
    index.replace(["a1", "a2"], [], drained_to=4)
    assert index.drained_to == 4
    index.close()


@POSIX
def test_a_commit_is_on_the_disk_before_it_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = filled(folder)
    events: list[object] = []
    fsync, rename = os.fsync, os.rename
    monkeypatch.setattr(os, "fsync", lambda file: (events.append(os.fstat(file).st_ino), fsync(file))[1])
    monkeypatch.setattr(os, "rename", lambda old, new: (events.append(Path(new).suffix), rename(old, new))[1])
    index.replace(["a1"], documents("a1"), drained_to=4)
    monkeypatch.undo()
    named = events.index(".toc")
    newest = max(folder.glob("*.trm"), key=lambda path: path.stat().st_mtime_ns)
    assert newest.stat().st_ino in events[:named]
    assert only(folder, "*.toc").stat().st_ino in events[:named]
    assert folder.stat().st_ino in events[named:]
    index.close()
