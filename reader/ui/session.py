"""The reading session: the one object that owns the Library, calls it for the window and announces what happened.

Panels never see it: they emit requests, and the main window connects those to the methods here and the signals here to
the panels. Everything is called on the GUI thread; imports, indexing and searches run in `reader.ui.worker`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader import paths, settings as settings_module
from reader.article import Article, Kind, LibraryEntry, Place, Span
from reader.choice import EVERYTHING, NoteChoice
from reader.errors import HashiyaError, LibraryDamaged, SettingsUnwritable
from reader.i18n import explain
from reader.library import Library
from reader.picture import Picture
from reader.reports import ExportReport, ImportReport
from reader.search import Hit
from reader.settings import Settings
from reader.shelf import FINISHED
from reader.ui.arrivals.paster import Paster
from reader.ui.bookmark import Bookmark
from reader.ui.export.outbox import Order, Outbox, Scope, Subject
from reader.ui.finding.finder import Finder, place_of
from reader.ui.history import Change
from reader.ui.links import Link
from reader.ui.margin import Margin
from reader.ui.opened import Opened
from reader.ui.picture_thread import PictureThread
from reader.ui.worker import IntakeThread

# The index follows changes so many ms later.
_INDEX_AFTER = 300


class ReadingSession(QObject):
    """What is open, what was found, and everything that can be done with it. Facts are signals in the past tense."""

    library_changed = Signal(list)
    """The entries of the library, when some came or went."""
    trash_changed = Signal(list)
    """The entries of the trash, when the library or the trash changed."""
    entry_changed = Signal(object)
    """LibraryEntry: one row of the library is no longer as it was."""
    article_opened = Signal(object)
    """Opened: another article is being read."""
    article_changed = Signal(object)
    """Opened: the article is the same, but its text was arranged anew, or it has another title."""
    title_line_hidden = Signal(object)
    """LibraryEntry: it is opened for the first time, and a line of its file that repeats the title is not shown."""
    article_closed = Signal()
    article_unreadable = Signal(object, object)
    """LibraryEntry and HashiyaError: the article that was to be opened cannot be shown."""
    arrived = Signal(object, bool)
    """Place to show, and whether to flash it."""
    article_removed = Signal(object)
    """LibraryEntry, now in the trash."""
    strayed = Signal(bool)
    """Whether reading is at a hit, and `come_back` leads to where it was before."""
    hits_shown = Signal(list)
    """The spans of the hits in the open article."""
    import_progressed = Signal(object)
    """Progress."""
    import_stopping = Signal()
    """It was asked to stop, and will after the file in hand."""
    import_finished = Signal(object)
    """ImportReport."""
    exported = Signal(object)
    """ExportReport."""
    settings_changed = Signal(object)
    """Settings."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(self, library: Library, settings_file: Path | None = None, parent: QObject | None = None) -> None:
        """`settings_file` is where changed settings are kept: by default the user's."""
        super().__init__(parent)
        self._library = library
        self._settings_file = settings_file
        self._back: tuple[str, Place] | None = None
        self.opened: Opened | None = None
        self.damaged = ""
        """The id of the article that could not be shown last."""
        self.margin = Margin(library, self)
        self._bookmark = Bookmark(library, self)
        self.finder = Finder(library.folder, library.settings, self)
        self.paster = Paster(library.folder, library.settings, self)
        self.outbox = Outbox(library.folder, library.settings, self)
        self.pictures = PictureThread(library.folder, library.settings, self)
        self._intake = IntakeThread(library.folder, library.settings, self)
        self._index = QTimer(self)
        self._index.setSingleShot(True)
        self._index.setInterval(_INDEX_AFTER)
        self._index.timeout.connect(self._intake.update_index)
        self._connect_parts()

    def _connect_parts(self) -> None:
        self.margin.failed.connect(self.failed)
        self._bookmark.failed.connect(self.failed)
        self._bookmark.written.connect(self._announce_entry)
        self.margin.touched.connect(self._touched)
        self.margin.undone.connect(self._show_change_here)
        self.margin.redone.connect(self._show_change_here)
        self.finder.began.connect(self._search_began)
        self.finder.placed.connect(self._mark_hits)
        self.paster.taken.connect(self._take_pasted)
        self.outbox.failed.connect(self.failed)
        self.pictures.failed.connect(self.failed)
        self.outbox.written.connect(self._take_export)
        self._intake.failed.connect(self.failed)
        self._intake.progressed.connect(self.import_progressed)
        self._intake.listed.connect(self.library_changed)
        self._intake.listed.connect(lambda _: self._intake.has_shown())
        self._intake.imported.connect(self._take_import)
        self._intake.welcomed.connect(self._welcome)
        self._intake.indexed.connect(self.finder.search_again)

    def start(self) -> None:
        """Announce the library; fill a new one, and let the index catch up with what a crash may have left behind."""
        self.announce()
        self._intake.take_bundled()

    def announce(self) -> None:
        """Tell what the library holds."""
        with self._telling():
            self.library_changed.emit(self._library.entries())
            self.trash_changed.emit(self._library.trashed())

    def close(self) -> None:
        """Keep the reading position, end the threads and close the library."""
        self._bookmark.keep()
        self._bookmark.take_out()  # the page may have a last word about where it is
        self._index.stop()
        self.finder.close()
        self.paster.close()
        self.outbox.close()
        self.pictures.finish()
        self._intake.finish()
        self._library.close()

    # --- the library ---------------------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._library.settings

    @property
    def places(self) -> dict[str, Path]:
        """Where the library, the settings and the search index are, by those names ("cache" for the last)."""
        settings_file = self._settings_file or paths.settings_file()
        return {"library": self._library.folder, "settings": settings_file, "cache": self._library.index_folder}

    def change_settings(self, **values: Any) -> None:
        """Change settings, keep them, and announce them."""
        changed = self.settings.changed(**values)
        self._library.settings = changed
        self.finder.use(changed)
        self._intake.use(changed)
        self.paster.use(changed)
        self.outbox.use(changed)
        try:
            settings_module.save(changed, self._settings_file)
        except OSError as error:
            file = self._settings_file or paths.settings_file()
            self.failed.emit(explain(SettingsUnwritable(path=file, reason=error.strerror or str(error))))
        self.settings_changed.emit(changed)
        if {"language", "arabic_digits"} & values.keys():
            self.finder.search_again(1)  # the reasons of the hits are in the interface's language

    def entries(self) -> list[LibraryEntry]:
        """The articles of the library, oldest first."""
        return self._library.entries()

    def entry(self, article: str) -> LibraryEntry | None:
        """One row of the library; None, told to the user, if it is not there."""
        with self._telling():
            return self._library.entry(article)
        return None

    def edit(self, article: str, **values: Any) -> None:
        """Change what is known about an article; the values are those of Library.edit."""
        with self._telling():
            self._library.edit(article, **values)
            self._rearranged(article)

    def rename(self, article: str, title: str) -> None:
        """Give an article another title."""
        self.edit(article, title=title)

    def mark_finished(self, article: str) -> None:
        """Count an article as read to its end."""
        with self._telling():
            self._library.mark_finished(article)
            self._marked(article)

    def mark_unread(self, article: str) -> None:
        """Count an article as never opened."""
        with self._telling():
            self._library.mark_unread(article)
            self._marked(article)

    def _marked(self, article: str) -> None:
        """How far an article was read was said by the user: what the page last told is out of date."""
        entry = self._library.entry(article)
        if self.opened and self.opened.entry.id == article:
            self._bookmark.count_as(entry.progress)
            self.opened = replace(self.opened, entry=entry)
        self.entry_changed.emit(entry)

    def remove(self, article: str) -> None:
        """Move an article to the trash; if it is being read, close it."""
        with self._telling():
            entry = self._library.entry(article)
            if self.opened and self.opened.entry.id == article:
                self._bookmark.keep()
                self._bookmark.take_out()
                self.opened = None
                self.margin.article = ""
                self.finder.open_in("")
                self.article_closed.emit()
            self._library.remove(article)
            self.announce()
            self._index.start()
            self.article_removed.emit(entry)

    def restore(self, article: str) -> None:
        """Take an article out of the trash and open it."""
        with self._telling():
            self._library.restore(article)
            self.announce()
            self._index.start()
            self.open(article)

    # --- reading -------------------------------------------------------------------------------------------------

    def open(self, article: str, place: Place | None = None, flash: bool = False) -> None:
        """Show an article, at `place` or where reading stopped."""
        with self._telling():
            if self.opened is None or self.opened.entry.id != article:
                self._bookmark.keep()
                is_first = self._library.entry(article).opened is None
                text = self._text(article)
                if text is None:
                    return
                self.opened = self._state(article, text)
                place = place or self._library.place(article)
                self._bookmark.put(article, place, self.opened.entry.progress)
                self.margin.article = article
                self.finder.open_in(article)
                self.article_opened.emit(self.opened)
                self.entry_changed.emit(self.opened.entry)
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
            self.margin.article = ""
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
            self._touched(self.damaged)
            self.open(self.damaged)

    def resume(self) -> None:
        """Open what was read last, if anything was."""
        if read := [entry for entry in self.entries() if entry.opened]:
            self.open(max(read, key=lambda entry: entry.opened or "").id)

    def picture(self, label: str) -> Picture | None:
        """A picture of the open article at once, as for printing; None if it is not kept or damaged."""
        with suppress(HashiyaError):
            return self._library.picture(self.opened.entry.id, label) if self.opened else None
        return None

    def moved(self, place: Place, progress: float) -> None:
        """Reading went on to `place`; `progress` is 0..1. What was finished stays so while one looks into it again."""
        if self.opened and self.opened.entry.progress >= FINISHED:
            progress = self.opened.entry.progress
        self._bookmark.move(place, progress)

    def set_kind(self, paragraph: int, kind: Kind) -> None:
        """Say what a paragraph of the open article is."""
        if self.opened:
            with self._telling():
                self._library.set_kind(self.opened.entry.id, paragraph, kind)
                self._rearranged(self.opened.entry.id)

    def restore_repeated_title(self) -> None:
        """Make the second line, taken for a repetition of the title, text again."""
        if self.opened:
            with self._telling():
                self._library.restore_repeated_title(self.opened.entry.id)
                self._rearranged(self.opened.entry.id)

    def follow(self, link: Link) -> None:
        """Open what a link of ours points to. Nothing is ever changed by a link."""
        with self._telling():
            article = self._library.resolve(link.article)
            self.open(article, Place(link.paragraph) if link.paragraph else None, flash=True)
            if link.annotation:
                self.show_annotation(link.annotation)

    def show_annotation(self, annotation: str) -> None:
        """Go to the passage of an annotation, opening its article if need be, and choose its card."""
        with self._telling():
            found = self._library.annotation(annotation)
            place = Place(found.span.paragraph, found.span.start) if found.span else None
            self.open(found.article, place, flash=True)
            self.margin.choose(annotation)

    def show_change(self, change: Change) -> None:
        """Show the place of what was undone or redone, opening its article if need be."""
        span = change.either.span
        with self._telling():
            self.open(change.article, Place(span.paragraph, span.start) if span else None, flash=True)

    def _show_change_here(self, change: Change) -> None:
        if self.opened and change.article == self.opened.entry.id and change.either.span:
            self.show_change(change)

    # --- search --------------------------------------------------------------------------------------------------

    def open_hit(self, hit: Hit) -> None:
        """Show a hit at its place, with every hit in its article marked. `come_back` returns."""
        if self._back is None and self.opened and self._bookmark.place:
            self._back = (self.opened.entry.id, self._bookmark.place)
            self.strayed.emit(True)
        self.open(hit.article, place_of(hit), flash=True)
        self.finder.mark_in(hit.article)
        if hit.annotation:
            self.show_annotation(hit.annotation)

    def _mark_hits(self, article: str, spans: Sequence[Span]) -> None:
        if self.opened and self.opened.entry.id == article:
            self.hits_shown.emit(spans)

    def come_back(self) -> None:
        """Leave the search and go back to where reading was before the first hit was opened."""
        back = self._back
        self.finder.leave()
        if back:
            self.open(*back)

    def _search_began(self, words: str) -> None:
        """When searching is over, reading stays where it is, without hits."""
        if words:
            return
        if self._back:
            self._back = None
            self.strayed.emit(False)
        self.hits_shown.emit([])

    # --- in and out ----------------------------------------------------------------------------------------------

    def import_paths(self, inputs: Sequence[Path]) -> None:
        """Import files and folders in the background."""
        if inputs:
            self._intake.take(list(inputs))

    def import_bundled(self) -> None:
        """Import the articles that come with the program."""
        self.import_paths(paths.bundled_articles())

    def cancel_import(self) -> None:
        """Stop importing before the next file."""
        self._intake.cancel()
        self.import_stopping.emit()

    def export_subject(self, scope: Scope, article: str = "", passage: Span | None = None) -> Subject | None:
        """What can be exported: an article, and what `passage`, selected in it, touches. None if it is not there."""
        folder = Path(self.settings.export_folder) if self.settings.export_folder else paths.exports()
        if not article:
            return Subject(scope, folder)
        with self._telling():
            entry, selected = self._library.entry(article), frozenset[str]()
            if passage:
                notes = self._library.annotations(article)
                selected = frozenset(note.id for note in notes if note.touches(passage))
            return Subject(scope, folder, article, entry.title, passage, selected)
        return None

    def export(self, articles: Sequence[str], folder: Path, choice: NoteChoice = EVERYTHING) -> None:
        """Write the chosen notes of these articles into `folder` in the background; `exported` tells of it."""
        self.outbox.write(Order(folder, tuple(articles), choice))

    def annotated(self) -> list[str]:
        """The ids of all articles that have notes."""
        return self._library.annotated()

    # --- how it keeps in step ------------------------------------------------------------------------------------

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell the user of an error instead of raising it."""
        try:
            yield
        except HashiyaError as error:
            self.failed.emit(explain(error))

    def _state(self, article: str, text: Article) -> Opened:
        annotations, pictures = tuple(self._library.annotations(article)), self._library.picture_sizes(article)
        return Opened(self._library.entry(article), text, annotations, pictures)

    def _rearranged(self, article: str) -> None:
        if self.opened and self.opened.entry.id == article:
            self.opened = self._state(article, self._library.article(article))
            self.article_changed.emit(self.opened)
        self._touched(article)

    def _touched(self, article: str) -> None:
        """An article or its notes changed: show its row anew, and bring the index up to date soon."""
        self._announce_entry(article)
        self._index.start()

    def _announce_entry(self, article: str) -> None:
        with self._telling():
            self.entry_changed.emit(self._library.entry(article))

    def _welcome(self, report: ImportReport) -> None:
        if self.opened is None:
            self.open(report.imported[0].entry.id)

    def _take_pasted(self, report: ImportReport) -> None:
        self.announce()
        self._index.start()
        self._take_import(report)

    def _take_export(self, order: Order, report: ExportReport) -> None:
        """Remember the folder if anything could be written there."""
        if report.written and str(order.folder) != self.settings.export_folder:
            self.change_settings(export_folder=str(order.folder))
        self.exported.emit(report)

    def _take_import(self, report: ImportReport) -> None:
        if self.opened and any(taken.entry.id == self.opened.entry.id for taken in report.updated):
            self._rearranged(self.opened.entry.id)
        self.trash_changed.emit(self._library.trashed())  # a file that comes again comes out of the trash
        self.import_finished.emit(report)
        taken = report.imported + report.updated + report.unchanged
        if taken and (self.opened is None or len(taken) == 1):
            self.open(taken[0].entry.id)
