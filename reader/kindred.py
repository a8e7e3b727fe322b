"""Which paragraphs of two texts are one and the same that was rewritten, merged, split or moved: by their words."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.arabic.folding import fold_text
from reader.arabic.words import word_texts

# Shares of common words, 0..1: a rewritten paragraph; one that also stands elsewhere; parts of a split one.
_REWRITTEN, _MOVED, _PART = 0.4, 0.75, 0.75
# Words; fewer are too few to say that a paragraph was moved, or is a part of another.
_FEWEST_MOVED, _FEWEST_OF_PART = 4, 2
# In gaps of so many pairs all are tried; in larger ones those that share words which so few paragraphs have.
_ALL_PAIRS, _RARE = 64, 12
# So many of those are looked at for each paragraph.
_NEAREST = 4


@dataclass(frozen=True, slots=True)
class Link:
    """Places (from 0) of paragraphs in both texts that belong together, and how many words they share."""

    old: range
    new: range
    weight: float = 0.0


class _Bags:
    """The folded words of paragraphs, each counted when first asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._bags: dict[int, Counter[str]] = {}

    def __getitem__(self, place: int) -> Counter[str]:
        bag = self._bags.get(place)
        if bag is None:
            bag = self._bags[place] = Counter(word_texts(fold_text(self._texts[place])))
        return bag


def links(old: Sequence[str], new: Sequence[str], olds: range, news: range) -> list[Link]:
    """Every pair of paragraphs in a gap that may be one rewritten, and every run that one may be split or merged to."""
    if not olds or not news:
        return []
    bags, new_bags = _Bags(old), _Bags(new)
    pairs = list(_candidates(bags, new_bags, olds, news))
    found = []
    parts: dict[int, set[int]] = {}
    wholes: dict[int, set[int]] = {}
    for a, b in pairs:
        common = _common(bags[a], new_bags[b])
        sizes = bags[a].total(), new_bags[b].total()
        if 2 * common >= _REWRITTEN * sum(sizes) and common:
            found.append(Link(range(a, a + 1), range(b, b + 1), common))
        if sizes[1] >= _FEWEST_OF_PART and common >= _PART * sizes[1]:
            parts.setdefault(a, set()).add(b)
        if sizes[0] >= _FEWEST_OF_PART and common >= _PART * sizes[0]:
            wholes.setdefault(b, set()).add(a)
    for whole, places in parts.items():
        found += [
            Link(range(whole, whole + 1), run, weight) for run, weight in _sums(bags[whole], new_bags, sorted(places))
        ]
    for whole, places in wholes.items():
        found += [
            Link(run, range(whole, whole + 1), weight) for run, weight in _sums(new_bags[whole], bags, sorted(places))
        ]
    return found


def _sums(whole: Counter[str], bags: _Bags, places: list[int]) -> Iterator[tuple[range, float]]:
    """The runs of neighbouring paragraphs that come to the whole one together, and their common words."""
    start = 0
    for n in range(1, len(places) + 1):
        if n < len(places) and places[n] == places[n - 1] + 1:
            continue
        run = range(places[start], places[n - 1] + 1)
        start = n
        if len(run) > 1:
            together: Counter[str] = Counter()
            for place in run:
                together.update(bags[place])
            common = _common(whole, together)
            if 2 * common >= _PART * (whole.total() + together.total()):
                yield run, common + 0.5


def _candidates(bags: _Bags, new_bags: _Bags, olds: Iterable[int], news: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs worth a look."""
    olds, news = list(olds), list(news)
    if len(olds) * len(news) <= _ALL_PAIRS:
        yield from ((a, b) for a in olds for b in news)
        return
    having: dict[str, list[int]] = {}
    for a in olds:
        for word in bags[a]:
            having.setdefault(word, []).append(a)
    for b in news:
        votes: Counter[int] = Counter()
        for word in new_bags[b]:
            if len(places := having.get(word, ())) <= _RARE:
                votes.update(places)
        yield from ((a, b) for a, _ in votes.most_common(_NEAREST))


def _common(one: Counter[str], other: Counter[str]) -> int:
    if len(one) > len(other):
        one, other = other, one
    return sum(min(count, other[word]) for word, count in one.items() if word in other)


def chain(candidates: Iterable[Link]) -> list[Link]:
    """The links that share most words of all that neither cross nor overlap, in order; O(n log n)."""
    entering = sorted(candidates, key=lambda link: (link.old.start, link.new.start))
    leaving = sorted(range(len(entering)), key=lambda n: entering[n].old.stop)
    stops = sorted({link.new.stop for link in entering})
    best = [0.0] * len(entering)
    before = [-1] * len(entering)
    tree: list[int] = [-1] * (len(stops) + 1)  # Fenwick: of links that end up to there the best
    left = 0
    for number, link in enumerate(entering):
        while left < len(leaving) and entering[leaving[left]].old.stop <= link.old.start:
            _raise(tree, bisect_right(stops, entering[leaving[left]].new.stop), leaving[left], best)
            left += 1
        before[number] = _best_up_to(tree, bisect_right(stops, link.new.start), best)
        best[number] = link.weight + (best[before[number]] if before[number] >= 0 else 0)
    number = max(range(len(entering)), key=best.__getitem__, default=-1)
    found = []
    while number >= 0:
        found.append(entering[number])
        number = before[number]
    return found[::-1]


def _raise(tree: list[int], place: int, number: int, best: list[float]) -> None:
    while place < len(tree):
        if tree[place] < 0 or best[tree[place]] < best[number]:
            tree[place] = number
        place += place & -place


def _best_up_to(tree: list[int], place: int, best: list[float]) -> int:
    found = -1
    while place:
        if tree[place] >= 0 and (found < 0 or best[found] < best[tree[place]]):
            found = tree[place]
        place -= place & -place
    return found


def moves(old: Sequence[str], new: Sequence[str], olds: Sequence[int], news: Sequence[int]) -> dict[int, int]:
    """Of the paragraphs that have no partner, those that stand elsewhere now: old place -> new place."""
    if not olds or not news:
        return {}
    bags, new_bags = _Bags(old), _Bags(new)
    found: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for b in reversed(news):
        if new_bags[b].total() >= _FEWEST_MOVED:
            waiting.setdefault(new[b], []).append(b)
    for a in olds:
        if same := waiting.get(old[a]):
            found[a] = same.pop()
    taken = set(found.values())
    lone = [a for a in olds if a not in found and bags[a].total() >= _FEWEST_MOVED]
    lone_new = [b for b in news if b not in taken and new_bags[b].total() >= _FEWEST_MOVED]
    likely = []
    for a, b in _candidates(bags, new_bags, lone, lone_new):
        share = 2 * _common(bags[a], new_bags[b]) / (bags[a].total() + new_bags[b].total())
        if share >= _MOVED:
            likely.append((-share, a, b))
    for _, a, b in sorted(likely):
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return found
