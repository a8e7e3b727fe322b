"""The sheet of shortcuts: every command that has a key, read off the actions themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from reader.i18n import translate
from reader.ui.actions import shown_keys, shown_name


class ShortcutSheet(QDialog):
    """Two columns: what, and which keys. Escape closes it."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(translate("Actions", "Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout(self)
        listed = [action for action in actions if action.shortcuts()]
        half = (len(listed) + 1) // 2
        for place, action in enumerate(listed):
            keys = QLabel(shown_keys(action), self)
            keys.setObjectName("keys")
            keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # keys are written in Latin letters
            column = 0 if place < half else 2
            grid.addWidget(keys, place % half, column, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(QLabel(shown_name(action), self), place % half, column + 1)
