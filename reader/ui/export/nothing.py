"""What stands in place of a preview when there is nothing to export: why, and what to do about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.i18n import translate
from reader.ui import icons
from reader.ui.theme import Theme


class NothingToExport(QWidget):
    """A picture, a title, a sentence; a button where colours and tags are what leaves nothing."""

    widen_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("emptypage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_narrowed, self._in_article = False, False
        self._picture = QLabel(self)
        self._title, self._text = QLabel(self), QLabel(self)
        self._title.setObjectName("emptytitle")
        self._text.setObjectName("emptytext")
        self._widen = QPushButton(self)
        self._widen.setAutoDefault(False)
        self._widen.clicked.connect(self.widen_requested)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(theme.size("gap_large"))
        layout.addWidget(self._widen, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def tell(self, *, is_narrowed: bool, in_article: bool) -> None:
        """Why there is nothing: colours and tags that no note has, or no notes at all."""
        self._is_narrowed, self._in_article = is_narrowed, in_article
        self.retranslate()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        size = theme.size("bar")
        self._picture.setPixmap(icons.icon("note", theme.color("strong_line"), size).pixmap(QSize(size, size)))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        title = translate("Export dialog", "There are no notes yet")
        text = translate("Export dialog", "Highlight a passage or write in the margin, then come back.")
        if self._is_narrowed:
            title = translate("Export dialog", "No note fits")
            text = translate("Export dialog", "Choose other colours or tags, or take all of them.")
        elif self._in_article:
            title = translate("Export dialog", "This article has no notes yet")
        self._title.setText(title)
        self._text.setText(text)
        self._widen.setText(translate("Export dialog", "All colours and tags"))
        self._widen.setVisible(self._is_narrowed)
