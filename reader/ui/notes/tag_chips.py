"""Tags as chips, a press takes one away; as many rows as they need in a width that is given."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QToolButton, QWidget

from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.theme import Theme


class TagChips(QWidget):
    """Asks to have a tag removed; whose tags they are, it does not know."""

    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 0
        self._chips: dict[str, QToolButton] = {}

    @property
    def tags(self) -> list[str]:
        """The tags that are shown, in their order."""
        return list(self._chips)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        if list(tags) == self.tags:
            return
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {tag: self._chip(tag) for tag in tags}
        self.retranslate()
        self._dress()

    def apply_theme(self, theme: Theme, width: int) -> None:
        """Take on other colours and sizes; `width` is in px."""
        self._theme, self._width = theme, width
        self._dress()

    def retranslate(self) -> None:
        """Take on the interface's language and its direction."""
        for tag, chip in self._chips.items():
            chip.setAccessibleName(translate("Tags", "Remove the tag {tag}", tag=tag))
        self._lay_out()

    def _chip(self, tag: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: self.removed.emit(tag))
        return chip

    def _dress(self) -> None:
        glyph = self._theme.size("glyph_tiny")
        cross = icons.icon("close", self._theme.color("muted"), glyph)
        for tag, chip in self._chips.items():
            chip.setIcon(cross)
            chip.setIconSize(QSize(glyph, glyph))
            metrics = QFontMetrics(self._theme.font("small"))
            chip.setText(metrics.elidedText(tag, Qt.TextElideMode.ElideMiddle, self._width // 2))
        self._lay_out()

    def _lay_out(self) -> None:
        """Fill rows from the leading side. The cross stands at the trailing end of the word."""
        gap, across, down, height = self._theme.size("gap_small"), 0, 0, 0
        other = Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        for chip in self._chips.values():
            chip.setLayoutDirection(other)
            size = chip.sizeHint()
            if across and across + size.width() > self._width:
                across, down = 0, down + height + gap
            row = QRect(0, down, self._width, size.height())
            chip.setGeometry(sides.from_leading(sides.inset(row, across, 0, 0, 0), size.width()))
            chip.show()
            across, height = across + size.width() + gap, size.height()
        self.setFixedSize(self._width, down + height)
