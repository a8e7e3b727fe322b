"""Words: forms that are one, the tier in which two words meet, and how much that counts."""

import pytest
from hypothesis import example, given, settings, strategies as st

from reader.search.analysis import Word, forms_of, terms, terms_query, word, written_form
from reader.search.hit import Tier
from reader.search.reading import guessed_root

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
        ("بلومبرغ", "لبلومبرغ", Tier.CLITIC),
        ("كتاب", "كتب", Tier.LEMMA),
        ("مدرسة", "مدارسهم", Tier.LEMMA),
        ("قارئ", "القراء", Tier.LEMMA),
        ("يكتبون", "كتبوا", Tier.LEMMA),
        ("أعلن", "وسيعلنون", Tier.LEMMA),
        ("قال", "يقولون", Tier.LEMMA),
        ("دعا", "يدعونهم", Tier.LEMMA),
        ("زال", "لايزال", Tier.LEMMA),
        ("أحمر", "حمراء", Tier.LEMMA),
        ("أكبر", "الكبرى", Tier.LEMMA),
        ("مستشفى", "مستشفيات", Tier.LEMMA),
        ("كتابة", "كتابات", Tier.LEMMA),
        ("لاعب", "واللاعبون", Tier.LEMMA),
        ("كتاب", "كتابين", Tier.LEMMA),
        ("story", "Stories", Tier.LEMMA),
        ("كتاب", "مكتبة", None),
        ("جنة", "لجنة", None),
        ("أحد", "واحد", None),
        ("مال", "كمال", None),
        ("مساء", "مساهم", None),
        ("تونس", "يونس", None),
        ("وزارة", "زار", None),
        ("معنى", "ماع", None),
    ],
)
def test_where_two_words_meet(one: str, other: str, expected: Tier | None) -> None:
    assert tier(one, other) is expected
    assert tier(other, one) is expected


def test_vowels_decide_where_they_are_written() -> None:
    assert tier("كَتَبَ", "يكتبون") is Tier.LEMMA
    assert tier("كَتَبَ", "كتاب") is None
    assert tier("كُتُب", "كتاب") is Tier.LEMMA
    assert tier("كُتُب", "يكتبون") is None
    assert tier("مُدَرِّسَة", "مدارس") is None
    assert tier("مَدْرَسَة", "مدارس") is Tier.LEMMA
    assert tier("عِلْم", "العلوم") is Tier.LEMMA
    assert tier("عَلَم", "العلوم") is None


def test_roots_meet_only_when_asked() -> None:
    assert tier("مكتبة", "كاتب") is None
    assert tier("مكتبة", "كاتب", Tier.ROOT) is Tier.ROOT
    assert tier("OpenAI", "Open", Tier.ROOT) is None


@pytest.mark.parametrize("farthest", list(Tier))
def test_no_tier_beyond_the_farthest(farthest: Tier) -> None:
    for other in ("كتاب", "كتابٌ", "الكتاب", "كتب", "مكتوب", "بيت"):
        found = tier("كتاب", other, farthest)
        assert found is None or found.rank <= farthest.rank


@settings(max_examples=200, deadline=None)
@given(WRITTEN, WRITTEN)
@example("ء", "ـ")
def test_the_ladder_is_the_same_from_both_ends(one: str, other: str) -> None:
    left, right = Word(written_form(one)), Word(written_form(other))
    met = left.match(right, Tier.ROOT)
    back = right.match(left, Tier.ROOT)
    assert (met and met.tier) == (back and back.tier)
    assert left.tier_of(left) is Tier.EXACT
    if met is not None:
        assert 0 < met.weight <= 1
        assert (met.tier.rank <= Tier.FOLDED.rank) == (left.fold == right.fold)


def shared(query: str, form: str) -> float:
    """What an index of terms would give a form for a query word."""
    own = {term for term, _ in terms(form)}
    return sum(weight for term, weight in terms_query(query) if term in own)


@settings(max_examples=200, deadline=None)
@given(WRITTEN, WRITTEN)
def test_what_a_match_weighs_is_the_sum_of_the_shared_terms(one: str, other: str) -> None:
    query, form = written_form(one), written_form(other)
    match = word(query).match(word(form))
    assert shared(query, form) == pytest.approx(match.tier.weight * match.weight if match else 0.0)


def test_roots() -> None:
    assert guessed_root("مكتبه") == guessed_root("كتاب") == "كتب"
    assert guessed_root("في") is None
    assert guessed_root("open") is None
    assert word("مكتبة").roots == word("كاتب").roots == {"كتب"}


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12))
def test_a_guessed_root_is_made_of_the_words_letters(folded: str) -> None:
    letters = iter(folded)
    assert all(letter in letters for letter in guessed_root(folded) or "")


def test_a_word_without_end_is_cut() -> None:
    assert forms_of("ب" * 5000) == ["ب" * 100]
