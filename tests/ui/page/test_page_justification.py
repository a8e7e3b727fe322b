"""Justified lines end where the column ends, and everything on them is where it is painted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotation import Color
from reader.article import Article, Kind, Mark, MarkKind, Paragraph, Place, Span
from reader.ui.page import Highlight, PageTheme, PageView

ARABIC = (
    "تفتح المخابز أبوابها قبل الفجر، ويعرف أهل الحي موعدها من رائحة الخبز، وتقول OpenAI (AGI) غير ذلك 🍞 أحيانًا، "
    "والناس في المدينة نيام. وفي الكتاب المحفوظ في دار الكتب وصفٌ لخبز الشعير\u00a0القديم، وفيه أن العجين يُترك ساعتين "
    "حتى يختمر، ثم يُقطع ويُخبز في تنّور من طين، وأن الملح يوزن بمقدار 12 درهمًا لكل رطل."
)
ENGLISH = "Boil the water first, then add the leaves and wait; the second paragraph says nothing new about it. " * 3

# px; Qt measures letters in 64ths, and the last space of a line may be wider by as much.
NEAR = 1


@pytest.fixture
def justified(page: PageView, light: PageTheme) -> PageView:
    page.apply_theme(replace(light, justified=True))
    return page


def letters(text: str) -> list[Span]:
    """Each letter, without the marks above and below it, and the spaces."""
    return [Span(1, i, i + 1) for i, letter in enumerate(text) if letter.isalnum()]


def rows(page: PageView, text: str, number: int = 1) -> list[list[Span]]:
    """The words of a paragraph, line by line."""
    lines: dict[int, list[Span]] = {}
    start = 0
    for word in text.split(" "):
        if word:
            span = Span(number, start, start + len(word))
            rect = page.rect_of(span)
            assert rect
            lines.setdefault(rect.top(), []).append(span)
        start += len(word) + 1
    return [lines[top] for top in sorted(lines)]


def edges(page: PageView, row: list[Span]) -> tuple[int, int]:
    rect = page.rect_of(Span(row[0].paragraph, row[0].start, row[-1].end))
    assert rect
    return rect.left(), rect.right()


@pytest.mark.parametrize("text", [ARABIC, ENGLISH], ids=["arabic", "english"])
def test_the_lines_are_equally_long_but_for_the_last(justified, make, text: str) -> None:
    justified.show_article(make(text.strip()))
    *full, last = rows(justified, text.strip())
    assert len(full) >= 2
    lefts, rights = zip(*(edges(justified, row) for row in full), strict=True)
    assert max(lefts) - min(lefts) <= NEAR
    assert max(rights) - min(rights) <= NEAR
    left, right = edges(justified, last)
    if text is ARABIC:
        assert abs(right - rights[0]) <= NEAR
        assert left > lefts[0] + 10
    else:
        assert abs(left - lefts[0]) <= NEAR
        assert right < rights[0] - 10


def test_the_lines_break_where_they_broke(justified, make, light) -> None:
    justified.show_article(make(ARABIC))
    before = rows(justified, ARABIC)
    justified.apply_theme(light)
    assert rows(justified, ARABIC) == before
    lefts = [edges(justified, row)[0] for row in before[:-1]]
    assert max(lefts) - min(lefts) > NEAR


def test_a_click_finds_the_letter_that_is_painted_there(justified, make) -> None:
    justified.show_article(make(ARABIC))
    spans = letters(ARABIC)
    justified.set_highlights([Highlight(str(span.start), span, Color.YELLOW) for span in spans])
    missed = []
    for span in spans:
        rect = justified.rect_of(span)
        if rect is None or rect.width() < 5:
            continue
        pointed = justified._at(rect.center().toPointF())
        if pointed is None or abs(int(pointed.name) - span.start) > 1:  # two letters of a ligature share its middle
            missed.append(ARABIC[span.start : span.end])
    assert missed == []


def test_a_highlight_covers_its_words_on_stretched_lines(justified, make, light, share) -> None:
    justified.show_article(make(ARABIC))
    row = rows(justified, ARABIC)[1]
    whole = Span(1, row[0].start, row[-1].end)
    justified.set_highlights([Highlight("a", whole, Color.GREEN)])
    rect = justified.rect_of(whole)
    assert share(justified, light.highlight[Color.GREEN], rect) > 0.6
    for word in row[1:-1]:
        justified.set_highlights([Highlight("a", word, Color.GREEN)])
        assert share(justified, light.highlight[Color.GREEN], justified.rect_of(word)) > 0.4
        assert share(justified, light.highlight[Color.GREEN], justified.rect_of(row[0])) == 0


def test_words_are_selected_with_the_mouse_on_a_stretched_line(justified, make, drag) -> None:
    justified.show_article(make(ARABIC))
    row = rows(justified, ARABIC)[0]
    for word in row:
        rect = justified.rect_of(word)
        drag(
            justified,
            QPoint(rect.right() - 1, rect.center().y()),
            QPoint(rect.left() + 1, rect.center().y()),
        )
        selected = justified.selected_span()
        if ARABIC[word.start].isascii():
            continue  # of a Latin word, pulling from right to left begins at its end
        assert selected == word


def test_the_caret_walks_down_stretched_lines_at_its_place(justified, make, press) -> None:
    justified.show_article(make(ARABIC))
    lines = rows(justified, ARABIC)
    start = justified.rect_of(lines[0][2]).center()
    justified.setTextCursor(justified.cursorForPosition(start))
    press(justified, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    x = justified.cursorRect().center().x()
    for _ in lines[1:-1]:
        press(justified, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert abs(justified.cursorRect().center().x() - x) < 30


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.CODE, Kind.VERSE, Kind.FURNITURE])
def test_what_is_not_running_text_is_left_as_it_is(page, light, kind: Kind) -> None:
    article = Article("عنوان", (Paragraph(ARABIC, kind, level=2),))
    shown = []
    for justified in (False, True):
        page.apply_theme(replace(light, justified=justified))
        page.show_article(article, furniture_open=frozenset({1}))
        shown.append([edges(page, row) for row in rows(page, ARABIC)])
    assert shown[0] == shown[1]


def test_a_line_that_ends_early_by_itself_is_not_stretched(justified, make) -> None:
    text = "سطر قصير\n" + ARABIC
    justified.show_article(make(text))
    short, rest = justified.rect_of(Span(1, 0, 8)), justified.rect_of(Span(1, 9, len(text)))
    assert short.width() < rest.width() / 3


def test_words_without_a_space_are_not_torn_apart(justified, make) -> None:
    endless, wide = "ب" * 400, "كلمة " + "خ" * 60 + " " + "خ" * 60
    for text in (endless, wide):
        justified.show_article(make(text))
        assert justified.rect_of(Span(1, 0, len(text)))


def test_marks_and_letters_beyond_the_plane_do_not_shift_a_line(justified, make) -> None:
    text = "🍞 " * 3 + ARABIC
    marks = (Mark(MarkKind.BOLD, 10, 40), Mark(MarkKind.LINK, 50, 80, "https://example.org"))
    justified.show_article(make(Paragraph(text, marks=marks)))
    *full, _ = rows(justified, text)
    ends = [edges(justified, row)[0] for row in full]
    assert max(ends) - min(ends) <= NEAR


def test_heights_are_the_same_measured_and_laid_out(justified, long_article, qtbot) -> None:
    justified.show_article(long_article)
    with qtbot.waitSignal(justified.document().documentLayout().documentSizeChanged, timeout=20_000):
        pass
    height = justified.document().size().height()
    for number in range(1, 400, 20):
        justified.go_to(Place(number))
    assert justified.document().size().height() == height
