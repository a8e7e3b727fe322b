"""The past of the notes for the window: reads the journal, and has changes taken back as steps that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.errors import HashiyaError
from reader.i18n import explain
from reader.library import Library
from reader.store import Changed, Edit
from reader.ui.history import Act
from reader.ui.margin import Margin

_AT_ONCE = 60


class Archive(QObject):
    """Belongs to the session; what it changes, the margin announces."""

    journal_read = Signal(list, bool)
    """Entries, the last first, and whether they follow upon those that were read before."""
    deleted_read = Signal(list)
    """DeletedNotes, the last deleted first."""
    brought = Signal(int)
    """So many notes are as they were again; the step is on the history."""
    failed = Signal(str)
    """Why something could not be taken back."""

    def __init__(self, library: Library, margin: Margin, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._margin = library, margin
        self._is_over = False

    def close(self) -> None:
        """The library is about to be closed: whoever still asks hears nothing."""
        self._is_over = True

    def read_journal(self, annotation: str, before: int, least: int = 0) -> None:
        """Read changes of one note ("": of all): those before the entry `before` (0: the last), `least` at least."""
        if self._is_over:
            return
        try:
            limit = max(_AT_ONCE, least)
            past, subject = self._library.past, annotation or None
            entries = past.journal(subject, limit=limit, before=before or None, moves=bool(annotation))
        except HashiyaError as error:
            self.failed.emit(explain(error))
            entries = []
        self.journal_read.emit(entries, bool(before))

    def read_deleted(self) -> None:
        """Read what can be brought back."""
        if self._is_over:
            return
        try:
            self.deleted_read.emit(self._library.past.deleted())
        except HashiyaError as error:
            self.failed.emit(explain(error))

    def take_back(self, number: int, together: bool) -> None:
        """Undo one change, or all that were made at once with it."""
        self._do(Act.TAKE_BACK, lambda: self._library.past.take_back(number, together=together))

    def bring_to(self, number: int) -> None:
        """Make a note what it was after a change."""
        self._do(Act.BRING_TO, lambda: self._library.past.bring_to(number))

    def bring_back(self, annotations: Sequence[str]) -> None:
        """Bring deleted notes back."""
        edits = [Edit(annotation, deleted=False) for annotation in annotations]
        self._do(Act.BRING_BACK, lambda: self._library.change_annotations(edits))

    def _do(self, act: Act, change: Callable[[], Sequence[Changed]]) -> None:
        try:
            changed = change()
        except HashiyaError as error:
            self.failed.emit(explain(error))
            return
        self._margin.adopt(act, changed)
        self.brought.emit(len(changed))
