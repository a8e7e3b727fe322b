"""Where unattached notes may belong: looked for in a thread, since an article may be a book."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.library import Library
from reader.settings import Settings
from reader.ui.worker import LibraryThread

_PROPOSED = 3


class Proposals(LibraryThread):
    """Answers every question, in turn, but for those that were asked before it was told to forget."""

    found = Signal(str, object)
    """The id of an annotation, and a tuple of Candidates for it, the likeliest first."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._serial = 0

    def ask(self, annotation: str) -> None:
        """Find the places that an annotation may belong to."""
        serial = self._serial

        def job(library: Library) -> None:
            if serial == self._serial:
                self.found.emit(annotation, tuple(library.candidates(annotation, _PROPOSED)))

        self.submit(job)

    def forget(self) -> None:
        """Answer nothing of what was asked so far."""
        self._serial += 1
