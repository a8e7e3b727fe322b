"""The print dialog: how it is to be printed at the leading side, beside it the pages as they will be.

It owns the press and never waits for it.
"""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.i18n import translate
from reader.ui import dialogs, prose, sides
from reader.ui.printing.choices import PrintChoices
from reader.ui.printing.options import PrintOptions
from reader.ui.printing.press import Press
from reader.ui.printing.preview import PrintPreview
from reader.ui.printing.printed_article import Work
from reader.ui.printing.sheet import RESOLUTION, page_layout
from reader.ui.theme import Theme


@dataclass(frozen=True)
class Task:
    """What the dialog is opened for: `to_file` says what Enter does. `file` is what to offer as the PDF's name."""

    work: Work
    file: Path
    to_file: bool


class PrintDialog(QDialog):
    """Enter prints or saves, Escape closes or stops. Made once and hidden; `begin` shows it."""

    options_kept = Signal(dict)
    """What to remember for the next time, as `PrintOptions.kept` has it."""
    concluded = Signal(object)
    """The Path of the PDF that was written; None for paper."""

    def __init__(self, theme: Theme, options: PrintOptions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printdialog")
        self._theme = theme
        self._task: Task | None = None
        self._is_busy = False
        self._count, self._is_counted = 0, False
        self.press = Press(self)
        self.choices = PrintChoices(theme, self)
        self.choices.show_options(options)
        self.preview = PrintPreview(theme, self)
        self.note = _label("exportfile", self)
        self.error = _label("exporterror", self)
        self.count = _label("exportcount", self)
        self.close_button, self.print_button, self.save_button = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self._connect_signals()
        self.apply_theme(theme)
        self.retranslate()

    def _lay_out(self) -> None:
        size, column = self._theme.size, QWidget(self)
        column.setObjectName("exportchoices")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column.setFixedWidth(size("export_choices"))
        below = QVBoxLayout()
        below.setContentsMargins(size("inset"), 0, size("inset"), size("gap_large"))
        below.addWidget(self.note)
        below.addWidget(self.error)
        aside = QVBoxLayout(column)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.addWidget(self.choices, 1)
        aside.addLayout(below)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(column)
        upper.addWidget(self.preview, 1)
        foot = QFrame(self)
        foot.setObjectName("exportfoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(size("inset"), size("pad"), size("inset"), size("pad"))
        row.setSpacing(size("gap"))
        row.addWidget(self.count, 1)
        for button in (self.close_button, self.print_button, self.save_button):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # the line around it, for where no window frame is
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(foot)
        self.setMinimumSize(size("export_choices") + size("search_max"), size("export_height") * 2 // 3)
        stops = [*self.choices.stops, self.preview, self.close_button, self.print_button, self.save_button]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _connect_signals(self) -> None:
        self.choices.changed.connect(self._set_anew)
        self.preview.pages_wanted.connect(self.press.want)
        self.press.opened.connect(self._show_note)
        self.press.counted.connect(self._take_count)
        self.press.painted.connect(self.preview.show_page)
        self.press.progressed.connect(self._show_progress)
        self.press.finished_work.connect(self._conclude)
        self.press.stopped.connect(lambda: self._rest(""))
        self.press.failed.connect(self._rest)
        self.close_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)

    # --- what is wished for --------------------------------------------------------------------------------------

    def begin(self, task: Task) -> None:
        """Show the dialog for an article."""
        self._task, self._is_busy = task, False
        for button in (self.print_button, self.save_button):
            is_main = (button is self.save_button) == task.to_file
            button.setAutoDefault(is_main)
            button.setDefault(is_main)
        self.close_button.setAutoDefault(False)
        marks = task.work.annotations
        self.choices.offer_notes(
            highlights=any(one.text for one in marks), notes=any(one.note.strip() or one.tags for one in marks)
        )
        self.choices.show_options(self.choices.options)
        self._show_error("")
        self._fit()
        self.open()
        (self.save_button if task.to_file else self.print_button).setFocus()
        self._set_anew()

    @property
    def is_current(self) -> bool:
        """Whether all pages are known and those that can be seen are shown."""
        return self._is_counted and all(self.preview.has_picture(page) for page in self.preview.shown)

    def save(self, file: Path) -> None:
        """Write the chosen pages into a PDF file."""
        self._work()
        self.press.write(file, self.choices.pages)

    def print_on(self, printer: QPrinter) -> None:
        """Print the chosen pages."""
        printer.setPageLayout(page_layout(self.choices.options))
        printer.setFullPage(True)
        self._work()
        self.press.print_on(printer, self.choices.pages)

    def end(self) -> None:
        """End the press: the window is closing."""
        self.press.end()

    def reject(self) -> None:
        """Close; while something is being written, stop that instead."""
        if self._is_busy:
            self.press.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Hidden, it holds no book."""
        self.options_kept.emit(self.choices.options.kept)
        super().done(result)
        self.press.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Escape."""
        event.ignore()
        self.reject()

    # --- looks ---------------------------------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self._theme = theme
        self.choices.apply_theme(theme)
        self.preview.apply_theme(theme)

    def retranslate(self) -> None:
        """Take on the interface's language."""
        self.setWindowTitle(translate("Printing", "Print and PDF"))
        self.print_button.setText(translate("Printing", "Print…"))
        self.save_button.setText(translate("Printing", "Save as PDF…"))
        self.choices.retranslate()
        self.preview.retranslate()
        self._show_state()

    def _fit(self) -> None:
        """As large as it likes to be, and no larger than the window under it."""
        size, parent = self._theme.size, self.parentWidget()
        assert parent
        room = parent.window().size() - QSize(2 * size("inset"), 2 * size("inset"))
        self.resize(QSize(size("export_width"), size("export_height")).boundedTo(room))

    def _show_state(self) -> None:
        """What can be pressed, and what is going on."""
        for part in (self.print_button, self.save_button, self.choices):
            part.setEnabled(not self._is_busy)
        stop, close = translate("Printing", "Stop"), translate("Printing", "Close")
        self.close_button.setText(stop if self._is_busy else close)
        pages = translate("Printing", "%n page(s)", None, self._count)
        if not self._is_counted:
            pages = translate("Printing", "%n page(s) so far…", None, self._count)
        self.count.setText(pages if self._count else "")

    def _show_progress(self, done: int, count: int) -> None:
        if not self._is_busy:
            return
        if count:
            self.count.setText(translate("Printing", "Page {page} of {count}…", page=min(done + 1, count), count=count))
        else:
            self.count.setText(translate("Printing", "%n page(s) so far…", None, done))

    def _show_error(self, text: str) -> None:
        self.error.setText(sides.sentence(text) if text else "")
        self.error.setVisible(bool(text))

    def _show_note(self, are_beside: bool) -> None:
        """Where the notes will be, if there are any."""
        beside = translate("Printing", "The notes stand beside their passages.")
        behind = translate("Printing", "This paper is too narrow for notes beside the text: they follow it, numbered.")
        self.note.setText(sides.sentence(beside if are_beside else behind))
        self.note.setVisible(self.choices.options.notes and self.choices.ticks["notes"].isEnabled())

    # --- what happens --------------------------------------------------------------------------------------------

    def _set_anew(self) -> None:
        if self._task is None or not self.isVisible():
            return
        self._count, self._is_counted = 0, False
        self._show_error("")
        self.preview.begin(page_layout(self.choices.options).fullRectPixels(RESOLUTION).size())
        self.press.take(self._task.work, self.choices.options)
        self._show_state()

    def _take_count(self, count: int, is_final: bool) -> None:
        self._count, self._is_counted = count, is_final
        self.preview.show_count(count, is_final=is_final)
        if is_final:
            self.choices.know_count(count)
        if not self._is_busy:
            self._show_state()

    def _work(self) -> None:
        self._is_busy = True
        self._show_error("")
        self._show_state()
        self.close_button.setFocus()

    def _rest(self, text: str) -> None:
        """Nothing is being written any more, because of what `text` says."""
        self._is_busy = False
        self._show_error(text)
        self._show_state()

    def _conclude(self, file: Path | None) -> None:
        self._rest("")
        self.accept()
        self.concluded.emit(file)

    def _save(self) -> None:
        if self._task and (file := dialogs.ask_pdf(self, self._task.file)):
            self.save(file)

    def _print(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            self._show_error(translate("Printing", "No printer is set up on this computer. Save a PDF instead."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(self.choices.options))
        if self._task:
            printer.setDocName(self._task.work.article.title)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setIndent(0)
    return prose.wrap(label)
