"""What the desk of all notes has done for it, the way to a passage and back, and the emptying of the trash."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from reader.annotation import Color
from reader.notes_desk import DeskNote
from reader.ui import dialogs
from reader.ui.desk import Desk
from reader.ui.notes_desk.notes_desk import NotesDesk
from reader.ui.page_area import PageArea
from reader.ui.session import ReadingSession
from reader.ui.theme import theme_named


class DeskCommands(QObject):
    """Belongs to the commands. `Desk` is that of the panes, under which the notes' own lies."""

    shown = Signal()
    """The desk of all notes takes the page's place, as it was left."""
    left = Signal()
    """The page takes its place again."""
    missing = Signal(object)
    """The DeskNote that was to be opened; its article cannot be shown."""
    way_changed = Signal()
    """Going back leads to the desk now, or no longer."""
    export_requested = Signal(object)
    """Subject."""

    def __init__(self, session: ReadingSession, notes: NotesDesk, panes: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._notes = notes
        self._panes = panes
        self._came: tuple[PageArea, int] | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the desk is in the page's place."""
        return self._notes.isVisible()

    def toggle(self) -> None:
        """Show the desk, or the page again."""
        if self.is_shown:
            self.leave()
            return
        window = self._panes.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._show()

    def leave(self) -> None:
        """Put the desk away."""
        self.left.emit()
        self._panes.page.take_keyboard()

    def open(self, note: DeskNote) -> None:
        """Show a note's passage; going back leads to the desk again, as it was."""
        if note.home.removed or note.home.trashed:
            self.missing.emit(note)
            return
        page = self._panes.page
        self._came = (page, page.trail.depth)
        self.left.emit()
        self._session.show_annotation(note.id)
        self._panes.page.take_keyboard()
        self.way_changed.emit()

    def restore(self, article: str) -> None:
        """Take the article of a note out of the trash, and read it."""
        self.left.emit()
        self._session.restore(article)

    @property
    def is_way_back(self) -> bool:
        """Whether going back leads to the desk: one is where one came to from it, or before."""
        if self.is_shown:
            return True
        page, depth = self._came or (None, 0)
        return page is self._panes.page and page.trail.depth <= depth + 1

    def take_way_back(self) -> bool:
        """Go back to the desk, or from it to the text; whether that is where going back leads."""
        if not self.is_way_back:
            return False
        if self.is_shown:
            self.leave()
        else:
            self._show()
        return True

    def _show(self) -> None:
        self._came = None
        self.shown.emit()
        self.way_changed.emit()

    def export(self, notes: Sequence[str]) -> None:
        """Ask how to export these notes."""
        if notes:
            self.export_requested.emit(self._session.export_notes(notes))

    def name_color(self, color: Color, name: str) -> None:
        """Call a colour otherwise."""
        self._session.change_settings(color_names={**self._session.settings.color_names, color.value: name})

    def purge(self, articles: Sequence[str] | None = None) -> None:
        """Ask whether to delete what is in the trash for good, saying what goes and what stays, and do it."""
        sums = self._session.trash_sums(articles)
        theme = theme_named(self._session.settings.theme)
        if sums.articles and dialogs.ask_purge(self._panes.window(), theme, sums):
            self._session.purge(articles)
