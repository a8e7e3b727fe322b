"""A small card that floats over the page, where the tags of one annotation are chosen: typed, or taken from the known.

Each tag is announced as it comes or goes; there is nothing to confirm.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.i18n import translate
from reader.tagging import known_spelling, matching_tags
from reader.ui import sides
from reader.ui.bars.floating import beside
from reader.ui.notes.note_editor import parsed_tags
from reader.ui.notes.tag_chips import TagChips
from reader.ui.theme import Theme

# So many known tags are seen at once.
_ROWS = 5


class TagCard(QFrame):
    """Enter adds a tag, Backspace in the empty field takes the last one away, Down goes into the known ones."""

    tags_edited = Signal(list)
    closed = Signal()
    """Enter was pressed in the empty field, or Escape: the keyboard is to go back to the page."""
    grew = Signal()
    """It takes more or less room now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tagcard")
        self._theme = theme
        self._known: tuple[str, ...] = ()
        self._chips = TagChips(theme, self)
        self._field = QLineEdit(self)
        self._field.setAcceptDrops(False)
        self._field.installEventFilter(self)
        self._found = QStringListModel(self)
        self._list = QListView(self)
        self._list.setObjectName("suggestions")
        self._list.setModel(self._found)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self)
        for part in (self._chips, self._field, self._list):
            self._column.addWidget(part)
        self._shadow = QGraphicsDropShadowEffect(self)
        self.setGraphicsEffect(self._shadow)
        self._chips.removed.connect(self._remove)
        self._field.textEdited.connect(self._typed)
        self._list.clicked.connect(self._take)
        self.apply_theme(theme)
        self.retranslate()
        self.hide()

    def know(self, tags: Sequence[str]) -> None:
        """What can be chosen from, the most used first."""
        self._known = tuple(tags)

    def begin(self, tags: Sequence[str]) -> None:
        """Begin with these tags and an empty field."""
        self._empty_field()
        self.show_tags(tags)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show the tags that it has now; what is being typed is left alone."""
        self._chips.show_tags(tags)
        self._suggest()

    def show_at(self, target: QRect, within: QRect) -> None:
        """Show below `target`, or above it where there is no room; both are in the parent's px."""
        place, _ = beside(target, self.size(), within, self._theme.size("gap"), below_first=True)
        self.move(place)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        size, pad = theme.size, theme.size("pad")
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(size("gap"))
        self._field.setFixedHeight(size("control"))
        self._chips.apply_theme(theme, size("tag_card") - 2 * pad)
        self._shadow.setBlurRadius(size("gap_large"))
        self._shadow.setOffset(0, size("gap_small"))
        self._shadow.setColor(theme.color("shadow"))
        self._suggest()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setAccessibleName(translate("Tags", "Tags of this highlight"))
        self._field.setAlignment(sides.leading())
        self._field.setPlaceholderText(sides.placeholder(translate("Tags", "Type a tag, then Enter")))
        self._field.setAccessibleName(translate("Tags", "New tag"))
        self._list.setAccessibleName(translate("Tags", "Known tags"))
        self._chips.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that mean something to the tags."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._press(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        text, row = self._field.text(), self._list.currentIndex()
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row.isValid():
                self._take(row)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if text.strip():
                self._add(parsed_tags(text))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Tab if text.strip() and self._found.rowCount():
                self._take(row if row.isValid() else self._found.index(0))
            case Qt.Key.Key_Backspace if not text and self._chips.tags:
                self._remove(self._chips.tags[-1])
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._move(1 if key == Qt.Key.Key_Down else -1)
            case _:
                return False
        return True

    def _move(self, by: int) -> None:
        """Go through the known tags; above the first one is the field."""
        row = max(-1, min(self._list.currentIndex().row() + by, self._found.rowCount() - 1))
        self._list.setCurrentIndex(self._found.index(row) if row >= 0 else QModelIndex())

    def _typed(self, text: str) -> None:
        """A comma ends a tag; while one is being typed, the known ones that it may be are offered."""
        if parts := parsed_tags(text) if text.rstrip().endswith((",", "،", ";", "؛")) else []:
            self._add(parts)
        else:
            self._suggest()

    def _take(self, row: QModelIndex) -> None:
        self._add([row.data()])

    def _add(self, tags: Sequence[str]) -> None:
        self._empty_field()
        self._change([*self._chips.tags, *(known_spelling(self._known, tag) for tag in tags)])

    def _empty_field(self) -> None:
        self._field.setText("")  # unlike clear(), it leaves the field nothing to undo

    def _remove(self, tag: str) -> None:
        self._change([other for other in self._chips.tags if other != tag])

    def _change(self, tags: Sequence[str]) -> None:
        unique = list(dict.fromkeys(tags))
        self.show_tags(unique)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tags_edited.emit(unique)

    def _suggest(self) -> None:
        """Offer what may be meant, and take the room that it needs."""
        found = matching_tags(self._known, self._field.text(), self._chips.tags)
        self._found.setStringList(found)
        self._list.setVisible(bool(found))
        self._list.setFixedHeight(min(len(found), _ROWS) * max(self._list.sizeHintForRow(0), 0))
        self._chips.setVisible(bool(self._chips.tags))
        self._column.invalidate()
        self.resize(QSize(self._theme.size("tag_card"), self._column.sizeHint().height()))
        if self.isVisible():
            self.grew.emit()
