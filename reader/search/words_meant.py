"""The written forms that a word of the query stands for: the ladder's, those that begin so, those spelled nearly so."""

from collections.abc import Iterable, Mapping

from reader.search.analysis import Word
from reader.search.hit import Match, Tier
from reader.search.lexicon import Lexicon
from reader.search.syntax import QueryWord, Reach
from reader.search.vocabulary import beginnings, begins, near

_LONGER = 0.8
"""What a longer word counts of what a word that is just so would."""


def forms_of(lexicon: Lexicon, asked: QueryWord, limit: Tier) -> Mapping[str, Match]:
    """The known forms, the nearest first, in tiers up to `limit`."""
    match asked.reach:
        case Reach.BEGINNING:
            found = _beginning(lexicon, asked.word)
        case Reach.SPELLING:
            found = _spelled(lexicon, asked.word)
        case _:
            return lexicon.forms_of(asked.word, limit)
    kept = ((form, match) for form, match in found if match.tier.rank <= limit.rank)
    return dict(sorted(kept, key=lambda pair: pair[1].tier.rank))


def _beginning(lexicon: Lexicon, asked: Word) -> Iterable[tuple[str, Match]]:
    for beginning in beginnings(asked):
        for form, fold in lexicon.starting(beginning):
            if tier := begins(asked, Word(form)):
                yield form, Match(tier, 1.0 if fold == asked.fold else _LONGER)


def _spelled(lexicon: Lexicon, asked: Word) -> Iterable[tuple[str, Match]]:
    costs = near(asked.fold)
    for form, fold in lexicon.spellings({asked.fold, *costs}):
        tier = Tier.EXACT if form == asked.form else Tier.FOLDED
        yield form, Match(tier, 1 / (1 + costs.get(fold, 0.0)))
