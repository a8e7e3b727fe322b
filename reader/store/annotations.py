"""Highlights and notes: each made or changed in a commit of its own, and kept when the text under them changes."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from reader.anchor import Anchor, Attachment
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Span
from reader.errors import AnnotationNotFound
from reader.store.articles import one
from reader.store.changes import queue
from reader.store.database import Database, new_id, now
from reader.store.places import NewPlaces
from reader.store.rows import SPAN_COLUMNS, annotation_of, annotation_row, names_column

_SET_SPAN = f"UPDATE annotation SET {', '.join(f'{name} = ?' for name in SPAN_COLUMNS)}, confidence = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class NewHighlight:
    """A highlight that is to be made."""

    article: str
    anchor: Anchor
    span: Span
    color: Color
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to become of an annotation; None leaves as it is."""

    annotation: str
    color: Color | None = None
    tags: tuple[str, ...] | None = None
    deleted: bool = False


class Changed(NamedTuple):
    """An annotation before and after a change; None where there was or is none."""

    before: Annotation | None
    after: Annotation | None


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
        time = now()
        with self._writing() as db:
            one(db, "SELECT 1 FROM article WHERE id = ?", (article,), article)
            made = Annotation(
                new_id(db, "annotation", "h"), article, target, anchor, span, color, note, tuple(tags), time, time
            )
            _insert(db, made)
            if note:
                queue(db, article)
            return _live(db, made.id)

    def change_annotations(self, changes: Iterable["NewHighlight | Edit"]) -> list["Changed"]:
        """Make many changes in one commit: all of them or none. Raises ArticleNotFound, AnnotationNotFound."""
        with self._writing() as db:
            return [
                _highlight(db, change) if isinstance(change, NewHighlight) else _edit(db, change) for change in changes
            ]

    def annotation(self, annotation: str) -> Annotation:
        """One annotation. Raises AnnotationNotFound, also when it was deleted."""
        with self._reading() as db:
            return _live(db, annotation)

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

    def tags(self) -> dict[str, int]:
        """The tags of annotations and articles that are not in the trash, and their uses; the most used first."""
        sql = """SELECT tag.value AS tag, count(*) AS uses
                   FROM (SELECT n.tags FROM annotation n JOIN article a ON a.id = n.article
                          WHERE n.deleted IS NULL AND a.trashed IS NULL
                          UNION ALL SELECT tags FROM entry WHERE trashed IS NULL) tagged, json_each(tagged.tags) tag
                  GROUP BY tag.value ORDER BY uses DESC, tag.value"""
        with self._reading() as db:
            return {row["tag"]: row["uses"] for row in db.execute(sql)}

    def update_annotation(
        self,
        annotation: str,
        *,
        color: Color | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Annotation:
        """Recolour, rewrite or retag; None leaves as it is. Raises AnnotationNotFound."""
        sql = """UPDATE annotation SET color = coalesce(?, color), note = coalesce(?, note),
                        tags = coalesce(?, tags), updated = ? WHERE id = ?"""
        with self._writing() as db:
            old = _live(db, annotation)
            column = None if tags is None else names_column(tags)
            db.execute(sql, (color and color.value, note, column, now(), annotation))
            if note is not None and note != old.note:
                queue(db, old.article)
            return _live(db, annotation)

    def delete_annotation(self, annotation: str) -> Annotation:
        """Delete, but keep for `undelete_annotation`; returns what was deleted. Raises AnnotationNotFound."""
        with self._writing() as db:
            old = _live(db, annotation)
            db.execute("UPDATE annotation SET deleted = ? WHERE id = ?", (now(), annotation))
            if old.note:
                queue(db, old.article)
            return old

    def undelete_annotation(self, annotation: str) -> Annotation:
        """Bring back under its own id, where it stands in today's text. Raises AnnotationNotFound."""
        with self._writing() as db:
            db.execute("UPDATE annotation SET deleted = NULL WHERE id = ?", (annotation,))
            restored = _live(db, annotation)
            if restored.note:
                queue(db, restored.article)
            return restored

    def attach_annotation(self, annotation: str, span: Span | None, confidence: float) -> Annotation:
        """Place it on `span` (None: unattached); the anchor stays as it was made. Raises AnnotationNotFound."""
        with self._writing() as db:
            _live(db, annotation)
            _attach(db, annotation, Attachment(span, confidence) if span else None)
            attached = _live(db, annotation)
            if attached.note:
                queue(db, attached.article)
            return attached


def follow(
    db: sqlite3.Connection, article: str, old: Article, new: Article, attachments: Mapping[str, Attachment | None]
) -> None:
    """Place the annotations of `article`, also those deleted, on its `new` text."""
    places = NewPlaces(old, new, attachments)
    rows = db.execute("SELECT * FROM annotation WHERE article = ? AND exact IS NOT NULL", (article,)).fetchall()
    for annotation in map(annotation_of, rows):
        assert annotation.anchor
        stands = Attachment(annotation.span, annotation.confidence) if annotation.span else None
        _attach(db, annotation.id, places.of(annotation.id, annotation.anchor, stands))


def _attach(db: sqlite3.Connection, annotation: str, attachment: Attachment | None) -> None:
    if attachment is None:
        db.execute(_SET_SPAN, (None, None, None, None, 0.0, annotation))
    else:
        span = attachment.span
        places = (span.paragraph, span.start, span.end, span.end_paragraph)
        db.execute(_SET_SPAN, (*places, attachment.confidence, annotation))


def _insert(db: sqlite3.Connection, made: Annotation) -> None:
    row = annotation_row(made)
    db.execute(f"INSERT INTO annotation ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})", row)


def _highlight(db: sqlite3.Connection, draft: NewHighlight) -> Changed:
    time = now()
    one(db, "SELECT 1 FROM article WHERE id = ?", (draft.article,), draft.article)
    made = Annotation(
        new_id(db, "annotation", "h"), draft.article, Target.PASSAGE, draft.anchor, draft.span, draft.color, "",
        draft.tags, time, time,
    )  # fmt: skip
    _insert(db, made)
    return Changed(None, _live(db, made.id))


def _edit(db: sqlite3.Connection, edit: Edit) -> Changed:
    before = _find(db, edit.annotation)
    tags = None if edit.tags is None else names_column(edit.tags)
    sql = """UPDATE annotation SET color = coalesce(?, color), tags = coalesce(?, tags),
                    deleted = iif(?, coalesce(deleted, ?), NULL), updated = ? WHERE id = ?"""
    time = now()
    db.execute(sql, (edit.color and edit.color.value, tags, edit.deleted, time, time, edit.annotation))
    after = _find(db, edit.annotation)
    either = before or after
    if either is None and not edit.deleted:
        raise AnnotationNotFound(annotation=edit.annotation)
    if either and either.note and (before is None or after is None):
        queue(db, either.article)
    return Changed(before, after)


def _find(db: sqlite3.Connection, annotation: str) -> Annotation | None:
    row = db.execute("SELECT * FROM annotation WHERE id = ? AND deleted IS NULL", (annotation,)).fetchone()
    return annotation_of(row) if row else None


def _live(db: sqlite3.Connection, annotation: str) -> Annotation:
    found = _find(db, annotation)
    if found is None:
        raise AnnotationNotFound(annotation=annotation)
    return found
