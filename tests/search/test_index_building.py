"""Building the index: it answers meanwhile, stops when it is told to, and goes on after any end of the program."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from whoosh.index import open_dir
from whoosh.query import And, Term

from reader import indexing
from reader.article import Article, Paragraph
from reader.indexing import catch_up
from reader.library import Library
from reader.search import Document, Field, Index, SearchStopped, Tier, learning
from reader.store import Store
from tests.search.shelf import LIBRARY, SHELF, ask, documents, filled, keys

CHECKOUT = Path(__file__).parents[2]
ARTICLES, FEW = 250, 30


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Store(tmp_path / "library") as store:
        add(store, ARTICLES)
    with Library(tmp_path / "library") as library:
        yield library


def add(store: Store, count: int, word: str = "سطر") -> None:
    store._connection.execute("PRAGMA synchronous=OFF")
    for number in range(count):
        article = Article(f"عنوان {number}", (Paragraph(f"{word} رقم {number}"),))
        store.add_article(article, origin=None, data=b"", digest=f"{word} {number}")


def test_progress_is_told_and_a_stop_keeps_what_was_read(library: Library) -> None:
    told: list[int] = []
    assert library.update_index(lambda done: told.append(done) or False) == 200
    results = library.search("سطر")
    assert (told, results.total, results.is_behind) == ([200], 200, True)
    assert library.update_index() == ARTICLES - 200
    results = library.search("سطر")
    assert (results.total, results.is_behind) == (ARTICLES, False)


def test_the_old_index_answers_until_the_new_one_is_ready(library: Library) -> None:
    library.update_index()
    totals = []
    with Library(library.folder) as other:
        assert other.search("سطر").total == ARTICLES
        library.reindex(lambda _: totals.append(other.search("سطر").total) or True)
        assert set(totals) == {ARTICLES}
        assert (other.search("سطر").total, other.index.count()) == (ARTICLES, 2 * ARTICLES)
    assert not library.index.has_successor()
    assert library.update_index() == 0


def test_a_rebuilding_that_was_stopped_is_taken_up_again(library: Library) -> None:
    library.update_index()
    library.reindex(lambda _: False)
    assert (library.search("سطر").total, library.search("سطر").is_behind) == (ARTICLES, True)
    assert library.index.has_successor()
    with Library(library.folder) as other:
        assert 0 < other.update_index() < ARTICLES
        assert (other.search("سطر").total, other.search("سطر").is_behind) == (ARTICLES, False)
        assert not other.index.has_successor()
    assert library.index.count() == 2 * ARTICLES


def test_an_index_whose_words_were_cut_otherwise_answers_until_the_new_one_is_ready(library: Library) -> None:
    library.update_index()
    with closing(sqlite3.connect(library.index_folder / "lexicon.sqlite", isolation_level=None)) as lexicon:
        lexicon.execute("UPDATE state SET layout = 'older' || substr(layout, instr(layout, ' '))")
    with Library(library.folder) as other:
        assert (other.search("سطر").total, other.index.was_recreated) == (ARTICLES, False)
        totals = []
        other.update_index(lambda _: totals.append(library.search("سطر").total) or True)
        assert set(totals) == {ARTICLES}
        assert (other.index.is_outdated, other.index.has_successor()) == (False, False)
        assert (other.index.count(), other.update_index()) == (2 * ARTICLES, 0)


@pytest.mark.parametrize("end", ["", "raise SystemExit", "sys.stdin.buffer.read(9); raise SystemExit"])
def test_what_the_second_process_does_not_learn_is_learned_here(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, end: str
) -> None:
    """It dies at once, or with the first forms in hand; or it lives."""
    monkeypatch.setattr(indexing, "_MANY", 10)
    monkeypatch.setattr(learning, "pays_off", lambda: True)
    if end:
        monkeypatch.setattr(learning, "_PROGRAM", ("-c", f"import sys; {end}"))
    library.update_index()
    assert (library.search("السطر").total, library.search("رقم 7").total) == (ARTICLES, 1)
    assert library.check().ok


@pytest.mark.skipif(os.name != "posix", reason="the system has no such signals")
def test_kills_at_any_moment_of_building_lose_nothing(tmp_path: Path) -> None:
    """Commits, merges, the change to a new index: whatever is cut short, the next process makes it whole."""
    with Store(tmp_path / "library") as store:
        add(store, FEW)
    code = (
        "import sys; from pathlib import Path; from reader import indexing; from reader.library import Library\n"
        "indexing._READ_AT_ONCE = indexing._FIRST_COMMIT = indexing._LARGEST_COMMIT = 5\n"
        "library = Library(Path(sys.argv[1])); library.update_index()\n"
        "while True:\n    print('begun', flush=True); library.reindex()\n"
    )
    for moment in (0.03, 0.15, 0.4):
        command = [sys.executable, "-c", code, str(tmp_path / "library")]
        process = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        threading.Event().wait(moment)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with Library(tmp_path / "library") as after:
            assert after.search("سطر").total == FEW
    with Library(tmp_path / "library") as library:
        library.update_index()
        assert (library.search("سطر").total, library.index.count()) == (FEW, 2 * FEW)
        assert library.check().ok


def test_two_processes_bring_one_index_up_to_date(library: Library) -> None:
    code = "import sys; from pathlib import Path; from reader.library import Library\n"
    code += "Library(Path(sys.argv[1])).update_index()"
    others = [subprocess.Popen([sys.executable, "-c", code, str(library.folder)], cwd=CHECKOUT) for _ in range(1)]
    library.update_index()
    assert [process.wait(timeout=60) for process in others] == [0]
    assert (library.search("سطر").total, library.index.count()) == (ARTICLES, 2 * ARTICLES)


def test_an_index_that_may_only_be_read_still_answers(tmp_path: Path) -> None:
    index = filled(tmp_path / "index")
    index.close()
    (tmp_path / "index" / "lexicon.sqlite").chmod(0o400)
    with closing(Index(tmp_path / "index", LIBRARY)) as index:
        assert ask(index, "كتاب").total == 6


def test_a_lost_index_of_a_stored_library_is_built_again(tmp_path: Path) -> None:
    with Store(tmp_path / "library") as store, closing(Index(tmp_path / "index", store.library_id)) as index:
        add(store, 5)
        catch_up(store, index)
        index.clear()
        assert ask(index, "سطر").total == 0
        assert catch_up(store, index) == 5
        assert ask(index, "سطر").total == 5


def test_a_search_that_nobody_waits_for_stops(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "index")) as index:
        with pytest.raises(SearchStopped):
            index.search("كتاب البحر", tiers=tuple(Tier), limit=10, stop=lambda: True)
        assert ask(index, "كتاب البحر").total == 4
        assert not index.was_recreated or index.count() == len(list(documents(*SHELF)))


def test_whoosh_itself_reads_what_is_written(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "index")) as index:
        words = [f"كلمة{number % 40} والكتاب {'سطر ' * (number % 4)}" for number in range(200)]
        many = [Document(str(n), "x", Field.TEXT, n, None, text) for n, text in enumerate(words, 1)]
        index.replace(["x"], many, 4)
        reader = open_dir(index.folder)
        with reader.searcher() as searcher:
            for query in ("والكتاب", "سطر", "كلمة 7", "والكتاب سطر"):
                found = searcher.search(And([Term("words", word) for word in query.split()]), limit=None)
                assert len(found) == ask(index, query, (Tier.EXACT,)).total > 0
        reader.close()


def test_words_that_stand_together_come_first(tmp_path: Path) -> None:
    with closing(Index(tmp_path / "index", LIBRARY)) as index:
        filler = " ".join(f"كلمة{number}" for number in range(8))
        texts = (f"بيت {filler} ملح", f"ملح بيت {filler}", f"بيت ملح {filler}", f"ملح {filler} بيت")
        index.replace(["x"], [Document(str(n), "x", Field.TEXT, n, None, text) for n, text in enumerate(texts)], 1)
        assert keys(ask(index, "بيت ملح")) == ["2", "1", "0", "3"]


def test_an_index_that_was_just_giving_way_is_found_again(library: Library) -> None:
    """Killed between the old one's leaving and the new one's coming, the program finds the new one."""
    library.update_index()
    library.close()
    library.index_folder.rename(library.index_folder.with_name(f"{library.index_folder.name}.next"))
    with Library(library.folder) as other:
        assert (other.search("سطر").total, other.search("سطر").is_behind) == (ARTICLES, False)
        assert not other.index.has_successor()


def test_an_index_that_was_lost_says_that_it_is_behind(library: Library) -> None:
    library.update_index()
    library.close()
    shutil.rmtree(library.index_folder)
    with Library(library.folder) as other:
        assert (other.search("سطر").total, other.search("سطر").is_behind) == (0, True)
        other.update_index()
        assert (other.search("سطر").total, other.search("سطر").is_behind) == (ARTICLES, False)
