"""The formats by name: those that come with the program, and the user's own templates.

A template of the user is called as its file is, without the ending; it never takes the place of one that comes with the
program, so that a name means the same on every machine.
"""

import unicodedata
from collections.abc import Collection as Ids, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader import paths
from reader.annotation import Annotation
from reader.article import Article, LibraryEntry
from reader.errors import QT_TRANSLATE_NOOP, HashiyaError, TemplateInvalid, TemplateUnusable, UnknownName
from reader.exporters.bibliography import BIBLIOGRAPHY
from reader.exporters.collection import Collection
from reader.exporters.exporter import Export, Exporter, Labels
from reader.exporters.merging import merge, owner
from reader.exporters.notes_document import DOCUMENT
from reader.exporters.notes_page import PAGE
from reader.exporters.plain_text import TEXT
from reader.exporters.quotation import quotation
from reader.exporters.readwise import READWISE
from reader.exporters.templates import LARGEST, SUFFIX, TemplateText, exporter_from
from reader.exporters.web_annotations import WEB_ANNOTATIONS
from reader.i18n import translate

_LABELS = {
    "obsidian": QT_TRANSLATE_NOOP("Exporters", "Obsidian"),
    "logseq": QT_TRANSLATE_NOOP("Exporters", "Logseq"),
    "plain": QT_TRANSLATE_NOOP("Exporters", "Plain Markdown"),
    "academic": QT_TRANSLATE_NOOP("Exporters", "Academic"),
}
_ALIASES = {"markdown": "obsidian"}


@cache
def shipped_text(name: str) -> TemplateText:
    """A template that comes with the program."""
    return TemplateText(name, (shipped_path(name)).read_text(encoding="utf-8"))


def shipped_path(name: str) -> Path:
    """Where it is, to be read."""
    return paths.resources() / "templates" / f"{name}{SUFFIX}"


def _shipped(name: str, label: str) -> Exporter:
    def render(
        entry: LibraryEntry,
        article: Article,
        annotations: Sequence[Annotation],
        labels: Labels,
        wanted: Ids[str] | None = None,
    ) -> Export:
        return shipped_text(name).render(entry, article, annotations, labels, wanted)

    return Exporter(name, label, ".md", render, quotation, owner, merge)


EXPORTERS: tuple[Exporter, ...] = tuple(_shipped(name, label) for name, label in _LABELS.items())
MARKDOWN = EXPORTERS[0]
COLLECTIONS: tuple[Collection, ...] = (PAGE, DOCUMENT, TEXT, BIBLIOGRAPHY, WEB_ANNOTATIONS, READWISE)


@dataclass(frozen=True)
class UserTemplate:
    """A template of the user's. `error` is what is wrong with it, as far as that can be seen without notes."""

    name: str
    label: str
    path: Path
    error: HashiyaError | None = None


def user_templates(*, tried: bool = False) -> list[UserTemplate]:
    """Those in the user's folder, by name; one that is of no use does not hide the others.

    `tried`: each is rendered too, which one that goes on without end makes a matter of seconds.
    """
    folder = paths.templates()
    try:
        found = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX) and path.name[0] != ".")
    except OSError:
        return []
    return [_listed(path, tried) for path in found]


def template_from(path: Path) -> TemplateText:
    """The template in a file. Raises TemplateUnusable."""
    name = unicodedata.normalize("NFC", path.name.removesuffix(SUFFIX))
    reason = ""
    try:
        if not path.is_file():
            reason = translate("Templates", "There is no such file.")
        elif path.stat().st_size > LARGEST:
            reason = translate("Templates", "The file is too large for a template.")
        else:
            return TemplateText(name, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        reason = translate("Templates", "It is not text in UTF-8.")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
    raise TemplateUnusable(name=name, reason=reason)


def exporter_named(name: str) -> Exporter:
    """The exporter called `name`. Raises UnknownName, and for a template of the user's that is of no use why."""
    wanted = _ALIASES.get(name, name)
    for exporter in EXPORTERS:
        if exporter.name == wanted:
            return exporter
    for path in _paths_of(wanted):
        text = template_from(path)
        text.check()
        return exporter_from(text)
    raise UnknownName(name=name, known=", ".join([*(exporter.name for exporter in EXPORTERS), *_names()]))


def collection_named(name: str) -> Collection:
    """The collection called `name`. Raises UnknownName."""
    for collection in COLLECTIONS:
        if collection.name == name:
            return collection
    raise UnknownName(name=name, known=", ".join(collection.name for collection in COLLECTIONS))


def is_taken(name: str) -> bool:
    """Whether a format that comes with the program is called so."""
    return unicodedata.normalize("NFC", name).casefold() in {
        *_LABELS,
        *_ALIASES,
        *(collection.name for collection in COLLECTIONS),
    }


def is_label(name: str) -> bool:
    """Whether a format that comes with the program is shown under this name."""
    return name in {translate("Exporters", label) for label in shipped_labels().values()}


def shipped_labels() -> dict[str, str]:
    """The names of the formats that come with the program, with their labels as source text."""
    exporters = {exporter.name: exporter.label for exporter in EXPORTERS}
    return exporters | {collection.name: collection.label for collection in COLLECTIONS}


def _listed(path: Path, tried: bool) -> UserTemplate:
    name = unicodedata.normalize("NFC", path.name.removesuffix(SUFFIX))
    label = name
    error: HashiyaError | None = None
    try:
        text = template_from(path)
        label = text.label
        text.try_out() if tried else text.check()
        if is_taken(name):
            reason = translate("Templates", "A format of Hashiya is called so. Give the file another name.")
            error = TemplateUnusable(name=name, reason=reason)
    except (TemplateInvalid, TemplateUnusable) as problem:
        error = problem
    return UserTemplate(name, label, path, error)


def _paths_of(name: str) -> Iterator[Path]:
    """The file of the user's template of this name, as the folder lists it: a name is no path."""
    try:
        for path in paths.templates().iterdir():
            if unicodedata.normalize("NFC", path.name) == unicodedata.normalize("NFC", f"{name}{SUFFIX}"):
                yield path
    except OSError:
        return


def _names() -> list[str]:
    return [template.name for template in user_templates()]
