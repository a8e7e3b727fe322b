"""What the list is sorted by, and in which direction, in words that fit what it is sorted by."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.i18n import translate
from reader.shelf import Order, Sorting
from reader.ui import menus


class OrderMenu(QMenu):
    """Lists the orders, and the two directions of the one in force."""

    sorting_requested = Signal(object)
    """Sorting."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        menus.shape(self, has_column=True)
        self._sorting = Sorting()
        self._orders, self._directions = QActionGroup(self), QActionGroup(self)
        for order in Order:
            self._choice(self._orders, partial(Sorting.by, order))
        self.addSeparator()
        for descending in (False, True):
            self._choice(self._directions, partial(self._turned, descending))
        self.show_sorting(self._sorting)

    def show_sorting(self, sorting: Sorting) -> None:
        """Show what is in force, in the interface's language."""
        self._sorting = sorting
        for order, action in zip(Order, self._orders.actions(), strict=True):
            action.setText(order_name(order))
            action.setChecked(order is sorting.order)
        for text, action in zip(_directions(sorting.order), self._directions.actions(), strict=True):
            action.setText(text)
        self._directions.actions()[sorting.descending].setChecked(True)

    def _turned(self, descending: bool) -> Sorting:
        return Sorting(self._sorting.order, descending)

    def _choice(self, group: QActionGroup, chosen: Callable[[], Sorting]) -> None:
        action = QAction(group)
        action.setCheckable(True)
        action.triggered.connect(lambda: self.sorting_requested.emit(chosen()))
        self.addAction(action)


def order_name(order: Order) -> str:
    """What an order is called."""
    return {
        Order.TITLE: translate("Library list", "Title"),
        Order.PUBLISHED: translate("Library list", "Date of publication"),
        Order.ADDED: translate("Library list", "Date added"),
        Order.PROGRESS: translate("Library list", "Progress"),
        Order.OPENED: translate("Library list", "Last opened"),
    }[order]


def _directions(order: Order) -> tuple[str, str]:
    """The ascending and the descending direction of an order."""
    match order:
        case Order.TITLE:
            return translate("Library list", "From A to Z"), translate("Library list", "From Z to A")
        case Order.PROGRESS:
            return translate("Library list", "Least read first"), translate("Library list", "Most read first")
    return translate("Library list", "Oldest first"), translate("Library list", "Newest first")
