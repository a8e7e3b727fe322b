"""What the block of a file says, as the three things of an annotation: in the library's tags and colours."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.annotation import Color
from reader.errors import UnknownColor
from reader.exporters.escaping import tag_name, unescape_inline
from reader.sync.fields import Fields
from reader.sync.plan import Reason
from reader.sync.shape import PARTING, Reading, read_block

# What an export makes of "<!-- hashiya:" in a note, so that it is no mark.
_LIKE_A_MARK = re.compile(r"(<!-- ) (?=/?hashiya:)")


class Reader:
    """Reads edited blocks. `tags` are those that are known, the likeliest first; `color_named` raises UnknownColor."""

    def __init__(self, tags: Iterable[str], color_named: Callable[[str], Color]) -> None:
        self._color_named = color_named
        self._tags: dict[str, str] = {}
        for tag in tags:
            self._tags.setdefault(tag_name(tag), tag)

    def read(
        self, block: str, known: Fields, known_block: str, shapes: Sequence[Sequence[str]]
    ) -> Fields | tuple[Reason, str]:
        """What `block` says, or why it cannot be taken and what is wrong.

        `known_block` is the block that said `known`: where both say the same, `known` is what is meant, although not
        everything of it may be written. `shapes` are those that the block may have.
        """
        refused: tuple[Reason, str] = (Reason.FIXED, "")
        for shape in shapes:
            was = next(read_block(known_block, shape), None)
            for reading in read_block(block, shape):
                try:
                    return self._fields(reading, known, was)
                except UnknownColor as error:
                    refused = refused if refused[0] is Reason.COLOR else (Reason.COLOR, str(error.fields["color"]))
                except UnicodeEncodeError:
                    return Reason.ENCODING, ""
        return refused

    def _fields(self, reading: Reading, known: Fields, was: Reading | None) -> Fields:
        note, tags, color = known.note, known.tags, known.color
        if reading.note is not None and (was is None or reading.note != was.note):
            note = _LIKE_A_MARK.sub(r"\1", reading.note)
            note.encode()
        if reading.tags is not None and (was is None or was.tags is None or set(reading.tags) != set(was.tags)):
            tags = self._known_tags(reading.tags, known.tags)
        if reading.color is not None and (was is None or reading.color != was.color):
            color = self._color(reading.color)
        return Fields(note, tags, color)

    def _known_tags(self, written: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
        """The tags that are written, those of `known` among them in their order, and those that cannot be written."""
        for tag in written:
            tag.encode()
        names = {tag_name(tag) for tag in written}
        kept = [tag for tag in known if tag in written or tag_name(tag) in names or not tag_name(tag)]
        there = {tag_name(tag) for tag in kept}
        return tuple(dict.fromkeys([*kept, *(self._tag(tag) for tag in written if tag_name(tag) not in there)]))

    def _tag(self, written: str) -> str:
        """The tag that is written so; of one that is not known, "_" parts words as in those that we write."""
        return self._tags.get(tag_name(written)) or " ".join(written.replace("_", " ").split())

    def _color(self, written: str) -> Color:
        for name in (written, written.strip(PARTING), unescape_inline(written).strip(PARTING)):
            try:
                return self._color_named(name)
            except UnknownColor:
                continue
        raise UnknownColor(color=written.strip(PARTING), known="")


def color_names(names: Mapping[Color, str], otherwise: Callable[[str], Color]) -> Callable[[str], Color]:
    """Finds a colour by the names that an export gives the colours, `otherwise` by any other. Raises UnknownColor."""
    folded = {name.strip().casefold(): color for color, name in names.items()}

    def color_named(name: str) -> Color:
        return folded.get(name.strip().casefold()) or otherwise(name)

    return color_named
