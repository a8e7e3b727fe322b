"""The names of the colours: the user's own, else those of the interface's language."""

from reader.annotation import Color
from reader.errors import UnknownColor
from reader.i18n import translate
from reader.settings import Settings


def color_name(color: Color, settings: Settings) -> str:
    """What the user calls `color`."""
    return settings.color_names.get(color) or _default_names()[color]


def color_title(color: Color, settings: Settings) -> str:
    """What the user calls `color` where it stands by itself: a name of the interface's begins with a capital."""
    name = _default_names()[color]
    return settings.color_names.get(color) or name[:1].upper() + name[1:]


def color_named(name: str, settings: Settings) -> Color:
    """The colour with this key or name. Raises UnknownColor."""
    wanted = name.strip().casefold()
    for color in Color:
        if wanted in {color.value, color_name(color, settings).casefold(), _default_names()[color].casefold()}:
            return color
    known = ", ".join(f"{color} ({color_name(color, settings)})" for color in Color)
    raise UnknownColor(color=name, known=known)


def _default_names() -> dict[Color, str]:
    return {
        Color.YELLOW: translate("Colors", "yellow"),
        Color.GREEN: translate("Colors", "green"),
        Color.BLUE: translate("Colors", "blue"),
        Color.RED: translate("Colors", "red"),
        Color.PURPLE: translate("Colors", "purple"),
    }
