"""Searches that the user keeps under names of their own, and those that led somewhere last."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from reader.i18n import isolate, translate
from reader.ui import menus
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.theme import Theme

MOST_RECENT = 8


class SavedSearches(QWidget):
    """Two rows of chips. Enter or a click searches, F2 renames, Delete deletes, a menu offers all of it."""

    words_requested = Signal(str)
    rename_requested = Signal(str)
    """The name of a saved search."""
    delete_requested = Signal(str)
    """The name of a saved search."""
    forget_requested = Signal(str)
    """A recent search."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: Mapping[str, str] = {}
        self._recent: Sequence[str] = ()
        self._headings = (QLabel(self), QLabel(self))
        self._rows = (ChipRow(theme, checkable=False, parent=self), ChipRow(theme, checkable=False, parent=self))
        self._column = QVBoxLayout(self)
        for heading, row in zip(self._headings, self._rows, strict=True):
            heading.setObjectName("hint")
            heading.setIndent(0)
            self._column.addWidget(heading)
            self._column.addWidget(row)
        self._rows[0].switched.connect(lambda name, _: self.words_requested.emit(self._saved[name]))
        self._rows[1].switched.connect(lambda words, _: self.words_requested.emit(words))
        self.apply_theme(theme)

    def take(self, saved: Mapping[str, str], recent: Sequence[str]) -> None:
        """These are kept."""
        self._saved, self._recent = dict(saved), list(recent)
        self._rows[0].show_chips([Chip(name, isolate(_short(name))) for name in self._saved])
        self._rows[1].show_chips([Chip(words, isolate(_short(words))) for words in self._recent])
        for heading, row in zip(self._headings, self._rows, strict=True):
            heading.setVisible(bool(row.keys))
            for key in row.keys:
                button = row.button(key)
                button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                button.removeEventFilter(self)
                button.installEventFilter(self)
                button.setToolTip(self._saved.get(key, "") if row is self._rows[0] else "")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._saved and not self._recent

    def retranslate(self) -> None:
        """Take on the interface's language."""
        names = translate("Saved searches", "Saved searches"), translate("Saved searches", "Recent searches")
        for heading, row, name in zip(self._headings, self._rows, names, strict=True):
            heading.setText(name)
            row.setAccessibleName(name)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        for row in self._rows:
            row.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap_small")
        self._column.setContentsMargins(side, 0, side, gap)
        self._column.setSpacing(gap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys and the menu of a chip."""
        key = str(watched.property("key"))
        is_saved = watched in [self._rows[0].button(name) for name in self._rows[0].keys]
        if event.type() is QEvent.Type.ContextMenu and isinstance(watched, QWidget):
            self.menu_for(key, is_saved).popup(watched.mapToGlobal(QPoint(0, watched.height())))
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Delete:
                (self.delete_requested if is_saved else self.forget_requested).emit(key)
                return True
            if event.key() == Qt.Key.Key_F2 and is_saved:
                self.rename_requested.emit(key)
                return True
        return super().eventFilter(watched, event)

    def menu_for(self, key: str, is_saved: bool) -> QMenu:
        """What can be done with a search."""
        menu = menus.menu(self)
        if is_saved:
            menu.addAction(translate("Saved searches", "Rename…"), partial(self.rename_requested.emit, key))
            menu.addAction(translate("Saved searches", "Delete"), partial(self.delete_requested.emit, key))
        else:
            menu.addAction(translate("Saved searches", "Forget"), partial(self.forget_requested.emit, key))
        return menu


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:38].rstrip()}…"
