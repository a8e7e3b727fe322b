"""Estimation: how common lemmas and shapes are, by expectation maximisation over unlabelled words.

The lexicon's own frequencies of lemmas are the prior. No analysed text is used.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from inflection import letters
from sources import Collected

from reader.arabic.morphology.affixes import LONE_PARTICLE, PARTICLE, VERBAL, proclitics
from reader.arabic.morphology.analyzer import Analyzer, Shape, events
from reader.arabic.morphology.lexicon import Lexicon
from reader.arabic.morphology.spelling import HAMZAS, pattern_of

FLOOR, VERB_FLOOR = 3.0, 0.5
"""Occurrences of a lemma that the frequency list does not have."""

ROUNDS = 8
POWER = 0.75
"""Of a word's count: the commonest words, which are few, must not drown the others."""

TRUST_IN_LEXICON = 0.5
"""How much the lexicon's own frequencies weigh against the text's, as a share of the text."""

AT_MOST = {" q": -8.0, "iv أ-": -5.0, "cv -": -6.5, "cv -ي": -7.0, "dx -ين": -5.2, "dx -ان": -6.0}
"""Log-probabilities that text cannot teach, for what is rare in it looks like what is common: أوقع as أ + وقع."""

Reading = tuple[int, tuple[str, str], float]
"""Lemma, events and closeness of a candidate."""


def compact(found: Collected) -> tuple[Collected, list[tuple[str, str]], tuple[str, str, str]]:
    """What was collected, its lemmas in order, and the file's sections of classes, patterns and stems."""
    lemmas = sorted(found.inflected)
    classes: dict[str, int] = {}
    patterns: dict[str, int] = {}
    entries: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, lemma in enumerate(lemmas):
        by_stem: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for prefix, stem, suffix, tag, bound, standing in sorted(found.inflected[lemma]):
            if stem and len(letters(stem)) < 16:
                by_stem[letters(stem).translate(HAMZAS), pattern_of(list(stem))][
                    f"{prefix},{suffix},{tag},{bound},{standing}"
                ] = None
        for (stem, pattern), group in sorted(by_stem.items()):
            name = " ".join(sorted(group))
            entries[stem].append(
                (number, classes.setdefault(name, len(classes)), patterns.setdefault(pattern, len(patterns)))
            )
    stems = "\n".join(
        f"{stem}\t{' '.join(','.join(map(_base36, each)) for each in listed)}"
        for stem, listed in sorted(entries.items())
    )
    return found, lemmas, ("\n".join(classes), "\n".join(patterns), stems)


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    found = ""
    while number or not found:
        number, digit = divmod(number, 36)
        found = digits[digit] + found
    return found


class Estimator:
    """The probabilities of lemmas and shapes."""

    def __init__(self, found: Collected, lemmas: list[tuple[str, str]], sections: tuple[str, str, str]) -> None:
        self._found, self._lemmas, self._sections = found, lemmas, sections
        counts = [found.counts.get(each, 0) or (VERB_FLOOR if each[0] == "V" else FLOOR) for each in lemmas]
        total = sum(counts)
        self._prior = [count / total for count in counts]
        self._weights = [math.log(each) for each in self._prior]
        self._features: dict[str, float] = {"-": 0.0}

    def content(self) -> str:
        """The lexicon's file, as text."""
        features = "\n".join(f"{name}\t{round(value * 100)}" for name, value in sorted(self._features.items()))
        lemmas = "\n".join(
            f"{kind},{lemma},{self._found.roots.get((kind, lemma), '')},{round(self._weights[number] * 100)}"
            for number, (kind, lemma) in enumerate(self._lemmas)
        )
        classes, patterns, stems = self._sections
        return "\f".join((features, classes, patterns, lemmas, stems))

    def lexicon(self) -> Lexicon:
        """The lexicon as it is now."""
        return Lexicon.parse(self.content())

    def estimate(self, counts: Mapping[str, int]) -> Iterator[float]:
        """Estimate, and give the mean log-likelihood of a word after each round."""
        analyzer = Analyzer(self.lexicon())
        items: list[tuple[float, list[Reading]]] = []
        for word, count in sorted(counts.items()):
            readings = [(each.lemma, _events(each.shape), each.closeness) for each in analyzer.candidates(word)]
            if readings:
                items.append((count**POWER, readings))
        self._features = {
            event: _first_guess(event) for _, readings in items for _, named, _ in readings for event in named
        }
        for _ in range(ROUNDS):
            yield self._round(items)

    def _round(self, items: list[tuple[float, list[Reading]]]) -> float:
        lemmas = [0.0] * len(self._lemmas)
        seen: Counter[str] = Counter()
        likelihood = 0.0
        for count, readings in items:
            scores = [
                self._weights[lemma] + self._features[one] + self._features[other] + closeness
                for lemma, (one, other), closeness in readings
            ]
            best = max(scores)
            shares = [math.exp(score - best) for score in scores]
            total = sum(shares)
            likelihood += count * (best + math.log(total))
            for share, (lemma, named, _) in zip(shares, readings, strict=True):
                part = count * share / total
                lemmas[lemma] += part
                for event in named:
                    seen[event] += part
        self._weigh_lemmas(lemmas)
        self._weigh_events(seen)
        return likelihood / sum(count for count, _ in items)

    def _weigh_lemmas(self, seen: list[float]) -> None:
        total = sum(seen)
        trust = TRUST_IN_LEXICON * total
        self._weights = [
            math.log((count + trust * prior + 0.02) / (total + trust))
            for count, prior in zip(seen, self._prior, strict=True)
        ]

    def _weigh_events(self, seen: Counter[str]) -> None:
        totals: Counter[str] = Counter()
        for event, count in seen.items():
            totals[_group(event)] += count
        kinds = Counter(map(_group, self._features))
        self._features = {
            event: min(
                math.log((seen[event] + 0.5) / (totals[_group(event)] + 0.5 * kinds[_group(event)])),
                AT_MOST.get(event, 0.0),
                AT_MOST[" q"] if " q" in event else 0.0,
            )
            for event in self._features
        }


def _first_guess(event: str) -> float:
    """Where estimation begins: the plainer, the likelier."""
    tag, rest = event.split(" ", 1)
    if "-" in rest:
        return -4.5 if tag[1:2] in set("acdkxr") and tag not in VERBAL else -3.0
    return -1.0 - 1.2 * len(rest)


@cache
def _events(shape: Shape) -> tuple[str, str]:
    one = shape.inflection
    kinds = next(
        each.kinds for each in proclitics() if each.pieces == shape.proclitics and each.verbal == (one.tag in VERBAL)
    )
    return events(one.tag, one.prefix, one.suffix, kinds, shape.enclitic)


def _group(event: str) -> str:
    """What the event is one of: an inflection of all of its kind of word, or what stands around one of its tag."""
    tag, rest = event.split(" ", 1)
    if "-" in rest:
        return "V" if tag in VERBAL else "P" if tag in (PARTICLE, LONE_PARTICLE) else "N"
    return f"{tag} around"
