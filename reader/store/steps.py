"""What led from one version of an article to the next, kept with the version: how much changed, and how notes fared."""

import json
import sqlite3
from dataclasses import asdict

from reader.comparison import Counts
from reader.version import NoteCounts

_NOTES = """SELECT total(paragraph IS NOT NULL AND confidence >= 1), total(paragraph IS NOT NULL AND confidence < 1),
                   total(paragraph IS NULL)
              FROM annotation WHERE article = ? AND deleted IS NULL AND exact IS NOT NULL"""


def remember_step(
    db: sqlite3.Connection, article: str, key: int, counts: Counts | None, *, restores: int | None = None
) -> None:
    """Keep what led to the version `key`, in which the notes stand already; `counts` of None are unknown."""
    notes = notes_of(db, article)
    kept = json.dumps(asdict(counts)) if counts else None
    values = (key, restores, notes.carried, notes.unsure, notes.unattached, kept)
    db.execute("INSERT INTO version_step VALUES (?, ?, ?, ?, ?, ?)", values)


def forget_counts(db: sqlite3.Connection, key: int) -> None:
    """The text of the version `key` is another: what was counted of it is to be counted again."""
    db.execute("UPDATE version_step SET counts = NULL WHERE version = ?", (key,))


def notes_of(db: sqlite3.Connection, article: str) -> NoteCounts:
    """How the notes and highlights of an article stand now."""
    return NoteCounts(*(int(count) for count in db.execute(_NOTES, (article,)).fetchone()))
