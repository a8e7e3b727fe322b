"""Which versions of which article are compared, and the thread that compares them; the newest question counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.article import LibraryEntry
from reader.comparison import Comparison
from reader.library import Library
from reader.settings import Settings
from reader.ui.versions.rows import Row, rows
from reader.ui.worker import LibraryThread
from reader.version import Version

# So many rows are shown at first; the rest is made when it is asked for.
_AT_ONCE = 600


@dataclass(frozen=True)
class Compared:
    """An article's versions, two of them compared, and the first rows of that; `left` makes the others.

    `comparison` is None where there is but one version.
    """

    entry: LibraryEntry
    versions: list[Version]
    old: int
    new: int
    comparison: Comparison | None
    rows: list[Row]
    left: Iterator[Row]

    def more(self) -> list[Row]:
        """The next rows; none at the end."""
        return list(islice(self.left, _AT_ONCE))


class _ComparingThread(LibraryThread):
    found = Signal(object)

    def __init__(self, folder: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(folder, settings, parent)
        self._newest = 0

    def ask(self, article: str, new: int | None, old: int | None) -> None:
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            if serial == self._newest:
                compared = _compared(library, article, new, old)
                if serial == self._newest:
                    self.found.emit(compared)

        self.submit(job)

    def forget(self) -> None:
        self._newest += 1


class Comparing(QObject):
    """Belongs to the session. Nothing is compared until it is asked for."""

    began = Signal()
    """Another article is looked at."""
    found = Signal(object)
    """Compared."""
    failed = Signal(str)

    def __init__(self, folder: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.article = ""
        """The id of the article whose versions are looked at, "" if none are."""
        self._new: int | None = None
        self._old: int | None = None
        self._thread = _ComparingThread(folder, settings, self)
        self._thread.found.connect(self.found)
        self._thread.failed.connect(self.failed)

    def look_at(self, article: str, new: int | None = None, old: int | None = None) -> None:
        """Compare version `new` (None: the current one) with `old` (None: the one before it)."""
        if article != self.article:
            self.article = article
            self.began.emit()
        self._new, self._old = new, old
        self._thread.ask(article, new, old)

    def choose(self, new: int, old: int) -> None:
        """Compare other versions of the same article; `old` of 0 is the one before."""
        if self.article:
            self.look_at(self.article, new, old or None)

    def look_again(self, article: str) -> None:
        """Something of this article changed."""
        if article == self.article:
            self._thread.ask(article, self._new, self._old)

    def leave(self) -> None:
        """Nothing is looked at any more."""
        self.article = ""
        self._thread.forget()

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._thread.finish()


def _compared(library: Library, article: str, new: int | None, old: int | None) -> Compared:
    versions = library.versions(article)
    entry = library.entry(article)
    current = next(version.number for version in versions if version.is_current)
    new = new or current
    old = old or max(1, new - 1)
    if old == new:
        return Compared(entry, versions, old, new, None, [], iter(()))
    comparison = library.compare(article, old, new)
    made = rows(comparison, library.annotations(article), is_current=new == current)
    return Compared(entry, versions, old, new, comparison, list(islice(made, _AT_ONCE)), made)
