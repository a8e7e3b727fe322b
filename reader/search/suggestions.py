"""Suggestions: when nothing is found, the same query with the failing word in a spelling that the library knows.

A spelling is the likelier the cheaper the slips that lead from it to what was typed (`reader.search.vocabulary`) and
the more often it stands in the library. What was typed on the wrong keyboard is looked for first.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from reader.arabic.words import words
from reader.search.analysis import word, written_form
from reader.search.common_words import CommonWords
from reader.search.lexicon import Lexicon
from reader.search.query import ParsedQuery
from reader.search.snapshot import Snapshot
from reader.search.stopping import Stop, never
from reader.search.syntax import QueryWord, Reach
from reader.search.vocabulary import near, other_layout

_MOST = 5
_MOST_WEIGHED = 1000
"""Forms that are counted one by one."""
_SLIP = 4.0
"""What a slip of cost 1 must be outweighed by: the logarithm of how much more often the word is there."""


def suggest(query: ParsedQuery, failing: Sequence[QueryWord], lexicon: Lexicon, snapshot: Snapshot) -> tuple[str, ...]:
    """The query, once for each likely spelling of the first of `failing` that has one; likeliest first."""
    known = _Known(lexicon, snapshot)
    if other := _on_other_layout(query.text, failing, known):
        return other
    for asked in failing:
        if asked.reach is Reach.WORD and (found := known.spelled_like(asked)):
            return tuple(query.text[: asked.start] + form + query.text[asked.end :] for form in found)
    return ()


def complete(
    beginning: str, lexicon: Lexicon, snapshot: Snapshot, common: CommonWords, *, limit: int, stop: Stop = never
) -> tuple[tuple[str, int], ...]:
    """The words of the library that begin so, in their commonest form, with how many documents have each.

    Where very many do, only common ones are weighed. Raises SearchStopped.
    """
    fold = word(written_form(beginning)).fold
    forms = list(islice(lexicon.starting(fold), _MOST_WEIGHED + 1))
    by_fold = common.starting(fold, snapshot, stop) if len(forms) > _MOST_WEIGHED else {}
    by_fold = by_fold or _Known(lexicon, snapshot).counted(forms)
    best = sorted(by_fold, key=lambda each: (-by_fold[each].total(), each))[:limit]
    return tuple((_commonest(by_fold[each]), by_fold[each].total()) for each in best)


class _Known:
    def __init__(self, lexicon: Lexicon, snapshot: Snapshot) -> None:
        self._lexicon = lexicon
        self._snapshot = snapshot

    def counted(self, forms: Iterable[tuple[str, str]]) -> dict[str, Counter[str]]:
        """By fold, the documents of each form that has some."""
        found: dict[str, Counter[str]] = {}
        for form, fold in forms:
            if count := self._snapshot.frequency(form):
                found.setdefault(fold, Counter())[form] = count
        return found

    def spelled_like(self, asked: QueryWord) -> list[str]:
        """Spellings of a word that the library has, each in its commonest form."""
        costs = near(asked.word.fold)
        by_fold = self.counted(self._lexicon.spellings({asked.word.fold, *costs}))
        by_fold.get(asked.word.fold, Counter[str]()).pop(asked.word.form, None)
        likely = sorted(
            (fold for fold in by_fold if by_fold[fold]),
            key=lambda fold: (_SLIP * costs.get(fold, 0.0) - math.log(by_fold[fold].total()), fold),
        )
        alive = (fold for fold in likely if any(True for form in by_fold[fold] for _ in self._snapshot.documents(form)))
        return [_commonest(by_fold[fold]) for fold, _ in zip(alive, range(_MOST), strict=False)]

    def has(self, text: str) -> bool:
        """Whether every word of a text is in the library, whatever its spelling."""
        folds = {word(written_form(text[start:end])).fold for start, end in words(text)}
        known = {fold for form, fold in self._lexicon.spellings(folds) if any(self._snapshot.documents(form))}
        return bool(folds) and folds == known


def _on_other_layout(text: str, failing: Sequence[QueryWord], known: _Known) -> tuple[str, ...]:
    """The query with every failing word as the other keyboard layout would have written it, if all are words then."""
    mended, end = "", 0
    for asked in failing:
        if asked.start < end:
            continue
        first, last = _typed(text, asked)
        written = next((each for each in other_layout(text[first:last]) if known.has(each)), None)
        if written is None:
            return ()
        mended += text[end:first] + written
        end = last
    return (mended + text[end:],) if end else ()


def _typed(text: str, asked: QueryWord) -> tuple[int, int]:
    """All that was typed without a space around a word: `;jhf` is four letters of «كتاب»."""
    first, last = asked.start, asked.end
    while first and not text[first - 1].isspace() and text[first - 1] not in '"«»“”()':
        first -= 1
    while last < len(text) and not text[last].isspace() and text[last] not in '"«»“”()':
        last += 1
    return first, last


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form))
