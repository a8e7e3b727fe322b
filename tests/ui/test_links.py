"""Links of ours open an article; whatever else is written in one is nothing."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.ui.links import Link, parse_link


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("hashiya://article/7f3a1b2c9d0e", Link("7f3a1b2c9d0e")),
        ("hashiya://article/7f3a1b2c9d0e?p=12&a=h7f3a1b2c", Link("7f3a1b2c9d0e", 12, "h7f3a1b2c")),
        ("hashiya://article/7f3a1b2c9d0e/?p=0", Link("7f3a1b2c9d0e")),
        ("hashiya://article/7f3a1b2c9d0e?p=1e9&a=../../etc", Link("7f3a1b2c9d0e")),
    ],
)
def test_ours(text: str, link: Link) -> None:
    assert parse_link(text) == link


@pytest.mark.parametrize(
    "text",
    ["", "hashiya://", "hashiya://remove/7f3a1b2c9d0e", "hashiya://article/../../x", "https://article/7f3a1b2c9d0e",
     "hashiya://article/--library", "hashiya://[article/7f3a", "hashiya://article/7F3A1B2C9D0E"],
)  # fmt: skip
def test_not_ours(text: str) -> None:
    assert parse_link(text) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_nothing_that_is_written_in_a_link_is_an_accident(text: str) -> None:
    parse_link(text)
    parse_link(f"hashiya://article/7f3a1b2c9d0e?{text}")
