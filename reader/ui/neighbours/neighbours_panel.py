"""The neighbours panel: the paragraph it is about, those nearest to it with what they share, and the way back."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.i18n import isolate, translate
from reader.kinship import Neighbour
from reader.search import Field, Hit, Tier
from reader.ui import icons, menus, prose, sides, wording
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.finding.result_list import ResultList
from reader.ui.finding.result_painter import ROW, GroupRow, HitRow
from reader.ui.finding.search_message import Message, SearchMessage
from reader.ui.finding.snippet import snippet
from reader.ui.neighbours.neighbourhood import About, Answer
from reader.ui.theme import Theme

# An answer that takes longer than this many ms says that it is being looked for.
_SLOW = 400
# Code points of the paragraph that are shown above its neighbours.
_OPENING = 90
_FOLLOW = "follow"


class NeighboursPanel(QWidget):
    """Shows one answer after the other; it knows neither session nor library."""

    neighbour_requested = Signal(object)
    """The Neighbour to open."""
    beside_requested = Signal(object)
    """The Neighbour to open in the other pane."""
    reading_requested = Signal()
    """A neighbour was opened with Enter: the keyboard goes to the page."""
    follow_requested = Signal(bool)
    return_requested = Signal()
    """Back to where reading was before the first neighbour was opened."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neighbours")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._about: About | None = None
        self._answer: Answer | None = None
        self._failure = ""
        self._is_following = False
        self._wants_keyboard = False
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self._paragraph = prose.wrap(QLabel(self))
        self._paragraph.setObjectName("hint")
        self._paragraph.setIndent(0)
        self._switches = ChipRow(theme, parent=self)
        self._message = SearchMessage(theme, self)
        self._list = ResultList(theme, self)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._beside = QPushButton(self)
        self._beside.setObjectName("wayback")
        self._back = QPushButton(self)
        self._back.setObjectName("wayback")
        self._back.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._slow.timeout.connect(self._describe)
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()

    def _lay_out(self) -> None:
        self._top = QVBoxLayout()
        self._top.addWidget(self._paragraph)
        self._top.addWidget(self._switches)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(self._top)
        layout.addWidget(self._message, 1)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._beside)
        layout.addWidget(self._back)

    def _connect_signals(self) -> None:
        self._list.clicked.connect(self._list.choose)
        self._list.chosen.connect(lambda hit: self.neighbour_requested.emit(self._neighbour_of(hit)))
        self._list.entered.connect(self.reading_requested)
        self._list.customContextMenuRequested.connect(self._offer_menu)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._offer_beside())
        self._list.results.modelReset.connect(self._offer_beside)
        self._switches.switched.connect(lambda _, on: self.follow_requested.emit(on))
        self._beside.clicked.connect(self.open_beside)
        self._back.clicked.connect(self.return_requested)

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self, about: About) -> None:
        """The neighbours of a paragraph are being looked for; what is shown stays until they are found."""
        if self._about is None or (about.article, about.paragraph) != (self._about.article, self._about.paragraph):
            self._slow.start()
        self._about, self._failure = about, ""

    def show_answer(self, answer: Answer) -> None:
        """Show the neighbours that were found."""
        if answer.about != self._about:
            return
        self._slow.stop()
        self._answer, self._failure = answer, ""
        self._list.show_groups(list(self._groups(answer)))
        self._describe()
        if self._wants_keyboard or self._list.hasFocus():
            self.take_keyboard()

    def show_failure(self, reason: str) -> None:
        """Say why there is no answer."""
        self._slow.stop()
        self._answer, self._failure = None, reason
        self._list.show_groups([])
        self._describe()

    def show_following(self, on: bool) -> None:
        """Whether the neighbours are those of the paragraph that is being read."""
        self._is_following = on
        self._show_switch()

    def offer_return(self, possible: bool) -> None:
        """Offer the way back to where reading was, or no longer."""
        self._back.setVisible(possible)

    def clear(self) -> None:
        """Show nothing; the panel is put away."""
        self._slow.stop()
        self._about = self._answer = None
        self._wants_keyboard = False
        self._list.show_groups([])
        self._describe()

    @property
    def message(self) -> str:
        """What is said in place of neighbours, "" if there are some."""
        return "" if self._message.isHidden() else self._message.text

    @property
    def rows(self) -> list[GroupRow | HitRow]:
        """What the list shows."""
        return self._list.results.rows

    # --- the keyboard --------------------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the neighbours, as soon as there are some."""
        self._wants_keyboard = self._answer is None or self._slow.isActive()
        if not self._list.isHidden():
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._list.settle()
        else:
            self._switches.button(_FOLLOW).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter opens beside."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.open_beside()
        else:
            super().keyPressEvent(event)

    def open_beside(self) -> None:
        """Open the current neighbour, by default the first, in the other pane."""
        self._list.settle()
        row = self._list.currentIndex().data(ROW)
        if isinstance(row, HitRow):
            self.beside_requested.emit(self._neighbour_of(row.hit))

    # --- theme and language --------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        for part in (self._switches, self._message, self._list):
            part.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap")
        self._top.setContentsMargins(side, 0, side, gap)
        self._top.setSpacing(gap)
        for button, icon in ((self._back, "back"), (self._beside, "columns")):
            button.setIcon(icons.icon(icon, theme.color("accent"), theme.size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._list.setAccessibleName(translate("Neighbours", "Nearest paragraphs"))
        self._switches.setAccessibleName(translate("Neighbours", "Which paragraph"))
        self._beside.setText(translate("Neighbours", "Open beside"))
        self._beside.setToolTip(f"{translate('Neighbours', 'Open beside')} (Shift+Enter)")
        self._back.setText(translate("Search panel", "Back to your place"))
        self._back.setToolTip(f"{translate('Search panel', 'Back to your place')} (Esc)")
        self.apply_theme(self._theme)
        self._list.show_groups(list(self._groups(self._answer)) if self._answer else [])
        self._describe()

    # --- inside --------------------------------------------------------------------------------------------------

    def _describe(self) -> None:
        """Say what is shown, or why there is nothing."""
        answer = self._answer
        is_waiting = self._about is not None and (answer is None or answer.about != self._about)
        looking = is_waiting and not self._failure
        self._heading.setText(_heading(answer, looking=looking))
        self._paragraph.setText(_opening(answer.about.text) if answer else "")
        self._paragraph.setVisible(answer is not None)
        self._show_switch()
        self._list.setVisible(bool(self.rows))
        message = self._advice()
        self._message.setVisible(message is not None)
        if message:
            self._message.say(message)
        self._offer_beside()

    def _advice(self) -> Message | None:
        if self._failure:
            title = translate("Neighbours", "The nearest paragraphs could not be found")
            return Message(title, (sides.sentence(self._failure),))
        answer = self._answer
        if answer is None or self.rows:
            return None
        title = translate("Neighbours", "No near paragraph")
        if answer.is_alone:
            return Message(title, (translate("Neighbours", "There is no other article in the library yet."),))
        if answer.is_behind:
            return Message(
                title, (translate("Neighbours", "The index is still being made; what it finds will appear."),)
            )
        return Message(title, (translate("Neighbours", "No other paragraph shares enough of its rare words."),))

    def _show_switch(self) -> None:
        text = translate("Neighbours", "Follow the reading")
        self._switches.show_chips([Chip(_FOLLOW, text, self._is_following)])
        self._switches.button(_FOLLOW).setToolTip(
            translate("Neighbours", "Show the neighbours of the paragraph that is being read")
        )

    def _offer_beside(self) -> None:
        self._beside.setVisible(bool(self.rows))
        self._beside.setEnabled(isinstance(self._list.currentIndex().data(ROW), HitRow))

    def _groups(self, answer: Answer) -> Iterator[GroupRow]:
        for title, found, has_title in (
            (translate("Neighbours", "In the article beside it"), answer.beside, False),
            (translate("Neighbours", "In the library"), answer.library, True),
        ):
            if found:
                rows = [_row(each, has_title=has_title) for each in found]
                yield GroupRow(title, len(rows), answer.about.article, rows)

    def _neighbour_of(self, hit: Hit) -> Neighbour:
        assert self._answer is not None
        both = (*self._answer.beside, *self._answer.library)
        return next(each for each in both if (each.article, each.paragraph) == (hit.article, hit.paragraph))

    def _offer_menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        if isinstance(index.data(ROW), HitRow):
            self._list.setCurrentIndex(index)
            self.menu().popup(self._list.viewport().mapToGlobal(at))

    def menu(self) -> QMenu:
        """What can be done with the current neighbour."""
        made = menus.menu(self)
        made.addAction(translate("Neighbours", "Open"), self._list.choose_current)
        made.addAction(translate("Neighbours", "Open beside"), self.open_beside)
        return made


def _row(each: Neighbour, *, has_title: bool) -> HitRow:
    place = translate("Search panel", "¶ {number}", number=each.paragraph)
    parts = [place, isolate(each.title)] if has_title else [place]
    if each.copies > 1:
        parts.insert(1, translate("Neighbours", "in %n place(s)", None, each.copies))
    hit = Hit(
        each.article, each.title, Field.TEXT, each.paragraph, None, Tier.LEMMA, each.reason, each.text, each.spans,
        each.score,
    )  # fmt: skip
    return HitRow(hit, wording.SEPARATOR.join(parts), "", snippet(each.text, each.spans), each.reason)


def _heading(answer: Answer | None, *, looking: bool) -> str:
    if looking:
        return translate("Neighbours", "Looking for the nearest…")
    if answer is None:
        return translate("Neighbours", "Nearest paragraphs")
    return translate("Neighbours", "Nearest to ¶ {number}", number=answer.about.paragraph)


def _opening(text: str) -> str:
    """The first words of a paragraph."""
    text = " ".join(text.split())
    if len(text) > _OPENING:
        text = text[: max(text.rfind(" ", 0, _OPENING), _OPENING // 2)] + "…"
    return sides.sentence(isolate(text))
