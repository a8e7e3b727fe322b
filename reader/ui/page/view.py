"""The page as the rest of the program knows it: articles, places and spans in, signals out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QHelpEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.arabic.direction import Direction
from reader.article import Article, Place, Span
from reader.i18n import translate
from reader.paragraph_mark import ParagraphMark, state_name
from reader.picture import PictureSize
from reader.settings import View
from reader.ui import motion
from reader.ui.page.focus_ring import FocusRing
from reader.ui.page.landmarks import Landmarks
from reader.ui.page.overlay import Highlight
from reader.ui.page.page import Page
from reader.ui.page.painting import Flash
from reader.ui.page.pictures import Pictures, Plate, Wish
from reader.ui.page.presenter import PagePresenter
from reader.ui.page.preview import Preview
from reader.ui.page.scroll_marks import ScrollMarks
from reader.ui.page.signs import mark_words
from reader.ui.page.theme import PageTheme
from reader.ui.page.things import Pointed, Thing

# ms for which the mark that shows where one has jumped to is seen.
_FLASH = 1200


class PageView(PagePresenter):
    """The reading surface. Rectangles are px of the viewport."""

    highlight_activated = Signal(str)
    """The id of the highlight that was clicked."""
    highlight_hovered = Signal(str)
    """The id of the highlight that the pointer is over, or ""."""
    note_activated = Signal(str)
    """The id of the note whose dot was clicked."""
    number_activated = Signal(int)
    """The number of a paragraph, which was clicked."""
    state_activated = Signal(int)
    """The number of the paragraph whose sign was clicked."""
    bookmark_activated = Signal(int)
    """The number of the paragraph whose ribbon was clicked."""
    link_activated = Signal(str)
    """The address of the link that was clicked, as it stands in the article."""
    picture_activated = Signal(int)
    """The number of the paragraph whose picture was clicked."""
    picture_wanted = Signal(object)
    """Wish: a picture that is in view and not decoded yet, for `take_picture`."""

    def __init__(self, theme: PageTheme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._margin = 0
        self._scroll_marks = ScrollMarks(self.verticalScrollBar(), Landmarks(self._page))
        self._scroll_marks.chosen.connect(lambda place: self.go_to(place, flash=True))
        self._preview = Preview(self.viewport())
        self.arranged.connect(self._preview.hide)
        self._ring = FocusRing(self)
        self.pressed.connect(self._ring.hide)
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_FLASH)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._fade)
        self.clicked.connect(self._clicked)
        self.hovered.connect(self._hovered)
        self.apply_theme(self._theme)

    def show_article(
        self,
        article: Article,
        *,
        furniture_open: frozenset[int] = frozenset(),
        details: str = "",
        pictures: Mapping[str, PictureSize] = MappingProxyType({}),
    ) -> None:
        """Show an article from its beginning, or, if it is the one that is shown, with other furniture open.

        `furniture_open` holds the numbers of the furniture that is not folded away. `details` is the line under the
        title; without it, it is made of what the article says about itself. `pictures` are the sizes of those that are
        kept, by the label of their paragraphs.
        """
        self._furniture_open = furniture_open
        if article is self._page.article:
            self._dress()
            return
        self._fading.stop()
        shown, width = self._presentation(article), self.viewport().width()
        page = Page(
            article,
            details,
            theme=self._look(),
            presentation=shown,
            width=width,
            margin=self._margin,
            pictures=Pictures(pictures, self.picture_wanted.emit),
            parent=self,
        )
        page.flow.view_height = self.viewport().height()
        self.replace_page(page)
        self._scroll_marks.landmarks = Landmarks(self._page)
        self._scroll_marks.refresh()
        self.setAccessibleName(article.title)

    def clear(self) -> None:
        """Show nothing."""
        self.show_article(Article("", ()))

    def take_picture(self, wish: Wish, plate: Plate | None) -> None:
        """A picture of the article that is shown has been decoded; None: its file is damaged."""
        self._page.pictures.take(wish, plate)
        self.viewport().update()

    def apply_theme(self, theme: PageTheme) -> None:
        """Give the page another look; the place stays."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.text)
        self._scroll_marks.accent, self._scroll_marks.ground = theme.accent, theme.paper
        self._ring.color = theme.accent
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.setPalette(palette)
        self.verticalScrollBar().setSingleStep(round(theme.size * theme.line_height))
        self._dress()
        self._scroll_marks.refresh()

    def set_margin(self, width: int) -> None:
        """Keep `width` px free beyond the column for notes, where the page is wide enough; the place stays."""
        self._margin = width
        with self.viewpoint.held():
            self._page.flow.margin = width

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """What is highlighted from now on, on the scroll bar too."""
        super().set_highlights(highlights)
        self._scroll_marks.landmarks.highlights = highlights
        self._scroll_marks.refresh()

    def set_marks(self, marks: Mapping[int, ParagraphMark]) -> None:
        """What was said of paragraphs, by their numbers; bookmarks are shown on the scroll bar too."""
        super().set_marks(marks)
        self._scroll_marks.landmarks.bookmarks = [number for number, mark in marks.items() if mark.bookmarked]
        self._scroll_marks.refresh()

    def light(self, highlight: str) -> None:
        """Underline a highlight ("" for none): the pointer is over its note."""
        self._page.decorations.lit = highlight
        self.viewport().update()

    def set_hits(self, hits: Sequence[Span]) -> None:
        """What is marked as found by a search from now on."""
        self._page.decorations.set_hits(hits)
        self.viewport().update()

    def add_found(self, found: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark what was found in the article: spans in code points, by the number of the paragraph."""
        self._page.decorations.add_found(found)
        self._scroll_marks.refresh()
        self.viewport().update()

    def forget_found(self) -> None:
        """Nothing is marked as found in the article any more."""
        self._page.decorations.forget_found()
        self._scroll_marks.refresh()
        self.viewport().update()

    def show_found(self, span: Span | None) -> None:
        """Bring one of those found into view and mark it more strongly than the others; None marks none."""
        self._page.decorations.current = span
        if span:
            place = self._page.foothold(Place(span.paragraph, span.start))
            self._reveal(*place)
            if not self.viewpoint.is_in_view(*place):
                self.departing.emit("find")
            if self.view is View.FOCUS:
                self._bring(*place)
            elif not self.viewpoint.is_in_view(*place):
                self.viewpoint.jump_to(*place)
            self.place_changed.emit()
        self._scroll_marks.refresh()
        self.viewport().update()

    def go_to(self, place: Place, *, flash: bool = False) -> None:
        """Bring the line of `place` to the upper edge; with `flash`, only into view if it is not there, and mark it."""
        index, units = self._page.foothold(place)
        if self.view is View.FOCUS:
            if flash and not self.viewpoint.is_in_view(index, units):
                self.departing.emit("")
            self._bring(index, units)
            if flash:
                self._flash(index, units)
        elif not flash:
            self._reveal(index, units)
            self.viewpoint.go_to(index, units)
        else:
            self._reveal(index, units)
            if not self.viewpoint.is_in_view(index, units):
                self.departing.emit("")
                self.viewpoint.jump_to(index, units)
            self._flash(index, units)
        self._make_current(index)
        self.place_changed.emit()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Whatever article is shown inside: the line that is now the first one in view stays at its height."""
        place, below = self.place(), self.viewpoint.below
        yield
        if self.view is View.FOCUS:
            self._bring(*self._page.foothold(place))
        else:
            self.viewpoint.stand(*self._page.foothold(place), below)
        self.place_changed.emit()

    def place(self) -> Place:
        """The first visible line; the place that was gone to, until the page is scrolled."""
        return self._page.place(*self.standing())

    def progress(self) -> float:
        """How much of what is not in view has gone by, by letters: 0 at the beginning, 1 at the end."""
        return self.viewpoint.progress()

    def select(self, span: Span) -> None:
        """Select a span and bring its end into view."""
        start, end = self._page.positions.range_of(span)
        cursor = QTextCursor(self._page.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()  # once more: what came into view may have been laid out only now
        self._selection_rest.stop()  # the program knows that it has selected something

    def let_go(self) -> None:
        """Select nothing. The page stays where it is: Qt would go to where the caret is."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            with self.viewpoint.held():
                self.setTextCursor(cursor)

    def selection_rect(self) -> QRect:
        """Around the selected text as far as it is in view; empty if nothing of it is."""
        span = self.selected_span()
        if span is None:
            return QRect()
        flow, viewpoint = self._page.flow, self.viewpoint
        first = max(span.paragraph, flow.at(viewpoint.top) + 1)
        last = min(span.end_paragraph, flow.at(viewpoint.bottom) + 1)
        boxes = [box for number in range(first, last + 1) for box in self._page.rects(span, number)]
        return self._around(boxes) & self.viewport().rect()

    def highlight_at_caret(self, *, even_unseen: bool = False) -> str:
        """The id of the highlight that the caret is in or just behind, the shortest of several; "" if there is none.

        `even_unseen`: nobody sees the caret after a selection by mouse, but it is where that ended.
        """
        index = self.caret_block(even_unseen=even_unseen)
        if index is None:
            return ""
        cursor = self.textCursor()
        units, pointing = cursor.position() - cursor.block().position(), self._page.pointing
        pointed = pointing.highlight(index, units) or pointing.highlight(index, units - 1)
        return pointed.name if pointed else ""

    def rect_of(self, span: Span) -> QRect | None:
        """Around a span, in view or not; None if it is not in the article or all of it is folded away."""
        if not self._page.has(span):
            return None
        ends = {span.paragraph, span.end_paragraph}
        boxes = [box for number in sorted(ends) for box in self._page.rects(span, number)]
        return self._around(boxes) if boxes else None

    def picture_rect(self, number: int) -> QRect | None:
        """Where the picture of a paragraph stands, in view or not; None if it has none."""
        flow = self._page.flow
        block = flow.block(number - 1)
        if block.figure is None or not block.figure.has_picture:
            return None
        top = flow.rect(number - 1).top() + block.look.before - self.viewpoint.top
        return block.figure.box(block.column, top).toAlignedRect()

    def margin_rect(self) -> QRect | None:
        """The place for notes beside the column, as high as the view; None if the page is too narrow for them."""
        column = self._page.flow.column
        return column.margin_box(0, self.viewport().height()).toAlignedRect() if column.margin else None

    def is_margin_trailing(self) -> bool:
        """Whether the place for notes lies at the trailing side of the interface: not so for foreign articles."""
        return (self._page.flow.column.direction is Direction.RTL) == self.isRightToLeft()

    def near(self) -> tuple[int, int]:
        """The numbers of the first and last paragraph that are in view, or less than a view's height away from it.

        Where one is lit, only that one is: the notes of the others would draw the eye.
        """
        flow, height = self._page.flow, self.viewport().height()
        if self.view is View.FOCUS:
            return self.current_block() + 1, self.current_block() + 1
        return flow.at(self.viewpoint.top - height) + 1, flow.at(self.viewpoint.bottom + height) + 1

    def line_rect(self, place: Place) -> QRect:
        """The line of a place across the column, in view or not."""
        flow = self._page.flow
        index, units = self._page.foothold(place)
        layout, block = flow.text_layout(index), flow.block(index)
        top = flow.top(index) + (0 if flow.is_folded(index) else block.top_of(layout.lineForTextPosition(units)))
        return flow.column.across(top - self.viewpoint.top, block.look.pitch).toAlignedRect()

    def title_rect(self) -> QRect:
        """What stands above the text, in view or not."""
        flow = self._page.flow
        return flow.column.across(flow.head - self.viewpoint.top, flow.header.height).toAlignedRect()

    def text_end(self) -> int:
        """The y where the page ends, in view or not."""
        return self._page.flow.shift + self._page.flow.height - self.viewpoint.top

    def anchorAt(self, point: QPoint) -> str:
        """The address of the link at a point of the viewport; "" if there is none."""
        pointed = self._at(point.toPointF())
        return pointed.name if pointed and pointed.thing is Thing.LINK else ""

    def viewportEvent(self, event: QEvent) -> bool:
        """A footnote can be read at its mark."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pointed = self._at(event.pos().toPointF())
            text = self._page.footnotes.text(pointed.name) if pointed and pointed.thing is Thing.FOOTNOTE else ""
            mark = self.rect_of(pointed.span) if text and pointed and pointed.span else None
            if mark:
                self._preview.show_text(text, mark, self.viewport().rect(), self._theme)
            return True
        return super().viewportEvent(event)

    def _around(self, boxes: list[QRectF]) -> QRect:
        around = QRectF()
        for box in boxes:
            around |= box
        return around.translated(0, -self.viewpoint.top).toAlignedRect()

    def _clicked(self, pointed: Pointed) -> None:
        match pointed.thing:
            case Thing.LINK:
                self.link_activated.emit(pointed.name)
            case Thing.HIGHLIGHT:
                self.highlight_activated.emit(pointed.name)
            case Thing.NOTE:
                self.note_activated.emit(pointed.name)
            case Thing.FOOTNOTE:
                number = self._page.footnotes.note(pointed.name)
                if number and pointed.span:
                    self._page.footnotes.follow(pointed.name, pointed.span)
                    self.go_to(Place(number), flash=True)
            case Thing.RETURN:
                mark = self._page.footnotes.mark(pointed.name)
                if mark:
                    self.go_to(Place(mark.paragraph, mark.start), flash=True)
            case Thing.PICTURE:
                self.picture_activated.emit(int(pointed.name))
            case Thing.FURNITURE:
                self._toggle_furniture(int(pointed.name))
            case Thing.NUMBER:
                self.number_activated.emit(int(pointed.name))
            case Thing.STATE:
                self.state_activated.emit(int(pointed.name))
            case Thing.BOOKMARK:
                self.bookmark_activated.emit(int(pointed.name))
            case Thing.CARD:
                self.toggle_card(int(pointed.name))

    def _hovered(self, pointed: Pointed | None) -> None:
        self._preview.hide()
        self.highlight_hovered.emit(pointed.name if pointed and pointed.thing is Thing.HIGHLIGHT else "")
        self.viewport().setToolTip(self._hint(pointed))

    def _hint(self, pointed: Pointed | None) -> str:
        """What a sign means that the pointer is over, and what a click on it does."""
        if pointed is None or pointed.thing not in {Thing.STATE, Thing.BOOKMARK, Thing.NUMBER}:
            return ""
        mark = self._page.decorations.marks.get(int(pointed.name)) or ParagraphMark("", int(pointed.name))
        match pointed.thing:
            case Thing.STATE:
                return translate("Page", "State: {state}", state=state_name(mark.state))
            case Thing.BOOKMARK if mark.bookmarked:
                return translate("Page", "Remove the bookmark")
            case Thing.BOOKMARK:
                return translate("Page", "Set a bookmark")
        return " · ".join([translate("Page", "Paragraph {number}", number=pointed.name), *mark_words(mark)])

    def _flash(self, index: int, units: int) -> None:
        flow = self._page.flow
        line = flow.text_layout(index).lineForTextPosition(units)
        block = flow.block(index)
        box = flow.column.across(block.top_of(line), block.look.pitch)
        self._page.painting.flash = Flash(index, box, 1.0)
        still = motion.is_reduced()  # the mark then stays as long, and goes
        self._fading.setKeyValues([(0.0, 1.0), (0.99, 1.0 if still else 0.0), (1.0, 0.0)])
        self._fading.stop()
        self._fading.start()

    def _fade(self, strength: float) -> None:
        flash = self._page.painting.flash
        if flash:
            self._page.painting.flash = Flash(flash.index, flash.box, strength) if strength > 0 else None
            self.viewport().update()
