"""What each command of the action table does. A method here may ask the user something; the session does the rest."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader import paths
from reader.annotation import Color
from reader.article import Place, Span
from reader.exporters.bibliography import BIBLIOGRAPHY
from reader.exporters.names import file_name
from reader.figures import FoundFigure
from reader.i18n import translate
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.settings import BOUNDS, Settings, View
from reader.ui import dialogs
from reader.ui.arrivals.arrivals import Arrivals
from reader.ui.contexts.contexts_panel import ContextsPanel
from reader.ui.desk import Desk
from reader.ui.desk_commands import DeskCommands
from reader.ui.export.outbox import Order, Scope
from reader.ui.finding.find_bar import FindBar
from reader.ui.finding.search_box import SearchBox
from reader.ui.finding.search_panel import SearchPanel
from reader.ui.notes_desk.notes_desk import NotesDesk
from reader.ui.page_area import PageArea
from reader.ui.session import ReadingSession
from reader.ui.shelf.details_dialog import ask_details
from reader.ui.shelf.library_panel import LibraryPanel
from reader.ui.theme import Theme, theme_named
from reader.ui.versions.versions_panel import VersionsPanel
from reader.ui.ways.trail import Stop

# px; a step of Ctrl + and Ctrl -.
_STEP = 2


# More than this, selected, is not something that one looks for; code points.
_LONGEST_WORDS = 120


class Commands(QObject):
    """The receiver of the action table."""

    appearance_requested = Signal()
    settings_requested = Signal()
    names_requested = Signal()
    journal_requested = Signal(str)
    """Of an annotation; "" asks for that of all."""
    shortcuts_requested = Signal()
    sync_requested = Signal()
    export_requested = Signal(object)
    """Subject."""
    print_requested = Signal(bool)
    """Whether into a PDF file."""
    copied_with_source = Signal()
    notes_requested = Signal(bool)
    """Whether they are to be shown beside the text."""
    outline_requested = Signal(bool)
    """Whether it is to be shown beside the text."""
    figures_requested = Signal(bool)
    """Whether they are to be shown beside the text."""
    paragraph_requested = Signal()
    """It is to be asked for, to go there."""
    contexts_shown = Signal()
    """The contexts take the page's place, as they were left."""
    contexts_left = Signal()
    versions_shown = Signal()
    """The versions of an article take the page's place."""
    versions_left = Signal()
    nearest_shown = Signal()
    """The neighbours of a paragraph were asked for: the keyboard goes to them."""

    def __init__(
        self,
        session: ReadingSession,
        desk: Desk,
        box: SearchBox,
        *,
        results: SearchPanel,
        find_bar: FindBar,
        library: LibraryPanel,
        arrivals: Arrivals,
        contexts: ContextsPanel,
        notes_desk: NotesDesk,
        versions: VersionsPanel,
    ) -> None:
        """`library` is what is shown and hidden beside the page."""
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._box = box
        self._results = results
        self._find_bar = find_bar
        self._library = library
        self._arrivals = arrivals
        self._contexts = contexts
        self.desk = DeskCommands(session, notes_desk, desk, self)
        self._versions = versions
        self._awaits_sources = False

    @property
    def _window(self) -> QWidget:
        return self._desk.window()

    @property
    def _page(self) -> PageArea:
        return self._desk.page

    # --- in and out ----------------------------------------------------------------------------------------------

    def import_files(self) -> None:
        """Ask for files and import them."""
        self._session.import_paths(dialogs.ask_files(self._window))

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        if folder := dialogs.ask_folder(self._window, translate("Dialogs", "Import a folder")):
            self._session.import_paths([folder])

    def paste_article(self) -> None:
        """Offer to make an article of what is on the clipboard."""
        self._arrivals.paste()

    def import_highlights(self) -> None:
        """Ask for a file of highlights made in another program, and take them in."""
        self._arrivals.import_highlights()

    def stop_import(self) -> None:
        """Stop the import that goes on."""
        self._session.cancel_import()

    def add_bundled(self) -> None:
        """Add the articles that come with the program, and open the guide."""
        self._session.import_bundled()

    def show_refusals(self) -> None:
        """Show once more what an import refused."""
        self._arrivals.show_refusals()

    def export_article(self) -> None:
        """Ask what of the open article's notes to export, and where to."""
        if self._session.opened:
            self.export_notes(self._session.opened.entry.id)

    def export_notes(self, article: str) -> None:
        """Ask what of an article's notes to export, and where to."""
        self._ask_export(Scope.ARTICLE, article)

    def export_all(self) -> None:
        """Ask what of all notes to export, and where to."""
        self._ask_export(Scope.ALL, self._session.opened.entry.id if self._session.opened else "")

    def synchronise(self) -> None:
        """Show what a synchronisation with a folder would do."""
        self.sync_requested.emit()

    def _ask_export(self, scope: Scope, article: str) -> None:
        is_open = self._session.opened is not None and self._session.opened.entry.id == article
        passage = self._page.page.selected_span() if is_open else None
        if subject := self._session.export_subject(scope, article, passage):
            self.export_requested.emit(subject)

    def print_article(self) -> None:
        """Ask how to print the open article."""
        self.print_requested.emit(False)

    def save_pdf(self) -> None:
        """Ask how to make a PDF of the open article."""
        self.print_requested.emit(True)

    def take_offer(self, key: str) -> None:
        """Do what the page offers when there is no article to show, see `reader.ui.states`."""
        {
            "import": self.import_files,
            "paste": self.paste_article,
            "guide": self.add_bundled,
            "reopen": self._session.reading.reopen,
            "mend": self._session.reading.mend,
            "original": self._open_original,
        }[key]()

    def _open_original(self) -> None:
        for entry in self._session.entries():
            if entry.id == self._session.reading.damaged and entry.origin:
                QDesktopServices.openUrl(QUrl.fromLocalFile(entry.origin))

    # --- articles ------------------------------------------------------------------------------------------------

    def rename_article(self) -> None:
        """Ask for the open article's new title."""
        if self._session.opened:
            self.rename(self._session.opened.entry.id)

    def rename(self, article: str) -> None:
        """Ask for an article's new title."""
        entry = self._session.entry(article)
        if entry and (title := dialogs.ask_title(self._window, self._theme, entry.title)):
            self._session.rename(article, title)

    def name_search(self, query: str, name: str) -> None:
        """Ask for a name for a search, and save it under that; a `name` that it has is given up."""
        new = dialogs.ask_search_name(self._window, self._theme, name or query.strip())
        if new is None or new == name:
            return
        saved = self._session.settings.saved_searches
        kept = {new if key == name else key: words for key, words in saved.items() if key != new}
        self._session.change_settings(saved_searches=kept | {new: query})

    def edit_details(self, article: str) -> None:
        """Ask for an article's title, authors, source, date and tags."""
        entry = self._session.entry(article)
        if entry and (details := ask_details(self._window, self._theme, entry)):
            self._session.edit(article, **details)

    @property
    def _theme(self) -> Theme:
        return theme_named(self._session.settings.theme)

    def remove_article(self) -> None:
        """Move the open article to the trash."""
        if self._session.opened:
            self._session.remove(self._session.opened.entry.id)

    # --- the margin ----------------------------------------------------------------------------------------------

    def highlight(self, color: Color) -> None:
        """Highlight what is selected."""
        self._page.highlight(color)

    def write_note(self) -> None:
        """Highlight what is selected, and begin its note."""
        self._page.write_note()

    def attach_to_selection(self, annotation: str) -> None:
        """Attach a note whose words are gone to what is selected."""
        self._session.margin.attach(annotation, self._page.page.selected_span())
        self._page.let_go()

    def note_on_paragraph(self) -> None:
        """Begin a note on the paragraph where the cursor or the first line is."""
        self._session.margin.write_on_paragraph(self._page.page.current_paragraph())

    def bookmark(self) -> None:
        """Put a bookmark on that paragraph, or take it away."""
        if mark := self._current_mark():
            self._session.margin.mark_paragraph(mark.paragraph, bookmarked=not mark.bookmarked)

    def set_state(self, state: ParagraphState) -> None:
        """Give that paragraph a state; the state that it has is taken back."""
        if mark := self._current_mark():
            same = mark.state is state
            self._session.margin.mark_paragraph(mark.paragraph, state=ParagraphState.UNREAD if same else state)

    def _current_mark(self) -> ParagraphMark | None:
        """What is said of the paragraph where the cursor or the first line is."""
        opened, number = self._session.opened, self._page.page.current_paragraph()
        if opened is None or not number:
            return None
        return opened.marks.get(number) or ParagraphMark(opened.entry.id, number)

    def note_on_article(self) -> None:
        """Begin a note on the open article."""
        self._session.margin.write_on_article()

    def choose_tags(self) -> None:
        """Highlight what is selected, and have its tags chosen."""
        self._page.choose_tags()

    def copy(self) -> None:
        """Copy what is selected."""
        self._page.copy()

    def copy_text(self, text: str) -> None:
        """Copy a text as it is."""
        QGuiApplication.clipboard().setText(text)
        if self._awaits_sources:
            self._awaits_sources = False
            self.copied_with_source.emit()

    def cite(self) -> None:
        """Copy what is selected with its source, or without a selection the paragraph."""
        self._page.cite()

    def copy_footnote(self) -> None:
        """Copy what would be copied with its source with a footnote."""
        span, opened = self._page.span_to_cite(), self._session.opened
        if span and opened:
            self._put_on_clipboard(self._session.citing.footnote(opened.entry.id, span))

    def copy_reference(self) -> None:
        """Copy the open article as a line of a bibliography."""
        if opened := self._session.opened:
            self._put_on_clipboard(self._session.citing.reference(opened.entry.id))

    def copy_bibliography(self) -> None:
        """Copy the sources of all that was quoted; they are gathered in the background."""
        self._awaits_sources = True
        self._session.outbox.compose(Order(Path(), format=BIBLIOGRAPHY.name))

    def cite_span(self, span: Span) -> None:
        """Copy the words of `span` with their source."""
        self._put_on_clipboard(self._session.margin.citation(span))

    def cite_annotation(self, annotation: str) -> None:
        """Copy the words that an annotation is about, with their source."""
        self._put_on_clipboard(self._session.margin.citation_of(annotation))

    def _put_on_clipboard(self, citation: str) -> None:
        if citation:
            QGuiApplication.clipboard().setText(citation)
            self.copied_with_source.emit()

    def show_journal(self) -> None:
        """Show what became of the notes, and those that were deleted."""
        self.journal_requested.emit("")

    def undo(self) -> None:
        """Undo what was done last to the notes."""
        self._keeping_keyboard(self._session.margin.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._keeping_keyboard(self._session.margin.redo)

    def _keeping_keyboard(self, step: Callable[[], None]) -> None:
        """Where the keyboard was may be gone with a note's card: then the text has it."""
        had = QApplication.focusWidget()
        step()
        if had and not had.isVisible():
            self._page.take_keyboard()

    def show_desk(self) -> None:
        """Show all notes in the page's place, as they were left; or the page again."""
        self.desk.toggle()

    # --- finding one's way ---------------------------------------------------------------------------------------

    def go_back(self) -> None:
        """Go to where one was before the last jump, or to the desk if one came from there."""
        if self.desk.take_way_back():
            return
        self._visit(self._page.trail.back(self._page.stop))

    def go_forward(self) -> None:
        """Go to where one went back from."""
        self._visit(self._page.trail.forward(self._page.stop))

    def _visit(self, stop: Stop | None) -> None:
        if stop:
            self._session.open(stop.article, stop.place)

    def show_outline(self, shown: bool) -> None:
        """Show the headings of the article, or hide them."""
        self.outline_requested.emit(shown)

    def go_to_paragraph(self) -> None:
        """Ask which paragraph to go to."""
        if self._session.opened:
            self.paragraph_requested.emit()

    # --- view ----------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Go to the search box, with the selected words."""
        self.show_full_screen(False)
        self._box.take_keyboard(self._selected_words())

    def find_in_article(self) -> None:
        """Find in the open article, by default the selected words."""
        if self._session.opened:
            self._find_bar.open(self._selected_words())

    def find_next(self) -> None:
        """Go to the next place of what is found in the article."""
        self._find(1)

    def find_previous(self) -> None:
        """Go to the place before of what is found in the article."""
        self._find(-1)

    def _find(self, step: int) -> None:
        if self._find_bar.isVisible():
            self._find_bar.step_requested.emit(step)
        else:
            self.find_in_article()

    def next_hit(self) -> None:
        """Open the next hit of the search."""
        self._results.open_next(1)

    def previous_hit(self) -> None:
        """Open the hit before."""
        self._results.open_next(-1)

    def show_contexts(self) -> None:
        """Show every use of the selected words, of those that are searched for, or of those looked at before."""
        finder, contexts = self._session.finder, self._session.contexts
        selected = "" if self._contexts.isVisible() else self._selected_words()
        if selected:
            self.look_at_contexts(f'"{selected}"' if " " in selected else selected)
        elif contexts.is_open and not self._contexts.isVisible() and not self._box.hasFocus():
            self.contexts_shown.emit()
        elif words := self._box.text().strip() or finder.query:
            self.look_at_contexts(words)
        else:
            self.find()

    def show_versions(self) -> None:
        """What changed in the open article; the text again, if that is shown already."""
        if self._versions.isVisible():
            self.leave_versions()
        elif self._session.opened:
            self.look_at_versions(self._session.opened.entry.id)

    def look_at_versions(self, article: str) -> None:
        """What changed in an article, and in which versions."""
        self._session.open(article)
        self._session.look_at_versions(article)
        self.versions_shown.emit()

    def read_from_version(self, paragraph: int) -> None:
        """Read a paragraph of the article whose versions are looked at."""
        article = self._session.comparing.article
        self.leave_versions()
        self._session.open(article, Place(paragraph), flash=True)

    def leave_versions(self) -> None:
        """Put the versions away."""
        self._session.comparing.leave()
        self.versions_left.emit()
        self._page.take_keyboard()

    def look_at_contexts(self, words: str = "") -> None:
        """Show every use of these words, or of those that are searched for."""
        finder = self._session.finder
        self.show_full_screen(False)
        self._session.look_at_contexts(words or finder.query)
        self.contexts_shown.emit()

    def leave_contexts(self) -> None:
        """Put the contexts away and go back to where reading was."""
        self._session.leave_contexts()
        self.contexts_left.emit()
        self._page.take_keyboard()

    def save_contexts(self, uses: Sequence[int]) -> None:
        """Ask where to, and save lines of the contexts as a table."""
        folder = Path(self._session.settings.export_folder) if self._session.settings.export_folder else paths.exports()
        name = "".join(letter for letter in self._session.contexts.asked.text if letter.isalnum() or letter == " ")
        if file := dialogs.ask_table(self._window, folder / f"{name.strip() or 'kwic'}.csv"):
            self._session.contexts.write(uses, file)

    def show_nearest(self) -> None:
        """Show the paragraphs nearest to the one where the cursor or the first line is."""
        self.show_nearest_to(self._page.page.current_paragraph())

    def show_nearest_to(self, paragraph: int) -> None:
        """Show the paragraphs nearest to this one of the open article."""
        self.show_full_screen(False)
        self._session.look_around(paragraph)
        self.nearest_shown.emit()

    def leave_neighbours(self) -> None:
        """Put the neighbours away and go back to where reading was."""
        self._session.neighbourhood.leave()
        self._session.come_back()
        self._page.take_keyboard()

    def _selected_words(self) -> str:
        """What is selected, if it is short enough to be looked for."""
        span, opened = self._page.page.selected_span(), self._session.opened
        if not (span and opened) or span.paragraph != span.end_paragraph:
            return ""
        words = " ".join(opened.article.text_of(span).split())
        return words if len(words) <= _LONGEST_WORDS else ""

    def leave(self) -> None:
        """Close what floats over the page, let the selection go, stop finding, or leave the search and go back."""
        focus = QApplication.focusWidget()
        is_searching = focus is self._box or bool(focus and self._results.isAncestorOf(focus))
        if is_searching:
            self.leave_search()
        elif self.desk.is_shown:
            self.desk.leave()
        elif self._contexts.isVisible():
            self.leave_contexts()
        elif self._versions.isVisible():
            self.leave_versions()
        elif self._page.dismiss():
            self._page.take_keyboard()
        elif self._find_bar.isVisible():
            self._find_bar.shut()
        elif self._session.contexts.is_open:
            self.contexts_shown.emit()
        elif self._session.finder.query:
            self.leave_search()
        elif self._session.neighbourhood.is_open:
            self.leave_neighbours()
        else:
            self.show_full_screen(False)
            self._page.take_keyboard()

    def read_on(self) -> None:
        """Let the keys move in the text again."""
        self._page.take_keyboard()

    def leave_search(self) -> None:
        """Leave the search and go back to where reading was."""
        self._session.come_back()
        self._page.take_keyboard()

    def show_continuous(self, shown: bool) -> None:
        """Show the article as one continuous text."""
        self._show_view(View.CONTINUOUS, shown)

    def show_focus(self, shown: bool) -> None:
        """Show one paragraph lit and the rest dimmed."""
        self._show_view(View.FOCUS, shown)

    def show_paragraphs(self, shown: bool) -> None:
        """Show a card for each paragraph."""
        self._show_view(View.PARAGRAPHS, shown)

    def _show_view(self, view: View, shown: bool) -> None:
        """Another view becomes the chosen one; the one before is ticked off by the same choice."""
        if shown and self._session.settings.view != view:
            self._session.change_settings(view=view.value)

    def enlarge(self) -> None:
        """Make the reading face larger."""
        self.zoom(1)

    def shrink(self) -> None:
        """Make the reading face smaller."""
        self.zoom(-1)

    def reset_size(self) -> None:
        """Make the reading face as large as it is at first."""
        self._session.change_settings(reading_size=Settings().reading_size)

    def zoom(self, steps: int) -> None:
        """Make the reading face larger by so many steps, or smaller if there are fewer than none."""
        sizes = BOUNDS["reading_size"]
        size = self._session.settings.reading_size + steps * _STEP
        self._session.change_settings(reading_size=max(sizes[0], min(sizes[-1], size)))

    def show_diacritics(self, shown: bool) -> None:
        """Show or hide the marks that say how a word is spoken."""
        if self._session.settings.diacritics != shown:
            self._session.change_settings(diacritics=shown)

    def show_appearance(self) -> None:
        """Open the small panel of themes, faces and sizes."""
        self.appearance_requested.emit()

    def show_settings(self) -> None:
        """Open the window of all settings."""
        self.settings_requested.emit()

    def show_names(self) -> None:
        """Open the list of other names."""
        self.names_requested.emit()

    def show_list(self, shown: bool) -> None:
        """Show or hide the list of articles."""
        self._library.setVisible(shown)

    def go_to_list(self) -> None:
        """Show the list of articles and let the arrow keys go through it."""
        self._library.show()
        self._library.take_keyboard()

    def show_figures(self, shown: bool) -> None:
        """Show or hide the figures and dates beside the text."""
        if shown:
            self.show_full_screen(False)
        self.figures_requested.emit(shown)

    def save_figures(self, found: Sequence[FoundFigure]) -> None:
        """Ask where to write figures, and write them there."""
        opened = self._session.opened
        title = opened.entry.title if opened else translate("Figures", "Figures and dates")
        article = opened.entry.id if opened else ""
        if file := dialogs.ask_table(self._window, Path.home() / file_name(title, article, (), ".csv")):
            self._session.write_figures(found, file)

    def show_notes(self, shown: bool) -> None:
        """Show or hide the notes beside the text."""
        self.notes_requested.emit(shown)

    def show_beside(self, shown: bool) -> None:
        """Show a second article beside the one that is read, or only this one."""
        if shown and not self._session.panes.is_split:
            self._session.open_beside()
            self._page.take_keyboard()
        elif self._session.panes.is_split and not shown:
            self._session.panes.close_pane(self._session.panes.other)

    def open_beside(self, article: str) -> None:
        """Show an article beside the one that is read."""
        self._session.open_beside(article)
        self._page.take_keyboard()

    def go_to_other_pane(self) -> None:
        """Go on in the other of two panes."""
        if self._session.panes.is_split:
            self._session.panes.use(self._session.panes.other)
            self._page.take_keyboard()

    def link_panes(self, linked: bool) -> None:
        """Let both panes scroll together, or each for itself."""
        self._desk.link(linked)

    def show_full_screen(self, shown: bool) -> None:
        """Give the page the whole screen, or give it back."""
        window, full = self._window, Qt.WindowState.WindowFullScreen
        window.setWindowState(window.windowState() | full if shown else window.windowState() & ~full)

    def show_shortcuts(self) -> None:
        """Show what the keys do."""
        self.shortcuts_requested.emit()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()
