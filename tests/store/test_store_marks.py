"""Bookmarks and states of paragraphs: kept, taken back, and carried by their words through new versions."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.anchor import CONTEXT, Attachment
from reader.arabic.direction import Direction
from reader.article import Article, Kind, Paragraph, Span
from reader.errors import ArticleNotFound, MarkNotFound
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.store import Store, schema

READ, DOUBTFUL = ParagraphState.READ, ParagraphState.DOUBTFUL


def new_version(store: Store, article: str, *texts: str, **attachments: Attachment | None) -> None:
    """Give the article other paragraphs, as a new version of its file would."""
    text = Article("الورقة والكتاب", tuple(map(Paragraph, texts)))
    data = "\n".join(texts).encode()
    store.update_article(article, text, origin=None, data=data, digest=repr(texts), attachments=attachments)


def test_marked_and_read_again(store: Store, folder: Path, add, article: Article) -> None:
    added = add(store, article)
    assert store.paragraph_marks(added) == {}
    marked = store.mark_paragraph(added, 2, bookmarked=True)
    assert marked == ParagraphMark(added, 2, bookmarked=True)
    assert store.mark_paragraph(added, 2, state=READ) == ParagraphMark(added, 2, bookmarked=True, state=READ)
    assert store.mark_paragraph(added, 3, state=DOUBTFUL).id != marked.id
    with Store(folder) as again:
        assert list(again.paragraph_marks(added)) == [2, 3]
        assert again.paragraph_mark(marked.id).state is READ
        assert again.check() == []


def test_what_says_nothing_any_more_is_not_listed_but_can_be_said_again(store: Store, add, article: Article) -> None:
    added = add(store, article)
    made = store.mark_paragraph(added, 1, state=READ)
    plain = store.edit_mark(made.id, state=ParagraphState.UNREAD)
    assert plain.is_plain
    assert store.paragraph_marks(added) == {}
    assert store.mark_paragraph(added, 1, bookmarked=True).id == made.id


def test_what_is_not_there_cannot_be_marked(store: Store, add, article: Article) -> None:
    added = add(store, article)
    for paragraph in (0, 4):
        with pytest.raises(IndexError):
            store.mark_paragraph(added, paragraph, bookmarked=True)
    with pytest.raises(ArticleNotFound):
        store.mark_paragraph("x", 1, bookmarked=True)
    with pytest.raises(MarkNotFound):
        store.edit_mark("x", bookmarked=True)


def test_the_anchor_is_that_of_the_whole_text(store: Store, add) -> None:
    texts = ["س", "", *(f"فقرة رقم {n}" for n in range(60)), "ص"]
    added = add(store, Article("كتاب", tuple(map(Paragraph, texts))))
    whole = "\n".join(texts)
    for paragraph in (1, 2, 3, 40, 63):
        store.mark_paragraph(added, paragraph, bookmarked=True)
    for mark in store.anchored_marks(added):
        anchor = mark.anchor
        before = len("".join(text + "\n" for text in texts[: anchor.span.paragraph - 1]))
        after = before + len(anchor.exact)
        assert (mark.span, anchor.exact) == (anchor.span, texts[anchor.span.paragraph - 1])
        assert (anchor.prefix, anchor.suffix) == (
            whole[max(0, before - CONTEXT) : before],
            whole[after : after + CONTEXT],
        )


def test_a_mark_goes_where_its_words_go(store: Store, add, article: Article) -> None:
    added = add(store, article)
    one, two, three = (paragraph.text for paragraph in article.paragraphs)
    store.mark_paragraph(added, 1, bookmarked=True)
    lost = store.mark_paragraph(added, 2, state=DOUBTFUL)
    new_version(store, added, "تمهيد جديد لم يكن في الكتاب.", one, "كلام آخر لا علاقة له بما كان هنا من قبل.", three)
    assert store.paragraph_marks(added) == {2: ParagraphMark(added, 2, bookmarked=True)}
    assert store.paragraph_mark(lost.id) == ParagraphMark(added, 0, state=DOUBTFUL)
    assert store.edit_mark(lost.id, state=READ).state is READ
    new_version(store, added, one, two, three, **{lost.id: Attachment(Span(2, 0, len(two)), 1.0)})
    assert store.paragraph_marks(added)[2].state is READ


def test_of_marks_that_come_to_one_paragraph_the_surest_stays(store: Store, add, article: Article) -> None:
    added = add(store, article)
    plain = store.mark_paragraph(added, 1, bookmarked=True)
    store.edit_mark(plain.id, bookmarked=False)
    marks = [store.mark_paragraph(added, number, state=READ) for number in (2, 3)]
    here = Span(1, 0, 3)
    places = {plain.id: 1.0, marks[0].id: 0.6, marks[1].id: 0.9}
    new_version(store, added, "فقرة", **{name: Attachment(here, sure) for name, sure in places.items()})
    assert store.paragraph_marks(added)[1].id == marks[1].id
    assert store.paragraph_mark(marks[0].id).paragraph == 0


def test_marks_stay_through_trash_and_a_changed_kind(store: Store, add, article: Article) -> None:
    added = add(store, article)
    store.mark_paragraph(added, 3, bookmarked=True)
    store.trash(added)
    store.restore(added)
    store.rewrite_article(added, article.with_kind(1, Kind.HEADING), {})
    assert list(store.paragraph_marks(added)) == [3]


def test_a_library_of_the_first_version_gets_its_tables(folder: Path, store: Store, add, article: Article) -> None:
    store.close()
    (folder / "library.sqlite").unlink()
    with closing(sqlite3.connect(folder / "library.sqlite", isolation_level=None)) as db:
        schema.migrate(db, schema.MIGRATIONS[:1])
    with Store(folder) as migrated:
        added = add(migrated, article)
        migrated.mark_paragraph(added, 1, bookmarked=True)
        assert migrated.paragraph_marks(added)
        assert migrated.check() == []


def test_directions_that_the_user_gave(store: Store, add) -> None:
    rows = (Paragraph("***"), Paragraph("x = 1", Kind.CODE), Paragraph("***"), Paragraph("نص", forced=Direction.LTR))
    added = add(store, Article("كتاب", rows))
    store.set_direction(added, Direction.RTL, None)
    store.set_direction(added, Direction.LTR, 3)
    text = store.article(added)
    assert text.forced is Direction.RTL
    assert [text.direction_of(number)[0] for number in range(1, 5)] == ["r", "l", "l", "r"]
    later = replace(text, paragraphs=(Paragraph("جديد"), *text.paragraphs))
    store.update_article(added, later, origin=None, data=b"2", digest="2", attachments={})
    assert store.article(added).directions == {4: Direction.LTR}
    store.set_direction(added, None, 4)
    store.set_direction(added, None, None)
    text = store.article(added)
    assert (text.forced, text.directions) == (None, {})
    assert text.direction_of(5) is Direction.LTR
    with pytest.raises(IndexError):
        store.set_direction(added, None, 6)
