"""Where reading is in the open article: written when reading rests, and before another article is opened."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import Place
from reader.errors import HashiyaError, LibraryError
from reader.i18n import explain
from reader.library import Library

# ms that reading rests before its place is written.
_REST = 1500


class Bookmark(QObject):
    """The place in one article at a time. A full disk is told of once, until something can be written again."""

    written = Signal(str)
    """The id of the article whose place was written."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._article = ""
        self._progress = 0.0
        self._told_unwritable = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._write)
        self.place: Place | None = None
        """Where reading is; None while nothing is read."""

    def put(self, article: str, place: Place, progress: float) -> None:
        """Reading begins here; nothing is written yet. `progress` is 0..1."""
        self._rest.stop()
        self._article, self.place, self._progress = article, place, progress

    def move(self, place: Place, progress: float) -> None:
        """Reading went on to `place`."""
        if self._article:
            self.place, self._progress = place, progress
            self._rest.start()

    def count_as(self, progress: float) -> None:
        """The user said how far the article was read, which is written already."""
        self._rest.stop()
        self._progress = progress

    def keep(self) -> None:
        """Write now what waits to be written."""
        if self._rest.isActive():
            self._rest.stop()
            self._write()

    def take_out(self) -> None:
        """Nothing is read any more."""
        self._rest.stop()
        self._article, self.place = "", None

    def _write(self) -> None:
        if self.place is None:
            return
        try:
            self._library.remember_place(self._article, self.place, self._progress)
        except LibraryError as error:
            if not self._told_unwritable:
                self._told_unwritable = True
                self.failed.emit(explain(error))
        except HashiyaError as error:
            self.failed.emit(explain(error))
        else:
            self._told_unwritable = False
            self.written.emit(self._article)
