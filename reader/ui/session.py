"""The reading session: the one object that owns the Library, calls it for the window and announces what happened.

Panels never see it: they emit requests, and the main window connects those to the methods here and the signals here to
the panels. Everything is called on the GUI thread; imports, indexing and searches run in `reader.ui.worker`.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader import paths, settings as settings_module
from reader.aliases import AliasGroup
from reader.article import LibraryEntry, Place, Span
from reader.choice import EVERYTHING, NoteChoice
from reader.concordance import Line
from reader.errors import HashiyaError, SettingsUnwritable
from reader.figures import FoundFigure, write_table
from reader.i18n import explain
from reader.kinship import Neighbour
from reader.library import Library
from reader.picture import Picture
from reader.reading_time import Stretch
from reader.reports import ExportReport, ImportReport
from reader.search import Hit
from reader.settings import Settings
from reader.store import Sums
from reader.ui.arrivals.highlight_porter import HighlightPorter
from reader.ui.arrivals.paster import Paster
from reader.ui.citing import Citing
from reader.ui.contexts.gatherer import Gatherer
from reader.ui.export.outbox import Order, Outbox, Scope, Subject
from reader.ui.figures.gathering import Gathering
from reader.ui.finding.finder import Finder, place_of
from reader.ui.history import Act, Deed, Step
from reader.ui.journal.archive import Archive
from reader.ui.links import Link
from reader.ui.margin import Margin
from reader.ui.neighbours.neighbourhood import Neighbourhood
from reader.ui.notes.proposals import Proposals
from reader.ui.notes_desk.desking import Desking
from reader.ui.opened import Opened
from reader.ui.panes import Panes
from reader.ui.picture_thread import PictureThread, picture_reader
from reader.ui.reading import Reading
from reader.ui.syncing.courier import Courier
from reader.ui.versions.comparing import Comparing
from reader.ui.versions.restoring import Restoring
from reader.ui.worker import IntakeThread

# The index follows changes so many ms later.
_INDEX_AFTER = 300
# So many changed rows of the library are told one by one.
_FEW = 20


class ReadingSession(QObject):
    """What is open, what was found, and everything that can be done with it. Facts are signals in the past tense."""

    library_changed = Signal(list)
    """The entries of the library, when some came or went."""
    trash_changed = Signal(list)
    """The entries of the trash, when the library or the trash changed."""
    entry_changed = Signal(object)
    """LibraryEntry: one row of the library is no longer as it was."""
    title_line_hidden = Signal(object)
    """LibraryEntry: it is opened for the first time, and a line of its file that repeats the title is not shown."""
    names_deleted = Signal(list)
    """The AliasGroups that were deleted; `restore_names` brings them back."""
    article_removed = Signal(object)
    """LibraryEntry, now in the trash."""
    purged = Signal(object)
    """Sums: articles were deleted for good, and notes on them kept."""
    strayed = Signal(bool)
    """Whether reading is at a hit, and `come_back` leads to where it was before."""
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

    def __init__(
        self,
        library: Library,
        settings_file: Path | None = None,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`settings_file` is where changed settings are kept: by default the user's. `clock` tells seconds."""
        super().__init__(parent)
        self._library = library
        self._settings_file = settings_file
        self._back: tuple[Reading, str, Place] | None = None
        self.margin = Margin(library, self)
        self.archive = Archive(library, self.margin, self)
        self.panes = Panes(library, self, clock)
        self.finder = Finder(library.folder, library.settings, self)
        self.neighbourhood = Neighbourhood(library.folder, library.settings, self)
        self.gathering = Gathering(library.folder, library.settings, self)
        self.proposals = Proposals(library.folder, library.settings, self)
        self.contexts = Gatherer(library.folder, library.settings, self)
        self.desking = Desking(library, self.margin, self)
        self.comparing = Comparing(library.folder, library.settings, self)
        self.restoring = Restoring(library, self.margin, self._rearranged, self)
        self._contexts_from: tuple[Reading, str, Place] | None = None
        self.paster = Paster(library.folder, library.settings, self)
        self.citing = Citing(library, self)
        self.porter = HighlightPorter(library.folder, library.settings, self)
        self.outbox = Outbox(library.folder, library.settings, self)
        self.courier = Courier(library.folder, library.settings, self)
        self.pictures = PictureThread(library.folder, library.settings, self)
        self._intake = IntakeThread(library.folder, library.settings, self)
        self._pace = library.settings.pace
        self._index = QTimer(self)
        self._index.setSingleShot(True)
        self._index.setInterval(_INDEX_AFTER)
        self._index.timeout.connect(self._intake.update_index)
        self._connect_parts()

    def _connect_parts(self) -> None:
        self.margin.failed.connect(self.failed)
        self.margin.touched.connect(self._touched)
        self.margin.many_touched.connect(self._touched_many)
        self.contexts.failed.connect(self.failed)
        self.desking.failed.connect(self.failed)
        for fact in (self.margin.touched, self.margin.many_touched, self.library_changed, self.entry_changed):
            fact.connect(lambda _: self.desking.look_again())
        self.contexts.placed.connect(self._mark_hits)
        self.contexts.highlighted.connect(
            lambda changed, tagged: self.margin.adopt(Act.TAG_MANY if tagged else Act.HIGHLIGHT_MANY, changed)
        )
        self.comparing.failed.connect(self.failed)
        self.panes.read_in.connect(self._attend)
        for reading in self.panes.readings:
            self._connect_reading(reading)
            self.margin.marked.connect(reading.mark_anew)
        self.margin.undone.connect(self._show_change_here)
        self.margin.redone.connect(self._show_change_here)
        self.finder.began.connect(self._search_began)
        self.finder.placed.connect(self._mark_hits)
        self.finder.finished.connect(lambda _: self.gathering.search(self.finder.question))
        self.paster.taken.connect(self._take_pasted)
        self.porter.refused.connect(self.failed)
        self.porter.taken.connect(lambda report: self.margin.adopt(Act.IMPORT_HIGHLIGHTS, report.changed))
        self.outbox.failed.connect(self.failed)
        self.citing.failed.connect(self.failed)
        self.pictures.failed.connect(self.failed)
        self.proposals.failed.connect(self.failed)
        self.outbox.written.connect(self._take_export)
        self.courier.synchronised.connect(lambda report: self.margin.adopt(Act.SYNC, report.changed))
        self._intake.failed.connect(self.failed)
        self._intake.progressed.connect(self.import_progressed)
        self._intake.listed.connect(self.library_changed)
        self._intake.listed.connect(lambda _: self._intake.has_shown())
        self._intake.imported.connect(self._take_import)
        self._intake.welcomed.connect(self._welcome)
        self._intake.indexed.connect(self.finder.search_again)
        self._intake.indexed.connect(self.neighbourhood.look_again)
        self._intake.indexed.connect(self.contexts.look_again)

    def _connect_reading(self, reading: Reading) -> None:
        reading.failed.connect(self.failed)
        reading.touched.connect(self._rearranged)
        reading.read.connect(self._learn_pace)
        reading.place_kept.connect(self._announce_entry)
        reading.place_kept.connect(lambda _: self._keep_pace())
        reading.title_line_hidden.connect(self.title_line_hidden)

    def _attend(self, article: str, beside: str) -> None:
        """Notes are made in, and words looked for in, the article of the pane in use."""
        if self.margin.article != article:
            self.margin.article = article
            self.finder.open_in(article)
        self.gathering.open_in(article)
        self.neighbourhood.set_beside(beside)

    def _learn_pace(self, stretch: Stretch) -> None:
        """Something was read. What that says of the reader's pace is in force when reading rests."""
        self._pace = self._pace.after(*stretch)

    def _keep_pace(self) -> None:
        if self._pace == self.settings.pace:
            return
        changed = self.settings.changed(words_a_minute=self._pace.words_a_minute, pace_minutes=self._pace.minutes)
        self._use(changed)
        with suppress(OSError):  # what was learned is no loss that reading should be disturbed for
            settings_module.save(changed, self._settings_file)
        self.settings_changed.emit(changed)

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
        for reading in self.panes.readings:
            reading.finish()
        self._keep_pace()
        self._index.stop()
        self.finder.close()
        self.neighbourhood.close()
        self.gathering.close()
        self.proposals.forget()
        self.proposals.finish()
        self.contexts.close()
        self.desking.close()
        self.comparing.close()
        self.archive.close()
        self.paster.close()
        self.porter.close()
        self.outbox.close()
        self.courier.close()
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
        if {"words_a_minute", "pace_minutes"} & values.keys():
            self._pace = changed.pace
        self._use(changed)
        try:
            settings_module.save(changed, self._settings_file)
        except OSError as error:
            file = self._settings_file or paths.settings_file()
            self.failed.emit(explain(SettingsUnwritable(path=file, reason=error.strerror or str(error))))
        self.settings_changed.emit(changed)
        if {"language", "arabic_digits"} & values.keys():
            self.finder.search_again(1)  # the reasons of the hits are in the interface's language
        if {"language", "arabic_digits", "hijri_dates"} & values.keys():
            self.gathering.gather()

    def _use(self, settings: Settings) -> None:
        self._library.settings = settings
        for part in (
            self.finder, self.neighbourhood, self.gathering, self.contexts, self.desking, self._intake, self.paster,
            self.porter, self.outbox, self.comparing, self.proposals, self.courier,
        ):  # fmt: skip
            part.use(settings)

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
        entry = self._library.entry(article)
        for reading in self.panes.readings:
            reading.count_as(entry)
        self.entry_changed.emit(entry)

    def remove(self, article: str) -> None:
        """Move an article to the trash; if it is being read, close it."""
        with self._telling():
            entry = self._library.entry(article)
            self._remove(article)
            back, again = partial(self._restore, article), partial(self._remove, article)
            self.margin.adopt_deed(Deed(Act.REMOVE_ARTICLE, article, back, again))
            self.article_removed.emit(entry)

    def restore(self, article: str) -> None:
        """Take an article out of the trash and open it."""
        with self._telling():
            self._restore(article)
            back, again = partial(self._remove, article), partial(self._restore, article)
            self.margin.adopt_deed(Deed(Act.RESTORE_ARTICLE, article, back, again))

    def _remove(self, article: str) -> None:
        self.panes.close_article(article)
        self._library.remove(article)
        self.announce()
        self._index.start()

    def _restore(self, article: str) -> None:
        self._library.restore(article)
        self.announce()
        self._index.start()
        self.open(article)

    def trash_sums(self, articles: Sequence[str] | None = None) -> Sums:
        """What `purge` would delete for good, and how many notes it would keep."""
        return self._library.notes.trash_sums(articles)

    def purge(self, articles: Sequence[str] | None = None) -> None:
        """Delete what is in the trash, all or these articles, for good; the notes on it stay on the desk."""
        with self._telling():
            sums = self._library.notes.purge(articles)
            self.announce()
            self._index.start()
            self.purged.emit(sums)

    # --- versions ------------------------------------------------------------------------------------------------

    def look_at_versions(self, article: str) -> None:
        """Compare the last version of an article with what the reader knows of it; from now on all of it is known."""
        with self._telling():
            since = self._library.entry(article).changed_since
            self.comparing.look_at(article, None, since)
            if since is not None:
                self._library.see_changes(article)
                self._announce_entry(article)

    def go_back_to_version(self, version: int) -> None:
        """Make an older text of the article that is looked at current again."""
        with self._telling():
            self.restoring.go_back(self.comparing.article, version)
            self.comparing.look_at(self.comparing.article)

    # --- reading -------------------------------------------------------------------------------------------------

    @property
    def opened(self) -> Opened | None:
        """What is read in the pane in use."""
        return self.panes.reading.opened

    @property
    def reading(self) -> Reading:
        """Reading in the pane in use."""
        return self.panes.reading

    def open(self, article: str, place: Place | None = None, flash: bool = False) -> None:
        """Show an article in the pane in use, at `place` or where reading stopped."""
        self.reading.open(article, place, flash)

    def open_beside(self, article: str = "", place: Place | None = None) -> None:
        """Show an article in the other pane, by default the one that was read before this one, and go there."""
        if not article:
            read = [entry for entry in self.entries() if entry.opened and entry.id != self.reading.article]
            article = max(read, key=lambda entry: entry.opened or "").id if read else self.reading.article
        self.panes.open_beside(article, place)

    def resume(self) -> None:
        """Open what was read last, if anything was; two articles if there were two."""
        known = {entry.id for entry in self.entries()}
        if len(both := self.settings.side_by_side) == 2 and known.issuperset(both):
            self.open(both[0])
            self.open_beside(both[1])
            self.panes.use(self.panes.readings[0])
        elif read := [entry for entry in self.entries() if entry.opened]:
            self.open(max(read, key=lambda entry: entry.opened or "").id)

    def follow(self, link: Link) -> None:
        """Open what a link of ours points to. Nothing is ever changed by a link."""
        with self._telling():
            article = self._library.resolve(link.article)
            self.open(article, Place(link.paragraph) if link.paragraph else None, flash=True)
            if link.annotation:
                self.show_annotation(link.annotation)

    def show_place_for(self, annotation: str, span: Span) -> None:
        """Go to a place where an annotation may belong."""
        with self._telling():
            self.open(self._library.annotation(annotation).article, Place(span.paragraph, span.start), flash=True)

    def show_annotation(self, annotation: str) -> None:
        """Go to the passage of an annotation, opening its article if need be, and choose its card."""
        with self._telling():
            found = self._library.annotation(annotation)
            place = Place(found.span.paragraph, found.span.start) if found.span else None
            self.open(found.article, place, flash=True)
            self.margin.choose(annotation)

    def show_change(self, change: Step) -> None:
        """Show the place of what was undone or redone, opening its article if need be."""
        with self._telling():
            self.open(change.article, change.place, flash=True)

    def _show_change_here(self, change: Step) -> None:
        if self.opened and change.article == self.opened.entry.id and change.place:
            self.show_change(change)

    # --- search --------------------------------------------------------------------------------------------------

    def open_hit(self, hit: Hit) -> None:
        """Show a hit at its place, with every hit in its article marked. `come_back` returns."""
        self._stray()
        self.open(hit.article, place_of(hit), flash=True)
        self.finder.mark_in(hit.article)
        if hit.annotation:
            self.show_annotation(hit.annotation)

    def names(self) -> list[AliasGroup]:
        """The groups of names that the user takes for one."""
        return self._library.aliases()

    def join_names(self, names: Sequence[str]) -> None:
        """Take these names for one, and search with that."""
        with self._telling():
            self._library.add_alias(names)
        self.finder.search_again(1)

    def refuse_names(self, word: str, others: Sequence[str]) -> None:
        """Never offer these as other spellings of `word` again."""
        with self._telling():
            self._library.refuse_alias(word, others)

    def change_names(self, known: Mapping[str, Sequence[str]], new: Iterable[Sequence[str]]) -> None:
        """Give groups other names, delete those left without any, and make the new ones."""
        before = {group.id: group.names for group in self.names()}
        deleted: list[AliasGroup] = []
        with self._telling():
            for alias, names in known.items():
                if not names:
                    deleted.append(self._library.delete_alias(alias))
                elif tuple(names) != before.get(alias):
                    self._library.edit_alias(alias, names)
            for names in new:
                self._library.add_alias(names)
        self.finder.search_again(1)
        if deleted:
            self.names_deleted.emit(deleted)

    def restore_names(self, groups: Iterable[AliasGroup]) -> None:
        """Bring deleted groups of names back."""
        with self._telling():
            for group in groups:
                self._library.undelete_alias(group.id)
        self.finder.search_again(1)

    def _mark_hits(self, article: str, spans: Sequence[Span]) -> None:
        for reading in self.panes.readings:
            reading.show_hits(article, spans)

    def _stray(self) -> None:
        if self._back is None and self.reading.place:
            self._back = (self.reading, self.reading.article, self.reading.place)
            self.strayed.emit(True)

    def come_back(self) -> None:
        """Leave the search and go back to where reading was before the first hit or neighbour was opened."""
        back = self._back
        self.finder.leave()
        self._search_began("")
        if back:
            reading, article, place = back
            self.panes.use(reading if self.panes.is_split else self.panes.readings[0])
            self.open(article, place)

    def _search_began(self, words: str) -> None:
        """When searching is over, reading stays where it is, without hits."""
        if words:
            return
        self.gathering.search(None)
        if self._back:
            self._back = None
            self.strayed.emit(False)
        for reading in self.panes.readings:
            reading.forget_hits()

    # --- contexts --------------------------------------------------------------------------------------------------

    def look_at_contexts(self, words: str) -> None:
        """Look at every use of these words, as near as is searched."""
        question = self.finder.question
        article = question.article if question.text == words else None
        self.contexts.look(words, question.tiers, article)
        self.margin.tell_tags()

    def open_use(self, line: Line) -> None:
        """Show a use at its place, with all others in its article marked. `leave_contexts` returns."""
        if self._contexts_from is None and self.reading.place:
            self._contexts_from = (self.reading, self.reading.article, self.reading.place)
        self.open(line.article, Place(line.paragraph, line.span.start), flash=True)
        self.contexts.mark_in(line.article)

    def leave_contexts(self) -> None:
        """Go back to where reading was before the first use was opened, and to what was searched for."""
        back, self._contexts_from = self._contexts_from, None
        self.contexts.leave()
        for reading in self.panes.readings:
            reading.forget_hits()
        if back:
            reading, article, place = back
            self.panes.use(reading if self.panes.is_split else self.panes.readings[0])
            self.open(article, place)
        if self.finder.query and self.opened:
            self.finder.mark_in(self.opened.entry.id)

    # --- the nearest paragraphs ----------------------------------------------------------------------------------

    def look_around(self, paragraph: int) -> None:
        """Find the neighbours of a paragraph of the article in the pane in use."""
        if self.opened and 1 <= paragraph <= len(self.opened.article.paragraphs):
            text = self.opened.article.paragraph(paragraph).text
            self.neighbourhood.look(self.reading.article, paragraph, text)

    def read_at(self, paragraph: int) -> None:
        """Reading is at this paragraph of the article in the pane in use."""
        if self.opened and 1 <= paragraph <= len(self.opened.article.paragraphs):
            text = self.opened.article.paragraph(paragraph).text
            self.neighbourhood.read_at(self.reading.article, paragraph, text)

    def open_neighbour(self, found: Neighbour) -> None:
        """Show a neighbour, with what it shares marked. `come_back` returns."""
        self._stray()
        self.open(found.article, _place_of(found), flash=True)
        self._mark_hits(found.article, [Span(found.paragraph, *span) for span in found.spans])

    def open_neighbour_beside(self, found: Neighbour) -> None:
        """Show a neighbour in the other pane, with what it shares marked."""
        self.open_beside(found.article, _place_of(found))
        self._mark_hits(found.article, [Span(found.paragraph, *span) for span in found.spans])

    # --- figures -------------------------------------------------------------------------------------------------

    def open_figure(self, found: FoundFigure) -> None:
        """Show a figure in its place."""
        self.open(found.article, Place(found.paragraph, found.figure.start), flash=True)

    def write_figures(self, found: Sequence[FoundFigure], file: Path) -> None:
        """Write figures into a CSV file."""
        with self._telling():
            write_table(found, file)

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
            return Subject(scope, folder, format=self.settings.export_format)
        with self._telling():
            entry, selected = self._library.entry(article), frozenset[str]()
            if passage:
                notes = self._library.annotations(article)
                selected = frozenset(note.id for note in notes if note.touches(passage))
            return Subject(scope, folder, article, entry.title, passage, selected, self.settings.export_format)
        return None

    def export_notes(self, notes: Sequence[str]) -> Subject:
        """These notes, whatever articles they are on, to be exported."""
        folder = Path(self.settings.export_folder) if self.settings.export_folder else paths.exports()
        return Subject(Scope.SELECTION, folder, selected=frozenset(notes))

    def export(self, articles: Sequence[str], folder: Path, choice: NoteChoice = EVERYTHING) -> None:
        """Write the chosen notes of these articles into `folder` in the background; `exported` tells of it."""
        self.outbox.write(Order(folder, tuple(articles), choice))

    def printable(self) -> Opened | None:
        """The open article with the notes that it has now; None without one, or if it cannot be read."""
        with self._telling():
            if self.opened:
                return replace(self.opened, annotations=tuple(self._library.annotations(self.opened.entry.id)))
        return None

    def picture_reader(self, article: str) -> Callable[[str], Picture | None]:
        """Brings pictures of an article by their labels, in any thread."""
        return picture_reader(self._library.folder, self.settings, article)

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

    def _rearranged(self, article: str) -> None:
        for reading in self.panes.readings:
            reading.arrange_anew(article)
        self._touched(article)
        self.comparing.look_again(article)

    def _touched(self, article: str) -> None:
        """An article or its notes changed: show both anew, and bring the index up to date soon."""
        for reading in self.panes.readings:
            reading.annotate_anew(article)
        self._announce_entry(article)
        self._index.start()

    def _touched_many(self, articles: Sequence[str]) -> None:
        """The notes of many articles changed at once: it is told as if they came anew, not one after the other."""
        for reading in self.panes.readings:
            if reading.article in articles:
                reading.annotate_anew(reading.article)
        if len(articles) > _FEW:
            self.announce()
        else:
            for article in articles:
                self._announce_entry(article)
        self._index.start()

    def _announce_entry(self, article: str) -> None:
        with self._telling():
            entry = self._library.entry(article)
            if not entry.removed:
                self.entry_changed.emit(entry)

    def _welcome(self, report: ImportReport) -> None:
        if self.opened is None:
            self.open(report.imported[0].entry.id)

    def _take_pasted(self, report: ImportReport) -> None:
        self.announce()
        self._index.start()
        self._take_import(report)

    def _take_export(self, order: Order, report: ExportReport) -> None:
        """Remember the folder and the format if anything could be written there."""
        used = {"export_folder": str(order.folder), "export_format": order.format}
        known = {"export_folder": self.settings.export_folder, "export_format": self.settings.export_format}
        if report.written and used != known and isinstance(order.format, str):
            self.change_settings(**used)
        self.exported.emit(report)

    def _take_import(self, report: ImportReport) -> None:
        updated = {taken.entry.id for taken in report.updated}
        for article in {reading.article for reading in self.panes.readings} & updated:
            self._rearranged(article)
        renewed = [taken for taken in report.updated if taken.renewal]
        if len(renewed) == 1 and (renewal := renewed[0].renewal):
            self.restoring.adopt(renewed[0].entry.id, renewal.number)
        self.trash_changed.emit(self._library.trashed())  # a file that comes again comes out of the trash
        self.import_finished.emit(report)
        taken = report.imported + report.updated + report.unchanged
        if taken and (self.opened is None or len(taken) == 1):
            self.open(taken[0].entry.id)


def _place_of(found: Neighbour) -> Place:
    return Place(found.paragraph, found.spans[0][0] if found.spans else 0)
