"""The questions that the window asks: which files, which folder, what title."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from reader.i18n import translate
from reader.importers import IMPORTERS


def ask_files(parent: QWidget) -> list[Path]:
    """Files to import; none if the user changed their mind. The kinds offered are those that have an importer."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, translate("Dialogs", "Import files"), str(Path.home()), import_filters()
    )
    return [Path(name) for name in names]


def import_filters() -> str:
    """The kinds of files that can be imported, as Qt's file dialog wants them."""
    every = " ".join(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes if suffix)
    lines = [f"{translate('Dialogs', 'All texts')} ({every})"]
    for importer in IMPORTERS:
        suffixes = " ".join(f"*{suffix}" for suffix in importer.suffixes if suffix)
        lines.append(f"{translate('Importers', importer.label)} ({suffixes})")
    return ";;".join(lines)


def ask_folder(parent: QWidget, title: str, start: str) -> Path | None:
    """A folder; None if the user changed their mind."""
    name = QFileDialog.getExistingDirectory(parent, title, start or str(Path.home()))
    return Path(name) if name else None


def ask_title(parent: QWidget, title: str) -> str | None:
    """Another title for an article; None if the user changed their mind or left it empty or as it was."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(translate("Dialogs", "Rename the article"))
    dialog.setLabelText(translate("Dialogs", "Title:"))
    dialog.setTextValue(title)
    dialog.setOkButtonText(translate("Dialogs", "Rename"))
    dialog.setCancelButtonText(translate("Dialogs", "Cancel"))
    dialog.setMinimumWidth(parent.width() // 2)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    new = dialog.textValue().strip()
    return new if new and new != title else None


def show_failure(text: str) -> None:
    """Say why the program cannot start."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Hashiya", text)
    box.addButton(translate("Dialogs", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
