"""What can be done with the lines that are selected: a bar below them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.annotation import Color
from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.notes.note_editor import parsed_tags, written_tags
from reader.ui.notes.tag_completer import TagCompleter
from reader.ui.theme import Theme
from reader.ui.ways.one_line import OneLine


class Deeds(QFrame):
    """Highlighting in a colour, tagging, copying, writing a table."""

    color_chosen = Signal(object)
    """Color."""
    tags_given = Signal(list)
    copy_requested = Signal()
    table_requested = Signal()
    left = Signal()
    """Escape in the field of tags: the keyboard goes back to the lines."""

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("deeds")
        self._theme, self._names = theme, dict(names)
        self._count, self._total = 0, 0
        self._said = OneLine(theme, self)
        self._colors = {color: QToolButton(self) for color in Color}
        for color, button in self._colors.items():
            button.clicked.connect(lambda _=False, color=color: self.color_chosen.emit(color))
        self._field = QLineEdit(self)
        self._field.setObjectName("tagfield")
        self._field.returnPressed.connect(self._give_tags)
        self._completer = TagCompleter(self._field, theme, parsed_tags, written_tags)
        self._copy, self._table = QToolButton(self), QToolButton(self)
        self._copy.clicked.connect(self.copy_requested)
        self._table.clicked.connect(self.table_requested)
        for button in (self._copy, self._table):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._said, 1)
        for widget in (*self._colors.values(), self._field, self._copy, self._table):
            self._row.addWidget(widget)
        self.apply_theme(theme)
        self.retranslate(names)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self._colors.values(), self._field, self._copy, self._table]

    @property
    def field(self) -> QLineEdit:
        """Where tags are typed."""
        return self._field

    @property
    def said(self) -> str:
        """How many lines are selected, or how to select some."""
        return self._said.text

    def show_selected(self, count: int, total: int) -> None:
        """So many lines are selected of so many."""
        self._count, self._total = count, total
        for widget in self.stops:
            widget.setEnabled(count > 0)
        self._table.setEnabled(total > 0)
        self._describe()

    def know_tags(self, tags: Sequence[str]) -> None:
        """What can be chosen from, the most used first."""
        self._completer.know(tags)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size = theme.size
        self._row.setContentsMargins(size("inset"), size("gap_small"), size("inset"), size("gap_small"))
        self._row.setSpacing(size("gap_small"))
        self._said.apply_theme(theme)
        self._field.setFixedWidth(size("contexts_field"))
        self._field.setFixedHeight(size("shelf_field"))
        for color, button in self._colors.items():
            button.setIcon(icons.dot(theme.dot(color), size("dot"), line=theme.line(color, "field")))
            button.setIconSize(QSize(size("dot"), size("dot")))
        for button, name in ((self._copy, "copy"), (self._table, "export")):
            button.setIcon(
                icons.icon(name, theme.color("soft_ink"), size("glyph_small"), disabled=theme.color("faint"))
            )

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        for place, (color, button) in enumerate(self._colors.items(), 1):
            text = translate("Contexts", "Highlight: {color}", color=self._names[color])
            button.setToolTip(f"{text} ({place})")
            button.setAccessibleName(text)
        self._field.setAlignment(sides.leading())
        self._field.setPlaceholderText(sides.placeholder(translate("Contexts", "New tags")))
        self._field.setAccessibleName(translate("Contexts", "Tags for the selected lines"))
        self._field.setToolTip(f"{translate('Contexts', 'Tags for the selected lines')} (T)")
        self._copy.setText(translate("Contexts", "Copy"))
        self._copy.setToolTip(f"{translate('Contexts', 'Copy the selected lines')} (Ctrl+C)")
        self._table.setText(translate("Contexts", "CSV…"))
        self._table.setToolTip(
            translate("Contexts", "Save the selected lines as a table for spreadsheets; without a selection, all")
        )
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words beside the icons give way."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.size("contexts_wide")
        style = Qt.ToolButtonStyle
        for button in (self._copy, self._table):
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly)

    def _describe(self) -> None:
        if self._count:
            said = translate("Contexts", "%n line(s) selected", None, self._count)
        else:
            said = translate("Contexts", "Select lines to highlight, tag or copy them; all: {keys}", keys="Ctrl+A")
        self._said.say(said, "soft_ink" if self._count else "muted")

    def _give_tags(self) -> None:
        if tags := parsed_tags(self._field.text()):
            self._field.setText("")  # unlike clear(), it leaves the field nothing to undo
            self.tags_given.emit(tags)
