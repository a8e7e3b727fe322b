"""Work away from the window: threads that each open a Library of their own and do one job after another.

The window never waits for them: it submits, and hears of the outcome by signals.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from reader.article import Span
from reader.errors import HashiyaError
from reader.i18n import explain
from reader.journal import Writer
from reader.library import DEFAULT_TIERS, Library
from reader.note_keeping import TRASH_DAYS
from reader.reports import Progress
from reader.search import Field, Results, SearchStopped, Stop, Tier, as_beginning
from reader.settings import Settings
from reader.ui.finding.question import Question

Job = Callable[[Library], None]

# How often a running import is told to the window, in seconds: often enough to look alive, too rarely to burden it.
_TELL_EVERY = 0.05
# A long import is listed every so many seconds, and made findable in instalments of this many files.
_LIST_EVERY = 1.5
_INDEX_EVERY = 500
# Seconds that the window is given to show a list.
_SHOWING = 0.5


# Found words are marked in so many paragraphs of an article, the nearest of them; more would keep a search waiting.
_MOST_PLACES = 2000


class LibraryThread(QThread):
    """Runs jobs in order with its own Library. `failed` carries a sentence for the user."""

    failed = Signal(str)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._settings = settings
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._is_over = False

    def submit(self, job: Job) -> None:
        """Have `job` done after those before it; the thread starts with the first, and takes none after its end."""
        if self._is_over:
            return
        self._jobs.put(job)
        if not self.isRunning():
            self.start()

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._settings = settings
        if self.isRunning():
            self.submit(lambda library: setattr(library, "settings", settings))

    def finish(self) -> None:
        """End after the job in hand, and wait for that."""
        self._is_over = True
        if self.isRunning():
            self._jobs.put(None)
            self.wait()

    def run(self) -> None:
        """The thread's own loop; called by Qt."""
        try:
            with Library(self._folder, self._settings, Writer.WINDOW) as library:
                while job := self._jobs.get():
                    self._do(job, library)
        except HashiyaError as error:
            self.failed.emit(explain(error))

    def _do(self, job: Job, library: Library) -> None:
        try:
            job(library)
        except Exception as error:  # the thread must live on, and the user must hear of it
            self.failed.emit(explain(error))


class SearchThread(LibraryThread):
    """Searches; only the newest question is answered."""

    found = Signal(object, object, int)
    """Results from some hit on, the Question they answer, which is the one asked last, and the number of that hit."""
    placed = Signal(list, object, str)
    """The Spans of the words of a Question in the text of an article."""

    completed = Signal(str, list)
    """The beginning of a word, and the words of the library that begin so, with their counts."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._newest = 0

    def ask(self, question: Question, limit: int, offset: int = 0) -> None:
        """Ask for `limit` hits from `offset` on; what was asked before and is not answered yet is given up."""
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            if serial != self._newest:
                return
            with suppress(SearchStopped):
                results = _answer(library, question, limit, offset, lambda: serial != self._newest)
                if serial == self._newest:
                    self.found.emit(results, question, offset)

        self.submit(job)

    def ask_where(self, question: Question, article: str, *, beginning: bool) -> None:
        """Ask where in the text of an article the words stand, unless something else is asked meanwhile.

        `beginning`: the last word is the beginning of one.
        """
        serial = self._newest

        def job(library: Library) -> None:
            if serial == self._newest:
                with suppress(SearchStopped):
                    found = _places(library, question, beginning, article, lambda: serial != self._newest)
                    self.placed.emit(found, question, article)

        self.submit(job)

    def complete(self, beginning: str) -> None:
        """Ask for words that begin so, unless something else is asked meanwhile."""
        serial = self._newest

        def job(library: Library) -> None:
            if serial == self._newest:
                with suppress(SearchStopped):
                    words = library.complete(beginning, stop=lambda: serial != self._newest)
                    self.completed.emit(beginning, list(words))

        self.submit(job)

    def forget(self) -> None:
        """Answer nothing of what was asked so far."""
        self._newest += 1


def _answer(library: Library, question: Question, limit: int, offset: int, stop: Stop) -> Results:
    """The answer, with the counts of the usual tiers; where they hold nothing, with that of the farthest too.

    Where even that holds nothing, the last word, which may still be being typed, is taken for the beginning of one.
    """
    tiers, fields, article = question.tiers, question.fields, question.article

    def ask(text: str) -> Results:
        return library.search(
            text,
            tiers=tiers,
            counted=DEFAULT_TIERS,
            fields=fields,
            article=article,
            limit=limit,
            offset=offset,
            stop=stop,
        )

    results = ask(question.text)
    if offset == 0:
        results = replace(results, alike=library.names_alike(question.text))
    if any(results.tiers.values()) or Tier.ROOT in tiers:
        return results
    farther = library.search(
        question.text, tiers=(), counted=tuple(Tier), fields=fields, article=article, limit=0, stop=stop
    )
    if not any(farther.tiers.values()) and (longer := as_beginning(question.text)):
        begun = ask(longer[0])
        if begun.total:
            return replace(begun, query=question.text, begins=longer[1], alike=results.alike)
    return replace(results, tiers=farther.tiers)


def _places(library: Library, question: Question, beginning: bool, article: str, stop: Stop) -> list[Span]:
    longer = as_beginning(question.text) if beginning else None
    text = longer[0] if longer else question.text
    results = library.search(
        text, tiers=question.tiers, fields=(Field.TEXT,), article=article, limit=_MOST_PLACES, stop=stop
    )
    return [Span(hit.paragraph or 1, start, end) for hit in results.hits for start, end in hit.spans]


class IntakeThread(LibraryThread):
    """Imports files and keeps the index up to date."""

    progressed = Signal(object)
    """Progress, at most some twenty times a second."""
    imported = Signal(object)
    """ImportReport, when an import is over."""
    welcomed = Signal(object)
    """ImportReport of the bundled articles, taken into a library that never held anything."""
    listed = Signal(list)
    """The entries of the library, now and then while an import goes on, and at its end."""
    indexed = Signal(int)
    """How many articles the index has just taken up."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._cancelled = False
        self._closing = False
        self._index_waits = False
        self._shown = Event()

    def take(self, paths: Sequence[Path]) -> None:
        """Import `paths`, then index what is new."""

        def job(library: Library) -> None:
            self._cancelled = False
            report = library.import_paths(paths, progress=_Teller(self, library))
            self.show_list(library)
            self.imported.emit(report)
            self._index(library)

        self.submit(job)

    def take_bundled(self) -> None:
        """Import the bundled articles if the library never held anything; let go what was long in the trash."""

        def job(library: Library) -> None:
            library.notes.purge(days=TRASH_DAYS)
            report = library.import_bundled()
            if report.imported:
                self.show_list(library)
                self.welcomed.emit(report)
            self._index(library)

        self.submit(job)

    def cancel(self) -> None:
        """Stop the import in hand before its next file."""
        self._cancelled = True

    def update_index(self) -> None:
        """Index what has changed, once for all that changes before it comes to it."""
        if not self._index_waits:
            self._index_waits = True
            self.submit(self._index)

    def finish(self) -> None:
        """End after the file in hand, and wait for that."""
        self._closing = True
        self._shown.set()
        super().finish()

    def show_list(self, library: Library) -> None:
        """List the library, and wait until the window has shown it.

        Were both at work, the interpreter would change hands at each of some thousand rows, and the window stand still.
        """
        self._shown.clear()
        self.listed.emit(library.entries())
        if not self._closing:
            self._shown.wait(_SHOWING)

    def has_shown(self) -> None:
        """The window has shown what was listed last."""
        self._shown.set()

    @property
    def is_stopped(self) -> bool:
        """Whether the import in hand is to stop."""
        return self._cancelled or self._closing

    def _index(self, library: Library) -> None:
        self._index_waits = False
        self.indexed.emit(library.update_index(lambda _: not self._closing))


class _Teller:
    """Tells the window of an import's progress, not too often, and lists and indexes what is in already."""

    def __init__(self, thread: IntakeThread, library: Library) -> None:
        self._thread = thread
        self._library = library
        self._told = 0.0
        self._listed = time.monotonic()

    def __call__(self, progress: Progress) -> bool:
        now = time.monotonic()
        if now - self._told >= _TELL_EVERY:
            self._told = now
            self._thread.progressed.emit(progress)
        if now - self._listed >= _LIST_EVERY:
            self._thread.show_list(self._library)
            self._listed = time.monotonic()
        if progress.done and progress.done % _INDEX_EVERY == 0:
            self._thread.indexed.emit(self._library.update_index())
        return not self._thread.is_stopped
