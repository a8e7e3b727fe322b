"""Article and annotations to text: the formats, and the files they are written to."""

from reader.errors import UnknownName
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Block, Export, Exporter, Labels, Merge, block_hash
from reader.exporters.files import ExportFolder, Written, write_export, write_file
from reader.exporters.markdown import MARKDOWN
from reader.exporters.names import file_name
from reader.exporters.notes_document import DOCUMENT
from reader.exporters.notes_page import PAGE
from reader.exporters.plain_text import TEXT
from reader.exporters.readwise import READWISE
from reader.exporters.web_annotations import WEB_ANNOTATIONS

EXPORTERS: tuple[Exporter, ...] = (MARKDOWN,)
COLLECTIONS: tuple[Collection, ...] = (PAGE, DOCUMENT, TEXT, WEB_ANNOTATIONS, READWISE)


def exporter_named(name: str) -> Exporter:
    """The exporter called `name`. Raises UnknownName."""
    for exporter in EXPORTERS:
        if exporter.name == name:
            return exporter
    raise UnknownName(name=name, known=", ".join(exporter.name for exporter in EXPORTERS))


def collection_named(name: str) -> Collection:
    """The collection called `name`. Raises UnknownName."""
    for collection in COLLECTIONS:
        if collection.name == name:
            return collection
    raise UnknownName(name=name, known=", ".join(collection.name for collection in COLLECTIONS))


__all__ = [
    "COLLECTIONS",
    "EXPORTERS",
    "MARKDOWN",
    "Block",
    "Collection",
    "Export",
    "ExportFolder",
    "Exporter",
    "Gathered",
    "Labels",
    "Merge",
    "Written",
    "block_hash",
    "collection_named",
    "exporter_named",
    "file_name",
    "write_export",
    "write_file",
]
