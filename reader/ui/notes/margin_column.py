"""The margin of the page: each note stands beside its passage and is written there.

Where the page is too narrow a dot stands for a note, and one card at a time floats over the text. Only the notes near
what is in view have a card.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from reader.annotation import Annotation, Color, Target
from reader.article import Place
from reader.ui import sides
from reader.ui.notes.margin_places import Wanted, push_apart
from reader.ui.notes.margin_threads import MarginThreads, Thread
from reader.ui.notes.note_card import NoteCard
from reader.ui.page import PageView
from reader.ui.theme import Theme

# A note that is being written gives way to its neighbours only a little.
_OPEN_WEIGHT = 1000.0


class MarginColumn(QObject):
    """The notes of the article that `page` shows. One card at most is open, and only that one may float."""

    note_edited = Signal(str, str)
    tags_edited = Signal(str, list)
    color_requested = Signal(str, object)
    delete_requested = Signal(str)
    confirm_requested = Signal(str)
    history_requested = Signal(str)
    abandoned = Signal(str)
    """The id of an annotation whose card was shut: if it is an empty note, nothing need remain of it."""
    opened = Signal()
    """A card was opened for writing."""

    def __init__(self, page: PageView, theme: Theme, names: Mapping[Color, str]) -> None:
        super().__init__(page)
        self._page, self._theme, self._names = page, theme, dict(names)
        self._annotations: list[Annotation] = []
        self._cards: dict[str, NoteCard] = {}
        self._open = ""
        self._known_tags: tuple[str, ...] = ()
        self._threads = MarginThreads(theme, page.viewport())
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.setInterval(0)
        self._arranging.timeout.connect(self._arrange)
        page.arranged.connect(self._arrange)
        page.highlight_hovered.connect(self._light)
        page.pressed.connect(self.shut)
        self.apply_theme(theme)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """The annotations of the open article as they are now, in the order of the text."""
        self._annotations = [note for note in annotations if not note.is_unattached]
        for note in self._annotations:
            if card := self._cards.get(note.id):
                card.show_annotation(note)
        known = {note.id for note in self._annotations}
        for gone in [name for name in self._cards if name not in known]:
            self._discard(gone)
        self._arrange()

    def clear(self) -> None:
        """Show no notes; what is being typed is kept first."""
        self.shut()
        self.show_annotations(())

    def choose(self, annotation: str, write: bool) -> None:
        """Show an annotation's card beside its passage; `write` opens it and gives its note the keyboard."""
        note = next((note for note in self._annotations if note.id == annotation), None)
        if note is None:
            return
        if self._open != annotation:
            self.shut()
        if write or self._page.margin_rect() is None:
            self._open = annotation
            card = self._card(note)
            card.show()  # now, not when it is arranged: its editor may be given the keyboard at once
            card.open(write=write, known_tags=self._known_tags)
            self.opened.emit()
        self._arrange()
        self._bring_into_view(annotation)

    def know_tags(self, tags: Sequence[str]) -> None:
        """The tags that are known, the most used first."""
        self._known_tags = tuple(tags)

    def shut(self) -> None:
        """Shut the open card; what was typed is kept."""
        shut, self._open = self._open, ""
        if card := self._cards.get(shut):
            card.shut()
            self.abandoned.emit(shut)
            self._arranging.start()

    def keep(self) -> None:
        """Have what was typed kept now: the window is closing, or another article comes."""
        if card := self._cards.get(self._open):
            card.keep()

    @property
    def cards(self) -> list[NoteCard]:
        """The cards that are shown, in the order of the text."""
        shown = [card for card in self._cards.values() if not card.isHidden()]
        return sorted(shown, key=lambda card: card.annotation.order)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._threads.apply_theme(theme)
        size = theme.size
        self._page.set_margin(size("margin_gap") + size("margin_card") + size("margin_edge"))
        self._dress()

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        self._dress()

    def _dress(self) -> None:
        """What an open card looks like is decided when it is opened; the others are made when they are needed."""
        self.shut()
        for name in list(self._cards):
            self._discard(name)
        self._arrange()

    # --- cards ---------------------------------------------------------------------------------------------------

    def _card(self, note: Annotation) -> NoteCard:
        if card := self._cards.get(note.id):
            return card
        card = NoteCard(note, self._names, self._theme, self._page.viewport(), is_beside=True)
        card.hide()
        card.chosen.connect(lambda name: self.choose(name, True))
        card.note_edited.connect(self.note_edited)
        card.tags_edited.connect(self.tags_edited)
        card.color_requested.connect(self.color_requested)
        card.delete_requested.connect(self.delete_requested)
        card.confirm_requested.connect(self.confirm_requested)
        card.history_requested.connect(self.history_requested)
        card.closed.connect(self._finish)
        card.entered.connect(lambda name, inside: self._page.light(name if inside else ""))
        card.resized.connect(self._arranging.start)
        self._cards[note.id] = card
        return card

    def _discard(self, name: str) -> None:
        card = self._cards.pop(name)
        if self._open == name:
            self._open = ""
        card.hide()
        card.deleteLater()

    def _finish(self) -> None:
        """The writing is over: back to the text."""
        self.shut()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _light(self, highlight: str) -> None:
        for name, card in self._cards.items():
            if card.is_lit != (name == highlight):
                card.light(name == highlight)

    # --- places --------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Put the cards where they belong now."""
        self._arranging.stop()
        margin = self._page.margin_rect()
        first, last = self._page.near()
        notes = [
            note
            for note in self._annotations
            if first <= (note.span.paragraph if note.span else 1) <= last
            and (note.id == self._open or (margin and (note.note.strip() or note.tags)))
        ]
        for name in self._cards.keys() - {note.id for note in notes}:
            if name == self._open:
                self._cards[name].hide()
            else:
                self._discard(name)
        if margin:
            self._put_beside(notes, margin)
        else:
            self._float(notes)

    def _put_beside(self, notes: Sequence[Annotation], margin: QRect) -> None:
        size, width = self._theme.size, self._theme.size("margin_card")
        cards = [self._card(note) for note in notes]
        wanted = [
            Wanted(self._top_of(note), card.height_at(width), _OPEN_WEIGHT if card.is_open else 1.0)
            for note, card in zip(notes, cards, strict=True)
        ]
        highest = self._page.title_rect().top() + size("gap_large")
        lowest = max(self._page.text_end(), self._page.viewport().height()) - size("gap")
        tops = push_apart(wanted, size("gap"), highest, lowest)
        is_trailing = self._page.is_margin_trailing()
        gap = size("margin_gap")
        room = sides.inset(margin, gap, 0, 0, 0) if is_trailing else sides.inset(margin, 0, 0, gap, 0)
        column = sides.from_leading(room, width) if is_trailing else sides.from_trailing(room, width)
        threads = []
        for card, want, top in zip(cards, wanted, tops, strict=True):
            card.edge_at_end = not is_trailing
            card.setGraphicsEffect(None)  # type: ignore[arg-type]  # the stubs forget that None takes it away
            card.setGeometry(column.left(), top, width, want.height)
            card.show()
            threads.append(Thread(round(want.top), top, card.annotation.color))
        beside = sides.from_leading(margin, gap) if is_trailing else sides.from_trailing(margin, gap)
        self._threads.show_threads(beside, threads, from_leading=is_trailing)
        self._order_focus(cards)

    def _float(self, notes: Sequence[Annotation]) -> None:
        """The open card, over the text at its trailing side, below its passage or above it."""
        self._threads.hide()
        size, view = self._theme.size, self._page.viewport().rect()
        for note in notes:
            card = self._card(note)
            width = min(size("margin_card"), view.width() - 2 * size("gap_large"))
            height, line = card.height_at(width), self._line_of(note)
            top = line.bottom() + size("gap")
            if top + height > view.bottom() and line.top() - height - size("gap") >= view.top():
                top = line.top() - height - size("gap")
            place = sides.from_trailing(sides.inset(view, size("gap_large"), 0, size("gap_large"), 0), width)
            card.setGeometry(place.left(), top, width, height)
            if card.graphicsEffect() is None:
                self._raise(card)
            card.show()
            card.raise_()

    def _raise(self, card: NoteCard) -> None:
        shadow = QGraphicsDropShadowEffect(card)
        shadow.setBlurRadius(self._theme.size("gap_large"))
        shadow.setOffset(0, self._theme.size("gap_small"))
        shadow.setColor(self._theme.color("shadow"))
        card.setGraphicsEffect(shadow)

    def _line_of(self, note: Annotation) -> QRect:
        """The line that the note is about; of a note on the article, what stands above the text."""
        if note.span is None:
            return self._page.title_rect()
        offset = note.span.start if note.target is Target.PASSAGE else 0
        return self._page.line_rect(Place(note.span.paragraph, offset))

    def _top_of(self, note: Annotation) -> int:
        below = self._theme.size("gap_small" if note.span else "gap_large")
        return self._line_of(note).top() + below

    def _bring_into_view(self, annotation: str) -> None:
        card = self._cards.get(annotation)
        if card is None or card.isHidden():
            return
        view, gap = self._page.viewport().rect(), self._theme.size("gap")
        bar = self._page.verticalScrollBar()
        below = card.geometry().bottom() + gap - view.bottom()
        above = view.top() + gap - card.geometry().top()
        if below > 0 and above < 0:
            bar.setValue(bar.value() + min(below, -above))
        elif above > 0:
            bar.setValue(bar.value() - above)

    def _order_focus(self, cards: Sequence[NoteCard]) -> None:
        """Tab goes from the page through the notes from above to below."""
        before: QWidget = self._page
        for card in cards:
            self._page.setTabOrder(before, card)
            before = card
