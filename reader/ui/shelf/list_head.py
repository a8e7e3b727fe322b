"""What stands above the list of articles: how many they are, how they are sorted, and a field that narrows them."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.i18n import translate
from reader.shelf import Sorting
from reader.ui import icons, sides
from reader.ui.shelf.order_menu import OrderMenu, order_name
from reader.ui.theme import Theme


class FilterField(QLineEdit):
    """Narrows the list while one types. Escape empties it; the arrow keys and Enter lead into the list."""

    left_upwards = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shelffield")
        self.setAcceptDrops(False)  # a file dropped here would become its own name
        self._sign = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._clear.setVisible(False)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.setFixedHeight(theme.size("shelf_field"))
        glyph = theme.size("glyph_small")
        self._sign.setIcon(icons.icon("filter", theme.color("muted"), glyph))
        self._clear.setIcon(icons.icon("close", theme.color("muted"), glyph))

    def call(self, placeholder: str, name: str) -> None:
        """Say what it narrows, in the interface's language: in the empty field, and to a screen reader."""
        self.setAlignment(sides.leading())
        self.setPlaceholderText(sides.placeholder(placeholder))
        self.setAccessibleName(name)
        self._sign.setText(name)
        self._clear.setText(translate("Library list", "Clear"))

    def event(self, event: QEvent) -> bool:
        """Escape is the field's own as long as there is something in it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self._empties(event):
                self.clear()
            case Qt.Key.Key_Up:
                self.left_upwards.emit()
            case Qt.Key.Key_Down:
                self.left_downwards.emit()
            case _:
                super().keyPressEvent(event)


class ListHead(QWidget):
    """A heading with its buttons, and the field under it."""

    sorting_requested = Signal(object)
    """Sorting."""
    save_requested = Signal()
    """Keep what is asked for under a name."""
    restore_requested = Signal()
    """Take the current article out of the trash."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setIndent(0)
        self.field = FilterField(self)
        self._restore, self._save, self._sort = (QToolButton(self) for _ in range(3))
        self._restore.clicked.connect(self.restore_requested)
        self._save.clicked.connect(self.save_requested)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.orders = OrderMenu(self._sort)
        self.orders.sorting_requested.connect(self.sorting_requested)
        self._sort.setMenu(self.orders)
        self._restore.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._row.addWidget(self._heading, 1)
        for button in (self._restore, self._save, self._sort):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        self._column.addLayout(self._row)
        self._column.addWidget(self.field)
        self._sorting = Sorting()
        self.apply_theme(theme)

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self._restore, self._save, self._sort, self.field]

    def show_heading(self, text: str) -> None:
        """Say what is listed, and how much of it."""
        self._heading.setText(text)

    def offer(self, *, saving: bool, sorting: bool, restoring: bool | None) -> None:
        """Show the buttons that are of use; `restoring` None: nothing to restore here, False: nothing chosen yet."""
        self._save.setVisible(saving)
        self._sort.setVisible(sorting)
        self._restore.setVisible(restoring is not None)
        self._restore.setEnabled(bool(restoring))

    def show_sorting(self, sorting: Sorting) -> None:
        """Show how the list is sorted."""
        self._sorting = sorting
        self.orders.show_sorting(sorting)
        text = translate("Library list", "Sorted by: {order}", order=order_name(sorting.order))
        self._sort.setToolTip(text)
        self._sort.setAccessibleName(text)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        size, glyph, color = theme.size, theme.size("glyph_small"), theme.color("soft_ink")
        self.field.apply_theme(theme)
        for button, name in ((self._restore, "undo"), (self._save, "bookmark"), (self._sort, "sort")):
            button.setIcon(icons.icon(name, color, glyph, disabled=theme.color("faint")))
            button.setIconSize(QSize(glyph, glyph))
            button.setFixedHeight(size("facet_dense"))
        self._row.setSpacing(size("gap_small"))
        self._pad = size("pad")
        self._column.setSpacing(size("gap_small"))
        self._column.setContentsMargins(size("gap"), size("gap_small"), size("gap"), size("gap_small"))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._row.setContentsMargins(sides.margins(self._pad, 0, 0, 0))
        self.field.call(
            translate("Library list", "Filter the list…"),
            translate("Library list", "Filter the list by title, author, source or tag"),
        )
        self.show_sorting(self._sorting)
        self._restore.setText(translate("Library list", "Restore"))
        text = translate("Library list", "Save this filter")
        self._save.setToolTip(text)
        self._save.setAccessibleName(text)
