"""The folders of one library: what would be done to each, and doing it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.annotation import Color
from reader.colors import color_named
from reader.errors import SyncFailed, SyncFolderGone
from reader.exporters import Export, Labels, exporter_named
from reader.settings import Settings
from reader.store import Base, BaseChanges, Store, SyncFolder, WrittenHead
from reader.sync.applying import Applier, Progress, SyncReport
from reader.sync.lock import one_at_a_time
from reader.sync.plan import Answers, OnDeleted, Plan
from reader.sync.planning import Facing, Planner, copies_of
from reader.sync.rendered import Renderer
from reader.sync.scanning import Scan, scan

DEFAULT_TEMPLATE = "obsidian"


class Synchronizer:
    """`labels` are the words of the blocks, in the user's language."""

    def __init__(self, store: Store, settings: Settings, labels: Labels) -> None:
        self._store, self._settings, self._labels = store, settings, labels

    @property
    def folders(self) -> list[SyncFolder]:
        """The folders that were synchronised, the last one first."""
        return self._store.sync_folders()

    def forget(self, folder: Path) -> None:
        """Forget a folder; its files stay, and are compared without a base if it is synchronised again."""
        self._store.forget_sync_folder(_name(folder))

    def folder(
        self,
        folder: Path,
        template: str | None = None,
        articles: Sequence[str] | None = None,
        tags: Sequence[str] | None = None,
    ) -> SyncFolder:
        """How a folder is synchronised: as it is remembered, but for what is given. Raises UnknownName (template)."""
        name = _name(folder)
        known = next((each for each in self.folders if each.folder == name), SyncFolder(name, DEFAULT_TEMPLATE))
        if template is not None:
            known = replace(known, template=exporter_named(template).name)
        if articles is not None:
            known = replace(known, articles=tuple(articles))
        return known if tags is None else replace(known, tags=tuple(tags))

    def plan(self, folder: SyncFolder, answers: Answers | None = None) -> Plan:
        """What `synchronise` would do. Nothing is changed. Raises SyncFailed, UnknownName (template)."""
        return self._planned(folder, answers or Answers())[0]

    def synchronise(
        self, folder: SyncFolder, answers: Answers | None = None, progress: Progress | None = None
    ) -> SyncReport:
        """Bring a folder and the library in step, and remember the folder.

        The comparison is made anew: an answer to a question that is another by now is not used. Raises SyncFailed (of
        it SyncBusy), LibraryError, UnknownName (template).
        """
        with one_at_a_time(self._store.folder):
            plan, facing = self._planned(folder, answers or Answers())
            if facing.moved_from:
                self._store.move_sync_folder(facing.moved_from, folder.folder)
            report = Applier(self._store, self._renderer(folder), plan, facing).apply(progress)
            self._store.remember_sync_folder(folder)
            return report

    def _renderer(self, folder: SyncFolder) -> Renderer:
        return Renderer(self._store, exporter_named(folder.template), self._labels)

    def _planned(self, folder: SyncFolder, answers: Answers) -> tuple[Plan, Facing]:
        renderer = self._renderer(folder)
        try:
            found = scan(Path(folder.folder), renderer.exporter.suffix, renderer.exporter.owner)
        except OSError as error:
            raise SyncFailed(path=folder.folder, reason=error.strerror or str(error)) from error
        facing = self._facing(folder, found)
        _refuse_emptied(facing, answers)
        plan = Planner(self._store, renderer, self._color_named, facing).plan()
        plan.items = [answers.settle(item) for item in plan.items]
        return plan, facing

    def _facing(self, folder: SyncFolder, found: Scan) -> Facing:
        bases, name = self._store.bases(folder.folder), folder.folder
        ids = copies_of(found).keys()
        former = [each.folder for each in self.folders] + self._store.based_folders()
        for each in former if ids and not bases else ():
            known = self._store.bases(each)
            if 2 * len(known.keys() & ids) > len(ids) and not Path(each).exists():
                bases, name = known, each
                break
        return Facing(folder, found, bases, self._store.written_heads(name), name if name != folder.folder else "")

    def _color_named(self, name: str) -> Color:
        return color_named(name, self._settings)


def remember_export(store: Store, folder: Path, written: Sequence[tuple[Export, Path, Sequence[str]]]) -> None:
    """An export into a folder is what both sides agree on there, but for the blocks that were kept as they were.

    `written` are the exports with their files and the ids of those blocks.
    """
    name, changes = _name(folder), BaseChanges()
    for export, path, kept in written:
        annotations = {each.id: each for each in store.annotations(export.article_id)}
        for block in export.blocks:
            if block.id not in kept and (each := annotations.get(block.id)):
                changes.bases.append(Base(block.id, path.name, each.note, each.tags, each.color, block.text))
        with path.open(encoding="utf-8", errors="replace") as file:
            if file.read(len(export.front_matter)) == export.front_matter:
                head = WrittenHead(export.article_id, export.front_matter, export.heading, export.footer)
                changes.heads.append(head)
    store.remember_bases(name, changes)


def _name(folder: Path) -> str:
    return str(folder.expanduser().resolve())


def _refuse_emptied(facing: Facing, answers: Answers) -> None:
    """What may only be unmounted is not deleted at one stroke. Raises SyncFolderGone."""
    files = {base.path for base in facing.bases.values()}
    is_empty = not facing.scan.is_there or (not facing.scan.names and len(files) > 1)
    if answers.deleted is OnDeleted.DELETE and files and is_empty:
        raise SyncFolderGone(path=facing.folder.folder, option="--deleted restore")
