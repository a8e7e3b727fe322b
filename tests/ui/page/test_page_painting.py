import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from reader import i18n
from reader.annotation import Color
from reader.article import Article, Kind, Mark, MarkKind, Paragraph, Place, Span
from reader.settings import Settings
from reader.ui.page import Highlight
from reader.ui.page.decorations import blend
from reader.ui.theme import theme_named

THEME = theme_named("light").page_theme(Settings())
DARK = theme_named("dark").page_theme(Settings())
FIRST = "تفتح المخابز أبوابها قبل الفجر، وتقول OpenAI (AGI) غير ذلك 🍞 أحيانًا، والناس في المدينة نيام."


def span_of(words: str, text: str = FIRST, number: int = 1) -> Span:
    return Span(number, text.index(words), text.index(words) + len(words))


def highlighted(words: str, color: Color = Color.YELLOW, *, note: bool = False) -> Highlight:
    return Highlight(words, span_of(words), color, note)


@pytest.fixture
def shown(page, make):
    page.show_article(make(FIRST, "فقرة ثانية"))
    return page


def test_a_highlight_fills_the_lines_it_is_on(shown, share) -> None:
    shown.set_highlights([highlighted("المخابز أبوابها")])
    rect = shown.rect_of(span_of("المخابز أبوابها"))
    assert rect.height() == pytest.approx(THEME.size * THEME.line_height, abs=1)
    assert share(shown, THEME.highlight[Color.YELLOW], rect) > 0.7
    assert share(shown, THEME.highlight[Color.YELLOW], shown.rect_of(span_of("قبل الفجر"))) == 0


def test_a_highlight_over_mixed_text_covers_each_run(shown, share) -> None:
    shown.set_highlights([highlighted("وتقول OpenAI (AGI)")])
    for words in ("وتقول", "OpenAI", "AGI"):
        assert share(shown, THEME.highlight[Color.YELLOW], shown.rect_of(span_of(words))) > 0.6
    for words in ("الفجر", "غير"):
        assert share(shown, THEME.highlight[Color.YELLOW], shown.rect_of(span_of(words))) == 0


def test_a_highlight_after_an_emoji_is_not_shifted(shown, share) -> None:
    shown.set_highlights([highlighted("أحيانًا")])
    assert share(shown, THEME.highlight[Color.YELLOW], shown.rect_of(span_of("أحيانًا"))) > 0.6
    assert share(shown, THEME.highlight[Color.YELLOW], shown.rect_of(span_of("🍞"))) == 0


def test_a_highlight_across_paragraphs(shown, share) -> None:
    shown.set_highlights([Highlight("a", Span(1, FIRST.index("نيام"), 4, 2), Color.BLUE)])
    for span in (span_of("نيام"), Span(2, 0, 4)):
        assert share(shown, THEME.highlight[Color.BLUE], shown.rect_of(span)) > 0.6
    assert share(shown, THEME.highlight[Color.BLUE], shown.rect_of(Span(2, 5, 10))) == 0


def test_where_highlights_overlap_their_colours_mix(shown, share) -> None:
    shown.set_highlights([highlighted("المخابز أبوابها"), highlighted("أبوابها قبل", Color.BLUE)])
    mixed = blend([THEME.highlight[Color.YELLOW], THEME.highlight[Color.BLUE]], THEME)
    assert mixed not in THEME.highlight.values()
    assert share(shown, mixed, shown.rect_of(span_of("أبوابها"))) > 0.6
    assert share(shown, THEME.highlight[Color.YELLOW], shown.rect_of(span_of("المخابز"))) > 0.6
    assert share(shown, THEME.highlight[Color.BLUE], shown.rect_of(span_of("قبل"))) > 0.6


def test_inks_mix_towards_the_letters() -> None:
    colors = [QColor("#806040"), QColor("#406080")]
    assert blend(colors, THEME).lightness() < min(color.lightness() for color in colors)
    assert blend(colors, DARK).lightness() > max(color.lightness() for color in colors)


def ink(page, rect: QRect) -> list[bool]:
    """Where the letters are: dark on any of the light grounds."""
    picture = page.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return [picture.pixelColor(x, y).lightness() < 90 for y in range(picture.height()) for x in range(picture.width())]


def test_a_highlight_within_a_word_leaves_its_letters_joined(shown) -> None:
    rect = shown.rect_of(span_of("المخابز أبوابها"))
    before = ink(shown, rect)
    start = FIRST.index("المخابز")
    shown.set_highlights([Highlight("a", Span(1, start + 3, start + 5), Color.YELLOW)])
    after = ink(shown, rect)
    assert sum(before) > 150
    assert sum(a != b for a, b in zip(before, after, strict=True)) < sum(before) * 0.02


def test_a_link_within_a_word_leaves_its_letters_joined(page, make) -> None:
    page.show_article(make("والمخابز مفتوحة"))
    rect = page.rect_of(Span(1, 0, 8))
    plain = page.viewport().grab(rect).toImage()
    page.show_article(make(Paragraph("والمخابز مفتوحة", marks=(Mark(MarkKind.LINK, 1, 8, "https://example.org"),))))
    linked = page.viewport().grab(rect).toImage()
    assert linked != plain
    assert outline(linked) == outline(plain)


def outline(picture: QImage) -> list[bool]:
    return [picture.pixelColor(x, y) != THEME.paper for y in range(picture.height()) for x in range(picture.width())]


def test_found_words_look_different_from_highlights(shown, share) -> None:
    shown.set_highlights([highlighted("المخابز")])
    shown.set_hits([span_of("الفجر")])
    assert share(shown, THEME.hit, shown.rect_of(span_of("الفجر"))) > 0.4
    assert share(shown, THEME.hit, shown.rect_of(span_of("المخابز"))) == 0
    shown.set_hits([])
    assert share(shown, THEME.hit, shown.rect_of(span_of("الفجر"))) == 0


def test_the_selection_is_painted_and_goes_away(shown, share, drag) -> None:
    rect = shown.rect_of(span_of("أبوابها قبل"))
    shown.select(span_of("أبوابها قبل"))
    assert share(shown, THEME.selection, rect) > 0.6
    assert share(shown, THEME.selection, shown.rect_of(span_of("تفتح"))) == 0
    shown.select(span_of("تفتح"))
    assert share(shown, THEME.selection, rect) == 0


def test_a_highlight_with_a_note_has_a_dot_beside_the_column(shown, share) -> None:
    line = shown.rect_of(span_of("تفتح"))
    beside = QRect(0, line.top(), shown.rect_of(Span(1, 0, len(FIRST))).left() - 5, line.height())
    shown.set_highlights([highlighted("تفتح")])
    assert share(shown, THEME.dot[Color.YELLOW], beside) == 0
    shown.set_highlights([highlighted("تفتح", note=True)])
    assert share(shown, THEME.dot[Color.YELLOW], beside) > 0


def test_numbers_stand_at_the_leading_side(page, make) -> None:
    heading = Paragraph("عنوان", Kind.HEADING, level=2)
    page.show_article(make("أول", heading, "ثالث"))
    right = page.rect_of(Span(1, 0, 3)).right() + 12

    def numbered(number: int) -> bool:
        rect = page.rect_of(Span(number, 0, 3))
        rect.setLeft(right)
        rect.setWidth(40)
        return any(outline(page.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)))

    assert [numbered(n) for n in (1, 2, 3)] == [True, False, True]


def test_in_an_english_article_numbers_and_lines_begin_at_the_left(page) -> None:
    page.show_article(Article("Tea", (Paragraph("Boil the water first, then add the leaves."),) * 2))
    rect = page.rect_of(Span(1, 0, 4))
    assert rect.left() < page.viewport().width() / 3
    beside = QRect(rect.left() - 45, rect.top(), 40, rect.height())
    picture = page.viewport().grab(beside).toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert any(outline(picture))


def test_each_paragraph_begins_at_its_own_leading_side(page, make) -> None:
    page.show_article(make("فقرة عربية", "An English paragraph in an Arabic article"))
    assert page.rect_of(Span(1, 0, 4)).left() > page.viewport().width() / 2
    assert page.rect_of(Span(2, 0, 2)).right() < page.viewport().width() / 2


def test_every_kind_is_painted_and_can_be_selected(page, make) -> None:
    verse = "قفا نبك من ذكرى حبيب ومنزل\tبسقط اللوى بين الدخول فحومل"
    halves = tuple(Mark(MarkKind.HEMISTICH, *found.span()) for found in re.finditer("[^\t]+", verse))
    text = "غامق ومائل ومشطوب وشيفرة وحاشية 1"
    marks = tuple(
        Mark(kind, text.index(word), text.index(word) + len(word), "1")
        for kind, word in (
            (MarkKind.BOLD, "غامق"),
            (MarkKind.ITALIC, "مائل"),
            (MarkKind.STRIKE, "مشطوب"),
            (MarkKind.CODE, "شيفرة"),
            (MarkKind.FOOTNOTE, "1"),
        )
    )
    article = make(
        Paragraph(text, marks=marks),
        Paragraph("عنوان", Kind.HEADING, level=2),
        Paragraph("عنوان أصغر", Kind.HEADING, level=5),
        Paragraph("اقتباس", Kind.QUOTE),
        Paragraph("اقتباس يليه", Kind.QUOTE),
        Paragraph("بند", Kind.LIST, level=1, label="•"),
        Paragraph("بند تحته", Kind.LIST, level=3, label="3."),
        Paragraph(verse, Kind.VERSE, marks=halves),
        Paragraph("بيت حر\nوسطر تحته", Kind.VERSE),
        Paragraph("if x:\n\treturn 'خبز'", Kind.CODE),
        Paragraph("صورة المخبز", Kind.IMAGE, label="file:///dev/zero"),
        Paragraph("السنة\tالمبلغ\n2023\t97.400\n2024\t9.740", Kind.TABLE),
        Paragraph("شارك", Kind.FURNITURE),
        Paragraph("حاشية", Kind.NOTE, label="1"),
        Paragraph(""),
    )
    page.resize(900, 1500)
    page.show_article(article, furniture_open=frozenset({13}))
    tops = []
    for number, paragraph in article.numbered():
        if paragraph.text:
            span = Span(number, 0, len(paragraph.text))
            tops.append(page.rect_of(span).top())
            page.select(span)
            assert page.selected_span() == span
    assert tops == sorted(tops)
    assert any(outline(page.viewport().grab().toImage()))


@pytest.mark.parametrize(
    ("verse", "gap"),
    [
        ("قفا نبك من ذكرى حبيب ومنزل\tبسقط اللوى بين الدخول فحومل", "\t"),
        ("سِرْ إنِ اسطَعتَ في الهواءِ رُوَيدًا     لا اختيالًا على رُفاتِ العِبادِ", "     "),
        ("وقَبيحٌ بنا وإن قَدُمَ العَهـ     ـدُ هَوانُ الآباءِ والأجدادِ", "     "),
        ("ودَفينٍ على بقايا دَفينٍ ** في طويلِ الأزمانِ والآبادِ", " ** "),
    ],
)
def test_the_halves_of_a_verse_stand_side_by_side(page, make, drag, verse: str, gap: str) -> None:
    cut, begin = verse.index(gap), verse.index(gap) + len(gap)
    halves = (Mark(MarkKind.HEMISTICH, 0, cut), Mark(MarkKind.HEMISTICH, begin, len(verse)))
    page.show_article(make(Paragraph(verse, Kind.VERSE, marks=halves)))
    right, left = page.rect_of(Span(1, 0, cut)), page.rect_of(Span(1, begin, len(verse)))
    assert right.top() == left.top()
    assert left.right() < right.left()
    start, end = page.rect_of(Span(1, begin, begin + 4)), page.rect_of(Span(1, begin + 6, begin + 11))
    drag(page, start.center().__class__(start.right() - 1, start.center().y()), end.center())
    assert page.selected_span().start == begin


def test_in_a_narrow_column_the_halves_of_a_verse_stand_one_below_the_other(page, make) -> None:
    verse = "قفا نبك من ذكرى حبيب ومنزل\tبسقط اللوى بين الدخول فحومل"
    cut = verse.index("\t")
    halves = (Mark(MarkKind.HEMISTICH, 0, cut), Mark(MarkKind.HEMISTICH, cut + 1, len(verse)))
    page.resize(page.width() // 2, page.height())
    page.show_article(make(Paragraph(verse, Kind.VERSE, marks=halves)))
    first, second = page.rect_of(Span(1, 0, cut)), page.rect_of(Span(1, cut + 1, len(verse)))
    assert first.bottom() <= second.top()
    assert second.left() < first.left() and second.right() < first.right()
    assert second.height() == first.height()


def test_the_cells_of_a_table_stand_under_one_another(page, make) -> None:
    rows = ["السنة\tالمبلغ\tملاحظة طويلة", "2023\t97.400\tعرض", "1\t9\tرد"]
    text = "\n".join(rows)
    page.show_article(make(Paragraph(text, Kind.TABLE)))
    starts = [0, len(rows[0]) + 1, len(rows[0]) + len(rows[1]) + 2]
    for column in range(3):
        edges = []
        for start, row in zip(starts, rows, strict=True):
            offset = start + sum(len(cell) + 1 for cell in row.split("\t")[:column])
            edges.append(page.rect_of(Span(1, offset, offset + len(row.split("\t")[column]))).right())
        assert max(edges) - min(edges) <= 2


def test_cells_that_are_too_long_are_broken_within_their_columns(page, make, press) -> None:
    rows = ["الطبقة\tمعناها\tمثال", "التقرير\tملاحظات على الحاشية في الدرس\tتقريرات الرافعي على ابن عابدين", "أ\tب\tج"]
    text = "\n".join(rows)
    page.resize(500, page.height())
    page.show_article(make(Paragraph(text, Kind.TABLE), "بعد"))
    first, second, third = (
        page.rect_of(Span(1, text.index(words), text.index(words) + len(words)))
        for words in ("التقرير", "ملاحظات على الحاشية في الدرس", "تقريرات الرافعي على ابن عابدين")
    )
    assert first.left() > second.right() > second.left() > third.right()
    assert second.height() > 1.5 * first.height()
    assert page.rect_of(Span(1, len(text) - 5, len(text) - 4)).top() >= second.bottom()
    for words in ("التقرير", "الدرس", "عابدين", "ج"):
        place = page.rect_of(Span(1, text.index(words), text.index(words) + 1)).center()
        assert abs(page.cursorForPosition(place).position() - text.index(words)) <= 1
    page.setTextCursor(page.cursorForPosition(third.center()))
    press(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(4):
        press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().blockNumber() == 1


def test_the_lines_of_a_poem_fill_two_columns(page, make) -> None:
    poem = [
        ("قفا نبك من ذكرى حبيب ومنزل", "بسقط اللوى بين الدخول فحومل"),
        ("فتوضح فالمقراة لم يعف رسمها", "لما نسجتها"),
    ]
    verses, edges = [], []
    for first, second in poem:
        halves = (
            Mark(MarkKind.HEMISTICH, 0, len(first)),
            Mark(MarkKind.HEMISTICH, len(first) + 1, len(first + second) + 1),
        )
        verses.append(Paragraph(f"{first}\t{second}", Kind.VERSE, marks=halves))
    for width in (page.width(), page.width() // 2):
        page.resize(width, page.height())
        page.show_article(make(*verses))
        rects = [[page.rect_of(Span(n, *place)) for place in ((0, 25), (28, 38))] for n in (1, 2)]
        edges.append([(first.right(), second.top() - first.top()) for first, second in rects])
    for (edge, step), other in edges:
        assert other == (pytest.approx(edge, abs=2), step)  # all beside one another, or none


def test_letters_of_another_size_are_painted_in_it(shown) -> None:
    small = shown.rect_of(span_of("المخابز"))
    shown.apply_theme(replace(THEME, size=36))
    assert shown.rect_of(span_of("المخابز")).height() > small.height() * 1.4


def test_another_theme_paints_other_colours(shown, share) -> None:
    shown.apply_theme(DARK)
    assert share(shown, DARK.paper, shown.viewport().rect()) > 0.8


def test_the_title_is_painted_but_is_no_text(page, make) -> None:
    page.show_article(make("نص", title="عنوان طويل جدا " * 30))
    lower = page.rect_of(Span(1, 0, 2)).top()
    page.show_article(make("نص", title="قصير"))
    assert page.rect_of(Span(1, 0, 2)).top() < lower
    assert page.toPlainText() == "نص"


def test_the_line_under_the_title_can_be_given(page, make) -> None:
    article = make("نص")
    page.show_article(article)
    before = page.viewport().grab().toImage()
    page.clear()
    page.show_article(article, details="مقال · أُضيف اليوم")
    assert page.viewport().grab().toImage() != before


@pytest.mark.parametrize("published", ["2026", "2026-08", "2026-08-20", "2026-08-20T10:00:00Z", "yesterday"])
def test_the_page_says_what_is_known_of_an_article(page, published) -> None:
    article = Article("عنوان", (Paragraph("نص"),), ("كاتب",), "مجلة", published)
    for language in ("en", "ar"):
        i18n.install(language)
        page.clear()
        page.show_article(article)
        assert page.accessibleName() == "عنوان"


def test_painting_elsewhere_than_on_the_screen(page, long_article) -> None:
    page.show_article(long_article)
    page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert not page.grab().isNull()
    assert page.document().documentLayout().pageCount() == 1


def test_an_article_without_text_says_so(page, make) -> None:
    heights = []
    for paragraphs in ([], [Paragraph("  ")], [Paragraph("شارك", Kind.FURNITURE)], [Paragraph("نص")]):
        page.show_article(make(*paragraphs))
        heights.append(page.title_rect().height())
        assert ("الفقرة ١" not in page.accessibleDescription()) is (len(heights) < 4)
    assert min(heights[:3]) > heights[3] + 20
    page.clear()
    assert page.accessibleDescription() == ""


def test_what_is_broken_off_a_line_of_code_stands_further_in(page, make) -> None:
    code = "if x:\n    " + "call(argument) or " * 12
    page.show_article(make(Paragraph(code, Kind.CODE)))
    first = page.rect_of(Span(1, code.index("call"), code.index("call") + 4))
    second = page.line_rect(Place(1, len(code) - 3))
    last = page.rect_of(Span(1, len(code) - 4, len(code) - 1))
    assert last.top() > first.top()
    start = next(i for i in range(code.index("call"), len(code)) if page.line_rect(Place(1, i)).top() > first.top())
    assert page.rect_of(Span(1, start, start + 1)).left() > first.left()
    assert second.height() == first.height()
