"""Our icons in a theme's colours as files: the small drawings of the style sheet, and those of Qt's own dialogs.

A style sheet can name a picture only by a file's path, Qt's dialogs look for theirs in an icon theme; and a colour
stands in the theme files only.
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
    "drawing_chosen": ("check", "accent"),
    "drawing_up": ("chevron_up", "soft_ink"),
    "drawing_close": ("close", "muted"),
    "drawing_left": ("chevron_start", "muted"),
    "drawing_right": ("chevron_end", "muted"),
}


# What Qt's dialogs call an icon -> ours. Qt itself turns the arrows over from right to left.
_STANDARD = {
    "computer": "library",
    "dialog-error": "warning",
    "dialog-information": "done",
    "dialog-question": "note",
    "dialog-warning": "warning",
    "drive-harddisk": "library",
    "folder": "folder",
    "folder-new": "plus",
    "go-next": "chevron_end",
    "go-previous": "chevron_start",
    "go-up": "chevron_up",
    "text-x-generic": "book",
    "unknown": "book",
    "user-desktop": "folder",
    "user-home": "folder",
    "user-trash": "trash",
    "view-list-details": "list",
    "view-list-icons": "menu",
}
_INDEX = """\
[Icon Theme]
Name=Hashiya
Directories=icons

[icons]
Size=24
MinSize=8
MaxSize=256
Type=Scalable
"""


def draw(colors: Mapping[str, str]) -> dict[str, str]:
    """Make the drawings in these colours; returns their paths by name. Where nothing can be written, none is made."""
    paths = {}
    for name, (icon, color) in _DRAWINGS.items():
        path = _folder() / f"{icon}-{colors[color].lstrip('#')}.svg"
        with suppress(OSError):
            path.write_text(icons.source(icon, colors[color]), encoding="utf-8")
        paths[name] = path.as_posix()
    return paths


def icon_theme(colors: Mapping[str, str]) -> tuple[str, str]:
    """An icon theme in these colours for Qt's own dialogs: the folder where it is, and its name."""
    color = colors["soft_ink"]
    theme = _folder() / f"icons-{color.lstrip('#')}"
    with suppress(OSError):
        (theme / "icons").mkdir(parents=True, exist_ok=True)
        (theme / "index.theme").write_text(_INDEX, encoding="utf-8")
        for name, icon in _STANDARD.items():
            (theme / "icons" / f"{name}.svg").write_text(icons.source(icon, color), encoding="utf-8")
    return str(theme.parent), theme.name


@cache
def _folder() -> Path:
    """A folder that lives as long as the process: a style sheet is read long after it was made."""
    try:
        made = Path(tempfile.mkdtemp(prefix="hashiya-"))
    except OSError:
        return Path("hashiya")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made
