"""A change of a note's text as it is shown: the words that went and those that came, in a little of what stayed."""

from dataclasses import dataclass, field

from reader.word_diff import Fate, word_diff

# So many code points of what stayed are shown on either side of a change.
_AROUND = 60
_CUT = "…"
_LINE_END = " ↵ "


@dataclass(slots=True)
class ShownChange:
    """`text` with the places (start, end; code points) of what was `removed` and what was `inserted`."""

    text: str = ""
    removed: list[tuple[int, int]] = field(default_factory=list)
    inserted: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str, places: list[tuple[int, int]] | None = None) -> None:
        """Go on with a text; its place is noted in `places`."""
        start = len(self.text)
        self.text += text
        if text and places is not None:
            places.append((start, len(self.text)))


def shown_change(old: str, new: str) -> ShownChange:
    """How `old` became `new`."""
    shown = ShownChange()
    pieces = word_diff(old, new)
    for place, piece in enumerate(pieces):
        if piece.fate is Fate.SAME:
            text = " ".join(new[slice(*piece.new)].split(" ")).replace("\n", " ")
            shown.add(_shortened(text, is_first=place == 0, is_last=place == len(pieces) - 1))
        else:
            shown.add(old[slice(*piece.old)].replace("\n", _LINE_END), shown.removed)
            if shown.removed and shown.removed[-1][1] == len(shown.text) and new[slice(*piece.new)]:
                shown.add(" ")
            shown.add(new[slice(*piece.new)].replace("\n", _LINE_END), shown.inserted)
    return shown


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    """What stayed, without what is far from any change."""
    head = "" if is_first else text[:_AROUND]
    tail = "" if is_last else text[-_AROUND:]
    if len(text) <= len(head) + len(tail) + len(_CUT):
        return text
    return _to_word(head, at_end=True) + _CUT + _to_word(tail, at_end=False)


def _to_word(text: str, *, at_end: bool) -> str:
    """Without the word that was cut through."""
    if at_end:
        return text[: text.rfind(" ") + 1] if " " in text else text
    return text[text.find(" ") :] if " " in text else text
