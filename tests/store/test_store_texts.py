"""Texts and their versions: what a new version keeps, and what the user decided about the old one."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import pytest

from reader.anchor import AnchorText, Attachment
from reader.annotation import Color, Target
from reader.article import Article, Kind, Paragraph, Place, Span, TitleOrigin
from reader.errors import ArticleNotFound
from reader.store import Store


def update(
    store: Store,
    article: str,
    text: Article,
    *,
    data: bytes = b"changed",
    attachments: Mapping[str, Attachment | None] | None = None,
    origin: str | None = None,
) -> None:
    digest = hashlib.sha256(data).hexdigest()
    store.update_article(article, text, origin=origin, data=data, digest=digest, attachments=attachments or {})


def set_kind(store: Store, article: str, number: int, kind: Kind) -> None:
    store.rewrite_article(article, store.article(article).with_kind(number, kind), {})


def restore_title(store: Store, article: str) -> None:
    old = store.article(article)
    assert old.repeated_title is not None
    paragraphs = (Paragraph(old.repeated_title), *old.paragraphs)
    moved = {
        annotation.id: Attachment(replace(annotation.span, paragraph=annotation.span.paragraph + 1, end_paragraph=0), 1)
        for annotation in store.annotations(article)
        if annotation.span
    }
    new = replace(old, paragraphs=paragraphs, repeated_title=None, title_origin=TitleOrigin.GIVEN)
    store.rewrite_article(article, new, moved)


def changed(article: Article) -> Article:
    """The text with a new paragraph in front and a last one that is gone."""
    return replace(article, paragraphs=(Paragraph("مقدمة جديدة."), *article.paragraphs[:-1]))


@pytest.fixture
def repeated(article: Article) -> Article:
    return replace(article, title_origin=TitleOrigin.REPEATED, repeated_title="الورقة والكتاب ")


def test_the_original_bytes_are_kept(store: Store, add, article: Article) -> None:
    data = bytes(range(256)) * 100
    assert store.original(add(store, article, data=data)) == data


def test_a_new_version_keeps_the_old(store: Store, add, article: Article) -> None:
    added = add(store, article, data=b"first", origin="/a.txt")
    new = replace(changed(article), title="عنوان جديد")
    update(store, added, new, data=b"second")
    assert store.article(added) == store.article(added, 2) == new
    assert store.article(added, 1) == article
    assert store.original(added) == b"second"
    assert store.digest(added) == hashlib.sha256(b"second").hexdigest()
    assert store.find_by_digest(hashlib.sha256(b"first").hexdigest()) is None, "those bytes are not its text now"
    entry = store.entry(added)
    assert (entry.title, entry.paragraphs, entry.words, entry.origin) == ("عنوان جديد", 3, new.words, "/a.txt")
    update(store, added, article, data=b"first", origin="/b.txt")
    assert store.article(added, 3) == article
    assert store.entry(added).origin == "/b.txt"
    for version in (0, 4):
        with pytest.raises(ArticleNotFound):
            store.article(added, version)
    assert store.check() == []


def test_the_users_words_stay_over_every_version(store: Store, add, article: Article) -> None:
    added = add(store, article)
    store.edit_article(added, title="كما أسميه", authors=("غيره",))
    update(store, added, replace(article, title="كما يسميه الملف", source="https://example.org", tags=("ملف",)))
    entry = store.entry(added)
    assert (entry.title, entry.title_origin, entry.authors) == ("كما أسميه", TitleOrigin.EDITED, ("غيره",))
    assert (entry.source, entry.tags) == ("https://example.org", ("ملف",))
    store.edit_article(added, title="")
    assert store.entry(added).title == "كما يسميه الملف"


def test_annotations_go_where_they_are_told(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    moved, lost = highlight(store, added, "OpenAI"), highlight(store, added, "وبقيت الحاشية")
    attachments = {moved.id: Attachment(Span(3, 1, 7), 0.7), lost.id: None, "h00000000": None}
    update(store, added, changed(article), attachments=attachments)
    after = store.annotation(moved.id)
    assert (after.span, after.confidence, after.anchor) == (Span(3, 1, 7), 0.7, moved.anchor)
    after = store.annotation(lost.id)
    assert (after.span, after.anchor, after.is_unattached) == (None, lost.anchor, True)
    assert after.text == "وبقيت الحاشية"
    assert store.annotations(added)[-1].id == lost.id


def test_annotations_that_are_not_named_stay_on_their_words(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    same, moved, lost = (highlight(store, added, quote) for quote in ("ورقة صغيرة", "OpenAI حاشية", "وبقيت الحاشية"))
    new = replace(article, paragraphs=(article.paragraphs[0], Paragraph("زيادة"), article.paragraphs[1]))
    update(store, added, new)
    assert store.annotation(same.id) == same
    after = store.annotation(moved.id).span
    assert after is not None
    assert after.paragraph == 3
    assert new.text_of(after) == "OpenAI حاشية"
    assert store.annotation(lost.id).is_unattached


def test_a_deleted_annotation_comes_back_on_its_words(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    made = highlight(store, added, "كتابًا، وصار للكتاب")
    store.delete_annotation(made.id)
    update(store, added, changed(article))
    back = store.undelete_annotation(made.id)
    assert back.span is not None
    assert back.span.paragraph == 3
    assert store.article(added).text_of(back.span) == back.text


def test_a_note_on_the_article_needs_no_place(store: Store, add, article: Article) -> None:
    added = add(store, article)
    made = store.add_annotation(added, Target.ARTICLE, None, None, Color.BLUE, "عن الكل", ("وسم",))
    update(store, added, changed(article))
    assert store.annotation(made.id) == made


def test_a_changed_kind_is_kept_without_a_new_version(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    made = highlight(store, added, "OpenAI")
    set_kind(store, added, 3, Kind.FURNITURE)
    assert store.article(added) == article.with_kind(3, Kind.FURNITURE)
    assert store.entry(added).words == article.with_kind(3, Kind.FURNITURE).words
    assert store.annotation(made.id) == made
    with pytest.raises(ArticleNotFound):
        store.article(added, 2)
    assert store.check() == []


def test_a_changed_kind_follows_its_words(store: Store, add) -> None:
    lines = ("اقرأ أيضًا", "نص", "اقرأ أيضًا", "سطر")
    article = Article("عنوان", tuple(Paragraph(line) for line in lines))
    added = add(store, article)
    set_kind(store, added, 3, Kind.FURNITURE)
    set_kind(store, added, 4, Kind.HEADING)
    new = replace(article, paragraphs=(Paragraph("جديد"), *article.paragraphs))
    assert store.with_choices(added, new) == new.with_kind(4, Kind.FURNITURE).with_kind(5, Kind.HEADING)
    update(store, added, new)
    kinds = [paragraph.kind for paragraph in store.article(added).paragraphs]
    assert kinds == [Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.FURNITURE, Kind.HEADING]
    set_kind(store, added, 5, Kind.TEXT)
    update(store, added, article.with_kind(4, Kind.HEADING), data=b"third")
    assert store.article(added).paragraph(4).kind is Kind.TEXT


def test_the_repeated_title_made_text_again(store: Store, add, highlight, repeated: Article) -> None:
    added = add(store, repeated)
    made, deleted = highlight(store, added, "OpenAI"), highlight(store, added, "صارت الورقة")
    store.delete_annotation(deleted.id)
    restore_title(store, added)
    text = store.article(added)
    assert text.paragraph(1).text == repeated.repeated_title
    assert (text.title, text.title_origin, text.repeated_title) == (repeated.title, TitleOrigin.GIVEN, None)
    for annotation in (store.annotation(made.id), store.undelete_annotation(deleted.id)):
        assert annotation.span is not None
        assert text.text_of(annotation.span) == annotation.text
    assert store.check() == []


def test_the_repeated_title_stays_text_in_a_new_version(store: Store, add, repeated: Article) -> None:
    added = add(store, repeated)
    assert store.with_choices(added, repeated) == repeated
    restore_title(store, added)
    again = store.with_choices(added, changed(repeated))
    assert again.paragraphs == (Paragraph("الورقة والكتاب "), *changed(repeated).paragraphs)
    assert again.title_origin is TitleOrigin.GIVEN
    assert store.with_choices(added, again) == again


def test_a_renamed_article_keeps_its_repeated_title(store: Store, add, repeated: Article) -> None:
    added = add(store, repeated)
    store.edit_article(added, title="كما أسميه")
    set_kind(store, added, 1, Kind.QUOTE)
    text = store.article(added)
    assert (text.title, text.title_origin, text.repeated_title) == ("كما أسميه", TitleOrigin.EDITED, "الورقة والكتاب ")
    store.edit_article(added, title="")
    text = store.article(added)
    assert (text.title, text.title_origin) == (repeated.title, TitleOrigin.REPEATED)
    assert store.check() == []


def test_the_reading_place_stays_inside_the_text(store: Store, add, article: Article) -> None:
    added = add(store, article)
    store.set_place(added, Place(3, 2), 0.9)
    update(store, added, replace(article, paragraphs=article.paragraphs[:2]))
    assert store.place(added).paragraph == 2
    update(store, added, replace(article, paragraphs=()), data=b"nothing left")
    assert store.place(added).paragraph == 1


def test_found_texts(store: Store, add, highlight, article: Article) -> None:
    added = add(store, article)
    made = highlight(store, added, "OpenAI", note="حاشية\0 عليها")
    assert store.found_text(added, None, None) == article.title
    assert store.found_text(added, 2, None) == article.paragraphs[1].text
    assert store.found_text(added, 2, made.id) == "حاشية\0 عليها"
    assert store.found_text(added, 4, None) is None
    assert store.found_text("000000000000", None, None) is None
    store.delete_annotation(made.id)
    assert store.found_text(added, 2, made.id) is None
    store.trash(added)
    assert store.found_text(added, None, None) is None
    assert store.found_text(added, 2, None) is None


def test_text_that_utf8_cannot_hold_keeps_its_length(store: Store, add) -> None:
    article = Article("\ud800عنوان", (Paragraph("قبل\udfffبعد", label="\udc00"),), tags=("\udcff",), source="\udcff")
    added = add(store, article)
    read = store.article(added)
    assert read.paragraph(1).text == "قبل\ufffdبعد"
    assert (read.title, read.tags, read.source) == ("\ufffdعنوان", ("\ufffd",), "\ufffd")
    anchor = AnchorText(read).anchor(Span(1, 3, 7))
    made = store.add_annotation(added, Target.PASSAGE, anchor, anchor.span, Color.RED, "\udcffحاشية\0\n", ("\udcff",))
    assert (made.note, made.tags) == ("\ufffdحاشية\0\n", ("\ufffd",))
    assert store.annotation(made.id) == made
    assert store.update_annotation(made.id, tags=("آخر",)).note == made.note
    assert store.check() == []
