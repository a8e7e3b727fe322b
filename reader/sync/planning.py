"""Compares a folder with the library, annotation by annotation, and says what is to be done. Nothing is changed here.

An annotation is compared with every copy of its block, wherever in the folder they stand: what one copy says that the
base does not is what the folder says, and copies that say different things are refused.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from reader.annotation import Annotation, Color
from reader.exporters import EXPORTERS, Export, block_hash
from reader.store import Base, Store, SyncFolder, WrittenHead
from reader.sync.fields import Fields, unite
from reader.sync.plan import Item, Kind, Plan, Reason, kind_of
from reader.sync.reading import Reader, color_names
from reader.sync.rendered import Rendered, Renderer
from reader.sync.scanning import Scan, VaultFile

_WORDS = 120
"""Of a quotation, in code points."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One block of a file; `text` has its lines ended by LF."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Facing:
    """A folder as it is, and what the library remembers of it, under the name it had before if it was moved."""

    folder: SyncFolder
    scan: Scan
    bases: dict[str, Base]
    heads: dict[str, WrittenHead]
    moved_from: str = ""


def copies_of(scan: Scan) -> dict[str, list[Copy]]:
    """Every block of a folder by its annotation."""
    found: dict[str, list[Copy]] = {}
    for file in scan.files:
        for block in file.document.blocks:
            found.setdefault(block.id, []).append(Copy(file.path, block.text.replace("\r\n", "\n")))
    return found


class Planner:
    """One comparison. Notes that have no block get one if they are of what the folder asks for."""

    def __init__(self, store: Store, renderer: Renderer, color_named: Callable[[str], Color], facing: Facing) -> None:
        self._store, self._renderer = store, renderer
        self._folder, self._scan, self._bases, self._heads = facing.folder, facing.scan, facing.bases, facing.heads
        self._copies = copies_of(facing.scan)
        self._reader = Reader(store.tags(), color_names(renderer.labels.color_names, color_named))
        self._plan = Plan(
            Path(facing.folder.folder), facing.folder.template,
            troubled=facing.scan.troubled, moved_from=facing.moved_from,
        )  # fmt: skip

    def plan(self) -> Plan:
        """What is to be done."""
        live = self._store.annotations()
        for article, group in groupby(live, key=lambda each: each.article):
            self._compare_article(article, list(group))
        there = {annotation.id for annotation in live}
        gone = [each for each in dict.fromkeys([*self._copies, *self._bases]) if each not in there]
        self._compare_gone(gone)
        return self._plan

    def _compare_article(self, article: str, annotations: list[Annotation]) -> None:
        ids = {annotation.id for annotation in annotations}
        if not any(each in self._copies or each in self._bases for each in ids) and not any(
            map(self._is_chosen, annotations)
        ):
            return
        key, head = self._renderer.key(article, annotations), self._heads.get(article)
        if head and head.key == key and all(map(self._is_untouched, annotations)):
            self._plan.same += sum(annotation.id in self._copies for annotation in annotations)
            return
        rendered = self._renderer.render(article, annotations)
        rendered.expect(annotation.id for annotation in annotations if not self._is_untouched(annotation))
        found = [(each, self._compare(each, rendered)) for each in annotations]
        items = [self._shown(annotation, item, rendered) for annotation, item in found if item]
        self._plan.items += items
        is_renewed = self._compare_surroundings(article, rendered)
        if not items and not is_renewed:
            known = next((each for each in self._plan.agreed_heads if each.article == article), head)
            self._plan.agreed_heads.append(replace(known or WrittenHead(article, "", ""), key=key))

    @staticmethod
    def _shown(annotation: Annotation, item: Item, rendered: Rendered) -> Item:
        words = _opening(annotation.text or annotation.note or rendered.title)
        return replace(item, title=rendered.title, words=words)

    def _compare_surroundings(self, article: str, rendered: Rendered) -> bool:
        """What stands around the blocks of the article's own files; whether any of it is to be written anew."""
        written, is_renewed = self._heads.get(article), False
        for file in self._scan.files:
            if file.owner != article:
                continue
            if new_surroundings(file, written, rendered.export):
                self._plan.heads.append(file.path)
                is_renewed = True
            elif rendered.has_head(file.document.outside[0]) and rendered.is_other_head(written):
                self._plan.agreed_heads.append(rendered.head)
        return is_renewed

    def _is_untouched(self, annotation: Annotation) -> bool:
        """Whether both sides are what they were when they last agreed, as far as it shows without the template."""
        base, copies = self._bases.get(annotation.id), self._copies.get(annotation.id)
        if base is None or copies is None:
            return base is None and copies is None and not self._is_chosen(annotation)
        return (
            bool(base.shape)
            and copies[0].path == base.path
            and all(copy.text == base.block for copy in copies)
            and Fields.of(base) == Fields.of(annotation)
        )

    def _is_chosen(self, annotation: Annotation) -> bool:
        """Whether a note that has no block is to get one."""
        articles, tags = self._folder.articles, self._folder.tags
        of_article, of_tag = annotation.article in articles, not set(tags).isdisjoint(annotation.tags)
        return (of_article or not articles) and (of_tag or not tags)

    def _compare(self, annotation: Annotation, rendered: Rendered) -> Item | None:
        base, ours = self._bases.get(annotation.id), Fields.of(annotation)
        copies = self._copies.get(annotation.id)
        item = _item(Kind.NEW, annotation.id, annotation.article, copies, base, ours=ours, result=ours)
        if copies is None:
            if self._may_be_there(annotation, base):
                return None
            if base is None:
                return item if self._is_chosen(annotation) else None
            return replace(item, kind=Kind.DELETED, paths=(base.path,))
        now = rendered.blocks[annotation.id]
        texts = list(dict.fromkeys(copy.text for copy in copies))
        shapes = list(self._shapes(annotation, base, rendered)) if self._is_edited(texts, base, now) else []
        theirs = self._theirs(texts, base, ours, now, shapes)
        if not isinstance(theirs, Fields):
            return _refused(item, theirs, texts, base.block if base else now)
        union = unite(item.base, ours, theirs)
        kind = Kind.CONFLICT if union.open else kind_of(ours, theirs, union.fields)
        if kind is Kind.REFRESHED and texts == [now]:
            self._agree(annotation, base, copies[0].path, rendered)
            return None
        seen = _seen(copies, base, theirs, rendered.base(annotation.id, copies[0].path))
        return replace(item, kind=kind, theirs=theirs, result=union.fields, open=union.open, seen=seen)

    def _may_be_there(self, annotation: Annotation, base: Base | None) -> bool:
        """Whether its block, or its article's file, may stand where nobody could look."""
        return any(
            annotation.id in file.ids or file.owner == annotation.article or (base and file.may_hold(base.path))
            for file in self._scan.troubled
        )

    @staticmethod
    def _is_edited(texts: list[str], base: Base | None, now: str) -> bool:
        return any(text != now and (base is None or text != base.block) for text in texts)

    def _shapes(self, annotation: Annotation, base: Base | None, rendered: Rendered) -> Iterator[tuple[str, ...]]:
        """The shapes that an edited block may have: its own, today's, and of an export those of other templates too."""
        if base and base.shape:
            yield base.shape
        yield rendered.shape(annotation.id)
        if base is None or not base.shape:
            for exporter in EXPORTERS:
                if exporter.name != self._folder.template:
                    other = Renderer(self._store, exporter, self._renderer.labels)
                    yield other.render(annotation.article, [annotation]).shape(annotation.id)

    def _theirs(
        self, texts: list[str], base: Base | None, ours: Fields, now: str, shapes: list[tuple[str, ...]]
    ) -> Fields | tuple[Reason, str]:
        """What the copies say, or why it cannot be taken."""
        known, known_block = (Fields.of(base), base.block) if base else (ours, now)
        said: list[Fields] = []
        for text in texts:
            if text == now or (base is None and self._store.was_written(block_hash(text))):
                said.append(ours)
            elif base is None or text != base.block:
                read = self._reader.read(text, known, known_block, shapes)
                if not isinstance(read, Fields):
                    return read
                said.append(read)
        new = [each for each in said if each.differing(known)] or said[:1] or [known]
        if any(each.differing(new[0]) for each in new):
            return Reason.COPIES, ""
        return new[0]

    def _agree(self, annotation: Annotation, base: Base | None, path: str, rendered: Rendered) -> None:
        """Both sides are the same: remember that, if it is not remembered so."""
        self._plan.same += 1
        now = (rendered.blocks[annotation.id], path, rendered.fields[annotation.id])
        if base is None or not base.shape or (base.block, base.path, Fields.of(base)) != now:
            self._plan.agreed.append(rendered.base(annotation.id, path))

    def _compare_gone(self, ids: Iterable[str]) -> None:
        """Blocks and bases of what is not among the notes of the library."""
        listed = list(ids)
        where = self._store.whereabouts(listed)
        for annotation in listed:
            base, copies = self._bases.get(annotation), self._copies.get(annotation)
            known = where.get(annotation)
            if known is None or (base is None and copies is None):
                self._plan.unknown += len(copies or ())
            elif known.is_trashed and not known.is_deleted:
                self._plan.resting += len(copies or ())
            elif copies is None:
                if base and not any(annotation in f.ids or f.may_hold(base.path) for f in self._scan.troubled):
                    self._plan.forgotten.append(annotation)
            else:
                self._plan.items.append(self._compare_deleted(annotation, known.article, base, copies))

    def _compare_deleted(self, annotation: str, article: str, base: Base | None, copies: list[Copy]) -> Item:
        """It was deleted in the library: its block goes, unless somebody wrote in it."""
        edited = [copy.text for copy in copies if not self._is_ours(copy.text, base)]
        title = self._store.entry(article).title
        item = replace(_item(Kind.REMOVED, annotation, article, copies, base), title=title, theirs=_fields_of(base))
        if not edited:
            return replace(item, words=_opening(base.note if base else ""))
        if base is None or not base.shape:
            return _refused(item, (Reason.FIXED, ""), edited, base.block if base else "")
        read = self._reader.read(edited[0], Fields.of(base), base.block, [base.shape])
        if not isinstance(read, Fields) or len(set(edited)) > 1:
            return _refused(item, (Reason.COPIES, "") if isinstance(read, Fields) else read, edited, base.block)
        seen = replace(base, note=read.note, tags=read.tags, color=read.color, block=edited[0])
        return replace(item, kind=Kind.CONFLICT, theirs=read, words=_opening(read.note), seen=seen)

    def _is_ours(self, text: str, base: Base | None) -> bool:
        return text == base.block if base else self._store.was_written(block_hash(text))


def new_surroundings(file: VaultFile, written: WrittenHead | None, export: Export) -> tuple[str, str] | None:
    """What stands above the first block of a file and below its last, written anew; None to leave it as it is.

    The front matter, the heading that follows it and the last lines are ours as long as they are as we wrote them.
    """
    outside = file.document.outside
    first, last = outside[0], outside[-1] if len(outside) > 1 else ""
    if written is None:
        return None
    mark = "\ufeff" if first.startswith("\ufeff") else ""
    head, foot = first.removeprefix(mark).replace("\r\n", "\n"), last.replace("\r\n", "\n")
    new_head, new_foot = head, foot
    if written.front_matter and head.startswith(written.front_matter):
        rest = head.removeprefix(written.front_matter)
        if written.heading and rest.startswith(written.heading) and rest[len(written.heading) :][:1] in {"", "\n"}:
            rest = export.heading + rest.removeprefix(written.heading)
        new_head = export.front_matter + rest
    if written.footer and foot.strip("\n") == written.footer.strip("\n"):
        new_foot = foot.replace(written.footer.strip("\n"), export.footer.strip("\n"))
    if (new_head, new_foot) == (head, foot):
        return None
    ended = file.document.with_line_ends
    return mark + ended(new_head) if new_head != head else first, ended(new_foot) if new_foot != foot else last


def _item(
    kind: Kind,
    annotation: str,
    article: str,
    copies: list[Copy] | None,
    base: Base | None,
    *,
    ours: Fields | None = None,
    result: Fields | None = None,
) -> Item:
    paths = tuple(dict.fromkeys(copy.path for copy in copies or ()))
    return Item(kind, annotation, article, "", "", paths, base=_fields_of(base), ours=ours, result=result)


def _seen(copies: list[Copy], base: Base | None, theirs: Fields, now: Base) -> Base:
    """The base that the folder's side makes: an edited block, if there is one, in the shape that it was read in."""
    ours = {now.block, base.block if base else now.block}
    copy = next((copy for copy in copies if copy.text not in ours), copies[0])
    shape = base.shape if base and base.shape else now.shape
    return Base(now.annotation, copy.path, theirs.note, theirs.tags, theirs.color, copy.text, shape)


def _opening(text: str) -> str:
    return " ".join(text[: 2 * _WORDS].split())[:_WORDS]


def _fields_of(base: Base | None) -> Fields | None:
    return Fields.of(base) if base else None


def _refused(item: Item, why: tuple[Reason, str], texts: list[str], expected: str) -> Item:
    """The block is left as it is; shown is what is wrong in it."""
    reason, detail = why
    found = detail or next((text for text in texts if text != expected), "")
    expected = "" if detail else expected
    return replace(item, kind=Kind.REFUSED, reason=reason, found=found, expected=expected, result=None)
