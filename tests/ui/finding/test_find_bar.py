"""Finding in the article: the bar, what looks through the text, and the marks on the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader.arabic.finding import find_all
from reader.article import Article, Kind, Paragraph, Place, Span
from reader.settings import Settings
from reader.ui.finding.article_finder import ArticleFinder, FindState
from reader.ui.finding.find_bar import FindBar
from reader.ui.page import PageView
from reader.ui.page.scroll_marks import Sign
from reader.ui.theme import Theme, theme_named

LINE = "تفتح المخابز أبوابها، ويعرف أهل الحي موعدها من رائحة الخُبْزِ."


@pytest.fixture
def bar(theme: Theme, qtbot) -> FindBar:
    bar = FindBar(theme)
    qtbot.addWidget(bar)
    bar.open()
    return bar


@pytest.fixture
def field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


@pytest.fixture
def article() -> Article:
    parts = [Paragraph(f"{number} {LINE}") for number in range(600)]
    parts[3] = Paragraph("خبز من الزوائد", Kind.FURNITURE)
    return Article("خبز", tuple(parts))


@pytest.fixture
def finder(article: Article, qtbot) -> ArticleFinder:
    finder = ArticleFinder()
    finder.use(article)
    return finder


@pytest.fixture
def states(finder: ArticleFinder) -> list[FindState]:
    told: list[FindState] = []
    finder.state_changed.connect(told.append)
    return told


@pytest.fixture
def look(finder: ArticleFinder, states: list[FindState], qtbot) -> Callable[[str], FindState]:
    def found(words: str) -> FindState:
        finder.look_for(words)
        qtbot.waitUntil(lambda: states[-1].words == words and states[-1].is_complete)
        return states[-1]

    return found


def test_typing_asks_and_enter_goes_on_and_back(bar: FindBar, field: QLineEdit, write, press, qtbot) -> None:
    with qtbot.waitSignal(bar.words_typed) as typed:
        write(field, "خ")
    assert typed.args == ["خ"]
    with qtbot.waitSignal(bar.step_requested) as asked:
        press(field, Qt.Key.Key_Return)
    assert asked.args == [1]
    with qtbot.waitSignal(bar.step_requested) as asked:
        press(field, Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [-1]


def test_it_says_which_of_how_many(bar: FindBar) -> None:
    bar.open("خبز")
    bar.show_state(FindState("خبز", 3, 17))
    assert "٣" in bar.count_text
    assert "١٧" in bar.count_text
    bar.show_state(FindState("خبز", 0, 5, is_complete=False))
    assert "٥" in bar.count_text


def test_nothing_found_is_said_quietly(bar: FindBar, field: QLineEdit) -> None:
    bar.open("زقزق")
    bar.show_state(FindState("زقزق"))
    assert bar.count_text == "لا يوجد في هذا المقال"
    assert field.property("missing") is True
    assert not [button for button in bar.findChildren(QToolButton) if button.isEnabled()][1:]


def test_escape_and_the_cross_shut_it(bar: FindBar, field: QLineEdit, press, qtbot) -> None:
    with qtbot.waitSignal(bar.closed):
        press(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    bar.open()
    with qtbot.waitSignal(bar.closed):
        bar.findChildren(QToolButton)[-1].click()


def test_it_opens_with_the_last_words_or_with_those_given(bar: FindBar, field: QLineEdit, qtbot) -> None:
    bar.open("خبز")
    bar.shut()
    with qtbot.waitSignal(bar.words_typed) as typed:
        bar.open()
    assert typed.args == ["خبز"]
    assert field.selectedText() == "خبز"


def test_it_changes_theme_and_language_live(bar: FindBar) -> None:
    bar.apply_theme(theme_named("dark"))
    bar.retranslate()
    bar.grab()


def test_everything_is_found_from_where_reading_is(
    finder: ArticleFinder, look: Callable[[str], FindState], article: Article, qtbot
) -> None:
    places: dict[int, list[tuple[int, int]]] = {}
    finder.found.connect(places.update)
    finder.reading_at(Place(300, 0))
    with qtbot.waitSignal(finder.current_changed) as first:
        state = look("خبز")
    expected = {
        number: spans
        for number, paragraph in article.numbered()
        if paragraph.kind is not Kind.FURNITURE and (spans := find_all(paragraph.text, "خبز"))
    }
    assert places == expected
    assert state.total == sum(map(len, expected.values()))
    assert first.args == [Span(300, *expected[300][0])]
    assert state.current == sum(len(expected[number]) for number in expected if number < 300) + 1


def test_steps_go_round(finder: ArticleFinder, look: Callable[[str], FindState], states: list[FindState]) -> None:
    total = look("المخابز").total
    assert states[-1].current == 1
    finder.step(-1)
    assert states[-1].current == total
    finder.step(1)
    finder.step(1)
    assert states[-1].current == 2


def test_longer_words_go_on_from_the_same_place(
    finder: ArticleFinder, look: Callable[[str], FindState], states: list[FindState]
) -> None:
    look("المخاب")
    for _ in range(5):
        finder.step(1)
    assert look("المخابز").current == 6


def test_no_words_find_nothing(look: Callable[[str], FindState]) -> None:
    assert look("زقزق").total == 0
    assert look("  ").total == 0


def test_what_was_unfolded_is_looked_through(
    finder: ArticleFinder, look: Callable[[str], FindState], article: Article
) -> None:
    assert look("الزوائد").total == 0
    finder.use(article, frozenset({4}))
    assert look("الزوائد").total == 1


@pytest.fixture
def page(article: Article, qtbot) -> PageView:
    page = PageView(theme_named("light").page_theme(Settings()))
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show_article(article)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_page_shows_what_is_found_beside_what_was_searched(page: PageView, article: Article) -> None:
    before = page.viewport().grab().toImage()
    hit = Span(1, 2, 6)
    page.set_hits([hit])
    searched = page.viewport().grab().toImage()
    page.add_found({1: [(7, 14)]})
    both = page.viewport().grab().toImage()
    page.show_found(Span(1, 7, 14))
    current = page.viewport().grab().toImage()
    assert len({id(image) for image in (before, searched, both, current)}) == 4
    assert before != searched != both != current
    page.forget_found()
    assert page.viewport().grab().toImage() == searched


def test_the_current_one_comes_into_view(page: PageView) -> None:
    page.add_found({400: [(0, 3)]})
    page.show_found(Span(400, 0, 3))
    rect = page.rect_of(Span(400, 0, 3))
    assert rect is not None
    assert page.viewport().rect().contains(rect)


def test_the_scroll_bar_shows_where(page: PageView, qtbot) -> None:
    page.add_found({1: [(0, 3)], 599: [(0, 3)]})
    marks = page._scroll_marks
    qtbot.waitUntil(lambda: len(marks.rows(Sign.FOUND)) == 2)
    first, last = marks.rows(Sign.FOUND)
    assert first < marks.height() / 10
    assert last > marks.height() * 0.9
    page.forget_found()
    qtbot.waitUntil(lambda: not marks.rows(Sign.FOUND))
