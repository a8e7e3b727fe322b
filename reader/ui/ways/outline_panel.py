"""The outline beside the text: the headings of the open article, which follow what is being read and lead there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.arabic.finding import Wanted
from reader.article import Article, Place
from reader.i18n import number, translate
from reader.ui import prose, wording
from reader.ui.opened import Opened
from reader.ui.shelf.list_head import FilterField
from reader.ui.theme import Theme
from reader.ui.ways.headings import headings_of
from reader.ui.ways.outline_list import OutlineList


class OutlinePanel(QWidget):
    """A field that narrows the list, and the list."""

    place_requested = Signal(object)
    """Place: the heading that was chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._article = ""
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self.field = FilterField(self)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setIndent(0)
        prose.wrap(self._empty)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.list = OutlineList(theme, self)
        self._column, self._head = QVBoxLayout(self), QVBoxLayout()
        self._head.addWidget(self.field)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._head)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.list, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._go_to_first)
        self.field.left_downwards.connect(self.list.take_keyboard)
        self.list.left_upwards.connect(lambda: self.field.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.typed.connect(self._type)
        self.list.chosen.connect(lambda index: self._go_to(index.row()))
        self.apply_theme(theme)
        self.retranslate()

    @property
    def message(self) -> str:
        """What is said where there is nothing to list; "" where there is."""
        return self._empty.text() if self._empty.isVisibleTo(self) else ""

    def show_opened(self, opened: Opened) -> None:
        """List the headings of another article, or of the same one arranged anew."""
        self._show(opened.article, opened.entry.id)

    def clear(self) -> None:
        """Nothing is open."""
        self._show(Article("", ()), "")

    def show_read(self, paragraph: int) -> None:
        """The paragraph with this number is being read: mark its section, and show it unless one looks around."""
        if self.list.rows.show_read(paragraph) and not self.list.is_left and not self.field.text():
            self.list.follow()

    def take_keyboard(self) -> None:
        """Let the arrow keys go through the headings, from the section that is being read."""
        if not self.list.rows.rowCount():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.list.follow()
        self.list.take_keyboard()

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.field.apply_theme(theme)
        self.list.apply_theme(theme)
        gap = theme.size("gap")
        self._head.setContentsMargins(gap, 0, gap, gap)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.field.call(translate("Outline", "Filter the headings…"), translate("Outline", "Filter the headings"))
        self.list.setAccessibleName(translate("Outline", "Headings of the article"))
        self.list.doItemsLayout()
        self._describe()

    def _show(self, article: Article, name: str) -> None:
        if name != self._article:
            self._article = name
            self.list.rows.show_read(0)
            self.field.clear()
        self.list.rows.show(headings_of(article))
        self._describe()
        self.list.follow()

    def _narrow(self, words: str) -> None:
        self.list.rows.narrow(Wanted(words))
        self._describe()
        if words and self.list.rows.headings:
            self.list.setCurrentIndex(self.list.rows.index(0))
        else:
            self.list.follow()

    def _type(self, letters: str) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(self.field.text() + letters)

    def _go_to_first(self) -> None:
        row = self.list.currentIndex().row()
        if self.list.rows.headings:
            self._go_to(max(row, 0))

    def _go_to(self, row: int) -> None:
        self.place_requested.emit(Place(self.list.rows.headings[row].number))

    def _describe(self) -> None:
        rows = self.list.rows
        title, count = translate("Outline", "Outline"), len(rows.headings)
        self._heading.setText(f"{title}{wording.SEPARATOR}{number(count)}" if count else title)
        self.field.setVisible(not rows.is_empty)
        self.list.setVisible(bool(count))
        self._empty.setVisible(not count)
        self._column.setStretch(2, 0 if count else 1)
        if rows.is_empty:
            self._empty.setText(
                translate(
                    "Outline",
                    "There are no headings here. If one was taken for text, its paragraph's menu makes it a heading.",
                )
            )
        else:
            self._empty.setText(translate("Outline", "No heading holds these words."))
