"""Highlights and notes: made, changed, deleted, brought back; and the order they come in."""

from pathlib import Path

import pytest

from reader.anchor import AnchorText
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Paragraph, Span
from reader.errors import AnnotationNotFound, ArticleNotFound
from reader.store import Store


def test_made_and_read_again(store: Store, folder: Path, add, article: Article) -> None:
    added = add(store, article)
    span = Span(1, 7, 4, 3)
    anchor = AnchorText(article).anchor(span)
    made = store.add_annotation(added, Target.PASSAGE, anchor, span, Color.PURPLE, "*حاشية*\nبسطرين", ["أ", "ب"])
    assert (made.article, made.target, made.anchor, made.span) == (added, Target.PASSAGE, anchor, span)
    assert (made.color, made.note, made.tags) == (Color.PURPLE, "*حاشية*\nبسطرين", ("أ", "ب"))
    assert (made.confidence, made.created) == (1.0, made.updated)
    assert made.id[0] == "h"
    assert len(made.id) == 9
    with Store(folder) as again:
        assert again.annotation(made.id) == made
        assert again.annotations() == again.annotations(added) == [made]


def test_overlapping_ones_are_two(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    one, other = highlight(store, added, "ورقة صغيرة"), highlight(store, added, "كانت ورقة")
    assert one.id != other.id
    assert store.annotations(added) == [other, one]


def test_they_come_in_the_order_of_the_text(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    late, early = highlight(store, added, "وبقيت"), highlight(store, added, "بداية")
    lost = highlight(store, added, "صغيرة")
    store.attach_annotation(lost.id, None, 0.0)
    whole = store.add_annotation(added, Target.ARTICLE, None, None, Color.YELLOW, "عن الكل", ())
    assert [a.id for a in store.annotations(added)] == [whole.id, early.id, late.id, lost.id]


def test_they_come_article_by_article(store: Store, add, highlight) -> None:
    articles = [add(store, Article(f"عنوان {n}", (Paragraph(f"كلمات {n}"),))) for n in range(4)]
    for article in [*articles, *reversed(articles)]:
        highlight(store, article, "كلمات")
    order = [annotation.article for annotation in store.annotations()]
    assert order == [entry.id for entry in store.entries() for _ in range(2)]


def test_change(store: Store, add, highlight, article: Article) -> None:
    made = highlight(store, add(store, article), "OpenAI", note="أولى")
    changed = store.update_annotation(made.id, color=Color.GREEN)
    assert (changed.color, changed.note, changed.tags) == (Color.GREEN, "أولى", ())
    changed = store.update_annotation(made.id, note="", tags=("وسم",))
    assert (changed.color, changed.note, changed.tags) == (Color.GREEN, "", ("وسم",))
    assert store.update_annotation(made.id, tags=()) == store.annotation(made.id)
    assert store.annotation(made.id).tags == ()
    assert store.annotation(made.id).anchor == made.anchor


def test_delete_and_bring_back(store: Store, add, highlight, article: Article) -> None:
    made = highlight(store, add(store, article), "OpenAI", note="حاشية")
    assert store.delete_annotation(made.id) == made
    assert store.annotations() == []
    assert store.undelete_annotation(made.id) == made
    assert store.undelete_annotation(made.id) == made
    assert store.annotations() == [made]


def test_attach(store: Store, add, highlight, article: Article) -> None:
    made = highlight(store, add(store, article), "OpenAI")
    attached = store.attach_annotation(made.id, Span(3, 0, 5), 0.6)
    assert (attached.span, attached.confidence, attached.anchor) == (Span(3, 0, 5), 0.6, made.anchor)
    detached = store.attach_annotation(made.id, None, 0.0)
    assert detached.is_unattached
    assert detached.anchor == made.anchor


def test_one_that_is_not_there(store: Store, add, highlight, article: Article) -> None:
    deleted = highlight(store, add(store, article), "OpenAI").id
    store.delete_annotation(deleted)
    for annotation in ("h00000000", deleted, "\udcff"):
        for call in (
            store.annotation,
            lambda name: store.update_annotation(name, note="x"),
            store.delete_annotation,
            lambda name: store.attach_annotation(name, Span(1, 0, 1), 1.0),
        ):
            with pytest.raises(AnnotationNotFound):
                call(annotation)
    with pytest.raises(AnnotationNotFound):
        store.undelete_annotation("h00000000")


def test_no_annotation_without_an_article(store: Store) -> None:
    with pytest.raises(ArticleNotFound):
        store.add_annotation("000000000000", Target.ARTICLE, None, None, Color.RED, "حاشية", ())
    assert store.annotations() == []


def pending(store: Store) -> list[str]:
    changes = store.pending(1000)
    store.drained([change.seq for change in changes])
    return [change.article for change in changes]


def test_search_hears_of_notes_and_not_of_colours(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    pending(store)
    bare = highlight(store, added, "ورقة صغيرة")
    store.update_annotation(bare.id, color=Color.RED, tags=("وسم",))
    store.attach_annotation(bare.id, bare.span, 1.0)
    store.delete_annotation(bare.id)
    store.undelete_annotation(bare.id)
    assert pending(store) == []

    noted: Annotation = highlight(store, added, "OpenAI", note="حاشية")
    assert pending(store) == [added]
    for change in (
        lambda: store.update_annotation(noted.id, note="غيرها"),
        lambda: store.attach_annotation(noted.id, noted.span, 1.0),
        lambda: store.delete_annotation(noted.id),
        lambda: store.undelete_annotation(noted.id),
        lambda: store.update_annotation(noted.id, note=""),
    ):
        change()
        assert pending(store) == [added]
    store.update_annotation(noted.id, note="")
    assert pending(store) == []
