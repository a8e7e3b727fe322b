"""Ctrl+Z goes first to the text field that has the keyboard, and when that has nothing to undo, to the notes."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from reader.ui.keys import pressed_keys

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class UndoKeys(QObject):
    """Looks at the keys of the window's fields before they do: Qt's take these keys even when they do nothing then."""

    def __init__(self, undo: QAction, redo: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._undo, self._redo, self._window = undo, redo, window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _FIELDS):
            old.removeEventFilter(self)
        if isinstance(new, _FIELDS) and new.window() is self._window:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that the field has no use for is left to the shortcut."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return super().eventFilter(watched, event)
        pressed = pressed_keys(event)
        for action, ways in ((self._undo, _undoing), (self._redo, _redoing)):
            if pressed in action.shortcuts():
                can, do = ways(watched)
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.setAccepted(can)
                    return True
                if can:
                    do()
                return can
        return super().eventFilter(watched, event)


def _undoing(field: Any) -> tuple[bool, Callable[[], None]]:
    """Whether a field of any class has something to undo, and what does it."""
    holder = field if isinstance(field, QLineEdit) else field.document()
    return holder.isUndoAvailable() and not field.isReadOnly(), field.undo


def _redoing(field: Any) -> tuple[bool, Callable[[], None]]:
    holder = field if isinstance(field, QLineEdit) else field.document()
    return holder.isRedoAvailable() and not field.isReadOnly(), field.redo
