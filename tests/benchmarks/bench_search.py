"""What the search costs beside stock Whoosh on the same text, in the same run: building, a word, two words, a phrase.

The text is that of HASHIYA_CORPUS (a .jsonl.gz of objects with "title" and "content", or a folder of .txt), else the
bundled articles, repeated until there is enough of it. Absolute times are the machine's; the ratios hold. Stock Whoosh
gets its standard analyzer and its own parser, and finds only the words as written; ours finds all their forms.
"""

import gzip
import json
import os
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from whoosh import fields, index as stock
from whoosh.analysis import StandardAnalyzer
from whoosh.qparser import QueryParser

from reader import paths
from reader.arabic.words import words
from reader.search import Document, Field, Index, Tier

LADDER = (Tier.EXACT, Tier.FOLDED, Tier.CLITIC, Tier.LEMMA)
ENOUGH = 3000
BATCH = 1000
QUERIES = 100
TASHKEEL_TOO = r"[\w\u0610-\u061a\u0640\u064b-\u065f\u0670]+"

Texts = list[list[str]]
"""The paragraphs of each article."""


def corpus() -> Texts:
    named = os.environ.get("HASHIYA_CORPUS")
    if named and named.endswith(".gz"):
        with gzip.open(named, "rt", encoding="utf-8") as lines:
            articles = list(map(json.loads, lines))
        return [paragraphs(f"{each.get('title') or ''}\n{each.get('content') or ''}") for each in articles]
    files = sorted(Path(named).rglob("*.txt")) if named else paths.bundled_articles()
    texts = [paragraphs(re.sub("<[^>]*>", "", path.read_text(encoding="utf-8"))) for path in files]
    count = sum(map(len, texts))
    return texts if named else texts * (ENOUGH // count + 1)


def paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def queries(texts: Texts) -> dict[str, list[str]]:
    """Words, pairs and phrases as they stand in the text, so that common words come often."""
    pick = random.Random(1)
    lines = [cut for text in texts for line in text if len(cut := [line[a:b] for a, b in words(line)]) > 3]
    found: dict[str, list[str]] = {"word": [], "two words": [], "phrase": []}
    for _ in range(QUERIES):
        line = pick.choice(lines)
        first = pick.randrange(len(line) - 1)
        found["word"].append(line[first])
        found["two words"].append(" ".join(pick.sample(line, 2)))
        found["phrase"].append(f'"{line[first]} {line[first + 1]}"')
    return found


def documents(texts: Texts, first: int) -> Iterator[Document]:
    for number, text in enumerate(texts, first):
        for place, line in enumerate(text, 1):
            yield Document(f"{number}:{place}", str(number), Field.TEXT, place, None, line)


def build_ours(folder: Path, texts: Texts) -> Index:
    made = Index(folder, "benchmark")
    for first in range(0, len(texts), BATCH):
        part = texts[first : first + BATCH]
        made.replace(map(str, range(first, first + len(part))), documents(part, first), drained_to=first)
    return made


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


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile, in ms."""
    ordered = sorted(times)
    return ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000


def test_search_beside_stock_whoosh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = corpus()
    count = sum(map(len, texts))
    asked = queries(texts)
    built: list[Index | stock.FileIndex] = []
    ours_s = timed(lambda: built.append(build_ours(tmp_path / "ours", texts)))
    stock_s = timed(lambda: built.append(build_stock(tmp_path / "stock", texts)))
    ours, theirs = built
    assert isinstance(ours, Index)
    assert isinstance(theirs, stock.FileIndex)
    assert ours.count() == theirs.doc_count() == count
    sizes = [sum(path.stat().st_size for path in (tmp_path / name).iterdir()) / 1e6 for name in ("ours", "stock")]
    lines = [
        f"{count} paragraphs; times in ms, p50/p95; × is stock over ours",
        f"{'':12}{'ours':>16}{'stock Whoosh':>16}{'×':>8}",
        f"{'build, /s':12}{count / ours_s:16.0f}{count / stock_s:16.0f}{stock_s / ours_s:8.1f}",
        f"{'size, MB':12}{sizes[0]:16.1f}{sizes[1]:16.1f}{sizes[1] / sizes[0]:8.1f}",
    ]
    with closing(ours), theirs.searcher() as searcher:
        parser = QueryParser("text", theirs.schema)
        for kind, texts_asked in asked.items():
            mine, other = [], []
            for query in texts_asked:
                mine.append(timed(lambda query=query: ours.search(query, tiers=LADDER, limit=50)))
                other.append(timed(lambda query=query: searcher.search(parser.parse(query), limit=50)))
            (p50, p95), (stock_p50, stock_p95) = percentiles(mine), percentiles(other)
            row = f"{p50:.1f}/{p95:.1f}", f"{stock_p50:.1f}/{stock_p95:.1f}"
            lines.append(f"{kind:12}{row[0]:>16}{row[1]:>16}{stock_p50 / p50:4.1f}/{stock_p95 / p95:.1f}")
        article = Document("new", "new", Field.TEXT, 1, None, "مقالة جديدة تُقرأ وتُبحث في الحال")
        one = timed(lambda: (ours.replace(["new"], [article], 10**6), ours.search("جديدة", tiers=LADDER, limit=1)))
        lines.append(f"{'one more article, found':28}{one * 1000:.0f} ms")
    with capsys.disabled():
        print("\n" + "\n".join(lines))
