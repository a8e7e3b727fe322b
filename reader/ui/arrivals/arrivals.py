"""What comes in by the clipboard or a drag, and the reports of what did not come in: the dialogs about both."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.highlight_importers import Work
from reader.reports import ImportReport
from reader.ui import dialogs, wording
from reader.ui.appearance import Appearance
from reader.ui.arrivals.findings import Findings
from reader.ui.arrivals.highlights_dialog import HighlightsDialog
from reader.ui.arrivals.incoming import Incoming, incoming
from reader.ui.arrivals.paste_dialog import PasteDialog
from reader.ui.arrivals.report_dialog import ReportDialog
from reader.ui.session import ReadingSession

# px of the reading face in the preview of what is pasted.
_PREVIEW_SIZE = 17


class Arrivals(QObject):
    """Opens the dialogs, and hands what they ask for to the session."""

    def __init__(self, session: ReadingSession, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._appearance = appearance
        self._window = window
        self._refused: ImportReport | None = None
        self.dialog: PasteDialog | None = None
        """The dialog of what is being pasted, while it is open."""
        session.porter.opened.connect(self._offer_highlights)

    # --- pasting and dropping ------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Import the files on the clipboard, or else offer to make an article of its text."""
        self.take(QGuiApplication.clipboard().mimeData() or QMimeData())  # None before anything was ever copied

    def take(self, data: QMimeData) -> None:
        """Import the files that are dropped or pasted; offer to make an article of a text."""
        came = incoming(data)
        if came.files:
            self._session.import_paths(came.files)
        else:
            self._offer(came)

    def _offer(self, came: Incoming) -> None:
        if self.dialog:
            self.dialog.take(came)
            return
        theme, paster = self._appearance.theme, self._session.paster
        preview = theme.page_theme(self._session.settings.changed(reading_size=_PREVIEW_SIZE))
        dialog = PasteDialog(came, theme, preview, self._window)
        dialog.preview_requested.connect(paster.preview)
        dialog.import_requested.connect(paster.take)
        paster.previewed.connect(dialog.show_preview)
        paster.refused.connect(dialog.show_refusal)
        paster.taken.connect(dialog.accept)
        QGuiApplication.clipboard().dataChanged.connect(self._look_again)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()
        dialog.begin()

    def _look_again(self) -> None:
        """Something was copied while the dialog waits for a text."""
        came = incoming(QGuiApplication.clipboard().mimeData() or QMimeData())
        if self.dialog and self.dialog.is_empty and came.is_text:
            self.dialog.take(came)

    def _forget_dialog(self) -> None:
        QGuiApplication.clipboard().dataChanged.disconnect(self._look_again)
        if self.dialog:
            self.dialog.deleteLater()
            self.dialog = None

    # --- highlights of other programs ---------------------------------------------------------------------------

    def import_highlights(self) -> None:
        """Ask for a file of highlights, and look for the articles that they are from."""
        if file := dialogs.ask_highlights(self._window):
            self._session.porter.open(file)

    def _offer_highlights(self, file: Path, works: list[Work]) -> None:
        porter = self._session.porter
        dialog = HighlightsDialog(file, works, self._session.entries(), self._appearance.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.match_requested.connect(porter.match)
        dialog.import_requested.connect(porter.take)
        porter.matched.connect(dialog.show_report)
        dialog.open()
        dialog.begin()

    # --- reports -------------------------------------------------------------------------------------------------

    def import_finished(self, report: ImportReport) -> None:
        """Keep the report of what was refused, to be read again."""
        if report.failed:
            self._refused = report

    @property
    def has_refusals(self) -> bool:
        """Whether there is a report to be read."""
        return self._refused is not None

    def show_refusals(self) -> None:
        """Show what the last import that had refusals refused."""
        if self._refused:
            self.show_findings(wording.refusals(self._refused))

    def show_findings(self, findings: Findings) -> None:
        """Show a report beside the window, which goes on."""
        dialog = ReportDialog(findings, self._appearance.theme, self._window)
        dialog.retry_requested.connect(self._session.import_paths)
        dialog.folder_requested.connect(open_folder)
        dialog.show()


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
