"""The notes of the open article, a card each: first those whose words are gone, then the others in the text's order."""

from bisect import bisect
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.anchor import Candidate
from reader.annotation import Annotation, Color
from reader.i18n import number, translate
from reader.ui import icons, prose, wording
from reader.ui.notes.lost_card import LostCard
from reader.ui.notes.note_card import NoteCard
from reader.ui.opened import Opened
from reader.ui.theme import Theme


class NotesPanel(QWidget):
    """Shows annotations and asks for their changes. One card at most is open."""

    show_requested = Signal(str)
    """The id of the annotation whose passage is to be shown."""
    note_edited = Signal(str, str)
    tags_edited = Signal(str, list)
    color_requested = Signal(str, object)
    delete_requested = Signal(str)
    history_requested = Signal(str)
    abandoned = Signal(str)
    """The id of an annotation whose card was shut: if it is an empty note, nothing need remain of it."""
    article_note_requested = Signal()
    confirm_requested = Signal(str)
    places_wanted = Signal(str)
    """The id of an annotation whose words are gone: where may it belong?"""
    place_requested = Signal(str, object)
    """The id of such an annotation, and a Span that is to be shown."""
    attach_requested = Signal(str, object)
    """The id of an annotation, and the Span to attach it to."""
    selection_requested = Signal(str)
    """The id of an annotation that is to be attached to what is selected."""

    def __init__(self, theme: Theme, names: Mapping[Color, str], parent: QWidget | None = None) -> None:
        """`names` are the user's names of the colours."""
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._names = dict(names)
        self._cards: list[NoteCard] = []
        self._open = ""
        self._known_tags: tuple[str, ...] = ()
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self._add = QToolButton(self)
        self._add.clicked.connect(self.article_note_requested)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setIndent(0)
        prose.wrap(self._empty)
        self._lost = QLabel(self)
        self._lost.setObjectName("empty")
        self._lost.setIndent(0)
        prose.wrap(self._lost)
        self._inside = QWidget(self)
        self._inside.setObjectName("inside")
        self._column = QVBoxLayout(self._inside)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self.setFocusProxy(self._add)
        self._lay_out()
        self.retranslate(names)

    def _lay_out(self) -> None:
        size = self._theme.size
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._add)
        head.addSpacing(size("pad"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self._lost)
        layout.addWidget(self._scroll, 1)
        self._column.setContentsMargins(size("gap"), size("gap_small"), size("gap"), size("gap_large"))
        self._column.setSpacing(size("gap"))
        self._column.addStretch(1)

    @property
    def cards(self) -> list[NoteCard]:
        """The cards in the order of the text."""
        return list(self._cards)

    def _card(self, annotation: str) -> NoteCard | None:
        return next((card for card in self._cards if card.annotation.id == annotation), None)

    def show_opened(self, opened: Opened) -> None:
        """Show the notes of another article, or of the same one arranged anew."""
        self.clear()
        for annotation in opened.annotations:
            self._add_card(annotation)
        self._add.setEnabled(True)
        self._describe()

    def clear(self) -> None:
        """Show no notes; what is being typed is kept first."""
        self.keep()
        self._open = ""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self._add.setEnabled(False)
        self._describe()

    def add(self, annotation: Annotation) -> None:
        """Show a new annotation at its place among the others."""
        self._add_card(annotation)
        self._describe()

    def update_annotation(self, annotation: Annotation) -> None:
        """Show the present state of an annotation; one that was attached, or lost its words, stands elsewhere now."""
        card = self._card(annotation.id)
        if card is None:
            return
        if _rank(card.annotation) == _rank(annotation):
            card.show_annotation(annotation)
            return
        self._take_away(card)
        self._add_card(annotation)
        if self._open == annotation.id:
            self._open = ""
        self._describe()

    def show_candidates(self, annotation: str, candidates: Sequence[Candidate]) -> None:
        """Show the places where an annotation may belong."""
        if isinstance(card := self._card(annotation), LostCard):
            card.show_candidates(candidates)

    def remove(self, annotation: Annotation) -> None:
        """Take a deleted annotation's card away."""
        if self._open == annotation.id:
            self._open = ""
        if card := self._card(annotation.id):
            self._take_away(card)
        self._describe()

    def _take_away(self, card: NoteCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def choose(self, annotation: str, write: bool) -> None:
        """Open an annotation's card and bring it into view; `write` gives its note the keyboard."""
        card = self._card(annotation)
        if card is None:
            return
        if self._open != annotation:
            self.shut()
            self._open = annotation
        card.show()  # now, not when the layout comes to it: its editor may be given the keyboard at once
        card.open(write=write, known_tags=self._known_tags)
        # The layout gives the opened card its height only on the next turn of the event loop.
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card, 0, self._theme.size("gap_large")))

    def know_tags(self, tags: Sequence[str]) -> None:
        """The tags that are known, the most used first."""
        self._known_tags = tuple(tags)

    def shut(self) -> None:
        """Shut the open card; what was typed is kept."""
        shut, self._open = self._open, ""
        if card := self._card(shut):
            card.shut()
            self.abandoned.emit(shut)

    def keep(self) -> None:
        """Have what was typed kept now: the window is closing, or another article comes."""
        if card := self._card(self._open):
            card.keep()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._dress()

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self._names = dict(names)
        self._add.setToolTip(translate("Notes", "Write a note on the article as a whole"))
        self._add.setAccessibleName(self._add.toolTip())
        self._empty.setText(
            translate(
                "Notes",
                "Nothing in the margin yet. Select some words and choose a colour, or press N to write a note on them.",
            )
        )
        self._dress()

    def _dress(self) -> None:
        """What an open card looks like is decided when it is opened; the others can be dressed as they are."""
        self.shut()
        self._add.setIcon(icons.icon("note", self._theme.color("soft_ink"), self._theme.size("glyph")))
        for card in self._cards:
            card.dress(self._names, self._theme)
        self._describe()

    def _add_card(self, annotation: Annotation) -> None:
        if annotation.is_unattached:
            card: NoteCard = self._lost_card(annotation)
        else:
            card = NoteCard(annotation, self._names, self._theme, self._inside)
        place = bisect(self._cards, _rank(annotation), key=lambda other: _rank(other.annotation))
        self._cards.insert(place, card)
        self._column.insertWidget(place, card)
        card.chosen.connect(self.show_requested)
        card.note_edited.connect(self.note_edited)
        card.tags_edited.connect(self.tags_edited)
        card.color_requested.connect(self.color_requested)
        card.delete_requested.connect(self.delete_requested)
        card.confirm_requested.connect(self.confirm_requested)
        card.history_requested.connect(self.history_requested)
        card.closed.connect(self._finish)

    def _lost_card(self, annotation: Annotation) -> LostCard:
        card = LostCard(annotation, self._names, self._theme, self._inside)
        card.places_wanted.connect(self.places_wanted)
        card.place_requested.connect(self.place_requested)
        card.attach_requested.connect(self.attach_requested)
        card.selection_requested.connect(self.selection_requested)
        return card

    def _finish(self, annotation: str) -> None:
        card = self._card(annotation)
        self.shut()
        if card:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe(self) -> None:
        title = translate("Notes", "Notes")
        count = len(self._cards)
        self._heading.setText(f"{title}{wording.SEPARATOR}{number(count)}" if count else title)
        self._empty.setVisible(not count)
        lost = sum(card.annotation.is_unattached for card in self._cards)
        self._lost.setVisible(bool(lost))
        self._lost.setText(translate("Notes", "The words of %n note(s) are not in the text any more.", None, lost))


def _rank(annotation: Annotation) -> tuple[bool, tuple[int, int, int, str, str]]:
    """Sorts the cards: those whose words are gone stand first, since they wait for the reader."""
    return not annotation.is_unattached, annotation.order
