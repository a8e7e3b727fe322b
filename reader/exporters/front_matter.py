"""The front matter: what the file says about its article, in YAML that no title can break, or as properties."""

import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import yaml

from reader.annotation import Annotation
from reader.arabic.direction import direction_of
from reader.article import Article, Kind, LibraryEntry
from reader.exporters.escaping import one_line, tag_name
from reader.exporters.merging import without_marks

FORMAT = 1
"""The version of the shape of the file, `hashiya-format`."""

# How much of a text tells its direction, in code points.
_ENOUGH_TO_TELL = 4000
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?P<time>T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?")
# An id of digits with at most one "e" is a number to some readers of YAML.
_LIKE_A_NUMBER = re.compile(r"[0-9]+(?:e[0-9]*)?")
_ESCAPE = re.compile(r"\\(?:U([0-9A-F]{8})|.)")


class _Quoted(str):
    """A string between double quotes, whatever is in it."""


class _Bare(str):
    """A date or time, without quotes."""


class _Flow(list[str]):
    """A list on one line."""


class _Dumper(yaml.SafeDumper):
    """PyYAML's own, with the three forms above."""


_Dumper.add_representer(_Quoted, lambda dumper, s: dumper.represent_scalar("tag:yaml.org,2002:str", s, style='"'))
_Dumper.add_representer(_Bare, lambda dumper, s: dumper.represent_scalar("tag:yaml.org,2002:timestamp", s))
_Dumper.add_representer(_Flow, lambda dumper, s: dumper.represent_sequence("tag:yaml.org,2002:seq", s, flow_style=True))


def front_matter(entry: LibraryEntry, article: Article, annotations: Sequence[Annotation]) -> str:
    """The block with its two `---` lines, ended by LF. What is not known is left out.

    It tells of the article in the library, whatever part of its `annotations` stands in the file: `highlights` is how
    many it has there, `updated` when it or one of its annotations last changed.
    """
    known = _known(entry, article, annotations)
    text = yaml.dump(known, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=sys.maxsize)
    # PyYAML escapes what lies beyond the Basic Multilingual Plane although YAML does not ask for it: emoji.
    return "---\n" + _ESCAPE.sub(_unescaped, text) + "---\n"


def page_properties(entry: LibraryEntry, article: Article, annotations: Sequence[Annotation]) -> str:
    """The same as the properties that a page of Logseq begins with (`key:: value`), ended by an empty line."""
    lines = []
    for key, value in _known(entry, article, annotations).items():
        text = ", ".join(value) if isinstance(value, list) else str(value)
        lines.append(f"{key}:: {without_marks(one_line(text).strip())}\n")
    return "".join(lines) + "\n"


def scalar(text: str) -> str:
    """`text` as YAML writes it between double quotes, on one line."""
    written = yaml.dump(_Quoted(text), Dumper=_Dumper, allow_unicode=True, width=sys.maxsize)
    return _ESCAPE.sub(_unescaped, written).removesuffix("\n").removesuffix("...").rstrip("\n")


def _known(entry: LibraryEntry, article: Article, annotations: Sequence[Annotation]) -> dict[str, Any]:
    values: dict[str, Any] = {
        "title": _Quoted(entry.title),
        "author": _Flow(_Quoted(author) for author in entry.authors if author.strip()),
        "source": _Quoted(entry.source or ""),
        "published": _date(entry.published or ""),
        "created": _date(entry.added[:10]),
        "updated": _date(max([entry.updated, *(annotation.updated for annotation in annotations)])),
        "language": article.language,
        "direction": _direction(entry, article),
        "tags": _Flow(dict.fromkeys(filter(None, map(tag_name, entry.tags)))),
        "highlights": sum(1 for annotation in annotations if annotation.text),
        "hashiya-id": _Quoted(entry.id) if _LIKE_A_NUMBER.fullmatch(entry.id) else entry.id,
        "hashiya-format": FORMAT,
    }
    return {key: value for key, value in values.items() if value not in ("", []) or key == "title"}


def _unescaped(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16)) if escape[1] else ""
    return character if character.isprintable() and character else escape[0]


def _date(text: str) -> str:
    """`text` bare if it is a whole date, or one with a time in UTC; else ("2026", "spring") as a quoted string."""
    match = _DATE.fullmatch(text)
    try:
        if match:
            (datetime if match["time"] else date).fromisoformat(text)
            return _Bare(text)
    except ValueError:
        pass
    return _Quoted(text)


def _direction(entry: LibraryEntry, article: Article) -> str:
    """The direction of most of the text, judged by its beginning."""
    counted: dict[str, int] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind not in {Kind.CODE, Kind.FURNITURE, Kind.IMAGE}:
            counted[paragraph.direction] = counted.get(paragraph.direction, 0) + len(paragraph.text)
        if sum(counted.values()) >= _ENOUGH_TO_TELL:
            break
    return str(max(counted, key=lambda direction: counted[direction]) if counted else direction_of(entry.title))
