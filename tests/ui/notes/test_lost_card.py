"""Notes whose words are gone, in the panel: their old words, the places proposed, and what is asked for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from reader.annotation import Annotation, Color
from reader.article import Span
from reader.library import Library
from reader.ui.notes.lost_card import LostCard
from reader.ui.notes.notes_panel import NotesPanel
from reader.ui.opened import Opened
from reader.ui.session import ReadingSession
from reader.ui.theme import Theme


@pytest.fixture
def lost(library: Library, khubz: str, files: list[Path]) -> Annotation:
    """A highlight whose words another version has not; one that has moved stands before it."""
    library.highlight_quote(khubz, "ويعرف أهل الحي موعدها", color=Color.BLUE)
    made = library.highlight_quote(khubz, "ثم يُترك العجين ساعتين")
    text = files[0].read_text(encoding="utf-8")
    text = text.replace("ثم يُترك العجين ساعتين", "ويصبر الخباز يومًا").replace("موعدها", "ميعادها")
    files[0].write_text(text, encoding="utf-8")
    library.import_paths(files[:1])
    return library.annotation(made.id)


def button(card: QWidget, name: str) -> QToolButton:
    (found,) = (each for each in card.findChildren(QToolButton) if each.accessibleName().startswith(name))
    return found


def test_a_lost_note_stands_first_and_is_attached_where_it_is_proposed(
    library: Library, lost: Annotation, theme: Theme, names: dict[Color, str], qtbot
) -> None:
    panel = NotesPanel(theme, names)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    article = lost.article
    with qtbot.waitSignal(panel.places_wanted) as wanted:
        panel.show_opened(Opened(library.entry(article), library.article(article), tuple(library.annotations(article))))
        panel.show()
    assert wanted.args == [lost.id]
    card, moved = panel.cards
    assert isinstance(card, LostCard)
    with qtbot.waitSignal(panel.confirm_requested) as asked:
        button(moved, "انتقلت").click()
    assert asked.args == [moved.annotation.id]
    (proposed, *_) = candidates = library.candidates(lost.id)
    panel.show_candidates(lost.id, candidates)
    with qtbot.waitSignal(panel.place_requested) as shown:
        button(card, "اعرض الموضع").click()
    with qtbot.waitSignal(panel.selection_requested) as selection:
        button(card, "اربطها").click()
    with qtbot.waitSignal(panel.attach_requested) as attach:
        button(card, "موضعها هنا").click()
    assert shown.args == attach.args == [lost.id, proposed.span]
    assert selection.args == [lost.id]
    attached = library.reattach(lost.id, proposed.span).after
    assert attached
    panel.update_annotation(attached)
    assert [each.annotation.id for each in panel.cards] == [moved.annotation.id, lost.id]
    assert not any(isinstance(each, LostCard) for each in panel.cards)


def test_attaching_and_confirming_are_steps_of_undo(
    session: ReadingSession, library: Library, lost: Annotation, qtbot
) -> None:
    session.open(lost.article)
    with qtbot.waitSignal(session.proposals.found, timeout=10_000) as found:
        session.proposals.ask(lost.id)
    proposed = found.args[1][0]
    with qtbot.waitSignal(session.margin.attached):
        session.margin.attach(lost.id, proposed.span)
    attached = library.annotation(lost.id)
    assert attached.text == "ويصبر الخباز يومًا"
    (moved,) = (each for each in library.annotations(lost.article) if each.confidence < 1)
    session.margin.confirm(moved.id)
    assert library.annotation(moved.id).confidence == 1
    session.margin.undo()
    doubtful = library.annotation(moved.id)
    assert (doubtful.anchor, doubtful.span) == (moved.anchor, moved.span)
    assert doubtful.confidence < 1
    session.margin.undo()
    assert library.annotation(lost.id) == lost
    session.margin.redo()
    assert library.annotation(lost.id) == attached


def test_nothing_selected_is_said(session: ReadingSession, lost: Annotation, qtbot) -> None:
    with qtbot.waitSignal(session.failed):
        session.margin.attach(lost.id, None)
    with qtbot.waitSignal(session.failed):
        session.margin.attach("h00000000", Span(1, 0, 4))
