"""How an article is presented: in which of the three views, and what of its text is hidden or shortened there.

All three are one flow of the same blocks, so that selection, highlights, notes and the place are the same in each:
*continuous* is the page; *focus* sets it larger and dims all but one paragraph; *paragraphs* puts each one on a card.
"""

from dataclasses import dataclass

from reader.settings import View


@dataclass(frozen=True, slots=True)
class Presentation:
    """Paragraphs by their numbers."""

    view: View = View.CONTINUOUS
    folded: frozenset[int] = frozenset()
    """Furniture that is folded away: a thin line stands for it."""
    hidden: frozenset[int] = frozenset()
    """Nothing at all is seen of these: a filter has left them out."""
    is_brief: bool = False
    """Whether cards show the beginning of their text only."""
    others: frozenset[int] = frozenset()
    """The cards of which the reader has wanted it otherwise."""

    def is_short(self, number: int) -> bool:
        """Whether only the beginning of a paragraph is shown."""
        return self.view is View.PARAGRAPHS and self.is_brief != (number in self.others)
