"""The stage of the tour: a window in a home of its own, the hands that use it, the pictures that are taken of it."""

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.library import Library
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession

SIZE = (1440, 900)
"""Of the window, px."""

# How long anything may take before it counts as failed, and how long the window may settle before a picture (s).
_PATIENCE, _SETTLE = 60.0, 0.25


class Stage:
    """Everything that is written lies in `to` (pictures) and `home` (library, settings)."""

    def __init__(self, application: QApplication, to: Path, home: Path) -> None:
        self.files: list[Path] = []
        """What was made, in the order in which it was made."""
        self.settings_file = home / "settings.toml"
        self.appearance = Appearance(application, Settings())
        self._application = application
        self._to = to
        self._home = home

    @contextmanager
    def window(self, settings: Settings) -> Iterator[MainWindow]:
        """The window, shown on the library of this home."""
        library = Library(self._home / "library", settings)
        index = library.index_folder
        window = MainWindow(ReadingSession(library, self.settings_file), self.appearance)
        window.resize(*SIZE)
        window.show()
        window.session.announce()
        self.settle()
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            for path in index.parent.glob(f"{index.name}*"):  # the index and what lies beside it, such as a lock
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def picture(self, widget: QWidget, name: str) -> str:
        """Take a picture of a widget; returns the name of its file."""
        count = sum(path.suffix == ".png" for path in self.files) + 1
        path = self._to / f"{count:02}-{name}.png"
        widget.grab().save(str(path))
        self.files.append(path)
        return path.name

    def drop(self, window: QWidget, files: Sequence[Path]) -> None:
        """Let files fall on the middle of the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        middle, copy = window.rect().center(), Qt.DropAction.CopyAction
        held, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        self._send(window, QDragEnterEvent(middle, copy, data, buttons, held))
        self._send(window, QDropEvent(QPointF(middle), copy, data, buttons, held))

    def press(self, key: Qt.Key, text: str = "", widget: QWidget | None = None) -> None:
        """Press a key where the keyboard is, or in `widget`."""
        aim = widget or self._application.focusWidget() or self._application.activeWindow()
        if aim:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                self._send(aim, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        for character in text:
            self.press(Qt.Key.Key_unknown, character)

    def until(self, happened: Callable[[], bool]) -> bool:
        """Let the window work until something happened; whether it did before patience ended."""
        end = time.monotonic() + _PATIENCE
        while not happened() and time.monotonic() < end:
            self.settle(0.02)
        return happened()

    def settle(self, seconds: float = _SETTLE) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def _send(self, widget: QWidget, event: QEvent) -> None:
        self._application.sendEvent(widget, event)
