"""The strip at the foot: how far reading is, and how far an import is."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton

from reader import i18n
from reader.reports import Progress
from reader.ui.status_strip import StatusStrip
from reader.ui.theme import Theme
from reader.ui.ways.whereabouts import Whereabouts


@pytest.fixture
def whereabouts(theme: Theme, qtbot) -> Whereabouts:
    """Where reading is, with commands of its own."""
    made = Whereabouts(theme, **{name: QAction(name) for name in ("back", "forward", "outline", "go_to")})
    qtbot.addWidget(made)
    return made


@pytest.fixture
def strip(theme: Theme, whereabouts: Whereabouts, qtbot) -> StatusStrip:
    strip = StatusStrip(theme, whereabouts)
    strip.resize(900, 30)
    qtbot.addWidget(strip)
    strip.show()
    return strip


def texts(strip: StatusStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]


def test_it_says_nothing_while_nothing_is_read(strip: StatusStrip) -> None:
    assert texts(strip) == []


def test_it_says_where_reading_is(strip: StatusStrip, whereabouts: Whereabouts) -> None:
    strip.show_reading(0.34, 3.2)
    whereabouts.show_read(3, 3, 25)
    assert texts(strip) == ["٣٤٪", "بقي نحو ٣ دقائق"]
    assert whereabouts.text == "الفقرة ٣ من ٢٥"
    strip.show_reading(1.0, 0.0)
    assert texts(strip) == ["١٠٠٪", "قُرئ إلى آخره"]


def test_it_says_so_in_english_at_once(strip: StatusStrip, whereabouts: Whereabouts) -> None:
    strip.show_reading(0.34, 3.2)
    whereabouts.show_read(3, 3, 25)
    i18n.install("en")
    strip.retranslate()
    assert texts(strip) == ["34%", "about 3 minutes left"]
    assert whereabouts.text == "Paragraph 3 of 25"


def test_an_import_shows_its_file_and_can_be_stopped(strip: StatusStrip, qtbot) -> None:
    strip.show_import(Progress(4, 10, Path("/x/خبر.txt")))
    assert texts(strip) == ["استيراد ٥ من ١٠", "خبر.txt"]
    with qtbot.waitSignal(strip.cancel_requested):
        strip.findChild(QToolButton, "stop").click()
    strip.show_import(None)
    assert texts(strip) == []


def test_the_wish_to_stop_is_seen_until_the_import_is_over(strip: StatusStrip) -> None:
    strip.show_import(Progress(4, 10, Path("/x/خبر.txt")))
    strip.show_stopping()
    strip.show_import(Progress(5, 10, Path("/x/آخر.txt")))
    assert texts(strip)[0] == "يتوقف الاستيراد…"
    assert not strip.findChild(QToolButton, "stop").isEnabled()
    strip.show_import(None)
    strip.show_import(Progress(0, 2, Path("/x/خبر.txt")))
    assert texts(strip)[0] == "استيراد ١ من ٢"
    assert strip.findChild(QToolButton, "stop").isEnabled()


def test_a_very_long_file_name_loses_its_middle(strip: StatusStrip) -> None:
    strip.show_import(Progress(0, 1, Path("a" * 200 + "z.txt")))
    _, name = texts(strip)
    assert "…" in name
    assert name.endswith("z.txt")
    assert len(name) < 80
