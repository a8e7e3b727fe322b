"""How long a text takes to read: at the pace of a reader of Arabic who does not skim, until this reader's is known.

The pace is learned from stretches of reading: how many words went by the first line of the page in how much time. What
is no reading (a pause, a jump, a glance back) ends a stretch and is not counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

WORDS_A_MINUTE = 180

LONG = 120.0
"""So many minutes of reading, and more, are told in hours."""

# An Arabic word with the space after it, for texts whose words are not counted.
_LETTERS_A_WORD = 6

SLOWEST, FASTEST = 60, 900
"""Nobody reads more slowly or faster than so many words a minute; what seems to be faster is skimming."""

# The first guess counts like so many minutes of reading, and no more than so many are remembered.
_GUESS, _MEMORY = 10.0, 90.0
# A stretch that is so many times faster or slower than the pace counts as one that is just so.
_STRANGE = 2.0

# Seconds: a pause in which nobody reads; the rest after which scrolling begins anew; the shortest stretch that tells.
_PAUSE, _REST, _TELLING = 180.0, 1.0, 30.0
# So many words more may go by at once: one scrolls to where one reads on more easily.
_SLACK = 60.0


@dataclass(frozen=True, slots=True)
class Pace:
    """So many words a minute, as `minutes` of reading say; those of the first guess are among them."""

    words_a_minute: float = float(WORDS_A_MINUTE)
    minutes: float = _GUESS

    @property
    def is_learned(self) -> bool:
        """Whether it was seen how this reader reads."""
        return self.minutes > _GUESS

    def minutes_for(self, words: float) -> float:
        """Minutes for so many words."""
        return words / self.words_a_minute

    def after(self, words: float, seconds: float) -> "Pace":
        """The pace when so many words more were read in so many seconds; the same if that was no reading.

        A running mean in which what was read last counts more. One strange stretch moves it little.
        """
        minutes = seconds / 60
        if not (minutes > 0 and SLOWEST <= words / minutes <= FASTEST):
            return self
        seen = min(max(words / minutes, self.words_a_minute / _STRANGE), self.words_a_minute * _STRANGE)
        whole = self.minutes + minutes
        mean = (self.words_a_minute * self.minutes + seen * minutes) / whole
        return Pace(mean, min(whole, _MEMORY))


class Stretch(NamedTuple):
    """So many words went by in so many seconds."""

    words: float
    seconds: float


class _At(NamedTuple):
    words: float
    seconds: float


class Stopwatch:
    """Watches how the words go by and tells the stretches of reading; it is told the time, in seconds of any clock.

    Scrolling comes in bursts, with rests in which what has come into view is read. A stretch goes from the end of one
    burst to the end of another one.
    """

    def __init__(self) -> None:
        self._begun: _At | None = None
        self._rested: _At | None = None
        self._last: _At | None = None
        self._burst = 0.0

    def stop(self) -> None:
        """Something else is shown: what follows has nothing to do with what was before."""
        self._begun = self._rested = self._last = None

    def moved(self, words: float, seconds: float) -> Stretch | None:
        """So many words stand before the first line now; a stretch, if one is over."""
        at = _At(words, seconds)
        if self._last is None or self._rested is None or self._begun is None:
            self._begun, self._rested, self._last, self._burst = at, at, at, seconds
            return None
        if at.seconds - self._last.seconds > _REST:
            self._rested, self._burst = self._last, at.seconds
        is_over = self._breaks(self._last, self._rested, at)
        if not is_over and at.seconds - self._burst > _TELLING:
            self._rested, self._burst = at, at.seconds  # one who scrolls all the time reads meanwhile
        told = Stretch(self._rested.words - self._begun.words, self._rested.seconds - self._begun.seconds)
        self._last = at
        if is_over:
            self._begun, self._rested, self._burst = at, at, at.seconds
        elif told.seconds >= _TELLING:
            self._begun = self._rested
        return told if told.seconds >= _TELLING else None

    @staticmethod
    def _breaks(last: _At, rested: _At, at: _At) -> bool:
        """Whether going on to `at` is no reading: a way back, a long pause, a jump."""
        allowed = FASTEST * (at.seconds - rested.seconds) / 60 + _SLACK
        return at.words < last.words or at.seconds - last.seconds > _PAUSE or at.words - rested.words > allowed


class Course:
    """Where the words of a text are: about so many before each place."""

    def __init__(self, lengths: Iterable[int], words: int) -> None:
        """`lengths` are those of the paragraphs, in code points; what does not belong to the text has none."""
        self._before = [0, *accumulate(lengths)]
        self._words_a_letter = words / max(1, self._before[-1])

    def before(self, paragraph: int, offset: int) -> float:
        """About how many words stand before a place: `offset` code points into paragraph `paragraph` (from 1)."""
        last = min(paragraph, len(self._before) - 1)
        start, end = self._before[last - 1], self._before[last]
        return min(start + offset, end) * self._words_a_letter


def words_in(letters: int) -> float:
    """About how many words so many code points are."""
    return letters / _LETTERS_A_WORD
