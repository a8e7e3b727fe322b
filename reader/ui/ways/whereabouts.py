"""Where one is in the article, at the foot of the window: section and paragraph, the ways back and forward.

Each is a button: the section opens the outline, the paragraph asks for another one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.i18n import isolate
from reader.ui import icons, prose, wording
from reader.ui.opened import Opened
from reader.ui.theme import Theme
from reader.ui.ways.headings import Heading, headings_of, section_at

# The part of the window's width that the name of a section may take, and the px under which it is not shown at all.
_SHARE, _LEAST = 0.22, 90


class Whereabouts(QWidget):
    """Four buttons in a row, each for a command of the action table."""

    def __init__(
        self,
        theme: Theme,
        *,
        back: QAction,
        forward: QAction,
        outline: QAction,
        go_to: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("whereabouts")
        self._theme = theme
        self._actions = (back, forward, outline)
        self._outline_action, self._go_to_action = outline, go_to
        self._headings: Sequence[Heading] = ()
        self._section = ""
        self._read: tuple[int, int, int] | None = None
        self._room = 0
        self._back, self._forward, self._outline, self._place = (QToolButton(self) for _ in range(4))
        self._back.setDefaultAction(back)
        self._forward.setDefaultAction(forward)
        self._outline.setCheckable(True)
        self._outline.setChecked(outline.isChecked())
        self._outline.clicked.connect(outline.trigger)
        outline.toggled.connect(self._outline.setChecked)
        self._place.clicked.connect(go_to.trigger)
        for button in (self._outline, self._place):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self._outline, self._place, self._back, self._forward):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no Tab stop at a window's foot; each has its keys
            self._row.addWidget(button)
        self.apply_theme(theme)

    @property
    def text(self) -> str:
        """What is said about where reading is."""
        return self._place.text()

    @property
    def section(self) -> str:
        """The heading of the section that is being read; "" before the first."""
        return self._section

    def show_opened(self, opened: Opened) -> None:
        """Another article is open, or the same one arranged anew."""
        self._headings = headings_of(opened.article)
        self._describe()

    def show_read(self, paragraph: int, shown: int, last: int) -> None:
        """A paragraph is being read, at which the number `shown` stands, of an article whose last such is `last`."""
        self._read = (paragraph, shown, last)
        self._describe()

    def clear(self) -> None:
        """Nothing is being read."""
        self._headings, self._read = (), None
        self._describe()

    def fit(self, width: int) -> None:
        """The window is so many px wide."""
        self._room = round(width * _SHARE)
        self._describe()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        glyph = theme.size("glyph_small")
        self._row.setSpacing(theme.size("gap_small"))
        self._outline.setIcon(icons.icon("outline", theme.color("soft_ink"), glyph))
        for button in (self._outline, self._place, self._back, self._forward):
            button.setIconSize(QSize(glyph, glyph))
            button.setFixedHeight(theme.size("status_button"))
        self._describe()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._describe()

    def _describe(self) -> None:
        """The actions name their buttons; what is said of the place is ours."""
        self._place.setVisible(self._read is not None)
        self._section = ""
        if self._read:
            at = section_at(self._headings, self._read[0])
            self._section = self._headings[at].text if at >= 0 else ""
            self._place.setText(wording.place_in_text(*self._read[1:]))
        tip = self._outline_action.toolTip()
        self._outline.setText(self._shown_section())
        self._outline.setToolTip(prose.tip(f"{tip}\n{isolate(self._section)}") if self._section else tip)
        self._place.setToolTip(self._go_to_action.toolTip())
        for button, action in zip((self._back, self._forward, self._outline), self._actions, strict=True):
            button.setAccessibleName(action.iconText())
        self._outline.setAccessibleDescription(self._section)
        self._place.setAccessibleName(self._place.text())
        self._place.setAccessibleDescription(self._place.toolTip())

    def _shown_section(self) -> str:
        if not self._section or self._room < _LEAST:
            return ""
        metrics = self._outline.fontMetrics()
        return isolate(metrics.elidedText(self._section, Qt.TextElideMode.ElideRight, self._room))
