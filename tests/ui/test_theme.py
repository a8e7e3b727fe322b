"""Every theme is complete, and its text can be read: WCAG's AA everywhere, AAA for plain text."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette

from reader.annotation import Color
from reader.ui.theme import Theme, theme_named, themes

THEMES = themes()


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_there_are_three_themes_in_their_order() -> None:
    assert [theme.key for theme in THEMES] == ["light", "sepia", "dark"]
    assert [theme.is_dark for theme in THEMES] == [False, False, True]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    for ground in ("paper", "side", "card", "field", "chosen", "hover"):
        assert contrast(theme.color("ink"), theme.color(ground)) >= 7, ground
    for ground in ("hit", "selection"):
        assert contrast(theme.color("ink"), theme.color(ground)) >= 4.5, ground
    for ground in ("paper", "side", "card", "field", "hover", "chosen"):
        assert contrast(theme.color("muted"), theme.color(ground)) >= 4.5, ground
    for ground in ("paper", "side", "card", "field"):
        assert contrast(theme.color("accent"), theme.color(ground)) >= 4.5, ground
        assert contrast(theme.color("danger"), theme.color(ground)) >= 4.5, ground
    assert contrast(theme.color("on_accent"), theme.color("accent")) >= 4.5
    assert contrast(theme.color("on_bubble"), theme.color("bubble")) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_words_can_be_read_on_every_highlight(theme: Theme) -> None:
    for color in Color:
        assert contrast(theme.color("ink"), theme.highlight(color)) >= 4.5, color


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_the_style_sheet_is_filled_and_balanced(theme: Theme) -> None:
    sheet = theme.style_sheet()
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert theme.colors["paper"] in sheet


def test_colours_stand_in_the_theme_files_only() -> None:
    sheet = THEMES[0].style_sheet()
    for color in re.findall(r"#[0-9a-f]{6,8}\b", sheet):
        assert color in THEMES[0].colors.values()


def test_the_page_gets_the_theme_and_the_size() -> None:
    dark = theme_named("dark")
    page = dark.page_theme(30)
    assert (page.size, page.paper, page.is_dark) == (30, dark.color("paper"), True)
    assert page.highlight[Color.BLUE] == dark.highlight(Color.BLUE)


def test_the_palette_follows_the_theme() -> None:
    dark = theme_named("dark")
    assert dark.palette().color(QPalette.ColorRole.Window) == dark.color("side")


def test_an_unknown_theme_is_the_first_one() -> None:
    assert theme_named("no such theme").key == "light"


def test_themes_are_named_in_the_interface_s_language() -> None:
    assert [theme.name for theme in THEMES] == ["فاتح", "سيبيا", "داكن"]
