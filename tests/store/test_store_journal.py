"""The journal: written with every change, by whoever makes it; typing is one entry, and what was lost in it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotation import Annotation, Color
from reader.article import Article, Paragraph, Span
from reader.errors import AnnotationNotFound
from reader.journal import Entry, Field, Writer
from reader.store import Edit, NewNote, Placement, Store


@pytest.fixture
def minutes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The time of the journal, in minutes: the last of the list."""
    passed = [0]
    monkeypatch.setattr(
        "reader.store.journal.now", lambda: f"2026-08-22T{12 + passed[-1] // 60}:{passed[-1] % 60:02}:00Z"
    )
    yield passed


@pytest.fixture
def made(store: Store, add, highlight, article: Article, minutes: list[int]) -> Annotation:
    store._connection.execute("PRAGMA synchronous=OFF")  # many commits, and no power cut is tested here
    made: Annotation = highlight(store, add(store, article), "ورقة صغيرة")
    return made


def told(entries: list[Entry]) -> list[tuple[Field, object, object]]:
    return [(entry.field, entry.before, entry.after) for entry in reversed(entries)]


def write(store: Store, made: Annotation, *notes: str) -> None:
    for note in notes:
        store.update_annotation(made.id, note=note)


def test_every_field_and_every_writer(store: Store, folder: Path, made: Annotation) -> None:
    store.update_annotation(made.id, color=Color.RED, note="حاشية")
    store.writer = Writer.SYNC
    store.update_annotation(made.id, tags=("أ",))
    store.attach_annotation(made.id, None, 0.0)
    store.delete_annotation(made.id)
    with Store(folder) as again:
        entries = again.journal(made.id)
    assert told(entries[-4:]) == [
        (Field.MADE, None, None), (Field.COLOR, Color.YELLOW, Color.RED), (Field.NOTE, "", "حاشية"),
        (Field.TAGS, (), ("أ",)),
    ]  # fmt: skip
    deleted, placed, *_ = entries
    assert (deleted.field, deleted.after, deleted.is_deleted, deleted.writer) == (
        Field.DELETED,
        True,
        True,
        Writer.SYNC,
    )
    assert (placed.field, placed.after.span, placed.before.span) == (Field.PLACE, None, made.span)
    assert [entry.writer for entry in entries[3:]] == [Writer.PROGRAM] * 3
    assert (deleted.title, deleted.words) == ("الورقة والكتاب", "ورقة صغيرة")


def test_what_changes_nothing_is_not_written(store: Store, made: Annotation) -> None:
    before = store.annotation(made.id)
    store.update_annotation(made.id, color=made.color, note="", tags=())
    store.undelete_annotation(made.id)
    assert len(store.journal()) == 1
    assert store.annotation(made.id) == before


def test_a_commit_that_fails_writes_nothing(store: Store, made: Annotation) -> None:
    with pytest.raises(AnnotationNotFound):
        store.change_annotations(
            [Edit(made.id, Color.RED), NewNote(made.article, "جديدة"), Edit("h00000000", note="؟")]
        )
    assert [entry.field for entry in store.journal()] == [Field.MADE]
    assert store.annotations() == [made]


def test_many_at_once_are_one_step_and_are_joined_with_nothing(store: Store, made: Annotation) -> None:
    changes = store.change_annotations([Edit(made.id, Color.RED), NewNote(made.article, "جديدة", tags=("أ",))])
    other = changes[1].after
    assert other
    store.change_annotations([Edit(made.id, tags=("أ",)), Edit(other.id, Color.BLUE)])
    assert [(entry.step, entry.together) for entry in store.journal()] == [(4, 2), (4, 2), (2, 2), (2, 2), (1, 1)]
    store.update_annotation(made.id, tags=("أ", "ب"))
    assert told(store.journal(made.id))[-2:] == [(Field.TAGS, (), ("أ",)), (Field.TAGS, ("أ",), ("أ", "ب"))]
    assert [entry.number for entry in store.journal(limit=2, before=4)] == [3, 2]


def test_typing_is_one_entry_until_it_rests(store: Store, made: Annotation, minutes: list[int]) -> None:
    write(store, made, "م", "مر", "مرح", "مر", "مرحبا")
    minutes.append(1)
    write(store, made, "مرحبا بك")
    assert told(store.journal(made.id))[1:] == [(Field.NOTE, "", "مرحبا بك")]
    minutes.append(30)
    write(store, made, "مرحبا بكم")
    store.writer = Writer.COMMAND_LINE
    write(store, made, "مرحبا بكما")
    assert [entry.after for entry in store.journal(made.id)[:3]] == ["مرحبا بكما", "مرحبا بكم", "مرحبا بك"]


def test_what_is_deleted_of_the_writing_is_kept(store: Store, made: Annotation) -> None:
    long = "فقرة طويلة كُتبت على مهل ثم حُذفت كلها دفعة واحدة"
    write(store, made, *(long[:n] for n in range(1, len(long) + 1)))
    write(store, made, "")
    write(store, made, "غيرها")
    assert told(store.journal(made.id))[1:] == [
        (Field.NOTE, "", long), (Field.NOTE, long, ""), (Field.NOTE, "", "غيرها"),
    ]  # fmt: skip


def test_cutting_letter_by_letter_is_one_entry_and_loses_little(store: Store, made: Annotation) -> None:
    long = "كلمة " * 40
    write(store, made, long)
    write(store, made, *(long[:n] for n in range(len(long) - 1, -1, -3)))
    entries = store.journal(made.id)
    assert len(entries) == 3
    assert len(str(entries[0].before)) >= len(long) - 20


def test_a_change_that_is_taken_back_at_once_leaves_nothing(store: Store, made: Annotation) -> None:
    for color in (Color.RED, Color.BLUE, Color.YELLOW):
        store.update_annotation(made.id, color=color)
    assert len(store.journal()) == 1


def test_it_does_not_grow_for_ever(store: Store, made: Annotation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.journal._KEPT", 5)
    for n in range(9):
        store.change_annotations([Edit(made.id, Color.RED if n % 2 else Color.BLUE), NewNote(made.article, "أخرى")])
    assert len(store.journal(made.id)) == 5
    assert len(store.journal()) == 5 + 9


def test_a_new_version_that_moves_a_note_is_told(store: Store, add, article: Article, highlight) -> None:
    added = add(store, article)
    first, second = highlight(store, added, "ورقة صغيرة"), highlight(store, added, "وبقيت")
    text = Article(article.title, (article.paragraphs[0], Paragraph("جديدة"), *article.paragraphs[1:]))
    store.update_article(added, text, origin=None, data=b"2", digest="2", attachments={first.id: None})
    entries = {entry.annotation: entry for entry in store.journal(limit=2)}
    assert {entry.writer for entry in entries.values()} == {Writer.VERSION}
    assert entries[first.id].after.span is None
    assert entries[second.id].after.span == Span(4, 0, 5)
    assert entries[first.id].step == entries[second.id].step
    assert [entry.annotation for entry in store.journal(limit=1, moves=False)] == [first.id]


def test_a_place_is_told_with_its_anchor_only_if_that_is_another(store: Store, made: Annotation) -> None:
    assert made.anchor
    anchor = made.anchor.__class__(Span(2, 0, 3), "ثم ")
    store.change_annotations([Edit(made.id, place=Placement(anchor, Span(2, 0, 3)))])
    store.attach_annotation(made.id, None, 0.0)
    lost, placed, _ = store.journal(made.id)
    assert (placed.before.anchor, placed.after.anchor) == (made.anchor, anchor)
    assert (lost.before.anchor, lost.after.anchor) == (None, None)
