"""The middle of the window: the page, the bar at a selection, a paragraph's menu, and what stands there instead."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget

from reader.annotation import Annotation, Color, Target
from reader.article import Kind, LibraryEntry, Place, Span
from reader.errors import HashiyaError
from reader.i18n import translate
from reader.ui import states
from reader.ui.opened import Opened
from reader.ui.page import Highlight, PageTheme, PageView
from reader.ui.selection_bar import SelectionBar
from reader.ui.state_page import State, StatePage
from reader.ui.theme import Theme


class PageArea(QStackedWidget):
    """Shows the open article and asks for what is done with its text."""

    moved = Signal(object, float, int)
    """Place, progress 0..1, and of how many paragraphs."""
    selection_changed = Signal(bool)
    """Whether there is a selection."""
    highlight_requested = Signal(object, object)
    """Span, Color."""
    note_requested = Signal(object)
    """Span."""
    copy_requested = Signal(object)
    """Span."""
    annotation_requested = Signal(str)
    paragraph_note_requested = Signal(int)
    article_note_requested = Signal()
    kind_requested = Signal(int, object)
    title_line_requested = Signal()
    rename_requested = Signal()
    link_requested = Signal(str)
    files_dropped = Signal(list)
    offer_chosen = Signal(str)
    """The key of an offer of the page that stands here when there is no article to show, see `reader.ui.states`."""

    def __init__(
        self, theme: Theme, page_theme: PageTheme, names: Mapping[Color, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("middle")
        self._opened: Opened | None = None
        self._furniture_open: frozenset[int] = frozenset()
        self._annotations: Sequence[Annotation] = ()
        self._has_articles = False
        self._state: Callable[[], State] = self._nothing
        self._empty = StatePage(theme, self)
        self.page = PageView(self)
        self.page.apply_theme(page_theme)
        self.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._bar = SelectionBar(theme, names, self)
        self.addWidget(self._empty)
        self.addWidget(self.page)
        self._connect_signals()
        self.retranslate(names)

    def _connect_signals(self) -> None:
        page, bar = self.page, self._bar
        page.copyAvailable.connect(self.selection_changed)
        page.selection_finished.connect(self._place_bar)
        page.selection_cleared.connect(bar.hide)
        page.highlight_activated.connect(self.annotation_requested)
        page.link_activated.connect(self.link_requested)
        page.furniture_toggled.connect(self._remember_furniture)
        page.files_dropped.connect(lambda names: self.files_dropped.emit([Path(name) for name in names]))
        page.place_changed.connect(self._tell_place)
        page.customContextMenuRequested.connect(self._offer_menu)
        page.verticalScrollBar().valueChanged.connect(self._follow_selection)
        bar.color_requested.connect(self.highlight)
        bar.note_requested.connect(self.write_note)
        bar.copy_requested.connect(self.copy)
        self._empty.chosen.connect(self.offer_chosen)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_opened(self, opened: Opened) -> None:
        """Show an article from its beginning."""
        self._furniture_open = frozenset()
        self._show(opened, self._furniture_open)

    def _show(self, opened: Opened, furniture_open: frozenset[int]) -> None:
        self._opened = opened
        self._bar.hide()
        self.page.show_article(opened.article, furniture_open=furniture_open)
        self.show_annotations(opened.annotations)
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self._empty.isAncestorOf(focus)
        self.setCurrentWidget(self.page)
        if had_keyboard:
            self.take_keyboard()

    def show_rearranged(self, opened: Opened) -> None:
        """Show the open article's new state at the place where reading is."""
        place, before = self.page.place(), self._opened
        same_numbers = before is not None and len(before.article.paragraphs) == len(opened.article.paragraphs)
        self._show(opened, self._furniture_open if same_numbers else frozenset())
        self.page.go_to(place)

    def _remember_furniture(self, number: int) -> None:
        """A paragraph was unfolded, or folded away again; it stays so while the article is arranged anew."""
        self._furniture_open ^= {number}

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Paint these highlights."""
        self._annotations = annotations
        self.page.set_highlights(
            [
                Highlight(annotation.id, annotation.span, annotation.color, bool(annotation.note))
                for annotation in annotations
                if annotation.span and annotation.target is Target.PASSAGE
            ]
        )

    def show_nothing(self) -> None:
        """No article is open."""
        self._show_state(self._nothing)

    def show_unreadable(self, entry: LibraryEntry, error: HashiyaError) -> None:
        """The article that was to be opened cannot be shown."""
        self._show_state(partial(states.unreadable, entry, error))

    def show_library(self, entries: Sequence[LibraryEntry]) -> None:
        """The library holds these; without any, the page says how some come in."""
        had, self._has_articles = self._has_articles, bool(entries)
        if had != self._has_articles and self._state == self._nothing:
            self._empty.show_state(self._state())

    def _nothing(self) -> State:
        return states.nothing_open() if self._has_articles else states.empty_library()

    def _show_state(self, state: Callable[[], State]) -> None:
        self._opened = None
        self._bar.hide()
        self.page.clear()
        self._state = state
        self._empty.show_state(state())
        had_keyboard = self.page.hasFocus()
        self.setCurrentWidget(self._empty)
        if had_keyboard:
            self.take_keyboard()

    @property
    def state(self) -> State | None:
        """What is said where no article is shown; None if one is."""
        return self._empty.state if self._opened is None else None

    def take_offer(self, key: str) -> None:
        """Press the button of an offer."""
        self._empty.take(key)

    def go_to(self, place: Place, flash: bool) -> None:
        """Bring a place into view."""
        self.page.go_to(place, flash=flash)
        self._tell_place()

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Mark found words."""
        self.page.set_hits(spans)

    def take_keyboard(self) -> None:
        """Let the arrow keys move in the text."""
        shown = self.page if self._opened else self._empty
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what can be asked for -----------------------------------------------------------------------------------

    def highlight(self, color: Color) -> None:
        """Ask for the selection to be highlighted, and let it go."""
        if span := self.page.selected_span():
            self.highlight_requested.emit(span, color)
            self.let_go()

    def write_note(self) -> None:
        """Ask for a note on the selection, and let it go."""
        if span := self.page.selected_span():
            self.let_go()
            self.note_requested.emit(span)

    def copy(self) -> None:
        """Ask for the selected words."""
        if span := self.page.selected_span():
            self.copy_requested.emit(span)

    def let_go(self) -> None:
        """Select nothing."""
        cursor = self.page.textCursor()
        cursor.clearSelection()
        self.page.setTextCursor(cursor)

    def menu_for(self, paragraph: int) -> QMenu:
        """What can be done with a paragraph (its number, from 1), and with the article."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened = self._opened
        if opened is None or not opened.article.paragraphs:
            return menu
        if self.page.selected_span():
            menu.addAction(translate("Page", "Copy"), self.copy)
            menu.addAction(translate("Page", "Note on the selection"), self.write_note)
            menu.addSeparator()
        menu.addAction(
            translate("Page", "Note on this paragraph"), partial(self.paragraph_note_requested.emit, paragraph)
        )
        menu.addAction(translate("Page", "Note on the article"), self.article_note_requested.emit)
        menu.addSeparator()
        kind = opened.article.paragraph(paragraph).kind
        for other, text in (
            (Kind.TEXT, translate("Page", "This is text")),
            (Kind.HEADING, translate("Page", "This is a heading")),
            (Kind.FURNITURE, translate("Page", "This does not belong to the text")),
        ):
            if other is not kind:
                menu.addAction(text, partial(self.kind_requested.emit, paragraph, other))
        menu.addSeparator()
        if opened.article.repeated_title is not None:
            menu.addAction(translate("Page", "The line that repeats the title is text"), self.title_line_requested.emit)
        menu.addAction(translate("Page", "Rename the article…"), self.rename_requested.emit)
        return menu

    # --- theme, language, size -----------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme, page_theme: PageTheme) -> None:
        """Take on other colours and sizes; the place in the text stays."""
        self.page.apply_theme(page_theme)
        self._bar.apply_theme(theme)
        self._empty.apply_theme(theme)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._bar.retranslate(names)
        self._empty.show_state(self._state())
        if self._opened:  # what stands above the text was written when it was shown
            article = replace(self._opened.article)
            self.show_rearranged(replace(self._opened, article=article, annotations=tuple(self._annotations)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_selection()

    # --- inside --------------------------------------------------------------------------------------------------

    def _tell_place(self) -> None:
        if self._opened:
            place = self.page.place()
            self.moved.emit(place, self.page.progress(), len(self._opened.article.paragraphs))

    def _follow_selection(self) -> None:
        if self._bar.isVisible():
            self._place_bar()

    def _place_bar(self) -> None:
        viewport = self.page.viewport()
        selection = self.page.selection_rect()
        selection.moveTopLeft(viewport.mapTo(self, selection.topLeft()))
        self._bar.show_at(selection, viewport.geometry())

    def _offer_menu(self, at: QPoint) -> None:
        if self._opened:
            self.menu_for(self.page.cursorForPosition(at).blockNumber() + 1).popup(self.page.viewport().mapToGlobal(at))
