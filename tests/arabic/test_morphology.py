"""Morphology: the lemmas of words, and how they are cut."""

import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from reader.arabic.morphology import analyses
from reader.arabic.morphology.lexicon import lexicon
from reader.arabic.morphology.spelling import pattern_of, spelled, spelling, vocalisation


@pytest.mark.parametrize(
    ("word", "lemma", "parts"),
    [
        ("والكِتَاب", "Nكِتاب", "و+ال+كتاب"),
        ("الكتب", "Nكِتاب", "ال+كتب"),
        ("وبالمدرسة", "Nمَدرَسة", "و+ب+ال+مدرسة"),
        ("لمدرسته", "Nمَدرَسة", "ل+مدرسة+ه"),
        ("مدارسهم", "Nمَدرَسة", "مدارس+هم"),
        ("مستشفاه", "Nمُستَشفى", "مستشفى+ه"),
        ("أصدقائه", "Nصَديق", "أصدقاء+ه"),
        ("القاضي", "Nقاضي", "ال+قاضي"),
        ("القضاة", "Nقاضي", "ال+قضاة"),
        ("للجنة", "Nلَجنة", "ل+لجنة"),
        ("للكتاب", "Nكِتاب", "ل+ال+كتاب"),
        ("وسيعلنون", "Vأَعلَن", "و+س+يعلنون"),
        ("كتبوه", "Vكَتَب", "كتبوا+ه"),
        ("يدعوهم", "Vدَعا", "يدعو+هم"),
        ("بناه", "Vبَنى", "بنى+ه"),
        ("قيل", "Vقال", "قيل"),
        ("لايزال", "Vزال", "لا+يزال"),
        ("معناه", "Nمَعنى", "معنى+ه"),
        ("القارىء", "Nقارِئ", "ال+قارئ"),
        ("مسئول", "Nمَسئول", "مسئول"),
        ("مسؤول", "Nمَسئول", "مسئول"),
        ("حمراء", "Nأَحمَر", "حمراء"),
        ("مباريات", "Nمُباراة", "مباريات"),
        ("بهذه", "Pهَذا", "ب+هذه"),
        ("عنهم", "Pعَن", "عن+هم"),
    ],
)
def test_the_likeliest_analysis(word: str, lemma: str, parts: str) -> None:
    best = analyses(word)[0]
    assert (best.key, "+".join(best.parts)) == (lemma, parts)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("كَتَبَ", "Vكَتَب"),
        ("كُتُب", "Nكِتاب"),
        ("كُتِبَ", "Vكَتَب"),
        ("عِلْم", "Nعِلم"),
        ("عَلَم", "Nعَلَم"),
        ("عَلَّمَ", "Vعَلَّم"),
        ("مُدَرِّسَة", "Nمُدَرِّس"),
    ],
)
def test_written_vowels_decide(word: str, lemma: str) -> None:
    best = analyses(word)[0]
    assert best.key == unicodedata.normalize("NFC", lemma)
    assert best.probability > 0.8


def test_an_unknown_word_is_guessed() -> None:
    assert {each.key for each in analyses("وزغلنبورغ")} >= {"?زغلنبورغ", "?وزغلنبورغ"}
    assert analyses("") == analyses("ب" * 40) == ()


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىًٌَُِّْٰٱـ", max_size=14))
def test_probabilities_are_shares(word: str) -> None:
    found = analyses(word)
    assert [each.probability for each in found] == sorted((each.probability for each in found), reverse=True)
    assert not found or 0.5 < sum(each.probability for each in found) < 1.0001
    assert all(each.base for each in found)
    assert len({each.key for each in found}) == len(found)


def test_a_pattern_holds_the_spelling_of_a_stem() -> None:
    for form in ("مُدَرِّس", "أكَل", "سُؤال", "آخَر"):
        pairs = vocalisation(form)
        stem = spelling(form).translate(str.maketrans("أإآى", "اااي"))
        letters, marks = spelled(stem, pattern_of(pairs))
        assert letters == spelling(form)
        assert list(marks) == [mark for _, mark in pairs]


def test_the_lexicon_is_sound() -> None:
    """Every entry points at a lemma, a class and a pattern that are there."""
    source = lexicon()
    assert len(source.stems) > 40_000
    for stem in list(source.stems)[::97]:
        for entry in source.entries(stem):
            assert source.lemma(entry.lemma).kind in "NVP"
            assert source.classes[entry.inflections]
            assert len(spelled(stem, source.patterns[entry.pattern])[1]) == len(stem)
