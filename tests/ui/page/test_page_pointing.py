import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader.annotation import Color
from reader.article import Kind, Mark, MarkKind, Paragraph, Place, Span
from reader.ui.page import Highlight

LEFT = Qt.MouseButton.LeftButton
TEXT = "رابط إلى المخبز وحاشية 1 وكلام مظلل في سطر واحد"


def at(words: str) -> Span:
    return Span(1, TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def shown(page, make):
    link, note = at("رابط إلى المخبز"), at("1")
    marks = (
        Mark(MarkKind.LINK, link.start, link.end, "https://example.org/خبز"),
        Mark(MarkKind.FOOTNOTE, note.start, note.end, "1"),
    )
    page.show_article(
        make(
            Paragraph(TEXT, marks=marks),
            *["فقرة"] * 40,
            Paragraph("حاشية أولى", Kind.NOTE, label="1"),
        )
    )
    return page


def click(page, qtbot, span: Span) -> None:
    qtbot.mouseClick(page.viewport(), LEFT, pos=page.rect_of(span).center())


def test_a_click_on_a_link_asks_for_it_and_opens_nothing(shown, qtbot) -> None:
    with qtbot.waitSignal(shown.link_activated) as told:
        click(shown, qtbot, at("إلى"))
    assert told.args == ["https://example.org/خبز"]
    assert shown.anchorAt(shown.rect_of(at("إلى")).center()) == "https://example.org/خبز"
    assert shown.anchorAt(shown.rect_of(at("مظلل")).center()) == ""


def test_selecting_in_a_link_is_not_clicking_it(shown, qtbot, drag) -> None:
    rect = shown.rect_of(at("رابط إلى"))
    with qtbot.assertNotEmitted(shown.link_activated):
        drag(shown, QPoint(rect.right() - 1, rect.center().y()), QPoint(rect.left() + 1, rect.center().y()))
    assert shown.selected_span() == at("رابط إلى")


def test_a_footnotes_mark_leads_to_the_footnote(shown, qtbot) -> None:
    click(shown, qtbot, at("1"))
    assert shown.viewport().rect().contains(shown.rect_of(Span(42, 0, 5)))


def test_a_footnote_leads_back_to_where_one_came_from(page, make, qtbot) -> None:
    first, second = "كلام أول 1", "كلام ثان 1"
    marks = (Mark(MarkKind.FOOTNOTE, 9, 10, "1"),)
    notes = Paragraph("حاشية أولى", Kind.NOTE, label="1"), Paragraph("لا يشير إليها شيء", Kind.NOTE, label="2")
    paragraphs = [Paragraph(first, marks=marks), *["فقرة"] * 40, Paragraph(second, marks=marks), *["فقرة"] * 40]
    page.show_article(make(*paragraphs, *notes))

    def press_label(number: int) -> None:
        page.go_to(Place(number), flash=True)
        rect = page.rect_of(Span(number, 0, 5))
        qtbot.mouseClick(page.viewport(), LEFT, pos=QPoint(rect.right() + page._theme.size, rect.center().y()))

    press_label(83)
    assert page.viewport().rect().contains(page.rect_of(Span(1, 0, 4)))
    page.go_to(Place(42))
    click(page, qtbot, Span(42, 9, 10))
    assert page.viewport().rect().contains(page.rect_of(Span(83, 0, 5)))
    press_label(83)
    assert page.viewport().rect().contains(page.rect_of(Span(42, 0, 4)))
    press_label(84)
    assert page.viewport().rect().contains(page.rect_of(Span(84, 0, 4)))


def test_a_footnote_can_be_read_at_its_mark(shown) -> None:
    preview = shown.findChild(QLabel, "footnotepreview")
    for words, is_seen in (("مظلل", False), ("1", True)):
        place = shown.rect_of(at(words)).center()
        asked = QHelpEvent(QEvent.Type.ToolTip, place, shown.viewport().mapToGlobal(place))
        QApplication.sendEvent(shown.viewport(), asked)
        assert preview.isVisible() is is_seen
    assert preview.text() == "حاشية أولى"
    assert shown.viewport().rect().contains(preview.geometry())
    shown.verticalScrollBar().setValue(100)
    assert not preview.isVisible()


def test_a_click_on_a_highlight_tells_which(shown, qtbot) -> None:
    shown.set_highlights(
        [
            Highlight("long", at("وكلام مظلل في سطر"), Color.YELLOW),
            Highlight("short", at("مظلل في"), Color.BLUE),
            Highlight("link", at("رابط"), Color.RED),
        ]
    )
    told = []
    shown.highlight_activated.connect(told.append)
    for words in ("وكلام", "مظلل", "سطر"):
        click(shown, qtbot, at(words))
    assert told == ["long", "short", "long"]
    with qtbot.waitSignal(shown.link_activated):
        click(shown, qtbot, at("رابط"))
    assert len(told) == 3


def test_the_pointer_tells_what_it_is_over(shown, qtbot) -> None:
    shown.set_highlights([Highlight("a", at("مظلل"), Color.YELLOW)])
    told = []
    shown.highlight_hovered.connect(told.append)
    view = shown.viewport()
    for point in (shown.rect_of(at("مظلل")).center(), shown.rect_of(at("واحد")).center()):
        qtbot.mouseMove(view, point)
        QApplication.processEvents()
    assert told == ["a", ""]
    qtbot.mouseMove(view, shown.rect_of(at("إلى")).center())
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view, shown.rect_of(at("واحد")).center())
    assert view.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_click_beside_the_text_is_on_nothing(shown, qtbot) -> None:
    shown.set_highlights([Highlight("all", Span(1, 0, len(TEXT)), Color.YELLOW)])
    with qtbot.assertNotEmitted(shown.highlight_activated):
        qtbot.mouseClick(shown.viewport(), LEFT, pos=QPoint(5, shown.rect_of(at("واحد")).center().y()))
        qtbot.mouseClick(shown.viewport(), LEFT, pos=QPoint(450, 5))


def test_furniture_is_folded_until_it_is_clicked(page, make, qtbot) -> None:
    article = make("قبل", *[Paragraph("شارك هذا الخبر", Kind.FURNITURE)] * 2, "بعد")
    page.show_article(article)
    folded_top = page.rect_of(Span(4, 0, 3)).top()
    assert page.rect_of(Span(2, 0, 4)) is None
    told = []
    page.furniture_toggled.connect(told.append)
    middle = (page.rect_of(Span(1, 0, 3)).bottom() + folded_top) // 2
    qtbot.mouseClick(page.viewport(), LEFT, pos=QPoint(300, middle))
    assert told == [2, 3]
    assert page.rect_of(Span(2, 0, 4)) is not None
    assert page.rect_of(Span(4, 0, 3)).top() > folded_top
    shown = page.rect_of(Span(2, 0, 4))
    qtbot.mouseClick(page.viewport(), LEFT, pos=QPoint(page.rect_of(Span(1, 0, 3)).right() + 30, shown.center().y()))
    assert told == [2, 3, 2, 3]
    assert page.rect_of(Span(4, 0, 3)).top() == folded_top


def test_furniture_that_is_open_is_text_like_any_other(page, make, qtbot) -> None:
    page.show_article(make("قبل", Paragraph("شارك هذا الخبر", Kind.FURNITURE)), furniture_open=frozenset({2}))
    with qtbot.assertNotEmitted(page.furniture_toggled):
        click(page, qtbot, Span(2, 0, 4))
    page.select(Span(2, 0, 4))
    assert page.selected_span() == Span(2, 0, 4)


def test_what_is_folded_away_is_not_painted_as_selected(page, make, share) -> None:
    page.show_article(make("قبل", Paragraph("شارك هذا الخبر", Kind.FURNITURE), "بعد"))
    page.select(Span(2, 0, 14))
    assert page.selected_span() == Span(2, 0, 14)
    assert page.selection_rect().isEmpty()
    assert share(page, page.palette().highlight().color(), page.viewport().rect()) == 0
