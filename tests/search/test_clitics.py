"""Readings: what is taken off a word, and what is left in one piece."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.search.analysis import spelling
from reader.search.clitics import readings

LETTERS = st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", min_size=1, max_size=14)


WHOLE = """
كتاب والد والدة كتب بنك ولد وليد واحد كانت كامل باحث لاعبين وزارة وزير لجنة فكرة بعيد بلاد كبير ورقة فريق أحمد أعمال
أعلى الله التي سلام سيارة OpenAI
"""


def read(word: str) -> set[str]:
    return {"+".join(reading.parts) for reading in readings(spelling(word))}


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("والكِتَاب", "و+ال+كتاب"),
        ("الكتاب", "ال+كتاب"),
        ("بالصبر", "ب+ال+صبر"),
        ("كالأول", "ك+ال+أول"),
        ("فالبيت", "ف+ال+بيت"),
        ("وبالمدرسة", "و+ب+ال+مدرسة"),
        ("للكتاب", "ل+ال+كتاب"),
        ("وللكتاب", "و+ل+ال+كتاب"),
        ("للجنة", "ل+لجنة"),
        ("لليبيا", "ل+ليبيا"),
        ("بكتاب", "ب+كتاب"),
        ("وكتاب", "و+كتاب"),
        ("فكتاب", "ف+كتاب"),
        ("لمدينة", "ل+مدينة"),
        ("سيكتب", "س+يكتب"),
        ("وسيكتبونها", "و+س+يكتبون+ها"),
        ("أليس", "أ+ليس"),
        ("كتابه", "كتاب+ه"),
        ("كتابها", "كتاب+ها"),
        ("كتابهم", "كتاب+هم"),
        ("كتابهن", "كتاب+هن"),
        ("كتابهما", "كتاب+هما"),
        ("كتابك", "كتاب+ك"),
        ("كتابكم", "كتاب+كم"),
        ("كتابكن", "كتاب+كن"),
        ("كتابكما", "كتاب+كما"),
        ("كتابي", "كتاب+ي"),
        ("يعرفني", "يعرف+ني"),
        ("كتابنا", "كتاب+نا"),
        ("وبكتابهم", "و+ب+كتاب+هم"),
        ("لمدرسته", "ل+مدرسة+ه"),
        ("مستشفاه", "مستشفى+ه"),
        ("أصدقائه", "أصدقاء+ه"),
        ("أصدقاؤها", "أصدقاء+ها"),
        ("كتبوه", "كتبوا+ه"),
        ("منه", "من+ه"),
        ("ومن", "و+من"),
        ("بها", "ب+ها"),
        ("والله", "و+الله"),
        ("لله", "ل+الله"),
        ("للتي", "ل+التي"),
        ("وأحد", "و+أحد"),
        ("لانه", "ل+انه"),
    ],
)
def test_clitics_come_off(word: str, reading: str) -> None:
    assert reading in read(word)


@pytest.mark.parametrize("word", WHOLE.split())
def test_words_that_stay_whole(word: str) -> None:
    assert read(word) == {spelling(word)}


def test_the_article_and_a_pronoun_exclude_each_other() -> None:
    assert read("الكتابه") == {"الكتابه", "ال+كتابه"}


@settings(max_examples=200, deadline=None)
@given(LETTERS)
def test_every_reading_has_a_base_and_the_first_takes_nothing_off(word: str) -> None:
    found = readings(word)
    assert found[0].parts == (word,)
    assert len(set(found)) == len(found)
    for reading in found:
        assert reading.base
        assert word.startswith("".join(reading.proclitics)) or "ل" in reading.proclitics
        assert word.endswith(reading.enclitic)


def test_a_very_long_word_is_left_alone() -> None:
    assert len(readings("و" * 31)) == 1
