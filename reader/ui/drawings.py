"""The small drawings of the style sheet (a tick, an arrow): our icons in a theme's colours, as files.

A style sheet can name a picture only by a file's path; and a colour stands in the theme files only.
"""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
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


def draw(colors: Mapping[str, str]) -> dict[str, str]:
    """Make the drawings in these colours; returns their paths by name. Where nothing can be written, none is made."""
    paths = {}
    for name, (icon, color) in _DRAWINGS.items():
        path = _folder() / f"{icon}-{colors[color].lstrip('#')}.svg"
        with suppress(OSError):
            path.write_text(icons.source(icon, colors[color]), encoding="utf-8")
        paths[name] = path.as_posix()
    return paths


@cache
def _folder() -> Path:
    """A folder that lives as long as the process: a style sheet is read long after it was made."""
    try:
        made = Path(tempfile.mkdtemp(prefix="hashiya-"))
    except OSError:
        return Path("hashiya")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made
