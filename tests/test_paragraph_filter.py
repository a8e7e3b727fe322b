"""Which paragraphs an editor wants to see."""

import pytest

from reader.anchor import Anchor
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, Paragraph, Span
from reader.paragraph_filter import ParagraphFilter, facts_of, left_out, paragraphs_of
from reader.paragraph_mark import ParagraphMark, ParagraphState

READ, DOUBTFUL, UNREAD = ParagraphState.READ, ParagraphState.DOUBTFUL, ParagraphState.UNREAD


def heading(level: int) -> Paragraph:
    return Paragraph("عنوان", Kind.HEADING, level=level)


ARTICLE = Article(
    "خبز",
    (
        heading(2),  # 1
        Paragraph("أول"),
        heading(3),  # 3
        Paragraph("ثان"),
        Paragraph("إعلان", Kind.FURNITURE),  # 5
        heading(2),  # 6
        Paragraph("ثالث"),
        Paragraph("رابع"),
    ),
)


def note(span: Span, color: Color, text: str = "", *tags: str, target: Target = Target.PASSAGE) -> Annotation:
    return Annotation("a", "x", target, Anchor(span, "", "", ""), span, color, text, tags, "", "")


MARKS = {
    2: ParagraphMark("x", 2, True, READ),
    8: ParagraphMark("x", 8, True),
    4: ParagraphMark("x", 4, False, DOUBTFUL),
}
NOTES = (
    note(Span(2, 0, 3), Color.YELLOW, "ملاحظة", "خبز"),
    note(Span(4, 0, 2, 7), Color.GREEN),
    note(Span(8, 0, 0), Color.BLUE, "", "ملح", target=Target.PARAGRAPH),
)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (ParagraphFilter(), {2, 4, 7, 8}),
        (ParagraphFilter(states=frozenset({UNREAD})), {7, 8}),
        (ParagraphFilter(states=frozenset({READ, DOUBTFUL})), {2, 4}),
        (ParagraphFilter(bookmarked=True), {2, 8}),
        (ParagraphFilter(bookmarked=True, states=frozenset({UNREAD})), {8}),
        (ParagraphFilter(colors=frozenset({Color.GREEN})), {4, 7}),
        (ParagraphFilter(colors=frozenset({Color.BLUE})), set()),
        (ParagraphFilter(noted=True), {2, 8}),
        (ParagraphFilter(tags=frozenset({"خبز", "ملح"})), {2, 8}),
        (ParagraphFilter(tags=frozenset({"لا شيء"})), set()),
    ],
)
def test_wishes_of_one_kind_add_up_and_those_of_several_narrow(wanted: ParagraphFilter, numbers: set[int]) -> None:
    assert facts_of(paragraphs_of(ARTICLE), NOTES, MARKS).matching(wanted) == numbers


def test_unfolded_furniture_is_a_paragraph_too() -> None:
    assert paragraphs_of(ARTICLE, {5}) == {2, 4, 5, 7, 8}


@pytest.mark.parametrize(
    ("shown", "hidden"),
    [
        ({2, 4, 7, 8}, {5}),
        ({4}, {2, 5, 6, 7, 8}),
        ({2}, {3, 4, 5, 6, 7, 8}),
        ({8}, {1, 2, 3, 4, 5, 7}),
    ],
)
def test_a_heading_is_shown_where_any_of_its_paragraphs_is(shown: set[int], hidden: set[int]) -> None:
    assert left_out(ARTICLE, frozenset(shown)) == hidden


def test_a_wish_for_nothing_is_no_wish() -> None:
    assert ParagraphFilter(words="  ").is_empty
    assert not ParagraphFilter(words="خبز").is_empty
    assert not ParagraphFilter(noted=True).is_empty
