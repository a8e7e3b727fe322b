"""The small drawings of the style sheet (a tick, an arrow): our icons in a theme's colours, as files.

A style sheet can name a picture only by a file's path; and a colour stands in the theme files only.
"""

from collections.abc import Mapping
from pathlib import Path

from reader.ui import icons

# What the style sheet calls a drawing -> the icon, and the theme's name for its colour.
_DRAWINGS = {
    "drawing_arrow": ("chevron_down", "soft_ink"),
    "drawing_arrow_faint": ("chevron_down", "faint"),
    "drawing_tick": ("check", "on_accent"),
    "drawing_up": ("chevron_up", "soft_ink"),
    "drawing_close": ("close", "muted"),
}


def draw(folder: Path, colors: Mapping[str, str]) -> dict[str, str]:
    """Put the drawings into `folder`; returns their paths by name. Raises OSError."""
    paths = {}
    for name, (icon, color) in _DRAWINGS.items():
        path = folder / f"{icon}-{colors[color].lstrip('#')}.svg"
        path.write_text(icons.source(icon, colors[color]), encoding="utf-8")
        paths[name] = path.as_posix()
    return paths
