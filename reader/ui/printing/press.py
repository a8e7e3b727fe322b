"""The press: sets, paints and writes an article in a thread of its own, so that the window never waits for paper."""

import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, QSize, QThread, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.i18n import explain, translate
from reader.ui.printing.options import PrintOptions
from reader.ui.printing.pdf import Pages, Stopped, paint_pages, write_pdf
from reader.ui.printing.printed_article import PrintedArticle, Work

# Seconds: pages are parted for so long before a picture that is wanted gets its turn, and told of so often.
_TURN = 0.03


class Press(QThread):
    """Does one thing after the other. What came of an order that is no longer the newest is not told."""

    opened = Signal(bool)
    """An article has been set; whether the paper has room for notes beside it."""
    counted = Signal(int, bool)
    """How many pages are known, and whether these are all."""
    painted = Signal(int, QImage)
    """A page (from 0) and its picture."""
    progressed = Signal(int, int)
    """How many pages are done of how many; of 0 while their number is not known."""
    finished_work = Signal(object)
    """Path that was written; None for the printer."""
    stopped = Signal()
    """As was asked for; nothing was written."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._order = 0
        self._wanted: tuple[int, ...] = ()
        self._is_stopped = self._is_over = False
        self._printed: PrintedArticle | None = None

    # --- in the window's thread ----------------------------------------------------------------------------------

    def take(self, work: Work, options: PrintOptions) -> None:
        """Set an article, or set it anew; what was ordered before is given up."""
        self._order += 1
        order = self._order
        self._submit(lambda: self._open(order, work, options))

    def want(self, pages: tuple[int, ...], size: QSize, ratio: float) -> None:
        """Paint these pages, `size` px large on a screen with `ratio` px for each; others are no longer wanted."""
        self._wanted, order = pages, self._order
        for page in pages:
            self._submit(lambda page=page: self._picture(order, page, size, ratio))  # type: ignore[misc]

    def write(self, file: Path, pages: Pages) -> None:
        """Write a PDF file."""
        self._is_stopped = False
        self._submit(lambda: self._finish(lambda printed: write_pdf(printed, file, pages, self._tell), file))

    def print_on(self, printer: QPrinter, pages: Pages) -> None:
        """Print."""
        self._is_stopped = False

        def run(printed: PrintedArticle) -> None:
            paint_pages(printed, printer, pages.of(len(printed.pages)), self._tell)

        self._submit(lambda: self._finish(run, None, printer))

    def stop(self) -> None:
        """Stop writing or printing."""
        self._is_stopped = True

    def let_go(self) -> None:
        """Forget the article."""
        self._order += 1
        self._submit(self._close)

    def end(self) -> None:
        """Stop, and wait for the end of the thread."""
        self._is_over = self._is_stopped = True
        self._order += 1
        if self.isRunning():
            self._jobs.put(None)
            self.wait()

    def _submit(self, job: Callable[[], None]) -> None:
        if self._is_over:
            return
        self._jobs.put(job)
        if not self.isRunning():
            self.start()

    # --- in its own thread ---------------------------------------------------------------------------------------

    def run(self) -> None:
        """The thread's own loop; called by Qt."""
        while job := self._jobs.get():
            try:
                job()
            except Exception as error:  # the thread must live on, and the user must hear of it
                self.failed.emit(explain(error))
        self._close()

    def _close(self) -> None:
        self._printed = None

    def _open(self, order: int, work: Work, options: PrintOptions) -> None:
        if order == self._order:
            self._printed = None  # two books at a time would be one too many
            self._printed = PrintedArticle(work, options)
            self.opened.emit(self._printed.sheet.notes > 0)
            self._count(order)

    def _count(self, order: int) -> None:
        """Part pages for a while, and go on later."""
        printed = self._printed
        if printed is None or order != self._order:
            return
        until = time.monotonic() + _TURN
        while time.monotonic() < until and printed.set_next():
            pass
        self.counted.emit(len(printed.pages), printed.is_counted)
        if not printed.is_counted:
            self._jobs.put(lambda: self._count(order))

    def _picture(self, order: int, page: int, size: QSize, ratio: float) -> None:
        printed = self._printed
        if printed is None or order != self._order or page not in self._wanted or page >= len(printed.pages):
            return
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.fill(printed.work.theme.paper)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(image.width() / printed.sheet.width, image.height() / printed.sheet.height)
        printed.paint(painter, page, len(printed.pages) if printed.is_counted else 0)
        painter.end()
        image.setDevicePixelRatio(ratio)
        if order == self._order:
            self.painted.emit(page, image)

    def _finish(
        self, run: Callable[[PrintedArticle], None], file: Path | None, printer: QPrinter | None = None
    ) -> None:
        """Part what is left to part, and have `run` paint the pages."""
        printed = self._printed
        if printed is None:
            return
        try:
            while not printed.is_counted:
                self._tell(len(printed.pages), 0)
                printed.set_next()
            run(printed)
        except Stopped:
            if printer:
                printer.abort()
            self.stopped.emit()
        except OSError:
            self.failed.emit(
                translate("Printing", "The printer did not take the pages. Check it, or save a PDF instead.")
            )
        else:
            self.finished_work.emit(file)

    def _tell(self, done: int, count: int) -> None:
        if self._is_stopped:
            raise Stopped
        self.progressed.emit(done, count)
