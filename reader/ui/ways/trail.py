"""The trail: where one has been, as in a browser. A jump adds a stop; scrolling only moves the one that one is at.

It hears of two things: `leave`, just before a jump, and `arrive`, whenever the page tells where it is. Stops in
articles that are not there at present are passed over, and found again when their article comes back.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from reader.article import Place

# Stops that are kept; of more, the oldest go.
_KEPT = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in an article, which is named by its id."""

    article: str
    place: Place


class _Under(Enum):
    """What is under way between leaving and arriving."""

    NOTHING = 0
    JUMP = 1
    STEP = 2
    """Along the trail, or on in the same stretch: no stop is added."""


class Trail(QObject):
    """The stops of one page, and which of them it is at."""

    changed = Signal()
    """Whether one can go back or forward may be another than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops: list[Stop] = []
        self._at = -1
        self._gone: frozenset[str] = frozenset()
        self._under = _Under.NOTHING
        self._stretch = self._stretch_under = ""

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop before this one."""
        return self._beside(-1) is not None

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a stop after this one."""
        return self._beside(1) is not None

    @property
    def depth(self) -> int:
        """How many stops lie before this one; -1 if there is none."""
        return self._at

    def leave(self, here: Stop, stretch: str = "") -> None:
        """One is about to jump away from `here`.

        Jumps of one `stretch` (from one found word to the next) follow each other without a stop between them, as long
        as nothing else happens.
        """
        if self._under is not _Under.NOTHING:
            return
        self._stand_at(here)
        self._under = _Under.STEP if stretch and stretch == self._stretch else _Under.JUMP
        self._stretch_under = stretch

    def arrive(self, here: Stop) -> None:
        """One is at `here`: after a jump a new stop, otherwise the present one has moved."""
        under, self._under = self._under, _Under.NOTHING
        if self._at >= 0 and here == self._stops[self._at]:
            return
        is_elsewhere = self._at >= 0 and here.article != self._stops[self._at].article
        if under is _Under.JUMP or is_elsewhere or self._at < 0:
            self._add(here)
            self._stretch = self._stretch_under
        else:
            self._stops[self._at] = here
            if under is _Under.NOTHING:
                self._stretch = ""
        self._stretch_under = ""
        self.changed.emit()

    def back(self, here: Stop | None) -> Stop | None:
        """Go to the stop before, from `here` if an article is open; None if there is none."""
        return self._step(-1, here)

    def forward(self, here: Stop | None) -> Stop | None:
        """Go to the stop that one went back from, from `here` if an article is open; None if there is none."""
        return self._step(1, here)

    def skip(self, articles: Collection[str]) -> None:
        """Pass over the stops in these articles from now on, and no longer over any others."""
        self._gone = frozenset(articles)
        self.changed.emit()

    def _step(self, by: int, here: Stop | None) -> Stop | None:
        if here:
            self._stand_at(here)
        there = self._beside(by)
        if there is None:
            return None
        self._at, self._under, self._stretch = there, _Under.STEP, ""
        self.changed.emit()
        return self._stops[there]

    def _beside(self, by: int) -> int | None:
        """The nearest stop in a direction that is somewhere else and still there."""
        place = self._at + by
        while 0 <= place < len(self._stops):
            stop = self._stops[place]
            if stop.article not in self._gone and stop != self._stops[self._at]:
                return place
            place += by
        return None

    def _stand_at(self, here: Stop) -> None:
        if self._at < 0 or self._stops[self._at].article != here.article:
            self._add(here)
        else:
            self._stops[self._at] = here

    def _add(self, stop: Stop) -> None:
        """After the present stop, in the place of all that one went back from."""
        self._stops = [*self._stops[: self._at + 1], stop][-_KEPT:]
        self._at = len(self._stops) - 1
