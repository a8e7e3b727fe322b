"""The main job by keyboard alone and by mouse alone: read, highlight, note, search, come back, export."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.colors import color_title
from reader.i18n import translate
from reader.library import Library
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.bars.highlight_bar import HighlightBar
from reader.ui.bars.selection_bar import SelectionBar
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession

LONG = 20_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["ar", "en"])
def window(
    request: pytest.FixtureRequest, library: Library, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window on two articles that can be found, in either language; none is open."""
    library.settings = Settings(language=request.param, export_folder=str(tmp_path / "notes"))
    library.update_index()
    appearance.apply(library.settings)
    window = MainWindow(ReadingSession(library, tmp_path / "settings.toml"), appearance)
    window.resize(1300, 820)
    with qtbot.waitExposed(window):
        window.show()
    window.session.announce()
    yield window
    window.close()
    window.deleteLater()
    appearance.apply(Settings())


@dataclass(frozen=True)
class Person:
    """Who sits before the window."""

    window: MainWindow
    write: Callable[[QWidget, str], None]
    qtbot: QtBot

    @property
    def keyboard(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier, times: int = 1) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        for _ in range(times):
            self.qtbot.keyClick(self.keyboard, key, modifiers)

    def type(self, text: str) -> None:
        self.write(self.keyboard, text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def button(self, parent: QWidget, name: str) -> QAbstractButton:
        """The button in `parent` that is called so."""
        return next(
            button
            for button in parent.findChildren(QAbstractButton)
            if button.isVisible() and name in {button.text(), button.accessibleName(), button.toolTip().split(" (")[0]}
        )

    def drag(self, span: Span) -> None:
        """Select words of an Arabic line with the mouse."""
        page = self.window.page.page
        first, last = page.rect_of(Span(span.paragraph, span.start, span.start + 1)), page.rect_of(span)
        assert first
        assert last
        start, end = QPoint(first.right(), first.center().y()), QPoint(last.left(), last.center().y())
        view = page.viewport()
        self.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(view, (start + end) / 2)
        self.qtbot.mouseMove(view, end)
        self.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    def notes(self) -> list[Annotation]:
        assert self.window.session.opened
        return list(self.window.page.annotations)

    def results(self) -> QListView:
        """The list of results, when there are any."""
        self.qtbot.waitUntil(lambda: bool(self.window.results.hits), timeout=LONG)
        return next(view for view in self.window.results.findChildren(QListView) if view.isVisible())


@pytest.fixture
def person(window: MainWindow, write: Callable[[QWidget, str], None], qtbot: QtBot) -> Person:
    return Person(window, write, qtbot)


def opened(window: MainWindow) -> str:
    return window.session.opened.entry.title if window.session.opened else ""


def test_the_main_job_by_keyboard_alone(window: MainWindow, person: Person, tmp_path: Path) -> None:
    person.press(Qt.Key.Key_L, CONTROL)
    person.press(Qt.Key.Key_Home)
    person.press(Qt.Key.Key_Return)
    assert opened(window) == "خبز الصباح"

    person.press(Qt.Key.Key_Left, CONTROL, SHIFT, times=2)
    person.press(Qt.Key.Key_2)
    assert [(note.color, note.text.strip()) for note in person.notes()] == [(Color.GREEN, "تفتح المخابز")]

    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Left, CONTROL, SHIFT)
    person.press(Qt.Key.Key_N)
    assert isinstance(person.keyboard, QTextEdit)
    person.type("زعفران في الهامش")
    person.press(Qt.Key.Key_Tab)
    assert isinstance(person.keyboard, QLineEdit)
    person.type("مطبخ")
    person.press(Qt.Key.Key_Escape)
    assert [(note.note, note.tags) for note in person.notes()][1] == ("زعفران في الهامش", ("مطبخ",))
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.notes()[1].tags == ()
    person.press(Qt.Key.Key_Z, CONTROL, SHIFT)
    assert person.notes()[1].tags == ("مطبخ",)

    window.session.open(window.session.entries()[1].id)  # reading goes on elsewhere
    person.press(Qt.Key.Key_K, CONTROL)
    with person.qtbot.waitSignal(window.session.finder.finished, timeout=LONG):
        person.type("كتاب")
    person.results()
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert opened(window) == "خبز الصباح"
    person.press(Qt.Key.Key_Escape)
    assert opened(window) == "Tea with mint"

    person.press(Qt.Key.Key_F, CONTROL)
    person.type("water")
    person.qtbot.waitUntil(lambda: bool(window.find_bar.count_text))
    person.press(Qt.Key.Key_Escape)
    assert window.page.page.selected_span() is not None
    person.press(Qt.Key.Key_1)
    assert [note.text for note in person.notes()] == ["water"]

    person.press(Qt.Key.Key_E, CONTROL)
    person.qtbot.waitUntil(lambda: window.exporting.is_current, timeout=LONG)
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: len(list((tmp_path / "notes").glob("*.md"))) == 1, timeout=LONG)


def test_the_main_job_by_mouse_alone(window: MainWindow, person: Person, tmp_path: Path) -> None:
    articles = next(
        view
        for view in window.library.findChildren(QListView)
        if view.isVisible() and view.accessibleName() == translate("Library list", "Articles")
    )
    person.click(articles.viewport(), articles.visualRect(articles.model().index(0, 0)).center())
    assert opened(window) == "خبز الصباح"

    person.drag(Span(1, 5, 12))
    bar = window.page.findChild(SelectionBar)
    assert bar.isVisible()
    person.click(person.button(bar, color_title(Color.BLUE, Settings())))
    assert [(note.color, note.text) for note in person.notes()] == [(Color.BLUE, "المخابز")]

    place = window.page.page.rect_of(Span(1, 5, 12))
    person.click(window.page.page.viewport(), place.center())
    bar = window.page.findChild(HighlightBar)
    assert bar.isVisible()
    person.click(person.button(bar, translate("Selection", "Note")))
    person.type("زعفران")  # words need a keyboard
    person.click(window.page.page.viewport(), QPoint(place.center().x(), place.bottom() + 3 * place.height()))
    person.qtbot.waitUntil(lambda: [note.note for note in person.notes()] == ["زعفران"])

    person.click(window.search_box)
    with person.qtbot.waitSignal(window.session.finder.finished, timeout=LONG):
        person.type("leaves")
    results = person.results()
    person.click(results.viewport(), results.visualRect(results.model().index(1, 0)).center())  # below its title
    assert opened(window) == "Tea with mint"
    person.click(person.button(window.search_box, translate("Top bar", "Leave the search")))
    assert opened(window) == "خبز الصباح"

    person.click(person.button(window.top_bar, translate("Actions", "Export")))
    person.qtbot.waitUntil(lambda: window.exporting.is_current, timeout=LONG)
    person.click(person.button(window.exporting, translate("Export dialog", "Export")))
    person.qtbot.waitUntil(lambda: len(list((tmp_path / "notes").glob("*.md"))) == 1, timeout=LONG)


def test_who_has_highlighted_by_mouse_may_say_why_at_once(window: MainWindow, person: Person) -> None:
    window.session.open(window.session.entries()[0].id)
    window.page.take_keyboard()
    person.drag(Span(1, 5, 12))
    person.click(person.button(window.page.findChild(SelectionBar), translate("Colors", "red").capitalize()))
    person.press(Qt.Key.Key_N)
    assert isinstance(person.keyboard, QTextEdit)
    person.type("لأنه أول ما يُفتح")
    person.press(Qt.Key.Key_Escape)
    assert [(note.text, note.note) for note in person.notes()] == [("المخابز", "لأنه أول ما يُفتح")]
