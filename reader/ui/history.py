"""The way back: what was done to notes and marks since the program began, step by step. It does nothing again itself.

A step holds what it changed as it was before and after, so that whoever goes back can see whether it still is so. What
was done to a whole article, with the notes that it has, holds instead how it is undone and done again.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.annotation import Annotation
from reader.article import Place
from reader.errors import QT_TRANSLATE_NOOP
from reader.i18n import translate
from reader.paragraph_mark import ParagraphMark

# Steps that can be gone back.
_KEPT = 1000

Subject = Annotation | ParagraphMark
"""What a step changes."""

_FIELDS: dict[type[Subject], tuple[str, ...]] = {
    Annotation: ("color", "note", "tags"),
    ParagraphMark: ("bookmarked", "state"),
}
# Where an annotation stands: another text moves it too, so that only its anchor tells that it was placed anew.
_PLACED = ("anchor", "span", "confidence")


class Act(Enum):
    """What was done. The values are English source texts (context "History")."""

    HIGHLIGHT = QT_TRANSLATE_NOOP("History", "highlight")
    NOTE_PARAGRAPH = QT_TRANSLATE_NOOP("History", "note on the paragraph")
    NOTE_ARTICLE = QT_TRANSLATE_NOOP("History", "note on the article")
    WRITE = QT_TRANSLATE_NOOP("History", "writing of the note")
    RECOLOR = QT_TRANSLATE_NOOP("History", "change of colour")
    RETAG = QT_TRANSLATE_NOOP("History", "change of tags")
    ATTACH = QT_TRANSLATE_NOOP("History", "attachment of %n note(s)")
    CONFIRM = QT_TRANSLATE_NOOP("History", "confirmation of %n note(s)")
    DELETE_HIGHLIGHT = QT_TRANSLATE_NOOP("History", "deletion of the highlight")
    DELETE_NOTE = QT_TRANSLATE_NOOP("History", "deletion of the note")
    BOOKMARK = QT_TRANSLATE_NOOP("History", "bookmark")
    REMOVE_BOOKMARK = QT_TRANSLATE_NOOP("History", "removal of the bookmark")
    SET_STATE = QT_TRANSLATE_NOOP("History", "state of the paragraph")
    RESTORE_VERSION = QT_TRANSLATE_NOOP("History", "going back to an older version")
    TAKE_CHANGED = QT_TRANSLATE_NOOP("History", "import of a changed file")
    HIGHLIGHT_MANY = QT_TRANSLATE_NOOP("History", "%n highlight(s) from the contexts")
    IMPORT_HIGHLIGHTS = QT_TRANSLATE_NOOP("History", "import of %n highlight(s)")
    TAG_MANY = QT_TRANSLATE_NOOP("History", "tags on %n context(s)")
    RECOLOR_MANY = QT_TRANSLATE_NOOP("History", "colour of %n note(s)")
    RETAG_MANY = QT_TRANSLATE_NOOP("History", "tags of %n note(s)")
    DELETE_MANY = QT_TRANSLATE_NOOP("History", "deletion of %n note(s)")
    RENAME_TAG = QT_TRANSLATE_NOOP("History", "renaming of a tag")
    MERGE_TAGS = QT_TRANSLATE_NOOP("History", "merging of two tags")
    DELETE_TAG = QT_TRANSLATE_NOOP("History", "deletion of a tag")
    TAKE_BACK = QT_TRANSLATE_NOOP("History", "change taken back in %n note(s)")
    BRING_TO = QT_TRANSLATE_NOOP("History", "earlier state of the note")
    BRING_BACK = QT_TRANSLATE_NOOP("History", "return of %n deleted note(s)")
    REMOVE_ARTICLE = QT_TRANSLATE_NOOP("History", "removal of the article")
    SYNC = QT_TRANSLATE_NOOP("History", "%n change(s) from the folder")
    RESTORE_ARTICLE = QT_TRANSLATE_NOOP("History", "return of the article")


@dataclass(frozen=True, eq=False)
class Change:
    """One step: its subject before and after it, None where there was or is none. Each is equal only to itself."""

    act: Act
    before: Subject | None
    after: Subject | None

    @property
    def either(self) -> Subject:
        """The subject afterwards, or before if it is no more."""
        either = self.after or self.before
        assert either
        return either

    @property
    def place(self) -> Place | None:
        """Where the subject stood in the text; None if nowhere."""
        if isinstance(self.either, ParagraphMark):
            return Place(self.either.paragraph) if self.either.paragraph else None
        span = self.either.span
        return Place(span.paragraph, span.start) if span else None

    @property
    def name(self) -> str:
        """What was done, in the interface's language."""
        return translate("History", self.act.value)

    @property
    def subject(self) -> str:
        """The subject's id."""
        return self.either.id

    @property
    def article(self) -> str:
        """The id of the article that it belongs to."""
        return self.either.article

    @property
    def inverse(self) -> "Change":
        """The step back."""
        return replace(self, before=self.after, after=self.before)

    @property
    def values(self) -> dict[str, Any]:
        """The fields that are others afterwards, with their new values."""
        before, after = self.before, self.after
        if after is None or before is None:
            return {}
        fields = (*_FIELDS[type(after)], *(_PLACED if isinstance(after, Annotation) else ()))
        return {name: getattr(after, name) for name in fields if getattr(before, name) != getattr(after, name)}

    @property
    def is_nothing(self) -> bool:
        """Whether everything is as before."""
        return self.before is self.after if None in {self.before, self.after} else not self.values

    def begins_at(self, now: Subject | None) -> bool:
        """Whether the subject as it is `now` is as this step found it, as far as the step touches it."""
        if now is None or self.before is None:
            return now is self.before
        touched = set(self.values if self.after else _FIELDS[type(self.before)])
        if "anchor" in touched:
            touched -= {"span", "confidence"}
        return all(getattr(now, name) == getattr(self.before, name) for name in touched)


@dataclass(frozen=True, eq=False)
class Batch:
    """Changes of many annotations that were made at once: one step."""

    act: Act
    parts: tuple[Change, ...]

    @property
    def place(self) -> Place | None:
        """Where the first of them stands."""
        return self.parts[0].place

    @property
    def name(self) -> str:
        """What was done, in the interface's language."""
        return translate("History", self.act.value, None, len(self.parts))

    @property
    def subject(self) -> str:
        """The id of the batch itself: none, since it is no annotation."""
        return ""

    @property
    def article(self) -> str:
        """The id of the article that the first of them belongs to."""
        return self.parts[0].article

    @property
    def inverse(self) -> "Batch":
        """The step back, the last change first."""
        return replace(self, parts=tuple(part.inverse for part in reversed(self.parts)))

    @property
    def is_nothing(self) -> bool:
        """Whether everything is as before."""
        return all(part.is_nothing for part in self.parts)


@dataclass(frozen=True, eq=False)
class Deed:
    """What was done to an article. `back` undoes it and `again` does it; both raise NotFound if they cannot."""

    act: Act
    article: str
    back: Callable[[], None]
    again: Callable[[], None]

    @property
    def place(self) -> None:
        """Nowhere in the text: it is about all of it."""

    @property
    def name(self) -> str:
        """What was done, in the interface's language."""
        return translate("History", self.act.value)

    @property
    def subject(self) -> str:
        """The article's id."""
        return self.article

    @property
    def inverse(self) -> "Deed":
        """The step back."""
        return replace(self, back=self.again, again=self.back)

    @property
    def is_nothing(self) -> bool:
        """It never is."""
        return False


Step = Change | Batch | Deed
"""What is gone back and on at once."""


class History(QObject):
    """Two stacks of steps: those done, and those undone since the last new one."""

    changed = Signal()
    """What would be undone or redone next is something else now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: deque[Step] = deque(maxlen=_KEPT)
        self._undone: list[Step] = []
        self._stretch = ""

    @property
    def next_undo(self) -> Step | None:
        """The step that was done last."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        """The step that was undone last."""
        return self._undone[-1] if self._undone else None

    def last_of(self, subject: str) -> Step | None:
        """The step that was last done to this annotation or mark."""
        return next((change for change in reversed(self._done) if change.subject == subject), None)

    def is_done(self, step: Step) -> bool:
        """Whether it can be gone back."""
        return step in self._done

    def add(self, change: Step, stretch: str = "") -> None:
        """Remember a step; what was undone can not be redone any more.

        Steps of one `stretch` that follow upon each other are one step, and none if they come to nothing.
        """
        if change.is_nothing:
            return
        self._undone.clear()
        if stretch and stretch == self._stretch and isinstance(change, Change):
            begun = self._done.pop()
            assert isinstance(begun, Change)
            change = Change(begun.act if change.after else change.act, begun.before, change.after)
        self._stretch = stretch
        if change.is_nothing:
            self._stretch = ""
        else:
            self._done.append(change)
        self.changed.emit()

    def end_stretch(self) -> None:
        """What is done from now on is a step of its own."""
        self._stretch = ""

    def step_back(self, change: Step) -> None:
        """A step was gone back."""
        self._done.remove(change)
        self._undone.append(change)
        self._stretch = ""
        self.changed.emit()

    def step_on(self, change: Step) -> None:
        """A step was gone again."""
        self._undone.remove(change)
        self._done.append(change)
        self._stretch = ""
        self.changed.emit()

    def drop(self, change: Step) -> None:
        """Forget a step that cannot be gone any more."""
        for stack in (self._done, self._undone):
            if change in stack:
                stack.remove(change)
        self._stretch = ""
        self.changed.emit()
