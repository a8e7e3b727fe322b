"""Highlights and notes: each made or changed in a commit of its own, and kept when the text under them changes."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from reader.anchor import Anchor, Attachment
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Span
from reader.errors import AnnotationNotFound
from reader.journal import Writer
from reader.store.articles import one
from reader.store.changes import queue
from reader.store.database import Database, new_id, now
from reader.store.edits import Changed, DeletedNote, Edit, NewHighlight, NewNote, NoteChange, Placement
from reader.store.journal import Step
from reader.store.places import NewPlaces
from reader.store.rows import anchor_row, annotation_of, annotation_row, names_column, span_row, storable

_NOWHERE = Placement(None, None, 0.0)


class Annotations(Database):
    """What the user added. On return from a change it is on disk."""

    def add_annotation(  # noqa: PLR0917 - an annotation's own fields, in their order
        self,
        article: str,
        target: Target,
        anchor: Anchor | None,
        span: Span | None,
        color: Color,
        note: str,
        tags: Sequence[str],
    ) -> Annotation:
        """Add an annotation under a new id. Raises ArticleNotFound."""
        if target is Target.PASSAGE:
            assert anchor
            return self._change(NewHighlight(article, anchor, span, color, tuple(tags), note))
        return self._change(NewNote(article, note, color, tuple(tags), anchor, span))

    def change_annotations(self, changes: Iterable[NoteChange]) -> list[Changed]:
        """Make many changes in one commit: all of them or none. Raises ArticleNotFound, AnnotationNotFound.

        All are one step of the journal.
        """
        listed = list(changes)
        with self._writing() as db:
            return apply_changes(db, listed, self.writer)

    def _change(self, change: NoteChange) -> Annotation:
        ((before, after),) = self.change_annotations([change])
        either = after or before
        assert either
        return either

    def annotation(self, annotation: str) -> Annotation:
        """One annotation. Raises AnnotationNotFound, also when it was deleted."""
        with self._reading() as db:
            return _live(db, annotation)

    def annotations_named(self, ids: Iterable[str]) -> dict[str, Annotation]:
        """Those of these annotations that are there and not deleted, by id."""
        with self._reading() as db:
            found = {id: _shown(_row(db, id)) for id in ids}
        return {id: annotation for id, annotation in found.items() if annotation}

    def kept_annotation(self, annotation: str) -> tuple[Annotation, str | None]:
        """One annotation, and when it was deleted, if it was. Raises AnnotationNotFound."""
        with self._reading() as db:
            row = _row(db, annotation)
        if row is None:
            raise AnnotationNotFound(annotation=annotation)
        return annotation_of(row), row["deleted"]

    def deleted_annotations(self) -> list[DeletedNote]:
        """The annotations that can be brought back, the last deleted first."""
        sql = """SELECT n.*, coalesce(a.title, v.title) AS title, a.trashed
                   FROM annotation n JOIN article a ON a.id = n.article
                   JOIN version v ON v.article = a.id AND v.number = a.version
                  WHERE n.deleted IS NOT NULL ORDER BY n.deleted DESC, n.rowid DESC"""
        with self._reading() as db:
            rows = db.execute(sql).fetchall()
        return [
            DeletedNote(annotation_of(row), row["title"], row["deleted"], row["trashed"] is not None) for row in rows
        ]

    def annotations(self, article: str | None = None) -> list[Annotation]:
        """The annotations in the order of the text; without `article` those of all articles that are not in the trash.

        Raises ArticleNotFound.
        """
        with self._reading() as db:
            if article is not None:
                one(db, "SELECT 1 FROM article WHERE id = ?", (article,), article)
            sql = """SELECT n.* FROM annotation n JOIN article a ON a.id = n.article
                      WHERE n.deleted IS NULL AND (a.id = :article OR :article IS NULL AND a.trashed IS NULL)
                      ORDER BY a.seq"""
            found = [annotation_of(row) for row in db.execute(sql, {"article": article})]
        by_article = groupby(found, key=lambda annotation: annotation.article)
        return [annotation for _, group in by_article for annotation in sorted(group, key=lambda a: a.order)]

    def update_annotation(
        self,
        annotation: str,
        *,
        color: Color | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Annotation:
        """Recolour, rewrite or retag; None leaves as it is. Raises AnnotationNotFound."""
        return self._change(Edit(annotation, color, None if tags is None else tuple(tags), note))

    def delete_annotation(self, annotation: str) -> Annotation:
        """Delete, but keep for `undelete_annotation`; returns what was deleted. Raises AnnotationNotFound."""
        with self._writing() as db:
            old = _live(db, annotation)
            _change(db, Edit(annotation, deleted=True), Step(db, self.writer, many=False))
            return old

    def undelete_annotation(self, annotation: str) -> Annotation:
        """Bring back under its own id, where it stands in today's text. Raises AnnotationNotFound."""
        return self._change(Edit(annotation, deleted=False))

    def attach_annotation(self, annotation: str, span: Span | None, confidence: float) -> Annotation:
        """Place it on `span` (None: unattached); the anchor stays as it was made. Raises AnnotationNotFound."""
        return self._change(Edit(annotation, place=Placement(None, span, confidence)))


def follow(
    db: sqlite3.Connection, article: str, old: Article, new: Article, attachments: Mapping[str, Attachment | None]
) -> None:
    """Place the annotations of `article`, also those deleted, on its `new` text."""
    places = NewPlaces(old, new, attachments)
    rows = db.execute("SELECT * FROM annotation WHERE article = ? AND exact IS NOT NULL", (article,)).fetchall()
    step = Step(db, Writer.VERSION, many=True)
    for row in rows:
        annotation = annotation_of(row)
        stands = Attachment(annotation.span, annotation.confidence) if annotation.span else None
        found = places.of(annotation.id, stands, on_paragraph=annotation.is_on_paragraph)
        if found != stands:
            _place(db, annotation.id, Placement(None, found.span, found.confidence) if found else _NOWHERE)
            step.record(row, _there(db, annotation.id))


def apply_changes(db: sqlite3.Connection, changes: Sequence[NoteChange], writer: Writer) -> list[Changed]:
    """Make the changes within a transaction that does more; else as `Annotations.change_annotations`."""
    step = Step(db, writer, many=len(changes) > 1)
    return [_change(db, change, step) for change in changes]


def standing(db: sqlite3.Connection, annotation: str) -> Annotation | None:
    """An annotation as it is within a transaction; None if it is deleted or was never there."""
    return _shown(_row(db, annotation))


def _change(db: sqlite3.Connection, change: NoteChange, step: Step) -> Changed:
    """Make one change of a step of the journal, and tell the search."""
    was = _row(db, change.annotation) if isinstance(change, Edit) else None
    if not isinstance(change, Edit):
        row = _insert(db, change)
    elif was is None or (was["deleted"] and change.deleted is None):
        if change.deleted:
            return Changed(None, None)
        raise AnnotationNotFound(annotation=change.annotation)
    else:
        row = _edit(db, was, change)
    changed = Changed(_shown(was), _shown(row))
    if _is_found_elsewhere(changed, was_placed=isinstance(change, Edit) and change.place is not None):
        queue(db, row["article"])
    step.record(was, row)
    return changed


def _insert(db: sqlite3.Connection, draft: NewHighlight | NewNote) -> sqlite3.Row:
    time = now()
    one(db, "SELECT 1 FROM article WHERE id = ?", (draft.article,), draft.article)
    target = Target.PASSAGE if isinstance(draft, NewHighlight) else Target.PARAGRAPH if draft.anchor else Target.ARTICLE
    confidence = draft.confidence if isinstance(draft, NewHighlight) else 1.0
    made = Annotation(
        new_id(db, "annotation", "h"), draft.article, target, draft.anchor, draft.span, draft.color, draft.note,
        draft.tags, draft.created or time, time, confidence,
    )  # fmt: skip
    row = annotation_row(made)
    db.execute(f"INSERT INTO annotation ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})", row)
    return _there(db, made.id)


def _edit(db: sqlite3.Connection, was: sqlite3.Row, edit: Edit) -> sqlite3.Row:
    values: dict[str, Any] = {}
    if edit.color is not None:
        values["color"] = edit.color.value
    if edit.tags is not None:
        values["tags"] = storable(names_column(edit.tags))
    if edit.note is not None:
        values["note"] = storable(edit.note)
    if any(was[name] != value for name, value in values.items()):
        values["updated"] = now()
    if edit.deleted is not None:
        values["deleted"] = (was["deleted"] or now()) if edit.deleted else None
    if values:
        sql = f"UPDATE annotation SET {', '.join(f'{name} = :{name}' for name in values)} WHERE id = :id"
        db.execute(sql, values | {"id": edit.annotation})
    if edit.place:
        _place(db, edit.annotation, edit.place)
    return _there(db, edit.annotation)


def _place(db: sqlite3.Connection, annotation: str, place: Placement) -> None:
    values = span_row(place.span) | {"confidence": place.confidence}
    if place.anchor:
        values |= anchor_row(place.anchor)
    sql = f"UPDATE annotation SET {', '.join(f'{name} = :{name}' for name in values)} WHERE id = :id"
    db.execute(sql, values | {"id": annotation})


def _is_found_elsewhere(changed: Changed, *, was_placed: bool) -> bool:
    """Whether the search finds another note than before, or finds it at another place."""
    notes = [each.note if each else "" for each in changed]
    return notes[0] != notes[1] or (was_placed and bool(notes[1]))


def _row(db: sqlite3.Connection, annotation: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = db.execute("SELECT * FROM annotation WHERE id = ?", (annotation,)).fetchone()
    return row


def _there(db: sqlite3.Connection, annotation: str) -> sqlite3.Row:
    row = _row(db, annotation)
    assert row is not None
    return row


def _shown(row: sqlite3.Row | None) -> Annotation | None:
    return None if row is None or row["deleted"] else annotation_of(row)


def _live(db: sqlite3.Connection, annotation: str) -> Annotation:
    found = standing(db, annotation)
    if found is None:
        raise AnnotationNotFound(annotation=annotation)
    return found
