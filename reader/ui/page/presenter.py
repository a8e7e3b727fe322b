"""What of the article is shown, and how: the view, what is folded, left out or shortened; and what is known of it.

Every change keeps the line under the reader's eye where it is.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.article import Article, Kind
from reader.paragraph_mark import ParagraphMark
from reader.settings import View
from reader.ui.page.header import remark_of
from reader.ui.page.overlay import Highlight
from reader.ui.page.page import Page
from reader.ui.page.presentation import Presentation
from reader.ui.page.signs import mark_words
from reader.ui.page.theme import PageTheme
from reader.ui.page.walk import PageWalk
from reader.ui.wording import SEPARATOR

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PagePresenter(PageWalk):
    """Shows the article in one presentation after another."""

    furniture_toggled = Signal(int)
    """The number of a paragraph that the reader has unfolded or folded away again."""
    revealed = Signal(int)
    """The number of a paragraph that was left out and is shown now, because something in it was gone to."""

    mark_told = Signal(str)
    """What was said of the current paragraph, in words; "" if nothing was."""

    def __init__(self, theme: PageTheme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.current_changed.connect(self._tell_paragraph)
        self._theme = theme
        self._view = View.CONTINUOUS
        self._furniture_open: frozenset[int] = frozenset()
        self._hidden: frozenset[int] = frozenset()
        self._is_brief = False
        self._others: frozenset[int] = frozenset()

    def replace_page(self, page: Page) -> None:
        """Nothing is known of a new page, and all of it is shown."""
        self._hidden = self._others = frozenset()
        super().replace_page(page)

    def show_view(self, view: View) -> None:
        """Show the page as one of the three views; the line under the reader's eye stays where it is.

        That is the line that tells where reading is: the first one in view, or that of what is lit or current. What
        is lit comes to the middle.
        """
        if view is self._view:
            return
        line = self.standing()
        current = self.caret_block() if self._current is None else self.current_block()
        if current is not None and current != line[0]:
            line = (current, 0)
        self._view = view
        with self.viewpoint.held(line if View.FOCUS in {view, self.view} else None):
            self._redress()
        shown = self._nearest_shown(line[0]) if view is View.PARAGRAPHS else line[0]
        self._make_current(shown)
        self._take_view()
        if shown != line[0]:
            self._show_card(shown)
        self.place_changed.emit()

    @property
    def is_brief(self) -> bool:
        """Whether cards show the beginning of their text only, unless the reader has opened them."""
        return self._is_brief

    def set_brief(self, is_brief: bool) -> None:
        """Let all cards show the beginning of their text, or all of it."""
        self._is_brief, self._others = is_brief, frozenset()
        self._dress()

    def show_all_but(self, hidden: frozenset[int]) -> None:
        """Leave these paragraphs out where paragraphs are shown one by one.

        The current one stays where it is, or gives way to the nearest that is shown.
        """
        if hidden == self._hidden:
            return
        current = self.current_block()
        self._hidden = hidden
        if self.view is not View.PARAGRAPHS:
            return
        shown = self._nearest_shown(current)
        with self.viewpoint.held((shown, 0) if shown == current else None):
            self._redress()
        self._make_current(shown)
        self._show_card(shown)
        self.place_changed.emit()

    def _nearest_shown(self, index: int) -> int:
        """The first block from this one on that is not left out, or else the last before it."""
        count = len(self._page.article.paragraphs)
        places = chain(range(index, count), range(index - 1, -1, -1))
        return next((place for place in places if place + 1 not in self._hidden), index)

    def set_marks(self, marks: Mapping[int, ParagraphMark]) -> None:
        """What was said of paragraphs, by their numbers."""
        self._page.decorations.marks = marks
        self._page.cards.forget()
        self.viewport().update()
        self._tell_paragraph()

    def _tell_paragraph(self) -> None:
        """Say also what was said of the current paragraph; or why there is nothing to read."""
        article = self._page.article
        if remark := remark_of(article):
            self.setAccessibleDescription(remark)
            return
        number = self.current_paragraph()
        words = mark_words(self._page.decorations.marks.get(number))
        self._voice.describe(number, len(article.paragraphs), words)
        self.mark_told.emit(SEPARATOR.join(words))

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """What is highlighted from now on. Where highlights overlap, their colours mix."""
        decorations, flow = self._page.decorations, self._page.flow
        changed = decorations.set_highlights(highlights)
        self._page.cards.forget()
        if self.view is View.PARAGRAPHS and not flow.column.margin and changed:
            with self.viewpoint.held():  # the notes below the text are others
                for number in changed:
                    flow.renew(number - 1)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or shuts the current card."""
        if self.view is View.PARAGRAPHS and event.key() in _ENTER and not self._has_caret:
            self.toggle_card(self.current_block() + 1)
        else:
            super().keyPressEvent(event)
            self._open_for_caret()

    def toggle_card(self, number: int) -> None:
        """Show all of a paragraph's text on its card, or its beginning only."""
        index = number - 1
        self._others ^= {number}
        with self.viewpoint.held((index, 0)):
            self._redress()
        self._make_current(index)
        self._show_card(index)

    def _reveal(self, index: int, units: int) -> None:
        """Let a paragraph that is left out in, and open its card if the line of a place is cut off."""
        flow = self._page.flow
        if index + 1 in flow.presentation.hidden:
            self._hidden -= {index + 1}
            with self.viewpoint.held():
                self._redress()
            self.revealed.emit(index + 1)
        rows = flow.look(index).rows
        if rows and flow.text_layout(index).lineForTextPosition(units).lineNumber() >= rows:
            self.toggle_card(index + 1)

    def _open_for_caret(self) -> None:
        """The caret opens the card that it goes into beyond what is seen."""
        cursor = self.textCursor()
        if self._has_caret and self.view is View.PARAGRAPHS:
            self._reveal(cursor.blockNumber(), cursor.position() - cursor.block().position())

    def _toggle_furniture(self, number: int) -> None:
        """Unfold furniture, or fold it away, with all that lies in one piece with it."""
        numbers = frozenset(self._page.pointing.furniture_with(number))
        opening = number not in self._furniture_open
        changed = numbers - self._furniture_open if opening else numbers & self._furniture_open
        self._furniture_open = self._furniture_open | numbers if opening else self._furniture_open - numbers
        self._dress()
        for one in sorted(changed):
            self.furniture_toggled.emit(one)

    # --- inside --------------------------------------------------------------------------------------------------

    def _dress(self) -> None:
        flow = self._page.flow
        if flow.theme != self._look() or flow.presentation != self._presentation(flow.article):
            line = self.standing()
            with self.viewpoint.held():
                self._redress()
            if self.view is View.FOCUS:
                self._bring(*line)

    def _redress(self) -> None:
        with self.kept_selection():
            self._page.dress(self._look(), self._presentation(self._page.article))

    def _look(self) -> PageTheme:
        return self._theme.focused() if self._view is View.FOCUS else self._theme

    def _presentation(self, article: Article) -> Presentation:
        furniture = (number for number, paragraph in article.numbered() if paragraph.kind is Kind.FURNITURE)
        folded = frozenset(furniture) - self._furniture_open
        if self._view is not View.PARAGRAPHS:
            return Presentation(self._view, folded)
        return Presentation(self._view, folded, self._hidden, self._is_brief, self._others)
