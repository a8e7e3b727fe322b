"""What is quoted in a text of one's own: with a footnote, whose number goes on while the window is open."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from reader.article import Span
from reader.citation import reference
from reader.errors import HashiyaError
from reader.i18n import explain
from reader.library import Library


class Citing(QObject):
    """Belongs to the session. Numbers go on so that what is pasted into one text has footnotes that differ."""

    failed = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._number = 0

    def footnote(self, article: str, span: Span) -> str:
        """Markdown: the words of `span` with the next footnote; "" if they cannot be had."""
        with self._telling():
            made = self._library.footnote(article, span, str(self._number + 1))
            if made.quotation:
                self._number += 1
                return made.text
        return ""

    def reference(self, article: str) -> str:
        """The article as a line of a bibliography; "" if it is not there."""
        with self._telling():
            return reference(self._library.entry(article))
        return ""

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except HashiyaError as error:
            self.failed.emit(explain(error))
