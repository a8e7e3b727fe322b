"""The window that stands in for the main one when the program cannot start: what, where, and what can be done."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout

from reader.i18n import translate
from reader.ui import dialogs
from reader.ui.arrivals.arrivals import open_folder
from reader.ui.state_page import State, StatePage
from reader.ui.theme import Theme


class FailureWindow(QDialog):
    """Says why, on the terminal too; closing it is the same as quitting."""

    def __init__(self, state: State, folder: Path, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(translate("Top bar", "Hashiya"))
        self.answer = "quit"
        """The key of the offer that was taken."""
        self.folder = folder
        """The library's folder, another one after "elsewhere"."""
        self.page = StatePage(theme, self)
        self.page.show_state(state)
        self.page.chosen.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.resize(theme.size("dialog_width"), theme.size("dialog_height") * 3 // 4)

    def ask(self) -> str:
        """Wait for an answer; returns the key of the offer that was taken."""
        print(self.page.state.text, file=sys.stderr, flush=True)
        self.exec()
        return self.answer

    def _choose(self, key: str) -> None:
        if key == "folder":
            open_folder(self.folder if self.folder.is_dir() else self.folder.parent)
            return
        if key == "elsewhere":
            folder = dialogs.ask_folder(self, translate("Dialogs", "Open which library?"), str(self.folder.parent))
            if folder is None:
                return
            self.folder = folder
        self.answer = key
        self.accept()
