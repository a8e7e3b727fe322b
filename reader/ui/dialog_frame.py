"""What our dialogs have in common: a title in the reading face, a line below it, a body, and a row of buttons."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui import prose
from reader.ui.theme import Theme


class DialogFrame(QDialog):
    """Escape closes it. Buttons stand at the trailing end, the one that Enter presses last; others lead the row."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog")
        self._title = QLabel(self)
        self._title.setObjectName("dialogtitle")
        self._title.setIndent(0)
        self._subtitle = QLabel(self)
        self._subtitle.setObjectName("dialogtext")
        self._subtitle.setIndent(0)
        prose.wrap(self._subtitle)
        self.body = QVBoxLayout()
        self._footer = QHBoxLayout()
        self._footer.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._subtitle)
        self._column.addLayout(self.body, 1)
        self._column.addLayout(self._footer)
        self._space(theme)

    def _space(self, theme: Theme) -> None:
        size = theme.size
        edge = size("inset")
        self._column.setContentsMargins(edge, size("gap_large"), edge, edge)
        self._column.setSpacing(size("gap"))
        self.body.setContentsMargins(0, size("gap"), 0, size("gap"))
        self.body.setSpacing(size("gap"))
        self._footer.setSpacing(size("gap"))

    def head(self, title: str, subtitle: str = "") -> None:
        """Name the dialog, and say in a line what it is about."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def button(self, *, primary: bool = False, leading: bool = False) -> QPushButton:
        """A new button in the row; `primary` is the one that Enter presses."""
        made = QPushButton(self)
        made.setAutoDefault(primary)
        made.setDefault(primary)
        if leading:
            self._footer.insertWidget(self._footer.count() - 1 if self._leads() else 0, made)
        else:
            self._footer.addWidget(made)
        return made

    def _leads(self) -> bool:
        item = self._footer.itemAt(0)
        return item is not None and item.widget() is not None
