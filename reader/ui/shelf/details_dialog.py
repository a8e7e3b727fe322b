"""What is known about an article, to be corrected: what is wrong with a field is said under it."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader import dates
from reader.article import LibraryEntry, iso_date
from reader.i18n import translate
from reader.ui import prose, sides
from reader.ui.dialog_frame import DialogFrame
from reader.ui.theme import Theme

# What parts authors and tags: Arabic and Latin commas and semicolons.
_BETWEEN = re.compile("[،,؛;\n]")

# Dates as they may be written, shown as examples.
_YEAR, _MONTH, _DAY = "2026", "2026-08", "2026-08-20"


def ask_details(parent: QWidget, theme: Theme, entry: LibraryEntry) -> dict[str, Any] | None:
    """What was changed, as Library.edit takes it; None if the user changed their mind, or nothing."""
    dialog = DetailsDialog(theme, entry, parent)
    return (dialog.changes or None) if dialog.exec() else None


class DetailsDialog(DialogFrame):
    """Title, authors, source, date and tags. Enter accepts, Escape does not."""

    def __init__(self, theme: Theme, entry: LibraryEntry, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("details")
        self.head(translate("Details", "Details of the article"))
        self.body.setSpacing(theme.size("gap_small"))
        comma, several = translate("Details", ", "), translate("Details", "Separate several with commas.")
        source = translate("Details", "An address, or the name of a book, a newspaper, a site.")
        date = translate(
            "Details", "A year, a month or a day: {year}, {month}, {day}.", year=_YEAR, month=_MONTH, day=_DAY
        )
        self._title_line = _Field(theme, self, translate("Details", "Title"), entry.title)
        self._authors = _Field(theme, self, translate("Details", "Authors"), comma.join(entry.authors), several)
        self._source = _Field(theme, self, translate("Details", "Source"), entry.source or "", source)
        self._published = _Field(theme, self, translate("Details", "Date of publication"), entry.published or "", date)
        self._published.spell(_date_in_words)
        self._tags = _Field(theme, self, translate("Details", "Tags"), comma.join(entry.tags), several)
        for field in (self._title_line, self._authors, self._source, self._published, self._tags):
            self.body.addWidget(field)
        self.body.addStretch(1)
        cancel, save = self.button(), self.button(primary=True)
        cancel.setText(translate("Dialogs", "Cancel"))
        cancel.clicked.connect(self.reject)
        save.setText(translate("Dialogs", "Save"))
        save.clicked.connect(self.accept)
        self.setMinimumWidth(theme.size("dialog"))

    @property
    def changes(self) -> dict[str, Any]:
        """What was written anew, as Library.edit takes it; a field that was not touched is left as it is."""
        written: dict[str, Any] = {}
        if self._title_line.is_changed:
            written["title"] = self._title_line.text
        if self._authors.is_changed:
            written["authors"] = _parts(self._authors.text)
        if self._source.is_changed:
            written["source"] = self._source.text
        if self._published.is_changed:
            written["published"] = iso_date(self._published.text) or ""
        if self._tags.is_changed:
            written["tags"] = tuple(tag.lstrip("#") for tag in _parts(self._tags.text))
        return written

    def accept(self) -> None:
        """Close if everything written makes sense; else say what does not."""
        self._title_line.complain("" if self._title_line.text else translate("Details", "An article needs a title."))
        date = self._published
        not_a_date = translate("Details", "This is not a date. Write it like {day}.", day=_DAY)
        is_date = not date.text or not date.is_changed or iso_date(date.text) is not None
        date.complain("" if is_date else not_a_date)
        wrong = [field for field in (self._title_line, self._published) if field.is_wrong]
        if wrong:
            wrong[0].take_keyboard()
        else:
            super().accept()


class _Field(QWidget):
    """A label, a line to write on, and under it a hint that gives way to what is wrong, or to what is meant."""

    def __init__(self, theme: Theme, parent: QWidget, label: str, text: str, hint: str = "") -> None:
        super().__init__(parent)
        self._hint = hint
        self._spelled: Callable[[str], str] = lambda _: ""
        self._before = text
        name = QLabel(label, self)
        name.setObjectName("label")
        self._line = QLineEdit(text, self)
        self._line.setFixedHeight(theme.size("control"))
        self._line.setAlignment(sides.leading())
        self._line.setAccessibleName(label)
        self._line.setCursorPosition(0)
        self._line.textEdited.connect(lambda: self.complain(""))
        name.setBuddy(self._line)
        self._note = QLabel(self)
        prose.wrap(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.size("gap_small"))
        column.setSpacing(theme.size("gap_small") // 2)
        for widget in (name, self._line, self._note):
            column.addWidget(widget)
        self.is_wrong = False
        self.complain("")

    @property
    def text(self) -> str:
        """What is written, without space around it."""
        return self._line.text().strip()

    @property
    def is_changed(self) -> bool:
        """Whether something else is written than at first."""
        return self.text != self._before.strip()

    def spell(self, spelled: Callable[[str], str]) -> None:
        """Say of what is written how it is understood, where `spelled` has something to say."""
        self._spelled = spelled
        self.complain("")

    def complain(self, text: str) -> None:
        """Say what is wrong with what is written; "" if nothing is."""
        self.is_wrong = bool(text)
        note = text or self._spelled(self.text) or self._hint
        self._note.setText(note)
        self._note.setObjectName("error" if text else "hint")
        self._note.setVisible(bool(note))
        self._line.setAccessibleDescription(note)
        self._line.setProperty("wrong", self.is_wrong)
        for widget in (self._note, self._line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def take_keyboard(self) -> None:
        """Begin to write."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()


def _date_in_words(text: str) -> str:
    return dates.in_words(iso_date(text) or "") or ""


def _parts(text: str) -> tuple[str, ...]:
    parts: Sequence[str] = [part.strip() for part in _BETWEEN.split(text)]
    return tuple(dict.fromkeys(part for part in parts if part))
