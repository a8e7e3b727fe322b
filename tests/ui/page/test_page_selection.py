import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.article import Kind, Paragraph, Place, Span

Key, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

FIRST = "تفتح المخابز أبوابها قبل الفجر، وتقول OpenAI (AGI) غير ذلك 🍞 أحيانًا."
SECOND = "OpenAI Labs تبيع الخبز\u00a0الساخن في حي قديم من أحياء المدينة."
ENGLISH = "Boil the water first, then add the leaves and wait."


@pytest.fixture
def shown(page, make):
    page.show_article(make(FIRST, SECOND, ENGLISH))
    return page


def edge(rect: QRect, side: str) -> QPoint:
    """A point just inside one end of a rectangle."""
    return QPoint(rect.right() - 1 if side == "right" else rect.left() + 1, rect.center().y())


def span_of(text: str, words: str, number: int = 1) -> Span:
    return Span(number, text.index(words), text.index(words) + len(words))


def test_nothing_is_selected_in_the_beginning(shown) -> None:
    assert shown.selected_span() is None
    assert shown.selection_rect().isEmpty()


def test_the_program_can_select(shown) -> None:
    span = span_of(FIRST, "🍞 أحيانًا")
    shown.select(span)
    assert shown.selected_span() == span
    assert shown.selection_rect().intersects(shown.rect_of(span))


def test_a_drag_selects_from_letter_to_letter(shown, drag, qtbot) -> None:
    span = span_of(FIRST, "المخابز أبوابها")
    rect = shown.rect_of(span)
    with qtbot.waitSignal(shown.selection_finished):
        drag(shown, edge(rect, "right"), edge(rect, "left"))
    assert shown.selected_span() == span


def test_a_drag_over_latin_words_follows_the_text(shown, drag) -> None:
    start, end = shown.rect_of(span_of(FIRST, "وتقول")), shown.rect_of(span_of(FIRST, "غير"))
    drag(shown, edge(start, "right"), edge(end, "left"))
    assert shown.selected_span() == span_of(FIRST, "وتقول OpenAI (AGI) غير")


def test_a_drag_across_paragraphs(shown, drag) -> None:
    start, end = shown.rect_of(span_of(FIRST, "قبل")), shown.rect_of(span_of(SECOND, "تبيع", 2))
    drag(shown, edge(start, "right"), edge(end, "left"))
    assert shown.selected_span() == Span(1, FIRST.index("قبل"), SECOND.index("تبيع") + 4, 2)


def test_a_double_click_selects_a_word(shown, qtbot) -> None:
    span = span_of(FIRST, "المخابز")
    with qtbot.waitSignal(shown.selection_finished):
        point = shown.rect_of(span).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseRelease(shown.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert shown.selected_span() == span


def test_a_triple_click_selects_the_paragraph_and_no_more(shown, qtbot) -> None:
    point = shown.rect_of(span_of(SECOND, "تبيع", 2)).center()
    qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert shown.selected_span() == Span(2, 0, len(SECOND))


def test_the_keys_select_letters_words_and_lines(shown, press, qtbot) -> None:
    with qtbot.waitSignal(shown.selection_finished):
        press(shown, Key.Key_Left, SHIFT, times=3)
    assert shown.selected_span() == Span(1, 0, 3)
    press(shown, Key.Key_Left, SHIFT, CONTROL)
    assert shown.selected_span() == Span(1, 0, 4)
    press(shown, Key.Key_Right, SHIFT)
    assert shown.selected_span() == Span(1, 0, 3)
    press(shown, Key.Key_Down, SHIFT)
    assert shown.selected_span().end > 3
    press(shown, Key.Key_End, SHIFT, CONTROL)
    assert shown.selected_span() == Span(1, 0, len(ENGLISH), 3)


def test_an_arabic_paragraph_that_begins_in_latin_still_runs_to_the_left(shown, press) -> None:
    shown.select(span_of(SECOND, "OpenAI", 2))
    press(shown, Key.Key_Left, SHIFT, times=2)
    assert shown.selected_span() == Span(2, 0, 8)


def test_in_an_english_paragraph_left_goes_back(shown, press) -> None:
    shown.select(Span(3, 0, 4))
    press(shown, Key.Key_Right, SHIFT, times=2)
    press(shown, Key.Key_Left, SHIFT)
    assert shown.selected_span() == Span(3, 0, 5)


def test_select_all_is_all_paragraphs(shown, press) -> None:
    press(shown, Key.Key_A, CONTROL)
    assert shown.selected_span() == Span(1, 0, len(ENGLISH), 3)


@pytest.mark.parametrize("width", [900, 560])
def test_the_pointer_finds_each_letter_it_is_on(page, make, width) -> None:
    """Also at the ends of wrapped lines, where Qt itself finds a neighbour."""
    text = "تفتح المخابز أبوابها قبل الفجر ويعرف أهل الحي موعدها من رائحة الخبز في الطريق إلى المدرسة كل يوم " * 4
    page.resize(width, 700)
    page.show_article(make(text.strip()))
    seen = 0
    for offset in range(len(text.strip())):
        cell = page.rect_of(Span(1, offset, offset + 1))
        if cell is None or cell.width() < 6:
            continue
        middle, quarter = cell.center().y(), cell.width() // 4
        before = page.cursorForPosition(QPoint(cell.right() - quarter, middle)).position()
        after = page.cursorForPosition(QPoint(cell.left() + quarter, middle)).position()
        assert (before, after) == (offset, offset + 1)
        seen += 1
    assert seen > 250


def test_keys_that_are_not_ours_are_left_to_the_window(shown, qapp) -> None:
    for key, held, text in (
        (0x0646, Qt.KeyboardModifier.NoModifier, "ن"),
        (Key.Key_Left, Qt.KeyboardModifier.AltModifier, ""),
    ):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held, text)
        qapp.sendEvent(shown, event)
        assert not event.isAccepted()
    assert shown.textCursor().position() == 0


def test_letting_go_is_told_once(shown, qtbot) -> None:
    shown.select(Span(1, 0, 4))
    told = []
    shown.selection_cleared.connect(lambda: told.append(1))
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(450, 600))
    assert shown.selected_span() is None
    assert told == [1]


def test_a_selection_by_the_program_is_not_told_as_the_readers(shown, qtbot) -> None:
    with qtbot.assertNotEmitted(shown.selection_finished, wait=500):
        shown.select(Span(1, 0, 4))


def test_a_selection_that_holds_no_letter_is_none(shown) -> None:
    cursor = shown.textCursor()
    cursor.setPosition(len(FIRST) + 1)  # the emoji counts twice in Qt: this is the end of the first paragraph
    cursor.setPosition(len(FIRST) + 2, cursor.MoveMode.KeepAnchor)
    shown.setTextCursor(cursor)
    assert shown.selected_span() is None


def test_without_a_caret_the_keys_move_the_page(page, long_article, press) -> None:
    page.show_article(long_article)
    bar = page.verticalScrollBar()
    press(page, Key.Key_Down)
    line = bar.value()
    assert line > 0
    press(page, Key.Key_Space)
    assert bar.value() > page.viewport().height() // 2
    press(page, Key.Key_Space, SHIFT)
    assert bar.value() == line
    press(page, Key.Key_PageDown)
    press(page, Key.Key_PageUp)
    assert bar.value() == line
    press(page, Key.Key_End)
    assert bar.value() == bar.maximum()
    press(page, Key.Key_Home)
    assert bar.value() == 0
    assert page.textCursor().position() == 0


def test_the_caret_begins_where_one_reads(page, long_article, press) -> None:
    page.show_article(long_article)
    page.go_to(Place(200))
    press(page, Key.Key_Left, SHIFT, times=2)
    assert page.selected_span() == Span(200, 0, 2)
    assert page.current_paragraph() == 200


def test_with_a_caret_the_keys_move_it_and_it_stays_in_view(page, long_article, press) -> None:
    page.show_article(long_article)
    press(page, Key.Key_Left)
    press(page, Key.Key_Down, times=30)
    assert page.viewport().rect().contains(page.cursorRect().center())
    assert page.verticalScrollBar().value() > 0
    press(page, Key.Key_End, CONTROL)
    assert page.textCursor().atEnd()
    assert page.viewport().rect().contains(page.cursorRect().center())
    press(page, Key.Key_PageUp, times=2)
    assert page.viewport().rect().contains(page.cursorRect().center())
    press(page, Key.Key_Home, CONTROL)
    assert page.textCursor().atStart()


def test_the_caret_passes_over_what_is_folded_away(page, make, press) -> None:
    page.show_article(make("قبل الطي", Paragraph("شارك هذا الخبر", Kind.FURNITURE), "بعد الطي"))
    page.select(Span(1, 0, 8))
    press(page, Key.Key_Left)
    press(page, Key.Key_Left)
    assert page.textCursor().blockNumber() == 2
    press(page, Key.Key_Right)
    assert page.textCursor().blockNumber() == 0


def test_copying_gives_the_text_as_it_is_stored(page, make, press) -> None:
    verse = "قفا نبك\nمن ذكرى"
    odd = "خبز\u00a0ساخن\u2029\ufffc🍞"
    page.show_article(make(Paragraph(verse, Kind.VERSE), odd, "ليس هذا"))
    page.select(Span(1, 4, 10, 2))
    press(page, Key.Key_C, CONTROL)
    copied = verse[4:] + "\nخبز\u00a0ساخن\n\ufffc"
    assert QApplication.clipboard().text() == copied
    data = page.createMimeDataFromSelection()
    assert data.text() == copied
    assert data.formats() == ["text/plain"]


def test_what_is_folded_away_is_not_copied_until_it_is_unfolded(page, make) -> None:
    article = make("قبل", Paragraph("شارك هذا الخبر", Kind.FURNITURE), "بعد")
    page.show_article(article)
    page.selectAll()
    page.copy()
    assert QApplication.clipboard().text() == "قبل\nبعد"
    assert page.selected_span() == Span(1, 0, 3, 3)
    page.show_article(article, furniture_open=frozenset({2}))
    page.selectAll()
    page.copy()
    assert QApplication.clipboard().text() == "قبل\nشارك هذا الخبر\nبعد"


def test_copying_nothing_leaves_the_clipboard_alone(shown) -> None:
    QApplication.clipboard().setText("من قبل")
    shown.copy()
    assert QApplication.clipboard().text() == "من قبل"
    assert not shown.createMimeDataFromSelection().hasText()


def test_the_caret_goes_down_through_code_to_the_end(page, make, press) -> None:
    code = "\n".join(f"print({n})  # تعليق 🍞" for n in range(40))
    page.show_article(make(*[Paragraph(code, Kind.CODE)] * 2, "آخر"))
    press(page, Key.Key_Left)
    for _ in range(82):
        press(page, Key.Key_Down)
    assert page.textCursor().blockNumber() == 2
