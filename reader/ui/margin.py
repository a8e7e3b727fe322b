"""The margin of the open article: everything that adds, changes or deletes highlights and notes goes through here.

Each change is a commit of its own before the method returns; then it is announced.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.annotation import Annotation, Color, Target
from reader.article import Span
from reader.errors import HashiyaError, LibraryError
from reader.i18n import explain
from reader.library import Library


class Margin(QObject):
    """Belongs to the session, which says what article is open."""

    added = Signal(object)
    changed = Signal(object)
    removed = Signal(object)
    listed = Signal(list)
    """The annotations of the open article, after each of these three."""
    chosen = Signal(str, bool)
    """The id of the annotation whose card to show, and whether its note is to be written."""
    writing_began = Signal()
    touched = Signal(str)
    """The id of an article whose notes changed."""
    failed = Signal(str)
    refused = Signal(str, object)
    """A sentence that says why something could not be written, and a function that tries again."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.article = ""
        """The id of the open article, "" if there is none."""
        self._unwritten: dict[str, dict[str, Any]] = {}

    def highlight(self, span: Span, color: Color = Color.YELLOW) -> None:
        """Highlight `span` of the open article."""
        with self._telling(partial(self.highlight, span, color)):
            self._announce_new(self._library.highlight(self.article, span, color))

    def write_on(self, span: Span) -> None:
        """Highlight `span` of the open article, and begin a note on it."""
        with self._telling(partial(self.write_on, span)):
            self._announce_new(self._library.highlight(self.article, span), write=True)

    def write_on_paragraph(self, paragraph: int) -> None:
        """Begin a note on a paragraph of the open article."""
        with self._telling():
            self._announce_new(self._library.note_on_paragraph(self.article, paragraph, ""), write=True)

    def write_on_article(self) -> None:
        """Begin a note on the open article as a whole."""
        with self._telling():
            self._announce_new(self._library.note_on_article(self.article, ""), write=True)

    def edit_note(self, annotation: str, note: str) -> None:
        """Rewrite a note."""
        self._edit(annotation, note=note)

    def edit_tags(self, annotation: str, tags: Sequence[str]) -> None:
        """Give an annotation these tags."""
        self._edit(annotation, tags=tags)

    def recolor(self, annotation: str, color: Color) -> None:
        """Give an annotation another colour."""
        self._edit(annotation, color=color)

    def delete(self, annotation: str) -> None:
        """Delete an annotation; `undelete` brings it back."""
        with self._telling():
            deleted = self._library.delete_annotation(annotation)
            self.removed.emit(deleted)
            self._announce_all(deleted.article)

    def undelete(self, annotation: str) -> None:
        """Bring a deleted annotation back."""
        with self._telling():
            self._announce_new(self._library.undelete_annotation(annotation))

    def discard_empty(self, annotation: str) -> None:
        """Delete a note on a paragraph or an article that was begun and left empty."""
        with self._telling():
            found = self._library.annotation(annotation)
            if found.target is not Target.PASSAGE and not found.note.strip() and not found.tags:
                self.delete(annotation)

    @property
    def has_unwritten(self) -> bool:
        """Whether something that was typed could not be written yet."""
        return bool(self._unwritten)

    def write_again(self) -> None:
        """Try once more to write what was typed and could not be written."""
        for annotation, values in list(self._unwritten.items()):
            self._edit(annotation, **values)

    def _edit(self, annotation: str, **values: Any) -> None:
        values = self._unwritten.pop(annotation, {}) | values
        try:
            edited = self._library.edit_annotation(annotation, **values)
        except LibraryError as error:
            self._keep_typed(annotation, values, error)
        except HashiyaError as error:
            self.failed.emit(explain(error))
        else:
            self.changed.emit(edited)
            self._announce_all(edited.article)

    def _keep_typed(self, annotation: str, values: dict[str, Any], error: LibraryError) -> None:
        """Show what was typed as it was typed, though it is not on disk, and offer to write it again."""
        self._unwritten[annotation] = values
        with self._telling():
            shown: dict[str, Any] = {name: tuple(value) if name == "tags" else value for name, value in values.items()}
            self.changed.emit(replace(self._library.annotation(annotation), **shown))
        self.refused.emit(explain(error), self.write_again)

    def _announce_new(self, annotation: Annotation, write: bool = False) -> None:
        if annotation.article == self.article:
            self.added.emit(annotation)
        self._announce_all(annotation.article)
        if write:
            self.writing_began.emit()
            self.chosen.emit(annotation.id, True)

    def _announce_all(self, article: str) -> None:
        if article == self.article:
            self.listed.emit(self._library.annotations(article))
        self.touched.emit(article)

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
