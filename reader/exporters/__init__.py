"""Article and annotations to text: the formats, and the files they are written to."""

from reader.errors import UnknownName
from reader.exporters.exporter import Block, Export, Exporter, Labels, Merge, block_hash
from reader.exporters.files import ExportFolder, Written, write_export
from reader.exporters.markdown import MARKDOWN
from reader.exporters.names import file_name
from reader.exporters.notes import outgoing_note

EXPORTERS: tuple[Exporter, ...] = (MARKDOWN,)


def exporter_named(name: str) -> Exporter:
    """The exporter called `name`. Raises UnknownName."""
    for exporter in EXPORTERS:
        if exporter.name == name:
            return exporter
    raise UnknownName(name=name, known=", ".join(exporter.name for exporter in EXPORTERS))


__all__ = [
    "EXPORTERS",
    "MARKDOWN",
    "Block",
    "Export",
    "ExportFolder",
    "Exporter",
    "Labels",
    "Merge",
    "Written",
    "block_hash",
    "exporter_named",
    "file_name",
    "outgoing_note",
    "write_export",
]
