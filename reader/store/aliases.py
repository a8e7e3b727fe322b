"""Aliases, and the pairs of names that the user does not take for one: each change a commit of its own."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from reader.aliases import AliasGroup
from reader.arabic.folding import fold_text
from reader.errors import AliasNotFound
from reader.store.database import Database, new_id, now


class Aliases(Database):
    """The user's groups of names. On return from a change it is on disk; what is deleted can be brought back."""

    def aliases(self) -> list[AliasGroup]:
        """The groups, oldest first."""
        with self._reading() as db:
            return _groups(db)

    def add_alias(self, names: Sequence[str]) -> AliasGroup:
        """A group of these names; groups that have one of them already go into it."""
        with self._writing() as db:
            wanted = {fold_text(name) for name in names}
            joined = [group for group in _groups(db) if wanted & {fold_text(name) for name in group.names}]
            _delete(db, [group.id for group in joined])
            together = [name for group in joined for name in group.names]
            return _insert(db, _each_once([*together, *names]))

    def edit_alias(self, alias: str, names: Sequence[str]) -> AliasGroup:
        """Give a group other names. Raises AliasNotFound."""
        with self._writing() as db:
            _found(db, alias)
            sql = "UPDATE alias_group SET names = ?, updated = ? WHERE id = ?"
            db.execute(sql, (json.dumps(names, ensure_ascii=False), now(), alias))
            return AliasGroup(alias, tuple(names))

    def delete_alias(self, alias: str) -> AliasGroup:
        """Delete a group. Raises AliasNotFound."""
        with self._writing() as db:
            group = _found(db, alias)
            _delete(db, [alias])
            return group

    def undelete_alias(self, alias: str) -> AliasGroup:
        """Bring a deleted group back, under its own id. Raises AliasNotFound."""
        with self._writing() as db:
            db.execute("UPDATE alias_group SET deleted = NULL WHERE id = ?", (alias,))
            return _found(db, alias)

    def refuse_alias(self, word: str, others: Iterable[str]) -> None:
        """Remember that these are other names than `word`."""
        with self._writing() as db:
            for other in others:
                db.execute("INSERT OR IGNORE INTO refused_alias VALUES (?, ?)", _pair(word, other))

    def refused_aliases(self, word: str) -> set[str]:
        """The folded names that are known to be others than `word`."""
        fold = fold_text(word)
        with self._reading() as db:
            rows = db.execute("SELECT one, other FROM refused_alias WHERE ? IN (one, other)", (fold,)).fetchall()
        return {row["one"] if row["other"] == fold else row["other"] for row in rows}


def _groups(db: sqlite3.Connection) -> list[AliasGroup]:
    rows = db.execute("SELECT id, names FROM alias_group WHERE deleted IS NULL ORDER BY rowid").fetchall()
    return [_group(row) for row in rows]


def _group(row: sqlite3.Row) -> AliasGroup:
    return AliasGroup(row["id"], tuple(json.loads(row["names"])))


def _found(db: sqlite3.Connection, alias: str) -> AliasGroup:
    row = db.execute("SELECT id, names FROM alias_group WHERE id = ? AND deleted IS NULL", (alias,)).fetchone()
    if row is None:
        raise AliasNotFound(alias=alias)
    return _group(row)


def _insert(db: sqlite3.Connection, names: Sequence[str]) -> AliasGroup:
    group = AliasGroup(new_id(db, "alias_group", "n"), tuple(names))
    db.execute(
        "INSERT INTO alias_group VALUES (?, ?, ?, NULL)", (group.id, json.dumps(names, ensure_ascii=False), now())
    )
    return group


def _delete(db: sqlite3.Connection, aliases: Iterable[str]) -> None:
    db.executemany("UPDATE alias_group SET deleted = ? WHERE id = ?", [(now(), alias) for alias in aliases])


def _each_once(names: Iterable[str]) -> list[str]:
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(fold_text(name), name)
    return list(kept.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((fold_text(one), fold_text(other)))
    return first, second
