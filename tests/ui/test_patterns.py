"""Nothing is told by colour alone, and nothing moves that should not."""

from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtDBus import QDBusMessage
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.annotation import Color
from reader.article import Article, Paragraph, Place, Span
from reader.settings import Settings
from reader.ui import icons, motion, patterns
from reader.ui.appearance import Appearance
from reader.ui.desktop_motion import DesktopMotion
from reader.ui.page import Highlight, PageView
from reader.ui.theme import Theme

INK = QColor(Qt.GlobalColor.black)


def drawn(color: Color) -> QImage:
    image = QImage(60, 8, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    patterns.draw(painter, color, QRectF(2, 1, 56, 6), INK)
    painter.end()
    return image


def test_the_lines_differ_in_one_ink() -> None:
    pictures = {color: drawn(color) for color in Color}
    assert all(one != other for one, other in combinations(pictures.values(), 2))
    discs = [icons.dot(INK, 16, line=(color, QColor(Qt.GlobalColor.white))).pixmap(16, 16).toImage() for color in Color]
    assert all(one != other for one, other in combinations(discs, 2))


def test_a_highlight_has_its_line_if_it_is_asked_for(qtbot, theme: Theme) -> None:
    words = "تفتح المخابز أبوابها قبل الفجر"
    page = PageView(theme.page_theme(Settings()))
    qtbot.addWidget(page)
    page.resize(600, 300)
    page.show_article(Article("خبز", (Paragraph(words),)))
    page.set_highlights([Highlight("a", Span(1, 0, 12), Color.GREEN), Highlight("b", Span(1, 5, 20), Color.RED)])
    plain = page.viewport().grab().toImage()
    page.apply_theme(theme.page_theme(Settings(underline_styles=True)))
    lined = page.viewport().grab().toImage()
    rect = page.rect_of(Span(1, 0, 20))
    ink = theme.dot(Color.RED).rgb()
    rows = {y for y in range(lined.height()) for x in range(lined.width()) if lined.pixel(x, y) == ink}
    assert rows
    assert all(rect.center().y() < row <= rect.bottom() for row in rows)
    assert not any(plain.pixel(x, y) == ink for y in rows for x in range(plain.width()))
    above = (0, 0, lined.width(), min(rows) - 20)
    assert lined.copy(*above) == plain.copy(*above)  # the letters are as they were


def test_the_desktop_s_wish_for_less_motion_is_heard(qapp: QApplication, monkeypatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    desktop, heard = DesktopMotion(qapp), list[bool]()
    desktop.changed.connect(heard.append)
    for key, value in (("enable-animations", False), ("cursor-blink", False), ("enable-animations", True)):
        told = QDBusMessage.createSignal("/", "org.freedesktop.portal.Settings", "SettingChanged")
        told.setArguments(["org.gnome.desktop.interface", key, value])
        desktop.take(told)
    assert heard == [True, False]


def test_reduced_motion_is_a_setting_in_force_at_once(qapp: QApplication, qtbot, theme: Theme) -> None:
    appearance = Appearance(qapp, Settings())
    assert (motion.is_reduced(), motion.duration(200)) == (False, 200)
    assert qapp.cursorFlashTime() > 0
    appearance.apply(Settings(reduced_motion=True))
    assert (motion.is_reduced(), motion.duration(200)) == (True, 0)
    assert qapp.cursorFlashTime() == 0
    page = PageView(theme.page_theme(Settings()))
    qtbot.addWidget(page)
    page.show_article(Article("خبز", (Paragraph("فقرة"),)))
    page.go_to(Place(1), flash=True)
    page._fading.setCurrentTime(page._fading.duration() // 2)
    assert page._page.painting.flash.strength == 1
    appearance.apply(Settings())
    assert not motion.is_reduced()
    assert qapp.cursorFlashTime() > 0
