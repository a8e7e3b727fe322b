"""What a template is given: plain frozen records of text. Nothing else of the program can be reached from them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from uuid import NAMESPACE_URL, uuid5

from reader.annotation import Annotation, Target
from reader.article import Article, Kind, LibraryEntry, Span
from reader.citation import accessed, reference, source
from reader.exporters.exporter import Labels
from reader.exporters.notes import outgoing_note


@dataclass(frozen=True, slots=True)
class QuotedParagraph:
    """One paragraph of the quoted words, as read; `kind` is that of the article ("text", "verse", "code", …)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The article, as `docs/templates.md` describes it. What is not known is ""; dates are ISO 8601."""

    id: str
    title: str
    authors: tuple[str, ...]
    source: str
    published: str
    added: str
    accessed: str
    language: str
    tags: tuple[str, ...]
    address: str
    citation: str
    reference: str


@dataclass(frozen=True, slots=True)
class AnnotationView:
    """One highlight or note, as `docs/templates.md` describes it. What there is not is "", an empty tuple or 0."""

    id: str
    uuid: str
    target: str
    quote: tuple[QuotedParagraph, ...]
    text: str
    note: str
    color: str
    color_key: str
    tags: tuple[str, ...]
    paragraph: int
    end_paragraph: int
    place: str
    address: str
    citation: str
    created: str
    updated: str


VIEWS = (QuotedParagraph, ArticleView, AnnotationView)

FIELDS: Mapping[type, frozenset[str]] = {view: frozenset(each.name for each in fields(view)) for view in VIEWS}
"""The attributes that a template may read."""


def article_view(entry: LibraryEntry, article: Article) -> ArticleView:
    """The article for a template."""
    return ArticleView(
        id=entry.id,
        title=entry.title,
        authors=tuple(name for name in entry.authors if name.strip()),
        source=entry.source or "",
        published=entry.published or "",
        added=entry.added[:10],
        accessed=accessed(entry),
        language=article.language,
        tags=entry.tags,
        address=f"hashiya://article/{entry.id}",
        citation=source(entry, isolated=False, in_note=True),
        reference=reference(entry, isolated=False),
    )


def annotation_view(entry: LibraryEntry, article: Article, annotation: Annotation, labels: Labels) -> AnnotationView:
    """One annotation for a template."""
    span = annotation.span if annotation.target is not Target.ARTICLE else None
    query = f"p={span.paragraph}&a={annotation.id}" if span else f"a={annotation.id}"
    quote = quoted_paragraphs(article, annotation) if annotation.text else []
    cited_span = Span(span.paragraph, 0, 0) if span and annotation.target is Target.PARAGRAPH else span
    return AnnotationView(
        id=annotation.id,
        uuid=str(uuid5(NAMESPACE_URL, f"hashiya:{entry.id}/{annotation.id}")),
        target=annotation.target.value,
        quote=tuple(QuotedParagraph(text, kind.value) for text, kind in quote),
        text=annotation.text,
        note=outgoing_note(annotation.note),
        color=labels.color_names.get(annotation.color, ""),
        color_key=annotation.color.value,
        tags=annotation.tags,
        paragraph=span.paragraph if span else 0,
        end_paragraph=cited_span.end_paragraph if cited_span else 0,
        place=paragraph_label(span, annotation.target, labels) if span else "",
        address=f"hashiya://article/{entry.id}?{query}",
        citation=source(entry, cited_span, isolated=False, in_note=True),
        created=annotation.created,
        updated=annotation.updated,
    )


def paragraph_label(span: Span, target: Target, labels: Labels) -> str:
    """The numbers of the paragraphs of `span`, as the library labels them."""
    first = labels.paragraph(span.paragraph)
    if target is Target.PARAGRAPH or span.end_paragraph == span.paragraph:
        return first
    return f"{first}–{labels.paragraph(span.end_paragraph)}"


def quoted_paragraphs(article: Article, annotation: Annotation) -> list[tuple[str, Kind]]:
    """The quoted words, paragraph by paragraph, as they stood when the annotation was made.

    Only the article itself can tell a line break inside a paragraph from the end of one. Where its words are no longer
    those of the annotation, the number of paragraphs that the annotation spans decides.
    """
    span, exact = annotation.span, annotation.text
    if span and span.end_paragraph <= len(article.paragraphs) and article.text_of(span) == exact:
        return paragraphs_of(article, span)
    stood = annotation.anchor.span if annotation.anchor else span
    is_one = stood is not None and stood.paragraph == stood.end_paragraph
    return [(text, Kind.TEXT) for text in ([exact] if is_one else exact.split("\n"))]


def paragraphs_of(article: Article, span: Span) -> list[tuple[str, Kind]]:
    """The words of `span`, paragraph by paragraph, as they stand in the article."""
    found = []
    for number in range(span.paragraph, span.end_paragraph + 1):
        paragraph = article.paragraph(number)
        start, end = span.within(number, len(paragraph.text)) or (0, 0)
        found.append((paragraph.text[start:end], paragraph.kind))
    return found
