"""The journal of notes, written in the transaction of the change itself.

It holds at most `_KEPT` entries of an annotation, the newest. What is typed comes as many small changes; those that
take nothing away that is not in the entry are one entry.
"""

import json
import sqlite3
from datetime import datetime, timedelta
from typing import Any

from reader.annotation import Color, Target
from reader.article import Span
from reader.journal import Entry, Field, Stood, Value, Writer
from reader.store.database import Database, now
from reader.store.rows import ANCHOR_COLUMNS, SPAN_COLUMNS, anchor_of, checked, names_of

_KEPT = 500
# Changes of one field by one writer that follow upon each other this quickly are one, if it does not last too long.
_PAUSE = timedelta(minutes=2)
_STRETCH = timedelta(minutes=20)
# Code points that may be deleted of what was just written and still belong to the writing.
_SLIPS = 20

_JOINED = {Field.COLOR, Field.NOTE, Field.TAGS}
_SPAN = (*SPAN_COLUMNS, "confidence")

_ENTRIES = """SELECT j.*, n.article, n.target, n.exact, n.deleted, coalesce(a.title, v.title) AS title
                FROM journal j JOIN annotation n ON n.id = j.annotation JOIN article a ON a.id = n.article
                JOIN version v ON v.article = a.id AND v.number = a.version"""


class Journal(Database):
    """What became of each annotation, and through which door."""

    def journal(
        self, annotation: str | None = None, *, limit: int = -1, before: int | None = None, moves: bool = True
    ) -> list[Entry]:
        """The changes of one annotation or of all, the last first; `limit` of them, those before the entry `before`.

        Without `moves` those are left out that only followed a new text of the article.
        """
        sql = f"""{_ENTRIES} WHERE (:annotation IS NULL OR j.annotation = :annotation)
                     AND (:before IS NULL OR j.seq < :before)
                     AND (:moves OR CASE j.writer WHEN 'version' THEN json_extract(j.after, '$.paragraph') IS NULL
                                                 ELSE true END)
                   ORDER BY j.seq DESC LIMIT :limit"""
        values = {"annotation": annotation, "before": before, "limit": limit, "moves": moves}
        with self._reading() as db:
            rows = db.execute(sql, values).fetchall()
            return _entries_of(db, rows)

    def journal_step(self, step: int) -> list[Entry]:
        """The changes that were made at once, the last first."""
        with self._reading() as db:
            rows = db.execute(f"{_ENTRIES} WHERE j.step = ? ORDER BY j.seq DESC", (step,)).fetchall()
            return _entries_of(db, rows)

    def journal_entry(self, number: int) -> Entry | None:
        """One change; None if there is no such change, or not any more."""
        with self._reading() as db:
            rows = db.execute(f"{_ENTRIES} WHERE j.seq = ?", (number,)).fetchall()
            return next(iter(_entries_of(db, rows)), None)


class Step:
    """What is changed in one transaction. `many`: more than one annotation may be."""

    def __init__(self, db: sqlite3.Connection, writer: Writer, *, many: bool) -> None:
        self._db, self._writer, self._many = db, writer, many
        self._number = 0

    def record(self, before: sqlite3.Row | None, after: sqlite3.Row) -> None:
        """Write down how a row of `annotation` was changed; `before` is None for one that was made."""
        for field, was, became in _differences(before, after):
            joined = not self._many and field in _JOINED and _join(self._db, self._writer, after["id"], field, became)
            if not joined:
                self._add(after["id"], field, was, became)

    def _add(self, annotation: str, field: Field, was: str | None, became: str | None) -> None:
        time = now()
        longest = None if self._many else max(len(was or ""), len(became or ""))
        sql = """INSERT INTO journal (annotation, step, field, before, after, writer, began, ended, longest)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
        values = (annotation, self._number, field.value, was, became, self._writer.value, time, time, longest)
        seq = self._db.execute(sql, values).lastrowid
        assert seq
        if not self._number:
            self._number = seq
            self._db.execute("UPDATE journal SET step = seq WHERE seq = ?", (seq,))
        sql = """DELETE FROM journal WHERE annotation = :annotation AND seq <=
                    (SELECT seq FROM journal WHERE annotation = :annotation ORDER BY seq DESC LIMIT 1 OFFSET :kept)"""
        self._db.execute(sql, {"annotation": annotation, "kept": _KEPT})


def _differences(before: sqlite3.Row | None, after: sqlite3.Row) -> list[tuple[Field, str | None, str | None]]:
    if before is None:
        return [(Field.MADE, None, None)]
    found: list[tuple[Field, str | None, str | None]] = []
    for field in (Field.COLOR, Field.NOTE, Field.TAGS):
        if before[field] != after[field]:
            found.append((field, before[field], after[field]))
    is_anew = any(before[name] != after[name] for name in ANCHOR_COLUMNS)
    if is_anew or any(before[name] != after[name] for name in _SPAN):
        columns = (*ANCHOR_COLUMNS, *_SPAN) if is_anew else _SPAN
        was, became = (json.dumps({name: row[name] for name in columns}, ensure_ascii=False) for row in (before, after))
        found.append((Field.PLACE, was, became))
    if (before["deleted"] is None) is not (after["deleted"] is None):
        is_deleted = after["deleted"] is not None
        found.append((Field.DELETED, None if is_deleted else "", "" if is_deleted else None))
    return found


def _join(db: sqlite3.Connection, writer: Writer, annotation: str, field: Field, became: str | None) -> bool:
    """Whether the change could be made a part of the last one."""
    last = db.execute("SELECT * FROM journal WHERE annotation = ? ORDER BY seq DESC LIMIT 1", (annotation,)).fetchone()
    if not last or (last["field"], last["writer"]) != (field, writer) or last["longest"] is None:
        return False
    time = now()
    if _since(last["ended"], time) > _PAUSE or _since(last["began"], time) > _STRETCH:
        return False
    was, between, became = last["before"] or "", last["after"] or "", became or ""
    if field is Field.NOTE and not _keeps_all(was, between, became, last["longest"]):
        return False
    if was == became:
        db.execute("DELETE FROM journal WHERE seq = ?", (last["seq"],))
    else:
        sql = "UPDATE journal SET after = ?, ended = ?, longest = max(longest, ?) WHERE seq = ?"
        db.execute(sql, (became, time, len(became), last["seq"]))
    return True


def _keeps_all(was: str, between: str, became: str, longest: int) -> bool:
    """Whether nothing worth keeping is lost when the step over `between` is left out.

    Cutting goes on while the text gets shorter: all that is cut is in `was`. Writing goes on while no more is deleted
    of it than slips of the pen.
    """
    if len(between) < len(was):
        return len(became) <= len(between) and _removed(between, became) <= len(between) - len(became) + _SLIPS
    return len(became) >= max(len(was), longest - _SLIPS) and _removed(between, became) <= _SLIPS


def _removed(old: str, new: str) -> int:
    """How many code points of `old` lie between what both begin and end with."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    rest = shorter - start
    end = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return len(old) - start - end


def _since(then: str, time: str) -> timedelta:
    return abs(datetime.fromisoformat(time) - datetime.fromisoformat(then))


def _entries_of(db: sqlite3.Connection, rows: list[sqlite3.Row]) -> list[Entry]:
    """The entries of rows of `_ENTRIES`; how many notes a step changed is counted once for each."""
    steps = {row["step"] for row in rows if row["longest"] is None}
    sql = "SELECT count(DISTINCT annotation) FROM journal WHERE step = ?"
    together = {step: db.execute(sql, (step,)).fetchone()[0] for step in steps}
    return [_entry_of(row, together.get(row["step"], 1)) for row in rows]


@checked
def _entry_of(row: sqlite3.Row, together: int) -> Entry:
    field = Field(row["field"])
    return Entry(
        number=row["seq"], step=row["step"], together=together, annotation=row["annotation"],
        article=row["article"], target=Target(row["target"]), words=row["exact"] or "", title=row["title"],
        field=field, before=_value_of(field, row["before"]), after=_value_of(field, row["after"]),
        writer=Writer(row["writer"]), began=row["began"], ended=row["ended"], is_deleted=row["deleted"] is not None,
    )  # fmt: skip


def _value_of(field: Field, column: str | None) -> Value:
    match field:
        case Field.MADE:
            return None
        case Field.DELETED:
            return column is not None
    assert column is not None
    match field:
        case Field.COLOR:
            return Color(column)
        case Field.TAGS:
            return names_of(column)
        case Field.PLACE:
            return _stood(json.loads(column))
        case _:
            return column


def _stood(place: dict[str, Any]) -> Stood:
    span = None if place["paragraph"] is None else Span(*(place[name] for name in SPAN_COLUMNS))
    return Stood(anchor_of(place) if "exact" in place else None, span, place["confidence"])
