"""Reading in one pane: the article that is open there, and where in it reading is.

The session has one for each pane. What a pane shows comes from its Reading; what concerns the window as a whole comes
from the session, which hears of it too.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.arabic.direction import Direction
from reader.article import Article, Kind, LibraryEntry, Place, Span
from reader.errors import HashiyaError, LibraryDamaged
from reader.i18n import explain
from reader.library import Library
from reader.paragraph_mark import ParagraphMark
from reader.picture import Picture
from reader.reading_time import Course, Stopwatch
from reader.shelf import FINISHED
from reader.ui.bookmark import Bookmark
from reader.ui.opened import Opened


class Reading(QObject):
    """Belongs to the session."""

    article_opened = Signal(object)
    """Opened: another article is being read."""
    article_changed = Signal(object)
    """Opened: the article is the same, but its text was arranged anew, or it has another title."""
    article_closed = Signal()
    article_unreadable = Signal(object, object)
    """LibraryEntry and HashiyaError: the article that was to be opened cannot be shown."""
    title_line_hidden = Signal(object)
    """LibraryEntry: it is opened for the first time, and a line of its file that repeats the title is not shown."""
    annotated = Signal(list)
    """The annotations of the article, when one of them changed."""
    paragraphs_marked = Signal(object)
    """The marks of the article's paragraphs, a dict by number: when it is opened or arranged anew, or one changed."""
    arrived = Signal(object, bool)
    """Place to show, and whether to flash it."""
    hits_shown = Signal(list)
    """The spans of the hits of a search in the article."""
    read = Signal(object)
    """Stretch: so many words were read in so much time."""
    touched = Signal(str)
    """The id of an article that is not as it was: its text was arranged anew."""
    place_kept = Signal(str)
    """The id of an article, when it was opened or how far it was read was written down."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(
        self, library: Library, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`clock` tells the seconds since any moment."""
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._stopwatch = Stopwatch()
        self._course: Course | None = None
        self._bookmark = Bookmark(library, self)
        self._bookmark.failed.connect(self.failed)
        self._bookmark.written.connect(self.place_kept)
        self.opened: Opened | None = None
        self.damaged = ""
        """The id of the article that could not be shown last."""

    @property
    def article(self) -> str:
        """The id of the article that is open, "" if there is none."""
        return self.opened.entry.id if self.opened else ""

    @property
    def place(self) -> Place | None:
        """Where reading is; None while nothing is read."""
        return self._bookmark.place

    def open(self, article: str, place: Place | None = None, flash: bool = False) -> None:
        """Show an article, at `place` or where reading stopped."""
        self._stopwatch.stop()
        with self._telling():
            if article != self.article:
                self._bookmark.keep()
                is_first = self._library.entry(article).opened is None
                text = self._text(article)
                if text is None:
                    return
                self.opened = self._state(article, text)
                place = place or self._library.place(article)
                self._bookmark.put(article, place, self.opened.entry.progress)
                self.article_opened.emit(self.opened)
                self.paragraphs_marked.emit(self.opened.marks)
                self.place_kept.emit(article)
                if is_first and text.repeated_title is not None:
                    self.title_line_hidden.emit(self.opened.entry)
            if place:
                self.arrived.emit(place, flash)

    def _text(self, article: str) -> Article | None:
        """The text of an article that is being opened; None if it is damaged, which is told."""
        try:
            return self._library.open(article)
        except LibraryDamaged as error:
            self._bookmark.take_out()
            self.opened = None
            self.damaged = article
            self.article_unreadable.emit(self._library.entry(article), error)
            return None

    def reopen(self) -> None:
        """Try once more to open the article that could not be shown."""
        self.open(self.damaged)

    def mend(self) -> None:
        """Make the text of the article that could not be shown again from its original, and open it."""
        with self._telling():
            self._library.mend(self.damaged)
            self.touched.emit(self.damaged)
            self.open(self.damaged)

    def close_article(self) -> None:
        """Read nothing; where reading was is kept."""
        if self.opened:
            self._bookmark.keep()
            self._bookmark.take_out()
            self.opened = None
            self.article_closed.emit()

    def finish(self) -> None:
        """The program ends: keep where reading is."""
        self._bookmark.keep()
        self._bookmark.take_out()  # the page may have a last word about where it is

    def moved(self, place: Place, progress: float) -> None:
        """Reading went on to `place`; `progress` is 0..1. What was finished stays so while one looks into it again."""
        self._watch(place)
        if self.opened and self.opened.entry.progress >= FINISHED:
            progress = self.opened.entry.progress
        self._bookmark.move(place, progress)

    def _watch(self, place: Place) -> None:
        """See how fast the words go by. Where they are in the text is counted when it is first scrolled."""
        if self.opened is None:
            return
        if self._course is None:
            paragraphs = self.opened.article.paragraphs
            lengths = (0 if one.kind is Kind.FURNITURE else len(one.text) for one in paragraphs)
            self._course = Course(lengths, self.opened.entry.words)
        if stretch := self._stopwatch.moved(self._course.before(place.paragraph, place.offset), self._clock()):
            self.read.emit(stretch)

    def count_as(self, entry: LibraryEntry) -> None:
        """How far the article was read was said by the user: what the page last told is out of date."""
        if self.opened and entry.id == self.article:
            self._bookmark.count_as(entry.progress)
            self.opened = replace(self.opened, entry=entry)

    def picture(self, label: str) -> Picture | None:
        """A picture of the article at once, as for printing; None if it is not kept or damaged."""
        with suppress(HashiyaError):
            return self._library.picture(self.article, label)
        return None

    def set_kind(self, paragraph: int, kind: Kind) -> None:
        """Say what a paragraph of the article is."""
        if self.opened:
            with self._telling():
                self._library.set_kind(self.article, paragraph, kind)
                self.touched.emit(self.article)

    def set_direction(self, paragraph: int | None, direction: Direction | None) -> None:
        """Say which way a paragraph of the article runs, or (None) the article; None leaves that to the letters."""
        if self.opened:
            with self._telling():
                self._library.set_direction(self.article, direction, paragraph)
                self.touched.emit(self.article)

    def restore_repeated_title(self) -> None:
        """Make the second line, taken for a repetition of the title, text again."""
        if self.opened:
            with self._telling():
                self._library.restore_repeated_title(self.article)
                self.touched.emit(self.article)

    def arrange_anew(self, article: str) -> None:
        """The text or the title of an article is another now: if it is this one, read on in it."""
        if self.opened and article == self.article:
            with self._telling():
                self.opened = self._state(article, self._library.article(article))
                self.article_changed.emit(self.opened)
                self.paragraphs_marked.emit(self.opened.marks)

    def annotate_anew(self, article: str) -> None:
        """The notes of an article are others now."""
        if self.opened and article == self.article:
            with self._telling():
                annotations = self._library.annotations(article)
                self.opened = replace(self.opened, annotations=tuple(annotations))
                self.annotated.emit(annotations)

    def mark_anew(self, mark: ParagraphMark) -> None:
        """A paragraph has another mark now; only that one is looked at, since there may be as many as paragraphs."""
        if self.opened and mark.article == self.article and mark.paragraph:
            marks = {**self.opened.marks, mark.paragraph: mark}
            if mark.is_plain:
                del marks[mark.paragraph]
            self.opened = replace(self.opened, marks=marks)
            self.paragraphs_marked.emit(marks)

    def show_hits(self, article: str, spans: Sequence[Span]) -> None:
        """Mark what a search has found in an article, if it is this one."""
        if self.opened and article == self.article:
            self.hits_shown.emit(spans)

    def forget_hits(self) -> None:
        """The search is over."""
        self.hits_shown.emit([])

    def _state(self, article: str, text: Article) -> Opened:
        self._course = None
        return Opened.of(self._library, article, text)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell the user of an error instead of raising it."""
        try:
            yield
        except HashiyaError as error:
            self.failed.emit(explain(error))
