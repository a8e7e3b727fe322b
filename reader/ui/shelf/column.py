"""How the parts of the library share its height: the list keeps more than half, the others scroll where they must."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.shelf.articles import ArticleList
from reader.ui.shelf.list_head import ListHead
from reader.ui.shelf.section import Section
from reader.ui.theme import Theme


@dataclass(frozen=True)
class Column:
    """The parts from top to bottom. `place` lays them out, as a layout of Qt's could not without demanding room."""

    panel: QWidget
    above: Sequence[Section]
    head: ListHead
    message: QLabel
    articles: ArticleList
    below: Section

    def place(self, theme: Theme) -> None:
        """Give every part its place in the panel."""
        width, height = self.panel.width(), self.panel.height()
        is_dense = height < theme.size("library_short")
        margin = theme.size("gap_small" if is_dense else "gap")
        sections = [section for section in (*self.above, self.below) if not section.is_empty]
        for section in sections:
            section.list.draw_dense(is_dense)
        heading = theme.size("facet_dense")
        head = 0 if self.head.isHidden() else self.head.sizeHint().height()
        message = self.message.heightForWidth(width) if self.message.text() else 0
        room = height - head - message - len(sections) * (heading + margin) - 2 * margin
        wanted = self.articles.natural_height(width, max(room, 0))
        shares = dict(zip(map(id, sections), _shares(sections, room - min(wanted, room * 21 // 40)), strict=True))
        rows = max(0, min(wanted, room - sum(shares.values())))

        y = margin
        for section in sections:
            if section is not self.below:
                y = _put(section, y, width, heading, shares[id(section)]) + margin
        for part, part_height in ((self.head, head), (self.message, message), (self.articles, rows)):
            part.setGeometry(0, y, width, part_height)
            y += part_height
        self.message.setVisible(bool(message))
        self.articles.setVisible(bool(self.articles.rows.entries))
        if self.below in sections:
            _put(self.below, y + margin, width, heading, shares[id(self.below)])


def _put(section: Section, y: int, width: int, heading: int, share: int) -> int:
    """Place a section at `y`; returns where it ends."""
    section.heading.setGeometry(0, y, width, heading)
    section.list.setGeometry(0, y + heading, width, share)
    return y + heading + share


def _shares(sections: Sequence[Section], room: int) -> Iterator[int]:
    """px for each section in order: what it wants, but a row and a half are left for each that is still to come."""
    for place, section in enumerate(sections):
        least = sum(map(_least, sections[place + 1 :]))
        share = min(section.wanted, max(room - least, _least(section)))
        if share < section.wanted:  # half a row shows that there is more
            row = section.list.row_height
            share = max(0, (share - row // 2) // row) * row + row // 2
        room -= share
        yield share


def _least(section: Section) -> int:
    return min(section.wanted, section.list.row_height * 3 // 2)
