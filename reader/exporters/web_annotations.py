"""Notes as W3C Web Annotations in JSON-LD: one AnnotationCollection with one page.

https://www.w3.org/TR/annotation-model/. The target of an annotation is the address that the article comes from; its
selectors count in the copy that the library keeps, which `state` names. What the vocabulary has no word for (the key
of a colour, whether a note is about words, a paragraph or the article) stands in terms of our own, which others skip.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from reader.anchor import Anchor, AnchorText
from reader.annotation import Annotation, Color, Target
from reader.arabic.direction import direction_of
from reader.article import LibraryEntry, Span
from reader.errors import QT_TRANSLATE_NOOP
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Labels
from reader.exporters.palette import palette
from reader.text_positions import TextPositions
from reader.web_annotation import ABOUT, COLOR, CONTEXT, OURS, TARGET, TERMS, annotation_iri, article_iri

Node = dict[str, Any]


def render(articles: Iterable[Gathered], _labels: Labels) -> bytes:
    """The collection of all annotations. The same annotations have the same bytes."""
    items = [item for one in articles for item in _items(one)]
    name = sha256("\n".join(item["id"] for item in items).encode("utf-8", "replace")).hexdigest()[:16]
    collection = f"hashiya://collection/{name}"
    page = {
        "id": f"{collection}/page",
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": items,
    }
    whole = {
        "@context": [CONTEXT, {OURS.rstrip(":"): TERMS}],
        "id": collection,
        "type": "AnnotationCollection",
        "label": "Hashiya",
        "total": len(items),
        "first": page,
        "last": page["id"],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


WEB_ANNOTATIONS = Collection("jsonld", QT_TRANSLATE_NOOP("Exporters", "W3C annotations (JSON-LD)"), ".jsonld", render)


def _items(one: Gathered) -> Iterator[Node]:
    text, positions = AnchorText(one.article), TextPositions(one.article)
    for annotation in one.annotations:
        yield {
            "id": annotation_iri(one.entry.id, annotation.id),
            "type": "Annotation",
            "motivation": "commenting" if annotation.note.strip() else "highlighting",
            "created": annotation.created,
            "modified": annotation.updated,
            "generator": {"type": "Software", "name": "Hashiya"},
            **_bodies(annotation),
            "stylesheet": {"type": "CssStylesheet", "value": _style(annotation.color)},
            "target": _target(annotation, one, text, positions),
            COLOR: annotation.color.value,
            TARGET: annotation.target.value,
            ABOUT: _about(one.entry),
        }


def _bodies(annotation: Annotation) -> Node:
    """The note and the tags; an annotation without any has no body."""
    bodies = []
    if annotation.note:
        bodies.append(
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/markdown",
                "textDirection": direction_of(annotation.note).value,
                "value": annotation.note,
            }
        )
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in annotation.tags]
    return {"body": bodies} if bodies else {}


def _target(annotation: Annotation, one: Gathered, text: AnchorText, positions: TextPositions) -> Node:
    entry, article = one.entry, one.article
    target: Node = {
        "type": "SpecificResource",
        "source": _source(entry),
        "styleClass": annotation.color.value,
        "state": {"type": "TimeState", "cached": article_iri(entry.id)},
    }
    if annotation.target is Target.ARTICLE or annotation.anchor is None:
        return target
    if annotation.span is None:
        return target | {"selector": _quote(annotation.anchor)}
    span = annotation.span
    if annotation.target is Target.PARAGRAPH:
        span = Span(span.paragraph, 0, len(article.paragraph(span.paragraph).text))
    start, end = positions.of(span)
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    if start == end:  # a picture has no words
        return target | {"selector": place}
    return target | {"selector": [place, _quote(text.anchor(span))]}


def _quote(anchor: Anchor) -> Node:
    return {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}


def _source(entry: LibraryEntry) -> str:
    """The address that the article comes from; ours if it has none that could be one."""
    source = (entry.source or "").strip()
    is_address = source.startswith(("http://", "https://")) and not any(
        c.isspace() or c in '<>"{}|\\^`' for c in source
    )
    return source if is_address else article_iri(entry.id)


def _about(entry: LibraryEntry) -> Node:
    """What is known of the article, in the terms of Dublin Core; what is not known is left out."""
    known = {
        "dc:title": entry.title,
        "dc:creator": list(entry.authors),
        "dc:source": entry.source,
        "dc:date": entry.published,
        "dc:language": entry.language,
    }
    return {"id": article_iri(entry.id)} | {term: value for term, value in known.items() if value}


def _style(color: Color) -> str:
    return f".{color.value} {{ background-color: {palette('light').highlight(color)} }}"
