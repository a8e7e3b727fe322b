"""The nearest paragraphs in the window: asked for with a key, walked through, opened, opened beside, left again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QToolButton

from reader.article import Place
from reader.intake import Pasted
from reader.library import Library
from reader.ui.finding.result_painter import GroupRow, HitRow
from reader.ui.main_window import MainWindow

FIRST = (
    "أصلحت جمعية Qanat القناة الحجرية بتمويل جديد من القرى السبع.",
    "وفي السوق باعة يعرضون التمر والعسل تحت ظل الشجر.",
)
SECOND = (
    "كان الطحان يروي حكاية قديمة لا يعرفها سواه.",
    "ثم جمعت QANAT للقناة الحجرية تمويلًا من القرى كلها.",
    "والتمر في تلك السنة كثير، والعسل أكثر منه في السوق.",
)


def paste(library: Library, title: str, *paragraphs: str) -> str:
    return library.import_text(Pasted("\n\n".join(paragraphs)), title=title).imported[0].entry.id


@pytest.fixture
def articles(window: MainWindow, empty_library: Library) -> tuple[str, str]:
    """The ids of two indexed articles, of which the first is open."""
    made = paste(empty_library, "بئر", *FIRST), paste(empty_library, "طاحونة", *SECOND)
    empty_library.update_index()
    window.session.announce()
    window.session.open(made[0], Place(1))
    return made


@pytest.fixture
def ask(window: MainWindow, qtbot) -> Callable[[Callable[[], object]], None]:
    """Do something that asks for neighbours, and wait for them."""

    around = window.session.neighbourhood

    def wait(asking: Callable[[], object]) -> None:
        with qtbot.waitSignal(around.found, check_params_cb=lambda answer: answer.about == around.about):
            asking()

    return wait


def titles(window: MainWindow) -> list[str]:
    return [row.title for row in window.neighbours.rows if isinstance(row, GroupRow)]


def hits(window: MainWindow) -> list[HitRow]:
    return [row for row in window.neighbours.rows if isinstance(row, HitRow)]


def button(window: MainWindow, text: str) -> QPushButton:
    return next(one for one in window.neighbours.findChildren(QPushButton) if one.text() == text)


def test_asked_for_opened_left_and_following(
    window: MainWindow, articles: tuple[str, str], ask: Callable[..., None], press: Callable[..., None]
) -> None:
    first, second = articles
    ask(window.table["nearest"].trigger)
    assert window.side.currentWidget() is window.neighbours
    assert window.side.isVisible()
    assert titles(window) == ["في المكتبة"]
    row = hits(window)[0]
    assert "ف ٢" in row.where
    assert "طاحونة" in row.where
    assert row.foot.startswith("تشترك في: ")
    assert "Qanat" in row.foot
    arrived: list[int] = []
    window.session.reading.arrived.connect(lambda place, _: arrived.append(place.paragraph))
    press(window.neighbours.findChild(QListView), Qt.Key.Key_Return)
    assert window.session.reading.article == second
    assert arrived == [2]
    assert button(window, "عُد إلى موضعك").isVisible()
    window.commands.leave()
    assert window.session.reading.article == first
    assert window.side.currentWidget() is window.notes
    assert not window.session.neighbourhood.is_open

    ask(lambda: window.session.look_around(1))
    window.session.read_at(2)
    assert window.session.neighbourhood.about
    assert window.session.neighbourhood.about.paragraph == 1
    follow = next(one for one in window.neighbours.findChildren(QToolButton) if one.property("key") == "follow")
    ask(follow.click)
    assert window.session.neighbourhood.about.paragraph == 2
    assert "العسل" in hits(window)[0].snippet.text


def test_beside_it_they_come_first_and_where_there_are_none_it_is_said_why(
    window: MainWindow, articles: tuple[str, str], ask: Callable[..., None]
) -> None:
    first, second = articles
    ask(lambda: window.page.nearest_requested.emit(1))
    window.neighbours.open_beside()
    assert window.session.panes.is_split
    assert window.session.reading.article == second
    assert window.session.panes.other.article == first
    ask(lambda: window.session.panes.use(window.session.panes.readings[0]))
    assert titles(window) == ["في المقال المجاور"]  # it is the only other one
    assert "طاحونة" not in hits(window)[0].where
    window.session.panes.close_pane(window.session.panes.readings[1])
    ask(lambda: (window.session.open(second), window.session.look_around(1)))
    assert window.neighbours.message.startswith("لا فقرة قريبة")
    window.session.remove(first)
    ask(lambda: window.session.look_around(1))
    assert "ليس في المكتبة مقال آخر" in window.neighbours.message
    window.session.change_settings(language="en")
    assert "no other article" in window.neighbours.message
