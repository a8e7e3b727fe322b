"""What is being pasted: it is read for a preview, and then taken in, beside whatever import is going on."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import HashiyaError
from reader.i18n import explain
from reader.intake import Pasted
from reader.library import Library
from reader.settings import Settings
from reader.ui.worker import LibraryThread


class Paster(QObject):
    """Belongs to the session. Everything pasted is read in the killable process of a thread of its own."""

    previewed = Signal(object, object)
    """Pasted, and the Article that would be made of it."""
    refused = Signal(object, str)
    """Pasted, and the sentence that says why it cannot be read or kept."""
    taken = Signal(object)
    """ImportReport: it is an article of the library now."""
    _has_read = Signal(object, object)
    _has_refused = Signal(object, str)
    _has_taken = Signal(object)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = LibraryThread(folder, settings, self)
        self._thread.failed.connect(lambda sentence: self.refused.emit(None, sentence))
        # What the thread tells arrives here once, so that all who hear of it do so in one turn of its loop.
        self._has_read.connect(self.previewed)
        self._has_refused.connect(self.refused)
        self._has_taken.connect(self.taken)
        self._newest: Pasted | None = None

    def preview(self, pasted: Pasted) -> None:
        """Read `pasted` without keeping it; what was asked before and is not read yet is dropped."""
        self._newest = pasted

        def job(library: Library) -> None:
            if pasted is not self._newest:
                return
            try:
                self._has_read.emit(pasted, library.read_text(pasted))
            except HashiyaError as error:
                self._has_refused.emit(pasted, explain(error))

        self._thread.submit(job)

    def take(self, pasted: Pasted, title: str, source: str) -> None:
        """Make an article of it."""
        self._newest = None

        def job(library: Library) -> None:
            try:
                self._has_taken.emit(library.import_text(pasted, title=title, source=source))
            except HashiyaError as error:
                self._has_refused.emit(pasted, explain(error))

        self._thread.submit(job)

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._newest = None
        self._thread.finish()
