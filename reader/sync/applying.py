"""Does what a plan says: first what comes in, in one commit of the library, then file by file what goes out.

The order is what makes a crash harmless at any moment, without a journal of our own. What comes in is remembered as
the base in the commit that takes it in; what goes out only when its file is written. So a base never claims more than
both sides have had, and a synchronisation that ended halfway finds equal words on both sides, or its work still to do.
"""

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, ExportFailed, HashiyaError
from reader.exporters import Block, Export, block_hash
from reader.exporters.files import replace_file
from reader.exporters.merging import Document, read_document
from reader.exporters.names import compared, free_name
from reader.i18n import translate
from reader.store import BaseChanges, Changed, Edit, Incoming, Store, WrittenHead
from reader.sync.fields import COLOR, NOTE, TAGS
from reader.sync.plan import Item, Kind, Plan
from reader.sync.planning import Facing, new_surroundings
from reader.sync.rendered import Rendered, Renderer
from reader.sync.scanning import VaultFile

Progress = Callable[[int, int], object]
"""Told how many of how many files are done."""

CHANGED_MEANWHILE = QT_TRANSLATE_NOOP("Sync", "another program changed it meanwhile; synchronise again")


@dataclass(slots=True)
class SyncReport:
    """What was done. `changed` are the annotations that came in, `written` the files that went out.

    `failed` are files that could not be written; the library does not take them for written, and the next
    synchronisation tries again.
    """

    plan: Plan
    changed: list[Changed] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    failed: list[tuple[Path, HashiyaError]] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to the user."""
        return self.plan.is_settled and not self.failed


class Applier:
    """One plan on its way. The plan and `facing` are of this moment: nothing was shown to anybody in between."""

    def __init__(self, store: Store, renderer: Renderer, plan: Plan, facing: Facing) -> None:
        self._store, self._renderer, self._plan, self._facing = store, renderer, plan, facing
        self._report = SyncReport(plan)
        self._rendered: dict[str, Rendered] = {}
        self._items = {item.annotation: item for item in plan.items if item.is_settled}
        self._not_done: set[str] = set()
        """Annotations of which a file could not be written, or that changed meanwhile."""
        self._paths: dict[str, str] = {}
        """Where the block of an annotation stands now; the first of its copies."""
        self._heads = facing.heads | {head.article: head for head in plan.agreed_heads}
        self._changes = BaseChanges(list(plan.agreed), list(plan.agreed_heads), list(plan.forgotten))

    def apply(self, progress: Progress | None = None) -> SyncReport:
        """Do it. Raises LibraryError, and then nothing was changed that the next synchronisation does not find."""
        self._take_in()
        works = self._works()
        self._remember_words(works)
        for done, work in enumerate(works):
            if progress:
                progress(done, len(works))
            self._write(work)
        self._remember()
        return self._report

    # --- what comes in -------------------------------------------------------------------------------------------

    def _take_in(self) -> None:
        incoming = [each for item in self._items.values() if (each := _incoming(item))]
        if not incoming:
            return
        asked = {each.edit.annotation for each in incoming}

        def bases(done: set[str]) -> BaseChanges:
            self._not_done |= asked - done
            taken = [item for item in self._items.values() if item.annotation in done]
            return BaseChanges(
                [item.seen for item in taken if item.seen and item.result],
                [],
                [item.annotation for item in taken if item.result is None],
            )

        self._report.changed = self._store.take_in(str(self._plan.folder), incoming, bases)

    # --- what goes out -------------------------------------------------------------------------------------------

    def _render(self, article: str) -> Rendered:
        if article not in self._rendered:
            self._rendered[article] = self._renderer.render(article)
            items = (item for item in self._items.values() if item.article == article and item.result)
            self._rendered[article].expect(item.annotation for item in items)
        return self._rendered[article]

    def _works(self) -> list["_Work"]:
        """Every file that is to be another, or to be made, with its new text."""
        self._drop_what_is_gone()
        adding: dict[str, list[Item]] = {}
        for item in self._items.values():
            if item.kind in {Kind.NEW, Kind.RESTORED}:
                adding.setdefault(item.article, []).append(item)
        works = []
        for file in self._own_first():
            work = self._work(file, adding.pop(file.owner or "", []))
            if work.text != file.text:
                works.append(work)
        names = {compared(name) for name in self._facing.scan.names}
        works += [self._new_file(article, items, names) for article, items in adding.items()]
        return works

    def _drop_what_is_gone(self) -> None:
        """What was deleted since the plan was made waits for the next synchronisation."""
        for item in list(self._items.values()):
            if item.result is not None and item.annotation not in self._render(item.article).blocks:
                del self._items[item.annotation]

    def _own_first(self) -> list[VaultFile]:
        """The files; of several of one article first the one where most of its blocks are known to be."""
        known = Counter(base.path for base in self._facing.bases.values())
        return sorted(self._facing.scan.files, key=lambda file: (-known[file.path], file.path))

    def _work(self, file: VaultFile, adding: list[Item]) -> "_Work":
        document = read_document(file.text, copies=True)
        assert document
        touched = {item.article for item in self._items.values()}
        concerned = self._renew(document, file.path)
        head = None
        if file.owner and (file.owner in touched or file.path in self._plan.heads):
            rendered = self._render(file.owner)
            if new := new_surroundings(file, self._heads.get(file.owner), rendered.export):
                document.surround(file.document.outside, new)
            head = rendered.head if rendered.has_head(document.outside[0]) else None
            concerned |= self._add(document, rendered.export, adding, file.path)
        return _Work(self._plan.folder / file.path, document.text, file, concerned, head)

    def _renew(self, document: Document, path: str) -> set[str]:
        """Replace and remove blocks; the annotations that this is done for."""
        concerned = set()
        for place in reversed(range(len(document.blocks))):
            block = document.blocks[place]
            item = self._items.get(block.id)
            if item is None or block.id in self._not_done:
                continue
            concerned.add(block.id)
            self._paths.setdefault(block.id, path)
            if item.result is None:
                document.remove(place)
            else:
                text = self._render(item.article).blocks[block.id]
                if block.text.replace("\r\n", "\n") != text:
                    document.blocks[place] = Block(block.id, document.with_line_ends(text))
        return concerned

    def _add(self, document: Document, export: Export, adding: list[Item], path: str) -> set[str]:
        wanted = {item.annotation for item in adding}
        document.add(replace(export, blocks=tuple(block for block in export.blocks if block.id in wanted)))
        self._paths.update(dict.fromkeys(wanted, path))
        return wanted

    def _new_file(self, article: str, items: list[Item], names: set[str]) -> "_Work":
        rendered = self._render(article)
        wanted = {item.annotation for item in items}
        relative = self._former_path(items)
        if relative is None:
            relative = free_name(rendered.export.title, article, names, self._renderer.exporter.suffix)
            names.add(compared(relative))
        self._paths.update(dict.fromkeys(wanted, relative))
        text = rendered.export.text_with(block for block in rendered.export.blocks if block.id in wanted)
        return _Work(self._plan.folder / relative, text, None, wanted, rendered.head)

    def _former_path(self, items: list[Item]) -> str | None:
        """Where the blocks of a deleted file stood, if nothing stands there now and its folder still does."""
        for item in items:
            if item.kind is Kind.RESTORED and item.paths:
                path = self._plan.folder / item.paths[0]
                if path.parent.is_dir() and not os.path.lexists(path):
                    return item.paths[0]
        return None

    def _remember_words(self, works: list["_Work"]) -> None:
        """Blocks are known for ours before they are written, so that no crash makes them look like the user's."""
        hashes = [
            block_hash(self._render(item.article).blocks[item.annotation])
            for item in self._items.values()
            if item.result is not None and item.annotation not in self._not_done
        ]
        for work in works:
            old = work.file.text if work.file else None
            if old is None or ("\r" not in old and self._store.was_written(block_hash(old))):
                hashes.append(block_hash(work.text))
        if hashes:
            self._store.remember_blocks(hashes)

    def _write(self, work: "_Work") -> None:
        try:
            work.path.parent.mkdir(parents=True, exist_ok=True)
            data = work.text.encode("utf-8", "surrogateescape")
            if not replace_file(work.path, data, work.file.data if work.file else None):
                raise OSError(translate("Sync", CHANGED_MEANWHILE))
        except OSError as error:
            self._not_done |= work.concerned
            failure = ExportFailed(path=str(work.path), reason=error.strerror or str(error))
            self._report.failed.append((work.path, failure))
            return
        self._report.written.append(work.path)
        if work.head:
            self._changes.heads.append(work.head)

    def _remember(self) -> None:
        """What both sides have now is the base."""
        for item in self._items.values():
            if item.annotation in self._not_done:
                continue
            if item.result is None:
                self._changes.forgotten.append(item.annotation)
            elif path := self._paths.get(item.annotation):
                self._changes.bases.append(self._render(item.article).base(item.annotation, path))
        self._store.remember_bases(str(self._plan.folder), self._changes)


@dataclass(frozen=True, slots=True)
class _Work:
    """A file to be written: `file` as it is, None for a new one; the annotations whose blocks are concerned."""

    path: Path
    text: str
    file: VaultFile | None
    concerned: set[str]
    head: WrittenHead | None


def _incoming(item: Item) -> Incoming | None:
    """What of an item is to be done in the library, if anything."""
    ours, result = item.ours, item.result
    expected = (ours.note, ours.tags, ours.color) if ours else None
    if result is None:
        return Incoming(Edit(item.annotation, deleted=True), expected) if ours else None
    if ours is None:
        return Incoming(Edit(item.annotation, result.color, result.tags, result.note, deleted=False), expected)
    changed = result.differing(ours)
    if not changed:
        return None
    edit = Edit(
        item.annotation,
        result.color if COLOR in changed else None,
        result.tags if TAGS in changed else None,
        result.note if NOTE in changed else None,
    )
    return Incoming(edit, expected)
