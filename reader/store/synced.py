"""What is kept in step with folders: which folders, and what every block of theirs was when both sides last agreed.

That is the base of the three-way comparison. A folder is named by its absolute path.
"""

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.annotation import Color
from reader.journal import Writer
from reader.store.annotations import apply_changes, standing
from reader.store.database import Connection, Database, now
from reader.store.edits import Changed, Edit
from reader.store.rows import names_column, names_of

_INSIDE = "(folder = ? OR substr(folder, 1, length(?) + 1) = ?)"


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
    """What stands above the first block of an article's file and below its last, as we last wrote it.

    Lines end with LF; an empty `front_matter` is not ours. `key` is what all of the article was made from when it was
    last found to be in step, "" for never.
    """

    article: str
    front_matter: str
    heading: str
    footer: str = ""
    key: str = ""


class Whereabouts(NamedTuple):
    """Which article an annotation belongs to, whether it is deleted, and whether the article is in the trash."""

    article: str
    is_deleted: bool
    is_trashed: bool


class Incoming(NamedTuple):
    """A change that comes from a folder, made only if note, tags and colour still are as `expected`; None: deleted."""

    edit: Edit
    expected: tuple[str, tuple[str, ...], Color] | None


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

    def move_sync_folder(self, old: str, new: str) -> None:
        """The folder is somewhere else now, with what is inside it."""
        with self._writing() as db:
            for table in ("sync_folder", "synced_block", "synced_head"):
                sql = f"UPDATE OR REPLACE {table} SET folder = ? || substr(folder, length(?) + 1) WHERE {_INSIDE}"
                db.execute(sql, (new, old, old, old, f"{old}/"))

    def forget_sync_folder(self, folder: str) -> None:
        """Forget a folder and its bases; its files stay as they are."""
        with self._writing() as db:
            for table in ("sync_folder", "synced_block", "synced_head"):
                db.execute(f"DELETE FROM {table} WHERE folder = ?", (folder,))

    def bases(self, folder: str) -> dict[str, Base]:
        """The bases of a folder by annotation, its own before those of exports into folders inside it."""
        sql = f"SELECT * FROM synced_block WHERE {_INSIDE} ORDER BY length(folder) DESC"
        with self._reading() as db:
            rows = db.execute(sql, (folder, folder, f"{folder}/")).fetchall()
        found = {}
        for row in rows:
            inside = row["folder"][len(folder) + 1 :]
            found[row["annotation"]] = Base(
                row["annotation"], f"{inside}/{row['path']}" if inside else row["path"], row["note"],
                names_of(row["tags"]), Color(row["color"]), row["block"], _shape_of(row["shape"]),
            )  # fmt: skip
        return found

    def whereabouts(self, annotations: Iterable[str]) -> dict[str, Whereabouts]:
        """What has become of annotations; those that were never there, or are gone for good, are not named."""
        wanted = set(annotations)
        sql = """SELECT n.id, n.article, n.deleted IS NOT NULL AS deleted, a.trashed IS NOT NULL AS trashed
                   FROM annotation n JOIN article a ON a.id = n.article"""
        with self._reading() as db:
            rows = db.execute(sql).fetchall() if wanted else []
        return {
            row["id"]: Whereabouts(row["article"], bool(row["deleted"]), bool(row["trashed"]))
            for row in rows
            if row["id"] in wanted
        }

    def seals(self) -> dict[str, str]:
        """What tells the text of each article from any other that it had or will have."""
        with self._reading() as db:
            return dict(db.execute("SELECT id, seal FROM edition WHERE number = current").fetchall())

    def based_folders(self) -> list[str]:
        """Every folder that has bases."""
        with self._reading() as db:
            return [row["folder"] for row in db.execute("SELECT DISTINCT folder FROM synced_block")]

    def written_heads(self, folder: str) -> dict[str, WrittenHead]:
        """The heads of a folder's files by article, likewise."""
        sql = f"SELECT * FROM synced_head WHERE {_INSIDE} ORDER BY length(folder) DESC"
        with self._reading() as db:
            rows = db.execute(sql, (folder, folder, f"{folder}/")).fetchall()
        return {row["article"]: WrittenHead(*tuple(row)[1:]) for row in rows}

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
    stands = standing(db, incoming.edit.annotation)
    return (stands and (stands.note, stands.tags, stands.color)) == incoming.expected


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
        "INSERT OR REPLACE INTO synced_head VALUES (?, ?, ?, ?, ?, ?)",
        [(folder, head.article, head.front_matter, head.heading, head.footer, head.key) for head in changes.heads],
    )
    db.executemany(
        f"DELETE FROM synced_block WHERE annotation = ? AND {_INSIDE}",
        [(each, folder, folder, f"{folder}/") for each in changes.forgotten],
    )


def _shape_column(shape: tuple[str, ...]) -> bytes | None:
    return zlib.compress(json.dumps(shape, ensure_ascii=False).encode("utf-8", "surrogatepass")) if shape else None


def _shape_of(column: bytes | None) -> tuple[str, ...]:
    return tuple(json.loads(zlib.decompress(column))) if column else ()
