"""A new article from the clipboard, or from a text that is dropped."""

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from reader.article import Kind
from reader.ui.arrivals.incoming import incoming
from reader.ui.arrivals.paste_dialog import PasteDialog
from reader.ui.main_window import MainWindow
from reader.ui.page import PageView
from tests.pictures import png

LONG = 20_000
TEXT = "رحلة إلى دار الكتب\n\nدخلتُ القاعة الكبرى قبل الظهر، وفيها من القرّاء عدد لا يزيد على أصابع اليد الواحدة."
PAGE = (
    "<meta charset='utf-8'><h1>رحلة إلى دار الكتب</h1><p>دخلتُ القاعة <b>الكبرى</b> قبل الظهر.</p>"
    "<h2>الفهارس</h2><ul><li>فهرس المؤلفين</li></ul>"
)


def data(text: str = "", page: str = "", source: str = "") -> QMimeData:
    made = QMimeData()
    if page:
        made.setHtml(page)
    if text:
        made.setText(text)
    if source:
        made.setData("text/x-moz-url-priv", source.encode("utf-16-le"))
    return made


def dialog_of(window: MainWindow) -> PasteDialog:
    assert window.arrivals.dialog
    return window.arrivals.dialog


def lines(dialog: PasteDialog) -> list[QLineEdit]:
    """Title, source."""
    return dialog.findChildren(QLineEdit)


def button(dialog: PasteDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def paste(window: MainWindow, came: QMimeData, qtbot) -> PasteDialog:
    """Paste, and wait for the preview."""
    QGuiApplication.clipboard().setMimeData(came)
    window.table["paste"].trigger()
    return read(window, qtbot)


def read(window: MainWindow, qtbot) -> PasteDialog:
    """The dialog, when it shows what would be made of the text."""
    dialog = dialog_of(window)
    qtbot.waitUntil(button(dialog, "إضافة إلى المكتبة").isEnabled, timeout=LONG)
    return dialog


def test_a_copied_page_becomes_an_article_with_its_structure(window: MainWindow, qtbot) -> None:
    dialog = paste(window, data(TEXT, PAGE, "https://example.org/rihla"), qtbot)
    assert [line.text() for line in lines(dialog)] == ["رحلة إلى دار الكتب", "https://example.org/rihla"]
    with qtbot.waitSignal(window.session.panes.article_opened, timeout=LONG) as opened:
        button(dialog, "إضافة إلى المكتبة").click()
    article, entry = opened.args[0].article, opened.args[0].entry
    assert [paragraph.kind for paragraph in article.paragraphs] == [Kind.TEXT, Kind.HEADING, Kind.LIST]
    assert (entry.source, entry.origin) == ("https://example.org/rihla", None)
    assert window.arrivals.dialog is None
    assert "استُورد مقال واحد" in window.messages.text


def test_the_preview_shows_the_pictures_that_come_with_the_text(window: MainWindow, qtbot) -> None:
    held = base64.b64encode(png(300, 200, b"\x20\x50\xc0")).decode()
    dialog = paste(window, data(page=f'<p>قبل</p><p><img src="data:image/png;base64,{held}"></p>'), qtbot)
    view = dialog.findChild(PageView)
    box = view.picture_rect(2)
    assert (box.width(), box.height()) == (300, 200)
    qtbot.waitUntil(
        lambda: view.viewport().grab().toImage().pixelColor(box.center()) == QColor(0x20, 0x50, 0xC0), timeout=LONG
    )


def test_as_plain_text_under_another_title(window: MainWindow, qtbot, write) -> None:
    dialog = paste(window, data(TEXT, PAGE), qtbot)
    plain = next(one for one in dialog.findChildren(QToolButton) if one.text() == "نصًّا فقط")
    plain.click()
    read(window, qtbot)
    title = lines(dialog)[0]
    title.selectAll()
    write(title, "عنواني")
    with qtbot.waitSignal(window.session.panes.article_opened, timeout=LONG) as opened:
        button(dialog, "إضافة إلى المكتبة").click()
    article = opened.args[0].article
    assert article.title == "عنواني"
    assert [paragraph.text for paragraph in article.paragraphs] == TEXT.split("\n\n")


def test_the_same_text_again_opens_what_is_there(window: MainWindow, qtbot) -> None:
    for count in (1, 2):
        dialog = paste(window, data(TEXT), qtbot)
        with qtbot.waitSignal(window.session.import_finished, timeout=LONG) as finished:
            button(dialog, "إضافة إلى المكتبة").click()
        assert len(finished.args[0].unchanged) == count - 1
    assert len(window.session.entries()) == 1


def test_what_cannot_be_read_says_why_and_can_be_tried_otherwise(window: MainWindow, qtbot) -> None:
    with qtbot.waitSignal(window.session.paster.refused, timeout=LONG) as refused:
        window.arrivals.take(data(TEXT, "<script>1</script>"))
    assert "النص الملصق" in refused.args[1]
    dialog = dialog_of(window)
    assert not button(dialog, "إضافة إلى المكتبة").isEnabled()
    next(one for one in dialog.findChildren(QToolButton) if one.text() == "نصًّا فقط").click()
    read(window, qtbot)
    dialog.reject()


def test_a_failure_to_keep_it_leaves_everything_in_the_dialog(window: MainWindow, qtbot) -> None:
    dialog = paste(window, data(TEXT), qtbot)
    window.session.paster._thread.submit(
        lambda library: library._store._connection.execute("PRAGMA query_only = ON") and None
    )
    button(dialog, "إضافة إلى المكتبة").click()
    assert read(window, qtbot).isVisible()
    assert any("لا يمكن" in label.text() or "تعذّر" in label.text() for label in dialog.findChildren(QLabel))
    assert lines(dialog)[0].text() == "رحلة إلى دار الكتب"
    window.session.paster._thread.submit(
        lambda library: library._store._connection.execute("PRAGMA query_only = OFF") and None
    )
    with qtbot.waitSignal(window.session.panes.article_opened, timeout=LONG):
        button(dialog, "إضافة إلى المكتبة").click()


def test_an_empty_clipboard_is_said_and_a_text_copied_meanwhile_is_taken(window: MainWindow, qtbot) -> None:
    QGuiApplication.clipboard().setMimeData(data(" "))
    window.table["paste"].trigger()
    dialog = dialog_of(window)
    assert dialog.is_empty
    QGuiApplication.clipboard().setMimeData(data(TEXT))
    assert not read(window, qtbot).is_empty
    dialog.reject()


def test_copied_files_are_imported(window: MainWindow, files: list[Path], qtbot) -> None:
    came = QMimeData()
    came.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    QGuiApplication.clipboard().setMimeData(came)
    with qtbot.waitSignal(window.session.import_finished, timeout=LONG) as finished:
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(finished.args[0].imported) == len(files)


def test_a_dropped_text_is_offered(window: MainWindow, qapp: QApplication, qtbot) -> None:
    middle, copy = window.rect().center(), Qt.DropAction.CopyAction
    held, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    dropped = data(TEXT)
    qapp.sendEvent(window, QDragEnterEvent(middle, copy, dropped, buttons, held))
    qapp.sendEvent(window, QDropEvent(QPointF(middle), copy, dropped, buttons, held))
    assert lines(read(window, qtbot))[0].text() == "رحلة إلى دار الكتب"
    dialog_of(window).reject()


def test_pasting_into_a_field_is_not_taken_from_it(window: MainWindow, qtbot) -> None:
    QGuiApplication.clipboard().setText("كلمات")
    window.table["find"].trigger()
    qtbot.keyClick(window.search_box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.search_box.text() == "كلمات"
    assert window.arrivals.dialog is None


@pytest.mark.parametrize(
    ("text", "is_page"), [("<!DOCTYPE html><html><p>x", True), ("\n<p class='a'>x</p>", True), ("<3 كل هذا", False)]
)
def test_the_source_of_a_page_copied_as_text_is_told(text: str, is_page: bool) -> None:
    assert bool(incoming(data(text)).page) is is_page


def test_only_an_address_is_taken_for_the_source() -> None:
    assert incoming(data(TEXT, source="javascript:alert(1)")).source == ""
    assert incoming(data(TEXT, source="https://example.org/a b")).source == ""
