"""The pages as they will be, one below the other; a page is painted when it is looked at."""

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.i18n import number, translate
from reader.ui.theme import Theme, print_theme

# Pictures of so many pages are kept.
_KEPT = 16

# The share of the visible height that a step of the scroll bar is.
_STEP = 0.1


class PrintPreview(QAbstractScrollArea):
    """Shows pictures of pages, and asks for those that it does not have."""

    pages_wanted = Signal(tuple, QSize, float)
    """Pages (from 0), their size in px, and the px of the screen for each."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printpreview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._theme = theme
        self._paper = QSize(1, 1)
        self._count = 0
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._stale: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def begin(self, paper: QSize) -> None:
        """Pages of other proportions come, or others of the same; the old ones stay until they do."""
        if paper != self._paper:
            self._paper = paper
            self._pictures.clear()
        self._stale = set(self._pictures)
        self._count = 0
        self._arrange()

    def show_count(self, count: int, *, is_final: bool) -> None:
        """There are so many pages, or there will be more."""
        self._count = count
        if is_final:
            self._stale = set(self._pictures)  # their number was not written on them yet
        self._arrange()
        self._asking.start()
        self._say()

    def show_page(self, page: int, picture: QImage) -> None:
        """The picture of a page."""
        if self._page_size() != picture.deviceIndependentSize().toSize():
            return
        self._pictures[page] = picture
        self._pictures.move_to_end(page)
        self._stale.discard(page)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.viewport().update()

    @property
    def shown(self) -> list[int]:
        """The pages that can be seen whole or in part, from 0."""
        step, view = self._page_size().height() + self._gap, self.viewport().height()
        top = self.verticalScrollBar().value()
        first, last = (top - self._gap) // step, (top + view - self._gap) // step
        return list(range(max(first, 0), min(last + 1, self._count)))

    def has_picture(self, page: int) -> bool:
        """Whether a page is shown as it will be."""
        return page in self._pictures and page not in self._stale

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self._arrange()

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pictures.clear()
        self._arrange()
        self._asking.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("side"))
        for page in self.shown:
            place = self._place(page)
            if picture := self._pictures.get(page):
                painter.drawImage(place.topLeft(), picture)
            else:
                painter.fillRect(place, print_theme().color("paper"))
            painter.setPen(QPen(theme.color("strong_line"), theme.size("hairline")))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    @property
    def _gap(self) -> int:
        return self._theme.size("gap_large")

    def _page_size(self) -> QSize:
        width = max(self.viewport().width() - 2 * self._gap, 1)
        height = self._paper.height() * width // self._paper.width()
        most = max(self.viewport().height() - 2 * self._gap, 1)
        if self._paper.width() > self._paper.height() and height > most:
            width, height = self._paper.width() * most // self._paper.height(), most
        return QSize(width, max(height, 1))

    def _place(self, page: int) -> QRect:
        size = self._page_size()
        left = (self.viewport().width() - size.width()) // 2
        top = self._gap + page * (size.height() + self._gap) - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _arrange(self) -> None:
        bar, view = self.verticalScrollBar(), self.viewport().height()
        whole = self._gap + self._count * (self._page_size().height() + self._gap)
        if self._count:  # while nothing is known yet, the place is kept
            bar.setRange(0, max(0, whole - view))
        bar.setPageStep(view)
        bar.setSingleStep(round(view * _STEP))
        self.viewport().update()

    def _scrolled(self) -> None:
        self.viewport().update()
        self._asking.start()
        self._say()

    def _ask(self) -> None:
        missing = tuple(page for page in self.shown if not self.has_picture(page))
        if missing:
            self.pages_wanted.emit(missing, self._page_size(), self.devicePixelRatioF())

    def _say(self) -> None:
        first = self.shown[0] + 1 if self.shown else 0
        name = translate("Printing", "Preview: page {page} of {count}", page=first, count=self._count)
        self.setAccessibleName(name)
        self.viewport().setToolTip(f"{number(first)} / {number(self._count)}" if first else "")
