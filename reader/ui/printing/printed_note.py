"""A note on paper: what the card of the screen shows, in strips that a page may end between."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextCursor

from reader.annotation import Annotation, Color
from reader.arabic.direction import Direction, direction_of
from reader.ui.notes.note_face import place_of
from reader.ui.notes.rendered_note import RenderedNote
from reader.ui.page import PageTheme
from reader.ui.printing.lettering import Lettering
from reader.ui.wording import SEPARATOR

# In units of the reading size.
_SMALL, _NOTE, _LEMMA, _GAP, _BAR, _INSET, _DOT = 0.55, 0.64, 0.72, 0.22, 0.09, 0.6, 0.3

# Quoted words are a reminder, not the text: so many lines and characters at most.
_QUOTED, _QUOTE_LIMIT = 2, 300

# What a list in a note is indented by, in units of the note's size.
_INDENT = 1.6


class PrintedNote:
    """One annotation, set `width` px wide; with a `number` it stands apart from its passage, whose words it repeats."""

    def __init__(
        self,
        annotation: Annotation,
        names: Mapping[Color, str],
        theme: PageTheme,
        width: int,
        direction: Direction,
        *,
        number: str = "",
    ) -> None:
        """`direction` is that of the article: which side the note's coloured edge is at."""
        self.annotation, self.number = annotation, number
        self._theme, self._width, self._direction = theme, width, direction
        self._inset, self._gap = round(_INSET * theme.size), round(_GAP * theme.size)
        self._parts: list[tuple[int, Lettering]] = []
        self._note = RenderedNote()
        self._note.setDefaultFont(self._font(_NOTE))
        self._note.setIndentWidth(_INDENT * _NOTE * theme.size)
        self._note.show_note(annotation.note)
        self._ink_links()
        self._note.setTextWidth(width - self._inset)
        y = self._note_top = self._stack(self._head(names), 0)
        self._lines = self._tops() if annotation.note.strip() else []
        self.rows = [0, *self._lines[1:]]
        """The tops of what a page may begin with; the note's first line stays with what is above it."""
        y += round(self._note.size().height()) + self._gap if self._lines else 0
        if annotation.tags:
            tags = " ".join(f"#{tag}" for tag in annotation.tags)
            self.rows.append(y)
            y = self._stack([self._lettering(tags, _SMALL, theme.accent)], y)
        self.height = y - self._gap
        """px."""

    def _head(self, names: Mapping[Color, str]) -> list[Lettering]:
        """Its number, what it is about and its colour; and of one that stands apart the words."""
        note, theme, indent = self.annotation, self._theme, round(_DOT * 2 * self._theme.size)
        about = place_of(note) if self.number or not note.text else ""
        head = SEPARATOR.join(part for part in (self.number, about, names[note.color]) if part)
        parts = [self._lettering(head, _SMALL, theme.accent if self.number else theme.muted, indent=indent)]
        words = " ".join(note.text[:_QUOTE_LIMIT].split())
        if self.number and words:
            parts.append(self._lettering(f"«{words}»", _LEMMA, theme.text, face=theme.face, limit=_QUOTED))
        return parts

    def _lettering(
        self, text: str, size: float, color: QColor, *, face: str = "", indent: int = 0, limit: int = 0
    ) -> Lettering:
        side, room = direction_of(text, self._direction), self._width - self._inset
        return Lettering(text, self._font(size, face), room, side, color=color, indent=indent, limit=limit)

    def _stack(self, parts: list[Lettering], y: int) -> int:
        """Put parts one below the other, from `y` on; where the next one would begin."""
        for part in parts:
            self._parts.append((y, part))
            y += part.height + self._gap
        return y

    def paint(self, painter: QPainter, x: float, y: float, top: int, bottom: int) -> None:
        """Paint what lies between `top` and `bottom` of it, with its own upper left corner at x, y."""
        theme, size = self._theme, self._theme.size
        is_rtl = self._direction is Direction.RTL
        color = theme.dot[self.annotation.color]
        painter.save()
        painter.translate(x, y)
        thick = _BAR * size
        painter.fillRect(QRectF(self._width - thick if is_rtl else 0, top, thick, bottom - top), color)
        painter.translate(0 if is_rtl else self._inset, 0)
        if top == 0:
            self._paint_dot(painter, color)
        for place, part in self._parts:
            if top <= place < bottom:
                part.paint(painter, 0, place)
        self._paint_note(painter, top, bottom)
        painter.restore()

    def _paint_dot(self, painter: QPainter, color: QColor) -> None:
        """At the leading side of the first line."""
        head, radius = self._parts[0][1], _DOT * self._theme.size / 2
        room = self._width - self._inset
        x = room - radius if head.direction is Direction.RTL else radius
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x, head.height / 2), radius, radius)

    def _paint_note(self, painter: QPainter, top: int, bottom: int) -> None:
        """The lines of the note that begin between `top` and `bottom`."""
        rows = [row for row in self._lines if top <= row < bottom]
        if not rows:
            return
        # From within the first line to within the last: lines of other pages are not even touched.
        inside = self._theme.size * _NOTE / 2
        clip = QRectF(0, rows[0] + inside, self._width, max(rows[-1] - rows[0], 1))
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self._theme.text)
        for role, color in (
            (QPalette.ColorRole.Text, self._theme.text),
            (QPalette.ColorRole.Link, self._theme.accent),
            (QPalette.ColorRole.Base, self._theme.paper),
        ):
            palette.setColor(role, color)
        context.palette = palette
        context.clip = clip.translated(0, -self._note_top)
        painter.save()
        if top or bottom < self.height:  # Qt paints a line more than the context asks for
            painter.setClipRect(QRectF(0, rows[0], self._width, bottom - rows[0]))
        painter.translate(0, self._note_top)
        self._note.documentLayout().draw(painter, context)
        painter.restore()

    def _ink_links(self) -> None:
        """Qt gives links the colour that the window has for them."""
        ink, block = QTextCharFormat(), self._note.begin()
        ink.setForeground(self._theme.accent)
        while block.isValid():
            for piece in block.textFormats():
                if piece.format.isAnchor():
                    cursor = QTextCursor(block)
                    cursor.setPosition(block.position() + piece.start)
                    cursor.setPosition(cursor.position() + piece.length, QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(ink)
            block = block.next()

    def _tops(self) -> list[int]:
        """The tops of the note's lines."""
        tops = set[int]()
        block, layout = self._note.begin(), self._note.documentLayout()
        while block.isValid():
            top, lines = layout.blockBoundingRect(block).top(), block.layout()
            tops |= {self._note_top + round(top + lines.lineAt(i).y()) for i in range(lines.lineCount())}
            block = block.next()
        return sorted(tops)

    def _font(self, size: float, face: str = "") -> QFont:
        font = QFont(face or self._theme.small_face)
        font.setPixelSize(max(1, round(size * self._theme.size)))
        return font
