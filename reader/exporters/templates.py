"""Templates: files that say what notes look like when they leave. Those that come with the program, and the user's own.

A template gives the heading, each annotation and what stands below them; the front matter and the marks around what is
ours are not its business, so that any export can be brought into a file again.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.anchor import Anchor
from reader.annotation import Annotation, Color, Target
from reader.article import Article, Kind, LibraryEntry, Paragraph, Span
from reader.exporters.exporter import Block, Export, Exporter, Labels
from reader.exporters.front_matter import front_matter, page_properties
from reader.exporters.merging import closing_mark, merge, opening_mark, owner, without_marks
from reader.exporters.quotation import quotation
from reader.exporters.template_views import AnnotationView, ArticleView, annotation_view, article_view
from reader.exporters.unclosed import closing_line
from reader.i18n import translate

if TYPE_CHECKING:
    from reader.exporters.sandbox import Compiled

SUFFIX = ".md.j2"
"""What the name of a template's file ends with."""

LARGEST = 1 << 18
"""Of a template, in bytes."""

# Comment at the beginning, with a line for each thing that is to be known.
_HEAD = re.compile(r"\A\s*\{#-?\s*\n(.*?)-?#\}", re.DOTALL)
_SAID = re.compile(r"^([a-z-]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class TemplateText:
    """A template as it is written. `name` is what it is asked for by."""

    name: str
    source: str

    @property
    def label(self) -> str:
        """What its head calls it, else its name."""
        return self._said.get("name") or self.name

    @property
    def has_properties(self) -> bool:
        """Whether its files begin with the properties of a page of Logseq instead of YAML."""
        return self._said.get("front-matter") == "properties"

    @property
    def is_outline(self) -> bool:
        """Whether each annotation is an item of an outline."""
        return self._said.get("form") == "outline"

    @property
    def _said(self) -> dict[str, str]:
        head = _HEAD.match(self.source)
        return dict(_SAID.findall(head[1])) if head else {}

    def renamed_source(self, name: str) -> str:
        """The source with another name in its head, if it has one there."""
        head = _HEAD.match(self.source)
        if not head:
            return self.source
        said = re.sub(r"^name:.*$", lambda _: f"name: {name}", head[1], flags=re.MULTILINE)
        return self.source[: head.start(1)] + said + self.source[head.end(1) :]

    def check(self) -> None:
        """Raises TemplateInvalid for what can be seen without any notes."""
        _compiled(self.name, self.source)

    def try_out(self) -> None:
        """Raises TemplateInvalid also for what is seen when notes of every sort are rendered."""
        self.render(_ENTRY, _ARTICLE, _NOTES, Labels(dict.fromkeys(Color, "-"), str))

    def render(
        self,
        entry: LibraryEntry,
        article: Article,
        annotations: Sequence[Annotation],
        labels: Labels,
        wanted: Collection[str] | None = None,
    ) -> Export:
        """The export of an article (see Exporter). Raises TemplateInvalid."""
        compiled = _compiled(self.name, self.source)
        ordered = sorted(annotations, key=lambda annotation: annotation.order)
        chosen = [each for each in ordered if wanted is None or each.id in wanted]
        shown = article_view(entry, article)
        views = [annotation_view(entry, article, each, labels) for each in chosen]
        whole = {"article": shown, "annotations": tuple(views), "sources": translate("Templates", "Sources")}
        begin = page_properties if self.has_properties else front_matter
        return Export(
            article_id=entry.id,
            title=entry.title,
            front_matter=begin(entry, article, ordered),
            heading=_closed(compiled.render("heading", whole)),
            blocks=tuple(self._block(compiled, shown, view) for view in views),
            order=tuple(each.id for each in ordered),
            is_part=wanted is not None,
            footer=_closed(compiled.render("footer", whole)),
        )  # fmt: skip

    def _block(self, compiled: "Compiled", article: ArticleView, annotation: AnnotationView) -> Block:
        text = compiled.render("annotation", {"article": article, "annotation": annotation})
        return Block(annotation.id, self._marked(annotation.id, text))

    def _marked(self, annotation_id: str, text: str) -> str:
        """What stands between the marks, with them."""
        opening, closing = opening_mark(annotation_id), closing_mark(annotation_id)
        inner = _closed(text)
        lines = inner.split("\n") if inner else []
        if self.is_outline:
            opening, closing = f"- {opening}", f"  {closing}"
            lines = [f"  {line}" if line else line for line in lines]
        return "\n".join([opening, *lines, closing])


def exporter_from(text: TemplateText) -> Exporter:
    """The format that a template makes. What is wrong with it is told when it is used."""
    return Exporter(text.name, text.label, ".md", text.render, quotation, owner, merge)


def _closed(text: str) -> str:
    """A part without what would be taken for a mark, and with what it leaves open closed."""
    safe = without_marks(text)
    closer = closing_line(safe)
    return safe if closer is None else f"{safe}\n{closer}"


@lru_cache(maxsize=64)
def _compiled(name: str, source: str) -> "Compiled":
    from reader.exporters.sandbox import Compiled  # noqa: PLC0415  Jinja2 is loaded when a template is first used

    return Compiled(name, source)


# What templates are tried out on: a quotation with a note and tags, bare code, a note on the article, a bare entry.
_TIME = "2026-01-01T00:00:00Z"
_ARTICLE = Article("-", (Paragraph("- -"), Paragraph("-", Kind.CODE)))
_ENTRY = LibraryEntry("0", "-", (), None, None, _TIME, _TIME, 2, 2, 2, 0.0)
_NOTES = (
    Annotation("h0", "0", Target.PASSAGE, Anchor(Span(1, 0, 3), "- -"), Span(1, 0, 3), Color.YELLOW, "-\n-", ("-",),
               _TIME, _TIME),
    Annotation("h1", "0", Target.PASSAGE, Anchor(Span(2, 0, 1), "-"), Span(2, 0, 1), Color.RED, "", (), _TIME, _TIME),
    Annotation("h2", "0", Target.ARTICLE, None, None, Color.BLUE, "-", (), _TIME, _TIME),
)  # fmt: skip
