"""What the search costs, beside SQLite FTS5 on the same folded words and stock Whoosh on the same text, in one run.

The text is that of HASHIYA_CORPUS (a .jsonl.gz of objects with "title" and "content", or a folder of .txt), else the
bundled articles, repeated until there is enough of it; HASHIYA_PARAGRAPHS says how much is (3,000 without a corpus,
100,000 with one). HASHIYA_BENCH_LIBRARY names a folder in which the library made of it is kept for the next run.

Ours is measured through the front door: building from the library to the last article searchable, and `Library.search`
with the text, marks and reasons of the first 50 hits, finding all forms of each word up to the lemma. FTS5 and Whoosh
find only the folded and the written word, in ready texts, without marks. Stock Whoosh is so slow that it gets a sample
of HASHIYA_STOCK_PARAGRAPHS (20,000); its times for queries are those of the sample. Absolute times are the machine's;
the ratios hold.
"""

import gzip
import json
import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from whoosh import fields, index as stock
from whoosh.analysis import StandardAnalyzer
from whoosh.qparser import QueryParser

from reader import paths
from reader.arabic.folding import fold_text
from reader.arabic.words import word_texts
from reader.article import Article, Paragraph
from reader.library import Library
from reader.search import Document, Field, Index, Tier
from reader.store import Store

LADDER = (Tier.EXACT, Tier.FOLDED, Tier.CLITIC, Tier.LEMMA)
BATCH = 1000
QUERIES, TYPED = 200, 40
SAMPLE = int(os.environ.get("HASHIYA_STOCK_PARAGRAPHS") or 20_000)
"""Paragraphs for stock Whoosh."""
TASHKEEL_TOO = r"[\w\u0610-\u061a\u0640\u064b-\u065f\u0670]+"

Texts = list[list[str]]
"""The paragraphs of each article, its title first."""
Asked = dict[str, list[str]]


def corpus() -> Texts:
    """Texts of the number of paragraphs asked for, titles not counted."""
    named = os.environ.get("HASHIYA_CORPUS")
    enough = int(os.environ.get("HASHIYA_PARAGRAPHS") or (100_000 if named else 3000))
    texts: Texts = []
    count = 0
    while count < enough:
        for text in _texts(named):
            texts.append(text[: 1 + enough - count])
            count += len(texts[-1]) - 1
            if count >= enough:
                break
    return texts


def _texts(named: str | None) -> Iterator[list[str]]:
    if named and named.endswith(".gz"):
        with gzip.open(named, "rt", encoding="utf-8") as lines:
            for each in map(json.loads, lines):
                yield paragraphs(f"{each.get('title') or '—'}\n{each.get('content') or ''}")
        return
    for path in sorted(Path(named).rglob("*.txt")) if named else paths.bundled_articles():
        yield paragraphs(re.sub("<[^>]*>", "", path.read_text(encoding="utf-8")))


def paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def queries(texts: Texts) -> Asked:
    """Words, pairs and phrases as they stand in the text, so that common words come often."""
    pick = random.Random(1)
    lines = [
        cut for text in pick.sample(texts, min(2000, len(texts))) for line in text if len(cut := word_texts(line)) > 5
    ]
    found: Asked = {"word": [], "two words": [], "phrase": [], "typing": []}
    for _ in range(QUERIES):
        line = pick.choice(lines)
        first = pick.randrange(len(line) - 4)
        found["word"].append(pick.choice(line))
        found["two words"].append(" ".join(pick.sample(line, 2)))
        found["phrase"].append(f'"{" ".join(line[first : first + pick.choice((2, 3, 4))])}"')
    for _ in range(TYPED):
        line = pick.choice(lines)
        first = pick.randrange(len(line) - 2)
        text = " ".join(line[first : first + 2])
        found["typing"] += [text[:size] for size in range(1, len(text) + 1)]
    return found


def helped(texts: Texts) -> Asked:
    """What only ours is asked: beginnings to complete, words with a slip of the eye or a letter too few, a filter."""
    pick = random.Random(2)
    lines = [cut for text in pick.sample(texts, min(2000, len(texts))) for line in text if (cut := word_texts(line))]
    long = [word for word in (pick.choice(line) for line in pick.choices(lines, k=20 * QUERIES)) if len(word) > 4]
    found: Asked = {"completion": [], "misspelt": [], "filter": []}
    for word in long[:QUERIES]:
        at = pick.randrange(1, len(word) - 1)
        found["completion"].append(word[: pick.choice((2, 3, 4))])
        alike = {"ض": "ظ", "ظ": "ض", "ه": "ة", "ة": "ه", "س": "ص", "ت": "ط", "ذ": "ز"}
        slip = next((place for place, letter in enumerate(word) if letter in alike), None)
        found["misspelt"].append(
            word[:at] + word[at + 1 :] if slip is None else word[:slip] + alike[word[slip]] + word[slip + 1 :]
        )
        title = re.sub('["“”«»]', " ", pick.choice(texts)[0])
        found["filter"].append(f'{word} في:"{title}"')
    return found


# --- ours ---------------------------------------------------------------------------------------------------------


def documents(texts: Texts, first: int) -> Iterator[Document]:
    for number, text in enumerate(texts, first):
        for place, line in enumerate(text, 1):
            yield Document(f"{number}:{place}", str(number), Field.TEXT, place, None, line)


def build_ours(folder: Path, texts: Texts) -> Index:
    """An index without a library."""
    made = Index(folder, "benchmark")
    for first in range(0, len(texts), BATCH):
        part = texts[first : first + BATCH]
        made.replace(list(map(str, range(first, first + len(part)))), documents(part, first), drained_to=first)
    return made


def fill(folder: Path, texts: Texts) -> None:
    """A library of the texts, unless it has been made already."""
    done = folder / "made.json"
    if not done.exists():
        with Store(folder) as store:
            for number, (title, *lines) in enumerate(texts):
                article = Article(title, tuple(map(Paragraph, lines)))
                store.add_article(article, origin=None, data=str(number).encode(), digest=str(number))
        done.write_text(json.dumps(len(texts)), encoding="utf-8")
    assert json.loads(done.read_text(encoding="utf-8")) == len(texts), "the library kept there is of another text"


def peak_mb() -> float:
    """The most memory that this process has had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # what `getrusage` tells is that of the process it was forked from, if that is more
        return int(re.findall(r"VmHWM:\s+(\d+)", status.read_text(encoding="utf-8"))[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_ours(folder: Path, asked: Asked) -> dict[str, object]:
    """Times of queries, in a process of its own, so that the memory is that of searching alone."""
    code = (
        "import json, sys; from pathlib import Path; from tests.benchmarks.bench_search import searched; "
        "print(json.dumps(searched(Path(sys.argv[1]), json.load(sys.stdin))))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(folder)], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    return dict(json.loads(run.stdout))


def searched(folder: Path, asked: Asked) -> dict[str, object]:
    """Seconds of opening the library, and of the first search and its index; of each query, by kind; the memory."""
    opened: list[Library] = []
    result: dict[str, object] = {"opening": timed(lambda: opened.append(Library(folder)))}
    with opened[0] as library:
        result["index"] = timed(lambda: library.search("—"))
        ask = {"completion": library.complete}
        result["times"] = {
            kind: [timed(partial(ask.get(kind, partial(library.search, limit=50)), query)) for query in queries]
            for kind, queries in asked.items()
        }
        result["memory"] = peak_mb()
    return result


def one_more(library: Library, folder: Path) -> float:
    """Seconds from a new article in the store until it is found."""
    with Store(folder) as store:
        article = Article("جديد", (Paragraph("مقالة زقزقزق تُقرأ وتُبحث في الحال"),) * 12)
        added = store.add_article(article, origin=None, data=b"new", digest=f"new {time.time()}")
        taken = timed(lambda: (library.update_index(), library.search("زقزقزق")))
        assert library.search("زقزقزق").total == 12
        store.trash(added.id)
    library.update_index()
    return taken


# --- the others ---------------------------------------------------------------------------------------------------


def folded(line: str) -> str:
    return " ".join(map(fold_text, word_texts(line)))


def build_fts5(path: Path, texts: Texts) -> sqlite3.Connection:
    made = sqlite3.connect(path)
    made.execute("CREATE VIRTUAL TABLE found USING fts5 (folded, tokenize = 'unicode61 remove_diacritics 0')")
    with made:
        rows = ((folded(line),) for text in texts for line in text)
        made.executemany("INSERT INTO found VALUES (?)", rows)
    return made


def ask_fts5(made: sqlite3.Connection, kind: str, query: str) -> None:
    words = [f'"{fold_text(word)}"' for word in word_texts(query)]
    match = f'"{folded(query)}"' if kind == "phrase" else " ".join(words) + ("*" if kind == "typing" else "")
    if words:
        made.execute("SELECT count(*) FROM found WHERE found MATCH ?", (match,)).fetchone()
        made.execute("SELECT folded FROM found WHERE found MATCH ? ORDER BY rank LIMIT 50", (match,)).fetchall()


def build_stock(folder: Path, texts: Texts) -> stock.FileIndex:
    folder.mkdir()
    analyzer = StandardAnalyzer(expression=TASHKEEL_TOO, stoplist=None, minsize=1)
    made = stock.create_in(str(folder), fields.Schema(text=fields.TEXT(analyzer), key=fields.ID(stored=True)))
    for first in range(0, len(texts), BATCH):
        writer = made.writer()
        for document in documents(texts[first : first + BATCH], first):
            writer.add_document(text=document.text, key=document.key)
        writer.commit()
    return made


# --- the table ----------------------------------------------------------------------------------------------------


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile, in ms."""
    ordered = sorted(times)
    return ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000


def size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def sample(texts: Texts) -> Texts:
    count = 0
    taken = []
    for text in texts:
        taken.append(text)
        count += len(text)
        if count >= SAMPLE:
            break
    return taken


def test_search_beside_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    texts = corpus()
    count = sum(map(len, texts))
    asked = queries(texts)
    folder = Path(os.environ.get("HASHIYA_BENCH_LIBRARY") or tmp_path / "library")
    fill(folder, texts)
    with Library(folder) as library:
        ours = count / timed(library.reindex)
        assert library.index.count() == count
        fresh = one_more(library, folder)
        index_mb = size_mb(library.index_folder)
    aids = helped(texts)
    found = measure_ours(folder, asked | aids)
    times: dict[str, list[float]] = found["times"]  # type: ignore[assignment]

    fts5: list[sqlite3.Connection] = []
    fts5_s = timed(lambda: fts5.append(build_fts5(tmp_path / "fts5", texts)))
    part = sample(texts)
    made: list[stock.FileIndex] = []
    stock_s = timed(lambda: made.append(build_stock(tmp_path / "stock", part)))
    part_count = sum(map(len, part))
    theirs = part_count / stock_s
    lines = [
        f"{count} paragraphs and titles (stock Whoosh: the first {part_count}); times in ms, p50/p95",
        f"{'':14}{'ours':>16}{'SQLite FTS5':>16}{'stock Whoosh':>16}",
        f"{'build, /s':14}{ours:16.0f}{count / fts5_s:16.0f}{theirs:16.0f}   {ours / theirs:.1f} × stock Whoosh",
        f"{'size, MB':14}{index_mb:16.0f}{(tmp_path / 'fts5').stat().st_size / 1e6:16.0f}",
    ]
    with closing(fts5[0]) as database, made[0].searcher() as searcher:
        parser = QueryParser("text", made[0].schema)
        for kind, queries_asked in asked.items():
            rows = [times[kind], [timed(partial(ask_fts5, database, kind, query)) for query in queries_asked]]
            if kind != "typing":  # it would search for a prefix, which takes stock Whoosh seconds
                parsed = map(parser.parse, queries_asked)
                rows.append([timed(partial(searcher.search, query, limit=50)) for query in parsed])
            lines.append(f"{kind:14}" + "".join(f"{f'{p50:.1f}/{p95:.1f}':>16}" for p50, p95 in map(percentiles, rows)))
    for kind in aids:
        p50, p95 = percentiles(times[kind])
        lines.append(f"{kind:14}{f'{p50:.1f}/{p95:.1f}':>16}")
    lines += [
        f"one more article, found: {fresh * 1000:.0f} ms",
        f"opening the library: {1000 * float(str(found['opening'])):.0f} ms; its index, when first needed: "
        f"{1000 * float(str(found['index'])):.0f} ms",
        f"memory of the searching process: {found['memory']:.0f} MB",
    ]
    with capsys.disabled():
        print("\n" + "\n".join(lines))
