"""What a saved page says of its article: title, authors, source, date, tags.

Read from JSON-LD, Open Graph and its kin, RDFa, microdata, `<link>`, `<time>` and `<title>`, in that order of trust.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.arabic.folding import fold_text

_MAX_JSON = 2**20  # code points
_MAX_ITEMS = 2000
_MAX_FIELD = 400
_MAX_TAGS = 30
_DATE = re.compile(r"(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])")
_ADDRESS = re.compile(r"https?://\S+")
_SEPARATOR = re.compile(r"\s+(?:[|»«›–—:-]|::)\s+|\s*\|\s*")
_AUTHOR_NAMES = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "publish_date", "dc.date", "dcterms.created", "dcterms.date", "dc.date.issued", "parsely-pub-date",
)  # fmt: skip
_DATE_PROPERTIES = ("datepublished", "dc:date", "dcterms:created", "dc:created", "schema:datepublished")


@dataclass(frozen=True)
class Metadata:
    """What is not known is None or empty. `published` is ISO 8601; `language` a code such as "ar"."""

    title: str | None
    authors: tuple[str, ...]
    source: str | None
    published: str | None
    tags: tuple[str, ...]
    language: str | None


def metadata_of(root: Any) -> Metadata:
    """The metadata of a parsed page; nothing in it is changed."""
    described = list(_json_items(root))
    meta = _meta(root)
    site = next((name for name in (*meta.get("og:site_name", []), *meta.get("application-name", [])) if name), None)
    return Metadata(
        title=_title(root, meta, described, site),
        authors=_authors(root, meta, described),
        source=_source(root, meta),
        published=_published(root, meta, described),
        tags=_tags(meta, described),
        language=_language(root),
    )


def without_site(title: str, site: str | None) -> str:
    """A page's title without the name of the site behind it: «خبر | الصباح»."""
    parts = [part.span() for part in _SEPARATOR.finditer(title)]
    if not parts:
        return title
    if site:
        for start, end in parts:
            if fold_text(title[end:]).strip() == fold_text(site).strip():
                return title[:start]
    start, end = parts[-1]
    name, rest = title[end:], title[:start]
    bar = "|" in title[start:end]
    is_name = len(name.split()) <= 4 and not any(c.isdigit() for c in name)
    if not is_name or not rest or (not bar and len(rest) < max(30, 2 * len(name))):
        return title
    # «خبر - الصباح | Assabah»: a second name before the bar.
    return without_site(rest, None) if bar else rest


def _title(root: Any, meta: dict[str, list[str]], described: list[dict[str, Any]], site: str | None) -> str | None:
    named = [
        *(without_site(one, site) for one in (*meta.get("og:title", []), *meta.get("twitter:title", []))),
        *(_line(item.get("headline")) for item in described),
        *(without_site(_line("".join(one.itertext())), site) for one in root.iter("title")),
    ]
    named = [title for title in named if title]
    site_name = fold_text(site or "").strip()
    # The page's own heading is how the title reads there, if the names agree on it.
    for one in root.iter("h1"):
        heading = _line("".join(one.itertext()))
        folded = fold_text(heading)
        agreeing = any(fold_text(title).startswith(folded) for title in named)
        if folded and agreeing and folded != site_name and not _is_of_site(one):
            return heading
    return named[0] if named else None


def _is_of_site(heading: Any) -> bool:
    """Whether a heading stands in the head of the page rather than in that of its article."""
    around = {ancestor.tag for ancestor in heading.iterancestors()}
    return "header" in around and not around & {"article", "main"}


def _authors(root: Any, meta: dict[str, list[str]], described: list[dict[str, Any]]) -> tuple[str, ...]:
    for item in described:
        names = list(_names(item.get("author") or item.get("creator")))
        if names:
            return _distinct(names)
    named = [name for key in _AUTHOR_NAMES for name in meta.get(key, []) if not _ADDRESS.match(name)]
    if named:
        return _distinct(named[:1])
    marked = (
        one
        for one in root.iter()
        if isinstance(one.tag, str) and ("author" in (one.get("rel") or "").split() or one.get("itemprop") == "author")
    )
    return _distinct(_line("".join(one.itertext())) or _line(one.get("content")) for one in marked)[:3]


def _source(root: Any, meta: dict[str, list[str]]) -> str | None:
    links = [one.get("href") or "" for one in root.iter("link") if (one.get("rel") or "").lower() == "canonical"]
    found = (match[0] for text in (*links, *meta.get("og:url", [])) if (match := _ADDRESS.fullmatch(text.strip())))
    return next((address for address in found if len(address) < 4096), None)


def _published(root: Any, meta: dict[str, list[str]], described: list[dict[str, Any]]) -> str | None:
    """The day, as the publisher wrote it; the hour is of no use to a reader."""
    marked = [
        one.get("datetime") or one.get("content") or ""
        for one in root.iter()
        if isinstance(one.tag, str)
        and ((one.get("property") or "").lower() in _DATE_PROPERTIES or one.get("itemprop") == "datePublished")
    ]
    times = [one.get("datetime") or "" for one in root.iter("time")]
    candidates = (
        *(_line(item.get("datePublished")) for item in described),
        *(value for key in _DATE_NAMES for value in meta.get(key, [])),
        *marked,
        *times[:1],
    )
    return next((match["date"] for text in candidates if (match := _DATE.match(text.strip()))), None)


def _tags(meta: dict[str, list[str]], described: list[dict[str, Any]]) -> tuple[str, ...]:
    named = list(meta.get("article:tag", []))
    for item in described:
        keywords = item.get("keywords") or []
        named += re.split("[,،;]", keywords) if isinstance(keywords, str) else list(_names(keywords))
    return _distinct(_line(name) for name in named)[:_MAX_TAGS]


def _language(root: Any) -> str | None:
    code = next((one.get("lang") for one in root.iter("html") if one.get("lang")), "") or ""
    match = re.match(r"[A-Za-z]{2,3}", code)
    return match[0].lower() if match else None


def _meta(root: Any) -> dict[str, list[str]]:
    """`<meta>`: lower-case name or property -> contents on one line."""
    found: dict[str, list[str]] = {}
    for one in root.iter("meta"):
        content = _line(one.get("content"))
        key = (one.get("property") or one.get("name") or one.get("itemprop") or "").lower()
        if key and content:
            found.setdefault(key, []).append(content)
    return found


def _json_items(root: Any) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD describes, wherever in it they stand."""
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        text = "".join(script.itertext())
        try:
            waiting = [json.loads(text, strict=False)] if len(text) <= _MAX_JSON else []
        except (ValueError, RecursionError):
            continue
        yield from _articles_in(waiting)


def _articles_in(waiting: list[Any]) -> Iterator[dict[str, Any]]:
    for _ in range(_MAX_ITEMS):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting = [*item[:_MAX_ITEMS], *waiting]
        elif isinstance(item, dict):
            kind = item.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(isinstance(one, str) and one.endswith(("Article", "Posting", "Report")) for one in kinds):
                yield item
            waiting = [*(item[key] for key in ("@graph", "mainEntity") if key in item), *waiting]


def _names(value: Any) -> Iterator[str]:
    """The names in a JSON-LD value: text, an object with a name, or a list of these."""
    for one in value if isinstance(value, list) else [value]:
        name = _line(one.get("name") if isinstance(one, dict) else one)
        if name and not _ADDRESS.match(name):
            yield name


def _line(value: Any) -> str:
    """`value` on one line, "" if it is no text or too long for a field."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if len(text) <= _MAX_FIELD else ""


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
