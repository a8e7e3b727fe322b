"""Searching: what is found, in which tier, in which order, and what the numbers say."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.search import Document, Field, Index, ParsedQuery, Tier, mark
from tests.search.shelf import LADDER, LIBRARY, SHELF, ask, documents, filled, keys, note


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    index = filled(tmp_path / "index")
    yield index
    index.close()


def of_texts(folder: Path, *texts: str) -> Index:
    index = Index(folder, LIBRARY)
    index.replace(["x"], [Document(str(i), "x", Field.TEXT, i, None, text) for i, text in enumerate(texts, 1)], 1)
    return index


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("ذويب", "ذُوَيب"),
        ("قارة", "قاره"),
        ("موته", "مؤته"),
        ("مزرعه", "مزرعة"),
        ("اياب", "ايـــــاب"),
        ("أحمد", "احمد"),
        ("احمد", "إحمد"),
        ("إحمد", "آحمد"),
        ("شئ", "شيء"),
        ("مسئول", "مسؤول"),
        ("شئون", "شؤون"),
        ("٢٠٢٤", "2024"),
        ("2024", "۲۰۲۴"),
        ("٣٫٥", "3.5"),
        ("كتاب", "ﻛﺘﺎﺏ"),
        ("علی", "على"),
        ("École", "ecole"),
    ],
)
def test_spellings_find_each_other(tmp_path: Path, asked: str, written: str) -> None:
    index = of_texts(tmp_path / "index", f"قبل {written} بعد", f"قبل {asked} بعد", "غير ذلك")
    for query, exact, folded in ((asked, "2", "1"), (written, "1", "2")):
        found = ask(index, query)
        assert [(place.key, place.tier) for place in found.places] == [(exact, Tier.EXACT), (folded, Tier.FOLDED)]
        assert ask(index, query, (Tier.EXACT,)).total == 1
    index.close()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("كتاب", {"p:a1:3": "exact", "p:a2:2": "exact", "p:a1:1": "folded", "p:a1:2": "clitic", "p:a2:1": "lemma",
                  "p:a3:1": "lemma"}),
        ("والكتاب", {"p:a1:2": "clitic", "p:a1:1": "clitic", "p:a1:3": "clitic", "p:a2:2": "clitic",
                     "p:a2:1": "lemma", "p:a3:1": "lemma"}),
        ("مدينة", {"p:a1:3": "clitic"}),
        ("مسؤول", {"p:a3:1": "folded"}),
        ("openai", {"p:a2:2": "folded"}),
        ("سوق", {"t:a2": "exact", "p:a2:1": "clitic", "p:a2:2": "clitic"}),
        ("كتاب البحر", {"p:a2:2": "exact", "p:a1:1": "folded", "p:a1:2": "clitic", "p:a3:1": "lemma"}),
        ('"كتاب البحر"', {"p:a2:2": "exact"}),
        ("«كتب البحر»", {"p:a2:2": "lemma"}),
        ('"البحر كتاب"', {}),
        ("البحر -كتاب", {"p:a3:1": "clitic"}),
        ('البحر -"كتاب البحر"', {"p:a1:1": "exact", "p:a1:2": "clitic", "p:a3:1": "clitic"}),
        ("في", {"p:a1:1": "exact", "p:a2:1": "exact", "p:a2:2": "exact"}),
        ("كتاب لاوجودله", {}),
        ("", {}),
        ("-كتاب", {}),
    ],
)  # fmt: skip
def test_what_is_found(index: Index, query: str, expected: dict[str, str]) -> None:
    found = ask(index, query)
    assert {place.key: place.tier for place in found.places} == expected
    assert found.total == len(expected)
    assert found.tiers == {tier: list(expected.values()).count(tier) for tier in LADDER}


def test_a_place_says_where_it_is(index: Index) -> None:
    index.replace(["a3"], [*documents("a3"), note("a3", "h1", "انظر المكتبة")], drained_to=4)
    places = {place.key: place for place in ask(index, "المكتبة").places}
    title, text, remark = places["t:a1"], places["p:a1:1"], places["n:h1"]
    assert (title.article, title.field, title.paragraph, title.annotation) == ("a1", Field.TITLE, None, None)
    assert (text.article, text.field, text.paragraph, text.annotation) == ("a1", Field.TEXT, 1, None)
    assert (remark.article, remark.field, remark.paragraph, remark.annotation) == ("a3", Field.NOTE, 1, "h1")


def test_nearer_tiers_come_first_then_better_scores(index: Index) -> None:
    places = ask(index, "كتاب").places
    assert [place.tier.rank for place in places] == sorted(place.tier.rank for place in places)
    for one, other in pairwise(places):
        assert one.tier.rank < other.tier.rank or one.score >= other.score


def test_titles_and_notes_weigh_more(tmp_path: Path) -> None:
    index = Index(tmp_path / "index", LIBRARY)
    same = "سفر الملح"
    index.replace(["a"], [Document("t", "a", Field.TITLE, None, None, same), note("a", "h", same),
                          Document("p", "a", Field.TEXT, 1, None, same)], 1)  # fmt: skip
    assert keys(ask(index, "الملح")) == ["t", "n:h", "p"]
    index.close()


def test_equal_scores_stand_in_the_order_of_their_places(tmp_path: Path) -> None:
    index = Index(tmp_path / "index", LIBRARY)
    same = [Document(f"{a}{n}", a, Field.TEXT, n, None, "سطر واحد") for a in "ba" for n in (10, 9, 2)]
    index.replace("ab", same, 1)
    assert keys(ask(index, "سطر")) == ["a2", "a9", "a10", "b2", "b9", "b10"]
    assert keys(ask(index, "سطر", limit=4)) == ["a2", "a9", "a10", "b2"]
    index.close()


def test_pages_make_up_the_whole(index: Index) -> None:
    whole = keys(ask(index, "كتاب"))
    pages = [index.search("كتاب", tiers=LADDER, limit=2, offset=offset) for offset in range(0, 8, 2)]
    assert [key for page in pages for key in keys(page)] == whole
    assert {page.total for page in pages} == {len(whole)}
    assert index.search("كتاب", tiers=LADDER, limit=0).total == len(whole)


def test_a_tier_that_is_switched_off_hides_its_hits_and_no_others(index: Index) -> None:
    whole = {place.key: place.tier for place in ask(index, "كتاب البحر").places}
    for tier in LADDER:
        rest = tuple(each for each in LADDER if each is not tier)
        found = ask(index, "كتاب البحر", rest)
        assert {place.key: place.tier for place in found.places} == {k: t for k, t in whole.items() if t is not tier}
        assert tier not in found.tiers
    assert ask(index, "كتاب", ()).total == 0


def test_fields(index: Index) -> None:
    found = index.search("سوق", tiers=LADDER, fields=[Field.TITLE], limit=10)
    assert (keys(found), found.total, found.tiers[Tier.CLITIC]) == (["t:a2"], 1, 0)


def test_tiers_that_are_only_counted(index: Index) -> None:
    whole = ask(index, "كتاب", tuple(Tier))
    found = index.search("كتاب", tiers=(Tier.EXACT,), counted=tuple(Tier), limit=100)
    assert found.tiers == whole.tiers
    assert found.total == whole.tiers[Tier.EXACT] == len(found.places)
    assert index.search("كتاب", tiers=(), counted=LADDER, limit=10).total == 0


def test_one_article(index: Index) -> None:
    whole = ask(index, "كتاب")
    found = index.search("كتاب", tiers=LADDER, article="a1", limit=100)
    assert {place.article for place in found.places} == {"a1"}
    assert whole.articles["a1"] == found.total == len(found.places)
    assert sum(whole.articles.values()) == whole.total
    assert index.search("كتاب", tiers=LADDER, article="nowhere", limit=10).total == 0


def test_words_that_are_nowhere_are_named(index: Index) -> None:
    assert ask(index, "كتاب زقزقة البحر طرطرة").missing == ("زقزقة", "طرطرة")
    assert ask(index, '"البحر كتاب"').missing == ()
    assert ask(index, "كتاب").missing == ()


def test_the_root_only_when_asked(index: Index) -> None:
    assert "t:a1" not in keys(ask(index, "كتاب"))
    found = ask(index, "كتاب", tuple(Tier))
    assert found.tiers[Tier.ROOT] >= 1
    assert "t:a1" in keys(found)


def test_replacing_and_removing(index: Index) -> None:
    index.replace(["a1", "a2"], documents("a2"), drained_to=4)
    assert {place.article for place in ask(index, "كتاب").places} == {"a2", "a3"}
    assert index.count() == len(list(documents("a2", "a3")))
    assert index.drained_to == 4
    index.replace(["nowhere"], [], drained_to=5)
    index.replace(SHELF, [], drained_to=6)
    assert (index.count(), ask(index, "كتاب").total, index.drained_to) == (0, 0, 6)


def test_a_text_without_words_is_counted(tmp_path: Path) -> None:
    index = of_texts(tmp_path / "index", "— … —", "كلمة")
    assert index.count() == 2
    assert keys(ask(index, "كلمة")) == ["2"]
    index.close()


def test_many_small_commits_stay_right(tmp_path: Path) -> None:
    """Segments are merged and emptied on the way."""
    index = Index(tmp_path / "index", LIBRARY)
    for number in range(30):
        article = f"a{number % 20}"
        text = f"الكتاب رقم {number} في البحر"
        index.replace([article], [Document(f"p:{article}", article, Field.TEXT, 1, None, text)], number)
    found = ask(index, "كتاب رقم")
    assert sorted(keys(found)) == sorted(f"p:a{number}" for number in range(20))
    assert (index.count(), len(list(index.folder.glob("*.trm"))) < 20) == (20, True)
    for number in range(30):
        assert ask(index, f'"الكتاب رقم {number}"').total == (number >= 10)
    assert not [
        path for path in index.folder.iterdir() if path.suffix not in {".trm", ".pst", ".col", ".toc", ".sqlite", ""}
    ]
    index.close()


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("المكتبتة", "المكتبة"),
        ("سوقق", "سوق"),
        ("القرة", "القرية"),
        ("opanai", "OpenAI"),
        ('كتاب "البحرر"', 'كتاب "البحر"'),
    ],
)
def test_a_near_spelling_is_suggested(index: Index, query: str, suggestion: str) -> None:
    found = ask(index, query)
    assert found.total == 0
    assert suggestion in found.suggestions
    for each in found.suggestions:
        assert ask(index, each).total or len(ParsedQuery.parse(query).required) > 1


def test_another_spelling_is_suggested_when_only_the_exact_one_is_asked_for(index: Index) -> None:
    assert ask(index, "مسؤول", (Tier.EXACT,)).suggestions == ("مسئول",)


@pytest.mark.parametrize("query", ["غثثثثغ", "٩٩٩", "كتاب سوق رسالة", '"البحر كتاب"', "كتاب", "ب"])
def test_no_suggestion_without_need_or_reason(index: Index, query: str) -> None:
    assert ask(index, query).suggestions == ()


def test_what_is_gone_is_not_suggested(index: Index) -> None:
    index.replace(["a1"], [], drained_to=4)
    assert ask(index, "الصيادد").suggestions == ()


VOCABULARY = "كتاب الكتاب كِتاب والكتاب كتابات مكتبة البحر بحر وبحر سوق في Open opens 2024 ٢٠٢٤ لجنة"
WORDS = VOCABULARY.split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), min_size=1, max_size=6)
QUERIES = st.lists(st.sampled_from([*WORDS, "-بحر", '"كتاب البحر"', "-«سوق كتاب»", '"', "-"]), max_size=4).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, QUERIES, st.sets(st.sampled_from(list(Tier))))
def test_the_index_and_the_marking_agree(index: Index, texts: list[str], query: str, tiers: set[Tier]) -> None:
    """Every text is found exactly when its words, looked at one by one, answer, and in that tier."""
    batch = [Document(f"p{i}", "x", Field.TEXT, i, None, text) for i, text in enumerate(texts, 1)]
    index.replace([*SHELF, "x"], batch, 1)
    parsed = ParsedQuery.parse(query)
    expected = {}
    for document in batch:
        tier = mark(parsed, document.text, tuple(Tier)[: max((t.rank for t in tiers), default=-1) + 1]).tier
        if tier in tiers:
            expected[document.key] = tier
    found = ask(index, query, tuple(tiers))
    assert {place.key: place.tier for place in found.places} == expected
    for place in found.places:
        text = texts[(place.paragraph or 0) - 1]
        assert mark(found.query, text, tiers) == mark(parsed, text, tiers)
    assert not index.was_recreated or index.count() == len(texts)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=30), st.text(alphabet=" \"«»-كتابـًء\u200f\x00*?[]%_'\ud800", max_size=20)))
def test_no_query_fails(index: Index, query: str) -> None:
    found = ask(index, query, tuple(Tier))
    assert found.total >= len(found.places)
    assert index.count() == len(list(documents(*SHELF)))
