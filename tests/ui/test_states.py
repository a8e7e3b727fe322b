"""What stands where no article can be shown, and at a start that fails: each offer does what it says."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from reader import i18n
from reader.errors import LibraryBusy, LibraryDamaged, LibraryTooNew, LibraryUnwritable, NotALibrary
from reader.ui import states
from reader.ui.failure_window import FailureWindow
from reader.ui.main_window import MainWindow
from reader.ui.theme import Theme

LONG = 20_000


@pytest.fixture
def damaged(window: MainWindow, files: list[Path], qtbot) -> MainWindow:
    """A window that was asked to open an article whose text is not what was written."""
    with qtbot.waitSignal(window.session._intake.indexed, timeout=LONG):
        window.session.import_paths(files)
    window.session.open(window.session._library.resolve("Tea with mint"))
    folder = window.session._library.folder
    with closing(sqlite3.connect(folder / "library.sqlite", isolation_level=None)) as db:
        db.execute("UPDATE paragraph SET text = text || '!' WHERE number = 1")
    window.session.open(window.session._library.resolve("خبز الصباح"))
    return window


def test_a_damaged_article_says_so_and_is_read_anew(damaged: MainWindow, qtbot) -> None:
    assert damaged.page.state
    assert "خبز الصباح" in damaged.page.state.text
    assert [offer.key for offer in damaged.page.state.offers] == ["mend", "reopen", "original"]
    assert damaged.session.opened is None
    assert not damaged.table["note_article"].isEnabled()
    damaged.page.take_offer("reopen")
    assert damaged.page.state
    with qtbot.waitSignal(damaged.session.panes.article_opened, timeout=LONG) as opened:
        damaged.page.take_offer("mend")
    assert not opened.args[0].article.paragraph(1).text.endswith("!")
    assert damaged.page.state is None


def test_the_file_is_offered_only_while_it_is_there(damaged: MainWindow, files: list[Path]) -> None:
    files[0].unlink()
    damaged.page.take_offer("reopen")
    assert damaged.page.state
    assert "original" not in [offer.key for offer in damaged.page.state.offers]


def test_the_state_speaks_the_language_that_is_chosen(damaged: MainWindow) -> None:
    damaged.menu.language_requested.emit("en")
    assert damaged.page.state
    assert damaged.page.state.title == "This article cannot be shown"
    damaged.menu.language_requested.emit("ar")


def test_another_article_is_read_as_ever(damaged: MainWindow) -> None:
    other = damaged.session._library.resolve("Tea with mint")
    damaged.session._library.mend(other)
    damaged.session.open(other)
    assert damaged.page.state is None


def test_an_empty_library_gets_the_guide_when_asked(window: MainWindow, qtbot) -> None:
    window.session.announce()
    with qtbot.waitSignal(window.session.panes.article_opened, timeout=60_000) as opened:
        window.page.take_offer("guide")
    assert "دليل" in opened.args[0].entry.title


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (LibraryBusy(path="/a"), "المكتبة مشغولة"),
        (LibraryTooNew(path="/a"), "المكتبة من إصدار أحدث"),
        (LibraryDamaged(path="/a", reason="x", backups="/a/b"), "المكتبة معطوبة"),
        (NotALibrary(path="/a"), "ليست هذه مكتبة"),
        (LibraryUnwritable(path="/a", reason="x"), "تعذّر فتح المكتبة"),
    ],
)
def test_a_start_that_fails_says_what_and_where(error, title: str, theme: Theme, qtbot, tmp_path: Path) -> None:
    failure = FailureWindow(states.no_start(error), tmp_path, theme)
    qtbot.addWidget(failure)
    failure.show()
    assert failure.page.state.title == title
    assert "/a" in failure.page.state.text
    assert failure.answer == "quit"
    failure.page.take("again")
    assert failure.answer == "again"
    assert not failure.isVisible()


def test_every_offer_has_words_for_those_who_cannot_see(theme: Theme, qtbot, tmp_path: Path) -> None:
    i18n.install("en")
    failure = FailureWindow(states.no_answer(tmp_path, 12), tmp_path, theme)
    qtbot.addWidget(failure)
    names = [button.accessibleName() for button in failure.findChildren(QPushButton)]
    assert names == ["Try again", "Open another library…", "Show the folder", "Quit"]
