"""Every theme is complete, and what is on the screen can be read: WCAG's AA, AAA for plain text and high contrast."""

import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette

from reader.annotation import Color
from reader.settings import SYSTEM_THEME, Settings
from reader.ui.page.decorations import blend, tint
from reader.ui.theme import Theme, choice_of, theme_named, themes
from tests.ui.contrast import contrast, over

THEMES = themes()

# What text lies on all over the window, and what it may lie on besides in the page.
GROUNDS = ("paper", "side", "card", "field", "chosen", "hover")
MARKS = ("hit", "selection", *(f"highlight {color}" for color in Color))

# Each colour of text with all that it is seen on.
TEXTS = {
    "ink": (*GROUNDS, *MARKS, "code"),
    "soft_ink": GROUNDS,
    "muted": (*GROUNDS, *MARKS),  # furniture and pictures can be marked, too; and it is the colour of placeholders
    "accent": (*GROUNDS, *MARKS, "scrim"),  # links, tags, the numbers of paragraphs
    "danger": ("paper", "side", "card", "field"),
    "on_accent": ("accent",),
    "on_bubble": ("bubble", "bubble_line"),
}

# What is no text but has to be seen: edges of controls, the ring of the focus, the colours of highlights.
SIGNS = {
    "outline": ("paper", "side", "card", "field"),
    "accent": GROUNDS,
    **{f"dot {color}": GROUNDS for color in Color},
    **{f"swatch {color}": ("bubble",) for color in Color},
}


def ground(theme: Theme, name: str) -> QColor:
    """A colour by what the tables above call it."""
    kind, _, key = name.partition(" ")
    match kind:
        case "highlight":
            return theme.highlight(Color(key))
        case "swatch":
            return theme.swatch(Color(key))
        case "dot":
            return theme.dot(Color(key))
        case "code":
            return over(tint(theme.color("muted"), 0.14), theme.color("paper"))
        case "scrim":
            return over(theme.color("scrim"), theme.color("paper"))
    return theme.color(name)


def distance(one: QColor, other: QColor) -> float:
    """How far two colours lie apart, of 442."""
    return dist(one.getRgb()[:3], other.getRgb()[:3])


def too_faint(theme: Theme, table: dict[str, tuple[str, ...]], least: float) -> list[str]:
    return [
        f"{name} on {below}: {contrast(ground(theme, name), ground(theme, below)):.2f}"
        for name, grounds in table.items()
        for below in grounds
        if contrast(ground(theme, name), ground(theme, below)) < least
    ]


each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)


def test_there_are_four_themes_in_their_order() -> None:
    assert [theme.key for theme in THEMES] == ["light", "sepia", "dark", "contrast"]
    assert [theme.is_dark for theme in THEMES] == [False, False, True, False]


@each_theme
def test_text_can_be_read_on_everything_it_lies_on(theme: Theme) -> None:
    assert too_faint(theme, TEXTS, 4.5) == []


@each_theme
def test_plain_text_can_be_read_with_ease(theme: Theme) -> None:
    assert too_faint(theme, {"ink": GROUNDS, "on_bubble": ("bubble",)}, 7) == []


@each_theme
def test_signs_can_be_seen(theme: Theme) -> None:
    assert too_faint(theme, SIGNS, 3) == []


@each_theme
def test_words_can_be_read_where_highlights_overlap(theme: Theme) -> None:
    page = theme.page_theme(Settings())
    for one, other in combinations(Color, 2):
        mixed = blend([page.highlight[one], page.highlight[other]], page)
        assert contrast(page.text, mixed) >= 4.5, (one, other)


@each_theme
def test_a_selection_is_seen_and_read_over_every_highlight(theme: Theme) -> None:
    page = theme.page_theme(Settings())
    for color in Color:
        mixed = blend([page.highlight[color], page.selection], page)
        assert contrast(page.text, mixed) >= 4.5, color
        for ground in (page.highlight[color], page.selection):
            assert distance(mixed, ground) > 20, color
        assert distance(page.highlight[color], page.selection) > 20, color


@each_theme
def test_the_line_of_a_colour_is_seen_under_words_and_on_buttons(theme: Theme) -> None:
    assert too_faint(theme, {f"dot {color}": (f"highlight {color}",) for color in Color}, 2.5) == []
    assert too_faint(theme, {"bubble": tuple(f"swatch {color}" for color in Color)}, 3) == []
    assert too_faint(theme, {"field": tuple(f"dot {color}" for color in Color)}, 3) == []


def test_high_contrast_is_what_it_says() -> None:
    theme = theme_named("contrast")
    assert too_faint(theme, TEXTS, 7) == []
    dots = {name: grounds for name, grounds in SIGNS.items() if not name.startswith("swatch")}
    assert too_faint(theme, dots, 4.5) == []
    assert theme.size("hairline") > theme_named("light").size("hairline")


@each_theme
def test_what_is_switched_off_is_still_seen(theme: Theme) -> None:
    assert too_faint(theme, {"faint": ("paper", "side", "card", "field")}, 2) == []


@each_theme
def test_the_style_sheet_is_filled_and_balanced(theme: Theme) -> None:
    sheet = theme.style_sheet()
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert theme.colors["paper"] in sheet


def test_the_drawings_of_the_style_sheet_are_there_in_its_colours() -> None:
    dark = theme_named("dark")
    named = re.findall(r"url\((.+?)\)", dark.style_sheet())
    assert named
    for path in named:
        assert "currentColor" not in Path(path).read_text(encoding="utf-8")
    assert any(dark.colors["on_accent"] in Path(path).read_text(encoding="utf-8") for path in named)


def test_qt_s_own_dialogs_have_our_icons(qapp, appearance) -> None:
    sample = {}
    for key in ("light", "dark"):
        appearance.apply(Settings(theme=key))
        pictures = {
            name: QIcon.fromTheme(name).pixmap(24, 24).toImage() for name in ("folder", "go-up", "dialog-warning")
        }
        assert not any(picture.isNull() for picture in pictures.values())
        sample[key] = pictures["folder"]
    assert sample["light"] != sample["dark"]


def test_colours_stand_in_the_theme_files_only() -> None:
    sheet = THEMES[0].style_sheet()
    for color in re.findall(r"#[0-9a-f]{6,8}\b", sheet):
        assert color in THEMES[0].colors.values()
    package = Path(__file__).parents[2] / "reader"
    for path in (package / "ui").rglob("*.py"):
        assert not re.findall(r"[\"']#[0-9a-fA-F]{6,8}[\"']", path.read_text(encoding="utf-8")), path


def test_the_page_gets_the_theme_and_the_sizes() -> None:
    dark = theme_named("dark")
    chosen = Settings(reading_size=30, line_height=120, column_width=80, paragraph_gap=50, justified=True)
    page, first = dark.page_theme(chosen), dark.page_theme(Settings())
    assert (page.size, page.paper, page.is_dark, page.justified) == (30, dark.color("paper"), True, True)
    assert page.highlight[Color.BLUE] == dark.highlight(Color.BLUE)
    assert page.dot[Color.RED] == dark.dot(Color.RED)
    assert page.line_height == pytest.approx(1.2 * first.line_height)
    assert page.column == pytest.approx(0.8 * first.column)
    assert page.paragraph_gap == pytest.approx(0.5 * first.paragraph_gap)


def test_a_theme_can_wear_other_faces() -> None:
    light = theme_named("light")
    other = light.wearing(reading="DejaVu Sans", interface="")
    assert other.page_theme(Settings()).face == "DejaVu Sans"
    assert other.font().family() == light.font().family()
    assert other.font("brand", face="display").family() == "Amiri"


def test_a_light_theme_is_remembered_for_the_days_of_the_system() -> None:
    assert choice_of("sepia") == {"theme": "sepia", "day_theme": "sepia"}
    assert choice_of("dark") == {"theme": "dark"}
    assert choice_of("contrast") == {"theme": "contrast"}
    assert choice_of(SYSTEM_THEME) == {"theme": SYSTEM_THEME}


def test_the_palette_follows_the_theme() -> None:
    dark = theme_named("dark")
    assert dark.palette().color(QPalette.ColorRole.Window) == dark.color("side")


def test_an_unknown_theme_is_the_first_one() -> None:
    assert theme_named("no such theme").key == "light"


def test_themes_are_named_in_the_interface_s_language() -> None:
    assert [theme.name for theme in THEMES] == ["فاتح", "سيبيا", "داكن", "تباين عالٍ"]
