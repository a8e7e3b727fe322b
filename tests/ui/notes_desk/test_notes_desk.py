"""The desk of all notes in the window: looking, editing in place, many at once, to the passage and back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from reader.annotation import Color
from reader.library import Library
from reader.notes_desk import DeskNote, Facet, Grouping, Wanted
from reader.ui.main_window import MainWindow
from reader.ui.notes_desk.notes_desk import NotesDesk


@pytest.fixture
def desk(window: MainWindow, library: Library, qtbot) -> Iterator[NotesDesk]:
    """The desk with four notes on two articles, opened from the Arabic one."""
    khubz, tea = (entry.id for entry in library.entries())
    library.highlight_quote(khubz, "رائحة الخبز", color=Color.GREEN, tags=["رائحة"])
    library.highlight_quote(khubz, "الدقيق بالماء والملح", note="كم من الملح؟", tags=["وصفة"])
    library.highlight_quote(khubz, "خبز الشعير")
    library.note_on_article(tea, "Try it", tags=["وصفة"])
    library.update_index()
    window.session.announce()
    window.session.open(khubz)
    with qtbot.waitSignal(window.session.desking.laid):
        window.table["desk"].trigger()
    return window.notes_desk


def texts(desk: NotesDesk) -> list[str]:
    return [row.annotation.note or row.annotation.text for row in desk.list.notes.rows if isinstance(row, DeskNote)]


def look(desk: NotesDesk, window: MainWindow, qtbot, **values: object) -> list[str]:
    with qtbot.waitSignal(window.session.desking.laid):
        desk.wanted_changed.emit(window.session.desking.wanted.changed(**values))
    return texts(desk)


def test_the_desk_takes_the_page_s_place_and_leads_to_passages_and_back(
    desk: NotesDesk, window: MainWindow, press: Callable[..., None], qtbot
) -> None:
    assert desk.isVisible() and not window.desk.isVisible() and not window.library.isVisible()
    assert len(texts(desk)) == 4
    assert desk.list.hasFocus()
    assert look(desk, window, qtbot, words="الملح") == ["كم من الملح؟"]
    assert [row.label for row in desk.filters.filters.rows if row.facet is Facet.COLOR] == []
    assert look(desk, window, qtbot, words="", tags=frozenset({"وصفة"}), grouping=Grouping.COLOR) == [
        "كم من الملح؟", "Try it",
    ]  # fmt: skip
    assert look(desk, window, qtbot, tags=frozenset({"nothing"})) == []
    assert "لم تبق أي ملاحظة" in desk.message
    with qtbot.waitSignal(window.session.desking.laid):
        desk.clear()
    assert len(texts(desk)) == 4
    look(desk, window, qtbot, words="الشعير")
    press(desk.list, Qt.Key.Key_Return)
    assert window.desk.isVisible() and not desk.isVisible()
    assert window.session.opened and window.session.opened.entry.title == "خبز الصباح"
    assert window.table["back"].isEnabled()
    with qtbot.waitSignal(window.session.desking.laid):
        window.table["back"].trigger()
    assert desk.isVisible() and texts(desk) == ["خبز الشعير"]
    window.table["leave"].trigger()
    assert window.desk.isVisible() and window.library.isVisible() and not desk.isVisible()
    assert not window.session.desking.is_open


def check_tags(desk: NotesDesk, window: MainWindow, empty_library: Library, qtbot) -> None:
    """Tags are renamed and merged wherever they stand."""
    desking = window.session.desking
    with qtbot.waitSignal(desking.many_changed):
        desk.tag_rename_requested.emit("قراءة", "مقادير")
    assert empty_library.tags()["مقادير"] == 4
    with qtbot.waitSignal(desking.merge_offered):
        desk.tag_rename_requested.emit("مقادير", "رائحة")
    with qtbot.waitSignal(desking.many_changed):
        desking.merge_tags("مقادير", "رائحة")
    assert empty_library.tags()["رائحة"] == 4
    # An article has the tag too: it comes back with the notes.
    with qtbot.waitSignal(desking.many_changed):
        desking.rename_tag("طعام", "مطبخ")
    assert empty_library.entries()[0].tags == ("مطبخ",)
    window.table["undo"].trigger()
    assert empty_library.entries()[0].tags == ("طعام",)
    desk.color_name_requested.emit(Color.GREEN, "أفكار")
    assert window.session.settings.color_names[Color.GREEN] == "أفكار"


def test_many_are_recoloured_tagged_and_deleted_each_in_one_step(
    desk: NotesDesk, window: MainWindow, empty_library: Library, press: Callable[..., None], qtbot
) -> None:
    desking = window.session.desking
    desk.list.selectAll()
    assert len(desk.list.selected_ids) == 4
    with qtbot.waitSignal(desking.many_changed):
        press(desk.list, Qt.Key.Key_5, "٥")
    assert {note.color for note in empty_library.annotations()} == {Color.PURPLE}
    with qtbot.waitSignal(desking.laid):
        window.table["undo"].trigger()
    assert {note.color for note in empty_library.annotations()} == {Color.YELLOW, Color.GREEN}
    assert len(desk.list.selected_ids) == 4, "what was selected stays so"
    desk.deeds.field.setText("قراءة، -وصفة")
    with qtbot.waitSignal(desking.many_changed):
        desk.deeds.field.returnPressed.emit()
    assert empty_library.tags()["قراءة"] == 4 and "وصفة" not in empty_library.tags()
    with qtbot.waitSignal(desking.laid):
        press(desk.list, Qt.Key.Key_Delete)
    assert empty_library.annotations() == [] and "لا ملاحظات بعد" in desk.message
    window.table["undo"].trigger()
    assert len(empty_library.annotations()) == 4
    check_tags(desk, window, empty_library, qtbot)


def test_a_note_is_edited_in_its_place(  # noqa: PLR0917 - fixtures
    desk: NotesDesk, window: MainWindow, empty_library: Library, press: Callable[..., None], write, qtbot
) -> None:
    look(desk, window, qtbot, words="الشعير")
    press(desk.list, Qt.Key.Key_E, "e")
    assert desk.list.card
    (editor,) = desk.list.card.findChildren(QTextEdit)
    write(editor, "قديم")
    with qtbot.waitSignal(window.session.desking.laid):
        press(editor, Qt.Key.Key_Escape)
    assert desk.list.card is None
    assert [note.note for note in empty_library.annotations() if note.text == "خبز الشعير"] == ["قديم"]
    assert texts(desk) == ["قديم"]


def test_chosen_notes_go_to_the_export_and_those_of_removed_articles_with_them(
    desk: NotesDesk, window: MainWindow, empty_library: Library, qtbot
) -> None:
    tea = empty_library.entries()[1].id
    window.session.remove(tea)
    window.session.purge()
    with qtbot.waitSignal(window.session.desking.laid):
        desk.wanted_changed.emit(Wanted(states=frozenset({"removed"})))
    assert texts(desk) == ["Try it"]
    with qtbot.waitSignal(window.session.outbox.previewed) as previewed:
        desk.export_requested.emit(desk.list.chosen_ids)
    assert previewed.args[0].notes == 1 and "Try it" in previewed.args[0].sheets[0].text
    window.exporting.close()
    desk.open_requested.emit(desk.list.current_note)
    assert "لم يعد" in window.messages.text and desk.isVisible()
