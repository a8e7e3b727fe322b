"""Finding: every spelling of the words, whole letters, and places that lead back to the original."""

import pytest
from hypothesis import example, given, strategies as st

from reader.arabic.finding import Wanted, find_all
from reader.arabic.folding import fold, fold_text
from reader.arabic.letters import is_mark

LETTERS = st.sampled_from("ابتكلموهيىةءأؤئـًُِّٰٱکﻻﷲ \n٢2.😀Aé\u0301\u200f\u0903ß")
TEXT = st.text(alphabet=LETTERS, max_size=60)
WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=4)


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in find_all(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("قرأتُ الكِتَابَ ثم كتابًا", "كتاب", ["كِتَابَ", "كتابًا"[:5]]),
        ("المكتبـــة والمكتبه", "مكتبة", ["مكتبـــة", "مكتبه"]),
        ("شيء وشئ", "شيء", ["شيء", "شئ"]),
        ("عام ٢٠٢٤ أو 2024", "٢٠٢٤", ["٢٠٢٤", "2024"]),
        ("OpenAI وopenai", "OPENAI", ["OpenAI", "openai"]),
        ("كتاب\n  البحر", " كتاب البحر ", ["كتاب\n  البحر"]),
        ("السلام", "لا", ["لا"]),
        ("السﻻم", "لا", ["ﻻ"]),
        ("ﷲ", "ل", ["ﷲ"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("نص", "", []),
        ("نصٌّ", "ّ", []),
        ("نص", "   ", []),
    ],
)
def test_what_is_found(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


def test_nothing_but_marks_is_nothing_to_look_for() -> None:
    assert Wanted("ًـ ").is_empty
    assert not Wanted("ب").is_empty


@given(TEXT, WORDS)
def test_spans_are_in_order_and_never_part_a_letter_from_its_marks(text: str, words: str) -> None:
    last = 0
    for start, end in find_all(text, words):
        assert last <= start < end <= len(text)
        assert start == 0 or not is_mark(text[start])
        assert end == len(text) or not is_mark(text[end])
        last = end


@given(TEXT, WORDS)
@example("ئؤ", "و")
def test_spans_cover_the_letters_that_were_asked_for(text: str, words: str) -> None:
    asked, folded = "".join(fold_text(words).split()), fold(text)
    for start, end in find_all(text, words):  # folded where it stands: «ئ» before «ؤ» is another letter than alone
        covered = (letter for letter, place in zip(folded.text, folded.places, strict=False) if start <= place < end)
        assert asked in "".join("".join(covered).split())


@given(TEXT, TEXT, WORDS)
def test_what_stands_in_a_text_is_found(before: str, after: str, words: str) -> None:
    if not Wanted(words).is_empty:
        assert find_all(f"{before} {words} {after}", words)
