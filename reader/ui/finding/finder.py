"""The search that is going on: what is asked, the hits so far, and the thread that finds them."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.article import Place, Span
from reader.search import Hit, Results, Tier
from reader.settings import Settings
from reader.ui.finding.question import Question, SearchScope
from reader.ui.worker import SearchThread

PAGE = 100
"""How many hits are brought at once."""


class Finder(QObject):
    """Asks in the background; the newest question supersedes all others."""

    began = Signal(str)
    """The words that are looked for; "" when searching is over."""
    finished = Signal(object)
    """Results of the question, from the first hit on."""
    continued = Signal(object)
    """Results with the hits that follow those known so far."""
    placed = Signal(str, list)
    """An article, and the Spans of the words in its text."""
    completed = Signal(str, list)
    """The beginning of a word, and the words of the library that begin so, with their counts."""
    failed = Signal(str)
    """A sentence that says why there is no answer."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.question = Question()
        self.results: Results | None = None
        self._open = ""
        self._reached = 0
        self._is_asking = False
        self._thread = SearchThread(folder, settings, self)
        self._thread.found.connect(self._take)
        self._thread.placed.connect(self._place)
        self._thread.completed.connect(self.completed)
        self._thread.failed.connect(self._fail)

    @property
    def query(self) -> str:
        """The words that are looked for, or ""."""
        return self.question.text

    def search(self, text: str) -> None:
        """Look for `text`; nothing but white space ends the search."""
        if not text.strip():
            self.leave()
            return
        self.question = replace(self.question, text=text)
        self.began.emit(text)
        self._ask(0, PAGE)

    def search_in(self, scope: SearchScope) -> None:
        """Look there from now on, until the search is left."""
        article = self._open if scope is SearchScope.ARTICLE else None
        self._change(replace(self.question, scope=scope, article=article))

    def search_tiers(self, tiers: tuple[Tier, ...]) -> None:
        """Look in these tiers from now on."""
        self._change(replace(self.question, tiers=tiers))

    def open_in(self, article: str) -> None:
        """Another article is open, or none ("")."""
        self._open = article
        if self.question.scope is SearchScope.ARTICLE:
            self.search_in(SearchScope.ARTICLE if article else SearchScope.EVERYWHERE)

    def search_again(self, indexed: int) -> None:
        """Ask once more for all that is shown, if any articles were `indexed`."""
        if self.query and indexed:
            self._ask(0, max(PAGE, self._reached))

    def search_on(self) -> None:
        """Ask for the hits that follow, if there are any and they are not being looked for already."""
        if self.results and self._reached < self.results.total and not self._is_asking:
            self._ask(self._reached, PAGE)

    def complete(self, beginning: str) -> None:
        """Look for words that begin so."""
        self._thread.complete(beginning)

    def leave(self) -> None:
        """Forget the words and the hits, and look everywhere the next time."""
        self._thread.forget()
        was_searching = bool(self.query)
        self.question, self.results = Question(tiers=self.question.tiers), None
        if was_searching:
            self.began.emit("")

    def mark_in(self, article: str) -> None:
        """Announce where the words stand in the text of `article`: what is known at once, the rest when it is found."""
        self.placed.emit(article, self._spans_in(article))
        if self.results and self._reached < self.results.total:
            self._thread.ask_where(self.question, article, beginning=bool(self.results.begins))

    def _spans_in(self, article: str) -> list[Span]:
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

    def _change(self, question: Question) -> None:
        if question != self.question:
            self.question = question
            if question.text:
                self._ask(0, PAGE)

    def _ask(self, offset: int, limit: int) -> None:
        self._is_asking = True
        self._reached = offset + limit
        self._thread.ask(self.question, limit, offset)

    def _take(self, results: Results, question: Question, offset: int) -> None:
        if question != self.question:
            return
        self._is_asking = False
        if offset == 0 or self.results is None:
            self.results = results
            self.finished.emit(results)
            return
        self.results = replace(results, hits=self.results.hits + results.hits)
        if results.hits:
            self.continued.emit(results)

    def _place(self, spans: list[Span], question: Question, article: str) -> None:
        if question == self.question:
            self.placed.emit(article, spans)

    def _fail(self, reason: str) -> None:
        self._is_asking = False
        self.failed.emit(reason)


def place_of(hit: Hit) -> Place:
    """Where a hit stands: its first marked word, or the beginning of the article for its title."""
    if hit.annotation or not hit.paragraph:
        return Place(hit.paragraph or 1)
    return Place(hit.paragraph, hit.spans[0][0] if hit.spans else 0)
