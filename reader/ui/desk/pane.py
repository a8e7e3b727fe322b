"""One pane of the desk: an article's page, and, where there are two panes, a head that says which article it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.i18n import isolate, translate
from reader.ui import icons
from reader.ui.page_area import PageArea
from reader.ui.theme import Theme


class PaneHead(QFrame):
    """The article's title, whether both panes scroll together, and a cross."""

    close_requested = Signal()
    link_requested = Signal()
    """That both panes scroll together, or no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panehead")
        self._title = ""
        self._label = QLabel(self)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._link, self._cross = QToolButton(self), QToolButton(self)
        self._link.setCheckable(True)
        self._link.clicked.connect(self.link_requested)
        self._cross.clicked.connect(self.close_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._link)
        self._row.addWidget(self._cross)
        self.apply_theme(theme)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes to, in the order of reading."""
        return [self._link, self._cross]

    def show_title(self, title: str) -> None:
        """Name the article; "" if there is none."""
        self._title = title
        self._write()

    @property
    def title(self) -> str:
        """The title of the article in this pane, as it is shown."""
        return self._label.text()

    def show_use(self, in_use: bool) -> None:
        """Say whether this pane is the one in use."""
        self.setProperty("used", in_use)
        self.style().polish(self)
        self._label.style().polish(self._label)
        self._write()  # in a bolder face now, or a lighter one

    def show_link(self, is_linked: bool) -> None:
        """Say whether both panes scroll together."""
        self._link.setChecked(is_linked)

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        size = theme.size
        self.setFixedHeight(size("control"))
        self._row.setContentsMargins(size("inset"), 0, size("gap"), 0)
        self._row.setSpacing(size("gap_small"))
        for button, name in ((self._link, "link"), (self._cross, "close")):
            button.setIcon(icons.icon(name, theme.color("soft_ink"), size("glyph_small")))

    def retranslate(self) -> None:
        """Take on the interface's language."""
        for button, name in (
            (self._link, translate("Desk", "Scroll both together")),
            (self._cross, translate("Desk", "Close this pane")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Too long a title is cut at its end."""
        super().resizeEvent(event)
        self._row.activate()  # now, so that the label knows its width
        self._write()

    def _write(self) -> None:
        title = self._title or translate("Desk", "Choose an article from the list")
        metrics = QFontMetrics(self._label.font())
        self._label.setText(isolate(metrics.elidedText(title, Qt.TextElideMode.ElideRight, self._label.width())))
        self._label.setToolTip(title)


class Pane(QWidget):
    """`page` under `head`."""

    def __init__(self, page: PageArea, head: PaneHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page, self.head = page, head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(page, 1)
        head.hide()
        page.changed.connect(lambda: head.show_title(page.title))
