"""What an importer of highlights is: it knows its files by what is in them, since their names say little."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.highlight_importers.clip import Work


@dataclass(frozen=True, slots=True)
class HighlightImporter:
    """`label` is English source text (context "Importers"). `read` gives None for a text that is not of its format.

    It raises ValueError, and nothing else, for one that is and makes no sense. The text has no byte order mark.
    """

    name: str
    label: str
    read: Callable[[str], list[Work] | None]
