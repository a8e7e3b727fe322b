"""The bundled articles are read without complaint, and show what the page can do."""

import re

import pytest

from reader import paths
from reader.arabic.words import count_words
from reader.article import Article, Kind, MarkKind
from reader.importers.registry import importer_for

_MARKS = re.compile("[\u064b-\u0652]")


def bundled() -> list[Article]:
    """The articles in the order of their files."""
    articles = []
    for path in paths.bundled_articles():
        importer = importer_for(path.name)
        assert importer is not None, path
        articles.append(importer.read(path.name, path.read_bytes()))
    return articles


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return bundled()


def words(article: Article) -> int:
    return sum(count_words(paragraph.text) for paragraph in article.paragraphs)


def test_every_one_is_arabic_and_without_notices(articles: list[Article]) -> None:
    assert [article.language for article in articles] == ["ar"] * len(articles)
    assert [notice for article in articles for notice in article.notices] == []
    assert len({article.title for article in articles}) == len(articles)


def test_the_guide_comes_first(articles: list[Article]) -> None:
    assert articles[0].title.startswith("دليل القارئ")


def test_one_is_vocalised(articles: list[Article]) -> None:
    def share(article: Article) -> float:
        text = "".join(paragraph.text for paragraph in article.paragraphs)
        return len(_MARKS.findall(text)) / len(text)

    assert max(map(share, articles)) > 0.35


def test_one_has_verse_in_hemistichs(articles: list[Article]) -> None:
    verses = [paragraph for article in articles for paragraph in article.paragraphs if paragraph.kind is Kind.VERSE]
    assert 25 <= len(verses) <= 40
    assert all([mark.kind for mark in verse.marks] == [MarkKind.HEMISTICH] * 2 for verse in verses)


def test_one_is_long_and_has_everything(articles: list[Article]) -> None:
    longest = max(articles, key=words)
    assert words(longest) >= 5_000
    kinds = {paragraph.kind for paragraph in longest.paragraphs}
    assert {Kind.HEADING, Kind.QUOTE, Kind.LIST, Kind.TABLE, Kind.NOTE} <= kinds
