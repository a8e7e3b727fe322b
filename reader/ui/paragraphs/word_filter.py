"""Which paragraphs have some words in them: looked through a few milliseconds at a time."""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from reader.arabic.finding import Wanted
from reader.article import Article

# s for which it looks before the window may do something else.
_SLICE = 0.008


class WordFilter(QObject):
    """Looks through the paragraphs of one article."""

    finished = Signal(object)
    """The numbers of the paragraphs that have the words: a frozenset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article = Article("", ())
        self._wanted = Wanted("")
        self._left: list[int] = []
        self._found: set[int] = set()
        self._slice = QTimer(self)
        self._slice.setInterval(0)
        self._slice.timeout.connect(self._look_on)

    def look(self, article: Article, numbers: Iterable[int], words: str) -> None:
        """Look for `words` in these paragraphs, whatever their spelling. Without words all of them have them."""
        self._article, self._wanted = article, Wanted(words)
        self._left, self._found = sorted(numbers, reverse=True), set()
        if self._wanted.is_empty:
            self._found, self._left = set(self._left), []
        self._slice.start()
        self._look_on()

    @property
    def is_looking(self) -> bool:
        """Whether not all paragraphs were looked through yet."""
        return self._slice.isActive()

    def stop(self) -> None:
        """Look no further; nothing is told."""
        self._slice.stop()

    def _look_on(self) -> None:
        until = perf_counter() + _SLICE
        while self._left and perf_counter() < until:
            number = self._left.pop()
            if self._wanted.is_in(self._article.paragraph(number).text):
                self._found.add(number)
        if not self._left:
            self._slice.stop()
            self.finished.emit(frozenset(self._found))
