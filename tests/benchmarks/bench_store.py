"""What the store costs: a highlight while an import runs, the list of a large library, a backup, a check.

The wait that counts is the user's: how long it takes to read the article and add an annotation, as the library does,
while another process adds articles as fast as it can. Beside it stands what one large transaction would cost the user.
"""

import hashlib
import multiprocessing
import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.synchronize import Event
from pathlib import Path

from reader.anchor import AnchorText
from reader.annotation import Color, Target
from reader.article import Article, Paragraph, Span
from reader.store import Store

WORDS = ["القارئ", "كتاب", "مكتبة", "حاشية", "فصل", "مقدمة", "ترجمة", "معنى", "سطر", "ورق", "حبر", "نسخة", "هامش"]
SPAWN = multiprocessing.get_context("spawn")


def sample(number: int, paragraphs: int = 8, words: int = 60) -> Article:
    pick = random.Random(number)
    texts = [" ".join(pick.choices(WORDS, k=words)) for _ in range(paragraphs)]
    return Article(f"مقالة {number}", tuple(map(Paragraph, texts)))


def add(store: Store, article: Article) -> str:
    data = "\n".join(p.text for p in article.paragraphs).encode() + article.title.encode()
    return store.add_article(article, origin=None, data=data, digest=hashlib.sha256(data).hexdigest()).id


def import_one_by_one(folder: Path, started: Event, stopped: Event) -> None:
    with Store(folder) as store:
        started.set()
        number = 1
        while not stopped.is_set() or number < 201:
            add(store, sample(number))
            number += 1


def import_at_once(folder: Path, started: Event, stopped: Event) -> None:
    """Hold the writer's place for as long as 200 articles take, as one large transaction would."""
    with closing(sqlite3.connect(folder / "library.sqlite", isolation_level=None)) as held:
        held.execute("BEGIN IMMEDIATE")
        started.set()
        with Store(folder.parent / "scratch") as store:
            for number in range(200):
                add(store, sample(number))
        held.execute("ROLLBACK")
    stopped.wait()


def waits_of_highlights(folder: Path, count: int, pause: float) -> list[float]:
    """Milliseconds that each of `count` highlights took, `pause` seconds apart."""
    waits = []
    with Store(folder) as store:
        article = store.resolve(sample(0).title)
        for _ in range(count):
            began = time.perf_counter()
            anchor = AnchorText(store.article(article)).anchor(Span(1, 0, 6))
            store.add_annotation(article, Target.PASSAGE, anchor, anchor.span, Color.YELLOW, "حاشية", ())
            waits.append((time.perf_counter() - began) * 1000)
            time.sleep(pause)
    return waits


def show(name: str, waits: list[float]) -> None:
    waits = sorted(waits)
    p95 = waits[int(len(waits) * 0.95) - 1] if len(waits) > 1 else waits[0]
    median = statistics.median(waits)
    print(f"\n  {name}: median {median:.1f} ms, p95 {p95:.1f} ms, longest {waits[-1]:.1f} ms ({len(waits)})")


def during(importing: Callable[..., None], folder: Path, count: int) -> list[float]:
    started, stopped = SPAWN.Event(), SPAWN.Event()
    process = SPAWN.Process(target=importing, args=(folder, started, stopped))
    process.start()
    started.wait()
    waits = waits_of_highlights(folder, count, 0.01)
    stopped.set()
    process.join()
    assert process.exitcode == 0
    return waits


def test_highlights_during_an_import(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Store(folder) as store:
        add(store, sample(0))
    show("a highlight alone", waits_of_highlights(folder, 100, 0.0))
    show("while an import commits each article", by_one := during(import_one_by_one, folder, 200))
    show("while an import is one transaction", at_once := during(import_at_once, folder, 1))
    print(f"  with one transaction the longest wait is {max(at_once) / max(by_one):.0f} times longer")


def test_a_large_library(tmp_path: Path) -> None:
    with Store(tmp_path / "library") as store:
        began = time.perf_counter()
        for number in range(5000):
            add(store, sample(number))
        took = time.perf_counter() - began
        print(f"\n  5,000 articles added: {took:.1f} s, {took / 5:.2f} ms each")
        for name, look in {
            "entries()": store.entries,
            "resolve(title)": lambda: store.resolve("مقالة 4321"),
            "article(id)": lambda: store.article(store.resolve("مقالة 4321")),
            "annotations()": store.annotations,
            "backup()": lambda: store.backup("bench"),
            "check()": store.check,
        }.items():
            began = time.perf_counter()
            look()
            print(f"  {name}: {(time.perf_counter() - began) * 1000:.1f} ms")
        print(f"  the file: {store.database.stat().st_size / 2**20:.1f} MB")
