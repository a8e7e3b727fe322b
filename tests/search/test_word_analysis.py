"""Words: forms that are one, and the tier in which two words meet."""

import unicodedata

import pytest
from hypothesis import example, given, settings, strategies as st

from reader.arabic.words import words
from reader.search.analysis import Word, forms_of, word, written_form
from reader.search.hit import Tier
from reader.search.stems import root, stem

WRITTEN = st.text(alphabet="ابتكلوفسهيةأإئؤءىـًَُِّْ٢2eE’s", min_size=1, max_size=12)


def tier(one: str, other: str, farthest: Tier = Tier.LEMMA) -> Tier | None:
    return word(written_form(one)).tier_of(word(written_form(other)), farthest)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("شَدَّة", "شَدَّة"),  # fatha and shadda in either order
        ("می\u200cخواهم", "میخواهم"),
        ("é", "e\u0301"),
    ],
)
def test_writings_that_no_reader_can_tell_apart_are_one_form(one: str, other: str) -> None:
    assert written_form(one) == written_form(other)


@pytest.mark.parametrize(("one", "other"), [("كتاب", "كتابٌ"), ("اياب", "ايـــاب"), ("٢٠٢٤", "2024"), ("Open", "open")])
def test_marks_tatweel_digits_and_case_make_another_form(one: str, other: str) -> None:
    assert written_form(one) != written_form(other)
    assert tier(one, other) is Tier.FOLDED


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("كتاب", "كتاب", Tier.EXACT),
        ("كتاب", "کتاب", Tier.FOLDED),
        ("كتاب", "والكِتَاب", Tier.CLITIC),
        ("والكتاب", "بكتابهم", Tier.CLITIC),
        ("الصبر", "بالصبر", Tier.CLITIC),
        ("مدرسة", "لمدرسته", Tier.CLITIC),
        ("قال", "وقال", Tier.CLITIC),
        ("OpenAI", "OpenAI’s", Tier.CLITIC),
        ("كتابة", "كتابات", Tier.LEMMA),
        ("مدرسة", "المدرسات", Tier.LEMMA),
        ("لاعب", "واللاعبون", Tier.LEMMA),
        ("كتاب", "كتابين", Tier.LEMMA),
        ("مصر", "المصرية", Tier.LEMMA),
        ("story", "Stories", Tier.LEMMA),
        ("كتاب", "مكتبة", None),
        ("كتب", "كتاب", None),
        ("جنة", "لجنة", None),
        ("أحد", "واحد", None),
        ("مال", "كمال", None),
        ("مساء", "مساهم", None),
        ("تونس", "يونس", None),
    ],
)
def test_where_two_words_meet(one: str, other: str, expected: Tier | None) -> None:
    assert tier(one, other) is expected
    assert tier(other, one) is expected


def test_roots_meet_only_when_asked() -> None:
    assert tier("مكتبة", "كاتب") is None
    assert tier("مكتبة", "كاتب", Tier.ROOT) is Tier.ROOT
    assert tier("OpenAI", "Open", Tier.ROOT) is None


@pytest.mark.parametrize("farthest", list(Tier))
def test_no_tier_beyond_the_farthest(farthest: Tier) -> None:
    for other in ("كتاب", "كتابٌ", "الكتاب", "كتابات", "مكتوب", "بيت"):
        found = tier("كتاب", other, farthest)
        assert found is None or found.rank <= farthest.rank


@settings(max_examples=200, deadline=None)
@given(WRITTEN, WRITTEN)
@example("ء", "ـ")
def test_the_ladder_has_no_gaps(one: str, other: str) -> None:
    """Words that are near are also far: each tier's keys are shared by all that meet in a nearer one."""
    left, right = Word(written_form(one)), Word(written_form(other))
    met = left.tier_of(right, Tier.ROOT)
    if met is Tier.CLITIC:
        assert left.stems & right.stems
    if met is not None and met.rank <= Tier.FOLDED.rank:
        assert left.fold == right.fold
    assert left.tier_of(left) is Tier.EXACT
    assert met == right.tier_of(left, Tier.ROOT)


@pytest.mark.parametrize(
    ("base", "expected"),
    [("كتابه", "كتاب"), ("مصريه", "مصر"), ("وجه", "وجه"), ("stories", "story"), ("boxes", "box"), ("glass", "glass")],
)
def test_stems(base: str, expected: str) -> None:
    assert stem(base) == expected


def test_roots() -> None:
    assert root("مكتبه") == root("كتاب") == "كتب"
    assert root("في") is None
    assert root("open") is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12))
def test_a_root_is_made_of_the_words_letters(folded: str) -> None:
    letters = iter(folded)
    assert all(letter in letters for letter in root(folded) or "")


def test_a_word_without_end_is_cut() -> None:
    assert forms_of("ب" * 5000) == ["ب" * 100]


@given(
    st.text(st.sampled_from("كتابَّ\u0651\u064e\u200c\u200d\u200f\u00adeée\u0301 ١,2ـ") | st.characters(), max_size=30)
)
def test_all_forms_of_a_text_are_those_of_its_words(text: str) -> None:
    for texts in (text, unicodedata.normalize("NFC", text), "ك" * 120 + " " + text):
        assert forms_of(texts) == [written_form(texts[start:end]) for start, end in words(texts)]
