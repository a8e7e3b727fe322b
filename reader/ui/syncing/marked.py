"""What both sides say as rich text: what was added is underlined on a ground of its own, what was taken away struck."""

from collections.abc import Callable, Sequence
from html import escape

from reader.annotation import Color
from reader.arabic.direction import Direction, direction_of
from reader.i18n import is_rtl
from reader.sync import COLOR, NOTE, TAGS, Fields, field_name
from reader.ui.theme import Theme
from reader.word_diff import Fate, word_diff


class Marker:
    """`color_name` is what the user calls a colour."""

    def __init__(self, theme: Theme, color_name: Callable[[Color], str]) -> None:
        self._theme, self._color_name = theme, color_name

    def fields(self, fields: Fields, before: Fields | None, names: Sequence[str]) -> str:
        """These fields, with what is other than `before` marked."""
        parts = []
        for name in names:
            heading = f'<p {_own()} style="color:{self._hex("muted")}"><b>{escape(field_name(name))}</b></p>'
            parts.append((heading if len(names) > 1 or name != NOTE else "") + self._field(name, fields, before))
        return "".join(parts)

    def _field(self, name: str, fields: Fields, before: Fields | None) -> str:
        if name == NOTE:
            return self.texts(before.note if before else fields.note, fields.note)
        if name == TAGS:
            return self._tags(fields.tags, before.tags if before else fields.tags)
        return self._color(fields.color, before.color if before else fields.color)

    def texts(self, old: str, new: str) -> str:
        """`new`, with what is other than `old` marked; "—" for nothing."""
        if not old.strip() and not new.strip():
            return f"<p {_own()}>—</p>"
        pieces = []
        for piece in word_diff(old, new):
            text = old[slice(*piece.old)] if piece.fate is Fate.REMOVED else new[slice(*piece.new)]
            style = {Fate.REMOVED: self._struck, Fate.INSERTED: self._added, Fate.RESPELT: self._added}.get(piece.fate)
            pieces.append(style(text) if style else escape(text))
        direction = "rtl" if direction_of(new or old) is Direction.RTL else "ltr"
        return f'<p dir="{direction}">{"".join(pieces).replace(chr(10), "<br>")}</p>'

    def _tags(self, tags: Sequence[str], before: Sequence[str]) -> str:
        shown = [self._added(f"#{tag}") if tag not in before else escape(f"#{tag}") for tag in tags]
        shown += [self._struck(f"#{tag}") for tag in before if tag not in tags]
        return f"<p {_own()}>{' '.join(shown) or '—'}</p>"

    def _color(self, color: Color, before: Color) -> str:
        name = escape(self._color_name(color))
        if color is not before:
            name = f"{self._struck(self._color_name(before))} {self._added(self._color_name(color))}"
        return f"<p {_own()}>{name}</p>"

    def _added(self, text: str) -> str:
        ground = self._theme.highlight(Color.GREEN).name()
        return f'<span style="background-color:{ground};text-decoration:underline">{escape(text)}</span>'

    def _struck(self, text: str) -> str:
        color = self._hex("danger")
        return f'<span style="color:{color};text-decoration:line-through">{escape(text)}</span>'

    def _hex(self, name: str) -> str:
        return self._theme.color(name).name()


def _own() -> str:
    """The direction of the interface."""
    return f'dir="{"rtl" if is_rtl() else "ltr"}"'


ALL = (NOTE, TAGS, COLOR)
