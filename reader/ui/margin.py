"""The margin: everything that adds, changes or deletes highlights, notes and marks goes through here.

Each change is a commit of its own before the method returns; then it is announced. Another commit undoes it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.annotation import Annotation, Color, Target
from reader.article import Span
from reader.errors import HashiyaError, LibraryError, NotFound
from reader.i18n import explain, translate
from reader.library import Library
from reader.paragraph_mark import ParagraphMark, ParagraphState
from reader.store import Changed
from reader.ui.history import Act, Batch, Change, Deed, History, Step, Subject

_MADE = {Target.PASSAGE: Act.HIGHLIGHT, Target.PARAGRAPH: Act.NOTE_PARAGRAPH, Target.ARTICLE: Act.NOTE_ARTICLE}


class Margin(QObject):
    """Belongs to the session, which says what article is read in the pane in use: new notes are made there."""

    added = Signal(object)
    changed = Signal(object)
    removed = Signal(object)
    deleted = Signal(object)
    """The annotation that the user has deleted, and may want back."""
    attached = Signal(object)
    """The annotation that was attached to other words."""
    undone = Signal(object)
    """Step: the one that was gone back."""
    redone = Signal(object)
    """Step: the one that was gone again."""
    tags_listed = Signal(list)
    """The tags that are known, the most used first: they are about to be chosen from."""
    chosen = Signal(str, bool)
    """The id of the annotation whose card to show, and whether its note is to be written."""
    tagging_began = Signal(str)
    """The id of the annotation whose tags are to be chosen on the page."""
    marked = Signal(object)
    """ParagraphMark: a paragraph's bookmark or state is another now."""
    touched = Signal(str)
    """The id of an article whose notes changed."""
    many_touched = Signal(list)
    """The ids of articles whose notes changed at once."""
    failed = Signal(str)
    refused = Signal(str, object)
    """A sentence that says why something could not be written, and a function that tries again."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.history = History(self)
        self.article = ""
        """The id of the article in use, "" if there is none."""
        self._unwritten: dict[str, dict[str, Any]] = {}
        self._acts: dict[str, Act] = {}

    # --- something new -------------------------------------------------------------------------------------------

    def highlight(self, span: Span, color: Color = Color.YELLOW) -> None:
        """Highlight `span` of the open article."""
        with self._telling(partial(self.highlight, span, color)):
            self._add(self._library.highlight(self.article, span, color))

    def write_on(self, span: Span) -> None:
        """Highlight `span` of the open article, and begin a note on it."""
        with self._telling(partial(self.write_on, span)):
            self.write(self._add(self._library.highlight(self.article, span)))

    def tag_on(self, span: Span) -> None:
        """Highlight `span` of the open article, and have its tags chosen."""
        with self._telling(partial(self.tag_on, span)):
            self.tag(self._add(self._library.highlight(self.article, span)))

    def write_on_paragraph(self, paragraph: int) -> None:
        """Begin a note on a paragraph of the open article."""
        with self._telling():
            self.write(self._add(self._library.note_on_paragraph(self.article, paragraph, "")))

    def write_on_article(self) -> None:
        """Begin a note on the open article as a whole."""
        with self._telling():
            self.write(self._add(self._library.note_on_article(self.article, "")))

    # --- what is there -------------------------------------------------------------------------------------------

    def choose(self, annotation: str, *, write: bool = False) -> None:
        """Show an annotation's card."""
        with self._telling():
            self.tags_listed.emit(list(self._library.tags()))
            self.chosen.emit(annotation, write)

    def tell_tags(self) -> None:
        """Tags are about to be chosen."""
        with self._telling():
            self.tags_listed.emit(list(self._library.tags()))

    def write(self, annotation: str) -> None:
        """Show an annotation's card and begin to write."""
        self.choose(annotation, write=True)

    def tag(self, annotation: str) -> None:
        """Have an annotation's tags chosen on the page."""
        with self._telling():
            self.tags_listed.emit(list(self._library.tags()))
            self.tagging_began.emit(annotation)

    def edit_note(self, annotation: str, note: str) -> None:
        """Rewrite a note. Until something else is done or the note is left, the writing is one step."""
        self._edit(Act.WRITE, annotation, stretch=_writing(annotation), note=note)

    def edit_tags(self, annotation: str, tags: Sequence[str]) -> None:
        """Give an annotation these tags."""
        self._edit(Act.RETAG, annotation, stretch=f"tags {annotation}", tags=tags)

    def recolor(self, annotation: str, color: Color) -> None:
        """Give an annotation another colour."""
        self._edit(Act.RECOLOR, annotation, color=color)

    def delete(self, annotation: str) -> None:
        """Delete an annotation."""
        with self._telling():
            self.deleted.emit(self._delete(annotation))

    def attach(self, annotation: str, span: Span | None) -> None:
        """Attach an annotation to `span` of its article; None, nothing being selected, is told."""
        if span is None:
            self.failed.emit(
                translate("Notes", "Select in the text the words that the note belongs to, then attach it.")
            )
            return
        with self._telling(partial(self.attach, annotation, span)):
            changed = self._library.reattach(annotation, span)
            self.adopt(Act.ATTACH, [changed])
            self.attached.emit(changed.after)

    def confirm(self, annotation: str) -> None:
        """An annotation whose words have changed stands where it belongs."""
        with self._telling(partial(self.confirm, annotation)):
            self.adopt(Act.CONFIRM, [self._library.confirm(annotation)])

    def citation(self, span: Span) -> str:
        """The words of a span of the open article with their source; "" if there are none."""
        with self._telling():
            return self._library.cite(self.article, span) if self.article else ""
        return ""

    def citation_of(self, annotation: str) -> str:
        """The words that an annotation is about with their source; "" if it is no more."""
        with self._telling():
            return self._library.cite_annotation(annotation)
        return ""

    def discard_empty(self, annotation: str) -> None:
        """The writing is over: delete a note on a paragraph or an article that was left empty."""
        with self._telling():
            found = self._library.annotation(annotation)
            if found.target is not Target.PASSAGE and not found.note.strip() and not found.tags:
                self._delete(annotation, stretch=_writing(annotation))
        self.history.end_stretch()

    def adopt(self, act: Act, changed: Sequence[Changed]) -> None:
        """What was done elsewhere to many annotations at once, and is on disk, is one step of the history."""
        parts = tuple(Change(act, each.before, each.after) for each in changed)
        parts = tuple(part for part in parts if not part.is_nothing)
        if parts:
            self.history.add(Batch(act, parts))
            self._announce_many(parts)

    def adopt_deed(self, deed: Deed) -> None:
        """What was done elsewhere to an article, and is on disk, is one step of the history."""
        self.history.add(deed)

    # --- paragraphs ----------------------------------------------------------------------------------------------

    def mark_paragraph(
        self, paragraph: int, *, bookmarked: bool | None = None, state: ParagraphState | None = None
    ) -> None:
        """Bookmark a paragraph of the article in use, or give it a state; None leaves."""
        with self._telling(partial(self.mark_paragraph, paragraph, bookmarked=bookmarked, state=state)):
            before = self._library.mark_on(self.article, paragraph)
            after = self._library.mark_paragraph(self.article, paragraph, bookmarked=bookmarked, state=state)
            act = Act.SET_STATE if bookmarked is None else Act.BOOKMARK if bookmarked else Act.REMOVE_BOOKMARK
            self.history.add(Change(act, replace(before, id=after.id), after))
            self.marked.emit(after)

    def _add(self, made: Annotation) -> str:
        """Announce what was made. The first words of a note on a paragraph or an article belong to its making."""
        is_note = made.target is not Target.PASSAGE
        self.history.add(Change(_MADE[made.target], None, made), _writing(made.id) if is_note else "")
        self._announce_new(made)
        return made.id

    def _edit(self, act: Act, annotation: str, *, stretch: str = "", **values: Any) -> None:
        values = self._unwritten.pop(annotation, {}) | values
        with self._telling():
            before = self._library.annotation(annotation)
            try:
                edited = self._library.edit_annotation(annotation, **values)
            except LibraryError as error:
                self._keep_typed(act, before, values, error)
                return
            self.history.add(Change(act, before, edited), stretch)
            self._announce_changed(edited)

    def _keep_typed(self, act: Act, before: Annotation, values: dict[str, Any], error: LibraryError) -> None:
        """Show what was typed as it was typed, though it is not on disk, and offer to write it again."""
        self._unwritten[before.id] = values
        self._acts[before.id] = act
        shown: dict[str, Any] = {name: tuple(value) if name == "tags" else value for name, value in values.items()}
        self.changed.emit(replace(before, **shown))
        self.refused.emit(explain(error), self.write_again)

    @property
    def has_unwritten(self) -> bool:
        """Whether something that was typed could not be written yet."""
        return bool(self._unwritten)

    def write_again(self) -> None:
        """Try once more to write what was typed and could not be written."""
        for annotation in list(self._unwritten):
            self._edit(self._acts[annotation], annotation)

    def _delete(self, annotation: str, *, stretch: str = "") -> Annotation:
        deleted = self._library.delete_annotation(annotation)
        act = Act.DELETE_HIGHLIGHT if deleted.target is Target.PASSAGE else Act.DELETE_NOTE
        self.history.add(Change(act, deleted, None), stretch)
        self._announce_removed(deleted)
        return deleted

    # --- back and forth ------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Undo what was done last."""
        self.go_back(self.history.next_undo)

    def take_back(self, annotation: str) -> None:
        """Undo what was last done to this annotation, whatever was done to others since."""
        self.go_back(self.history.last_of(annotation))

    def redo(self) -> None:
        """Do again what was undone last."""
        change = self.history.next_redo
        if change and self._go(change, change):
            self.history.step_on(change)
            self.redone.emit(change)

    def go_back(self, change: Step | None) -> None:
        """Undo this step, if it is not undone already."""
        if change and self.history.is_done(change) and self._go(change.inverse, change):
            self.history.step_back(change)
            self.undone.emit(change)

    def _go(self, step: Step, change: Step) -> bool:
        """Whether `step` could be gone, which is `change` or its inverse; if never again, that is told."""
        with self._telling():
            try:
                if self._gone(step):
                    return True
            except NotFound:
                pass  # deleted for good, with its article
            self.history.drop(change)
            self.failed.emit(
                translate("History", "Changed elsewhere since, so it stays as it is: {what}", what=change.name)
            )
        return False

    def _gone(self, step: Step) -> bool:
        """Go it, if everything is as it found it. Raises NotFound."""
        match step:
            case Deed():
                step.again()
            case Change(either=ParagraphMark()):
                if not step.begins_at(self._library.paragraph_mark(step.subject)):
                    return False
                self.marked.emit(self._library.edit_mark(step.subject, **step.values))
            case Change():
                return self._gone_at_once((step,))
            case Batch():
                return self._gone_at_once(step.parts)
        return True

    def _gone_at_once(self, parts: Sequence[Change]) -> bool:
        now: dict[str, Subject] = {**self._library.annotations_named(part.subject for part in parts)}
        if not all(part.begins_at(now.get(part.subject)) for part in parts):
            return False
        changed = self._library.past.become(_changed(part) for part in parts)
        self._announce_many([Change(part.act, *each) for part, each in zip(parts, changed, strict=True)])
        return True

    def _announce_many(self, parts: Sequence[Change]) -> None:
        """The panels hear of those of the open article one by one, and of the articles of all."""
        if len(parts) == 1:
            self._announce(parts[0])
            return
        for part in parts:
            if part.article == self.article:
                signal = self.removed if part.after is None else self.added if part.before is None else self.changed
                signal.emit(part.either)
        self.many_touched.emit(list(dict.fromkeys(part.article for part in parts)))

    # --- how it is told ------------------------------------------------------------------------------------------

    def _announce(self, change: Change) -> None:
        either = change.either
        assert isinstance(either, Annotation)
        if change.after is None:
            self._announce_removed(either)
        elif change.before is None:
            self._announce_new(either)
        else:
            self._announce_changed(either)

    def _announce_new(self, annotation: Annotation) -> None:
        if annotation.article == self.article:
            self.added.emit(annotation)
        self.touched.emit(annotation.article)

    def _announce_changed(self, annotation: Annotation) -> None:
        self.changed.emit(annotation)
        self.touched.emit(annotation.article)

    def _announce_removed(self, annotation: Annotation) -> None:
        self.removed.emit(annotation)
        self.touched.emit(annotation.article)

    @contextmanager
    def _telling(self, again: Callable[[], None] | None = None) -> Iterator[None]:
        """Tell the user of an error instead of raising it; where `again` can help, offer that."""
        try:
            yield
        except LibraryError as error:
            if again is None:
                self.failed.emit(explain(error))
            else:
                self.refused.emit(explain(error), again)
        except HashiyaError as error:
            self.failed.emit(explain(error))


def _changed(part: Change) -> Changed:
    before, after = part.before, part.after
    assert not isinstance(before, ParagraphMark) and not isinstance(after, ParagraphMark)
    return Changed(before, after)


def _writing(annotation: str) -> str:
    """The stretch of writing in a note."""
    return f"note {annotation}"
