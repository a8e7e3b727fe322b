import gc
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.annotation import Color
from reader.article import Kind, Mark, MarkKind, Paragraph, Place, Span
from reader.ui.page import Highlight


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ب" * 200_000, Kind.TEXT),
        ("a" * 200_000, Kind.CODE),
        ("\t" * 20_000, Kind.TABLE),
        ("\n" * 5_000, Kind.VERSE),
        ("ًٌّ" * 5_000, Kind.TEXT),
        ("\u202e\u2066\u202d" * 5_000, Kind.TEXT),
        ("شارك\n" * 2_000, Kind.FURNITURE),
        ("\0\r\u2029\ufdd0\ufdd1\ufffc\u001a\ud800", Kind.QUOTE),
    ],
)
def test_odd_text_is_shown_and_found_again(page, make, text, kind) -> None:
    page.show_article(make("قبل", Paragraph(text, kind), "بعد"))
    page.go_to(Place(2, len(text) // 2))
    page.viewport().grab()
    page.select(Span(2, len(text) - 1, 3, 3))
    assert page.selected_span() == Span(2, len(text) - 1, 3, 3)
    page.go_to(Place(3, 1))
    assert page.rect_of(Span(3, 0, 3)) is not None
    assert page.document().blockCount() == 3


def test_marks_and_spans_beyond_the_text_do_no_harm(page, make) -> None:
    marks = (Mark(MarkKind.BOLD, 2, 99), Mark(MarkKind.LINK, 50, 60, "x"), Mark(MarkKind.CODE, 3, 3))
    page.show_article(make(Paragraph("قصير", marks=marks)))
    page.set_highlights([Highlight("a", Span(1, 2, 99), Color.RED), Highlight("b", Span(7, 0, 1), Color.RED)])
    page.set_hits([Span(1, 99, 120), Span(9, 0, 3)])
    page.viewport().grab()
    assert page.rect_of(Span(1, 2, 99)) is None
    assert page.rect_of(Span(0, 0, 1)) is None


def test_a_page_of_no_size_at_all(page, make) -> None:
    page.hide()
    page.resize(0, 0)
    page.show_article(make(*["فقرة طويلة بعض الشيء"] * 50))
    page.go_to(Place(20))
    page.resize(900, 700)
    page.show()
    assert page.place() == Place(20)


def test_ctrl_and_the_wheel_are_left_to_the_window(page, long_article) -> None:
    page.show_article(long_article)
    size = page.font().pointSizeF()

    def turn(held: Qt.KeyboardModifier, by: int = -120) -> QWheelEvent:
        event = QWheelEvent(
            QPointF(50, 50), page.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, by),
            Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(page.viewport(), event)
        return event

    asked = []
    page.zoom_requested.connect(asked.append)
    held = Qt.KeyboardModifier.ControlModifier
    for by in (-120, 240, 50, 50, 50):  # a touch pad turns by less than a notch
        assert turn(held, by).isAccepted()
    assert asked == [-1, 2, 1]
    assert page.font().pointSizeF() == size
    assert page.verticalScrollBar().value() == 0
    turn(Qt.KeyboardModifier.NoModifier)
    assert page.verticalScrollBar().value() > 0


def test_pages_come_and_go(page, make, long_article) -> None:
    for _ in range(6):
        page.show_article(long_article)
        page.go_to(Place(100))
        page.show_article(make("قصير"))
    gc.collect()
    QApplication.processEvents()
    assert page.toPlainText() == "قصير"


def test_laying_out_loses_no_references_to_none(page, long_article) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one at each call of a void method, until the process dies."""
    page.show_article(long_article)
    before = sys.getrefcount(None)
    for width in (500, 800, 650, 900):
        page.resize(width, 700)
        page.go_to(Place(300))
        page.viewport().grab()
    assert sys.getrefcount(None) > before - 200
