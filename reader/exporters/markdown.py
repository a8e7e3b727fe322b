"""Annotations as Markdown: a front matter, a heading, and one block an annotation, in the order of the text.

A block stands between two comments that no renderer shows. What is between them is ours, what is outside is the user's.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from reader.annotation import Annotation, Target
from reader.article import Article, Kind, LibraryEntry, Span
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.escaping import escape_inline, escape_label, escape_paragraph, one_line, tag_name
from reader.exporters.exporter import Block, Export, Exporter, Labels
from reader.exporters.front_matter import front_matter
from reader.exporters.merging import closing_mark, has_mark, merge, opening_mark, owner
from reader.exporters.notes import outgoing_note


def render(
    entry: LibraryEntry,
    article: Article,
    annotations: Sequence[Annotation],
    labels: Labels,
    wanted: Collection[str] | None = None,
) -> Export:
    """The export of one article with all its annotations, given in any order, or with those whose ids are `wanted`."""
    ordered = sorted(annotations, key=lambda annotation: annotation.order)
    return Export(
        article_id=entry.id,
        title=entry.title,
        front_matter=front_matter(entry, article, ordered),
        heading=f"# {escape_inline(one_line(entry.title).strip())}".rstrip(),
        blocks=tuple(
            Block(each.id, _block(entry, article, each, labels))
            for each in ordered
            if wanted is None or each.id in wanted
        ),
        order=tuple(each.id for each in ordered),
        is_part=wanted is not None,
    )


def quotation(entry: LibraryEntry, article: Article, span: Span, labels: Labels) -> str:
    """The words of `span` as a quotation by itself, with the title and the place; lines end with LF, the last too."""
    title = escape_inline(one_line(entry.title).strip())
    label = escape_label(_paragraph_label(span, Target.PASSAGE, labels))
    link = f"[{label}](hashiya://article/{entry.id}?p={span.paragraph})"
    lines = [*_quote(_paragraphs_of(article, span)), f"— {' · '.join(filter(None, (title, link)))}"]
    return "".join(f"> {line}\n" if line else ">\n" for line in lines)


MARKDOWN = Exporter("markdown", QT_TRANSLATE_NOOP("Exporters", "Markdown"), ".md", render, quotation, owner, merge)


def _block(entry: LibraryEntry, article: Article, annotation: Annotation, labels: Labels) -> str:
    citation = _citation(entry, annotation, labels)
    if annotation.text:
        quote = [*_quote(_paragraphs(article, annotation)), f"— {citation}"]
        shown = [f"> {line}" if line else ">" for line in quote]
    else:
        shown = [citation]
    note = outgoing_note(annotation.note)
    # The id of a quotation is a paragraph of its own, as Obsidian asks.
    identity = ["", f"^{annotation.id}", *(["", note] if note else [])]
    return "\n".join([opening_mark(annotation.id), *shown, *identity, closing_mark(annotation.id)])


def _citation(entry: LibraryEntry, annotation: Annotation, labels: Labels) -> str:
    """Where it is from, when, in which colour, with which tags; what there is not is left out."""
    query = f"a={annotation.id}"
    label = one_line(entry.title).strip() or entry.id
    if annotation.span and annotation.target is not Target.ARTICLE:
        query = f"p={annotation.span.paragraph}&{query}"
        label = _paragraph_label(annotation.span, annotation.target, labels)
    parts = [
        f"[{escape_label(label)}](hashiya://article/{entry.id}?{query})",
        annotation.created[:10],
        escape_inline(one_line(labels.color_names.get(annotation.color, "")).strip()),
        " ".join(f"#{name}" for name in dict.fromkeys(map(tag_name, annotation.tags)) if name),
    ]
    return " · ".join(filter(None, parts))


def _paragraph_label(span: Span, target: Target, labels: Labels) -> str:
    first = labels.paragraph(span.paragraph)
    if target is Target.PARAGRAPH or span.end_paragraph == span.paragraph:
        return first
    return f"{first}–{labels.paragraph(span.end_paragraph)}"


def _quote(paragraphs: Iterable[tuple[str, Kind]]) -> Iterator[str]:
    """The lines of the quotation, each of its paragraphs followed by an empty line."""
    for text, kind in paragraphs:
        # Code keeps its indentation in a fence only; a mark of ours must not stand there unescaped.
        lines = _fenced(text) if kind is Kind.CODE and not has_mark(text) else escape_paragraph(text)
        if lines:
            yield from lines
            yield ""


def _paragraphs(article: Article, annotation: Annotation) -> list[tuple[str, Kind]]:
    """The quoted words, paragraph by paragraph, as they stood when the annotation was made.

    Only the article itself can tell a line break inside a paragraph from the end of one. Where its words are no longer
    those of the annotation, the number of paragraphs that the annotation spans decides.
    """
    span, exact = annotation.span, annotation.text
    if span and span.end_paragraph <= len(article.paragraphs) and article.text_of(span) == exact:
        return _paragraphs_of(article, span)
    stood = annotation.anchor.span if annotation.anchor else span
    is_one = stood is not None and stood.paragraph == stood.end_paragraph
    return [(text, Kind.TEXT) for text in ([exact] if is_one else exact.split("\n"))]


def _paragraphs_of(article: Article, span: Span) -> list[tuple[str, Kind]]:
    """The words of `span`, paragraph by paragraph, as they stand in the article."""
    found = []
    for number in range(span.paragraph, span.end_paragraph + 1):
        paragraph = article.paragraph(number)
        start, end = span.within(number, len(paragraph.text)) or (0, 0)
        found.append((paragraph.text[start:end], paragraph.kind))
    return found


def _fenced(code: str) -> list[str]:
    fence = "```"
    while fence in code:
        fence += "`"
    return [fence, *code.split("\n"), fence] if code else []
