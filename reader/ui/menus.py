"""What all menus have in common: round corners, and one edge for their words."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget


def menu(parent: QWidget) -> QMenu:
    """A menu to be asked for once: it goes when it closes."""
    made = QMenu(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shape(made)
    return made


def shape(one: QMenu, *, has_column: bool = False) -> None:
    """Round the corners of a menu. `has_column`: its commands can be ticked, or have icons in the tool bar.

    Qt keeps a column for either before the words, and the style sheet takes its width off the margin there.
    """
    one.setWindowFlags(one.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
    one.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    if QGuiApplication.platformName() == "xcb":
        one.installEventFilter(_Corners(one))
    one.setProperty("columned", has_column)


class _Corners(QObject):
    """Cuts the corners of a menu out: where X11 has no compositor, they would be black."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QMenu):
            watched.setMask(watched.grab().mask())
        return super().eventFilter(watched, event)
