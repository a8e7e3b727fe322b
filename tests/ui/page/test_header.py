"""What stands above the text of an article."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.article import Article, Paragraph
from reader.i18n import isolate
from reader.reading_time import Pace
from reader.ui.page import details_of


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("https://www.example.org/article/%D8%A7%D9%84%D9%86%D8%A7%D8%B4%D8%B7", "example.org"),
        ("http://example.org:8080/", "example.org:8080"),
        ("مجلة المطبخ", "مجلة المطبخ"),
        ("http://", "http://"),
        ("http://[broken", "[broken"),
    ],
)
def test_of_an_address_the_site_is_shown(qapp: QApplication, source: str, shown: str) -> None:
    article = Article("خبز", (Paragraph("نص"),), source=source)
    assert details_of(article).split(" · ")[0].replace("\u00a0", " ") == isolate(shown)


def test_no_part_of_the_details_is_broken_between_lines(qapp: QApplication) -> None:
    article = Article("خبز", (Paragraph("نص"),), source="مجلة المطبخ", published="2026-01-12")
    assert all(" " not in part for part in details_of(article).split(" · "))


def test_the_minutes_are_the_reader_s_own(qapp: QApplication) -> None:
    article = Article("خبز", (Paragraph("نص"),))
    assert "نحو ١٠ دقائق" in details_of(article, 1800).replace("\u00a0", " ")
    assert "نحو ٥ دقائق" in details_of(article, 1800, Pace(360, 60)).replace("\u00a0", " ")
    assert "نحو ٩٣ ساعة" in details_of(article, 1_000_000).replace("\u00a0", " ")
