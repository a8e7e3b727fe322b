"""What helps to ask, between heading and results: completions, the syntax, the filters, where a query breaks."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.i18n import translate
from reader.search import ParsedQuery
from reader.ui import icons, prose
from reader.ui.finding.chips import Chip, ChipRow
from reader.ui.finding.choices import Choices
from reader.ui.finding.completions import Completion, being_typed, completions
from reader.ui.finding.filter_menu import filter_menu
from reader.ui.theme import Theme


class SearchAid(QWidget):
    """Offers; what is taken of it is a query to go on with."""

    words_requested = Signal(str)
    """A query to search for, from the menu of filters."""
    typing_requested = Signal(str)
    """A query to type on, from the completions."""
    completion_wanted = Signal(str)
    """The beginning of a word."""
    box_requested = Signal()
    sheet_toggled = Signal(bool)
    """Whether the sheet of the syntax is wanted."""
    save_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choices = Choices()
        self._text = ""
        self._typed = ""
        self._offered: dict[str, Completion] = {}
        self._completions = ChipRow(theme, checkable=False, parent=self)
        self._completions.switched.connect(lambda key, _: self.take(key))
        self._completions.hide()
        self._problem = prose.wrap(QLabel(self))
        self._problem.setObjectName("searchproblem")
        self._problem.hide()
        self._remark = prose.wrap(QLabel(self))
        self._remark.setObjectName("hint")
        self._remark.hide()
        self._syntax, self._filters, self._save = (QToolButton(self) for _ in range(3))
        self._syntax.setObjectName("syntaxhint")
        self._syntax.setCheckable(True)
        self._syntax.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._syntax.toggled.connect(self.sheet_toggled)
        self._filters.clicked.connect(self.open_filters)
        self._save.clicked.connect(self.save_requested)
        for button in (self._syntax, self._filters, self._save):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tools = QHBoxLayout()
        self._tools.addWidget(self._syntax)
        self._tools.addStretch()
        self._tools.addWidget(self._save)
        self._tools.addWidget(self._filters)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._completions)
        self._column.addLayout(self._tools)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._remark)
        self.apply_theme(theme)
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_query(self, text: str) -> None:
        """This is searched for; "" is nothing."""
        self._text = text
        self._save.setEnabled(bool(text.strip()))
        query = ParsedQuery.parse(text)
        self._filters.setProperty("lit", bool(query.filters))
        self._filters.style().polish(self._filters)
        self._colour_icons()
        if text != self._typed:
            self._offer([])

    def show_problems(self, problems: Sequence[str]) -> None:
        """Say where the query breaks; not while its last filter is still without a value."""
        piece = being_typed(self._text)
        if piece and piece.facet and not piece.typed:
            problems = ()
        self._problem.setText("\n".join(problems))
        self._problem.setVisible(bool(problems))

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """Say what must be known to read the results rightly."""
        self._remark.setText("\n".join(remarks))
        self._remark.setVisible(bool(remarks))

    @property
    def remarks(self) -> str:
        """What is said of the results."""
        return self._remark.text()

    def complete(self, text: str) -> None:
        """This has been typed, and is being typed on."""
        self._typed = text
        piece = being_typed(text)
        self._offer(completions(text, self.choices, ()))
        if piece and not piece.facet:
            self.completion_wanted.emit(piece.typed)

    def offer_words(self, beginning: str, words: Sequence[tuple[str, int]]) -> None:
        """Words of the library that begin so."""
        piece = being_typed(self._typed)
        if piece and not piece.facet and piece.typed == beginning:
            self._offer(completions(self._typed, self.choices, words))

    def _offer(self, offered: Sequence[Completion]) -> None:
        self._offered = {each.text: each for each in offered}
        self._completions.show_chips([Chip(each.text, each.shown) for each in offered])

    @property
    def offered(self) -> list[str]:
        """The queries that are offered as completions."""
        return list(self._offered)

    def take(self, text: str) -> None:
        """Take a completion."""
        self._offer([])
        self.typing_requested.emit(text)

    def take_first(self) -> None:
        """Take the first completion, if there is one."""
        if self._offered:
            self.take(self.offered[0])

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the completions, or through what else is here."""
        first = self._completions.button(self.offered[0]) if self._offered else self._syntax
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_sheet_wanted(self) -> bool:
        """Whether the sheet of the syntax is open."""
        return self._syntax.isChecked()

    def shut_sheet(self) -> None:
        """The sheet is not wanted any more."""
        self._syntax.setChecked(False)

    def open_filters(self) -> None:
        """Open the menu of filters."""
        menu = filter_menu(self, self._text, self.choices, self.words_requested.emit)
        edge = 0 if self.isRightToLeft() else self._filters.width() - menu.sizeHint().width()
        menu.popup(self._filters.mapToGlobal(QPoint(edge, self._filters.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up leads back to the words."""
        if event.key() == Qt.Key.Key_Up:
            self.box_requested.emit()
        else:
            super().keyPressEvent(event)

    # --- theme and language --------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._completions.apply_theme(theme)
        side, gap = theme.size("inset"), theme.size("gap_small")
        self._column.setContentsMargins(side, 0, side, gap)
        self._column.setSpacing(gap)
        self._colour_icons()

    def _colour_icons(self) -> None:
        color, size = self._theme.color, self._theme.size("glyph_small")
        is_lit = bool(self._filters.property("lit"))
        self._filters.setIcon(icons.icon("filter", color("accent" if is_lit else "muted"), size))
        self._save.setIcon(icons.icon("star", color("muted"), size))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._syntax.setText(translate("Search panel", "“phrase” · OR · -word · tag:"))
        self._syntax.setToolTip(translate("Search panel", "How to ask"))
        self._syntax.setAccessibleName(translate("Search panel", "How to ask"))
        self._completions.setAccessibleName(translate("Search panel", "Completions"))
        for button, name in (
            (self._filters, translate("Search panel", "Filters")),
            (self._save, translate("Search panel", "Save this search")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
