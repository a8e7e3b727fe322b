"""The rules of the W3C Web Annotation Data Model (Recommendation of 2017-02-23), as far as they can be checked by keys.

Sections are those of the Recommendation. The terms are those of its JSON-LD context, http://www.w3.org/ns/anno.jsonld.
"""

import re
from collections.abc import Iterator
from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_CLASSES = """
    Annotation Dataset Image Video Audio Text TextualBody ResourceSelection SpecificResource FragmentSelector
    CssSelector XPathSelector TextQuoteSelector TextPositionSelector DataPositionSelector SvgSelector
    RangeSelector TimeState HttpRequestState CssStylesheet Choice Person Software Organization
    AnnotationCollection AnnotationPage Audience
"""
CLASSES = frozenset(_CLASSES.split())
_MOTIVATIONS = """
    assessing bookmarking classifying commenting describing editing highlighting identifying linking
    moderating questioning replying reviewing tagging
"""
MOTIVATIONS = frozenset(_MOTIVATIONS.split())
_TERMS = """
    id type body target source selector state scope refinedBy startSelector endSelector renderedVia creator
    generator rights motivation purpose homepage via canonical stylesheet cached conformsTo items partOf
    first last next prev audience bodyValue accessibility format language processingLanguage textDirection
    created modified generated value start end exact prefix suffix sourceDate sourceDateStart sourceDateEnd
    styleClass name nickname email email_sha1 label total startIndex @context
"""
TERMS = frozenset(_TERMS.split())
PREFIXES = {"oa", "dc", "dcterms", "dctypes", "foaf", "rdf", "rdfs", "skos", "xsd", "iana", "owl", "as", "schema"}
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def faults(collection: dict[str, Any]) -> Iterator[str]:
    """What of a collection breaks the model, a sentence each."""
    context = collection.get("@context", [])
    own = {key: value for part in context if isinstance(part, dict) for key, value in part.items()}
    if not (isinstance(context, list) and context and context[0] == CONTEXT):
        yield "3.1/5.1: the context is there"
    yield from _vocabulary(collection, PREFIXES | set(own))
    if collection.get("type") != "AnnotationCollection" or not _is_iri(collection.get("id")):
        yield "5.1: a collection has its type and an id"
    page = collection.get("first", {})
    items = page.get("items")
    if page.get("type") != "AnnotationPage" or not _is_iri(page.get("id")) or not isinstance(items, list):
        yield "5.2: a page has its type, an id and items"
        return
    if page.get("partOf") != collection["id"] or collection.get("total") != len(items):
        yield "5: the page is part of the collection, whose total counts its items"
    if len({item["id"] for item in items}) != len(items):
        yield "3.1: no two annotations have one id"
    for item in items:
        yield from _annotation(item)


def _annotation(node: dict[str, Any]) -> Iterator[str]:
    if node.get("type") != "Annotation" or not _is_iri(node.get("id")):
        yield "3.1: an annotation has its type and exactly one id"
    if "target" not in node or ("body" in node and "bodyValue" in node):
        yield "3.1: an annotation has a target, and no more than one sort of body"
    if node.get("motivation") not in MOTIVATIONS:
        yield "3.3.5: the motivation is one of the vocabulary's"
    for key in ("created", "modified"):
        if not (isinstance(node.get(key), str) and _TIME.fullmatch(node[key])):
            yield f"3.3.1: {key} is an xsd:dateTime with a time zone"
    for body in node.get("body", []):
        if body.get("type") != "TextualBody" or not isinstance(body.get("value"), str):
            yield "3.2.4: a textual body has exactly one value"
        if body.get("purpose") not in MOTIVATIONS:
            yield "3.3.5: a purpose is a motivation"
        if body.get("textDirection", "auto") not in {"ltr", "rtl", "auto"}:
            yield "3.2.1: a direction is ltr, rtl or auto"
    yield from _target(node["target"], node)


def _target(target: dict[str, Any], annotation: dict[str, Any]) -> Iterator[str]:
    if target.get("type") != "SpecificResource" or not _is_iri(target.get("source")):
        yield "4: a specific resource has exactly one source"
    selectors = target.get("selector", [])
    for selector in selectors if isinstance(selectors, list) else [selectors]:
        if selector["type"] == "TextQuoteSelector":
            if not isinstance(selector.get("exact"), str) or not selector["exact"]:
                yield "4.2.4: a quotation has exactly one exact"
        elif selector["type"] == "TextPositionSelector":
            start, end = selector.get("start"), selector.get("end")
            if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
                yield "4.2.5: positions are numbers, not negative, and in order"
        else:
            yield f"4.2: no such selector here: {selector['type']}"
    state = target.get("state", {})
    if state.get("type") != "TimeState" or not _is_iri(state.get("cached")):
        yield "4.3.1: a time state names the copy"
    sheet = annotation.get("stylesheet", {})
    if sheet.get("type") != "CssStylesheet" or f".{target.get('styleClass')} " not in sheet.get("value", ""):
        yield "4.4: the class of a target is one of the style sheet's"


def _vocabulary(node: Any, prefixes: set[str]) -> Iterator[str]:
    """Every key is a term or has a prefix that the context knows, every type a class."""
    if isinstance(node, list):
        for each in node:
            yield from _vocabulary(each, prefixes)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in TERMS and key.partition(":")[0] not in prefixes:
                yield f"the vocabulary has no {key}"
            if key == "type" and value not in CLASSES:
                yield f"the vocabulary has no class {value}"
            if key != "@context":
                yield from _vocabulary(value, prefixes)


def _is_iri(value: object) -> bool:
    return isinstance(value, str) and bool(_IRI.fullmatch(value))
