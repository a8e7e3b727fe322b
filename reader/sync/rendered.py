"""One article as the template writes it today: its blocks, and the shapes that blocks of it may have."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from reader.anchor import Anchor
from reader.annotation import Annotation, Color, Target
from reader.article import Article, LibraryEntry, Paragraph, Span
from reader.exporters import Export, Exporter, Labels
from reader.store import Base, Store, WrittenHead
from reader.sync.fields import Fields
from reader.sync.shape import has_places, variants

_SAMPLE = Article("عنوان", (Paragraph("نص مقتبس"),), authors=("كاتب",), published="2026-01-02")
_SAMPLE_NOTE = Annotation(
    "h0000000", "0", Target.PASSAGE, Anchor(Span(1, 0, 2), "نص"), Span(1, 0, 2), Color.RED, "ملاحظة", ("وسم",),
    "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z",
)  # fmt: skip
_SAMPLE_ENTRY = LibraryEntry(
    "0", "عنوان", ("كاتب",), None, "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z", 1, 2, 1, 0.0, "ar", ()
)


class Renderer:
    """Renders the articles of a library by one template."""

    def __init__(self, store: Store, exporter: Exporter, labels: Labels) -> None:
        self._store, self.exporter, self.labels = store, exporter, labels
        self._seals: dict[str, str] = {}
        self._manner = ""

    def key(self, article: str, annotations: Sequence[Annotation]) -> str:
        """What an export is made from, in short: as long as it is the same, so is the export."""
        if not self._manner:
            sample = self.exporter.render(_SAMPLE_ENTRY, _SAMPLE, [_SAMPLE_NOTE], self.labels, None)
            self._manner = f"{self.exporter.name}\n{sorted(self.labels.color_names.items())}\n{sample.text}"
            self._seals = self._store.seals()
        made_from = (self._manner, self._store.entry(article), self._seals.get(article), annotations)
        return sha256(repr(made_from).encode("utf-8", "surrogatepass")).hexdigest()

    def render(self, article: str, annotations: Sequence[Annotation] | None = None) -> "Rendered":
        """One article; `annotations` are all those that it has. Raises ArticleNotFound."""
        if annotations is None:
            annotations = self._store.annotations(article)
        entry, text = self._store.entry(article), self._store.article(article)

        def export(variant: Sequence[Annotation], labels: Labels) -> Export:
            return self.exporter.render(entry, text, variant, labels, None)

        return Rendered(export, entry.title, annotations, self.labels)


class Rendered:
    """One article. `render` makes an export of its annotations, or of these with other things written on them."""

    def __init__(
        self,
        render: Callable[[Sequence[Annotation], Labels], Export],
        title: str,
        annotations: Sequence[Annotation],
        labels: Labels,
    ) -> None:
        self._render, self._annotations, self._labels = render, annotations, labels
        self.title = title
        self.export = render(annotations, labels)
        self.blocks = {block.id: block.text for block in self.export.blocks}
        self.fields = {annotation.id: Fields.of(annotation) for annotation in annotations}
        self._shapes: dict[str, tuple[str, ...]] = {}
        self._expected: set[str] = set()

    def expect(self, annotations: Iterable[str]) -> None:
        """The shapes of these will be asked for: they are made together."""
        self._expected |= set(annotations)

    def shape(self, annotation: str) -> tuple[str, ...]:
        """The shapes of an annotation's block; none if it cannot be read back."""
        if annotation not in self._shapes:
            self._expected.add(annotation)
            concerned = [each for each in self._annotations if each.id in self._expected]
            forms = [self._render(*variant).blocks for variant in variants(concerned, self._labels)]
            for blocks in zip(*forms, strict=True):
                self._shapes[blocks[0].id] = tuple(dict.fromkeys(block.text for block in blocks))
        return () if has_places(self.blocks[annotation]) else self._shapes[annotation]

    @property
    def head(self) -> WrittenHead:
        """What stands around the blocks, to be remembered when it is written."""
        export = self.export
        return WrittenHead(export.article_id, export.front_matter, export.heading, export.footer)

    def has_head(self, text: str) -> bool:
        """Whether a file's front matter is this one."""
        return bool(self.export.front_matter) and text.removeprefix("\ufeff").replace("\r\n", "\n").startswith(
            self.export.front_matter
        )

    def is_other_head(self, head: WrittenHead | None) -> bool:
        """Whether `head` is not what stands around the blocks here."""
        return head is None or replace(head, key="") != self.head

    def base(self, annotation: str, path: str) -> Base:
        """What is to be remembered of a block that is in a file as it is here."""
        fields = self.fields[annotation]
        block, shape = self.blocks[annotation], self.shape(annotation)
        return Base(annotation, path, fields.note, fields.tags, fields.color, block, shape)
