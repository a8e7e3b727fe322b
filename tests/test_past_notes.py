"""How notes were, and their way back: one change, all changes of a step, or everything as it was then."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.annotation import Annotation, Color
from reader.article import Article, Paragraph, Span
from reader.errors import AnnotationNotFound, ChangeNotFound, ChangeOvertaken, PassageGone
from reader.journal import Field, Writer
from reader.library import Library
from reader.rewriting import merged
from reader.store import Changed, Edit, NewNote, Placement

TEXT = "كان في المدينة ورّاق يبيع الكتب عند باب الجامع.\n\nوكان يقول: الكتاب صاحب لا يملّ، والحاشية صاحبته."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        article = Article("الورّاق", tuple(map(Paragraph, TEXT.split("\n\n"))))
        library._store.add_article(article, origin=None, data=b"", digest="")
        library._store._connection.execute("PRAGMA synchronous=OFF")  # many commits, and no power cut is tested here
        yield library


@pytest.fixture
def note(library: Library) -> Annotation:
    return library.highlight(library.entries()[0].id, Span(1, 0, 14), note="يبدأ من هنا ويمضي بعيدًا")


def number(library: Library, note: Annotation, field: Field) -> int:
    """The last change of a field."""
    return next(entry.number for entry in library.past.journal(note.id) if entry.field is field)


def test_one_change_is_taken_back_and_later_ones_stay(library: Library, note: Annotation) -> None:
    library.edit_annotation(note.id, note="يبدأ من المدينة ويمضي بعيدًا", tags=["خطأ", "صواب"])
    with library.writing_as(Writer.SYNC):
        library.edit_annotation(note.id, note="يبدأ من المدينة ويمضي بعيدًا جدًا", tags=["صواب", "جديد"], color=Color.RED)
    mistake = library.past.journal(note.id)[3:5]
    for entry in mistake:
        library.past.take_back(entry.number)
    now = library.annotation(note.id)
    assert (now.note, now.tags, now.color) == ("يبدأ من هنا ويمضي بعيدًا جدًا", ("جديد",), Color.RED)


def test_words_that_were_changed_again_are_not_guessed_at(library: Library, note: Annotation) -> None:
    library.edit_annotation(note.id, note="يبدأ من المدينة ويمضي بعيدًا")
    mistake = number(library, note, Field.NOTE)
    with library.writing_as(Writer.SYNC):
        library.edit_annotation(note.id, note="يبدأ من القرية ويمضي بعيدًا")
    with pytest.raises(ChangeOvertaken):
        library.past.take_back(mistake)
    (changed,) = library.past.bring_to(mistake)
    assert changed.after
    assert changed.after.note == "يبدأ من المدينة ويمضي بعيدًا"


def test_a_deleted_note_comes_back_as_it_was(library: Library, note: Annotation) -> None:
    library.edit_annotation(note.id, tags=["أ"])
    library.edit_annotation(note.id, note="")
    library.delete_annotation(note.id)
    (deleted,) = library.past.deleted()
    assert (deleted.annotation.id, deleted.title) == (note.id, "الورّاق")
    library.past.take_back(number(library, note, Field.NOTE))
    assert replace(library.annotation(note.id), updated="") == replace(note, tags=("أ",), updated="")
    assert library.past.deleted() == []
    library.past.take_back(number(library, note, Field.MADE))
    assert len(library.past.deleted()) == 1
    library.past.take_back(number(library, note, Field.DELETED))
    assert library.past.deleted() == []


def test_a_mistake_with_many_notes_is_taken_back_at_once(library: Library, note: Annotation) -> None:
    others = [library.note_on_article(note.article, f"عن الكل {n}") for n in range(3)]
    library.change_annotations([Edit(each.id, Color.RED, ("خطأ",)) for each in (note, *others)])
    mistake = number(library, note, Field.COLOR)
    library.edit_annotation(others[0].id, tags=["خطأ", "جديد"])
    library.delete_annotation(others[1].id)
    changed = library.past.take_back(mistake, together=True)
    assert len(changed) == 3
    assert sorted((each.color, each.tags) for each in library.annotations()) == [
        (Color.YELLOW, ()), (Color.YELLOW, ()), (Color.YELLOW, ("جديد",)),
    ]  # fmt: skip
    assert library.past.journal(limit=1)[0].together == 3
    assert library.past.take_back(mistake, together=True) == []


def test_a_place_comes_back_where_its_words_are(library: Library, note: Annotation) -> None:
    article = note.article
    text = library.highlight(article, Span(2, 0, 9))
    assert text.anchor
    library.change_annotations([Edit(note.id, place=Placement(text.anchor, text.span))])
    library.past.take_back(number(library, note, Field.PLACE))
    assert library.annotation(note.id).anchor == note.anchor
    assert library.annotation(note.id).span == note.span
    gone = replace(text.anchor, exact="كلمات ليست في النص كله", prefix="قبلها", suffix="بعدها")
    library.change_annotations([Edit(note.id, place=Placement(gone, Span(2, 0, 9)))])
    library.change_annotations([Edit(note.id, place=Placement(text.anchor, text.span))])
    with pytest.raises(PassageGone):
        library.past.take_back(number(library, note, Field.PLACE))


def test_what_is_not_there(library: Library) -> None:
    with pytest.raises(ChangeNotFound):
        library.past.take_back(99)
    with pytest.raises(AnnotationNotFound):
        library.past.journal("h00000000")


def test_notes_become_what_they_were(library: Library, note: Annotation) -> None:
    assert note.anchor
    made = library.change_annotations([NewNote(note.article, "جديدة"), Edit(note.id, deleted=True)])
    back = library.past.become([Changed(each.after, each.before) for each in made])
    assert library.annotations() == [note]
    library.past.become([Changed(each.after, each.before) for each in back])
    assert [each.note for each in library.annotations()] == ["جديدة"]


WORDS = st.lists(st.sampled_from(["كتاب", "حاشية", "ورقة،", "12", "a\n"]), max_size=6).map(" ".join)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("note"), WORDS),
        st.tuples(st.just("color"), st.sampled_from(Color)),
        st.tuples(st.just("tags"), st.lists(st.sampled_from("أبج"), max_size=2, unique=True).map(tuple)),
    ),
    max_size=8,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS, st.sampled_from(Writer))
def test_every_state_can_be_had_again(library: Library, edits: list[tuple[str, object]], writer: Writer) -> None:
    made = library.note_on_article(library.entries()[0].id, "أول")
    states = {}
    for n, (field, value) in enumerate(edits):
        with library.writing_as(writer if n % 2 else Writer.WINDOW):
            library.edit_annotation(made.id, **{field: value})  # type: ignore[arg-type]
        states[library.past.journal(made.id)[0].number] = library.annotation(made.id)
    library.delete_annotation(made.id)
    kept = {entry.number for entry in library.past.journal(made.id)}
    for entry, state in states.items():
        if entry in kept:
            assert replace(library.past.after(entry), updated="") == replace(state, updated="")
            library.past.bring_to(entry)
            assert replace(library.annotation(made.id), updated="") == replace(state, updated="")


def test_two_rewritings_are_one_or_none() -> None:
    base = "كان في المدينة ورّاق يبيع الكتب"
    assert merged(base, "كان في القرية ورّاق يبيع الكتب", f"{base} كلها") == "كان في القرية ورّاق يبيع الكتب كلها"
    assert merged(base, base, "غيره") == merged(base, "غيره", base) == merged(base, "غيره", "غيره") == "غيره"
    assert merged(base, f"{base} كلها", f"{base} بعضها") is None
    assert merged(base, "كان في القرية ورّاق يبيع الكتب", "كان في البادية ورّاق يبيع الكتب") is None
