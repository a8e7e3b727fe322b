"""W3C Web Annotations in JSON-LD: a collection, a page, a list of annotations, or one; ours and others'.

Of a target the quotation (TextQuoteSelector) and the position (TextPositionSelector) are read, also where one refines
another; of bodies the text. What refers to something else (an image, a body that lies elsewhere) is no highlight.
"""

from collections.abc import Iterator
from typing import Any

from reader.annotation import Color, Target
from reader.errors import QT_TRANSLATE_NOOP
from reader.highlight_importers.clip import Clip, Work, color_of
from reader.highlight_importers.importer import HighlightImporter
from reader.highlight_importers.json_text import Node, load, nodes, text_of, texts_of
from reader.highlight_importers.times import from_iso
from reader.web_annotation import ABOUT, COLOR, TARGET, ids_of

_DEEPEST = 20


def read(text: str) -> list[Work] | None:
    """The annotations by the source of their target."""
    whole = load(text)
    found = list(_annotations(whole))
    if not found and not (isinstance(whole, dict) and "AnnotationCollection" in texts_of(whole.get("type"))):
        return None
    works: dict[tuple[str, str, str, str], list[Clip]] = {}
    for annotation in found:
        for target in _targets(annotation):
            works.setdefault(_work(annotation, target), []).append(_clip(annotation, target))
    return [Work(title, author, source, tuple(clips), ours) for (title, author, source, ours), clips in works.items()]


WEB_ANNOTATIONS = HighlightImporter("jsonld", QT_TRANSLATE_NOOP("Importers", "W3C annotations (JSON-LD)"), read)


def _annotations(value: Any, depth: int = 0) -> Iterator[Node]:
    """The annotations in what may be a collection, a page, a graph, a list."""
    if depth > _DEEPEST:
        return
    for node in nodes(value):
        if "Annotation" in texts_of(node.get("type") or node.get("@type")) and "target" in node:
            yield node
        else:
            for key in ("first", "items", "@graph", "rows"):
                yield from _annotations(node.get(key), depth + 1)


def _targets(annotation: Node) -> list[Node]:
    """What the annotation is about, an address by itself as an object with it for its source."""
    target = annotation["target"]
    each = target if isinstance(target, list) else [target]
    return [one if isinstance(one, dict) else {"source": one} for one in each if isinstance(one, dict | str)]


def _work(annotation: Node, target: Node) -> tuple[str, str, str, str]:
    """Title, author, source and, of an annotation of ours, the id of the article."""
    about = next(nodes(annotation.get(ABOUT)), {})
    source = target.get("source") or target.get("id") or ""
    source = text_of(source, "id") if isinstance(source, dict) else source if isinstance(source, str) else ""
    ours, _ = ids_of(text_of(about, "id") or text_of(annotation, "id"))
    document = next(nodes(annotation.get("document")), {})  # as Hypothesis writes it
    titles = texts_of(about.get("dc:title") or target.get("title") or document.get("title"))
    address = text_of(about, "dc:source") or ("" if ids_of(source)[0] else source)
    return next(iter(titles), ""), ", ".join(texts_of(about.get("dc:creator"))), address, ours


def _clip(annotation: Node, target: Node) -> Clip:
    quote: Node = {}
    position: Node = {}
    for selector in _selectors(target.get("selector")):
        kinds = texts_of(selector.get("type") or selector.get("@type"))
        quote = quote or (selector if "TextQuoteSelector" in kinds else {})
        position = position or (selector if "TextPositionSelector" in kinds else {})
    bodies = list(_bodies(annotation))
    words = text_of(quote, "exact")
    what = text_of(annotation, TARGET)
    return Clip(
        words,
        "\n\n".join(text for text, is_tag in bodies if not is_tag),
        tuple(dict.fromkeys(text.strip() for text, is_tag in bodies if is_tag and text.strip())),
        _color(annotation, target),
        from_iso(text_of(annotation, "created")),
        text_of(quote, "prefix"),
        text_of(quote, "suffix"),
        *_positions(position),
        Target(what) if what in set(Target) else Target.PASSAGE if words.strip() or position else Target.ARTICLE,
        ids_of(text_of(annotation, "id"))[1],
    )


def _positions(position: Node) -> tuple[int, int]:
    start, end = position.get("start"), position.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) else (-1, -1)


def _selectors(value: Any, depth: int = 0) -> Iterator[Node]:
    """The selectors, those that refine another first: they say it more exactly."""
    if depth > _DEEPEST:
        return
    for selector in nodes(value):
        yield from _selectors(selector.get("refinedBy"), depth + 1)
        yield selector


def _bodies(annotation: Node) -> Iterator[tuple[str, bool]]:
    """The texts of the bodies, and whether each is a tag."""
    if isinstance(annotation.get("bodyValue"), str):
        yield annotation["bodyValue"], False
    for body in nodes(annotation.get("body")):
        yield text_of(body, "value"), text_of(body, "purpose") == "tagging"


def _color(annotation: Node, target: Node) -> Color | None:
    return next(filter(None, (color_of(text_of(annotation, COLOR)), color_of(text_of(target, "styleClass")))), None)
