"""What the sheet of shortcuts says: the commands that have keys, by their menus, and gestures that are no commands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from PySide6.QtGui import QAction, QKeySequence

from reader.errors import QT_TRANSLATE_NOOP
from reader.i18n import translate
from reader.ui.actions import TABLE, Menu, Row
from reader.ui.keys import written

Chord = tuple[str, ...]
"""The keys that are pressed together, each as it is written on the key."""

# A hyphen would hardly be seen on a key.
_MINUS = "−"

_SPACE = QT_TRANSLATE_NOOP("Shortcuts", "Space")
_ARROWS = QT_TRANSLATE_NOOP("Shortcuts", "Arrows")

# A heading, and under it what is done by which chords. What is marked is said in the interface's language.
_GESTURES: tuple[tuple[str, tuple[tuple[str, tuple[Chord, ...]], ...]], ...] = (
    (QT_TRANSLATE_NOOP("Shortcuts", "On the page"), (
        (QT_TRANSLATE_NOOP("Shortcuts", "Turn the page"), ((_SPACE,), ("PgDn",))),
        (QT_TRANSLATE_NOOP("Shortcuts", "Turn it back"), (("Shift", _SPACE), ("PgUp",))),
        (QT_TRANSLATE_NOOP("Shortcuts", "A line down or up"), (("↓",), ("↑",))),
        (QT_TRANSLATE_NOOP("Shortcuts", "To the beginning or the end"), (("Home",), ("End",))),
        (QT_TRANSLATE_NOOP("Shortcuts", "Bring the caret"), (("→",), ("←",))),
        (QT_TRANSLATE_NOOP("Shortcuts", "Select letter by letter"), (("Shift", _ARROWS),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Select word by word"), (("Ctrl", "Shift", _ARROWS),)),
    )),
    (QT_TRANSLATE_NOOP("Shortcuts", "One paragraph at a time"), (
        (QT_TRANSLATE_NOOP("Shortcuts", "On to the next paragraph"), (("↓",), (_SPACE,))),
        (QT_TRANSLATE_NOOP("Shortcuts", "Back to the one before"), (("↑",), ("Shift", _SPACE))),
        (QT_TRANSLATE_NOOP("Shortcuts", "Open or shut its card"), (("Enter",),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Put the caret away"), (("Esc",),)),
    )),
    (QT_TRANSLATE_NOOP("Shortcuts", "In the search box"), (
        (QT_TRANSLATE_NOOP("Shortcuts", "Open the first hit"), (("Enter",),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Go down to the hits"), (("↓",),)),
    )),
    (QT_TRANSLATE_NOOP("Shortcuts", "With the mouse"), (
        (QT_TRANSLATE_NOOP("Shortcuts", "Select a word"), ((QT_TRANSLATE_NOOP("Shortcuts", "Double click"),),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Select a paragraph"), ((QT_TRANSLATE_NOOP("Shortcuts", "Triple click"),),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Extend the selection"), (("Shift", QT_TRANSLATE_NOOP("Shortcuts", "Click")),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Select a passage"), ((QT_TRANSLATE_NOOP("Shortcuts", "Drag"),),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Edit a highlight"), ((QT_TRANSLATE_NOOP("Shortcuts", "Click on it"),),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Text larger or smaller"),
         (("Ctrl", QT_TRANSLATE_NOOP("Shortcuts", "Wheel")),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Back or forward"), ((QT_TRANSLATE_NOOP("Shortcuts", "Side buttons"),),)),
        (QT_TRANSLATE_NOOP("Shortcuts", "Import files"),
         ((QT_TRANSLATE_NOOP("Shortcuts", "Drop on the window"),),)),
    )),
)  # fmt: skip


# What the commands of one method do, whose keys share a line.
_FAMILIES = {
    "highlight": QT_TRANSLATE_NOOP("Shortcuts", "Highlight in a colour"),
    "set_state": QT_TRANSLATE_NOOP("Shortcuts", "The paragraph is read, important, doubtful, unread"),
}


@dataclass(frozen=True)
class Line:
    """What is done, and the chords that do it."""

    name: str
    chords: tuple[Chord, ...]


@dataclass(frozen=True)
class Group:
    """Lines under a heading."""

    title: str
    lines: tuple[Line, ...]

    @property
    def weight(self) -> float:
        """How much room it takes, in lines."""
        return len(self.lines) + 1.8


def groups(actions: Sequence[QAction]) -> list[Group]:
    """Everything that keys and mouse do, in the interface's language; `actions` are those of the table."""
    by_name = {action.objectName(): action for action in actions}
    menus = (Group(translate("Actions", menu.value), tuple(_lines(menu, by_name))) for menu in Menu)
    gestures = (
        Group(
            translate("Shortcuts", title),
            tuple(Line(translate("Shortcuts", name), tuple(map(_spoken, chords))) for name, chords in lines),
        )
        for title, lines in _GESTURES
    )
    return [group for group in (*menus, *gestures) if group.lines]


def columns(shown: Sequence[Group], count: int) -> list[list[Group]]:
    """The groups in at most `count` columns: the tallest as short, then the groups in as good an order as can be.

    The first group leads. Every way to deal out so few others is tried.
    """
    if not shown:
        return []
    deals = ((0, *rest) for rest in product(range(count), repeat=len(shown) - 1))
    best = min(deals, key=lambda deal: (_height(shown, deal), _disorder(deal)))
    dealt = ([group for group, at in zip(shown, best, strict=True) if at == place] for place in range(count))
    return [column for column in dealt if column]


def chord_of(sequence: QKeySequence) -> Chord:
    """The keys of a shortcut; of one that is pressed in several steps, those of the first."""
    text = written(sequence).partition(", ")[0]
    keys = text.removesuffix("+").split("+") if text != "+" else [""]
    if text.endswith("+"):
        keys[-1] = "+"
    return tuple(_MINUS if key == "-" else key for key in keys)


def _height(shown: Sequence[Group], deal: Sequence[int]) -> float:
    heights: dict[int, float] = {}
    for group, column in zip(shown, deal, strict=True):
        heights[column] = heights.get(column, 0) + group.weight
    return max(heights.values(), default=0)


def _disorder(deal: Sequence[int]) -> int:
    """How many pairs of groups are not read in their order."""
    return sum(one > other for one, other in combinations(deal, 2))


def _lines(menu: Menu, actions: dict[str, QAction]) -> Iterator[Line]:
    """A line for each command that has a key; commands that differ in their argument only share one."""
    families: dict[str, list[Row]] = {}
    for row in TABLE:
        if row.argument is not None:
            families.setdefault(row.slot, []).append(row)
    for row in TABLE:
        action = actions.get(row.name)
        if row.menu is not menu or action is None or not action.shortcuts():
            continue
        family = families.get(row.slot, [row]) if row.argument is not None else [row]
        if row is not family[0]:
            continue
        keys = tuple(chord_of(actions[one.name].shortcut()) for one in family if actions[one.name].shortcuts())
        # Not the action's own words, which may say what would be undone just now.
        alone = translate("Actions", row.text).rstrip("…")
        name = alone if len(family) == 1 else translate("Shortcuts", _FAMILIES[row.slot])
        yield Line(name, keys)


def _spoken(chord: Chord) -> Chord:
    return tuple(translate("Shortcuts", key) for key in chord)
