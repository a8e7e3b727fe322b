"""What the nearest paragraphs cost, on the text of `bench_search`: proposed by the index and then compared, beside
comparing every paragraph with every other; and how many of the first three the proposals miss."""

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.arabic.words import count_words
from reader.search import Index, Subject, subject_words
from reader.search.kinship import Kin
from tests.benchmarks.bench_search import Texts, build_ours, corpus, percentiles, timed

ASKED, COMPARED = 60, 5
PROPOSED = 60
FIRST = 3
Place = tuple[str, int]


def subject_of(index: Index, text: str) -> Subject:
    known, count, usual = index.known([one.word for one in subject_words(text)])
    return Subject(text, known, count, usual)


def ranked(found: Iterator[tuple[Place, Kin | None]]) -> list[Place]:
    near = [(kin.score, place) for place, kin in found if kin]
    return [place for _, place in sorted(near, reverse=True)[:FIRST]]


def proposed(index: Index, texts: Texts, article: int, text: str) -> list[Place]:
    subject = subject_of(index, text)
    met = subject.met_in_library()
    places = index.nearest(subject, without=str(article), limit=PROPOSED)
    return ranked(((name, place), subject.kin(texts[int(name)][place - 1], met)) for name, place in places)


def compared(index: Index, texts: Texts, article: int, text: str) -> list[Place]:
    subject = subject_of(index, text)
    met = subject.met_in_library()
    return ranked(
        ((str(number), place), subject.kin(line, met))
        for number, lines in enumerate(texts)
        for place, line in enumerate(lines, 1)
        if number != article
    )


def test_nearest_paragraphs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = list(dict.fromkeys(tuple(lines) for lines in corpus()))
    listed: Texts = [list(lines) for lines in texts]
    pick = random.Random(1)
    long_enough = [(n, line) for n, lines in enumerate(listed) for line in lines if count_words(line) >= 15]
    asked = pick.sample(long_enough, min(ASKED, len(long_enough)))
    with closing(build_ours(tmp_path / "index", listed)) as index:
        proposed(index, listed, *asked[0])
        quick = [timed(lambda one=one: proposed(index, listed, *one)) for one in asked]
        slow = [timed(lambda one=one: compared(index, listed, *one)) for one in asked[:COMPARED]]
        wanted = [compared(index, listed, *one) for one in asked[:COMPARED]]
        got = [proposed(index, listed, *one) for one in asked[:COMPARED]]
    p50, p95 = percentiles(quick)
    most = sum(map(len, wanted))
    same = sum(len({*one} & {*other}) for one, other in zip(wanted, got, strict=True))
    with capsys.disabled():
        print(f"\n{sum(map(len, listed))} paragraphs; the nearest in ms, p50/p95: {p50:.1f}/{p95:.1f}")
        print(f"comparing all: {percentiles(slow)[0]:.0f} ms; of its first {FIRST}, proposed: {same} of {most}")
