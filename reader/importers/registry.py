"""The importers there are. A new one is a module with a `read` function, and one row here."""

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers import html, markdown, text
from reader.importers.importer import Importer, suffix_of

IMPORTERS: tuple[Importer, ...] = (
    Importer("text", QT_TRANSLATE_NOOP("Importers", "Plain text"), (".txt", ".text", ""), text.read),
    Importer(
        "markdown",
        QT_TRANSLATE_NOOP("Importers", "Markdown"),
        (".md", ".markdown", ".mdown"),
        markdown.read,
        has_pictures=True,
    ),
    Importer(
        "html",
        QT_TRANSLATE_NOOP("Importers", "Saved web pages"),
        (".html", ".htm", ".xhtml", ".xht"),
        html.read,
        has_pictures=True,
    ),
)


def importer_for(name: str) -> Importer | None:
    """The importer for files named so; None if no importer knows the suffix."""
    suffix = suffix_of(name)
    return next((importer for importer in IMPORTERS if suffix in importer.suffixes), None)
