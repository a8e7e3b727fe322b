"""What each command of the action table does. A method here may ask the user something; the session does the rest."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.annotation import Color
from reader.article import Span
from reader.i18n import translate
from reader.settings import Settings
from reader.ui import dialogs
from reader.ui.arrivals import Arrivals
from reader.ui.page_area import PageArea
from reader.ui.search_box import SearchBox
from reader.ui.session import ReadingSession
from reader.ui.shortcut_sheet import ShortcutSheet

# px; a step of Ctrl + and Ctrl -, and how small and large the reading face may become.
_STEP, _SMALLEST, _LARGEST = 2, 14, 60


class Commands(QObject):
    """The receiver of the action table."""

    def __init__(
        self,
        session: ReadingSession,
        page: PageArea,
        box: SearchBox,
        library: QWidget,
        side: QWidget,
        *,
        arrivals: Arrivals,
    ) -> None:
        """`library` and `side` are what is shown and hidden beside the page."""
        super().__init__(page)
        self._session = session
        self._page = page
        self._box = box
        self._library = library
        self._side = side
        self._arrivals = arrivals

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

    def paste_article(self) -> None:
        """Offer to make an article of what is on the clipboard."""
        self._arrivals.paste()

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
        """Ask where to, and export the open article's notes."""
        if self._session.opened:
            self._export([self._session.opened.entry.id])

    def export_all(self) -> None:
        """Ask where to, and export all notes."""
        self._export(self._session.annotated())

    def _export(self, articles: list[str]) -> None:
        title = translate("Dialogs", "Export to which folder?")
        folder = dialogs.ask_folder(self._window, title, self._session.settings.export_folder)
        if folder:
            self._session.export(articles, Path(folder))

    def take_offer(self, key: str) -> None:
        """Do what the page offers when there is no article to show, see `reader.ui.states`."""
        {
            "import": self.import_files,
            "paste": self.paste_article,
            "guide": self.add_bundled,
            "reopen": self._session.reopen,
            "mend": self._session.mend,
            "original": self._open_original,
        }[key]()

    def _open_original(self) -> None:
        for entry in self._session.entries():
            if entry.id == self._session.damaged and entry.origin:
                QDesktopServices.openUrl(QUrl.fromLocalFile(entry.origin))

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

    def copy_span(self, span: Span) -> None:
        """Copy the stored words of `span`: Qt would turn no-break spaces into spaces."""
        if self._session.opened:
            QGuiApplication.clipboard().setText(self._session.opened.article.text_of(span))

    # --- view ----------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Go to the search box."""
        self._box.take_keyboard()

    def leave(self) -> None:
        """Let go of the selection, or leave the search and go back to where reading was."""
        if self._page.page.selected_span():
            self._page.let_go()
        else:
            self._session.come_back()
        self._page.take_keyboard()

    def enlarge(self) -> None:
        """Make the reading face larger."""
        self._resize(_STEP)

    def shrink(self) -> None:
        """Make the reading face smaller."""
        self._resize(-_STEP)

    def reset_size(self) -> None:
        """Make the reading face as large as it is at first."""
        self._session.change_settings(reading_size=Settings().reading_size)

    def _resize(self, step: int) -> None:
        size = max(_SMALLEST, min(_LARGEST, self._session.settings.reading_size + step))
        self._session.change_settings(reading_size=size)

    def show_list(self, shown: bool) -> None:
        """Show or hide the list of articles."""
        self._library.setVisible(shown)

    def show_notes(self, shown: bool) -> None:
        """Show or hide the panel beside the text."""
        self._side.setVisible(shown)

    def show_shortcuts(self) -> None:
        """Show what the keys do."""
        ShortcutSheet(self._window.actions(), self._window).open()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()
