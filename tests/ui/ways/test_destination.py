"""Numbers and percentages in digits of any script lead to a place; everything else does not."""

import pytest

from reader.article import Article, Kind, Paragraph, Place
from reader.ui.ways.destination import destination, last_number
from reader.ui.ways.headings import headings_of, section_at

ARTICLE = Article(
    "كتاب",
    (
        *(Paragraph("ا" * 99) for _ in range(40)),
        Paragraph("شارك هذا المقال", Kind.FURNITURE),
    ),
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("٢٥", Place(25)),
        ("25", Place(25)),
        (" ۲۵ ", Place(25)),
        ("1", Place(1)),
        ("40", Place(40)),
        ("٪٥٠", Place(21, 8)),
        ("50%", Place(21, 8)),
        ("٥٠ ٪", Place(21, 8)),
        ("2.5%", Place(2)),
        ("٢٫٥٪", Place(2)),
        ("0%", Place(1)),
        ("100%", Place(41, 15)),
        ("41", None),
        ("0", None),
        ("-3", None),
        ("101%", None),
        ("%", None),
        ("", None),
        ("ف ٢", None),
        ("9" * 30, None),
    ],
)
def test_where_it_leads(text: str, place: Place | None) -> None:
    assert destination(text, ARTICLE) == place


def test_the_last_number_is_the_last_that_the_page_shows() -> None:
    assert last_number(ARTICLE) == 40
    assert last_number(Article("", (Paragraph("عنوان", Kind.HEADING),))) == 1
    assert last_number(Article("", ())) == 0
    assert destination("50%", Article("", ())) is None


def test_headings_are_counted_from_the_highest_that_occurs() -> None:
    article = Article(
        "كتاب",
        (
            Paragraph("تمهيد"),
            Paragraph("باب\nأول", Kind.HEADING, level=2),
            Paragraph(" ", Kind.HEADING, level=1),
            Paragraph("فصل", Kind.HEADING, level=3),
            Paragraph("نص"),
            Paragraph("عميق", Kind.HEADING, level=40),
        ),
    )
    headings = headings_of(article)
    assert [(one.number, one.text, one.depth) for one in headings] == [(2, "باب أول", 0), (4, "فصل", 1), (6, "عميق", 5)]
    assert [section_at(headings, number) for number in range(1, 7)] == [-1, 0, 0, 1, 1, 2]
