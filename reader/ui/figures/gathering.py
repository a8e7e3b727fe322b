"""The figures that are looked at: those of the article in use, or of the paragraphs that the search finds.

They are found in a thread; the newest question supersedes all others, and nothing is looked for while nobody looks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.arabic.folding import fold_text
from reader.figures import FoundFigure
from reader.library import Library
from reader.settings import Settings
from reader.ui.finding.question import Question
from reader.ui.finding.snippet import Snippet, snippet
from reader.ui.worker import LibraryThread


class FigureScope(StrEnum):
    """Whose figures are looked at."""

    ARTICLE = "article"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, its reading ("" if that says no more), its sentence as it is shown, and what a filter looks in."""

    found: FoundFigure
    reading: str
    shown: Snippet
    folded: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """The figures of an article, or of what was searched for, in the order of the text or of the hits."""

    scope: FigureScope
    rows: tuple[FigureRow, ...] = ()
    has_subject: bool = True
    """Whether there is an open article."""


class _FigureThread(LibraryThread):
    """Finds the figures that were asked for last."""

    found = Signal(object)
    """Gathered."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._newest = 0

    def ask(self, article: str, question: Question | None) -> None:
        """Find the figures of a search, or else of an article; what was asked before is dropped."""
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            if serial != self._newest:
                return
            found = _figures(library, article, question)
            gathered = Gathered(FigureScope.SEARCH if question else FigureScope.ARTICLE, tuple(map(_row, found)))
            if serial == self._newest:
                self.found.emit(gathered)

        self.submit(job)

    def forget(self) -> None:
        """Answer nothing of what was asked so far."""
        self._newest += 1


class Gathering(QObject):
    """Belongs to the session."""

    began = Signal()
    """Figures are looked for; what was found before is not of this article or search any more."""
    found = Signal(object)
    """Gathered."""
    failed = Signal(str)
    """A sentence that says why there is no answer."""
    scope_changed = Signal(str, bool)
    """The FigureScope in force, and whether there is a search to choose."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self.scope = FigureScope.ARTICLE
        self._article = ""
        self._question: Question | None = None
        self._thread = _FigureThread(folder, settings, self)
        self._thread.found.connect(self.found)
        self._thread.failed.connect(self.failed)

    def look(self) -> None:
        """Gather the figures, from now on whenever there is another article or search."""
        self.is_open = True
        self.gather()

    def leave(self) -> None:
        """Look at no figures any more."""
        self.is_open = False
        self._thread.forget()

    def choose(self, scope: str) -> None:
        """Look at the figures of the article, or of the search."""
        self.scope = FigureScope(scope) if self._question else FigureScope.ARTICLE
        self.gather()

    def open_in(self, article: str) -> None:
        """This article is in use now, or arranged anew; "" for none."""
        self._article = article
        if self.scope is FigureScope.ARTICLE:
            self.gather()

    def search(self, question: Question | None) -> None:
        """Something was searched for and found, or searching is over."""
        self._question = question if question and question.text.strip() else None
        if self.scope is FigureScope.SEARCH:
            self.choose(self.scope)
        elif self.is_open:
            self.scope_changed.emit(self.scope, self._question is not None)

    def gather(self) -> None:
        """Ask once more."""
        if not self.is_open:
            return
        self.scope_changed.emit(self.scope, self._question is not None)
        question = self._question if self.scope is FigureScope.SEARCH else None
        if not question and not self._article:
            self._thread.forget()
            self.found.emit(Gathered(FigureScope.ARTICLE, has_subject=False))
            return
        self.began.emit()
        self._thread.ask(self._article, question)

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._thread.forget()
        self._thread.finish()


def _figures(library: Library, article: str, question: Question | None) -> Iterable[FoundFigure]:
    if question is None:
        return library.figures(article)
    return library.figures_found(question.text, tiers=question.tiers, article=question.article)


def _row(found: FoundFigure) -> FigureRow:
    reading, start = found.reading, found.sentence[0]
    shown = snippet(found.context, [(found.figure.start - start, found.figure.end - start)])
    return FigureRow(found, reading, shown, fold_text(f"{found.context} {reading}"))
