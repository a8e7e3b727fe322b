"""Words, direction and digits."""

import pytest
from hypothesis import given, strategies as st

from reader.arabic.direction import Direction, direction_of
from reader.arabic.numbers import to_arabic_digits
from reader.arabic.words import count_words, end_of_word, start_of_word, word_near, words


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«صفقة القرن».. “OpenAI”", ["صفقة", "القرن", "OpenAI"]),
        ("بلغت 13,75 و97.400 و٣٫٥ مليار", ["بلغت", "13,75", "و", "97.400", "و", "٣٫٥", "مليار"]),
        ("لـOpenAI\u00a0في", ["لـ", "OpenAI", "في"]),
        ("الكِتَابُ المكتبـــة", ["الكِتَابُ", "المكتبـــة"]),
        ("GPT4 don’t x_y", ["GPT4", "don’t", "x", "y"]),
        ("لا\u200fنعم", ["لا", "نعم"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("", []),
        ("… — «»", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert cut(text) == expected
    assert count_words(text) == len(expected)


@given(st.text(max_size=60))
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    covered = {i for start, end in words(text) for i in range(start, end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalpha() or c.isdecimal())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OpenAI تعلن عن اتفاق جديد", Direction.RTL),
        ("The word كتاب means book", Direction.LTR),
        ("مرحبا", Direction.RTL),
        ("Hello", Direction.LTR),
        ("2024 — 13,75", Direction.RTL),
        ("", Direction.RTL),
    ],
)
def test_direction_is_by_share_of_letters(text: str, expected: Direction) -> None:
    assert direction_of(text) is expected


def test_a_text_without_letters_takes_the_default() -> None:
    assert direction_of("2024", Direction.LTR) is Direction.LTR


@pytest.mark.parametrize(
    ("western", "arabic"), [("12", "١٢"), ("3.5", "٣٫٥"), ("1,200", "١٬٢٠٠"), ("5.", "٥."), ("", "")]
)
def test_arabic_digits(western: str, arabic: str) -> None:
    assert to_arabic_digits(western) == arabic


SENTENCE = "قال «سام» إن لـOpenAI قيمة 13,75."


def test_words_around_a_place() -> None:
    ends = [SENTENCE[: end_of_word(SENTENCE, at)].split()[-1] for at in (0, 3, 9, 14, 15)]  # noqa: PLC0207
    assert ends == ["قال", "«سام", "إن", "لـ", "لـOpenAI"]
    assert [start_of_word(SENTENCE, at) for at in (0, 2, 5, len(SENTENCE))] == [0, 0, 0, SENTENCE.index("13")]
    near = {at: SENTENCE[slice(*word_near(SENTENCE, at))] for at in (4, 6, 13, 14, len(SENTENCE) - 1)}
    assert near == {4: "سام", 6: "سام", 13: "لـ", 14: "لـ", len(SENTENCE) - 1: "13,75"}
    assert word_near("«…»", 1) == (0, 3)
