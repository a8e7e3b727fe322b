"""What lies on the desk, the thread that looks the notes through, and what is done with many of them at once.

The notes are read once and kept by the thread; when any of them changes they are read again.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.annotation import Annotation, Color
from reader.errors import HashiyaError, TagTaken
from reader.i18n import explain
from reader.library import Library
from reader.notes_desk import DeskNote, Wanted
from reader.search import SearchStopped
from reader.settings import Settings
from reader.store import Changed, Edit, Retagged
from reader.ui.history import Act, Deed
from reader.ui.margin import Margin
from reader.ui.worker import LibraryThread

# Changes that follow upon each other within so many ms are looked at once.
_AFTER = 120


class _DeskThread(LibraryThread):
    """Keeps the notes, and answers the newest question."""

    laid = Signal(object)
    """Laid."""
    changed = Signal(object, list)
    """Act, and each Changed."""
    retagged = Signal(object, object)
    """Act, Retagged."""
    taken = Signal(str, str)
    """A tag, and another that it was to be called by, which there is already."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._newest = 0
        self._notes: list[DeskNote] | None = None

    def look(self, wanted: Wanted, *, anew: bool) -> None:
        """Lay out what is wanted, after reading the notes `anew`; an older question is given up."""
        self._newest += 1
        serial = self._newest

        def job(library: Library) -> None:
            if anew:
                self._notes = None
            if serial != self._newest:
                return
            if self._notes is None:
                self._notes = library.notes.notes()
            try:
                laid = library.notes.laid(wanted, self._notes, lambda: serial != self._newest)
            except SearchStopped:
                return
            self.laid.emit(laid)

        self.submit(job)

    def change(self, act: Act, edits_of: Callable[[Library], Sequence[Edit]]) -> None:
        """Change notes in one commit."""
        self.submit(lambda library: self.changed.emit(act, library.change_annotations(edits_of(library))))

    def retag(self, act: Act, work: Callable[[Library], Retagged], on_taken: tuple[str, str] = ("", "")) -> None:
        """Change tags everywhere in one commit."""

        def job(library: Library) -> None:
            try:
                self.retagged.emit(act, work(library))
            except TagTaken:
                self.taken.emit(*on_taken)

        self.submit(job)

    def forget(self) -> None:
        """Answer nothing of what was asked so far."""
        self._newest += 1


class Desking(QObject):
    """Belongs to the session. It looks at nothing as long as the desk is not open."""

    began = Signal(object)
    """Wanted: what is looked at from now on."""
    laid = Signal(object)
    """Laid: what lies on the desk."""
    many_changed = Signal(object, int)
    """Act, and how many notes were changed; it is the newest step that can be undone."""
    merge_offered = Signal(str, str)
    """A tag that was to be called like another one, and that one: they can be merged."""
    failed = Signal(str)

    def __init__(self, library: Library, margin: Margin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._margin = margin
        self.wanted = Wanted()
        self.is_open = False
        self._is_stale = True
        self._thread = _DeskThread(library.folder, library.settings, self)
        self._thread.laid.connect(self._show)
        self._thread.changed.connect(self._take_changed)
        self._thread.retagged.connect(self._take_retagged)
        self._thread.taken.connect(self.merge_offered)
        self._thread.failed.connect(self.failed)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AFTER)
        self._again.timeout.connect(self._look)

    # --- looking -------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """The desk is looked at, as it was left."""
        self.is_open = True
        self.began.emit(self.wanted)
        self._margin.tell_tags()
        self._look()

    def leave(self) -> None:
        """The desk is not looked at any more."""
        self.is_open = False
        self._again.stop()
        self._thread.forget()

    def want(self, wanted: Wanted) -> None:
        """Look at this from now on."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.began.emit(wanted)
            if self.is_open:
                self._look()

    def look_again(self) -> None:
        """Some note or article is no longer as it was."""
        self._is_stale = True
        if self.is_open:
            self._again.start()

    def note(self, annotation: str) -> Annotation | None:
        """One annotation; None if it is no more."""
        try:
            return self._library.annotation(annotation)
        except HashiyaError as error:
            self.failed.emit(explain(error))
            return None

    def _look(self) -> None:
        stale, self._is_stale = self._is_stale, False
        self._thread.look(self.wanted, anew=stale)

    def _show(self, laid: object) -> None:
        if self.is_open:
            self.laid.emit(laid)

    # --- many at once --------------------------------------------------------------------------------------------

    def recolor(self, notes: Sequence[str], color: Color) -> None:
        """Give notes a colour, in one step."""
        edits = [Edit(note, color) for note in notes]
        self._thread.change(Act.RECOLOR_MANY, lambda _: edits)

    def tag(self, notes: Sequence[str], added: Sequence[str], gone: Sequence[str] = ()) -> None:
        """Give notes tags besides their own, and take others away, in one step."""

        def edits(library: Library) -> list[Edit]:
            had = library.annotations_named(notes)
            tags = {note: [tag for tag in had[note].tags if tag not in gone] for note in notes if note in had}
            return [Edit(note, tags=tuple(dict.fromkeys((*kept, *added)))) for note, kept in tags.items()]

        self._thread.change(Act.RETAG_MANY, edits)

    def delete(self, notes: Sequence[str]) -> None:
        """Delete notes, in one step."""
        edits = [Edit(note, deleted=True) for note in notes]
        self._thread.change(Act.DELETE_MANY, lambda _: edits)

    def rename_tag(self, tag: str, name: str) -> None:
        """Call a tag otherwise everywhere; if there is one of that name, merging is offered."""
        self._thread.retag(Act.RENAME_TAG, lambda library: library.notes.rename_tag(tag, name), (tag, name))

    def merge_tags(self, tag: str, name: str) -> None:
        """Put a tag in the place of another everywhere."""
        self._thread.retag(Act.MERGE_TAGS, lambda library: library.notes.merge_tags([tag], name))

    def delete_tag(self, tag: str) -> None:
        """Take a tag away everywhere."""
        self._thread.retag(Act.DELETE_TAG, lambda library: library.notes.delete_tag(tag))

    def _take_changed(self, act: Act, changed: list[Changed]) -> None:
        changed = [one for one in changed if one.before != one.after]
        if changed:
            self._margin.adopt(act, changed)
            self.many_changed.emit(act, len(changed))

    def _take_retagged(self, act: Act, done: Retagged) -> None:
        """Where articles have the tag too, it all is one deed; else a step of the notes."""
        if not done.articles:
            self._take_changed(act, done.notes)
            return
        back = {article: tags[0] for article, tags in done.articles.items()}
        again = {article: tags[1] for article, tags in done.articles.items()}
        first = next(iter(done.articles))
        self._margin.adopt_deed(
            Deed(
                act, first,
                partial(self._retag, [_edit(one.before) for one in done.notes if one.before], back),
                partial(self._retag, [_edit(one.after) for one in done.notes if one.after], again),
            )
        )  # fmt: skip
        self._announce(done)
        self.many_changed.emit(act, len(done.notes) + len(done.articles))

    def _retag(self, edits: Iterable[Edit], articles: dict[str, tuple[str, ...]]) -> None:
        self._announce(self._library.notes.retag(edits, articles))

    def _announce(self, done: Retagged) -> None:
        notes = (one.after or one.before for one in done.notes)
        self._margin.many_touched.emit(list(dict.fromkeys([note.article for note in notes if note] + [*done.articles])))

    # --- settings, and the end -----------------------------------------------------------------------------------

    def use(self, settings: Settings) -> None:
        """Go on with other settings."""
        self._thread.use(settings)

    def close(self) -> None:
        """End the thread."""
        self.leave()
        self._thread.finish()


def _edit(annotation: Annotation) -> Edit:
    return Edit(annotation.id, tags=annotation.tags)
