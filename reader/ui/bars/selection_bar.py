"""The small bar at a selection: five colours, a note, tags, a copy with or without its source."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.annotation import Color
from reader.i18n import translate
from reader.ui.bars.bubble import Bubble
from reader.ui.theme import Theme


class SelectionBar(Bubble):
    """Floats over the page near what is selected. The page's keys do the same."""

    note_requested = Signal()
    tag_requested = Signal()
    copy_requested = Signal()
    cite_requested = Signal()

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._add_dots()
        self._add_line()
        self._note = self._add_tool("note")
        self._tag = self._add_tool("tag")
        self._copy = self._add_tool("copy")
        self._cite = self._add_tool("quote")
        self._note.clicked.connect(self.note_requested)
        self._tag.clicked.connect(self.tag_requested)
        self._copy.clicked.connect(self.copy_requested)
        self._cite.clicked.connect(self.cite_requested)
        self.apply_theme(theme)
        self.retranslate(names)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._name_dots(names)
        self._name_tool(
            self._note, translate("Selection", "Note"), translate("Selection", "Write a note on these words (N)")
        )
        self._name_tool(
            self._tag, translate("Selection", "Tag"), translate("Selection", "Highlight these words and tag them (T)")
        )
        self._name_tool(self._copy, translate("Selection", "Copy"), translate("Selection", "Copy these words (Ctrl+C)"))
        self._name_tool(
            self._cite,
            translate("Selection", "Copy with source"),
            translate("Selection", "Copy with author, title and paragraph (Ctrl+Shift+C)"),
        )
        self.setAccessibleName(translate("Selection", "What can be done with the selection"))
