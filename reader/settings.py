"""The settings: each declared once, here, with its default; kept as TOML that a user may edit.

A value of the wrong type, or an unknown name, is ignored on loading and named in `Settings.ignored`; unknown names are
written back, so that an older program does not lose a newer one's settings.
"""

import os
import tempfile
import tomllib
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomli_w

from reader import paths
from reader.annotation import Color
from reader.reading_time import FASTEST, SLOWEST, Pace


def _color_names() -> dict[str, str]:
    """The user's own names of colours, by key; a colour without one has its name in the interface's language."""
    return {}


class View(StrEnum):
    """What the page of an article looks like."""

    CONTINUOUS = "continuous"
    FOCUS = "focus"
    PARAGRAPHS = "paragraphs"


def _no_articles() -> list[str]:
    return []


# The theme of this name is whatever the desktop asks for.
SYSTEM_THEME = "system"

# The numbers that make sense, by setting.
BOUNDS = {
    "reading_size": range(14, 61),
    "line_height": range(80, 161),
    "column_width": range(60, 161),
    "paragraph_gap": range(0, 301),
    "max_file_mb": range(1, 4097),
    "reading_seconds": range(1, 3601),
    "reading_memory_mb": range(256, 65537),
}


@dataclass(frozen=True)
class Settings:
    """All settings. Sizes are in px of the reading face, limits in MB and seconds."""

    language: str = "ar"
    arabic_digits: bool = True
    hijri_dates: bool = False
    """Whether dates are written in the Hijri calendar too, beside the Gregorian."""
    theme: str = "light"
    day_theme: str = "light"
    """The light theme that was chosen last: what "system" shows by day."""
    reading_size: int = 24
    underline_styles: bool = False
    """Whether the colours of highlights also differ by the line under the words."""
    reduced_motion: bool = False
    """Whether nothing moves or fades, even if the desktop has nothing against it."""
    reading_face: str = ""
    """A family of fonts; "", or one that is not there (any more), is the theme's."""
    interface_face: str = ""
    line_height: int = 100
    """This and the two below are percentages of what the theme says."""
    column_width: int = 100
    paragraph_gap: int = 100
    justified: bool = False
    view: str = View.CONTINUOUS.value
    """A View."""
    words_a_minute: float = Pace().words_a_minute
    """The pace at which this reader reads, as it was learned; and of how many minutes of reading."""
    pace_minutes: float = Pace().minutes
    diacritics: bool = True
    """Whether the page shows the marks that say how a word is spoken."""
    resume_at_start: bool = True
    max_file_mb: int = 64
    reading_seconds: int = 60
    reading_memory_mb: int = 2048
    export_folder: str = ""
    export_format: str = "obsidian"
    """The name of a format, or of a template of the user's."""
    color_names: dict[str, str] = field(default_factory=_color_names)
    side_by_side: list[str] = field(default_factory=_no_articles)
    """The ids of the two articles that were read side by side when the window was closed; empty if there was one."""
    list_order: str = "added"
    """What the list of articles is sorted by: an Order of reader.shelf."""
    list_descending: bool = False
    list_filter: dict[str, str] = field(default_factory=dict)
    """What the list shows: the values of a Filter of reader.shelf; empty for all articles."""
    saved_filters: dict[str, dict[str, str]] = field(default_factory=dict)
    """Filters by the names that the user gave them, in the order in which they are shown."""
    saved_searches: dict[str, str] = field(default_factory=dict)
    """Queries by the names that the user gave them, in the order in which they are shown."""
    recent_searches: list[str] = field(default_factory=list)
    """The queries that led to a hit last, the newest first."""
    list_folded: str = ""
    """The sections of the library that are folded, separated by spaces."""
    printing: dict[str, str] = field(default_factory=dict)
    """How the last article was printed: PrintOptions of reader.ui.printing, and the folder of the last PDF."""
    window: dict[str, str] = field(default_factory=dict)
    """The window's geometry and the places of its splitters, as Qt saves them (base64)."""

    ignored: tuple[str, ...] = field(default=(), compare=False)
    unknown: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def pace(self) -> Pace:
        """How fast this reader reads."""
        return Pace(self.words_a_minute, self.pace_minutes)

    def changed(self, **values: Any) -> "Settings":
        """A copy with some values changed."""
        return replace(self, **values)


_OWN = {"ignored", "unknown"}


def load(path: Path | None = None) -> Settings:
    """Read the settings; a missing or broken file gives the defaults (broken: `ignored` holds the file's name)."""
    path = path or paths.settings_file()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings(ignored=(str(path),))
    return _from_values(values)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings so that a crash leaves either the old file or the new one. Raises OSError."""
    path = path or paths.settings_file()
    values = {name: value for name, value in asdict(settings).items() if name not in _OWN}
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
    with os.fdopen(handle, "wb") as file:
        tomli_w.dump(settings.unknown | values, file)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(path)


def _from_values(values: dict[str, Any]) -> Settings:
    defaults = Settings()
    good: dict[str, Any] = {}
    ignored = []
    for declared in fields(Settings):
        if declared.name in _OWN or declared.name not in values:
            continue
        value = values[declared.name]
        if type(value) is type(getattr(defaults, declared.name)) and _makes_sense(declared.name, value):
            good[declared.name] = value
        else:
            ignored.append(declared.name)
    unknown = {name: value for name, value in values.items() if name not in {f.name for f in fields(Settings)}}
    return Settings(**good, ignored=tuple(ignored), unknown=unknown)


def _makes_sense(name: str, value: Any) -> bool:
    if name in BOUNDS:
        return value in BOUNDS[name]
    match name:
        case "language":
            return value in {"ar", "en"}
        case "view":
            return value in set(View)
        case "words_a_minute":
            return bool(SLOWEST <= value <= FASTEST)
        case "pace_minutes":
            return bool(0 <= value < float("inf"))
        case "color_names":
            return all(key in set(Color) and isinstance(text, str) and text for key, text in value.items())
        case "side_by_side" | "recent_searches":
            return all(isinstance(text, str) for text in value)
        case "window" | "list_filter" | "printing" | "saved_searches":
            return _are_texts(value)
        case "saved_filters":
            return all(isinstance(values, dict) and _are_texts(values) for values in value.values())
    return True


def _are_texts(values: dict[str, Any]) -> bool:
    return all(isinstance(text, str) for text in values.values())
