"""The list: naming, finding, editing, the trash and the places."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article, Paragraph, Place, TitleOrigin
from reader.errors import ArticleAmbiguous, ArticleNotFound, ArticleRemoved
from reader.store import Store

NOBODY = "000000000000"


def titled(title: str) -> Article:
    return Article(title, (Paragraph(f"نص {title}"),))


def test_an_entry_says_what_is_known(store: Store, add, highlight) -> None:
    article = Article(
        "عنوان",
        (Paragraph("كلمتان هنا"), Paragraph("ثلاث كلمات أخرى")),
        authors=("أ", "ب"),
        source="https://example.org/a",
        published="2026-08",
        language="fa",
        tags=("وسم",),
        title_origin=TitleOrigin.OPENING,
    )
    added = add(store, article, origin="/texts/a.txt")
    highlight(store, added, "كلمتان")
    (entry,) = store.entries()
    assert entry == store.entry(added)
    assert (entry.id, entry.title, entry.authors, entry.source) == (added, "عنوان", ("أ", "ب"), "https://example.org/a")
    assert (entry.published, entry.language, entry.tags) == ("2026-08", "fa", ("وسم",))
    assert (entry.paragraphs, entry.words, entry.highlights, entry.progress) == (2, 5, 1, 0.0)
    assert (entry.title_origin, entry.origin) == (TitleOrigin.OPENING, "/texts/a.txt")
    assert entry.added == entry.updated
    assert entry.added.endswith("Z")
    assert len(entry.added) == len("2026-08-22T12:10:00Z")
    assert (entry.opened, entry.trashed) == (None, None)


def test_ids_are_random(store: Store, add) -> None:
    one, other = add(store, titled("واحد")), add(store, titled("آخر"))
    assert one != other
    assert len(one) == 12
    assert set(one) <= set("0123456789abcdef")


def test_entries_come_as_they_were_added(store: Store, add) -> None:
    for number in range(20):
        add(store, titled(str(number)))
    assert [entry.title for entry in store.entries()] == [str(number) for number in range(20)]


def test_the_highlights_that_count_are_those_that_live(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    kept, gone = highlight(store, added, "ورقة صغيرة"), highlight(store, added, "OpenAI")
    store.delete_annotation(gone.id)
    assert store.entry(added).highlights == 1
    store.delete_annotation(kept.id)
    store.undelete_annotation(gone.id)
    assert store.entry(added).highlights == 1


def test_resolve_by_id_prefix_and_title(store: Store, add) -> None:
    one, other = add(store, titled("الأول")), add(store, titled("الثاني"))
    assert store.resolve(one) == one
    length = next(n for n in range(1, 13) if one[:n] != other[:n])
    assert store.resolve(one[:length]) == one
    assert store.resolve("الثاني") == other
    for name in ("", "الثالث", "الأو", one + "0", "%", "_" * 12, "\udcff"):
        with pytest.raises(ArticleNotFound):
            store.resolve(name)


def test_resolve_says_what_it_could_be(store: Store, add) -> None:
    ids = [add(store, titled("سواء"), data=bytes([n])) for n in range(1, 4)]
    with pytest.raises(ArticleAmbiguous) as caught:
        store.resolve("سواء")
    assert set(caught.value.fields["matches"].split(", ")) == set(ids)
    store.trash(ids[0])
    store.edit_article(ids[1], title="مختلف")
    assert store.resolve("سواء") == ids[2]
    assert store.resolve("مختلف") == ids[1]


def test_resolve_names_only_some_of_very_many(store: Store, add) -> None:
    for number in range(20):
        add(store, titled("سواء"), data=bytes([number + 1]))
    with pytest.raises(ArticleAmbiguous) as caught:
        store.resolve("سواء")
    assert caught.value.fields["matches"].endswith(", …")


def test_a_title_that_looks_like_an_id_is_ambiguous(store: Store, add) -> None:
    added = add(store, titled("الأول"))
    add(store, titled(added[:4]))
    with pytest.raises(ArticleAmbiguous):
        store.resolve(added[:4])
    assert store.resolve(added) == added


def test_resolve_in_the_trash(store: Store, add) -> None:
    added = add(store, titled("مهمل"))
    with pytest.raises(ArticleNotFound):
        store.resolve("مهمل", trashed=True)
    store.trash(added)
    with pytest.raises(ArticleNotFound):
        store.resolve(added)
    assert store.resolve("مهمل", trashed=True) == added


def test_find_by_digest_and_origin(store: Store, add) -> None:
    added = add(store, titled("نص"), data=b"bytes", origin="/texts/a.txt")
    assert store.find_by_digest(store.digest(added)) == added
    assert store.find_by_digest("else") is None
    assert store.find_by_origin("/texts/a.txt") == added
    assert store.find_by_origin("/texts/b.txt") is None
    store.trash(added)
    assert store.find_by_digest(store.digest(added)) == added
    assert store.find_by_origin("/texts/a.txt") == added
    store.set_origin(added, "/texts/b.txt")
    assert store.find_by_origin("/texts/b.txt") == store.entry(added).id
    assert store.find_by_origin("/texts/a.txt") is None


def test_paths_that_are_not_text_stay_apart(store: Store, add) -> None:
    one = add(store, titled("واحد"), origin="/texts/\udcfe.txt")
    other = add(store, titled("آخر"), origin="/texts/\udcff.txt")
    assert store.find_by_origin("/texts/\udcfe.txt") == one
    assert store.find_by_origin("/texts/\udcff.txt") == other
    (store.entry(one).origin or "").encode()


def test_the_same_bytes_are_one_article(store: Store, folder: Path, add) -> None:
    added = add(store, titled("واحد"), data=b"same")
    with Store(folder) as other:
        assert add(other, titled("واحد"), data=b"same") == added
    assert len(store.entries()) == 1


def test_edit(store: Store, add, article: Article) -> None:
    added = add(store, replace(article, source="https://example.org", published="2026"))
    store.edit_article(added, title="عنوان القارئ", tags=("أ", "ب"))
    entry = store.entry(added)
    assert (entry.title, entry.title_origin, entry.tags) == ("عنوان القارئ", TitleOrigin.EDITED, ("أ", "ب"))
    assert (entry.authors, entry.source, entry.published) == (("كاتب",), "https://example.org", "2026")
    store.edit_article(added, authors=(), source="", published="", tags=())
    entry = store.entry(added)
    assert (entry.title, entry.authors, entry.source, entry.published, entry.tags) == (
        "عنوان القارئ",
        (),
        None,
        None,
        (),
    )
    read = store.article(added)
    assert (read.title, read.title_origin, read.authors, read.source) == (entry.title, TitleOrigin.EDITED, (), None)
    store.edit_article(added, title="")
    assert (store.entry(added).title, store.entry(added).title_origin) == (article.title, TitleOrigin.GIVEN)


def test_the_trash(store: Store, add, highlight, article: Article) -> None:
    added, other = add(store, article), add(store, titled("آخر"))
    made = highlight(store, added, "ورقة صغيرة")
    assert store.is_live(added)
    store.trash(added)
    assert not store.is_live(added)
    assert [entry.id for entry in store.entries()] == [other]
    (entry,) = store.entries(trashed=True)
    assert entry.id == added
    assert entry.trashed
    store.trash(added)
    assert store.entry(added).trashed == entry.trashed
    assert store.annotations() == []
    assert store.annotations(added) == [made]
    store.restore(added)
    assert store.is_live(added)
    assert store.entry(added).trashed is None
    assert store.annotations() == [made]


def test_purging_the_trash(store: Store, add, highlight, article: Article) -> None:
    added, other = add(store, article), add(store, titled("آخر"))
    highlight(store, added, "ورقة صغيرة", note="حاشية")
    store.trash(added)
    store.drained([pending.seq for pending in store.pending(100)])
    assert store.purge(before="2000-01-01T00:00:00Z").articles == 0
    assert store.purge(before="9999-01-01T00:00:00Z") == (1, 1)
    assert [pending.article for pending in store.pending(100)] == [added]
    assert store.entries(trashed=True) == []
    assert [entry.id for entry in store.entries()] == [other]
    assert not store.is_live(added)
    assert store.check() == []
    with pytest.raises(ArticleRemoved):
        store.article(added)
    assert store.purge() == (0, 0), "what is gone is not in the trash"
    store.delete_annotation(store.annotations(added)[0].id)
    store.purge()
    with pytest.raises(ArticleNotFound):
        store.entry(added)


def test_places(store: Store, folder: Path, add, article: Article) -> None:
    added = add(store, article)
    assert store.place(added) == Place(1, 0)
    store.set_place(added, Place(3, 7), 0.5)
    store.mark_opened(added)
    with Store(folder) as again:
        assert again.place(added) == Place(3, 7)
        assert again.entry(added).progress == 0.5
        assert again.entry(added).opened


@pytest.mark.parametrize(("given", "kept"), [(-1.0, 0.0), (1.5, 1.0), (math.nan, 0.0), (math.inf, 1.0)])
def test_progress_stays_between_0_and_1(store: Store, add, article: Article, given: float, kept: float) -> None:
    added = add(store, article)
    store.set_place(added, Place(), given)
    assert store.entry(added).progress == kept


def test_an_article_that_is_not_there(store: Store, article: Article) -> None:
    for call in (
        lambda: store.entry(NOBODY),
        lambda: store.article(NOBODY),
        lambda: store.original(NOBODY),
        lambda: store.digest(NOBODY),
        lambda: store.place(NOBODY),
        lambda: store.set_place(NOBODY, Place(), 0.0),
        lambda: store.mark_opened(NOBODY),
        lambda: store.set_origin(NOBODY, "/a"),
        lambda: store.trash(NOBODY),
        lambda: store.restore(NOBODY),
        lambda: store.edit_article(NOBODY, title="عنوان"),
        lambda: store.annotations(NOBODY),
        lambda: store.rewrite_article(NOBODY, article, {}),
        lambda: store.update_article(NOBODY, article, origin=None, data=b"", digest="", attachments={}),
    ):
        with pytest.raises(ArticleNotFound):
            call()
    assert store.last_change == 0


def test_entries_know_the_tags_of_their_notes(store: Store, add, article: Article, highlight) -> None:
    made = add(store, article)
    first = highlight(store, made, "ورقة صغيرة")
    second = highlight(store, made, "OpenAI")
    store.update_annotation(first.id, tags=("لغة", "ورق"))
    store.update_annotation(second.id, tags=("ورق",))
    assert store.entry(made).note_tags == ("لغة", "ورق")
    assert [entry.note_tags for entry in store.entries()] == [("لغة", "ورق")]
    store.delete_annotation(first.id)
    assert store.entry(made).note_tags == ("ورق",)


def test_an_article_can_be_said_to_be_finished_or_unread(store: Store, add, article: Article) -> None:
    made = add(store, article)
    store.mark_opened(made)
    store.set_place(made, Place(2, 3), 0.5)
    store.mark_finished(made)
    assert (store.entry(made).progress, store.place(made)) == (1.0, Place(2, 3))
    store.mark_unread(made)
    entry = store.entry(made)
    assert (entry.progress, entry.opened, store.place(made)) == (0.0, None, Place())
    for mark in (store.mark_finished, store.mark_unread):
        with pytest.raises(ArticleNotFound):
            mark(NOBODY)
