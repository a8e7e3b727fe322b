"""The card of a note whose words are not found any more, with what helps to attach it again."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.anchor import Candidate
from reader.annotation import Annotation, Color
from reader.ui.notes.lost_places import LostPlaces
from reader.ui.notes.note_card import NoteCard
from reader.ui.theme import Theme


class LostCard(NoteCard):
    """Asks for the places where its note may belong when it is first seen."""

    places_wanted = Signal(str)
    place_requested = Signal(str, object)
    """The id of its annotation, and the Span to show."""
    attach_requested = Signal(str, object)
    """The id of its annotation, and the Span to attach it to."""
    selection_requested = Signal(str)
    """The id of its annotation, which is to be attached to what is selected."""

    def __init__(self, annotation: Annotation, names: Mapping[Color, str], theme: Theme, parent: QWidget) -> None:
        self._places: LostPlaces | None = None
        self._candidates: Sequence[Candidate] | None = None
        self._was_seen = False
        super().__init__(annotation, names, theme, parent)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show the places where it may belong, the likeliest first."""
        self._candidates = candidates
        if self._places:
            self._places.show_candidates(candidates)

    def dress(self, names: Mapping[Color, str], theme: Theme) -> None:
        super().dress(names, theme)
        if self._places:
            self._put_places(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self, self._begin)  # nothing is laid out while it is painted

    def _begin(self) -> None:
        self._put_places(self._theme)
        self.places_wanted.emit(self.annotation.id)

    def _put_places(self, theme: Theme) -> None:
        if self._places:
            self._places.hide()
            self._places.deleteLater()
        assert self.annotation.anchor
        name = self.annotation.id
        self._places = places = LostPlaces(self.annotation.anchor, theme, self)
        self._body.insertWidget(1, places)
        places.place_requested.connect(lambda span: self.place_requested.emit(name, span))
        places.attach_requested.connect(lambda span: self.attach_requested.emit(name, span))
        places.selection_requested.connect(lambda: self.selection_requested.emit(name))
        if self._candidates is not None:
            places.show_candidates(self._candidates)
