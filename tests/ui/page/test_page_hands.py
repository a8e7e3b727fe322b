"""The hands on mixed text: words as we cut them, whole letters, what is folded, cells, halves of a line, edges."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor

from reader.annotation import Color
from reader.article import Kind, Mark, MarkKind, Paragraph, Span
from reader.ui.page import Highlight

Key, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

MIXED = "قال «سام» إن لـOpenAI قيمة 13,75 مليارًا في الكـــتاب العَرَبِيّ."
WORDS = ["قال", "سام", "إن", "لـ", "OpenAI", "قيمة", "13,75", "مليارًا", "في", "الكـــتاب", "العَرَبِيّ"]
LATIN = "Sam «said» 13,75 لا and cafe\u0301."


@pytest.fixture
def shown(page, make):
    page.show_article(make(MIXED, LATIN, "أخيرة"))
    return page


def span_of(words: str, text: str = MIXED, number: int = 1) -> Span:
    return Span(number, text.index(words), text.index(words) + len(words))


def start_of(rect: QRect) -> QPoint:
    return QPoint(rect.right() - 1, rect.center().y())


def end_of(rect: QRect) -> QPoint:
    return QPoint(rect.left() + 1, rect.center().y())


def double_click(page, qtbot, point: QPoint, *, hold: bool = False) -> None:
    view = page.viewport()
    qtbot.mouseClick(view, LEFT, pos=point)
    qtbot.mouseDClick(view, LEFT, pos=point)
    if not hold:
        qtbot.mouseRelease(view, LEFT, pos=point)


def selected(page) -> str:
    return page.createMimeDataFromSelection().text()


# --- by keys ---------------------------------------------------------------------------------------------------------


def test_the_keys_go_by_our_idea_of_a_word_both_ways(shown, press) -> None:
    forward, back = [], []
    press(shown, Key.Key_Left)
    press(shown, Key.Key_Home, CONTROL)
    while shown.textCursor().blockNumber() == 0:
        press(shown, Key.Key_Left, CONTROL)
        forward.append(shown.textCursor().position())
    assert forward[: len(WORDS)] == [span_of(word).end for word in WORDS]
    press(shown, Key.Key_Home, CONTROL)
    press(shown, Key.Key_End)
    for _ in WORDS:
        press(shown, Key.Key_Right, CONTROL)
        back.append(shown.textCursor().position())
    assert back == [span_of(word).start for word in reversed(WORDS)]


def test_selecting_by_word_takes_no_punctuation_along(shown, press) -> None:
    shown.select(Span(1, 0, 3))
    press(shown, Key.Key_Left, SHIFT, CONTROL)
    assert selected(shown) == "قال «سام"
    press(shown, Key.Key_Left, SHIFT, CONTROL, times=3)
    assert selected(shown) == "قال «سام» إن لـOpenAI"
    press(shown, Key.Key_Right, SHIFT, CONTROL)
    assert selected(shown) == "قال «سام» إن لـ"


def test_in_an_english_paragraph_the_keys_turn_over(shown, press) -> None:
    shown.select(Span(2, 0, 3))
    press(shown, Key.Key_Right, SHIFT, CONTROL, times=3)
    assert selected(shown) == "Sam «said» 13,75 لا"
    press(shown, Key.Key_Right, SHIFT, CONTROL, times=2)
    assert selected(shown) == LATIN[:-1]  # the accent too
    press(shown, Key.Key_Left, SHIFT, CONTROL, times=3)
    assert selected(shown) == "Sam «said» 13,75 "


def test_lines_paragraphs_and_the_whole_text(page, make, press) -> None:
    long = "تفتح المخابز أبوابها قبل الفجر ويعرف أهل الحي موعدها " * 4
    page.show_article(make(long.strip(), LATIN, "أخيرة"))
    page.select(Span(1, 0, 1))
    press(page, Key.Key_End, SHIFT)
    first = page.selected_span()
    assert first.end < len(long) // 2
    assert long[first.end] == " "
    press(page, Key.Key_End, SHIFT)
    assert page.selected_span() == first
    press(page, Key.Key_Home, SHIFT)
    assert page.selected_span() is None
    press(page, Key.Key_Down, SHIFT, CONTROL)
    assert page.selected_span() == Span(1, 0, len(long) - 1)
    press(page, Key.Key_Down, SHIFT, CONTROL)
    assert page.selected_span() == Span(1, 0, len(LATIN), 2)
    press(page, Key.Key_Up, SHIFT, CONTROL)
    assert page.selected_span() == Span(1, 0, len(long) - 1)  # from the start of the second on, nothing of it
    press(page, Key.Key_End, SHIFT, CONTROL)
    assert page.selected_span() == Span(1, 0, 5, 3)
    press(page, Key.Key_Left)
    assert page.selected_span() is None
    press(page, Key.Key_Home, SHIFT, CONTROL)
    assert page.selected_span() == Span(1, 0, 5, 3)


def test_the_caret_never_parts_a_letter_and_its_marks(page, make, press) -> None:
    letters = ["ب\u0650", "س\u0652", "م\u0650", " ", "ا", "ل", "ـ", "ل\u0651\u064e\u0670", "ه\u0650", " ", "ل", "ا"]
    letters += ["🍞", "👩\u200d🍳", "e\u0301", "م\u200c", "A\u200f\u2069", "ك", "\u00a0", "."]
    page.show_article(make("".join(letters), "."))
    press(page, Key.Key_Left)
    press(page, Key.Key_Home, CONTROL)
    gone = []
    for letter in letters:
        before = page.textCursor().position()
        press(page, Key.Key_Left, SHIFT)
        gone.append(page.textCursor().position() - before)
        assert gone[-1] == len(letter.encode("utf-16-le")) // 2
    press(page, Key.Key_Right, SHIFT, times=len(letters))
    assert page.selected_span() is None


def test_a_click_never_parts_a_letter_and_its_marks(page, make) -> None:
    text = "بِسْمِ اللَّهِ الرَّحْمٰنِ 👩\u200d🍳 الرَّحِيمِ " * 3
    page.show_article(make(text.strip()))
    layout = page.document().firstBlock().layout()
    around = page.rect_of(Span(1, 0, len(text) - 1))
    for x in range(around.left() - 20, around.right() + 20, 3):
        for y in (around.top() + 20, around.bottom() - 20):
            assert layout.isValidCursorPosition(page.cursorForPosition(QPoint(x, y)).position())


def test_the_keys_pass_over_what_is_folded(page, make, press) -> None:
    folded = [Paragraph("شارك هذا الخبر", Kind.FURNITURE)] * 2
    page.show_article(make(*folded, "قبل الطي", *folded, "بعد الطي", *folded))
    page.select(Span(3, 0, 3))
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_End, Key.Key_Home):
        press(page, key, CONTROL, SHIFT)
        assert page.textCursor().blockNumber() + 1 in {3, 6}
    for key in (Key.Key_Down, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Up):
        press(page, key, SHIFT)
        assert page.textCursor().blockNumber() + 1 in {3, 6}


# --- by the pointer --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", WORDS)
def test_a_double_click_selects_a_word_as_we_cut_it(shown, qtbot, word) -> None:
    span = span_of(word)
    double_click(shown, qtbot, shown.rect_of(span).center())
    assert shown.selected_span() == span


def test_a_double_click_beside_a_word_takes_it_and_not_the_sign(shown, qtbot) -> None:
    double_click(shown, qtbot, shown.rect_of(span_of("»")).center())
    assert selected(shown) == "سام"


def test_after_a_double_click_a_drag_goes_by_words(shown, qtbot) -> None:
    view, start = shown.viewport(), shown.rect_of(span_of("لـ")).center()
    double_click(shown, qtbot, start, hold=True)
    for word, got in (("13", "لـOpenAI قيمة 13,75"), ("penA", "لـOpenAI"), ("سا", "سام» إن لـ"), ("إن", "إن لـ")):
        qtbot.mouseMove(view, shown.rect_of(span_of(word)).center())
        assert selected(shown) == got
    qtbot.mouseRelease(view, LEFT, pos=start)
    qtbot.mouseClick(view, LEFT, SHIFT, shown.rect_of(span_of("ليا")).center())
    assert selected(shown) == "لـOpenAI قيمة 13,75 مليارًا"


def test_after_a_triple_click_a_drag_goes_by_paragraphs(shown, qtbot) -> None:
    view, point = shown.viewport(), shown.rect_of(span_of("قيمة")).center()
    double_click(shown, qtbot, point)
    qtbot.mousePress(view, LEFT, pos=point)
    assert shown.selected_span() == Span(1, 0, len(MIXED))
    qtbot.mouseMove(view, shown.rect_of(span_of("said", LATIN, 2)).center())
    assert shown.selected_span() == Span(1, 0, len(LATIN), 2)
    qtbot.mouseMove(view, point)
    qtbot.mouseRelease(view, LEFT, pos=point)
    assert shown.selected_span() == Span(1, 0, len(MIXED))


def test_with_shift_a_click_extends_what_was_begun_and_begins_nothing(shown, qtbot) -> None:
    view = shown.viewport()
    qtbot.mouseClick(view, LEFT, SHIFT, end_of(shown.rect_of(span_of("قيمة"))))
    assert shown.selected_span() is None
    qtbot.mouseClick(view, LEFT, SHIFT, end_of(shown.rect_of(span_of("مليارًا"))))
    assert selected(shown) == " 13,75 مليارًا"
    qtbot.mouseClick(view, LEFT, SHIFT, start_of(shown.rect_of(span_of("إن"))))
    assert selected(shown) == "إن لـOpenAI قيمة"


def test_every_drag_over_mixed_text_follows_the_text(shown, drag) -> None:
    for first in WORDS[:6]:
        for last in WORDS[6:]:
            start, end = shown.rect_of(span_of(first)), shown.rect_of(span_of(last))
            begin = end_of(start) if first[0].isascii() else start_of(start)
            drag(shown, begin, start_of(end) if last[0].isascii() else end_of(end))
            assert shown.selected_span() == Span(1, span_of(first).start, span_of(last).end)
            shown.let_go()


def test_a_drag_over_cells_and_halves_of_a_line(page, make, drag) -> None:
    table, verse = "المدينة\tالخبز\nدمشق\tالتنور\nحلب\tالصاج", "قفا نبك من ذكرى حبيب ومنزل\u00a0بسقط اللوى بين الدخول"
    half = verse.index("\u00a0")
    halves = (Mark(MarkKind.HEMISTICH, 0, half), Mark(MarkKind.HEMISTICH, half + 1, len(verse)))
    page.show_article(make(Paragraph(table, Kind.TABLE), Paragraph(verse, Kind.VERSE, marks=halves)))
    start, end = page.rect_of(span_of("الخبز", table)), page.rect_of(span_of("دمشق", table))
    drag(page, start_of(start), end_of(end))
    assert selected(page) == "الخبز\nدمشق"
    start, end = page.rect_of(span_of("ذكرى", verse, 2)), page.rect_of(span_of("اللوى", verse, 2))
    assert start.center().y() == end.center().y()
    drag(page, start_of(start), end_of(end))
    assert selected(page) == "ذكرى حبيب ومنزل\u00a0بسقط اللوى"


def test_at_the_edge_the_page_moves_along(page, long_article, qtbot) -> None:
    page.show_article(long_article)
    view = page.viewport()
    double_click(page, qtbot, QPoint(450, 200), hold=True)
    QCursor.setPos(view.mapToGlobal(QPoint(450, view.height() + 60)))
    qtbot.mouseMove(view, QPoint(450, view.height() + 60))
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    qtbot.mouseRelease(view, LEFT, pos=QPoint(450, view.height() - 5))
    assert page.selected_span().end_paragraph > page.selected_span().paragraph


def test_above_and_below_the_text_a_drag_takes_all_of_it(shown, drag) -> None:
    middle = start_of(shown.rect_of(span_of("said", LATIN, 2)))
    drag(shown, middle, QPoint(middle.x(), shown.viewport().height() - 5))
    assert shown.selected_span() == Span(2, LATIN.index("said") + 4, 5, 3)
    shown.let_go()
    drag(shown, middle, QPoint(middle.x(), 5))
    assert shown.selected_span() == Span(1, 0, LATIN.index("said") + 4, 2)


# --- how it looks ----------------------------------------------------------------------------------------------------


def test_a_highlight_under_the_selection_and_line_ends_are_seen(page, make, light, share) -> None:
    page.show_article(make("سطر أول\nسطر ثانٍ", "فقرة أخرى"))
    page.set_highlights([Highlight("a", Span(1, 0, 3), Color.YELLOW)])
    line = page.rect_of(Span(1, 4, 7))
    beyond = QRect(line.left() - 5, line.top() + 5, 4, line.height() - 10)
    assert share(page, light.paper, beyond) == 1
    page.select(Span(1, 0, 4, 2))
    assert share(page, light.paper, beyond) == 0
    assert share(page, light.selection, beyond) == 0
    assert share(page, light.selection, line) > 0.5
    over = page.rect_of(Span(1, 0, 3)).adjusted(2, 2, -2, -2)
    assert share(page, light.selection, over) == share(page, light.highlight[Color.YELLOW], over) == 0


def test_thousands_of_controls_are_passed_in_a_step(page, make, press) -> None:
    page.show_article(make("ا" + "\u200f\u2067" * 20_000 + "ب"))
    page.select(Span(1, 0, 1))
    press(page, Key.Key_Left)
    press(page, Key.Key_End)
    press(page, Key.Key_Right, SHIFT, times=2)
    assert page.selected_span() == Span(1, 0, 40_002)
    assert selected(page) == "اب"
