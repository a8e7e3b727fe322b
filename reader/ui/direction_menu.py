"""The menu of ways in which a text can run."""

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.arabic.direction import Direction
from reader.i18n import translate
from reader.ui import menus


def add_directions(
    menu: QMenu, name: str, chosen: Direction | None, choose: Callable[[Direction | None], object]
) -> None:
    """Add a menu called `name` in which `chosen` is ticked; None is what the letters say."""
    ways = menu.addMenu(name)
    menus.shape(ways, has_column=True)
    group = QActionGroup(ways)
    for direction, text in (
        (None, translate("Page", "By its letters")),
        (Direction.RTL, translate("Page", "From right to left")),
        (Direction.LTR, translate("Page", "From left to right")),
    ):
        action = ways.addAction(text)
        action.setCheckable(True)
        action.setChecked(direction == chosen)
        action.triggered.connect(lambda _=False, way=direction: choose(way))
        group.addAction(action)
