"""Notes whose words are gone: listed with places where they may belong, attached again, confirmed, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotation import Annotation
from reader.article import Span
from reader.errors import AnnotationNotFound, WrongUse
from reader.library import Library

TITLE = "حكاية الورّاق"
BODY = (
    "كان في المدينة ورّاقٌ يبيع الكتب عند باب الجامع، ويجلس إليه طلاب العلم كل مساء.",
    "وكان يقول لمن يسأله عن سرّ حفظه إن الكتاب صاحبٌ لا يملّ صاحبه ولا يخونه أبدًا.",
    "ثم مرّت السنون وكبر الطلاب، وبقي في الدكان كتابٌ واحد لم يبعه لأحد من الناس.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One for all tests: each has a file of its own."""
    with Library(tmp_path_factory.mktemp("reattaching") / "library") as library:
        yield library


def imported(library: Library, folder: Path, *lines: str) -> str:
    file = folder / "حكاية.txt"
    file.write_text("\n\n".join((TITLE, *lines, folder.name)), encoding="utf-8")  # no other test's bytes
    report = library.import_paths([file])
    return (report.imported + report.updated)[0].entry.id


@pytest.fixture
def lost(library: Library, tmp_path: Path) -> Annotation:
    """A highlight whose words are replaced by others in a second version."""
    article = imported(library, tmp_path, *BODY)
    made = library.highlight_quote(article, "صاحبٌ لا يملّ", note="مثل")
    imported(library, tmp_path, BODY[0], BODY[1].replace("صاحبٌ لا يملّ", "رفيقٌ لا يغضب على"), BODY[2])
    return library.annotation(made.id)


def test_a_lost_note_is_attached_where_it_is_proposed_and_undone(library: Library, lost: Annotation) -> None:
    assert lost.is_unattached
    assert library.unattached(lost.article) == [lost]
    assert lost in library.unattached()
    (proposed, *_) = library.candidates(lost.id)
    assert proposed.text == "رفيقٌ لا يغضب على"
    changed = library.reattach(lost.id, proposed.span)
    attached = library.annotation(lost.id)
    assert changed == (lost, attached)
    assert (attached.span, attached.text, attached.note) == (proposed.span, proposed.text, "مثل")
    assert attached.confidence == 1
    assert not library.unattached(lost.article)
    library.past.become([type(changed)(attached, lost)])
    assert library.annotation(lost.id) == lost


def test_words_that_come_back_find_their_note(library: Library, lost: Annotation, tmp_path: Path) -> None:
    imported(library, tmp_path, "خبر جديد عن المدينة.", *BODY)
    found, anchor = library.annotation(lost.id), lost.anchor
    assert anchor
    assert found.span == Span(3, anchor.span.start, anchor.span.end)


def test_what_moved_is_confirmed_where_it_stands(library: Library, tmp_path: Path) -> None:
    article = imported(library, tmp_path, *BODY)
    made = library.highlight_quote(article, "وبقي في الدكان كتابٌ واحد لم يبعه")
    note = library.note_on_paragraph(article, 1, "عن الفقرة")
    imported(library, tmp_path, *BODY[:2], BODY[2].replace("كتابٌ", "مخطوطٌ"))
    moved = library.annotation(made.id)
    assert moved.confidence < 1
    assert library.annotation(note.id).confidence == 1
    confirmed = library.confirm(made.id).after
    assert confirmed and (confirmed.span, confirmed.confidence) == (moved.span, 1)
    assert confirmed.text == "وبقي في الدكان مخطوطٌ واحد لم يبعه"


def test_a_lost_note_on_a_paragraph_comes_to_a_paragraph(library: Library, tmp_path: Path) -> None:
    article = imported(library, tmp_path, *BODY)
    note = library.note_on_paragraph(article, 2, "عن الفقرة")
    imported(library, tmp_path, BODY[0], "كلام آخر لا صلة له بما كان هنا من قبل.", BODY[2])
    assert library.annotation(note.id).is_unattached
    library.reattach(note.id, Span(2, 3, 5))
    attached = library.annotation(note.id)
    assert attached.span == Span(2, 0, len("كلام آخر لا صلة له بما كان هنا من قبل."))


def test_what_cannot_be_attached(library: Library, lost: Annotation) -> None:
    on_article = library.note_on_article(lost.article, "عن المقال")
    for annotation, span in ((lost.id, Span(9, 0, 3)), (lost.id, Span(1, 3, 3)), (on_article.id, Span(1, 0, 3))):
        with pytest.raises(WrongUse):
            library.reattach(annotation, span)
    with pytest.raises(WrongUse):
        library.confirm(lost.id)
    with pytest.raises(AnnotationNotFound):
        library.candidates("h00000000")
    assert library.candidates(on_article.id) == []
    assert library.annotation(lost.id) == lost
