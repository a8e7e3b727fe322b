"""What may be meant by what is being typed: the name of a field, a value of one, or a word of the library."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.arabic.folding import fold_text
from reader.i18n import isolate, number
from reader.search.parsing import FIELDS
from reader.search.syntax import Facet, quoted
from reader.ui.finding.choices import Choices

MOST = 6
_FEWEST_LETTERS = 2
_VALUE = re.compile(r"(?<![^\s(-])([^\W\d_]+):(?:[\"“«]([^\"”»]*)|([^\s\"“”«»()]*))$")
_WORD = re.compile(r"[^\s\"“”«»()~*:-]+$")
_BY_FOLD = {fold_text(name): field for name, field in FIELDS.items()}


@dataclass(frozen=True, slots=True)
class Beginning:
    """The last piece of a text: from where on it is replaced, what was typed of it, and the filter it is a value of."""

    start: int
    typed: str
    name: str = ""
    facet: Facet | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """The whole query as it would be, and what is shown of it."""

    text: str
    shown: str


def being_typed(text: str) -> Beginning | None:
    """What is being typed at the end of `text`; None if there is nothing to complete."""
    value = _VALUE.search(text)
    if value and isinstance(facet := _BY_FOLD.get(fold_text(value[1])), Facet):
        return Beginning(value.start(), value[2] or value[3] or "", value[1], facet)
    word = _WORD.search(text)
    return Beginning(word.start(), word[0]) if word and len(word[0]) >= _FEWEST_LETTERS else None


def completions(text: str, choices: Choices, words: Iterable[tuple[str, int]]) -> list[Completion]:
    """What the last piece of `text` may become; `words` of the library begin like it, with their counts."""
    piece = being_typed(text)
    if piece is None:
        return []
    lead = text[: piece.start]
    if piece.facet:
        found = choices.starting(piece.facet, piece.typed, MOST)
        return [
            Completion(f"{lead}{piece.name}:{quoted(value)} ", _counted(value, count))
            for value, count in found
            if value != piece.typed
        ]
    wanted = fold_text(piece.typed)
    names = [name for name in FIELDS if wanted and fold_text(name).startswith(wanted) and name != "colour"]
    offered = [Completion(f"{lead}{name}:", f"{name}:") for name in names]
    offered += [Completion(f"{lead}{word} ", _counted(word, count)) for word, count in words if word != piece.typed]
    return offered[:MOST]


def _counted(value: str, count: int | None) -> str:
    return isolate(value) if count is None else f"{isolate(value)} {number(count)}"
