"""Whether highlights hold when their text is edited: ours beside an exact match and an anchor like Hypothesis's.

A script edits real articles and knows of each word whether it is still there (`edited_text`). A highlight's words

- **exist** when every one of them is still there, in a row as before: whatever moved, was merged, split or spelt in
  another way. A place is *right* when it holds each of them and no other word that was in the old text;
- are **gone** when none of them is there any more: *right* is unattached, and any place is *wrong*;
- are **partly changed** otherwise: some were replaced or left out, or others put in among them. A place is *right* when
  it holds every one that is still there, and no other that was in the old text;
- are **torn apart** when they are partly changed so that no place can be right: words from elsewhere in the article
  stand among them now. *Right* is unattached.

Everything that is attached counts, however low its confidence. HASHIYA_CORPUS names the texts, HASHIYA_SAMPLE the
number of highlights, HASHIYA_SEED the chance. Anchors of others are asked about one text in `OTHERS`: they are slow.
"""

import os
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import pytest

from reader.anchor import CONTEXT, Anchor, AnchorText, Attachment, Following
from reader.anchor.word_sequence import WordSequence
from reader.article import Span
from tests.benchmarks import edited_text
from tests.benchmarks.bench_search import corpus
from tests.benchmarks.edited_text import NEW, Editor, Paragraphs, Placed, Sentence
from tests.benchmarks.other_anchors import exact_match, hypothesis_like

SAMPLE = int(os.environ.get("HASHIYA_SAMPLE") or 3000)
SEED = int(os.environ.get("HASHIYA_SEED") or 1)
STRENGTHS = (0.05, 0.15, 0.3)
A_TEXT = 6
"""Highlights of a text."""
OTHERS = 6
THEIR_CONTEXT = 32
"""Code points on either side that the client of Hypothesis keeps."""
FINDERS = ("ours", "ours, quotation alone", "exact match", "like Hypothesis")


class Fate(StrEnum):
    """What became of a highlight's words."""

    EXIST = "words exist"
    CHANGED = "partly changed"
    TORN = "torn apart"
    GONE = "words gone"


@dataclass(frozen=True)
class Highlight:
    """Words `first` to `last`, by their numbers."""

    first: int
    last: int

    def holds(self, number: int) -> bool:
        """Whether the word is one of them."""
        return self.first <= number <= self.last


def highlights(text: Paragraphs, folds: list[str], pick: random.Random) -> Iterator[Highlight]:
    """Runs of words, sentences, passages across paragraphs and short phrases that are repeated."""
    count = len(folds)
    run = min(count, pick.choice((2, 3, 4, 6, 10, 20, 40, 60)))
    start = pick.randint(0, count - run)
    yield Highlight(start, start + run - 1)
    run = min(count, pick.randint(2, 8))
    start = pick.randint(0, count - run)
    yield Highlight(start, start + run - 1)
    paragraph = pick.choice(text)
    first = pick.randrange(len(paragraph))
    last = min(len(paragraph) - 1, first + pick.choice((0, 0, 1)))
    yield Highlight(paragraph[first][0].number, paragraph[last][-1].number)
    if len(text) > 1:
        edge = text[pick.randrange(1, len(text))][0][0].number
        yield Highlight(max(0, edge - pick.randint(1, 20)), min(count - 1, edge + pick.randint(0, 20)))
    for size in (3, 2):
        seen = Counter(tuple(folds[at : at + size]) for at in range(count - size))
        repeated = [at for at in range(count - size) if seen[tuple(folds[at : at + size])] > 1]
        if repeated:
            start = pick.choice(repeated)
            yield Highlight(start, start + size - 1)


def fate_of(marked: Highlight, new: Placed) -> Fate:
    """What became of its words."""
    there = [place for place, number in enumerate(new.numbers) if marked.holds(number)]
    if not there:
        return Fate.GONE
    inside = new.numbers[there[0] : there[-1] + 1]
    if inside == list(range(marked.first, marked.last + 1)):
        return Fate.EXIST
    foreign = any(number != NEW and not marked.holds(number) for number in inside)
    return Fate.TORN if foreign else Fate.CHANGED


def verdict(marked: Highlight, fate: Fate, span: Span | None, new: Placed) -> str:
    """ "right", "unattached" (where a place would have been right) or "wrong"."""
    if span is None:
        return "right" if fate in {Fate.GONE, Fate.TORN} else "unattached"
    if fate in {Fate.GONE, Fate.TORN}:
        return "wrong"
    for number, (paragraph, start, end) in zip(new.numbers, new.places, strict=True):
        begun, ended = (span.paragraph, span.start), (span.end_paragraph, span.end)
        if marked.holds(number) and not (begun <= (paragraph, start) and (paragraph, end) <= ended):
            return "wrong"
        if number != NEW and not marked.holds(number) and begun < (paragraph, end) and (paragraph, start) < ended:
            return "wrong"
    return "right"


class Tally:
    """Verdicts and times by kind of edit, fate and finder."""

    def __init__(self) -> None:
        self.counts: defaultdict[tuple[str, Fate, str], Counter[str]] = defaultdict(Counter)
        self.seconds: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        self.sure: defaultdict[tuple[str, float], Counter[str]] = defaultdict(Counter)

    def add(self, edit: str, fate: Fate, finder: str, said: str) -> None:
        for kind in (edit, "together"):
            self.counts[kind, fate, finder][said] += 1

    def lines(self) -> Iterator[str]:
        """The tables."""
        for fate in Fate:
            yield f"\n{fate}: right % / unattached % / wrong %"
            yield f"{'':26}{'':>8}" + "".join(f"{finder:>24}" for finder in FINDERS)
            kinds = dict.fromkeys(kind for kind, known, _ in self.counts if known is fate)
            for kind in sorted(kinds, key=lambda each: each == "together"):
                asked = self.counts[kind, fate, FINDERS[0]].total()
                yield f"{kind:26}{asked:8}" + "".join(
                    f"{_shares(self.counts[kind, fate, finder]):>24}" for finder in FINDERS
                )
        yield "\nms a highlight, texts prepared with them"
        for kind in dict.fromkeys(kind for kind, _ in self.seconds):
            yield f"{kind:34}" + "".join(
                f"{1000 * sum(spent) / len(spent):24.2f}" if (spent := self.seconds[kind, finder]) else f"{'':24}"
                for finder in FINDERS
            )
        yield "\nconfidence said, and the share of places that are right"
        for finder, level in sorted(self.sure):
            said = self.sure[finder, level]
            yield f"{finder:24}{level:5.2f}{said.total():8}{100 * said['right'] / said.total():9.2f} %"


def _shares(said: Counter[str]) -> str:
    total = said.total()
    if not total:
        return "–"
    right, lost, wrong = (100 * said[name] / total for name in ("right", "unattached", "wrong"))
    return f"{right:6.2f} /{lost:6.2f} /{wrong:6.2f}"


Told = Callable[..., None]
"""Hears of what was not found right."""


def measure(texts: list[list[str]], sample: int, seed: int, told: Told | None = None) -> Tally:
    """Mark, edit and find again, until there are `sample` highlights."""
    pick = random.Random(seed)
    parsed = [text for text in (edited_text.parse(lines[1:]) for lines in texts) if sum(map(_size, text)) >= 60]
    strange: list[Sentence] = [sentence for text in parsed for paragraph in text for sentence in paragraph]
    editor, tally, done, rounds = Editor(pick, strange), Tally(), 0, 0
    while done < sample:
        text = pick.choice(parsed)
        for kind, edit in editor.edits.items():
            trial = _Trial(tally, kind, text, edit(text, pick.choice(STRENGTHS)))
            done += trial.run(_marks(text, pick), told, ask_others=rounds % OTHERS == 0)
        done += _measure_taken_out(tally, editor, text, pick, told)
        rounds += 1
    return tally


def _size(paragraph: list[Sentence]) -> int:
    return sum(map(len, paragraph))


def _measure_taken_out(tally: Tally, editor: Editor, text: Paragraphs, pick: random.Random, told: Told | None) -> int:
    """Take a highlight's own words out, or put others for them, and maybe edit the rest too."""
    done = 0
    for others_for_them, kind in ((False, "its words taken out"), (True, "its words replaced")):
        mark = pick.choice(_marks(text, pick))
        edited = editor.take_out(text, mark.first, mark.last, others_for_them=others_for_them)
        if pick.random() < 0.5:
            edited = editor.mix(edited, pick.choice(STRENGTHS))
        done += _Trial(tally, kind, text, edited).run([mark], told, ask_others=False)
    return done


def _marks(text: Paragraphs, pick: random.Random) -> list[Highlight]:
    return list(highlights(text, [word.written for p in text for s in p for word in s], pick))


class _Trial:
    """One edit of one text."""

    def __init__(self, tally: Tally, kind: str, text: Paragraphs, edited: Paragraphs) -> None:
        self._tally, self._kind = tally, kind
        self._old, self._new = edited_text.placed(text), edited_text.placed(edited)
        self._first = WordSequence.of(self._old.article)

    def run(self, marks: list[Highlight], told: Told | None, *, ask_others: bool) -> int:
        """Find the highlights again; returns how many they are."""
        if not self._new.numbers:
            return 0
        spans = [self._old.span(mark.first, mark.last) for mark in marks]
        found = self._follow(spans)
        anchors = [_anchor(self._first, span, CONTEXT) for span in spans]
        alone = self._find(anchors)
        for mark, span, *ours in zip(marks, spans, found, alone, strict=True):
            fate = fate_of(mark, self._new)
            for finder, attachment in zip(FINDERS, ours, strict=False):
                said = verdict(mark, fate, attachment and attachment.span, self._new)
                self._tally.add(self._kind, fate, finder, said)
                if attachment:
                    self._tally.sure[finder, int(attachment.confidence * 20) / 20][said] += 1
                if told and said != "right":
                    anchor = _anchor(self._first, span, CONTEXT)
                    told(said, finder, self._kind, fate, self._old.article, self._new.article, span, attachment, anchor)
            if ask_others:
                self._ask_others(mark, fate, span)
        return len(marks)

    def _follow(self, spans: list[Span]) -> list[Attachment | None]:
        started = time.perf_counter()
        following = Following(self._old.article, self._new.article)
        found = [following.follow(span) for span in spans]
        self._tally.seconds[self._kind, FINDERS[0]].append((time.perf_counter() - started) / len(spans))
        return found

    def _find(self, anchors: list[Anchor]) -> list[Attachment | None]:
        started = time.perf_counter()
        text = AnchorText(self._new.article)
        found = [text.find(anchor) for anchor in anchors]
        self._tally.seconds[self._kind, FINDERS[1]].append((time.perf_counter() - started) / len(anchors))
        return found

    def _ask_others(self, mark: Highlight, fate: Fate, span: Span) -> None:
        text = WordSequence.of(self._new.article)
        anchor, hint = _anchor(self._first, span, THEIR_CONTEXT), self._first.offsets(span)[0]
        for finder, find in ((FINDERS[2], exact_match), (FINDERS[3], hypothesis_like)):
            started = time.perf_counter()
            there = find(text, anchor, hint)
            self._tally.seconds[self._kind, finder].append(time.perf_counter() - started)
            self._tally.add(self._kind, fate, finder, verdict(mark, fate, there, self._new))


def _anchor(text: WordSequence, span: Span, context: int) -> Anchor:
    start, end = text.offsets(span)
    return Anchor(
        span, text.text[start:end], text.text[max(0, start - context) : start], text.text[end : end + context]
    )


def test_anchors(capsys: pytest.CaptureFixture[str]) -> None:
    tally = measure(corpus(), SAMPLE, SEED)
    with capsys.disabled():
        print("\n".join(tally.lines()))
