"""What another program says of highlights: the words, the note, and the work that they are from."""

from dataclasses import dataclass

from reader.annotation import Color, Target


@dataclass(frozen=True, slots=True)
class Clip:
    """One highlight or note. What is not known is empty.

    `created` is ISO 8601 in UTC. `start` and `end` are code points of the joined text (`reader.text_positions`), -1 if
    unknown. `target` is PASSAGE unless the file says otherwise or there is no quotation. `annotation` is an id of ours.
    `location` is where it stands in the words of the file, for a report.
    """

    quote: str
    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color | None = None
    created: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1
    target: Target = Target.PASSAGE
    annotation: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What the clips are from: a book, a page. `article` is an id of ours."""

    title: str
    author: str
    source: str
    clips: tuple[Clip, ...]
    article: str = ""


_COLORS = {
    "yellow": Color.YELLOW,
    "orange": Color.YELLOW,
    "green": Color.GREEN,
    "olive": Color.GREEN,
    "blue": Color.BLUE,
    "cyan": Color.BLUE,
    "red": Color.RED,
    "pink": Color.RED,
    "purple": Color.PURPLE,
}


def color_of(name: object) -> Color | None:
    """The colour of ours that is nearest to another program's name of one; None if the name is not known."""
    return _COLORS.get(name.strip().casefold()) if isinstance(name, str) else None
