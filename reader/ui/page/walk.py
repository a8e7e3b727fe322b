"""The three views in the reader's hands: which paragraph is lit or current, and how one goes on to the next.

In *focus* one paragraph is lit and stands in the middle of the view; the keys move the light, and where the page is
scrolled freely the light falls on what comes to the middle. In *paragraphs* one card is the current one. With the caret
on the page, the keys are the caret's as everywhere.
"""

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QPointF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.article import Kind
from reader.settings import View
from reader.ui import motion
from reader.ui.page.hands import PageHands
from reader.ui.page.page import Page
from reader.ui.page.painting import Light
from reader.ui.page.theme import PageTheme

# ms that the page takes to move on to the next paragraph.
_MOVE = 140

# A lit paragraph stands in the middle if it is no higher than this share of the view; of one that is, the first line
# stands this far down.
_FITS, _EDGE = 0.84, 0.12

# Where the light would have to go further than this many views, the page does not glide but jumps.
_GLIDE = 1.5

_Key = Qt.Key
_NEXT, _BEFORE = 1, -1


class PageWalk(PageHands):
    """Goes from paragraph to paragraph."""

    current_changed = Signal(int)
    """The number of the paragraph that is lit now, or whose card is the current one."""

    def __init__(self, theme: PageTheme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._current: int | None = None
        self._glides_to = (0, 0, 0.0)
        self._moving = QVariantAnimation(self)
        self._moving.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._moving.valueChanged.connect(self._glide)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.place_changed.connect(self._follow_view)

    @property
    def view(self) -> View:
        """Which of the three is shown."""
        return self._page.flow.presentation.view

    def replace_page(self, page: Page) -> None:
        """A new page begins at its beginning."""
        self._moving.stop()
        self._current = None
        super().replace_page(page)
        self._take_view()

    def current_block(self) -> int:
        """The block that the caret is in, or that is lit or current, or else that is being read."""
        caret = self.caret_block()
        if caret is not None:
            return caret
        current = self._current
        if current is not None and (self.view is View.FOCUS or self._is_in_view(current)):
            return current
        return self.viewpoint.read()

    def standing(self) -> tuple[int, int]:
        """Block and UTF-16 unit of the line where reading is: the first visible one, or of what is lit."""
        index, units = self.viewpoint.first()
        if self.view is View.FOCUS and self._current is not None and index != self._current:
            return self._current, 0
        return index, units

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that go on, unless they are the caret's."""
        if self._has_caret or not self._walks(event):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click brings the light, or makes a card the current one."""
        pressed = self._pressed
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and pressed and not self.textCursor().hasSelection():
            self._take_click(event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is lit stays in the middle."""
        line = self.standing() if self.view is View.FOCUS else None
        with self.viewpoint.held():
            self._page.flow.view_height = self.viewport().height()
            super().resizeEvent(event)
        if line:
            self._bring(*line)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Where the reader scrolls, the light follows."""
        is_ours = self.viewpoint.holding
        super().scrollContentsBy(dx, dy)
        if is_ours:
            return
        self._moving.stop()
        if self.view is View.FOCUS:
            self._light(self._middle() if self.caret_block() is None else self.textCursor().blockNumber())
        elif self.view is View.CONTINUOUS:
            self._current = None

    def go_on(self, step: int) -> None:
        """To the next paragraph (1) or the one before (-1); within one that is higher than the view first."""
        if self.view is View.FOCUS and self._go_on_within(step):
            return
        following = self._beside(self.current_block(), step)
        if following is not None:
            self._go_to_block(following, at_end=step < 0)

    def _walks(self, event: QKeyEvent) -> bool:
        """Whether a key was one that goes on."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.view is View.CONTINUOUS or not self._page.article.paragraphs:
            return False
        if key == _Key.Key_Space and self.view is View.FOCUS:
            if held & ~Qt.KeyboardModifier.ShiftModifier:
                return False
            self.go_on(_BEFORE if held else _NEXT)
            return True
        if held:
            return False
        match key:
            case _Key.Key_Down | _Key.Key_Up:
                self.go_on(_NEXT if key == _Key.Key_Down else _BEFORE)
            case _Key.Key_Home | _Key.Key_End:
                self._go_to_end(_NEXT if key == _Key.Key_End else _BEFORE)
            case _:
                return False
        return True

    def _go_to_end(self, step: int) -> None:
        last = self._beside(len(self._page.flow) if step > 0 else -1, -step)
        if last is not None:
            self._go_to_block(last)

    def _beside(self, index: int, step: int) -> int | None:
        """The paragraph after this one or before it; headings are passed by, if there is anything else."""
        flow, paragraphs = self._page.flow, self._page.article.paragraphs
        nearest = found = flow.beside(index, step)
        while found is not None and paragraphs[found].kind is Kind.HEADING:
            found = flow.beside(found, step)
        return nearest if found is None else found

    def _go_on_within(self, step: int) -> bool:
        """Move a lit paragraph that is higher than the view on by a view; whether there was more of it."""
        index, height = self.current_block(), self.viewport().height()
        below = self.viewpoint.line_below(index, 0)
        tall = self._height_of(index)
        if tall <= _FITS * height:
            return False
        hidden = below + tall - (1 - _EDGE) * height if step > 0 else _EDGE * height - below
        if hidden < 1:
            return False
        self._glide_to(index, 0, below - step * min(hidden, self._leaf()))
        return True

    def _go_to_block(self, index: int, *, at_end: bool = False) -> None:
        """Bring a block into its place, and make it the current one."""
        if self.view is View.FOCUS:
            self._bring(index, 0, at_end=at_end, glides=True)
        else:
            self._make_current(index)
            self._show_card(index)
        self.place_changed.emit()

    def _bring(self, index: int, units: int, *, at_end: bool = False, glides: bool = False) -> None:
        """Light a block and bring it to the middle; of one that is too high, the line of `units` to its upper part."""
        flow, height = self._page.flow, self.viewport().height()
        first, tall = self.viewpoint.line_below(index, 0), self._height_of(index)
        if tall <= _FITS * height:
            below = (height - tall) / 2 + self.viewpoint.line_below(index, units) - first
        elif at_end:
            below = (1 - _EDGE) * height - tall
        else:
            below = _EDGE * height
        self._light(index, fades=glides)
        if glides and abs(below - self.viewpoint.line_below(index, units)) <= _GLIDE * height and flow.page_width:
            self._glide_to(index, units, below)
        else:
            self._moving.stop()
            self._page.painting.light = Light(self._lit_with(index))
            self.viewpoint.stand(index, units, below)

    def _glide_to(self, index: int, units: int, below: float) -> None:
        """Let a line glide to `below` px below the upper edge of the view."""
        self._moving.stop()
        duration = motion.duration(_MOVE)
        self._glides_to = (index, units, below)
        if not duration:
            self._glide(below)
            return
        self._moving.setDuration(duration)
        self._moving.setStartValue(float(self.viewpoint.line_below(index, units)))
        self._moving.setEndValue(float(below))
        self._moving.start()

    def _glide(self, below: float) -> None:
        index, units, end = self._glides_to
        light, is_there = self._page.painting.light, abs(below - end) < 1
        if light and light.share < 1:
            share = (
                1.0 if is_there or not self._moving.duration() else self._moving.currentTime() / self._moving.duration()
            )
            self._page.painting.light = replace(light, share=share)
        self.viewpoint.stand(index, units, end if is_there else below)
        if self._height_of(index) > _FITS * self.viewport().height():
            self.viewpoint.let_go()

    def _light(self, index: int, *, fades: bool = False) -> None:
        """Let the light fall on a block."""
        painting, blocks = self._page.painting, self._lit_with(index)
        if painting.light is None or painting.light.blocks != blocks:
            before = painting.light
            painting.light = Light(blocks, before.blocks, 0.0) if before and fades else Light(blocks)
            for changed in (blocks, before.blocks if before else range(0)):
                self._repaint(changed)
        self._make_current(index)

    def _repaint(self, blocks: range) -> None:
        """Have blocks painted anew, the first one with the title."""
        flow = self._page.flow
        if blocks:
            top = flow.head if blocks.start == 0 else flow.top(blocks.start)
            height = flow.top(blocks.stop) - top
            self.viewport().update(0, top - self.viewpoint.top, self.viewport().width(), height)

    def _lit_with(self, index: int) -> range:
        """A block and the headings that lead to it."""
        first, paragraphs = index, self._page.article.paragraphs
        while 0 < first < len(paragraphs) and paragraphs[first - 1].kind is Kind.HEADING:
            first -= 1
        return range(first, index + 1)

    def _make_current(self, index: int) -> None:
        if index != self._current:
            before, self._current = self._current, index
            self._page.cards.current = index
            self._arranging.start()  # in focus, notes stand beside what is lit
            for one in (before, index):
                if one is not None and self.view is View.PARAGRAPHS:
                    self._repaint(range(one, one + 1))
            self.current_changed.emit(index + 1)

    def _take_view(self) -> None:
        """The page is shown in a view that it was not shown in before."""
        if self.view is View.FOCUS:
            index, units = self.standing()
            self._bring(index, units)
        else:
            self._page.painting.light = None

    def _show_card(self, index: int) -> None:
        """Move the page as little as brings a card into view."""
        flow, viewpoint = self._page.flow, self.viewpoint
        rect, gap = flow.rect(index), flow.look(index).before - flow.look(index).head
        above, below = viewpoint.top - rect.top(), rect.bottom() + gap - viewpoint.bottom
        line = viewpoint.line_below(index, 0)
        if above > 0 or rect.height() > self.viewport().height():
            viewpoint.stand(index, 0, line + above)
        elif below > 0:
            viewpoint.stand(index, 0, line - below)

    def _take_click(self, point: QPointF) -> None:
        """What is clicked itself, such as a highlight, does not move away under the pointer."""
        flow = self._page.flow
        index = flow.at(point.y() + self.viewpoint.top)
        if self.view is View.CONTINUOUS or flow.is_folded(index) or not self._page.article.paragraphs:
            return
        if self.view is View.PARAGRAPHS:
            self._make_current(index)
        elif self._at(point):
            self._light(index)
        else:
            self._bring(index, 0, glides=True)
        self.place_changed.emit()

    def _follow_caret(self) -> None:
        """The light is where the caret is."""
        if self._has_caret and self.view is not View.CONTINUOUS:
            index = self.textCursor().blockNumber()
            if self.view is View.FOCUS:
                self._light(index)
            else:
                self._make_current(index)

    def _follow_view(self) -> None:
        """A card that was scrolled out of view is no longer the current one."""
        if self.view is View.PARAGRAPHS and self._current is not None and not self._is_in_view(self._current):
            self._make_current(self.current_block())

    def _middle(self) -> int:
        """The block in the middle of the view, or the nearest whose text is shown."""
        flow = self._page.flow
        index = flow.at((self.viewpoint.top + self.viewpoint.bottom) / 2)
        if not flow.is_folded(index):
            return index
        below, above = flow.beside(index, _NEXT), flow.beside(index, _BEFORE)
        return below if below is not None else above if above is not None else index

    def _height_of(self, index: int) -> float:
        """The height of a block's text, px."""
        flow = self._page.flow
        return flow.rect(index).height() - flow.look(index).before - 2 * flow.look(index).padding

    def _is_in_view(self, index: int) -> bool:
        rect = self._page.flow.rect(index)
        return rect.top() < self.viewpoint.bottom and rect.bottom() > self.viewpoint.top
