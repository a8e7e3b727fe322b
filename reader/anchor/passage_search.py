"""Looking for a passage by its own words and those around it, wherever they are now: a witness beside the alignment.

Words of the passage vote for places, the rarer the louder, as diagonals do in BLAST; the best places are compared word
by word and judged.
"""

from collections import defaultdict
from math import log2

from reader.anchor.correspondence import NOWHERE, common
from reader.anchor.evidence import Common, Judgement, Passage, between, judge
from reader.anchor.word_sequence import Run, WordSequence

# So many of a passage's rarest words vote, each for so many places at most.
_VOTERS = 24
_VOICES = 200
# Votes within so many words are for one place.
_BUCKET = 8
# So many places are compared.
_COMPARED = 8
# A place reaches so many words beyond the passage, for what was put in.
_MARGIN = 16


class PassageSearch:
    """A text prepared once for looking for many passages."""

    def __init__(self, new: WordSequence) -> None:
        self._new = new
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, fold in enumerate(new.folds):
            self._places[fold].append(place)

    def find(self, passage: Passage, *, hint: int | None = None, replaced: bool = False) -> list[Judgement]:
        """The places that a passage may have, the best first.

        `hint` is one at which it may begin, looked at in any case. `replaced`: also where other words stand now between
        those around it.
        """
        found: list[Judgement] = []
        size = passage.around.end - passage.around.first
        diagonals = self._diagonals(passage)
        if hint is not None:
            diagonals.append(hint - (passage.own.first - passage.around.first))
        for diagonal in diagonals:
            stretch = Run(max(0, diagonal - _MARGIN), min(len(self._new), diagonal + size + _MARGIN + size // 2))
            if judged := self._compare(passage, stretch, replaced=replaced):
                found.append(judged)
        found.sort(key=lambda each: each.score, reverse=True)
        best: list[Judgement] = []
        for each in found:
            if not any(each.is_near(other) for other in best):
                best.append(each)
        return best

    def count(self, folds: list[str]) -> int:
        """How often these words stand in a row; counted up to 2."""
        rarest = min(range(len(folds)), key=lambda number: len(self._places.get(folds[number], ())))
        found = 0
        for place in self._places.get(folds[rarest], ()):
            start = place - rarest
            if start >= 0 and self._new.folds[start : start + len(folds)] == folds:
                found += 1
                if found == 2:
                    break
        return found

    def _diagonals(self, passage: Passage) -> list[int]:
        """Where the passage, with the words around it, may begin."""
        old, around = passage.old, passage.around
        words = [
            (len(self._places[fold]), word) for word in range(*around) if (fold := old.folds[word]) in self._places
        ]
        votes: defaultdict[int, float] = defaultdict(float)
        for count, word in sorted(words)[:_VOTERS]:
            weight = log2(2 + len(self._new) / count)
            for place in self._places[old.folds[word]][:_VOICES]:
                votes[(place - (word - around.first)) // _BUCKET] += weight
        joined = {bucket: vote + votes.get(bucket + 1, 0.0) for bucket, vote in votes.items()}
        chosen: list[int] = []
        for bucket in sorted(joined, key=lambda each: joined[each], reverse=True):
            if bucket - 1 not in chosen and bucket + 1 not in chosen:
                chosen.append(bucket)
                if len(chosen) == _COMPARED:
                    break
        return [bucket * _BUCKET for bucket in chosen]

    def _compare(self, passage: Passage, stretch: Run, *, replaced: bool) -> Judgement | None:
        pairs = common(passage.old.folds, passage.around, self._new.folds, stretch)
        places = dict.fromkeys(range(*passage.around), NOWHERE) | dict(pairs)
        sources = defaultdict(lambda: NOWHERE, {place: word for word, place in pairs})
        known = Common(self._new, places, sources)
        return judge(passage, known) or (between(passage, known) if replaced else None)
