"""What became of highlights of other programs, so that a file that has grown brings only what is new in it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.journal import Writer
from reader.store.annotations import apply_changes
from reader.store.database import Database
from reader.store.edits import Changed, NoteChange


class Twin(NamedTuple):
    """An annotation of ours that a highlight of another program is already; it may be deleted by now."""

    annotation: str
    article: str
    is_deleted: bool


class ImportedHighlights(Database):
    """A fingerprint stands for all that a file says of one highlight."""

    def twins(self, fingerprints: Iterable[str]) -> dict[str, Twin]:
        """Those of `fingerprints` that were imported before."""
        sql = """SELECT i.annotation, n.article, n.deleted IS NOT NULL AS gone
                   FROM imported i JOIN annotation n ON n.id = i.annotation WHERE i.fingerprint = ?"""
        with self._reading() as db:
            rows = ((each, db.execute(sql, (each,)).fetchone()) for each in dict.fromkeys(fingerprints))
            return {each: _twin(row) for each, row in rows if row}

    def twins_by_id(self, annotations: Iterable[str]) -> dict[str, Twin]:
        """Those of these ids that there is an annotation of, deleted or not."""
        sql = "SELECT id AS annotation, article, deleted IS NOT NULL AS gone FROM annotation WHERE id = ?"
        with self._reading() as db:
            rows = ((each, db.execute(sql, (each,)).fetchone()) for each in dict.fromkeys(annotations))
            return {each: _twin(row) for each, row in rows if row}

    def import_annotations(self, changes: Sequence[tuple[NoteChange, Sequence[str]]]) -> list[Changed]:
        """Make the changes, and remember the fingerprints that each comes from, in one commit: all or none."""
        with self._writing() as db:
            changed = apply_changes(db, [change for change, _ in changes], Writer.IMPORT)
            for (_, fingerprints), one in zip(changes, changed, strict=True):
                if one.after:
                    rows = [(each, one.after.id) for each in fingerprints]
                    db.executemany("INSERT OR REPLACE INTO imported VALUES (?, ?)", rows)
            return changed


def _twin(row: tuple[str, str, int]) -> Twin:
    return Twin(row[0], row[1], bool(row[2]))
