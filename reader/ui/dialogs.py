"""The questions that the window asks: which files, which folder, what title."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from reader.i18n import translate
from reader.importers import IMPORTERS
from reader.store import Sums
from reader.ui import sides
from reader.ui.dialog_frame import DialogFrame
from reader.ui.theme import Theme


def ask_files(parent: QWidget) -> list[Path]:
    """Files to import; none if the user changed their mind. The kinds offered are those that have an importer."""
    dialog = _file_dialog(parent, translate("Dialogs", "Import files"), translate("Dialogs", "Import"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(import_filters())
    return [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []


def import_filters() -> list[str]:
    """The kinds of files that can be imported, as Qt's file dialog names them."""
    every = " ".join(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes if suffix)
    filters = [f"{translate('Dialogs', 'All texts')} ({every})"]
    for importer in IMPORTERS:
        suffixes = " ".join(f"*{suffix}" for suffix in importer.suffixes if suffix)
        filters.append(f"{translate('Importers', importer.label)} ({suffixes})")
    return [*filters, f"{translate('Dialogs', 'All files')} (*)"]


def ask_highlights(parent: QWidget) -> Path | None:
    """A file of highlights made in another program; None if the user changed their mind."""
    dialog = _file_dialog(parent, translate("Dialogs", "Import highlights"), translate("Dialogs", "Open"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    kinds = translate("Dialogs", "Highlights of other programs")
    dialog.setNameFilters([f"{kinds} (*.json *.jsonld *.csv *.txt)", f"{translate('Dialogs', 'All files')} (*)"])
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def ask_folder(parent: QWidget, title: str, start: str = "") -> Path | None:
    """A folder; None if the user changed their mind."""
    dialog = _file_dialog(parent, title, translate("Dialogs", "Choose"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if start:
        dialog.setDirectory(start)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def ask_pdf(parent: QWidget, file: Path) -> Path | None:
    """Where to write a PDF file, by default `file`; None if the user changed their mind."""
    dialog = _file_dialog(parent, translate("Dialogs", "Save as PDF"), translate("Dialogs", "Save"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(["PDF (*.pdf)"])
    dialog.setDefaultSuffix("pdf")
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def ask_table(parent: QWidget, file: Path) -> Path | None:
    """Where to write a table, by default `file`; None if the user changed their mind."""
    dialog = _file_dialog(parent, translate("Dialogs", "Save as CSV"), translate("Dialogs", "Save"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(["CSV (*.csv)"])
    dialog.setDefaultSuffix("csv")
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _file_dialog(parent: QWidget, title: str, accept: str) -> QFileDialog:
    """A file dialog whose words are ours: Qt's own Arabic has gaps."""
    dialog = QFileDialog(parent, title, str(Path.home()))
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, translate("Dialogs", "Folder:")),
        (QFileDialog.DialogLabel.FileName, translate("Dialogs", "Name:")),
        (QFileDialog.DialogLabel.FileType, translate("Dialogs", "Kind:")),
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, translate("Dialogs", "Cancel")),
    ):
        dialog.setLabelText(label, text)
    return dialog


def ask_title(parent: QWidget, theme: Theme, title: str) -> str | None:
    """Another title for an article; None if the user changed their mind, or left it empty or as it was."""
    dialog = TitleDialog(title, theme, parent)
    new = dialog.title.strip() if dialog.exec() else ""
    return new if new and new != title else None


def ask_search_name(parent: QWidget, theme: Theme, name: str) -> str | None:
    """A name for a search; None if the user changed their mind, or left it empty."""
    dialog = TitleDialog(
        name,
        theme,
        parent,
        head=translate("Dialogs", "Save the search"),
        label=translate("Dialogs", "Name of the search"),
        accept=translate("Dialogs", "Save"),
    )
    return (dialog.title.strip() or None) if dialog.exec() else None


def ask_purge(parent: QWidget, theme: Theme, sums: Sums) -> bool:
    """Whether to delete what is in the trash for good; what goes and what stays is said."""
    dialog = DialogFrame(theme, parent)
    kept = translate("Dialogs", "No highlights or notes are lost: there are none on it.")
    if sums.notes:
        kept = translate(
            "Dialogs", "%n highlight(s) and note(s) on it stay on the desk of all notes.", None, sums.notes
        )
        kept += " " + translate("Dialogs", "They find their words again if the text is imported again.")
    goes = translate("Dialogs", "Texts, files and pictures go and cannot be brought back.")
    dialog.head(translate("Dialogs", "Delete %n article(s) for good?", None, sums.articles), f"{goes} {kept}")
    delete, cancel = dialog.button(), dialog.button(primary=True)
    delete.setText(translate("Dialogs", "Delete for good"))
    delete.clicked.connect(dialog.accept)
    cancel.setText(translate("Dialogs", "Cancel"))
    cancel.clicked.connect(dialog.reject)
    dialog.setMinimumWidth(theme.size("dialog"))
    return bool(dialog.exec())


def ask_template_name(parent: QWidget, theme: Theme, name: str) -> str | None:
    """Another name for a template; None if the user changed their mind, or left it empty or as it was."""
    dialog = TitleDialog(
        name,
        theme,
        parent,
        head=translate("Templates", "Rename the template"),
        label=translate("Templates", "Name of the template"),
    )
    new = dialog.title.strip() if dialog.exec() else ""
    return new if new and new != name else None


class TitleDialog(DialogFrame):
    """Asks for a title, or another name. Enter accepts, Escape does not."""

    def __init__(
        self, title: str, theme: Theme, parent: QWidget, *, head: str = "", label: str = "", accept: str = ""
    ) -> None:
        super().__init__(theme, parent)
        self.head(head or translate("Dialogs", "Rename the article"))
        self._line = QLineEdit(title, self)
        self._line.setFixedHeight(theme.size("control"))
        self._line.setAlignment(sides.leading())
        self._line.setAccessibleName(label or translate("Dialogs", "Title of the article"))
        self._line.selectAll()
        self.body.addWidget(self._line)
        cancel, rename = self.button(), self.button(primary=True)
        cancel.setText(translate("Dialogs", "Cancel"))
        cancel.clicked.connect(self.reject)
        rename.setText(accept or translate("Dialogs", "Rename"))
        rename.clicked.connect(self.accept)
        self.setMinimumWidth(theme.size("dialog"))

    @property
    def title(self) -> str:
        """What is written."""
        return self._line.text()
