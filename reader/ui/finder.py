"""The search that is going on: its words, its hits, and the thread that finds them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.article import Place, Span
from reader.search import Hit, Results
from reader.settings import Settings
from reader.ui.worker import SearchThread

HITS = 200
"""How many hits a search brings to the window at most."""


class Finder(QObject):
    """Asks in the background; the newest words supersede all others."""

    began = Signal(str)
    """The words that are looked for; "" when searching is over."""
    finished = Signal(object)
    """Results of the words in `query`."""
    failed = Signal(str)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = ""
        self.results: Results | None = None
        self._thread = SearchThread(folder, settings, self)
        self._thread.found.connect(self._take)
        self._thread.failed.connect(self.failed)

    def search(self, text: str) -> None:
        """Look for `text`; nothing but white space ends the search."""
        if not text.strip():
            self.leave()
            return
        self.query = text
        self.began.emit(text)
        self._thread.ask(text, HITS)

    def search_again(self, indexed: int) -> None:
        """Ask once more, if any articles were `indexed`."""
        if self.query and indexed:
            self._thread.ask(self.query, HITS)

    def leave(self) -> None:
        """Forget the words and the hits."""
        self._thread.forget()
        if self.query:
            self.query, self.results = "", None
            self.began.emit("")

    def spans_in(self, article: str) -> list[Span]:
        """Where the words stand in the paragraphs of `article`."""
        return [
            Span(hit.paragraph, start, end)
            for hit in (self.results.hits if self.results else ())
            if hit.article == article and hit.paragraph and hit.annotation is None
            for start, end in hit.spans
        ]

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._thread.forget()
        self._thread.finish()

    def _take(self, results: Results) -> None:
        if results.query == self.query:
            self.results = results
            self.finished.emit(results)


def place_of(hit: Hit) -> Place:
    """Where a hit stands: its first marked word, or the beginning of the article for its title."""
    if hit.annotation or not hit.paragraph:
        return Place(hit.paragraph or 1)
    return Place(hit.paragraph, hit.spans[0][0] if hit.spans else 0)
