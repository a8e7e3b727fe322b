"""The questions that the window asks."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.importers import IMPORTERS
from reader.ui import dialogs
from reader.ui.theme import Theme


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    widget.resize(800, 600)
    qtbot.addWidget(widget)
    return widget


def test_the_kinds_of_files_are_those_that_can_be_imported() -> None:
    every, *kinds, anything = dialogs.import_filters()
    assert len(kinds) == len(IMPORTERS)
    for importer in IMPORTERS:
        for suffix in filter(None, importer.suffixes):
            assert f"*{suffix}" in every
    assert anything.endswith("(*)")


def test_a_title_is_asked_for_with_the_old_one_ready_to_be_replaced(parent: QWidget, theme: Theme, qtbot) -> None:
    dialog = dialogs.TitleDialog("عنوان قديم", theme, parent)
    qtbot.addWidget(dialog)
    assert dialog.title == "عنوان قديم"
    assert dialog.findChild(QLineEdit).selectedText() == "عنوان قديم"


def test_the_file_dialog_speaks_the_interface_s_language(parent: QWidget, qtbot) -> None:
    dialog = dialogs._file_dialog(parent, "استيراد", "استورد")
    qtbot.addWidget(dialog)
    assert dialog.labelText(dialog.DialogLabel.Reject) == "إلغاء"
    assert dialog.labelText(dialog.DialogLabel.LookIn) == "المجلد:"
