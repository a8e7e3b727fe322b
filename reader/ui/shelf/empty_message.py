"""What stands in the list's place when there is nothing in it, with a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from reader.i18n import translate


class EmptyMessage(QLabel):
    """A calm sentence and a link that the keyboard reaches too."""

    import_requested = Signal()
    clear_requested = Signal()
    """Show all articles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self.setWordWrap(True)
        self.setIndent(0)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._request = self.clear_requested
        self.linkActivated.connect(self._follow)

    def say_empty(self) -> None:
        """There are no articles at all."""
        self._request = self.import_requested
        self._say(translate("Library list", "No articles yet."), translate("Library list", "Import files"))

    def say_filtered(self) -> None:
        """There are, but none that was asked for."""
        self._request = self.clear_requested
        text = translate("Library list", "No article answers to this filter.")
        self._say(text, translate("Library list", "Show all articles"))

    def _follow(self) -> None:
        self._request.emit()

    def _say(self, text: str, link: str) -> None:
        self.setText(f'{text}<br><a href="#">{link}</a>')
        self.setAccessibleName(f"{text} {link}")
