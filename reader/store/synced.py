"""What is kept in step with folders: which folders, and what every block of theirs was when both sides last agreed.

That is the base of the three-way comparison. A folder is named by its absolute path.
"""

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.annotation import Annotation, Color
from reader.journal import Writer
from reader.store.annotations import apply_changes, standing
from reader.store.database import Connection, Database, now
from reader.store.edits import Changed, Edit
from reader.store.rows import names_column, names_of


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """A folder that is kept in step, with the template its blocks are written by.

    Only notes of these articles and with one of these tags get a new block there; none given: all. `synced` is when
    it was last done, "" for never.
    """

    folder: str
    template: str
    articles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    synced: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """An annotation and its block as they were when both sides last agreed.

    `path` is relative to the folder, with "/". Lines of `block` end with LF. `shape` are the forms that the template
    gives the block, see `reader.sync.shape`; none: it was written by an export, and the template's are today's.
    """

    annotation: str
    path: str
    note: str
    tags: tuple[str, ...]
    color: Color
    block: str
    shape: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenHead:
    """What stands above the first block of an article's file, as we last wrote it; lines end with LF."""

    article: str
    front_matter: str
    heading: str


class Incoming(NamedTuple):
    """A change that comes from a folder. It is made only if the annotation still is what the change was made for."""

    expected: Annotation | None
    edit: Edit


@dataclass(slots=True)
class BaseChanges:
    """What is to be remembered of a folder, and the annotations whose base is to be forgotten."""

    bases: list[Base] = field(default_factory=list)
    heads: list[WrittenHead] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)


class Synced(Database):
    """What the library knows of the folders it is kept in step with."""

    def sync_folders(self) -> list[SyncFolder]:
        """The folders, the one that was synced last first."""
        with self._reading() as db:
            rows = db.execute("SELECT * FROM sync_folder ORDER BY synced DESC, folder").fetchall()
        return [
            SyncFolder(row["folder"], row["template"], names_of(row["articles"]), names_of(row["tags"]), row["synced"])
            for row in rows
        ]

    def remember_sync_folder(self, folder: SyncFolder) -> None:
        """Keep a folder, synced now."""
        values = (folder.folder, folder.template, names_column(folder.articles), names_column(folder.tags), now())
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO sync_folder VALUES (?, ?, ?, ?, ?)", values)

    def forget_sync_folder(self, folder: str) -> None:
        """Forget a folder and its bases; its files stay as they are."""
        with self._writing() as db:
            for table in ("sync_folder", "synced_block", "synced_head"):
                db.execute(f"DELETE FROM {table} WHERE folder = ?", (folder,))

    def bases(self, folder: str) -> dict[str, Base]:
        """The bases of a folder by annotation, its own before those of exports into folders inside it."""
        sql = """SELECT * FROM synced_block WHERE folder = :folder OR substr(folder, 1, length(:folder) + 1) = :inside
                  ORDER BY length(folder) DESC"""
        with self._reading() as db:
            rows = db.execute(sql, {"folder": folder, "inside": f"{folder}/"}).fetchall()
        found_ = {}
        for row in rows:
            inside = row["folder"][len(folder) + 1 :]
            found_[row["annotation"]] = Base(
                row["annotation"], f"{inside}/{row['path']}" if inside else row["path"], row["note"],
                names_of(row["tags"]), Color(row["color"]), row["block"], _shape_of(row["shape"]),
            )  # fmt: skip
        return found_

    def based_folders(self) -> dict[str, int]:
        """Every folder that has bases, and how many."""
        with self._reading() as db:
            return dict(db.execute("SELECT folder, count(*) FROM synced_block GROUP BY folder").fetchall())

    def written_heads(self, folder: str) -> dict[str, WrittenHead]:
        """The heads of a folder's files by article."""
        with self._reading() as db:
            rows = db.execute("SELECT * FROM synced_head WHERE folder = ?", (folder,)).fetchall()
        return {row["article"]: WrittenHead(row["article"], row["front_matter"], row["heading"]) for row in rows}

    def remember_bases(self, folder: str, changes: BaseChanges) -> None:
        """Remember what both sides agree on now."""
        if changes.bases or changes.heads or changes.forgotten:
            with self._writing() as db:
                _remember(db, folder, changes)

    def take_in(
        self, folder: str, incoming: Iterable[Incoming], bases: Callable[[set[str]], BaseChanges]
    ) -> list[Changed]:
        """Make changes that come from a folder, and remember its bases, in one commit.

        `bases` is given the ids of the annotations that were changed: the others are no longer as expected.
        """
        with self._writing() as db:
            edits = [each.edit for each in incoming if _is_as_expected(db, each)]
            made = apply_changes(db, edits, Writer.SYNC)
            _remember(db, folder, bases({edit.annotation for edit in edits}))
            return made


def _is_as_expected(db: Connection, incoming: Incoming) -> bool:
    now_, expected = standing(db, incoming.edit.annotation), incoming.expected
    if now_ is None or expected is None:
        return now_ is expected
    return (now_.note, now_.tags, now_.color) == (expected.note, expected.tags, expected.color)


def _remember(db: Connection, folder: str, changes: BaseChanges) -> None:
    db.executemany(
        "INSERT OR REPLACE INTO synced_block VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (folder, base.annotation, base.path, base.note, names_column(base.tags), base.color.value, base.block,
             _shape_column(base.shape))
            for base in changes.bases
        ],
    )  # fmt: skip
    db.executemany(
        "INSERT OR REPLACE INTO synced_head VALUES (?, ?, ?, ?)",
        [(folder, head.article, head.front_matter, head.heading) for head in changes.heads],
    )
    db.executemany(
        "DELETE FROM synced_block WHERE folder = ? AND annotation = ?", [(folder, each) for each in changes.forgotten]
    )


def _shape_column(shape: tuple[str, ...]) -> bytes | None:
    return zlib.compress(json.dumps(shape, ensure_ascii=False).encode("utf-8", "surrogatepass")) if shape else None


def _shape_of(column: bytes | None) -> tuple[str, ...]:
    return tuple(json.loads(zlib.decompress(column))) if column else ()
