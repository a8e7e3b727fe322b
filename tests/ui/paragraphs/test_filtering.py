"""Working through an article with the filter: chips, words, and what stays in view."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from reader.anchor import Anchor
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, LibraryEntry, Paragraph, Span
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.settings import Settings, View
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.theme import theme_named

PARTS = (
    Paragraph("تفتح المخابز أبوابها قبل الفجر."),
    Paragraph("كيف يُعجن", Kind.HEADING, level=2),
    Paragraph("يُخلط الدقيق بالماء والملح."),
    Paragraph("من كتب المطبخ القديمة كتاب."),
)
NOTE_AT = Span(4, 0, 2)
NOTE = Annotation("a", "x", Target.PASSAGE, Anchor(NOTE_AT, "", "", ""), NOTE_AT, Color.GREEN, "م", ("كتب",), "", "")
READ = ParagraphMark("x", 3, state=ParagraphState.READ)
ENTRY = LibraryEntry("x", "خبز الصباح", (), None, None, "", "", len(PARTS), 20, 1, 0.0)


@pytest.fixture
def area(qapp: QApplication, names: dict[Color, str], qtbot) -> PageArea:
    theme = theme_named("light")
    area = PageArea(theme, theme.page_theme(Settings()), names)
    qtbot.addWidget(area)
    area.resize(700, 500)
    area.show_opened(Opened(ENTRY, Article(ENTRY.title, PARTS), (NOTE,), {3: READ}))
    area.show_view(View.PARAGRAPHS)
    with qtbot.waitExposed(area):
        area.show()
    return area


def shown(area: PageArea) -> list[int]:
    return [number for number in range(1, 5) if area.page.rect_of(Span(number, 0, 2))]


def test_chips_count_what_there_is_and_narrow_what_is_shown(area: PageArea) -> None:
    bar = area.filter_bar
    states = ["state unread", "state read", "state important", "state doubtful"]
    assert bar.keys == [*states, "bookmark", "color green", "notes", "tag كتب"]
    assert bar.count_text == "٣ فقرات"
    bar.press("state unread")
    assert shown(area) == [1, 2, 4]
    assert bar.count_text == "٢ من ٣ فقرات"
    bar.press("tag كتب")
    assert shown(area) == [2, 4]
    bar.clear()
    assert shown(area) == [1, 2, 3, 4]


def test_words_are_found_whatever_their_spelling(area: PageArea, write, qtbot) -> None:
    field = area.filter_bar.findChild(QLineEdit)
    write(field, "الدقيــق")
    qtbot.waitUntil(lambda: shown(area) == [2, 3])


def test_what_was_marked_just_now_stays_until_something_else_is_wanted(area: PageArea) -> None:
    bar = area.filter_bar
    bar.press("state unread")
    area.show_marks({3: READ, 1: replace(READ, paragraph=1)})
    assert shown(area) == [1, 2, 4]
    bar.press("state unread")
    bar.press("state unread")
    assert shown(area) == [2, 4]


def test_where_nothing_is_left_there_is_a_way_back(area: PageArea) -> None:
    bar = area.filter_bar
    bar.press("state read")
    bar.press("notes")
    assert not area.page.isVisible()
    way_back = next(button for button in area.findChildren(QPushButton) if button.isVisible())
    way_back.click()
    assert area.page.isVisible()
    assert bar.filter.is_empty


def test_escape_wants_everything_again_and_then_goes_to_the_page(area: PageArea, press, qtbot) -> None:
    bar = area.filter_bar
    field = bar.findChild(QLineEdit)
    bar.press("state read")
    press(field, Qt.Key.Key_Escape)
    assert bar.filter.is_empty
    with qtbot.waitSignal(bar.left):
        press(field, Qt.Key.Key_Escape)
    area.show_view(View.CONTINUOUS)
    assert bar.isHidden()
