"""Everything that touches notes: kept at once, then announced."""

from dataclasses import replace

import pytest

from reader.anchor import AnchorText
from reader.annotation import Color, Target
from reader.article import Paragraph, Place, Span
from reader.library import Library
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.store import Edit, NewNote, Placement
from reader.ui.history import Act
from reader.ui.margin import Margin

Content = list[tuple[Target, str, tuple[str, ...], Color]]


@pytest.fixture
def margin(library: Library, khubz: str) -> Margin:
    margin = Margin(library)
    margin.article = khubz
    return margin


def test_a_highlight_is_on_disk_when_it_is_announced(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    kept: list[int] = []
    margin.added.connect(lambda _: kept.append(len(library.annotations(khubz))))
    with qtbot.waitSignals([margin.added, margin.touched]):
        margin.highlight(Span(1, 5, 12), Color.GREEN)
    assert kept == [1]
    (made,) = library.annotations(khubz)
    assert (made.span, made.color, made.text) == (Span(1, 5, 12), Color.GREEN, "المخابز")


def test_writing_begins_with_the_note_s_card(margin: Margin, qtbot) -> None:
    for begin in (
        lambda: margin.write_on(Span(1, 0, 4)),
        lambda: margin.write_on_paragraph(2),
        margin.write_on_article,
    ):
        with qtbot.waitSignal(margin.added), qtbot.waitSignal(margin.chosen) as chosen:
            begin()
        assert chosen.args[1] is True


def test_edits_are_kept_one_by_one(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    for change in (
        lambda: margin.edit_note(made.id, "ملاحظة"),
        lambda: margin.edit_tags(made.id, ["مطبخ"]),
        lambda: margin.recolor(made.id, Color.RED),
    ):
        with qtbot.waitSignal(margin.changed) as changed:
            change()
        assert library.annotation(made.id) == changed.args[0]
    final = library.annotation(made.id)
    assert (final.note, final.tags, final.color) == ("ملاحظة", ("مطبخ",), Color.RED)


def test_what_was_deleted_comes_back_as_it_was(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    with qtbot.waitSignal(margin.removed):
        margin.delete(made.id)
    assert library.annotations(khubz) == []
    with qtbot.waitSignal(margin.added) as added:
        margin.take_back(made.id)
    assert added.args[0].id == made.id
    assert [note.id for note in library.annotations(khubz)] == [made.id]


def test_an_empty_note_on_a_paragraph_is_dropped_but_no_highlight_is(
    margin: Margin, library: Library, khubz: str
) -> None:
    margin.write_on_paragraph(1)
    margin.highlight(Span(1, 0, 4))
    for made in library.annotations(khubz):
        margin.discard_empty(made.id)
    assert [note.target for note in library.annotations(khubz)] == [Target.PASSAGE]


def test_a_note_with_words_or_tags_is_not_empty(margin: Margin, library: Library, khubz: str) -> None:
    margin.write_on_article()
    margin.write_on_paragraph(1)
    first, second = library.annotations(khubz)
    margin.edit_note(first.id, "كلمة")
    margin.edit_tags(second.id, ["وسم"])
    margin.discard_empty(first.id)
    margin.discard_empty(second.id)
    assert len(library.annotations(khubz)) == 2


def test_an_error_is_told_and_nothing_is_announced(margin: Margin, qtbot) -> None:
    with qtbot.waitSignal(margin.failed), qtbot.assertNotEmitted(margin.added):
        margin.highlight(Span(99, 0, 4))
    with qtbot.waitSignal(margin.failed), qtbot.assertNotEmitted(margin.changed):
        margin.edit_note("h00000000", "x")


def test_what_belongs_to_another_article_is_not_shown_here(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 0, 4))
    (made,) = library.annotations(khubz)
    margin.delete(made.id)
    margin.article = library.resolve("Tea with mint")
    with qtbot.assertNotEmitted(margin.added), qtbot.waitSignal(margin.touched) as touched:
        margin.undo()
    assert touched.args == [khubz]


# --- undo and redo -------------------------------------------------------------------------------------------------


def content(library: Library, article: str) -> Content:
    """Everything the user can see of an article's annotations."""
    return [(note.target, note.note, note.tags, note.color) for note in library.annotations(article)]


def test_everything_goes_back_step_by_step_and_on_again(margin: Margin, library: Library, khubz: str) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    states = [[], content(library, khubz)]
    for change in (
        lambda: margin.recolor(made.id, Color.RED),
        lambda: margin.edit_tags(made.id, ["مطبخ"]),
        lambda: margin.edit_note(made.id, "ملاحظة"),
        lambda: margin.delete(made.id),
        lambda: (margin.write_on_paragraph(2), margin.edit_note(library.annotations(khubz)[0].id, "على الفقرة")),
        margin.write_on_article,
    ):
        change()
        states.append(content(library, khubz))
    for expected in reversed(states[:-1]):
        margin.undo()
        assert content(library, khubz) == expected
    margin.undo()
    assert content(library, khubz) == []
    for expected in states[1:]:
        margin.redo()
        assert content(library, khubz) == expected
    margin.redo()
    assert content(library, khubz) == states[-1]


def test_a_step_back_is_on_disk_when_it_is_told(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    margin.edit_note(made.id, "ملاحظة")
    with qtbot.waitSignals([margin.changed, margin.touched, margin.undone]):
        margin.undo()
    with Library(library.folder) as other:
        assert other.annotation(made.id).note == ""
    with qtbot.waitSignal(margin.removed), qtbot.assertNotEmitted(margin.deleted):
        margin.undo()
    with Library(library.folder) as other:
        assert other.annotations(khubz) == []


def test_writing_is_one_step_until_the_note_is_left(margin: Margin, library: Library, khubz: str) -> None:
    margin.write_on(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    for note in ("م", "ملا", "ملاحظة"):
        margin.edit_note(made.id, note)
    margin.discard_empty(made.id)
    margin.edit_note(made.id, "ملاحظة وزيادة")
    margin.undo()
    assert library.annotation(made.id).note == "ملاحظة"
    margin.undo()
    assert library.annotation(made.id).note == ""
    margin.undo()
    assert library.annotations(khubz) == []


def test_a_note_that_was_begun_and_left_empty_leaves_no_step(margin: Margin, library: Library, khubz: str) -> None:
    margin.highlight(Span(1, 5, 12))
    margin.write_on_article()
    margin.discard_empty(library.annotations(khubz)[0].id)
    step = margin.history.next_undo
    assert step
    assert step.name == "التظليل"


def test_a_note_that_was_emptied_comes_back_with_its_words(margin: Margin, library: Library, khubz: str) -> None:
    margin.write_on_article()
    (made,) = library.annotations(khubz)
    margin.edit_note(made.id, "كلام طويل")
    margin.discard_empty(made.id)
    margin.edit_note(made.id, "")
    margin.discard_empty(made.id)
    assert library.annotations(khubz) == []
    margin.undo()
    assert library.annotation(made.id).note == "كلام طويل"
    margin.redo()
    assert library.annotations(khubz) == []


def test_a_deletion_is_taken_back_whatever_was_done_since(margin: Margin, library: Library, khubz: str) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    margin.delete(made.id)
    margin.highlight(Span(3, 0, 4))
    margin.take_back(made.id)
    assert len(library.annotations(khubz)) == 2
    margin.redo()
    assert len(library.annotations(khubz)) == 1


def test_what_was_changed_elsewhere_is_left_alone_and_said(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    margin.edit_note(made.id, "هنا")
    library.edit_annotation(made.id, note="هناك")
    with qtbot.waitSignal(margin.failed) as failed, qtbot.assertNotEmitted(margin.undone):
        margin.undo()
    assert "كتابة الملاحظة" in failed.args[0]
    assert library.annotation(made.id).note == "هناك"
    with qtbot.waitSignal(margin.failed):
        margin.undo()  # the highlight has words of someone else's now
    assert margin.history.next_undo is None


def test_another_field_that_was_changed_elsewhere_is_kept(margin: Margin, library: Library, khubz: str) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    margin.recolor(made.id, Color.RED)
    library.edit_annotation(made.id, note="من سطر الأوامر")
    margin.undo()
    now = library.annotation(made.id)
    assert (now.color, now.note) == (Color.YELLOW, "من سطر الأوامر")


def test_what_was_deleted_or_brought_back_elsewhere_is_said(
    margin: Margin, library: Library, khubz: str, qtbot
) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    margin.recolor(made.id, Color.RED)
    library.delete_annotation(made.id)
    with qtbot.waitSignal(margin.failed):
        margin.undo()
    library.undelete_annotation(made.id)
    margin.delete(made.id)
    library.undelete_annotation(made.id)
    with qtbot.waitSignal(margin.failed), qtbot.assertNotEmitted(margin.added):
        margin.undo()


def test_what_is_gone_for_good_is_said(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 5, 12))
    margin.delete(library.annotations(khubz)[0].id)
    library.remove(khubz)
    library._store.purge()
    with qtbot.waitSignal(margin.failed):
        margin.undo()
    with qtbot.waitSignal(margin.failed):
        margin.undo()
    assert margin.history.next_undo is None


def test_a_step_that_failed_for_a_while_can_be_tried_again(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.highlight(Span(1, 5, 12))
    library._store._connection.execute("PRAGMA query_only = ON")
    with qtbot.waitSignal(margin.failed):
        margin.undo()
    library._store._connection.execute("PRAGMA query_only = OFF")
    assert len(library.annotations(khubz)) == 1
    margin.undo()
    assert library.annotations(khubz) == []


def test_many_changes_of_every_kind_are_one_step(margin: Margin, library: Library, khubz: str) -> None:
    for span in (Span(1, 5, 12), Span(3, 0, 5)):
        margin.highlight(span)
    one, other = library.annotations(khubz)
    assert one.anchor
    assert other.anchor
    place = Placement(other.anchor, other.span)
    edits = [Edit(one.id, place=place, note="نُقلت"), Edit(other.id, deleted=True), NewNote(khubz, "جديدة")]
    margin.adopt(Act.TAKE_BACK, library.change_annotations(edits))
    after = library.annotations(khubz)
    margin.undo()
    assert library.annotations(khubz) == [replace(one, updated=library.annotation(one.id).updated), other]
    margin.redo()
    assert [replace(each, updated="") for each in library.annotations(khubz)] == [
        replace(each, updated="") for each in after
    ]


def test_a_note_goes_back_to_its_words_though_the_text_has_changed(
    margin: Margin, library: Library, khubz: str
) -> None:
    margin.highlight(Span(1, 5, 12))
    (made,) = library.annotations(khubz)
    text = AnchorText(library.article(khubz))
    elsewhere = text.anchor(Span(3, 0, 5))
    margin.adopt(Act.TAKE_BACK, library.change_annotations([Edit(made.id, place=Placement(elsewhere, Span(3, 0, 5)))]))
    old = library.article(khubz)
    new = replace(old, paragraphs=(Paragraph("فقرة جديدة."), *old.paragraphs))
    library._store.update_article(khubz, new, origin=None, data=b"2", digest="2", attachments={})
    assert library.annotation(made.id).span == Span(4, 0, 5)
    margin.undo()
    assert (library.annotation(made.id).span, library.annotation(made.id).anchor) == (Span(2, 5, 12), made.anchor)
    margin.redo()
    assert (library.annotation(made.id).span, library.annotation(made.id).anchor) == (Span(4, 0, 5), elsewhere)


def test_tags_are_listed_before_they_are_chosen_from(margin: Margin, library: Library, qtbot) -> None:
    with qtbot.waitSignal(margin.tags_listed) as listed, qtbot.waitSignal(margin.tagging_began):
        margin.tag_on(Span(1, 5, 12))
    assert listed.args == [["طعام"]]
    with qtbot.waitSignals([margin.tags_listed, margin.chosen], order="strict"):
        margin.choose(library.annotations()[0].id)


def test_marks_of_paragraphs_go_back_and_on_again(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    with qtbot.waitSignal(margin.marked) as told:
        margin.mark_paragraph(2, bookmarked=True)
    assert told.args[0] == library.mark_on(khubz, 2) == ParagraphMark(khubz, 2, bookmarked=True)
    margin.mark_paragraph(2, state=ParagraphState.IMPORTANT)
    step = margin.history.next_undo
    assert step
    assert (step.name, step.place) == ("حالة الفقرة", Place(2))
    margin.undo()
    assert library.paragraph_marks(khubz) == {2: ParagraphMark(khubz, 2, bookmarked=True)}
    margin.undo()
    assert library.paragraph_marks(khubz) == {}
    margin.redo()
    assert library.mark_on(khubz, 2).bookmarked


def test_going_back_finds_the_paragraph_where_it_is_now(margin: Margin, library: Library, tmp_path) -> None:
    file = tmp_path / "twice.txt"
    file.write_text("عنوان مكرر\n\nعنوان مكرر\n\nأول الكلام هنا.\n\nوآخره هناك.", encoding="utf-8")
    margin.article = library.import_paths([file]).imported[0].entry.id
    margin.mark_paragraph(1, state=ParagraphState.READ)
    margin.mark_paragraph(1, state=ParagraphState.UNREAD)
    library.restore_repeated_title(margin.article)
    margin.undo()
    marks = library.paragraph_marks(margin.article)
    assert {number: mark.state for number, mark in marks.items()} == {2: ParagraphState.READ}


def test_a_mark_that_was_changed_elsewhere_stays(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    margin.mark_paragraph(1, state=ParagraphState.READ)
    library.mark_paragraph(khubz, 1, state=ParagraphState.DOUBTFUL)
    with qtbot.waitSignal(margin.failed):
        margin.undo()
    assert library.paragraph_marks(khubz)[1].state is ParagraphState.DOUBTFUL
