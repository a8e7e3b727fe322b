"""An article set for paper: its pages are parted one after the other, and each is laid out only while it is painted.

The text is that of the screen's page, block by block. Notes stand beside their passages where the paper has room for a
column of them. Those that find no place there, and all of them on narrower paper, follow the text with a number that
stands beside the passage too: at the foot of its page a long note would drive the text away that it is about.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTextLayout

from reader.annotation import Annotation, Color, Target
from reader.arabic.direction import Direction
from reader.article import Article, Kind
from reader.i18n import number, translate
from reader.picture import Picture, PictureSize
from reader.ui.notes.margin_places import Wanted, push_apart
from reader.ui.page import Highlight, PageTheme
from reader.ui.page.flow import Flow
from reader.ui.page.page import Page
from reader.ui.page.pictures import Pictures
from reader.ui.page.presentation import Presentation
from reader.ui.printing.options import PrintOptions
from reader.ui.printing.page_frame import PageFrame
from reader.ui.printing.pagination import Strip, height_of, paginate
from reader.ui.printing.printed_note import PrintedNote
from reader.ui.printing.rows import strips_of
from reader.ui.printing.sheet import Sheet, pixels

# In units of the reading size: between two notes, and what is added to the painter's clip for letters that reach out.
_NOTE_GAP, _REACH = 0.5, 0.05

# A block of Qt's that was laid out once keeps 60 bytes a letter, even without its lines: after so many that were
# painted, the article is opened anew.
_MOST_PAINTED = 3000

# px; no page is as high.
_FAR = 1_000_000

# By so many paragraphs the page knows which way an article runs.
_OPENING = 30


@dataclass(frozen=True)
class Work:
    """What is to be printed. `theme` is that of paper, in the size of the screen; `details` stands under the title.

    `sizes` are those of the pictures that are kept, by the label of their paragraphs, and `read` brings one of them.
    """

    article: Article
    annotations: tuple[Annotation, ...]
    details: str
    theme: PageTheme
    names: Mapping[Color, str]
    sizes: Mapping[str, PictureSize] = field(default_factory=dict)
    read: Callable[[str], Picture | None] = field(default=lambda _: None)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands at `y` of a page: from `top` to `bottom` of a block, or of a note behind the blocks."""

    source: int
    top: int
    bottom: int
    y: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A note in the margin: its place, and that of the line that it is about."""

    note: PrintedNote
    y: int
    wanted: int


@dataclass(slots=True)
class Sheetful:
    """What stands on one page; `numbers` are those of notes at the end, and the y of the lines they are about."""

    parts: list[Part] = field(default_factory=list)
    beside: list[Beside] = field(default_factory=list)
    numbers: list[tuple[int, int]] = field(default_factory=list)


class PrintedArticle:
    """Belongs to the thread that made it."""

    def __init__(self, work: Work, options: PrintOptions) -> None:
        self.work, self.options = work, options
        plain = work.theme
        self._theme = replace(
            plain, size=pixels(options.size), column=float(2**20), column_min=0.0, numbered=options.numbers
        )
        self._owner = QObject()
        self._direction = self._way()
        notes = [one for one in work.annotations if options.notes and (one.note.strip() or one.tags)]
        self.sheet = Sheet.of(
            options, self._theme, self._direction, numbers=len(work.article.paragraphs), notes=bool(notes)
        )
        self._open()
        self._notes: dict[int, list[Annotation]] = {}
        for one in notes:
            if not one.is_unattached:
                self._notes.setdefault(one.span.paragraph - 1 if one.span else -1, []).append(one)
        self._unattached = [one for one in notes if one.is_unattached]
        self._endnotes: list[PrintedNote] = []
        self._frame = PageFrame(self.sheet, self._theme, work.article.title, self._direction)
        self.pages: list[Sheetful] = []
        """Those that are known so far."""
        self.is_counted = False
        """Whether all pages are known."""
        self._scratch = QTextLayout()
        self._coming = self._parted()

    def _open(self) -> None:
        """Make the page of the screen, as wide as the paper lets it be."""
        self._painted, article = 0, self.work.article
        furniture = frozenset(n for n, paragraph in article.numbered() if paragraph.kind is Kind.FURNITURE)
        self._page = Page(
            article,
            self.work.details,
            theme=self._theme,
            presentation=Presentation(folded=furniture),
            width=self.sheet.page,
            margin=self.sheet.notes,
            pictures=Pictures.at_once(self.work.sizes, self.work.read),
            parent=self._owner,
        )
        self._page.layout.close()  # nobody scrolls here, and what holds on to nothing ends with its last owner
        if self.options.highlights:
            self._page.decorations.set_highlights(
                [
                    Highlight(one.id, one.span, one.color)
                    for one in self.work.annotations
                    if one.span and one.target is Target.PASSAGE
                ]
            )

    @property
    def _flow(self) -> Flow:
        return self._page.flow

    def set_next(self) -> bool:
        """Part one more page; False if all are known."""
        page = next(self._coming, None)
        if page is None:
            self.is_counted = True
            return False
        self.pages.append(page)
        return True

    def _way(self) -> Direction:
        """Which way the article runs: the page decides that by its opening."""
        opening = replace(self.work.article, paragraphs=self.work.article.paragraphs[:_OPENING])
        page = Page(opening, "-", theme=self._theme, parent=self._owner)
        page.layout.close()
        page.document.setParent(None)
        return page.flow.direction

    @property
    def is_rtl(self) -> bool:
        """Whether the article runs from right to left."""
        return self._direction is Direction.RTL

    def headings(self) -> list[tuple[str, int, int]]:
        """The headings, with their pages (from 0) and their places there."""
        paragraphs = self.work.article.paragraphs
        return [
            (" ".join(paragraphs[part.source].text.split()), index, part.y)
            for index, page in enumerate(self.pages)
            for part in page.parts
            if part.source < len(paragraphs) and paragraphs[part.source].kind is Kind.HEADING
        ]

    def count(self) -> None:
        """Part all pages."""
        while self.set_next():
            pass

    # --- parting -------------------------------------------------------------------------------------------------

    def _parted(self) -> Iterator[Sheetful]:
        """The pages of the text, then those of the notes behind it, which begin on its last page."""
        sheet, flow = self.sheet, self._flow
        first, last, used = sheet.room - flow.header.height, Sheetful(), 0
        for count, strips in enumerate(paginate(self._strips(), first, sheet.room)):
            if count:
                yield last
            top = sheet.top + (0 if count else flow.header.height)
            last = Sheetful(_parts(strips, top))
            used = top - sheet.top + height_of(strips)
            self._place_notes(last, is_first=not count)
        for one in self._unattached:
            self._at_the_end(one)
        gap = round(self._theme.size)
        rest = paginate(self._note_strips(gap), sheet.room - used - gap, sheet.room)
        for count, strips in enumerate(rest):
            if count:
                yield last
                last = Sheetful()
            last.parts += _parts(strips, sheet.top if count else sheet.top + used + gap)
        yield last

    def _strips(self) -> Iterator[Strip]:
        flow, after_heading, is_first = self._flow, False, True
        for index in range(len(flow)):
            if flow.is_folded(index):
                continue
            # In one layout that is used again and again: each that Qt keeps holds on to 60 bytes a letter.
            block = flow.block(index)
            self._scratch.setText(flow.text_block(index).text())
            height = block.measure(self._scratch)
            strips = strips_of(index, block, self._scratch, height, after_heading=after_heading)
            if is_first:  # the gap below the title stays
                strips[0] = replace(strips[0], gap=0)
            yield from strips
            is_first = False
            after_heading = block.paragraph.kind is Kind.HEADING

    def _place_notes(self, page: Sheetful, *, is_first: bool) -> None:
        """Put the notes on this page's passages beside them, or into the row behind the text."""
        theme, sheet = self._theme, self.sheet
        wanted = [(note, sheet.top) for note in self._notes.get(-1, ())] if is_first else []
        for part in page.parts:
            for note in self._notes.get(part.source, ()):
                top = self._top_of(note, part.source)
                if part.top <= top < part.bottom:
                    wanted.append((note, part.y + top - part.top))
        gap, room, fitting = round(_NOTE_GAP * theme.size), sheet.room, list[tuple[PrintedNote, int]]()
        for note, y in wanted:
            set_note = self._set(note) if sheet.notes else None
            if set_note is None or set_note.height > room:
                page.numbers.append((self._at_the_end(note), y))
                continue
            room -= set_note.height + gap
            fitting.append((set_note, y))
        asked = [Wanted(y, note.height) for note, y in fitting]
        tops = push_apart(asked, gap, sheet.top, sheet.bottom)
        page.beside = [Beside(note, top, y) for (note, y), top in zip(fitting, tops, strict=True)]

    def _top_of(self, note: Annotation, index: int) -> int:
        """The top of the row that a note is about, from the top of its block."""
        block, layout = self._flow.block(index), self._flow.text_layout(index)
        units = 0
        if note.span and note.target is Target.PASSAGE:
            part = self._page.positions.units_of(note.span, index + 1)
            units = part[0] if part else 0
        return round(block.top_of(layout.lineForTextPosition(units)))

    def _set(self, note: Annotation) -> PrintedNote:
        width = self.sheet.notes - self.sheet.notes_gap
        return PrintedNote(note, self.work.names, self._theme, width, self._direction)

    def _at_the_end(self, note: Annotation) -> int:
        """Take a note into the row behind the text; its number there."""
        count = len(self._endnotes) + 1
        width = self._flow.column.width
        self._endnotes.append(
            PrintedNote(note, self.work.names, self._theme, width, self._direction, number=number(count))
        )
        return count

    def _note_strips(self, gap: int) -> Iterator[Strip]:
        """The heading of the notes, and the notes, each after a `gap`."""
        if not self._endnotes:
            return
        heading = len(self._flow)
        yield Strip(heading, 0, self._frame.heading_height)
        for place, note in enumerate(self._endnotes, 1):
            edges = [*note.rows, note.height]
            for i in range(len(note.rows)):
                joined = place == 1 if i == 0 else i == len(note.rows) - 1
                last = i == len(note.rows) - 1
                yield Strip(heading + place, edges[i], edges[i + 1] + (gap if last else 0), joined=joined)

    # --- painting ------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, index: int, total: int) -> None:
        """Paint page `index` (from 0) of `total` pages; 0 if nobody knows yet how many there are."""
        if self._painted > _MOST_PAINTED:
            self._page.document.setParent(None)  # nobody else holds it
            self._open()
        page, flow, sheet = self.pages[index], self._flow, self.sheet
        if index == 0:
            painter.save()
            painter.translate(sheet.left, 0)
            flow.header.paint(painter, sheet.top)
            painter.restore()
        for part in page.parts:
            if part.source < len(flow):
                self._paint_block(painter, part)
            else:
                self._paint_endnote(painter, part)
        for note in page.beside:
            self._paint_beside(painter, note)
        at: dict[int, list[int]] = {}
        for place, y in page.numbers:
            at.setdefault(y, []).append(place)
        for y, places in at.items():  # in the order of the text, so they follow each other
            written = number(places[0]) + (f"–{number(places[-1])}" if len(places) > 1 else "")
            self._frame.paint_note_number(painter, written, self._trailing_edge, y)
        self._frame.paint(painter, index, total)

    def _paint_block(self, painter: QPainter, part: Part) -> None:
        flow, sheet = self._flow, self.sheet
        flow.ensure(part.source)
        height = round(flow.rect(part.source).height())
        painter.save()
        painter.translate(sheet.left, part.y - part.top)
        if part.bottom - part.top > sheet.room:  # a picture, say, that no page has room for
            share = sheet.room / (part.bottom - part.top)
            painter.translate(sheet.page / 2 * (1 - share), part.top * (1 - share))
            painter.scale(share, share)
        if part.top > flow.block(part.source).look.before or part.bottom < height:
            self._put_aside(part)
            reach = _REACH * self._theme.size
            painter.setClipRect(
                QRectF(-sheet.width, part.top - reach, 3 * sheet.width, part.bottom - part.top + 2 * reach)
            )
        clip = QRectF(0, part.top, sheet.page, part.bottom - part.top)
        self._page.painting.paint_rows(painter, part.source, clip)
        painter.restore()
        self._painted += 1
        flow.text_block(part.source).clearLayout()
        flow.forget(part.source, part.source)

    def _put_aside(self, part: Part) -> None:
        """Take the lines of other pages far away: Qt paints a line more than its clip asks for, and a file would hold
        it, if only to hide it.
        """
        block, layout = self._flow.block(part.source), self._flow.text_layout(part.source)
        for line in map(layout.lineAt, range(layout.lineCount())):
            top = round(block.top_of(line))
            if top < part.top:
                line.setPosition(QPointF(line.x(), -_FAR))
            elif top >= part.bottom:
                line.setPosition(QPointF(line.x(), _FAR))

    def _paint_endnote(self, painter: QPainter, part: Part) -> None:
        x = self.sheet.left + self._flow.column.left
        place = part.source - len(self._flow)
        if not place:
            text = translate("Printing", "Notes")
            self._frame.paint_heading(painter, text, x, part.y, self._flow.column.width)
            return
        note = self._endnotes[place - 1]
        note.paint(painter, x, part.y - part.top, part.top, min(part.bottom, note.height))

    def _paint_beside(self, painter: QPainter, beside: Beside) -> None:
        """The note, and where it could not stand at the height of its passage, a line from there."""
        column, sheet = self._flow.column, self.sheet
        box = column.margin_box(0, 0)
        is_leading_left = column.left > box.left()
        x = sheet.left + box.left() + (0 if is_leading_left else sheet.notes_gap)
        beside.note.paint(painter, x, beside.y, 0, beside.note.height)
        if abs(beside.y - beside.wanted) > self._theme.size / 4:
            ends = (self._trailing_edge, x + (sheet.notes - sheet.notes_gap if is_leading_left else 0))
            down = self._theme.size * 0.4
            color = self._theme.dot[beside.note.annotation.color]
            start, end = QPointF(ends[0], beside.wanted + 2 * down), QPointF(ends[1], beside.y + down)
            self._frame.paint_thread(painter, start, end, QPen(color, 1))

    @property
    def _trailing_edge(self) -> float:
        """The x where the lines of the text end."""
        return self.sheet.left + self._flow.column.beyond(0)


def _parts(strips: list[Strip], y: int) -> list[Part]:
    """The strips of one page from `y` down, those of a source in one."""
    parts: list[Part] = []
    for strip in strips:
        top = strip.top + (0 if parts else strip.gap)
        if parts and parts[-1].source == strip.source:
            parts[-1] = replace(parts[-1], bottom=strip.bottom)
        else:
            parts.append(Part(strip.source, top, strip.bottom, y))
        y += strip.bottom - top
    return parts
