"""Finding in the article: looks through it from where reading is, a few milliseconds at a time, and keeps count."""

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from reader.arabic.finding import Wanted
from reader.article import Article, Kind, Place, Span

# s for which it looks before the window may do something else.
_SLICE = 0.008


@dataclass(frozen=True, slots=True)
class FindState:
    """How many there are, and which of them is being looked at (from 1; 0: none). `words` are what is looked for."""

    words: str = ""
    current: int = 0
    total: int = 0
    is_complete: bool = True


class ArticleFinder(QObject):
    """Finds words in one article, whatever their spelling. What is folded away is passed over."""

    started = Signal()
    """What was found before no longer counts."""
    found = Signal(object)
    """What was found in more paragraphs: spans in code points, by the number of the paragraph."""
    current_changed = Signal(object)
    """The Span that is being looked at, or None."""
    state_changed = Signal(object)
    """FindState."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article = Article("", ())
        self._furniture_open: frozenset[int] = frozenset()
        self._words, self._wanted = "", Wanted("")
        self._places: dict[int, list[tuple[int, int]]] = {}
        self._numbers: list[int] = []
        self._total = 0
        self._current: Span | None = None
        self._origin = Place()
        self._from, self._left = 1, 0
        self._step_waits = 0
        self._slice = QTimer(self)
        self._slice.setInterval(0)
        self._slice.timeout.connect(self._look_on)

    def use(self, article: Article, furniture_open: frozenset[int] = frozenset()) -> None:
        """Look in this article from now on; `furniture_open` holds the numbers of the furniture that is in view."""
        self._article, self._furniture_open = article, furniture_open
        self.look_for(self._words)

    def reading_at(self, place: Place) -> None:
        """Where reading is, until something is found: looking begins there."""
        if self._current is None:
            self._origin = place

    def look_for(self, words: str) -> None:
        """Look for `words`, from the one that is being looked at on, or from where reading is."""
        if self._current:
            self._origin = Place(self._current.paragraph, self._current.start)
        self._words, self._wanted = words, Wanted(words)
        self._places, self._numbers, self._total, self._current = {}, [], 0, None
        self._step_waits = 0
        self._left = 0 if self._wanted.is_empty else len(self._article.paragraphs)
        self._from = max(1, min(self._origin.paragraph, len(self._article.paragraphs)))
        self.started.emit()
        if self._left:
            self._slice.start()
            self._look_on()
        else:
            self._slice.stop()
            self._tell()

    def step(self, by: int) -> None:
        """Look at the next one (1) or the one before (-1); after the last comes the first."""
        if self._current is None:
            return
        if self._left and by < 0:
            self._step_waits = by  # the one before may not be found yet
            return
        place = self._beside(Place(self._current.paragraph, self._current.start), by)
        if place is None and self._left:
            self._step_waits = by
        else:
            self._look_at(place or self._end(by))

    def stop(self) -> Span | None:
        """Look for nothing any more; returns what was being looked at."""
        current = self._current
        self.look_for("")
        return current

    def _look_on(self) -> None:
        until, new = perf_counter() + _SLICE, {}
        while self._left and perf_counter() < until:
            number = self._from
            spans = self._wanted.spans(self._article.paragraph(number).text) if self._is_shown(number) else []
            if spans:
                new[number] = spans
                self._total += len(spans)
            self._left -= 1
            self._from = number + 1 if number < len(self._article.paragraphs) else 1
        if new:
            self._places |= new
            for number in new:
                insort(self._numbers, number)
            self.found.emit(new)
        if not self._left:
            self._slice.stop()
        self._arrive()

    def _is_shown(self, number: int) -> bool:
        return self._article.paragraph(number).kind is not Kind.FURNITURE or number in self._furniture_open

    def _arrive(self) -> None:
        """Look at the first from the origin on, as soon as it is known, then go where was asked to go meanwhile."""
        if self._current is None and self._places:
            ahead = self._beside(Place(self._origin.paragraph, self._origin.offset - 1), 1)
            if ahead or not self._left:
                self._look_at(ahead or self._end(1))
                return
        if self._current and self._step_waits and not self._left:
            by, self._step_waits = self._step_waits, 0
            self.step(by)
            return
        self._tell()

    def _beside(self, place: Place, by: int) -> Span | None:
        """The nearest one after a place, or before it."""
        starts = [start for start, _ in self._places.get(place.paragraph, ())]
        at = bisect_right(starts, place.offset) if by > 0 else bisect_left(starts, place.offset) - 1
        if 0 <= at < len(starts):
            return Span(place.paragraph, *self._places[place.paragraph][at])
        following = bisect_right(self._numbers, place.paragraph) if by > 0 else (
            bisect_left(self._numbers, place.paragraph) - 1
        )  # fmt: skip
        if 0 <= following < len(self._numbers):
            number = self._numbers[following]
            return Span(number, *self._places[number][0 if by > 0 else -1])
        return None

    def _end(self, by: int) -> Span:
        """The first one, or going backwards the last."""
        number = self._numbers[0 if by > 0 else -1]
        return Span(number, *self._places[number][0 if by > 0 else -1])

    def _look_at(self, span: Span) -> None:
        self._current = span
        self.current_changed.emit(span)
        self._tell()

    def _tell(self) -> None:
        self.state_changed.emit(FindState(self._words, self._ordinal(), self._total, not self._left))

    def _ordinal(self) -> int:
        """Which of all the current one is; 0 as long as not all before it are known."""
        if self._current is None or self._left:
            return 0
        before = self._numbers[: bisect_left(self._numbers, self._current.paragraph)]
        here = [start for start, _ in self._places[self._current.paragraph]]
        return sum(len(self._places[number]) for number in before) + bisect_left(here, self._current.start) + 1
