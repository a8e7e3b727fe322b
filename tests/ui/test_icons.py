"""The icons: one style, every one drawn, and turned over where direction means something."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from reader import i18n, paths
from reader.ui import icons
from reader.ui.actions import TABLE
from reader.ui.main_window import MainWindow

FILES = sorted((paths.resources() / "icons").glob("*.svg"))
NAMES = [path.stem for path in FILES if path.stem != icons.APPLICATION]

# What a reader of Arabic expects the other way round, and what stays as it is on every clock and in every hand.
MIRRORED = {
    "back", "chevron_start", "chevron_end", "undo", "redo", "notes", "list", "sort", "panel_start", "panel_end",
    "quote", "tag", "guide",
}  # fmt: skip
KEPT = {"search", "clock", "check", "done", "note", "retry", "close", "import", "export", "chevron_down", "letters"}

INK = QColor("#211c15")


def drawn(name: str, language: str, size: int = 48) -> QImage:
    i18n.install(language)
    return pictured(icons.icon(name, INK, size), size)


def pictured(icon: QIcon, size: int) -> QImage:
    return icon.pixmap(size, size).toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def ink(image: QImage) -> int:
    return sum(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_one_line_of_svg_that_draws_something(path: Path, qapp: QApplication) -> None:
    assert path.read_text(encoding="utf-8").count("\n") == 1
    if path.stem != icons.APPLICATION:
        image = drawn(path.stem, "en")
        assert 0.01 < ink(image) / (image.width() * image.height()) < 0.6


@pytest.mark.parametrize("name", NAMES)
def test_the_icons_have_one_style(name: str) -> None:
    root = ET.parse(paths.resources() / "icons" / f"{name}.svg").getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width"), root.get("fill")) == ("currentColor", "1.75", "none")
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")
    assert root.get("data-mirror") in {None, "rtl"}
    for part in root:
        assert part.get("fill", "currentColor") == "currentColor"
        assert part.get("stroke", "none") == "none"


@pytest.mark.parametrize("name", sorted(MIRRORED))
def test_what_points_along_the_line_is_turned_over_in_arabic(name: str, qapp: QApplication) -> None:
    english, arabic = drawn(name, "en"), drawn(name, "ar")
    assert arabic != english
    assert alike(arabic, english.flipped(Qt.Orientation.Horizontal))


@pytest.mark.parametrize("name", sorted(KEPT))
def test_what_is_the_same_everywhere_is_left_alone(name: str, qapp: QApplication) -> None:
    assert drawn(name, "ar") == drawn(name, "en")


def test_start_and_end_are_opposite(qapp: QApplication) -> None:
    assert alike(drawn("chevron_start", "ar"), drawn("chevron_end", "en"))
    assert alike(drawn("undo", "ar"), drawn("redo", "en"))


def test_every_command_with_an_icon_has_its_file() -> None:
    assert {row.icon for row in TABLE if row.icon} <= set(NAMES)


def test_an_unknown_icon_is_a_mistake(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("unheard-of", INK, 16)


def test_the_program_has_a_sign_for_every_size(qapp: QApplication) -> None:
    sizes = sorted(size.width() for size in icons.application_icon().availableSizes())
    assert (sizes[0], sizes[-1]) == (16, 256)
    picture = pictured(icons.application_icon(), 16)
    colors = {picture.pixelColor(x, y).name() for x in range(16) for y in range(16) if picture.pixelColor(x, y).alpha()}
    assert {"#8c2f1b", "#fbf8f1"} <= colors, "the binding and the paper of the light theme"


def test_a_change_of_language_turns_the_icons_at_once(window: MainWindow) -> None:
    size = window.appearance.theme.size("glyph")
    arabic = pictured(window.table["notes"].icon(), size)
    window.session.change_settings(language="en")
    english = pictured(window.table["notes"].icon(), size)
    assert english != arabic
    assert alike(english, arabic.flipped(Qt.Orientation.Horizontal))


def alike(one: QImage, other: QImage) -> bool:
    """The same picture but for the rounding of its edges."""
    shades = (
        abs(one.pixelColor(x, y).alpha() - other.pixelColor(x, y).alpha())
        for x in range(one.width())
        for y in range(one.height())
    )
    return one.size() == other.size() and max(shades) < 64
