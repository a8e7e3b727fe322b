"""Which annotations a passage touches."""

import pytest

from reader.annotation import Annotation, Color, Target
from reader.article import Span


def note(target: Target, span: Span | None) -> Annotation:
    return Annotation("h1", "a", target, None, span, Color.YELLOW, "", (), "2026-08-22T12:00:00Z", "")


@pytest.mark.parametrize(
    ("span", "touched"),
    [
        (Span(2, 10, 20), True),
        (Span(2, 0, 11), True),
        (Span(2, 0, 10), False),
        (Span(3, 4, 8), True),
        (Span(3, 5, 8), False),
        (Span(1, 0, 1, 4), True),
        (Span(2, 19, 2, 3), True),
        (Span(4, 0, 5), False),
        (None, False),
    ],
)
def test_a_passage_touches_what_has_words_in_it(span: Span | None, touched: bool) -> None:
    assert note(Target.PASSAGE, span).touches(Span(2, 10, 5, 3)) is touched


@pytest.mark.parametrize(("paragraph", "touched"), [(1, False), (2, True), (3, True), (4, False)])
def test_a_note_on_a_paragraph_is_touched_by_any_of_its_words(paragraph: int, touched: bool) -> None:
    assert note(Target.PARAGRAPH, Span(paragraph, 0, 0)).touches(Span(2, 10, 5, 3)) is touched


def test_a_note_on_the_article_is_not_in_a_passage() -> None:
    assert not note(Target.ARTICLE, None).touches(Span(1, 0, 100, 9))
