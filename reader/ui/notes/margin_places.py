"""Where notes stand in the margin: each as near to its passage as the others let it, in the order of the text.

The least sum of squared distances, weighted, under the condition that no two overlap: isotonic regression by pooling
adjacent violators. Source: R. E. Barlow et al., "Statistical Inference under Order Restrictions" (1972).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Wanted:
    """A note that would like to begin at `top` and is `height` high, px; the heavier, the less it gives way."""

    top: float
    height: int
    weight: float = 1.0


@dataclass(slots=True)
class _Pool:
    """Notes that touch: they begin together at `place`, each further down by what stands before it."""

    weight: float
    place: float
    size: int

    def take(self, other: "_Pool") -> None:
        weight = self.weight + other.weight
        self.place = (self.weight * self.place + other.weight * other.place) / weight
        self.weight, self.size = weight, self.size + other.size


def push_apart(notes: Sequence[Wanted], gap: int, highest: int, lowest: int) -> list[int]:
    """The tops of `notes` (given in their order), px, at least `gap` apart.

    The first begins at `highest` or below, the last ends at `lowest` or above, unless they need more room than that:
    then they begin at `highest`.
    """
    before = [0, *accumulate(note.height + gap for note in notes)]
    pools: list[_Pool] = []
    for note, offset in zip(notes, before, strict=False):
        pool = _Pool(note.weight, note.top - offset, 1)
        while pools and pools[-1].place >= pool.place:
            last = pools.pop()
            last.take(pool)
            pool = last
        pools.append(pool)
    places = [pool.place for pool in pools for _ in range(pool.size)]
    latest = max(highest, lowest - (before[-1] - gap))
    return [round(min(max(place, highest), latest)) + offset for place, offset in zip(places, before, strict=False)]
