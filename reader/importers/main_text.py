"""Where in a page its text is: containers that pages name, else readability, else the whole body.

What belongs to the site (menus, share rows, comments, what is hidden) is taken out of the tree first, unless it holds
the article: a `class="no-comments"` around the whole page must not empty it.
"""

import re
from collections.abc import Iterator
from typing import Any

import lxml.html
from readability import Document

from reader.importers.blocks import SKIPPED
from reader.importers.wordlist import word_set

# From the most telling to the least.
_BODY_PROPERTIES = ("articlebody", "content:encoded")
_BODY_CLASSES = word_set(
    "entry-content post-content article-content article-body article__body article__content article-text story-body",
    "story-content post-body td-post-content single-content news-content news-body field-name-body field--name-body",
    "node-content mw-parser-output article_body articlebody post_content postcontent the-content article-details",
    "mw-content-text",
)
_ARTICLES = {"article", "main"}

_SITE_TAGS = SKIPPED - {"html", "head"} | {"nav", "aside", "footer"}
_SITE_WORDS = word_set(
    "share sharing sharethis addthis addtoany social related recommended recommendations breadcrumb breadcrumbs",
    "sidebar newsletter subscribe subscription advert advertisement ads ad adsbygoogle banner promo cookie",
    "cookies popup modal pagination pager navbar menu toolbar toc editsection navbox noprint catlinks skip",
    "jump-link",
)
_SITE_CLASSES = word_set("print-link print-links printlinks sr-only screen-reader-text visually-hidden")
_COMMENTS = word_set("comments comment-list comments-area comment-respond disqus_thread respond comment-wrapper")
_PIECES = re.compile(r"[^\W_]+")
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_LEAST = 200  # letters of a text worth the name
_OWN_SHARE = 0.3
_MAX_SITE_SHARE = 0.3
_FEW_LINKS = 0.25


def main_text(root: Any) -> Any:
    """The element that holds the page's text; the tree is pruned on the way."""
    _prune(root)
    body = root.find("body")
    body = root if body is None else body
    whole = _prose(body)
    tiers = [[(_prose(one), one) for one in tier] for tier in _named(body)]
    most = max((prose for tier in tiers for prose, _ in tier), default=0)
    for tier in tiers:
        prose, found = max(tier, key=lambda pair: pair[0], default=(0, None))
        if found is not None and prose >= most * _OWN_SHARE and prose >= min(_LEAST, whole * _OWN_SHARE) and prose:
            return found
    if whole >= _letters(body) * (1 - _FEW_LINKS) or not whole:
        return body
    guessed = _guessed(root, whole)
    return body if guessed is None else guessed


def _guessed(root: Any, whole: int) -> Any | None:
    """What readability takes for the text, None if it is little."""
    page = Document(lxml.html.tostring(root, encoding="unicode"))
    found = lxml.html.fragment_fromstring(page.summary(html_partial=True), create_parent="div")
    return found if _prose(found) >= min(_LEAST, whole * _OWN_SHARE) else None


def _named(body: Any) -> tuple[list[Any], list[Any], list[Any]]:
    by_property, by_class, by_tag = [], [], []
    for one in body.iter():
        if not isinstance(one.tag, str):
            continue
        names = f"{one.get('property') or ''} {one.get('itemprop') or ''}".lower().split()
        if any(name.endswith(_BODY_PROPERTIES) for name in names):
            by_property.append(one)
        if _BODY_CLASSES & {*(one.get("class") or "").lower().split(), (one.get("id") or "").lower()}:
            by_class.append(one)
        if one.tag in _ARTICLES or one.get("role") == "main":
            by_tag.append(one)
    return by_property, by_class, by_tag


def _prune(root: Any) -> None:
    """Take out what belongs to the site."""
    letters = _letters(root)
    for one in list(_site_parts(root)):
        parent = one.getparent()
        if parent is None or _holds_article(one):
            continue
        if one.tag not in SKIPPED and not _is_comments(one) and _letters(one) > letters * _MAX_SITE_SHARE:
            continue
        one.drop_tree()


def _site_parts(root: Any) -> Iterator[Any]:
    for one in root.iter():
        if not isinstance(one.tag, str) or one.tag in {"html", "body", "head"}:
            continue
        quoted = one.tag == "footer" and next(one.iterancestors("blockquote"), None) is not None
        if (one.tag in _SITE_TAGS and not quoted) or _is_named_for_site(one) or _is_hidden(one):
            yield one


def _is_named_for_site(element: Any) -> bool:
    if element.tag in {"p", "h1", "h2", "h3", "a", "article", "main"}:
        return False
    classes = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    if not classes.strip():
        return False
    return bool(
        _SITE_WORDS & set(_PIECES.findall(classes)) or _SITE_CLASSES & set(classes.split()) or _is_comments(element)
    )


def _is_comments(element: Any) -> bool:
    return bool(_COMMENTS & {*(element.get("class") or "").lower().split(), (element.get("id") or "").lower()})


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or _HIDING.search(element.get("style") or "") is not None


def _holds_article(element: Any) -> bool:
    """Whether the page's own heading or a named container is in it."""
    if element.tag in SKIPPED:
        return False
    if next(element.iter("h1", "article", "main"), None) is not None:
        return True
    return any(_named(element)[:2])


def _letters(element: Any) -> int:
    return sum(len("".join(text.split())) for text in element.itertext())


def _prose(element: Any) -> int:
    """Letters that are not links."""
    return _letters(element) - sum(_letters(link) for link in element.iter("a"))
