"""The two stacks of what was done and undone, and the steps on them."""

from dataclasses import replace

import pytest

from reader import i18n
from reader.annotation import Annotation, Color, Target
from reader.ui.history import Act, Change, History

NOTE = Annotation("h1", "a1", Target.ARTICLE, None, None, Color.YELLOW, "", (), "2026-01-01", "2026-01-01")
WRITTEN = replace(NOTE, note="كلمة")
MORE = replace(NOTE, note="كلمة أخرى")
RED = replace(NOTE, color=Color.RED)
OTHER = replace(NOTE, id="h2")


@pytest.fixture
def history(qapp) -> History:
    return History()


def test_nothing_is_there_at_first(history: History) -> None:
    assert history.next_undo is history.next_redo is None


def test_a_step_goes_back_and_on_again(history: History, qtbot) -> None:
    step = Change(Act.RECOLOR, NOTE, RED)
    with qtbot.waitSignal(history.changed):
        history.add(step)
    with qtbot.waitSignal(history.changed):
        history.step_back(step)
    assert (history.next_undo, history.next_redo) == (None, step)
    with qtbot.waitSignal(history.changed):
        history.step_on(step)
    assert (history.next_undo, history.next_redo) == (step, None)


def test_after_something_new_nothing_can_be_done_again(history: History) -> None:
    step = Change(Act.RECOLOR, NOTE, RED)
    history.add(step)
    history.step_back(step)
    history.add(Change(Act.WRITE, NOTE, WRITTEN))
    assert history.next_redo is None


def test_steps_that_look_alike_are_not_taken_for_each_other(history: History) -> None:
    first, second, third = (
        Change(Act.RECOLOR, NOTE, RED),
        Change(Act.RECOLOR, RED, NOTE),
        Change(Act.RECOLOR, NOTE, RED),
    )
    for step in (first, second, third):
        history.add(step)
    history.step_back(third)
    assert history.next_undo is second


def test_what_changes_nothing_is_no_step(history: History) -> None:
    history.add(Change(Act.WRITE, NOTE, replace(NOTE, updated="2026-02-02")))
    assert history.next_undo is None


def test_a_stretch_is_one_step(history: History) -> None:
    history.add(Change(Act.WRITE, NOTE, WRITTEN), "note h1")
    history.add(Change(Act.WRITE, WRITTEN, MORE), "note h1")
    step = history.next_undo
    assert step
    assert (step.before, step.after) == (NOTE, MORE)
    history.step_back(step)
    assert history.next_undo is None


@pytest.mark.parametrize("between", ["end", "other"])
def test_a_stretch_ends(history: History, between: str) -> None:
    history.add(Change(Act.WRITE, NOTE, WRITTEN), "note h1")
    if between == "end":
        history.end_stretch()
    else:
        history.add(Change(Act.HIGHLIGHT, None, OTHER))
    history.add(Change(Act.WRITE, WRITTEN, MORE), "note h1")
    step = history.next_undo
    assert step
    assert step.before is WRITTEN


def test_a_stretch_that_comes_to_nothing_leaves_no_step(history: History) -> None:
    history.add(Change(Act.RECOLOR, NOTE, NOTE))
    history.add(Change(Act.NOTE_ARTICLE, None, NOTE), "note h1")
    history.add(Change(Act.WRITE, NOTE, WRITTEN), "note h1")
    history.add(Change(Act.DELETE_NOTE, WRITTEN, None), "note h1")
    assert history.next_undo is None
    history.add(Change(Act.WRITE, NOTE, WRITTEN), "note h1")
    assert history.next_undo


def test_the_last_step_of_one_annotation(history: History) -> None:
    first = Change(Act.RECOLOR, NOTE, RED)
    history.add(first)
    history.add(Change(Act.HIGHLIGHT, None, OTHER))
    assert history.last_of("h1") is first
    assert history.last_of("h3") is None


def test_a_step_can_be_forgotten(history: History) -> None:
    done, undone = Change(Act.RECOLOR, NOTE, RED), Change(Act.WRITE, RED, replace(RED, note="س"))
    history.add(done)
    history.add(undone)
    history.step_back(undone)
    history.drop(done)
    history.drop(undone)
    assert history.next_undo is history.next_redo is None


def test_it_does_not_grow_without_end(history: History) -> None:
    for _ in range(1200):
        history.add(Change(Act.RECOLOR, NOTE, RED))
    count = 0
    while step := history.next_undo:
        history.drop(step)
        count += 1
    assert count == 1000


def test_a_step_begins_where_what_it_touches_is_as_it_was() -> None:
    recolor = Change(Act.RECOLOR, NOTE, RED)
    assert recolor.begins_at(WRITTEN)
    assert not recolor.begins_at(RED)
    assert not recolor.begins_at(None)
    assert Change(Act.HIGHLIGHT, None, NOTE).begins_at(None)
    assert not Change(Act.HIGHLIGHT, None, NOTE).begins_at(NOTE)
    assert not Change(Act.DELETE_NOTE, NOTE, None).begins_at(WRITTEN)


def test_steps_have_names() -> None:
    change = Change(Act.DELETE_HIGHLIGHT, NOTE, None)
    assert change.name == "حذف التظليل"
    i18n.install("en")
    assert change.name == "deletion of the highlight"
    assert (change.subject, change.article) == ("h1", "a1")
