"""Everything that touches notes: kept at once, then announced."""

import pytest

from reader.annotation import Color, Target
from reader.article import Span
from reader.library import Library
from reader.ui.margin import Margin


@pytest.fixture
def margin(library: Library, khubz: str) -> Margin:
    margin = Margin(library)
    margin.article = khubz
    return margin


def test_a_highlight_is_on_disk_when_it_is_announced(margin: Margin, library: Library, khubz: str, qtbot) -> None:
    kept: list[int] = []
    margin.added.connect(lambda _: kept.append(len(library.annotations(khubz))))
    with qtbot.waitSignals([margin.added, margin.listed, margin.touched]):
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
        with qtbot.waitSignals([margin.added, margin.writing_began]), qtbot.waitSignal(margin.chosen) as chosen:
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
        margin.undelete(made.id)
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
        margin.undelete(made.id)
    assert touched.args == [khubz]
