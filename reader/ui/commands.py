"""What each command of the action table does. A method here may ask the user something; the session does the rest."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.annotation import Color
from reader.article import Span
from reader.i18n import translate
from reader.settings import BOUNDS, Settings
from reader.ui import dialogs
from reader.ui.outbox import Scope
from reader.ui.page_area import PageArea
from reader.ui.search_box import SearchBox
from reader.ui.session import ReadingSession

# px; a step of Ctrl + and Ctrl -.
_STEP = 2


class Commands(QObject):
    """The receiver of the action table."""

    appearance_requested = Signal()
    settings_requested = Signal()
    shortcuts_requested = Signal()
    export_requested = Signal(object)
    """Subject."""

    def __init__(
        self, session: ReadingSession, page: PageArea, box: SearchBox, library: QWidget, side: QWidget
    ) -> None:
        """`library` and `side` are what is shown and hidden beside the page."""
        super().__init__(page)
        self._session = session
        self._page = page
        self._box = box
        self._library = library
        self._side = side

    @property
    def _window(self) -> QWidget:
        return self._page.window()

    # --- in and out ----------------------------------------------------------------------------------------------

    def import_files(self) -> None:
        """Ask for files and import them."""
        self._session.import_paths(dialogs.ask_files(self._window))

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        if folder := dialogs.ask_folder(self._window, translate("Dialogs", "Import a folder")):
            self._session.import_paths([folder])

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

    def _ask_export(self, scope: Scope, article: str) -> None:
        is_open = self._session.opened is not None and self._session.opened.entry.id == article
        passage = self._page.page.selected_span() if is_open else None
        if subject := self._session.export_subject(scope, article, passage):
            self.export_requested.emit(subject)

    # --- articles ------------------------------------------------------------------------------------------------

    def rename_article(self) -> None:
        """Ask for the open article's new title."""
        if self._session.opened:
            self.rename(self._session.opened.entry.id)

    def rename(self, article: str) -> None:
        """Ask for an article's new title."""
        entry = next((entry for entry in self._session.entries() if entry.id == article), None)
        if entry and (title := dialogs.ask_title(self._window, entry.title)):
            self._session.rename(article, title)

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

    def note_on_paragraph(self) -> None:
        """Begin a note on the paragraph where the cursor or the first line is."""
        self._session.margin.write_on_paragraph(self._page.page.current_paragraph())

    def note_on_article(self) -> None:
        """Begin a note on the open article."""
        self._session.margin.write_on_article()

    def copy(self) -> None:
        """Copy what is selected."""
        self._page.copy()

    def copy_text(self, text: str) -> None:
        """Copy a text as it is."""
        QGuiApplication.clipboard().setText(text)

    def copy_span(self, span: Span) -> None:
        """Copy the stored words of `span`: Qt would turn no-break spaces into spaces."""
        if self._session.opened:
            QGuiApplication.clipboard().setText(self._session.opened.article.text_of(span))

    # --- view ----------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Go to the search box."""
        self.show_full_screen(False)
        self._box.take_keyboard()

    def leave(self) -> None:
        """Let go of the selection, or leave the search and go back to where reading was."""
        if self._page.page.selected_span():
            self._page.let_go()
        elif self._session.query:
            self._session.come_back()
        else:
            self.show_full_screen(False)
        self._page.take_keyboard()

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

    def show_appearance(self) -> None:
        """Open the small panel of themes, faces and sizes."""
        self.appearance_requested.emit()

    def show_settings(self) -> None:
        """Open the window of all settings."""
        self.settings_requested.emit()

    def show_list(self, shown: bool) -> None:
        """Show or hide the list of articles."""
        self._library.setVisible(shown)

    def show_notes(self, shown: bool) -> None:
        """Show or hide the panel beside the text."""
        self._side.setVisible(shown)

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
