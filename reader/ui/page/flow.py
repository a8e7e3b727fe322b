"""The flow of an article down the page: only what is looked at is laid out, the rest has an estimated height.

The text under the reader's eye does not move when an estimate above it turns out wrong: the blocks before `pinned`
grow upwards. What they grow by is owed in `shift` (the y at which the page begins) until `take_shift` moves all
coordinates, and whoever owns the scroll bar moves it by as much.

What nobody has looked at is measured in one layout that is used again and again: each that Qt keeps for a block holds
on to 60 bytes a letter, which for a million words would be 350 MB.
"""

from collections.abc import Callable, Mapping
from math import ceil
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLayout, QTextLine

from reader.arabic.direction import Direction, direction_of
from reader.article import Article, Kind, Paragraph
from reader.picture import PictureSize
from reader.settings import View
from reader.ui.page.blocks import Block
from reader.ui.page.column import Column
from reader.ui.page.document import PageDocument, text_of
from reader.ui.page.figures import Figure
from reader.ui.page.header import Header, details_of
from reader.ui.page.heights import Heights
from reader.ui.page.looks import Look, Looks, Setting
from reader.ui.page.presentation import Presentation
from reader.ui.page.theme import PageTheme
from reader.ui.page.verse import width_of_halves

# In units of the reading size: what stays free below the last paragraph.
_BELOW = 3.0

# Code points that are looked at to know which way an article runs and how wide its letters are.
_SAMPLE = 4000

# What stands in the one empty block of an article without paragraphs.
_NOTHING = Paragraph("", Kind.HEADING)


def sample_of(article: Article) -> str:
    """The opening of the text, long enough to be typical of it."""
    return " ".join(paragraph.text[:_SAMPLE] for paragraph in article.paragraphs[:30])[:_SAMPLE]


class Flow:
    """The blocks of one article, counted from 0; y in px from the top of the document."""

    def __init__(
        self,
        article: Article,
        document: PageDocument,
        details: str,
        *,
        theme: PageTheme,
        presentation: Presentation,
        page_width: int,
        margin: int = 0,
        pictures: Mapping[str, PictureSize] = MappingProxyType({}),
    ) -> None:
        """`pictures` are the sizes of those that are kept, by the label of their paragraphs."""
        self.article = article
        self.pinned = 0
        self.shift = 0
        self.generation = 0
        """Another one whenever something that was laid out no longer is."""
        self._document = document
        self._paragraphs = article.paragraphs or (_NOTHING,)
        self._sample = sample_of(article) or "حاشية"
        self.direction = article.forced or direction_of(self._sample)
        self._details = details or details_of(article)
        self._laid = self._measured = bytearray()
        self._scratch = QTextLayout()
        self._page_width = page_width
        self._margin = margin
        self._view_height = 0
        self._pictures = pictures
        self.foot_of: Callable[[int], int] = lambda _: 0
        """How many px a block needs below its text for what stands there, such as notes."""
        self.dress(theme, presentation)

    def __len__(self) -> int:
        return len(self._paragraphs)

    @property
    def letters(self) -> int:
        """UTF-16 units of the whole text."""
        return self._document.characterCount()

    def dress(self, theme: PageTheme, presentation: Presentation) -> None:
        """Give the page a look."""
        self.theme, self.presentation = theme, presentation
        self._looks = list(Looks(theme).of(self._paragraphs, presentation))
        self._document.setDefaultFont(Looks(theme).font(1))  # what screen readers are told
        self._reflow()

    @property
    def page_width(self) -> int:
        """The width of the page, px; setting it lays the page out anew."""
        return self._page_width

    @page_width.setter
    def page_width(self, width: int) -> None:
        self._page_width = width
        self._reflow()

    @property
    def margin(self) -> int:
        """The px that are wanted for notes beside the column; setting it lays the page out anew."""
        return self._margin

    @margin.setter
    def margin(self, margin: int) -> None:
        self._margin = margin
        self._reflow()

    @property
    def view_height(self) -> int:
        """The height of the view, px: where one paragraph is lit, even the first and the last can be in its middle."""
        return self._view_height

    @view_height.setter
    def view_height(self, height: int) -> None:
        self._view_height = height

    @property
    def _room(self) -> int:
        return self._view_height // 2 if self.presentation.view is View.FOCUS else 0

    @property
    def head(self) -> int:
        """The y where the title begins."""
        return self.shift + max(0, self._room - self.header.height)

    @property
    def height(self) -> int:
        """The height of the page, with what it has grown upwards."""
        return self.top(len(self)) + max(round(_BELOW * self.theme.size), self._room)

    def top(self, index: int) -> int:
        """The top of a block; of the number of blocks, the end of the text."""
        return self.head + self.header.height + self._heights.top(index)

    def at(self, y: float) -> int:
        """The block at y; the first or the last beyond the text."""
        return self._heights.at(int(y) - self.head - self.header.height)

    def below(self, index: int) -> int:
        """The block that stands below this one, past those that have no height; the number of blocks at the end."""
        return max(index + 1, self._heights.at(self._heights.top(index + 1))) if index + 1 < len(self) else len(self)

    def rect(self, index: int) -> QRectF:
        """Where a block stands, margins and all."""
        self.ensure(index)
        return QRectF(0, self.top(index), self._page_width, self._heights[index])

    def block(self, index: int) -> Block:
        """The paragraph of a block and how it is set."""
        if index not in self._blocks:
            paragraph, look, theme = self._paragraphs[index], self._looks[index], self.theme
            text = text_of(paragraph, diacritics=theme.diacritics)
            half = self._half_of(index) if look.setting is Setting.VERSE else 0
            foot = self.foot_of(index) if look.head else 0
            self._blocks[index] = Block(
                paragraph,
                text,
                self._direction_of(index),
                look,
                self.column,
                theme.code_face,
                half,
                foot,
                self._figure(paragraph, look),
            )
        return self._blocks[index]

    def _direction_of(self, index: int) -> Direction:
        return self.article.direction_of(index + 1) if self.article.paragraphs else self.direction

    def _half_of(self, index: int) -> float:
        """The width of the columns of the poem that a block belongs to."""
        if index not in self._halves:
            first = last = index
            while first and self._looks[first - 1].setting is Setting.VERSE:
                first -= 1
            while last + 1 < len(self) and self._looks[last + 1].setting is Setting.VERSE:
                last += 1
            poem = self._paragraphs[first : last + 1]
            half = width_of_halves(poem, self._looks[index].font, diacritics=self.theme.diacritics)
            self._halves.update(dict.fromkeys(range(first, last + 1), half))
        return self._halves[index]

    def _figure(self, paragraph: Paragraph, look: Look) -> Figure | None:
        if paragraph.kind is not Kind.IMAGE or look.setting is Setting.FOLDED:
            return None
        return Figure.of(self._pictures.get(paragraph.label), paragraph.text, self.theme, self.column)

    def text_block(self, index: int) -> QTextBlock:
        """Qt's block; its layout may have no lines yet."""
        return self._document.findBlockByNumber(index)

    def text_layout(self, index: int) -> QTextLayout:
        """Qt's layout of a block, laid out."""
        self.ensure(index)
        return self.text_block(index).layout()

    def ensure(self, index: int) -> bool:
        """Lay a block out if it is not; whether its height has turned out another."""
        if self._laid[index]:
            return False
        height = self.block(index).lay_out(self.text_block(index).layout())
        self._laid[index] = 1
        return self._measure(index, height)

    def measure_next(self) -> bool:
        """Find the height of one more block, below the pinned one or else above it; False if all are known."""
        index = self._measured.find(0, self.pinned)
        if index < 0:
            index = self._measured.rfind(0, 0, self.pinned)
        if index < 0:
            return False
        block = self.block(index)
        self._scratch.setText(block.text)
        self._measure(index, block.measure(self._scratch))
        return True

    @property
    def is_measured(self) -> bool:
        """Whether the heights of all blocks are known."""
        return 0 not in self._measured

    def _measure(self, index: int, height: int) -> bool:
        self._measured[index] = 1
        grown = height - self._heights[index]
        if grown:
            self._heights[index] = height
            if index < self.pinned:
                self.shift -= grown
        return grown != 0

    def lay_out_between(self, top: int, bottom: int) -> None:
        """Lay out all that stands between two y, from the pinned block outwards, which stays where it is."""
        index, y = self.pinned, self.top(self.pinned)
        while index < len(self) and y < bottom:
            self.ensure(index)
            y += self._heights[index]
            index = self.below(index)
        index, y = self.pinned, self.top(self.pinned)
        while index > 0 and y > top:
            index = min(index - 1, self._heights.at(self._heights.top(index) - 1))
            self.ensure(index)
            y -= self._heights[index]

    def take_shift(self) -> int:
        """Let the page begin at 0 again; returns by how much every y is now less."""
        shift, self.shift = self.shift, 0
        return shift

    def forget(self, first: int, last: int) -> None:
        """Qt has dropped the lines of these blocks; their heights are known."""
        self.generation += 1
        self._laid[first : last + 1] = bytes(last + 1 - first)

    def renew(self, index: int) -> None:
        """What stands below a block's text is not what it was: its height must be found anew."""
        self.generation += 1
        self._blocks.pop(index, None)
        if self._laid[index]:
            self.text_block(index).clearLayout()
        self._laid[index] = self._measured[index] = 0

    def is_folded(self, index: int) -> bool:
        """Whether the text of a block is hidden."""
        return self._looks[index].setting is Setting.FOLDED

    def look(self, index: int) -> Look:
        """How a block is set."""
        return self._looks[index]

    def beside(self, index: int, step: int) -> int | None:
        """The nearest block after this one (`step` 1) or before it (-1) whose text is shown; None at the end."""
        index += step
        while 0 <= index < len(self) and self.is_folded(index):
            index += step
        return index if 0 <= index < len(self) else None

    def line_top(self, index: int, line: QTextLine) -> float:
        """The y of the top of a line's part of the column."""
        return self.top(index) + self.block(index).top_of(line)

    def line_at(self, y: float) -> tuple[int, QTextLine]:
        """The line nearest to y in the block at y, and that block."""
        index = self.at(y)
        layout = self.text_layout(index)
        return index, self.block(index).line_at(layout, QPointF(self._page_width / 2, y - self.top(index)))

    def neighbour(
        self, index: int, line: QTextLine, *, below: bool, x: float | None = None
    ) -> tuple[int, QTextLine] | None:
        """The line below or above a line, and its block, past what is folded away; None at the end.

        Where several lines stand side by side, it is the one nearest to `x`; without an x, nearest to the line.
        """
        x = line.naturalTextRect().center().x() if x is None else x
        if not self.is_folded(index) and (found := self.block(index).beyond(self.text_layout(index), line, x, below)):
            return index, found
        following = self.beside(index, 1 if below else -1)
        if following is None:
            return None
        return following, self.block(following).outermost(self.text_layout(following), x, first=below)

    def first_line_from(self, y: float) -> tuple[int, QTextLine]:
        """The first line that begins at y or below; the last line of the text if none does."""
        index, line = self.line_at(y)
        while self.line_top(index, line) < y or self.is_folded(index):
            following = self.neighbour(index, line, below=True)
            if following is None:
                break
            index, line = following
        return index, line

    def _reflow(self) -> None:
        # Lines of another width must go: where it finds lines, Qt does not ask for new ones.
        for index in range(len(self._laid)):
            if self._laid[index]:
                self.text_block(index).clearLayout()
        self.generation += 1
        self.shift = 0
        looks = Looks(self.theme)
        self.column = Column.within(
            self._page_width, self.theme, self.direction, self._margin, numbers=len(self.article.paragraphs)
        )
        self.header = Header(self.article, self._details, self.theme, looks, self.column)
        self._blocks: dict[int, Block] = {}
        self._halves: dict[int, float] = {}
        self._heights = Heights(self._estimates())
        self._laid = bytearray(len(self))
        self._measured = bytearray(look.setting is Setting.FOLDED for look in self._looks)

    def _estimates(self) -> list[int]:
        """The heights of the blocks as far as they can be told from the number of letters."""
        letter = QFontMetricsF(self._looks[0].font).horizontalAdvance(self._sample) / len(self._sample)
        letter /= self._looks[0].font.pixelSize()
        widths = {look: self.column.lines(look.indent, look.outdent, self.direction)[1] for look in set(self._looks)}
        heights = []
        for paragraph, look in zip(self._paragraphs, self._looks, strict=True):
            if look.setting is Setting.FOLDED:
                heights.append(look.before)
                continue
            rows = ceil(len(paragraph.text) * letter * look.font.pixelSize() / widths[look]) or 1
            rows += paragraph.text.count("\n")
            if figure := self._figure(paragraph, look):
                rows = rows if paragraph.text.strip() else 0
                heights.append(look.before + figure.above + rows * look.pitch + figure.below + look.after)
                continue
            rows = min(rows, look.rows) if look.rows else rows
            heights.append(look.before + 2 * look.padding + rows * look.pitch + look.after)
        return heights
