"""The rows of the journal: days, changes and deleted notes; and what a screen reader hears of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.arabic.folding import fold_text
from reader.dates import day_in_words, here, time_in_words
from reader.i18n import isolate, translate
from reader.journal import Entry, Field, Writer
from reader.journal_words import value_in_words, what_happened, writer_name
from reader.settings import Settings
from reader.store import DeletedNote
from reader.ui import prose, wording
from reader.ui.journal.changes import ShownChange, shown_change
from reader.ui.shelf.row_list import Index

# Code points of a note that are shown whole under the pointer.
_TIP = 2000
# Deleted notes are made rows so many at a time.
_AT_ONCE = 100


@dataclass(frozen=True, eq=False)
class DayRow:
    """What happened on this day follows."""

    day: date
    text: str


@dataclass(frozen=True, eq=False)
class ChangeRow:
    """One change: `words` and `title` are shown only where the changes of several notes stand together."""

    entry: Entry
    time: str
    what: str
    who: str
    change: ShownChange | None
    before: str
    after: str
    words: str = ""
    title: str = ""

    @property
    def can_be_taken_back(self) -> bool:
        """Whether taking it back would change anything the user has a hand in."""
        entry = self.entry
        if entry.field in {Field.MADE, Field.DELETED}:
            return entry.is_deleted is (entry.field is Field.DELETED and bool(entry.after))
        return not (entry.field is Field.PLACE and entry.writer is Writer.VERSION)

    @property
    def can_be_had_again(self) -> bool:
        """Whether there is a state after it that a note can be brought to."""
        return self.entry.field is not Field.DELETED and self.entry.writer is not Writer.VERSION


@dataclass(frozen=True, eq=False)
class DeletedRow:
    """A note that can be brought back."""

    note: DeletedNote
    time: str
    words: str
    text: str


Row = DayRow | ChangeRow | DeletedRow


class JournalModel(QAbstractListModel):
    """Rows under their days, the last first."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.settings = settings
        self.is_of_all = False
        """Whether each change says which note it is of."""
        self.rows: list[Row] = []
        self._entries: list[Entry] = []
        self._deleted: list[DeletedNote] = []
        self._waiting: Iterator[DeletedNote] = iter(())
        self._words: list[str] = []

    @property
    def last_number(self) -> int:
        """The number of the oldest change that is shown; 0 if there is none."""
        return self._entries[-1].number if self._entries else 0

    @property
    def count(self) -> int:
        """How many changes are shown."""
        return len(self._entries)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these changes instead."""
        self._entries, self._deleted = list(entries), []
        self.arrange()

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Show these older changes too."""
        self._append(self._rows_of(entries, self._last_day))
        self._entries += entries

    def show_deleted(self, deleted: Sequence[DeletedNote]) -> None:
        """Show these notes instead."""
        self._entries, self._deleted = [], list(deleted)
        self.arrange()

    def show_more(self) -> None:
        """Show more of the deleted notes, if there are more."""
        self._append(self._rows_of_deleted())

    def narrow(self, words: str) -> None:
        """Of deleted notes, show those in which all these words are."""
        self._words = fold_text(words).split()
        self.arrange()

    def arrange(self) -> None:
        """Make the rows anew, in the language of the interface."""
        self.beginResetModel()
        self.rows, self._waiting = [], iter(self._deleted)
        self.rows = self._rows_of(self._entries, None) or self._rows_of_deleted()
        self.endResetModel()

    def _append(self, added: Sequence[Row]) -> None:
        if added:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(added) - 1)
            self.rows += added
            self.endInsertRows()

    @property
    def _last_day(self) -> date | None:
        return next((row.day for row in reversed(self.rows) if isinstance(row, DayRow)), None)

    def _rows_of(self, entries: Sequence[Entry], last: date | None) -> list[Row]:
        rows: list[Row] = []
        today = date.today()
        for entry in entries:
            time = here(entry.ended)
            if time.date() != last:
                last = time.date()
                rows.append(DayRow(last, day_in_words(last, today)))
            rows.append(self._change_row(entry, time_in_words(time)))
        return rows

    def _change_row(self, entry: Entry, time: str) -> ChangeRow:
        is_note = entry.field is Field.NOTE
        values = ("", "") if is_note else (self._value(entry.before), self._value(entry.after))
        return ChangeRow(
            entry, time, what_happened(entry), writer_name(entry.writer),
            shown_change(str(entry.before), str(entry.after)) if is_note else None, *values,
            words=" ".join(entry.words.split()) if self.is_of_all else "", title=entry.title if self.is_of_all else "",
        )  # fmt: skip

    def _value(self, value: Any) -> str:
        return value_in_words(value, self.settings)

    def _rows_of_deleted(self) -> list[Row]:
        """The next rows of those notes that have the words that are asked for."""
        rows: list[Row] = []
        today, last = date.today(), self._last_day
        for note in islice(filter(self._is_wanted, self._waiting), _AT_ONCE):
            time = here(note.deleted)
            if time.date() != last:
                last = time.date()
                rows.append(DayRow(last, day_in_words(last, today)))
            words, text = (" ".join(part.split()) for part in (note.annotation.text, note.annotation.note))
            rows.append(DeletedRow(note, time_in_words(time), words, text))
        return rows

    def _is_wanted(self, note: DeletedNote) -> bool:
        if not self._words:
            return True
        annotation = note.annotation
        folded = fold_text(" ".join((note.title, annotation.text, annotation.note, *annotation.tags)))
        return all(word in folded for word in self._words)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], DayRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ChangeRow) and row.change:
            return prose.tip(str(row.entry.after)[:_TIP])
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return wording.SEPARATOR.join(isolate(part) for part in _spoken(row) if part)


def _spoken(row: Row) -> list[str]:
    match row:
        case DayRow():
            return [row.text]
        case DeletedRow():
            return [row.time, row.note.title, row.words, row.text]
    if row.change is None:
        values = translate("Journal", "from {old} to {new}", old=row.before or "–", new=row.after or "–")
        return [row.time, row.what, row.who, row.title, row.words, values if row.before or row.after else ""]
    removed, inserted = (
        " ".join(row.change.text[start:end].strip() for start, end in places)
        for places in (row.change.removed, row.change.inserted)
    )
    return [
        row.time, row.what, row.who, row.title, row.words,
        translate("Journal", "removed: {words}", words=removed) if removed else "",
        translate("Journal", "inserted: {words}", words=inserted) if inserted else "",
    ]  # fmt: skip
