"""Suggestions: when nothing is found, the same query with the failing word in a spelling that the library knows."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reader.search.lexicon import Lexicon
from reader.search.query import ParsedQuery, QueryWord
from reader.search.snapshot import Snapshot

_MOST = 5
_LONGEST = 30
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def suggest(query: ParsedQuery, failing: Iterable[QueryWord], lexicon: Lexicon, snapshot: Snapshot) -> tuple[str, ...]:
    """The query, once for each likely spelling of the first of `failing` that has one; likeliest first."""
    for asked in failing:
        documents: Counter[str] = Counter()
        by_fold: dict[str, Counter[str]] = {}
        for form, fold in lexicon.spellings({asked.word.fold, *near(asked.word.fold)}):
            count = sum(1 for _ in snapshot.documents(form))
            if count and form != asked.word.form:
                documents[fold] += count
                by_fold.setdefault(fold, Counter())[form] = count
        if documents:
            return tuple(_replaced(query, asked, _commonest(by_fold[fold])) for fold in _likeliest(documents))
    return ()


def near(fold: str) -> Iterator[str]:
    """Every folded word that differs in one letter: left out, put in, replaced, or swapped with its neighbour."""
    if not fold.isalpha() or not 3 <= len(fold) <= _LONGEST:
        return
    letters = _LATIN if fold.isascii() else _ARABIC
    for i in range(len(fold) + 1):
        before, after = fold[:i], fold[i:]
        yield from (before + letter + after for letter in letters)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def _likeliest(documents: Counter[str]) -> list[str]:
    return sorted(documents, key=lambda fold: (-documents[fold], fold))[:_MOST]


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form))


def _replaced(query: ParsedQuery, asked: QueryWord, form: str) -> str:
    return query.text[: asked.start] + form + query.text[asked.end :]
