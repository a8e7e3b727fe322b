"""What floats over the page: the bar at the selection, the bar at a highlight, and the card where its tags are chosen.

One at most is seen. The page stays as it is under them; what they ask for goes out as signals.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotation import Annotation, Color
from reader.article import Place
from reader.ui.bars.highlight_bar import HighlightBar
from reader.ui.bars.selection_bar import SelectionBar
from reader.ui.keys import pressed_keys
from reader.ui.notes.tag_card import TagCard
from reader.ui.page import PageView
from reader.ui.theme import Theme


class PageBars(QObject):
    """Shows each at its place over `page`, in the coordinates of `ground`, which the page lies in."""

    edit_requested = Signal(str)
    """The id of the annotation whose note is to be written; likewise below."""
    recolor_requested = Signal(str, object)
    retag_requested = Signal(str)
    tags_edited = Signal(str, list)
    cite_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, names: Mapping[Color, str], page: PageView, ground: QWidget) -> None:
        super().__init__(ground)
        self._page, self._ground = page, ground
        self._annotations: dict[str, Annotation] = {}
        self._shown = ""
        self._wants_selection = False
        self.selection = SelectionBar(theme, names, ground)
        self.highlight = HighlightBar(theme, names, ground)
        self.tags = TagCard(theme, ground)
        self._connect_signals()

    def _connect_signals(self) -> None:
        page, bar, card = self._page, self.highlight, self.tags
        page.selection_finished.connect(self._show_selection_bar)
        page.selection_cleared.connect(self._hide_selection_bar)
        page.highlight_activated.connect(self.show_highlight_bar)
        page.verticalScrollBar().valueChanged.connect(self._scrolled)
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)
        bar.color_requested.connect(lambda color: self.recolor_requested.emit(self._shown, color))
        bar.note_requested.connect(lambda: self._ask(self.edit_requested))
        bar.tag_requested.connect(lambda: self._ask(self.retag_requested))
        bar.cite_requested.connect(lambda: self._ask(self.cite_requested))
        bar.delete_requested.connect(lambda: self._ask(self.delete_requested))
        card.tags_edited.connect(lambda tags: self.tags_edited.emit(self._shown, tags))
        card.closed.connect(self.dismiss)
        card.grew.connect(self._make_room)
        for one in (self.selection, bar):
            one.keyboard_left.connect(self._give_keyboard_back)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    # --- facts ---------------------------------------------------------------------------------------------------

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """The annotations of the article that is shown, as they are now."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        shown = self._annotations.get(self._shown)
        if shown is None:
            self._close()
        elif self.highlight.isVisible():
            self.highlight.show_annotation(shown)
        elif self.tags.isVisible():
            self.tags.show_tags(shown.tags)

    def know_tags(self, tags: Sequence[str]) -> None:
        """The tags that are known, the most used first."""
        self.tags.know(tags)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_highlight_bar(self, annotation: str) -> None:
        """Show the bar at a highlight."""
        found, target = self._annotations.get(annotation), self._rect_of(annotation)
        if found and target:
            self.hide()
            self._shown = annotation
            self.highlight.show_annotation(found)
            self.highlight.show_at(target, self._within())

    @property
    def shown(self) -> Annotation | None:
        """The annotation that the bar over the page is about, if it is there."""
        return self._annotations.get(self._shown) if self.highlight.isVisible() else None

    def choose_tags(self, annotation: str) -> None:
        """Show the card where the tags of a highlight are chosen, at its place, which comes into view."""
        found = self._annotations.get(annotation)
        if found and found.span and not self._rect_of(annotation):
            self._page.go_to(Place(found.span.paragraph, found.span.start))
        target = self._rect_of(annotation)
        if found and target:
            self.hide()
            self._shown = annotation
            self.tags.begin(found.tags)
            self.tags.show_at(target, self._within())

    def hide(self) -> None:
        """Show nothing over the page."""
        self._hide_selection_bar()
        self._close()

    def dismiss(self) -> bool:
        """Close what was opened at a highlight, and give the keyboard back to the page; whether there was anything."""
        if not self._shown:
            return False
        self._close()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        for one in (self.selection, self.highlight, self.tags):
            one.apply_theme(theme)
        self._follow()

    def retranslate(self, names: Mapping[Color, str]) -> None:
        """Take on the interface's language, and the names of the colours in it."""
        self.selection.retranslate(names)
        self.highlight.retranslate(names)
        self.tags.retranslate()
        self._follow()

    # --- inside --------------------------------------------------------------------------------------------------

    def _show_selection_bar(self) -> None:
        self._close()
        self._wants_selection = True
        self._follow()

    def _hide_selection_bar(self) -> None:
        self._wants_selection = False
        self.selection.hide()

    def _close(self) -> None:
        """Close what was opened at a highlight."""
        self._shown = ""
        self.highlight.hide()
        self.tags.hide()

    def _ask(self, request: SignalInstance) -> None:
        annotation = self._shown
        self.dismiss()
        request.emit(annotation)

    def _scrolled(self) -> None:
        if self.highlight.isVisible():
            self._close()
        self._follow()

    def _follow(self) -> None:
        """Keep beside what it is about; out of view with it."""
        if self._wants_selection:
            target = self._placed(self._page.selection_rect())
            if target:
                self.selection.show_at(target, self._within())
            else:
                self.selection.hide()
        elif self._shown:
            target = self._rect_of(self._shown)
            if target is None:
                self._close()
            elif self.tags.isVisible():
                self.tags.show_at(target, self._within())
            else:
                self.highlight.show_at(target, self._within())

    def _make_room(self) -> None:
        """The card grew while it was written in: it stays where it is as long as it can."""
        target, card = self._rect_of(self._shown), self.tags.geometry()
        if target and (card.intersects(target) or not self._within().contains(card)):
            self._follow()

    def _rect_of(self, annotation: str) -> QRect | None:
        """Where a highlight is in view, in px of the ground; None if it is not."""
        found = self._annotations.get(annotation)
        rect = self._page.rect_of(found.span) if found and found.span else None
        return self._placed(rect & self._page.viewport().rect()) if rect else None

    def _placed(self, rect: QRect) -> QRect | None:
        if rect.isEmpty():
            return None
        return rect.translated(self._page.viewport().mapTo(self._ground, rect.topLeft()) - rect.topLeft())

    def _within(self) -> QRect:
        viewport = self._page.viewport()
        return viewport.rect().translated(viewport.mapTo(self._ground, viewport.rect().topLeft()))

    def _give_keyboard_back(self) -> None:
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went to another part of the window: what was opened at a highlight is over."""
        del old
        if self._shown and new and new is not self._page and not self._is_ours(new):
            self._close()

    def _is_ours(self, widget: QWidget) -> bool:
        return self.highlight.isAncestorOf(widget) or self.tags.isAncestorOf(widget)

    # --- the page's keys -----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes into the bar, Enter opens that of the highlight at the caret, and its keys work on the page.

        N and T do so even before it is opened: who has just highlighted something may wish to say why.
        """
        match event.type():
            case QEvent.Type.MouseButtonPress if watched is self._page.viewport():
                self._close()
            case QEvent.Type.Resize if watched is self._page.viewport():
                self._follow()
            case QEvent.Type.KeyPress if watched is self._page and isinstance(event, QKeyEvent) and self._press(event):
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        keys = pressed_keys(event).toString()
        bar = next((bar for bar in (self.selection, self.highlight) if bar.isVisible()), None)
        if keys == "Tab" and bar:
            bar.take_keyboard()
            return True
        if keys in {"Return", "Enter"} and not self._page.selected_span():
            if annotation := self._page.highlight_at_caret():
                self.show_highlight_bar(annotation)
                self.highlight.take_keyboard()
            return bool(annotation)
        if keys in {"N", "T"} and not bar and not self._page.selected_span():
            if annotation := self._page.highlight_at_caret(even_unseen=True):
                self._shown = annotation
                self.highlight.press(event)
            return bool(annotation)
        if keys == "Esc":
            return self.dismiss()
        return bar is self.highlight and self.highlight.press(event)
