"""One article as the template writes it today: its blocks, and the shapes that blocks of it may have."""

from collections.abc import Callable, Sequence

from reader.annotation import Annotation
from reader.exporters import Export, Exporter, Labels
from reader.store import Base, Store, WrittenHead
from reader.sync.fields import Fields
from reader.sync.shape import has_places, variants


class Renderer:
    """Renders the articles of a library by one template."""

    def __init__(self, store: Store, exporter: Exporter, labels: Labels) -> None:
        self._store, self.exporter, self.labels = store, exporter, labels

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

    def shape(self, annotation: str) -> tuple[str, ...]:
        """The shapes of an annotation's block; none if it cannot be read back. All are made when first needed."""
        if not self._shapes:
            forms = [self._render(*variant).blocks for variant in variants(self._annotations, self._labels)]
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

    def base(self, annotation: str, path: str) -> Base:
        """What is to be remembered of a block that is in a file as it is here."""
        fields = self.fields[annotation]
        block, shape = self.blocks[annotation], self.shape(annotation)
        return Base(annotation, path, fields.note, fields.tags, fields.color, block, shape)
