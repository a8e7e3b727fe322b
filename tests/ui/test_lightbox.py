"""A picture over the whole window."""

import base64

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from reader.intake import Pasted
from reader.ui.lightbox import Lightbox
from reader.ui.main_window import MainWindow
from tests.pictures import png

COLORS = [b"\x20\x50\xc0", b"\xc0\x50\x20"]


@pytest.fixture
def box(window: MainWindow, qtbot) -> Lightbox:
    """Opened by a click on the first picture of two."""
    held = [base64.b64encode(png(200, 150, color)).decode() for color in COLORS]
    images = "".join(f'<figure><img alt="وصف" src="data:image/png;base64,{one}"></figure><p>نص</p>' for one in held)
    report = window.session._library.import_text(Pasted(f"<p>قبل</p>{images}", is_page=True))
    window.session.open(report.imported[0].entry.id)
    view = window.page.page
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.picture_rect(2).center())
    return window.page.lightbox


def shows(box: Lightbox, color: bytes) -> bool:
    return box.grab().toImage().pixelColor(box.rect().center() - QPoint(0, 20)) == QColor(*color)


def test_pictures_one_after_another(window: MainWindow, box: Lightbox, press, qtbot) -> None:
    assert (box.number, box.size(), box.hasFocus()) == (2, window.size(), True)
    assert box.accessibleDescription() == "وصف"
    qtbot.waitUntil(lambda: shows(box, COLORS[0]))
    for key, number in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 4), (Qt.Key.Key_Left, 4)):
        press(box, key)
        assert box.number == number
    qtbot.waitUntil(lambda: shows(box, COLORS[1]))
    press(box, Qt.Key.Key_Escape)
    assert not box.isVisible() and window.page.page.hasFocus()
    view = window.page.page
    for put_away in (
        lambda: QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center()),
        lambda: window.session.reading.arrange_anew(window.session.reading.article),
    ):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.picture_rect(4).center())
        assert box.number == 4
        put_away()
        assert (box.number, box.isVisible()) == (0, False)
