"""The panes of the desk and who reads in them: two readings, one of them in use.

What is opened is opened in the pane in use, and the panels beside the desk show what belongs to it.
"""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.article import Place
from reader.library import Library
from reader.ui.reading import Reading


class Panes(QObject):
    """Belongs to the session. The facts are those of the pane in use."""

    turned = Signal(object)
    """Reading: the other pane is in use now."""
    split = Signal(bool)
    """Whether there is a second pane."""
    article_opened = Signal(object)
    """Opened: another article is being read."""
    article_changed = Signal(object)
    """Opened: the article is the same, but its text was arranged anew, or it has another title."""
    article_closed = Signal()
    article_unreadable = Signal(object, object)
    """LibraryEntry and HashiyaError: the article that was to be opened cannot be shown."""
    read_in = Signal(str, str)
    """The ids of the articles in the pane in use and in the other one ("" for none), when one of them changed."""

    def __init__(
        self, library: Library, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`clock` tells seconds."""
        super().__init__(parent)
        self.readings = (Reading(library, self, clock), Reading(library, self, clock))
        """Of the first pane and of the one beside it."""
        self.reading = self.readings[0]
        """Of the pane in use."""
        self.is_split = False
        """Whether there is a second pane."""
        for reading in self.readings:
            self._connect(reading)

    def _connect(self, reading: Reading) -> None:
        reading.article_opened.connect(lambda opened: self._tell_of(reading, self.article_opened, opened))
        reading.article_changed.connect(lambda opened: self._tell_of(reading, self.article_changed, opened))
        reading.article_closed.connect(lambda: self._tell_of(reading, self.article_closed))
        reading.article_unreadable.connect(
            lambda entry, error: self._tell_of(reading, self.article_unreadable, entry, error)
        )

    @property
    def other(self) -> Reading:
        """The reading that is not in use."""
        return self.readings[self.reading is self.readings[0]]

    def use(self, reading: Reading) -> None:
        """The reader turned to the other pane."""
        if reading is not self.reading:
            self.reading = reading
            self._tell_articles()
            self.turned.emit(reading)

    def open_beside(self, article: str, place: Place | None = None) -> None:
        """Show an article in the other pane, and go there; "" shows none."""
        if not self.is_split:
            self.is_split = True
            self.split.emit(True)
        self.use(self.other)
        if article:
            self.reading.open(article, place, flash=place is not None)

    def close_pane(self, reading: Reading) -> None:
        """Close one of two panes; what was read in the other is read on in the first."""
        if not self.is_split:
            return
        first, beside = self.readings
        kept = beside if reading is first else first
        article, place = kept.article, kept.place
        beside.close_article()
        self.is_split = False
        self.use(first)
        self._tell_articles()
        self.split.emit(False)
        if article and kept is beside:
            first.open(article, place)

    def close_article(self, article: str) -> None:
        """Read this article nowhere any more."""
        for reading in self.readings:
            if reading.article == article:
                reading.close_article()

    def _tell_of(self, reading: Reading, fact: Any, *what: object) -> None:
        self._tell_articles()
        if reading is self.reading:
            fact.emit(*what)

    def _tell_articles(self) -> None:
        self.read_in.emit(self.reading.article, self.other.article if self.is_split else "")
