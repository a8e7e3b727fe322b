"""What the reader is looking at, which must not move when the page around it changes.

Owns the scroll bar: lays out what comes into view, brings the bar in line with the page, and in idle moments measures
the rest of the article, a few milliseconds at a time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTextEdit

from reader.ui.page.flow import Flow

# An idle step takes so many seconds, and so many ms lie between two, or between the last scroll and the next step.
_STEP, _PAUSE, _REST = 0.004, 2, 120

# In units of the reading size: by how much the first visible line may be cut off.
_CUT = 0.5

# A line that is jumped to stands in the upper third.
_JUMP = 0.3

# Laying out what is in view changes what is in view; long before so many rounds it comes to rest.
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Foothold:
    """A line, by block and UTF-16 unit, and how many px below the upper edge of the view it begins.

    `below` None: as far as it is below the beginning of the page, which is in view with it.
    """

    index: int
    units: int
    below: float | None


class Viewpoint(QObject):
    """The view of one flow. While `holding`, what happens to the scroll bar is our doing, not the reader's."""

    all_measured = Signal()
    shown = Signal()
    """The page is shown from another y on, or something in it has another height."""

    def __init__(self, view: QTextEdit, flow: Flow) -> None:
        super().__init__(view)
        self._view = view
        self._flow = flow
        self._bar = view.verticalScrollBar()
        self._foothold: Foothold | None = None
        self._was_sent = False
        self._idle = QTimer(self)
        self._idle.timeout.connect(self.measure)
        self.holding = False

    @property
    def top(self) -> int:
        """The y of the page at the upper edge of the view."""
        return self._bar.value()

    @property
    def bottom(self) -> int:
        """The y of the page at the lower edge of the view."""
        return self._bar.value() + self._view.viewport().height()

    @contextmanager
    def held(self, line: tuple[int, int] | None = None) -> Iterator[None]:
        """Whatever happens to the page inside, the first visible line stays where it is.

        Or another `line`, by block and UTF-16 unit.
        """
        foothold = self._foothold or (self._first_line() if self.top else Foothold(0, 0, None))
        if line:
            foothold = Foothold(*line, self.line_below(*line))
        was_holding, self.holding = self.holding, True
        try:
            yield
        finally:
            self.holding = was_holding
        self._stand(foothold)
        self._view.viewport().update()

    def begin(self) -> None:
        """Show the page from its beginning."""
        self.holding = self._was_sent = False
        self._show(0)
        self._view.viewport().update()

    def scrolled(self, dy: int) -> bool:
        """The reader has moved the page down by `dy` px. Whether all that was in view moved by just so much."""
        self._foothold, self._was_sent = None, False
        is_jump = abs(dy) >= self._view.viewport().height() or self._bar.isSliderDown()
        is_end = is_jump and self.top == self._bar.maximum()
        if is_jump:
            self._flow.pinned = self._flow.at(self.top)
        exact = self._show(self.top)
        if is_end:
            exact = self.reach_end() and exact
        if self._idle.isActive():
            self._idle.start(_REST)
        return exact

    def reach_end(self) -> bool:
        """The reader wanted the end, which may lie further down than was known. Whether this was it already."""
        if self.top == self._bar.maximum():
            return True
        self._flow.pinned = len(self._flow) - 1
        self._show(self._flow.height)
        self._view.viewport().update()
        return False

    def stop(self) -> None:
        """Let go of the scroll bar for good."""
        self._idle.stop()
        self.holding = True

    def settle(self) -> None:
        """Heights have changed: bring the bar in line with them."""
        self._show(self.top)

    def go_to(self, index: int, units: int) -> None:
        """Bring a line to the upper edge; a paragraph's first with the gap above it, the text's with the title."""
        line = self._flow.text_layout(index).lineForTextPosition(units)
        below: float | None = 0
        if line.lineNumber() <= 0:
            below = self._flow.block(index).lead if index else None
        self.stand(index, units, below)

    def stand(self, index: int, units: int, below: float | None) -> None:
        """Show a line so many px `below` the upper edge; None: as far as it is below the beginning of the page."""
        self._stand(Foothold(index, units, below))
        self._was_sent = True
        self._view.viewport().update()

    @property
    def below(self) -> float | None:
        """How many px the first visible line is below the upper edge; None at the beginning of the page."""
        return (self._foothold or self._first_line()).below if self.top else None

    def jump_to(self, index: int, units: int) -> None:
        """Bring a line into view with what leads to it above."""
        block, height = self._flow.block(index), self.bottom - self.top
        lead = min(block.lead, height - 2 * block.look.pitch)  # of an image, the picture leads to its caption
        self._stand(Foothold(index, units, max(height * _JUMP, lead)))
        self._foothold, self._was_sent = None, True
        self._view.viewport().update()

    def line_below(self, index: int, units: int) -> float:
        """How many px below the upper edge of the view a line begins."""
        line = self._flow.text_layout(index).lineForTextPosition(units)
        return self._flow.line_top(index, line) - self.top

    def let_go(self) -> None:
        """What was gone to is no longer the place: that is the first visible line."""
        self._foothold = None

    def is_in_view(self, index: int, units: int, *, cut: float = 0.0) -> bool:
        """Whether a line is completely in view, but for a share of its height at either edge."""
        line = self._flow.text_layout(index).lineForTextPosition(units)
        top = self._flow.line_top(index, line)
        pitch = self._flow.block(index).look.pitch
        return self.top <= top + cut * pitch and top + (1 - cut) * pitch <= self.bottom

    def first(self) -> tuple[int, int]:
        """Block and UTF-16 unit of the first visible line, or of the line that was gone to, until the next scroll."""
        foothold = self._foothold or self._first_line()
        return foothold.index, foothold.units

    def read(self) -> int:
        """The block of the first visible line; at the end of the page the last one in view, unless it was gone to."""
        most = self._bar.maximum()
        if most and self.top == most and not self._was_sent:
            return self._flow.line_at(self.bottom - self._cut)[0]
        return self.first()[0]

    def progress(self) -> float:
        """How much of what is not in view lies above it, by letters: 0 at the beginning, 1 at the end."""
        above = below = 0
        if self.top > 0:
            line = self._first_line()
            above = self._flow.text_block(line.index).position() + line.units
        if self.top < self._bar.maximum():
            index, last = self._flow.line_at(self.bottom - self._cut)
            end = self._flow.text_block(index).position() + last.textStart() + last.textLength()
            below = max(self._flow.letters - end, 1)
        return above / (above + below) if above + below else 1.0

    @property
    def _cut(self) -> float:
        return _CUT * self._flow.theme.size

    def _first_line(self) -> Foothold:
        index, line = self._flow.first_line_from(self.top - self._cut)
        return Foothold(index, line.textStart(), self._flow.line_top(index, line) - self.top)

    def _stand(self, foothold: Foothold) -> None:
        flow, index = self._flow, foothold.index
        flow.pinned = index
        line = flow.text_layout(index).lineForTextPosition(foothold.units)
        self._show(0 if foothold.below is None else round(flow.line_top(index, line) - foothold.below))
        self._foothold = foothold

    def _show(self, y: int) -> bool:
        """Show the page from y on, with nothing in view that is not laid out. False if y was too near the end."""
        flow, height = self._flow, self._view.viewport().height()
        if not flow.page_width:  # not on a screen yet
            return True
        exact = True
        for _ in range(_ROUNDS):
            flow.lay_out_between(y, y + height)
            wanted = y - flow.take_shift()
            y = max(0, min(wanted, flow.height - height))
            if y == wanted:
                break
            exact = False
        flow.pinned = flow.at(y)
        was_holding, self.holding = self.holding, True
        self._bar.setRange(0, max(0, flow.height - height))
        self._bar.setPageStep(height)
        self._bar.setValue(y)
        self.holding = was_holding
        if not self._idle.isActive() and not flow.is_measured:
            self._idle.start(_PAUSE)
        self.shown.emit()
        return exact

    def measure(self) -> None:
        """An idle step: find some more heights, unless the bar is being dragged."""
        if self._bar.isSliderDown():
            return
        until = perf_counter() + _STEP
        more = True
        while more and perf_counter() < until:
            more = self._flow.measure_next()
        self._show(self.top)
        self._idle.setInterval(_PAUSE)
        if not more:
            self._idle.stop()
            self.all_measured.emit()
        elif not self._view.isVisible():
            self._idle.stop()
