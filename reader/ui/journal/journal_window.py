"""The window of the journal: of one note or of all, and the deleted notes; what was done can be taken back there."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.i18n import isolate, translate
from reader.journal import Entry, Field
from reader.settings import Settings
from reader.store import DeletedNote
from reader.ui import prose, sides, wording
from reader.ui.dialog_frame import DialogFrame
from reader.ui.journal.journal_list import JournalList
from reader.ui.journal.journal_rows import ChangeRow, DeletedRow
from reader.ui.preferences.controls.segments import Segments
from reader.ui.theme import Theme

_WORDS = 90
"""Code points of a quotation that tell which one it is."""


class Scope(StrEnum):
    """What is looked at."""

    NOTE = "note"
    ALL = "all"
    DELETED = "deleted"


class JournalWindow(DialogFrame):
    """Stays open beside the main window, and is read anew when notes change."""

    journal_wanted = Signal(str, int, int)
    """An annotation ("": all), the number of the entry before which to read (0: the last), and how many at least."""
    deleted_wanted = Signal()
    take_back_requested = Signal(int, bool)
    """The number of a change, and whether with all that were made at once with it."""
    bring_to_requested = Signal(int)
    bring_back_requested = Signal(list)
    """The ids of deleted annotations."""
    show_requested = Signal(str)
    """The id of an annotation that is to be shown in its place."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._annotation = ""
        self._stands_on = 0
        self._is_whole = False
        self._scopes = Segments([scope.value for scope in Scope], theme, self)
        self.field = QLineEdit(self)
        self.list = JournalList(theme, settings, self)
        self._empty = QLabel(self)
        self._empty.setObjectName("dialogtext")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said = QLabel(self)
        self._said.setObjectName("dialogtext")
        prose.wrap(self._said)
        self._show = self.button(leading=True)
        self._as_then, self._together, self._back = self.button(), self.button(), self.button(primary=True)
        self._renewing = QTimer(self)
        self._renewing.setSingleShot(True)
        self._renewing.setInterval(0)
        self._renewing.timeout.connect(self._read)
        head = QHBoxLayout()
        head.addWidget(self._scopes)
        head.addWidget(self.field, 1)
        head.addStretch()
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._said)
        self._connect_parts()
        self.apply_theme(theme)
        self.retranslate()
        self.resize(theme.size("dialog_width"), theme.size("dialog_height"))

    def _connect_parts(self) -> None:
        self._scopes.chosen.connect(lambda _: self._begin())
        self.field.textChanged.connect(self._narrow)
        self.list.row_changed.connect(self._offer)
        self.list.chosen.connect(lambda _: self._ask_to_show())
        self.list.end_neared.connect(self._read_on)
        self._show.clicked.connect(self._ask_to_show)
        self._as_then.clicked.connect(lambda: self._on_change(self.bring_to_requested.emit))
        self._together.clicked.connect(lambda: self._on_change(lambda n: self.take_back_requested.emit(n, True)))
        self._back.clicked.connect(self._take_back)

    # --- what is shown -------------------------------------------------------------------------------------------

    def look_at(self, annotation: str = "") -> None:
        """Show the history of one annotation, or without one the journal of all."""
        self._annotation = annotation
        self._scopes.choose((Scope.NOTE if annotation else Scope.ALL).value)
        for scope, button in zip(Scope, self._scopes.stops, strict=True):
            button.setVisible(scope is not Scope.NOTE or bool(annotation))
        self._begin()
        self.show()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self) -> None:
        """Notes have changed: read again, if anybody looks."""
        if self.isVisible():
            self._renewing.start()

    def show_journal(self, entries: Sequence[Entry], follows: bool) -> None:
        """Show these changes, the last first; `follows`: below those that are shown."""
        self._is_whole = not entries
        if follows:
            self.list.entries.add_entries(entries)
        else:
            self.list.entries.show_entries(entries)
            self.list.stand_on(self._stands_on)
        self._describe()

    def show_deleted(self, deleted: Sequence[DeletedNote]) -> None:
        """Show these notes, the last deleted first."""
        self.list.entries.show_deleted(deleted)
        self.list.stand_on(0)
        self._describe()

    def say(self, sentence: str, *, is_bad: bool = False) -> None:
        """Say below the list what was done, or why it could not be."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._said.setProperty("bad", is_bad)
        self.style().unpolish(self._said)
        self.style().polish(self._said)

    def use(self, settings: Settings) -> None:
        """Take on other names of colours."""
        self.list.entries.settings = settings
        self.renew()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._scopes.apply_theme(theme)
        self.list.apply_theme(theme)
        self._space(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        names = {
            Scope.NOTE: translate("Journal", "This note"),
            Scope.ALL: translate("Journal", "All notes"),
            Scope.DELETED: translate("Journal", "Deleted notes"),
        }
        self._scopes.retranslate(translate("Journal", "Of what"), {scope.value: name for scope, name in names.items()})
        self.field.setPlaceholderText(sides.placeholder(translate("Journal", "Words of a deleted note")))
        self.field.setAccessibleName(translate("Journal", "Words of a deleted note"))
        self.list.setAccessibleName(translate("Journal", "Journal of the notes"))
        self._show.setText(translate("Journal", "Show in its place"))
        self._as_then.setText(translate("Journal", "As it was then"))
        self.list.entries.arrange()
        self._describe()

    # --- reading -------------------------------------------------------------------------------------------------

    @property
    def scope(self) -> Scope:
        """What is looked at."""
        return Scope(self._scopes.choice or Scope.ALL)

    def _begin(self) -> None:
        self._stands_on = 0
        self.field.clear()
        self.say("")
        self._read()

    def _read(self) -> None:
        row = self.list.row
        self._stands_on = row.entry.number if isinstance(row, ChangeRow) else 0
        self.list.entries.is_of_all = self.scope is not Scope.NOTE
        if self.scope is Scope.DELETED:
            self.deleted_wanted.emit()
        else:
            self.journal_wanted.emit(self._subject, 0, self.list.entries.count)

    def _read_on(self) -> None:
        if self.scope is Scope.DELETED:
            self.list.entries.show_more()
        elif not self._is_whole:
            self.journal_wanted.emit(self._subject, self.list.entries.last_number, 0)

    @property
    def _subject(self) -> str:
        return self._annotation if self.scope is Scope.NOTE else ""

    def _narrow(self, words: str) -> None:
        self.list.entries.narrow(words)
        self.list.stand_on(0)
        self._describe()

    def _describe(self) -> None:
        """Say what is looked at, and that there is nothing where there is nothing."""
        rows, scope = self.list.entries.rows, self.scope
        first = next((row for row in rows if isinstance(row, ChangeRow)), None)
        if scope is Scope.NOTE:
            words = " ".join(first.entry.words.split()) if first else ""
            short = words if len(words) <= _WORDS else f"{words[:_WORDS]}…"
            parts = [f"«{isolate(short)}»" if short else "", isolate(first.entry.title) if first else ""]
            about = wording.SEPARATOR.join(part for part in parts if part)
            self.head(translate("Journal", "History of the note"), sides.sentence(about))
        else:
            about = translate("Journal", "Every change can be taken back, also one of last week.")
            if scope is Scope.DELETED:
                about = translate("Journal", "What was deleted is kept and comes back as it was.")
            self.head(translate("Journal", "Journal of the notes"), about)
        self.field.setVisible(scope is Scope.DELETED)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(self._nothing())
        self._offer()

    def _nothing(self) -> str:
        if self.scope is not Scope.DELETED:
            return translate("Journal", "Nothing has changed since the journal was begun.")
        if self.field.text().strip():
            return translate("Journal", "No deleted note has these words.")
        return translate("Journal", "No note is deleted.")

    # --- what can be done ----------------------------------------------------------------------------------------

    def _offer(self) -> None:
        """What can be done about the current row."""
        row = self.list.row if not self.list.isHidden() else None
        change = row if isinstance(row, ChangeRow) else None
        many = change.entry.together if change and change.can_be_taken_back else 0
        is_deletion = change is not None and change.entry.is_deleted and _deletes(change)
        brings_back = self.scope is Scope.DELETED or is_deletion
        self._back.setText(
            translate("Journal", "Bring back") if brings_back else translate("Journal", "Take back this change")
        )
        self._back.setEnabled(isinstance(row, DeletedRow) or (change is not None and change.can_be_taken_back))
        self._together.setText(translate("Journal", "Take back in all %n note(s)", None, many))
        self._together.setVisible(many > 1)
        self._as_then.setVisible(self.scope is not Scope.DELETED)
        self._as_then.setEnabled(change is not None and change.can_be_had_again)
        self._show.setVisible(self.scope is not Scope.DELETED)
        self._show.setEnabled(change is not None and not change.entry.is_deleted)

    def _take_back(self) -> None:
        row = self.list.row
        if isinstance(row, DeletedRow):
            self.bring_back_requested.emit([row.note.annotation.id])
        else:
            self._on_change(lambda number: self.take_back_requested.emit(number, False))

    def _on_change(self, ask: Callable[[int], None]) -> None:
        self.say("")
        if isinstance(row := self.list.row, ChangeRow):
            ask(row.entry.number)

    def _ask_to_show(self) -> None:
        row = self.list.row
        if isinstance(row, ChangeRow) and not row.entry.is_deleted:
            self.show_requested.emit(row.entry.annotation)


def _deletes(row: ChangeRow) -> bool:
    return row.entry.field is Field.DELETED and bool(row.entry.after)
