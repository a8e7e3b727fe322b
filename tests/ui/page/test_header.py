"""What stands above the first paragraph."""

import pytest

from reader.article import Article, Paragraph
from reader.ui.page import details_of


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("https://www.hashiya.example/maqalat/waraq-baghdad?page=2", "hashiya.example"),
        ("http://hashiya.example", "hashiya.example"),
        ("كتاب الحيوان", "كتاب الحيوان"),
    ],
)
def test_of_an_address_only_the_site_is_said(source: str, shown: str) -> None:
    article = Article("عنوان", (Paragraph("نص"),), source=source)
    first = details_of(article).split(" · ")[0]
    assert first.strip("\u2066\u2067\u2068\u2069").replace("\u00a0", " ") == shown


def test_no_part_of_the_details_is_broken_between_lines() -> None:
    article = Article("عنوان", (Paragraph("نص"),), source="كتاب الحيوان", published="2026-01-12")
    assert all(" " not in part for part in details_of(article).split(" · "))
