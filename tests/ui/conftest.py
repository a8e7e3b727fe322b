"""A window's parts with everything real behind them: a Library on disk, its threads, Qt."""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotation import Color
from reader.colors import color_name
from reader.library import Library
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.garbage import WindowCollector
from reader.ui.main_window import MainWindow
from reader.ui.session import ReadingSession
from reader.ui.theme import Theme

ARTICLE = """\
---
title: خبز الصباح
tags: [طعام]
---

تفتح المخابز أبوابها قبل الفجر، ويعرف أهل الحي موعدها من رائحة الخبز.

## كيف يُعجن

يُخلط الدقيق بالماء والملح، ثم يُترك العجين ساعتين حتى يختمر. وتقول OpenAI غير ذلك 🍞 أحيانًا.

من كتب المطبخ القديمة كتاب يصف خبز الشعير، والكتاب محفوظ في دار الكتب.
"""

OTHER = """\
# Tea with mint

Boil the water first, then add the leaves and wait.

The second paragraph says nothing new about the tea.
"""


def written(folder: Path) -> list[Path]:
    """The two files, in a folder of their own below `folder`."""
    files = folder / "files"
    files.mkdir()
    (files / "a-khubz.md").write_text(ARTICLE, encoding="utf-8")
    (files / "b-tea.md").write_text(OTHER, encoding="utf-8")
    return sorted(files.iterdir())


@pytest.fixture(autouse=True)
def window_collector(qapp: QApplication) -> Iterator[None]:
    """As in the program: garbage that may hold widgets is collected in the window's thread and in no other."""
    collector = WindowCollector(qapp)
    yield
    gc.collect()
    collector.stop()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two files that can be imported."""
    return written(tmp_path)


@pytest.fixture
def empty_library(tmp_path: Path) -> Iterator[Library]:
    """A library that holds nothing."""
    with Library(tmp_path / "library", Settings()) as library:
        yield library


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the two files, and beside it the library that they were imported into: once for all tests."""
    folder = tmp_path_factory.mktemp("imported")
    with Library(folder / "library", Settings()) as library:
        library.import_paths(written(folder))
    return folder


@pytest.fixture
def library(empty_library: Library, files: list[Path], imported: Path) -> Library:
    """A library that holds both files, as if they had just been imported into it."""
    ready, own = (folder / "library" / "library.sqlite" for folder in (imported, empty_library.folder.parent))
    with closing(sqlite3.connect(ready)) as source, closing(sqlite3.connect(own)) as target:
        named = target.execute("SELECT * FROM meta").fetchall()
        source.backup(target)
        with target:
            target.executemany("UPDATE meta SET value = ?2 WHERE name = ?1", named)
            target.execute(
                "UPDATE article SET origin = replace(origin, ?, ?)", (str(imported / "files"), str(files[0].parent))
            )
    return empty_library


@pytest.fixture
def khubz(library: Library) -> str:
    """The id of the Arabic article."""
    return library.resolve("خبز الصباح")


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    """The light theme, in Arabic."""
    return Appearance(qapp, Settings())


@pytest.fixture
def theme(appearance: Appearance) -> Theme:
    return appearance.theme


@pytest.fixture
def names() -> dict[Color, str]:
    """The colours' names."""
    return {color: color_name(color, Settings()) for color in Color}


@pytest.fixture
def session(library: Library, tmp_path: Path) -> Iterator[ReadingSession]:
    """A session on the library of two articles, nothing opened."""
    session = ReadingSession(library, tmp_path / "settings.toml")
    yield session
    session.close()


@pytest.fixture
def window(empty_library: Library, appearance: Appearance, tmp_path: Path, qtbot) -> Iterator[MainWindow]:
    """The whole window on an empty library."""
    window = MainWindow(ReadingSession(empty_library, tmp_path / "settings.toml"), appearance)
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def press(qapp: QApplication) -> Callable[..., None]:
    """Send a key to a widget; unlike QTest, Arabic letters are welcome."""

    def send(widget: QWidget, key: int, text: str = "", modifiers: Qt.KeyboardModifier | None = None) -> None:
        held = Qt.KeyboardModifier.NoModifier if modifiers is None else modifiers
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            qapp.sendEvent(widget, QKeyEvent(kind, key, held, text))

    return send


@pytest.fixture
def write(press: Callable[..., None]) -> Callable[[QWidget, str], None]:
    """Type a text into a widget."""

    def send(widget: QWidget, text: str) -> None:
        for character in text:
            press(widget, Qt.Key.Key_unknown, character)

    return send
