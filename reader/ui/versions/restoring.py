"""Going back to an older text of an article: one step that can be undone, after which notes stand where they stood."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.anchor import Attachment
from reader.library import Library
from reader.ui.history import Act, Deed
from reader.ui.margin import Margin

Places = Mapping[str, Attachment | None]


class Restoring(QObject):
    """Belongs to the session, whose `rearranged` shows a changed article anew."""

    restored = Signal(object)
    """The Version that is current now."""

    def __init__(self, library: Library, margin: Margin, rearranged: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._margin = margin
        self._rearranged = rearranged

    def go_back(self, article: str, version: int) -> None:
        """Make the text of `version` current again. Raises HashiyaError."""
        before = next(each.number for each in self._library.versions(article) if each.is_current)
        places = self._places(article)
        made = self._library.go_back(article, version)
        self._rearranged(article)
        back, again = partial(self._go, article, before, places), partial(self._go, article, version, {})
        self._margin.adopt_deed(Deed(Act.RESTORE_VERSION, article, back, again))
        self.restored.emit(made)

    def adopt(self, article: str, version: int) -> None:
        """An import made `version` of a changed file: that is a step, too."""
        back, again = partial(self._go, article, version - 1, {}), partial(self._go, article, version, {})
        self._margin.adopt_deed(Deed(Act.TAKE_CHANGED, article, back, again))

    def _go(self, article: str, version: int, places: Places) -> None:
        self._library.go_back(article, version, places)
        self._rearranged(article)

    def _places(self, article: str) -> Places:
        return {
            note.id: Attachment(note.span, note.confidence) if note.span else None
            for note in self._library.annotations(article)
            if note.anchor
        }
