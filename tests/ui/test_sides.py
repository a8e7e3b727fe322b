"""Leading and trailing follow the language, and nothing else does."""

from PySide6.QtCore import QMargins, QRect, Qt

from reader import i18n
from reader.ui import sides


def test_arabic_leads_from_the_right() -> None:
    assert sides.layout_direction() is Qt.LayoutDirection.RightToLeft
    assert (sides.leading_name(), sides.trailing_name()) == ("right", "left")
    assert sides.margins(1, 2, 3, 4) == QMargins(3, 2, 1, 4)
    assert sides.from_leading(QRect(0, 0, 100, 10), 30) == QRect(70, 0, 30, 10)
    assert sides.leading() & Qt.AlignmentFlag.AlignRight


def test_english_leads_from_the_left() -> None:
    i18n.install("en")
    assert sides.layout_direction() is Qt.LayoutDirection.LeftToRight
    assert (sides.leading_name(), sides.trailing_name()) == ("left", "right")
    assert sides.margins(1, 2, 3, 4) == QMargins(1, 2, 3, 4)
    assert sides.from_leading(QRect(0, 0, 100, 10), 30) == QRect(0, 0, 30, 10)
    assert sides.inset(QRect(0, 0, 100, 10), 5, 0, 0, 0) == QRect(5, 0, 95, 10)
    assert sides.trailing() & Qt.AlignmentFlag.AlignRight


def test_a_sentence_that_begins_with_a_foreign_word_keeps_its_direction() -> None:
    assert sides.sentence("OpenAI").isascii() is False
    assert sides.sentence("OpenAI").lstrip(sides.MARKS) == "OpenAI"
