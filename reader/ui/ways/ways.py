"""What leads through an article: outline, paragraph bar, whereabouts, and the trail of the page in use."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from reader.article import Article, Place
from reader.ui.actions import Actions
from reader.ui.desk import Desk
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.theme import Theme
from reader.ui.ways.goto_bar import GotoBar
from reader.ui.ways.outline_panel import OutlinePanel
from reader.ui.ways.whereabouts import Whereabouts

_SIDE_BUTTONS = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}


class Ways(QObject):
    """Three parts that the window lays out. They are about the page in use, whichever that is."""

    def __init__(self, theme: Theme, table: Actions, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._desk = table, desk
        self.leads_back: Callable[[], bool] = lambda: False
        """Whether going back leads somewhere else than along the trail."""
        self.outline = OutlinePanel(theme)
        self.goto_bar = GotoBar(theme)
        self.whereabouts = Whereabouts(
            theme, back=table["back"], forward=table["forward"], outline=table["outline"], go_to=table["go_to"]
        )
        self.goto_bar.place_requested.connect(lambda place: desk.page.go_to(place, True))
        self.goto_bar.closed.connect(self._read_on)
        self.outline.place_requested.connect(self._go_to_heading)

    def connect_page(self, page: PageArea) -> None:
        """A page was made; as long as it is in use, it tells where one is."""
        page.read.connect(lambda *where: self._show_read(*where) if page is self._desk.page else None)
        page.trail.changed.connect(self.show_trail)

    def show_opened(self, opened: Opened) -> None:
        """Another article is read, or the same one arranged anew."""
        self.outline.show_opened(opened)
        self.whereabouts.show_opened(opened)
        self.goto_bar.hide()

    def clear(self) -> None:
        """Nothing is read."""
        self.outline.clear()
        self.whereabouts.clear()
        self.goto_bar.hide()

    def show_trail(self) -> None:
        """Back and forward lead somewhere or nowhere, on the page in use."""
        trail = self._desk.page.trail
        self._table.show_ways(back=trail.can_go_back or self.leads_back(), forward=trail.can_go_forward)

    def ask_paragraph(self, article: Article) -> None:
        """Ask which paragraph to go to."""
        self.goto_bar.open(article, self._desk.page.number_read)

    def take_button(self, button: Qt.MouseButton) -> bool:
        """Go back or forward with a side button of the mouse; whether it is one."""
        if button in _SIDE_BUTTONS:
            self._table[_SIDE_BUTTONS[button]].trigger()
        return button in _SIDE_BUTTONS

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.outline.apply_theme(theme)
        self.goto_bar.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.outline.retranslate()
        self.goto_bar.retranslate()

    def _show_read(self, paragraph: int, shown: int, last: int) -> None:
        self.whereabouts.show_read(paragraph, shown, last)
        self.outline.show_read(paragraph)

    def _go_to_heading(self, place: Place) -> None:
        self._desk.page.go_to(place, False)
        self._read_on()

    def _read_on(self) -> None:
        self._desk.page.take_keyboard()
