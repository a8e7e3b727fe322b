"""Which annotations a choice means."""

from dataclasses import replace

import pytest

from reader.annotation import Annotation, Color, Target
from reader.choice import EVERYTHING, NoteChoice

BLUE_WITH_TAGS = Annotation(
    "h1", "a", Target.ARTICLE, None, None, Color.BLUE, "ملاحظة", ("صفقات", "عقود"), "2026-08-22T12:00:00Z", ""
)


@pytest.mark.parametrize(
    ("choice", "taken"),
    [
        (EVERYTHING, True),
        (NoteChoice(colors=frozenset({Color.BLUE, Color.RED})), True),
        (NoteChoice(colors=frozenset({Color.RED})), False),
        (NoteChoice(tags=frozenset({"عقود", "غيرها"})), True),
        (NoteChoice(tags=frozenset({"عقد"})), False),
        (NoteChoice(frozenset({Color.BLUE}), frozenset({"غيرها"})), False),
        (NoteChoice(ids=frozenset({"h1", "h2"})), True),
        (NoteChoice(ids=frozenset()), False),
    ],
)
def test_a_choice_takes_what_fits_in_every_respect(choice: NoteChoice, taken: bool) -> None:
    assert choice.takes(BLUE_WITH_TAGS) is taken
    assert choice.is_everything is (choice == EVERYTHING)


def test_a_note_without_tags_has_none_of_them() -> None:
    assert not NoteChoice(tags=frozenset({"عقود"})).takes(replace(BLUE_WITH_TAGS, tags=()))
