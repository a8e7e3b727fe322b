"""Links of our own, hashiya://article/<id>?p=12&a=h7f3a1b2c, as exported notes have them: they open, never change."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

SCHEME = "hashiya"


@dataclass(frozen=True)
class Link:
    """An article, and in it a paragraph (from 1) or an annotation, if the link names one."""

    article: str
    paragraph: int | None = None
    annotation: str | None = None


def parse_link(text: str) -> Link | None:
    """The link in `text`, or None if it is not one of ours or is malformed."""
    try:
        parts = urlsplit(text.strip())
        query = parse_qs(parts.query, max_num_fields=8)
    except ValueError:
        return None
    article = parts.path.strip("/")
    if parts.scheme != SCHEME or parts.netloc != "article" or not re.fullmatch(r"[0-9a-f]{4,32}", article):
        return None
    paragraph = query.get("p", [""])[0]
    annotation = query.get("a", [""])[0]
    return Link(
        article,
        int(paragraph) if re.fullmatch(r"[1-9][0-9]{0,6}", paragraph) else None,
        annotation if re.fullmatch(r"h[0-9a-f]{8}", annotation) else None,
    )
