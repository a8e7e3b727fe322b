"""Queries: what is understood, and that nothing is an error."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.search import ParsedQuery


def understood(text: str) -> tuple[list[str], list[str]]:
    query = ParsedQuery.parse(text)
    return ([" ".join(term.forms) for term in query.required], [" ".join(term.forms) for term in query.excluded])


@pytest.mark.parametrize(
    ("text", "required", "excluded"),
    [
        ("", [], []),
        ("  … ، -", [], []),
        ("كتاب", ["كتاب"], []),
        ("كتاب البحر", ["كتاب", "البحر"], []),
        ('"كتاب البحر" قديم', ["كتاب البحر", "قديم"], []),
        ("«كتاب البحر»", ["كتاب البحر"], []),
        ("“OpenAI news”", ["OpenAI news"], []),
        ("كتاب -بحر", ["كتاب"], ["بحر"]),
        ("كتاب −بحر", ["كتاب"], ["بحر"]),
        ('كتاب -"بحر قديم"', ["كتاب"], ["بحر قديم"]),
        ("كتاب - بحر", ["كتاب", "بحر"], []),
        ("2020-2021", ["2020", "2021"], []),
        ("-بحر", [], ["بحر"]),
        ('"كتاب البحر', ["كتاب", "البحر"], []),
        ('كتاب"', ["كتاب"], []),
        ("« كتاب", ["كتاب"], []),
        ("لـOpenAI", ["لـ", "OpenAI"], []),
        ("كتاب كتاب", ["كتاب"], []),
        ("كتاب/قلم", ["كتاب", "قلم"], []),
    ],
)
def test_what_is_understood(text: str, required: list[str], excluded: list[str]) -> None:
    assert understood(text) == (required, excluded)
    assert ParsedQuery.parse(text).is_empty is not bool(required)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=40), st.text(alphabet=' "«»“”-−كتاب\u200f\x00*~:()\ud800', max_size=25)))
def test_any_text_is_a_query(text: str) -> None:
    query = ParsedQuery.parse(text)
    for term in (*query.required, *query.excluded):
        for each in term.words:
            assert text[each.start : each.end]


def test_a_page_in_the_box() -> None:
    page = " ".join(f"كلمة{i}" for i in range(5000))
    assert len(ParsedQuery.parse(page).required) == 100
    (phrase,) = ParsedQuery.parse(f'"{page}"').required
    assert len(phrase.words) == 100
