"""Names across scripts, measured on names as the press writes them and on words that only look like them."""

from itertools import combinations
from pathlib import Path

import pytest

from reader.arabic.transliteration import NEAR, distance, is_latin, keys, sounds

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def may_be_one(one: str, other: str) -> bool:
    return not set(keys(one)).isdisjoint(keys(other)) and distance(one, other) <= NEAR


def test_most_spellings_of_a_name_are_found() -> None:
    pairs = [pair for names in rows("names.txt") for pair in combinations(names, 2)]
    assert len(pairs) > 300
    assert sum(may_be_one(*pair) for pair in pairs) / len(pairs) >= 0.9


def test_one_name_is_hardly_ever_taken_for_another() -> None:
    names = rows("names.txt")
    others = [(first[0], second[1]) for first in names for second in names if first is not second]
    assert sum(may_be_one(*pair) for pair in others) <= 3


def test_many_words_that_look_like_a_name_are_told_apart() -> None:
    """The others sound alike indeed: only the library's other words can tell that «الثمن» is no name."""
    pairs = rows("not_names.txt")
    assert sum(may_be_one(*pair) for pair in pairs) / len(pairs) < 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bloomberg", "بلومبيرج"), ("Altman", "التمان"), ("Altman", "ألتمان"), ("Portugal", "البرتغال"), ("غيتس", "جيتس"),
     ("Márquez", "ماركيز"), ("ڤيكتوريا", "فيكتوريا"), ("Zuckerberg", "زُوكِربِيرغ")],
)  # fmt: skip
def test_some_names(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert distance(one, other) == pytest.approx(distance(other, one))


def test_what_is_no_name() -> None:
    assert [sounds(word) for word in ("", "2024", "٢٠٢٤", "東京", "a" * 50)] == [""] * 5
    assert keys("2024") == ()
    assert distance("2024", "2024") == distance("أو", "eau") == 1.0
    assert is_latin("École")
    assert not is_latin("كتاب")
