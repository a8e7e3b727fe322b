"""What can be done with the notes that are selected: a bar below them."""

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

# A tag that is written behind one of these is taken away.
_AWAY = ("-", "−", "–")


class DeskDeeds(QFrame):
    """Recolouring, tagging, opening, editing, exporting, deleting."""

    color_chosen = Signal(object)
    """Color."""
    tags_given = Signal(list, list)
    """Tags that the notes are to have, and tags that they are to lose."""
    edit_requested = Signal()
    export_requested = Signal()
    delete_requested = Signal()
    left = Signal()
    """The keyboard goes back to the notes."""

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("deeds")
        self._theme, self._names = theme, dict(names)
        self._selected, self._shown = 0, 0
        self._said = OneLine(theme, self)
        self._colors = {color: QToolButton(self) for color in Color}
        for color, button in self._colors.items():
            button.clicked.connect(lambda _=False, color=color: self.color_chosen.emit(color))
        self._field = QLineEdit(self)
        self._field.setObjectName("tagfield")
        self._field.setAcceptDrops(False)
        self._field.returnPressed.connect(self._give_tags)
        self._completer = TagCompleter(self._field, theme, parsed_tags, written_tags)
        self._edit, self._export, self._delete = (QToolButton(self) for _ in range(3))
        self._edit.clicked.connect(self.edit_requested)
        self._export.clicked.connect(self.export_requested)
        self._delete.clicked.connect(self.delete_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._said, 1)
        for widget in self.stops:
            self._row.addWidget(widget)
        self.apply_theme(theme)
        self.retranslate(names)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self._colors.values(), self._field, self._edit, self._export, self._delete]

    @property
    def field(self) -> QLineEdit:
        """Where tags are typed."""
        return self._field

    @property
    def said(self) -> str:
        """How many notes are selected, or how to select some."""
        return self._said.text

    def show_selected(self, selected: int, shown: int, *, has_current: bool) -> None:
        """So many notes are selected of those shown; without any, what is done is done with the current one."""
        self._selected, self._shown = selected, shown
        for widget in self.stops:
            widget.setEnabled(selected > 0 or has_current)
        self._edit.setEnabled(has_current)
        self._export.setEnabled(shown > 0)
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
        for button, name in ((self._edit, "note"), (self._export, "export"), (self._delete, "trash")):
            button.setIcon(
                icons.icon(name, theme.color("soft_ink"), size("glyph_small"), disabled=theme.color("faint"))
            )

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        for place, (color, button) in enumerate(self._colors.items(), 1):
            button.setToolTip(f"{self._names[color]} ({place})")
            button.setAccessibleName(self._names[color])
        self._field.setAlignment(sides.leading())
        self._field.setPlaceholderText(sides.placeholder(translate("Desk", "Tags: new, -old")))
        self._field.setAccessibleName(translate("Desk", "Tags for the selected notes"))
        self._field.setToolTip(
            translate("Desk", "Give the selected notes tags; a minus before a tag takes it away ({keys})", keys="T")
        )
        for button, text, keys in (
            (self._edit, translate("Desk", "Edit"), "E"),
            (self._export, translate("Desk", "Export…"), ""),
            (self._delete, translate("Desk", "Delete"), "Del"),
        ):
            button.setText(text)
            button.setToolTip(f"{text} ({keys})" if keys else text)
            button.setAccessibleName(text)
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words beside the icons give way."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.size("contexts_wide")
        style = Qt.ToolButtonStyle
        for button in (self._edit, self._export, self._delete):
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly)

    def _describe(self) -> None:
        if self._selected:
            self._said.say(translate("Desk", "%n note(s) selected", None, self._selected))
        else:
            self._said.say(
                translate("Desk", "Space selects, {keys} selects all, {enter} opens", keys="Ctrl+A", enter="Enter"),
                "muted",
            )

    def _give_tags(self) -> None:
        tags = parsed_tags(self._field.text())
        added = [tag for tag in tags if not tag.startswith(_AWAY)]
        gone = [tag[1:].lstrip("#").strip() for tag in tags if tag.startswith(_AWAY)]
        self._field.setText("")  # unlike clear(), it leaves the field nothing to undo
        if added or gone:
            self.tags_given.emit(added, gone)
        self.left.emit()
