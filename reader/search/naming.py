"""Names: a query widened by the user's aliases, and words of the library that may be another spelling of a name.

Aliases are applied as the user made them, in a tier of their own. Suggestions are only ever offered, and only for what
looks like a name: a Latin word, or an Arabic one that has no root in the dictionary and that the library does not know
as a word of the language, with the article, a pronoun or an ending («الثمن» sounds like Altman, but there is «ثمنه»).
"""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from reader.aliases import AliasGroup, Alike
from reader.arabic.folding import fold_text
from reader.arabic.transliteration import NEAR, distance, is_latin, keys
from reader.search.analysis import SURE, Word, word
from reader.search.commonness import share
from reader.search.lexicon import Lexicon
from reader.search.months import month_names
from reader.search.query import ParsedQuery
from reader.search.snapshot import Snapshot
from reader.search.syntax import QueryWord, Reach, Term, exchanged

_MOST = 4
_MOST_WEIGHED = 700
"""Forms that are compared with a name; a key that more have is too short to tell names apart."""
_MOST_WORDS = 6
"""Words of a query that are looked at."""
_LEAST_LETTERS = 3
_LEAST_CONSONANTS = 3
_LEAST_CONSONANTS_ARABIC = 4
_NEAR_ARABIC = 0.13
"""Two Arabic spellings of one name differ less than an Arabic one from a Latin one."""

_SPREAD = 0.07
"""What is farther than the nearest by more than this is noise beside it."""

_OFTEN = 0.01
"""What the logarithm of a word's documents counts against its distance: of two spellings the usual one comes first."""

_NEAR_LATIN = 0.12
"""As near as this, a word of the dictionary may still be a Latin name: «ماسك»."""

_UNMISTAKABLE = 0.07
"""As near as this to a Latin name, what the dictionary has no root of is one too, though it ends as words do."""

_BEFORE = ("ال", "لل", "وال", "بال", "ي", "ت", "ن", "وي")
_BEHIND = ("ه", "ها", "هم", "نا", "ات", "ين", "ون", "وا", "تها", "ته", "تين", "ا", "ان", "ت")
_JOINED = ("و", "ف", "ب", "ل", "ك", "س", "ي", "ت", "ن", "م")


def widened(query: ParsedQuery, groups: Collection[AliasGroup]) -> ParsedQuery:
    """The query with the other names of each name in it: a term by itself, or words that stand one after the other.

    Each of such words may be answered by another name as a whole: (إيلون or “Elon Musk”) and (ماسك or “Elon Musk”).
    The names of the months need not be the user's own.
    """
    others: dict[Term, tuple[Term, ...]] = {}
    for named in (*(tuple(map(_term, group.names)) for group in groups), *_months()):
        for name in named:
            meant = tuple(other for other in named if _folds(other) != _folds(name))
            for term in _places(query, _folds(name)):
                others[term] = tuple(dict.fromkeys((*others.get(term, ()), *meant)))
    if query.tree is None or not others:
        return query
    return replace(query, tree=exchanged(query.tree, {term: replace(term, others=of) for term, of in others.items()}))


def alike(query: ParsedQuery, lexicon: Lexicon, snapshot: Snapshot, known: Collection[str] = ()) -> Alike | None:
    """What may be another spelling of the first name in the query that has one; never one of the folds `known`."""
    for asked in [each.word for term in query.required for each in term.words][:_MOST_WORDS]:
        if others := _others(asked, lexicon, snapshot, known):
            return Alike(asked.form, others)
    return None


def _others(asked: Word, lexicon: Lexicon, snapshot: Snapshot, known: Collection[str]) -> tuple[tuple[str, int], ...]:
    own = keys(asked.form)
    if len(asked.fold) < _LEAST_LETTERS or not own or max(map(len, own)) < _LEAST_CONSONANTS:
        return ()
    if not is_latin(asked.form) and (_has_root(asked) or _ordinary([asked.fold], lexicon)):
        return ()
    sounding = lexicon.sounding(own)
    if len(sounding) > _MOST_WEIGHED:
        return ()
    near = _nearest(asked, sounding, known)
    ordinary = _ordinary([fold for fold in near if not is_latin(fold)], lexicon)
    if is_latin(asked.form):
        ordinary -= {fold for fold in ordinary if near[fold][0] <= _UNMISTAKABLE and _is_unheard_of(fold)}
    found: list[tuple[float, str, int]] = []
    best = min((apart for fold, (apart, _) in near.items() if fold not in ordinary), default=0.0)
    for fold, (apart, forms) in near.items():
        counts = {form: snapshot.frequency(form) for form in forms}
        if apart <= best + _SPREAD and fold not in ordinary and not _is_joined(fold, near) and any(counts.values()):
            count = sum(counts.values())
            likely = apart - _OFTEN * math.log(count)
            found.append((likely, max(counts, key=lambda form: (counts[form], form)), count))
    return tuple((form, count) for _, form, count in sorted(found)[:_MOST])


def _nearest(asked: Word, forms: Sequence[str], known: Collection[str]) -> dict[str, tuple[float, list[str]]]:
    """The folds of the forms that are near enough, with their distance and their forms."""
    near: dict[str, tuple[float, list[str]]] = {}
    latin = is_latin(asked.form)
    for form in forms:
        fold = fold_text(form)
        if is_latin(form) and (latin or len(fold) < _LEAST_LETTERS):
            continue
        if (
            not latin
            and not is_latin(form)
            and min(map(len, (*keys(form), *keys(asked.form)))) < _LEAST_CONSONANTS_ARABIC
        ):
            continue
        apart = distance(asked.form, form)
        if apart > NEAR:
            continue
        limit = NEAR if latin or is_latin(form) else _NEAR_ARABIC
        if apart > _NEAR_LATIN and not is_latin(form) and _has_root(word(form)):
            continue
        if apart <= limit and fold not in known and asked.bases.isdisjoint(word(form).bases):
            near.setdefault(fold, (apart, []))[1].append(form)
    return near


def _ordinary(folds: Sequence[str], lexicon: Lexicon) -> set[str]:
    """Those that are words of the language, as the other words of the library show."""
    asked = {fold: set(_relatives(fold)) for fold in folds}
    there = {fold for _, fold in lexicon.spellings({each for relatives in asked.values() for each in relatives})}
    return {
        fold for fold, relatives in asked.items() if share(word(fold)) or not there.isdisjoint(relatives)
    }  # fmt: skip


def _is_joined(fold: str, near: Collection[str]) -> bool:
    """Whether a word is another one of them with a particle before it, and found with that."""
    return fold.startswith(_JOINED[:5]) and fold[1:] in near


def _is_unheard_of(fold: str) -> bool:
    """Whether the dictionary has no root for the word, and no text is expected to have it."""
    return not share(word(fold)) and not _has_root(word(fold))


def _has_root(asked: Word) -> bool:
    """Whether the dictionary knows the word, as it is most probably read, and a root of it; it knows none of names."""
    rooted = [each for each in asked.readings if each.analysis and each.analysis.lemma and each.analysis.lemma.root]
    return sum(each.probability for each in rooted) >= SURE


def _relatives(fold: str) -> Iterator[str]:
    """Forms that there would be in a library if the word were Arabic."""
    yield from (before + fold for before in _BEFORE)
    yield from (fold + behind for behind in _BEHIND)
    if fold.startswith("ال"):
        bare = fold[2:]
        yield from (before + bare + behind for before in ("", "و", "ب", "ل", "لل") for behind in ("", "ه", "ها", "ا"))
    for behind in _BEHIND:
        stem = fold.removesuffix(behind)
        if stem != fold and len(stem) >= _LEAST_LETTERS:
            yield from (stem, f"ال{stem}", f"{stem}ه")
    if len(fold) > _LEAST_LETTERS and fold.startswith(_JOINED):
        yield from (fold[1:], f"ال{fold[1:]}")


@cache
def _months() -> tuple[tuple[Term, ...], ...]:
    return tuple(tuple(map(_term, names)) for names in month_names())


def _term(name: str) -> Term:
    parsed = ParsedQuery.parse(name)
    return Term(tuple(QueryWord(each.word, 0, 0) for term in parsed.required for each in term.words))


def _folds(term: Term) -> tuple[str, ...]:
    return tuple(each.word.fold for each in term.words)


def _places(query: ParsedQuery, name: tuple[str, ...]) -> list[Term]:
    """The terms that are the name: by themselves, or words that must all be there, one after the other."""
    found = [term for term in query.wanted if _folds(term) == name]
    required = [term for term in query.required if not term.is_phrase]
    folds = [term.words[0].word.fold for term in required]
    for first in range(len(folds) - len(name) + 1):
        if len(name) > 1 and tuple(folds[first : first + len(name)]) == name:
            found += required[first : first + len(name)]
    return [term for term in found if all(each.reach is Reach.WORD for each in term.words)]
