"""The card of a paragraph: in its head what is known of it, below its text the notes that have no room beside it.

The head says, from the leading side on: the number, the state and the bookmark (which can be clicked), the tags of its
notes; at the trailing side how many highlights and notes it has, and whether more of it can be shown. A card is put
together when it is first painted, and kept until something on it changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from reader.arabic.direction import Direction, direction_of
from reader.i18n import number as written
from reader.paragraph_mark import ParagraphMark, ParagraphState, state_name
from reader.ui.page.blocks import Block
from reader.ui.page.column import alignment
from reader.ui.page.decorations import Decorations
from reader.ui.page.document import PageDocument
from reader.ui.page.flow import Flow
from reader.ui.page.looks import WHOLE
from reader.ui.page.overlay import Highlight
from reader.ui.page.signs import BOOKMARK, NO_BOOKMARK, Signs, state_icon
from reader.ui.page.things import Pointed, Thing
from reader.ui.sides import text_direction

# In units of the reading size: how far a card reaches beyond the column; faces, signs and gaps of its head.
_REACH, _NUMBER, _SMALL, _SIGN, _GAP, _ITEM_GAP = 0.62, 0.72, 0.54, 0.66, 0.22, 0.6

# px; the corner of a card, its bar, and the line around the current one.
_RADIUS, _BAR, _CURRENT = 8, 3, 2

# Of the notes below the text: the height of a line and the gap above a note, in units of the reading size.
_NOTE_PITCH, _NOTE_GAP, _NOTE_INDENT = 0.95, 0.3, 0.55
_NOTE_LINES = 4

# No more of a note than this is looked at; code points.
_NOTE_LONGEST = 400


@dataclass(frozen=True, slots=True)
class _Item:
    """Something in the head: a sign, words, or both. Without a `thing` it is a part of the head like any other."""

    box: QRectF
    color: QColor
    icon: str = ""
    text: str = ""
    is_number: bool = False
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class _Note:
    """A note below the text, from the upper left corner of the block's foot."""

    id: str
    color: QColor
    layout: QTextLayout
    top: float
    height: float


class Cards:
    """The cards of a flow."""

    def __init__(self, flow: Flow, decorations: Decorations) -> None:
        self._flow = flow
        self._decorations = decorations
        self._generation = flow.generation
        self._heads: dict[int, list[_Item]] = {}
        self._notes: dict[int, list[_Note]] = {}
        self._signs = Signs(flow.theme)
        self.current: int | None = None
        """The block whose card is the current one."""
        flow.foot_of = self.foot_height

    def forget(self) -> None:
        """Something else is known of paragraphs than was."""
        self._heads.clear()
        self._notes.clear()

    def foot_height(self, index: int) -> int:
        """How much room the notes of a block need below its text, px; none where there is room for them beside it."""
        notes = self._notes_of(index)
        return round(notes[-1].top + notes[-1].height) if notes else 0

    def paint(self, painter: QPainter, index: int, height: int) -> None:
        """Paint the card of a block under its text; the painter's origin is the block's upper left corner."""
        self._keep_up()
        theme, block = self._flow.theme, self._flow.block(index)
        box = self._box(block, height)
        mark = self._decorations.marks.get(index + 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = index == self.current
        painter.setPen(QPen(theme.accent, _CURRENT) if is_current else QPen(theme.line, 1))
        painter.setBrush(theme.card)
        inset = _CURRENT / 2 if is_current else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        if mark and mark.state is not ParagraphState.UNREAD:
            bar = self._along(box.adjusted(0, _RADIUS, 0, -_RADIUS), _CURRENT, _BAR, block)
            painter.fillRect(bar, theme.state[mark.state])
        for item in self._head(index):
            self._paint_item(painter, item, block)
        self._paint_more(painter, block, index)
        self._paint_notes(painter, block, index, height)
        painter.restore()

    def at(self, index: int, inside: QPointF) -> Pointed | None:
        """What of a card is at a point of its block."""
        self._keep_up()
        block = self._flow.block(index)
        height = self._flow.rect(index).height()
        if self._head_box(block).contains(inside):
            for item in self._head(index):
                if item.thing and item.box.contains(inside):
                    return Pointed(item.thing, str(index + 1))
            return Pointed(Thing.CARD, str(index + 1))
        foot = self._foot_box(block, height)
        for note in self._notes_of(index):
            if QRectF(foot.left(), foot.top() + note.top, foot.width(), note.height).contains(inside):
                return Pointed(Thing.NOTE, note.id)
        return None

    def _keep_up(self) -> None:
        if self._generation != self._flow.generation:
            self._generation = self._flow.generation
            self._signs = Signs(self._flow.theme)
            self.forget()

    # --- boxes ---------------------------------------------------------------------------------------------------

    def _px(self, size: float) -> float:
        return size * self._flow.theme.size

    def _box(self, block: Block, height: float) -> QRectF:
        top, reach = block.look.before - block.look.head, self._px(_REACH)
        return block.column.across(top, height - top).adjusted(-reach, 0, reach, 0)

    def _head_box(self, block: Block) -> QRectF:
        reach = self._px(_REACH)
        top = block.look.before - block.look.head
        return block.column.across(top, block.look.head).adjusted(-reach, 0, reach, 0)

    def _foot_box(self, block: Block, height: float) -> QRectF:
        return block.column.across(height - block.look.after - block.foot, block.foot)

    def _along(self, box: QRectF, distance: float, width: float, block: Block, *, from_end: bool = False) -> QRectF:
        """The part of a box that begins `distance` px away from its leading side, or from its trailing one."""
        from_right = (block.column.direction is Direction.RTL) != from_end
        left = box.right() - distance - width if from_right else box.left() + distance
        return QRectF(left, box.top(), width, box.height())

    # --- the head ------------------------------------------------------------------------------------------------

    def _font(self, size: float, *, face: str = "") -> QFont:
        font = QFont(face or self._flow.theme.small_face)
        font.setPixelSize(max(1, round(self._px(size))))
        return font

    def _head(self, index: int) -> list[_Item]:
        if index not in self._heads:
            self._heads[index] = self._made(index)
        return self._heads[index]

    def _made(self, index: int) -> list[_Item]:
        theme, block = self._flow.theme, self._flow.block(index)
        mark = self._decorations.marks.get(index + 1) or ParagraphMark("", index + 1)
        highlights = self._decorations.highlights_in(index + 1)
        row = _Row(self, block)
        row.put(text=written(index + 1), color=theme.accent, is_number=True)
        word = "" if mark.state is ParagraphState.UNREAD else state_name(mark.state)
        row.put(icon=state_icon(mark.state), text=word, color=theme.state[mark.state], thing=Thing.STATE)
        ribbon = (BOOKMARK, theme.accent) if mark.bookmarked else (NO_BOOKMARK, theme.muted)
        row.put(icon=ribbon[0], color=ribbon[1], thing=Thing.BOOKMARK)
        if self._flow.text_layout(index).lineCount() > 1 and block.paragraph.kind not in WHOLE:
            sign = "chevron_down" if block.look.rows else "chevron_up"
            row.put(icon=sign, color=theme.muted, at_end=True)
        notes = sum(one.has_note for one in highlights)
        marked = sum((one.span.start, one.span.end) != (0, 0) or one.span.end_paragraph > one.span.paragraph
                     for one in highlights)  # fmt: skip
        for count, icon in ((notes, "note"), (marked, "highlight")):
            if count:
                row.put(icon=icon, text=written(count), color=theme.muted, at_end=True)
        tags = dict.fromkeys(tag for one in highlights for tag in one.tags)
        for tag in tags:
            row.put(text=f"#{tag}", color=theme.muted)
        return row.items

    def item_box(self, block: Block) -> QRectF:
        """Where the items of a head may stand: as wide as the text."""
        return block.column.across(block.look.before - block.look.head, block.look.head)

    def _paint_item(self, painter: QPainter, item: _Item, block: Block) -> None:
        box = item.box.adjusted(self._px(_GAP), 0, -self._px(_GAP), 0) if item.thing else item.box
        if item.icon:
            sign = self._px(_SIGN)
            self._signs.paint(painter, item.icon, item.color, self._along(box, 0, sign, block))
        if item.text:
            painter.setFont(self._font(_NUMBER, face=self._flow.theme.face) if item.is_number else self._font(_SMALL))
            painter.setPen(item.color)
            painter.setLayoutDirection(text_direction(direction_of(item.text, block.column.direction)))
            width = painter.fontMetrics().horizontalAdvance(item.text) + 2
            place = self._along(box, 0, width, block, from_end=bool(item.icon))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, item.text)

    def _paint_more(self, painter: QPainter, block: Block, index: int) -> None:
        """The sign that the text goes on."""
        layout, rows = self._flow.text_layout(index), block.look.rows
        if not rows or layout.lineCount() <= rows:
            return
        row = block.row_of(layout.lineAt(rows - 1))
        painter.setFont(block.look.font)
        painter.setPen(self._flow.theme.muted)
        width = painter.fontMetrics().horizontalAdvance("…")
        x = row.left() - width if block.direction is Direction.RTL else row.right()
        painter.drawText(QPointF(x, row.top() + block.look.baseline), "…")

    # --- the notes below -----------------------------------------------------------------------------------------

    def _notes_of(self, index: int) -> list[_Note]:
        if self._flow.column.margin:
            return []
        if index not in self._notes:
            own = [one for one in self._decorations.highlights_in(index + 1) if one.has_note]
            self._notes[index] = self._laid_out([one for one in own if one.span.paragraph == index + 1])
        return self._notes[index]

    def _laid_out(self, highlights: Sequence[Highlight]) -> list[_Note]:
        column, theme = self._flow.column, self._flow.theme
        width, pitch, top = column.width - self._px(_NOTE_INDENT), self._px(_NOTE_PITCH), 0.0
        notes = []
        for one in highlights:
            words = " ".join([*_plain(one.note[:_NOTE_LONGEST]).split(), *(f"#{tag}" for tag in one.tags)])
            side = direction_of(words, column.direction)
            option = QTextOption(alignment(side))
            option.setTextDirection(text_direction(side))
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout = QTextLayout(words, self._font(_SMALL + 0.04))
            layout.setTextOption(option)
            layout.beginLayout()
            while layout.lineCount() < _NOTE_LINES and (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                place = (layout.lineCount() - 1) * pitch + (pitch - line.height()) / 2
                line.setPosition(QPointF(0 if column.direction is Direction.RTL else self._px(_NOTE_INDENT), place))
            layout.endLayout()
            top += self._px(_NOTE_GAP)
            notes.append(_Note(one.id, theme.dot[one.color], layout, top, layout.lineCount() * pitch))
            top += layout.lineCount() * pitch
        return notes

    def _paint_notes(self, painter: QPainter, block: Block, index: int, height: float) -> None:
        foot = self._foot_box(block, height)
        for note in self._notes_of(index):
            box = QRectF(foot.left(), foot.top() + note.top, foot.width(), note.height)
            painter.fillRect(self._along(box.adjusted(0, 2, 0, -2), 0, _BAR, block), note.color)
            painter.setPen(self._flow.theme.text)
            note.layout.draw(painter, box.topLeft())


def _plain(markdown: str) -> str:
    """The words of a note without its marks."""
    document = PageDocument()
    document.setMarkdown(markdown, PageDocument.MarkdownFeature.MarkdownNoHTML)
    return document.toPlainText()


class _Row:
    """Puts items into a head from both sides on; what finds no room any more is left out."""

    def __init__(self, cards: Cards, block: Block) -> None:
        self._cards, self._block = cards, block
        self._start = self._end = 0.0
        self.items: list[_Item] = []

    def put(
        self,
        *,
        color: QColor,
        icon: str = "",
        text: str = "",
        is_number: bool = False,
        thing: Thing | None = None,
        at_end: bool = False,
    ) -> None:
        """One item more, at the leading side or `at_end`."""
        cards, room = self._cards, self._cards.item_box(self._block)
        font = cards._font(_NUMBER, face=cards._flow.theme.face) if is_number else cards._font(_SMALL)
        width = QFontMetricsF(font).horizontalAdvance(text) + 2 if text else 0.0
        if icon:
            width += cards._px(_SIGN) + (cards._px(_GAP) if text else 0)
        gap, reach = cards._px(_ITEM_GAP), cards._px(_GAP) if thing else 0.0
        if self._start + self._end + width + gap > room.width():
            return
        distance = self._end if at_end else self._start
        box = cards._along(room, distance - reach, width + 2 * reach, self._block, from_end=at_end)
        self.items.append(_Item(box, color, icon, text, is_number, thing))
        if at_end:
            self._end += width + gap
        else:
            self._start += width + gap
