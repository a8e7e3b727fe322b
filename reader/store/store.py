"""The store: one library folder, opened. Its families of methods are in the modules that it is put together from."""

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.store import schema
from reader.store.aliases import Aliases
from reader.store.annotations import Annotations
from reader.store.articles import Articles
from reader.store.backup import Backups
from reader.store.changes import Changes
from reader.store.check import Checks
from reader.store.facts import Facts
from reader.store.imported import ImportedHighlights
from reader.store.journal import Journal
from reader.store.marks import Marks
from reader.store.pictures import Pictures
from reader.store.removal import Removals
from reader.store.synced import Synced
from reader.store.tags import Tags
from reader.store.texts import Texts
from reader.store.versions import Versions


class Store(
    Articles, Texts, Versions, Pictures, Annotations, ImportedHighlights, Journal, Tags, Removals, Aliases, Marks,
    Synced, Changes, Facts, Backups, Checks,
):  # fmt: skip
    """The library in `folder`, made if it is not there. Every change is on disk when its method returns.

    A store belongs to the thread that opened it; several may be open on one folder, and wait for one another up to
    `patience` seconds. Public methods raise LibraryError and NotFound, never an error of SQLite.
    """

    def __init__(self, folder: Path, *, patience: float = 10.0) -> None:
        """Open; an older library is migrated after a backup, and the first start of a day makes one.

        Raises NotALibrary, LibraryTooNew, LibraryDamaged, LibraryBusy, LibraryUnwritable; nothing is changed then.
        """
        super().__init__(folder, patience)
        try:
            self._bring_up_to_date()
            self.library_id = self._read_id()
            self._back_up_daily()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _bring_up_to_date(self) -> None:
        with self._translated():
            version = schema.version_of(self._connection)
            if 0 < version < schema.VERSION:
                self.backup(f"before-version-{schema.VERSION}")
            if version < schema.VERSION:
                schema.migrate(self._connection, schema.MIGRATIONS)
            self._connection.execute("PRAGMA foreign_keys=ON")

    def _read_id(self) -> str:
        with self._reading() as db:
            row = db.execute("SELECT value FROM meta WHERE name = 'library_id'").fetchone()
        if row is None:
            raise self._damaged("it has lost its id")
        return str(row["value"])
