"""Highlights that were made in other programs: their files are read as what they say, whatever the library holds."""

from reader.highlight_importers.clip import Clip, Work
from reader.highlight_importers.importer import HighlightImporter
from reader.highlight_importers.registry import HIGHLIGHT_IMPORTERS, read_highlights

__all__ = ["HIGHLIGHT_IMPORTERS", "Clip", "HighlightImporter", "Work", "read_highlights"]
