"""The sheet of shortcuts: one page over the window, like one that is pinned beside the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.i18n import translate
from reader.ui import icons, prose, sides
from reader.ui.shortcut_lines import Chord, Group, Line, columns, groups
from reader.ui.theme import Theme

_MOST_COLUMNS = 3
_QUESTION_MARKS = {"?", "؟"}


class ShortcutSheet(QFrame):
    """Lies over the whole window; Esc, F1, a question mark or a click beside the page puts it away."""

    def __init__(self, actions: Sequence[QAction], theme: Theme, window: QWidget) -> None:
        """`actions` are those of the action table."""
        super().__init__(window)
        self._actions, self._theme, self._window = actions, theme, window
        self._came_from: QWidget | None = None
        self.setObjectName("scrim")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._page = QFrame(self)
        self._page.setObjectName("sheet")
        self._title = _named(QLabel(self._page), "sheettitle")
        self._title.setIndent(0)
        self._close = QToolButton(self._page)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.put_away)
        self._area = QScrollArea(self._page)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._close)
        self._rows = QVBoxLayout(self._page)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self._area, 1)
        window.installEventFilter(self)
        self.hide()

    def show_sheet(self) -> None:
        """Lay the sheet over the window and give it the keyboard."""
        self._came_from = QApplication.focusWidget()
        self._write()
        self.show()
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """Hide it, and give the keyboard back to where it was."""
        self.hide()
        if self._came_from and isValid(self._came_from):
            self._came_from.setFocus()
        self._came_from = None

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        if self.isVisible():
            self._write()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        if self.isVisible():
            self._write()

    # --- the page ------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        """Write the page anew, in as many columns as there is room for."""
        size, name, close = (
            self._theme.size,
            translate("Actions", "Keyboard shortcuts"),
            translate("Shortcuts", "Close"),
        )
        edge, glyph = size("inset"), size("glyph")
        self.setAccessibleName(name)
        self._title.setText(name)
        self._close.setIcon(icons.icon("close", self._theme.color("muted"), glyph))
        self._close.setIconSize(QSize(glyph, glyph))
        self._close.setAccessibleName(close)
        self._close.setToolTip(close)
        self._rows.setContentsMargins(sides.margins(edge, size("pad"), 0, edge))  # the scroll bar stands at the edge
        self._head.setContentsMargins(sides.margins(0, 0, size("pad"), 0))
        self._rows.setSpacing(size("gap"))
        self.setGeometry(self._window.rect())
        room = self.width() - 3 * edge
        count = max(1, min(_MOST_COLUMNS, room // (size("sheet_column") + edge)))
        body = _body(columns(groups(self._actions), count), self._theme)
        self._area.setWidget(body)
        self._place(body, min(room + edge, count * (size("sheet_column_max") + edge) + edge))

    def _place(self, body: QWidget, width: int) -> None:
        """Put the page in the middle, `width` px wide, and as high as what stands on it if there is room."""
        edge = self._theme.size("inset")
        around, head = self._rows.contentsMargins(), self._head.sizeHint().height()
        text = body.heightForWidth(width - around.left() - around.right())
        tall = around.top() + head + self._rows.spacing() + text + around.bottom() + 2
        self._page.resize(width, min(self.height() - 2 * edge, tall))
        self._page.move((self.width() - width) // 2, (self.height() - self._page.height()) // 2)

    # --- hands ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet is as large as the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._write()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """No shortcut works through the sheet."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _following: bool) -> bool:
        """Tab does not leave the sheet."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = next((one.shortcuts() for one in self._actions if one.objectName() == "shortcuts"), [])
        asked = QKeySequence(event.keyCombination()) in opens or event.text() in _QUESTION_MARKS
        if event.key() == Qt.Key.Key_Escape or asked:
            self.put_away()
        else:
            self._scroll(event.key())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._page.geometry().contains(event.position().toPoint()):
            self.put_away()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def _scroll(self, key: int) -> None:
        bar = self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        bar.setValue(bar.value() + steps.get(Qt.Key(key), 0))


def _body(shown: Sequence[Sequence[Group]], theme: Theme) -> QWidget:
    body = QWidget()
    body.setObjectName("sheetbody")
    row = QHBoxLayout(body)
    row.setContentsMargins(sides.margins(0, 0, theme.size("inset"), 0))
    row.setSpacing(2 * theme.size("inset"))
    for groups_of_column in shown:
        column = QVBoxLayout()
        column.setSpacing(0)
        for group in groups_of_column:
            heading = _named(QLabel(group.title, body), "sheetheading")
            heading.setIndent(0)
            column.addWidget(heading)
            for line in group.lines:
                column.addWidget(_line(line, theme, body))
        column.addStretch(1)
        row.addLayout(column, 1)
    return body


def _line(line: Line, theme: Theme, parent: QWidget) -> QWidget:
    """What is done at the leading side, the keys at the trailing side."""
    widget = QFrame(parent)
    widget.setObjectName("sheetline")
    name = QLabel(sides.sentence(line.name), widget)
    prose.wrap(name)
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, theme.size("gap_small") // 2, 0, theme.size("gap_small") // 2)
    row.setSpacing(theme.size("gap"))
    row.addWidget(name, 1)
    row.addWidget(_keys(line.chords, theme, widget), 0, Qt.AlignmentFlag.AlignVCenter)
    return widget


def _keys(chords: Sequence[Chord], theme: Theme, parent: QWidget) -> QWidget:
    """The caps of each chord, from left to right as on the keyboard."""
    keys = QWidget(parent)
    keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    keys.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(keys)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.size("gap_small") // 2)
    for place, chord in enumerate(chords):
        if place:
            row.addSpacing(theme.size("gap_small"))
        for number, key in enumerate(chord):
            if number:
                row.addWidget(_named(QLabel("+", keys), "plus"))
            row.addWidget(_cap(key, theme, keys))
    return keys


def _cap(key: str, theme: Theme, parent: QWidget) -> QLabel:
    cap = _named(QLabel(key, parent), "keycap")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setMinimumWidth(theme.size("keycap"))
    return cap


def _named(label: QLabel, name: str) -> QLabel:
    label.setObjectName(name)
    return label
