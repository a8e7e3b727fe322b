"""The JSON of KOReader's exporter: one document, or several in `documents`, each with its `entries`.

An entry has `text`, `note`, `chapter`, `page`, `time` (seconds from 1970), `drawer` and `color`; older versions wrote
the entries of a document under its title. KOReader's own `metadata.*.lua` is a program and is not read.
"""

from typing import Any

from reader.errors import QT_TRANSLATE_NOOP
from reader.highlight_importers.clip import Clip, Work, color_of
from reader.highlight_importers.importer import HighlightImporter
from reader.highlight_importers.json_text import Node, load, nodes, text_of
from reader.highlight_importers.times import from_iso, from_seconds


def read(text: str) -> list[Work] | None:
    """The documents of the file."""
    whole = load(text)
    if not isinstance(whole, dict) or not ("documents" in whole or "entries" in whole):
        return None
    return [_work(document) for document in nodes(whole.get("documents", whole))]


KOREADER = HighlightImporter("koreader", QT_TRANSLATE_NOOP("Importers", "KOReader (JSON)"), read)


def _work(document: Node) -> Work:
    author = document.get("author")
    clips = tuple(_clip(entry) for entry in nodes(document.get("entries")) if _is_clip(entry))
    authors = ", ".join(author.split("\n")) if isinstance(author, str) else ""
    return Work(text_of(document, "title"), authors, "", clips)


def _is_clip(entry: Node) -> bool:
    return bool(text_of(entry, "text").strip() or text_of(entry, "note").strip()) and entry.get("sort") != "bookmark"


def _clip(entry: Node) -> Clip:
    time: Any = entry.get("time")
    return Clip(
        text_of(entry, "text").strip(),
        text_of(entry, "note").strip(),
        color=color_of(entry.get("color")),
        created=from_seconds(time) or from_iso(text_of(entry, "datetime")),
        location=" · ".join(filter(None, (text_of(entry, "chapter").strip(), text_of(entry, "page")))),
    )
