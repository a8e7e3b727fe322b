"""Front matter: read when it can be, left in the text when it cannot, and never lost."""

import pytest

from reader.arabic.direction import Direction
from reader.importers.front_matter import split_front_matter


def split(block: str) -> tuple[dict[str, str | list[str]], str]:
    matter, body = split_front_matter(f"---\n{block}\n---\nالنص")
    return dict(matter.values), body


def test_values_stay_as_they_are_written() -> None:
    values, body = split("title: عنوان\nno: yes\npublished: 2026-01-05\nversion: 1.10\ntags:\n  - أ\n  - 'ب'")
    assert values == {
        "title": "عنوان",
        "no": "yes",
        "published": "2026-01-05",
        "version": "1.10",
        "tags": ["أ", "ب"],
    }
    assert body == "النص"


@pytest.mark.parametrize(
    ("block", "title"),
    [
        ("title: الفصل الأول: المقدمة", "الفصل الأول: المقدمة"),
        ("title:\tبعد جدولة\nx: [", "بعد جدولة"),
        ("title: *غير مرجع", "*غير مرجع"),
        ("title: @كذا", "@كذا"),
        ("Title: 'بين علامتين: نعم'\ntags: [أ: ب: ج]", "بين علامتين: نعم"),
    ],
)
def test_what_is_no_yaml_is_read_by_lines(block: str, title: str) -> None:
    matter, body = split_front_matter(f"---\n{block}\n---\nالنص")
    assert matter.text("title") == title
    assert body == "النص"


@pytest.mark.parametrize(
    "text",
    [
        "---\nهذا كلام لا مفاتيح فيه\n---\nالنص",
        "---\nسؤال: جواب\n---\nالنص",
        "---\ntitle: بلا نهاية\n\nالنص",
        "نص\n---\ntitle: ليس في الأول\n---\n",
        "---\n---\nالنص",
        "---\ntitle: " + "ط" * 70_000 + "\n---\nالنص",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    matter, body = split_front_matter(text)
    assert not matter.values
    assert body == text


def test_deep_brackets_do_no_harm() -> None:
    matter, body = split_front_matter("---\ntitle: " + "[" * 50_000 + "\n---\nالنص")
    assert matter.text("title")
    assert body == "النص"


def test_names_and_lists() -> None:
    matter, _ = split_front_matter('---\nauthor: أحمد، سعاد\ntags: "#قراءة, كتب"\n---\n')
    assert matter.names("author") == ("أحمد", "سعاد")
    assert matter.names("tags") == ("قراءة", "كتب")
    matter, _ = split_front_matter("---\nauthors:\n  - name: أحمد\n    url: x\n  - سعاد\n---\n")
    assert matter.names("author", "authors") == ("أحمد", "سعاد")


def test_names_between_brackets_where_the_block_is_no_yaml() -> None:
    matter, _ = split_front_matter('---\ntitle: أ: ب\nauthor: [أحمد, "سعاد"]\n---\n')
    assert matter.names("author") == ("أحمد", "سعاد")


@pytest.mark.parametrize(
    ("written", "published"),
    [("2026", "2026"), ("2026-08", "2026-08"), ("2026-08-20 10:00", "2026-08-20"), ("أمس", None), ("20/8/2026", None)],
)
def test_dates(written: str, published: str | None) -> None:
    matter, _ = split_front_matter(f"---\ndate: {written}\n---\n")
    assert matter.published == published


def test_direction() -> None:
    assert split_front_matter("---\ndir: LTR\n---\n")[0].direction is Direction.LTR
    assert split_front_matter("---\ndirection: up\n---\n")[0].direction is None
