"""Article and annotations to text: the formats, and the files they are written to."""

from reader.exporters.exporter import Block, Export, Exporter, Labels, Merge, block_hash
from reader.exporters.files import ExportFolder, Written, write_export
from reader.exporters.footnotes import Footnote, footnote
from reader.exporters.formats import (
    EXPORTERS,
    MARKDOWN,
    UserTemplate,
    exporter_named,
    shipped_path,
    shipped_text,
    template_from,
    user_templates,
)
from reader.exporters.names import file_name
from reader.exporters.notes import outgoing_note
from reader.exporters.templates import SUFFIX as TEMPLATE_SUFFIX, TemplateText, exporter_from

__all__ = [
    "EXPORTERS",
    "MARKDOWN",
    "TEMPLATE_SUFFIX",
    "Block",
    "Export",
    "ExportFolder",
    "Exporter",
    "Footnote",
    "Labels",
    "Merge",
    "TemplateText",
    "UserTemplate",
    "Written",
    "block_hash",
    "exporter_from",
    "exporter_named",
    "file_name",
    "footnote",
    "outgoing_note",
    "shipped_path",
    "shipped_text",
    "template_from",
    "user_templates",
    "write_export",
]
