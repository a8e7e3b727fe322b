"""Known tags, offered under a field in which tags are typed, parted by commas."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

from reader.i18n import translate
from reader.tagging import matching_tags
from reader.ui.bars.floating import beside
from reader.ui.theme import Theme

# So many known tags are offered.
_ROWS = 6


class TagCompleter(QObject):
    """Replaces the tag that is being typed, the last one in the field, by the one that is chosen.

    The list floats in the field's own window, not in one of its own that would take the keyboard away.
    """

    def __init__(
        self, field: QLineEdit, theme: Theme, parsed: Callable[[str], list[str]], written: Callable[[list[str]], str]
    ) -> None:
        """`parsed` and `written` are how the field's text becomes tags, and how tags become its text."""
        super().__init__(field)
        self._field, self._theme, self._parsed, self._written = field, theme, parsed, written
        self._known: tuple[str, ...] = ()
        self._offered = QStringListModel(self)
        self._list = QListView(field)
        self._list.setObjectName("completions")
        self._list.setModel(self._offered)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(translate("Tags", "Known tags"))
        self._list.clicked.connect(self._take)
        self._list.hide()
        field.destroyed.connect(self._list.deleteLater)  # by then it belongs to the window
        field.textEdited.connect(self._offer)
        field.installEventFilter(self)

    def know(self, tags: Sequence[str]) -> None:
        """What can be chosen from, the most used first."""
        self._known = tuple(tags)

    @property
    def offered(self) -> list[str]:
        """The known tags that are being offered."""
        return self._offered.stringList() if self._list.isVisible() else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that go through the list while it is shown; with the keyboard, it leaves."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._list.hide()
        elif self._list.isVisible() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event.key())
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        row = self._list.currentIndex()
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                place = row.row() + (1 if key == Qt.Key.Key_Down else -1)
                self._list.setCurrentIndex(self._offered.index(min(place, self._offered.rowCount() - 1)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row.isValid():
                self._take(row)
            case Qt.Key.Key_Escape:
                self._list.hide()
            case _:
                return False
        return True

    def _offer(self, text: str) -> None:
        tags = self._parsed(text)
        is_typing = bool(tags) and self._parsed(text + "x") != [*tags, "x"]
        found = matching_tags(self._known, tags[-1], tags) if is_typing else []
        self._offered.setStringList(found[:_ROWS])
        self._list.setVisible(bool(found))
        if found:
            self._place()

    def _place(self) -> None:
        window, field = self._field.window(), self._field
        self._list.setParent(window)  # where nothing cuts it off
        rows = self._offered.rowCount()
        height = rows * self._list.sizeHintForRow(0) + 2 * self._list.frameWidth() + self._theme.size("gap_small")
        size = QSize(field.width(), height)
        target = QRect(field.mapTo(window, QPoint(0, 0)), field.size())
        place, _ = beside(target, size, window.rect(), self._theme.size("gap_small"), below_first=True)
        self._list.setGeometry(QRect(QPoint(target.left(), place.y()), size))
        self._list.show()
        self._list.raise_()

    def _take(self, row: QModelIndex) -> None:
        self._list.hide()
        self._field.setText(self._written([*self._parsed(self._field.text())[:-1], row.data()]))
