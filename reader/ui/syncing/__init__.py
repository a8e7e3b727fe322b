"""The window's side of the round trip: what will come in and go out, the questions, and doing it in the background."""

from reader.ui.syncing.dialog import SyncDialog

__all__ = ["SyncDialog"]
