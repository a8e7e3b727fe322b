"""How the notes on the desk look: a card each, the quotation with the note beside it as in a margin, or below it.

A list asks every row for its height, and text is laid out slowly: heights are remembered, and how many lines a text
takes is told by its width on one line, unless that is close to a whole number of lines.
"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotation import Color
from reader.dates import in_words
from reader.i18n import isolate, number
from reader.notes_desk import DeskNote, Grouping, Laid, Marks, NoteState
from reader.ui import sides, wording
from reader.ui.lines import Lines
from reader.ui.notes_desk.naming import place_of, state_name
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row is found: a Heading or a DeskNote."""

QUOTE_LINES, NOTE_LINES = 3, 5
# Code points: more than the lines hold at any width.
_LIMIT = 900
_NO_MARKS = Marks()
# By how much of a line a text that is broken at its spaces may be off its width on one line.
_SLACK = 0.15
# Of a wide card, the part of the quotation; the rest is the margin.
_QUOTE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a group, and how many notes are in it."""

    key: str
    title: str
    count: int
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The laid-out parts of a card and its height, px without the pads."""

    quote: Lines | None
    note: Lines | None
    tags: Lines | None
    foot: Lines
    is_beside: bool
    height: int


class NotePainter(QStyledItemDelegate):
    """Paints headings and cards. `laid` is what is shown, `opened` the id of the note that is being edited."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.laid = Laid()
        self.opened = ""
        self.opened_height = 0
        self._heights: dict[tuple[str, str], int] = {}
        self._known_heights: dict[str, list[int]] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._width = 0

    def dress(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.theme = theme
        self.forget()

    def forget(self) -> None:
        """What was laid out is so no longer."""
        self._heights.clear()
        self._known_heights.clear()
        self._metrics.clear()

    def fit(self, width: int) -> bool:
        """The list is so wide now; whether it was otherwise."""
        changed, self._width = self._width != width, width
        if changed:
            self.forget()
        return changed

    # --- where things are ----------------------------------------------------------------------------------------

    def column(self, rect: QRect) -> QRect:
        """The cards' column in a row: in the middle of a wide list."""
        size = self.theme.size
        width = min(rect.width() - 2 * size("gap_large"), size("desk_card_max"))
        return QRect(rect.left() + (rect.width() - width) // 2, rect.top(), width, rect.height())

    def card(self, rect: QRect) -> QRect:
        """The card of a row, without the gap below it."""
        return self.column(rect).adjusted(0, 0, 0, -self.theme.size("gap"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, self.heading_height)
        if row.id == self.opened:
            return QSize(0, self.opened_height + self.theme.size("gap"))
        key = row.id, row.annotation.updated
        if key not in self._heights:
            width = self.column(QRect(0, 0, self._width, 0)).width()
            self._heights[key] = self._height(row, width) + 2 * self.theme.size("pad") + self.theme.size("gap")
        return QSize(0, self._heights[key])

    @property
    def heading_height(self) -> int:
        """px."""
        return QFontMetrics(self.theme.font("text", QFont.Weight.DemiBold)).height() + 2 * self.theme.size("gap")

    def knows(self, note: DeskNote) -> bool:
        """Whether its height was worked out already."""
        return (note.id, note.annotation.updated) in self._heights

    def _height(self, note: DeskNote, width: int) -> int:
        """As that of its `_parts`, mostly without laying them out."""
        theme, one = self.theme, note.annotation
        inner, gap = width - 2 * theme.size("pad") - theme.size("edge"), theme.size("gap_small")
        is_beside = bool(one.text and (one.note.strip() or one.tags) and inner >= theme.size("desk_wide"))
        quote_width = int(inner * _QUOTE_SHARE) if is_beside else inner
        margin_width = inner - quote_width - theme.size("gap_large") if is_beside else inner
        quote = self._lines(one.text, "quote", quote_width, QUOTE_LINES)
        note_height = self._lines(one.note, "label", margin_width, NOTE_LINES) if one.note.strip() else 0
        tags = self._lines(" ".join(f"#{tag}" for tag in one.tags), "small", margin_width, 2)
        beside = note_height + tags + (gap if note_height and tags else 0)
        height = max(quote, beside) if is_beside else quote + beside + (gap if quote and beside else 0)
        return height + theme.size("gap") + self._line_heights("small")[0]

    def _lines(self, text: str, size: str, width: int, limit: int) -> int:
        """px that a text takes in at most `limit` lines."""
        if not text:
            return 0
        heights = self._line_heights(size)
        font = self.theme.font(size, face="reading") if size == "quote" else self.theme.font(size)
        shown = _one_line(text, ())[0]
        lines = self._metrics[size].horizontalAdvance(shown) / max(width, 1)
        if lines > limit * (1 + _SLACK):
            return heights[limit - 1]
        if lines < 1 - _SLACK / 4:
            return heights[0]
        part = lines % 1
        if part > 1 - _SLACK or part < _SLACK / 4:
            return Lines(shown, font, width, limit).height
        return heights[min(int(lines) + 1, limit) - 1]

    def _line_heights(self, size: str) -> list[int]:
        """px of one, two, … lines."""
        if size not in self._known_heights:
            font = self.theme.font(size, face="reading") if size == "quote" else self.theme.font(size)
            self._metrics[size] = QFontMetricsF(font)
            self._known_heights[size] = [
                Lines("\u2028".join(["ض"] * count), font, 1000, count).height for count in range(1, NOTE_LINES + 1)
            ]
        return self._known_heights[size]

    def _parts(self, note: DeskNote, width: int) -> _Parts:
        theme, one = self.theme, note.annotation
        gap, inner = theme.size("gap_small"), width - 2 * theme.size("pad") - theme.size("edge")
        marks, hit = self.laid.marks.get(note.id, _NO_MARKS), theme.color("hit")
        has_margin = bool(one.note.strip() or one.tags)
        is_beside = bool(one.text and has_margin and inner >= theme.size("desk_wide"))
        quote_width = int(inner * _QUOTE_SHARE) if is_beside else inner
        margin_width = inner - quote_width - theme.size("gap_large") if is_beside else inner
        quote = note_text = tags = None
        if one.text:
            font = theme.font("quote", face="reading")
            text, spans = _one_line(one.text, marks.quote)
            quote = Lines(text, font, quote_width, QUOTE_LINES, marks=spans, mark_color=hit)
        if one.note.strip():
            text, spans = _one_line(one.note, marks.note)
            note_text = Lines(text, theme.font("label"), margin_width, NOTE_LINES, marks=spans, mark_color=hit)
        if one.tags:
            tags = Lines(" ".join(f"#{tag}" for tag in one.tags), theme.font("small"), margin_width, 2)
        foot = Lines(self._foot(note), theme.font("small"), inner, 1, direction=sides.layout_direction())
        beside = sum(part.height for part in (note_text, tags) if part) + (gap if note_text and tags else 0)
        if is_beside and quote:
            height = max(quote.height, beside)
        else:
            height = (quote.height if quote else 0) + beside + (gap if quote and beside else 0)
        return _Parts(quote, note_text, tags, foot, is_beside, height + theme.size("gap") + foot.height)

    def _foot(self, note: DeskNote) -> str:
        """Where it is from, and when it was made."""
        title = " ".join(note.home.title[:120].split())
        parts = [
            "" if self.laid.wanted.grouping is Grouping.ARTICLE else isolate(title),
            place_of(note.annotation),
            in_words(note.day) or note.day,
            "" if note.state is NoteState.ATTACHED else state_name(note.state),
        ]
        return wording.SEPARATOR.join(part for part in parts if part)

    # --- painting ------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self.paint_heading(painter, option.rect, row)
        elif row.id != self.opened:
            self._paint_card(painter, option, row)
        painter.restore()

    def paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        """A title with its count, and a hairline under both."""
        theme, line = self.theme, self.column(rect)
        font = theme.font("text", QFont.Weight.DemiBold)
        start = 0
        if heading.color:
            size = theme.size("dot_small")
            dot = sides.from_leading(line, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.dot(heading.color))
            painter.drawEllipse(dot.left(), line.center().y() - size // 2, size, size)
            start = size + theme.size("gap")
        count = Lines(number(heading.count), theme.font("small"), theme.size("panel_min"), 1)
        width = count.natural_width
        count = Lines(number(heading.count), theme.font("small"), width + 1, 1)
        room = sides.inset(line, start, 0, width + theme.size("gap"), 0)
        title = Lines(
            isolate(" ".join(heading.title.split())), font, room.width(), 1, direction=sides.layout_direction()
        )
        top = line.center().y() - title.height // 2
        title.draw(painter, room.left(), top, theme.color("ink"))
        place = sides.from_trailing(line, width + 1)
        count.draw(painter, place.left(), line.center().y() - count.height // 2, theme.color("muted"))
        painter.fillRect(QRect(line.left(), rect.bottom(), line.width(), theme.size("hairline")), theme.color("line"))

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, note: DeskNote) -> None:
        theme, card = self.theme, self.card(option.rect)
        self._paint_ground(painter, card, option.state, theme.dot(note.annotation.color))
        parts = self._parts(note, card.width())
        pad, gap = theme.size("pad"), theme.size("gap_small")
        inner = sides.inset(card, pad + theme.size("edge"), pad, pad, pad)
        y = inner.top()
        if parts.quote:
            width = int(inner.width() * _QUOTE_SHARE) if parts.is_beside else inner.width()
            parts.quote.draw(painter, sides.from_leading(inner, width).left(), y, theme.color("ink"))
            if not parts.is_beside:
                y += parts.quote.height + gap
        margin = inner
        if parts.is_beside:
            margin = sides.from_trailing(
                inner, inner.width() - int(inner.width() * _QUOTE_SHARE) - theme.size("gap_large")
            )
        if parts.note:
            parts.note.draw(painter, margin.left(), y, theme.color("soft_ink"))
            y += parts.note.height + gap
        if parts.tags:
            parts.tags.draw(painter, margin.left(), y, theme.color("accent"))
        is_calm = note.state is NoteState.ATTACHED
        foot = inner.bottom() + 1 - parts.foot.height
        parts.foot.draw(painter, inner.left(), foot, theme.color("muted" if is_calm else "accent"))

    def _paint_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag, edge: QColor) -> None:
        theme, radius = self.theme, self.theme.size("radius")
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        has_keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
        ring = theme.color("accent") if has_keyboard else theme.color("strong_line" if is_under else "line")
        painter.setPen(QPen(ring, 1))
        painter.setBrush(theme.color("chosen" if is_selected else "card"))
        painter.drawRoundedRect(card.adjusted(0, 0, -1, -1), radius, radius)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.setClipRect(sides.from_leading(card, theme.size("edge")))
        painter.drawRoundedRect(sides.from_leading(card, 2 * radius), radius, radius)
        painter.restore()


def colors_of(grouping: Grouping, key: str) -> Color | None:
    """The colour of a group, where they are grouped by that."""
    return Color(key) if grouping is Grouping.COLOR else None


def _one_line(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, list[tuple[int, int]]]:
    """The beginning of a text with its line breaks as spaces, code point for code point, and the spans in it."""
    shown = "".join(" " if letter.isspace() else letter for letter in text[:_LIMIT])
    return shown, [(start, min(end, _LIMIT)) for start, end in spans if start < _LIMIT]


def spoken_heading(heading: Heading) -> str:
    """A heading for a screen reader."""
    return f"{heading.title}, {number(heading.count)}"
