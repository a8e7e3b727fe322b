"""The concordance that is being looked at, and the thread that gathers, sorts and reads it; the newest question counts.

Gathering goes on in small portions, between which lines are read: those found so far can be looked at meanwhile.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.annotation import Color
from reader.concordance import Concordance, Line, Lines, Order, Sieve
from reader.concordance_csv import write_csv
from reader.library import DEFAULT_TIERS, Library
from reader.search import Tier
from reader.search.stopping import SearchStopped
from reader.settings import Settings
from reader.ui.worker import LibraryThread

WIDTH = 140
"""Code points on either side of a word: more than a wide window shows."""

# Seconds: how long a portion takes, and after how long the lines are told for the first time; then ever more rarely.
_PORTION = 0.04
_FIRST, _RARER = 0.1, 2.0
_READ_AT_ONCE, _FIRST_LINES = 500, 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at: a query and how near its words are, in all articles or in one; how it is sorted and sifted."""

    text: str = ""
    tiers: tuple[Tier, ...] = DEFAULT_TIERS
    article: str | None = None
    order: Order = Order.AFTER
    forms: frozenset[str] = frozenset()
    period: str = ""

    @property
    def gathers(self) -> tuple[str, bool, str | None]:
        """What decides which uses are gathered. The usual tiers are always counted."""
        return self.text, Tier.ROOT in self.tiers, self.article

    @property
    def sieve(self) -> Sieve:
        """What is let through."""
        return Sieve(frozenset(self.tiers), self.forms, self.period)


class _ContextThread(LibraryThread):
    """Holds the concordance of the newest question."""

    shown = Signal(object, object, list)
    """Lines, the Asked that they answer, and each Line of the first screen."""
    brought = Signal(object, int, list)
    """The Lines that were read from, the number of the first of them that was, and each Line."""
    highlighted = Signal(list, bool)
    """Changed: many highlights that are on disk now; whether they were given tags, not a colour."""
    placed = Signal(str, list)
    """An article, and the Spans of all uses in it."""
    copied = Signal(str)
    written = Signal(object, int)
    """A file and how many lines are in it."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._newest = self._oldest = 0
        self._asked: tuple[str, bool, str | None] | None = None
        self._concordance: Concordance | None = None
        self._gathering: Iterator[int] | None = None
        self._gathered: tuple[str, bool, str | None] | None = None
        self._next, self._began = 0.0, 0.0

    def ask(self, asked: Asked, *, anew: bool = False) -> None:
        """Gather and sort, `anew` even what was gathered; what was asked before and is not answered yet is dropped."""
        self._newest += 1
        serial = self._newest
        if anew or asked.gathers != self._asked:
            self._oldest, self._asked = serial, asked.gathers

        def job(library: Library) -> None:
            if serial != self._newest:
                return
            if anew or self._concordance is None or self._gathered != asked.gathers:
                tiers = (*DEFAULT_TIERS, Tier.ROOT) if Tier.ROOT in asked.tiers else DEFAULT_TIERS
                self._concordance = library.concordance(asked.text, tiers=tiers, article=asked.article)
                self._gathering = self._concordance.gather(lambda: not self._is_wanted(serial))
                self._gathered = asked.gathers
                self._began, self._next = time.monotonic(), _FIRST
            else:
                self._tell(asked)
            self._go_on(asked, serial)

        self.submit(job)

    def _go_on(self, asked: Asked, serial: int) -> None:
        """Gather one portion, and come back for the next when others have had their turn."""
        if serial != self._newest or self._gathering is None or self._concordance is None:
            return
        began = time.monotonic()
        try:
            for _ in self._gathering:
                if time.monotonic() - began > _PORTION:
                    break
            else:
                self._gathering = None
        except SearchStopped:
            return
        except BaseException:
            self._gathering = self._gathered = None
            raise
        passed = time.monotonic() - self._began
        if self._gathering is None:
            self._tell(asked)
            return
        if passed > self._next and len(self._concordance):
            self._next = passed * _RARER
            self._tell(asked)
        self.submit(lambda _: self._go_on(asked, serial))

    def _is_wanted(self, serial: int) -> bool:
        """Whether what is gathered since this question is what the newest one is about."""
        return serial >= self._oldest

    def _tell(self, asked: Asked) -> None:
        if self._concordance is not None:
            lines = self._concordance.lines(asked.order, asked.sieve)
            self.shown.emit(lines, asked, self._concordance.shown(lines.order[:_FIRST_LINES], WIDTH))

    def read(self, lines: Lines, first: int, count: int) -> None:
        """Read some of these lines."""

        def job(_: Library) -> None:
            if self._concordance is not None:
                numbers = lines.order[first : first + count]
                self.brought.emit(lines, first, self._concordance.shown(numbers, WIDTH))

        self._of_newest(job)

    def highlight(self, numbers: Sequence[int], color: Color | None, tags: Sequence[str]) -> None:
        """Highlight uses by their numbers, in one step."""

        def job(library: Library) -> None:
            if self._concordance is not None:
                changed = library.highlight_many(self._concordance.spans(numbers), color, tags)
                self.highlighted.emit(changed, bool(tags))

        self._of_newest(job)

    def write(self, numbers: Sequence[int], file: Path) -> None:
        """Write uses by their numbers as a table."""

        def job(_: Library) -> None:
            write_csv(file, self._read_all(numbers))
            self.written.emit(file, len(numbers))

        self._of_newest(job)

    def copy(self, numbers: Sequence[int], text_of: Callable[[Line], str]) -> None:
        """Put uses by their numbers into a text, a line each."""
        self._of_newest(lambda _: self.copied.emit("\n".join(map(text_of, self._read_all(numbers)))))

    def place(self, article: str) -> None:
        """Tell where all uses in an article are."""

        def job(_: Library) -> None:
            if self._concordance is not None:
                self.placed.emit(article, self._concordance.in_article(article))

        self._of_newest(job)

    def forget(self) -> None:
        """Answer nothing of what was asked so far."""
        self._newest += 1
        self._oldest, self._asked = self._newest, None

    def _of_newest(self, job: Callable[[Library], None]) -> None:
        """Have it done, unless another question is asked meanwhile: numbers are those of one concordance."""
        gathered = self._gathered

        def checked(library: Library) -> None:
            if gathered == self._gathered:
                job(library)

        self.submit(checked)

    def _read_all(self, numbers: Sequence[int]) -> Iterator[Line]:
        if self._concordance is not None:
            rest = iter(numbers)
            while some := list(islice(rest, _READ_AT_ONCE)):
                yield from self._concordance.shown(some, WIDTH)


class Gatherer(QObject):
    """Belongs to the session. What is looked at stays what it is while one reads at a use."""

    began = Signal(object)
    """Asked: what is looked at from now on."""
    shown = Signal(object, list)
    """Lines, as many as were found so far, and each Line of the first screen."""
    brought = Signal(object, int, list)
    """Lines, the number of the first of them that was read, and each Line."""
    highlighted = Signal(list, bool)
    """Changed: many highlights that are on disk now; whether they were given tags, not a colour."""
    placed = Signal(str, list)
    """An article, and the Spans of all uses in it."""
    copied = Signal(str)
    """A text for the clipboard."""
    written = Signal(object, int)
    """A file and how many lines are in it."""
    left = Signal()
    failed = Signal(str)
    """A sentence that says why something could not be done."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked = Asked()
        self.lines = Lines()
        self._thread = _ContextThread(folder, settings, self)
        self._thread.shown.connect(self._show)
        for name in ("brought", "highlighted", "placed", "copied", "written", "failed"):
            getattr(self._thread, name).connect(getattr(self, name))

    @property
    def is_open(self) -> bool:
        """Whether contexts are looked at."""
        return bool(self.asked.text)

    def look(self, text: str, tiers: tuple[Tier, ...], article: str | None = None) -> None:
        """Look at the uses of the words of `text`; sorted as before."""
        if text.strip():
            self._change(Asked(text, tiers, article, self.asked.order))

    def sort(self, order: Order) -> None:
        """Sort by this from now on."""
        self._change(replace(self.asked, order=order))

    def look_in_tiers(self, tiers: tuple[Tier, ...]) -> None:
        """Look at the uses of these tiers from now on."""
        self._change(replace(self.asked, tiers=tiers, forms=frozenset()))

    def choose_forms(self, forms: frozenset[str]) -> None:
        """Look at the uses of these forms from now on; none: of all."""
        self._change(replace(self.asked, forms=forms))

    def choose_period(self, period: str) -> None:
        """Look at the uses of this month or year from now on; "": of all."""
        self._change(replace(self.asked, period=period))

    def look_again(self, indexed: int = 1) -> None:
        """Gather once more, if any articles were `indexed`."""
        if self.is_open and indexed:
            self._thread.ask(self.asked, anew=True)

    def read(self, first: int, count: int) -> None:
        """Bring these lines."""
        self._thread.read(self.lines, first, count)

    def highlight(self, numbers: Sequence[int], color: Color) -> None:
        """Highlight these uses, all in one step."""
        self._thread.highlight(numbers, color, ())

    def tag(self, numbers: Sequence[int], tags: Sequence[str]) -> None:
        """Give these uses tags, all in one step; those that are not highlighted are then."""
        self._thread.highlight(numbers, None, tags)

    def write(self, numbers: Sequence[int], file: Path) -> None:
        """Write these uses as a table."""
        self._thread.write(numbers, file)

    def copy(self, numbers: Sequence[int], text_of: Callable[[Line], str]) -> None:
        """Make a text of these uses."""
        self._thread.copy(numbers, text_of)

    def mark_in(self, article: str) -> None:
        """Tell where all uses in an article are."""
        self._thread.place(article)

    def leave(self) -> None:
        """Look at no contexts any more."""
        if self.is_open:
            self._thread.forget()
            self.asked, self.lines = Asked(order=self.asked.order), Lines()
            self.left.emit()

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._thread.forget()
        self._thread.finish()

    def _change(self, asked: Asked) -> None:
        if asked != self.asked:
            if asked.gathers != self.asked.gathers:
                self.lines = Lines()
            self.asked = asked
            self.began.emit(asked)
            self._thread.ask(asked)

    def _show(self, lines: Lines, asked: Asked, first: list[Line]) -> None:
        if asked == self.asked:
            self.lines = lines
            self.shown.emit(lines, first)
