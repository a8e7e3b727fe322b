"""The export dialog and its parts."""

from reader.ui.export.dialog import ExportDialog

__all__ = ["ExportDialog"]
