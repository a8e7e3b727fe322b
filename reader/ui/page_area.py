"""The middle of the window: the page, the bar at a selection, a paragraph's menu, and what stands there instead."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, LibraryEntry, Place, Span
from reader.errors import HashiyaError
from reader.i18n import translate
from reader.paragraph_mark import ParagraphMark, ParagraphState, state_name
from reader.reading_time import Pace
from reader.settings import View
from reader.ui import menus, states
from reader.ui.bars.page_bars import PageBars
from reader.ui.direction_menu import add_directions
from reader.ui.lightbox import Lightbox
from reader.ui.notes.margin_column import MarginColumn
from reader.ui.opened import Opened
from reader.ui.page import Highlight, PageTheme, PageView, Plate, Wish, details_of
from reader.ui.paragraphs import FilterBar, Filtering
from reader.ui.state_page import State, StatePage
from reader.ui.theme import Theme
from reader.ui.ways.destination import last_number
from reader.ui.ways.trail import Stop, Trail
from reader.ui.wording import capital


class PageArea(QStackedWidget):
    """Shows the open article and asks for what is done with its text."""

    changed = Signal()
    """Something else is shown: another article, the same one arranged anew, or none."""
    moved = Signal(object, float, int, float)
    """Place, progress 0..1, of how many paragraphs, and for how many minutes more."""
    read = Signal(int, int, int)
    """The number of the paragraph that is being read, `number_read`, and the last number that the page shows."""
    selection_changed = Signal(bool)
    """Whether there is a selection."""
    highlight_requested = Signal(object, object)
    """Span, Color."""
    note_requested = Signal(object)
    """Span."""
    cite_requested = Signal(object)
    """Span."""
    tag_requested = Signal(object)
    """Span."""
    paragraph_note_requested = Signal(int)
    article_note_requested = Signal()
    bookmark_requested = Signal(int, bool)
    """The number of a paragraph, and whether it is to have a bookmark."""
    state_requested = Signal(int, object)
    """The number of a paragraph, and its ParagraphState."""
    nearest_requested = Signal(int)
    kind_requested = Signal(int, object)
    direction_requested = Signal(object, object)
    """The number of a paragraph, or None for the whole article, and the Direction it is to run in, None for its own."""
    title_line_requested = Signal()
    rename_requested = Signal()
    link_requested = Signal(str)
    zoom_requested = Signal(int)
    """By how many steps the letters should become larger, or smaller if it is negative."""
    picture_wanted = Signal(str, object)
    """The id of the open article, and the Wish for one of its pictures."""
    offer_chosen = Signal(str)
    """The key of an offer of the page that stands here when there is no article to show, see `reader.ui.states`."""

    def __init__(
        self, theme: Theme, page_theme: PageTheme, names: Mapping[Color, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("middle")
        self._opened: Opened | None = None
        self._furniture_open: frozenset[int] = frozenset()
        self._hits: Sequence[Span] = ()
        self._marks: Mapping[int, ParagraphMark] = {}
        self.annotations: Sequence[Annotation] = ()
        """Of the open article, in the order of the text."""
        self.trail = Trail(self)
        """Where one has been on this page."""
        self._has_articles = False
        self._pace = Pace()
        self._state: Callable[[], State] = self._nothing
        self._empty = StatePage(theme, self)
        self.page = PageView(page_theme, self)
        self.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.margin = MarginColumn(self.page, theme, names)
        self.bars = PageBars(theme, names, self.page, self)
        self.lightbox = Lightbox(theme, page_theme, self)
        self.filter_bar = FilterBar(theme, names, self)
        self.filtering = Filtering(self.page, self.filter_bar)
        self._theme = theme
        self._sheet = QStackedWidget(self)
        self._sheet.setObjectName("sheetstack")
        self._sheet.addWidget(self.page)
        self._reading = QWidget(self)
        column = QVBoxLayout(self._reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self._sheet, 1)
        self.setTabOrder(self.filter_bar.last_stop, self.page)
        self.addWidget(self._empty)
        self.addWidget(self._reading)
        self._connect_signals()
        self.retranslate(names)

    def _connect_signals(self) -> None:
        page, bars = self.page, self.bars
        page.copyAvailable.connect(self.selection_changed)
        page.note_activated.connect(lambda note: self.margin.choose(note, False))
        page.link_activated.connect(self.link_requested)
        page.furniture_toggled.connect(self._remember_furniture)
        page.place_changed.connect(self.tell_place)
        page.mark_told.connect(lambda _: self._tell_paragraph())
        page.departing.connect(self._depart)
        page.zoom_requested.connect(self.zoom_requested)
        page.picture_wanted.connect(self._want_picture)
        page.picture_activated.connect(self._enlarge_picture)
        self.lightbox.picture_wanted.connect(self._want_picture)
        self.lightbox.closed.connect(self.take_keyboard)
        page.customContextMenuRequested.connect(self._offer_menu)
        page.number_activated.connect(lambda number: self.menu_for(number).popup(QCursor.pos()))
        page.state_activated.connect(lambda number: self.states_menu(number).popup(QCursor.pos()))
        page.bookmark_activated.connect(self._toggle_bookmark)
        bars.selection.color_requested.connect(self.highlight)
        bars.selection.note_requested.connect(self.write_note)
        bars.selection.tag_requested.connect(self.choose_tags)
        bars.selection.copy_requested.connect(self.copy)
        bars.selection.cite_requested.connect(self.cite)
        self._empty.chosen.connect(self.offer_chosen)
        self.filter_bar.left.connect(self.take_keyboard)
        self.filtering.emptied.connect(self._show_emptied)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_opened(self, opened: Opened) -> None:
        """Show an article from its beginning."""
        self._depart()
        self._furniture_open, self._hits = frozenset(), ()
        self.margin.clear()
        self.filtering.show_article(opened.article, self._furniture_open, is_new=True)
        self._show(opened, self._furniture_open)

    def _show(self, opened: Opened, furniture_open: frozenset[int]) -> None:
        self._opened = opened
        self.bars.hide()
        self.lightbox.put_away()
        details = details_of(opened.article, opened.entry.words, self._pace)
        self.page.show_article(opened.article, furniture_open=furniture_open, details=details, pictures=opened.pictures)
        self.show_annotations(opened.annotations)
        self.show_marks(opened.marks)
        focus = self.window().focusWidget()  # also before the window is the active one
        had_keyboard = focus is not None and self._empty.isAncestorOf(focus)
        self.setCurrentWidget(self._reading)
        if had_keyboard:
            self.take_keyboard()
        self.changed.emit()

    def show_rearranged(self, opened: Opened) -> None:
        """Show the open article's new state at the place where reading is."""
        before = self._opened
        same_numbers = before is not None and len(before.article.paragraphs) == len(opened.article.paragraphs)
        furniture_open = self._furniture_open if same_numbers else frozenset()
        self.filtering.show_article(opened.article, furniture_open, is_new=not same_numbers)
        with self.page.kept():
            self._show(opened, furniture_open)
            if same_numbers:
                self.page.set_hits(self._hits)

    def _remember_furniture(self, number: int) -> None:
        """A paragraph was unfolded, or folded away again; it stays so while the article is arranged anew."""
        self._furniture_open ^= {number}

    @property
    def furniture_open(self) -> frozenset[int]:
        """The numbers of the paragraphs that do not belong to the text and were unfolded."""
        return self._furniture_open

    def _want_picture(self, wish: Wish) -> None:
        if self._opened:
            self.picture_wanted.emit(self._opened.entry.id, wish)

    def show_picture(self, article: str, wish: Wish, plate: Plate | None) -> None:
        """A picture that was wished for; None: its file is damaged."""
        if self._opened and self._opened.entry.id == article:
            self.page.take_picture(wish, plate)
            self.lightbox.take_picture(wish, plate)

    def _enlarge_picture(self, number: int) -> None:
        if self._opened:
            self.lightbox.show_picture(self._opened.article, self._opened.pictures, number)

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Paint these highlights."""
        self.annotations = annotations
        self.bars.show_annotations(annotations)
        self.page.set_highlights([_highlight(note, note.span) for note in annotations if note.span])
        self.margin.show_annotations(annotations)
        self.filtering.show_annotations(annotations)

    def show_marks(self, marks: Mapping[int, ParagraphMark]) -> None:
        """The bookmarks and states of the open article's paragraphs, by their numbers."""
        self._marks = marks
        self.page.set_marks(marks)
        self.filtering.show_marks(marks)

    def _show_emptied(self, is_empty: bool) -> None:
        """No paragraph is as the filter wants it, in the view that has one."""
        gone = is_empty and self.page.view is View.PARAGRAPHS
        self._sheet.setCurrentWidget(self._nothing_left if gone else self.page)

    def _drop_nothing_left(self) -> None:
        """It was made in another look or language."""
        if made := self.__dict__.pop("_nothing_left", None):
            self._sheet.removeWidget(made)
            made.deleteLater()
            self._show_emptied(self.filtering.is_empty)

    @cached_property
    def _nothing_left(self) -> StatePage:
        """What stands where no paragraph is as the filter wants it; made when that happens first."""
        made = StatePage(self._theme, self)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        made.show_state(states.no_such_paragraph())
        made.chosen.connect(lambda _: self.filter_bar.clear())
        self._sheet.addWidget(made)
        return made

    def show_pace(self, pace: Pace) -> None:
        """The reader reads so fast. The header follows when an article is opened, or when that is forgotten."""
        was, self._pace = self._pace, pace
        if was.is_learned and not pace.is_learned:
            self._show_anew()
            self.tell_place()

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
        self.bars.hide()
        self.margin.clear()
        self.page.clear()
        self._state = state
        self._empty.show_state(state())
        had_keyboard = self.page.hasFocus()
        self.setCurrentWidget(self._empty)
        if had_keyboard:
            self.take_keyboard()
        self.changed.emit()

    @property
    def title(self) -> str:
        """The title of the article that is shown; "" if none is."""
        return self._opened.entry.title if self._opened else ""

    @property
    def state(self) -> State | None:
        """What is said where no article is shown; None if one is."""
        return self._empty.state if self._opened is None else None

    def take_offer(self, key: str) -> None:
        """Press the button of an offer."""
        self._empty.take(key)

    def go_to(self, place: Place, flash: bool) -> None:
        """Bring a place into view; without `flash`, to the upper edge."""
        if not flash:
            self._depart()
        self.page.go_to(place, flash=flash)
        self.tell_place()

    @property
    def stop(self) -> Stop | None:
        """Where reading is, for the trail; None if no article is open."""
        return Stop(self._opened.entry.id, self.page.place()) if self._opened else None

    @property
    def number_read(self) -> int:
        """The number that the page shows at what is being read: at a heading or a picture, the one that follows it."""
        if self._opened is None:
            return 0
        paragraphs = self._opened.article.paragraphs
        read, last = self.page.current_paragraph(), last_number(self._opened.article)
        return next((number for number in range(read, last) if paragraphs[number - 1].is_numbered), last)

    def _depart(self, stretch: str = "") -> None:
        """The page is about to jump."""
        if self.stop:
            self.trail.leave(self.stop, stretch)

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Mark found words."""
        self._hits = spans
        self.page.set_hits(spans)

    def show_view(self, view: View) -> None:
        """Show articles as continuous text, with one paragraph in focus, or paragraph by paragraph."""
        self.page.show_view(view)
        self.filter_bar.setVisible(view is View.PARAGRAPHS)
        self._show_emptied(self.filtering.is_empty)

    def take_keyboard(self) -> None:
        """Let the arrow keys move in the text."""
        shown = self._sheet.currentWidget() if self._opened else None
        (shown or self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

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
        """Copy the selected words."""
        self.page.copy()

    def cite(self) -> None:
        """Ask for the selected words with their source, else for the highlight of the bar, else for the paragraph."""
        if span := self.page.selected_span():
            self.cite_requested.emit(span)
        elif self.bars.highlight.isVisible():
            self.bars.highlight.cite_requested.emit()
        elif number := self.page.current_paragraph():
            self.cite_paragraph(number)

    def span_to_cite(self) -> Span | None:
        """The selected words, else those of the highlight of the bar, else the paragraph."""
        if span := self.page.selected_span():
            return span
        shown, number = self.bars.shown, self.page.current_paragraph()
        if shown and shown.span:
            return shown.span
        if self._opened and number:
            return Span(number, 0, len(self._opened.article.paragraph(number).text))
        return None

    def cite_paragraph(self, number: int) -> None:
        """Ask for a whole paragraph (its number, from 1) with its source."""
        if self._opened:
            self.cite_requested.emit(Span(number, 0, len(self._opened.article.paragraph(number).text)))

    def choose_tags(self) -> None:
        """Ask for tags for the selection, and let it go."""
        if span := self.page.selected_span():
            self.let_go()
            self.tag_requested.emit(span)

    def dismiss(self) -> bool:
        """Close what floats over the page, or let the selection go; whether there was either."""
        if self.bars.dismiss():
            return True
        had = self.page.selected_span() is not None
        self.let_go()
        return self.page.put_caret_away() or had

    def let_go(self) -> None:
        """Select nothing."""
        self.page.let_go()

    def states_menu(self, paragraph: int) -> QMenu:
        """The states that a paragraph can be given, with the one that it has ticked."""
        menu = menus.menu(self)
        mark = self._marks.get(paragraph)
        now = mark.state if mark else ParagraphState.UNREAD
        for state in ParagraphState:
            action = menu.addAction(capital(state_name(state)), partial(self.state_requested.emit, paragraph, state))
            action.setCheckable(True)
            action.setChecked(state is now)
        menus.shape(menu, has_column=True)
        return menu

    def _toggle_bookmark(self, paragraph: int) -> None:
        mark = self._marks.get(paragraph)
        self.bookmark_requested.emit(paragraph, not (mark and mark.bookmarked))

    def menu_for(self, paragraph: int) -> QMenu:
        """What can be done with a paragraph (its number, from 1), and with the article."""
        menu = menus.menu(self)
        opened = self._opened
        if opened is None or not opened.article.paragraphs:
            return menu
        if self.page.selected_span():
            menu.addAction(translate("Page", "Copy"), self.copy)
            menu.addAction(translate("Page", "Copy with the source"), self.cite)
            menu.addAction(translate("Page", "Note on the selection"), self.write_note)
            menu.addAction(translate("Page", "Tags of the selection"), self.choose_tags)
            menu.addSeparator()
        menu.addAction(
            translate("Page", "Note on this paragraph"), partial(self.paragraph_note_requested.emit, paragraph)
        )
        menu.addAction(translate("Page", "Note on the article"), self.article_note_requested.emit)
        menu.addAction(
            translate("Page", "Copy this paragraph with the source"), partial(self.cite_paragraph, paragraph)
        )
        menu.addAction(translate("Page", "Nearest paragraphs"), partial(self.nearest_requested.emit, paragraph))
        menu.addSeparator()
        self._add_marks(menu, paragraph)
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
        self._add_directions(menu, opened.article, paragraph)
        menu.addSeparator()
        if opened.article.repeated_title is not None:
            menu.addAction(translate("Page", "The line that repeats the title is text"), self.title_line_requested.emit)
        menu.addAction(translate("Page", "Rename the article…"), self.rename_requested.emit)
        return menu

    def _add_marks(self, menu: QMenu, paragraph: int) -> None:
        mark = self._marks.get(paragraph)
        is_marked = bool(mark and mark.bookmarked)
        text = translate("Page", "Remove the bookmark") if is_marked else translate("Page", "Set a bookmark")
        menu.addAction(text, partial(self._toggle_bookmark, paragraph))
        states = self.states_menu(paragraph)
        states.setTitle(translate("Page", "State of the paragraph"))
        menu.addMenu(states)

    def _add_directions(self, menu: QMenu, article: Article, paragraph: int) -> None:
        ask = self.direction_requested.emit
        own = article.directions.get(paragraph)
        add_directions(menu, translate("Page", "Direction of the paragraph"), own, partial(ask, paragraph))
        add_directions(menu, translate("Page", "Direction of the article"), article.forced, partial(ask, None))

    # --- theme, language, size -----------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme, page_theme: PageTheme) -> None:
        """Take on other colours and sizes; the place in the text stays."""
        self.page.apply_theme(page_theme)
        self.margin.apply_theme(theme)
        self.bars.apply_theme(theme)
        self.lightbox.apply_theme(theme, page_theme)
        self._empty.apply_theme(theme)
        self._theme = theme
        self._drop_nothing_left()
        self.filter_bar.apply_theme(theme)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self.bars.retranslate(names)
        self.lightbox.retranslate()
        self.margin.retranslate(names)
        self._empty.show_state(self._state())
        self._drop_nothing_left()
        self.filter_bar.retranslate(names)
        self._show_anew()

    def _show_anew(self) -> None:
        """What stands above the text was written when it was shown."""
        if self._opened:
            article, annotations = replace(self._opened.article), tuple(self.annotations)
            self.show_rearranged(replace(self._opened, article=article, annotations=annotations, marks=self._marks))

    # --- inside --------------------------------------------------------------------------------------------------

    def tell_place(self) -> None:
        """Tell where reading is, and how much is left."""
        if self._opened:
            place, progress = self.page.place(), self.page.progress()
            left = self._pace.minutes_for(self._opened.entry.words) * (1 - progress)
            self.trail.arrive(Stop(self._opened.entry.id, place))
            self._tell_paragraph()
            self.moved.emit(place, progress, len(self._opened.article.paragraphs), left)

    def _tell_paragraph(self) -> None:
        if self._opened:
            self.read.emit(self.page.current_paragraph(), self.number_read, last_number(self._opened.article))

    def _offer_menu(self, at: QPoint) -> None:
        if self._opened:
            self.menu_for(self.page.cursorForPosition(at).blockNumber() + 1).popup(self.page.viewport().mapToGlobal(at))


def _highlight(note: Annotation, span: Span) -> Highlight:
    """An annotation as the page paints it; of a note on a paragraph only the dot."""
    if note.target is not Target.PASSAGE:
        span = Span(span.paragraph, 0, 0)
    return Highlight(note.id, span, note.color, bool(note.note.strip() or note.tags), note.note, note.tags)
