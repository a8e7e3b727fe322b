"""A block that somebody edited, read back without knowing the template that wrote it.

The annotation is rendered with characters of private use in place of its note, its tags and the name of its colour:
that is the shape of the block, and everything else in it is as fixed as the quotation. A note of two lines shows how
the template begins a further line, two tags show what stands between them. There are four shapes: with or without a
note and tags. What a block holds where the shape has such a character was written by hand or by us.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.annotation import Annotation
from reader.exporters import Labels

_LINE, _NEXT_LINE, _TAG, _NEXT_TAG, _COLOR = _PLACES = tuple(chr(0x10F5A0 + number) for number in range(5))
_NOT_A_PLACE = f"[^{''.join(_PLACES)}]"
_PLACE = re.compile(
    f"{_LINE}(?P<next_line>{_NOT_A_PLACE}*){_NEXT_LINE}|{_TAG}(?P<between>{_NOT_A_PLACE}*){_NEXT_TAG}|{_COLOR}"
)
_LINE_ENDS = re.compile(r"(\n(?:[ \t]*\n)*)")
_BLANK_LINES = r"(?:[ \t]*\n)*"
PARTING = " \t·,،|/–—-"
"""What people put between the things of a line, and forget to take away."""
_PARTING = f"[{re.escape(PARTING)}]"
_LONGEST = 1 << 18
"""Of a block that was edited, in code points: what is longer is not looked through."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a block says, in the words of the template; None: the template does not show it."""

    note: str | None
    tags: tuple[str, ...] | None
    color: str | None


def variants(annotations: Sequence[Annotation], labels: Labels) -> Iterator[tuple[list[Annotation], Labels]]:
    """What is to be rendered for the shapes: with tags and a note, with tags, with a note, with neither."""
    marked = replace(labels, color_names=dict.fromkeys(labels.color_names, _COLOR))
    for tags in ((_TAG, _NEXT_TAG), ()):
        for note in (f"{_LINE}\n{_NEXT_LINE}", ""):
            yield [replace(each, note=note, tags=tags) for each in annotations], marked


def has_places(block: str) -> bool:
    """Whether a block holds the characters that shapes are made with: such a one cannot be read."""
    return any(place in block for place in _PLACES)


def read_block(block: str, shape: Sequence[str]) -> Iterator[Reading]:
    """What `block`, its lines ended by LF, may say: the likeliest first, none if more was changed than can be.

    Strictly first; then with lines written where there were blank ones, blanks at the ends of lines, and tags set
    otherwise than the template does.
    """
    if len(block) <= _LONGEST:
        shown = {place for place in _PLACES if any(place in form for form in shape)}
        places = (place for form in shape for place in _PLACE.finditer(form))
        noted = next((place for place in places if place["next_line"] is not None), None)
        bullet = noted.string[: noted.start()].rpartition("\n")[2] if noted else ""
        next_line = noted["next_line"] if noted else ""
        for is_strict in (True, False):
            for form in shape:
                if reading := _Pattern(form, shown, bullet, next_line, is_strict).read(block):
                    yield reading


@dataclass
class _Pattern:
    """One of the shapes as a regular expression; its groups are "note", "gap", "tags" and "color" with numbers."""

    form: str
    shown: set[str]
    bullet: str
    """What stands before the first line of a note in its line."""
    next_line: str
    is_strict: bool
    groups: list[tuple[str, str]] = field(default_factory=list)
    """Each group's kind, and what the template puts before a further line of a note or tag."""

    def read(self, block: str) -> Reading | None:
        """What `block` says if it has this shape."""
        match = re.fullmatch(self._expression(), block)
        if match is None:
            return None
        notes: list[str] = []
        tags: list[str] = []
        colors: dict[str, None] = {}
        for number, (kind, between) in enumerate(self.groups):
            value = match[f"g{number}"]
            if kind == "color":
                colors[value] = None
            elif kind == "tags":
                tags += _tags(value, between)
            else:
                notes.append(_gap_text(value, between, self.bullet) if kind == "gap" else _note_text(value, between))
        if len(colors) > 1:
            return None
        return Reading(
            "\n\n".join(filter(None, notes)) if _LINE in self.shown else None,
            tuple(dict.fromkeys(filter(None, tags))) if _TAG in self.shown else None,
            next(iter(colors), None),
        )

    def _expression(self) -> str:
        pieces, at, after_note = [], 0, False
        for place in _PLACE.finditer(self.form):
            pieces += [self._literal(at, place.start(), after_note, place["between"] is not None), self._place(place)]
            at, after_note = place.end(), place["next_line"] is not None
        return "".join([*pieces, self._literal(at, len(self.form), after_note, before_tags=False)])

    def _group(self, kind: str, between: str, expression: str) -> str:
        self.groups.append((kind, between))
        return f"(?P<g{len(self.groups) - 1}>{expression})"

    def _place(self, place: re.Match[str]) -> str:
        if place["next_line"] is not None:
            return self._group("note", place["next_line"], r"[\s\S]*?")
        if (between := place["between"]) is not None:
            parted = f"{_PARTING}+#" if _is_hashed(between) else re.escape(between)
            tag = rf"(?:(?!{parted})[^\n])+?"
            return self._group("tags", between, f"{tag}(?:{parted}{tag})*")
        return self._group("color", "", r"[^\n]*?")

    def _literal(self, start: int, end: int, after_note: bool, before_tags: bool) -> str:
        text = self.form[start:end]
        if self.is_strict:
            return re.escape(text)
        hashed = before_tags and text.endswith("#")
        parts = _LINE_ENDS.split(text[:-1].rstrip(PARTING) if hashed else text)
        pieces, at = [re.escape(parts[0])], start + len(parts[0])
        for ends, following in zip(parts[1::2], parts[2::2], strict=True):
            is_closing = at + len(ends) + len(following) == len(self.form)
            directly_after_note = after_note and at == start
            has_room = ends.count("\n") > 1 or is_closing or "\n" not in self.form[:at]
            pieces.append(r"[ \t]*\n")
            if following and not directly_after_note and has_room and _LINE in self.shown:
                pieces.append(self._gap(at, following))
            elif has_room or directly_after_note:
                pieces.append(_BLANK_LINES)
            pieces.append(re.escape(following))
            at += len(ends) + len(following)
        return "".join(pieces) + (f"{_PARTING}*#" if hashed else "")

    def _gap(self, at: int, below: str) -> str:
        """Room for lines of a note; beside a line of a quotation, not for more lines of it."""
        above = self.form[:at].rstrip().rpartition("\n")[2]
        is_quoted = above.lstrip().startswith(">") or below.lstrip().startswith(">")
        line = r"(?![ \t]*>)[^\n]*\n" if is_quoted else r"[^\n]*\n"
        return self._group("gap", self.next_line, f"(?:{line})*?")


def _is_hashed(between: str) -> bool:
    """Whether a hash sign begins each tag: then it is no matter what parts them."""
    return between.strip(PARTING) == "#"


def _tags(value: str, between: str) -> list[str]:
    if _is_hashed(between):
        return [tag.strip(PARTING) for tag in re.split(f"{_PARTING}+#", value)]
    return [tag.strip() for tag in (value.split(between) if between else [value])]


def _note_text(value: str, next_line: str) -> str:
    """A note without what the template puts before each line but the first."""
    if not next_line.startswith("\n"):
        return value.replace(next_line, "\n") if next_line else value
    indent = next_line[1:]
    first, *rest = value.split("\n")
    lines = [line.removeprefix(indent) if line.startswith(indent) else line.lstrip(indent) for line in rest]
    return "\n".join([first, *lines]).strip("\n")


def _gap_text(value: str, next_line: str, bullet: str) -> str:
    """Lines that stand where a template has none, as the note they are; written as the template would, or plainly."""
    lines = value.strip("\n").split("\n")
    if bullet.strip() and lines[0].lstrip().startswith(bullet.lstrip()):
        return _note_text("\n".join([lines[0].lstrip().removeprefix(bullet.lstrip()), *lines[1:]]), next_line)
    indent = min((len(line) - len(line.lstrip(" \t")) for line in lines if line.strip()), default=0)
    return "\n".join(line[indent:] if line.strip() else "" for line in lines).strip("\n")
