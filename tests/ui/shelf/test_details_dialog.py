"""The details of an article: what is written is handed back, and what is wrong is said at its field."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from reader import i18n
from reader.article import LibraryEntry, iso_date
from reader.library import Library
from reader.ui.shelf.details_dialog import DetailsDialog
from reader.ui.theme import Theme


@pytest.fixture
def entry(library: Library, khubz: str) -> LibraryEntry:
    return library.edit(khubz, authors=["ليلى", "Doe, Jane"], published="2026-08", tags=["طعام"])


@pytest.fixture
def dialog(entry: LibraryEntry, theme: Theme, qtbot) -> Iterator[DetailsDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DetailsDialog(theme, entry, parent)
    dialog.show()
    yield dialog


def line(dialog: DetailsDialog, name: str) -> QLineEdit:
    return next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)


def write(dialog: DetailsDialog, name: str, text: str) -> None:
    line(dialog, name).setText(text)
    line(dialog, name).textEdited.emit(text)


def complaints(dialog: DetailsDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel, "error") if label.isVisible()]


def test_what_is_not_touched_is_not_changed(dialog: DetailsDialog) -> None:
    assert line(dialog, "الكُتّاب").text() == "ليلى، Doe, Jane"
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.changes == {}


def test_what_is_written_is_handed_back_as_the_library_takes_it(
    dialog: DetailsDialog, library: Library, khubz: str
) -> None:
    for name, text in {
        "العنوان": " خبز المساء ",
        "الكُتّاب": "سعيد، ليلى; سعيد",
        "المصدر": "مجلة المطبخ",
        "تاريخ النشر": "٢٠٢٦/٨/٢",
        "الوسوم": "#طعام، خبز",
    }.items():
        write(dialog, name, text)
    dialog.accept()
    edited = library.edit(khubz, **dialog.changes)
    assert (edited.title, edited.authors, edited.source) == ("خبز المساء", ("سعيد", "ليلى"), "مجلة المطبخ")
    assert (edited.published, edited.tags) == ("2026-08-02", ("طعام", "خبز"))


def test_what_is_wrong_is_said_at_its_field(dialog: DetailsDialog, qapp) -> None:
    write(dialog, "العنوان", " ")
    write(dialog, "تاريخ النشر", "أمس")
    dialog.accept()
    assert dialog.isVisible()
    assert len(complaints(dialog)) == 2
    assert "2026-08-20" in line(dialog, "تاريخ النشر").accessibleDescription()
    assert qapp.focusWidget() is line(dialog, "العنوان")
    write(dialog, "العنوان", "خبز")
    assert len(complaints(dialog)) == 1
    write(dialog, "تاريخ النشر", "")
    dialog.accept()
    assert dialog.changes == {"title": "خبز", "published": ""}


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2026", "2026"), ("2026-8", "2026-08"), (" ٢٠٢٦/٠٨/٢٠ ", "2026-08-20"), ("2026.8.2", "2026-08-02"),
        ("2026-08-20T10:00:00+03:00", "2026-08-20T10:00:00+03:00"), ("2026-13", None), ("2026-02-30", None),
        ("أمس", None), ("20-08-2026", None), ("", None),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(written: str, date: str | None) -> None:
    assert iso_date(written) == date


def test_a_date_is_said_in_words_under_its_field(dialog: DetailsDialog) -> None:
    i18n.install("ar", hijri_dates=True)
    write(dialog, "تاريخ النشر", "٢٠٢٦/٨/٢٠")
    assert line(dialog, "تاريخ النشر").accessibleDescription() == "٢٠ أغسطس ٢٠٢٦ (٧ ربيع الأول ١٤٤٨ هـ)"
