"""What a note's card shows of its annotation: colour, place, quoted words, note and tags, painted rather than built.

An article may have hundreds of notes, and hundreds of labels are slow to make and to dress anew.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.annotation import Annotation, Color, Target
from reader.i18n import translate
from reader.ui import sides, wording
from reader.ui.lines import Lines
from reader.ui.notes.rendered_note import RenderedNote
from reader.ui.theme import Theme

# Quoted words are a reminder, not the text: so many lines and characters at most.
_QUOTE_LINES = 2
_QUOTE_LIMIT = 400


class NoteFace(QWidget):
    """The annotation as it is; `is_brief` leaves out what is being written below it.

    Beside its passage it says neither where that is nor what it says, and shows only so much of a long note.
    """

    def __init__(self, names: Mapping[Color, str], theme: Theme, parent: QWidget, *, is_beside: bool = False) -> None:
        super().__init__(parent)
        self._names, self._theme = names, theme
        self._is_beside = is_beside
        self._annotation: Annotation | None = None
        self._note = _CardNote()
        self._heights: dict[int, int] = {}
        self.is_brief = False
        # A fixed height would be the one that was asked for at some narrower width, before the layout knew.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_annotation(self, annotation: Annotation) -> None:
        """Show this state of it."""
        self._annotation = annotation
        self._note.setDefaultFont(self._theme.font("label"))
        self._note.show_note(annotation.note)
        self._refresh()

    def show_brief(self, is_brief: bool) -> None:
        """Leave out note and tags, or show them again."""
        self.is_brief = is_brief
        self._refresh()

    def dress(self, names: Mapping[Color, str], theme: Theme) -> None:
        """Take on other colours, sizes and names."""
        self._names, self._theme = names, theme
        self._note.setDefaultFont(theme.font("label"))
        self._refresh()

    @property
    def spoken(self) -> str:
        """Everything that is shown, for a screen reader."""
        note = self._annotation
        if note is None:
            return ""
        parts = [self._names[note.color], place_of(note), note.text, note.note, *note.tags]
        return wording.SEPARATOR.join(part for part in parts if part)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask again and again
            self._heights[width] = self._lay(None, width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._theme.size("panel_min") // 2)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lay(painter, self.width())

    def _refresh(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _lay(self, painter: QPainter | None, width: int) -> int:
        """Go through the parts from top to bottom, painting them if there is a painter; their height."""
        note, theme = self._annotation, self._theme
        if note is None:
            return 0
        gap = theme.size("gap_small")
        y = QFontMetrics(theme.font("small")).height()
        if painter:
            self._paint_head(painter, note, QRect(0, 0, width, y))
        if note.text and not self._is_beside and not note.is_unattached:  # a lost one's words are shown in full below
            words = " ".join(note.text[:_QUOTE_LIMIT].split())
            quote = Lines(words, theme.font("quote", face="reading"), width, _QUOTE_LINES)
            if painter:
                quote.draw(painter, 0, y + gap, theme.color("soft_ink"))
            y += gap + quote.height
        if note.note.strip() and not self.is_brief:
            limit = theme.size("margin_card_max") if self._is_beside else None
            y += gap + self._note.lay(painter, QRect(0, y + gap, width, 0), theme, limit)
        if note.tags and not self.is_brief:
            tags = Lines(" ".join(f"#{tag}" for tag in note.tags), theme.font("small"), width, 3)
            if painter:
                tags.draw(painter, 0, y + gap, theme.color("accent"))
            y += gap + tags.height
        return y

    def _paint_head(self, painter: QPainter, note: Annotation, line: QRect) -> None:
        """The dot, the colour's name, and the place at the other end."""
        theme = self._theme
        font, size, gap = theme.font("small"), theme.size("dot_small"), theme.size("gap")
        dot = sides.from_leading(line, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.dot(note.color))
        painter.drawEllipse(QRectF(dot.left(), (line.height() - size) / 2 + 1, size, size))
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        place = "" if self._is_beside and note.text else place_of(note)
        taken = QFontMetrics(font).horizontalAdvance(place)
        painter.drawText(line, sides.trailing() | Qt.AlignmentFlag.AlignVCenter, place)
        beside = sides.inset(line, size + gap, 0, taken + gap, 0)
        name = QFontMetrics(font).elidedText(self._names[note.color], Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, sides.leading() | Qt.AlignmentFlag.AlignVCenter, name)


class _CardNote(RenderedNote):
    """The note as it stands on a card."""

    def lay(self, painter: QPainter | None, place: QRect, theme: Theme, limit: int | None) -> int:
        """The height at the width of `place`, at most `limit` px; painted there if there is a painter."""
        self.setTextWidth(place.width())
        whole = round(self.size().height())
        height = min(whole, limit or whole)
        if painter:
            painter.save()
            painter.translate(place.topLeft())
            painter.setClipRect(0, 0, place.width(), height)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette = theme.palette()
            self.documentLayout().draw(painter, context)
            if height < whole:
                fade = theme.size("control")
                _fade_out(painter, QRect(0, height - fade, place.width(), fade), theme)
            painter.restore()
        return height


def _fade_out(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Let the last lines sink into the card: there is more."""
    clear = theme.color("card")
    clear.setAlpha(0)
    fade = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    fade.setColorAt(0, clear)
    fade.setColorAt(1, theme.color("card"))
    painter.fillRect(rect, fade)


def place_of(annotation: Annotation) -> str:
    """What the annotation is about, in a word."""
    if annotation.is_unattached:
        return translate("Notes", "unattached")
    number = annotation.span.paragraph if annotation.span else 0
    match annotation.target:
        case Target.ARTICLE:
            return translate("Notes", "on the article")
        case Target.PARAGRAPH:
            return translate("Notes", "on ¶ {number}", number=number)
        case Target.PASSAGE:
            return translate("Notes", "¶ {number}", number=number)
