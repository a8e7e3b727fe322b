"""One pane or two, beside each other or, where there is no room for that, one above the other.

The pane where the keyboard was last is the one in use. Linked, the other pane goes along when the reader scrolls one.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from reader.annotation import Color
from reader.article import Span
from reader.settings import View
from reader.ui.desk.pane import Pane, PaneHead
from reader.ui.page import PageTheme
from reader.ui.page_area import PageArea
from reader.ui.theme import Theme


class Desk(QWidget):
    """`page` is that of the pane in use. The second pane is made when it is first wanted."""

    pane_made = Signal(int, object)
    """The number of a pane, from 0, and its PageArea, which is to be wired."""
    used = Signal(int)
    """The number of the pane that the keyboard has come to."""
    close_requested = Signal(int)
    link_requested = Signal()
    """That both panes scroll together, or no longer."""

    def __init__(
        self, theme: Theme, page_theme: PageTheme, names: Mapping[Color, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._splitter = QSplitter(self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._theme, self._page_theme, self._names = theme, page_theme, dict(names)
        self._view = View.CONTINUOUS
        self._is_linked = self._goes_along = False
        self._in_use = 0
        self.panes: list[Pane] = []
        self._make_pane()
        # The stubs allow that there is no application, and then there is no widget.
        QApplication.instance().focusChanged.connect(self._follow_keyboard)  # type: ignore[union-attr]

    @property
    def page(self) -> PageArea:
        """The page in use."""
        return self.panes[self._in_use].page

    @property
    def pages(self) -> list[PageArea]:
        """All pages, shown or not."""
        return [pane.page for pane in self.panes]

    def split(self, is_split: bool) -> None:
        """Show both panes, or the first alone."""
        if is_split and len(self.panes) == 1:
            self._make_pane()
        for pane in self.panes:
            pane.head.setVisible(is_split)
        if len(self.panes) > 1:
            self.panes[1].setVisible(is_split)
        if is_split:
            self._turn()
            self._share_out()

    def turn_to(self, number: int) -> None:
        """That pane is in use from now on."""
        self._in_use = number
        for place, pane in enumerate(self.panes):
            pane.head.show_use(place == number)

    def link(self, is_linked: bool) -> None:
        """Let both pages scroll together from here on, or no longer."""
        self._is_linked = is_linked
        for pane in self.panes:
            pane.head.show_link(is_linked)

    def show_view(self, view: View) -> None:
        """Show the articles in this view."""
        self._view = view
        for pane in self.panes:
            pane.page.show_view(view)

    def forget_found(self) -> None:
        """Nothing is marked as found in the article in use any more."""
        self.page.page.forget_found()

    def add_found(self, found: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark what was found in the article in use, see PageView."""
        self.page.page.add_found(found)

    def show_found(self, span: Span | None) -> None:
        """Bring one of those found into view; None marks none."""
        self.page.page.show_found(span)

    def apply_theme(self, theme: Theme, page_theme: PageTheme) -> None:
        """Take on other colours and sizes."""
        self._theme, self._page_theme = theme, page_theme
        for pane in self.panes:
            pane.head.apply_theme(theme)
            pane.page.apply_theme(theme, page_theme)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        for pane in self.panes:
            pane.head.retranslate()
            pane.page.retranslate(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two pages need room beside each other."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        is_wide = self.width() >= 2 * self._theme.size("page_min")
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._splitter.orientation() is not orientation:
            self._splitter.setOrientation(orientation)
            self._share_out()

    def _share_out(self) -> None:
        """To each pane the same."""
        half = max(self.width(), self.height())  # Qt takes sizes as shares
        self._splitter.setSizes([half] * len(self.panes))

    def _make_pane(self) -> None:
        number, page = len(self.panes), PageArea(self._theme, self._page_theme, self._names)
        pane = Pane(page, PaneHead(self._theme), self)
        page.show_view(self._view)
        pane.head.show_link(self._is_linked)
        pane.head.link_requested.connect(self.link_requested)
        pane.head.close_requested.connect(partial(self.close_requested.emit, number))
        page.page.scrolled.connect(partial(self._scroll_along, number))
        self.panes.append(pane)
        self._splitter.addWidget(pane)
        before = [self.panes[0].page.page] if number else []
        for one, following in pairwise([*before, *pane.head.stops, page.page]):
            self.setTabOrder(one, following)
        self._splitter.setStretchFactor(number, 1)
        self.pane_made.emit(number, page)

    def _scroll_along(self, number: int, by: int) -> None:
        if self._is_linked and not self._goes_along and len(self.panes) > 1:
            self._goes_along = True
            self.panes[1 - number].page.page.scroll_by(by)
            self._goes_along = False

    def _follow_keyboard(self, _was: QWidget | None, now: QWidget | None) -> None:
        for number, pane in enumerate(self.panes):
            if now and number != self._in_use and pane.isAncestorOf(now):
                self.used.emit(number)
