"""What goes in comes out: any article, any annotation."""

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from reader.anchor import Anchor
from reader.annotation import Color, Target
from reader.arabic.direction import Direction
from reader.article import Article, Kind, Mark, MarkKind, Paragraph, Span, TitleOrigin
from reader.store import Store

texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("ابتثكلمة ً ـ\u200f\x1a😀\0\n\t"), max_size=40
)
names = st.lists(texts, max_size=3).map(tuple)
offsets = st.integers(0, 2**31)
marks = st.builds(Mark, st.sampled_from(MarkKind), offsets, offsets, texts)
paragraphs = st.builds(
    Paragraph,
    text=texts,
    kind=st.sampled_from(Kind),
    level=st.integers(0, 9),
    label=texts,
    marks=st.lists(marks, max_size=3).map(tuple),
    forced=st.none() | st.sampled_from(Direction),
)
articles = st.builds(
    Article,
    title=texts,
    paragraphs=st.lists(paragraphs, max_size=5).map(tuple),
    authors=names,
    source=st.none() | texts.filter(bool),
    published=st.none() | texts.filter(bool),
    language=st.sampled_from(["ar", "fa", "en"]),
    tags=names,
    title_origin=st.sampled_from([o for o in TitleOrigin if o is not TitleOrigin.EDITED]),
    repeated_title=st.none() | texts,
    notices=names,
)
numbers = st.integers(1, 10**6)
spans = st.builds(Span, numbers, offsets, offsets, numbers)
anchors = st.builds(Anchor, spans, texts, texts, texts)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("roundtrip") / "library") as opened:
        yield opened


def add(library: Store, article: Article, data: bytes) -> str:
    data += library.last_change.to_bytes(8)
    return library.add_article(article, origin=None, data=data, digest=hashlib.sha256(data).hexdigest()).id


@settings(max_examples=60, deadline=None)
@given(articles, st.binary(max_size=100))
def test_articles(library: Store, article: Article, data: bytes) -> None:
    added = add(library, article, data)
    assert library.article(added) == article
    assert library.original(added).startswith(data)
    entry = library.entry(added)
    assert (entry.title, entry.authors, entry.tags) == (article.title, article.authors, article.tags)
    assert (entry.paragraphs, entry.words) == (len(article.paragraphs), article.words)


@settings(max_examples=40, deadline=None)
@given(articles, articles)
def test_versions(library: Store, old: Article, new: Article) -> None:
    added = add(library, old, b"old")
    library.update_article(added, new, origin=None, data=b"new", digest="new", attachments={})
    assert library.article(added, 1) == old
    assert library.article(added) == new


made_of = {
    "target": st.sampled_from(Target),
    "anchor": st.none() | anchors,
    "span": st.none() | spans,
    "color": st.sampled_from(Color),
    "note": texts,
    "tags": names,
}


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(made_of), st.floats(0, 1))
def test_annotations(library: Store, given_parts: dict[str, Any], confidence: float) -> None:
    added = add(library, Article("عنوان", (Paragraph("نص"),)), b"")
    if (given_parts["anchor"] is None) is not (given_parts["target"] is Target.ARTICLE):
        given_parts["target"] = Target.ARTICLE if given_parts["anchor"] is None else Target.PASSAGE
    made = library.add_annotation(added, **given_parts)
    assert {name: getattr(made, name) for name in given_parts} == given_parts
    assert library.annotations(added) == [made]
    attached = library.attach_annotation(made.id, made.span, confidence)
    assert (attached.anchor, attached.span) == (made.anchor, made.span)
    assert library.annotation(made.id) == attached
