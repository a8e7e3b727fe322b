"""Aliases in the search, and other spellings that the library knows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.aliases import AliasGroup
from reader.search import Document, Field, Found, Index, Tier, mark
from tests.search.shelf import LIBRARY

TEXTS = (
    "ذكرت بلومبيرج أن إيلون ماسك عرض الصفقة",
    "Bloomberg asked Elon Musk",
    "ونقلت بلومبرغ الخبر",
    "قال ماسك، ولم يحضر إيلون",
    "هذا الثمن وهذه الأثمان وثمنه ولم يرد التمان",
    "وبلومبيرج بعيدة",
)
TIERS = (Tier.EXACT, Tier.FOLDED, Tier.CLITIC, Tier.LEMMA, Tier.ALIAS)
GROUPS = (AliasGroup("n1", ("بلومبرغ", "بلومبيرج", "Bloomberg")), AliasGroup("n2", ("إيلون ماسك", "Elon Musk")))


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    index = Index(tmp_path / "index", LIBRARY)
    documents = [Document(str(i), "x", Field.TEXT, i, None, text) for i, text in enumerate(TEXTS, 1)]
    index.replace(["x"], documents, 1)
    yield index
    index.close()


def ask(index: Index, query: str, tiers: tuple[Tier, ...] = TIERS) -> Found:
    return index.search(query, tiers=tiers, counted=TIERS, limit=10, aliases=GROUPS)


def test_any_name_of_a_group_finds_all_in_a_tier_of_its_own(index: Index) -> None:
    found = ask(index, "بلومبرغ")
    assert [place.key for place in found.places][:1] == ["3"]
    assert {place.key: place.tier for place in found.places} == {
        "3": Tier.EXACT, "1": Tier.ALIAS, "2": Tier.ALIAS, "6": Tier.ALIAS,
    }  # fmt: skip
    assert (found.total, found.tiers[Tier.EXACT], found.tiers[Tier.ALIAS]) == (4, 1, 3)
    assert {place.key for place in ask(index, "bloomberg").places} == {"1", "2", "3", "6"}


def test_the_tier_can_be_switched_off_and_is_still_counted(index: Index) -> None:
    found = ask(index, "بلومبرغ", TIERS[:-1])
    assert [place.key for place in found.places] == ["3"]
    assert found.tiers[Tier.ALIAS] == 3


def test_names_of_several_words_answer_as_a_whole(index: Index) -> None:
    assert {place.key for place in ask(index, "إيلون ماسك").places} == {"1", "2", "4"}
    assert {place.key for place in ask(index, "«إيلون ماسك»").places} == {"1", "2"}
    assert {place.key for place in ask(index, "Elon Musk").places} == {"1", "2"}  # «ماسك … إيلون» is not the name
    assert ask(index, "ماسك").tiers[Tier.ALIAS] == 0
    assert {place.key for place in ask(index, "إيلون ماسك -بلومبيرج").places} == {"2", "4"}


def test_the_words_are_marked_and_the_reason_says_whose_name_it_is(index: Index) -> None:
    query = ask(index, "إيلون ماسك").query
    marked = mark(query, TEXTS[1], TIERS)
    assert [TEXTS[1][start:end] for start, end in marked.spans] == ["Elon", "Musk"]
    assert marked.tier is Tier.ALIAS
    assert "Elon Musk" in marked.reason and "إيلون" in marked.reason
    assert mark(query, TEXTS[1], (*TIERS[:-1], Tier.ROOT)).tier is None


def test_other_spellings_are_offered_and_words_of_the_language_are_not(index: Index) -> None:
    alike = index.alike("خبر Bloomberg")
    assert alike and alike.word == "Bloomberg"
    assert {word for word, _ in alike.others} == {"بلومبرغ", "بلومبيرج"}
    assert [word for word, _ in index.alike("Altman").others] == ["التمان"]  # type: ignore[union-attr]
    assert index.alike("Bloomberg", {"بلومبرغ", "بلومبيرج"}) is None
    assert index.alike("الثمن") is index.alike("الصفقة") is index.alike("") is None


def test_an_index_that_was_never_listened_to_is_heard_once(index: Index) -> None:
    lexicon = index._current().lexicon
    lexicon._database.executescript("DROP TABLE sounds; PRAGMA user_version = 0")
    index.close()
    with_sounds = Index(index.folder, LIBRARY)
    assert not with_sounds.was_recreated
    assert with_sounds.alike("Bloomberg") is not None
    with_sounds.close()


@pytest.mark.parametrize("query", ["كانون الثاني", "يناير", "جانفي", "January"])
def test_the_names_of_a_month_find_each_other(tmp_path: Path, query: str) -> None:
    texts = ("في 3 يناير", "وفي كانون الثاني الماضي", "كانون الأول", "5 جانفي")
    index = Index(tmp_path / "months", LIBRARY)
    index.replace(["x"], [Document(str(i), "x", Field.TEXT, i, None, text) for i, text in enumerate(texts, 1)], 1)
    found = index.search(query, tiers=TIERS, limit=10)
    assert {place.key for place in found.places} == {"1", "2", "4"}
    alias = next(int(place.key) for place in found.places if place.tier is Tier.ALIAS)
    assert "للشهر نفسه" in mark(found.query, texts[alias - 1], tiers=TIERS).reason
    assert index.search("أب", tiers=TIERS, limit=10).total == 0
    index.close()


def test_a_name_that_ends_as_words_do_is_offered_in_its_usual_spelling(tmp_path: Path) -> None:
    index = Index(tmp_path / "putin", LIBRARY)
    texts = ("قال بوتين", "وصل بوتين", "لبوتين بوت", "بوتن", "وبوتين")
    index.replace(["x"], [Document(str(i), "x", Field.TEXT, i, None, text) for i, text in enumerate(texts, 1)], 1)
    found = index.alike("Putin")
    assert found
    assert [form for form, _ in found.others][:2] == ["بوتين", "بوتن"]
    index.close()
