"""The language of queries: what operators, fields and brackets mean, and that nothing breaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from reader.search import Document, Field, Index, ParsedQuery, SearchStopped
from tests.search.shelf import LIBRARY, ask, documents, filled, keys, note


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    index = filled(Path(tmp_path_factory.mktemp("search")) / "index")
    index.replace(["a1"], [*documents("a1"), note("a1", "h1", "فكرة عن الصياد", 2)], 4)
    yield index
    index.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("كتاب أو قلم بحر", '"كتاب" OR "قلم" "بحر"'),
        ("(كتاب أو قلم) بحر", '("كتاب" OR "قلم") "بحر"'),
        ("كتاب و قلم وبحر", '"كتاب" "قلم" "وبحر"'),
        ("و كتاب أو", '"و" "كتاب" "أو"'),
        ("ليس كتاب ليس بحر", '"ليس" "كتاب" -"بحر"'),
        ("كتاب و ليس (بحر سوق)", '"كتاب" -("بحر" "سوق")'),
        ("book OR pen AND NOT sea", '"book" OR "pen" -"sea"'),
        ("book or pen", '"book" "or" "pen"'),
        ("كتاب قرب/٥ قديم", '"كتاب" NEAR/5 "قديم"'),
        ("قرب البحر", '"قرب" "البحر"'),
        ("كتا* ~قلم بحر~2", '"كتا*" "~قلم" "~بحر"'),
        ("عنوان:«سوق القرية» tag:a،", 'title:"سوق القرية" tag:"a"'),
        ("-وسم:قديم كتاب", '-tag:"قديم" "كتاب"'),
        ("تَاريخ: كتاب", '"تَاريخ" "كتاب"'),
    ],
)
def test_what_is_meant(typed: str, meant: str) -> None:
    assert str(ParsedQuery.parse(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "at", "words"),
    [
        ('كتاب "بحر', 5, '"كتاب" "بحر"'),
        ("(كتاب", 0, '"كتاب"'),
        ("كتاب) بحر", 4, '"كتاب" "بحر"'),
        ("كتاب OR", 5, '"كتاب"'),
        ("وسم: كتاب", 0, '"وسم" "كتاب"'),
        ("a NEAR (b c)", 2, '"a" "b" "c"'),
    ],
)
def test_where_it_breaks_and_what_is_searched_all_the_same(typed: str, at: int, words: str) -> None:
    query = ParsedQuery.parse(typed)
    assert [problem.start for problem in query.problems] == [at]
    assert query.problems[0].told(typed)
    assert str(query) == words


PIECES = ["كتاب", "«سوق", "قديم»", '"', "(", ")", "-", "أو", "و", "ليس", "OR", "NOT", "NEAR/3", "قرب/2", "وسم:", "x*",
          "~ي", "title:a", "-(", "حالة:", "،", "|", "لون:«a\"b»", "\u200f"]  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).flatmap(lambda p: st.sampled_from([" ".join(p), "".join(p)])))
def test_a_printed_query_means_the_same(text: str) -> None:
    query = ParsedQuery.parse(text)
    again = ParsedQuery.parse(str(query))
    assert again.tree == query.tree
    assert not again.problems
    assert all(0 <= problem.start < problem.end <= len(text) for problem in query.problems)


def test_deep_brackets_and_long_pages() -> None:
    assert str(ParsedQuery.parse("(" * 5000 + "كتاب" + ")" * 5000)) == '"كتاب"'
    assert str(ParsedQuery.parse("-(" * 3000 + "كتاب")) in {'"كتاب"', '-"كتاب"'}
    assert len(ParsedQuery.parse(" أو ".join(f"كلمة{n}" for n in range(3000))).wanted) == 100


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("رسالة أو الصياد", {"p:a3:1", "t:a3", "p:a1:2", "n:h1"}),
        ("(رسالة أو الصياد) البحر", {"p:a3:1", "p:a1:2"}),
        ("البحر ليس (رسالة أو الصياد)", {"p:a1:1", "p:a2:2"}),
        ("باع*", {"p:a2:1"}),
        ("~الصيا", {"p:a1:2", "n:h1"}),
        ("الصياد قرب/2 والبحر", set()),
        ("الصياد قرب/4 والبحر", {"p:a1:2"}),
        ("والبحر NEAR/4 الصياد", {"p:a1:2"}),
        ("عنوان:سوق", {"t:a2"}),
        ("عنوان:سوق البحر", {"p:a2:2"}),
        ("ملاحظة:فكرة", {"n:h1"}),
        ("ملاحظة:فكرة قرأ", {"p:a1:2"}),
    ],
)
def test_what_is_found(index: Index, query: str, expected: set[str]) -> None:
    found = ask(index, query)
    assert set(keys(found)) == expected
    assert found.total == len(expected) == sum(found.tiers.values())


def test_each_term_by_itself_when_nothing_is_found(index: Index) -> None:
    found = ask(index, "رسالة «السوق عام» زقزقة")
    assert (found.total, found.missing) == (0, ("زقزقة",))
    assert [count for _, count in found.alone] == [2, 1, 0]
    assert [text for text, _ in found.alone] == ["رسالة", "السوق عام", "زقزقة"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hgfpv", "البحر"), ("خحثىشه", "openai"), ("الضياد", "الصياد"), ("القريظ", "القرية"), ("رسلاة", "رسالة")],
)
def test_slips_of_keyboard_and_eye(index: Index, typed: str, meant: str) -> None:
    assert meant in ask(index, typed).suggestions


def test_completions_are_the_commonest_words(index: Index) -> None:
    found = index.complete("كتا", 3)
    assert found[0][0] == "كتاب"
    assert [count for _, count in found] == sorted((count for _, count in found), reverse=True)


def test_a_beginning_that_thousands_share_is_completed_by_the_common_ones(tmp_path: Path) -> None:
    index = Index(tmp_path / "index", LIBRARY)
    rare = " ".join(
        f"قا{one}{two}{three}" for one in "بتثجح" for two in "خدذرزسشصضطظعغ" for three in "كلمنهويبتثجحخدذر"
    )
    texts = ["قارئ قارئ قانون", "قَارِئ", "قانون", "قانون", rare]
    index.replace(["x"], [Document(str(i), "x", Field.TEXT, i, None, text) for i, text in enumerate(texts, 1)], 1)
    assert index.complete("قا", 2) == (("قانون", 3), ("قارئ", 2))
    index.replace(["y"], [Document(f"y{i}", "y", Field.TEXT, i, None, "قاعة") for i in range(4)], 2)
    assert index.complete("قا", 2) == (("قاعة", 4), ("قانون", 3)), "a new segment counts too"
    with pytest.raises(SearchStopped):
        index.clear()
        index.replace(["x"], [Document("1", "x", Field.TEXT, 1, None, rare)], 3)
        index.complete("قا", 2, stop=lambda: True)
    index.close()
