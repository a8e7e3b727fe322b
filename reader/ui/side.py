"""What stands beside the text: one panel at a time, the first that is wanted, or none."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget


class Side(QStackedWidget):
    """Panels, each with what tells whether it is wanted. Those that are added first go before the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._makes_room = False
        self._wanted: list[tuple[QWidget, Callable[[], bool]]] = []

    def add(self, panel: QWidget, is_wanted: Callable[[], bool]) -> None:
        """Add a panel."""
        self._wanted.append((panel, is_wanted))
        self.addWidget(panel)

    def make_room(self, wanted: bool) -> None:
        """Stand back as long as something else needs the whole width, whatever is wanted beside the text."""
        self._makes_room = wanted
        self.decide()

    def decide(self) -> None:
        """Show the first panel that is wanted; without any, nothing stands beside the text."""
        wanted = next((panel for panel, is_wanted in self._wanted if is_wanted()), None)
        self.setCurrentWidget(wanted or self._wanted[-1][0])
        self.setVisible(wanted is not None and not self._makes_room)

    def bring(self, panel: QWidget) -> None:
        """Show this panel whatever is wanted, until it is decided anew."""
        self.setCurrentWidget(panel)
        self.setVisible(not self._makes_room)
