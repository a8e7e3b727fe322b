"""Texts that are edited by a script which knows of every word whether it is still there, and where.

A word keeps its number through every edit that leaves it the same word: moving, another spelling. A word that is
replaced (a number by another number too) is gone.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reader.arabic.sentences import sentences
from reader.arabic.words import words
from reader.article import Article, Paragraph, Span

NEW = -1

_DIACRITIC = re.compile("[\u064b-\u0652\u0640]")
_MARKS = "\u064e\u064f\u0650\u0652\u064b\u0651"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, what follows up to the next, and its number in the first text (NEW: none)."""

    written: str
    gap: str
    number: int = NEW


Sentence = tuple[Word, ...]
Paragraphs = list[list[Sentence]]


@dataclass(frozen=True)
class Placed:
    """A text whose words are numbered: `article`, and for each word its number, paragraph, start and end."""

    article: Article
    numbers: list[int]
    places: list[tuple[int, int, int]]

    def span(self, first: int, last: int) -> Span:
        """From the word at place `first` to that at `last`."""
        paragraph, start, _ = self.places[first]
        end_paragraph, _, end = self.places[last]
        return Span(paragraph, start, end, end_paragraph)


def parse(lines: Iterable[str]) -> Paragraphs:
    """Paragraphs of numbered words."""
    found: Paragraphs = []
    number = 0
    for line in lines:
        paragraph: list[Sentence] = []
        spans = list(sentences(line))
        for place, (start, end) in enumerate(spans):
            following = spans[place + 1][0] if place + 1 < len(spans) else end
            inside = line[start:following]
            edges = list(words(inside))
            stops = [begin for begin, _ in edges[1:]] + [len(inside)] * bool(edges)
            made = tuple(
                Word(inside[begin:close], inside[close:stop], number + index)
                for index, ((begin, close), stop) in enumerate(zip(edges, stops, strict=True))
            )
            number += len(made)
            if made:
                paragraph.append(made)
        if paragraph:
            found.append(paragraph)
    return found


def placed(text: Paragraphs) -> Placed:
    """The article of the words, and where each of them is."""
    lines: list[Paragraph] = []
    numbers: list[int] = []
    places: list[tuple[int, int, int]] = []
    for paragraph in filter(any, text):
        line = ""
        for word in (word for sentence in paragraph for word in sentence):
            if line and line[-1].isalnum() and word.written[0].isalnum():
                line += " "
            numbers.append(word.number)
            places.append((len(lines) + 1, len(line), len(line) + len(word.written)))
            line += word.written + word.gap
        lines.append(Paragraph(line.rstrip()))
    return Placed(Article("", tuple(lines)), numbers, places)


class Editor:
    """Edits texts as newspapers do and as nobody does; `strange` are sentences of other articles."""

    def __init__(self, pick: random.Random, strange: Sequence[Sentence]) -> None:
        self._pick = pick
        self._strange = strange
        self.edits: dict[str, Callable[[Paragraphs, float], Paragraphs]] = {
            "words changed": self.change_words,
            "sentences added, removed": self.change_sentences,
            "paragraphs merged, split": self.rearrange,
            "passages moved": self.move,
            "another spelling": self.respell,
            "digits changed": self.change_digits,
            "all of these": self.mix,
        }

    def change_words(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Words replaced by others, a few left out and a few put in."""
        return [[self._reworded(sentence, strength) for sentence in paragraph] for paragraph in text]

    def _reworded(self, sentence: Sentence, strength: float) -> Sentence:
        kept: list[Word] = []
        for word in sentence:
            chance = self._pick.random()
            if chance < 0.7 * strength:
                kept.append(replace(word, written=self._word(), number=NEW))
            elif chance < 0.85 * strength:
                if kept:  # the punctuation behind it stays
                    kept[-1] = replace(kept[-1], gap=word.gap)
            elif chance < strength:
                kept += [replace(word, gap=" "), Word(self._word(), word.gap)]
            else:
                kept.append(word)
        return tuple(kept)

    def _word(self) -> str:
        return self._pick.choice(self._pick.choice(self._strange)).written

    def change_sentences(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Sentences left out, and those of other articles put in."""
        changed: Paragraphs = []
        for paragraph in text:
            kept: list[Sentence] = []
            for sentence in paragraph:
                if self._pick.random() >= strength:
                    kept.append(sentence)
                if self._pick.random() < strength:
                    kept.append(tuple(replace(word, number=NEW) for word in self._pick.choice(self._strange)))
            changed.append([_spaced(sentence) for sentence in kept])
        return changed

    def rearrange(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Paragraphs merged with the next, and split between sentences or in the middle of one."""
        changed: Paragraphs = []
        for paragraph in text:
            if changed and self._pick.random() < strength:
                changed[-1] = [_spaced(sentence) for sentence in changed[-1]] + paragraph
            else:
                changed.append(paragraph)
        split: Paragraphs = []
        for paragraph in changed:
            split.append([])
            for sentence in paragraph:
                if len(sentence) > 5 and self._pick.random() < strength / 4:
                    middle = self._pick.randrange(1, len(sentence))
                    split[-1].append(sentence[:middle])
                    split.append([sentence[middle:]])
                elif split[-1] and self._pick.random() < strength:
                    split.append([sentence])
                else:
                    split[-1].append(sentence)
        return split

    def move(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Paragraphs moved elsewhere, and sentences too."""
        still = [paragraph for paragraph in text if self._pick.random() >= strength]
        for paragraph in (paragraph for paragraph in text if not any(paragraph is other for other in still)):
            still.insert(self._pick.randint(0, len(still)), paragraph)
        changed = [list(map(_spaced, paragraph)) for paragraph in still]
        for paragraph in changed:
            for sentence in [each for each in paragraph if self._pick.random() < strength / 2]:
                paragraph.remove(sentence)
                elsewhere = self._pick.choice(changed)
                elsewhere.insert(self._pick.randint(0, len(elsewhere)), sentence)
        return changed

    def respell(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Diacritics put on and taken off, hamzas, alefs and tehs written in another way, digits of another script."""
        return [
            [
                tuple(
                    replace(word, written=self._respelt(word.written)) if self._pick.random() < 3 * strength else word
                    for word in sentence
                )
                for sentence in paragraph
            ]
            for paragraph in text
        ]

    def _respelt(self, word: str) -> str:
        ways: list[Callable[[str], str]] = [
            lambda w: _DIACRITIC.sub("", w) or w,
            lambda w: "".join(c + (self._pick.choice(_MARKS) if "ء" <= c <= "ي" else "") for c in w),
            lambda w: w.translate(str.maketrans("أإآىة", "اااىه")),
            lambda w: re.sub("^ا(?!ل)", "أ", w),
            lambda w: re.sub("ي$", "ى", w) if len(w) > 2 else w,
            lambda w: w.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
            lambda w: f"{w[0]}ـ{w[1:]}" if w[0] in "بتسشصضكمنهي" and len(w) > 2 else w,
        ]
        return self._pick.choice(ways)(word)

    def change_digits(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Numbers made others."""
        return [
            [tuple(self._recounted(word, 3 * strength) for word in sentence) for sentence in paragraph]
            for paragraph in text
        ]

    def _recounted(self, word: Word, chance: float) -> Word:
        if not word.written[0].isdigit() or self._pick.random() >= chance:
            return word
        other = str(int(re.sub(r"\D", "", word.written)) + self._pick.randint(1, 99))
        return replace(word, written=other, number=NEW)

    def take_out(self, text: Paragraphs, first: int, last: int, *, others_for_them: bool) -> Paragraphs:
        """The text without the words numbered `first` to `last`, or with as many others for them."""
        changed: Paragraphs = []
        for paragraph in text:
            changed.append([])
            for sentence in paragraph:
                kept = [
                    replace(word, written=self._word(), number=NEW) if first <= word.number <= last else word
                    for word in sentence
                    if others_for_them or not first <= word.number <= last
                ]
                changed[-1].append(tuple(kept))
        return changed

    def mix(self, text: Paragraphs, strength: float) -> Paragraphs:
        """Everything, each a little less strongly."""
        for edit in (
            self.change_sentences, self.move, self.rearrange, self.change_words, self.change_digits, self.respell,
        ):  # fmt: skip
            text = edit(text, strength / 2)
        return text


def _spaced(sentence: Sentence) -> Sentence:
    """The sentence with a space behind it."""
    return (*sentence[:-1], replace(sentence[-1], gap=(sentence[-1].gap or ".").rstrip() + " ")) if sentence else ()
