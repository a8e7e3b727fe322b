"""The report of refusals: what it lists, and what can be done about it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from reader.errors import EmptyFile
from reader.reports import ImportReport, Refused
from reader.ui import wording
from reader.ui.arrivals.report_dialog import ReportDialog
from reader.ui.theme import Theme


def report_of(count: int) -> ImportReport:
    paths = [Path(f"/كتب/مجلد/{number}-{'طويل' * 30}.txt") for number in range(count)]
    return ImportReport(failed=[Refused(path, EmptyFile(name=path.name)) for path in paths])


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def shown(count: int, theme: Theme, parent: QWidget) -> tuple[ReportDialog, QListView]:
    dialog = ReportDialog(wording.refusals(report_of(count)), theme, parent)
    dialog.show()
    view = dialog.findChild(QListView)
    assert isinstance(view, QListView)
    return dialog, view


def press(dialog: ReportDialog, text: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == text).click()


def test_every_refusal_is_a_row_with_its_reason(theme: Theme, parent: QWidget) -> None:
    dialog, view = shown(3, theme, parent)
    assert view.model().rowCount() == 3
    spoken = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "فارغ" in spoken
    assert dialog.windowTitle() == "تعذّر استيراد ٣ ملفات"
    dialog.grab()


def test_thousands_are_no_widgets(theme: Theme, parent: QWidget) -> None:
    dialog, view = shown(3000, theme, parent)
    assert view.model().rowCount() == 3000
    assert len(dialog.findChildren(QWidget)) < 40
    view.scrollToBottom()
    dialog.grab()


def test_all_or_what_is_chosen_is_copied(theme: Theme, parent: QWidget) -> None:
    dialog, view = shown(3, theme, parent)
    press(dialog, "نسخ الكل")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3
    view.setCurrentIndex(view.model().index(1, 0))
    press(dialog, "نسخ المحدَّد")
    (line,) = QGuiApplication.clipboard().text().splitlines()
    assert line.startswith("/كتب/مجلد/1-")
    assert "\t" in line


def test_what_is_chosen_is_tried_again(theme: Theme, parent: QWidget, qtbot) -> None:
    dialog, view = shown(3, theme, parent)
    view.setCurrentIndex(view.model().index(2, 0))
    with qtbot.waitSignal(dialog.retry_requested) as retried:
        press(dialog, "إعادة محاولة المحدَّد")
    assert retried.args[0] == [report_of(3).failed[2].path]
    assert not dialog.isVisible()


def test_the_folder_of_the_chosen_file_is_opened(theme: Theme, parent: QWidget, qtbot) -> None:
    dialog, view = shown(2, theme, parent)
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(dialog.folder_requested) as folder:
        press(dialog, "فتح المجلد")
    assert folder.args[0] == Path("/كتب/مجلد")
