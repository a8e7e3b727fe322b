"""Folding: which spellings are one, and that places lead back to the original."""

import pytest
from hypothesis import given, strategies as st

from reader.arabic.folding import fold, fold_text

ARABIC = st.text(
    alphabet=st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئـًٌٍَُِّْٰٱکیگپ ٠١٢3۴ﻻﷲ\u200f\u200c،.😀Aé"), max_size=40
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ذويب", "ذُوَيب"),
        ("قارة", "قاره"),
        ("موته", "مؤته"),
        ("مزرعه", "مزرعة"),
        ("اياب", "ايـــــاب"),
        ("أحمد", "احمد"),
        ("إحمد", "آحمد"),
        ("ٱحمد", "احمد"),
        ("شئ", "شيء"),
        ("مسئول", "مسؤول"),
        ("شئون", "شؤون"),
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("٣٫٥", "3.5"),
        ("کتاب", "كتاب"),
        ("علی", "على"),
        ("ﻻ", "لا"),
        ("ﻛﺘﺎﺏ", "كتاب"),
        ("ÉCOLE", "école"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(("one", "other"), [("تونس", "يونس"), ("كتب", "كتاب"), ("علم", "عالم"), ("ضرب", "ظرب")])
def test_words_that_stay_two(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


@given(st.one_of(ARABIC, st.text(max_size=40)))
def test_places_lead_back(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_text(text)
    assert len(folded.places) == len(folded.text) + 1
    assert list(folded.places) == sorted(folded.places)
    assert folded.places[-1] == len(text)
    for i in range(len(folded.text)):
        start, end = folded.span(i, i + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[i] in fold_text(text[start:end]) or "ئ" in text


@given(ARABIC)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


def test_a_match_covers_the_marks_of_its_last_letter() -> None:
    text = "في المكتبـــة، والكِتَابُ شيء"
    folded = fold(text)
    for query, written in [("المكتبه", "المكتبـــة"), ("والكتاب", "والكِتَابُ"), ("شي", "شيء")]:
        start = folded.text.index(query)
        first, last = folded.span(start, start + len(query))
        assert text[first:last] == written


def test_a_match_leaves_bidi_controls_alone() -> None:
    folded = fold("كتاب\u200f\u202c")
    assert folded.span(0, 4) == (0, 4)
