"""What kind of thing a widget of ours is to a screen reader, where Qt cannot tell by itself.

Qt asks for it by an accessible interface, which can be made in Python since PySide 6.11; before, such a widget is told
by its name alone.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES: dict[type[QWidget], QAccessible.Role] = {}

_Widget = TypeVar("_Widget", bound=QWidget)


def is_a(role: QAccessible.Role) -> Callable[[type[_Widget]], type[_Widget]]:
    """Decorates a class of widgets that are to be told as `role`."""

    def declare(widget: type[_Widget]) -> type[_Widget]:
        _ROLES[widget] = role
        return widget

    return declare


def install() -> None:
    """Tell of these roles from now on; once in a process."""
    if hasattr(QAccessible, "installFactory"):
        QAccessible.installFactory(_interface)


def _interface(key: str, watched: QObject | None) -> QAccessibleWidget | None:
    del key
    role = _ROLES.get(type(watched)) if isinstance(watched, QWidget) else None
    return QAccessibleWidget(watched, role) if role is not None and isinstance(watched, QWidget) else None
