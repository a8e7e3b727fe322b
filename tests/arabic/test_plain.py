"""Plain text: nothing that only steers, everything that is spelt."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader.arabic.plain import plain, steering_end, steering_start


@pytest.mark.parametrize(
    ("stored", "copied"),
    [
        ("\ufeff«\u2067OpenAI\u2069» \u200fقالت\u200e\u061c", "«OpenAI» قالت"),
        ("\u202bنص\u202c كل\u00adمة\u2060", "نص كلمة"),
        ("سطر\u2028سطر\u2029سطر\r\nسطر\rسطر\u0085سطر\nسطر", "\n".join(["سطر"] * 7)),
        ("می\u200cخواهم ه\u200d ٢٠٠٠\u00a0كم\tعمود", "می\u200cخواهم ه\u200d ٢٠٠٠\u00a0كم\tعمود"),
        ("بِسْمِ الـلّٰه 🍞\ufe0f", "بِسْمِ الـلّٰه 🍞\ufe0f"),
        ("\0\x07\x1b[31mأحمر\x7f\x9b", "[31mأحمر"),
    ],
)
def test_what_is_copied(stored: str, copied: str) -> None:
    assert plain(stored) == copied


@given(st.text())
def test_no_control_is_left_and_nothing_else_is_lost(text: str) -> None:
    made = plain(text)
    kept = {"\n", "\t", "\u200c", "\u200d"}
    assert not [one for one in made if unicodedata.category(one) == "Cc" and one not in kept]
    assert not set(made) & set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad")
    written = [one for one in text if unicodedata.category(one)[0] in "LNMPS"]
    assert [one for one in made if unicodedata.category(one)[0] in "LNMPS"] == written


def test_where_what_steers_begins_and_ends() -> None:
    text = "ا\u200f\u2067ب"
    assert [steering_end(text, offset) for offset in range(4)] == [0, 3, 3, 3]
    assert [steering_start(text, offset) for offset in range(4)] == [0, 1, 1, 3]
