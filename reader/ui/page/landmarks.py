"""What stands out in an article and is marked on the scroll bar: highlights, notes, bookmarks, what was found."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor

from reader.article import Place
from reader.i18n import isolate, translate
from reader.ui.page.overlay import Highlight
from reader.ui.page.page import Page

# More words that were found than this cannot be told apart on a scroll bar.
_FOUND = 1000

# Code points of the text that are shown of a mark, and so many before a word that was found.
_SHOWN, _BEFORE = 70, 24


class Sign(Enum):
    """What a mark stands for; later ones lie over earlier ones."""

    FOUND = 0
    HIGHLIGHT = 1
    NOTE = 2
    BOOKMARK = 3


@dataclass(frozen=True, slots=True)
class ScrollMark:
    """A mark: what it stands for, the place it leads to, and its colour."""

    sign: Sign
    place: Place
    color: QColor


class Landmarks:
    """Of one page. Places are in the article, shares in parts of the page's height."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.highlights: Sequence[Highlight] = ()
        self.bookmarks: Collection[int] = ()
        """The numbers of the paragraphs that have a bookmark."""

    def marks(self) -> list[ScrollMark]:
        """Everything that is marked."""
        theme, count = self._page.flow.theme, len(self._page.article.paragraphs)
        found = [ScrollMark(Sign.FOUND, place, theme.accent) for place in self._found()]
        passages = [
            ScrollMark(
                Sign.NOTE if one.has_note else Sign.HIGHLIGHT,
                Place(one.span.paragraph, one.span.start),
                theme.dot[one.color],
            )
            for one in self.highlights
            if one.span.paragraph <= count
        ]
        bookmarks = [ScrollMark(Sign.BOOKMARK, Place(one), theme.text) for one in self.bookmarks if one <= count]
        return found + passages + bookmarks

    def current(self) -> Place | None:
        """The place of what was found and is being looked at."""
        current = self._page.decorations.current
        return Place(current.paragraph, current.start) if current else None

    def share(self, place: Place) -> float:
        """How far down the page a place is, by what is known of its height."""
        flow, letters = self._page.flow, len(self._page.article.paragraph(place.paragraph).text)
        top, bottom = flow.top(place.paragraph - 1), flow.top(place.paragraph)
        return (top + (bottom - top) * place.offset / max(letters, 1)) / max(flow.height, 1)

    def words(self, mark: ScrollMark) -> str:
        """What a mark stands for, and the words that it stands at."""
        start = max(mark.place.offset - _BEFORE, 0) if mark.sign is Sign.FOUND else mark.place.offset
        text = self._page.article.paragraph(mark.place.paragraph).text
        words = " ".join(text[start : start + _SHOWN].split())
        words = f"{'…' if start else ''}{words}{'…' if start + _SHOWN < len(text) else ''}"
        kind = {
            Sign.FOUND: translate("Scroll bar", "Found"),
            Sign.HIGHLIGHT: translate("Scroll bar", "Highlight"),
            Sign.NOTE: translate("Scroll bar", "Note"),
            Sign.BOOKMARK: translate("Scroll bar", "Bookmark"),
        }[mark.sign]
        return f"{kind}: {isolate(words)}"

    def _found(self) -> list[Place]:
        found = self._page.decorations.found
        shown = sorted(found)
        shown = shown[:: max(1, len(shown) // _FOUND)]
        places = [Place(number, start) for number in shown for start, _ in found[number][:_FOUND]]
        return places[:: max(1, len(places) // _FOUND)]
