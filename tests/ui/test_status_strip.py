"""The strip at the foot: how far reading is, and how far an import is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from reader import i18n
from reader.article import Place
from reader.reports import Progress
from reader.ui.status_strip import StatusStrip
from reader.ui.theme import Theme


@pytest.fixture
def strip(theme: Theme, qtbot) -> StatusStrip:
    strip = StatusStrip(theme)
    strip.resize(900, 30)
    qtbot.addWidget(strip)
    strip.show()
    return strip


def texts(strip: StatusStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]


def test_it_says_nothing_while_nothing_is_read(strip: StatusStrip) -> None:
    assert texts(strip) == []


def test_it_says_where_reading_is(strip: StatusStrip) -> None:
    strip.show_reading(Place(3, 10), 0.34, 25, 3.2)
    assert texts(strip) == ["٣٤٪", "بقي نحو ٣ دقائق", "الفقرة ٣ من ٢٥"]
    assert strip.reading_text == "الفقرة ٣ من ٢٥"


def test_it_says_so_in_english_at_once(strip: StatusStrip) -> None:
    strip.show_reading(Place(3, 10), 0.34, 25, 3.2)
    i18n.install("en")
    strip.retranslate()
    assert texts(strip) == ["34%", "about 3 minutes left", "Paragraph 3 of 25"]


def test_an_import_shows_its_file_and_can_be_stopped(strip: StatusStrip, qtbot) -> None:
    strip.show_import(Progress(4, 10, Path("/x/خبر.txt")))
    assert texts(strip) == ["استيراد ٥ من ١٠", "خبر.txt"]
    with qtbot.waitSignal(strip.cancel_requested):
        strip.findChild(QToolButton).click()
    strip.show_import(None)
    assert texts(strip) == []


def test_the_wish_to_stop_is_seen_until_the_import_is_over(strip: StatusStrip) -> None:
    strip.show_import(Progress(4, 10, Path("/x/خبر.txt")))
    strip.show_stopping()
    strip.show_import(Progress(5, 10, Path("/x/آخر.txt")))
    assert texts(strip)[0] == "يتوقف الاستيراد…"
    assert not strip.findChild(QToolButton).isEnabled()
    strip.show_import(None)
    strip.show_import(Progress(0, 2, Path("/x/خبر.txt")))
    assert texts(strip)[0] == "استيراد ١ من ٢"
    assert strip.findChild(QToolButton).isEnabled()


def test_a_very_long_file_name_loses_its_middle(strip: StatusStrip) -> None:
    strip.show_import(Progress(0, 1, Path("a" * 200 + "z.txt")))
    _, name = texts(strip)
    assert "…" in name
    assert name.endswith("z.txt")
    assert len(name) < 80
