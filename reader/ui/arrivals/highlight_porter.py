"""Highlights of other programs: their file is read and matched, and then taken in, beside whatever else goes on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import HashiyaError
from reader.highlight_importers import Work
from reader.highlight_intake import Wish
from reader.i18n import explain
from reader.library import Library
from reader.settings import Settings
from reader.ui.worker import LibraryThread


class HighlightPorter(QObject):
    """Belongs to the session. Of looks at what would be imported only the newest is told."""

    opened = Signal(object, object)
    """Path, and the works that are in it, as a list."""
    matched = Signal(object, object)
    """Wish, and the HighlightReport of what would become of everything."""
    taken = Signal(object)
    """HighlightReport: what could come in is on disk."""
    refused = Signal(str)
    """The sentence that says why a file cannot be read, or nothing could be kept."""

    _has_opened = Signal(object, object)
    _has_matched = Signal(object, object)
    _has_taken = Signal(object)
    _has_refused = Signal(str)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = LibraryThread(folder, settings, self)
        self._thread.failed.connect(self.refused)
        # What the thread tells arrives here once, so that all who hear of it do so in the window's thread.
        self._has_opened.connect(self.opened)
        self._has_matched.connect(self.matched)
        self._has_taken.connect(self.taken)
        self._has_refused.connect(self.refused)
        self._newest: Wish | None = None

    def open(self, path: Path) -> None:
        """Read a file."""

        def job(library: Library) -> None:
            try:
                self._has_opened.emit(path, library.open_highlights(path))
            except HashiyaError as error:
                self._has_refused.emit(explain(error))

        self._thread.submit(job)

    def match(self, works: Sequence[Work], wish: Wish) -> None:
        """Look at what would become of the works; an older look that waits is dropped."""
        self._newest = wish

        def job(library: Library) -> None:
            if wish is self._newest:
                self._has_matched.emit(wish, library.match_highlights(works, wish))

        self._thread.submit(job)

    def take(self, works: Sequence[Work], wish: Wish) -> None:
        """Take in what can be."""
        self._newest = None
        self._thread.submit(lambda library: self._has_taken.emit(library.import_highlights(works, wish)))

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._newest = None
        self._thread.finish()
