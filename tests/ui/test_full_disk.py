"""A full disk: what was typed stays, it is said why and what to do, and it can be tried again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit

from reader.annotation import Color
from reader.article import Place, Span
from reader.ui.main_window import MainWindow

LONG = 20_000
MEGABYTE = "حاشية طويلة جدًّا " * 30_000


@contextmanager
def full(window: MainWindow) -> Iterator[None]:
    """SQLite finds no more room than the library has now."""
    connection = window.session._library._store._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


@pytest.fixture
def reading(window: MainWindow, files: list[Path], qtbot) -> MainWindow:
    with qtbot.waitSignal(window.session._intake.indexed, timeout=LONG):
        window.session.import_paths(files)
    window.session.open(window.session._library.resolve("خبز الصباح"))
    return window


def notes(window: MainWindow) -> list[str]:
    return [annotation.note for annotation in window.session._library.annotations()]


def test_a_typed_note_stays_and_is_written_when_there_is_room(reading: MainWindow) -> None:
    margin = reading.session.margin
    margin.highlight(Span(1, 0, 5), Color.BLUE)
    (card,) = reading.notes.cards
    reading.notes.choose(card.annotation.id, True)
    editor = card.findChild(QTextEdit)
    assert isinstance(editor, QTextEdit)
    with full(reading):
        editor.setPlainText(MEGABYTE)
        reading.notes.keep()
        assert editor.toPlainText() == MEGABYTE
        assert "أفسح مكانًا" in reading.messages.text
        assert notes(reading) == [""]
        reading.notes.shut()
        assert card.annotation.note == MEGABYTE
    reading.messages.press()
    assert notes(reading) == [MEGABYTE]
    assert not margin.has_unwritten


def test_the_window_does_not_close_over_a_note_that_is_not_written(reading: MainWindow) -> None:
    margin = reading.session.margin
    margin.highlight(Span(1, 0, 5), Color.BLUE)
    (card,) = reading.notes.cards
    with full(reading):
        margin.edit_note(card.annotation.id, MEGABYTE)
        assert not reading.close()
        assert "لم تُحفظ" in reading.messages.text
    margin.write_again()
    assert not margin.has_unwritten


def test_a_highlight_can_be_tried_again(reading: MainWindow) -> None:
    connection = reading.session._library._store._connection
    connection.execute("PRAGMA query_only = ON")
    reading.session.margin.highlight(Span(1, 0, 5), Color.GREEN)
    assert notes(reading) == []
    assert reading.messages.isVisible()
    connection.execute("PRAGMA query_only = OFF")
    reading.messages.press()
    assert notes(reading) == [""]


def test_reading_on_is_not_interrupted_again_and_again(reading: MainWindow) -> None:
    said: list[str] = []
    reading.session.failed.connect(said.append)
    connection = reading.session._library._store._connection
    connection.execute("PRAGMA query_only = ON")
    for offset in (1, 2, 3):
        reading.session.reading.moved(Place(1, offset), 0.1)
        reading.session.reading.finish()
    connection.execute("PRAGMA query_only = OFF")
    assert len(said) == 1


def test_an_import_that_finds_no_room_says_so_and_goes_on_when_asked(
    reading: MainWindow, tmp_path: Path, qtbot
) -> None:
    new = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(new):
        path.write_text(
            f"مقال رقم {number}\n\nنص المقال في جملة كاملة تكفي للقراءة، وفيه {number} من الأخبار.", "utf-8"
        )

    def query_only(value: str) -> None:
        reading.session._intake.submit(
            lambda library: library._store._connection.execute(f"PRAGMA query_only = {value}") and None
        )

    query_only("ON")
    with qtbot.waitSignal(reading.session.import_finished, timeout=LONG) as finished:
        reading.session.import_paths(new)
    assert (len(finished.args[0].failed), len(finished.args[0].left)) == (1, 2)
    assert "تتعذّر الكتابة" in reading.messages.text
    query_only("OFF")
    with qtbot.waitSignal(reading.session.import_finished, timeout=LONG) as finished:
        reading.messages.press()
    assert [taken.path for taken in finished.args[0].imported] == new
