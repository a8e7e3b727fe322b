"""The open part of a note's card: the note as Markdown, its tags, its colour. Everything is kept while typing."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.annotation import Annotation, Color
from reader.arabic.direction import Direction, direction_of
from reader.i18n import translate
from reader.ui import icons, sides
from reader.ui.notes.tag_completer import TagCompleter
from reader.ui.theme import Theme

# A pause in typing of this many ms keeps the note; so does leaving it.
_KEEP_AFTER = 600

# Tags are parted by commas of either script; a leading # is how many write them.
_BETWEEN_TAGS = re.compile(r"[,،;؛\n]+")


class NoteEditor(QWidget):
    """Edits one annotation. Its signals carry only the new value: the card knows whose it is."""

    note_edited = Signal(str)
    tags_edited = Signal(list)
    color_requested = Signal(object)
    delete_requested = Signal()
    history_requested = Signal()
    finished = Signal()
    """Escape was pressed: the writing is over."""

    def __init__(
        self,
        annotation: Annotation,
        names: Mapping[Color, str],
        theme: Theme,
        parent: QWidget,
        known_tags: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dots: dict[Color, QToolButton] = {}
        self._kept_note, self._kept_tags = annotation.note, list(annotation.tags)
        self._text = _GrowingEdit(theme.size("editor_min"), theme.size("editor_max"), self)
        self._text.setPlainText(annotation.note)
        self._text.setPlaceholderText(translate("Notes", "Write a note…"))
        self._text.setAccessibleName(translate("Notes", "Note, in Markdown"))
        self._tags = QLineEdit(written_tags(annotation.tags), self)
        self._tags.setAlignment(sides.leading())
        self._tags.setPlaceholderText(sides.placeholder(translate("Notes", "Tags, separated by commas")))
        self._tags.setAccessibleName(translate("Notes", "Tags"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.size("gap_small"))
        layout.addWidget(self._text)
        layout.addWidget(self._tags)
        layout.addLayout(self._tools(annotation.color, names))
        for editor in (self._text, self._tags):
            editor.textChanged.connect(self._timer.start)
            editor.installEventFilter(self)
        TagCompleter(self._tags, theme, parsed_tags, written_tags).know(known_tags)

    def _tools(self, chosen: Color, names: Mapping[Color, str]) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        row.setSpacing(theme.size("gap_small") // 2)
        size = theme.size("dot")
        for color in Color:
            button = _tool(QIcon(), names[color], size, self)
            button.clicked.connect(lambda _=False, c=color: self.color_requested.emit(c))
            row.addWidget(button)
            self._dots[color] = button
        self.show_color(chosen)
        row.addStretch(1)
        clock = icons.icon("clock", theme.color("muted"), theme.size("glyph_small"))
        history = _tool(clock, translate("Notes", "History of this note…"), theme.size("glyph_small"), self)
        history.clicked.connect(self.history_requested)
        row.addWidget(history)
        trash = icons.icon("trash", theme.color("muted"), theme.size("glyph_small"))
        delete = _tool(trash, translate("Notes", "Delete"), theme.size("glyph_small"), self)
        delete.clicked.connect(self.delete_requested)
        row.addWidget(delete)
        return row

    def show_annotation(self, annotation: Annotation) -> None:
        """Show the present state; note and tags only if they were changed elsewhere, by an undo perhaps."""
        self.show_color(annotation.color)
        if annotation.note != self._kept_note:
            self._kept_note = annotation.note
            self._text.setPlainText(annotation.note)
        if list(annotation.tags) != self._kept_tags:
            self._kept_tags = list(annotation.tags)
            self._tags.setText(written_tags(annotation.tags))

    def show_color(self, chosen: Color) -> None:
        """Show which colour the annotation has."""
        for color, button in self._dots.items():
            ring = self._theme.color("ink") if color is chosen else None
            line = self._theme.line(color, "field")
            button.setIcon(icons.dot(self._theme.dot(color), self._theme.size("dot"), ring, line=line))

    def take_keyboard(self) -> None:
        """Begin writing at the end of the note."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def keep(self) -> None:
        """Announce what was typed since the last time."""
        self._timer.stop()
        note, tags = self._text.toPlainText(), parsed_tags(self._tags.text())
        if note != self._kept_note:
            self._kept_note = note
            self.note_edited.emit(note)
        if tags != self._kept_tags:
            self._kept_tags = tags
            self.tags_edited.emit(tags)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the keyboard leaves it; Escape ends the writing."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self.keep()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else the window would take the key for its own command
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keep()
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)


class _GrowingEdit(QTextEdit):
    """A plain text editor as high as its text, between two heights in px. Tab leaves it."""

    def __init__(self, lowest: int, highest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lowest, self._highest = lowest, highest
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self._direct)
        self._grow()
        self._direct()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _direct(self) -> None:
        """Qt puts the caret of an empty line where the system's language begins, whatever is written here.

        It is to stand where the interface begins, and in a later line where the line before does.
        """
        document = self.document()
        option = document.defaultTextOption()
        automatic = Qt.LayoutDirection.LayoutDirectionAuto
        direction = sides.layout_direction() if document.isEmpty() else automatic
        if option.textDirection() != direction:
            option.setTextDirection(direction)
            document.setDefaultTextOption(option)
        before = self.textCursor().block().previous()
        if before.isValid() and not document.isRedoAvailable():  # what was undone can be done again
            is_rtl = before.textDirection() == Qt.LayoutDirection.RightToLeft
            self._direct_line(Direction.RTL if is_rtl else Direction.LTR)

    def _direct_line(self, default: Direction) -> None:
        """Have the line of the caret run as its letters do, or without letters as `default`."""
        cursor = self.textCursor()
        line_format, text = cursor.blockFormat(), cursor.block().text()
        direction = sides.text_direction(direction_of(text, default))
        runs = cursor.block().textDirection() if text else line_format.layoutDirection()
        if runs != direction:
            line_format.setLayoutDirection(direction)
            cursor.joinPreviousEditBlock()  # undone together with what was typed
            cursor.setBlockFormat(line_format)
            cursor.endEditBlock()

    def _grow(self) -> None:
        height = round(self.document().size().height()) + 2 * self.frameWidth() + self.contentsMargins().top() * 2
        self.setFixedHeight(max(self._lowest, min(self._highest, height)))


def _tool(icon: QIcon, name: str, size: int, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon)
    button.setIconSize(QSize(size, size))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def parsed_tags(text: str) -> list[str]:
    """The tags in what was typed: parted by commas, without #, each once."""
    tags = (" ".join(part.split()).lstrip("#").strip() for part in _BETWEEN_TAGS.split(text))
    return list(dict.fromkeys(tag for tag in tags if tag))


def written_tags(tags: Sequence[str]) -> str:
    """Tags as they are typed."""
    return translate("Notes", ", ").join(tags)
