"""Pictures are read and decoded away from the window, the one that was wished for last before the others."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, Signal

from reader.errors import HashiyaError
from reader.library import Library
from reader.picture import Picture
from reader.settings import Settings
from reader.ui.page import Plate, Wish, decoded
from reader.ui.worker import LibraryThread

# What has been scrolled past is not decoded when so many others are wished for.
_WAITING = 12


class PictureThread(LibraryThread):
    """Takes wishes for pictures of articles. One that is still waiting, or in hand, may be asked for again."""

    decoded = Signal(str, object, object)
    """The id of the article, the Wish, and its Plate; None: the file is damaged."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(folder, settings, parent)
        self._lock = Lock()
        self._waiting: OrderedDict[tuple[str, Wish], None] = OrderedDict()
        self._in_hand: tuple[str, Wish] | None = None

    def ask(self, article: str, wish: Wish) -> None:
        """Have a picture decoded as it is wished for."""
        with self._lock:
            if (article, wish) in self._waiting or (article, wish) == self._in_hand:
                return
            self._waiting[article, wish] = None
            if len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
        self.submit(self._serve)

    def finish(self) -> None:
        """End after the picture in hand, and wait for that."""
        with self._lock:
            self._waiting.clear()
        super().finish()

    def _serve(self, library: Library) -> None:
        with self._lock:
            if not self._waiting:
                return
            (article, wish), _ = self._waiting.popitem()
            self._in_hand = (article, wish)
        plate = _plate(library, article, wish)
        self.decoded.emit(article, wish, plate)
        with self._lock:
            self._in_hand = None


def picture_reader(folder: Path, settings: Settings, article: str) -> Callable[[str], Picture | None]:
    """Brings pictures of an article by their labels, in any thread; None for one that is damaged or not kept."""

    def read(label: str) -> Picture | None:
        try:
            with Library(folder, settings) as library:
                return library.picture(article, label)
        except HashiyaError:  # what is printed says that the picture is damaged
            return None

    return read


def _plate(library: Library, article: str, wish: Wish) -> Plate | None:
    try:
        picture = library.picture(article, wish.label)
    except HashiyaError:  # the page says that the picture is damaged
        return None
    return decoded(picture, wish) if picture else None
