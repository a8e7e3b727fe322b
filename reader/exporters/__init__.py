"""Article and annotations to text: the formats, and the files they are written to."""

from reader.exporters import template_folder
from reader.exporters.collection import Collection, Gathered
from reader.exporters.exporter import Block, Export, Exporter, Labels, Merge, block_hash
from reader.exporters.files import ExportFolder, Written, write_export, write_file
from reader.exporters.footnotes import Footnote, footnote
from reader.exporters.formats import (
    COLLECTIONS,
    EXPORTERS,
    MARKDOWN,
    UserTemplate,
    collection_named,
    exporter_named,
    shipped_labels,
    shipped_path,
    shipped_text,
    template_from,
    user_templates,
)
from reader.exporters.names import file_name
from reader.exporters.templates import SUFFIX as TEMPLATE_SUFFIX, TemplateText, exporter_from

__all__ = [
    "COLLECTIONS",
    "EXPORTERS",
    "MARKDOWN",
    "TEMPLATE_SUFFIX",
    "Block",
    "Collection",
    "Export",
    "ExportFolder",
    "Exporter",
    "Footnote",
    "Gathered",
    "Labels",
    "Merge",
    "TemplateText",
    "UserTemplate",
    "Written",
    "block_hash",
    "collection_named",
    "exporter_from",
    "exporter_named",
    "file_name",
    "footnote",
    "shipped_labels",
    "shipped_path",
    "shipped_text",
    "template_folder",
    "template_from",
    "user_templates",
    "write_export",
    "write_file",
]
