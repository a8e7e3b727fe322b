"""The small bar at a selection: five colours, a note, a copy."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

from reader.annotation import Color
from reader.i18n import number, translate
from reader.ui import icons
from reader.ui.theme import Theme


class SelectionBar(QFrame):
    """Floats over the page near what is selected; it never takes the keyboard, whose keys do the same."""

    color_requested = Signal(object)
    note_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bubble")
        self._theme = theme
        self._colors = {color: self._button() for color in Color}
        self._line = QFrame(self)
        self._line.setObjectName("bubbleline")
        self._note = self._button()
        self._copy = self._button()
        self._row = QHBoxLayout(self)
        for button in self._colors.values():
            self._row.addWidget(button)
        self._row.addWidget(self._line)
        self._row.addWidget(self._note)
        self._row.addWidget(self._copy)
        for color, button in self._colors.items():
            button.clicked.connect(lambda _=False, c=color: self.color_requested.emit(c))
        self._note.clicked.connect(self.note_requested)
        self._copy.clicked.connect(self.copy_requested)
        self.apply_theme(theme)
        self.retranslate(names)
        self.hide()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def show_at(self, selection: QRect, within: QRect) -> None:
        """Show above `selection`, or below it where there is no room; both are in the parent's px."""
        self.adjustSize()
        gap = self._theme.size("gap")
        top = selection.top() - self.height() - gap
        if top < within.top() + gap:
            top = min(selection.bottom() + gap, within.bottom() - self.height() - gap)
        left = selection.center().x() - self.width() // 2
        left = max(within.left() + gap, min(left, within.right() - self.width() - gap))
        self.move(QPoint(left, max(top, within.top() + gap)))
        self.show()
        self.raise_()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size
        for color, button in self._colors.items():
            button.setIcon(icons.dot(theme.highlight(color), size("dot") + 2))
            button.setIconSize(QSize(size("dot") + 2, size("dot") + 2))
        for button, name in ((self._note, "note"), (self._copy, "copy")):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIcon(icons.icon(name, theme.color("on_bubble"), size("glyph_small")))
            button.setIconSize(QSize(size("glyph_small"), size("glyph_small")))
        self._line.setFixedSize(1, size("glyph"))
        self._row.setContentsMargins(size("gap"), size("gap_small"), size("gap"), size("gap_small"))
        self._row.setSpacing(size("gap_small") // 2)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(size("gap_large"))
        shadow.setOffset(0, size("gap_small"))
        shadow.setColor(theme.color("shadow"))
        self.setGraphicsEffect(shadow)

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        for place, (color, button) in enumerate(self._colors.items(), 1):
            button.setToolTip(f"{names[color]} ({number(place)})")
            button.setAccessibleName(names[color])
        self._note.setText(translate("Selection", "Note"))
        self._note.setToolTip(translate("Selection", "Write a note on these words (N)"))
        self._copy.setText(translate("Selection", "Copy"))
        self._copy.setToolTip(translate("Selection", "Copy these words (Ctrl+C)"))
        self.setAccessibleName(translate("Selection", "What can be done with the selection"))
