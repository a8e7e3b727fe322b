"""The small bar at a highlight that was clicked: another colour, its note, its tags, a copy, and away with it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.annotation import Annotation, Color
from reader.i18n import translate
from reader.ui.bars.bubble import Bubble
from reader.ui.keys import pressed_keys
from reader.ui.theme import Theme


class HighlightBar(Bubble):
    """Floats over the page near a highlight; whose it is, knows only who shows it."""

    note_requested = Signal()
    tag_requested = Signal()
    cite_requested = Signal()
    delete_requested = Signal()

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._names = dict(names)
        self._has_note = False
        self._add_dots()
        self._add_line()
        self._note = self._add_tool("note")
        self._tag = self._add_tool("tag")
        self._cite = self._add_tool("quote")
        self._add_line()
        self._delete = self._add_tool("trash")
        self._note.clicked.connect(self.note_requested)
        self._tag.clicked.connect(self.tag_requested)
        self._cite.clicked.connect(self.cite_requested)
        self._delete.clicked.connect(self.delete_requested)
        self.apply_theme(theme)
        self.retranslate(names)

    def show_annotation(self, annotation: Annotation) -> None:
        """Show what colour it has, and whether it has a note."""
        self._has_note = bool(annotation.note.strip())
        self.show_color(annotation.color)
        self.retranslate(self._names)

    def press(self, event: QKeyEvent) -> bool:
        """Press the button of a key: the keys are those of a selection. Whether there is one."""
        buttons = {"N": self._note, "T": self._tag, "Ctrl+Shift+C": self._cite, "Del": self._delete}
        buttons |= {str(place): dot for place, dot in enumerate(self._dots.values(), 1)}
        button = buttons.get(pressed_keys(event).toString())
        if button:
            button.click()
        return button is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What its buttons have no use for."""
        if not self.press(event):
            super().keyPressEvent(event)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        self._name_dots(names)
        hint = translate("Selection", "Write a note on this highlight (N)")
        if self._has_note:
            hint = translate("Selection", "Edit the note of this highlight (N)")
        self._name_tool(self._note, translate("Selection", "Note"), hint)
        self._name_tool(
            self._tag, translate("Selection", "Tag"), translate("Selection", "Choose the tags of this highlight (T)")
        )
        self._name_tool(
            self._cite,
            translate("Selection", "Copy with source"),
            translate("Selection", "Copy with author, title and paragraph (Ctrl+Shift+C)"),
        )
        self._name_tool(
            self._delete,
            translate("Selection", "Delete"),
            translate("Selection", "Delete this highlight with its note (Del)"),
        )
        self.setAccessibleName(translate("Selection", "What can be done with this highlight"))
