"""The journal's window: what happened is shown with its words, and taken back there in steps that can be undone."""

import pytest

from reader.annotation import Annotation, Color
from reader.article import Article, Paragraph, Span
from reader.journal import Writer
from reader.library import Library
from reader.settings import Settings
from reader.store import Edit
from reader.ui import wiring
from reader.ui.announcer import Announcer
from reader.ui.journal.changes import shown_change
from reader.ui.journal.journal_rows import ChangeRow, DeletedRow
from reader.ui.journal.journal_window import JournalWindow, Scope
from reader.ui.main_window import MainWindow
from reader.ui.margin import Margin
from reader.ui.message_bar import MessageBar
from reader.ui.session import ReadingSession
from reader.ui.theme import Theme


@pytest.fixture
def library(empty_library: Library) -> Library:
    """With one article, and nobody reads files."""
    article = Article("خبز الصباح", (Paragraph("تفتح المخابز أبوابها قبل الفجر، ويعرف أهل الحي موعدها."),))
    empty_library._store.add_article(article, origin=None, data=b"", digest="")
    return empty_library


@pytest.fixture
def journal(session: ReadingSession, theme: Theme, qtbot) -> JournalWindow:
    messages = MessageBar(theme)
    window = JournalWindow(theme, Settings(), messages)
    qtbot.addWidget(messages)
    wiring.connect_journal(window, session, Announcer(session, messages, messages))
    return window


@pytest.fixture
def margin(session: ReadingSession) -> Margin:
    return session.margin


@pytest.fixture
def note(library: Library, khubz: str) -> Annotation:
    note = library.highlight(khubz, Span(1, 5, 12), note="قبل الفجر بساعة")
    with library.writing_as(Writer.SYNC):
        return library.edit_annotation(note.id, note="قبل الفجر بساعتين", color=Color.RED)


def changes(journal: JournalWindow) -> list[ChangeRow]:
    return [row for row in journal.list.entries.rows if isinstance(row, ChangeRow)]


def stand_on(journal: JournalWindow, what: str) -> None:
    journal.list.stand_on(next(row.entry.number for row in changes(journal) if row.what == what))


def test_a_change_is_shown_and_taken_back_and_that_undone(
    journal: JournalWindow, margin: Margin, library: Library, note: Annotation
) -> None:
    journal.look_at(note.id)
    assert [row.what for row in changes(journal)] == ["عُدّلت الملاحظة", "تغيّر اللون", "ظُلّل المقطع"]
    rewritten, recolored, _ = changes(journal)
    assert rewritten.change
    assert (rewritten.who, recolored.before, recolored.after) == ("من المزامنة", "أصفر", "أحمر")
    shown = journal.list.entries.data(journal.list.entries.index(1))
    assert "بساعة" in shown
    assert "بساعتين" in shown
    stand_on(journal, "عُدّلت الملاحظة")
    journal._back.click()
    now = library.annotation(note.id)
    assert (now.note, now.color) == ("قبل الفجر بساعة", Color.RED)
    step = margin.history.next_undo
    assert step
    assert step.name == "التراجع عن تغيير في ملاحظة"
    margin.undo()
    assert library.annotation(note.id).note == "قبل الفجر بساعتين"


def test_a_note_is_as_it_was_then(journal: JournalWindow, margin: Margin, library: Library, note: Annotation) -> None:
    journal.look_at(note.id)
    stand_on(journal, "ظُلّل المقطع")
    journal._as_then.click()
    now = library.annotation(note.id)
    assert (now.note, now.color) == ("قبل الفجر بساعة", Color.YELLOW)
    margin.undo()
    assert library.annotation(note.id).color is Color.RED
    margin.redo()
    assert library.annotation(note.id).color is Color.YELLOW


def test_a_deleted_note_is_found_by_its_words_and_brought_back(
    journal: JournalWindow, library: Library, note: Annotation, khubz: str
) -> None:
    other = library.note_on_article(khubz, "غيرها")
    library.change_annotations([Edit(each.id, deleted=True) for each in (note, other)])
    journal.look_at()
    journal._scopes.press(Scope.DELETED)
    assert sum(isinstance(row, DeletedRow) for row in journal.list.entries.rows) == 2
    journal.field.setText("الفَجر")
    (row,) = (row for row in journal.list.entries.rows if isinstance(row, DeletedRow))
    assert row.note.annotation.id == note.id
    journal._back.click()
    assert [each.id for each in library.annotations()] == [note.id]
    journal.field.setText("لا شيء كهذا")
    assert journal._empty.text() == "لا توجد ملاحظة محذوفة فيها هذه الكلمات."


def test_all_of_a_step_are_taken_back_at_once(
    journal: JournalWindow, margin: Margin, library: Library, note: Annotation, khubz: str
) -> None:
    other = library.note_on_article(khubz, "غيرها")
    library.change_annotations([Edit(each.id, Color.BLUE) for each in (note, other)])
    journal.look_at()
    assert journal._together.text() == "التراجع في الملاحظتين"
    journal._together.click()
    assert {each.color for each in library.annotations()} == {Color.RED, Color.YELLOW}
    margin.undo()
    assert {each.color for each in library.annotations()} == {Color.BLUE}


def test_what_cannot_be_taken_back_says_why(
    journal: JournalWindow, margin: Margin, library: Library, note: Annotation
) -> None:
    library.edit_annotation(note.id, note="قبل الفجر بدقائق")
    journal.look_at(note.id)
    journal.list.stand_on(changes(journal)[1].entry.number)
    journal._back.click()
    assert "كما كانت حينها" in journal._said.text()
    assert library.annotation(note.id).note == "قبل الفجر بدقائق"


def test_it_follows_what_happens(
    journal: JournalWindow, margin: Margin, library: Library, note: Annotation, qtbot
) -> None:
    journal.look_at(note.id)
    with qtbot.waitSignal(journal.journal_wanted):
        margin.delete(note.id)
    assert changes(journal)[0].what == "حُذفت"
    journal.list.stand_on(changes(journal)[0].entry.number)
    assert journal._back.text() == "استعادة"
    journal._back.click()
    assert library.annotation(note.id) == note


def test_a_card_leads_to_the_history_of_its_note(window: MainWindow, library: Library, note: Annotation) -> None:
    window.session.open(note.article)
    window.notes.history_requested.emit(note.id)
    assert [row.entry.annotation for row in changes(window.journal)] == [note.id] * 3
    assert window.table["undo"] in window.journal.actions()
    window.appearance.apply(Settings(language="en"))
    assert changes(window.journal)[0].what == "Note rewritten"


def test_removing_an_article_is_a_step(session: ReadingSession, margin: Margin, library: Library, khubz: str) -> None:
    session.remove(khubz)
    assert [entry.id for entry in library.trashed()] == [khubz]
    step = margin.history.next_undo
    assert step
    assert step.name == "نقل المقال إلى المهملات"
    margin.undo()
    assert library.trashed() == []
    margin.redo()
    assert [entry.id for entry in library.trashed()] == [khubz]
    session.restore(khubz)
    margin.undo()
    assert [entry.id for entry in library.trashed()] == [khubz]


def test_only_what_is_near_a_change_is_shown() -> None:
    old = "كلمة " * 50 + "قبل" + " كلمة" * 50
    change = shown_change(old, old.replace("قبل", "بعد"))
    assert len(change.text) < 200
    assert [change.text[start:end] for start, end in change.removed + change.inserted] == ["قبل", "بعد"]
    assert change.text.startswith("…")
    assert change.text.endswith("…")
