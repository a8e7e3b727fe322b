from hypothesis import given, settings, strategies as st

from reader.annotation import Color
from reader.article import Span
from reader.ui.page.overlay import ByParagraph, stretches

ranges = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(list(Color))), max_size=6)


@given(ranges)
@settings(deadline=None, max_examples=100)
def test_each_letter_lies_under_the_highlights_that_cover_it(found: list[tuple[int, int, Color]]) -> None:
    cut = stretches([one for one in found if one[0] < one[1]])
    for unit in range(13):
        expected = sorted(color for start, end, color in found if start <= unit < end)
        under = [sorted(stretch.colors) for stretch in cut if stretch.start <= unit < stretch.end]
        assert under == ([expected] if expected else [])


def test_what_reaches_over_several_paragraphs_touches_each() -> None:
    spans = [Span(2, 0, 5), Span(1, 4, 2, 3)]
    by_paragraph = ByParagraph((span, span) for span in spans)
    assert by_paragraph.touching(1) == [spans[1]]
    assert set(by_paragraph.touching(2)) == set(spans)
    assert by_paragraph.touching(4) == []
