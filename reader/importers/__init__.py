"""Files become articles: encodings, plain text, Markdown, saved pages, and the process in which they are read."""

from reader.importers.importer import Importer
from reader.importers.notices import notice_text
from reader.importers.pictures import Fetched, fetch
from reader.importers.reading import ReadingProcess
from reader.importers.registry import IMPORTERS, importer_for
from reader.importers.source import Source, files_in, open_source, pasted_name, pasted_source

__all__ = [
    "IMPORTERS",
    "Fetched",
    "Importer",
    "ReadingProcess",
    "Source",
    "fetch",
    "files_in",
    "importer_for",
    "notice_text",
    "open_source",
    "pasted_name",
    "pasted_source",
]
