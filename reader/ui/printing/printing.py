"""Printing the open article: makes the dialog when it is first asked for, and gives it what is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from reader.annotation import Color
from reader.colors import color_title
from reader.exporters.names import file_name
from reader.picture import Picture
from reader.settings import Settings
from reader.ui import faces
from reader.ui.appearance import Appearance
from reader.ui.opened import Opened
from reader.ui.page import details_of
from reader.ui.printing.dialog import PrintDialog, Task
from reader.ui.printing.options import PrintOptions
from reader.ui.printing.printed_article import Work
from reader.ui.session import ReadingSession
from reader.ui.theme import print_theme

_FOLDER = "folder"


class Printing(QObject):
    """Opens the dialog, and remembers what was chosen there."""

    concluded = Signal(object)
    """The Path of the PDF that was written; None for paper."""

    def __init__(self, session: ReadingSession, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._appearance, self._window = session, appearance, window
        self.dialog: PrintDialog | None = None

    def begin(self, *, to_file: bool) -> None:
        """Ask how to print the open article, or how to make a PDF file of it."""
        opened = self._session.printable()
        if opened is None:
            return
        if self.dialog is None:
            self.dialog = self._made()
        name = file_name(opened.entry.title, opened.entry.id, (), ".pdf")
        work = work_of(opened, self._session.settings, self._session.picture_reader(opened.entry.id))
        self.dialog.begin(Task(work, self._folder() / name, to_file))

    def end(self) -> None:
        """The window is closing: stop what is being printed."""
        if self.dialog:
            self.dialog.end()

    def _made(self) -> PrintDialog:
        options = PrintOptions.remembered(self._session.settings.printing)
        dialog = PrintDialog(self._appearance.theme, options, self._window)
        dialog.options_kept.connect(self._keep)
        dialog.concluded.connect(self._conclude)
        self._appearance.theme_changed.connect(lambda theme, _: dialog.apply_theme(theme))
        self._appearance.language_changed.connect(dialog.retranslate)
        return dialog

    def _keep(self, kept: dict[str, str]) -> None:
        before = self._session.settings.printing
        if {**before, **kept} != before:
            self._session.change_settings(printing={**before, **kept})

    def _conclude(self, file: Path | None) -> None:
        if file:
            self._keep({_FOLDER: str(file.parent)})
        self.concluded.emit(file)

    def _folder(self) -> Path:
        """Where the last PDF went, or where the user's documents are."""
        last = self._session.settings.printing.get(_FOLDER, "")
        if last and Path(last).is_dir():
            return Path(last)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def work_of(opened: Opened, settings: Settings, read: Callable[[str], Picture | None]) -> Work:
    """What there is to print of an article, in the faces and with the gaps of the screen; `read` brings pictures."""
    theme = print_theme().wearing(
        reading=faces.usable(settings.reading_face), interface=faces.usable(settings.interface_face)
    )
    return Work(
        opened.article,
        opened.annotations,
        details_of(opened.article, opened.entry.words, settings.pace),
        theme.page_theme(settings),
        {color: color_title(color, settings) for color in Color},
        opened.pictures,
        read,
    )
