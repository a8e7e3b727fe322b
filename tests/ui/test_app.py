"""How the program begins: with what was asked for on the command line, or with what was read last."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from reader import app
from reader.ui.appearance import Appearance
from reader.ui.requests import Request
from reader.ui.session import ReadingSession


def test_there_is_one_application(qapp: QApplication) -> None:
    assert app.start_qt() is qapp


def test_the_bundled_faces_are_there(appearance: Appearance, qapp: QApplication) -> None:
    assert {"Amiri", "IBM Plex Sans Arabic"} <= set(QFontDatabase.families())
    assert qapp.font().family() == "IBM Plex Sans Arabic"


def test_it_begins_with_what_was_read_last(session: ReadingSession, khubz: str) -> None:
    session.open(khubz)
    session.reading.close_article()
    app._begin(session, Request())
    assert session.opened
    assert session.opened.entry.id == khubz


def test_it_begins_with_a_link(session: ReadingSession, khubz: str) -> None:
    app._begin(session, Request.of([f"hashiya://article/{khubz}?p=3"]))
    assert session.opened
    assert session.opened.entry.id == khubz


def test_it_begins_with_a_file(session: ReadingSession, tmp_path: Path, qtbot) -> None:
    file = tmp_path / "جديد.txt"
    file.write_text("نص جديد للقراءة، وفيه جملة كاملة أو أكثر.", encoding="utf-8")
    with qtbot.waitSignal(session.panes.article_opened, timeout=20_000) as opened:
        app._begin(session, Request.of([str(file)]))
    assert opened.args[0].entry.origin == str(file)


def test_a_broken_link_is_no_file_and_no_accident(session: ReadingSession, qtbot) -> None:
    with qtbot.assertNotEmitted(session.import_finished, wait=300):
        app._begin(session, Request.of(["hashiya://remove/everything"]))


def test_a_mistake_of_ours_is_told_in_the_window(session: ReadingSession, qtbot, capsys) -> None:
    error = ValueError("unexpected")
    with qtbot.waitSignal(session.failed) as failed:
        app._teller(session)(ValueError, error, None)
    assert "unexpected" in failed.args[0]
    assert "ValueError" in capsys.readouterr().err
