"""The lexicon of an index: the forms that it finds for a word, and what they weigh."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.paths import bundled_articles
from reader.search.analysis import forms_of, terms, terms_query, word
from reader.search.hit import Match, Tier
from reader.search.lexicon import Lexicon, State

ASKED = "الكتاب كتب مدرسة يكتبون قال الحاشية كبير أحمد هذه في OpenAI 2015 بلومبرغ المفاوضات لا"


@pytest.fixture(scope="module")
def vocabulary() -> frozenset[str]:
    """The forms of the articles that the program is shipped with."""
    texts = [path.read_text(encoding="utf-8") for path in bundled_articles()]
    return frozenset(form for text in texts for form in forms_of(text))


@pytest.fixture(scope="module")
def lexicon(vocabulary: frozenset[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lexicon]:
    path: Path = tmp_path_factory.mktemp("lexicon") / "lexicon.sqlite"
    Lexicon.create(path, State("library", "layout", "birth"))
    opened = Lexicon(path)
    opened.learn(set(vocabulary))
    yield opened
    opened.close()


def test_the_forms_that_are_found_are_those_that_share_terms(lexicon: Lexicon, vocabulary: frozenset[str]) -> None:
    """`terms` and `terms_query` are what the search uses, weights included."""
    by_term: defaultdict[str, list[str]] = defaultdict(list)
    for form in vocabulary:
        for term, _ in terms(form):
            by_term[term].append(form)
    some = sorted(vocabulary)[::40]
    for asked in (*ASKED.split(), *some):
        weights: defaultdict[str, float] = defaultdict(float)
        for term, weight in terms_query(asked):
            for form in by_term[term]:
                weights[form] += weight
        found = lexicon.forms_of(word(asked), Tier.LEMMA)
        assert {form: match.tier.weight * match.weight for form, match in found.items()} == pytest.approx(dict(weights))


def test_the_lexicon_and_the_analysis_agree(lexicon: Lexicon, vocabulary: frozenset[str]) -> None:
    for asked in ASKED.split():
        for limit in Tier:
            expected = {form: match for form in vocabulary if (match := word(asked).match(word(form), limit))}
            found = lexicon.forms_of(word(asked), limit)
            assert {form: match.tier for form, match in found.items()} == {
                form: match.tier for form, match in expected.items()
            }
            assert [each.tier.rank for each in found.values()] == sorted(each.tier.rank for each in found.values())


def test_the_form_itself_weighs_everything(lexicon: Lexicon) -> None:
    lexicon.learn({"كتبها"})
    assert lexicon.forms_of(word("كتبها"), Tier.LEMMA)["كتبها"] == Match(Tier.EXACT, 1.0)
