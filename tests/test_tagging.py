"""Known tags that typed letters may mean."""

import pytest

from reader.tagging import known_spelling, matching_tags

KNOWN = ["صفقات", "مكتبة", "أعمال", "AI", "الأعمال القديمة"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", KNOWN),
        ("مكتبه", ["مكتبة"]),
        ("اعمال", ["أعمال", "الأعمال القديمة"]),
        ("#صف", ["صفقات"]),
        ("ai", ["AI"]),
        ("قديم", ["الأعمال القديمة"]),
        ("ا", ["أعمال", "الأعمال القديمة"]),
        ("لا يوجد", []),
    ],
)
def test_spellings_are_alike_and_beginnings_come_first(typed: str, found: list[str]) -> None:
    assert matching_tags(KNOWN, typed) == found


def test_what_is_taken_is_not_offered() -> None:
    assert matching_tags(KNOWN, "", ["صفقات", "AI"]) == ["مكتبة", "أعمال", "الأعمال القديمة"]


def test_a_tag_keeps_its_spelling() -> None:
    assert known_spelling(KNOWN, "مكتبه") == "مكتبة"
    assert known_spelling(KNOWN, "مكتب") == "مكتب"
