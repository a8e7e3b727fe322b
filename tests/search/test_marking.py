"""Marking: whole words of the original text, and why."""

import pytest
from hypothesis import given, settings, strategies as st

from reader import i18n
from reader.search import Marked, ParsedQuery, Tier, mark

LADDER = (Tier.EXACT, Tier.FOLDED, Tier.CLITIC, Tier.LEMMA)


def marked(query: str, text: str, tiers: tuple[Tier, ...] = LADDER) -> tuple[list[str], Marked]:
    found = mark(ParsedQuery.parse(query), text, tiers)
    return [text[start:end] for start, end in found.spans], found


@pytest.mark.parametrize(
    ("query", "text", "words", "tier"),
    [
        ("المكتبه", "في المكتبـــة، نعم", ["المكتبـــة"], Tier.FOLDED),
        ("كتاب", "والكِتَابُ خيرُ جليس", ["والكِتَابُ"], Tier.CLITIC),
        ("كتاب", "كتابٌ وكتاب والكتب والمكتبة", ["كتابٌ", "وكتاب", "والكتب"], Tier.FOLDED),
        ("شئ", "كل شيء.", ["شيء"], Tier.FOLDED),
        ("openai", "“OpenAI”، و«OpenAI’s»", ["OpenAI", "OpenAI’s"], Tier.FOLDED),
        ("2024", "عام ٢٠٢٤م", ["٢٠٢٤"], Tier.FOLDED),
        ("كتاب البحر", "البحر في كتابي", ["البحر", "كتابي"], Tier.CLITIC),
        ('"كتاب البحر"', "البحر كتاب، وكتاب البحر كتاب", ["وكتاب", "البحر"], Tier.CLITIC),
        ("كتاب -بحر", "كتاب قديم", ["كتاب"], Tier.EXACT),
        ("\u200fكتاب", "😀 كتاب", ["كتاب"], Tier.EXACT),
    ],
)
def test_the_words_that_answer(query: str, text: str, words: list[str], tier: Tier) -> None:
    found, result = marked(query, text)
    assert found == words
    assert result.tier is tier
    assert result.reason


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("كتاب البحر", "كتاب قديم", ["كتاب"]),
        ("كتاب -بحر", "كتاب عن البحر", ["كتاب"]),
        ('"كتاب البحر"', "البحر كتاب", []),
        ("", "كتاب", []),
        ("-كتاب", "كتاب", []),
    ],
)
def test_a_text_that_does_not_answer(query: str, text: str, words: list[str]) -> None:
    found, result = marked(query, text)
    assert found == words
    assert (result.tier, result.reason) == (None, "")


def test_only_the_tiers_that_are_asked_for() -> None:
    text = "كتاب كتابٌ الكتاب كتابات"
    assert marked("كتاب", text, (Tier.EXACT,))[0] == ["كتاب"]
    assert marked("كتاب", text, (Tier.FOLDED,))[0] == ["كتاب", "كتابٌ"]
    assert marked("كتاب", text, ())[0] == []
    assert marked("مكتبة", "كاتب", (*LADDER, Tier.ROOT))[1].tier is Tier.ROOT


def test_an_exclusion_reaches_clitics_and_no_farther() -> None:
    assert marked("قديم -كتاب", "قديم والكتاب")[1].tier is None
    assert marked("قديم -كتاب", "قديم كتابات")[1].tier is Tier.EXACT
    assert marked("قديم -كتاب", "قديم والكتاب", (Tier.EXACT,))[1].tier is Tier.EXACT


@pytest.mark.parametrize(
    ("query", "text", "reason"),
    [
        ("كتاب", "كتاب", "as written"),
        ("كتاب", "كِتابٌ", "كِتابٌ: the same with diacritics"),
        ("كِتاب", "كتاب", "كتاب: the same without diacritics"),
        ("احمد", "جاء أحمد", "أحمد: written with the hamza"),
        ("أحمد", "جاء احمد", "احمد: written without the hamza"),
        ("مدرسة", "مدرسه", "same letters, other spelling: مدرسه"),
        ("كتاب", "قرأ والكِتَاب", "والكِتَاب = و + ال + كتاب"),
        ("مدرسة", "لمدرسته", "لمدرسته = ل + مدرسة + ه"),
        ("والكتاب", "كتاب", "والكتاب = و + ال + كتاب"),
        ("كتاب", "كُتُب", "كُتُب: plural of كتاب"),
        ("كتاب", "الكُتُب", "الكُتُب = ال + كتب, plural of كتاب"),
        ("كتب", "كتاب", "كتاب: singular of كتب"),
        ("مدرسة", "مدارسهم", "مدارسهم = مدارس + هم, plural of مدرسة"),
        ("مدرّس", "مدرّستان", "مدرّستان: dual of مدرس"),
        ("كبير", "الكبيرة", "الكبيرة = ال + كبيرة, feminine of كبير"),
        ("كتب", "يكتبون", "يكتبون: from the verb كتب"),
        ("أعلن", "وسيعلنون", "وسيعلنون = و + س + يعلن + ون, from the verb أعلن"),
        ("story", "stories", "stories: another form of “story”"),
        ("كتاب جديد", "كتب جديد", "كتب: plural of كتاب"),
        ("مكتبة", "كاتب", "كاتب: same root “كتب”"),
    ],
)
def test_the_reason_is_that_of_the_farthest_word(query: str, text: str, reason: str) -> None:
    i18n.install("en")
    found = mark(ParsedQuery.parse(query), text, tuple(Tier)).reason
    assert found.replace("\u2068", "").replace("\u2069", "") == reason


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30), st.text(alphabet='كتاب والبحر«»"-ًّـ\u200f😀', max_size=60))
def test_spans_are_in_order_and_inside(query: str, text: str) -> None:
    for asked in (query, text):
        spans = mark(ParsedQuery.parse(asked), text, tuple(Tier)).spans
        edges = [0, *(edge for span in spans for edge in span), len(text)]
        assert edges == sorted(edges)
        assert all(text[start:end].strip() for start, end in spans)
