"""The figures beside the text: whose they are, in what order, a field that narrows them, and what takes them along."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.figures import table
from reader.i18n import number, translate
from reader.ui import icons, prose, sides, wording
from reader.ui.figures.figure_list import FigureList, FigureOrder
from reader.ui.figures.gathering import FigureScope, Gathered
from reader.ui.preferences.controls.segments import Segments
from reader.ui.shelf.list_head import FilterField
from reader.ui.theme import Theme


class FiguresPanel(QWidget):
    """Shows what was gathered; it knows neither session nor library."""

    figure_requested = Signal(object)
    """The FoundFigure to go to."""
    scope_requested = Signal(str)
    """FigureScope."""
    copy_requested = Signal(str)
    """The figures that are shown, as a table."""
    save_requested = Signal(object)
    """The list of FoundFigure that is to be written into a file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._gathered: Gathered | None = None
        self._failure = ""
        self._wants_keyboard = False
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self.scopes = Segments(list(FigureScope), theme, self)
        self.orders = Segments(list(FigureOrder), theme, self)
        self.orders.choose(FigureOrder.PLACE)
        self.field = FilterField(self)
        self._empty = prose.wrap(QLabel(self))
        self._empty.setObjectName("empty")
        self._empty.setIndent(0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.list = FigureList(theme, self)
        self.copying = self._button()
        self.saving = self._button()
        self._lay_out()
        self._connect_signals()
        self.show_scope(FigureScope.ARTICLE, False)
        self.apply_theme(theme)
        self.retranslate()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("wayback")
        return button

    def _lay_out(self) -> None:
        self._head, self._foot = QVBoxLayout(), QHBoxLayout()
        for part in (self.scopes, self.orders, self.field):
            self._head.addWidget(part)
        self._foot.setSpacing(0)
        self._foot.addWidget(self.copying, 1)
        self._foot.addWidget(self.saving, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._head)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self.list, 1)
        self._column.addLayout(self._foot)

    def _connect_signals(self) -> None:
        self.scopes.chosen.connect(self.scope_requested)
        self.orders.chosen.connect(self._sort)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(lambda: self._go_to(self.list.first()))
        self.field.left_downwards.connect(self._enter_list)
        self.list.left_upwards.connect(lambda: self.field.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.typed.connect(self._type)
        self.list.chosen.connect(self._go_to)
        self.copying.clicked.connect(lambda: self.copy_requested.emit(table(self.list.rows.figures, tabs=True)))
        self.saving.clicked.connect(lambda: self.save_requested.emit(self.list.rows.figures))

    # --- what is shown -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Other figures are being looked for; what is shown stays until they are found."""
        self._failure = ""

    def show_gathered(self, gathered: Gathered) -> None:
        """List these figures."""
        self._gathered, self._failure = gathered, ""
        self.list.rows.show(gathered)
        self.list.scrollToTop()
        self._describe()
        if self._wants_keyboard and self.field.hasFocus() and not self.field.text():
            self.take_keyboard()

    def show_failure(self, reason: str) -> None:
        """Say why there are no figures."""
        self._failure = reason
        self.list.rows.show(Gathered(FigureScope.ARTICLE, has_subject=False))
        self._describe()

    def show_scope(self, scope: str, has_search: bool) -> None:
        """Whose figures are shown, and whether there is a search whose they could be."""
        self.scopes.choose(scope)
        self.scopes.setVisible(has_search)

    @property
    def message(self) -> str:
        """What is said where there is nothing to list; "" where there is."""
        return self._empty.text() if self._empty.isVisibleTo(self) else ""

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the figures; where there are none yet, as soon as there are."""
        self._wants_keyboard = not self.list.rows.figures
        if self.list.rows.figures:
            self._enter_list()
        else:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- theme and language --------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        for part in (self.scopes, self.orders, self.field, self.list):
            part.apply_theme(theme)
        gap = theme.size("gap")
        self._head.setContentsMargins(gap, 0, gap, gap)
        self._head.setSpacing(gap)
        for button, icon in ((self.copying, "copy"), (self.saving, "export")):
            button.setIcon(icons.icon(icon, theme.color("accent"), theme.size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.scopes.retranslate(
            translate("Figures", "Whose figures"),
            {
                FigureScope.ARTICLE: translate("Figures", "Of the article"),
                FigureScope.SEARCH: translate("Figures", "Of the search"),
            },
        )
        self.orders.retranslate(
            translate("Figures", "Order"),
            {
                FigureOrder.PLACE: translate("Figures", "As in the text"),
                FigureOrder.VALUE: translate("Figures", "By value and time"),
            },
        )
        self.field.call(translate("Figures", "Filter the figures…"), translate("Figures", "Filter the figures"))
        self.list.setAccessibleName(translate("Figures", "Figures and dates"))
        self.copying.setText(translate("Figures", "Copy as a table"))
        self.copying.setToolTip(translate("Figures", "Copy what is listed, for a spreadsheet"))
        self.saving.setText(translate("Figures", "Save as CSV…"))
        self.saving.setToolTip(translate("Figures", "Write what is listed into a file"))
        self.list.rows.retranslate()
        self._describe()

    # --- inside --------------------------------------------------------------------------------------------------

    def _sort(self, order: str) -> None:
        self.list.rows.sort_by(FigureOrder(order))
        self.list.scrollToTop()

    def _narrow(self, words: str) -> None:
        self.list.rows.narrow(words)
        self._describe()

    def _type(self, letters: str) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(self.field.text() + letters)

    def _enter_list(self) -> None:
        if not self.list.figure_at(self.list.currentIndex()):
            self.list.setCurrentIndex(self.list.first())
        self.list.take_keyboard()

    def _go_to(self, index: QModelIndex) -> None:
        if (figure := self.list.figure_at(index)) is not None:
            self.figure_requested.emit(figure)

    def _describe(self) -> None:
        figures, title = self.list.rows.figures, translate("Figures", "Figures and dates")
        self._heading.setText(f"{title}{wording.SEPARATOR}{number(len(figures))}" if figures else title)
        narrowing: tuple[QWidget, ...] = (self.orders, self.field)
        listing: tuple[QWidget, ...] = (self.list, self.copying, self.saving)
        for part in narrowing:
            part.setVisible(not self.list.rows.is_empty)
        for part in listing:
            part.setVisible(bool(figures))
        self._empty.setVisible(not figures)
        self._empty.setText(self._advice())

    def _advice(self) -> str:
        if self._failure:
            return sides.sentence(self._failure)
        if self._gathered is None:
            return translate("Figures", "Looking for the figures…")
        if not self.list.rows.is_empty:
            return translate("Figures", "No figure's sentence holds these words.")
        if not self._gathered.has_subject:
            return translate("Figures", "Open an article, and its dates, numbers and amounts are listed here.")
        if self._gathered.scope is FigureScope.SEARCH:
            return translate("Figures", "What the search found holds no dates, numbers or amounts.")
        return translate("Figures", "This article holds no dates, numbers or amounts.")
