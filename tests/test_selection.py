"""Filters of a query: what they choose of a real library, and how the rest of the search speaks of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotation import Color
from reader.article import Span
from reader.library import Library
from reader.paragraph_mark import ParagraphState
from reader.selection import date_range
from reader.settings import Settings

TEXTS = {
    "a.md": "---\ntitle: سوق القرية\nauthor: أحمد ذويب\nsource: الجريدة\ndate: 2024-05-03\ntags: [اقتصاد]\n---\n\n"
    "باعت المرأة كتابا في السوق.\n\nوكان البحر بعيدا.\n",
    "b.md": "---\ntitle: Sea\nauthor: Smith\ndate: 2019\n---\n\nThe book of the sea, البحر.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = Path(tmp_path_factory.mktemp("selection"))
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library(folder / "library", Settings(color_names={"blue": "شك"})) as library:
        library.import_paths([folder / name for name in TEXTS])
        first = library.resolve("سوق القرية")
        library.highlight(first, Span(1, 0, 4), Color.BLUE, "فكرة", ["بيع"])
        library.mark_paragraph(first, 2, bookmarked=True, state=ParagraphState.IMPORTANT)
        library.mark_finished(library.resolve("Sea"))
        library.update_index()
        yield library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("البحر", ["سوق القرية 2", "Sea 1"]),
        ("البحر كاتب:ذويب", ["سوق القرية 2"]),
        ("البحر author:smith", ["Sea 1"]),
        ("البحر -مصدر:جريدة", ["Sea 1"]),
        ("البحر في:القرية", ["سوق القرية 2"]),
        ("البحر تاريخ:٢٠٢٤", ["سوق القرية 2"]),
        ("البحر date:..2023", ["Sea 1"]),
        ("البحر حالة:مكتمل", ["Sea 1"]),
        ("البحر is:bookmarked", ["سوق القرية 2"]),
        ("حالة:مهمة", ["سوق القرية 2"]),
        ("وسم:اقتصاد", ["سوق القرية None"]),
        ("وسم:إقتصاد أو author:smith", ["سوق القرية None", "Sea None"]),
        ("#", []),
    ],
)
def test_what_filters_choose(library: Library, query: str, found: list[str]) -> None:
    results = library.search(query)
    assert sorted(f"{hit.title} {hit.paragraph}" for hit in results.hits) == sorted(found)
    assert results.total == len(found)
    assert not results.problems


@pytest.mark.parametrize("query", ["لون:شك", "لون:أزرق", "color:blue", "وسم:بيع"])
def test_a_highlight_and_its_note(library: Library, query: str) -> None:
    found = library.search(query).hits
    assert {(hit.field, hit.paragraph) for hit in found} == {("text", 1), ("note", 1)}
    assert all(hit.reason for hit in found)


@pytest.mark.parametrize("query", ["البحر لون:بني", "البحر date:soon", "البحر is:odd"])
def test_a_filter_that_says_nothing_is_told_and_left_out(library: Library, query: str) -> None:
    results = library.search(query)
    assert results.total == 2
    assert len(results.problems) == 1


def test_nothing_because_of_a_filter(library: Library) -> None:
    results = library.search("البحر tag:nowhere")
    assert (results.total, results.unfiltered) == (0, 2)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("٢٠٢٤/٥", ("2024-05-01", "2024-05-31")),
        ("2020..2024-02", ("2020-01-01", "2024-02-31")),
        ("2024..", ("2024-01-01", "9999-99-99")),
        ("..2024-05-03", ("", "2024-05-03")),
        ("2024..2020", ("2020-01-01", "2024-12-31")),
        ("..", None),
        ("13", None),
    ],
)
def test_ranges_of_days(written: str, days: tuple[str, str] | None) -> None:
    assert date_range(written) == days


def test_filters_know_what_has_just_changed(library: Library) -> None:
    sea = library.resolve("Sea")
    assert library.search("book في:محيط").total == 0
    library.edit(sea, title="المحيط")
    assert library.search("book في:محيط").total == 1
    with Library(library.folder) as other:
        other.edit(sea, title="Sea")
    assert library.search("book في:محيط").total == 0
