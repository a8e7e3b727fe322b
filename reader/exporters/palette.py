"""The colours of a theme, for files that show highlights in them."""

import tomllib
from dataclasses import dataclass
from functools import cache

from reader import paths
from reader.annotation import Color


@dataclass(frozen=True, slots=True)
class Palette:
    """As "#rrggbb", by the names of the theme file: `highlights` lie under words, `dots` stand by themselves."""

    colors: dict[str, str]
    highlights: dict[str, str]
    dots: dict[str, str]

    def highlight(self, color: Color) -> str:
        """What lies under the words of a highlight."""
        return self.highlights[color]


@cache
def palette(theme: str) -> Palette:
    """The colours of the theme called `theme`."""
    read = tomllib.loads((paths.resources() / "themes" / f"{theme}.toml").read_text(encoding="utf-8"))
    return Palette(read["colors"], read["highlights"], read["dots"])
