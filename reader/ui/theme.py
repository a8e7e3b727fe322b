"""Themes: resources/themes/*.toml become the page's colours, Qt's palette, and one style sheet.

Colours and sizes appear there and nowhere else; `base.toml` holds what the themes share. A theme is one file.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtGui import QColor, QFont, QPalette

from reader import paths
from reader.annotation import Color
from reader.i18n import language
from reader.paragraph_mark import ParagraphState
from reader.settings import Settings
from reader.ui import drawings, sides
from reader.ui.page import PageTheme

DARK, CONTRAST = "dark", "contrast"
"""The themes that a desktop can ask for by their nature."""

_BASE, _PRINT = "base", "print"
_STYLE_SHEET = "window.qss"
_ROLES = {
    QPalette.ColorRole.Window: "side",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "card",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "side",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "bubble",
    QPalette.ColorRole.ToolTipText: "on_bubble",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "strong_line",
    QPalette.ColorRole.Shadow: "strong_line",
}


@dataclass(frozen=True)
class Theme:
    """One theme: colours by name ("#rrggbb" or "#aarrggbb"), sizes in px, faces."""

    key: str
    names: Mapping[str, str]
    order: int
    is_dark: bool
    colors: Mapping[str, str]
    highlights: Mapping[str, str]
    dots: Mapping[str, str]
    swatches: Mapping[str, str]
    sizes: Mapping[str, int]
    faces: Mapping[str, str]
    page: Mapping[str, float]
    patterned: bool = False
    """Whether colours that stand for highlights also have a line each, see `reader.ui.patterns`."""

    @property
    def name(self) -> str:
        """What the theme is called in the interface's language."""
        return self.names[language()]

    def color(self, name: str) -> QColor:
        """A colour of the window. Raises KeyError."""
        return QColor(self.colors[name])

    def highlight(self, color: Color) -> QColor:
        """What highlighted words lie on."""
        return QColor(self.highlights[color])

    def dot(self, color: Color) -> QColor:
        """A highlight's colour where it stands for itself: stronger than under words."""
        return QColor(self.dots[color])

    def swatch(self, color: Color) -> QColor:
        """A highlight's colour on the bars over the page, which may be light where the page is dark."""
        return QColor(self.swatches[color])

    def state_color(self, state: ParagraphState) -> QColor:
        """The colour of the sign of a paragraph's state."""
        match state:
            case ParagraphState.READ:
                return self.dot(Color.GREEN)
            case ParagraphState.IMPORTANT:
                return self.dot(Color.RED)
            case ParagraphState.DOUBTFUL:
                return self.dot(Color.PURPLE)
        return self.color("muted")

    def line(self, color: Color, ink: str) -> tuple[Color, QColor] | None:
        """The line that a dot of `color` has across it, in a colour of the window; None if colours have none."""
        return (color, self.color(ink)) if self.patterned else None

    def size(self, name: str) -> int:
        """A measure in px. Raises KeyError."""
        return self.sizes[name]

    def font(self, size: str = "text", weight: QFont.Weight = QFont.Weight.Normal, face: str = "interface") -> QFont:
        """A face of the window at a size that is named in the theme."""
        font = QFont(self.faces[face])
        font.setPixelSize(self.size(size))
        font.setWeight(weight)
        return font

    def page_theme(self, settings: Settings) -> PageTheme:
        """The page's part, with the sizes of `settings`."""
        return PageTheme(
            paper=self.color("paper"),
            text=self.color("ink"),
            muted=self.color("muted"),
            accent=self.color("accent"),
            selection=self.color("selection"),
            hit=self.color("hit"),
            card=self.color("field"),
            line=self.color("line"),
            state={state: self.state_color(state) for state in ParagraphState},
            highlight={color: self.highlight(color) for color in Color},
            dot={color: self.dot(color) for color in Color},
            patterned=settings.underline_styles,
            face=self.faces["reading"],
            small_face=self.faces["interface"],
            code_face=self.faces["code"],
            size=settings.reading_size,
            line_height=self.page["line_height"] * settings.line_height / 100,
            paragraph_gap=self.page["paragraph_gap"] * settings.paragraph_gap / 100,
            column=self.page["column"] * settings.column_width / 100,
            column_min=self.page["column_min"],
            justified=settings.justified,
            focus_size=self.page["focus_size"],
            focus_column=self.page["focus_column"] * settings.column_width / 100,
            focus_rest=self.page["focus_rest"],
            diacritics=settings.diacritics,
            radius=self.size("radius"),
            picture_height=self.page["picture_height"],
            picture_dim=self.page["picture_dim"],
            mat=self.color("mat"),
        )

    def wearing(self, **faces: str) -> "Theme":
        """The theme with other faces, by what they are for; "" leaves the theme's own."""
        return replace(self, faces={**self.faces, **{use: face for use, face in faces.items() if face}})

    def palette(self) -> QPalette:
        """Qt's palette, for what the style sheet does not reach (dialogs of Qt's own)."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("faint"))
        return palette

    def icon_theme(self) -> tuple[str, str]:
        """Our icons for Qt's own dialogs: the folder where they are, and the name of Qt's icon theme there."""
        return drawings.icon_theme(self.colors)

    def style_sheet(self) -> str:
        """The window's style sheet in these colours and sizes, for the interface's direction."""
        template = (_folder() / _STYLE_SHEET).read_text(encoding="utf-8")
        values: dict[str, Any] = dict(self.colors)
        values |= {f"size_{name}": value for name, value in self.sizes.items()}
        values |= {f"half_{name}": value // 2 for name, value in self.sizes.items()}
        values |= {f"face_{name}": value for name, value in self.faces.items()}
        values |= drawings.draw(self.colors)
        values |= {"start": sides.leading_name(), "end": sides.trailing_name()}
        return Template(template).substitute(values)


def themes() -> list[Theme]:
    """Every theme of the window, in the order in which they are offered."""
    keys = (path.stem for path in _folder().glob("*.toml") if path.stem not in {_BASE, _PRINT})
    return sorted((_load(key) for key in keys), key=lambda theme: (theme.order, theme.key))


def theme_named(key: str) -> Theme:
    """The theme `key`, or the first one if there is none of that name any more."""
    return next((theme for theme in themes() if theme.key == key), themes()[0])


def print_theme() -> Theme:
    """The theme of paper, which no window wears."""
    return _load(_PRINT)


def choice_of(key: str) -> dict[str, str]:
    """The settings that choose the theme `key`; a light one is also remembered for the days of "system"."""
    is_light = any(theme.key == key and not theme.is_dark for theme in themes())
    return {"theme": key, "day_theme": key} if is_light and key != CONTRAST else {"theme": key}


@cache
def _load(key: str) -> Theme:
    base, own = _read(_BASE), _read(key)
    return Theme(
        key=key,
        names=own["name"],
        order=own["order"],
        is_dark=own["scheme"] == "dark",
        colors=own["colors"],
        highlights=own["highlights"],
        dots=own["dots"],
        swatches=own.get("swatches", own["highlights"]),
        **{part: base[part] | own.get(part, {}) for part in ("sizes", "faces", "page")},
    )


def _read(key: str) -> dict[str, Any]:
    return tomllib.loads((_folder() / f"{key}.toml").read_text(encoding="utf-8"))


def _folder() -> Path:
    return paths.resources() / "themes"
