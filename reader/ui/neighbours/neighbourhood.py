"""The paragraph whose neighbours are shown, and the thread that finds them; the newest question supersedes all others.

It can follow the reading: the paragraph is then always the one that is being read.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.kinship import Neighbour
from reader.library import Library
from reader.settings import Settings
from reader.ui.worker import LibraryThread

# In the article beside, and in the library.
_BESIDE, _LIBRARY = 5, 12
# ms that reading must stay at a paragraph before its neighbours are looked for.
_SETTLED = 350


@dataclass(frozen=True, slots=True)
class About:
    """A paragraph of an article, what it says, and the article that is open beside it, "" if there is none."""

    article: str
    paragraph: int
    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The neighbours of a paragraph, nearest first: in the article beside it, and in the rest of the library.

    `is_behind`: the index does not know the whole library yet. `is_alone`: there is no
    other article.
    """

    about: About
    beside: tuple[Neighbour, ...] = ()
    library: tuple[Neighbour, ...] = ()
    is_behind: bool = False
    is_alone: bool = False


class _NeighbourThread(LibraryThread):
    """Finds neighbours of the paragraph that was asked about last."""

    found = Signal(object)
    """Answer."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._newest = 0

    def ask(self, about: About) -> None:
        """Find the neighbours; what was asked before and is not answered yet is dropped."""
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            if serial == self._newest:
                answer = _answer(library, about)
                if serial == self._newest:
                    self.found.emit(answer)

        self.submit(job)

    def forget(self) -> None:
        """Answer nothing of what was asked so far."""
        self._newest += 1


class Neighbourhood(QObject):
    """Belongs to the session. Nothing is looked for unless it was asked to `look`, until it is left."""

    began = Signal(object)
    """About: the paragraph whose neighbours are looked for."""
    found = Signal(object)
    """Answer."""
    following_changed = Signal(bool)
    left = Signal()
    failed = Signal(str)
    """A sentence that says why there is no answer."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.about: About | None = None
        self.is_following = False
        self._reading: About | None = None
        self._beside = ""
        self._thread = _NeighbourThread(folder, settings, self)
        self._thread.found.connect(self.found)
        self._thread.failed.connect(self.failed)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._catch_up)

    @property
    def is_open(self) -> bool:
        """Whether the neighbours of a paragraph are looked at."""
        return self.about is not None

    def look(self, article: str, paragraph: int, text: str) -> None:
        """Find the neighbours of a paragraph that says `text`."""
        self._settled.stop()
        beside = self._beside if self._beside != article else ""
        self.about = About(article, paragraph, text, beside)
        self.began.emit(self.about)
        self._thread.ask(self.about)

    def read_at(self, article: str, paragraph: int, text: str) -> None:
        """Reading is at this paragraph; when it stays there, its neighbours are found, if they are to follow."""
        self._reading = About(article, paragraph, text)
        if self.is_open and self.is_following:
            self._settled.start()

    def follow(self, wanted: bool) -> None:
        """Show the neighbours of the paragraph that is being read, from now on or no longer."""
        if wanted != self.is_following:
            self.is_following = wanted
            self.following_changed.emit(wanted)
        if wanted:
            self._catch_up()

    def set_beside(self, article: str) -> None:
        """The article that is open beside the one that is read, "" if none is."""
        self._beside = article
        if self.about and self.about.beside != (article if article != self.about.article else ""):
            self.look(self.about.article, self.about.paragraph, self.about.text)

    def look_again(self, indexed: int = 1) -> None:
        """Ask once more, if any articles were `indexed`."""
        if self.about and indexed:
            self._thread.ask(self.about)

    def leave(self) -> None:
        """Look at no neighbours any more."""
        if self.about:
            self._settled.stop()
            self._thread.forget()
            self.about = None
            self.left.emit()

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self._settled.stop()
        self._thread.forget()
        self._thread.finish()

    def _catch_up(self) -> None:
        here, about = self._reading, self.about
        if here and about and (here.article, here.paragraph) != (about.article, about.paragraph):
            self.look(here.article, here.paragraph, here.text)


def _answer(library: Library, about: About) -> Answer:
    beside = about.beside
    near = library.neighbours(about.article, about.paragraph, limit=_LIBRARY + (_BESIDE if beside else 0))
    others = tuple(each for each in near if each.article != beside)[:_LIBRARY]
    answer = Answer(about, (), others, library.is_index_behind)
    if beside:
        within = library.neighbours(about.article, about.paragraph, within=beside, limit=_BESIDE)
        answer = replace(answer, beside=tuple(within))
    return answer if near or beside else replace(answer, is_alone=len(library.entries()) < 2)
