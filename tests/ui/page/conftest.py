"""A page on the screen, in the program's own faces, so that pixels can be counted."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.article import Article, Kind, Paragraph
from reader.settings import Settings
from reader.ui.page import PageTheme, PageView
from reader.ui.theme import theme_named

Press = Callable[..., None]
MakeArticle = Callable[..., Article]


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """Amiri and its companions."""
    for path in sorted((paths.resources() / "fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0


@pytest.fixture
def light() -> PageTheme:
    """The light theme's page, as large as at first."""
    return theme_named("light").page_theme(Settings())


@pytest.fixture
def page(qapp: QApplication, qtbot, faces: None, light: PageTheme) -> Iterator[PageView]:
    """An empty page, 900 × 700 px, from right to left."""
    qapp.setStyleSheet("")  # of an earlier test's window
    page = PageView(light)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(900, 700)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.clear()


@pytest.fixture
def make() -> MakeArticle:
    """Make an article of texts and paragraphs."""

    def article(*parts: str | Paragraph, title: str = "خبز الصباح") -> Article:
        return Article(title, tuple(Paragraph(part) if isinstance(part, str) else part for part in parts))

    return article


@pytest.fixture
def long_article(make: MakeArticle) -> Article:
    """400 paragraphs of very different lengths, whose heights cannot be guessed well."""
    sentence = "تفتح المخابز أبوابها قبل الفجر، ويعرف أهل الحي موعدها من رائحة الخبز وتقول OpenAI غير ذلك 🍞. "
    parts: list[Paragraph] = []
    for i in range(400):
        kind = (Kind.TEXT, Kind.QUOTE, Kind.TEXT, Kind.HEADING, Kind.LIST)[i % 5]
        text = f"{i + 1}: " + sentence * (i * 7 % 11 // (6 if kind is Kind.HEADING else 1)) + "iiiii " * (i % 13)
        parts.append(Paragraph(text, kind, level=2 if kind is Kind.HEADING else 1))
    return make(*parts)


@pytest.fixture
def press(qapp: QApplication) -> Press:
    """Send a key to a page; Qt's own helper cannot send Arabic letters."""

    def send(page: PageView, key: Qt.Key, *held: Qt.KeyboardModifier, times: int = 1) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        for _ in range(times):
            qapp.sendEvent(page, QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers))
            qapp.sendEvent(page, QKeyEvent(QKeyEvent.Type.KeyRelease, key, modifiers))

    return send


@pytest.fixture
def drag(qtbot) -> Callable[[PageView, QPoint, QPoint], None]:
    """Select with the mouse."""

    def move(page: PageView, start: QPoint, end: QPoint) -> None:
        view = page.viewport()
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view, (start + end) / 2)
        qtbot.mouseMove(view, end)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    return move


@pytest.fixture
def share() -> Callable[[PageView, QColor, QRect], float]:
    """Which part of a rectangle of the page has exactly a colour."""

    def counted(page: PageView, color: QColor, rect: QRect) -> float:
        part = page.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
        points = [(x, y) for x in range(part.width()) for y in range(part.height())]
        return sum(part.pixel(*point) == color.rgb() for point in points) / len(points)

    return counted
